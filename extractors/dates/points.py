"""Parse one point in time at a position: `2022年4月13日`, `去年底`, `前三季度`, `2022.4.13`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ...pipeline.rules import Lexicons
from ...pipeline.rules.lexicon import alternation
from .moment import Moment
from .parts import CLOCK, part_of_year
from .signs import PART, TENS, digits
from .written import numeric_date, written_year

_SHIFTS: Final = (
    ("this_year", "reference", 0),
    ("last_year", "reference", -1),
    ("year_before_last", "reference", -2),
    ("next_year", "reference", 1),
    ("year_after_next", "reference", 2),
    ("same_year", "context", 0),
    ("preceding_year", "context", -1),
    ("following_year", "context", 1),
)
_MONTHS: Final = (
    ("this_month", "reference", 0),
    ("last_month", "reference", -1),
    ("next_month", "reference", 1),
    ("same_month", "context", 0),
)
_DAYS: Final = (("today", 0), ("yesterday", -1), ("tomorrow", 1))
_AFTER_YEAR = re.compile(
    r"(?P<e>年?[底末]|年?初|(?:年中|中)(?=[，。；、\s]|$)|全年|年内)|(?P<s>[春夏秋冬](?:[季天]|(?=[，。；])))"
)
_CLOCK = re.compile(CLOCK)
_THIS_WEEK = re.compile(
    r"(?P<w>上上|下下|[上下本这])(?:一|个)?(?:周|星期|礼拜)(?![一二三四五六日末年边围岁转长折密全到身]|期(?!间))"
)
_THIS_QUARTER = re.compile("(?P<w>[上本这下])(?:一个?|个)?季度")
_WEEK_OF = re.compile(
    rf"的?第(?P<n>[0-9]{{1,2}}|{TENS})(?:周|个?星期|个?礼拜)(?![一二三四五六日末年])"
)
_DAY_OF_MONTH = re.compile(rf"(?P<d>{PART})[日号]")
_OF_PLAN = re.compile("(?:计划|累计|实际|新增|完成|实现|到位|投产|开工|建成|见效|达产|落地)")
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}


class PointParser:
    """Parses single moments; compiled once from the lexicons."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the relative words and the feasts of `dates.toml`."""
        self._years: dict[str, Moment] = {}
        for group, base, shift in _SHIFTS:
            for word in lexicons[f"dates.{group}"]:
                self._years[word] = Moment(base, shift=shift)  # type: ignore[arg-type]
        for word in lexicons["dates.whole_year"]:
            self._years[word] = Moment("context", whole=True)
        for word in lexicons["dates.that_year"]:
            self._years[word] = Moment("context", nearby=True)
        self._others: dict[str, Moment] = {}
        for group, base, shift in _MONTHS:
            for word in lexicons[f"dates.{group}"]:
                self._others[word] = Moment(base, month_shift=shift)  # type: ignore[arg-type]
        for group, shift in _DAYS:
            for word in lexicons[f"dates.{group}"]:
                self._others[word] = Moment("reference", day_shift=shift)
        for word in lexicons["dates.school_year"]:
            self._others[word] = Moment("reference", school=True)
        for word in lexicons["dates.next_school_year"]:
            self._others[word] = Moment("reference", shift=1, school=True)
        self._words = re.compile(alternation((*self._years, *self._others)))
        self._feasts = dict(entry.split(" ") for entry in lexicons["dates.festivals"])
        bounds = lexicons.any_of("dates.festival_bounds")
        self._feast = re.compile(
            f"[“‘]?(?P<f>{alternation(self._feasts)})[”’]?(?:节|国际劳动节)?(?={bounds})"
        )
        self._quoted_feast = re.compile(f"[“‘](?P<f>{alternation(self._feasts)})[”’](?=，)")
        self._moving = re.compile(f"{lexicons.any_of('dates.moving_festivals')}(?={bounds})")
        self._not_bound = re.compile(lexicons.any_of("dates.not_bounds"))
        self.words = (*self._years, *self._others)

    def parse(self, text: str, at: int) -> tuple[Moment, int] | None:
        """Return the moment written at a position and where it ends, or None.

        At the start of `今年9月实现招生` it is month 9 of the report's year, end 4.
        """
        numeric = numeric_date(text, at)
        if numeric is not None:
            return numeric
        year = self._year(text, at)
        found = self._bare(text, at) if year is None else self._of_year(text, *year)
        if found is None or found[0].until or found[0].day:
            return found
        week = _WEEK_OF.match(text, found[1])
        number = digits(week["n"]) if week else None
        return (replace(found[0], week=int(number)), week.end()) if week and number else found

    def _of_year(self, text: str, moment: Moment, end: int) -> tuple[Moment, int]:
        """Return what of a year follows its name, or the year itself."""
        after = end + 1 if text.startswith("的", end) else end
        part = part_of_year(text, after, moment) or self._feast_at(text, end, moment)
        if part is not None:
            return part
        if text.startswith("同期", end) and moment.shift < 0:
            return replace(moment, alike=True), end + 2
        edge = _AFTER_YEAR.match(text, end)
        if edge and not self._not_bound.match(text, end):
            return moment, edge.end()
        return moment, end

    def _year(self, text: str, at: int) -> tuple[Moment, int] | None:
        written = written_year(text, at)
        if written is not None:
            return written
        word = self._words.match(text, at)
        if word and word.group() in self._years:
            year = self._years[word.group()]
            if year.nearby and _OF_PLAN.match(text, word.end()):
                year = replace(year, nearby=False)  # 总投资3亿元，当年完成投资1亿元
            return year, word.end()
        return None

    def _bare(self, text: str, at: int) -> tuple[Moment, int] | None:
        sub = part_of_year(text, at, Moment("context"))
        if sub is not None:
            return sub
        word = self._words.match(text, at)
        if word:
            end = word.end()
            moment = self._others[word.group()]
            day = _DAY_OF_MONTH.match(text, end) if moment.month_shift is not None else None
            if day:
                return replace(moment, day=digits(day["d"])), day.end()
            clock = _CLOCK.match(text, end) if moment.day_shift is not None else None
            return moment, clock.end() if clock else end
        week = _THIS_WEEK.match(text, at)
        if week:
            return Moment("reference", weeks=_WEEKS[week["w"]]), week.end()
        quarter = _THIS_QUARTER.match(text, at)
        if quarter:
            return Moment("reference", quarters=_WEEKS[quarter["w"]]), quarter.end()
        return self._feast_at(text, at, Moment("context"))

    def _feast_at(self, text: str, at: int, year: Moment) -> tuple[Moment, int] | None:
        match = self._feast.match(text, at)
        if match is None and year.base != "context":
            match = self._quoted_feast.match(text, at)  # 今年“七一”，
        if match:
            month, day = self._feasts[match["f"]].split("-")
            return replace(year, month=month, day=day), match.end()
        match = self._moving.match(text, at)
        if match and year.base != "context":
            return year, match.end()
        return None
