"""Titles behind a verb: conferred on somebody, won or put on a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...pipeline.rules import Document, Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .creation import CreationReader
from .found import Found
from .given import GivenFinder
from .issuers import Issuers
from .kinds import TitleKinds
from .reach import in_name, reach
from .titles import Title, TitleReader

_TESTED = re.compile("[测考点讲自互述参]评为")
_NOT_BEFORE = re.compile(
    "(?:[收捕查抓破俘缴猎斩荣喜截渔采所]|没有|不[被能得]?|评选|优先|如何|关于|凡|未)$"
)
_NOT_AFTER = re.compile(
    "[感者得悉知利救准益取]|奖(?:后|的|[者人学教选]|情况|名单|证书)|批(?:准|复|次)"
)
_PASSIVE = re.compile(
    "(?:被|(?<![理自缘])由|经(?![济营过验常开费])|受|获)(?!推|评|授)([^，。；：“”]{0,40})$"
)
_BEARER = re.compile("[^，。；：、]{0,6}资格|的?(?:获得者|得主|候选|评选)|者|人[次数]|专家[^，]")
_AMONG = "其中"
_EMERGED = ("涌现", "涌现出", "涌现出了")
_PRAISED = ("表彰", "表彰了")
_HOW_MANY = re.compile(f"”?[0-9一二三四五六七八九十{FIGURE}]{{1,4}}[名个人项位枚篇节次]")
_BEHIND = re.compile(
    "”?(?:荣誉|光荣)?(?:称号|殊荣|表彰)?的(?:[0-9一二三四五六七八九十]{1,4}[名位个家])?"
    "(?P<who>[^，。；：的“”（）]{0,10}?(?:教师|老师|学生|同学|同志|党员|单位|集体|个人|人员|员工|职工|家庭"
    "|学校|班级|企业|团队|选手|干部|民警|青年|校友))"
)
_OWN_VERB = re.compile("[均又还也]?(?:荣?获|被)(?!奖)")
_AND_OTHERS = re.compile("等[^，。；、]{0,8}(?:荣誉|称号)")
_NAMES = re.compile(
    "”?(?:荣誉|光荣)?(?:称号|殊荣|表彰)?的(?P<who>[^，。；：的“”（）]{2,12}?)(?=颁奖|颁发|授奖)"
)
_WINNERS = re.compile("获奖[人选][员手]|获得者|获奖[者师生]{1,2}|获奖单位")
_BRACKET = re.compile("”?（(?P<who>[^（）0-9，。；]{2,14})）")
_NAMED_BEFORE = re.compile(
    "(?:公布|发布|揭晓|公示)了?(?P<title>[^。；\n]{6,60}?(?:名单|榜单|名录|结果|目录|案例))，"
)
_SELECTED = ("入选", "成功入选", "上榜", "入围", "成功入围", "榜上有名")
_ENDS = re.compile("[，。；\n]|其中|$")
_OF = re.compile("的(?!(?:荣誉|光荣)?称号|殊荣|好|优异|佳|有)")
_NO_TITLE = re.compile(
    "[省市县区国家校局部]{1,3}级$|[A-Z省市县]{1,3}级以上、?$|[的了在为是着有由以将对向从与和]"
    "|资助|批准|奖励|资金|[0-9]{1,3}[金银铜]|[^“]{0,6}胜利的|[国省市县区级、]{2,6}$"
    "|[^“]{2,30}、(?:实行|推[进动]|加[快强]|抓[紧好]|完善|建立|落实|开展|做好|探索)"
)
_FIRST = re.compile("首[个家批]|全[省市]首")


class _Verb(NamedTuple):
    """A verb with what is said before it: who acts, and whether it is passive."""

    word: str
    passive: bool
    issued: bool


class VerbFinder:
    """Finds the titles that stand behind a verb of conferring, winning or listing."""

    def __init__(
        self, lexicons: Lexicons, issuers: Issuers, kinds: TitleKinds, titles: TitleReader
    ) -> None:
        """Compile the verbs of `honors.toml`."""
        self._issuers = issuers
        self._kinds = kinds
        self._titles = titles
        self._given = GivenFinder(lexicons, issuers, kinds, titles)
        self._creation = CreationReader(lexicons, kinds, titles)
        group = {
            name: frozenset(lexicons[f"honors.{name}"])
            for name in (
                "confer_verbs", "confer_strong", "win_strong", "win_weak", "creation",
                "official_verbs", "listing_verbs",
            )
        }  # fmt: skip
        self._confer = group["confer_verbs"]
        self._strong = group["confer_strong"] | group["win_strong"]
        self._create = group["creation"]
        self._official = group["official_verbs"]
        self._listing = group["listing_verbs"]
        self._verb = re.compile(alternation(frozenset[str]().union(*group.values())))

    def find(self, document: Document) -> Iterator[Found]:
        """Yield the titles behind verbs."""
        text = document.text
        yield from self._given.find(document)
        floor = 0
        for match in self._verb.finditer(text):
            start, end = match.span()
            if start < floor or _TESTED.match(text, start - 1) or in_name(text, start):
                continue
            if end - start == 1 and (
                _NOT_AFTER.match(text, end) or _NOT_BEFORE.search(text, max(0, start - 4), start)
            ):
                continue
            if match.group().startswith("新创") and text.startswith("创", start - 1):
                continue  # 创新创业
            if match.group() in self._create:
                found = self._creation.read(document, start, end)
            else:
                found = self._read(document, start, end)
            for item in found:
                floor = max(floor, item.end)
                yield item

    def _read(self, document: Document, start: int, end: int) -> Iterator[Found]:
        text = document.text
        word = text[start:end]
        low, high = reach(document, start)
        titles = self._titles.read(text, end, high) if high - end > 1 else []
        if not titles:
            if word in _SELECTED and _ENDS.match(text, end):
                yield from self._named_before(document, low, start)
            return
        confers = word in self._confer
        passive = _PASSIVE.search(text, low, start)
        issuers: list[Bounds] = []
        recipient: Bounds | None = None
        left = start
        if passive:
            left = passive.start()
            issuers = self._bodies(text, passive.start(1), start)
            if not issuers and text[passive.start()] == "被":
                issuers = _named(document, passive.start(1), start)
        elif confers and self._issuers.is_body(text[low:start]):
            left = low
            issuers = self._issuers.split(text, low, start)
        settled = word in _PRAISED or word in _EMERGED
        if word.startswith("授予") and not passive:
            recipient = self._given.recipient(text, titles[0])
        rule = "honor.listed" if word in self._listing else "honor.won"
        rule = "honor.conferred" if confers and rule == "honor.won" else rule
        verb = _Verb(word, passive is not None, bool(issuers))
        held = ""
        for number, title in enumerate(titles):
            if number and _OWN_VERB.match(text, title.end):
                continue
            words = text[title.start : title.end]
            # 认定省级试点企业、贯标企业: what ends as the title before does is one too.
            joined = bool(held) and (
                _AND_OTHERS.match(text, title.end) is not None
                or (words[-2:] == held[-2:] and self._kinds.has_head(words))
            )
            if not (joined or self._holds(text, verb, title)):
                reason = "不像荣誉名称 the words are no title that this verb gives"
                document.refuse(rule, title.start, title.end, reason)
                if number == 0:
                    return
                continue
            held = words
            yield Found(
                title.start,
                title.end,
                rule,
                left,
                lead=title.lead,
                tail=title.tail,
                issuers=list(title.issuers or issuers),
                recipient=(own := recipient or self._behind(text, word, title)),
                settled=settled or own is not None,
            )

    def _behind(self, text: str, word: str, title: Title) -> Bounds | None:
        """Return who is named behind a title: 获“希望”奖的教师, 先进党支部（一支部）."""
        who = _WINNERS.match(text, title.end)
        if who and word in _PRAISED:
            return Bounds(*who.span())
        match = _NAMES.match(text, title.end) or _BEHIND.match(text, title.end)
        match = match or _BRACKET.match(text, title.end)
        if match is None:
            return None
        named = match["who"]
        if match.re is _BRACKET and not self._given.is_somebody(named):
            return None
        return Bounds(*match.span("who"))

    def _named_before(self, document: Document, low: int, start: int) -> Iterator[Found]:
        """Yield the list that was published before: 公布了典型案例名单，某校成功入选."""
        text = document.text
        sentence = document.structure.sentence_at(start)
        match = _NAMED_BEFORE.search(text, sentence.start, low)
        if match is None or not self._kinds.has_level(match["title"]):
            return
        begin = document.last_date_in(sentence.start, match.start()) or sentence.start
        yield Found(
            *match.span("title"),
            "honor.listed",
            start,
            issuers=self._bodies(text, begin, match.start()),
        )

    def _bodies(self, text: str, start: int, end: int) -> list[Bounds]:
        """Return the issuers between 被 and the verb, if what stands there names any."""
        bodies = self._issuers.split(text, start, end)
        return [body for body in bodies if self._issuers.is_body(text[body.start : body.end])]

    def _holds(self, text: str, verb: _Verb, title: Title) -> bool:
        """Tell whether what a verb governs is a title, by how much the verb says itself."""
        words = title.lead + text[title.start : title.end] + title.tail
        kinds = self._kinds
        if kinds.is_none(words) or len(words) < 2 or _NO_TITLE.match(words):
            return False
        if _BEARER.match(text, title.end) and not verb.word.startswith("表彰"):
            return False
        if verb.word == _AMONG and not (kinds.is_award(words) and _HOW_MANY.match(text, title.end)):
            return False
        if verb.word in _EMERGED and not (title.quoted or kinds.has_level(words)):
            return False
        if verb.word in _PRAISED and not (
            title.quoted or kinds.is_award(words) or _HOW_MANY.match(text, title.end)
        ):
            return False
        official = verb.word in self._official
        award = kinds.is_award(words)
        if (official or not award) and _OF.match(text, title.end):
            return False
        if official and not verb.passive:
            first = _FIRST.search(words) is not None and kinds.has_level(words)
            named = first or award or kinds.is_official(words)
            return named and kinds.has_head(words) and "的" not in words
        named = title.labelled or kinds.is_named(words, quoted=title.quoted)
        if verb.word in self._strong:
            return named or title.quoted or not verb.word.startswith("授予")
        called = title.quoted or ("的" not in words and kinds.has_level(words))
        if verb.issued and (kinds.has_head(words) or called):
            return True
        return named and ("的" not in words or verb.passive or award)


def _named(document: Document, start: int, end: int) -> list[Bounds]:
    """Return who stands behind 被 where nothing says what body it is: 被《财经》杂志评为."""
    words = document.words(Bounds(start, end))
    nouns = all((word.tag or "x")[0] in "nxje《》" or word.tag == "vn" for word in words)
    if not 2 <= end - start <= 12 or not words or not nouns:
        return []
    return [Bounds(start, end)]
