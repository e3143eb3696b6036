"""One subject, one unit, one date and two values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..audited import AuditedText
from ..check import Check, Found, say
from ..exactness import exactness, is_plain
from ..statements import Statement, statements
from ..wording import date_zh

_TWO = 2
"""Where a measure has more values than two, it is that of several things in a list."""
_SPECIFIC = 6
"""Words of so many characters say of a dated deed which one it is."""
_NAMED = 4
"""So many say it where one of two statements speaks of the deed as known, or of the unit's own."""
_RATE = re.compile(r".{3,}(?:率|满意度|知晓度|覆盖面)$")


def conflicts(audited: AuditedText) -> Iterator[Found]:
    """Yield statements that say another value than an earlier one of the same measure."""
    groups: dict[tuple[str, str | None, str | None, str], list[Statement]] = {}
    for item in statements(audited):
        if is_single(item) and (is_whole(item) or item.definite or item.when):
            # Of long keys the order of the words does not matter: 改造管网, 管网改造.
            words = "".join(sorted(item.key)) if len(item.key) >= _SPECIFIC else item.key
            key = (words, item.figure.unit, item.when, item.scope)
            groups.setdefault(key, []).append(item)
    exact = exactness(audited.lexicons)
    for items in groups.values():
        if len({item.figure.value for item in items}) > _TWO:
            continue
        first = items[0]
        for item in items[1:]:
            one, other = first.figure, item.figure
            if not _bound(first, item) or exact.interval(one).meets(exact.interval(other)):
                continue
            if audited.sentence(one.start) == audited.sentence(other.start):
                continue  # what one sentence tells apart is meant apart
            when = date_zh(one.date)
            yield Found(
                "conflict",
                "error",
                other.start,
                other.end,
                say(
                    f"{when}{item.key}前文为{one.text}，此处为{other.text}",
                    f"{item.key}: {one.text} before, {other.text} here",
                ),
                say(f"请核对{when}{item.key}以哪个数为准。", "Ask which of the two is right."),
                subject=other.subject,
                unit=other.unit,
                date=other.date,
                records=(one.id, other.id),
                places=[("same", one.id)],
            )


def is_single(item: Statement) -> bool:
    """Tell whether a statement has one plain value, and is no part of another."""
    return (
        is_plain(item.figure)
        and item.figure.part_of is None
        and len(item.key) > 1
        and not item.key.startswith("占")
    )


def is_whole(item: Statement) -> bool:
    """Tell whether a statement is of the whole by its words or, as a rate is, by its nature."""
    rate = item.figure.unit == "%" and _RATE.fullmatch(item.key) is not None
    return item.whole or rate


def _is_deed(item: Statement) -> bool:
    """Tell whether a statement is of a deed at a date, told so that it is one alone."""
    least = _NAMED if item.owned else _SPECIFIC
    return item.when is not None and len(item.key) >= least and not item.generic


def _bound(one: Statement, other: Statement) -> bool:
    """Tell whether two statements must agree."""
    if _is_deed(one) and _is_deed(other):
        return True
    if one.when is not None and (one.definite or other.definite):
        return len(one.key) >= _NAMED
    bare = not one.whole and not other.whole and one.when is None
    if bare and one.figure.section != other.figure.section:
        return False  # a rate without a date may be this year's here, next year's there
    return (is_whole(one) and (is_whole(other) or other.definite)) or (
        one.definite and is_whole(other)
    )


CHECKS = (
    Check(
        "conflict",
        "The same measure of the whole, in the same unit and at the same date, has two values.",
        conflicts,
        examples=(
            "学校共有党员30人。\n党支部共有党员⟦28人⟧，作用充分发挥。",
            "2022年全年接诊患者1200人次。2022年全年接诊患者⟦1300人次⟧。",
            "公司现有持证焊工62名。⟦58名⟧持证焊工全部通过复审。",
            "社区充电设施覆盖率达91%。目前，社区充电设施覆盖率达⟦87%⟧。",
            "2021年，公开招聘医护人员31名。2021年，公开招聘医护人员⟦26名⟧。",
            "当天共收到手写家书19封。收到的⟦21封⟧手写家书，已装订成册。",
            "2021年，改造燃气老旧管网320公里。2021年燃气老旧管网改造⟦230公里⟧。",
            "2022年，公司完成技术改造投资4280万元。2022年，公司技术改造投资完成⟦4820万元⟧。",
            "2023年，公司实现营业收入3.2亿元。2023年，公司营业收入达⟦2.3亿元⟧。",
            "全镇辖23个行政村。⟦32个⟧行政村全部通公路。",
            "全院全年受理案件1286件。全院全年受理各类案件⟦1268件⟧。",
            "2022年，全县完成固定资产投资128亿元。2022年，全县固定资产投资达⟦118亿元⟧。",
        ),
        rejects=(
            "学校共有党员30人。\n2021年，学校共有党员28人。",
            "共有教师30人，其中党员12人。共有学生300人。",
            "东村现有党员30人。西村现有党员28人。",
            "东村在集中整治中，共有党员30人参加。西村在集中整治中，共有党员28人参加。",
            "审结案件38件。审结案件97件。",
            "公司现有持证焊工62名。表彰持证焊工3名。",
            "全市共有8所学校被评为示范校。全市共有16所学校通过验收。",
            "2021年招生500人。2021年毕业480人。",
            "2022年，全县进出口16亿元。2022年，外资企业进出口快速增长，全年进出口15亿元。",
            "共有男代表1200人，占总数的50.4%。共有少数民族代表257人，占总数的11.7%。",
            "总投资1.2亿元。总投资12000万元。",
            "2022年，东厂完成技术改造投资4280万元。2022年，西厂技术改造投资完成4820万元。",
            "2022年，全县完成投资12亿元。2022年，全县完成投资9亿元。",
        ),
    ),
)
