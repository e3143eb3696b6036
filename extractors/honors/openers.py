"""Who opens a clause: where the name ends and what is said of it begins."""

from __future__ import annotations

import re
from itertools import pairwise

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds
from .names import OFFICE, Names

_REPRESENTING = re.compile("代表[^，。；]{1,8}(?:参赛|参加|参评|出战|出征)")
# 我站选育的“甲稻2号”通过审定: the product, not who has made it.
_PRODUCT = re.compile(
    "(?:[^，。；“”的]{2,24}(?:选育|培育|研发|研制|生产|创作|编排|制作|推出|报送|选送|申报)的)?"
    "(?P<who>“[^”]{1,24}”[\u4e00-\u9fff]{0,6}?)(?=通过|获|被|成功|顺利)"
)
# 甲中学教师石光明从教33年: a name that no dictionary holds, behind an office.
_SERVING = re.compile(
    "(?P<who>[^，。；、“”的在]{0,16}?(?:教师|老师|医生|医师|护士|民警|法官|检察官|[校院所局园]长|书记|主任)"
    "[\u4e00-\u9fff]{2,3})(?=(?:从[教医警检事]|任教|扎根|坚守|潜心|勇救|致力|投身))"
)
BEATING = re.compile("力压|力克|击败|战胜|打败|力挫")
"""What is told of a team before its prize: 我校男篮力克强敌，摘得桂冠."""

# 会员单位甲隆竹业: a firm, whatever its name ends in
_MEMBER = re.compile("(?:会员|副?会长|理事|成员)(?:单位|企业)[\u4e00-\u9fff]{2,8}")
_QUOTED_THING = re.compile(
    "[^，。；的“”]{0,8}“[^”]{2,16}”[\u4e00-\u9fff]{0,6}(?:项目|品牌|驿站|工程|模式|团队|服务队|工作室|作品|节目)"
    "|[^，。；的“”]{0,8}“[^”]{1,12}(?:讲坛|讲堂|课堂|驿站|基地|工作室|合唱团|团队|队)”"
)
_STAGE = re.compile("[一二三四]期$")
_GLADLY = re.compile("(?:年年|光荣|成功|喜|再次|首次|正式|顺利|双双|分别|均|都|也){1,3}$")
_TEAM = re.compile("(?:[队组班篮足排]|选手|健儿|同学)$")
_PREDICATE_ENDS = re.compile("，|$")
_EVERYWHERE = re.compile("[全各]")
_MUTUAL = re.compile("签|达成|缔结|合作|结对|携手")
_KINDS_OF_HOUSE = ("公立", "民办", "私立", "公办", "附属", "直属", "实验", "退役")
# 人民调解委员会, 服务保障中心: a verb inside the name of a house.
_HOUSE_NEXT = re.compile("委员会|中心|[大中支]队|办公室|协会|工作室")
_TIMELY = frozenset({"先后", "多次", "连续", "分别", "再次", "近年来", "目前", "历时", "立案"})
_OFFICES = ("长", "书记", "主任", "经理")
_PLACES = ("ns", "nt")
_NO_NOUNS = ("自身", "计划")  # 县妇联自身建设, 集团计划完成
_BUILDING = "新建"  # a district to dictionaries, in reports what is done
# 民警周某, 周某同志: a name behind an office or before a form of address ends what it is part of.
_ADDRESS = re.compile("同[志学]|老师|教授|院士|医[生师]|法官|书记|主任|[校院所局园站厂队]长")
_MASKED = re.compile(f"[\u4e00-\u9fff]?{NAME}{{1,3}}$")
_NAME_GOES_ON = re.compile("[的和与及、等“”《（家班组站室所]|团队|小组|夫妇|劳模|创新")
_CALLED = re.compile("(?:同[志学]|老师|教授|院士|医[生师])$")
_LONGEST_ALONE = 20
_LONGEST = 32
_SHORTEST_NAME = 2
_SHORTEST_HOUSE = 3
_PHRASE = 4


