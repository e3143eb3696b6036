"""Mend the wraps of a page: a line goes on where the next word would not have fitted on it.

Where the page does not say it, a newline stays, and the layout decides by the words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from ..cells import BETWEEN
from .lines import PageLine

_INDENT = "\u3000\u3000"
_FINAL = re.compile(r"[。！？：；…][”’）》】]{0,3}\Z")
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?![\dXx×*＊_□○])"
    r"|第[一二三四五六七八九十百]{1,4}(?:部分|[章节篇编条])|[●■◆➢•·])"
)
# What a line break may not cut: a Latin word or a number with its signs, or a character with
# the brackets before it and the stops after it.
_CHUNK = re.compile(r"[(（“‘《〈【]{0,3}(?:[!-~□○×]{1,40}|.)[，。；：、！？）》”’】〉…%％]{0,3}")
_CLOSING = re.compile(r"[，。；：、！？）》”’】〉…%％]")
_LATIN = re.compile(r"[A-Za-z0-9]")
_UNEVEN = 3
_SLACK = 0.3
_NARROW = 0.6
_INSIDE = (1.6, 2.4)


def paragraphs(pages: Sequence[Sequence[PageLine]]) -> str:
    """Return the text of all pages, a page break being no more than the end of a line.

    A line that reaches the right margin and the line below it become one, with a space between
    two Latin words; not where the words may end a paragraph, if the document does not indent
    its paragraphs. A first line that begins two characters inside the left margin is given
    two wide spaces.
    """
    lines = [line for page in pages for line in page]
    if not lines:
        return ""
    left = _left(lines)
    indented = sum(1 for line in lines if _inside(line, left))
    frame = _Frame(left, _right(lines, left), indented > 2)
    pieces: list[str] = []
    last: PageLine | None = None
    for line in lines:
        if last is None or not _goes_on(last, line, frame):
            pieces.append("\n" if last else "")
            pieces.append(_INDENT if _inside(line, left) else "")
        elif _LATIN.match(last.text[-1]) and (last.spaced or _parts(last.text, line.text)):
            pieces.append(" ")
        pieces.append(line.text)
        last = line
    return "".join(pieces)


class _Frame(NamedTuple):
    """Where full lines begin and end, and whether paragraphs begin with an indent."""

    left: float
    right: float
    indents: bool


def _goes_on(line: PageLine, following: PageLine, frame: _Frame) -> bool:
    if BETWEEN in line.text or BETWEEN in following.text:
        return False
    if following.x - frame.left > following.size or abs(following.size - line.size) > 1:
        return False
    final = _FINAL.search(line.text) is not None
    if _CLOSING.match(following.text) and not final:
        return True
    if (final and not frame.indents) or _NUMBERED.match(following.text):
        return False
    chunk = _CHUNK.match(following.text)
    words = chunk.group() if chunk else ""
    width = sum(_NARROW if character < "\x7f" else 1.0 for character in words) * line.size
    return line.right + width + _SLACK * line.size > frame.right


def _inside(line: PageLine, left: float) -> bool:
    ems = (line.x - left) / line.size if line.size else 0.0
    return _INSIDE[0] <= ems <= _INSIDE[1]


def _parts(words: str, following: str) -> bool:
    """Whether two Latin words meet; a number that was cut stays one."""
    return words[-1].isalpha() and _LATIN.match(following) is not None


def _left(lines: Sequence[PageLine]) -> float:
    """Return where lines begin: the leftmost place at which a fair share of them does."""
    starts = Counter(round(line.x) for line in lines)
    common = max(3, len(lines) // 8)
    return float(min((x for x, n in starts.items() if n >= common), default=min(starts)))


def _right(lines: Sequence[PageLine], left: float) -> float:
    """Return where full lines end: as far right as some do, and about as far in as they begin."""
    size = median(line.size for line in lines)
    common = max(2, len(lines) // 30)
    # A stop may hang over the margin.
    ends = sorted(
        (line.right - line.size * bool(_CLOSING.match(line.text[-1])) for line in lines),
        reverse=True,
    )
    reached = next(
        (
            x
            for at, x in enumerate(ends[: 1 - common or None])
            if x - ends[at + common - 1] < 2 * size
        ),
        ends[0],
    )
    return max(reached, max(line.page_width for line in lines) - left - _UNEVEN * size)
