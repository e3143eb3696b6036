"""Frequencies: `每月两次`, `每周三下午`, `按月`, `半年一次`, `每季度讲一次党课`."""

from __future__ import annotations

import re
from typing import Final

from .moment import Expression
from .signs import MASK, PART, TENS, digits

_PERIODS: Final = {
    "年": ("Y", 1), "年度": ("Y", 1), "学年": ("Y", 1), "学期": ("M", 6), "半年": ("M", 6),
    "季度": ("M", 3), "季": ("M", 3), "月": ("M", 1), "月份": ("M", 1),
    "半月": ("D", 15), "半个月": ("D", 15), "旬": ("D", 10),
    "周": ("W", 1), "星期": ("W", 1), "礼拜": ("W", 1), "天": ("D", 1), "日": ("D", 1),
    "晚": ("D", 1),
}  # fmt: skip
_UNIT = (
    "学年|学期|半年|半个月|半月|年度|年|季度|季|月份|月|星期|礼拜|周|天|日|晚(?!报|会|间|点|上)|旬"
)
_NUMBER = rf"(?:[0-9]{{1,3}}|{MASK}{{1,3}}|{TENS}|两)"
_TIMES = rf"(?P<t>{_NUMBER})(?:(?:至|到|-|—|~){_NUMBER})?(?:余)?(?:次(?!性|数|元|方|级)|遍)"
_LIMIT = "(?:不少于|不低于|不超过|至少|最少|最多|各|约|均)?"
_EVERY = re.compile(
    rf"每[隔逢]?(?:一(?=个?[年月周天季学星]))?(?P<n>{_NUMBER})?(?:个)?(?P<u>{_UNIT})(?!级|龄|期|报|薪|均|份额|电讯)"
)
_IN_YEAR = re.compile(rf"[初底末]|年?底|{PART}月(?:份)?(?:{PART}[日号])?(?:底|初)?(?:前)?")
_IN_MONTH = re.compile(rf"{PART}[日号](?:至{PART}[日号])?(?:之?前)?|月?[初底末]|[上中下]旬")
_IN_WEEK = re.compile(
    r"[一二三四五六日](?:[、至到和][一二三四五六日]){0,4}(?![次天场节课个题练学测考报评讲主研两三四五调督通汇])(?:上午|下午|晚上|晚|中午)?|末"
)
_IN_TERM = re.compile("[初末]")
_ONCE = re.compile(rf"\n{{0,2}}{_LIMIT}{_TIMES}")
_SPLIT = re.compile(
    rf"(?:[^，。；：、\n第]{{0,24}}?|[^，。；：\n第0-9一二两三四五六七八九十]{{0,24}}?){_TIMES}"
)
_ONE = re.compile(
    "一(?:调度|通报|督查|督导|汇报|研判|分析|会商|更新|检查)|一[讲课会练训测查评学](?=[，。；、”])|[^，。；：、\n第]{0,12}?(?:举办|开展|召开|组织|举行|推出|更换|编发|印发|开设|进行)一[期场轮](?!工程|项目)"
)
_BY = re.compile(r"按(?P<u>月|季度|季|年度|年|周|日|学期)(?![级龄份均常期节薪产程内照初底计度])")
_ONE_EACH = re.compile(
    rf"(?:(?P<n>[一两三四五六七八九十])个?)?(?P<u>半年|半个月|半月|学期|年|季度|季|月|星期|周|天|日)(?P<t>{_NUMBER})[次回届轮](?!性)"
)
# 每日一学、每周一练活动 is the name of what is done.
_CHECKED = re.compile(
    "(?P<u>半年|季度|半月)一(?:检查|考核|评比|通报|调度|督查|总结|评估|汇报|研判|公示|评议)"
)
_NAMED = re.compile("一[学练课讲读题考测][^，。；\n]{0,12}?(?:活动|制度|行动|”|》)")
_TAILS: Final = {
    "年": _IN_YEAR,
    "月": _IN_MONTH,
    "周": _IN_WEEK,
    "星期": _IN_WEEK,
    "学期": _IN_TERM,
}


def parse_frequency(text: str, at: int) -> Expression | None:
    """Return the frequency written at a position, or None.

    At the start of `每季度讲一次党课` it is `P3M`, once, and ends before the verb.
    """
    match = _EVERY.match(text, at)
    if match:
        return None if _NAMED.match(text, match.end()) else _every(text, match)
    match = _BY.match(text, at)
    if match:
        return _frequency(match.start(), match.end(), _period(None, match["u"]), None)
    match = _CHECKED.match(text, at)
    if match:
        return _frequency(match.start(), match.end("u"), _period(None, match["u"]), "1")
    match = _ONE_EACH.match(text, at)
    if match and (match["n"] or match["u"].startswith("半")):
        times = digits(match["t"]) or ("2" if match["t"] == "两" else None)
        period = _period(match["n"], match["u"])
        return _frequency(match.start(), match.end(), period, times)
    return None


def _every(text: str, match: re.Match[str]) -> Expression:
    end = match.end()
    tail = _TAILS.get(match["u"])
    found = tail.match(text, end) if tail and not match["n"] else None
    if found:
        end = found.end()
    times = None
    once = _ONCE.match(text, end)
    if once:
        end, times = once.end(), digits(once["t"])
    else:
        split = _SPLIT.match(text, end)
        times = digits(split["t"]) if split else "1" if _ONE.match(text, end) else None
    return _frequency(match.start(), end, _period(match["n"], match["u"]), times)


def _period(number: str | None, unit: str) -> str | None:
    sign, many = _PERIODS[unit]
    written = digits(number) if number else "1"
    return f"P{int(written) * many}{sign}" if written and written.isdigit() else None


def _frequency(start: int, end: int, period: str | None, times: str | None) -> Expression:
    count = int(times) if times and times.isdigit() else None
    return Expression(
        start, end, "date.frequency", "frequency", value=period, times=count, fixed=True
    )
