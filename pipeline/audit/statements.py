"""Statements: figures with what they measure, in words by which two of them can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from huibao.schemas import Count

from ..rules import Lexicons
from ..writers.days import day_bounds
from .audited import AuditedText

_NAMED = 4
"""Words of so many characters say of the unit's own measure which one it is."""
_LEVEL_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\d{4}(?:-\d{2})?)?")
_ENDED = re.compile(r"[，。；、：（）\n]|$|其中|全部|全体|均|都")
_ALL = re.compile(
    r"(?P<noun>[一-鿿]{0,10}?)，?(?:全部|全体|全都|全数|均|都|人人|每人|各[自一]|逐一|无一|每月|每年)"
)
_KNOWN = re.compile(r"(?:的|全体|全部|所有|上述)$")
_MARKS = re.compile(r"[“”‘’（）【】\[\]{}<>·\s]")
_BODY = re.compile(
    r"(?P<body>[^，。；：、\n的了]{1,14}?(?:[村镇乡县市区旗州站厂所院系部科处室]|学校|中学|小学|中心校"
    r"|支部|公司|企业|行业|产业|医院|社区|街道|集团|分局|支行))(?![\d\ue000一二三四五六七八九十两])"
)


class Statement(NamedTuple):
    """A level and the words that say what it is a level of.

    `key` is what stands before the number in its clause, without dates and words that say
    nothing of the measure, and the noun behind the unit. `whole`: it is told of the whole (共有,
    全年) and, if it is a measure that many things have (总投资), of whose. `definite`: all of them
    do something (`58名焊工全部通过`), or they are those told of before. `listed`: it is a bare
    member of a list that begins as one of the whole (`现有教学班20个、学生900人`). `when`: its
    date, or the words of the duration that opens its sentence (五年来). `scope`: the bodies that
    its sentence names before the clause. `generic`: the key names a measure of many things, or
    something hoped for, so that no year can be held against another by it. `owned`: its clause
    begins with the unit itself (公司, 全县).
    """

    figure: Count
    key: str
    whole: bool
    definite: bool
    listed: bool
    when: str | None
    year: int | None
    scope: str
    generic: bool
    owned: bool


class _Words:
    def __init__(self, lexicons: Lexicons) -> None:
        light = sorted(lexicons["audit.light"], key=len, reverse=True)
        self.light = re.compile("|".join(map(re.escape, light)))
        self.whole = re.compile("(?<![中公])" + lexicons.any_of("audit.wholes"))
        self.own = re.compile(lexicons.any_of("audit.own"))
        self.hoped = re.compile(lexicons.any_of("audit.hoped"))
        self.attribute = re.compile(lexicons.any_of("audit.attributes") + "$")


@lru_cache(maxsize=8)
def _words(lexicons: Lexicons) -> _Words:
    return _Words(lexicons)


@lru_cache(maxsize=1)  # several checks ask for those of one report, one after the other
def statements(audited: AuditedText) -> Sequence[Statement]:
    """Return the levels of a report that are told of something, in order.

    `2020年中考平均分为500分、2021年为510分` gives two with the key 中考平均分: where a list
    goes on, the measure carries over with the subject.
    """
    words = _words(audited.lexicons)
    found: list[Statement] = []
    for counts in audited.sentences:
        last: Statement | None = None
        for before, count in pairwise((None, *counts)):
            if count is None or count.change is not None or not count.subject:
                continue
            statement = _statement(audited, words, count, before, last)
            if statement is not None:
                found.append(statement)
                last = statement
    return found


def _statement(
    audited: AuditedText,
    words: _Words,
    count: Count,
    before: Count | None,
    last: Statement | None,
) -> Statement | None:
    clause = audited.clause(count.start)
    position = audited.position(count.start)
    begin = clause.start
    if before is not None:
        begin = max(begin, audited.position(before.end))
    lead = audited.without_dates(begin, position)
    subject = count.subject or ""
    stem = words.light.sub("", _MARKS.sub("", lead)).strip("，。；、：的")
    after = audited.after(count, len(subject) + 2)
    behind = after.startswith(subject)
    if not stem and not behind and last is not None and last.figure.subject == subject:
        stem = last.key
    elif not stem and not behind:
        return None
    key = f"{stem}{subject}" if behind else stem
    said = audited.reading[begin:position]
    rest = audited.after(count, len(subject) + 8)[len(subject) if behind else 0 :]
    whole = words.whole.search(said) is not None and _ENDED.match(rest) is not None
    every = _ALL.match(audited.after(count))
    if every and every["noun"] and not stem:
        key = every["noun"]
    # `收到的21封家书`: what is spoken of was told before.
    definite = every is not None or (behind and not stem and _KNOWN.search(lead) is not None)
    attribute = words.attribute.search(key) is not None
    owned = words.own.match(lead) is not None
    if attribute:
        whole = whole and words.own.search(said) is not None
        # `公司完成技术改造投资`: whose it is is told, and of what.
        attribute = len(key) < _NAMED or not owned
    listed = last is not None and (last.whole or last.listed) and key == subject and not behind
    return Statement(
        count,
        key,
        whole,
        definite,
        listed,
        count.date or _opener(audited, count),
        _year(count.date),
        _scope(audited, words, count),
        attribute
        or words.light.sub("", subject) not in key
        or words.hoped.search(said) is not None,
        owned,
    )


def _year(value: str | None) -> int | None:
    """Return the year that a date lies in, None where it lies in several or in part is hidden."""
    if not value or not _LEVEL_DATE.fullmatch(value):
        return None
    first, last = day_bounds(value)
    return first.year if first and last and first.year == last.year else None


def _opener(audited: AuditedText, count: Count) -> str | None:
    """Return the words of a duration at the head of the sentence."""
    start = audited.sentence(count.start).start
    for date in audited.dates_in(start, start + 4):
        if date.type == "duration":
            return date.text
    return None


def _scope(audited: AuditedText, words: _Words, count: Count) -> str:
    """Return which other bodies the clauses before the figure begin with, or its heading is."""
    sentence, clause = audited.sentence(count.start), audited.clause(count.start)
    lead = audited.without_dates(sentence.start, clause.start)
    heading = audited.heading(count.section) or ""
    named = [*map(_BODY.match, re.split(r"[，。；：、\n]", lead)), _BODY.fullmatch(heading)]
    return "/".join(
        match["body"] for match in named if match and not words.own.fullmatch(match["body"])
    )
