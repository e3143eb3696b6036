"""One subject, one unit, one date and two values."""

from __future__ import annotations

from collections.abc import Iterator

from ..audited import AuditedText
from ..check import Check, Found, say
from ..exactness import Exactness, is_plain
from ..statements import Statement, statements
from ..wording import date_zh

_TWO = 2
"""Where a measure has more values than two, it is that of several things in a list."""


def conflicts(audited: AuditedText) -> Iterator[Found]:
    """Yield statements that say another value than an earlier one of the same measure."""
    groups: dict[tuple[str, str | None, str | None, str], list[Statement]] = {}
    for item in statements(audited):
        if is_comparable(item):
            key = (item.key, item.figure.unit, item.figure.date, item.scope)
            groups.setdefault(key, []).append(item)
    exact = Exactness(audited.lexicons)
    for items in groups.values():
        if len({item.figure.value for item in items}) > _TWO:
            continue
        first = items[0].figure
        for item in items[1:]:
            other = item.figure
            if exact.interval(first).meets(exact.interval(other)):
                continue
            if audited.sentence(first.start) == audited.sentence(other.start):
                continue  # what one sentence tells apart is meant apart
            when = date_zh(first.date)
            yield Found(
                "conflict",
                "error",
                other.start,
                other.end,
                say(
                    f"{when}{item.key}前文为{first.text}，此处为{other.text}",
                    f"{item.key}: {first.text} before, {other.text} here",
                ),
                say(f"请核对{when}{item.key}以哪个数为准。", "Ask which of the two is right."),
                subject=other.subject,
                unit=other.unit,
                date=other.date,
                records=(first.id, other.id),
                places=[("same", first.id)],
            )


def is_comparable(item: Statement) -> bool:
    """Tell whether a statement can be held against another: one plain value of a whole."""
    return (
        item.whole and is_plain(item.figure) and item.figure.part_of is None and len(item.key) > 1
    )


CHECKS = (
    Check(
        "conflict",
        say("前后矛盾", "contradiction"),
        "The same measure of the whole, in the same unit and at the same date, has two values.",
        conflicts,
        examples=(
            "学校共有党员30人。\n党支部共有党员⟦28人⟧，作用充分发挥。",
            "2022年全年接诊患者1200人次。2022年全年接诊患者⟦1300人次⟧。",
        ),
        rejects=(
            "学校共有党员30人。\n2021年，学校共有党员28人。",
            "共有教师30人，其中党员12人。共有学生300人。",
            "东村现有党员30人。西村现有党员28人。",
            "东村在集中整治中，共有党员30人参加。西村在集中整治中，共有党员28人参加。",
            "审结案件38件。审结案件97件。",
            "总投资1.2亿元。总投资12000万元。",
        ),
    ),
)
