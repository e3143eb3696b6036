"""Titles behind the verb of seeking or reaching them: 争创, 创成, 创建, 申报."""

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
    "^[由以将对向从在]|的|(?:模式|体系|机制|(?:比对|检测|服务|交易|数据|调度|指挥|培训|活动|物流)中心|[县市区]项目|改革成果)$|一流|^党员[^“”，。；]{0,4}(?:责任区|示范岗|先锋岗|示范户|先锋队)$"
    "|^“[^”]{2,5}”(?:党建|服务|文化|志愿|学习|教育|宣讲)[^“”]{0,6}(?:品牌|队|团)$"
)
_APPLIED_FOR = re.compile(
    "(?:计划|科研|科技|基金|社科|研究|立项|专项资金|债券?)(?:项目|课题|专项)$|级(?:重[点大]|规划)?课题$"
)
"""Work and means that one applies for: 申报省级科技计划项目."""
_HELD_TOO = re.compile("(?:提升|拓展|深化|扩大)(?=[^，。；、]{4})")
_QUOTED = re.compile("“[^”]{0,40}”(?=.)")
_DONE = re.compile("(?:成功|已|新|先后|顺利|累计)$")
_FIRST = re.compile("首[个家批]|全[省市]首")
_RESULT = re.compile(
    f"[0-9\ue000]|全覆盖|[^，。；\n]{{0,4}}?[0-9一二三四五六七八九十两{FIGURE}]{{1,4}}余?[个家项处所户座条批]"
)
SO_MANY = re.compile(
    f"[0-9一二三四五六七八九十两{FIGURE}]{{1,4}}余?[个家项处所户座条批村](?:首批)?“?$"
)
"""How many of a title there are, right before it: 创建3个国家级基地."""

_GRADED = re.compile("(?:国家|[省市])级(?!的|重要|综合|[^，。；]{0,6}(?:平台|中心)$)")
_GRANTS = ("创成", "成功创建", "成功创建了", "成功申创", "成功申报创建", "争创")
_HOUSE = re.compile(
    "(?:实践|服务|活动|指挥|调解|养老|托育|救助|就业|治理|文化|调度)(?:中心|站|所|点)$"
)
_BUILT = re.compile("示范|标准化")
_FRUITS = re.compile("(?:建设|创建)成果$")
_PROJECT = re.compile("(?:示范|试点|先行|样板)[县市区镇乡村校]项目$")
_FAMED = re.compile("名[校科园院镇村]$")
_LEVELLED = re.compile("国家|全国|(?:自治区|[省市])级")
_TOWN = re.compile("(?:度假区|开发区|高新区|功能区|园区|城市|县城?|[镇乡村])$")
_AIM = re.compile("[^，。；]{4,40}为(?:目标|方向|契机|抓手)")
_WHOLE_NAME = 4
_HELD = ("巩固", "擦亮")
# 创建文明单位工作总结, 争创文明单位作为: what follows is no part of the title.
_SAID_OF = re.compile(
    "工作(?!.{0,6}(?:先进|优秀|示范|模范|标兵))|活动|的(?:重要|意义|必要|目标|要求|标准|氛围|热潮|过程|号召)|作为|成功|为(?:契机|目标|抓手|动力|载体|主线)|领导小组|办公室|规划|方案|实施"
)
# 推动甲湾、乙部落创建: who is helped gets the title.
_HELPED = re.compile(
    "(?:支持|推动|指导|协助|帮助|助力|助推|引导|鼓励|督促|扶持)(?P<who>(?!全[域国省市县区])[^，。；：“”的在]{2,24}?)(?:成功|积极|全力)?$"
)
_HOPED = re.compile("(?:支持|鼓励|引导)(?!.*(?:成功|顺利))")
_NOTED = re.compile(
    "”?（(?P<who>[^（）0-9，、。；市县]{2,8}[镇乡村县区]|[^（）0-9，、。；]{2,8}(?:街道|社区|景区))）"
)


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
        if verb == "打造" and not _AIM.match(text, end):
            return  # 以打造全国文明城市为目标 is sought, 打造示范基地 is done
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
        helped = self._helped(document, start)
        granted = ""
        also = _HELD_TOO.match(text, end) if verb in _HELD else None
        begin = also.end() if also else end  # 巩固提升全国文明城市创建成果
        high = reach(document, start).end
        if text.startswith("“", start - 1):
            high = text.find("”", end, high) if text.find("”", end, high) >= 0 else high
        counted = False
        for title in self._titles.read(text, begin, high):
            bearer = self._bearer(text, title) or helped
            if noted := _NOTED.match(text, title.end):
                bearer = Bounds(*noted.span("who"))  # 新创成1个省级强镇（东湖镇）
            if _PROJECT.search(text, title.start, title.end):
                title.end -= 2  # 创建省级示范县项目: the title is that of the 示范县
            if fruits := _FRUITS.search(text, title.start, title.end):
                title.end = fruits.start()  # 巩固省级示范县建设成果
            words = title.lead + text[title.start : title.end] + title.tail
            # 争创国家级示范区和创新示范基地: the level of the first holds for all.
            shared = self._kinds.has_head(words) and (
                words[-2:] == granted[-2:]
                or bool(granted and (title.quoted or self._kinds.has_kind(words)))
                or (
                    counted
                    and len(words) >= _WHOLE_NAME
                    and _RESULT.match(text, title.end) is not None
                )
            )
            counted = _RESULT.match(text, title.end) is not None
            if not (shared or self._granted(verb, title, words)):
                return
            if "争创" in words:
                return  # 甲厂争创市级工厂、乙厂争创省级工厂: the next verb finds its own
            granted = words
            held = verb in _HELD
            planned = False if held else self._planned(text, verb, start, title)
            if helped and planned is None and _HOPED.search(text, max(0, helped.start - 2), start):
                planned = True  # 支持甲校晋升省级示范高中
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

    @staticmethod
    def _helped(document: Document, start: int) -> Bounds | None:
        """Return who is helped to a title, if nouns alone name them: 支持甲县创建."""
        clause = document.structure.clause_at(start)
        match = _HELPED.search(document.text, clause.start, start)
        if match is None or match.start() < clause.start:
            return None
        who = Bounds(*match.span("who"))
        words = [word for word in document.words(who) if word.text.strip()]
        named = all((word.tag or "n")[0] in "nrjsbxa" or word.text in "、和" for word in words)
        return who if named else None

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
        if verb == "打造":
            granted = kinds.is_official(words) or _TOWN.search(words) is not None
            return granted and _LEVELLED.match(words) is not None
        if "打造" in verb or verb.startswith("建设"):
            # 打造成国内知名景区 is a wish; what is granted has its kind or its grade.
            graded = _GRADED.match(words) is not None
            return (graded or kinds.is_official(words) or kinds.is_civic(words)) and kinds.has_head(
                words
            )
        bound = verb.startswith(("建成", "升级", "晋级")) and verb not in ("升级为", "晋级为")
        if verb.startswith("建成") and _HOUSE.search(words):
            return False  # 建成区级文明实践中心
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
        if text.startswith("了", start + len(verb)):
            return None
        if SO_MANY.search(text, start + len(verb), title.start):
            return None  # 创建3个国家级基地
        return None if _RESULT.match(text, title.end + title.quoted) else True
