"""The words that tell a subject from the verbs and adverbs around it."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.segmenters.base import Word
from ...pipeline.text.structure import Bounds

_GLUED = re.compile(
    "(?:(?P<a>[中均共并曾还已各也又])(?P<won>获)|(?P<b>获)[省市县区国全州部厅]"
    "|(?P<d>[村镇乡县市区户])及|(?P<e>[课品队生师])获|(?P<c>明显|大幅|显著|稳步|持续|不断|全面|同步|逐年|逐步|双双|普遍)"
    "(?P<verb>提高|提升|增长|增加|增强|改善|好转|下降|减少|降低|上升|回升|优化))"
)
AND = (
    "(?:以及|(?<![共总缓温饱祥])和(?![谐睦顺善解]|平(?![安台均]|原)|美(?![化容术丽])|县[^域级区])"
    "|(?<![普涉危波触顾埃遍])及(?![格时早])|(?<![参赠给授])与(?!会|时俱))"
)
"""A joint between nouns, and not a sign of 和谐, 及格 or 普及."""
LIST = re.compile(f"、|{AND}")
_DOUBLE = re.compile("([一-鿿]{1,2}?)（([一-鿿]{1,2})）([一-鿿]{1,2})$")

OF = re.compile(r"(?<![标目])(?<!党)的(?!确)")
"""The particle of attributes, and not the second half of 标的 or 目的."""


class Vocabulary:
    """Word sets of the lexicon `counts`, made once for both sides of a figure."""

    def __init__(self, lexicons: Lexicons) -> None:
        def words(group: str) -> frozenset[str]:
            return frozenset(lexicons[f"counts.{group}"])

        self.verbs = words("leading_verbs")
        self.nominal_verbs = words("nominal_verbs")
        self.strong = self.verbs - self.nominal_verbs
        self.governing = words("governing")
        self.agents = lexicons["counts.agents"]
        self.patients = lexicons["counts.patients"]
        self.predicates = words("predicates")
        self.attributes = words("attributes")
        self.events = words("events")
        self.measures = words("measures")
        self.goings = words("goings")
        self.empty = words("empty")
        self.adverbial = words("adverbial")
        self.single = words("single")
        self.suffixes = words("suffixes")
        self.endings = lexicons["counts.suffixes"]
        self.each = words("each")
        self.harvests = words("harvests")
        self.heads = lexicons["counts.heads"]
        self.light = lexicons["counts.light"]
        self.deverbal = words("deverbal")
        self.offering = lexicons["counts.offering"]
        self.offered = words("offered")
        self.compounds = lexicons["counts.compounds"]
        self.states = words("states")
        self.deeds = words("deeds")
        self.facilities = words("facilities")
        self.abstract = words("abstract")
        self.settlements = words("settlements")
        self.visits = lexicons.any_of("counts.visits")
        self.own_deeds = lexicons["counts.own_deeds"]
        self.persons = lexicons["counts.persons"]
        self.placed = frozenset({"个", "条", "所", "家", "座", "处", "种"}) | frozenset(
            lexicons["units.measures"]
        )
        self.times = frozenset(lexicons["units.times"])
        groups = ("measures", "money", "shares", "scores")
        self.extents = frozenset(unit for group in groups for unit in lexicons[f"units.{group}"])
        self.funds = words("funds")
        self.qualities = lexicons["counts.qualities"]
        self.yields = words("yields")
        self.trailing = words("trailing")
        self.holders = lexicons["counts.holders"]
        self.firms = lexicons["counts.firms"]
        self.workplaces = lexicons["counts.workplaces"]
        self.measured = lexicons["counts.measured"]

    def is_total(self, verb: str, rest: str) -> bool:
        """Return whether a verb makes one noun with a total: 供热 in `供热总面积`."""
        summed = rest.startswith("总") and rest[1:] in self.measured + self.endings
        return summed and verb[-2:] in self.nominal_verbs - self.governing

    def done_to(self, document: Document, words: list[Word]) -> Bounds | None:
        """Return the thing that stands before what is done to it: `优待证申领发放3260张`."""
        last = len(words)
        while last and (
            words[last - 1].text in self.verbs
            or (0 < last < len(words) and (words[last - 1].tag or "n")[0] == "d")
        ):
            if words[last - 1].text.endswith(self.patients):
                break  # 贷款发放
            last -= 1
        if not last or not words[last - 1].text.endswith(self.patients):
            return None  # 市中院办结26件
        return unquoted(document.text, words[0].start, words[last - 1].end)


def words_in(document: Document, start: int, end: int) -> list[Word]:
    """Return the words of a span, white space left out; none if the span is empty."""
    if end <= start:
        return []
    found: list[Word] = []
    for word in document.words(Bounds(start, end)):
        if word.text.strip():
            found += _apart(word)
    return found


def _apart(word: Word) -> list[Word]:
    """Part what segmenters take together: 在大赛中获, 获省教育厅…奖, 成绩明显提高."""
    match = _GLUED.fullmatch(word.text)
    if match is None:
        return [word]
    first = match["a"] or match["b"] or match["c"] or match["d"] or match["e"]
    rest = word.text[len(first) :]
    at = word.start + len(first)
    noun = match["d"] or match["e"]
    tags = ("n", "c" if match["d"] else "v") if noun else ("v", "n") if match["b"] else ("d", "v")
    return [Word(word.start, at, first, tags[0]), Word(at, word.end, rest, tags[1])]


def is_double_verb(text: str, verbs: frozenset[str]) -> bool:
    """Return whether a bracket gives a verb a second reading: 审（执）结, 新（改）建."""
    match = _DOUBLE.search(text)
    if match is None:
        return False
    first, second, last = match.groups()
    return bool(verbs & {first + last, second + last, first + second})


def last_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the last particle 的 in a span, or None."""
    found = None
    for match in OF.finditer(text, start, end):
        opened = any(
            text.count(a, start, match.start()) > text.count(b, start, match.start())
            for a, b in ("“”", "《》")
        )
        if not opened:  # “我的行业”讲座6期, 《致住户的信》9万份
            found = match
    return found


