"""Titles that stand alone: beside the name of who bears them, or on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds
from .found import Found
from .kinds import TitleKinds
from .title import contest_of

_ITEM = re.compile(r"(?:（?[0-9\ue000一二三四五六七八九十]{1,3}[）.、．]|[·●▪◆■◎★*-])?\s?")
_LINE = re.compile(r"[^\n]{4,80}")
_DATED = re.compile(
    r"(?<=\n)(?:19|20)[0-9]{2} ?年(?:[0-9\ue000]{1,2} ?月)?[，、： ]{0,2}"
    r"(?P<title>[^，。；：、“”？！\n]{5,30}|“[^“”\n]{4,30}”)(?=\n|$)"
)
_CAPTION = re.compile(r"(?<=\n)[^\n，。；：、“”！？]{6,30}(?=\n)")
_ENUMERATED = re.compile(
    "(?:荣誉|称号|表彰|奖项)(?:有|如下|包括|主要有)?：(?!(?:国家|[省市县区])级的?有)(?P<items>[^。\n]{6,400})"
)
_MEMBER = re.compile("[^；，、。\n]{4,40}")
# 李某，女，市学科带头人，县优秀教师: what is told of a person after the name.
_TOLD_OF = re.compile(
    rf"(?:^|(?<=[\n。；]))(?P<who>[\u4e00-\u9fff{NAME}·]{{2,4}})(?:同志)?，(?:[男女]|中共党员|汉族)(?P<items>[^。；：\n]{{6,160}})"
)
_STATED = re.compile("[^，、]{4,24}")
_PRIZE = (
    "[^，。；、\n获评授夺居得以]{2,36}"
    "(?:第[一二三四五六七八九十]名|[特一二三]等奖|[金银铜][奖牌]|组织奖|优秀奖)"
)
_PRIZES = re.compile(f"{_PRIZE}(?:、{_PRIZE}){{0,5}}")
_MEMBERS = re.compile(_PRIZE)
# 国家级的有县局授予的“甲”、“乙”；省级的有：“丙”
_BY_LEVEL = re.compile(
    r"(?<=[，；：。])\s?(?P<level>国家级|[省市县区校]级)(?:的|荣誉|称号){0,2}有：?"
    r"(?:(?P<giver>[^，。；、“”]{2,14}?)(?:授予|颁发|命名|评选)的)?"
    r"(?P<items>“[^“”\n]{2,30}”(?:[、，]?\s?“[^“”\n]{2,30}”){0,12})"
)
_QUOTED = re.compile(r"“\s?([^“”\n]{2,30})”")
_TITLES = re.compile("荣誉|称号|表彰|奖项")
_CALLED = ("院士", "同志", "教授", "老师", "书记", "先生")
_NOBODY = re.compile("称号|荣誉|评选|活动|事迹|精神|创建|选树|典型|候选|先进|奖|等|系列|推荐|表彰")
# 对先进集体和优秀党员进行表彰; how many there are is told of no title (对4个先进集体).
_COMMENDED = re.compile(
    "[对给向](?:[^，。；\n]{0,24}的)?(?P<titles>[^，。；：\n的对0-9一二三四五六七八九\ue000-\ue002]{4,60}?)"
    "(?:进行|予以|给予)了?(?:通报|隆重)?表彰"
)
# 涌现出全国优秀教师李某、省级模范王某等先进人物: each title before the name of who bears it.
_EMERGED = re.compile(
    "涌现出?了?(?:以)?(?P<items>[^。；，：\n“”]{6,120}?)(?:等|为代表的)(?:一大?批)?"
    "[^，。；]{0,6}?(?:典型|人物|代表|个人|模范|集体|干警|教师|党员)"
)
# 全国劳动模范、省人大代表李某带领: a title with its level before the name of who bears it.
_BORNE = re.compile(
    "(?:^|(?<=[，。；：、\n在由与和以请]))(?P<title>(?:全国|国家级|全?[省市县区]级?)[^，。；、：“”的在为是\n]{0,8}?"
    "(?:劳动模范|道德模范|优秀(?:共产党员|党务工作者|人民[一-鿿]{2}|教师|医[生师]|法官|检察官|企业家)|先进(?:工作者|个人)"
    "|红旗手|岗位能手|技术能手|标兵|工匠|五四奖章获得者|劳动奖章获得者|教学名师|特级教师))"
    rf"(?:、[^，。；、“”\n]{{2,10}}(?:代表|委员|书记|主任|获得者|[校院所局园站厂队]长)){{0,2}}(?P<who>[\u4e00-\u9fff{NAME}]{{2,4}})"
)
_ITEM_OF_LIST = re.compile("[^、和与及]{6,40}")
_NAME_SIZES = (3, 2, 4)
_EACH = re.compile("[^、和与及]{3,20}")
_SECTION = 6000
_SHORTEST = 3
_SHORTEST_NAME, _LONGEST_NAME = 2, 3
_HIDDEN = re.compile(f"[一-鿿]?{NAME}{{1,3}}")
_DATE_FIRST = 14


class ListFinder:
    """Finds titles that no verb governs."""

    def __init__(self, lexicons: Lexicons, kinds: TitleKinds) -> None:
        """Compile the titles of persons and the headings of lists of honors."""
        self._kinds = kinds
        self._person = re.compile(
            f"“(?P<title>[^“”\n]{{0,10}}?{lexicons.any_of('honors.person_titles')}[^“”\n]{{0,6}})”"
            rf"(?P<who>(?:(?!等)[\u4e00-\u9fff{NAME}·]){{2,4}}"
            "(?:院士|同志|教授|老师|书记|先生)?)"
            "(?=、|，|等|先进|事迹|的|为|。|和|与)"
        )
        self._named = re.compile(f"{lexicons.any_of('masks.surnames')}[\u4e00-\u9fff]{{1,2}}")
        self._heading = re.compile(lexicons.any_of("honors.list_titles"))
        self._contest = re.compile(lexicons.any_of("honors.contests"))

    def find(self, document: Document) -> Iterator[Found]:
        """Yield titles without a verb; they give way to those that a verb governs."""
        text = document.text
        for match in self._person.finditer(text):
            who = Bounds(*match.span("who"))
            named = self._named.fullmatch(match.group("who")) or _is_somebody(document, who)
            if _NOBODY.match(match.group("who")) or not named:
                continue
            start, end = match.span("title")
            yield Found(start, end, "honor.bare", match.start(), recipient=who, settled=True)
        yield from self._lines(document)
        yield from self._dated(document)
        for match in _EMERGED.finditer(text):
            for item in _ITEM_OF_LIST.finditer(text, *match.span("items")):
                yield from self._beside(document, *item.span())
        yield from self._borne(document)
        for match in _TOLD_OF.finditer(text):
            who = Bounds(*match.span("who"))
            for item in _STATED.finditer(text, *match.span("items")):
                words = item.group()
                if self._kinds.is_official(words) and self._kinds.has_head(words):
                    yield Found(*item.span(), "honor.bare", who.start, recipient=who, settled=True)
        for match in _ENUMERATED.finditer(text):
            yield from self._enumerated(text, *match.span("items"))
        yield from self._by_level(document)
        for match in _COMMENDED.finditer(text):
            each = [item.span() for item in _EACH.finditer(text, *match.span("titles"))]
            kinds = self._kinds
            if all(kinds.has_kind(text[a:b]) and kinds.has_head(text[a:b]) for a, b in each):
                for low, high in each:
                    yield Found(low, high, "honor.bare", match.start(), settled=True)
        for match in _CAPTION.finditer(text):
            if self._kinds.is_award(match.group()) and self._contest.search(match.group()):
                yield Found(*match.span(), "honor.bare", match.start(), settled=True)

    def _beside(self, document: Document, start: int, end: int) -> Iterator[Found]:
        """Yield the title that fills the words but for a name: `全国优秀教师李某`."""
        for at in (end - size for size in _NAME_SIZES if end - size - start > _SHORTEST):
            words = document.text[start:at]
            who = Bounds(at, end)
            if self._kinds.is_official(words) and self._kinds.has_head(words):
                if _is_somebody(document, who):
                    yield Found(start, at, "honor.bare", start, recipient=who, settled=True)
                return

    @staticmethod
    def _borne(document: Document) -> Iterator[Found]:
        """Yield the titles that stand before the name of a person: `全国劳动模范李某`."""
        for match in _BORNE.finditer(document.text):
            start = match.start("who")
            hidden = _HIDDEN.match(document.text, start)
            first = document.words(Bounds(start, match.end("who")))[0]
            end = hidden.end() if hidden else min(first.end, start + _LONGEST_NAME)
            if hidden or (first.tag == "nr" and end - start >= _SHORTEST_NAME):
                who = Bounds(start, end)
                yield Found(*match.span("title"), "honor.bare", start, recipient=who, settled=True)

    def going_on(self, document: Document, found: list[Found]) -> Iterator[Found]:
        """Yield prizes that make up a segment alone, behind one in which a prize was won.

        `在县运动会上获组织奖；男子接力赛第三名；女子接力赛第三名` holds two.
        """
        structure, text = document.structure, document.text
        won = {structure.segment_at(item.start) for item in found if item.rule == "honor.won"}
        for before, segment in pairwise(structure.segments):
            joined = before in won and text[before.end : segment.start] == "；"
            if not joined or _PRIZES.fullmatch(text, *segment) is None:
                continue
            won.add(segment)
            last = ""
            for member in _MEMBERS.finditer(text, *segment):
                lead = contest_of(last, member.group()) or ""
                yield Found(*member.span(), "honor.won", segment.start, lead=lead, goes_on=True)
                last = member.group()

    def _enumerated(self, text: str, start: int, end: int) -> Iterator[Found]:
        """Yield the titles of a list behind a colon: `获得以下荣誉：县优秀教师；市骨干教师`."""
        for match in _MEMBER.finditer(text, start, end):
            words = match.group()
            words = words.strip("“”") if words.startswith("“") else words  # 县级“先进支部”
            named = self._kinds.has_kind(words) or self._kinds.has_level(words)
            if named and self._kinds.has_head(words):
                at = match.start() + match.group().startswith("“")
                yield Found(at, at + len(words), "honor.bare", match.start(), settled=True)

    def _by_level(self, document: Document) -> Iterator[Found]:
        """Yield the titles of a list that is told level by level: `省级的有“甲”；市级的有“乙”`."""
        text = document.text
        for match in _BY_LEVEL.finditer(text):
            if not _TITLES.search(text, *document.structure.sentence_at(match.start("level"))):
                continue
            giver = Bounds(*match.span("giver"))
            for title in _QUOTED.finditer(text, *match.span("items")):
                yield Found(
                    *title.span(1),
                    "honor.bare",
                    match.start("level"),
                    among=match.group("level"),
                    issuers=[giver] if match.group("giver") else [],
                    settled=True,
                )

    def _lines(self, document: Document) -> Iterator[Found]:
        """Yield the lines of a section of honors that hold a title and nothing else."""
        text = document.text
        for number, heading in enumerate(document.headings):
            if not self._heading.search(text, *heading.title):
                continue
            following = document.headings[number + 1 :]
            end = next((h.start for h in following if h.level <= heading.level), len(text))
            for line in _LINE.finditer(text, heading.end, min(end, heading.end + _SECTION)):
                found = self._line(document, *line.span())
                if found is not None:
                    yield found

    def _dated(self, document: Document) -> Iterator[Found]:
        """Yield the titles that fill a line behind their year: `2021年，甲县优秀教师`."""
        for line in _DATED.finditer(document.text):
            words = line["title"].strip("“”")
            if self._kinds.is_official(words) and self._kinds.has_head(words):
                start = line.start("title") + line["title"].startswith("“")
                yield Found(
                    start, start + len(words), "honor.bare", line.start("title"), settled=True
                )

    def _line(self, document: Document, start: int, end: int) -> Found | None:
        text = document.text
        item = _ITEM.match(text, start, end)
        start = item.end() if item else start
        end = start + len(text[start:end].rstrip("。；，"))
        date = document.last_date_in(start, end)
        if date is not None and date - start < _DATE_FIRST:
            start = end - len(text[date:end].lstrip("：， 、"))
        words = text[start:end]
        if re.search("[，；。]", words) or not self._kinds.has_head(words.strip("“”")):
            return None
        if not (self._kinds.has_level(words) or self._kinds.is_award(words)):
            return None
        quoted = words.startswith("“") and words.endswith("”")
        return Found(start + quoted, end - quoted, "honor.bare", start, settled=True)


def _is_somebody(document: Document, who: Bounds) -> bool:
    """Tell whether the words name a person: 陈某院士, not 教师 or 学生."""
    words = document.words(who)
    called = document.text.endswith(_CALLED, *who)
    return called or words[0].tag == "nr" or words[0].text[0] == NAME
