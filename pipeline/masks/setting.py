"""What stands around a run: its words to the left and right, spaces and line wraps left out."""

from __future__ import annotations

import re
from typing import NamedTuple

MASK_CHARACTERS = frozenset("*xX×ΧХ╳✕✖Ⅹⅹ某○〇◯□●■△▲_")
DIGITS = frozenset("0123456789")
_SHOWN = DIGITS | {"."}
_PROSE = _SHOWN | MASK_CHARACTERS | frozenset("，、%）")
_TOKEN = 16
_OPENS = frozenset("，。；：、") | {""}
# `，XX35人` is a name and a number: behind a noun or a verb part of a number would be hidden.
_WHOLE = re.compile(r"[1-9][0-9]{0,8}(?:\.[0-9]{1,4})?")
_WINDOW = 26
# A line shorter than this is a heading, a list item or a signature, never a wrapped line.
_WRAPPED = 16
_NEAR = 6


class Setting(NamedTuple):
    """A run in its context; all four texts are free of spaces and end at a line's end.

    `before` and `after` meet the run itself; `lead` and `trail` meet the number it is part of:
    in `43.X万人次` the run is `X`, `before` ends in `43.`, `lead` before it. `digits` says that
    part of the number is shown, `number` is the whole of it.
    """

    before: str
    after: str
    lead: str
    trail: str
    digits: bool
    number: str


def setting(text: str, start: int, end: int) -> Setting:
    """Return the setting of the run `text[start:end]`, in a folded text."""
    left, right = _left(text, start), _right(text, end)
    first, last = _token(left, right, text[start])
    opens = left[-1:] in _OPENS and first == len(left)
    if opens and end - start > 1 and _WHOLE.fullmatch(right[:last]):
        last = 0
    shown = left[first:] + right[:last]
    to_left, to_right = _bare(_close(left), _close(right), text[start])
    lead, trail = to_left, to_right
    if shown:
        lead, trail = _bare(_close(left[:first]), _close(right[last:]), text[start])
    return Setting(
        before=to_left,
        after=to_right,
        lead=lead,
        trail=trail,
        digits=any(c in DIGITS for c in shown) or ("." in shown and len(shown) > 1),
        number=left[first:] + text[start:end] + right[:last],
    )


def _bare(to_left: str, to_right: str, character: str) -> tuple[str, str]:
    """Look through the marks of emphasis and the brackets that wrap the run: `（**）人`."""
    if character != "*" and to_left.endswith("*") and to_right.startswith("*"):
        to_left, to_right = to_left.rstrip("*"), to_right.lstrip("*")
    if to_left.endswith("（") and to_right.startswith("）"):
        to_left, to_right = to_left[:-1], to_right[1:]
    return to_left, to_right


def _token(left: str, right: str, character: str) -> tuple[int, int]:
    """Return where in what stands left and right the number begins and ends."""
    # Other signs beside it are another mask, or emphasis: `党员**XX**人`.
    part = _SHOWN | ({"x", "X"} if character in "xX" else {character} - {"某"})
    first = len(left)
    while first > 0 and len(left) - first < _TOKEN and left[first - 1] in part:
        first -= 1
    while first < len(left) and left[first] == ".":
        first += 1
    last = 0
    while last < min(len(right), _TOKEN) and right[last] in part:
        last += 1
    while last > 0 and right[last - 1] == ".":
        last -= 1
    # `XX2022年` is a name and a year, not a number of six digits.
    if _is_year(right[:last]) and right[last : last + 1] not in "%":
        last = 0
    if _is_year(left[first:]) and right[:1] not in ".%":
        first = len(left)
    return first, last


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("19", "20") and digits.isdecimal()


def _close(piece: str) -> str:
    return piece.replace(" ", "")


def _left(text: str, position: int) -> str:
    """Return what stands before a position, back to the start of the line or over one wrap."""
    piece = text[max(0, position - _WINDOW) : position]
    cut = piece.rfind("\n")
    if cut < 0:
        return piece
    rest = piece[cut + 1 :].lstrip()
    if len(rest) < _NEAR:
        end = position - len(piece) + cut
        while end > 0 and text[end - 1] in "\n ":
            end -= 1
        if _wraps(text, end, rest[:1] or text[position]):
            return text[max(0, end - _WINDOW) : end].rpartition("\n")[2] + rest
    return rest


def _right(text: str, position: int) -> str:
    """Return what stands from a position on, up to the line's end or over one wrap."""
    piece = text[position : position + _WINDOW]
    cut = piece.find("\n")
    if cut < 0:
        return piece
    rest = piece[:cut].rstrip()
    if len(rest) < _NEAR:
        start = position + cut
        while start < len(text) and text[start] in "\n ":
            start += 1
        if _wraps(text, position + len(rest), text[start : start + 1]):
            return rest + text[start : start + _WINDOW].partition("\n")[0]
    return rest


def _wraps(text: str, end: int, following: str) -> bool:
    """Tell whether a line that ends there goes on: between two characters of prose."""
    if end < _WRAPPED or not (_is_prose(text[end - 1]) and _is_prose(following)):
        return False
    return "\n" not in text[end - _WRAPPED : end]


def _is_prose(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or character in _PROSE
