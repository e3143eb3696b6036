"""What a share, a multiple or a goal is of: `新增贷款的70%`, `任务1200人的95%`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .attributes import REACHED
from .changes import POINTS
from .counted import Counted, carried
from .preceding import Preceding
from .shares import goal_at, share_at, times_at
from .spot import PERSONS, Spot

SHARES = frozenset({"%", "‰", "成"})
"""Units of shares of a whole."""
_HAVING = re.compile(
    "中?，?(?:具有|拥有|获得|取得|持有)[^，。；、的]{2,14}的(?:人员|教师)?占(?:比)?$"
)
_SIZES = ("全长", "投资", "面积", "里程", "规模")
_QUANTITIES = ("工程量", "任务量", "工作量")
RANGE = re.compile("[^，。；]{0,4}(?:水平|区间|比例|标准|目标|速度|增速|以上|以内)")
"""A noun behind a share that only says where it lies: `9.3%的增速`."""


class Wholes:
    """Reads what a share is of, and leaves the words before it out of what follows."""

    def __init__(
        self,
        preceding: Preceding,
        after: Callable[[Document, Figure, Figure | None], Bounds | None],
    ) -> None:
        """`after` reads the noun phrase behind a figure."""
        self._preceding = preceding
        self._after = after

    def of(self, spot: Spot) -> tuple[bool, Bounds | None]:
        """Read what a share is of; leave the words before it out of what follows."""
        document, item, stop = spot.document, spot.item, spot.stop
        text, unit = document.text, item.figure.unit
        share = None
        if unit in SHARES:
            if text[item.left : stop] == "的" and spot.done and not spot.done[-1].after:
                return True, self._of_goal(document, spot.done)
            having = _HAVING.search(text, item.left, stop)
            if having is not None:  # 专任教师中具有博士学位的占92%
                own = self._preceding.find(document, item.left, having.start())
                people = [one for one in spot.done if one.figure.unit in PERSONS]
                return True, own or (people[0].subject if people else carried(spot.done, None))
            share = share_at(text, item.left, stop)
            if share is None:
                owner = self._owner(document, item, spot.done, stop, spot.later)
                if owner is not None:
                    return True, owner
        elif unit in POINTS:
            share = goal_at(text, item.left, stop)
        elif unit == "倍":
            if text[item.left : stop] == "的" and spot.done:
                return True, carried(spot.done, None)  # 是1998年3408立方米的604倍
            share = times_at(text, item.left, stop)
        if share is not None:
            told = carried(spot.done, None)
            done = text.endswith(_QUANTITIES, item.left, stop - 1)
            done = done and (told is None or text.endswith(_SIZES, *told))
            if done and self._preceding.find(document, item.left, share, measured=True) is None:
                return True, self._preceding.find(document, share, stop - 1, measured=True)
            spot.stop, spot.shared = share, True
        return False, None

    def _owner(
        self,
        document: Document,
        item: Counted,
        done: Sequence[Counted],
        stop: int,
        later: Figure | None,
    ) -> Bounds | None:
        """Return what a share that no 占 tells of is a share of."""
        figure, text = item.figure, document.text
        if text[stop - 1] == "的" and done and item.left > item.clause.start:
            of = share_at(text, item.clause.start, stop)
            if of is not None:  # 党员46人，占三个支部总人数的六成
                told_before = [one for one in done if one.figure.start < of]
                own = self._preceding.find(document, item.clause.start, of)
                return own or carried(told_before, None)
        if text[stop - 1] == "的" and text[figure.end : figure.end + 1] not in "，。；、\n":
            own = self._preceding.find(document, item.left, stop - 1, measured=True)
            if own is not None:
                return own  # 新增贷款的70%用于支农
        attribute = text[figure.end : figure.end + 1] == "的"
        if attribute and not REACHED.search(text, item.left, stop):
            own = self._after(document, figure, later)  # 掌握80%的资源
            if own is not None and not RANGE.match(text, own.start, own.end):
                return own
        return None

    def _of_goal(self, document: Document, done: Sequence[Counted]) -> Bounds | None:
        """Return what `完成年度任务1200人的95%` is a share of: not the goal, what reached it."""
        goal = done[-1]
        start = share_at(document.text, goal.left, goal.figure.start)
        own = None if start is None else self._preceding.find(document, goal.left, start)
        return own or carried(done[:-1], None) or goal.subject
