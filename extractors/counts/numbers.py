"""Numbers with their units: what a figure looks like, whatever it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...pipeline.rules import Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.numerals import parse_numeral
from ...pipeline.text.reading import FIGURE
from .amounts import (
    CHINESE,
    Approximations,
    Figure,
    pair_of,
    partial_of,
    scaled,
    shared_scale,
    value_of,
)

_DIGITS = rf"[\d{FIGURE}](?:[\d,{FIGURE}]{{0,20}}[\d{FIGURE}])?(?:\.[\d{FIGURE}]{{1,6}})?"
_NUMBER = rf"(?:{_DIGITS}|[{CHINESE}]{{1,12}})"
_SCALE = r"(?:[十百千]?[万亿]{1,2}|[百千](?![米瓦克伏卡焦赫帕字比]))"
_TO = r"(?:[-—~至到]{1,2})"
_PER = "年|天|日|月|小时|人|工|生(?:·年)?|学期"
_PEOPLE = re.compile(
    r"[一-鿿]{0,4}(?:群众|居民|人口|人民|百姓|师生|干部|职工|党员|学生|农民|农牧民|牧民|农户|劳动力|村民|市民|游客|观众"
    r"|家庭|人(?![民均次])|企业|学子|儿女|考生|网民|粉丝|用户|幼儿|儿童|老人|老年人|监测对象|患者|妇女|青年|青少年|家长"
    r"|教师|医护|医生|护士|员工|工人|官兵|学员|读者|同胞|侨胞|信众|旅客|乘客|会员|志愿者|市场主体|经营主体|商户|住户|职员|军民|移民)"
)
_PERSONS = re.compile(r"(?:人数|人口|人次|户数|总数|次数)[^，。；、\d]{0,10}$")
_MEMBER = re.compile(rf"(?P<low>{_DIGITS})(?P<scale>万亿|[万亿])?")
_SERIES = re.compile(rf"(?:{_DIGITS}(?:万亿|[万亿])?[、和])+(?=[\d{FIGURE}])")
_HANDED_OUT = re.compile(r"分别(?:[^，。；：、\d]{0,8}|[^，。；：]{0,30}[至到为])$")
MEDALS = frozenset("金银铜")
"""Units of a tally of medals."""
_MINUS = re.compile("(?:增长|增幅|增速|为|达|气温)-$")
_TALLY = re.compile("[、，]?")
_TALLIED = re.compile("[金银][、，]?$")
_ENDS = frozenset("，。；、）")
_NOT_OVER = frozenset("以之迈跃登踏站冲史线网会路车马早晚台面")


class FigureFinder:
    """Finds figures; made once with the words of units and approximation."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._approx = Approximations(lexicons)
        self._not_units = re.compile(lexicons.any_of("units.never_one", "units.durations"))
        units = lexicons.any_of(
            *(f"units.{group}" for group in ("people", "things", "money", "measures", "scores")),
            "units.shares",
        )
        self._divisible = frozenset(
            lexicons["units.measures"] + lexicons["units.money"] + lexicons["units.shares"]
        )
        after = alternation(self._approx.after)
        self._plain_pattern = re.compile(
            rf"(?P<low>{_NUMBER})(?P<some>[多余来几])?(?P<lowscale>{_SCALE})?"
            rf"(?P<lowunit>{units}(?={_TO}))?"
            rf"(?:{_TO}(?P<high>{_NUMBER})(?P<highscale>{_SCALE})?)?"
            rf"(?P<more>[多余来])?(?P<unit>{units}(?:（[套台处件组间户]）(?![\u4e00-\u9fff]))?)(?:(?:/|每)(?P<per>{units}|{_PER}))?"
            rf"(?P<half>半(?!导体|自动|成品|径|封闭|挂|干)(?P<hours>小时|钟头)?|(?<=成)[一二三四五六七八九](?![一-鿿]))?(?P<after>{after})?"
        )
        self._percent_pattern = re.compile(
            rf"(?P<base>[百千])分之(?P<low>{_NUMBER}(?:点[{CHINESE}]{{1,4}})?)"
            rf"(?:{_TO}(?:[百千]分之)?(?P<high>{_NUMBER}))?(?P<after>{after})?"
        )
        self._bare_pattern = re.compile(
            rf"(?P<low>{_NUMBER})(?P<some>[多余])?(?P<scale>[万亿])(?P<more>[多余])?"
        )
        self._medal_pattern = re.compile(rf"(?P<low>{_NUMBER})(?P<unit>[金银铜])(?![牌奖融行色额])")
        self._anchor = re.compile(rf"[\d{FIGURE}{CHINESE}]")
        self._no_figure = re.compile(rf"[\d.,{FIGURE}]+|.", re.DOTALL)
        # 签约5个, 接近2万家: the second half of a verb is no word of approximation
        self._before = re.compile(
            f"(?<![接附邻最亲临]){alternation(self._approx.before)}"
            "(?<![签合公条契预违制节集简]约)(?<!规民约)(?<!(?<!损)失约)$"
        )

    def find(self, text: str) -> Iterator[Figure]:
        """Yield the figures of a text from left to right, none overlapping another."""
        position = 0
        while (anchor := self._anchor.search(text, position)) is not None:
            start = anchor.start()
            for member in self._series(text, start):
                yield member
                start = member.end + 1
            figure = (
                self._percentage(text, start)
                or self._plain(text, start)
                or self._unitless(text, start)
                or self._medals(text, start)
            )
            if figure is not None:
                yield _signed(text, figure)
                position = max(figure.end, start + 1)
            else:
                passed = self._no_figure.match(text, start)
                position = passed.end() if passed else start + 1

    def _series(self, text: str, start: int) -> Iterator[Figure]:
        """Yield the figures of a list that share the unit of the last: `分别为0.9、1.2个百分点`."""
        if _HANDED_OUT.search(text, max(0, start - 36), start) is None:
            return
        listed = _SERIES.match(text, start)
        last = None if listed is None else self._plain_pattern.match(text, listed.end())
        if listed is None or last is None or self._is_no_unit(text, last) or last["high"]:
            return
        if last["unit"].endswith("工作日"):
            return  # days are durations
        for match in _MEMBER.finditer(text, *listed.span()):
            masked = FIGURE in match["low"]
            yield Figure(
                start=match.start(),
                number=match.start(),
                after=match.end(),
                end=match.end(),
                value=None
                if masked
                else value_of(match["low"], match["scale"] or last["lowscale"] or ""),
                upper=None,
                partial=partial_of(match["low"]) if masked else None,
                approx="exact",
                unit=last["unit"],
                chinese=False,
                masked=masked,
            )

    def _preceding(self, text: str, start: int) -> tuple[int, str]:
        """Return where words of approximation before a number begin, and the words."""
        match = self._before.search(text, max(0, start - self._approx.longest), start)
        if match is None or (match.group() == "上" and text[match.start() - 1] in _NOT_OVER):
            return start, ""  # 硕士以上6人, 迈上10亿元大关
        return match.start(), match.group()

    def _percentage(self, text: str, start: int) -> Figure | None:
        """Read `百分之九十八以上`."""
        match = self._percent_pattern.match(text, start)
        if match is None:
            return None
        masked = FIGURE in match["low"]
        low = None if masked else parse_numeral(match["low"])
        if low is None and not masked:
            return None
        begin, word = self._preceding(text, start)
        high = parse_numeral(match["high"]) if match["high"] else None
        return Figure(
            start=begin,
            number=start,
            after=match.end("high") if match["high"] else match.end("low"),
            end=match.end(),
            value=low,
            upper=high,
            partial=partial_of(match["low"]) if masked else None,
            approx=self._approx.kind(word, "", match["after"] or "", ranged=bool(match["high"])),
            unit="%" if match["base"] == "百" else "‰",
            chinese=True,
            masked=masked,
        )

    def _plain(self, text: str, start: int) -> Figure | None:
        """Read a number and its unit: `60余名`, `3至5个`, `约3.5万元`."""
        match = self._plain_pattern.match(text, start)
        if match is not None and self._are_two(text, match):
            match = self._plain_pattern.match(text, start, match.end("lowunit"))
        if match is None or self._is_no_unit(text, match):
            return None
        low_text, high_text = match["low"], match["high"]
        masked = FIGURE in low_text or FIGURE in (high_text or "")
        low, high = self._ends(match)
        if low is None and not masked:
            return None
        begin, word = self._preceding(text, start)
        unit, tail, end = match["unit"], match["after"] or "", match.end()
        if tail in {"多", "余"} and unit not in self._divisible:
            end, tail = match.start("after"), ""  # the 多 of 1套多媒体设备
        part = "half" if match["half"] else "per" if match["per"] else "unit"
        middle = (match["some"] or "") + (match["more"] or "")
        return Figure(
            start=begin,
            number=start,
            after=match.end(part),
            end=end,
            value=None if masked else low,
            upper=None if masked else high,
            partial=partial_of(low_text) if masked else None,
            approx=self._approx.kind(
                word, middle, tail, ranged=bool(high_text) or high is not None
            ),
            unit=match["hours"] or (f"{unit}/{match['per']}" if match["per"] else unit),
            chinese=low_text[0] in CHINESE,
            masked=masked,
        )

    def _are_two(self, text: str, match: re.Match[str]) -> bool:
        """Tell two figures from a range: `下派医师32名到9个卫生院`."""
        low, unit = match["lowunit"], match["unit"]
        gone = bool(low and match["high"]) and text.startswith("到", match.end("lowunit"))
        return gone and low != unit and not {low, unit} <= self._divisible

    @staticmethod
    def _ends(match: re.Match[str]) -> tuple[float | None, float | None]:
        """Return the lower and upper end of what was matched."""
        low_text, high_text = match["low"], match["high"]
        low_scale, high_scale = match["lowscale"] or "", match["highscale"] or ""
        pair = pair_of(low_text) if not high_text else None
        if pair is not None:
            return scaled(pair[0], low_scale), scaled(pair[1], low_scale)
        if high_text and not low_scale and not match["lowunit"]:
            low_scale = shared_scale(low_text, high_text, high_scale)
        low = value_of(low_text, low_scale)
        if low is not None and match["half"]:
            low += 0.5 if match["half"][0] == "半" else (parse_numeral(match["half"]) or 0) / 10
        return low, value_of(high_text, high_scale) if high_text else None

    def _is_no_unit(self, text: str, match: re.Match[str]) -> bool:
        """Return whether what follows the number only begins like a unit: 50分公司, 3个月."""
        if match["lowscale"] and text.startswith("人口", match.start("unit")):
            return True  # 28万人口
        other = self._not_units.match(text, match.start("unit"))
        return other is not None and len(match["unit"]) <= len(other[0])

    def _lent_unit(self, text: str, end: int) -> str | None:
        """Return the unit that the next number of a list lends: `3500万、2300万人次`."""
        if text[end : end + 1] not in ("、", "和"):
            return None
        match = self._plain_pattern.match(text, end + 1)
        return None if match is None or self._is_no_unit(text, match) else match["unit"]

    def _medals(self, text: str, start: int) -> Figure | None:
        """Read a number of medals in a tally of two or more: `2金3银1铜`."""
        match = self._medal_pattern.match(text, start)
        if match is None:
            return None
        joint = _TALLY.match(text, match.end())
        following = joint and self._medal_pattern.match(text, joint.end())
        if following is None and not _TALLIED.search(text, max(0, start - 3), start):
            return None
        masked = FIGURE in match["low"]
        value = value_of(match["low"], "")
        if value is None and not masked:
            return None
        return Figure(
            start=start,
            number=start,
            after=match.end(),
            end=match.end(),
            value=value,
            upper=None,
            partial=partial_of(match["low"]) if masked else None,
            approx="exact",
            unit=match["unit"],
            chinese=match["low"][0] in CHINESE,
            masked=masked,
        )

    def _unitless(self, text: str, start: int) -> Figure | None:
        """Read a number in 万 or 亿 before its noun: `六十余万群众`."""
        match = self._bare_pattern.match(text, start)
        if match is None:
            return None
        end = match.end()
        unit = self._lent_unit(text, end)
        if (
            unit is None
            and _PEOPLE.match(text, end) is None
            and not (
                text[end : end + 1] in _ENDS and _PERSONS.search(text, max(0, start - 16), start)
            )
        ):
            return None
        masked = FIGURE in match["low"]
        value = value_of(match["low"], match["scale"])
        if value is None and not masked:
            return None
        begin, word = self._preceding(text, start)
        middle = (match["some"] or "") + (match["more"] or "")
        return Figure(
            start=begin,
            number=start,
            after=end,
            end=end,
            value=value,
            upper=None,
            partial=partial_of(match["low"]) if masked else None,
            approx=self._approx.kind(word, middle, "", ranged=False),
            unit=unit,
            chinese=match["low"][0] in CHINESE,
            masked=masked,
        )


def _signed(text: str, figure: Figure) -> Figure:
    """Take in the minus before a figure: 增长-9.7%; a dash of a range is none."""
    if figure.value is None or _MINUS.search(text, max(0, figure.number - 3), figure.start) is None:
        return figure
    return replace(figure, start=figure.start - 1, number=figure.start - 1, value=-figure.value)
