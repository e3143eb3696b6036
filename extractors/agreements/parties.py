"""Who signs: where the names stand before a verb of signing."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .matter import ABOUT
from .names import NameSplitter, Party
from .trimming import Trimmer

_PLAIN_NAME = 14
_SHORT = 2
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
    f"(?:续聘|选聘|聘请|新聘)(?=..)|[^，。；、与同]{{0,10}}(?:大会|会议|仪式|论坛|推介会)上|凡是?|另外|此外|期间|随后|接着|会[上后]|先后|相继|陆续|(?:[^，。；、与同]{{0,8}}[已共还另就])?有(?=[0-9{FIGURE}])"
    "|(?:拟|将|计划|准备|预计)?[于在]?[上下本新]一?(?:学期|学年|季度|个月|月|周|年度?)[初末底]?"
)
# 3.拟与, （二）与; 开学前与, 会议期间县政府与
_BEFORE_NAMES = re.compile(
    "[（(]?[0-9一二三四五六七八九十]{1,3}[）)．.、]|[一二三四五六七八九][是要]再?|—{1,4}"
    "|开学第[一二三](?:周|天|课|个?月)|(?:开学|学期|放假|春节|国庆|节|会|汛期|中考|高考|期末|期中|开工|学期结束)(?:前|后|初)"
    "|[^，。；、与同和跟]{1,10}(?:期间|之际|前夕|当天|当日|伊始|以来|之前|之后)"
)
# 甲公司经理和乙校校长分别代表公司和学校签订: who signs, once more
_ON_BEHALF = re.compile("(?:分别|各自)?代表(?P<whom>[^，。；与同跟]{2,40})$")
_GATHERED = re.compile(rf"[^，。；、与同和跟]{{0,10}}组织(?=[0-9{FIGURE}]|各(?!级))")
_SEVERAL = re.compile(
    rf"各|全体|[0-9{FIGURE}]{{1,4}}[个名位]|(?:年级|教研|备课|学科|科室|股室|处室|部门|班组|中层|项目部|支部)"
)
_BY_BUYING = re.compile("通过[^，。；、与同和跟]{2,12}(?=[与同和跟](?!时))")
_SIDES = re.compile("[^，。；、]{1,6}方[和、及][^，。；、]{1,6}方")
# 与甲大学就合作共建附属学校: what 就 names ends the party, whatever it ends with
_AS_TO = re.compile(f"{ABOUT}|围绕|针对|缔结|结为|结成|达成")
_IN_NAME = re.compile("(?:党|团|会|基层|经济)组织$")


class PartyFinder:
    """Finds the parties in the words before a verb of signing."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words that begin, end and join the names of parties."""
        group = "agreements."
        false = lexicons.any_of(group + "not_with")
        self._with = re.compile(
            f"(?P<none>(?<=[委协商学总分工])会(?=同)|(?:{false})(?!(?<=同日)本))"
            f"|(?P<with>{lexicons.any_of(group + 'with')})"
        )
        heads = lexicons.any_of(group + "members", group + "titles")
        self._head = re.compile(f"{heads}(?:（[^（）]{{1,12}}）)?$")
        self._adverb = re.compile(f"{lexicons.any_of(group + 'adverbs')}$")
        self._lead = re.compile(
            f"(?!(?<=[总财神])经|经[理济营贸信开]){lexicons.any_of(group + 'leads')}"
            "(?!(?<=以)[上下内来及])"
        )
        self._break = re.compile(f"(?!经[理济营贸信]){lexicons.any_of(group + 'breaks')}")
        self._project = re.compile("(?:项目|工程)$")
        # 安居乐家政与街道签订: a firm by its short name, whatever its words are elsewhere
        self._trade = re.compile(f"[^，。；的在0-9]{{2,24}}{lexicons.any_of(group + 'trades')}")
        self._names = NameSplitter(lexicons)
        self.trim = Trimmer(lexicons, self._names).trim
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
        if (gathered := _GATHERED.match(text, start, end)) is not None:
            start = gathered.end()  # 协助县委组织21个乡镇和部门
        if (bought := _BY_BUYING.match(text, start, end)) is not None:
            start = bought.end()  # 通过政府购买与甲中心签订
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
            if _AS_TO.match(text, start, end):
                return [], Bounds(start, end)  # 就检测、培训等三个方面签订
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
        right = self._names.split(document, joint.end, cut)
        several = _SEVERAL.match(text, joint.end, cut)
        if several and right and (not left or all(self._names.is_role(one.name) for one in right)):
            # 局党组书记李某与各科室负责人: one officer and others
            left = self._names.officer(document, start, before) or left
        return left + right, topic

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

    def _cut(self, text: str, start: int, end: int) -> int:
        """End the other party where an adverbial begins: `与农商行就授信一事`."""
        for match in self._break.finditer(text, start + 2, end):
            if text.endswith("所在", 0, match.end()):
                continue  # 文物所在乡镇
            named = self._head.search(text, start, match.start())
            told = _AS_TO.match(text, match.start()) and match.start() - start > _SHORT
            if told and match.group() == "就":
                return match.start()
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
            traded = joined and self._by_trade(document, start, end)
            shorter = None if traded else self._first_name(document, start, end, joined=joined)
            named = joined or _ALL.match(text, start, end) is not None
            if (
                shorter is None
                and not traded
                and not (named and self._plain_name(document, start, end))
            ):
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

    def _by_trade(self, document: Document, start: int, end: int) -> bool:
        """Tell a firm by its trade: 安居乐家政, whose 乐 is no word with 家政, not 现代物流."""
        if not self._trade.fullmatch(document.text, start, end):
            return False
        words = document.words(Bounds(start, end))
        own = words[-2] if len(words) > 1 else words[-1]
        coined = len(own.text) == 1 or (own.tag or "").startswith("nr")
        return coined and all((word.tag or "n") not in {"d", "ad", "p"} for word in words)

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
            last = word.end if named and word.end - start > 1 else None
        return None
