"""Totals and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from huibao.schemas import Count

from ..audited import AuditedText
from ..check import Check, Found, say
from ..exactness import Interval, amount, exactness, is_plain
from ..parts import among, partition, same_unit
from ..wording import figure
from .share import shares

_NEAR = 0.1
"""A list of clauses, not of `、`, counts as meant to be whole if its sum is so near the total."""
_ALMOST = 0.03
_OPEN = re.compile(r"等|其他|其它|主要|部分|余下")
_UNSUMMED = frozenset({"%", "‰", "成", "个百分点", "百分点", "倍", "番", "折", "分", "岁", "周岁"})
"""Units of which two figures do not add up."""


def totals(audited: AuditedText) -> Iterator[Found]:
    """Yield totals whose parts do not add up, shares over 100 %, shares that are no such share."""
    exact = exactness(audited.lexicons)
    children: dict[str, list[Count]] = {}
    for count in audited.counts:
        if count.part_of is not None:
            children.setdefault(count.part_of, []).append(count)
    for id_, parts in children.items():
        total = audited.records[id_]
        if isinstance(total, Count) and is_plain(total) and total.unit not in _UNSUMMED:
            parts = [part for part in parts if same_unit(part, total)]
            if found := _against_total(audited, total, parts):
                yield found
    for counts in audited.sentences:
        for whole, part in among(audited, counts):
            levels = whole.change is None and part.change is None and part.unit not in _UNSUMMED
            alone = not any(same_unit(other, whole) for other in counts[: counts.index(whole)])
            known = levels and alone and is_plain(whole) and is_plain(part)
            if known and exact.interval(part).low > exact.interval(whole).high:
                yield _bigger(whole, part)
    yield from shares(audited)


def _against_total(audited: AuditedText, total: Count, parts: list[Count]) -> Found | None:
    exact = exactness(audited.lexicons)
    judge = partition(audited.lexicons)
    whole = exact.interval(total)
    valued = [part for part in parts if part.value is not None]
    if len(valued) < 2 or not all(is_plain(part) or part.approx == "over" for part in valued):
        return None
    if not judge.is_disjoint(audited, parts):
        return None
    added = Interval(0.0, 0.0)
    for part in valued:
        added = added.plus(exact.interval(part))
    if added.meets(whole):
        return None
    value = sum(amount(part) for part in valued)
    ratio = value / amount(total) if amount(total) else 0.0
    run = judge.in_one_run(audited, parts)
    if added.low > whole.high:
        if run or ratio <= 1 + _NEAR:
            return _uneven(total, valued, value, over=True, whole=True)
        return None
    hidden = len(valued) < len(parts) or any(part.approx == "over" for part in valued)
    if hidden or _is_open(audited, parts):
        return None
    if judge.is_complete(audited, parts):
        return _uneven(total, valued, value, over=False, whole=True)
    if len(valued) >= 3 and run and ratio >= 1 - _ALMOST:
        return _uneven(total, valued, value, over=False, whole=False)
    return None


def _is_open(audited: AuditedText, parts: Sequence[Count]) -> bool:
    """Tell whether a list says of itself that it is not whole: 等, 主要."""
    start, end = audited.position(parts[0].start), audited.position(parts[-1].end)
    sentence = audited.sentence(parts[0].start)
    around = (max(sentence.start, start - 12), min(sentence.end, end + 8))
    return _OPEN.search(audited.reading, *around) is not None


def _uneven(
    total: Count,
    parts: Sequence[Count],
    value: float,
    *,
    over: bool,
    whole: bool,
) -> Found:
    added, said = figure(value, total), figure(amount(total), total)
    gap = figure(abs(value - amount(total)), total)
    listed = "＋".join(part.text for part in parts)
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


def _bigger(total: Count, part: Count) -> Found:
    name = part.subject or "其中一项"
    return Found(
        "sum",
        "error",
        part.start,
        part.end,
        say(
            f"{name}{part.text}大于所属总数{total.text}",
            f"a part ({part.text}) is bigger than its total ({total.text})",
        ),
        say("请核对总数与该分项。", "Ask for the total and this part."),
        subject=part.subject,
        unit=part.unit,
        date=part.date,
        records=(total.id, part.id),
        places=[("total", total.id), ("part", part.id)],
    )


CHECKS = (
    Check(
        "sum",
        say("合计不符", "does not add up"),
        "Parts do not add up to their total, a part is bigger than it, shares come to more than "
        "100 %, a share is not that of its figures. Rounding is allowed for; lists that may "
        "overlap or say that they are not whole are left alone.",
        totals,
        examples=(
            "共排查⟦1486户⟧，其中A级952户、B级487户、C级41户、D级8户。",
            "教师共⟦30人⟧，其中男教师12人、女教师20人。",
            "共有党员30人，其中女党员⟦35人⟧。",
            "共有党员30人，其中女党员10人，占⟦40%⟧。",
            "支部培养的8名积极分子中，女同志⟦9名⟧。",
            "应检学生1260人，实检1235人，受检率⟦96.0%⟧。",
            "执法队57名队员中，已有49名取得执法证，持证率⟦89.6%⟧。",
            "客运、货运、邮运收入分别占⟦50%、40%、15%⟧。",
        ),
        rejects=(
            "整合资金1260万元，其中上级专项资金820万元、镇级自筹240万元、社会捐助200万元。",
            "共有党员30人，其中女党员18人，35岁以下党员20人。",
            "共有党员30人，其中预备党员2人。",
            "共有教师30人，其中高级教师5人、骨干教师6人。",
            "共有教师100余人，其中男教师62人、女教师50人。",
            "完成投资12.3亿元，其中工业6.2亿元、农业3.1亿元、服务业3.1亿元。",
            "受理案件100件，其中刑事**件、民事95件。",
            "共有党员30人，其中女党员10人，占33.3%。",
            "共有教师100人，参训80人，合格率95%。",
            "应检学生1260人，实检1235人，受检率98%。",
            "在建项目226个，试产项目55个。在建项目中，东区56个、西区32个。",
        ),
    ),
)
