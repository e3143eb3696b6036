"""What a level counts or measures: after its unit, before its number, or carried on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .changes import POINTS
from .counted import OTHERS, RATES, Counted, carried, does, first_of, reached
from .earlier import Earlier
from .following import Following
from .numbers import MEDALS
from .preceding import Preceding
from .shares import goal_at, share_at, times_at
from .sizes import AGES, BOUNDED, says_which
from .words import Vocabulary

_SHARES = frozenset({"%", "‰", "成"})
_DIMENSIONS = frozenset("积程量长高深宽重")
_PEOPLE = frozenset({"人", "人次", "户"})
_HOURS = frozenset({"小时", "个小时", "分钟", "秒", "秒钟"})
_JOINT = re.compile("[和及与](?![谐平睦顺美善合会])|以及")
_PERSONS = _PEOPLE | {"名", "位"}
_FOR = re.compile("(?<![一-鿿])(?:还|又|已|累计)?为$")
_BUILDING = frozenset({"在建", "拟建", "续建", "待建"})
_MEANS = re.compile("通过|经过|经由|凭借?|参加")
_WON = re.compile("被|均?获|荣获|入选|录取|考[上入]|升入|保送|夺得|斩获|喜获|晋级")
_PRIZES = ("奖", "名额", "率", "奖项", "荣誉", "称号")
_RANGE = re.compile("[^，。；]{0,4}(?:水平|区间|标准|目标|速度|增速|以上|以内)")
_PARTED = re.compile("(?<![得部积评总均高满平百十])分[为成]?$|(?:连续|接连|前后)$")
_BROKEN = re.compile(
    "的(?:(?:优异|优良|良好|骄人|历史最好|喜人|可喜|不俗|好|佳|较好)?(?:成绩|佳绩|战绩)"
    "|(?:历史性?|重大|重要|新的?)?(?:突破|跨越|新高|大关|新台阶))"
)
_REACHED = re.compile("(?:达到?|超过?|突破|高达|逾|为|不低于|高于|保持|稳定)[了在]?$")


class Levels:
    """Reads what a figure that is no change counts."""

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
        self._measured = vocabulary.measured
        self._times = frozenset(lexicons["units.times"])
        self._scores = frozenset(lexicons["units.scores"])
        self._money = frozenset(lexicons["units.money"])
        self.measures = frozenset(lexicons["units.measures"])
        self.named_before = frozenset(lexicons["units.money"] + lexicons["units.scores"]) | (
            _SHARES | RATES | {"岁", "周岁", "番"}
        )
        """Units of what is named before the figure, as a rule: money, marks, shares."""

    def of(
        self,
        document: Document,
        item: Counted,
        done: list[Counted],
        stop: int,
        later: Figure | None,
    ) -> Bounds | None:
        """Return what a level counts: after the unit, else before the number, else carried."""
        figure, text, preceding = item.figure, document.text, self._preceding
        if self._tells_how(document, item, stop):
            return None
        if text.endswith("以", item.left, stop) and text.startswith("的", figure.end):
            return self.after(document, figure, later)  # 以633分的成绩
        bracketed = text[item.left - 1 : stop] == "（" and text.startswith("）", figure.end)
        if bracketed and figure.unit not in AGES:
            return self._before_bracket(document, item, done, stop)
        named_before = figure.unit in self.named_before
        attribute = text[figure.end : figure.end + 1] == "的"
        if attribute and figure.unit not in _PERSONS:
            own = preceding.find(document, item.left, stop, measured=True)
            if own is not None and self._is_measure(text, own, stop, figure):
                return own  # 建筑面积98万平米的小区
        aged = figure.unit in AGES and figure.approx in BOUNDED and text[stop - 1] not in "龄均"
        if not named_before or aged or (figure.unit in _SHARES and not attribute):
            after = self.after(document, figure, later)
            if after is not None:
                item.after = not aged
                return after
        share = None
        if figure.unit in _SHARES:
            if text[item.left : stop] == "的" and done and not done[-1].after:
                return self._of_goal(document, done)
            share = share_at(text, item.left, stop)
            if share is None:
                owner = self._owner(document, item, done, stop, later)
                if owner is not None:
                    return owner
        elif figure.unit in POINTS:
            share = goal_at(text, item.left, stop)
        elif figure.unit == "倍":
            share = times_at(text, item.left, stop)
        stop = stop if share is None else share
        if text[item.left : stop] in OTHERS and not named_before:
            return first_of(done, figure)
        if text[item.left : stop] in _BUILDING:
            return carried(done, figure)  # 建成农田1万亩、在建2万亩
        if figure.unit in _PEOPLE and does(text, item.left, stop, self._own_deeds):
            return carried([one for one in done if one.figure.unit in _PERSONS], None)
        won = figure.unit in _PERSONS and _WON.match(text, figure.end) is not None
        if won and _MEANS.match(text, item.left, stop):
            return None  # 通过竞赛1人获得保送资格
        own, is_change = preceding.change(document, item.left, stop)
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
        if bare and done and done[-1].after and done[-1].figure.approx in BOUNDED:
            return done[-1].subject  # 10人以上加工点发展到251个
        any_unit = share is not None or is_change or figure.unit == "番"
        if (
            attribute
            and figure.approx in BOUNDED
            and text.startswith("其中", item.left)
            and (sort := carried(done, figure)) is not None
        ):
            return sort  # 收入全部超过5万元，其中20万元以上的村3个
        if attribute and bare and share is None and not is_change:
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
            if own is not None and won and text.endswith(_PRIZES, own.start, own.end):
                own = None  # 一等奖5项，4人获二等奖
            state = figure.unit not in self.measures | self._money
            if own is None and state and preceding.is_state(document, item.left, stop):
                own = self._earlier.named(document, item)
            if own is None and bare and stop > item.left:
                own = self._earlier.named(document, item)
        if own is None and named_before and (attribute or figure.approx in BOUNDED):
            own = self.after(document, figure, later)
        if own is None and figure.unit in self._money:
            own = self.after(document, figure, later)
            if own is not None and not self._is_noun_alone(document, own):
                own = None
        return own

    def _tells_how(self, document: Document, item: Counted, stop: int) -> bool:
        """Return whether a figure says how long or how often something is done, of nothing."""
        figure = item.figure
        if figure.unit in _HOURS and self._following.is_how_long(document, figure):
            return True  # 24小时供水
        if figure.unit in self._times and _PARTED.search(document.text, item.left, stop):
            return True  # 分3批公开招聘, 连续四次获评
        return figure.unit == "次" and self._following.is_how_often(document, figure)

    def _before_bracket(
        self, document: Document, item: Counted, done: Sequence[Counted], stop: int
    ) -> Bounds | None:
        """Return what a figure alone in a bracket counts: 申请量 in `申请量（12件）`."""
        start = item.clause.start
        if done and start < done[-1].figure.end < stop:
            start = done[-1].figure.end + 1
        return self._preceding.find(document, start, stop - 1)

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
        if attribute and not _REACHED.search(text, item.left, stop):
            own = self.after(document, figure, later)  # 掌握80%的资源
            if own is not None and not _RANGE.match(text, own.start, own.end):
                return own
        return None

    def after(self, document: Document, figure: Figure, later: Figure | None) -> Bounds | None:
        """Return the noun phrase after a unit, or after its 的, inside the clause."""
        if figure.unit in MEDALS or (
            figure.unit in self.measures - self.named_before
            and later is not None
            and later.unit not in self.named_before
            and says_which(document.text, figure, later)
        ):
            return None  # 2金1银的好成绩, 5万吨以上矿井3座
        start = figure.end
        if later is not None and later.start == start and later.approx in BOUNDED:
            noun = self.after(document, later, None)  # 26个5000万元以上项目
            return None if noun is None else Bounds(start, noun.end)
        if figure.unit not in self._scores and _BROKEN.match(document.text, start):
            return None  # 实现183万人次的历史性突破
        if document.text[start : start + 1] == "的":
            start += 1
        elif _JOINT.match(document.text, start):
            return None  # 建议24件和提案42件
        end = document.structure.clause_at(figure.start).end
        if later is None or later.start >= end:
            return self._following.find(document, start, end, figure.unit)
        return self._following.before_figure(
            document, start, (later.start, later.end, end), figure.unit
        )

    def _is_measure(self, text: str, own: Bounds, stop: int, figure: Figure) -> bool:
        """Return whether the words before a figure name what it measures of a noun after it."""
        if figure.unit in self.measures and text[own.end - 1] in _DIMENSIONS:
            return True
        # 年吞吐量超过5万标准箱的港口
        return _REACHED.search(text, own.end, stop) is not None and text.endswith(
            self._measured, own.start, own.end
        )

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
