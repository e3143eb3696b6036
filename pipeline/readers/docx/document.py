"""The text of a Word document in the order in which it is read.

Headers, footers, footnotes, comments and the table of contents are left out, and so is what is
hidden or was deleted under tracked changes; text boxes follow the paragraph they hang on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cells import row_line
from ..loaded import Extracted, Properties
from ..properties import properties
from .numbering import Numbering
from .parts import Parts
from .styles import Styles, paragraph_style
from .tags import child, children, flag, local, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_GONE = frozenset({"del", "moveFrom", "delText", "instrText", "rt", "rubyPr", "Fallback"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_SYMBOLS = {0x6C: "●", 0x6E: "■", 0x75: "◆", 0xA8: "□", 0x6F: "□", 0xFE: "☑", 0x52: "☑", 0xFC: "✓"}


def read_docx(data: bytes, name: str) -> Extracted:
    """Return the text and the properties of a .docx file; `name` is for messages.

    A paragraph is a line, with the number that its list gives it: `一、党建工作`. Cells of a row
    are parted by two spaces, or by newlines where one holds several paragraphs. Raises
    SourceError if the file is damaged.
    """
    parts = Parts(data, name)
    main = parts.document()
    root = parts.xml(main)
    body = child(root, "body")
    reader = _Reader(
        Styles(parts.beside(main, "styles.xml")), Numbering(parts.beside(main, "numbering.xml"))
    )
    text = "" if body is None else "\n".join(reader.blocks(body))
    return Extracted(text, _properties(parts))


class _Reader:
    """Walks through one document; the numbering counts as it goes."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering

    def blocks(self, holder: _Element) -> list[str]:
        """Return the lines of what holds paragraphs and tables: a body, a cell, a text box."""
        lines: list[str] = []
        open_end = False
        for part in holder:
            name = local(part)
            if name == "p":
                found = self._paragraph(part)
                if found is None:
                    continue
                if open_end and lines and found:
                    lines[-1] += found.pop(0)
                lines += found
                # A paragraph mark that was deleted joins its paragraph to the next.
                open_end = child(part, "pPr", "rPr", "del") is not None
            elif name == "tbl":
                lines += self._rows(part)
                open_end = False
            elif name == "AlternateContent":
                lines += self.blocks(_choice(part))
            elif name == "sdt":
                if not _is_contents(part):
                    lines += [
                        line for held in children(part, "sdtContent") for line in self.blocks(held)
                    ]
            elif name not in _GONE and len(part):
                # w:ins, w:customXml, w:smartTag and whatever else wraps paragraphs.
                lines += self.blocks(part)
        return lines

    def _rows(self, table: _Element) -> list[str]:
        lines = []
        for row in table:
            if local(row) == "tr":
                if child(row, "trPr", "del") is not None:
                    continue
                cells = ["\n".join(self.blocks(cell)) for cell in _cells(row)]
                line = row_line(cells)
                if line:
                    lines += line.split("\n")
            elif local(row) not in _GONE and local(row) not in ("tblPr", "tblGrid"):
                lines += self._rows(child(row, "sdtContent") if local(row) == "sdt" else row)
        return lines

    def _paragraph(self, paragraph: _Element) -> list[str] | None:
        """Return its lines and those of its text boxes; None for a line of a table of contents."""
        shape = child(paragraph, "pPr")
        style = paragraph_style(shape)
        if self._styles.is_contents(style):
            return None
        pieces: list[str] = []
        boxes: list[str] = []
        self._runs(paragraph, pieces, boxes)
        text = "".join(pieces)
        if text.strip():
            text = self._marker(shape, style) + text
        return [*text.split("\n"), *boxes]

    def _runs(self, holder: _Element, pieces: list[str], boxes: list[str]) -> None:
        for part in holder:
            name = local(part)
            if name in _GONE or name in ("pPr", "rPr"):
                continue
            if name == "t":
                pieces.append(part.text or "")
            elif name in _SIGNS:
                pieces.append(_SIGNS[name])
            elif name == "sym":
                pieces.append(_symbol(part))
            elif name == "txbxContent":
                boxes += self.blocks(part)
            elif name == "AlternateContent":
                self._runs(_choice(part), pieces, boxes)
            elif name == "r" and self._is_hidden(part):
                continue
            elif len(part):
                self._runs(part, pieces, boxes)

    def _is_hidden(self, run: _Element) -> bool:
        shape = child(run, "rPr")
        own = child(shape, "vanish")
        return flag(own) if own is not None else self._styles.hides(paragraph_style(shape))

    def _marker(self, shape: _Element | None, style: str | None) -> str:
        listed = child(shape, "numPr")
        number, at = value(child(listed, "numId")), child(listed, "ilvl")
        if number is None:
            inherited = self._styles.numbered(style)
            if inherited is None:
                return ""
            number, level, named = inherited
            if level is None:
                level = self._numbering.level_of_style(number, named)
            return self._numbering.marker(number, whole(at, level))
        return self._numbering.marker(number, whole(at, 0))


def _choice(alternate: _Element) -> _Element:
    """Return the one branch that is shown: the first choice, else the fallback."""
    branches = [part for part in alternate if local(part) in ("Choice", "Fallback")]
    filled = [part for part in branches if len(part)]
    return (filled or [alternate.makeelement("none")])[0]


def _cells(row: _Element) -> list[_Element]:
    """Return the cells of a row without those that a cell above covers."""
    cells = []
    for part in row:
        if local(part) == "tc":
            merged = child(part, "tcPr", "vMerge")
            if merged is None or value(merged) == "restart":
                cells.append(part)
        elif local(part) == "sdt" and (held := child(part, "sdtContent")) is not None:
            cells += _cells(held)
    return cells


def _is_contents(block: _Element) -> bool:
    gallery = value(child(block, "sdtPr", "docPartObj", "docPartGallery")) or ""
    return gallery.lower() == "table of contents"


def _symbol(element: _Element) -> str:
    try:
        code = int(value(element, "char") or "", 16)
    except ValueError:
        return ""
    return _SYMBOLS.get(code & 0xFF, "●") if 0xF000 <= code <= 0xF0FF else chr(code)


def _properties(parts: Parts) -> Properties:
    core, app = parts.xml("docProps/core.xml"), parts.xml("docProps/app.xml")
    held = {local(part): part.text for root in (core, app) if root is not None for part in root}
    return properties(
        title=held.get("title"),
        units=(held.get("Company"), held.get("creator")),
        dates=(held.get("modified"), held.get("created")),
    )
