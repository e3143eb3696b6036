"""What sums, sizes and shares measure, told by what follows: `占地65平方米的阵地`."""

from __future__ import annotations

import re
from collections.abc import Set

from ...pipeline.text.structure import Bounds
from .preceding import Preceding
from .spot import PERSONS, Spot

_FOR_A_PRICE = re.compile("的(价格|总价|单价|成绩|得分|票数)")
_REACHING = re.compile("([量额值])(?:超过?|达到?|突破|高达|逾|近|约){1,2}$")
REACHED = re.compile("(?:达到?|超过?|突破|高达|逾|为|不低于|高于|保持|稳定)[了在]?$")
_DIMENSIONS = frozenset("积程量容长高深宽重")
_GROUND = re.compile("占地(?:面积)?$")
_DEED, _ACTED = 4, frozenset({"入学", "作业", "上岗", "就业"})


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


def is_done(spot: Spot, after: Bounds, preceding: Preceding, verbs: Set[str]) -> bool:
    """Tell whether what follows a share is what is done: 冲洗 in `出入车辆100%冲洗`."""
    text = spot.document.text
    short = after.end - after.start <= _DEED and text[after.end : after.end + 1] in "，。；、"
    last = spot.document.words(after)[-1]
    verbal = (last.tag or "n")[0] == "v" or last.text in verbs or last.text in _ACTED
    if not (short and verbal) or text[spot.stop - 1] in "的，、：":
        return False
    own = preceding.find(spot.document, spot.item.left, spot.stop, measured=True)
    return own is not None and own.end == spot.stop
