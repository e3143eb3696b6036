"""Who signs: where the names stand before a verb of signing."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .matter import ABOUT
from .names import NameSplitter, Party

_PLAIN_NAME = 14
_SHORT = 2
_TIME = re.compile(r"(?:于|在|到|自)?$")
_PLACE = re.compile(
    r"(?<![现存所])在[^，。；、]{1,24}?(?:上|中|期间|时|下|里|内|现场|举行|大厅|会议室)$"
)
_SOMEWHERE = re.compile(
    r"(?<![现存所实内潜])在(?:(?!进行|举行|开展|召开)[^，。；、与同和在]){1,18}$"
)
# 合同将于明年春季学期开学前签订
_BY_THEN = re.compile("(?<![由关对])于[^，。；、与同和跟于]{2,20}(?:[之以]?前|之后|期间)$")
_EITHER = re.compile("(?:新签|签订|签署|续签|新订)(?:或者?|及|和|、)$")
_ATTENDING = re.compile("(?:出席|参加)了?[^，。；]{0,12}(?:仪式|活动|会议|座谈会|大会)[并上]?$")
_BY_WAY_OF = re.compile("(?:以|采取|按照?|通过)[^，。；、与同]{2,14}(?:方式|形式|模式|办法|途径)$")
_DAY_IN_BRACKETS = re.compile(r"(?:今天|昨天|今日|昨日)?（[0-9年月日]{2,12}）$")
_OFFICE = re.compile(
    "(?:站|研究|派出|律|司法|卫生|财政|税务|工商|国土|林业|供电|收费|养护|管理|交易|事务|[业诊会])所$|[联协商学分总委理监董工解进究金谊友]会$"
)
# 厅里对双方签订的协议寄予厚望: who speaks of a signing, not who signs.
_SPOKEN_OF = re.compile(
    "[以把借](?:此次|本次|这次)$|[对就](?:合作)?(?:双方|各方|两家|两校|此次|本次|这次)$"
)
_VISIT = re.compile(
    "(?P<guest>[^，。；与同和]{2,40}?)(?:一行)?(?:[0-9]{1,3}余?人)?"
    "(?:莅临|到访|来访|前往|来到|走进|(?<!奔)赴)(?P<host>[^，。；与同和]{2,30})"
)
_IN_BRACKETS = re.compile(
    "（(?P<names>[^（）。；]{2,24}、[^（）。；]{2,50})）(?:分别|各自|均|先后)?$"
)
_LED = re.compile("(?<=..)(?:带领|率领|带队|率队)[^，。；与同]{0,40}$")
_AMONG = re.compile(
    "在(?P<who>[^，。；在与同]{0,8}(?:党员|干部|教师|老师|[职员]工|学生|师生|群众|居民|村民|家长|医护人员))[当之]?中$"
)
_ALL = re.compile("全体|各|所有")
_OPENING = re.compile(
    f"[^，。；、与同]{{0,10}}(?:大会|会议|仪式|论坛|推介会)上|凡是?|另外|此外|期间|(?:[^，。；、与同]{{0,8}}[已共还另就])?有(?=[0-9{FIGURE}])"
    "|(?:拟|将|计划|准备|预计)?[于在]?[上下本新]一?(?:学期|学年|季度|个月|月|周|年度?)[初末底]?"
)
# 3.拟与, （二）与; 开学前与, 会议期间县政府与
_BEFORE_NAMES = re.compile(
    "[（(]?[0-9一二三四五六七八九十]{1,3}[）)．.、]|[一二三四五六七八九]是|—{1,4}"
    "|(?:开学|放假|春节|国庆|节|会|汛期|中考|高考|期末|期中|开工|学期结束)(?:前|后|初)"
    "|[^，。；、与同和跟]{1,10}(?:期间|之际|前夕|当天|当日|伊始|以来|之前|之后)"
)
# 甲公司经理和乙校校长分别代表公司和学校签订: who signs, once more
_ON_BEHALF = re.compile("(?:分别|各自)?代表(?P<whom>[^，。；与同跟]{2,40})$")
_SIDES = re.compile("[^，。；、]{1,6}方[和、及][^，。；、]{1,6}方")
# 与甲大学就合作共建附属学校: what 就 names ends the party, whatever it ends with
_AS_TO = re.compile(f"{ABOUT}|围绕|针对")
_FOR_ONE = frozenset({"代表企业", "代表公司", "代表学校", "代表医院"})
_SIGNED_BY = re.compile("签[订署约]?了?的")
_IN_NAME = re.compile("(?:党|团|会|基层|经济)组织$")


class PartyFinder:
    """Finds the parties in the words before a verb of signing."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words that begin, end and join the names of parties."""
        group = "agreements."
        false = lexicons.any_of(group + "not_with")
        self._with = re.compile(
            f"(?P<none>(?:{false})(?!(?<=同日)本))|(?P<with>{lexicons.any_of(group + 'with')})"
        )
        heads = lexicons.any_of(group + "members", group + "titles")
        self._head = re.compile(f"{heads}(?:（[^（）]{{1,12}}）)?$")
        self._adverb = re.compile(f"{lexicons.any_of(group + 'adverbs')}$")
        self._lead = re.compile(
            f"(?!(?<=总)经|经[理济营贸信开]){lexicons.any_of(group + 'leads')}"
            "(?!(?<=以)[上下内来及])"
        )
        self._break = re.compile(lexicons.any_of(group + "breaks"))
        self._project = re.compile("(?:项目|工程)$")
        self._names = NameSplitter(lexicons)
        self._not_members = frozenset(lexicons["agreements.not_members"])
        self._again = re.compile(lexicons.any_of(group + "again"))

    def ends_as_party(self, text: str, start: int, end: int) -> bool:
        """Tell whether words end as the name of one who can sign does."""
        return self._names.ends_as_party(text, start, end)

    def find(self, document: Document, start: int, end: int) -> tuple[list[Party], Bounds | None]:
        """Return the parties in `[start, end)` and the span of what stands before 与.

        The span is that of a phrase that is no party: a topic, or None.
        """
        text = document.text
        while (opening := _BEFORE_NAMES.match(text, start, end)) is not None:
            start = opening.end()
        if _SPOKEN_OF.search(text, start, end):
            return [], None
        among = _AMONG.search(text, start, end)
        if among is not None:
            return self._names.split(document, *among.span("who")), None
        end = self.trim(document, start, end)
        visit = _VISIT.fullmatch(text, start, end)
        if visit is not None and self._names.ends_as_party(text, *visit.span("host")):
            guests, _ = self._side(document, *visit.span("guest"), joined=True)
            return guests + self._names.split(document, *visit.span("host")), None
        led = _LED.search(text, start, end)
        end = led.start() if led is not None else end
        joint = self._joint(text, start, end)
        behalf = _ON_BEHALF.search(text, start, end)
        if joint is not None and behalf is not None and joint.start < behalf.start():
            if _SIDES.fullmatch(text, *behalf.span("whom")):
                return self._names.split(document, *behalf.span("whom")), None
            end = behalf.start()
        if joint is None:
            return self._side(document, start, end)
        if (told := _IN_BRACKETS.search(text, start, joint.start)) is not None:
            # 由三家医院（甲院、乙院、丙院）分别与各卫生院签订: the brackets name them
            cut = self._cut(text, joint.end, end)
            left = self._names.split(document, *told.span("names"))
            return left + self._names.split(document, joint.end, cut), None
        cut = self._cut(text, joint.end, end)
        if joint.start > start and self._project.search(text, joint.end, cut):
            return [], Bounds(start, cut)  # 甲园与乙园等项目签约: what is signed, not who
        before = self.trim(document, start, joint.start)
        left, topic = self._side(document, start, before, joined=True)
        return left + self._names.split(document, joint.end, cut), topic

    def inside(self, document: Document, start: int, end: int) -> list[Party]:
        """Return the parties of a clause in 的 after the verb: `签署了同甲公司的合同`."""
        text = document.text
        joint = self._joint(text, start, end)
        if joint is None or joint.start - start > 2:
            return []
        until = text.rfind("的", joint.end, end)
        return self._names.split(document, joint.end, until) if until > joint.end else []

    def _joint(self, text: str, start: int, end: int) -> Bounds | None:
        """Return the first 与 or 同 with a name before it, or else the first; then 和 and 联合."""
        weak = first = None
        for match in self._with.finditer(text, start, end):
            if match.lastgroup == "none":
                continue
            if match.group() in {"与", "同", "跟", "会同", "携手"}:
                joint = Bounds(*match.span())
                first = first or joint
                adverb = self._adverb.search(text, start, match.start())
                named = match.start() if adverb is None else adverb.start()
                if named == start or self._names.ends_as_party(text, start, named):
                    return joint
                continue
            weak = weak or Bounds(*match.span())
        return first or weak

    def trim(self, document: Document, start: int, end: int) -> int:
        """Return where a span ends without the adverbs, dates and places at its end."""
        text = document.text
        while end > start:
            if text[end - 1] in " ，、":
                end -= 1
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
            for extra in (_DAY_IN_BRACKETS, _BY_WAY_OF, _ATTENDING, _EITHER):
                match = match or extra.search(text, max(start, end - 18), end)
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
        return not single and bool(self._names.split(document, start, adverb.start()))

    @staticmethod
    def _part_of_word(document: Document, start: int, adverb: re.Match[str]) -> bool:
        """Tell 会 of 分会, 所 of 研究所 and 集体 of 村集体 from adverbs."""
        if adverb.group() == "集体":
            return document.text[adverb.start() - 1] in "村社"  # 8个村集体, but 教师集体签订
        if adverb.end() - adverb.start() > 1:
            return False
        if adverb.group() == "所" and not _SIGNED_BY.match(document.text, adverb.end()):
            return True  # 园艺所签订, but 双方所签订的
        if _OFFICE.search(document.text, start, adverb.end()):
            return True
        words = document.words(Bounds(start, adverb.end()))
        return bool(words) and words[-1].start < adverb.start()

    def _cut(self, text: str, start: int, end: int) -> int:
        """End the other party where an adverbial begins: `与农商行就授信一事`."""
        for match in self._break.finditer(text, start + 2, end):
            named = self._head.search(text, start, match.start())
            told = _AS_TO.match(text, match.start()) and match.start() - start > _SHORT
            if named and (told or not self._head.search(text, match.end(), end)):
                return match.start()
        return end

    def _side(
        self, document: Document, start: int, end: int, *, joined: bool = False
    ) -> tuple[list[Party], Bounds | None]:
        """Return the parties that end at `end`, before the verb or before 与."""
        text = document.text
        start = max(start, document.last_date_in(start, end) or start)
        while end > start and text[start] in " ，、的又》”":
            start += 1
        if opening := _OPENING.match(text, start, end):
            start = opening.end()  # 凡建会企业, 又有6家企业
        again = self._again.match(text, start, end)
        if again is not None and len(again.group()) == 2 and again.end() < end:
            start = again.end()
        for lead in self._lead.finditer(text, start, end):
            if end - lead.end() < 2:
                break
            in_name = lead.start() > start and _IN_NAME.search(text, start, lead.end())
            opens = joined and lead.start() == start and len(lead.group()) > 1
            named = self._head.search(text, lead.end(), end) or (
                opens and self._plain_name(document, lead.end(), end)
            )
            if named and not in_name:
                start = lead.end()
                break
        if end - start < 1:
            return [], None
        if not self._names.ends_as_party(text, start, end):
            shorter = self._first_name(document, start, end, joined=joined)
            named = joined or _ALL.match(text, start, end) is not None
            if shorter is None and not (named and self._plain_name(document, start, end)):
                return [], Bounds(start, end)
            end = shorter or end
            start += text[start] == "由"  # 由甲公司投资的项目签约
        return self._names.split(document, start, end), None

    def plain(self, document: Document, bounds: Bounds) -> list[Party]:
        """Return the parties of a bare noun phrase whose ends no table holds: `东方食品签约`."""
        start = document.last_date_in(*bounds) or bounds.start
        lead = self._lead.match(document.text, start, bounds.end)
        start = lead.end() if lead is not None and len(lead.group()) > 1 else start
        end = self.trim(document, start, bounds.end)
        named = end - start > 2 and self._plain_name(document, start, end)
        return self._names.split(document, start, end) if named else []

    def _plain_name(self, document: Document, start: int, end: int) -> bool:
        """Tell whether nothing but nouns stands there, and no project."""
        listed = document.text.find("、", start, end)
        if listed >= 0:  # 甲茶业、乙合作社、丙米业: each of a list
            first = self._plain_name(document, start, listed)
            return first and self._plain_name(document, listed + 1, end)
        if not 2 <= end - start <= _PLAIN_NAME or self._project.search(document.text, start, end):
            return False
        words = document.words(Bounds(start, end))
        last = words[-1] if words else None
        return all(
            (word.tag or "n")[0] in "nbjlxrzm"
            or word.tag in {"vn", "q"}
            or (word is last and len(word.text) == 1 and start < word.start)
            for word in words
        )

    def _first_name(self, document: Document, start: int, end: int, *, joined: bool) -> int | None:
        """Return where a leading name ends: `支部主动靠前与…` begins with one."""
        last = None
        for word in document.words(Bounds(start, end)):
            tag = word.tag or "n"
            if (tag[0] in "dvp" or tag == "ad") and last is not None:
                # 北关村整村改造签订协议: what is done there, and not who signs
                return None if tag == "v" and word.end == end and not joined else last
            # 部署下一阶段工作并签订: a verb that looks like the name of an office.
            doing = word.text in self._not_members and word.start == start
            named = not doing and self._head.search(document.text, start, word.end) is not None
            last = word.end if named else None
        return None
