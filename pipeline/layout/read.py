"""Make the reading copy of a folded text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence

from ..text.reading import Reading
from .lines import Line, lines_of
from .noise import DROP, GAP, without_noise
from .spaces import without_spaces
from .wraps import Wraps

_KEPT = re.compile(f"[^{DROP}]+")
_LATIN = re.compile(r"[A-Za-z0-9.,]")
_LETTER = re.compile(r"[A-Za-z]")


def read(
    folded: str,
    masks: Sequence[tuple[int, int, str]],
    emphasis: Sequence[tuple[int, int]],
) -> Reading:
    r"""Return the text to match on: layout left out, masks as signs, one newline a paragraph.

    `masks` are `(start, end, hides)` with `hides` one of `figure`, `name`, `date`, `emphasis`
    the spans of emphasis marks, both as offsets into the text.

    >>> read("共 有党员\n30人。", [], []).text
    '共有党员30人。'
    """
    text, origin = _compressed(without_noise(folded, masks, emphasis), None)
    lines = lines_of(text)
    _set_marks(lines, origin, folded, emphasis)
    pieces: list[str] = []
    places = array("L")
    for line, glue in _glued(text, lines):
        pieces.append(text[line.start : line.end])
        places.extend(origin[line.start : line.end])
        if glue:
            pieces.append(glue)
            places.append(origin[text.index("\n", line.end)])
    text, origin = _compressed(without_spaces("".join(pieces)), places)
    return Reading(text.replace(GAP, " "), origin, len(folded))


def _compressed(text: str, origin: array[int] | None) -> tuple[str, array[int]]:
    """Leave out what is dropped; `origin` has the offset of each character of the text."""
    places = array("L", range(len(text))) if origin is None else origin
    if DROP not in text:
        return text, places
    kept = array("L")
    for match in _KEPT.finditer(text):
        kept.extend(places[match.start() : match.end()])
    return text.replace(DROP, ""), kept


def _set_marks(
    lines: Sequence[Line], origin: array[int], folded: str, emphasis: Sequence[tuple[int, int]]
) -> None:
    """Tell the lines that were bold or had a heading's or a list's mark, now left out."""
    if not emphasis:
        return
    starts = {start for start, _ in emphasis}
    marks = {end: folded[start:end].strip() for start, end in emphasis}
    for line in lines:
        mark = marks.get(origin[line.start])
        if mark is None:
            continue
        line.bold = origin[line.end - 1] + 1 in starts or mark.startswith("#")
        line.marked = line.marked or mark in ("*", "+", "-") or mark.startswith("#")


def _glued(text: str, lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """Return the lines that are read, each with what stands between it and the next."""
    wraps = Wraps(text, lines)
    glued: list[tuple[Line, str]] = []
    number = 0
    inside = False
    top = True
    while number < len(lines):
        line = lines[number]
        after = number + 1
        top = top and not (line.is_final or line.is_numbered)
        while after < len(lines) and lines[after].is_page:
            after += 1
        if after == len(lines):
            glued.append((line, ""))
        elif inside := wraps.joins(line, lines[after], inside, top):
            between = _LETTER.match(line.words[-1:]) and _LATIN.match(lines[after].words)
            glued.append((line, " " if between else ""))
        else:
            glued.append((line, "\n"))
        number = after
    return glued
