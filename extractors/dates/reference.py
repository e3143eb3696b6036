"""Find the date a report speaks from: signature, year of the title, its number, latest date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...pipeline.rules import Document, Reference
from .calendar import last_of, shift_year
from .moment import Expression
from .placing import ends_term, is_given
from .resolution import Value
from .signs import CHINESE_YEAR, digits

_LAST_LINES = 6
_LABEL = re.compile(r"[（\s]{0,4}(?:(?:日期|时间|报告时间|填报时间|签发日期|落款)[：:])?\s{0,4}$")
_TAIL = re.compile(r"[）。\s]{0,4}(?:$|\n)")
_HEAD_LINES = 5
_MARK = len("——")
# 〔2025〕第6期, 青政报〔2025〕6号, 第6期（2025年7月）: the number of an issue or a document,
# alone on its line.
_NUMBERED = re.compile(
    r"[^，。；\n]{0,16}(?:[〔\[【（(](?P<year>(?:19|20)\d\d)年?[〕\]】）)]\s?(?:第|总第)?\d{1,4}[期号]"
    r"|第\d{1,4}期[（(](?P<after>(?:19|20)\d\d)年(?:\d{1,2}月)?[）)])\s*(?=\n)"
)
_KNOWN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
# 成功申办2025年…大赛: what is bid for lies ahead.
_REVIEWED = re.compile(
    rf"(?P<year>(?:19|20)\d\d|{CHINESE_YEAR})年(?:度)?[^，。；\n]{{0,16}}?"
    "(?:总结|述职|工作情况|情况报告|工作报告|工作汇报)"
)
_MONTH, _FIRST_MONTHS = len("2022-01"), ("01", "02", "03")
_GOVERNMENT, _BEGINNING = "政府工作报告", 600
_PAST_YEAR = re.compile("(?:^|[。\\n])(?:刚刚)?过去的?一年[，里中来是]", re.MULTILINE)
_BID = re.compile(r"(?:申办|承办|举办权|筹办)了?$")
_RECORD = re.compile("的?(?:历史|同期)?[的上]?(?:最|新高|新低|首次|首个|第[一二三])")
# Goals of national plans stand in many reports without a word of the future.
_MILESTONES = ("2030", "2035", "2049", "2050", "2060")


def find_signature(text: str, expressions: Sequence[Expression]) -> Expression | None:
    """Return the date that stands on a line of its own among the last lines of a text."""
    lowest = len(text.rstrip())
    for _ in range(_LAST_LINES):
        lowest = text.rfind("\n", 0, max(0, lowest))
        if lowest < 0:
            lowest = 0
            break
    for expression in reversed(expressions):
        if expression.start < lowest:
            break
        first = expression.first
        if expression.type != "point" or first is None or not first.year or not first.month:
            continue
        head = text.rfind("\n", 0, expression.start) + 1
        alone = _LABEL.match(text, head, expression.start)
        if alone and head > 0 and _TAIL.match(text, expression.end):
            return expression
    return None


def reference_of(
    document: Document,
    signature: Expression | None,
    read: Iterable[tuple[Expression, Value, bool]],
) -> Reference:
    """Return the reference date of a report for which none was given.

    `read` holds each expression with its value so far and whether it is planned.
    """
    entries = list(read)
    for expression, value, _ in entries:
        if expression is signature:
            known = _known(value.value)
            if known:
                return Reference(known, "signature")
    head_end = _end_of_head(document.text)
    for expression, value, _ in entries:
        if expression.start > head_end:
            break
        first = expression.first
        exact = first is not None and first.month is not None
        if exact and value.basis == "explicit" and value.value:
            day = _known(last_of(value.value))
            head = document.text[: expression.start].rpartition("\n")[2].strip()
            if day and len(head) <= _MARK and is_given(document.text, expression):
                return Reference(day, "title")
    title = document.title
    if title is not None:
        for expression, value, _ in entries:
            inside = title.start <= expression.start < title.end
            if inside and value.value and value.basis == "explicit":
                year = _known(last_of(value.value))
                if year:
                    given = is_given(document.text, expression)
                    return Reference(year if given else year[:4], "title")
    year = _issued(document.text)
    if year is not None:
        return Reference(year, "title")
    latest = _latest(document.text, entries)
    return Reference(latest, "text" if latest else "none")


def year_reviewed(document: Document) -> str | None:
    """Return the year that a review signed early in the next one calls 今年.

    Its title names the year (`2021年度工作总结`), its signature is of January to March; None of
    any other report, and of one whose reference date was given.
    """
    reference, title = document.reference, document.title
    signed = reference.value or ""
    if reference.basis not in ("signature", "title") or title is None:
        return None
    named = _REVIEWED.search(document.text, *title)
    if named is None or signed[5:7] not in _FIRST_MONTHS:
        return None
    year = digits(named["year"])
    return year if year is not None and int(signed[:4]) == int(year) + 1 else None


def year_looked_back(document: Document) -> str | None:
    """Return the year that 全年 means in a report given early in the next: it tells of 过去一年.

    A government's report of a year (`2017年政府工作报告`) is given early in it.
    """
    reference, title = document.reference, document.title
    signed = reference.value or ""
    if reference.basis not in ("signature", "title") or title is None:
        return None
    early = signed[5:7] in _FIRST_MONTHS
    early = early or (len(signed) < _MONTH and _GOVERNMENT in document.text[slice(*title)])
    told = _PAST_YEAR.search(document.text, title.end, title.end + _BEGINNING) if early else None
    return None if told is None else shift_year(signed[:4], -1)


def _end_of_head(text: str) -> int:
    """Return where the first lines of a text end: the title and what stands under it."""
    end = 0
    for _ in range(_HEAD_LINES):
        end = text.find("\n", end) + 1
        if end == 0:
            return len(text)
    return end


def _issued(text: str) -> str | None:
    """Return the year in the number of an issue or a document above the text."""
    start = 0
    for _ in range(_HEAD_LINES):
        numbered = _NUMBERED.match(text, start)
        if numbered is not None:
            return numbered["year"] or numbered["after"]
        start = text.find("\n", start) + 1
        if start == 0:
            break
    return None


def _latest(text: str, entries: list[tuple[Expression, Value, bool]]) -> str | None:
    reported: list[str] = []
    deadlines: list[str] = []
    plans: list[str] = []
    for expression, value, planned in entries:
        if expression.fixed or value.value is None or ends_term(text, expression):
            continue
        known = _known(last_of(value.value))
        if known is not None and expression.opens:
            if _RECORD.match(text, expression.end):
                continue  # 1998年以来最大的洪水
            known = known[:4]  # what tells of 2019年以来 was written in that year or later
        if known is None or known[:4] in _MILESTONES:
            continue
        if planned:
            if expression.type == "point" and not expression.baseline:
                plans.append(known)
            continue
        if _BID.search(text, max(0, expression.start - 4), expression.start):
            continue
        ahead = text.endswith("到", 0, expression.start) or text.endswith("前", 0, expression.end)
        (deadlines if ahead else reported).append(known)
    latest = max(reported, default=None)
    for known in sorted(deadlines):
        # 到2018年，已走过35年: the next year in line is no goal.
        if latest is None or int(known[:4]) <= int(latest[:4]) + 1:
            latest = max(latest or known, known)
    # A plan without a word of the past speaks from the first year it plans.
    return latest or (min(plans)[:4] if plans else None)


def _known(value: str | None) -> str | None:
    """Return a value up to its first hidden digit: `2022` of `2022-XX-XX`."""
    match = _KNOWN.match(value or "")
    return match.group() if match else None
