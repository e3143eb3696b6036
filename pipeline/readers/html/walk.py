"""Turn elements into lines as a browser sets them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..cells import row_line
from ..docx.figures import list_number

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section "
    "summary table tbody tfoot thead tr ul".split()
)
_ROWS = ("tr", "thead", "tbody", "tfoot")
_WHITE = re.compile(r"[ \t\r\n\f]+")
_EDGE = " \t\r\n\f"
_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_UNNUMBERED = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)


def page_text(root: HtmlElement) -> str:
    """Return the text below an element, a line a block."""
    walk = _Walk()
    walk.element(root)
    return "\n".join(walk.finished())


class _Walk:
    """Collects lines; `_line` is the one being written."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []

    def finished(self) -> list[str]:
        """Return the lines, blank ones left out at both ends."""
        self._break()
        while self._lines and not self._lines[-1].strip():
            self._lines.pop()
        return self._lines

    def element(self, element: HtmlElement, *, kept: bool = False) -> None:
        """Write an element; `kept` if white space counts, as in `pre`."""
        tag = element.tag
        if not isinstance(tag, str):
            return
        if tag == "br":
            self._break(blank=True)
        elif tag == "table":
            self._break()
            self._table(element)
        elif tag == "ol":
            self._break()
            self._numbered(element, kept)
        else:
            block = tag in _BLOCKS
            if block:
                self._break()
            self._content(element, kept or tag == "pre")
            if block:
                self._break()

    def _content(self, element: HtmlElement, kept: bool) -> None:
        self._words(element.text, kept)
        for part in element:
            self.element(part, kept=kept)
            self._words(part.tail, kept)

    def _words(self, words: str | None, kept: bool) -> None:
        if not words:
            return
        if not kept:
            self._line.append(words)
            return
        first, *rest = words.replace("\r\n", "\n").split("\n")
        self._line.append(first.replace(" ", "\u00a0"))
        for line in rest:
            self._break(blank=True)
            self._line.append(line.replace(" ", "\u00a0"))

    def _break(self, *, blank: bool = False) -> None:
        """End the line that is being written; an empty one counts only after `br`."""
        line = _WHITE.sub(_space, "".join(self._line)).strip(_EDGE)
        self._line.clear()
        if line or (blank and self._lines and self._lines[-1]):
            self._lines.append(line)

    def _numbered(self, element: HtmlElement, kept: bool) -> None:
        hidden = _UNNUMBERED.search(element.get("style") or "") is not None
        style = _STYLES.get(element.get("type") or "", "decimal")
        number = _whole(element.get("start"), 1)
        for part in element:
            if part.tag == "li":
                number = _whole(part.get("value"), number)
                shown = not hidden and not _UNNUMBERED.search(part.get("style") or "")
                # An item that only holds a deeper list is one of LibreOffice's.
                if shown and _own_words(part):
                    self._line.append(f"{list_number(style, number)}. ")
                    number += 1
                before = len(self._lines)
                self._item(part, kept, before)
            else:
                self.element(part, kept=kept)

    def _item(self, item: HtmlElement, kept: bool, before: int) -> None:
        marker = "".join(self._line)
        self._line.clear()
        self._content(item, kept)
        self._break()
        if marker and len(self._lines) > before:
            self._lines[before] = marker + self._lines[before]

    def _table(self, table: HtmlElement) -> None:
        for part in table:
            if part.tag == "tr":
                cells = []
                for cell in part:
                    if cell.tag in ("td", "th"):
                        inner = _Walk()
                        inner._content(cell, kept=False)
                        cells.append("\n".join(inner.finished()))
                line = row_line(cells)
                if line:
                    self._lines += line.split("\n")
            elif part.tag in _ROWS:
                self._table(part)
            else:
                self.element(part)
                self._break()


def _space(match: re.Match[str]) -> str:
    """Return one space, but none where a line of source is wrapped between Chinese characters."""
    text, start, end = match.string, match.start(), match.end()
    inside = "\n" in match.group() and start > 0 and end < len(text)
    return "" if inside and _is_wide(text[start - 1]) and _is_wide(text[end]) else " "


def _is_wide(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uff60"


def _own_words(item: HtmlElement) -> bool:
    if (item.text or "").strip():
        return True
    return any(part.tag not in ("ol", "ul") or (part.tail or "").strip() for part in item)


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and value.strip().isdecimal() else default
