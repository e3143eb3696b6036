"""Which figure may be part of which: of the same sort, no share and no change, not too great."""

from __future__ import annotations

from ...pipeline.rules import Draft

FAMILIES = (
    frozenset({"人", "名", "位"}),
    frozenset({"个", "所", "家", "处", "座", "支"}),
    frozenset({"件", "起", "例", "宗"}),
    frozenset({"项", "个"}),
    frozenset({"元", "万元", "亿元"}),
    frozenset({"场", "次", "期", "场次"}),
    frozenset({"台", "架", "辆", "套", "台套"}),
)


_RATES = frozenset(("%", "‰", "成", "个百分点", "百分点", "分", "岁", "周岁", "倍", "番"))


def is_amount(draft: Draft) -> bool:
    """Return whether a figure is no share, mark, age or multiple."""
    return draft.slots.get("unit") not in _RATES


def countable(draft: Draft) -> bool:
    """Return whether a figure is an amount that can be part of another or hold parts."""
    return is_amount(draft) and not draft.slots.get("change")


def same_family(part: Draft, total: Draft) -> bool:
    """Return whether two figures count the same sort of thing: 名 and 人, 所 and 个."""
    units = (str(draft.slots.get("unit")).partition("（")[0] for draft in (part, total))
    a, b = units  # 件（套） counts what 件 does
    return a == b or any(a in family and b in family for family in FAMILIES)


def exceeds(part: Draft, total: Draft) -> bool:
    """Return whether a figure is too great to be a part: 其中3170人 of 155人."""
    one, other = part.slots.get("value"), total.slots.get("value")
    return one is not None and other is not None and one > other
