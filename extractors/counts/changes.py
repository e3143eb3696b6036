"""Differences and levels: the verb of change, what it is measured against, how near it is."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from .amounts import Figure
from .counted import RATES
from .relations import CLEARED, FROM_LEVEL, ON_BASE

COMPARISON = re.compile(
    r"同比|环比"
    r"|(?:(?<![占对环同类配可贷])比(?![重例率值分增降])|较|对比|相较于|相比)(?:[去上前]年(?:同期)?|上[届月]|同期|[^，。；、]{1,14}年(?:同期|底|末|前(?![一二三四五六七八九十0-9]))?"
    r"|[^，。；、比]{1,10})(?=[^，。；]{0,14}$)"
    r"|[与和同][^，。；、]{1,14}(?:相比|相较|比较|同期比)"
)
_AGAINST = re.compile("[与同和较]([^，。；、]{2,14}?)相?[比较]，")
_CHANGING = re.compile(
    "(?:同口径|可比口径|净|又|再|分别|均|总体|大幅|略有?|小幅)?"
    "(?:净[增减]|增[加长速]|[提升降调][高升低减]|上升|下降|减少|压[减缩]|缩短|扩大|回落|前移|提前|翻|增产|减产|增收)"
)
_ON_RISE = re.compile("在[^，。；在]{2,16}的?基础上[^，。；0-9]{0,8}$")
_THAN_FIGURE = re.compile(
    f"[比较](?P<than>[^，。；、0-9]{{0,8}}(?:[0-9]{{4}}年)?[^，。；、0-9]{{0,4}})的[0-9.,{FIGURE}]{{1,12}}[^，。；、0-9]{{1,5}}"
    "(?:净|又|再)?(?:增加|增长|减少|下降|提高|提升|上升|降低|回落)了?$"
)
_LAST_YEAR = frozenset(("上年", "上年同期"))
# 营业收入、同比（下同）增长2.3%: what is said once of all that follow.
_ALL_ALONG = re.compile(
    "(?P<same>同比|[比较](?P<than>上年))(?:（下同）|[^，。；（）]{0,14}（下同）)|（(?P<noted>同比)，?下同）"
)
_BETTERED = re.compile(
    r"(?:提升|提高|提档|扩大|优化|缩短|提速|扩容|增强|延长|节约|压缩|精简|加快|放缓)了?$"
)
_IMPROVED = re.compile(
    "(?:改造|整治|修复|治理|完善|优化|建设|改建|整改|巩固|扩容|提质|新建)提升了?(?:[近约超]|超过)?$"
)
_NAMED = re.compile("(?:提升|提高|增长|增效)(?:行动|计划|工程|项目|活动)[^，。；]{0,12}$")
_BOUND = re.compile(r"(?:(?P<least>至少|最少)|最多|至多)[一-鿿]{1,3}$")
_APART = re.compile(
    r"(?P<more>高[于出]|多于|快于|好于|优于)(?P<than>[^，。；]{2,14}?)的?$|(?P<less>低[于出]|少于|慢于)(?P<of>[^，。；]{2,14}?)的?$"
    r"|(?:(?<![占对环同类配可])比(?![重例率值分])|较)(?P<base>[^，。；]{2,20}?)偏?(?:(?P<plus>(?<![提最])[高多])|(?<![降减缩])[低少])(?:出?了?|(?<=[多少])(?:完成|减免|发放|接待|投入|实现|支出|销售|生产|培训|招收|征收|入库|缴纳|上缴|办理|投放?|贷|放|产|收|拨|销|招|建|种|用|花|交|缴)了?)[近约]?$"
)
# 压减办理时间58%: a share of what is cut, said of its object.
_OBJECT = re.compile(
    "(?:(?P<more>提高|提升)|缩短|压减|压缩|精简|减少|降低|减轻|节约|节省)(?!比例|幅度|率|行动|计划|工程|项目)[^，。；：、高了至到]{1,8}?(?<![率比度例性])$"
)
_BEFORE_NOUN = re.compile(
    "(?:净[增减]加?|(?<!新)增加|减少|降低)(?![长速幅值到至为])[^，。；、]{2,16}$|扩大[^，。；、到至]{2,10}面积$"
)
_CLEARED = re.compile(CLEARED + "$")
_SHARES = RATES | {"成"}
_PLACES = frozenset({"位", "位次", "个位次", "名次", "个名次"})
_OTHERS = re.compile(
    "(?:全[国省市县区州镇乡校系]|世界|国家|[国省市县区州]均|同类|其[他它余]|周边|对照|平均|规上|GDP|计划|目标|预期|任务|年初)"
)
RISES = dict.fromkeys(
    ("增幅", "涨幅", "升幅", "增长率", "增长幅度", "提高幅度", "上升幅度", "同比增幅"), "increase"
) | dict.fromkeys(("降幅", "下降幅度", "降低幅度", "减少幅度"), "decrease")
"""Measures that alone say how far what was told before has changed."""
_SINCE = re.compile(
    "(?<![占对环同类配可])[比较](?![重例率值分])[^，。；]{1,12}(?:年|底|末|初|期|届)新增[^，。；]{0,4}$"
)
_FEW = 20
POINTS = frozenset({"个百分点", "百分点", "个基点", "基点"})


class Changes:
    """Reads the words before a figure for change and approximation."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._measured = frozenset(
            lexicons["units.measures"]
            + lexicons["units.money"]
            + lexicons["units.scores"]
            + lexicons["units.shares"]
        )
        self._scores = frozenset(lexicons["units.scores"])
        any_of = lexicons.any_of
        self._over = re.compile(any_of("counts.over") + "了?$|(?<=[值额入税收量资模利润个])过$")
        self._near = re.compile(any_of("counts.near") + "了?$")
        self._below = re.compile(any_of("counts.below") + "了?$")
        tail = r"(?:了|约|近|均?超过|均?超|不少于|均?达|高达|近乎)?$"
        increase = any_of("counts.increase")  # and not 新增, 晋升, 稳增长26条
        self._increase = re.compile("(?<!新)(?<!晋)(?<!(?<!平)稳)" + increase + tail)
        self._decrease = re.compile(any_of("counts.decrease") + tail)

    def change(self, chunk: str, unit: str | None) -> str | None:
        """Return increase, decrease or None from the words right before a figure."""
        if unit == "番":
            return "increase"
        if chunk.endswith(("节能减排", "减税降费", "提质增效")):
            return None  # 节能减排八项工程
        if _CLEARED.search(chunk) and unit == "%":
            return "decrease"  # 细颗粒物浓度改善8%
        if _IMPROVED.search(chunk):
            return None  # 改造提升6万亩
        sized = (unit or "").partition("/")[0] in self._measured or unit in _PLACES
        if not sized and _BETTERED.search(chunk):
            return None  # 提升15个重点村 says nothing of their number
        if _SINCE.search(chunk):
            return "increase"  # 比2005年新增19家
        if _NAMED.search(chunk):
            return None  # 提升行动主体任务完成81%
        if self._increase.search(chunk):
            # 加快110千伏工程 is a deed
            return None if chunk.endswith("加快") and unit not in RATES else "increase"
        apart = _APART.search(chunk)
        if apart is not None and (apart["base"] or unit in POINTS | self._scores):
            return "increase" if apart["more"] or apart["plus"] else "decrease"
        return "decrease" if self._decrease.search(chunk) else None

    @staticmethod
    def is_lead(chunk: str) -> bool:
        """Return whether a figure tells how far one is from others: `高于全省1.7个百分点`."""
        apart = _APART.search(chunk)
        group = next((name for name in ("than", "of", "base") if apart and apart[name]), None)
        return apart is not None and group is not None and _OTHERS.match(apart[group]) is not None

    @staticmethod
    def lead_from(text: str, left: int, end: int) -> int | None:
        """Return where those begin from whom one is so far: 全市 in `平均分高出全市2分`."""
        apart = _APART.search(text, left, end)
        told = apart is not None and (apart["more"] or apart["less"])
        return apart.start() if apart is not None and told else None

    def of_object(self, chunk: str, unit: str | None) -> str | None:
        """Return the change told before the noun: 压减办理时间58%, 净增企业5家."""
        net = None if unit in _SHARES else _BEFORE_NOUN.search(chunk)
        if net is not None:
            return "decrease" if set("减降") & set(net.group()) else "increase"
        moved = _OBJECT.search(chunk) if unit == "%" else None
        if moved is None:
            return None
        return "increase" if moved["more"] else "decrease"

    def approximation(self, figure: Figure, chunk: str) -> str:
        """Return the figure's approximation, or what the verb before it says: 突破, 接近."""
        if figure.approx != "exact":
            return figure.approx
        over = self._over.search(chunk)
        if over is not None:
            small = figure.value is not None and figure.value < _FEW
            deed = "破" in over.group() and small and figure.unit not in self._measured
            passed = "跨" in over.group() and figure.unit == "个"
            return "exact" if deed or passed else "over"  # 突破3项技术, 跨越两个千亿元台阶
        if self._near.search(chunk):
            return "nearly"
        if (bound := _BOUND.search(chunk)) is not None:
            return "at_least" if bound["least"] else "at_most"
        return "at_most" if self._below.search(chunk) else "exact"

    @staticmethod
    def baseline(document: Document, left: int, end: int) -> str | None:
        """Return what a change is measured against: a date's value or the words."""
        apart = _APART.search(document.text, left, end)
        group = next((name for name in ("than", "of", "base") if apart and apart[name]), None)
        compared = COMPARISON.search(document.text, left, end)
        based = ON_BASE.search(document.text, left, end)
        if apart is not None and group is not None and (group == "base" or compared is None):
            start, stop = apart.span(group)
        elif compared is not None:
            start, stop = compared.start() + 1, compared.end()
        elif based is not None:
            start, stop = based.span("base")
        else:
            segment = document.structure.segment_at(end)
            risen = _ON_RISE.search(document.text, segment.start, end)
            dates = document.dates_in(risen.start(), left) if risen else []
            if dates and dates[0].slots.get("value"):
                return str(dates[0].slots["value"])  # 在去年增长8%的基础上增长9%
            than = _THAN_FIGURE.search(document.text, segment.start, end)
            dates = document.dates_in(*than.span("than")) if than else []
            if dates and dates[-1].slots.get("value"):
                return str(dates[-1].slots["value"])  # 较2020年的9亿元增加4亿元
            before = list(_AGAINST.finditer(document.text, segment.start, left))
            if not before:
                return _all_along(document.text, end)
            start, stop = before[-1].span(1)  # 与去年同期相比，事故减少12起
        if (words := document.text[start:stop]) in _LAST_YEAR:
            return words
        for draft in document.dates_in(start, stop):
            if draft.slots.get("value") and draft.slots.get("type") != "duration":
                return str(draft.slots["value"])
        if compared is not None and compared.group() in {"同比", "环比"}:
            return compared.group()
        changing = _CHANGING.search(document.text, start, stop)
        stop = changing.start() if changing and changing.start() > start else stop
        return document.written(start, stop)


def _all_along(text: str, end: int) -> str | None:
    """Return the baseline that a note says holds for all that follows: 同比（下同）增长."""
    if text.find("下同", 0, end) < 0:
        return None
    said = _ALL_ALONG.search(text, 0, end)
    return said and (said["than"] or said["same"] or said["noted"])


def is_undated(document: Document, left: int, figure: Figure, change: str | None) -> bool:
    """Return whether no date governs a figure: a from-level, or a change over some years."""
    if FROM_LEVEL.search(document.text, left, figure.start):
        return document.last_date_in(left, figure.start) is None
    return change is not None and any(
        draft.slots.get("type") == "duration" for draft in document.dates_in(left, figure.start)
    )
