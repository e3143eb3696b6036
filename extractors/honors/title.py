"""A title as it has been read; grades and medals that stand together: 省级二、三等奖, 2金1银."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds

_GRADES = re.compile(
    "(?P<of>[^，。；、]{0,30}?)(?:(?P<each>[特一二三四](?:、?[一二三四]){0,2})"
    "(?:、|和|及|与|或)?(?P<last>[一二三四]等[奖功])|(?P<medal>[冠亚](?:、?亚)?)(?:、|和)(?P<end>[亚季]军))"
)
_NTH = "第?[0-9\ue000一二三四五六七八九十]"
_PLACES = re.compile(
    "(?P<of>[^，。；、第]{0,30}?)(?P<nth>第|(?<=团体)|(?<=个人)|(?<=总分))"
    f"(?P<each>[0-9\ue000一二三四五六七八九十](?:[名位]?、{_NTH}){{0,3}}[名位]?)(?:、|和)"
    f"(?P<last>{_NTH}(?P<unit>[名位]))"
)
_MEDAL = "(?:[0-9\ue000]{1,3}|[一二三四五六七八九十]{1,3})枚?[金银铜]"
MEDALS = re.compile(rf"{_MEDAL}(?:[、，和及]?{_MEDAL}){{0,4}}(?=[，。；、的）\n]|$)")
"""Medals told by number and metal alone: 2金1银."""
_METAL = re.compile("[金银铜]")

_CONTEST = re.compile(
    "[^，。；、]{2,40}?(?:大赛|比赛|竞赛|联赛|展演|汇演)"
    "(?=[^，。；、]{0,6}(?:[特一二三四]等奖|[金银铜]奖|第.{1,2}名)$)"
)
_OTHER_PRIZE = re.compile(
    "(?:优秀|最佳)(?:组织|指导|团队|辅导|创作|表演)(?:教师)?奖|组织奖|优秀奖"
    "|(?:表演|创作|编导|指导|设计)(?:[特一二三]等|[金银铜])奖"
)
_PLACED = re.compile(f"[\u4e00-\u9fff{NAME}]{{2,3}}[省市县区镇](?=[^、，]{{4}})")


_KIND_OF_BODY = re.compile("(?:企业|组织|单位|机关|学校|机构|社区|团体|乡镇|农村)$")
_AND_BODY = re.compile(
    "(?!国家|全国|[省市县区]级|全[省市县区])[^，。；、“”]{0,6}?(?:企业|组织|单位|机关|学校|机构|社区|团体|乡镇|城市)[^，。；、“”]{2}"
)


@dataclass(slots=True)
class Title:
    """A title as found: its core span, what completes it, and what stands around it.

    `lead` and `tail` complete it: of 省级二、三等奖 the first is 二 with 省级 and 等奖.
    `between` bounds whom it is given to, where that stands before the quote.
    """

    start: int
    end: int
    quoted: bool = False
    labelled: bool = False
    lead: str = ""
    tail: str = ""
    issuers: list[Bounds] = field(default_factory=list)
    between: Bounds | None = None


def grades(masked: str, position: int, text: str, base: int) -> list[Title]:
    """Return the titles of 省级二、三等奖: each grade is one, and the last ends the words.

    `masked` is the text from `base` on with what is quoted hidden; none if there is no such list.
    """
    match = _GRADES.match(masked, position)
    if match is None:
        return _places(masked, position, text, base)
    # What is quoted is hidden in what has been matched: take the words from the text.
    lead = text[base + match.start("of") : base + match.end("of")]
    each, end = ("each", "last") if match.group("each") else ("medal", "end")
    tail = match.group(end)[1:]
    start = base + match.start(each)
    titles = [
        Title(start + at, start + at + 1, labelled=True, lead=lead, tail=tail)
        for at, sign in enumerate(match.group(each))
        if sign != "、"
    ]
    low, high = match.span(end)
    return [*titles, Title(base + low, base + high, lead=lead)]


def _places(masked: str, position: int, text: str, base: int) -> list[Title]:
    """Return the titles of 全县第一、二、三名 or 个人第一名和第三名: each place is one."""
    match = _PLACES.match(masked, position)
    if match is None:
        return []
    lead = text[base + match.start("of") : base + match.end("of")]
    each, unit = Bounds(*match.span("each")), match.group("unit")
    if not lead and masked[each.start + 1] == unit:
        return []  # 第一名、第三名: two whole places
    titles: list[Title] = []
    for at in (*range(*each), match.end("last") - 2):
        if masked[at] in "、第名位":
            continue
        whole, named = masked[at + 1] == unit, masked[at - 1] == "第"
        titles.append(
            Title(
                base + at - named,
                base + at + 1 + whole,
                labelled=not whole,
                lead=lead if named else f"{lead}{match.group('nth')}",
                tail="" if whole else unit,
            )
        )
    titles[0].start, titles[0].lead = base + position, ""
    return titles


def medals(masked: str, position: int, base: int) -> tuple[list[Title], int]:
    """Return the medals of 2金1银 and where they end."""
    match = MEDALS.match(masked, position)
    if match is None:
        return [], position
    metals = _METAL.finditer(masked, *match.span())
    return [Title(base + at.start(), base + at.end()) for at in metals], match.end()


def placed(words: str) -> str:
    """Return the place that a title begins with: 江川区 of 江川区先进教工小家."""
    place = _PLACED.match(words)
    return place.group() if place else ""


def contest_of(before: str, words: str) -> str | None:
    """Return the contest that the title before names, for a prize of it that does not.

    Of `“蓝天杯”航模大赛二等奖` and `优秀组织奖` it is `“蓝天杯”航模大赛`.
    """
    contest = _CONTEST.match(before) if _OTHER_PRIZE.fullmatch(words) else None
    return contest.group() if contest else None


def left_open(text: str, at: int) -> bool:
    """Tell whether a quote begins that its line does not close: 授予“先进集体、优秀单位等荣誉."""
    if not text.startswith("“", at):
        return False
    line = text[at + 1 : text.find("\n", at) if text.find("\n", at) >= 0 else len(text)]
    return "”" not in line.partition("“")[0]


def before_one_head(left: str, right: str) -> bool:
    """Tell whether two kinds of bodies stand before one head: 市级企业 and 社会组织党建示范点."""
    return _KIND_OF_BODY.search(left) is not None and _AND_BODY.match(right) is not None
