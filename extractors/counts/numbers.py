"""Numbers with their units: what a figure looks like, whatever it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...pipeline.rules import Lexicons
from ...pipeline.text.numerals import parse_numeral
from ...pipeline.text.reading import FIGURE

_CHINESE = "〇零一二两三四五六七八九十百千万亿半廿卅"
_DIGITS = rf"[\d{FIGURE}](?:[\d,{FIGURE}]{{0,20}}[\d{FIGURE}])?(?:\.[\d{FIGURE}]{{1,6}})?"
_SMALL = "〇零一二两三四五六七八九十百千半廿卅"
_NUMBER = rf"(?:{_DIGITS}|[{_CHINESE}]{{1,12}})"
_TO = r"(?:[-—~至到]{1,2})"
_HALF = "半"


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


class FigureFinder:
    """Finds figures; made once with the words of units and approximation."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._not_units = re.compile(lexicons.any_of("units.never_one", "units.durations"))
        units = lexicons.any_of(
            "units.people", "units.things", "units.money", "units.measures", "units.scores", "units.shares"
        )  # fmt: skip
        self._measures = frozenset(
            lexicons["units.measures"] + lexicons["units.money"] + lexicons["units.shares"]
        )
        before = lexicons.any_of("counts.before")
        after = lexicons.any_of("counts.after")
        whole = (
            rf"(?P<before>{before})?(?P<percent>[百千]分之)?"
            rf"(?P<low>{_NUMBER})(?P<some>[多余来几])?(?P<lowscale>[十百千]?[万亿]{{1,2}}|[百千](?![米瓦克伏卡焦赫帕字比]))?(?P<lowunit>(?:{units})(?={_TO}))?"
            rf"(?:(?P<to>{_TO})(?P<high>{_NUMBER})(?P<highscale>[十百千]?[万亿]{{1,2}}|[百千](?![米瓦克伏卡焦赫帕字比]))?)?"
            rf"(?P<more>[多余来])?(?P<unit>{units})(?:(?:/|每)(?P<per>{units}|年|天|日|月|小时|人))?"
            rf"(?P<half>半|(?<=成)[一二三四五六七八九](?![一-鿿]))?(?P<after>{after})?"
        )
        self._pattern = re.compile(whole)
        self._percent = re.compile(
            rf"(?P<before>{before})?(?P<base>[百千])分之(?P<low>{_NUMBER}(?:点[{_SMALL}]{{1,4}})?)"
            rf"(?:(?P<to>{_TO})(?:[百千]分之)?(?P<high>{_NUMBER}))?(?P<after>{after})?"
        )
        self._bare = re.compile(
            rf"(?P<before>{before})?(?P<low>{_NUMBER})(?P<some>[多余])?(?P<scale>[万亿])(?P<more>[多余])?"
        )
        self._anchor = re.compile(rf"[\d{FIGURE}{_CHINESE}]")
        self._before = re.compile(rf"(?:{before})$")
        self._longest_before = max(len(word) for word in lexicons["counts.before"])

    def find(self, text: str) -> Iterator[Figure]:
        """Yield the figures of a text from left to right, none overlapping another."""
        position = 0
        while True:
            anchor = self._anchor.search(text, position)
            if anchor is None:
                return
            start = anchor.start()
            figure = self._percentage(text, start) or self._plain(text, start) or self._unitless(text, start)
            if figure is None:
                position = self._skip(text, start)
                continue
            yield figure
            position = max(figure.end, start + 1)

    def _skip(self, text: str, start: int) -> int:
        """Pass over a number that is no figure: a run of digits, or one Chinese numeral."""
        if text[start] in _CHINESE:
            return start + 1
        end = start + 1
        while end < len(text) and (text[end].isascii() and text[end] in "0123456789.," or text[end] == FIGURE):
            end += 1
        return end

    def _approximation(self, text: str, start: int) -> tuple[int, str]:
        """Return where words of approximation before a number begin, and the words."""
        match = self._before.search(text[max(0, start - self._longest_before) : start])
        if match is None:
            return start, ""
        return start - len(match.group()), match.group()

    def _percentage(self, text: str, start: int) -> Figure | None:
        match = self._percent.match(text, start)
        if match is None:
            return None
        low = _value(match["low"].replace("点", "."), "") if "点" not in match["low"] else parse_numeral(match["low"])
        masked = FIGURE in match["low"]
        if low is None and not masked:
            return None
        begin, word = self._approximation(text, start)
        high = parse_numeral(match["high"]) if match["high"] else None
        return Figure(
            start=begin,
            number=start,
            after=match.end("high") if match["high"] else match.end("low"),
            end=match.end(),
            value=low,
            upper=high,
            partial=None,
            approx=_approx(word, "", match["after"] or "", high is not None),
            unit="%" if match["base"] == "百" else "‰",
            chinese=True,
            masked=masked,
        )

    def _plain(self, text: str, start: int) -> Figure | None:
        match = self._pattern.match(text, start)
        if match is None:
            return None
        unit_start = match.start("unit")
        if self._not_units.match(text, unit_start) and not _longer_unit(match, self._not_units, text):
            return None
        low_text = match["low"]
        high_text = match["high"]
        chinese = low_text[0] in _CHINESE
        low_scale = match["lowscale"] or ""
        high_scale = match["highscale"] or ""
        masked = FIGURE in low_text or FIGURE in (high_text or "")
        if high_text and not low_scale and not match["lowunit"]:
            low_scale = high_scale if not _has_scale(low_text) else ""
            if not low_scale and _scale_of(high_text) and not _has_scale(low_text) and chinese:
                low_scale = _scale_of(high_text)
        pair = _pair(low_text) if chinese and not high_text else None
        if pair:
            low, high = (_scaled(number, low_scale) for number in pair)
        else:
            low = _value(low_text, low_scale)
            high = _value(high_text, high_scale) if high_text else None
        if low is None and not masked:
            return None
        if match["half"] and low is not None:
            low += 0.5 if match["half"] == "半" else float(parse_numeral(match["half"]) or 0) / 10
        begin, word = self._approximation(text, start)
        unit = match["unit"]
        tail = match["after"] or ""
        end = match.end()
        if tail in {"多", "余"} and unit not in self._measures:
            end, tail = match.start("after"), ""
        after = match.end("per") if match["per"] else match.end("unit")
        after = match.end("half") if match["half"] else after
        return Figure(
            start=begin,
            number=start,
            after=after,
            end=end,
            value=None if masked else low,
            upper=None if masked else high,
            partial=_partial(low_text) if masked else None,
            approx=_approx(word, (match["some"] or "") + (match["more"] or ""), tail, high is not None),
            unit=f"{unit}/{match['per']}" if match["per"] else unit,
            chinese=chinese,
            masked=masked,
        )

    def _unitless(self, text: str, start: int) -> Figure | None:
        """A number in 万 or 亿 before its noun: `六十余万群众`."""
        match = self._bare.match(text, start)
        if match is None or not _noun_follows(text, match.end()):
            return None
        masked = FIGURE in match["low"]
        value = _value(match["low"], match["scale"])
        if value is None and not masked:
            return None
        begin, word = self._approximation(text, start)
        return Figure(
            start=begin,
            number=start,
            after=match.end(),
            end=match.end(),
            value=None if masked else value,
            upper=None,
            partial=_partial(match["low"]) if masked else None,
            approx=_approx(word, (match["some"] or "") + (match["more"] or ""), "", False),
            unit=None,
            chinese=match["low"][0] in _CHINESE,
            masked=masked,
        )


