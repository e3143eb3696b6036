"""Moves: a measure's way from one level to another, as reports tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from huibao.schemas import Count

from ..rules import Lexicons
from .audited import AuditedText
from .exactness import is_plain
from .statements import Statement, statements

_FROM = re.compile(r"[由从](?:[^，。；、由从]{0,14}的?)?$")
_THAN = re.compile(r"[比较](?:[^，。；、比较]{1,14}的)$")
_ADDED = re.compile(r"(?:新增|净增)(?:了|约)?$")
_RISEN = re.compile(r"(?:增幅|涨幅|升幅)(?:为|达|达到)?$")
_FALLEN = re.compile(r"(?:降幅|跌幅|减幅)(?:为|达|达到)?$")
_RATE = re.compile(r"[增涨升降跌减]幅$")
_TIMES = re.compile(r"[是为][^，。；]{0,8}的$")
_BEFORE = re.compile(r"，(?:上年|去年|上一年|上年同期|去年同期)(?:为|是)?$")
_YEARLY = re.compile(r"年均|年平均|平均每年|每年")
_ANEW = re.compile(r"同比|环比")
_YEAR = re.compile(r"(\d{4})")
_YEARS = re.compile(r"P(\d{1,2})Y")
_LAST_YEAR = re.compile(r"同比|上年|去年|上一年")
_SHORTEST = 4
"""A measure told in short is the same as one that ends so, if it has so many characters."""

Way = Literal["increase", "decrease"]


class Move(NamedTuple):
    """Two levels of a measure and, if one is told, the difference and which way it goes.

    `years` are the spans over which a yearly difference may run; empty if it is none. `apart` says
    that the levels stand in two sentences, `of_level` that a multiple is of the level (上年的2倍).
    `verb` is the way that the verb between them tells.
    """

    first: Count
    last: Count
    change: Count | None = None
    way: Way | None = None
    years: Sequence[int] = ()
    apart: bool = False
    of_level: bool = False
    verb: Way | None = None


class Moves:
    """Finds the moves of a report by the verbs between two levels."""

    def __init__(self, lexicons: Lexicons) -> None:
        rises, falls = lexicons.any_of("audit.rises"), lexicons.any_of("audit.falls")
        any_way = lexicons.any_of("audit.rises", "audit.falls", "audit.moves")
        near, dated = r"(?:了|约|近)?$", r"(?:[^，。；]{0,12}年的?)?"
        self._move = re.compile(rf"^[^。；，]{{0,6}}(?:{any_way}[至到为]|达){dated}{near}")
        self._rise = re.compile(rf"{rises}[至到为]{dated}{near}")
        self._fall = re.compile(rf"{falls}[至到为]{dated}{near}")
        self._up = re.compile(rf"(?:{rises}|多|高){near}")
        self._down = re.compile(rf"(?:{falls}|少|低){near}")

    def find(self, audited: AuditedText) -> Iterator[Move]:
        """Yield the moves told in one sentence, then those between two."""
        for counts in audited.sentences:
            for index, (first, last) in enumerate(pairwise(counts)):
                if first.unit == last.unit and is_plain(first) and is_plain(last):
                    behind = counts[index + 2] if index + 2 < len(counts) else None
                    yield from self._between(audited, first, last, behind)
        yield from _apart(audited)

    def _between(
        self, audited: AuditedText, first: Count, last: Count, behind: Count | None
    ) -> Iterator[Move]:
        """Yield `由 A 增至 B，增长 C` and `达到 B，比上年的 A 增加 C`."""
        gap = audited.between(first, last)
        if first.change is None and _FROM.search(audited.before(first)):
            if self._move.search(gap):
                up, down = self._rise.search(gap), self._fall.search(gap)
                verb: Way | None = "increase" if up else "decrease" if down else None
                yield _with_change(audited, Move(first, last, verb=verb), behind)
        elif (
            behind is not None
            and len(gap) <= 18
            and (_THAN.search(audited.before(last)) or _BEFORE.search(gap))
        ):
            told = audited.between(last, behind)
            way: Way | None = (
                "increase"
                if self._up.search(told)
                else "decrease"
                if self._down.search(told)
                else None
            )
            ended = set(told.lstrip("，")) & set("，。；、")
            if way and is_plain(behind) and not ended:
                yield Move(last, first, behind, way)


def _with_change(audited: AuditedText, move: Move, behind: Count | None) -> Move:
    """Return a move with the figure behind it, if that is its difference."""
    if behind is None or not is_plain(behind):
        return move
    gap = audited.between(move.last, behind)
    way: Way | None = behind.change
    if way is None:
        way = _told(gap, behind, move.last)
    same = behind.subject in (None, move.last.subject) or _RATE.search(behind.subject or "")
    if way is None or not same or len(gap) > 16 or "；" in gap or _ANEW.search(gap):
        return move
    if not _YEARLY.search(gap):
        return move._replace(change=behind, way=way, of_level=_TIMES.search(gap) is not None)
    years = _span(audited, move.first, move.last)
    return move._replace(change=behind, way=way, years=years) if years else move


def _told(gap: str, change: Count, last: Count) -> Way | None:
    """Return which way a difference goes that is told by a noun: 降幅46%, 新增64个, 是上年的2倍."""
    if change.unit == last.unit and _ADDED.search(gap):
        return "increase"
    if change.unit in ("%", "成"):
        return "increase" if _RISEN.search(gap) else "decrease" if _FALLEN.search(gap) else None
    return "increase" if change.unit == "倍" and _TIMES.search(gap) else None


def _span(audited: AuditedText, first: Count, last: Count) -> Sequence[int]:
    """Return over how many years a move may run: by its two dates, else by what leads to it."""
    begun, ended = _year(first.date), _year(last.date)
    if begun and ended and begun < ended:
        return (ended - begun,)
    sentence = audited.sentence(first.start)
    for date in reversed(audited.dates):
        if date.start > first.start or audited.position(date.start) < sentence.start:
            continue
        if match := _YEARS.fullmatch(date.value or ""):
            span = int(match[1])
        elif date.type == "range" and re.fullmatch(r"\d{4}/\d{4}", date.value or ""):
            begin, _, end = (date.value or "").partition("/")
            span = int(end) - int(begin) + 1
        else:
            continue
        # Of five years the first may be what the last is measured against.
        return (span, span - 1) if span > 1 else (span,)
    return ()


def _year(value: str | None) -> int | None:
    match = _YEAR.match(value or "")
    return int(match[1]) if match and "/" not in (value or "") else None


def _apart(audited: AuditedText) -> Iterator[Move]:
    """Yield levels of two years with the difference that the report gives between them."""
    told = [item for item in statements(audited) if item.year and is_plain(item.figure)]
    following = dict(pairwise(audited.counts))
    for item in told:
        change = following.get(item.figure)
        if item.year is None or change is None or change.change is None or not is_plain(change):
            continue
        gap = audited.between(item.figure, change)
        if len(gap) > 14 or set(gap) & set("。；\n") or _YEARLY.search(gap):
            continue
        base = _base(audited, change, item.year, gap)
        alike = [other for other in told if _is_same(item, other)]
        if len({other.year for other in alike}) < len(alike):
            continue  # two values for one year: which was compared with nobody can say
        first = next((other.figure for other in alike if other.year == base), None)
        # The same value is the same statement again, under a date that it was not told at.
        if first is not None and first.value != item.figure.value:
            yield Move(first, item.figure, change, change.change, apart=True)


def _is_same(one: Statement, other: Statement) -> bool:
    """Tell whether two statements are of one measure: the same words, or one in short."""
    if one.figure.unit != other.figure.unit:
        return False
    short, long = sorted((one.key, other.key), key=len)
    return short == long or (len(short) >= _SHORTEST and long.endswith(short))


def _base(audited: AuditedText, change: Count, year: int, gap: str) -> int | None:
    """Return the year that a change is measured against."""
    said = change.baseline or ""
    if match := _YEAR.match(said):
        return int(match[1])
    if _LAST_YEAR.search(said) or _LAST_YEAR.search(gap):
        return year - 1
    for date in audited.dates:
        near = date.type == "duration" and 0 <= change.start - date.end <= 8
        if near and (match := _YEARS.fullmatch(date.value or "")):
            return year - int(match[1])
    return None


@lru_cache(maxsize=8)
def moves(lexicons: Lexicons) -> Moves:
    """Return the finder for a set of word lists."""
    return Moves(lexicons)
