"""What one figure counts: the noun behind its unit, or the measure named before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .changes import COMPARISON, POINTS
from .counted import RATES, Counted, carried, reached
from .earlier import Earlier
from .following import Following
from .numbers import MEDALS
from .preceding import Preceding
from .shares import goal_at, share_at, times_at
from .words import Vocabulary

_SHARES = frozenset({"%", "‰", "成"})
_DIMENSIONS = frozenset("积程量长高深宽重")
_PEOPLE = frozenset({"人", "人次", "户"})
_HOURS = frozenset({"小时", "个小时", "分钟", "秒", "秒钟"})
_JOINT = re.compile("[和及与](?![谐平睦顺会])|以及")
_ACTS = re.compile("(?![的内和与及至到以左]|之内)[一-鿿]")
_FOR = re.compile("(?<![一-鿿])(?:还|又|已|累计)?为$")
_RANGE = re.compile("[^，。；]{0,4}(?:水平|区间|标准|目标|速度|增速|以上|以内)")
_BOUNDED = frozenset({"at_least", "at_most"})


class SubjectReader:
    """Finds the subject of a figure from the words around it and the figures before it."""

    def __init__(
        self,
        lexicons: Lexicons,
        vocabulary: Vocabulary,
        following: Following,
        preceding: Preceding,
        earlier: Earlier,
    ) -> None:
        self._following = following
        self._preceding = preceding
        self._earlier = earlier
        self._verbs = vocabulary.verbs
        self._own_deeds = vocabulary.own_deeds
        self._times = frozenset(lexicons["units.times"])
        self._measures = frozenset(lexicons["units.measures"])
        self._money = frozenset(lexicons["units.money"])
        self.named_before = (
            frozenset(lexicons["units.money"] + lexicons["units.scores"])
            | _SHARES
            | RATES
            | frozenset({"岁", "周岁", "番"})
        )

    def changing(
        self, document: Document, item: Counted, stop: int, later: Figure | None
    ) -> Bounds | None:
        """Return what changes: after the unit, or before the verb of change."""
        if item.figure.unit not in self.named_before:
            after = self.after(document, item.figure, later)
            if after is not None:
                item.after = True
                return after
        compared = COMPARISON.search(document.text, item.left, stop)
        if stop < item.figure.start:
            end = compared.start() if compared is not None else stop
            return self._preceding.listed(document, item.left, end)
        if compared is not None and document.text[item.left : compared.start()].strip(" "):
            return self._preceding.find(document, item.left, compared.start(), measured=True)
        if compared is not None:
            return self._preceding.change(document, compared.end(), stop)[0]  # 同比案件数增加
        return self._preceding.change(document, item.left, stop)[0]

    def level(
        self,
        document: Document,
        item: Counted,
        done: list[Counted],
        stop: int,
        later: Figure | None,
    ) -> Bounds | None:
        """Return what a level counts: after the unit, else before the number, else carried."""
        figure, text, preceding = item.figure, document.text, self._preceding
        if figure.unit in _HOURS and _ACTS.match(text, figure.end):
            return None  # 24小时供水: how long, of nothing
        named_before = figure.unit in self.named_before
        attribute = text[figure.end : figure.end + 1] == "的"
        if attribute and figure.unit in self._measures:
            own = preceding.find(document, item.left, stop, measured=True)
            if own is not None and text[own.end - 1] in _DIMENSIONS:
                return own  # 建筑面积98万平米的小区
        if not named_before or (figure.unit in _SHARES and not attribute):
            after = self.after(document, figure, later)
            if after is not None:
                item.after = True
                return after
        share = None
        if figure.unit in _SHARES:
            if text[item.left : stop] == "的" and done and not done[-1].after:
                return self._of_goal(document, done)
            share = share_at(text, item.left, stop)
        elif figure.unit in POINTS:
            share = goal_at(text, item.left, stop)
        elif figure.unit == "倍":
            share = times_at(text, item.left, stop)
        stop = stop if share is None else share
        if figure.unit in _PEOPLE and self._does(text, item.left, stop):
            return carried(done, None)  # 其中考入重点大学8人
        changed, is_change = preceding.change(document, item.left, stop)
        own = changed
        if not is_change:
            own = preceding.find(document, item.left, stop, measured=named_before)
        if own is None and figure.unit in self._times:
            own = preceding.deed(document, item.left, stop)
        if own is not None:
            return own
        if figure.unit in MEDALS:
            return None
        if figure.unit in _PEOPLE and _FOR.search(text, item.left, stop):
            return None  # 为24人提供服务
        bare = preceding.is_bare(document, item.left, stop)
        any_unit = share is not None or is_change or figure.unit == "番"
        if (
            attribute
            and figure.approx in _BOUNDED
            and text.startswith("其中", item.left)
            and (sort := carried(done, figure)) is not None
        ):
            return sort  # 收入全部超过5万元，其中20万元以上的村3个
        if own is None and attribute and bare and share is None and not is_change:
            own = self.after(document, figure, later)  # 约40%的散户, 总计3亿元的项目
            if own is not None and not _RANGE.match(text, own.start, own.end):
                return own
            own = None
        if (
            any_unit
            or bare
            or (not named_before and preceding.ends_in_verb(document, item.left, stop))
        ):
            own = carried(done, None if any_unit or (bare and reached(done, figure)) else figure)
            state = figure.unit not in self._measures | self._money
            if own is None and state and preceding.is_state(document, item.left, stop):
                own = self._earlier.named(document, item)
            if own is None and bare and stop > item.left:
                own = self._earlier.named(document, item)
        if own is None and named_before and (attribute or figure.approx in _BOUNDED):
            own = self.after(document, figure, later)
        if own is None and figure.unit in self._money:
            own = self.after(document, figure, later)
            if own is not None and not self._is_noun_alone(document, own):
                own = None
        return own

    def _does(self, text: str, left: int, stop: int) -> bool:
        """Return whether the words before a number say what those counted did."""
        if text.startswith("其中", left):
            left += 2
        return stop - left > 2 and text.startswith(self._own_deeds, left)

    def _of_goal(self, document: Document, done: Sequence[Counted]) -> Bounds | None:
        """Return what `完成年度任务1200人的95%` is a share of: not the goal, what reached it."""
        goal = done[-1]
        start = share_at(document.text, goal.left, goal.figure.start)
        own = None if start is None else self._preceding.find(document, goal.left, start)
        return own or carried(done[:-1], None) or goal.subject

    def _is_noun_alone(self, document: Document, bounds: Bounds) -> bool:
        """Return whether a noun ends its clause: 补贴 in `每月多了300元补贴`."""
        return (
            document.text[bounds.end : bounds.end + 1] in "，。；、"
            and document.words(bounds)[0].text not in self._verbs
        )

    def after(self, document: Document, figure: Figure, later: Figure | None) -> Bounds | None:
        """Return the noun phrase after a unit, or after its 的, inside the clause."""
        if figure.unit in MEDALS:
            return None  # 2金1银的好成绩
        start = figure.end
        if document.text[start : start + 1] == "的":
            start += 1
        elif figure.unit in _HOURS or _JOINT.match(document.text, start):
            return None  # 24小时供水, 建议24件和提案42件
        end = document.structure.clause_at(figure.start).end
        if later is None or later.start >= end:
            return self._following.find(document, start, end, figure.unit)
        return self._following.before_figure(
            document, start, (later.start, later.end, end), figure.unit
        )
