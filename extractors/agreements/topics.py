"""What the words around a signing tell: its project, its urgency, that it is spoken of again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document, Draft, Lexicons
from ...pipeline.rules.cues import CALLS
from ...pipeline.text.structure import Bounds
from .matter import ABOUT, Matter
from .names import Party

_URGED = re.compile(r"(?:早日|尽快|尽早|抓紧|争取|力争|要|早)$")
# 各校要与家长签订协议: what a sentence calls for.
_ORDERED = re.compile(f"{CALLS}[^。；\n]{{0,60}}$")
# 2026年，联合会将培育项目，推动与血站签订协议: all of the sentence lies ahead.
_AHEAD = re.compile(
    "(?:20[0-9]{2}年|明年|来年|下一步|今后[^，。；]{0,4}|未来[^，。；]{0,4}|下半年)，?[^，。；]{0,14}?(?:将|计划|拟)[^。]*$"
)
_PAST = re.compile("已|了(?!解)|先后|累计")
_DONE = re.compile("已|了|先后|累计|[0-9]{1,5}[余多]?[份个项]")
# 计划与 is read elsewhere as the noun 计划 and another noun; before a verb of signing it is none.
_MEANT = re.compile(
    r"(?:计划|准备|打算|争取|筹划|谋划|有意)(?:于[^，。；]{1,12}|[^，。；]{0,8}(?:后|前)就?)?[与同和跟]"
)
_PUT_OFF = re.compile("[》”]?(?:推迟|延期|暂缓|顺延|推后)")
_OCCASION = re.compile(r"[^，。；]{0,8}为(?:契机|起点|标志|新起点)")
_FORMALLY = re.compile("(?:正式|成功|顺利|已)[^，。；]{0,6}$")
_BROUGHT = re.compile(
    "[^，。；、]{2,12}?(?:促成|推动|促进|吸引|引进)(?=[0-9\ue000一批]|[^，。；]{4})"
)
_TOGETHER_ON = re.compile(
    "》?，(?:双方)?(?:将)?(?:围绕|就|在)(?P<what>[^，。；在]{2,24}?)(?:等(?:方面|领域)|方面|领域)?"
    "(?:上|内)?(?:全面|共同)?(?:开展|进行|深化|加强|建立|达成|(?<!发)展开)[^，。；]{0,8}合作"
)
_SIGNED_FOR = re.compile(
    "[》”]?的(?P<what>[^，。；、的]{2,24}?项目)"
    # 签署协议共建轨道研究院
    "|[》”]?(?:，(?:双方)?将?(?:总?投资[^，。；]{2,10}元)?)?(?:共同|联合|携手|合作)?(?:发起)?(?:共建|组建|设立|建设|兴建|新建)(?:规模[^，。；、的]{2,8}的)?"
    "(?P<set>“[^”]{2,20}”|[^，。；、的0-9]{2,20}?(?:研究院|中心|基地|实验室|学院|平台|基金|产业园|工作站|传习所|服务站|联络站|生产线|项目|园区))(?=[，。；0-9]|$)"
)
_PLEDGES = ("承诺书", "责任书", "责任状", "公约", "倡议书")
_WORKED_ON = re.compile(
    "[一二三四五六]是|主动|服务|保障|推出|开发|举办|设立|将|紧盯|申报|争取|推[进动]|谋划|聚焦|抓[好实紧]|瞄准|跟踪|储备|加快|实施|启动|做好|完成"
)
_FAR = 700
_TALKED_ABOUT = re.compile(
    f"(?:{ABOUT}|围绕)"
    "(?P<what>[^，。；]{2,24}?)(?:等?(?:事项|事宜|工作|方面|问题))?"
    "(?:进行|达成|开展|展开|深入|充分|多次|反复|$)"
)
_SO_MANY = re.compile("(?<=项目)[0-9\ue000一二三四五六七八九十两]{1,4}[余多]?[个项]$")
_STRIVEN = re.compile("[^，。；]{0,6}中标|力争|争取|确保|推动|促成|预计|计划")
_BUILT = re.compile("(?:..基地|产业园|物流园|项目|生产线|综合体|电站|特色小镇)$")
_QUANTITY = re.compile(
    "(?:[我全本][省市县区镇乡村州]?共?有?)?(?:近|约)?"
    "[0-9一二三四五六七八九十百两几]{1,6}[余多]?[个项宗]|一批"
)


class TopicFinder:
    """Reads the clause and the clause before it."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the ends of projects' names and the words of repetition."""
        group = "agreements."
        self._project = re.compile(f"{lexicons.any_of(group + 'projects')}$")
        self._again = re.compile(lexicons.any_of(group + "again"))
        self._lead = re.compile(lexicons.any_of(group + "leads"))
        self._repeated = re.compile("(?:此次|本次|这次)$")
        self._retold = re.compile("(?:此次|本次|这次|见证了?|(?<!结)对)$")
        self._adverb = re.compile(f"{lexicons.any_of(group + 'adverbs')}$")

    def subject(
        self, document: Document, before: Bounds, topic: Bounds | None
    ) -> Bounds | str | None:
        """Return the project that the clause is about, as a span, or what 就 … names."""
        text = document.text
        told = Matter.as_to(text[before.start : self._strip(text, before.start, before.end)])
        if told is not None:
            return told
        if topic is not None:
            return self.project(document, Bounds(topic.start, self._strip(text, *topic)))
        return self.told_before(document, before)

    def project(self, document: Document, bounds: Bounds) -> Bounds | None:
        """Return the name of the project that a span ends with, without its clauses in 的."""
        text = document.text
        if bounds.end <= bounds.start or not self._project.search(text, *bounds):
            return None
        start = max(bounds.start, text.rfind("的", *bounds) + 1)
        brought = _BROUGHT.match(text, start, bounds.end - 1)
        start = brought.end() if brought is not None else start
        for pattern in (_STRIVEN, self._lead, _QUANTITY):
            match = pattern.match(text, start, bounds.end - 1)
            start = match.end() if match is not None else start
        return Bounds(start, bounds.end)

    @staticmethod
    def are_built(parties: Sequence[Party]) -> bool:
        """Tell whether those that seem to sign are projects: `甲封测基地、乙产业园相继签约`."""
        return all(_BUILT.search(party.name) for party in parties)

    def told_before(self, document: Document, before: Bounds) -> Bounds | None:
        """Return the project that makes up the clause before: `…产业园项目，与县政府签约`."""
        if before.start < 2 or document.text[before.start - 1] != "，":
            return None
        sentence = document.structure.sentence_at(before.start)
        if before.start - 1 <= sentence.start:
            return None
        told = document.structure.clause_at(before.start - 2)
        about = _TALKED_ABOUT.search(document.text, *told)
        if about is not None:  # 与甲公司就水厂项目进行洽谈，签订意向书
            return Bounds(*about.span("what"))
        counted = _SO_MANY.search(document.text, *told)
        if counted is not None and "签" in document.text[told.start : told.end]:
            return None  # 签约项目4个，与开发区签署协议: those have been signed for already
        told = Bounds(told.start, counted.start()) if counted is not None else told
        if not document.text.endswith("项目", told.start, told.end):
            return None
        if _WORKED_ON.search(document.text, *told):
            return None  # 将紧盯在谈项目，力争与甲公司签订合同
        found = self.project(document, told)
        if found is None or counted is None:
            return found
        # 全年洽谈文旅项目65个，签约28个: without the verb and its adverbs
        tags = [(word.tag or "n", word.end) for word in document.words(found)]
        verbs = [over for tag, over in tags[:-1] if tag[0] in "vdput" and tag != "vn"]
        return Bounds(max([found.start, *verbs]), found.end)

    @staticmethod
    def told_after(document: Document, end: int) -> Bounds | None:
        """Return what the words behind say it is about: `，围绕农业开展合作`, `的水厂项目`."""
        if document.text.endswith(_PLEDGES, 0, end):
            return None  # 签订公开承诺书，设立“先锋岗”
        match = _TOGETHER_ON.match(document.text, end) or _SIGNED_FOR.match(document.text, end)
        if match is None:
            return None
        return Bounds(*match.span(match.lastgroup or "what"))

    def planned(self, document: Document, core: Bounds, *, said: bool) -> bool:
        """Tell whether a signing is still to come; `said` is what the words of status say.

        One that is only called for (`要早日签约`) is, one that is spoken of again is not.
        """
        text = document.text
        clause = document.structure.clause_at(core.start)
        if _PUT_OFF.match(text, core.end):
            return True
        if _OCCASION.match(text, core.end) or self._repeated.search(text, clause.start, core.start):
            return False
        if _URGED.search(text, max(0, core.start - 3), core.start):
            return True
        sentence = document.structure.sentence_at(core.start)
        ordered = _ORDERED.search(text, sentence.start, core.start)
        if ordered is not None and _DONE.search(text, ordered.start(), core.end + 2) is None:
            return True
        if _AHEAD.match(text, sentence.start, core.start) and not _PAST.search(
            text, sentence.start, core.start
        ):
            return True
        if said and _FORMALLY.search(text, clause.start, core.start) and self._past(document, core):
            return False
        return said or _MEANT.search(text, clause.start, core.start) is not None

    @staticmethod
    def _past(document: Document, core: Bounds) -> bool:
        """Tell whether the last day before a signing in its sentence is one gone by."""
        sentence = document.structure.sentence_at(core.start)
        dates = [
            draft
            for draft in document.drafts.get("date", ())
            if sentence.start <= draft.start < core.start and draft.slots.get("type") == "point"
        ]
        return bool(dates) and dates[-1].slots.get("basis") == "explicit"

    def retold(self, document: Document, start: int) -> bool:
        """Tell whether a verb of signing stands for a signing told before: `对签约进行见证`."""
        return self._retold.search(document.text, max(0, start - 3), start) is not None

    def again(self, document: Document, draft: Draft, previous: Draft) -> bool:
        """Tell whether a mention speaks of the signing told before it."""
        text = document.text
        if draft.start - previous.start > _FAR:
            return False
        clause = document.structure.clause_at(draft.start)
        before = text[clause.start : draft.start]
        if not self._again.search(before[-12:] if "双方" not in before else before):
            return False
        if "双方" in before or draft.slots["type"] is None:
            return not draft.slots["parties"]
        return len(draft.slots["parties"]) < 2

    def _strip(self, text: str, start: int, end: int) -> int:
        while (match := self._adverb.search(text, max(start, end - 6), end)) is not None:
            if match.start() <= start:
                break
            end = match.start()
        return end
