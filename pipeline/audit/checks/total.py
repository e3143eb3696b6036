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
_DIGITS = 3
"""Numbers of so many digits that have the same in another order were likely mistyped."""
_IN_ALL = re.compile(r"(?:^|[一-鿿]{1,6})(?:共计|合计|总计|共)$")
_NEXT = re.compile(r"[^，。；：、]{0,12}，[^，。；：、]{0,8}")
_REST = re.compile(r"(?:其余|余下|剩余|请假|缺席|缺勤|缺考|未到)[^，。；、]{0,8}$")
_WITH_REST = 3
"""A total, one part and the rest, and no other figure of their unit in the sentence."""
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
        yield from _summed(audited, counts)
        alike = [count for count in counts if count.unit == counts[0].unit]
        yield from _left(audited, alike if len(alike) == _WITH_REST else ())
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
    if len(valued) >= 3 and run and (ratio >= 1 - _ALMOST or _transposed(amount(total), value)):
        return _uneven(total, valued, value, over=False, whole=False)
    return None


def _transposed(total: float, value: float) -> bool:
    """Tell whether two whole numbers have the same digits in another order: 241 and 214."""
    one, other = (f"{number:.0f}" for number in (total, value))
    whole = float(one) == total and float(other) == value
    return whole and len(one) >= _DIGITS and one != other and sorted(one) == sorted(other)


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
        if len(parts) < 2 or total.unit in _UNSUMMED or not _NEXT.fullmatch(gap):
            continue
        added = Interval(0.0, 0.0)
        for part in parts:
            added = added.plus(exact.interval(part))
        apart = "分别" in audited.before(parts[0]) or judge.is_disjoint(audited, parts)
        if apart and not added.meets(exact.interval(total)):
            value = sum(map(amount, parts))
            yield _uneven(total, parts, value, over=value > amount(total), whole=True)


def _left(audited: AuditedText, counts: Sequence[Count]) -> Iterator[Found]:
    """Yield a rest that is not what a part leaves of its total: `57件，办结51件，其余16件`."""
    exact = exactness(audited.lexicons)
    for total, part, rest in zip(counts, counts[1:], counts[2:], strict=False):
        alike = same_unit(part, total) and same_unit(rest, total)
        plain = all(is_plain(item) and item.change is None for item in (total, part, rest))
        if not alike or not plain or not _REST.search(audited.before(rest)):
            continue
        added = exact.interval(part).plus(exact.interval(rest))
        if part.part_of in (None, total.id) and not added.meets(exact.interval(total)):
            value = amount(part) + amount(rest)
            if amount(part) <= amount(total):
                yield _uneven(total, (part, rest), value, over=value > amount(total), whole=True)


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
        "Parts do not add up to their total, a part is bigger than it, shares come to more than "
        "100 %, a share is not that of its figures. Rounding is allowed for; lists that may "
        "overlap or say that they are not whole are left alone.",
        totals,
        examples=(
            "共检查商户⟦738家⟧，其中合格512家、限期整改183家、停业整顿45家。",
            "教师共⟦30人⟧，其中男教师12人、女教师20人。",
            "共有党员30人，其中女党员⟦35人⟧。",
            "获省、市、区级奖项分别为3项、11项和27项，共计⟦51项⟧。",
            "一、二、三季度分别排查64户、58户、71户，前三季度合计⟦213户⟧。",
            "硬化通村公路18.6公里、通组公路23.7公里，合计⟦45.3公里⟧。",
            "提交建议⟦57条⟧，当年办结51条，其余16条列入计划。",
            "三次产业结构为⟦11.4:42.3:56.2⟧。",
            "共有党员30人，其中女党员10人，占⟦40%⟧。",
            "支部培养的8名积极分子中，女同志⟦9名⟧。",
            "应检学生1260人，实检1235人，受检率⟦96.0%⟧。",
            "执法队57名队员中，已有49名取得执法证，持证率⟦89.6%⟧。",
            "客运、货运、邮运收入分别占⟦50%、40%、15%⟧。",
        ),
        rejects=(
            "改造经费350万元，其中财政拨款210万元、单位自筹95万元、企业赞助45万元。",
            "共有党员30人，其中女党员18人，35岁以下党员20人。",
            "共有党员30人，其中预备党员2人。",
            "获省、市、区级奖项分别为3项、11项和27项，共计41项。",
            "提交建议57条，当年办结51条，其余6条列入计划。",
            "三次产业结构为11.4:42.3:46.3。",
            "发放物资3批、资金2批，惠及群众，共发放5批以上。",
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
