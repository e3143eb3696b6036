"""Link records: the date that governs each of them."""

from __future__ import annotations

import re
from bisect import bisect_right

from ..rules import Document, Draft
from ..text.reading import FIGURE
from ..text.structure import Bounds

DATED = ("count", "honor", "agreement", "initiative")
"""The kinds with a slot `date`."""
GOVERNING = ("point", "range")


def link(document: Document) -> None:
    """Fill the slot `date` of every draft that has one and did not set it itself."""
    governor = Governor(document)
    for kind in DATED:
        for draft in document.drafts.get(kind, ()):
            if "date" not in draft.slots:
                draft.slots["date"] = governor.date_of(draft)


_COMPARED = re.compile(
    r"(?P<than>[比较]|恢复[至到]|相当于)$|(?P<since>继)$|(?P<level>由|从|自)$|(?P<with>[与和同跟])$|(?P<born>(?:建|创办|成立|设立|诞生|创建)于)$"
)
_BY_NOW = re.compile(
    "(?:截[至止]|到)?(?:目前|现在|当前)(?:为止)?|如今|近年来|近些年来?|这些年来?|多年来|长期以来"
)
_STRETCH = re.compile("(?:近|最近|过去的?)[^，。；]{1,6}|[^，。；]{1,6}年来")
"""A stretch of years: what it tells of is not of the date before it."""
_MULTIPLE = re.compile(
    "的(?:近|约)?[^，。；]{1,6}倍"
    # 是1998年3408万立方米的604倍: the year of what is multiplied
    f"|[0-9.{FIGURE}]{{1,12}}[万亿]{{0,2}}[^，。；0-9{FIGURE}]{{1,6}}的(?:近|约)?[0-9.{FIGURE}]{{1,8}}倍"
)
_ON_BASE = re.compile("[^，。；]{0,20}基础上")
_LEVELS = re.compile(f"的[0-9.,{FIGURE}]{{1,12}}[^，。；、和0-9{FIGURE}]{{1,5}}[、和]")
"""Between the year of two from-levels and the second: 由2021年的4.6万元和1.7万元."""
_CONTEST = re.compile(
    "度?[^，。；、的]{0,20}?(?:运动会|比赛|大赛|竞赛|联赛|锦标赛|展演|汇演|比武|评选|评比|考核|测评)"
)
_NAMED_BY_YEAR = re.compile(
    "度?(?:(?!签[订署了下])[^，。；、的]){2,24}?(?:会议|大会|例会|联席会|年会|工作会|仪式|协议|合同|责任书|责任状|备忘录"
    "|(?:评估|考核|评选|评审)(?:结果|名单)|(?:奖|企业|单位|项目|案例|基地|作品|人选)(?:获奖|入选)?名单)|度?(?:全[国省市县区])?(?:优秀|先进|十佳|最美|模范|示范|文明)"
)
_MONTH = 7  # as long as `2022-03` at least is the value of a month or a day
_LINES = 20
_OF_LEVEL = frozenset("由从与和同跟比较")
_OPENING = re.compile(
    r"(?:【[^】\n]{1,12}】)?[^一-鿿]{0,6}(?:[一二三四五六七八九十]是)?"
    r"(?:[^，。；：\n“]{0,16}(?:指出|强调|认为|提出|显示|表明|表示|谈到)[，：])?"
    r"(?:(?:综合|统筹)[^，。；：\n]{2,16}，|(?:据[^，。；：\n]{0,8}(?:统计|测算|核算|分析)|(?:初步)?预计|初步统计)，?)?"
    r"(?:各位[^，。；！\n]{2,6}[，！])?[在于到]?(?:回[首顾望]|走过)?[“（]?"
)
_COMPARISON_ENDS = re.compile(r"(?:同期)?(?:的[^，。；]{1,24}?)?(?:相比|相较|比较|持平|比)")


def _is_compared(text: str, date: Draft) -> bool:
    """Return whether a date is a baseline, a from-level's own, or a founding year."""
    if date.slots.get("baseline"):
        return True
    if _MULTIPLE.match(text, date.end):
        return True
    if text.endswith("在", 0, date.start) and _ON_BASE.match(text, date.end):
        return True  # 在去年增长8%的基础上
    match = _COMPARED.search(text, max(0, date.start - 4), date.start)
    if match is None:
        return False
    if match["level"]:
        return text[date.end : date.end + 1] == "的"
    if match["since"]:  # 继2004年后，再次荣获; but 继去年获评省级后
        return text.startswith(("后", "之后", "以后"), date.end)
    if match["with"]:
        return _COMPARISON_ENDS.match(text, date.end) is not None
    return True


