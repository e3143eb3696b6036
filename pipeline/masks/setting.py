"""What stands around a run: its words to the left and right, spaces and line wraps left out."""

from __future__ import annotations

from typing import NamedTuple

MASK_CHARACTERS = frozenset("*xX×ΧХ╳✕✖Ⅹⅹ某○〇◯□●■△▲_")
DIGITS = frozenset("0123456789")
_SHOWN = DIGITS | {"."}
_NUMERIC = _SHOWN | (MASK_CHARACTERS - {"某"})
_TOKEN = 16
_WINDOW = 26
# A line shorter than this is a heading, a list item or a signature, never a wrapped line.
_WRAPPED = 16


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
    first, last = _token(text, start, end)
    shown = text[first:start] + text[end:last]
    to_left, to_right = _bare(before(text, start), after(text, end), text[start])
    lead, trail = to_left, to_right
    if (first, last) != (start, end):
        lead, trail = _bare(before(text, first), after(text, last), text[start])
    return Setting(
        before=to_left,
        after=to_right,
        lead=lead,
        trail=trail,
        digits=any(c in DIGITS for c in shown) or ("." in shown and len(shown) > 1),
        number=text[first:last],
    )


def _bare(to_left: str, to_right: str, character: str) -> tuple[str, str]:
    """Look through the marks of emphasis and the brackets that wrap the run: `（**）人`."""
    if character != "*" and to_left.endswith("*") and to_right.startswith("*"):
        to_left, to_right = to_left.rstrip("*"), to_right.lstrip("*")
    if to_left.endswith("（") and to_right.startswith("）"):
        to_left, to_right = to_left[:-1], to_right[1:]
    return to_left, to_right


def _token(text: str, start: int, end: int) -> tuple[int, int]:
    # Other signs beside it are another mask, or emphasis: `党员**XX**人`.
    part = _SHOWN | ({"x", "X"} if text[start] in "xX" else {text[start]} - {"某"})
    first = start
    while first > 0 and start - first < _TOKEN and text[first - 1] in part:
        first -= 1
    while first < start and text[first] == ".":
        first += 1
    last = end
    while last < len(text) and last - end < _TOKEN and text[last] in part:
        last += 1
    while last > end and text[last - 1] == ".":
        last -= 1
    # `XX2022年` is a name and a year, not a number of six digits.
    if _is_year(text[end:last]) and text[last : last + 1] not in "%":
        last = end
    if _is_year(text[first:start]) and text[end : end + 1] not in ".%":
        first = start
    return first, last


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("19", "20") and digits.isdecimal()


def before(text: str, position: int) -> str:
    """Return the characters before a position without spaces, back to the line's start."""
    piece = text[max(0, position - _WINDOW) : position]
    cut = piece.rfind("\n")
    if cut >= 0:
        at = position - len(piece) + cut
        piece = piece[cut + 1 :]
        if len(piece.strip()) < 4 and _wraps(text, at):
            piece = text[max(0, at - _WINDOW) : at].rpartition("\n")[2] + piece
    return piece.replace(" ", "")


def after(text: str, position: int) -> str:
    """Return the characters from a position on without spaces, up to the line's end."""
    piece = text[position : position + _WINDOW]
    cut = piece.find("\n")
    if cut >= 0:
        at = position + cut
        piece = piece[:cut]
        if len(piece.strip()) < 4 and _wraps(text, at):
            piece += text[at + 1 : at + 1 + _WINDOW].partition("\n")[0]
    return piece.replace(" ", "")


def _wraps(text: str, newline: int) -> bool:
    """Tell whether the line break is one inside a sentence: between two characters of prose."""
    if newline == 0 or newline + 1 >= len(text):
        return False
    if not (_is_prose(text[newline - 1]) and _is_prose(text[newline + 1])):
        return False
    return newline >= _WRAPPED and "\n" not in text[newline - _WRAPPED : newline]


def _is_prose(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or character in _NUMERIC or character in "，、"
