"""The main text of a web page, with what its head says of it."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from ...errors import SourceError
from ...text.decode import decode
from ..loaded import Extracted, Properties
from ..properties import properties
from .main_text import without_navigation
from .walk import page_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_XML = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HEAD = 8192
_SPOILT = 1000
# Pages that say gb2312 hold characters of GBK and beyond; browsers read them as GB 18030 too.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030"}
# `年度总结-清河县人民政府`, `年度总结_政务公开_清河县`: the site's name behind the page's.
_SITE = re.compile(r"\s*(?:[-_|–]\s*[^-_|–\d\s][^-_|–]{1,30}){1,4}\Z")


def read_html(data: bytes, name: str) -> Extracted:
    """Return the main text of a page, without menus, scripts and the foot of the site.

    A block is a line, the cells of a table's row are parted by two spaces, a list that the
    browser numbers has its numbers. The page is decoded by its byte order mark, else as it
    says itself, else as a text file is; `encoding` is what was used. Raises SourceError if
    there is no page in the bytes.
    """
    from lxml import html

    text, encoding = _decoded(data, name)
    text = _DECLARATION.sub("", text).replace("\x00", "")
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (ValueError, html.etree.ParserError) as error:
        raise SourceError(f"{name}: there is no web page in this file ({error})") from error
    held = _properties(root)
    return Extracted(page_text(without_navigation(root)), held, encoding)


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    said = _said(data)
    if said is not None:
        try:
            return data.decode(said), said
        except UnicodeDecodeError:
            pass  # the page is wrong about itself: the bytes decide
    try:
        decoded = decode(data, name)
    except SourceError:
        if said is None:
            raise
        # A character cut in two spoils no page; in a text file it may be the sign of a worse fault.
        text = data.decode(said, "replace")
        if text.count("\ufffd") > 2 + len(text) // _SPOILT:
            raise
        return text, said
    return decoded.text, decoded.encoding


def _said(data: bytes) -> str | None:
    """Return the encoding that a page names for itself, None if it has a byte order mark."""
    head = data[:_HEAD]
    match = _CHARSET.search(head) or _XML.search(head)
    if data.startswith(_MARKS) or match is None:
        return None
    label = match[1].decode("ascii").lower()
    try:
        return codecs.lookup(_WIDER.get(label, label)).name
    except LookupError:
        return None


def _properties(root: HtmlElement) -> Properties:
    """Read the head: ArticleTitle, ContentSource and PubDate stand on Chinese government sites."""
    held: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = str(meta.get("name") or meta.get("property") or "").lower()
        if key:
            held.setdefault(key, str(meta.get("content") or ""))
    title = next(root.iter("title"), None)
    words = "" if title is None else " ".join(title.text_content().split())
    return properties(
        title=held.get("articletitle") or held.get("og:title") or _SITE.sub("", words) or words,
        units=(held.get("contentsource"), held.get("company"), held.get("author")),
        dates=(
            held.get("pubdate"),
            held.get("article:published_time"),
            held.get("publishdate"),
            held.get("changed"),
            held.get("created"),
        ),
    )
