"""Titles before 创建 or 申报, and titles that stand alone: kept up, in a list, beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from .found import Found
from .titles import TitleReader

_SOUGHT_BY = re.compile(r"(?P<of>的)?(?P<verb>创建|申报|争创|创成)")
_KEPT = re.compile(r"(?:持续|不断)?(?:巩固|擦亮)|(?:成功)?通过(?:复审|复核|复查|复评)|复审(?:顺利|成功)?|花落|落户")
_GAIN = re.compile(r"巩固(?:提升|拓展|深化|扩大)?了?|擦亮|深化")
_ITEM = re.compile(r"(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）).、．]|[·●▪◆■◎★*-])?\s?")
_LINE = re.compile(r"[^\n]{4,80}")


class CreationFinder:
    """Finds titles that stand before the word that says they are sought."""

    def __init__(self, lexicons: Lexicons, titles: TitleReader) -> None:
        """Compile the words that open and follow such titles."""
        words = lexicons.any_of
        self._titles = titles
        self._after = re.compile(rf"{words('honors.after_creation')}|\n")
        scopes = words("honors.national")
        known = words("honors.known_titles")
        opening = (
            rf"(?:{scopes}|全[省市县区州]|[省市县区州]级|(?:[\u4e00-\u9fff{NAME}]{{1,4}}|^|(?<=[、和与以对展动进快]))[省市](?!场|政|委|长|内|外|直)"
            rf"|{words('honors.provinces')}|(?:{known}))"
        )
        self._before = re.compile(rf"{opening}(?:[^，。；：、“”\n的]{{0,24}}|[^，。；：、\n的“]{{0,8}}“[^“”\n]{{2,20}}”[^，。；：、\n的“]{{0,6}})$")
        self._known = re.compile(rf"(?:{known})$")
        self._bare = re.compile(r"(?:我校|学校|我县|我市|我区|全校)?(?P<title>[\u4e00-\u9fff]{2,12})$")
        self._opening = re.compile(rf"(?:{scopes}|全省|全市|省级|市级|{words('honors.provinces')})[^，。；：、\n的]{{2,20}}?(?={_KEPT.pattern})")
        self._gained = re.compile(rf"{_GAIN.pattern}")
        self._strip = re.compile(
            r"^(?:以|对|将|的|和|与|及|了|为|争取|推动|推进|积极|加快|开展|启动|做好|深入|扎实|全力|在|围绕|结合|抓好|全面|参与|支持|实施|完成|强化|动|进|展|快|抓|继续|持续|大力|有序|稳步|参加|组织|我校|学校|通过|力推|抓实|绍兴一中|省厅)+"
        )

    def find(self, document: Document, found: list[Found]) -> Iterator[Found]:
        """Yield titles before 创建 or 申报; `found` holds those that the verbs have found."""
        text = document.text
        known = {text[item.start : item.end] for item in found if not item.standing}
        for match in _SOUGHT_BY.finditer(text):
            start, end = match.span()
            if end < len(text) and not self._after.match(text, end):
                continue
            low = max(document.structure.clause_at(start).start, start - 44)
            before = self._before.search(text, low, start)
            if before is None:
                item = self._again(text, low, start, known)
                if item is not None:
                    yield item
                continue
            begin = before.start()
            strip = self._strip.match(text[begin:start])
            begin += strip.end() if strip else 0
            words = text[begin:start]
            if len(words) < 4 or not self._titles.has_head(words) and not words.endswith("”"):
                continue
            if not (self._titles.has_level(words) or self._known.search(words)) or self._titles.is_none(words):
                continue
            if re.search("[在对把将被为]|进行|开展", words.split("“")[0]):
                continue
            quoted = words.startswith("“") and words.endswith("”")
            gained = self._gained.search(text, max(low, begin - 6), begin)
            kept = gained is not None and text.startswith("成果", end)
            known.add(words)
            yield Found(
                begin + quoted,
                start - quoted,
                "honor.sought",
                gained.start() if gained else begin,
                planned=None if kept else True,
                settled=True,
            )

    def _again(self, text: str, low: int, start: int, known: set[str]) -> Found | None:
        """Find a title without its level that the report has named in full before."""
        bare = self._bare.search(text, low, start)
        if bare is None:
            return None
        for size in range(min(12, bare.end() - bare.start("title")), 3, -1):
            words = text[start - size : start]
            if any(title.endswith(words) for title in known):
                return Found(start - size, start, "honor.sought", start - size, planned=True)
        return None

    def kept(self, document: Document) -> Iterator[Found]:
        """Yield titles that are the subject of being kept up: 全国文明城市持续巩固提升."""
        for match in self._opening.finditer(document.text):
            words = match.group()
            clause = document.structure.clause_at(match.start())
            if match.start() - clause.start > 8 or not self._titles.has_head(words):
                continue
            if not self._titles.is_official(words):
                continue
            yield Found(match.start(), match.end(), "honor.bare", match.start(), settled=True)


class ListFinder:
    """Finds titles that stand beside a name, or on lines of a list of honors."""

    def __init__(self, lexicons: Lexicons, titles: TitleReader) -> None:
        """Compile the titles of persons and the headings of such lists."""
        words = lexicons.any_of
        self._titles = titles
        self._person = re.compile(
            rf"“(?P<title>[^“”\n]{{0,10}}?{words('honors.person_titles')}[^“”\n]{{0,6}})”"
            rf"(?P<who>[\u4e00-\u9fff{NAME}·]{{2,4}}(?:院士|同志|教授|老师|书记|先生|等(?=先进|典型|人|同志))?)"
            r"(?=、|，|等|先进|事迹|的|为|。|和|与)"
        )
        self._heading = re.compile(words("honors.list_titles"))

    def find(self, document: Document) -> Iterator[Found]:
        """Yield titles borne by somebody named behind them: “时代楷模”陈某院士."""
        text = document.text
        for match in self._person.finditer(text):
            who = match.span("who")
            if re.match("称号|荣誉|评选|活动|事迹|精神|创建|选树|典型|候选|先进|奖|等|系列|推荐|表彰", match.group("who")):
                continue
            from ...pipeline.text.structure import Bounds

            yield Found(
                *match.span("title"),
                "honor.bare",
                match.start(),
                recipient=Bounds(*who),
                settled=True,
            )
        yield from self._lines(document)

    def _lines(self, document: Document) -> Iterator[Found]:
        """Yield the lines of a section of honors that hold a title and nothing else."""
        text = document.text
        for number, heading in enumerate(document.headings):
            if not self._heading.search(text, *heading.title):
                continue
            following = document.headings[number + 1 :]
            end = next((h.start for h in following if h.level <= heading.level), len(text))
            for line in _LINE.finditer(text, heading.end, min(end, heading.end + 6000)):
                item = _ITEM.match(text, line.start(), line.end())
                start = item.end() if item else line.start()
                stop = line.start() + len(line.group().rstrip("。；，"))
                date = document.last_date_in(start, stop)
                if date is not None and date - start < 14:
                    start = date + len(text[date:stop]) - len(text[date:stop].lstrip("：， 、"))
                words = text[start:stop]
                if re.search("[，；。]", words) or not self._titles.has_head(words.strip("“”")):
                    continue
                if not (self._titles.has_level(words) or self._titles.is_award(words)):
                    continue
                quoted = words.startswith("“") and words.endswith("”")
                yield Found(start + quoted, stop - quoted, "honor.bare", start, settled=True)
