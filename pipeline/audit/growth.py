"""The arithmetic of a change: what the difference of two levels is, as it may be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2
from typing import NamedTuple

from huibao.schemas import Count

from .exactness import Exactness, Interval, amount
from .wording import figure, number

_POINTS = frozenset({"个百分点", "百分点", "个点"})


class Way(NamedTuple):
    """One sense in which a change can be meant, with the values that are right and the words."""

    right: Interval
    shown: str


def ways(
    exact: Exactness,
    first: Count,
    last: Count,
    change: Count,
    years: Sequence[int] = (),
    *,
    of_level: bool = False,
) -> Iterator[Way]:
    """Yield the senses of a change from one level to the other; none if nobody can tell.

    `years` are the spans over which a yearly rate may run: empty for a change as a whole. From
    40% to 50%, `提高10%` may be points or a share of the share: two ways. A multiple, `增长3倍`,
    may be of the rise or, as some write, of the level; with `of_level` (`是上年的3倍`) it is.
    """
    a, b = exact.interval(first), exact.interval(last)
    difference = b.minus(a)
    plain = amount(last) - amount(first)
    if years:
        yield from _yearly(a, b, plain, first, last, change, years)
    elif change.unit == "番":
        if a.low > 0 and plain > 0:
            doubled = log2(amount(last) / amount(first))
            # 翻一番 is said of what is about twice as much.
            yield Way(Interval(doubled - 0.3, doubled + 0.3), f"{number(round(doubled, 2))}番")
    elif change.unit == "倍":
        if a.low > 0:
            times = Interval(b.low / a.high, b.high / a.low)
            shown = f"{number(round(amount(last) / amount(first) - 1, 2))}倍"
            if of_level:
                yield Way(times, f"到{number(round(amount(last) / amount(first), 2))}倍")
            else:
                yield Way(Interval(times.low - 1, times.high - 1), shown)
                yield Way(times, shown)
    elif change.unit in _POINTS and last.unit == "%":
        yield Way(difference, f"{number(abs(plain))}个百分点")
    elif change.unit in ("%", "成"):
        if a.low > 0:
            rate = Interval(100 * (b.low / a.high - 1), 100 * (b.high / a.low - 1))
            share = number(round(abs(100 * (amount(last) / amount(first) - 1)), 2))
            yield Way(rate, f"{share}%")
            if last.unit == "%":
                yield Way(difference, f"{number(abs(plain))}个百分点")
    elif change.unit == last.unit:
        yield Way(difference, figure(abs(plain), change))


def _yearly(
    a: Interval,
    b: Interval,
    plain: float,
    first: Count,
    last: Count,
    change: Count,
    years: Sequence[int],
) -> Iterator[Way]:
    for span in years:
        if change.unit == "%" and a.low > 0 and b.low > 0:
            low, high = (b.low / a.high) ** (1 / span), (b.high / a.low) ** (1 / span)
            rate = 100 * ((amount(last) / amount(first)) ** (1 / span) - 1)
            shown = f"年均{number(round(abs(rate), 2))}%"
            yield Way(Interval(100 * (low - 1), 100 * (high - 1)), shown)
        elif change.unit == last.unit or (change.unit in _POINTS and last.unit == "%"):
            difference = b.minus(a)
            yearly = Interval(difference.low / span, difference.high / span)
            unit = "" if change.unit == last.unit else change.unit
            shown = figure(abs(plain) / span, change) if not unit else number(abs(plain) / span)
            yield Way(yearly, f"年均{shown}{unit}")
