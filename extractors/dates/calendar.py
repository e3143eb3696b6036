"""Dates as EDTF values: validity, ranges of months, shifts of years and months.

EDTF is https://www.loc.gov/standards/datetime/; `X` stands for a digit that is not known.
"""

from __future__ import annotations

import calendar
import datetime

QUARTERS = {1: ("01", "03"), 2: ("04", "06"), 3: ("07", "09"), 4: ("10", "12")}
"""The first and last month of each quarter of a year."""
FIRST_PLAN_YEARS = (1953, 1958)
"""The years in which the first two five-year plans began; the third began in 1966."""


def edtf(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """Return the EDTF value of a date, or None if there is no such day or month.

    `edtf("2022", "4", "13")` is `"2022-04-13"`, `edtf("2022", "X")` `"2022-XX"`,
    `edtf("2021", "9", "31")` None.
    """
    if month is None:
        return year
    month = _padded(month)
    if "X" not in month and not 1 <= int(month) <= 12:
        return None
    if day is None:
        return f"{year}-{month}"
    day = _padded(day)
    if "X" not in day and not 1 <= int(day) <= _longest(year, month):
        return None
    return f"{year}-{month}-{day}"


def _padded(part: str) -> str:
    hidden = part.strip("X") == ""
    return "XX" if hidden else part.rjust(2, "0")


def _longest(year: str, month: str) -> int:
    """Return the last day of a month, the latest possible where digits are hidden."""
    if "X" in month:
        return 31
    return calendar.monthrange(2024 if "X" in year else max(1, int(year)), int(month))[1]


def shift_year(year: str, years: int) -> str | None:
    """Return a year moved by some years, or None if its digits are hidden."""
    if "X" in year:
        return year if years == 0 else None
    return f"{int(year) + years:04d}"


def shift_month(year: str, month: str, months: int) -> tuple[str, str] | None:
    """Return year and month moved by some months, or None if digits are hidden."""
    if "X" in year or "X" in month:
        return (year, month) if months == 0 else None
    count = int(year) * 12 + int(month) - 1 + months
    return f"{count // 12:04d}", f"{count % 12 + 1:02d}"


def a_day(value: str) -> datetime.date | None:
    """Return a full date of EDTF as a date, None if its day is not known."""
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        return None


def week_of(year: str, month: str | None, number: int) -> str | None:
    """Return the days of a week of a year or month: weeks count by their Mondays.

    `week_of("2021", "3", 3)` is `"2021-03-15/2021-03-21"`.
    """
    first = a_day(f"{year}-{_padded(month or '1')}-01")
    if first is None:
        return None
    monday = first + datetime.timedelta(days=-first.weekday() % 7 + 7 * (number - 1))
    return f"{monday}/{monday + datetime.timedelta(days=6)}"


def plan_years(number: int) -> tuple[int, int]:
    """Return the first and last year of a five-year plan: 14 gives (2021, 2025).

    Raises ValueError for a number below 1.
    """
    if number < 1:
        raise ValueError(f"there is no five-year plan number {number}")
    if number <= len(FIRST_PLAN_YEARS):
        first = FIRST_PLAN_YEARS[number - 1]
    else:
        first = 1966 + 5 * (number - 3)
    return first, first + 4


def first_of(value: str) -> str:
    """Return the beginning of a value, for comparing: `2021` of `2021/2023`."""
    return value.split("/")[0]


def last_of(value: str) -> str:
    """Return the end of a value, for comparing; of an open range its beginning."""
    first, _, last = value.partition("/")
    return first if last in ("", "..") else last


def before(value: str, reference: str) -> bool:
    """Tell whether a date ends before another begins, in so far as both are known.

    `before("2021-12", "2022")` is true, `before("2022-04", "2022")` false.
    """
    end, start = last_of(value), first_of(reference)
    known = min(len(end), len(start))
    return "X" not in end[:known] and end[:known] < start[:known]


def after(value: str, reference: str) -> bool:
    """Tell whether a date begins after another ends: `after("2023", "2022-12-28")` is true."""
    start, end = first_of(value), last_of(reference)
    known = min(len(start), len(end))
    return "X" not in start[:known] and start[:known] > end[:known]
