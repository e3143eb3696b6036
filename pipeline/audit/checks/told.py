"""Sums told beside their parts: behind the list (`共计15项`), or by what is left (`其余6条`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from huibao.schemas import Count

from ..audited import AuditedText
from ..check import Found, say
from ..exactness import Interval, amount, exactness, is_plain
from ..parts import partition, same_unit
from ..wording import figure

_IN_ALL = re.compile(r"(?:^|[一-鿿]{1,6})(?:共计|合计|总计|共)$")
_NEXT = re.compile(r"[^，。；：、]{0,12}，[^，。；：、]{0,8}")
_REST = re.compile(r"(?:其余|余下|剩余|请假|缺席|缺勤|缺考|未到)[^，。；、]{0,8}$")
_BESIDE = re.compile(r"[^，。；、]{0,6}[，（][^，。；、]{1,10}")
_WITH_REST = 3
"""A total, one part and the rest, and no other figure of their unit in the sentence."""
UNSUMMED = frozenset({"%", "‰", "成", "个百分点", "百分点", "倍", "番", "折", "分", "岁", "周岁"})
"""Units of which two figures do not add up."""


def sums(audited: AuditedText, counts: Sequence[Count]) -> Iterator[Found]:
    """Yield the sums of a sentence's counts that their parts do not give."""
    yield from _summed(audited, counts)
    alike = [count for count in counts if count.unit == counts[0].unit]
    yield from _left(audited, alike if len(alike) == _WITH_REST else ())


def uneven(
    total: Count, parts: Sequence[Count], value: float, *, over: bool, whole: bool, listed: str = ""
) -> Found:
    """Return the finding that a total is not the sum of its parts.

    `listed` are the figures of parts that are no records, since they have no unit.
    """
    added, said = figure(value, total), figure(amount(total), total)
    gap = figure(abs(value - amount(total)), total)
    listed = listed or "＋".join(part.text for part in parts)
    zh = f"{total.subject or '合计'}：各项{listed}＝{added}，与总数{said}"
    zh += f"相比多{gap}" if over else f"相比少{gap}"
    en = f"the parts add up to {added}, the total is {said}: {gap} {'over' if over else 'short'}"
    if not whole:
        zh += "（分项可能没有列全）"
        en += " (the list may be incomplete)"
    return Found(
        "sum",
        "error" if whole else "notice",
        total.start,
        total.end,
        say(zh, en),
        say("请核对总数与各分项。", "Ask for the total and its parts."),
        subject=total.subject,
        unit=total.unit,
        date=total.date,
        records=(total.id, *(part.id for part in parts)),
        places=[("total", total.id), *(("part", part.id) for part in parts)],
    )


def _summed(audited: AuditedText, counts: Sequence[Count]) -> Iterator[Found]:
    """Yield sums told behind their list that it does not give: `A 3项、B 11项，共计15项`."""
    exact = exactness(audited.lexicons)
    judge = partition(audited.lexicons)
    for index, total in enumerate(counts):
        if total.change or not is_plain(total) or not _IN_ALL.search(audited.before(total)):
            continue
        parts: list[Count] = []
        for part in reversed(counts[:index]):
            joined = not parts or judge.in_one_run(audited, [part, parts[0]])
            if not joined or not same_unit(part, total) or part.change or not is_plain(part):
                break
            parts.insert(0, part)
        gap = audited.between(parts[-1], total) if parts else ""
        if len(parts) < 2 or total.unit in UNSUMMED or not _NEXT.fullmatch(gap):
            continue
        added = Interval(0.0, 0.0)
        for part in parts:
            added = added.plus(exact.interval(part))
        apart = "分别" in audited.before(parts[0]) or judge.is_disjoint(audited, parts)
        if apart and not added.meets(exact.interval(total)):
            value = sum(map(amount, parts))
            yield uneven(total, parts, value, over=value > amount(total), whole=True)


def _left(audited: AuditedText, counts: Sequence[Count]) -> Iterator[Found]:
    """Yield a rest that is not what a part leaves of its total: `57件，办结51件，其余16件`.

    What was not done is a rest too, and so are the women: `已整改71处、未整改12处`, `男7人，女3人`.
    """
    exact = exactness(audited.lexicons)
    judge = partition(audited.lexicons)
    for total, part, rest in zip(counts, counts[1:], counts[2:], strict=False):
        alike = same_unit(part, total) and same_unit(rest, total)
        plain = all(is_plain(item) and item.change is None for item in (total, part, rest))
        told = {part.part_of, rest.part_of} == {total.id} and judge.in_one_run(
            audited, (part, rest)
        )
        if not alike or not plain or told:
            continue
        names = audited.label(part), audited.label(rest)
        close = _BESIDE.fullmatch(audited.between(total, part)) is not None
        paired = close and judge.is_pair(*names)
        if not judge.is_denied(*names) and not paired and not _REST.search(audited.before(rest)):
            continue
        added = exact.interval(part).plus(exact.interval(rest))
        if part.part_of in (None, total.id) and not added.meets(exact.interval(total)):
            value = amount(part) + amount(rest)
            if amount(part) <= amount(total):
                yield uneven(total, (part, rest), value, over=value > amount(total), whole=True)
