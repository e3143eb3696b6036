"""Put the characters of a page together into lines, by where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from ..cells import BETWEEN

_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: ""}
_NEAR = 300


class Glyph(NamedTuple):
    """One character on the page: where it begins, its right edge and its height, in points."""

    code: int
    x: float
    y: float
    right: float
    height: float


@dataclass(slots=True)
class PageLine:
    """One line of a page: its words and where they stand, in points.

    `y` is the baseline, `place` the same as a share of the page's height, `size` the width of a
    full character, `spaced` whether a space was drawn behind the last word.
    """

    text: str
    x: float
    y: float
    right: float
    size: float
    place: float
    page_width: float
    spaced: bool = False


@dataclass(slots=True)
class _Row:
    """Characters on one baseline, from left to right."""

    y: float
    size: float
    glyphs: list[Glyph] = field(default_factory=list)

    def takes(self, glyph: Glyph, reach: float) -> bool:
        """Whether a character belongs here: on the baseline, inside or next to what there is."""
        size = max(self.size, glyph.height)
        if abs(glyph.y - self.y) > 0.4 * size:
            return False
        return (
            self.glyphs[0].x - reach * size <= glyph.right
            and glyph.x <= self.glyphs[-1].right + reach * size
        )

    def add(self, glyph: Glyph) -> None:
        """Put a character in its place by its left edge; one drawn twice for bold goes in once."""
        at = len(self.glyphs)
        while at and self.glyphs[at - 1].x > glyph.x + 0.01:
            at -= 1
        for near in self.glyphs[max(0, at - 2) : at + 2]:
            if near.code == glyph.code and abs(near.x - glyph.x) < 0.12 * glyph.height:
                return
        self.glyphs.insert(at, glyph)
        self.size = max(self.size, glyph.height)


def page_lines(glyphs: Iterable[Glyph], page: tuple[float, float]) -> list[PageLine]:
    """Return the lines of a page in the order in which it draws them.

    A character joins the line before it if it stands on its baseline; one that was drawn later
    (quotes of another font) is put into the line where it stands. A wide gap, as between the
    cells of a table, becomes two spaces. `page` is its width and height.
    """
    rows: list[_Row] = []
    for glyph in glyphs:
        if glyph.height <= 0 or (glyph.code < 32 and glyph.code not in _HYPHENS):
            continue
        if rows and _is_reference(glyph, rows[-1]):
            continue
        row = _row_of(glyph, rows)
        if row is None:
            rows.append(_Row(glyph.y, glyph.height, [glyph]))
        else:
            row.add(glyph)
    lines = []
    for row in rows:
        words = _text(row)
        text = words.strip(" ")
        if not text:
            continue
        shown = [glyph for glyph in row.glyphs if not chr(glyph.code).isspace()]
        lines.append(
            PageLine(
                text,
                x=shown[0].x,
                y=row.y,
                right=shown[-1].right,
                size=_width(row),
                place=row.y / page[1] if page[1] else 0.5,
                page_width=page[0],
                spaced=words.endswith(" "),
            )
        )
    return lines


def _is_reference(glyph: Glyph, row: _Row) -> bool:
    """Whether this is the raised number of a note; that of m² stays."""
    last = row.glyphs[-1]
    return (
        48 <= glyph.code <= 57
        and glyph.height < 0.75 * row.size
        and 0.2 * row.size < glyph.y - row.y < row.size
        and -1 < glyph.x - last.right < row.size
        and not (last.code < 128 and chr(last.code).isalpha())
    )


def _row_of(glyph: Glyph, rows: list[_Row]) -> _Row | None:
    if not rows:
        return None
    if rows[-1].takes(glyph, 1e9):
        last = rows[-1].glyphs[-1]
        # To the left of the line and on its baseline: the next column's, or a fraction's.
        if glyph.x >= rows[-1].glyphs[0].x - 1 or rows[-1].takes(glyph, 0.6) or glyph.x > last.x:
            return rows[-1]
    for row in reversed(rows[-_NEAR:-1]):
        if row.takes(glyph, 0.6):
            return row
    return None


def _text(row: _Row) -> str:
    pieces: list[str] = []
    em = _width(row)
    last: Glyph | None = None
    for glyph in row.glyphs:
        sign = _HYPHENS.get(glyph.code)
        sign = chr(glyph.code) if sign is None else sign
        if last is not None and not (sign.isspace() or (pieces and pieces[-1].isspace())):
            pieces.append(_gap((glyph.x - last.right) / em if em else 0.0, last, glyph))
        elif last is not None and sign.isspace() and (glyph.right - glyph.x) > 1.2 * em:
            pieces.append(" ")
        pieces.append(sign)
        last = glyph
    return "".join(pieces)


def _gap(ems: float, left: Glyph, right: Glyph) -> str:
    if ems > 1.5:
        return BETWEEN
    if ems > 0.6 or (ems > 0.18 and left.code < 128 and right.code < 128):
        return " "
    return ""


def _width(row: _Row) -> float:
    """Return the width of a full character of the line: its widest, spaces aside."""
    widths = [glyph.right - glyph.x for glyph in row.glyphs if not chr(glyph.code).isspace()]
    return max(widths, default=0.0)
