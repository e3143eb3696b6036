"""Titles that stand before the word that says they are sought: 省级文明县城创建工作."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds
from .found import Found
from .kinds import TitleKinds
from .recipients import OF_US
from .titles import TitleReader

# 朝着“全国文明校园”的目标迈进: the title is what is aimed at.
_TOWARD = re.compile(
    "(?:朝着?|向着?|冲刺)“?(?P<title>[^，。；“”\n]{4,30}?)”?的?(?:建设|创建)?(?:目标|行列)(?:奋力|不断|稳步|坚定|全力)?"
    "(?:迈进|前进|努力|奋进|争创|冲刺|奋斗|进发)"
)
_SUM = re.compile("“[两三四五六七八九十]个")
_SOUGHT_BY = re.compile(
    "(?:等(?:各项|各类|多项|系列)?)?的?(?:常态化|全域|深化|巩固)?(?:创建|申报|争创|创成|创评)"
    "|“?(?P<at_once>[双两三四五六七八九多]城[同联]创)”?"
)
_PASSED = re.compile("(?:工作)?(?:成功|顺利|高分|已)?通过(?:国家|省级?)?(?:评估|考核)?验收")
_FINISHED = re.compile("完成了?[0-9\ue000一二三四五六七八九十]{0,3}[个家所处]?$")
_GRADE = re.compile("[2-5]A级?")
_CHECKED = re.compile("考核|验收|评估|评审|复审|检查")
_NOT_INSIDE = re.compile("[在对把将被为的]|进行|开展|推进|推动|实施")
_BRACKETED = re.compile("（[^（）]{1,12}）$")
_EDGES = "、和与以对展动进快了创建为"
_CLOSING = re.compile("”?(?:（[^（）]{1,12}）)?")
_CHINESE = re.compile("[\u4e00-\u9fff]{0,12}$")
# 文明城市创建等民意调查: what a poll is about
_POLLED = re.compile("等?[^，。；、]{0,6}(?:调查|访谈|问卷|测评)")
_BEFORE = 44
_LONGEST_PLACE = 14


class CreationFinder:
    """Finds titles that stand before the word that says they are sought or kept up."""

    def __init__(self, lexicons: Lexicons, kinds: TitleKinds, titles: TitleReader) -> None:
        """Compile the words that open and follow such titles."""
        words = lexicons.any_of
        self._kinds = kinds
        self._titles = titles
        self._after = re.compile(f"{words('honors.after_creation')}|\n")
        national, provinces = words("honors.national"), words("honors.provinces")
        self._opening = re.compile(
            f"(?:美丽)?{national}|全[省市县区州]|[省市县区州]级|{provinces}|首批|“|[3-5]A级?"
            f"|[二三]级[甲乙]等|(?:^|(?<=[{_EDGES}]))[\u4e00-\u9fff{NAME}]{{0,3}}[省市](?<![超城都夜菜股我本]市)(?<![我本]省)(?![场政委长内外直级])"
            f"|{words('honors.known_titles')}|(?:^|(?<=[{_EDGES}]))[\u4e00-\u9fff]{{2,8}}(?:先进|模范)[县市区]"
        )
        self._bearer = re.compile(
            f"(?!全)[\u4e00-\u9fff{NAME}]{{1,8}}{words('honors.recipient_ends')}"
        )
        self._sight = re.compile(
            f"(?!全)[\u4e00-\u9fff{NAME}]{{1,8}}"
            f"{words('honors.sight_ends', 'honors.recipient_ends')}"
        )
        self._lead = re.compile(f"^{words('honors.before_sought')}{{1,9}}")
        self._civic = re.compile("(?:示范|先进|均衡|均衡发展|普惠|模范)(?:县城?|市|区|城市?)$")

    def find(self, document: Document, found: list[Found]) -> Iterator[Found]:
        """Yield titles before 创建 or 申报; `found` holds those that the verbs have found."""
        text = document.text
        for match in _TOWARD.finditer(text):
            words = match["title"]
            granted = self._kinds.is_official(words) or self._kinds.is_civic(words)
            if granted and self._kinds.has_head(words):
                left = match.start()
                yield Found(*match.span("title"), "honor.sought", left, planned=True, somebody=True)
        known = {text[item.start : item.end] for item in found if not item.standing}
        for match in _SOUGHT_BY.finditer(text):
            start, end = match.span()
            if end < len(text) and not match["at_once"] and not self._after.match(text, end):
                continue
            if _POLLED.match(text, end):
                continue
            low = max(document.structure.clause_at(start).start, start - _BEFORE)
            inner = text.rfind("“", low, start) if text[start - 1] == "”" else start
            # 巩固省级文明县城创建成果 speaks of a title that has been reached.
            planned = not text.startswith("成果", end)
            passed = _PASSED.match(text, end) is not None
            items: list[Found] = []
            # A whole list first: 文明城市、卫生城市创建; else what stands behind its last comma.
            for begin in dict.fromkeys((low, max(low, text.rfind("、", low, inner) + 1))):
                items = self._list(text, begin, start)
                if items:
                    break
            else:
                items = self._again(text, low, start, known)
            if items and items[0].recipient is None:
                items[0].recipient = self._borne(document, low, items[0].start)
            for item in items:
                checked = _CHECKED.match(text, end) and text.endswith("通过", 0, item.start)
                done = _FINISHED.search(text, low, item.start)
                # 通过省级食品安全县创建验收: whether it has been or will be, the words around say.
                told = planned and (done or checked or passed)
                item.planned = None if told else planned
                known.add(text[item.start : item.end])
                yield item

    def _borne(self, document: Document, low: int, start: int) -> Bounds | None:
        """Return the place whose title is sought, if names alone stand before it.

        `推进甲湾月亮山省级度假区创建` names 甲湾月亮山.
        """
        text = document.text
        lead = self._lead.match(text[low:start])
        begin = low + (lead.end() if lead else 0)
        while begin < start and text[begin] in "了 ":
            begin += 1
        end = begin + len(text[begin:start].rstrip("“ "))
        if not 3 <= end - begin <= _LONGEST_PLACE or text[begin] in "全各" or text[end - 1] == "、":
            return None
        named = all(
            (word.tag or "x")[0] in "njsb" or word.text == "、"
            for word in document.words(Bounds(begin, end))
            if word.text.strip()
        )
        return Bounds(begin, end) if named else None

    def _list(self, text: str, low: int, end: int) -> list[Found]:
        """Return the titles between two positions if the last ends there."""
        lead = self._lead.match(text[low:end])
        opening = self._opening.search(text, low + (lead.end() if lead else 0), end)
        items = list(self._before(text, opening.start(), end)) if opening else []
        begin = low + (lead.end() if lead else 0)
        bearer = self._sight if opening and opening.group()[0] in "2345" else self._bearer
        if items and opening and bearer.fullmatch(text, begin, opening.start()):
            spoken = OF_US.search(text, begin, opening.start())
            for item in items:
                item.recipient = Bounds(spoken.end() if spoken else begin, opening.start())
        if items and opening and items[0].start > opening.end():
            return []
        return items if items and _CLOSING.fullmatch(text, items[-1].end, end) else []

    def _before(self, text: str, begin: int, end: int) -> Iterator[Found]:
        first = True
        for title in self._titles.read(text, begin, end):
            words = _BRACKETED.sub("", text[title.start : title.end])
            level = self._kinds.has_level(words)
            civic = self._kinds.is_known(words) or self._civic.search(words) is not None
            graded = self._kinds.is_civic(words) and not title.quoted
            if not (level or civic or graded or (not first and not title.quoted)):
                continue
            graded = _GRADE.fullmatch(words) is not None
            if not (graded or self._kinds.has_head(words) or title.quoted):
                continue
            if _SUM.search(words):
                return  # 文明、卫生、森林“六个城市”创建 sums titles up and names none in full
            if self._kinds.is_none(words) or _NOT_INSIDE.search(words.split("“")[0]):
                continue
            first = False
            yield Found(
                title.start,
                title.end,
                "honor.sought",
                title.start,
                lead=title.lead,
                tail=title.tail,
                settled=True,
            )

    def _again(self, text: str, low: int, start: int, known: set[str]) -> list[Found]:
        """Find a title without its level that the report has named in full before."""
        chinese = _CHINESE.search(text, low, start)
        for size in range(len(chinese.group()) if chinese else 0, 3, -1):
            if any(title.endswith(text[start - size : start]) for title in known):
                at = start - size
                return [Found(at, start, "honor.sought", at)]
        return []
