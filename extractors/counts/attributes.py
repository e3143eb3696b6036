"""What sums and sizes measure that stand before 的: `占地650平方米的阵地`, `以8亿元的价格`."""

from __future__ import annotations

import re
from collections.abc import Set

from ...pipeline.text.structure import Bounds
from .spot import PERSONS, Spot

_FOR_A_PRICE = re.compile("的(价格|总价|单价|成绩|得分|票数)")
_REACHING = re.compile("([量额值])(?:超过?|达到?|突破|高达|逾|近|约){1,2}$")
REACHED = re.compile("(?:达到?|超过?|突破|高达|逾|为|不低于|高于|保持|稳定)[了在]?$")
_DIMENSIONS = frozenset("积程量容长高深宽重")
_GROUND = re.compile("占地(?:面积)?$")


def measured_before(spot: Spot, money: Set[str]) -> Bounds | None:
    """Return what a figure before 的 measures, None where the place does not tell.

    In `总投资10亿元的甲项目、3亿元的乙项目` the second sum, too, is a 总投资.
    """
    text, item, stop = spot.document.text, spot.item, spot.stop
    figure = item.figure
    if not text.startswith("的", figure.end):
        return None
    sold = _FOR_A_PRICE.match(text, figure.end)
    if sold is not None and text.endswith("以", item.left, stop):
        return Bounds(*sold.span(1))
    ground = _GROUND.search(text, item.left, stop)
    if ground is not None:
        return Bounds(*ground.span())
    reached = _REACHING.search(text, item.left, stop) if figure.unit in PERSONS else None
    if reached is not None:  # 吞吐量超千万人次的机场
        words = spot.document.words(Bounds(item.left, reached.end(1)))
        return Bounds(words[-1].start, reached.end(1)) if words else None
    last = spot.done[-1] if spot.done else None
    if last is None or last.after or not last.figure.unit == figure.unit in money:
        return None
    listed = stop == item.left and text[stop - 1] in "、和及"
    return last.subject if listed and text.startswith("的", last.figure.end) else None


def is_measure(text: str, own: Bounds, stop: int, endings: tuple[str, ...], *, sized: bool) -> bool:
    """Return whether the words before a figure name what it measures of a noun after it.

    `endings` are those of measures; `sized` says that the unit is one of extent.
    """
    if sized and text[own.end - 1] in _DIMENSIONS:
        return True
    # 年吞吐量超过5万标准箱的港口
    reached = REACHED.search(text, own.end, stop) is not None
    return reached and text.endswith(endings, own.start, own.end)
