"""Titles before 创建 or 申报, and titles that stand alone: kept up, in a list, beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds
from .found import Found
from .titles import TitleReader
from .verbs import GRADED

_SOUGHT_BY = re.compile(r"(?P<of>的)?(?P<verb>创建|申报|争创|创成)")
_KEPT = re.compile(r"(?:持续|不断)?(?:巩固|擦亮)|(?:成功)?通过(?:复审|复核|复查|复评)|复审(?:顺利|成功)?|花落|落户")
_ITEM = re.compile(r"(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）).、．]|[·●▪◆■◎★*-])?\s?")
_LINE = re.compile(r"[^\n]{4,80}")


_EDGES = ("、", "和", "与", "以", "对", "展", "动", "进", "快", "了", "创", "建", "为")
_LEADS = (
    "以", "对", "将", "的", "和", "与", "及", "了", "为", "推动", "推进", "积极", "加快", "开展", "启动", "做好",
    "深入", "扎实", "全力", "在", "围绕", "结合", "抓好", "全面", "参与", "支持", "实施", "完成", "强化", "继续",
    "持续", "大力", "有序", "稳步", "参加", "组织", "我校", "学校", "通过", "抓实", "坚决完成", "顺利通过",
    "巩固", "提升", "拓展", "深化",
)  # fmt: skip


class CreationFinder:
    """Finds titles that stand before the word that says they are sought."""

    def __init__(self, lexicons: Lexicons, titles: TitleReader) -> None:
        """Compile the words that open and follow such titles."""
        words = lexicons.any_of
        self._titles = titles
        self._after = re.compile(rf"{words('honors.after_creation')}|\n")
        scopes = words("honors.national")
        known = words("honors.known_titles")
        lead = "|".join(_LEADS)
        opening = (
            rf"(?:美丽)?(?:{scopes})|全[省市县区州]|[省市县区州]级|{words('honors.provinces')}|首批|“|[3-5]A级?|[二三]级[甲乙]等"
            rf"|(?:(?<=^)|(?<={'|'.join(_EDGES)}))(?:[\u4e00-\u9fff{NAME}]{{1,3}})?[省市](?![场政委长内外直])|{known}"
        )
        self._opening = re.compile(opening)
        self._lead = re.compile(f"^(?:{lead})+")
        self._known = re.compile(
            rf"(?:{known}|(?:示范|先进|均衡|均衡发展|普惠|模范)(?:县城?|市|区|城市?))$"
        )
        self._bare = re.compile(r"(?:我校|学校|我县|我市|我区|全校)?(?P<title>[\u4e00-\u9fff]{2,12})$")
        self._kept = re.compile(rf"(?:{scopes}|全省|全市|省级|市级|{words('honors.provinces')})[^，。；：、\n的]{{2,20}}?(?={_KEPT.pattern})")
    def find(self, document: Document, found: list[Found]) -> Iterator[Found]:
        """Yield titles before 创建 or 申报; `found` holds those that the verbs have found."""
        text = document.text
        known = {text[item.start : item.end] for item in found if not item.standing}
        for match in _SOUGHT_BY.finditer(text):
            start, end = match.span()
            if end < len(text) and not self._after.match(text, end):
                continue
            low = max(document.structure.clause_at(start).start, start - 44)
            inner = text.rfind("“", low, start) if text[start - 1] == "”" else start
            low = max(low, text.rfind("、", low, inner) + 1)
            lead = self._lead.match(text[low:start])
            opening = self._opening.search(text, low + (lead.end() if lead else 0), start)
            items = self._before(text, opening.start(), start, end) if opening else []
            if not items:
                item = self._again(text, low, start, known)
                items = [item] if item is not None else []
            known.update(text[item.start : item.end] for item in items)
            yield from items

    def _before(self, text: str, begin: int, start: int, end: int) -> list[Found]:
        kept = text.startswith("成果", end)
        items = []
        for title in self._titles.read(text, begin, start):
            words = text[title.start : title.end]
            named = self._titles.has_level(words) or self._known.search(words) or items
            named = named or GRADED.search(words)
            if not named or not (self._titles.has_head(words) or title.quoted):
                continue
            if self._titles.is_none(words) or re.search("[在对把将被为的]|进行|开展", words.split("“")[0]):
                continue
            if title.quoted and not (self._titles.has_level(words) or self._known.search(words)):
                continue
            items.append(
                Found(
                    title.start,
                    title.end,
                    "honor.sought",
                    title.start,
                    planned=not kept,
                    settled=True,
                )
            )
        if items and items[-1].end < start - 1:
            return []
        return items

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
        for match in self._kept.finditer(document.text):
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
            words = document.words(Bounds(*who))
            called = match.group("who").endswith(("院士", "同志", "教授", "老师", "书记", "先生"))
            if not (called or words[0].tag == "nr" or words[0].text[0] == NAME):
                continue
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