class Governor:
    """Says which date governs a position.

    A date that opens a sentence governs on through its `；` segments until another date
    stands; one inside a segment governs from its place to the segment's end; none crosses a
    sentence. Durations, frequencies and dates that a comparison is made with govern nothing.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._all = sorted(document.drafts.get("date", ()), key=lambda date: date.start)
        self._all_starts = [date.start for date in self._all]
        titles = [item for item in document.structure.brackets if item.mark == "《"]
        self._dates = sorted(
            (
                date
                for date in self._all
                if date.slots.get("type") in GOVERNING
                and not _is_compared(document.text, date)
                and not any(title.start < date.start < title.end for title in titles)
            ),
            key=lambda date: date.start,
        )
        self._starts = [date.start for date in self._dates]
        self._stretches = [
            date.start
            for date in self._all
            if (
                date.slots.get("type") == "duration"
                and _STRETCH.fullmatch(document.text, date.start, date.end)
            )
            or (
                date.slots.get("type") == "vague"
                and _BY_NOW.fullmatch(document.text, date.start, date.end)
            )
        ]

    def date_of(self, draft: Draft) -> str | None:
        """Return the EDTF value of the date that governs a draft, or None."""
        date = self._own(draft) or self.governing(draft.start)
        value = None if date is None else date.slots.get("value")
        return value if isinstance(value, str) else None

    def _own(self, draft: Draft) -> Draft | None:
        """Return the date of a from-level (`由2021年的11.2%`) or a level compared with."""
        index = bisect_right(self._all_starts, draft.start) - 1
        if index < 0:
            return None
        date = self._all[index]
        text = self._document.text
        if date.end == draft.start and _MULTIPLE.match(text, date.end):
            return date
        gap = text[date.end : draft.start]
        level = gap == "的" or _LEVELS.fullmatch(gap)
        if level and text[date.start - 1 : date.start] in _OF_LEVEL:
            return date
        # 在去年增长8%的基础上
        on_it = text.startswith(("的基础上", "基础上", "）的基础上"), draft.end)
        if on_it and text.endswith("在", 0, date.start):
            return date
        return None

    def governing(self, position: int) -> Draft | None:
        """Return the date draft that governs a position, or None."""
        structure = self._document.structure
        sentence = structure.sentence_at(position)
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return None
        date = self._dates[index]
        if index and _NAMED_BY_YEAR.match(self._document.text, date.end):
            date = self._before_name(self._dates[index - 1], date, sentence)
        if index and _CONTEST.match(self._document.text, date.end):
            date = self._in_that_year(self._dates[index - 1], date, sentence)
        later = bisect_right(self._stretches, position) - 1
        if later >= 0 and self._stretches[later] > max(date.start, sentence.start):
            return None  # 2001年以来发表论文90篇，近五年开发课程5门; 2015年成立，目前有党员5名
        if date.start < sentence.start:
            sentence = self._laid_out(sentence)
            if date.start < sentence.start or not self._opens(date, sentence):
                return None
            return date
        if date.start >= structure.segment_at(position).start or self._opens(date, sentence):
            return date
        return self._said_again(date, sentence)

    @staticmethod
    def _in_that_year(before: Draft, date: Draft, sentence: Bounds) -> Draft:
        """Return the month before the year of a contest: `11月，在2021年运动会上获奖`.

        The quarter of a contest is one too: `在5月举行的第二季度竞赛中`.
        """
        value, month = str(date.slots.get("value")), str(before.slots.get("value"))
        low, _, high = value.partition("/")
        within = month.startswith(f"{value}-") or low <= month[:_MONTH] <= high
        return before if within and before.start >= sentence.start else date

    @staticmethod
    def _before_name(before: Draft, date: Draft, sentence: Bounds) -> Draft:
        """Return the day before the year in a name: `3月，召开2021年度总结会议`."""
        fine = len(str(before.slots.get("value"))) >= _MONTH
        whole = date.slots.get("type") == "range" or len(str(date.slots.get("value"))) < _MONTH
        day = fine and before.slots.get("type") == "point"
        return before if day and whole and before.start >= sentence.start else date

    def _said_again(self, date: Draft, sentence: Bounds) -> Draft | None:
        """Return the date that opens a sentence if another only says it again: `2022年，全年…`."""
        first = bisect_right(self._starts, sentence.start - 1)
        last = bisect_right(self._starts, date.start)
        opening = self._dates[first] if first < last else None
        if opening is None or not self._opens(opening, sentence):
            return None
        values = {item.slots.get("value") for item in self._dates[first:last]}
        return opening if len(values) == 1 else None

    def _laid_out(self, sentence: Bounds) -> Bounds:
        """Return a sentence with the lines before it that end in `；` or `：`, none marked."""
        structure, text = self._document.structure, self._document.text
        for _ in range(_LINES):
            start = sentence.start
            goes_on = text.endswith(("；\n", "：\n"), 0, start)
            if not goes_on or self._document.heading_at(start) is not None:
                break
            sentence = Bounds(structure.sentence_at(start - 2).start, sentence.end)
        return sentence

    def _opens(self, date: Draft, sentence: Bounds) -> bool:
        if _OPENING.fullmatch(self._document.text, sentence.start, date.start) is not None:
            return True
        clause = self._document.structure.clause_at(date.start)
        text = self._document.text
        # 今年主要预期指标是：…；…: what a colon opens is of that year
        return text[clause.end : clause.end + 1] == "：" and (
            self._document.structure.segment_at(date.start).start == sentence.start
        )
