"""Durations: `两年`, `近五年`, `为期三天`, `三个月`, `60年来`, `一年半`."""

from __future__ import annotations

import re
from typing import Final

from ...pipeline.rules import Lexicons
from ...pipeline.text.numerals import CHINESE_DIGITS
from .moment import Base, Expression, Moment
from .signs import MASK, digits

_NUMBER = (
    rf"(?:[0-9]{{1,4}}|{MASK}{{1,3}}|[一二两三四五六七八九]?[百十廿][{CHINESE_DIGITS}十廿]{{0,3}}"
    rf"|[{CHINESE_DIGITS}俩]{{1,2}})"
)
_UNITS: Final = {
    "年": ("Y", 1), "年头": ("Y", 1), "载": ("Y", 1), "学年": ("Y", 1),
    "月": ("M", 1), "季度": ("M", 3), "学期": ("M", 6),
    "周": ("W", 1), "星期": ("W", 1), "礼拜": ("W", 1),
    "天": ("D", 1), "日": ("D", 1), "工作日": ("D", 1), "昼夜": ("D", 1), "日夜": ("D", 1),
}  # fmt: skip
"""Each unit as an ISO 8601 designator and how many of it."""
_HALVES: Final = {"年": "P6M", "月": "P15D", "学期": "P3M", "天": "PT12H"}
_SPAN = re.compile(
    rf"(?P<n>{_NUMBER})(?:(?:至|到|—|-|~)(?P<n2>{_NUMBER}))?(?P<more>[多余来])?"
    r"(?:(?P<u>年(?!代|度(?!过)|级|龄|份|[底末初])|学年|载(?=春秋|[，。；来间]|$)"
    r"|天(?![然花下津安气])|周(?![年岁边围])|日(?=[内游]|之内|以内))"
    r"|个(?P<h>半)?多?(?P<c>月|学期|学年|季度|星期|礼拜|年头|工作日|昼夜|日夜|整年)"
    r"|(?P<b>星期|礼拜|学期|昼夜|工作日|(?<=连续[二两三四])季度))(?P<half>半(?!年|月|数|以)|零?(?P<m>[一二三四五六七八九十两0-9]{1,2})个月)?"
    r"(?P<m3>多)?"
)
_DECIMAL = re.compile(
    r"(?<![\d.])(?P<n>\d{1,2}\.\d{1,2})(?:年(?![度级代份])|(?P<d>天(?![然花下津安气])))(?:左右|以上)?"
)
_PARTICLES = re.compile(r"[A-Za-z]\s?$")
_HALF = re.compile(r"半(?:个)?(?P<u>年(?!度)|月|学期|天)(?P<m>多)?")
_PREFIX = re.compile(
    r"(?:过去的?|最近|连续|为期|今后|未来|接下来|此前|前后|大约|约|近|这|(?<![提学])前|后|头|整整)$"
)
_WILL = re.compile("计划(?![》”的，。；、])")  # 未来三年计划提供
_SUFFIX = re.compile(
    r"(?:以来|来(?!自|到|源|临|访|华)|之内|以内|内(?!容|部|控|设|蒙|外|涵)|间(?!隔|接)|以上|以下|左右|(?<=[一二三四五六七八九十年月周天])期间)"
)
_ORDINAL = re.compile(
    r"(?:第|学前|[0-9.A-Za-z]|[一二三四五六七八九十百千零〇]|[高初大小]|周|[0-9]万)$"
)
_THE_YEAR = re.compile(r"(?:的|之|新|极不平凡|关键|开局|元|头|收官|起步|接着|更比|又|胜似|比)$")
_THE_YEARS = re.compile(r"(?:之|新|关键|黄金|重要|第[一二三四五六七八九十]{1,2}个|下一个|接着)$")
_WHICH_IS = re.compile("是[^。；\n]{2,60}的$")
# “青蓝”三年培养计划: the name of a plan
_OF_PLAN = re.compile(
    "(?:建设|培养|培育|发展|成长|提升|提质|振兴|整治|改造|强基|达标|创建)[^，。；、的]{0,4}(?:计划|规划|行动|方案)(?!生育)"
)
_STOPS = frozenset(("", *"，。；！\n"))
_LONGEST_YEARS = 1000
_CALENDAR = re.compile("(?:19|20)[0-9]{2}")
_SINGLE = ("一年", "1年", "一天", "一周")
_AGO = re.compile("[以之]?(?:(?P<a>前(?![夕后往进]))|(?P<l>后(?![勤续备者来方台劲盾评])))")
_JOINED = re.compile("(?:又|零|外加|加)?")
_VALUE = re.compile(r"(\d{1,4}|X)([YMWD])")
_FIGURATIVE = ("百年", "千年", "百日", "百天", "千日")


