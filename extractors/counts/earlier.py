"""What a figure counts, from the clauses before its own: `签订责任书，共16份`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .counted import RATES, Counted
from .following import Following
from .preceding import Preceding
from .words import words_in

_MEASURED = re.compile(
    r"[^，。；：]{0,16}?(?:平均分|分数线|率(?![先领])|量(?!化)|额(?!度)|值(?![班守得勤])|数(?![字据控智学码])|面积|收入|比例|比重|成绩)"
)
_OF_SHARES = ("率", "比例", "比重")
_RAISED = re.compile("[^，。；的]{0,6}?(?:提高|增加|降低|减少|扩大|调高|调低)了?")
_SHORTEST = 2
_MEASURES = ("投资", "资金", "面积", "产值", "收入", "里程")
_AT = re.compile(
    "(?:(?<=[指系]数)|(?<=[数值率量比])(?:为|是|达到?|降[至到]|升[至到]))[0-9.]{1,8}(?:/10?万)?$"
)
_TOLD = re.compile(
    "(?:(?:项目|工程)?建设|改造|创建|打造)?(?:工作)$|(?<=[区点站房所室馆园场位])(?:建设|创建|打造)$"
)
_PASSED = re.compile(
    "(?:首次|一举|成功|历史性|历史性地)?(?:突破|跨越|跨过|迈上|站上|跨上|迈过|超过?)[^，。；0-9]{0,8}(?:大关|台阶|关口)$"
    "|(?:[一二两三四五六七八九十多]次|连续|再次|屡次)?(?:刷新|打破|创下?|再创)[^，。；0-9]{0,6}(?:纪录|记录|新高)$"
)
_WEAK = re.compile(
    "(?:后劲|增势|动能|支撑|增长|总体|整体|仍然?|较为?|依然){0,2}"
    "(?:不足|偏低|偏弱|偏慢|低迷|乏力|放缓|承压|下滑|疲软|不快|不够快|回落)$"
)
_ONCE = re.compile("[一1]次(?=[^，。；]{2})")
_TOPIC = re.compile(
    "(?:仍显?|仍然|依然|略显|显得|较为?|比较|相对|呈|普遍|总体){0,2}"
    "(?:高发|多发|频发|突出|严重|短缺|紧缺|不足|不够|老化|滞后|不高|不多|偏少|偏低|偏高|偏弱|薄弱)$"
)
_GIVEN_AS = re.compile("（[^，。；（）]{0,8}?(?:仅|只|约|不足)?(?:占|为|有|达到?)?")
_TWICE = 4
_JOINT = re.compile("[、和与及]")
# 甲和乙快速增长，分别达到…
_LISTED = re.compile(
    "[^，。；、的]{2,12}(?:、[^，。；、的]{2,12}){0,4}?[和与及、][^，。；、的]{2,12}?(?=(?:继续|持续|再|双双|快速|稳步|大幅|平稳|较快|均|都|同步|全面){0,2}"
    "(?:实现|保持|增长|提高|提升|上升|下降|突破|取得|创|迈上|呈现|翻)了?)"
)
_FIGURE = re.compile(rf"[\d{FIGURE}]")


class Earlier:
    """Reads the clause before that of a figure, inside its sentence."""

    def __init__(self, following: Following, preceding: Preceding) -> None:
        self._following = following
        self._preceding = preceding

    def named(self, document: Document, item: Counted) -> Bounds | None:
        """Return what the clause before names: `签订责任书，共16份`, `平均分上升：2020年…`."""
        clause = self._clause(document, item)
        if clause is None:
            return None
        moved = self._moved(document, clause)
        if moved is not None:
            return moved  # 补助标准连年提升，人均达到900元
        measure = _MEASURED.match(document.text, clause.start, clause.end)
        if measure is not None:
            if measure.group().endswith(_OF_SHARES) and item.figure.unit not in RATES:
                return None  # 上线率达68%，其中600分以上36人
            return self._preceding.find(document, clause.start, measure.end())
        found = self._preceding.object_of(document, clause)
        told = _TOLD.search(document.text, *found) if found is not None else None
        if found is not None and told is not None and told.start() > found.start + 1:
            found = Bounds(found.start, told.start())  # 推进智慧小区建设，建成96个
        if found is not None and document.text.endswith(("以来", "以后", "期间"), *found):
            return None
        if found is not None and _ONCE.match(document.text, *found):
            found = Bounds(found.start + 2, found.end)  # 开展一次主题党日，全年共12次
        if found is not None and document.text[found.start] == "的":
            found = Bounds(found.start + 1, found.end)
        if found is not None and document.text[found.end - 1] == "中":
            found = Bounds(found.start, found.end - 1)  # 在公布的指标中，有7项居第一
        figure = None if found is None else _FIGURE.search(document.text, found.start, found.end)
        if (
            figure is not None
            and document.text.find("》", figure.end(), found.end if found else 0) > 0
        ):
            figure = None  # 开办《甲60秒》栏目
        if found is None or figure is None:
            return found
        named = document.text[found.start : figure.start()]
        no_noun = len(named) < _SHORTEST or named.endswith((*_MEASURES, "“"))
        return None if no_noun else Bounds(found.start, figure.start())

    def moved(self, document: Document, item: Counted) -> Bounds | None:
        """Return what the clause before says has changed: `标准逐年提高，年人均提高600元`."""
        clause = self._clause(document, item)
        if clause is None:
            return None
        weak = _WEAK.search(document.text, clause.start + 2, clause.end)
        if weak is not None:  # 工业投资后劲不足，同比下降4.2%
            return self._preceding.find(document, clause.start, weak.start(), measured=True)
        return self._moved(document, clause)

    def topic(self, document: Document, item: Counted) -> Bounds | None:
        """Return what the clause before says something of: `诈骗案件仍然高发，占43%`."""
        clause = self._clause(document, item)
        told = (
            None if clause is None else _TOPIC.search(document.text, clause.start + 2, clause.end)
        )
        if clause is None or told is None:
            return None
        return self._preceding.find(document, clause.start, told.start(), measured=True)

    def bracketed(self, document: Document, item: Counted) -> Bounds | None:
        """Return what stands before a bracket that gives its share: `占比偏低（仅为2.9%）`."""
        text = document.text
        opening = text.rfind("（", item.clause.start, item.figure.start)
        if opening < 0 or _GIVEN_AS.fullmatch(text, opening, item.figure.start) is None:
            return None
        told = _TOPIC.search(text, item.clause.start + 2, opening)
        start = item.clause.start
        return told and self._preceding.find(document, start, told.start(), measured=True)

    def passed(self, document: Document, item: Counted) -> Bounds | None:
        """Return what the clause before says has passed a mark: `收入突破百亿大关，达到103亿元`."""
        clause = self._clause(document, item)
        mark = None if clause is None else _PASSED.search(document.text, *clause)
        if clause is None or mark is None:
            return None
        return self._preceding.find(document, clause.start, mark.start(), measured=True)

    def same_deed(self, document: Document, item: Counted, stop: int) -> Bounds | None:
        """Return what the clause before does with the same verb: `收缴党费，共收缴500元`."""
        clause = self._clause(document, item)
        verb = document.text[stop - 2 : stop]
        if clause is None or stop - item.left < len(verb):
            return None
        words = words_in(document, *clause)
        at = next((index for index, word in enumerate(words) if word.text == verb), None)
        if at is None or clause.end - words[at].start < _TWICE:
            return None
        doing = (words[index].text for index in range(at))
        if self._preceding.verbal.is_doing(doing) or _FIGURE.search(document.text, *clause):
            return None  # 新建集中搬迁点3个，共搬迁438户
        return self._preceding.find(document, words[at].start, clause.end)

    def raised(self, document: Document, item: Counted) -> Bounds | None:
        """Return what the clause before raises or lowers: `提高了补助标准，增幅达12%`."""
        clause, moved = self._clause(document, item), self.moved(document, item)
        verb = None if clause is None else _RAISED.match(document.text, *clause)
        if moved is not None or clause is None or verb is None:
            return moved
        if _FIGURE.search(document.text, *clause):
            return None  # 增加3亿元，增幅12.9%
        return self._preceding.find(document, verb.end(), clause.end)

    def _moved(self, document: Document, clause: Bounds) -> Bounds | None:
        own = self._preceding.change(document, clause.start, clause.end)[0]
        level = None if own else _AT.search(document.text, clause.start, clause.end)
        if level is not None:  # 污染指数为7.26，同比降低5.22%
            return self._preceding.find(document, clause.start, level.start(), measured=True)
        figures = own is not None and _FIGURE.search(document.text, *own)
        return None if figures else own

    def listed(self, document: Document, item: Counted, done: Sequence[Counted]) -> Bounds | None:
        """Return the list in the clause before: `甲、乙从无到有，分别达2个、3个`."""
        clause, text = self._clause(document, item), document.text
        if clause is None:
            return None
        if done and done[-1].figure.end > clause.start:
            whole = done[-1].subject  # 甲和乙均增长8%，分别达到3亿元、2亿元
            return whole if whole and _JOINT.search(text, *whole) else None
        start = document.last_date_in(clause.start, clause.end) or clause.start
        listed = _LISTED.match(text, start, clause.end)
        if listed is not None:
            return self._preceding.listed(document, start, listed.end())
        comma = text.rfind("、", start, clause.end) + 1
        last = self._following.find(document, comma, clause.end, None) if comma else None
        return None if last is None else Bounds(start, last.end)

    @staticmethod
    def _clause(document: Document, item: Counted) -> Bounds | None:
        structure = document.structure
        sentence = structure.sentence_at(item.figure.start)
        if item.clause.start <= sentence.start:
            return None
        clause = structure.clause_at(item.clause.start - 2)
        return clause if clause.start >= sentence.start else None
