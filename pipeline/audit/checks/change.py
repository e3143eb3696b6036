"""From one level to another: whether the stated rise is the difference of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from huibao.schemas import Count

from ...rules import Lexicons
from ..audited import AuditedText
from ..check import Check, Found, say
from ..exactness import Exactness, Interval, amount, is_plain
from ..growth import ways
from ..statements import Statement, statements

_FROM = re.compile(r"[由从](?:[^，。；、由从]{0,14}的?)?$")
_YEARLY = re.compile(r"年均|年平均|平均每年|每年")
_ANEW = re.compile(r"同比|环比")
_YEAR = re.compile(r"(\d{4})")
_YEARS = re.compile(r"P(\d{1,2})Y")
_LAST_YEAR = re.compile(r"同比|上年|去年|上一年")
_SLACK = 0.002
"""Two levels a year apart are told in different places: their last digits may be rounded anew."""


class _Words:
    def __init__(self, lexicons: Lexicons) -> None:
        rises, falls = lexicons.any_of("audit.rises"), lexicons.any_of("audit.falls")
        any_way = lexicons.any_of("audit.rises", "audit.falls", "audit.moves")
        near = r"(?:了|约|近)?$"
        self.move = re.compile(
            rf"^[^。；，]{{0,6}}(?:{any_way}[至到为]|达)(?:[^，。；]{{0,12}}年的?)?{near}"
        )
        self.rise = re.compile(rf"{rises}[至到为]{near}")
        self.fall = re.compile(rf"{falls}[至到为]{near}")
        self.rank = re.compile(lexicons.any_of("audit.ranking"))
        self.real = re.compile(lexicons.any_of("audit.real_terms"))
        self.exact = Exactness(lexicons)


class Move(NamedTuple):
    """A measure's way from one level to another and, if one is told, the difference."""

    first: Count
    last: Count
    change: Count | None
    years: Sequence[int] = ()
    """The spans over which a yearly change may run; empty if it is not a yearly one."""


@lru_cache(maxsize=8)
def _words(lexicons: Lexicons) -> _Words:
    return _Words(lexicons)


def changes(audited: AuditedText) -> Iterator[Found]:
    """Yield rises and falls that are not the difference of the levels told beside them."""
    words = _words(audited.lexicons)
    seen: set[str] = set()
    for counts in audited.sentences:
        for move in _moves(audited, words, counts):
            if found := _wrong_way(audited, words, move):
                yield found
            elif move.change is not None and (found := _check(audited, words, move, move.change)):
                seen.add(move.change.id)
                yield found
    for move in _apart(audited):
        if move.change is None or move.change.id in seen:
            continue
        if found := _check(audited, words, move, move.change, slack=_SLACK):
            seen.add(move.change.id)
            yield found


def _moves(audited: AuditedText, words: _Words, counts: Sequence[Count]) -> Iterator[Move]:
    """Yield `由 A 增至 B` with the difference told behind it, if one is."""
    for index, (first, last) in enumerate(pairwise(counts)):
        if first.unit != last.unit or not (is_plain(first) and is_plain(last)):
            continue
        if first.change or not _FROM.search(audited.before(first)):
            continue
        if words.move.search(audited.between(first, last)):
            behind = counts[index + 2] if index + 2 < len(counts) else None
            yield _with_change(audited, first, last, behind)


def _with_change(audited: AuditedText, first: Count, last: Count, behind: Count | None) -> Move:
    """Return a move with the figure behind it, if that is its difference."""
    bare = Move(first, last, None)
    if behind is None or behind.change is None or not is_plain(behind):
        return bare
    gap = audited.between(last, behind)
    same = behind.subject is None or behind.subject == last.subject
    if not same or len(gap) > 16 or "；" in gap or _ANEW.search(gap):
        return bare
    if not _YEARLY.search(gap):
        return Move(first, last, behind)
    years = _span(audited, first, last)
    return Move(first, last, behind, years) if years else bare


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


def _wrong_way(audited: AuditedText, words: _Words, move: Move) -> Found | None:
    """Return a rise that falls or a fall that rises: `由15万元增至12万元`."""
    first, last = move.first, move.last
    if words.rank.search(f"{last.subject or ''}{audited.before(first)}"):
        return None
    gap = audited.between(first, last)
    up = words.rise.search(gap) is not None and amount(last) < amount(first)
    down = words.fall.search(gap) is not None and amount(last) > amount(first)
    if not up and not down:
        return None
    return Found(
        "change",
        "error",
        first.start,
        last.end,
        say(
            f"{last.subject or ''}由{first.text}到{last.text}，方向与“{'升' if up else '降'}”不符",
            f"from {first.text} to {last.text} is no {'rise' if up else 'fall'}",
        ),
        say("请核对前后两个数值。", "Ask for the two figures."),
        subject=last.subject,
        unit=last.unit,
        date=last.date,
        records=(first.id, last.id),
        places=[("from", first.id), ("to", last.id)],
    )