class DurationParser:
    """Parses durations; compiled once from the lexicons."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile what makes a name of a duration."""
        self._not = re.compile(lexicons.any_of("dates.not_durations"))

    def parse(self, text: str, at: int) -> Expression | None:
        """Return the duration written at a position, or None: `近三年` gives `P3Y`."""
        decimal = _DECIMAL.match(text, at)
        if decimal is not None and not _PARTICLES.search(text, max(0, at - 3), at):
            # 平均受教育年限9.6年, but not PM2.5年均浓度
            told = f"P{decimal['n']}{'D' if decimal['d'] else 'Y'}"
            start, end = decimal.span()
            return Expression(start, end, "date.duration", "duration", value=told, fixed=True)
        match = _HALF.match(text, at) or _SPAN.match(text, at)
        if match is None:
            return None
        if match.re is _SPAN and match["n2"] and _CALENDAR.fullmatch(match["n2"]):
            return None  # **到2025年
        value = _HALVES[match["u"]] if match.re is _HALF else _value(match)
        if value is None:
            return None
        start, end = match.span()
        if match.re is _SPAN:
            value, end = _joined(text, value, end)
        if match.group() in _FIGURATIVE:
            return None
        prefix = _PREFIX.search(text, max(0, start - 4), start)
        will = prefix is not None and _WILL.match(text, end) is not None
        if _ORDINAL.search(text, max(0, start - 2), start) or (
            (self._not.match(text, end) or _OF_PLAN.match(text, end))
            and not text.startswith("攻坚克难", end)
            and not will
        ):
            return None
        ago = None if prefix else _ago(text, start, end, value)
        if ago is not None:
            return ago
        suffix = _SUFFIX.match(text, end)
        if suffix:
            end = suffix.end()
        elif not prefix and match.group().endswith("年") and _named(text, start, end):
            return None
        single = end == match.end() + len(suffix.group() if suffix else "")
        if (
            single
            and match.group() in _SINGLE
            and not self._is_stretch(text, start, end, prefix, suffix)
        ):
            return None
        if prefix:
            start = prefix.start()
        return Expression(start, end, "date.duration", "duration", value=value, fixed=True)

    @staticmethod
    def _is_stretch(
        text: str, start: int, end: int, prefix: re.Match[str] | None, suffix: re.Match[str] | None
    ) -> bool:
        """Tell 一年来 and 一年培训 from 不平凡的一年 and 一年一个台阶."""
        if suffix or (prefix and prefix.group() != "这"):
            return True
        if _THE_YEAR.search(text, max(0, start - 4), start):
            return text.endswith("过去的", 0, start)
        return text[end : end + 1] not in ("", "一", "两", "、", "接", "更", "胜", "又", "比", "到")


def _value(match: re.Match[str]) -> str | None:
    unit, many = _UNITS[_unit(match)]
    number = digits(match["n"].replace("俩", "两"))
    if number is None:
        number = digits(match["n"][0]) if len(match["n"]) == 2 else None
    if number is None:
        return None
    if "X" in number:
        return f"PX{unit}"
    count = int(number)
    if unit == "Y" and count >= _LONGEST_YEARS:
        return None
    if (
        len(match["n"]) == 2
        and match["n"][0] in "一二两三四五六七八"
        and match["n"][1] in "二三四五六七八九"
    ):
        count = int(digits(match["n"][0]) or 0)  # 三五年: the lower end
    if count == 0:
        return None
    rest = ""
    if match["m"]:
        rest = f"{digits(match['m'])}M"
    elif match["half"] or match["h"]:
        rest = {"Y": "6M", "M": "15D", "W": "", "D": "T12H"}[unit]
    return f"P{count * many}{unit}{rest}"


def _unit(match: re.Match[str]) -> str:
    unit: str = match["u"] or match["c"] or match["b"]
    return unit.removeprefix("整") if unit != "整年" else "年"


def _joined(text: str, value: str, end: int) -> tuple[str, int]:
    """Add the smaller and larger units that follow: 一年又一个月21天 is `P1Y1M21D`."""
    if "T" in value:
        return value, end  # 3天半
    parts = dict.fromkeys("YMWD", "")
    for number, unit in _VALUE.findall(value):
        parts[unit] = number + unit
    for _ in range(2):
        joint = _JOINED.match(text, end)
        match = _SPAN.match(text, joint.end() if joint else end)
        more = _value(match) if match else None
        found = _VALUE.findall(more or "")
        if match is None or not found or any(parts[unit] for _, unit in found):
            break
        for number, unit in found:
            parts[unit] = number + unit
        end = match.end()
    return "P" + "".join(parts.values()), end


def _named(text: str, start: int, end: int) -> bool:
    """Tell years that are spoken of, 关键五年 or `是…的五年`, from years that are measured."""
    if _THE_YEARS.search(text, max(0, start - 4), start):
        return True
    return (
        text[end : end + 1] in _STOPS
        and _WHICH_IS.search(text, max(0, start - 64), start) is not None
    )


def _ago(text: str, start: int, end: int, value: str) -> Expression | None:
    """Return the point of `三年前`, from the report's day, or of `三年后`, from the date before."""
    away = _AGO.match(text, end)
    count = value[1:-1]
    if not away or not count.isdigit():
        return None
    base: Base = "reference" if away["a"] else "context"
    number = -int(count) if away["a"] else int(count)
    moments = {
        "Y": Moment(base, shift=number),
        "M": Moment(base, month_shift=number),
        "W": Moment(base, day_shift=7 * number),
        "D": Moment(base, day_shift=number),
    }
    return Expression(start, away.end(), "date.relative", "point", moments[value[-1]])