_PEOPLE = re.compile(r"(?:[一-鿿]{0,4})(?:群众|居民|人口|人民|百姓|师生|干部|职工|党员|学生|农民|村民|市民|游客|观众|家庭|人(?![民均次])|企业|学子|儿女|考生|网民|粉丝|用户)")


def _noun_follows(text: str, position: int) -> bool:
    return _PEOPLE.match(text, position) is not None


def _longer_unit(match: re.Match[str], not_units: re.Pattern[str], text: str) -> bool:
    other = not_units.match(text, match.start("unit"))
    return other is not None and len(match["unit"]) > len(other.group())


def _has_scale(number: str) -> bool:
    return any(sign in number for sign in "百千万亿十")


def _scale_of(number: str) -> str:
    match = re.search(r"[十百千]?[万亿]*$", number)
    return match.group() if match and len(match.group()) < len(number) else ""


_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


def _scaled(number: float, scale: str) -> float:
    for sign in scale:
        number *= _SCALES[sign]
    return round(number, 6)


def _value(number: str, scale: str) -> float | None:
    if FIGURE in number:
        return None
    base = parse_numeral(number)
    return None if base is None else _scaled(float(base), scale)


_PAIR = re.compile(r"(?P<head>[〇零一二两三四五六七八九十百千]*十|)(?P<low>[一二两三四五六七八九])(?P<high>[二三四五六七八九])(?P<tail>[十百千万亿]*)")
_UNITS_OF = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"两": 2}


def _pair(number: str) -> tuple[float, float] | None:
    """Read `三五` in 三五名 or `七八十` as two ends of a range."""
    match = _PAIR.fullmatch(number)
    if match is None:
        return None
    low, high = _UNITS_OF[match["low"]], _UNITS_OF[match["high"]]
    if not low < high <= low + 2:
        return None
    head = parse_numeral(match["head"]) if match["head"] else 0
    if head is None:
        return None
    return _scaled(head + low, match["tail"]), _scaled(head + high, match["tail"])


def _partial(number: str) -> str | None:
    """Return a partly hidden number with X for each hidden run; None if nothing shows."""
    shown = re.sub(f"{FIGURE}+", "X", number)
    return shown if re.search(r"[\d.]", shown) else None


def _approx(before: str, middle: str, after: str, ranged: bool) -> str:
    if ranged:
        return "range"
    if before in {"约", "大约", "大概", "约为", "仅约"}:
        return "about"
    if before in {"近", "将近", "不足", "不到", "不满", "接近于", "已近", "少于"}:
        return "nearly"
    if before in {"至少", "最少", "不少于", "不低于", "不小于"}:
        return "at_least"
    if before in {"最多", "至多", "不超过", "不高于", "不多于", "不大于"}:
        return "at_most"
    if before == "上":
        return "over"
    if after in {"以上", "及以上", "之上"}:
        return "at_least"
    if after in {"以下", "以内", "之内", "之下", "以里"}:
        return "at_most"
    if after in {"左右", "上下"}:
        return "about"
    if middle or after in {"多", "余", "有余", "开外"}:
        return "over"
    return "exact"
