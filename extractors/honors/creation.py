"""Titles that others grant and that are sought or reached: 争创, 创成, 创建, 申报."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from ...pipeline.text.structure import Bounds
from .found import Found
from .kinds import TitleKinds
from .reach import reach
from .title import Title
from .titles import TitleReader

_WORDS = re.compile(f"[\u4e00-\u9fffA-Za-z0-9“{NAME}{FIGURE}]")
_OWN = re.compile(
    "^[由以将对向从在]|的|(?:模式|体系|机制|(?:比对|检测|服务|交易|数据|调度|指挥|培训|活动|物流)中心|[县市区]项目|改革成果)$|一流"
)
_APPLIED_FOR = re.compile(
    "(?:计划|科研|科技|基金|社科|研究|立项|专项资金|债券?)(?:项目|课题|专项)$"
)
"""Work and means that one applies for: 申报省级科技计划项目."""
_SUM = re.compile("“[两三四五六七八九十]个")
_HELD_TOO = re.compile("(?:提升|拓展|深化|扩大)(?=[^，。；、]{4})")
_QUOTED = re.compile("“[^”]{0,40}”(?=.)")
_DONE = re.compile("(?:成功|已|新|先后|顺利|累计)$")
_FIRST = re.compile("首[个家批]|全[省市]首")
_RESULT = re.compile(
    f"[0-9]|全覆盖|[^，。；\n]{{0,4}}?[0-9一二三四五六七八九十两{FIGURE}]{{1,4}}余?[个家项处所户座条批]"
)
_SOUGHT_BY = re.compile(
    "(?:等(?:各项|各类|多项|系列)?)?的?(?:常态化|全域|深化|巩固)?(?:创建|申报|争创|创成|创评)"
)
_PASSED = re.compile("(?:工作)?(?:成功|顺利|高分|已)?通过(?:国家|省级?)?(?:评估|考核)?验收")
_FINISHED = re.compile("完成了?[0-9一二三四五六七八九十]{0,3}[个家所处]?$")
_GRADE = re.compile("[2-5]A级?")
_CHECKED = re.compile("考核|验收|评估|评审|复审|检查")
_NOT_INSIDE = re.compile("[在对把将被为的]|进行|开展")
_GRANTS = ("创成", "成功创建", "成功创建了", "成功申创", "成功申报创建", "争创")
_BUILT = re.compile("示范|标准化")
_FRUITS = re.compile("(?:建设|创建)成果$")
_PROJECT = re.compile("(?:示范|试点|先行|样板)[县市区镇乡村校]项目$")
_FAMED = re.compile("名[校科园院镇村]$")
_HELD = ("巩固", "擦亮")
_BRACKETED = re.compile("（[^（）]{1,12}）$")
_EDGES = "、和与以对展动进快了创建为"
# 创建文明单位工作总结, 争创文明单位作为: what follows is no part of the title.
_SAID_OF = re.compile(
    "工作|活动|的(?:重要|意义|必要|目标|要求|标准|氛围|热潮|过程|号召)|作为|成功|为(?:契机|目标|抓手|动力|载体|主线)|领导小组|办公室|规划|方案|实施"
)
_CLOSING = re.compile("”?(?:（[^（）]{1,12}）)?")
_CHINESE = re.compile("[\u4e00-\u9fff]{0,12}$")
_BEFORE = 44
_LONGEST_PLACE = 14


class CreationReader:
    """Reads the titles that stand behind 争创, 创建, 晋升 and the like."""

    def __init__(self, lexicons: Lexicons, kinds: TitleKinds, titles: TitleReader) -> None:
        """Compile what follows 创建 where its title stands before it."""
        self._kinds = kinds
        self._titles = titles
        self._reached = frozenset(lexicons["honors.creation_reached"])
        self._sought = frozenset(lexicons["honors.creation_sought"])
        self._after = re.compile(f"(?!标准化){lexicons.any_of('honors.after_creation')}|\n")
        ends = lexicons.any_of("honors.recipient_ends")
        self._named = re.compile(
            f"(?!全|国家|中国)[\u4e00-\u9fff{NAME}“”]{{1,9}}?{ends}(?=国家(?!电网)|全国|省级|市级|[345]A)"
        )
        self._upgrade = re.compile(f"{lexicons.any_of('honors.upgrades')}$")

    def read(self, document: Document, start: int, end: int) -> Iterator[Found]:
        """Yield the titles behind the verb that stands at `start`, in order."""
        text = document.text
        verb = text[start:end]
        if self._after.match(text, end) or not _WORDS.match(text, end):
            return
        if self._upgrade.search(text, max(0, start - 6), start):
            return
        known = self._kinds.known_at(text, end)
        if known is not None and _SAID_OF.match(text, known):
            yield Found(
                end,
                known,
                "honor.created" if verb in self._reached else "honor.sought",
                start,
                planned=None if verb in self._reached or text.startswith("成功", known) else True,
                somebody=True,
            )
            return
        granted = ""
        also = _HELD_TOO.match(text, end) if verb in _HELD else None
        begin = also.end() if also else end  # 巩固提升全国文明城市创建成果
        high = reach(document, start).end
        if text.startswith("“", start - 1):
            high = text.find("”", end, high) if text.find("”", end, high) >= 0 else high
        for title in self._titles.read(text, begin, high):
            bearer = self._bearer(text, title)
            if _PROJECT.search(text, title.start, title.end):
                title.end -= 2  # 创建省级示范县项目: the title is that of the 示范县
            if fruits := _FRUITS.search(text, title.start, title.end):
                title.end = fruits.start()  # 巩固省级示范县建设成果
            words = title.lead + text[title.start : title.end] + title.tail
            # 争创国家级示范区和创新示范基地: the level of the first holds for all.
            shared = self._kinds.has_head(words) and (
                words[-2:] == granted[-2:]
                or bool(granted and (title.quoted or self._kinds.has_kind(words)))
            )
            if not (shared or self._granted(verb, title, words)):
                return
            if "争创" in words:
                return  # 甲厂争创市级工厂、乙厂争创省级工厂: the next verb finds its own
            granted = words
            held = verb in _HELD
            planned = False if held else self._planned(text, verb, start, title)
            reached = verb in self._reached or planned is None
            yield Found(
                title.start,
                title.end,
                "honor.created" if reached else "honor.sought",
                start,
                lead=title.lead,
                tail=title.tail,
                recipient=bearer,
                settled=bearer is not None,
                issuers=list(title.issuers),
                planned=planned,
                somebody=not verb.endswith(("为", "级", "格", "升")),
            )

    def _bearer(self, text: str, title: Title) -> Bounds | None:
        """Return whose title is sought where it stands between: 争创云湖景区国家4A级景区."""
        match = self._named.match(text, title.start, title.end)
        if match is None or self._kinds.has_kind(match.group()):
            return None
        title.start = match.end()
        return Bounds(*match.span())

    def _granted(self, verb: str, title: Title, words: str) -> bool:
        """Tell whether others grant the title: the unit's own 示范岗 and platforms are none."""
        kinds = self._kinds
        if kinds.is_none(words) or _OWN.search(words) or _APPLIED_FOR.search(words):
            return False
        if verb in _HELD:
            # What a name quotes tells no level: “古镇新貌”示范片区 is the unit's own.
            bare = words if title.quoted else _QUOTED.sub("", words)
            named = kinds.is_official(bare) or kinds.is_civic(words)
            return named and kinds.has_head(words)
        if verb.endswith(_GRANTS) and kinds.has_kind(words) and kinds.has_head(words):
            return True  # what has been 创成 has been granted: 创成县域样板区
        bound = verb.startswith(("建成", "升级", "晋级")) and verb not in ("升级为", "晋级为")
        named = kinds.is_official(words) if bound else kinds.has_level(words)
        # 建成2个美丽示范区 is built, not granted; 建成4A级景区 is.
        built = verb.startswith("建成") and _BUILT.search(words) is not None
        civic = kinds.is_civic(words) and not built
        if (named or civic) and kinds.has_head(words):
            return True
        famed = _FAMED.search(words) is not None
        return not bound and title.quoted and bool(title.issuers or famed or kinds.has_level(words))

    def _planned(self, text: str, verb: str, start: int, title: Title) -> bool | None:
        """Tell whether the title is only sought; None where the words around decide."""
        if text.endswith(("成功", "顺利", "通过"), 0, start):
            return None
        if verb in self._sought:
            return True
        if verb in self._reached:
            return None
        if _DONE.search(text, max(0, start - 2), start) or _FIRST.match(text, title.start):
            return None
        return None if _RESULT.match(text, title.end + title.quoted) else True


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
            f"|[二三]级[甲乙]等|(?:^|(?<=[{_EDGES}]))[\u4e00-\u9fff{NAME}]{{0,3}}[省市](?<![超城都夜菜股]市)(?![场政委长内外直级])"
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
        known = {text[item.start : item.end] for item in found if not item.standing}
        for match in _SOUGHT_BY.finditer(text):
            start, end = match.span()
            if end < len(text) and not self._after.match(text, end):
                continue
            low = max(document.structure.clause_at(start).start, start - _BEFORE)
            inner = text.rfind("“", low, start) if text[start - 1] == "”" else start
            # 巩固省级文明县城创建成果 speaks of a title that has been reached.
            planned = not text.startswith("成果", end) and not _PASSED.match(text, end)
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
                item.planned = None if done and planned else planned and not checked
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
            for item in items:
                item.recipient = Bounds(begin, opening.start())
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
            yield Found(title.start, title.end, "honor.sought", title.start, settled=True)

    def _again(self, text: str, low: int, start: int, known: set[str]) -> list[Found]:
        """Find a title without its level that the report has named in full before."""
        chinese = _CHINESE.search(text, low, start)
        for size in range(len(chinese.group()) if chinese else 0, 3, -1):
            if any(title.endswith(text[start - size : start]) for title in known):
                at = start - size
                return [Found(at, start, "honor.sought", at)]
        return []
