"""What a level counts or measures: after its unit, before its number, or carried on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .attributes import is_done, is_measure, measured_before
from .carrying import by_word, of_other_area
from .coming import comes
from .counted import RATES, Counted, carried
from .earlier import Earlier
from .following import Following
from .going_on import GoingOn
from .lasting import Lasting
from .numbers import MEDALS
from .preceding import Preceding
from .sizes import AGES, BOUNDED, says_which
from .spot import PEOPLE, PERSONS, Spot
from .wholes import SHARES, Wholes
from .words import AND, Vocabulary

_HOURS = frozenset({"小时", "个小时", "分钟", "秒", "秒钟"})
_ANY = "个"
_BATCHES = frozenset({"批", "批次", "人次"})
_ACCUSED = frozenset({"提起公诉", "公诉", "起诉", "不起诉", "批准逮捕", "批捕", "不批捕"})
_STATES = re.compile(
    "(?:安全|保障|服务|生活|饮水)水平$|(?:饮水|住房|用电|出行)(?:安全)?(?:问题|难题|困难)$"
)
_PUT_IN = re.compile("(?:[0-9.\ue000]{1,8}[余多]?万?[人户名])?(?:纳入|列入|作为|确定为|划入)")
_PROPOSED = ("提案", "议案", "建议")
_TROUBLES = ("问题", "困难", "需求", "诉求")
_REGULARLY = frozenset({"驻点", "定期", "长期", "轮流", "专职", "兼职", "脱产", "脱产学习", "全程"})
_JOINT = re.compile(AND)
_FOR = re.compile("(?:(?<![一-鿿])(?:还|又|已)?|[累共]计|先后|免费|全年)为$")
_HAN = re.compile("[一-鿿]")
_AMONG = re.compile("中(?=[，、有位排列名])")
_NOTED = re.compile("（[一-鿿]{2,12}）$")
_PARTED = re.compile("(?<![得部积评总均高满平百十])分[为成]?$|(?:连续|接连|前后)$")
_BROKEN = re.compile(
    "的(?:(?:优异|优良|良好|骄人|历史最好|喜人|可喜|不俗|好|佳|较好)?(?:成绩|佳绩|战绩)"
    "|(?:历史性?|重大|重要|新的?)?(?:突破|跨越|新高|大关|新台阶))"
)


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
        self._wholes = Wholes(preceding, self.after)
        self._verbs = vocabulary.verbs
        self._adverbs = frozenset(lexicons["counts.adverbs"])
        self._own_deeds = vocabulary.own_deeds
        self._measured = vocabulary.measured
        self._funds = (*sorted(vocabulary.funds), "救助")
        self._times = frozenset(lexicons["units.times"])
        self._scores = frozenset(lexicons["units.scores"])
        self._money = frozenset(lexicons["units.money"])
        self.measures = frozenset(lexicons["units.measures"])
        self.named_before = frozenset(lexicons["units.money"] + lexicons["units.scores"]) | (
            SHARES | RATES | {"岁", "周岁", "番"}
        )
        """Units of what is named before the figure, as a rule: money, marks, shares."""
        self._lasting = Lasting(vocabulary)
        units = (self._money, self.measures, self.named_before)
        self._going_on = GoingOn(following, preceding, earlier, self.after, units)

    def of(
        self,
        document: Document,
        item: Counted,
        done: list[Counted],
        stop: int,
        later: Figure | None,
    ) -> Bounds | None:
        """Return what a level counts: after the unit, else before the number, else carried."""
        spot = Spot(document, item, done, stop, later)
        steps = (self._by_place, self._behind, self._wholes.of, self._carried, self._in_front)
        for step in steps:
            decided, own = step(spot)
            if decided:
                return own
        own = self._going_on.of(spot)
        return self._behind_after_all(spot) if own is None else own

    def _by_place(self, spot: Spot) -> tuple[bool, Bounds | None]:
        """Read what the place alone tells: how long, a bracket, an attribute with its measure."""
        document, item, stop = spot.document, spot.item, spot.stop
        figure, text = item.figure, document.text
        if self._tells_how(document, item, stop):
            return True, None
        if (own := measured_before(spot, self._money)) is not None:
            return True, own
        if figure.unit == "%" and (own := self._earlier.bracketed(document, item)) is not None:
            return True, own
        if text.endswith("以", item.left, stop) and text.startswith("的", figure.end):
            return True, self.after(document, figure, spot.later)  # 以633分的成绩
        put = text[item.left : stop].endswith(("将", "把")) and _PUT_IN.match(text, figure.end)
        if put:
            return True, None  # 将217户764人纳入监测
        if spot.attribute and text.endswith("价值", item.left, stop):
            worth = self.after(document, figure, spot.later)
            if worth is not None:
                return True, worth  # 衣物等价值19.4万元的物资
        if text.endswith("在", item.left, stop) and _AMONG.match(text, figure.end):
            return True, None  # 在14项中有7项居全省第一
        if spot.attribute and figure.unit in PERSONS and self._is_of_others(spot):
            left = text[item.left : stop]
            return True, carried(spot.done, None) if left.endswith(("与", "较", "比")) else None
        bracketed = text[item.left - 1 : stop] == "（" and text.startswith("）", figure.end)
        if bracketed and figure.unit not in AGES:
            return True, self._before_bracket(document, item, spot.done, stop)
        if spot.attribute and figure.unit not in PERSONS:
            own = self._preceding.find(document, item.left, stop, measured=True)
            if own is not None and is_measure(
                text, own, stop, self._measured, sized=figure.unit in self.measures
            ):
                return True, own  # 建筑面积98万平米的小区
        return False, None

    def _is_of_others(self, spot: Spot) -> bool:
        """Tell whether 的 behind people leads to what they have: `2万人的饮水问题`."""
        figure = spot.item.figure
        found = self.after(spot.document, figure, spot.later)
        return found is not None and not self._following.are_people(spot.document, found)

    def _behind(self, spot: Spot) -> tuple[bool, Bounds | None]:
        """Read the noun after the unit, if the unit is one that counts what follows."""
        figure, before = spot.item.figure, spot.document.text[spot.stop - 1]
        aged = figure.unit in AGES and figure.approx in BOUNDED and before not in "龄均"
        share = figure.unit in SHARES and not spot.attribute
        if figure.unit in self.named_before and not aged and not share:
            funds = self._funds_behind(spot)
            return funds is not None, funds
        after = self.after(spot.document, figure, spot.later)
        text = spot.document.text
        if after is not None and spot.item.figure.unit in PERSONS and _STATES.search(text, *after):
            return True, None  # 巩固提升4.1万人饮水安全水平
        done = share and after is not None and is_done(spot, after, self._preceding, self._verbs)
        if after is None or done or self._does(spot, after):
            return False, None
        spot.item.after = not aged
        return True, after

    def _does(self, spot: Spot, after: Bounds) -> bool:
        """Tell whether people named before do what follows: `聘请专家2名定期坐诊`."""
        troubled = spot.document.text.endswith(_TROUBLES, *after)
        if troubled and spot.item.figure.unit in PERSONS:
            who = self._preceding.find(spot.document, spot.item.left, spot.stop)
            return who is not None and self._following.are_people(spot.document, who)
        if not self.acts(spot.document, spot.item.figure, after):
            return False
        return self._preceding.find(spot.document, spot.item.left, spot.stop) is not None

    def acts(self, document: Document, figure: Figure, after: Bounds) -> bool:
        """Tell whether what follows a number of people is what they do: 定期, 支援外地."""
        if figure.unit not in PERSONS | _BATCHES or self._following.are_people(document, after):
            return False
        first = document.words(after)[0]
        verbal = (first.tag or "n")[0] in "vd" and first.tag != "vn"
        return verbal or first.text in _REGULARLY

    def _funds_behind(self, spot: Spot) -> Bounds | None:
        """Return the loan or fund behind a sum whose use stands before it: `水厂1亿元贷款`."""
        document, figure = spot.document, spot.item.figure
        if figure.unit not in self._money or spot.attribute:
            return None
        after = self.after(document, figure, spot.later)
        if after is None or not document.text.endswith(self._funds, after.start, after.end):
            return None
        words = document.words(after)
        if len(words) > 1 and words[0].text in self._verbs:
            return None  # 列预算1300万元设立基金
        measured = document.text.endswith((*self._funds, *self._measured), 0, spot.stop)
        return None if measured else after

    def _carried(self, spot: Spot) -> tuple[bool, Bounds | None]:
        """Read what a word before the number carries on: 其他, 在建, what some of them did."""
        return by_word(spot, self.named_before, self._own_deeds)

    def _in_front(self, spot: Spot) -> tuple[bool, Bounds | None]:
        """Read the noun phrase before the number, or the deed that a figure of times counts."""
        document, item, stop = spot.document, spot.item, spot.stop
        unit, preceding = item.figure.unit, self._preceding
        if unit in PEOPLE | {"户", "家"} and preceding.verbal.is_arrival(document, item.left, stop):
            return True, None
        if unit in PERSONS | {"人次", "批", "批次"}:
            sent = preceding.sent(document, item.left, stop)
            held = (
                unit in {"批", "批次"}
                and document.text[item.figure.end : item.figure.end + 1] in "，。；"
            )
            held = held and "开展" in document.text[item.left : stop]
            if sent is not None and not held:
                return True, sent
            served_to = preceding.served(document, item.left, stop)
            if served_to is not None:
                return True, served_to
        if preceding.verbal.is_settled(document, item.left, stop):
            settled = carried(spot.done, item.figure)
            posts = settled is not None and document.text.endswith("编制", *settled)
            if settled is not None and not posts:
                return True, settled  # 查摆问题14个，已完成整改13个
            ruled = preceding.verbal.is_ruled(document, item.left, stop)
            if posts or (ruled and unit not in self._money):
                return True, None  # 编制72名，在岗58人
        served = unit in PEOPLE and _FOR.search(document.text, item.left, stop) is not None
        if served and _HAN.match(document.text, item.figure.end):
            return True, None  # 为24人提供服务
        own, spot.changes = preceding.change(document, item.left, stop)
        if not spot.changes:
            measured = unit in self.named_before or "/" in (unit or "")  # 供电煤耗298克/千瓦时
            own = preceding.find(document, item.left, stop, measured=measured)
            noted = None if own else _NOTED.search(document.text, item.left + 2, stop)
            if noted is not None:  # 危房改造（抗震改造）672户
                own = preceding.find(document, item.left, noted.start(), measured=measured)
        if own is not None and unit in PERSONS and _is_example(document, own):
            return True, None  # 判处孙某等42人
        headless = "的" in document.text[spot.stop - 1 : spot.stop + 1]
        if spot.shared and headless and (own is None or _is_clause(document, own)):
            return True, _persons(spot.done)  # 留在本市的占61%
        if own is not None and unit in self.named_before:
            own = of_other_area(document.text, own, spot.done) or own
        if unit in self._times - PEOPLE and comes(document.text, item.left, stop):
            own = preceding.verbal.deed(document, item.left, stop) or own  # 组织党员到基地参观1次
        if own is None and unit in self._times:
            if preceding.verbal.is_state(document, item.left, stop):
                own = self._earlier.named(document, item)  # 开设《甲》栏目，播出23期
            own = own or preceding.verbal.deed(document, item.left, stop)
        if own is not None and document.text[slice(*own)] == "立案":
            told = carried(spot.done, item.figure)
            if told is not None and document.text.endswith(_PROPOSED, *told):
                own = told  # 收到提案147件，立案131件
        if own is not None and unit in PERSONS and document.text[slice(*own)] in _ACCUSED:
            who = carried(spot.done, item.figure)
            if who is not None and self._following.are_people(document, who):
                own = who  # 批准逮捕犯罪嫌疑人158人，提起公诉392人
        if own is not None or unit in MEDALS:
            return True, own
        return False, None

    def _behind_after_all(self, spot: Spot) -> Bounds | None:
        """Return the noun after a unit that is else named before: `300元补贴`, `5%以上的企业`."""
        figure, own = spot.item.figure, None
        if figure.unit in self.named_before and (spot.attribute or figure.approx in BOUNDED):
            own = self.after(spot.document, figure, spot.later)
        if own is None and figure.unit in self._money:
            own = self.after(spot.document, figure, spot.later)
            if own is not None and not self._is_noun_alone(spot.document, own):
                own = None
        return own

    def _tells_how(self, document: Document, item: Counted, stop: int) -> bool:
        """Return whether a figure says how long or how often something is done, of nothing."""
        figure = item.figure
        if figure.unit in _HOURS and self._lasting.is_how_long(document, figure):
            return True  # 24小时供水
        if figure.unit in self._times and _PARTED.search(document.text, item.left, stop):
            return True  # 分3批公开招聘, 连续四次获评
        from_level = document.text.endswith(("由", "从"), item.left, stop)  # 会议由20次减为8次
        return (
            figure.unit == "次" and not from_level and self._lasting.is_how_often(document, figure)
        )

    def _before_bracket(
        self, document: Document, item: Counted, done: Sequence[Counted], stop: int
    ) -> Bounds | None:
        """Return what a figure alone in a bracket counts: 申请量 in `申请量（12件）`."""
        start = item.clause.start
        if done and start < done[-1].figure.end < stop:
            start = done[-1].figure.end + 1
        return self._preceding.find(document, start, stop - 1)

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
            end = document.structure.clause_at(start).end
            noun = self._following.find(document, later.end, end, figure.unit)
            return None if noun is None else Bounds(start, noun.end)  # 26个5000万元以上项目
        if figure.unit not in self._scores and _BROKEN.match(document.text, start):
            return None  # 实现92万人次的历史性突破
        if document.text.startswith("的基础上", start):
            return None  # 在去年57家的基础上
        if document.text[start : start + 1] == "的":
            start += 1
        elif _JOINT.match(document.text, start):
            return None  # 建议24件和提案42件
        end = document.structure.clause_at(figure.start).end
        sized = figure.approx in BOUNDED and figure.unit in self._money
        unit = _ANY if sized else figure.unit  # 5000万元以上项目: things, not money
        if later is None or later.start >= end:
            return self._following.find(document, start, end, unit)
        return self._following.before_figure(document, start, (later.start, later.end, end), unit)

    def _is_noun_alone(self, document: Document, bounds: Bounds) -> bool:
        """Return whether a noun ends its clause: 补贴 in `每月多了300元补贴`."""
        return (
            document.text[bounds.end : bounds.end + 1] in "，。；、"
            and document.words(bounds)[0].text not in self._verbs
            and document.words(bounds)[0].text not in self._adverbs
        )


def _is_example(document: Document, own: Bounds) -> bool:
    """Tell whether a noun is a person named before 等 as one of many."""
    last = document.words(own)[-1]
    person = (last.tag or "n").startswith("nr") or last.text[-1] == NAME
    return person and document.text.startswith("等", own.end)


def _persons(done: Sequence[Counted]) -> Bounds | None:
    """Return those of whom the sentence has told how many they are."""
    return next((one.subject for one in reversed(done) if one.figure.unit in PERSONS), None)


def _is_clause(document: Document, own: Bounds) -> bool:
    """Tell whether what stands before 的 begins with a verb: 留在本市."""
    return (document.words(own)[0].tag or "n")[0] in "vp"
