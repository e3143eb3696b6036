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
SIZED = re.compile(
    "(?:总?投资|年?产值|纳税|利税|税收|年?营收|(?:年|营业|主营业务)?(?:销售)?收入)?(?:超过?|过|逾)?[百千]?[万亿]元(?:以上)?的?"
    "(?:[一-鿿]{1,6}?)?(?:项目|企业|园区|工程)"
)
"""Things with a magnitude that is no figure: 投资亿元以上项目."""
_SIZE = re.compile("[0-9.十百千万亿]{1,8}(?:元以[上下]|元?级|亩)")
_LEVEL = re.compile("(?:国家|[国省市县区州镇乡村校盟旗]{1,2})级(?:及?以上)?")
_ALONE = re.compile("[十百千万亿]{1,3}(?:[元亩吨])?级?(?:以上)?|[国省市县区州镇乡村校盟旗]{1,2}级")
_OVER = ("超过", "突破", "超")
_SIZES = (
    "投资",
    "产值",
    "营收",
    "收入",
    "营业",
    "主营",
    "业务",
    "销售",
    "纳税",
    "利税",
    "经济总量",
)


def is_size(words: str) -> bool:
    """Tell whether words are a size and no noun: 百亿元, 千亿级."""
    return _ALONE.fullmatch(words) is not None


def unsized(text: str, noun: Bounds) -> Bounds:
    """Return a noun without the size or level it begins with: 项目 of `5亿元以上项目`."""
    size = _SIZE.match(text, noun.start, noun.end - 1) or _LEVEL.match(text, *noun)
    return noun if size is None else Bounds(size.end(), noun.end)


def resized(text: str, own: Bounds, figure: Figure) -> Bounds:
    """Return a carried noun without its size, which the figure's own takes the place of.

    In `亿元以上项目12个，其中10亿元以上3个` the 3 count 项目.
    """
    size = _SIZE.match(text, own.start, own.end)
    carried = own.end < figure.start and size is not None and size.end() < own.end
    return Bounds(size.end(), own.end) if size is not None and carried else own


def bounded(text: str, figure: Figure) -> bool:
    """Return whether a figure says which ones of a sort: `5亿元以上`, `超千万元`."""
    return figure.approx in BOUNDED or text.endswith(_OVER, 0, figure.start)


def sized(text: str, item: Counted, before: Figure) -> Bounds | None:
    """Return a noun with the size that stands right before it.

    In `投资5亿元以上项目12个` the 12 count `投资5亿元以上项目`, in `纳税超千万元企业3家` as well.
    """
    own = item.subject
    if own is None or item.after or own.start != before.end:
        return own
    start = before.start
    if before.approx == "exact" and text.endswith(_OVER, 0, start):
        start -= len(next(word for word in _OVER if text.endswith(word, 0, start)))
    while text.endswith(_SIZES, 0, start):
        start -= len(next(word for word in _SIZES if text.endswith(word, 0, start)))
    return Bounds(start, own.end)


def says_which(text: str, figure: Figure, later: Figure) -> bool:
    """Return whether a figure only says which of a sort are counted: `5万吨以上矿井3座`."""
    return figure.approx in BOUNDED and _SORT.fullmatch(text, figure.end, later.start) is not None
