"""Give expressions their values: years from the date before them or from the reference date."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from ...pipeline.rules import Reference
from .calendar import (
    QUARTERS,
    a_day,
    after,
    before,
    edtf,
    first_of,
    shift_month,
    shift_year,
    week_of,
)
from .moment import Expression, Moment
from .trail import Anchor, Place, Trail

_TERM_BEGINS = 8
_HALF_A_YEAR = 6
_EARLY = 3


@dataclass(slots=True)
class Value:
    """A value with what it rests on: `explicit`, `inherited`, `relative` or `unresolved`."""

    value: str | None
    basis: str


class Resolver:
    """Resolves the expressions of one document in the order of its text."""

    def __init__(
        self, reference: Reference, reviewed: str | None = None, looked_back: str | None = None
    ) -> None:
        """Take the reference date (`2022`, `2022-04`, `2022-04-26`), without value if unknown.

        `reviewed` is the year that the report calls 今年 where it is another one, `looked_back`
        the one that it calls 全年.
        """
        self._reviewed, self._looked_back = reviewed, looked_back
        self._planned, self._sentence = False, 0
        self._reference = reference.value
        self._dated = reference.basis not in ("text", "none")
        self._shows = reference.basis in ("signature", "title")
        self._trail = Trail(reference.value)

    def resolve(self, expression: Expression, place: Place) -> Value:
        """Return the value of an expression and remember it for those that follow."""
        if expression.fixed or expression.first is None:
            return Value(expression.value, "explicit" if expression.value else "unresolved")
        first = expression.first
        self._planned, self._sentence = place.planned, place.sentence
        anchor = self._trail.anchor_for(first, place) if self._leans(first) else None
        value, basis = self._value(expression, anchor)
        in_term = first.base == "context" and self._of_term(first) is not None
        if in_term and value is not None:
            basis = "inherited"
        elif value is not None and first.base == "context" and not first.linked:
            value = self._turn_of_year(expression, anchor, value, place)
        if value is None:
            return Value(None, "unresolved")
        if not first.linked:
            self._trail.remember(expression, place, value)
        return Value(value, basis)

    @staticmethod
    def _leans(first: Moment) -> bool:
        return first.base == "context" or first.month_shift is not None

    def _value(self, expression: Expression, anchor: Anchor | None) -> tuple[str | None, str]:
        first = expression.first
        assert first is not None
        if expression.opens:
            value = self._moment(first, anchor)
            value = None if value is None else f"{first_of(value)}/.."
        elif expression.last is not None:
            value = self._span(first, expression.last, anchor)
        else:
            value = self._moment(first, anchor)
        if first.base == "written":
            return value, "explicit"
        inherited = first.base == "context" and anchor is not None and first.shift >= 0
        return value, "inherited" if inherited else "relative"

    def _span(self, first: Moment, last: Moment, anchor: Anchor | None) -> str | None:
        begins, ends = self._moment(first, anchor), self._moment(last, anchor)
        if begins is None or ends is None:
            return None
        begins, ends = first_of(begins), ends.split("/")[-1]
        return f"{begins}/{ends}"

    def _moment(self, moment: Moment, anchor: Anchor | None) -> str | None:
        if moment.day_shift is not None or moment.weeks is not None:
            return self._near_day(moment, anchor)
        if moment.quarters is not None:
            return self._near_quarter(moment.quarters)
        if moment.month_shift is not None:
            near = self._near_month(moment, anchor)
            if near is None or moment.week is None:
                return near
            return week_of(near[:4], near[5:7], moment.week)
        year = self._year(moment, anchor)
        if year is None:
            return None
        if moment.alike:
            own = shift_year(year, -moment.shift)
            return self._alike(year, self._trail.months_of(own, self._sentence))
        if moment.whole and (told := self._trail.school) is not None and year in told:
            return "/".join(told)
        if moment.school:
            return self._school_year(year, moment.shift)
        if moment.week is not None:
            return week_of(year, moment.month, moment.week)
        if moment.until is not None:
            wraps = _wraps(moment.month, moment.until)
            closing = shift_year(year, 1) or year if wraps else year  # 8月至2月
            begins, ends = edtf(year, moment.month), edtf(closing, moment.until)
            return f"{begins}/{ends}" if begins and ends else None
        return edtf(year, moment.month, moment.day)

    @staticmethod
    def _alike(year: str, months: tuple[str, str] | None) -> str:
        """Return the months of 上年同期: of 上半年 those of the year before."""
        if months is None:
            return year
        begins, ends = (edtf(year, month) for month in months)
        return f"{begins}/{ends}" if begins != ends else f"{begins}"

    def _year(self, moment: Moment, anchor: Anchor | None) -> str | None:
        if moment.year is not None:
            return moment.year
        if moment.base == "context" and (of_term := self._of_term(moment)) is not None:
            return of_term
        titled = anchor is None or (anchor.titled and (self._reference or "")[:4] == anchor.year)
        if self._looked_back and moment.whole and titled and not self._planned:
            return shift_year(self._looked_back, moment.shift)
        if moment.base == "context" and anchor is not None:
            return shift_year(self._shown(anchor.year, moment.shift), moment.shift)
        if self._reference is None or moment.nearby or moment.linked:
            return None
        if moment.base == "reference" and self._reviewed and not self._planned:
            return shift_year(self._reviewed, moment.shift)
        return shift_year(self._reference[:4], moment.shift)

    def _shown(self, year: str, shift: int) -> str:
        """Return the report's own year for one that is hidden in part and may be the same.

        The report has to show it elsewhere; what only an index knows serves for 上年, which
        cannot be told from a hidden year.
        """
        trusted = self._shows or (shift and self._dated)
        own = self._reference[:4] if self._reference and trusted else ""
        pairs = zip(year, own, strict=False)
        may_be = own and "X" in year and all(sign in ("X", digit) for sign, digit in pairs)
        return own if may_be else year

    def _near_month(self, moment: Moment, anchor: Anchor | None) -> str | None:
        year_month: tuple[str, str] | None = None
        if moment.base == "reference" and self._reference and len(self._reference) >= 7:
            year_month = self._reference[:4], self._reference[5:7]
        elif anchor is not None and anchor.month is not None:
            year_month = anchor.year, anchor.month
        elif self._reference and len(self._reference) >= 7:
            year_month = self._reference[:4], self._reference[5:7]
        if year_month is None:
            return None
        shifted = shift_month(*year_month, moment.month_shift or 0)
        return None if shifted is None else edtf(*shifted, moment.day)

    def _near_quarter(self, shift: int) -> str | None:
        reference = self._reference or ""
        if len(reference) < 7:
            return None
        moved = shift_month(reference[:4], reference[5:7], 3 * shift)
        if moved is None:
            return None
        first, last = QUARTERS[(int(moved[1]) + 2) // 3]
        return f"{moved[0]}-{first}/{moved[0]}-{last}"

    def _near_day(self, moment: Moment, anchor: Anchor | None) -> str | None:
        from_anchor = anchor is not None and moment.base == "context"
        today = a_day((anchor.date if anchor and from_anchor else self._reference) or "")
        if today is None:
            return None
        if moment.weeks is not None:
            monday = today + datetime.timedelta(weeks=moment.weeks, days=-today.weekday())
            return f"{monday}/{monday + datetime.timedelta(days=6)}"
        return str(today + datetime.timedelta(days=moment.day_shift or 0))

    def _of_term(self, moment: Moment) -> str | None:
        """Return the year of a bare month in the school year spoken of: 9月 is in its first."""
        school, month = self._trail.school, moment.month or ""
        if school is None or not month.isdigit() or moment.shift or moment.linked:
            return None
        return school[int(month) < _TERM_BEGINS]

    def _school_year(self, year: str, shift: int) -> str | None:
        told = self._trail.school
        if told is not None and shift_year(year, -shift) in told:
            return "/".join(shift_year(one, shift) or one for one in told)
        reference = self._reference or ""
        if len(reference) < 7:
            return None
        first = int(year) - (int(reference[5:7]) < _TERM_BEGINS)
        return f"{first}/{first + 1}"

    def _turn_of_year(
        self, expression: Expression, anchor: Anchor | None, value: str, place: Place
    ) -> str:
        """Move a bare month over the year's end where plan or report can only mean that."""
        reference = self._reference
        if reference is None or expression.first is None or expression.first.month is None:
            return value
        estimate = place.estimated and "/" in value
        if place.planned and before(value, reference) and not estimate:
            years = 1
        elif (
            (anchor is None or self._is_own(anchor))
            and self._dated
            and not place.planned
            and _long_after(value, reference)
        ) or self._not_yet(anchor, value, place):
            years = -1
        else:
            return value
        moved = replace(expression, first=replace(expression.first, shift=years))
        if moved.last is not None:
            moved.last = replace(moved.last, shift=moved.last.shift + years)
        return self._value(moved, anchor)[0] or value

    def _is_own(self, anchor: Anchor) -> bool:
        """Tell whether an anchor is the date of the report itself, under its title."""
        return anchor.titled and anchor.date is not None and anchor.date == self._reference

    def _not_yet(self, anchor: Anchor | None, value: str, place: Place) -> bool:
        """Tell whether a month that is reported had not come when the text was put out."""
        posted = self._trail.posted
        if posted is None or place.planned or value[:4] != posted[:4] or not after(value, posted):
            return False
        told = "" if anchor is None else f"{anchor.year}-{anchor.month or posted[5:7]}"
        return told <= posted[: len(told)]


def _wraps(first: str | None, last: str | None) -> bool:
    known = first is not None and last is not None and (first + last).isdigit()
    return known and int(last or 0) < int(first or 0)


def _long_after(value: str, reference: str) -> bool:
    """Tell whether a month lies so far ahead of the report that the last one must be meant."""
    begins = first_of(value)
    known = len(begins) >= 7 and len(reference) >= 7 and "X" not in begins[:7]
    if not known or begins[:4] != reference[:4]:
        return False
    month = int(reference[5:7])
    # What is given in the first months of a year tells of the last one.
    return int(begins[5:7]) - month > (0 if month <= _EARLY else _HALF_A_YEAR)
