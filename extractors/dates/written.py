"""Dates in figures and written years: `2022-04-13`, `1999.08`, `二〇二二年`, `20**年`."""

from __future__ import annotations

import re

from ...pipeline.text.reading import DAY
from .moment import Moment
from .signs import CHINESE_YEAR, MASK, PART, SIGN, digits

_CENTURY_TURN = 50
BEFORE_BARE = (
    "回首", "回望", "回顾", "展望", "走过", "告别", "挥别", "辞别", "迎接", "迎来", "喜迎", "再见",
    "走进", "跨入",
)  # fmt: skip
"""Words of two characters behind which a year needs no 年."""
TITLE_AFTER_BARE = (
    r"[\u4e00-\u9fff\ue001]{2,24}(?:总结|报告|计划|要点|汇报)[\u4e00-\u9fff（）]{0,8}(?:\n|$)"
)
"""What follows a year without 年 at the head of a title."""
EXAM_YEAR = rf"20{SIGN}{{2}}(?=[高中]考(?!点|场))"
"""A year without 年 before the exam that schools count by: 2016高考."""
# 近*年来 hides how long it was, *年来 too.
_LENGTH_FOLLOWS = re.compile(
    "[来间内多余]|以[上内]|左右|时间|过渡期|努力|历程|历史|沧桑|风雨|有期|[工党团教军警医龄]龄|经[验历]|刑|不变|之[久内]|的历史|栉风|同舟|春华|蜕变|巨变"
)
_LENGTH_LEADS = re.compile(
    "(?:近|连续|为期|过去|今后|未来|历[时经]|时隔|第|这|延长|缩短|提前|推迟|耗时|打破|衔接|利?用|通过|经过|需要?"
    "|满|不足|不?超过?|长?达到?了?|不少于|至少|设立|有期徒刑|缓刑|判处|刑期|期限|有效期|质保期?|保修期?|成立|建[校院厂馆党]"
    "|运营|经营|使用|任[教职]|执教|从[业教警医军政事]|参军|入[党职伍]|工作|驻村|扎根|坚[守持]|奋[战斗]|服务|连任|守护|陪伴|受教育年限|走过了?)$"
)
# A single sign hides one figure: the number of years, unless the clause begins with it.
_NO_LENGTH_LEADS = re.compile(r"(?:^|[，。；：、（“\s在于自从到较比与和至])$")
_SPOKEN = re.compile("[五六七八九][〇○零一二三四五六七八九]")
_OLDEST = "1500"
_FIGURES_OF_YEAR = 4
_NUMERIC = re.compile(
    rf"(?P<y>[12]{SIGN}{{3}})(?P<s>[-./])(?P<m>{SIGN}{{1,2}})(?:(?P<t>[-./])(?P<d>{SIGN}{{1,2}}))?"
    rf"(?!{SIGN}|[%‰])"
)
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01])(?![\d.号元])")
# A figure has its unit after it; a month has not.
_UNIT_FOLLOWS = re.compile("[万亿元吨亩公千米平立个人户家项名次件只头台辆套处座倍度兆升斤㎡a-zA-Z]")
_YEAR = re.compile(
    rf"(?P<y>[12]{SIGN}{{3}}|{MASK}{{1,4}}|[0-9]{{2}}|{CHINESE_YEAR}|两千零?[一二三四五六七八九十]{{1,3}}"
    r"|[〇○零五六七八九][〇○零一二三四五六七八九])年(?P<u>度|份)?(?!届)"
)
# 回首2020，; 2020某局工作总结 at the head of a line.
_BARE_YEAR = re.compile(
    rf"(?:(?<={'|'.join(BEFORE_BARE)})(?P<y>[12]{SIGN}{{3}})(?=[，。、；！：\n]|$)"
    rf"|(?<![0-9./-])(?P<e>{EXAM_YEAR})"
    rf"|(?:^|(?<=\n))(?P<t>[12]{SIGN}{{3}})(?={TITLE_AFTER_BARE}))"
)
# A two-figure year is one only where a month or a part of the year follows.
_SHORT_YEAR_GOES_ON = re.compile(
    rf"{PART}月|[一二三四]季度|[上下]半年|前[一二两三四五六七八九十]个?[月季]"
)


def numeric_date(text: str, at: int) -> tuple[Moment, int] | None:
    """Return the date in figures at a position and where it ends, or None.

    At the start of `2022.4.13召开` it is 13 April 2022, end 9.
    """
    match = _NUMERIC.match(text, at)
    if match:
        year, month = digits(match["y"]), digits(match["m"])
        day = digits(match["d"]) if match["d"] else None
        if not day and (match["s"] == "/" or not _plain_month(text, match)):
            return None
        return Moment("written", year, month=month, day=day), match.end()
    match = _COMPACT.match(text, at)
    if match:
        return Moment("written", match["y"], month=match["m"], day=match["d"]), match.end()
    return None


def _plain_month(text: str, match: re.Match[str]) -> bool:
    """Tell the month in `1999.08` from the decimals of a figure."""
    month = digits(match["m"]) or ""
    valid = "X" in month or 1 <= int(month) <= 12
    return valid and not _UNIT_FOLLOWS.match(text, match.end())


def written_year(text: str, at: int) -> tuple[Moment, int] | None:
    """Return the year written at a position with its 年 and where it ends, or None."""
    match = _YEAR.match(text, at)
    if match is None:
        bare = _BARE_YEAR.match(text, at)
        return None if bare is None else (Moment("written", digits(bare.group())), bare.end())
    year = _year_digits(text, match)
    return (Moment("written", year), match.end()) if year else None


def _is_length(text: str, match: re.Match[str]) -> bool:
    """Tell years that are counted, 延长**年, from a year whose figures are all hidden."""
    start = match.start()
    if len(match["y"]) == _FIGURES_OF_YEAR:
        return False
    lead = max(0, start - 6)
    if _LENGTH_FOLLOWS.match(text, match.end()) or _LENGTH_LEADS.search(text, lead, start):
        return True
    alone = len(match["y"]) == 1 and not text.startswith(
        ("底", "初", "末", "前", "的"), match.end()
    )
    return alone and start > 0 and _NO_LENGTH_LEADS.search(text[lead:start]) is None


def _year_digits(text: str, match: re.Match[str]) -> str | None:
    """Return the four digits of a year, X where hidden; None if it is rather a duration."""
    written = match["y"]
    year = digits(written)
    if year is None:
        return None
    goes_on = _SHORT_YEAR_GOES_ON.match(text, match.end())
    if set(year) == {"X"}:
        if not goes_on and not match["u"] and _is_length(text, match):
            return None
        return "XXXX" if goes_on or match["u"] or DAY in written else None
    if len(year) == 4:
        dated = year[0] == "2" or year >= _OLDEST or "X" in year or goes_on
        return year if year[0] in "12" and dated else None
    if not goes_on and _SPOKEN.fullmatch(written) and int(year[1]) != int(year[0]) + 1:
        return f"19{year}"  # 九八年; but 八九年 may be eight or nine years
    if not goes_on and written[0] not in "0〇○零":
        return None
    number = int(year)
    return str(number + (2000 if number < _CENTURY_TURN else 1900))
