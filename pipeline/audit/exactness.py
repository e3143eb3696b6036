"""How exactly a figure is written: 3.5万元 stands for 34,500 to 35,500 元, 30人 for 30."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from huibao.schemas import Count

from ..rules import Lexicons
from ..text.fold import fold

_DIGITS = re.compile(r"\d[\d,，]{0,20}(?:\.(\d{1,8}))?\s?(万亿|亿|万|千|百)?")
_SCALES = {"万亿": 1e12, "亿": 1e8, "万": 1e4, "千": 1e3, "百": 1e2, None: 1.0}


class Interval(NamedTuple):
    """The values a figure can stand for, both ends included."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Tell whether a value is in both, a hair's breadth for floating point aside."""
        slack = 1e-9 * max(1.0, abs(self.low), abs(self.high), abs(other.low), abs(other.high))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def plus(self, other: Interval) -> Interval:
        """Return the values of a sum."""
        return Interval(self.low + other.low, self.high + other.high)

    def minus(self, other: Interval) -> Interval:
        """Return the values of a difference."""
        return Interval(self.low - other.high, self.high - other.low)


class Exactness:
    """Reads from a figure's own words how far it is rounded."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Take the units that measure: what is counted in people or things is whole."""
        groups = ("units.measures", "units.money", "units.shares")
        self._measured = frozenset(word for group in groups for word in lexicons[group])

    def interval(self, count: Count) -> Interval:
        """Return the values that a count can stand for; it must have one.

        `3.5万元` is 34,500 to 35,500, `40%` 39.5 to 40.5, `30人` 30 and nothing else.
        """
        half = self._half(count)
        return Interval(amount(count) - half, amount(count) + half)

    def share(self, count: Count) -> Interval:
        """Return the values of a count, tenths as per cent: `八成` is 75 to 85."""
        if count.unit != "成":
            return self.interval(count)
        return Interval(10 * amount(count) - 5, 10 * amount(count) + 5)

    def _half(self, count: Count) -> float:
        """Return half a unit of the last written digit; 0 for what is counted one by one."""
        match = _DIGITS.search(fold(count.text))
        if match is None:
            return 0.0
        decimals, scale = match.groups()
        if not decimals and scale is None and count.unit not in self._measured:
            return 0.0
        return float(0.5 * _SCALES[scale] * 10.0 ** -len(decimals or ""))


def amount(count: Count) -> float:
    """Return the value of a count that is known to have one."""
    assert count.value is not None
    return count.value


def swaps(count: Count) -> Iterator[float]:
    """Yield the whole values that a count has once two neighbouring digits change places."""
    digits = str(int(amount(count))) if amount(count).is_integer() else ""
    for one, other in pairwise(range(len(digits))):
        if digits[one] != digits[other]:
            yield float(f"{digits[:one]}{digits[other]}{digits[one]}{digits[other + 1 :]}")


def is_plain(count: Count) -> bool:
    """Tell whether a figure says one value: not hidden, not 约, 余 or 以上, not a range."""
    return count.value is not None and count.approx == "exact" and count.upper is None


@lru_cache(maxsize=8)
def exactness(lexicons: Lexicons) -> Exactness:
    """Return the reader for a set of word lists."""
    return Exactness(lexicons)