class Openers:
    """Finds the somebody or the quoted product that a clause begins with."""

    def __init__(self, lexicons: Lexicons, names: Names) -> None:
        """Take what tells names from other words; compile the words of manner."""
        self._names = names
        self._manner = re.compile(lexicons.any_of("honors.manner"))
        self._this = re.compile(
            f"该(?:(?!在)[\u4e00-\u9fff]){{0,4}}?{lexicons.any_of('honors.recipient_ends')}"
        )

    def subject(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return who opens the clause: `甲镇` of `甲镇坚持党建引领`."""
        text = document.text
        words = document.words(Bounds(start, end))
        if words and text.startswith("“", words[0].end) and (words[0].tag or "x")[0] == "v":
            return None  # 建设“百人工程”对象12人: what is done, and no name before it
        if text[end : end + 1] == "，" and self._is_alone(document, Bounds(start, end)):
            return Bounds(start, end)
        taking = _REPRESENTING.search(text, start + 2, end)
        if taking and self._names.ends_as_one(text[start : taking.start()]):
            return Bounds(start, taking.start())
        if serving := _SERVING.match(text, start, end):
            return Bounds(*serving.span("who"))
        beaten = BEATING.search(text, start + _SHORTEST_NAME, end)
        if beaten and _TEAM.search(text, start, beaten.start()):
            return Bounds(start, beaten.start())
        product = _PRODUCT.match(text, start, end)
        if product:
            return Bounds(*product.span("who"))
        named = self._before_verb(document, start, end) or self._told_of(document, start, end)
        this = None if named else self._this.match(text, start, end)
        return Bounds(*this.span()) if this else named

    def is_manner(self, text: str, position: int) -> bool:
        """Tell whether a word of manner stands at a position, a noun to some: 大力, 全力."""
        return self._manner.match(text, position) is not None

    def _is_alone(self, document: Document, clause: Bounds) -> bool:
        """Tell whether a clause is the name of a person: `李某同学，在竞赛中获`."""
        words = document.words(clause)
        size = clause.end - clause.start
        person = bool(words) and (words[0].tag or "x").startswith("nr")
        person = person and (len(words) == 1 or document.text[clause.end - 1] == NAME)
        if not words or not _SHORTEST_HOUSE - person <= size <= _LONGEST_ALONE:
            return False
        named = any((word.tag or "x").startswith("nr") or word.text[-1] == NAME for word in words)
        plain = all((word.tag or "x")[0] in "nbjxmqa" or word.tag == "vn" for word in words)
        called = _CALLED.search(document.text, *clause) is not None
        return named and plain and (person or called or self._names.is_somebody(document, clause))

    def _before_verb(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the name that ends right before the first verb or adverb."""
        text = document.text
        last = ""
        named = start  # where the last word ends that makes a name of what stands before it
        for word in document.words(Bounds(start, end)):
            tag = word.tag or "x"
            closes = tag != "ad" and _PREDICATE_ENDS.match(text, word.end) is not None
            if closes and (tag[0] in "ia" or (tag[0] == "j" and len(word.text) >= _PHRASE)):
                # 该工作室成果丰硕: of whose results it speaks
                named = word.start if last.startswith("nr") else named
                return Bounds(start, named) if named - start >= _SHORTEST_NAME else None
            if word.text in ("和", "与", "及") and word.start > start:
                continue
            if word.text in _NO_NOUNS and self._names.ends_as_one(text[start : word.start]):
                return Bounds(start, word.start)
            called = last.startswith("nr")
            last = tag
            timely = word.text in _TIMELY and word.start > start  # a noun of time to some
            verbal = tag == "ad" or (tag[0] in "vdpli" and tag != "vn")
            if (verbal and word.start > start) or timely:
                words = _GLADLY.sub("", text[start : word.start])
                with_ = re.search("[与同和]", words) if _MUTUAL.match(word.text) else None
                if with_ is not None:  # 支部与社区签订协议: the honor after it is the 支部's
                    return Bounds(start, start + with_.start()) if with_.start() > 1 else None
                opening = document.words(Bounds(start, end))[0]
                place = (opening.tag or "") in _PLACES and opening.text != _BUILDING
                office = text.endswith(_OFFICES, start, word.start) and len(word.text) == 1
                house = _HOUSE_NEXT.match(text, word.end, end) is not None
                if office or house or word.text.startswith(_KINDS_OF_HOUSE):
                    continue  # 甲镇公立卫生院: 公立 is no verb here, nor a surname behind 院长
                words = _STAGE.sub("", words)
                quoted = words.endswith("”")
                known = not quoted and self._names.ends_as_one(words)
                member = _MEMBER.fullmatch(words) and not self._names.is_measure(words)
                known = known or bool(member)
                known = known or _QUOTED_THING.fullmatch(words) is not None
                known = known or (place and len(words) <= 4) or (called and len(words) >= 2)
                whole = known and 2 <= len(words) <= _LONGEST
                return Bounds(start, start + len(words)) if whole and "的" not in words else None
            own = word.start == start and word.text[0] in "我本该"
            words = text[start : word.end]
            if self._names.ends_as_one(words) and not _EVERYWHERE.match(words):
                named = word.end
            if (tag[0] in "vdpcr" and tag != "vn" and not own) or word.end - start > _LONGEST + 8:
                return None
        return None

    def _told_of(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the name behind which no word is marked as the verb of the clause.

        Dictionaries hold 大力发展 and 精心 as nouns: `甲村大力发展茶业` speaks of `甲村`.
        """
        text = document.text
        for word, after in pairwise(document.words(Bounds(start, end))):
            tag = word.tag or "x"
            verb = tag[0] in "vpdcu" and tag != "vn" and word.start > start
            if verb or after.start - start > _LONGEST or text[start] in "全各在":
                return None
            if after.text[0] == NAME:
                continue  # 李某某: each hidden character is a word
            if self._is_person(text, start, word.start, word.end, tag):
                address = _ADDRESS.match(text, word.end, end)
                stop = address.end() if address else word.end
                return None if _NAME_GOES_ON.match(text, stop, end) else Bounds(start, stop)
            house = word.end - start >= _SHORTEST_HOUSE and self._names.ends_as_one(
                text[start : word.end]
            )
            if house and self._manner.match(text, after.start, end):
                return Bounds(start, word.end)
            if house and self._is_phrase(document, after.start, after.end):
                return Bounds(start, word.end)
        return None

    @staticmethod
    def _is_person(text: str, start: int, begin: int, end: int, tag: str) -> bool:
        """Tell whether a word is the name of a person, by what stands around it."""
        masked = _MASKED.search(text, start, end) if text[end - 1] == NAME else None
        begin = masked.start() if masked else begin
        if not (masked or tag.startswith("nr")) or not _SHORTEST_NAME <= end - begin <= _PHRASE:
            return False
        return OFFICE.search(text, start, begin) is not None or (
            begin == start and _ADDRESS.match(text, end) is not None
        )

    @staticmethod
    def _is_phrase(document: Document, start: int, end: int) -> bool:
        """Tell whether one word is a predicate of several: 侦破案件, 刻苦钻研."""
        if end - start < _PHRASE:
            return False
        first = document.words(Bounds(start, start + 2))
        return len(first) == 1 and (first[0].tag or "x") in ("v", "d", "ad", "a", "vd")