def from_quote(text: str, opening: int, start: int, end: int) -> int:
    """Return where a quote opens that a noun phrase would begin inside of: `“一窗受理”比例`."""
    for opens, closes in ("“”", "《》"):
        quote = text.rfind(opens, opening, start)
        inside = quote >= 0 and text.find(closes, quote, start) < 0
        if inside and text.find(closes, start, end) >= 0:
            return quote
    return start


def is_quoted(text: str, start: int, at: int, end: int) -> bool:
    """Tell whether a position stands inside a quotation that opens and closes in a span."""
    closing = text.find("”", at, end)
    return closing >= 0 and text.rfind("“", start, at) > text.rfind("”", start, at)


def unquoted(text: str, start: int, end: int) -> Bounds:
    """Return the bounds without spaces and quotes that wrap all of them."""
    while start < end - 1 and text[start] == " ":
        start += 1
    inside = (text.find(sign, start, end - 1) for sign in "”》")
    if text[start] in "“《" and text[end - 1] in "”》" and max(inside) < 0:
        return Bounds(start + 1, end - 1)
    return Bounds(start, end)


def members(text: str, bounds: Bounds) -> list[Bounds]:
    """Split a list of names: `工业投资、技改投资` is two."""
    found, start = [], bounds.start
    for match in LIST.finditer(text, bounds.start, bounds.end):
        if match.start() > start:
            found.append(Bounds(start, match.start()))
        start = match.end()
    if start < bounds.end:
        found.append(Bounds(start, bounds.end))
    return found


def is_rate(rest: str) -> bool:
    """Return whether a rate follows that a verb before it belongs to: 成功率, 总人次."""
    return (rest.endswith("率") and len(rest) == len("成功率")) or rest in (
        "覆盖面",
        "户数",
        "件数",
        "笔数",
        "总人次",
        "总人数",
        "人次",
        "人数",
    )


def past_done(document: Document, start: int, end: int) -> int:
    """Return where the object of a verb with 了 begins, else the start: `启动了总投资`."""
    if document.text.find("了", start + 1, end - 1) < 0:
        return start
    words = words_in(document, start, end)
    for index, word in enumerate(words[1:-1], 1):
        if word.text == "了" and (words[index - 1].tag or "n")[0] == "v":
            return words[index + 1].start
        if (words[index - 1].tag or "n")[0] not in "adv":
            break
    return start
