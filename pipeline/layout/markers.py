"""Find what may be the marker of a section: numbers, dashes, list words.

A candidate is no heading yet: `series.py` asks for company, `headings.py` for a title.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_HAN = "一二三四五六七八九十"
# 首先听取了汇报，其次观看了影片 tells how a meeting went and is no list.
_PROCEEDINGS = (
    "由|(?:集中|集体|共同|一起|现场|全体[^，。；]{0,4})?(?:听取|观看|参观|观摩|学习|传达|重温|宣读|播放|奏唱|齐唱|进行|开展|举行|来到|介绍)了"
    r"|[^，。；：\n是]{2,16}(?:致辞|讲话|发言|宣读|通报|汇报|介绍|宣布|点评)(?=了|[，。；])"
)
_MARKER = re.compile(
    rf"(?:\A|(?P<before>[\n。；：，、！？…”）》%]) ?)(?:"
    rf"(?P<part>第(?:[{_HAN}百]{{1,4}}|\d{{1,2}})(?P<unit>部分|篇章|[章节篇编])(?=[ 、：，\n\w“]))"
    rf"|(?P<han>[{_HAN}]{{1,3}}[、.])(?![{_HAN}]{{1,2}}[、年月季级期批类等产届线组号楼层]|[二三]者)"
    rf"|(?P<spaced>[{_HAN}]{{1,3}})(?= [^\n\d 。；：]{{4,30}}\n)"
    r"|(?P<roman>[Ⅰ-Ⅻ](?:[、.]|(?= ))) ?(?=[ \w“])"
    rf"|(?P<pared>（[{_HAN}]{{1,3}}）)"
    rf"|(?P<digit>\d{{1,2}}(?:[、.](?![\d\ue000])|[、.](?= ?(?:19|20)\d\d年)))"
    rf"|(?P<bare>\d{{1,2}})(?= [^\n\d ，。；：、（）]{{2,30}}\n)"
    rf"|(?P<paren>（\d{{1,2}}）|\d{{1,2}}）)"
    rf"|(?P<circle>[①-⑳㈠-㈩⑴-⒛])"
    rf"|(?P<dash>—{{1,4}}|-{{2,4}})(?![—-])"
    rf"|(?P<is>[{_HAN}]{{1,2}}是)"
    rf"|(?P<must>[{_HAN}]{{1,2}}要)"
    rf"|(?P<first>(?:首先|其次|再次|最后)(?![一终]|{_PROCEEDINGS})(?:是(?!否))?)"
    rf"|(?P<order>(?:第|其)[{_HAN}](?:是|(?=[，、：])))"
    rf")|(?P<loose>[①-⑳⑴-⒇])(?=[\w“《])"
)
# Where line breaks were lost a marker stands right behind the words before it.
_GLUED = re.compile(
    rf"[{_HAN}（\d](?<=[\u4e00-\u9fff”].)(?<![第之其统唯周单归专万{_HAN}百].)(?:"
    rf"(?P<han>(?<=[{_HAN}])(?<![高初大].)[{_HAN}]{{0,2}}、(?![{_HAN}]))"
    rf"|(?P<pared>(?<=（)[{_HAN}]{{1,3}}）)"
    r"|(?P<digit>(?<=\d)\d?[、.](?=[\u4e00-\u9fff“]))|(?P<paren>(?<=（)\d{1,2}）(?!班)))"
)
_OPENED = re.compile(
    rf"(?m)^ ?[{_HAN}]{{1,3}}、[^，。；：、（）\n]{{2,20}}"
    r"(?:(?P<pared>（一）)|(?P<digit>(?<![\d年月第])1[、.](?!\d)))(?=[\u4e00-\u9fff“])"
)
_BROKEN = 60
LIST_WORDS = frozenset({"is", "must", "first", "order"})
"""The styles of markers that are words: 一是, 一要, 首先, 第一."""
_DIGITS = {character: number for number, character in enumerate(_HAN, 1)}
_FIRST = {"首先": 1, "其次": 2, "再次": 3, "最后": 4}
_CIRCLES = (("①", 20), ("㈠", 10), ("⑴", 20), ("⒈", 20))
_VALUE = re.compile(rf"[{_HAN}百]{{1,4}}|\d{{1,2}}")


class Marker(NamedTuple):
    """A candidate: `[start, end)`, its style, its number, and whether it begins a line.

    `before` is the character that stands before it, none if it is glued to the words before;
    `line` counts newlines up to it.
    """

    start: int
    end: int
    style: str
    number: int
    leads: bool
    before: str
    line: int


def find_markers(text: str) -> list[Marker]:
    r"""Return all candidates in order.

    The first of `一、概况\n1.5万元` has style `han` and number 1, and is the only one.
    """
    found = []
    line = counted = 0
    for match in _MARKER.finditer(text):
        style = match.lastgroup or ""
        if style == "unit":
            style = "part"
        start, end = match.span(style)
        before = match["before"] or ("\n" if start == 0 else text[start - 1])
        leads = before == "\n"
        if style in ("dash", "part", "bare", "spaced", "roman") and not leads:
            continue
        if style == "paren" and before == "”":
            continue  # a reference to a note
        word = match[style]
        if style == "loose":
            style = "circle"
        if style == "part":
            style = match["unit"]
        line += text.count("\n", counted, start)
        counted = start
        found.append(Marker(start, end, style, _number(style, word), leads, before, line))
    glued = _glued(text)
    known = {marker.start for marker in [*found, *glued]}
    return sorted([*found, *glued, *(one for one in _opened(text) if one.start not in known)])


def _opened(text: str) -> list[Marker]:
    """Return the inner markers right behind an outer title on its line: `二、措施（一）抓学习`."""
    found = []
    line = counted = 0
    for match in _OPENED.finditer(text):
        style = match.lastgroup or ""
        start, end = match.span(style)
        line += text.count("\n", counted, start)
        counted = start
        found.append(Marker(start, end, style, 1, True, "", line))
    return found


def _glued(text: str) -> list[Marker]:
    """Return the first markers of lists in long lines whose line breaks were lost."""
    found = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        if len(line) > _BROKEN:
            for match in _GLUED.finditer(text, start, end):
                style = match.lastgroup or ""
                value = _number(style, match.group())
                found.append(Marker(*match.span(), style, value, False, "", number))
        start = end + 1
    return found


def _number(style: str, word: str) -> int:
    if style == "dash":
        return 0
    if style == "first":
        return _FIRST[word[:2]]
    if style == "roman":
        return ord(word[0]) - ord("Ⅰ") + 1
    if style == "circle":
        for first, count in _CIRCLES:
            if 0 <= ord(word) - ord(first) < count:
                return ord(word) - ord(first) + 1
        return 0
    match = _VALUE.search(word)
    if match is None:
        return 0
    digits = match.group()
    if digits.isdecimal():
        return int(digits)
    tens, ten, ones = digits.partition("十")
    if not ten:
        return _DIGITS.get(digits, 0)
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
