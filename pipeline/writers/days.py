"""The first and the last day that an EDTF value can mean, for tables that sort and filter."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_POINT = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@lru_cache(maxsize=65536)
def day_bounds(value: str | None) -> tuple[date | None, date | None]:
    """Return the first and the last day of an EDTF value; None for an end that is open.

    `day_bounds("2022-04")` is the first and the thirtieth of April 2022, `day_bounds("2020/..")`
    the first of January 2020 and None, `day_bounds("20XX")` a whole century. What is no date (a
    duration such as `P2Y`, words, None) has no days at all.
    """
    if not value:
        return None, None
    first, slash, last = value.partition("/")
    opened, closed = _point(first), _point(last if slash else first)
    if slash and not all(part in ("", "..") or _point(part) for part in (first, last)):
        return None, None
    return opened and opened[0], closed and closed[1]


@lru_cache(maxsize=65536)
def whole_day(value: str) -> date | None:
    """Return the day of an EDTF value that is one whole day (`2022-04-13`), else None."""
    if not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _point(value: str) -> tuple[date, date] | None:
    match = _POINT.fullmatch(value)
    if not match:
        return None
    year, month, day = match.groups()
    years = int(year.replace("X", "0")), int(year.replace("X", "9"))
    months = _fitting(month, 12)
    days = _fitting(day, 31)
    if not years[1] or not months or not days:
        return None
    try:
        start = date(max(years[0], 1), months[0], days[0])
        longest = monthrange(years[1], months[-1])[1]
        return start, date(years[1], months[-1], max(day for day in days if day <= longest))
    except ValueError:
        # `2022-02-30` is written in some report, and no day of any calendar.
        return None


def _fitting(pattern: str | None, most: int) -> list[int]:
    """Return the numbers from 1 that a month or day with hidden digits can be."""
    digits = re.compile((pattern or "XX").replace("X", "[0-9]"))
    return [number for number in range(1, most + 1) if digits.fullmatch(f"{number:02}")]
