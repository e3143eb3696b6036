"""What later dates take their year from: the dates before them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .calendar import after, first_of
from .moment import Expression, Moment

_NEAR_YEARS = 1


@dataclass(slots=True)
class Anchor:
    """A resolved date from which later bare months and days take their year."""

    start: int
    year: str
    month: str | None
    planned: bool
    opens: bool
    titled: bool
    date: str | None = None
    own: bool = False
    """Its year is told with it: 2021年12月, 去年11月."""
    past: bool = False
    """It was told as of a year before: 去年3月, which says nothing of a later 全年."""


@dataclass(slots=True)
class Place:
    """Where an expression stands: the starts of what holds it, and its weight."""

    sentence: int
    clause: int
    paragraph: int
    opens: bool
    titled: bool
    bracketed: bool
    planned: bool
    posted: bool
    estimated: bool = False
    """What is told is put as an estimate: `1—6月，总额预计完成…`."""
    of_works: bool = False
    """Its year tells works apart, not when something was done: `2023年度高标准农田项目`."""


class Trail:
    """The dates of one document so far, for those that do not say their year."""

    def __init__(self, reference: str | None) -> None:
        """Take the reference date, None if there is none yet."""
        self._reference = reference
        self._anchors: list[Anchor] = []
        self._spoken: tuple[str, str, str] | None = None
        self._month: tuple[int, str, str] | None = None
        self.school: tuple[str, str] | None = None
        """The two years of the school year spoken of, until another year is written."""
        self.posted: str | None = None
        """When the text was put out, as a label says: `发布时间：2024-01-12`."""

    def anchor_for(self, first: Moment, place: Place) -> Anchor | None:
        """Return the date that a bare month or 全年 takes its year from, or None."""
        if first.linked:
            day = f"-{first.month}-{first.day}"
            same = (one for one in self._anchors if one.date and one.date.endswith(day))
            return next(same, None)
        for anchor in reversed(self._anchors):
            if first.nearby and anchor.start < place.sentence:
                return None
            given = anchor.titled and anchor.date is not None and anchor.date == self._reference
            if given and first.month is None:
                continue  # （在2025年1月12日社员大会上）: 全年 is the year of the title
            if not place.planned and (anchor.planned or self._ahead(anchor)):
                continue
            if anchor.start >= place.sentence:
                return self._followed(anchor, first, place)
            if self._reference is None:
                return anchor
            if anchor.past and first.month is None:
                continue
            recent = self._recent(anchor)
            if anchor.start >= place.paragraph and (anchor.opens or self._goes_on(anchor, first)):
                return anchor
            if anchor.month and first.month is None and "X" in anchor.year:
                continue  # 20**年8月 of another paragraph says nothing of 全年
            if anchor.titled or (anchor.opens and recent):
                return anchor
        return None

    def _followed(self, anchor: Anchor, first: Moment, place: Place) -> Anchor:
        """Return an anchor a year later where what is told after it came after it.

        `去年11月开工，截至6月底完成72%`: the clause goes on in time, up to the report's date.
        """
        reference, month = self._reference, first.month or ""
        known = month.isdigit() and (anchor.month or "").isdigit()
        if (
            reference is None
            or not (known and anchor.own)
            or anchor.start >= place.clause
            or place.planned
        ):
            return anchor
        if not anchor.year.isdigit() or int(month) >= int(anchor.month or 0):
            return anchor
        later = f"{int(anchor.year) + 1}-{int(month):02}"
        if later > reference if len(reference) >= len(later) else later[:4] > reference:
            return anchor
        return replace(anchor, year=later[:4])

    def _goes_on(self, anchor: Anchor, first: Moment) -> bool:
        """Tell whether a date inside an earlier sentence still speaks: `…于3月启动。5月…`."""
        if self._reference is not None and anchor.year == self._reference[:4]:
            return True
        return bool(anchor.month and first.month) and self._recent(anchor)

    def _ahead(self, anchor: Anchor) -> bool:
        """Tell whether a date is later than the report: when it was put on a site, say."""
        return self._reference is not None and after(anchor.year, self._reference)

    def _recent(self, anchor: Anchor) -> bool:
        """Tell whether a year may still be meant in another paragraph: not one of foundation."""
        if self._reference is None or "X" in anchor.year:
            return True
        return int(self._reference[:4]) - int(anchor.year) <= _NEAR_YEARS

    def months_of(self, year: str | None, sentence: int) -> tuple[str, str] | None:
        """Return the months of the year last spoken of, None if it was a whole year.

        A single month that opens its sentence speaks for that sentence alone.
        """
        if self._month is not None and self._month[:2] == (sentence, year):
            return (self._month[2], self._month[2])
        spoken = self._spoken
        return None if spoken is None or spoken[0] != year else (spoken[1], spoken[2])

    def _note(self, place: Place, value: str) -> None:
        """Keep the months that a date speaks of, until one opens a sentence with another time."""
        first, _, last = value.partition("/")
        last = last or first
        if len(first) == len(last) == len("2021-06") and first[:4] == last[:4]:
            if first != last:
                self._spoken = (first[:4], first[5:7], last[5:7])
            elif place.opens:
                self._month = (place.sentence, first[:4], first[5:7])
        elif place.opens:
            self._spoken = None

    def remember(self, expression: Expression, place: Place, value: str) -> None:
        """Keep a resolved date for those after it, unless it is an aside or a comparison."""
        first = expression.first
        if first is None or expression.baseline or (place.bracketed and not place.opens):
            return
        if place.posted:
            self.posted = value
        self._note(place, value)
        if expression.school:
            if place.opens or place.titled:  # not 获评2021-2022学年度先进集体
                self.school = (value[:4], value[-4:]) if "X" not in value else None
        elif first.base == "written":
            self.school = None
        year = value[:4]
        if place.of_works and self._reference is not None and year != self._reference[:4]:
            return
        ending = value.partition("/")[2]
        if expression.opens:
            current = self._reference is not None and year == self._reference[:4]
            if first.base == "written" and not current:
                return
        elif ending[:4] not in ("", year):
            return
        begins = first_of(value)
        month = begins[5:7] if len(begins) >= 7 and not ending else None
        self._anchors.append(
            Anchor(
                expression.start,
                year,
                month,
                place.planned,
                place.opens,
                place.titled,
                begins if len(begins) > 7 and not ending else None,
                first.base in ("written", "reference"),
                first.base == "reference" and first.shift < 0,
            )
        )
