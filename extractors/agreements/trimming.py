"""Where the names before a verb of signing end: without adverbs, dates and places."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .names import NameSplitter

_TIME = re.compile(r"(?:于|在|到|自)?$")
_PLACE = re.compile(
    r"(?<![现存所])在[^，。；、]{1,24}?(?:上|中|期间|时|下|里|内|现场|举行|大厅|会议室)$"
)
_SOMEWHERE = re.compile(
    r"(?<![现存所实内潜])在(?:(?!进行|举行|开展|召开)[^，。；、与同和在]){1,18}$"
)
# 合同将于明年春季学期开学前签订
_BY_THEN = re.compile("(?<![由关对])于[^，。；、与同和跟于]{2,20}(?:[之以]?[前后]|期间)$")
_EITHER = re.compile("(?:新签|签订|签署|续签|新订)(?:或者?|及|和|、)$")
_ATTENDING = re.compile("(?:出席|参加)了?[^，。；]{0,12}(?:仪式|活动|会议|座谈会|大会)[并上]?$")
_BY_WAY_OF = re.compile("(?:以|采取|按照?|通过)[^，。；、与同]{2,14}(?:方式|形式|模式|办法|途径)$")
# 与甲学院达成合作意向并签订, 农户中标并签约: the first of two verbs
_FIRST = re.compile(
    "(?:达成|形成)[^，。；与同]{2,14}(?:意向|共识|一致|协议)$|(?<=..)(?:中标|竞得|中选|摘牌)$"
)
# 党员干部6800余人签订
_SO_MANY = re.compile("(?<=[一-鿿]{2})(?:共计?)?[0-9\ue000]{1,6}[余多]?[人名]次?$")
# 改造项目历时28天实现100%签约
_LASTED = re.compile("(?:历时[^，。；]{1,10}|(?:实现|达到)?100%)$")
_DAY_IN_BRACKETS = re.compile(r"(?:今天|昨天|今日|昨日)?（[0-9年月日]{2,12}）$")
_OFFICE = re.compile(
    "(?:站|研究|派出|律|司法|卫生|财政|税务|工商|国土|林业|供电|收费|养护|管理|交易|事务|[业诊会])所$|[联协商学分总委理监董工解进究金谊友]会$"
)
_OF_ALL = "长员人户家方校院"
_FOR_ONE = frozenset({"代表企业", "代表公司", "代表学校", "代表医院"})
_SIGNED_BY = re.compile("签[订署约]?了?的")


class Trimmer:
    """Takes off what stands between the names of parties and a verb of signing."""

    def __init__(self, lexicons: Lexicons, names: NameSplitter) -> None:
        """Compile the adverbs, and how names end before a place."""
        group = "agreements."
        heads = lexicons.any_of(group + "members", group + "titles")
        self._head = re.compile(f"{heads}(?:（[^（）]{{1,12}}）)?$")
        self._adverb = re.compile(f"{lexicons.any_of(group + 'adverbs')}$")
        self._names = names

    def trim(self, document: Document, start: int, end: int) -> int:
        """Return where a span ends without the adverbs, dates and places at its end."""
        text = document.text
        while end > start:
            if text[end - 1] in " ，、":
                end -= 1
                continue
            if text[end - 1] == "等" and text.find("、", start, end) >= 0:
                end -= 1  # 校长、家长等签订
                continue
            day = document.last_date_in(start, end)
            if day == end:
                first = max(d.start for d in document.drafts["date"] if d.end == day)
                tail = _TIME.search(text, start, max(first, start))
                end = tail.start() if tail else first
                continue
            match = _PLACE.search(text, max(start, end - 28), end) or _BY_THEN.search(
                text, max(start, end - 24), end
            )
            match = match or self._adverb.search(text, max(start, end - 6), end)
            for extra in (
                _DAY_IN_BRACKETS,
                _BY_WAY_OF,
                _ATTENDING,
                _EITHER,
                _LASTED,
                _FIRST,
                _SO_MANY,
            ):
                match = match or extra.search(text, max(start, end - 20), end)
            if match is None:
                # 甲集团与乙管委会在科创城签订: a place only where a name ends before it.
                place = _SOMEWHERE.search(text, max(start, end - 20), end)
                before = text[start : place.start()].rstrip("）") if place else ""
                match = (
                    place
                    if self._head.search(before) or before.endswith(("日", "家", "项目"))
                    else None
                )
            if match is None or self._part_of_word(document, start, match):
                break
            if match.group() in _FOR_ONE and not self._house_before(document, start, match):
                break  # 李某代表学校: the school signs
            end = match.start()
        return end

    def _house_before(self, document: Document, start: int, adverb: re.Match[str]) -> bool:
        """Tell whether more than a person is named before: `甲公司董事长李某代表企业`."""
        words = document.words(Bounds(start, adverb.start()))
        single = len(words) == 1 and (words[0].tag or "").startswith("nr")
        if single or self._names.ends_as_house(document.text, start, adverb.start()):
            return False  # 学院代表学校
        return bool(self._names.split(document, start, adverb.start()))

    @staticmethod
    def _part_of_word(document: Document, start: int, adverb: re.Match[str]) -> bool:
        """Tell 会 of 分会, 所 of 研究所 and 集体 of 村集体 from adverbs."""
        if adverb.group() == "集体":
            return document.text[adverb.start() - 1] in "村社"  # 8个村集体, but 教师集体签订
        if adverb.end() - adverb.start() > 1:
            return False
        if adverb.group() in "均都" and document.text[adverb.start() - 1] in _OF_ALL:
            return False  # 各池长均, where a dictionary reads 长均
        if adverb.group() == "所" and not _SIGNED_BY.match(document.text, adverb.end()):
            return True  # 园艺所签订, but 双方所签订的
        if _OFFICE.search(document.text, start, adverb.end()):
            return True
        words = document.words(Bounds(start, adverb.end()))
        return bool(words) and words[-1].start < adverb.start()
