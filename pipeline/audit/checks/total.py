"""Totals and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from huibao.schemas import Count

from ..audited import AuditedText
from ..check import Check, Found, say
from ..exactness import Interval, amount, exactness, is_plain, swaps
from ..parts import among, has_parts, partition, same_unit
from .listing import listings
from .share import shares
from .told import UNSUMMED, sums, uneven

_NEAR = 0.1
"""A list of clauses, not of `、`, counts as meant to be whole if its sum is so near the total."""
_ALMOST = 0.03
_OPEN = re.compile(r"等|其他|其它|主要|部分|余下")


def totals(audited: AuditedText) -> Iterator[Found]:
    """Yield totals whose parts do not add up, shares over 100 %, shares that are no such share."""
    exact = exactness(audited.lexicons)
    children: dict[str, list[Count]] = {}
    for count in audited.counts:
        if count.part_of is not None:
            children.setdefault(count.part_of, []).append(count)
    for id_, parts in children.items():
        total = audited.records[id_]
        if not isinstance(total, Count) or not has_parts(audited, total):
            continue
        if is_plain(total) and total.unit not in UNSUMMED:
            parts = [part for part in parts if same_unit(part, total)]
            if found := _against_total(audited, total, parts):
                yield found
    for counts in audited.sentences:
        for whole, part in among(audited, counts):
            if not has_parts(audited, whole):
                continue
            levels = whole.change is None and part.change is None and part.unit not in UNSUMMED
            alone = not any(same_unit(other, whole) for other in counts[: counts.index(whole)])
            known = levels and alone and is_plain(whole) and is_plain(part)
            if known and exact.interval(part).low > exact.interval(whole).high:
                yield _bigger(whole, part)
        yield from sums(audited, counts)
    yield from listings(audited)
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
            return uneven(total, valued, value, over=True, whole=True)
        return None
    hidden = len(valued) < len(parts) or any(part.approx == "over" for part in valued)
    if hidden:
        return None
    if judge.is_complete(audited, parts):
        return uneven(total, valued, value, over=False, whole=True)
    if _is_open(audited, parts):
        return None
    meant = ratio >= 1 - _ALMOST or _is_swapped(total, valued, value)
    if len(valued) >= 3 and run and meant:
        return uneven(total, valued, value, over=False, whole=False)
    return None


def _is_swapped(total: Count, parts: Sequence[Count], value: float) -> bool:
    """Tell whether a sum is right once two neighbouring digits of a figure change places."""
    gap = amount(total) - value
    return any(
        sign * (other - amount(count)) == gap
        for sign, count in ((-1, total), *((1, part) for part in parts))
        for other in swaps(count)
    )


def _is_open(audited: AuditedText, parts: Sequence[Count]) -> bool:
    """Tell whether a list says of itself that it is not whole: 等, 主要."""
    start, end = audited.position(parts[0].start), audited.position(parts[-1].end)
    sentence = audited.sentence(parts[0].start)
    around = (max(sentence.start, start - 12), min(sentence.end, end + 8))
    return _OPEN.search(audited.reading, *around) is not None


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
            "接收学习人员共⟦241人⟧，其中进修医师26人、规培学员38人、实习生150人。",
            "慰问老人⟦125人⟧，其中80至89岁98人、90岁以上32人。",
            "教师⟦86人⟧，其中35岁以下21人、36至50岁32人、51岁以上28人。",
            "毕业生⟦536人⟧，其中升学168人、签约就业317人、待就业15人。",
            "购书⟦3280册⟧，其中文学类1460册、科普类1120册、其他500册。",
            "班子成员⟦9人⟧，男7人，女3人。",
            "培训党员⟦326人次⟧，其中一季度96人次、二季度88人次、三季度75人次、四季度87人次。",
            "计划改造120户，完成96户，完成率⟦90%⟧。",
            "排查隐患⟦86处⟧，已整改71处、未整改12处。",
            "共有党员⟦214人⟧，其中机关党员26、农村党员38、退休党员160。",
            "评出先进个人⟦90名⟧，其中县级21、校级60、其他5。",
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
            "接收学习人员共241人，其中进修医师26人、规培学员38人、实习生100人。",
            "教师86人，其中35岁以下21人、50岁以上28人。教师86人，其中35岁以下51人、40岁以下68人。",
            "慰问老人125人，其中80至89岁93人、90岁以上32人。",
            "购书3280册，其中文学类1460册、科普类1120册、其他700册。",
            "排查隐患86处，已整改71处、未整改15处。",
            "班子成员9人，男6人，女3人。",
            "培训党员326人次，其中一季度96人次、二季度88人次、三季度75人次、四季度67人次。",
            "共有党员214人，其中机关党员26、农村党员38、退休党员50。",
            "共有党员214人，其中2021年入党26、女党员38、35岁以下180。",
            "共有教师100余人，其中男教师62人、女教师50人。",
            "完成投资12.3亿元，其中工业6.2亿元、农业3.1亿元、服务业3.1亿元。",
            "受理案件100件，其中刑事**件、民事95件。",
            "共有党员30人，其中女党员10人，占33.3%。",
            "共有教师100人，参训80人，合格率95%。",
            "应检学生1260人，实检1235人，受检率98%。",
            "平均亩产达到3.5吨，其中高产田块达到5.8吨。两台33万千瓦机组投产，其中有60万千瓦外送。",
            "1000件棉衣已送到群众手中，尚有4000件在途。",
            "教职工153人，医护人员117人，其他后勤人员41人。",
            "油、气产量在全省增量中分别占42%和65%。",
            "抽查的33种电话机中有9种不合格，合格率为71.4%。33种电话机中有9种不合格，抽样合格率71.4%。",
            "在建项目226个，试产项目55个。在建项目中，东区56个、西区32个。",
        ),
    ),
)
