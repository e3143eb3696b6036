"""Points with what bounds them, and ranges: `截至9月底`, `自2019年6月起`, `2020—2021学年`."""

from __future__ import annotations

import re
from dataclasses import replace

from ...pipeline.rules import Lexicons
from .moment import Expression, Moment
from .parts import bare_day
from .points import PointParser
from .signs import JOIN, MASK, SIGN, digits

_YEARS = re.compile(
    rf"(?P<a>[12]{SIGN}{{3}}|{MASK}{{4}})年?(?P<j>{JOIN}|/)"
    rf"(?P<b>[12]{SIGN}{{3}}|{MASK}{{4}}|[0-9]{{2}}(?=学年))"
    rf"(?P<u>学年度?|年度?|)(?!{SIGN}|[.%‰万亿元人]|年度?{SIGN})"
)
_MONTH_NEXT = re.compile(
    r"[0-9一二三四五六七八九十]{1,2}月|[上下]半年|第?[一二三四]季度|年?[底末初]"
)
_SCHOOL = re.compile(
    rf"(?P<a>[12]{SIGN}{{3}})(?:学年度?(?:第?[一二上下]学期)?|年(?P<s>[春秋])季?学期)"
)
_TERM = re.compile(r"第?[一二上下]学期")
_BETWEEN = re.compile("[和与](?=[^，。；\n]{2,14}?间)")
_JOINED = re.compile(f"起?{JOIN}")
_ENUMERATED = re.compile(rf"(?P<a>[12]{SIGN}{{3}})(?=[、和/][12]{SIGN}{{3}}(?:年|、))")
_PREFIX = re.compile(r"(?:截至到?|截止[到至]?|自从|自|从)$")
_NO_PREFIX = re.compile(r"(?:来|亲|各|独|擅|顺|服|听|随|跟|遵|盲|无|侍|依|胁|屈|信|适|随)[自从]$")
_EDGE = re.compile(r"月?[底末初]")
_BOUND = re.compile(r"之前|以前|前夕|前后|前|之间|之内|以内|内|期间|间(?!隔|接)|止")
_OPEN = re.compile(
    r"以来|来(?=[，将共已先累全各为新])|至今|到现在|到目前|[及或]?(?:之后|以后)|起|后"
)
_FROM_ON = re.compile(r"开始|起")
_UNTIL_NOW = re.compile(r"[^，。；：、\n]{1,12}?(?:至今|以来)")
_RUNNING = re.compile(r"[^，。；：、\n]{1,6}?至今")
_RISES = re.compile(r"[^，。；\n]{0,40}?(?:[到至升增降]|提高|扩大|减少|下降|压缩)")


