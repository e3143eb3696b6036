"""Dates that cannot be: no such day, a report of what is still to come, an end before its begin."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache

from huibao.schemas import Date

from ...rules import Lexicons
from ...text.numerals import CHINESE_DIGITS, parse_numeral
from ...writers.days import day_bounds
from ..audited import AuditedText
from ..check import Check, Found, say
from ..wording import date_zh

_DAY = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?"
)
_YEARS = re.compile(
    r"(?P<first>(?:19|20)\d\d)年?(?P<sign>[至到—－~-]{1,2})(?P<last>(?:19|20)\d\d)(?=学?年)"
)
_DAYS = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?P<first>\d{1,2})月(?:(?P<from>\d{1,2})日)?[至到—－-]{1,2}"
    r"(?:(?P<until>(?:19|20)\d\d)年)?(?P<last>\d{1,2})月(?:(?P<to>\d{1,2})日)?"
)
_SHORT_DAYS = re.compile(
    r"(?<![\d年])(?P<first>\d{1,2})月(?P<from>\d{1,2})日[至到—－-]{1,2}(?:(?P<last>\d{1,2})月)?(?P<to>\d{1,2})日"
)
_DOTTED = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d[.．]\d{1,2}(?P<day>[.．]\d{1,2})?)[至到—－-]{1,2}"
    r"(?P<last>(?:19|20)\d\d[.．]\d{1,2}(?(day)[.．]\d{1,2}))(?![.．]?\d)"
)
_WRITTEN = re.compile(
    rf"(?P<first>[{CHINESE_DIGITS}]{{4}})年(?:[{CHINESE_DIGITS}十]{{1,2}}月)?[至到—－-]{{1,2}}"
    rf"(?P<last>[{CHINESE_DIGITS}]{{4}})(?=年)"
)
_DOTTED_DAY = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)[.．](?P<month>\d{1,2})[.．](?P<day>\d{1,2})(?![\d.．])"
)
_NUMERALS = re.compile(
    rf"(?:(?P<year>[{CHINESE_DIGITS}]{{4}})年)?(?P<month>[{CHINESE_DIGITS}十]{{1,3}})月"
    rf"(?P<day>[{CHINESE_DIGITS}十]{{1,3}})[日号]"
)
_BACK = 3
"""A range that runs back by so few months runs backwards; by more, it runs into the next year."""
_TRUSTED = ("given", "metadata", "signature")
"""What a report's date must rest on before what lies after it is held against the report."""


@lru_cache(maxsize=8)
def _words(lexicons: Lexicons) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(lexicons.any_of("audit.done")), re.compile(lexicons.any_of("audit.hoped"))


def dates(audited: AuditedText) -> Iterator[Found]:
    """Yield the dates that no calendar has, that lie ahead of the report, or run backwards."""
    yield from _impossible(audited)
    yield from _backwards(audited)
    yield from _ahead(audited)


def _impossible(audited: AuditedText) -> Iterator[Found]:
    patterns = (_DAY, _DOTTED_DAY, _NUMERALS)
    for match in (found for pattern in patterns for found in pattern.finditer(audited.reading)):
        if match["day"] is None and match["year"] is None:
            continue  # 13月 alone may be no date at all
        # Without a year 29 February may be right.
        parts = (match["year"] or "2000", match["month"], match["day"] or "1")
        year, month, day = (int(parse_numeral(part) or 0) for part in parts)
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            continue
        start, end = audited.span(*match.span())
        words = match.group()
        yield Found(
            "date",
            "error",
            start,
            end,
            say(f"没有这一天：“{words}”", f"there is no such day: {words}"),
            say(f"请核对日期“{words}”。", "Ask for the right date."),
            records=_record_at(audited, start, end),
        )