def _apart(audited: AuditedText) -> Iterator[Move]:
    """Yield levels of two years with the difference that the report gives between them."""
    by_key: dict[tuple[str, str | None], list[Statement]] = {}
    for item in statements(audited):
        if is_plain(item.figure) and item.year is not None:
            by_key.setdefault((item.key, item.figure.unit), []).append(item)
    following = dict(pairwise(audited.counts))
    for items in by_key.values():
        dated = {item.year: item.figure for item in items}
        if len(dated) < len(items):
            continue  # two values for one year: which was compared with nobody can say
        for year, last in dated.items():
            change = following.get(last)
            if year is None or change is None or change.change is None or not is_plain(change):
                continue
            gap = audited.between(last, change)
            if len(gap) > 14 or set(gap) & set("。；\n") or _YEARLY.search(gap):
                continue
            base = _base(audited, change, year, gap)
            first = dated.get(base)
            if first is not None and first is not last:
                yield Move(first, last, change)


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


def _check(
    audited: AuditedText, words: _Words, move: Move, change: Count, slack: float = 0.0
) -> Found | None:
    """Return what is wrong with a stated difference, None if it is right or none can tell."""
    first, last = move.first, move.last
    said = audited.reading[slice(*audited.clause(change.start))] + (last.subject or "")
    if (slack or move.years) and words.real.search(said):
        return None
    sign = 1.0 if change.change == "increase" else -1.0
    told = words.exact.interval(change)
    stated = Interval(*sorted((sign * told.low, sign * told.high)))
    senses = list(ways(words.exact, first, last, change, move.years))
    wide = slack * 100 if change.unit == "%" else slack * abs(amount(last))
    for sense in senses:
        if Interval(sense.right.low - wide, sense.right.high + wide).meets(stated):
            return None
    if not senses:
        return None
    verb = "增加" if amount(last) >= amount(first) else "减少"
    wrong = "增加" if sign > 0 else "减少"
    shown = senses[0].shown
    return Found(
        "change",
        "error",
        change.start,
        change.end,
        say(
            f"{last.subject or ''}由{first.text}到{last.text}，应{verb}{shown}，"
            f"文中写{wrong}{change.text}",
            f"from {first.text} to {last.text} is {shown}, not {change.text}",
        ),
        say("请核对前后数值与增减幅度。", "Ask for both levels and the change."),
        subject=last.subject,
        unit=change.unit,
        date=last.date,
        records=(first.id, last.id, change.id),
        places=[("from", first.id), ("to", last.id), ("change", change.id)],
    )


CHECKS = (
    Check(
        "change",
        say("增减不符", "change does not fit"),
        "A rise or fall that is not the difference of the two levels beside it, or of an earlier "
        "year's level and this year's; a yearly rate that does not lead from one to the other. "
        "Rounding is allowed for; growth at constant prices is left alone.",
        changes,
        examples=(
            "村均收入由2021年的11.3万元增至15万元，增长⟦22.7%⟧。",
            "森林覆盖率由40.1%提高到42.3%，提高⟦3.2个百分点⟧。",
            "产量由200吨提高到800吨，增长⟦6倍⟧。",
            "存款由2016年的56.2亿元增长到2021年的121.9亿元，年均增长⟦23.1亿元⟧。",
            "床位由⟦120张减少到150张⟧。",
            "2021年招收新生500人。2022年招收新生550人，比2021年增长⟦20%⟧。",
            "2020年招生分数线为500分、2021年为510分、2022年为530分，两年提升⟦40分⟧。",
        ),
        rejects=(
            "村均收入由2021年的11.3万元增至15万元，增长32.7%。",
            "森林覆盖率由40.1%提高到42.3%，提高2.2个百分点。",
            "产量由200吨提高到800吨，增长3倍。",
            "五年来，预算收入由2.35亿元增长到5.34亿元，年均增长17.8%。",
            "五年来，生产总值由68亿元增长到91.8亿元，年均增长5.4%。",
            "2021年地区生产总值100亿元。2022年地区生产总值110亿元，比上年增长6%。",
            "床位由120张增加到150张，年均增长10%。",
            "床位由120张增加到150余张，增长20%。",
            "全国排名由369位上升到235位。",
            "2020年招生分数线为500分、2021年为510分、2022年为530分，两年提升30分。",
        ),
    ),
)
