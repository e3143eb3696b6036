"""Take from a page what is not its text: menus, the way to the page, the foot of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER = (
    "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "select",
    "button", "input", "textarea", "audio", "video", "map", "nav", "aside", "footer", "dialog",
)  # fmt: skip
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu"})
# Parts of class and id, between hyphens and capitals, that name what stands around the text.
_AROUND = frozenset(
    "nav navbar navigation menu submenu topmenu breadcrumb breadcrumbs crumb crumbs footer foot "
    "bottom sidebar side copyright share sharing bdshare pagination pager related recommend "
    "toolbar dqwz wz location search login qrcode ewm links friendlink topbar toplink "
    "banner".split()
)
_TEXT = (
    "article", "main", "TRS_Editor", "zoom", "UCAP-CONTENT", "vsb_content", "v_news_content",
    "js_content", "wp_articlecontent", "article-content", "article_content", "pages_content",
    "news_content", "con_text", "view", "content",
)  # fmt: skip
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NOTE = re.compile(r"(?:foot|end)note", re.IGNORECASE)
_SENTENCE = re.compile(r"[。；！？]")
_SPACE = re.compile(r"\s+")
_ALL = 0.5
_CONTENT = 0.6


def without_navigation(root: HtmlElement) -> HtmlElement:
    """Return the part of a page that holds its text, with the rest taken out of the tree.

    What is hidden or named as navigation or a note goes, and so do blocks of links without a
    sentence, unless they hold half of the page. Where an `article` or a known container of a
    content system holds most of what is left, it is the text, with the page's `h1` before it.
    """
    from lxml.etree import strip_elements

    strip_elements(root, *_NEVER, with_tail=False)
    body = next(root.iter("body"), root)
    whole = _length(body)
    for element in list(body.iterdescendants()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if _is_hidden(element) or (_is_around(element) and _length(element) < _ALL * whole):
            element.drop_tree()
    for element in [*body.iter("ul", "ol", "div", "td", "p", "dl")]:
        if element.getparent() is not None and _is_menu(element):
            element.drop_tree()
    return _main(body)


def _is_hidden(element: HtmlElement) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))


def _is_around(element: HtmlElement) -> bool:
    if str(element.get("role") or "").lower() in _ROLES:
        return True
    if element.tag == "header":
        above = {ancestor.tag for ancestor in element.iterancestors()}
        return not above & {"article", "main"} and element.find(".//h1") is None
    if element.tag in ("body", "article", "main", "h1", "span", "font", "b", "strong", "em"):
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _NOTE.search(named):
        return True
    return any(part.lower() in _AROUND for part in _PART.findall(named))


def _is_menu(element: HtmlElement) -> bool:
    """Whether a block is three links or more and hardly anything else."""
    links = [link for link in element.iter("a") if link.get("href")]
    if len(links) < 3:
        return False
    words = element.text_content()
    linked = sum(len(_SPACE.sub("", link.text_content())) for link in links)
    return linked >= 0.7 * _length(element) and not _SENTENCE.search(words)


def _main(body: HtmlElement) -> HtmlElement:
    whole = _length(body)
    for element in _containers(body):
        if _length(element) >= _CONTENT * whole:
            heading = next(body.iter("h1"), None)
            if heading is not None and element not in heading.iterancestors():
                heading.tail = None
                element.insert(0, heading)
                heading.tail, element.text = element.text, None
            return element
    return body


def _containers(body: HtmlElement) -> Iterator[HtmlElement]:
    for name in _TEXT:
        for element in body.iter():
            if not isinstance(element.tag, str):
                continue
            classes = (element.get("class") or "").split()
            if element.tag == name or element.get("id") == name or name in classes:
                yield element


def _length(element: HtmlElement) -> int:
    return len(_SPACE.sub("", str(element.text_content())))
