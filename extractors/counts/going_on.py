"""What goes on from the sentence before: things told, passed or done with the same verb."""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .counted import carried, reached
from .earlier import Earlier
from .following import Following
from .kept import SIGNED
from .preceding import Preceding
from .sizes import AGES, BOUNDED
from .spot import PEOPLE, PERSONS, Spot
from .wholes import RANGE

_HEADS = ("人数", "户数", "件数")
_REACHING = re.compile("(?:惠及|覆盖|受益|服务)(?:约|近)?$")
_SENT = re.compile("(?:选派|选送|派出|安排|推荐|选拔|输送|派遣)$")
_SENT_TO = re.compile("(?:赴|到|参加|前往|外出)")
_EACH = re.compile("(?:生均|人均|户均|亩均|师均|班均)(?:仅|只|仅有|只有|为|达到?|约)?")
_WON = ("称号", "荣誉", "奖章", "奖状")
_PRIZES = ("奖", "名额", "率", "奖项", "荣誉", "称号")


class GoingOn:
    """Finds the subject of a figure that names none of its own."""

    def __init__(
        self,
        following: Following,
        preceding: Preceding,
        earlier: Earlier,
        after: Callable[[Document, Figure, Figure | None], Bounds | None],
        units: tuple[Set[str], Set[str], Set[str]],
    ) -> None:
        """Take what reads the words around; `units` are of money, of measures, named before."""
        self._following = following
        self._preceding = preceding
        self._earlier = earlier
        self._after = after
        self._money, self._measures, self._named_before = units

    def of(self, spot: Spot) -> Bounds | None:
        """Return what the sentence named before, if the figure goes on from it."""
        document, item, done, stop = spot.document, spot.item, spot.done, spot.stop
        figure, text, preceding = item.figure, document.text, self._preceding
        bare = preceding.verbal.is_bare(document, item.left, stop)
        before = self._earlier.passed(document, item) if bare and stop > item.left else None
        if before is None and preceding.verbal.ends_in_verb(document, item.left, stop):
            before = self._earlier.same_deed(document, item, stop)
        if before is not None:
            return before
        if bare and done and done[-1].after and done[-1].figure.approx in BOUNDED:
            return done[-1].subject  # 20人以上作坊发展到86个
        if bare and done and done[-1].after:
            own, extent = done[-1].subject, self._measures & {figure.unit, done[-1].figure.unit}
            homes = figure.unit in PERSONS and done[-1].figure.unit == "户"  # 98户贫困户341人
            if (extent or homes) and own is not None and own.end == stop:
                return own  # 8条县乡道路85公里, 8000方山塘2口
            people = figure.unit in PERSONS and done[-1].figure.unit in PERSONS
            if people and text.endswith("有", item.left, stop):
                return own  # 52名教师先后有4人次受到表彰
        any_unit = spot.shared or spot.changes or figure.unit == "番"
        sort = carried(done, figure)
        things = done and done[-1].figure.unit not in self._named_before | self._measures
        if figure.approx in BOUNDED and figure.unit in self._money and things:
            sort = None  # 税利4亿元，查处案件86起，其中5万元以上案件12起
        sized = figure.approx in BOUNDED and figure.unit in self._money and not spot.attribute
        if sized and (bare or text.endswith("中", item.left, stop)):
            own = self._after(document, figure, spot.later)
            if own is not None and own.start == figure.end:
                return own  # 引进项目12个，其中10亿元以上项目3个
        which = spot.attribute and figure.approx in BOUNDED
        if which and sort is not None and text.startswith("其中", item.left):
            return sort  # 收入全部超过5万元，其中20万元以上的村3个
        if spot.attribute and bare and not spot.shared and not spot.changes:
            own = self._after(document, figure, spot.later)  # 约40%的散户, 总计3亿元的项目
            if own is not None and not RANGE.match(text, own.start, own.end):
                return own
        sent = figure.unit in PERSONS and _SENT.search(text, item.left, stop)
        if sent and _SENT_TO.match(text, figure.end):
            return None  # 引进硕士6名，选派31人赴上级医院进修
        counts = figure.unit not in self._named_before
        counts = counts and preceding.verbal.ends_in_verb(document, item.left, stop)
        part = text.startswith("其中", item.left) and figure.unit not in AGES
        if _EACH.fullmatch(text, item.left, stop) is not None:
            return self._earlier.topic(document, item)  # 操场面积不足，生均仅4平方米
        if not (any_unit or bare or counts or part):
            return None  # and yet 清收贷款1亿元，其中现金清收7300万元
        if counts and not bare and sort is not None and text.endswith(_HEADS, *sort):
            sort = None  # 报名人数3800人，计划招聘96人
        told_apart = sort is not None and "；" in text[sort.end : item.left]
        if counts and not bare and told_apart and figure.unit in PERSONS - {"户"}:
            sort = None  # 为412名农民工追回工资；拘留91人
        own = carried(done, None) if any_unit or (bare and reached(done, figure)) else sort
        if own is not None and spot.won and text.endswith(_PRIZES, own.start, own.end):
            own = None  # 一等奖5项，4人获二等奖
        if own is not None and figure.unit in PEOPLE and _REACHING.search(text, item.left, stop):
            own = own if self._following.are_people(document, own) else None
        if own is None and spot.shared:
            own = self._earlier.topic(document, item)
        state = figure.unit not in self._measures | self._money
        if own is None and state and preceding.verbal.is_state(document, item.left, stop):
            own = self._earlier.named(document, item)
        if own is None and bare and stop > item.left:
            own = self._earlier.named(document, item)
            reaching = figure.unit in PEOPLE and _REACHING.search(text, item.left, stop)
            if own is not None and reaching and not self._following.are_people(document, own):
                own = None  # 发放两项补贴596万元，惠及9210人
            if own is not None and figure.unit in self._money:
                signed = text.endswith(SIGNED, *own)
                if signed or self._following.are_people(document, own):
                    own = None  # 签订收购合同，每公斤不低于16元
        if own is not None and figure.unit in PEOPLE and text.endswith(_WON, *own):
            own = None  # 获“…”称号，另有4人获表彰
        return own
