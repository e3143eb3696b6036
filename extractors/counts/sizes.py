"""Nouns with a size of their own: `5亿元以上项目12个`."""

from __future__ import annotations

import re

from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .counted import Counted

_SORT = re.compile("[一-鿿]{2,10}")
BOUNDED = frozenset({"at_least", "at_most"})
"""Approximations of a figure that only says which ones: 以上, 以下."""
AGES = frozenset({"岁", "周岁"})
_SIZES = frozenset({"投资", "产值", "营收", "收入", "营业", "主营", "业务", "销售", "纳税"})


def sized(text: str, item: Counted, before: Figure) -> Bounds | None:
    """Return a noun with the size that stands right before it.

    In `投资5亿元以上项目12个` the 12 count `投资5亿元以上项目`.
    """
    own = item.subject
    if own is None or item.after or own.start != before.end:
        return own
    start = before.start
    while text[start - 2 : start] in _SIZES:
        start -= 2
    return Bounds(start, own.end)


def says_which(text: str, figure: Figure, later: Figure) -> bool:
    """Return whether a figure only says which of a sort are counted: `5万吨以上矿井3座`."""
    return figure.approx in BOUNDED and _SORT.fullmatch(text, figure.end, later.start) is not None
