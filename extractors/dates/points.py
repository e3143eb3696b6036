"""Parse one point in time at a position: `2022年4月13日`, `去年底`, `前三季度`, `2022.4.13`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ...pipeline.rules import Lexicons
from ...pipeline.rules.lexicon import alternation
from .calendar import QUARTERS
from .moment import Moment
from .signs import CHINESE_YEAR, JOIN, MASK, PART, SIGN, digits

_CENTURY_TURN = 50
_SHIFTS: Final = (
    ("this_year", "reference", 0),
    ("last_year", "reference", -1),
    ("year_before_last", "reference", -2),
    ("next_year", "reference", 1),
    ("year_after_next", "reference", 2),
    ("same_year", "context", 0),
    ("following_year", "context", 1),
)
_MONTHS: Final = (
    ("this_month", "reference", 0),
    ("last_month", "reference", -1),
    ("next_month", "reference", 1),
    ("same_month", "context", 0),
)
_DAYS: Final = (("today", 0), ("yesterday", -1), ("tomorrow", 1))
_CLOCK = "(?:上午|下午|晚上|傍晚|清晨|凌晨|早上|中午|深夜|晚|夜)"
_HOUR = r"(?:[0-9]{1,2}(?:时|点)(?:[0-9]{1,2}分|半)?许?)"

_NUMERIC = re.compile(
    rf"(?P<y>[12]{SIGN}{{3}})(?P<s>[-./])(?P<m>{SIGN}{{1,2}})(?:(?P<t>[-./])(?P<d>{SIGN}{{1,2}}))?"
    rf"(?!{SIGN}|[%‰])"
)
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01])(?![\d.号元])")
_AFTER_NUMERIC = re.compile(r"$|[\s，。；：、）〕】”—\-–~至到起止（]|以来")
_YEAR = re.compile(
    rf"(?P<y>[12]{SIGN}{{3}}|{MASK}{{1,4}}|[0-9]{{2}}|{CHINESE_YEAR}|两千零?[一二三四五六七八九十]{{1,3}}"
    r"|[〇○零五六七八九][〇○零一二三四五六七八九])年(?P<u>度|份)?(?!届)"
)
# A two-figure year is one only where a month or a part of the year follows.
_SHORT_YEAR_GOES_ON = re.compile(rf"{PART}月|[一二三四]季度|[上下]半年|前[一二两三四五六七八九十]个?[月季]")
_SUB = re.compile(
    rf"(?:第?(?P<q1>[一二三四1-4])(?:、|和|{JOIN})第?(?P<q2>[二三四2-4])个?季度"
    r"|[前头](?P<qn>[一二两三四1-4])个?季度"
    r"|第?(?P<q>[一二三四1-4首])个?季度"
    r"|(?P<h>[上前下后])半年"
    rf"|前(?P<mn>{PART})个月"
    rf"|(?P<m1>{PART})(?:月份?)?(?:、|{JOIN})(?P<m2>{PART})月份?(?!{PART}[日号])"
    rf"|(?P<m>{PART}|元)月份?(?:(?P<d>{PART})(?:[日号]|(?={JOIN}{PART}[日号]))(?:{_CLOCK})?{_HOUR}?)?"
    r"(?P<x>上中旬|中上旬|中下旬|[上中下]旬)?"
    r"|(?P<e>年[底初末]|年中(?![央国考小学心共医高级职专])|全年))"
)
_AFTER_YEAR = re.compile(
    r"(?P<e>年?[底末]|年?初|(?:年中|中)(?=[，。；、\s]|$)|全年|年内)|(?P<s>[春夏秋冬](?:[季天]|(?=[，。；])))"
)
_DAY = re.compile(rf"(?P<d>{PART})(?P<u>[日号])(?:{_CLOCK})?{_HOUR}?")
_THIS_WEEK = re.compile(r"(?P<w>上上|下下|[上下本这])(?:一|个)?(?:周|星期|礼拜)(?![一二三四五六日末年])")
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}


class PointParser:
    """Parses single moments; compiled once from the lexicons."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the relative words and the feasts of `dates.toml`."""
        self._years: dict[str, Moment] = {}
        for group, base, shift in _SHIFTS:
            for word in lexicons[f"dates.{group}"]:
                self._years[word] = Moment(base, shift=shift)  # type: ignore[arg-type]
        self._others: dict[str, Moment] = {}
        for group, base, shift in _MONTHS:
            for word in lexicons[f"dates.{group}"]:
                self._others[word] = Moment(base, month_shift=shift)  # type: ignore[arg-type]
        for group, shift in _DAYS:
            for word in lexicons[f"dates.{group}"]:
                self._others[word] = Moment("reference", day_shift=shift)
        for word in lexicons["dates.school_year"]:
            self._others[word] = Moment("reference", school=True)
        self._words = re.compile(alternation((*self._years, *self._others)))
        self._feasts = dict(entry.split(" ") for entry in lexicons["dates.festivals"])
        bounds = lexicons.any_of("dates.festival_bounds")
        self._feast = re.compile(
            f"[“‘]?(?P<f>{alternation(self._feasts)})[”’]?(?:节|国际劳动节)?(?={bounds})"
        )
        self._moving = re.compile(f"{lexicons.any_of('dates.moving_festivals')}(?={bounds})")
        self._not_bound = re.compile(lexicons.any_of("dates.not_bounds"))
        self.words = (*self._years, *self._others)

    def parse(self, text: str, at: int) -> tuple[Moment, int] | None:
        """Return the moment written at a position and where it ends, or None.

        At the start of `今年9月实现招生` it is month 9 of the report's year, end 4.
        """
        numeric = self._numeric(text, at)
        if numeric is not None:
            return numeric
        year = self._year(text, at)
        if year is None:
            return self._bare(text, at)
        moment, end = year
        after = end + 1 if text.startswith("的", end) else end
        sub = self._sub(text, after, moment)
        if sub is not None:
            return sub
        feast = self._feast_at(text, end, moment)
        if feast is not None:
            return feast
        edge = _AFTER_YEAR.match(text, end)
        if edge and not self._not_bound.match(text, end):
            return moment, edge.end()
        return moment, end

    def day(self, text: str, at: int) -> tuple[str, int] | None:
        """Return a bare day (`15日`) written at a position and where it ends, or None."""
        match = _DAY.match(text, at)
        number = digits(match["d"]) if match else None
        return (number, match.end()) if match and number else None

    def _numeric(self, text: str, at: int) -> tuple[Moment, int] | None:
        match = _NUMERIC.match(text, at)
        if match:
            year, month = digits(match["y"]), digits(match["m"])
            day = digits(match["d"]) if match["d"] else None
            if not day and (match["s"] == "/" or not self._plain_month(text, match)):
                return None
            return Moment("written", year, month=month, day=day), match.end()
        match = _COMPACT.match(text, at)
        if match:
            return Moment("written", match["y"], month=match["m"], day=match["d"]), match.end()
        return None

    @staticmethod
    def _plain_month(text: str, match: re.Match[str]) -> bool:
        """Tell the month in `1999.08` from the decimals of a figure."""
        month = digits(match["m"]) or ""
        valid = "X" in month or 1 <= int(month) <= 12
        return valid and bool(_AFTER_NUMERIC.match(text, match.end()))

    def _year(self, text: str, at: int) -> tuple[Moment, int] | None:
        match = _YEAR.match(text, at)
        if match:
            year = _year_digits(text, match)
            return (Moment("written", year), match.end()) if year else None
        word = self._words.match(text, at)
        if word and word.group() in self._years:
            return self._years[word.group()], word.end()
        return None

    def _bare(self, text: str, at: int) -> tuple[Moment, int] | None:
        sub = self._sub(text, at, Moment("context"))
        if sub is not None:
            return sub
        word = self._words.match(text, at)
        if word:
            end = word.end()
            moment = self._others[word.group()]
            clock = re.compile(_CLOCK).match(text, end) if moment.day_shift is not None else None
            return moment, clock.end() if clock else end
        week = _THIS_WEEK.match(text, at)
        if week:
            return Moment("reference", weeks=_WEEKS[week["w"]]), week.end()
        return self._feast_at(text, at, Moment("context"))

    def _sub(self, text: str, at: int, year: Moment) -> tuple[Moment, int] | None:
        match = _SUB.match(text, at)
        if not match:
            return None
        found = match.groupdict()
        end = match.end()
        if found["q1"] and found["q2"]:
            return _months(year, _quarter(found["q1"])[0], _quarter(found["q2"])[1]), end
        if found["qn"]:
            return _months(year, "01", _quarter(found["qn"])[1]), end
        if found["q"]:
            return _months(year, *_quarter(found["q"])), end
        if found["h"]:
            return _months(year, *(("01", "06") if found["h"] in "上前" else ("07", "12"))), end
        if found["mn"]:
            last = digits(found["mn"])
            return (_months(year, "01", last), end) if last else None
        if found["m1"]:
            first, last = digits(found["m1"]), digits(found["m2"])
            return (_months(year, first, last), end) if first and last else None
        if found["m"]:
            month = digits(found["m"])
            day = digits(found["d"]) if found["d"] else None
            return (replace(year, month=month, day=day), end) if month else None
        return year, end

    def _feast_at(self, text: str, at: int, year: Moment) -> tuple[Moment, int] | None:
        match = self._feast.match(text, at)
        if match:
            month, day = self._feasts[match["f"]].split("-")
            return replace(year, month=month, day=day), match.end()
        match = self._moving.match(text, at)
        if match and year.base != "context":
            return year, match.end()
        return None


def _months(year: Moment, first: str | None, last: str | None) -> Moment:
    return replace(year, month=first, until=last)


def _quarter(sign: str) -> tuple[str, str]:
    return QUARTERS[1 if sign == "首" else int(digits(sign) or 1)]


def _year_digits(text: str, match: re.Match[str]) -> str | None:
    """Return the four digits of a year, X where hidden; None if it is rather a duration."""
    written = match["y"]
    year = digits(written)
    if year is None:
        return None
    goes_on = _SHORT_YEAR_GOES_ON.match(text, match.end())
    if "X" in year and set(year) == {"X"}:
        return "XXXX" if goes_on or match["u"] or "\ue002" in written else None
    if len(year) == 4:
        return year if year[0] in "12" and (year[0] == "2" or year >= "1500" or "X" in year) else None
    if not goes_on and written[0] not in "0〇○零":
        return None
    number = int(year)
    return str(number + (2000 if number < _CENTURY_TURN else 1900))
