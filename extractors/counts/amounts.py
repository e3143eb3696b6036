"""The value of a figure: scales, ranges of two digits, what a mask leaves, approximation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ...pipeline.rules import Lexicons
from ...pipeline.text.numerals import parse_numeral
from ...pipeline.text.reading import FIGURE

CHINESE = "〇零一二两三四五六七八九十百千万亿半廿卅"

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_PAIR = re.compile(
    r"(?P<head>[〇零一二两三四五六七八九十百千]{0,8}十|)(?P<low>[一二两三四五六七八九])"
    r"(?P<high>[二三四五六七八九])(?P<tail>[十百千万亿]{0,4})"
)
_NINE = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_SCALE_AT_END = re.compile(r"[十百千]?[万亿]{0,2}$")
_HIDDEN = re.compile(f"{FIGURE}+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, in positions of the reading copy.

    `number` is where the digits begin, `after` where the unit ends; `start` and `end` take in
    the words of approximation. `value` is multiplied out (`3.5万元` is 35000 元).
    """

    start: int
    number: int
    after: int
    end: int
    value: float | None
    upper: float | None
    partial: str | None
    approx: str
    unit: str | None
    chinese: bool
    masked: bool


class Approximations:
    """Says how a figure is approximate, from the words around it."""

    def __init__(self, lexicons: Lexicons) -> None:
        kinds = ("about", "nearly", "at_least", "at_most", "over")
        self._before = {word: kind for kind in kinds for word in lexicons[f"counts.{kind}_before"]}
        self._after = {
            word: kind
            for kind in kinds
            if kind != "nearly"
            for word in lexicons[f"counts.{kind}_after"]
        }
        self.longest = max(map(len, self._before))

    @property
    def before(self) -> tuple[str, ...]:
        """The words that stand before a number."""
        return tuple(self._before)

    @property
    def after(self) -> tuple[str, ...]:
        """The words that stand after a unit."""
        return tuple(self._after)

    def kind(self, before: str, middle: str, after: str, *, ranged: bool) -> str:
        """Return the approximation: `kind("", "余", "")` is over, of a range it is range."""
        if ranged:
            return "range"
        if before in self._before:
            return self._before[before]
        if after in self._after:
            return self._after[after]
        return "over" if middle else "exact"


def scaled(number: float, scale: str) -> float:
    """Multiply a number out: `scaled(3.5, "万")` is 35000."""
    if not scale:
        return number
    exact = Decimal(repr(number))
    for sign in scale:
        exact *= _SCALES[sign]
    return float(exact)


def value_of(number: str, scale: str) -> float | None:
    """Return the value of a numeral with its scale, None if (part of) it is hidden."""
    if FIGURE in number:
        return None
    base = parse_numeral(number)
    return None if base is None else scaled(float(base), scale)


def shared_scale(low: str, high: str, high_scale: str) -> str:
    """Return the scale that the end of a range lends to its beginning: 1.5—2万亩."""
    if any(sign in low for sign in _SCALES):
        return ""
    if high_scale:
        return high_scale
    match = _SCALE_AT_END.search(high)
    return match.group() if match and low[0] in CHINESE and len(match.group()) < len(high) else ""


def pair_of(number: str) -> tuple[float, float] | None:
    """Read 三五 in 三五名 or 七八十 as two ends of a range; None if it is one number."""
    match = _PAIR.fullmatch(number)
    if match is None:
        return None
    low, high = _NINE[match["low"]], _NINE[match["high"]]
    head = parse_numeral(match["head"]) if match["head"] else 0
    if not low < high <= low + 2 or head is None:
        return None
    return scaled(head + low, match["tail"]), scaled(head + high, match["tail"])


def partial_of(number: str) -> str | None:
    """Return a partly hidden number with X for each hidden run; None if nothing shows."""
    shown = _HIDDEN.sub("X", number)
    return shown if shown != "X" else None