class RangeParser:
    """Parses points and ranges with their bounds; compiled once from the lexicons."""

    def __init__(self, lexicons: Lexicons, points: PointParser) -> None:
        """Compile what may follow a date without bounding it."""
        self._points = points
        self._not_bound = re.compile(lexicons.any_of("dates.not_bounds", "dates.not_starts"))

    def parse(self, text: str, at: int) -> Expression | None:
        """Return the point or range written at a position, with what bounds it, or None.

        At `2020年3月` in `自2020年3月起施行` it is the open range of `自2020年3月起`.
        """
        found = self._years(text, at) or self._school(text, at) or self._moments(text, at)
        return None if found is None else self._bounded(text, found)

    def _years(self, text: str, at: int) -> Expression | None:
        match = _YEARS.match(text, at)
        if not match or (match["j"] == "/" and not match["u"].startswith("学")):
            return None
        if match["u"] == "年" and _MONTH_NEXT.match(text, match.end()):
            return None
        first, last = digits(match["a"]), digits(match["b"])
        if first is None or last is None:
            return None
        if len(last) == 2:
            last = first[:2] + last
        if "X" not in first + last and int(last) <= int(first):
            return None
        end = match.end()
        if match["u"].startswith("学"):
            term = _TERM.match(text, end)
            end = term.end() if term else end
        found = _range(at, end, Moment("written", first), Moment("written", last))
        found.school = match["u"].startswith("学")
        return found

    def _school(self, text: str, at: int) -> Expression | None:
        match = _SCHOOL.match(text, at)
        year = digits(match["a"]) if match else None
        if match is None or year is None:
            return None
        if "X" in year:
            hidden = Moment("written", year)
            return _range(at, match.end(), hidden, hidden)
        first = int(year) - (match["s"] == "春")
        years = (Moment("written", str(first)), Moment("written", str(first + 1)))
        found = _range(at, match.end(), *years)
        found.school = True
        return found

    def _moments(self, text: str, at: int) -> Expression | None:
        listed = _ENUMERATED.match(text, at)
        if listed:
            return _point(at, listed.end(), Moment("written", digits(listed["a"])))
        parsed = self._points.parse(text, at)
        if parsed is None:
            return None
        first, end = parsed
        join = None if first.until else _JOINED.match(text, self._past_edge(text, end))
        between = None if join or first.until else _BETWEEN.match(text, end)
        opened = join or between
        if opened:
            last = self._closing(text, opened.end(), first)
            if last is not None and (join or text.startswith(("之间", "间"), last[1])):
                return _range(at, last[1], first, last[0])
        return _point(at, end, first)

    def days(self, text: str, at: int) -> Expression | None:
        """Return the bare day or range of days written at a position: `3日至5日`."""
        day = bare_day(text, at)
        if day is None:
            return None
        first = Moment("context", month_shift=0, day=day[0])
        join = _JOINED.match(text, day[1])
        until = bare_day(text, join.end()) if join else None
        if until is not None:
            return _range(at, until[1], first, replace(first, day=until[0]))
        return self._bounded(text, _point(at, day[1], first))

    def _closing(self, text: str, at: int, first: Moment) -> tuple[Moment, int] | None:
        """Return the second end of a range; it takes from the first what it does not say."""
        day = bare_day(text, at)
        if day is not None and first.day is not None:
            return replace(first, day=day[0]), day[1]
        parsed = self._points.parse(text, at)
        if parsed is None:
            return None
        last, end = parsed
        if last.base == "context" and last.month is not None:
            if first.month is None:
                return None
            wraps = int(last.month) < int(first.month) if _plain(first, last) else False
            year = first.year
            if wraps and year is not None and year.isdigit():
                year = str(int(year) + 1)
            shift = first.shift + (wraps and first.year is None)
            last = replace(last, base=first.base, year=year, shift=shift)
        return last, end

    def _past_edge(self, text: str, at: int) -> int:
        edge = _EDGE.match(text, at)
        return edge.end() if edge and not self._not_bound.match(text, at) else at

    def _bounded(self, text: str, found: Expression) -> Expression:
        """Widen an expression by what bounds it and open it where nothing closes it."""
        end = self._past_edge(text, found.end)
        start, prefix = found.start, ""
        before = _PREFIX.search(text, max(0, start - 4), start)
        if before and not _NO_PREFIX.search(text, max(0, before.start() - 1), before.start() + 1):
            prefix = before.group()
        single = found.type == "point"
        opened = _OPEN.match(text, end) if single or prefix else None
        if opened and not self._not_bound.match(text, end) and self._opens(opened, prefix):
            found.opens, end = True, opened.end()
        elif single and (running := _RUNNING.match(text, end)) is not None and not prefix:
            found.opens, end = True, running.end()
        else:
            bound = _BOUND.match(text, end)
            if bound and not self._not_bound.match(text, end):
                end = bound.end()
        if prefix.startswith("截"):
            found.start = before.start() if before else start
        elif prefix and before:
            end = self._from(text, found, before.start(), end)
        found.end = end
        if found.opens:
            found.type, found.rule = "range", "date.range"
        return found

    @staticmethod
    def _opens(opened: re.Match[str], prefix: str) -> bool:
        return opened.group() != "后" or bool(prefix)

    def _from(self, text: str, found: Expression, start: int, end: int) -> int:
        """Take in 自 or 从 and what answers to it; a from-level of a change is left a point."""
        if found.type == "range" or found.opens:
            found.start = start
            onward = _FROM_ON.match(text, end)
            return onward.end() if onward and found.opens else end
        onward = _FROM_ON.match(text, end)
        if onward and not self._not_bound.match(text, end):
            found.start, found.opens = start, True
            return onward.end()
        until = _UNTIL_NOW.match(text, end)
        if until:
            found.start, found.opens = start, True
            return until.end()
        if _RISES.match(text, end):
            found.baseline = True
            return end
        found.start, found.opens = start, True
        return end


def _plain(first: Moment, last: Moment) -> bool:
    return bool(first.month and last.month and (first.month + last.month).isdigit())


def _point(start: int, end: int, moment: Moment) -> Expression:
    rule = "date.absolute" if moment.base == "written" else "date.relative"
    near = moment.weeks is not None or moment.quarters is not None
    ranged = bool(moment.until or moment.school or near or moment.week)
    return Expression(start, end, rule, "range" if ranged else "point", moment)


def _range(start: int, end: int, first: Moment, last: Moment) -> Expression:
    return Expression(start, end, "date.range", "range", first, last)
