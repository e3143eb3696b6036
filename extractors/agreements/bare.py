"""Signings without a noun: `与社区党委签约共建`, `基地项目正式签约`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .names import Party
from .parties import PartyFinder

_SOME = rf"(?:[0-9.{FIGURE}一二三四五六七八九十百两几]{{1,8}}[余多]?[个项宗家笔]|一批)"
_THEN = "”?(?:引进|落地|落户|入驻|实施|了){0,2}"
_SIGNED_PROJECTS = re.compile(
    rf"{_THEN}(?P<what>(?:[^，。；\n{FIGURE}]{{2,40}}等)?[^，。；、\n{FIGURE}]{{0,24}}?(?:项目|订单))[^，。；\n]{{0,4}}{_SOME}"
)
_SOME_PROJECTS = re.compile(rf"{_THEN}{_SOME}(?P<what>[^，。；\n]{{0,40}}?(?:项目|工程))")
_PLAIN_OBJECT = re.compile(rf"{_THEN}(?P<what>[^，。；\n]{{2,40}}?(?:项目|工程))(?=$|[，。；、\n])")
# 与甲集团签订的投资6.8亿元的面料项目已动工
_OF_PROJECT = re.compile("的(?:[^，。；]{0,24}的)?(?P<what>[^，。；、的]{2,24}?项目)")
_WITH_WHOM = re.compile("[与同跟](?!时)[^，。；的]{2,30}$")
_AS_MODIFIER = re.compile(
    r"率|企业|项目|[^，。；\n]{0,14}项目(?:到位|资金|履约|开工|落地|转化|要素|建设|推进|抓|库)"
    r"|[^，。；\n]{0,4}一批(?:$|[，。；\n])"
)
_STAGE = "(?:新|已)?(?:开工|竣工|投产|落地|建成|达产|在建)"
_STAGES = re.compile(rf"、{_STAGE}|{_SOME}、{_STAGE}")
_COUNTED_BEFORE = re.compile(rf"(?:{_SOME}|等|对|紧盯|前期和)$")
_MEANS = re.compile(r"[^，。；]{0,12}，?标志着(?P<who>[^，。；]{2,40}?)(?:将|已|正式|的)")
# 为其签约、签证等提供服务; 已签约未开工的项目
_OF_SERVICE = re.compile("、[^，。；、]{2,6}等|(?:未|已|即将|尚未)(?:开工|落地|投产|履约)的")
_HAVING = re.compile(
    rf"{_SOME}(?P<what>[^，。；、的]{{0,12}}?(?:项目|工程))(?:在[^，。；]{{2,16}})?(?:集中|成功|正式|现场)?$"
)
# 签约共建实训基地; 签约，合作共建区域医疗中心
_SET_UP = re.compile(
    "(?:(?P<then>，)(?:双方)?(?:将|拟)?(?:共建|(?:合作|联合|携手|共同)(?:共建|建设|建立|打造|开展|设立|成立|组建|实施|开发|推进|举办|开设|开办)(?:[^，。；、的]{2,14}的)?|引进(?:建设)?|总?投资[^，。；]{2,12}元(?:建设|兴建|新建)))?"
    "(?P<what>“[^”]{2,16}”(?:[^，。；、（）的0-9]{0,16}(?:项目|工程|行动|计划|夜校|学校|订单班|班|品牌|平台|基地|中心|课堂|驿站))?|[^，。；、（）\ue000的0-9]{2,24}?(?:书房|书屋|阅览室|驿站|课堂|基地|中心|平台|实验室|学院|联盟|医联体|医共体|联合体|专科|传习所|服务站|联络站|工作室|工作站|示范区|研究院|园区?|基金|项目))"
    "(?=[0-9\ue000一二三四五六七八九十两]{1,4}[个家所]|[，。；、（]|$)"
)
# 甲公司冷链项目经过四轮谈判，已在总部签约
_TAKEN_TO = re.compile(
    rf"(?:另有|还有|有)?{_SOME}?(?P<what>[^，。；、的]{{2,30}}?项目)"
    "(?:经过?|历[时经]|自|从|在|通过|成功|顺利|正在?|已)"
)
# 举行了师徒结对签约; 与社区党组织的共建签约
_HELD = re.compile("[并还]?(?:举行|举办|进行|完成)了?(?P<what>[^，。；与同和、的0-9]{2,12})$")
_BETWEEN = re.compile("[与同跟][^，。；的]{2,40}的(?P<what>[^，。；与同和的0-9]{2,12})$")
_ONLINE = re.compile("“[云线]上?签约”")
_ONLINE_BEFORE = re.compile("“[云线]上?$")
# 签约开办《甲》栏目: what they do together
_DOING = re.compile(
    "(?:开展|开办|实施|举办|推出|开设|建立|设立|建设|打造|成立)(?P<what>(?:《[^》]{2,20}》|“[^”]{2,16}”)?[^，。；、（）\ue0000-9]{0,16})(?=[，。；、0-9\ue000]|$)"
)
_SUM = re.compile(r"(?:总|协议)?投资[^，。；、的\n]{0,12}(?=$|[，。；、\n])")


_PLACES = re.compile("(?:园区?|基地|中心|广场|大厦|市场)$")
_WHO = re.compile(
    "(?:入驻|落户|进驻|了){0,2}(?P<who>(?!率|额|服务|仪式|金额|资金|合同|协议)[^，。；、：“”（）\n\ue000的0-9]{2,14}?)"
    "(?=[0-9\ue000]{1,4}[余多]?[家所个名户位]|[，。；、]|$)"
)


class BareSigning:
    """Reads a verb of signing that has no agreement as its object."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the purposes that belong to the verb."""
        self._purpose = re.compile(lexicons.any_of("agreements.bare_purposes"))

    def core(self, document: Document, start: int, end: int, clause: Bounds) -> Bounds | None:
        """Return the core span of a bare signing; None if the verb is only a modifier."""
        text = document.text
        if self._in_quotes(document, start):
            return None
        if text.startswith("的", end):
            signed = _WITH_WHOM.search(text, clause.start, start)
            return Bounds(start, end) if signed and _OF_PROJECT.match(text, end) else None
        purpose = self._purpose.match(text, end)
        if purpose is not None and not text.startswith("项目", purpose.end()):
            return Bounds(start, purpose.end())
        if _SUM.match(text, end) or _OF_SERVICE.match(text, end):
            return None
        listed = start > clause.start and text[start - 1] == "、" and text[end : end + 1] == "、"
        if listed or _STAGES.match(text, end):
            return None  # 新签约、新开工项目9个: how far projects are
        if _AS_MODIFIER.match(text, end) and not _SIGNED_PROJECTS.match(text, end):
            return None
        if _AS_MODIFIER.match(text, end) and _COUNTED_BEFORE.search(text, max(0, start - 8), start):
            return None
        return Bounds(start, end)

    @staticmethod
    def opening(document: Document, start: int) -> int:
        """Return where the word of signing begins, its quote included: `“云签约”`."""
        quoted = _ONLINE_BEFORE.search(document.text, max(0, start - 3), start)
        return quoted.start() if quoted else start

    def purpose(self, document: Document, core: Bounds) -> str | None:
        """Return what the core span says to what end: 共建 of 签约共建."""
        match = self._purpose.search(document.text, core.start + 2, core.end)
        set_up = _SET_UP.match(document.text, core.end)
        if set_up is not None and (match is not None) == (set_up["then"] is None):
            return document.written(*set_up.span("what"))
        doing = _DOING.match(document.text, core.end) if match is None else None
        if doing is not None and doing["what"]:
            return document.written(*doing.span("what"))
        return match.group() if match else None

    def object(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the projects a verb takes as its object: `签约亿元以上项目28个`."""
        for pattern in (_SIGNED_PROJECTS, _SOME_PROJECTS, _PLAIN_OBJECT):
            match = pattern.match(document.text, start, end)
            if match is not None:
                first, last = match.span("what")
                return Bounds(max(first, document.text.rfind("的", first, last) + 1), last)
        return None

    @staticmethod
    def named(document: Document, before: Bounds, bare: int) -> Bounds | None:
        """Return the matter that stands right before the verb: 共建 in `与社区的共建签约`.

        `bare` is where the words before the verb end without its adverbs.
        """
        text = document.text
        match = _HELD.search(text, *before) or _BETWEEN.search(text, before.start, bare)
        return Bounds(*match.span("what")) if match else None

    @staticmethod
    def told_before(document: Document, before: Bounds) -> Bounds | None:
        """Return the projects that somebody has: `我市共有3个项目签约`."""
        match = _HAVING.search(document.text, *before)
        if match is None and before.start > 1 and document.text[before.start - 1] == "，":
            told = document.structure.clause_at(before.start - 2)
            match = _TAKEN_TO.match(document.text, *told)
        return Bounds(*match.span("what")) if match else None

    def told_after(
        self, document: Document, start: int, end: int, finder: PartyFinder
    ) -> tuple[list[Party], Bounds | None]:
        """Return who has been signed, or the place that firms have signed for.

        `签约经济顾问单位1个` names the first, `3家药企签约生物医药产业园` the second.
        """
        match = _WHO.match(document.text, start, end)
        if match is None:
            return [], None
        who = Bounds(*match.span("who"))
        if _PLACES.search(match["who"]):
            return [], who
        return finder.plain(document, who), None

    def project(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the project that stands as the object of 签订 or 签署."""
        match = _PLAIN_OBJECT.match(document.text, start, end)
        match = match or _OF_PROJECT.match(document.text, start, end)
        if match is None:
            return None
        first, last = match.span("what")
        return Bounds(max(first, document.text.rfind("的", first, last) + 1), last)

    @staticmethod
    def parties_told_next(document: Document, core: Bounds, finder: PartyFinder) -> list[Party]:
        """Return the parties that the next clause names: `此次签约，标志着甲与乙将…`."""
        match = _MEANS.match(document.text, core.end)
        if match is None:
            return []
        return finder.find(document, *match.span("who"))[0]

    @staticmethod
    def _in_quotes(document: Document, place: int) -> bool:
        return any(
            item.mark in "“《"
            and item.start < place < item.end
            and (
                not _ONLINE.fullmatch(document.text, item.start, item.end)
                or document.text.startswith("活动", item.end)
            )
            for item in document.structure.brackets
        )
