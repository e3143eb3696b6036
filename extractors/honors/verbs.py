"""Titles behind a verb: conferred on somebody, won or put on a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.structure import Bounds
from .behind import behind
from .creation import CreationReader
from .found import Found
from .given import GivenFinder
from .givers import Givers
from .guards import VerbGuard
from .issuers import Issuers
from .judging import EMERGED, PRAISED, TitleJudge, Verb
from .kinds import TitleKinds
from .published import PublishedLists
from .reach import reach
from .title import Title, placed
from .titles import TitleReader

_OWN_VERB = re.compile(
    "[均又还也]?(?:荣?获|被|(?:评|认定|确定|评定|列)为|入选|荣立|夺得|摘得|位?居|位列|排名?)(?!奖)"
)
_NEXT_VERB = re.compile(
    "、[^，。；“]{0,60}?(?:荣?获(?!奖)|(?:认定|确定|评定)为|被(?:评|授|命|认|列|确)|评为|入选|荣立|夺得|摘得)"
)
# 获立项3项、省科技奖1项: grants and patents stand first in a row of awards.
_OF_RESEARCH = re.compile("(?:立项|专利|授权|课题|基金项目|科研项目)$")
_HOW_MANY = re.compile("[0-9\ue000]{1,4}余?[个家项名处所户]")
_AND_OTHERS = re.compile("等[^，。；、]{0,8}(?:荣誉|称号|殊荣)")
_GROUP = re.compile(
    "(?<=[个项类])，(?=“[^“”\n]{2,30}”(?:[、“”]|等)[^，。；]{0,80}[^，。；“”]{0,6}(?:荣誉|称号|奖项))"
)
_SELECTED = frozenset(
    "位列其中 名列其中 荣列其中 入选 成功入选 上榜 入围 成功入围 榜上有名 成功上榜".split()
)
_ENDS = re.compile("[，。；\n]|其中|$")
_PUT_FORWARD = ("推荐为", "推荐申报", "入围参评", "被推荐参评")
_CANDIDATE = re.compile("候选(?:人|单位|名单)?$")
_TAKES = {"获": frozenset("评得批选颁授命"), "创": frozenset("建成")}
_SUMMED_UP = re.compile(
    "了?(?:[0-9\ue000一二三四五六七八九十两多]{1,3}[项个大])?(?:[国家省市县区校]{1,2}级)?(?:大奖|荣誉称号|荣誉|称号|奖项|殊荣)(?:：|，分别(?:是|为)：?)|了?：(?=“)"
)
_POWER = tuple("接努全大主合")
_TO_WINNERS = re.compile("[对为给向](?:荣|喜|斩)?$")
_AND_GIVES = re.compile(
    "”?(?:荣誉|光荣)?(?:称号)?(?:[0-9\ue000一二两三]次)?，?(?:并|且|同时|还|又|也)(?:给予)?"
)
_METHOD_NEXT = re.compile("”[^，。；、“”的]{0,8}?(?:入选|荣?获(?!奖)|获评|被(?:评|授|命|认|列|确))")
_MANY_NEXT = re.compile(
    "”?(?:、?“[^”\n]{1,20}”)*等[0-9\ue000一二三四五六七八九十]{1,3}[个家项件名种][^，。；“”]{1,10}?(?:入选|荣?获|被|上榜|入围)"
)
# 我区被市委评为“甲”，我局被评为“乙”: the same body gives both.
_AND_SOMEBODY = re.compile("”?(?:荣誉)?(?:称号)?，[^，。；、“”被还又也]{2,10}被")
_NAMED_NEXT = re.compile(
    "(?P<who>[^，。；、“”的]{2,16}?)(?:评为|评定为|认定为|命名为|表彰为|评选为)"
)
_TOWARD = re.compile("[向对给](?P<who>[^，。；“”向]{2,40})$")
_PHRASE = re.compile("[在的了以对把]|[^，。；]{24}")
_FOR_MERIT = re.compile(
    "(?:(?P<by>[^，。；“]{2,20}?)(?:研究)?(?:决定)?)?[为给](?P<who>[^，。；“”]{1,40})"
)
_DECIDED = re.compile("(?:研究|会议)?决定")
_VISITED = re.compile(
    "(?P<who>[^，。；“”]{2,20}?)(?:领导|负责人|一行|相关人员)?(?:亲临|莅临|来到|走进|前往)(?P<to>[^，。；“”]{2,16})$"
)


class VerbFinder:
    """Finds the titles that stand behind a verb of conferring, winning or listing."""

    def __init__(
        self, lexicons: Lexicons, issuers: Issuers, kinds: TitleKinds, titles: TitleReader
    ) -> None:
        """Compile the verbs of `honors.toml`."""
        self._issuers = issuers
        self._kinds = kinds
        self._titles = titles
        self._givers = Givers(issuers)
        self._published = PublishedLists(self._givers, kinds)
        self._given = GivenFinder(lexicons, issuers, kinds, titles)
        self._creation = CreationReader(lexicons, kinds, titles)
        self._judge = TitleJudge(lexicons, issuers, kinds)
        group = {
            name: frozenset(lexicons[f"honors.{name}"])
            for name in (
                "confer_verbs", "confer_strong", "win_strong", "win_weak", "creation",
                "official_verbs", "listing_verbs", "keeping_verbs", "called_verbs",
                "yielding_verbs",
            )
        }  # fmt: skip
        self._confer = group["confer_verbs"]
        self._yielding = group["yielding_verbs"]
        self._awarded = group["win_strong"] | group["win_weak"] | group["listing_verbs"]
        self._create = group["creation"]
        self._guard = VerbGuard(lexicons, issuers)
        self._listing = group["listing_verbs"]
        self._verb = re.compile(alternation(frozenset[str]().union(*group.values())))

    def find(self, document: Document) -> Iterator[Found]:
        """Yield the titles behind verbs."""
        text = document.text
        yield from self._given.find(document)
        floor = 0
        last: Found | None = None
        for first in self._verb.finditer(text):
            match = self._inner(text, first)
            start, end = match.span()
            if start < floor or not self._guard.holds(text, start, end):
                continue
            if match.group() in self._create:
                found = self._creation.read(document, start, end)
            else:
                found = self._read(document, start, end)
            for item in found:
                # 被市局评为“甲”并记二等功: the same body gives both.
                if last is not None and last.issuers and not item.issuers:
                    same = _AND_GIVES.fullmatch(text, last.end, start) is not None
                    # 被民政部命名为“甲”，我局被评为国家三级站: its own level, its own giver
                    own = self._kinds.has_level(item.lead + text[item.start : item.end])
                    other = _AND_SOMEBODY.fullmatch(text, last.end, start) is not None
                    same = same or (other and not own)
                    if same and (match.group() in self._confer or match.group() == "记"):
                        item.issuers = list(last.issuers)
                floor = max(floor, item.end)
                last = item
                yield item

    def _inner(self, text: str, match: re.Match[str]) -> re.Match[str]:
        """Return the verb that a longer one has bitten into: 获评 of 先后获评, 创建 of 共创建."""
        start, end = match.span()
        if text[start] == "力" and text[start - 1 : start] in _POWER:
            return self._verb.match(text, start + 1) or match  # 4×100米接力获金牌
        takes = _TAKES.get(text[end - 1]) if end - start > 1 else None
        if takes is None or text[end : end + 1] not in takes:
            return match
        return self._verb.match(text, end - 1) or match

    def _read(self, document: Document, start: int, end: int) -> Iterator[Found]:
        text = document.text
        word = text[start:end]
        low, high = reach(document, start)
        named = _NAMED_NEXT.match(text, end, high) if word in self._awarded else None
        if named is not None and self._issuers.is_body(named["who"]):
            return  # 获县局评为先进单位: 获 is the 被 of the next verb
        confers = word in self._confer
        passive = (
            self._givers.passive(text, low, start)
            if confers or word in ("记", "荣记", "认定")
            else None
        )
        gives = word.startswith(("授予", "追授")) and not passive
        gives_out = confers and not (word in self._listing and text.endswith("系统", low, start))
        toward = _TOWARD.search(text, low, start) if gives else None
        recipient, begin = None, end
        if toward:
            recipient = Bounds(*toward.span("who"))
        elif (gives or word in PRAISED) and (handed := self._given.handed(document, end, high)):
            if gives or text[handed[1]] == "“":
                recipient, begin = handed
        elif summed := _SUMMED_UP.match(text, end):
            begin, high = summed.end(), reach(document, summed.end()).end
        titles = self._titles.read(text, begin, high) if high > begin else []
        if not titles:
            if word in _SELECTED and _ENDS.match(text, end):
                yield from self._published.before(document, low, start)
            return
        titles += self._further(document, high)
        issuers: list[Bounds] = []
        left = start
        if passive:
            left = passive.start()
            issuers = self._givers.bodies(text, passive.start(1), start)
            if not issuers and text[passive.start()] == "被":
                issuers = self._givers.named(document, passive.start(1), start)
        elif gives_out and (bodies := self._issuers.subject(text, low, start)):
            left, issuers = low, bodies
        elif gives and (low == start or _DECIDED.fullmatch(text, low, start)):
            issuers = self._givers.before(document, start)
        elif word == "记" and (merit := _FOR_MERIT.fullmatch(text, low, start)):
            issuers = self._issuers.subject(text, *merit.span("by")) if merit["by"] else []
            issuers = issuers or self._givers.before(document, low)
            recipient = Bounds(*merit.span("who"))
        elif word in self._awarded:
            issuers = self._givers.announced(document, low)
        if confers and not passive and (visited := _VISITED.search(text, low, start)):
            issuers = self._issuers.subject(text, *visited.span("who"))
            recipient = recipient or Bounds(*visited.span("to"))
        if toward and not issuers:
            issuers = self._issuers.subject(text, low, toward.start())
        issuers = issuers or (self._givers.announced(document, low) if passive else [])
        settled = (
            word in PRAISED
            or word in EMERGED
            or word in self._yielding
            or _TO_WINNERS.search(text, low, start) is not None
        )
        if gives:
            recipient = recipient or titles[0].between
            settled = recipient is not None
        issuers = [] if word in _PUT_FORWARD else issuers  # who puts forward gives nothing
        won = "honor.conferred" if confers else "honor.won"
        rule = "honor.listed" if word in self._listing else won
        # 被市纳入“双百”工程: 市 alone says less than a body does.
        issued = any(body.end - body.start > 1 for body in issuers)
        verb = Verb(word, passive is not None, issued)
        held, run = "", 0
        closed = titles[-1].labelled or _AND_OTHERS.match(text, titles[-1].end) is not None
        for number, title in enumerate(titles):
            if number and _OWN_VERB.match(text, title.end):
                continue
            words = text[title.start : title.end]
            if number and self._is_next_recipient(text, title, high):
                continue
            # 认定省级试点企业、贯标企业: what ends as the title before does is one too.
            joined = bool(held) and (
                (title.quoted and not _PHRASE.match(words))
                or (closed and (title is titles[-1] or self._kinds.has_head(words)))
                or (words[-2:] == held[-2:] and self._kinds.has_head(words))
                or (self._kinds.is_official(words) and "的" not in words)
                # 获得省级甲单位、市级乙基地、丙医院: the third of a row is as the two before
                or (
                    run == number > 1
                    and title is titles[-1]
                    and self._kinds.has_head(words)
                    and "的" not in words
                )
                or placed(held) == placed(words) != ""
                # 省级绿色工厂4家、绿色供应链企业2家
                or bool(
                    title.lead and self._kinds.has_head(words) and _HOW_MANY.match(text, title.end)
                )
            )
            if title.issuers:
                verb = verb._replace(issued=True)  # 获省总工会“工人先锋号”
            if not (joined or self._judge.holds(text, verb, title)):
                reason = "不像荣誉名称 the words are no title that this verb gives"
                document.refuse(rule, title.start, title.end, reason)
                if number == 0 and (not (confers or _OF_RESEARCH.search(words)) or "表彰" in words):
                    return
                continue
            held = words
            run += 1
            yield Found(
                title.start,
                title.end,
                rule,
                left,
                end if number == 0 else 0,
                lead=title.lead,
                tail=title.tail,
                issuers=list(title.issuers or issuers),
                recipient=(own := recipient or behind(text, word, title, self._given)),
                planned=(word in _PUT_FORWARD or _CANDIDATE.search(words) is not None) or None,
                settled=settled or own is not None,
            )

    def _further(self, document: Document, high: int) -> list[Title]:
        """Return the titles of further lists: `“甲”等省级荣誉9个，“乙”“丙”等市级荣誉5个`."""
        found: list[Title] = []
        while _GROUP.match(document.text, high):
            following = reach(document, high + 1).end
            found += self._titles.read(document.text, high + 1, following)
            high = following
        return found

    def _is_next_recipient(self, text: str, title: Title, high: int) -> bool:
        """Tell whether a bare noun is the first of those who get the next title of the clause."""
        words = text[title.start : title.end]
        if title.quoted and _MANY_NEXT.match(text, title.end):
            return True  # 获评“甲”，“乙”“丙”等3个品牌入选
        if title.quoted and text[title.start - 2 : title.start] == "，“":
            return _METHOD_NEXT.match(text, title.end) is not None  # “丁”工作法入选
        if title.quoted or title.labelled or "“" in words or self._kinds.is_award(words):
            return False
        if self._kinds.has_kind(words) or self._kinds.has_level(words):
            return False
        return _NEXT_VERB.match(text, title.end, high) is not None
