"""Titles behind a verb: conferred on somebody, won, reached or sought."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.reading import FIGURE, NAME
from ...pipeline.text.structure import Bounds
from .found import Found
from .issuers import Issuers
from .titles import GOES_ON, Title, TitleReader

# Words that only need to name a kind of title; the others of win_weak need a level too.
_OFFICIAL = frozenset(
    ("成为", "进入", "跻身", "跻身于", "列入", "纳入", "迈入", "挺进", "登上", "建成", "建成为", "取得", "取得了", "收获", "拿到", "入列", "选入", "认定", "新认定", "收录", "收录进")
)
_NOT_VERB = re.compile(r"[测考点讲自互述参]评为")
_NOT_BEFORE = re.compile(r"(?:[收捕查抓破俘缴猎斩荣喜截渔采所]|没有|不[被能得]?|评选|优先|如何|关于|凡|未)$")
_NOT_AFTER = re.compile(r"[感者得悉知利救准益]|奖(?:后|的|[者人学教选]|情况|名单|证书)|批(?:准|复|次)|取")
_PASSIVE = re.compile(r"(?:被|(?<![理自缘])由|经(?![济营过验常开费])|受|获)(?!推|评|授)([^，。；：“”]{0,40})$")
_SPLIT = re.compile(
    r"(?:确定|认定|命名|评定|选定|批准|列|推荐|定|授予|遴选|评)([^，。；：、为“”]{1,18}?)(?:成)?为"
)
_UPGRADE = re.compile(r"(?:转型|产业|提档|提质|改造|消费|智能化|技术|提标|优化|迭代|结构|全面|提能|扩面|设备|更新)$")
_RESULT = re.compile(r"(?:[^，。；\n]{0,4}?[0-9一二三四五六七八九十两\ue000]{1,4}(?:余)?[个家项处所户座条批])|[0-9]")
_SEEKING = re.compile(r"(?:积极|全力|扎实|深入|着力|大力|努力|推进|推动|启动|开展|加快|稳步|持续|支持|强力|全面|以|争取|力争|听取了?[^，。；]{0,12}|围绕|为|通过|拟|将|指导|帮助|做好|抓好)$")
_GOES_ON = re.compile(GOES_ON)
_WORDS = re.compile(f"[\u4e00-\u9fffA-Za-z0-9“{NAME}{FIGURE}]")
GRADED = re.compile(
    "[3-5A]{1,5}[级A]|[3-5三四五]星|[二三]级(?:[甲乙]等)?[^，。；]{0,6}医院|[二三][甲乙]医?院?"
    "|(?:示范|先进|均衡|均衡发展|普惠|模范|文明|卫生|园林|森林)(?:县城?|市|区|城市?)$"
)
_NO_TITLE = re.compile("[的了在为是着有由以将对向从与和]|资助|批准|奖励|资金")
_FIRST = re.compile(r"首[个家批]|全[省市]首")


class VerbFinder:
    """Finds the titles that stand behind a verb of conferring, winning or creating."""

    def __init__(self, lexicons: Lexicons, issuers: Issuers, titles: TitleReader) -> None:
        """Compile the verbs of `honors.toml`."""
        group = "honors."
        self._issuers = issuers
        self._titles = titles
        self._confer = frozenset(lexicons[group + "confer_verbs"])
        self._any_title = frozenset(lexicons[group + "confer_strong"]) | frozenset(
            lexicons[group + "win_strong"]
        )
        self._create = frozenset(lexicons[group + "creation"])
        self._reached = frozenset(lexicons[group + "creation_reached"])
        self._sought = frozenset(lexicons[group + "creation_sought"])
        verbs = self._confer | self._any_title | self._create
        verbs |= frozenset(lexicons[group + "win_weak"])
        self._verb = re.compile(alternation(verbs))
        self._after = re.compile(rf"{lexicons.any_of(group + 'after_creation')}|\n")
        self._known = re.compile(lexicons.any_of(group + "known_titles"))
        self._somebody = re.compile(
            rf"(?:{NAME}{{2}}|..){lexicons.any_of(group + 'recipient_ends')}$|{NAME}{{1,3}}$|我.$"
        )

    def find(self, document: Document) -> Iterator[Found]:
        """Yield the titles behind verbs, in order."""
        text = document.text
        floor = 0
        for match in self._verb.finditer(text):
            start, end = match.span()
            if start < floor or _NOT_AFTER.match(text, end) and end - start == 1:
                continue
            before = text[max(0, start - 4) : start]
            if end - start == 1 and _NOT_BEFORE.search(before) or _in_name(document, start):
                continue
            if _NOT_VERB.match(text, start - 1):
                continue
            for item in self._read(document, start, end):
                floor = max(floor, item.end)
                yield item

    def _read(self, document: Document, start: int, end: int) -> Iterator[Found]:
        text = document.text
        verb = text[start:end]
        low, high = _reach(document, start)
        if high - end < 2:
            return
        if verb in self._create:
            yield from self._created(document, verb, start, end, high)
            return
        passive = _PASSIVE.search(text, low, start)
        active = (
            not passive and verb in self._confer and self._issuers.is_body(text[low:start])
        )
        recipient: Bounds | None = None
        issuers: list[Bounds] = []
        left = start
        if passive:
            left = passive.start()
            issuers = self._bodies(text, passive.start(1), start)
        elif active:
            issuers = self._issuers.split(text, low, start)
        titles = self._titles.read(text, end, high)
        if not titles:
            return
        if titles[0].issuers:
            issuers = titles[0].issuers
        if verb.startswith("授予") and not passive:
            recipient = self._given(text, titles[0])
        rule = "honor.conferred" if verb in self._confer else "honor.won"
        if verb in ("列入", "列为", "纳入", "入选", "入围", "收录", "上榜"):
            rule = "honor.listed"
        for number, title in enumerate(titles):
            if not self._holds(text, verb, title, bool(passive and issuers) or active, bool(passive)):
                if number == 0:
                    return
                continue
            yield Found(
                title.start,
                title.end,
                rule,
                low if active else left,
                lead=title.lead,
                tail=title.tail,
                issuers=list(title.issuers or issuers),
                recipient=recipient,
                settled=recipient is not None,
            )

    def split(self, document: Document) -> Iterator[Found]:
        """Yield titles of `某局确定某校为示范校`: issuer, verb, recipient, title."""
        text = document.text
        for match in _SPLIT.finditer(text):
            low, high = _reach(document, match.start())
            issuer = text[low : match.start()]
            if not self._issuers.is_body(issuer.removeprefix("将").removeprefix("经")):
                date = document.last_date_in(low, match.start())
                low = date if date is not None else low
                if not self._issuers.is_body(text[low : match.start()]):
                    continue
            for title in self._titles.read(text, match.end(), high):
                words = text[title.start : title.end]
                if not self._titles.has_head(words) and not title.quoted:
                    continue
                yield Found(
                    title.start,
                    title.end,
                    "honor.conferred",
                    low,
                    issuers=self._issuers.split(text, low, match.start()),
                    recipient=Bounds(*match.span(1)),
                    settled=True,
                )

    def _given(self, text: str, title: Title) -> Bounds | None:
        """Return whom a body gives a title: 授予我村“先进集体”称号; the title begins behind."""
        if title.between is not None:
            return title.between
        opening = text.find("“", title.start, title.end)
        words = text[title.start : opening]
        if opening <= title.start or not self._somebody.search(words) or words.startswith("全"):
            return None
        recipient = Bounds(title.start, opening)
        title.start = opening
        if text.find("”", opening, title.end) == title.end - 1:
            title.start, title.end, title.quoted = opening + 1, title.end - 1, True
        return recipient

    def _bodies(self, text: str, start: int, end: int) -> list[Bounds]:
        """Return the issuers between 被 and the verb, if what stands there names any."""
        bodies = self._issuers.split(text, start, end)
        return [body for body in bodies if self._issuers.is_body(text[body.start : body.end])]

    def _holds(self, text: str, verb: str, title: Title, issued: bool, passive: bool) -> bool:
        """Tell whether what a verb governs is a title, by how much the verb says itself."""
        words = text[title.start : title.end]
        titles = self._titles
        if titles.is_none(words) or len(words + title.tail) < 2 or _NO_TITLE.match(words):
            return False
        following = text[title.end : title.end + 4]
        if re.match("(?:的)?(?:获得者|得主|候选|评选)|者|人[次数]|专家[^，]", following):
            return False
        if following.startswith("的") and not re.match("的(?:荣誉|光荣)?(?:称号|殊荣|好|优异|佳|有)", text[title.end : title.end + 8]):
            if verb in _OFFICIAL or not titles.is_award(words):
                return False
        if verb in _OFFICIAL and not passive:
            first = _FIRST.search(words) and titles.has_level(words)
            named = first or titles.is_official(words) or titles.is_award(words)
            return bool(named) and titles.has_head(words) and "的" not in words
        if verb in self._any_title:
            if verb in ("授予", "授予了") and not (titles.is_named(title, words) or title.quoted):
                return False
            return True
        if issued and (titles.has_head(words) or title.quoted or titles.has_level(words)):
            return True
        named = titles.is_named(title, words)
        return named and ("的" not in words or passive or titles.is_award(words))

    def _created(
        self, document: Document, verb: str, start: int, end: int, high: int
    ) -> Iterator[Found]:
        text = document.text
        if self._after.match(text, end) or not _WORDS.match(text, end) or _UPGRADE.search(text[max(0, start - 6) : start]):
            return
        for title in self._titles.read(text, end, high):
            words = text[title.start : title.end]
            named = self._titles.has_level(words) or self._known.search(words)
            bound = verb.startswith(("建成", "升级", "晋级"))
            if bound:
                named = named and (self._titles.is_official(words) or self._known.search(words))
            starred = GRADED.search(words)
            if not (named or starred) or not self._titles.has_head(words):
                if bound or not (title.quoted and (title.issuers or self._titles.has_level(words))):
                    return
            if self._titles.is_none(words) or "的" in words or re.match("[由以将对向从在]", words):
                return
            planned = self._planned(text, verb, start, title)
            rule = "honor.created" if verb in self._reached or planned is None else "honor.sought"
            issuers = [b for b in title.issuers]
            yield Found(
                title.start,
                title.end,
                rule,
                start,
                lead=title.lead,
                issuers=issuers,
                planned=planned,
                somebody=not verb.endswith(("为", "级", "级为", "格", "升")),
            )

    def _planned(self, text: str, verb: str, start: int, title: Title) -> bool | None:
        if re.search("(?:成功|顺利)$", text[max(0, start - 2) : start]):
            return None
        if verb in self._sought:
            return True
        if verb in self._reached:
            return None
        before = text[max(0, start - 16) : start]
        close = title.end + (1 if title.quoted else 0)
        if re.search("(?:成功|已|新|先后|顺利)$", before) or _FIRST.match(text, title.start):
            return None
        if _RESULT.match(text, close) and not re.match("[0-9]", text[close + 2 : close + 2]):
            return None
        return True


def _reach(document: Document, position: int) -> tuple[int, int]:
    """Return the clause around a position, narrowed to the bracket it stands in."""
    text = document.text
    clause = document.structure.clause_at(position)
    low, high = clause.start, clause.end
    opening = text.rfind("（", low, position)
    if opening >= 0 and text.find("）", opening, position) < 0:
        low = opening + 1
        closing = text.find("）", position, high)
        high = closing if closing >= 0 else high
        comma = max(text.rfind(sign, low, position) for sign in "，；：")
        low = comma + 1 if comma >= 0 else low
        stop = min((at for at in (text.find(s, position, high) for s in "，；") if at >= 0), default=high)
        high = stop
    # A list of quoted titles or of prizes may go on behind a comma.
    while text[high - 1 : high + 2] == "”，“" or _GOES_ON.match(text, high):
        following = document.structure.clause_at(high + 1)
        if following.end <= high:
            break
        high = following.end
    return low, high


def _in_name(document: Document, position: int) -> bool:
    """Tell whether a position stands inside 《》 or a short quote: a name, not a statement."""
    text = document.text
    for opening, closing in ("《》", "“”"):
        left = text.rfind(opening, max(0, position - 60), position)
        if left >= 0 and text.find(closing, left, position) < 0:
            right = text.find(closing, position, position + 60)
            if right >= 0 and "\n" not in text[left:right] and (opening == "《" or right - left < 24):
                return True
    return False