def _backwards(audited: AuditedText) -> Iterator[Found]:
    spans = [match for match in _YEARS.finditer(audited.reading) if match["first"] > match["last"]]
    for match in _DAYS.finditer(audited.reading):
        first = int(match["first"]), int(match["from"] or 0)
        last = int(match["last"]), int(match["to"] or (99 if not match["from"] else 0))
        years = int(match["year"]), int(match["until"] or match["year"])
        back = last[0] < first[0] or (last < first and match["to"] is not None)
        if years[1] < years[0] or (years[1] == years[0] and back):
            spans.append(match)
    for match in _SHORT_DAYS.finditer(audited.reading):
        # Into another month a range may run through the turn of the year.
        same = match["last"] is None or match["last"] == match["first"]
        if (same and int(match["to"]) < int(match["from"])) or (
            not same and 0 < int(match["first"]) - int(match["last"]) <= _BACK
        ):
            spans.append(match)
    for match in _DOTTED.finditer(audited.reading):
        begin, end_ = (
            [int(part) for part in re.split("[.．]", match[name])] for name in ("first", "last")
        )
        if begin > end_:
            spans.append(match)
    for match in _WRITTEN.finditer(audited.reading):
        if (parse_numeral(match["first"]) or 0) > (parse_numeral(match["last"]) or 0):
            spans.append(match)
    for match in spans:
        start, end = audited.span(*match.span())
        words = match.group()
        yield Found(
            "date",
            "error",
            start,
            end,
            say(f"起止颠倒：“{words}”止于起之前", f"it ends before it begins: {words}"),
            say(f"请核对起止时间“{words}”。", "Ask for the right dates."),
            records=_record_at(audited, start, end),
        )


def _ahead(audited: AuditedText) -> Iterator[Found]:
    info = audited.report.report
    _, spoken = day_bounds(info.reference_date)
    if spoken is None or info.reference_date_basis not in _TRUSTED:
        return
    done, hoped = _words(audited.lexicons)
    for date in audited.dates:
        first, _ = day_bounds(date.value)
        if date.type != "point" or date.status != "reported" or first is None or first <= spoken:
            continue
        if date.basis != "explicit" or (date.value and "X" in date.value):
            continue
        sentence = audited.sentence(date.start)
        told = done.search(audited.reading, audited.position(date.end), sentence.end)
        if told is None:
            continue
        deed = audited.document.structure.clause_at(told.start())
        if hoped.search(audited.reading, sentence.start, deed.end):
            continue
        words = date.text
        report_day = date_zh(info.reference_date)
        yield Found(
            "date",
            "error",
            date.start,
            date.end,
            say(
                f"“{words}”晚于报告日期（{report_day}），却写成已经发生",
                f"{words} lies after the report ({info.reference_date}) and is told as done",
            ),
            say(f"请核对“{words}”，或说明是否为计划。", "Ask whether it is a plan."),
            date=date.value,
            records=(date.id,),
        )


def _record_at(audited: AuditedText, start: int, end: int) -> tuple[str, ...]:
    return tuple(
        record.id
        for record in audited.report.records
        if isinstance(record, Date) and record.start < end and start < record.end
    )


CHECKS = (
    Check(
        "date",
        "A day that no calendar has, a date after the report's own that is told as done, a range "
        "that ends before it begins.",
        dates,
        examples=(
            "会议于⟦2022年2月30日⟧召开。",
            "⟦4月31日⟧开展义诊。",
            "实施⟦2023年至2021⟧年三年行动。",
            "活动从⟦2022年9月至3月⟧开展。",
            "⟦二〇二四年二月三十日⟧通过初验。",
            "⟦5月10日至5月6日⟧赴外地学习。",
            "⟦9月18日至15日⟧举行比武。",
            "⟦2021.07—2017.09⟧攻读学位。",
            "公示时间为2021.06.21—⟦2021.06.31⟧。",
            "⟦2022年3月至2021年11月⟧，治理隐患。",
            "⟦2021.07.05—2021.06.30⟧公示，⟦二〇二二年三月至二〇二一⟧年五月驻村。",
            "⟦2022年9月1日—2022年8月30日⟧，开展巡查。",
            "⟦2023年5月—2022年12月6日⟧驻村。",
            "⟦2022—2021⟧学年，建立台账。",
            "⟦2024年8月20日⟧，镇里举办了村歌赛。\n2023年12月30日",
            "已于⟦2024年5月3日⟧召开会议。\n2023年12月30日",
        ),
        rejects=(
            "2020年2月29日召开会议。",
            "2021年至2023年实施三年行动。",
            "每年11月至次年3月供暖。",
            "计划于2024年5月召开会议。\n2023年12月30日",
            "2022年9月至12月开展活动。",
            "工期为2022年11月至2023年3月，2021年9月10日至2022年1月5日驻村。",
            "11月15日至3月15日供暖，5月6日至10日培训。",
            "2017.09—2021.07攻读学位。十月三十一日。",
            "2024年要办好村歌赛，争取了资金。\n2023年12月30日",
        ),
    ),
)
