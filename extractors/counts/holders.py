"""Which noun of a phrase is counted: firms, villages, people, holders of a measure."""

from __future__ import annotations

import re
from itertools import pairwise

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .words import Vocabulary, words_in

_SCHOOLS = re.compile(
    r".*(?:学校|小学|初中|高中|中学|大学|学院|幼儿园|院校|医院|卫生院|卫生室|敬老院|养老院|福利院|托儿所|中职|高校)"
)
_OF_VILLAGE = frozenset("级委民部庄落道路办史医校务容规居组小卫书党支干两和及与、（“")
_NAMING = frozenset("带区园链圈廊轴")
_EFFORTS = frozenset({"规划", "攻坚", "扶贫攻坚", "脱贫攻坚", "攻坚战"})
_LONGEST_MEASURE = 4
_LENGTHS = ("长", "宽", "高", "年产", "日产")


class Holders:
    """Leaves out of a phrase what is done, said or measured of those who are counted."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def firms(self, document: Document, found: Bounds) -> Bounds:
        """Return the firms without what is done for them: `21家企业迁建前期工作`."""
        words = words_in(document, *found)
        for word, later in pairwise(words):
            if word.text.endswith(self._words.firms) and (later.tag or "n")[0] == "v":
                whole = words[-1].text.endswith(self._words.workplaces)  # 3家企业研发中心
                return found if whole else Bounds(found.start, word.end)
        return found

    @staticmethod
    def is_village(document: Document, start: int, end: int) -> bool:
        """Return whether 村 is what is counted, not the first sign of a noun: 村卫生室."""
        if document.text.startswith("村集体", start):
            return True
        words = words_in(document, start, end)[:2]
        goes_on = len(words) > 1 and words[1].text[0] not in _OF_VILLAGE
        return goes_on and words[0].text == "村" and len(words[1].text) > 1

    def without_quality(self, text: str, found: Bounds) -> Bounds:
        """Return those whose quality a predicate speaks of: 学生 in `51名学生成绩提高`."""
        for quality in self._words.qualities:
            end = found.end - len(quality)
            if end - found.start > 1 and text.startswith(quality, end):
                return Bounds(found.start, end)
        return found

    def without_deed(self, document: Document, found: Bounds) -> Bounds:
        """Return those who are counted without what they do: 干部 in `110名干部结对帮扶`."""
        words = words_in(document, found.start, found.end)
        deeds = self._words.verbs | self._words.nominal_verbs
        while len(words) > 1 and words[-1].text in deeds:
            words.pop()
        persons = self._words.persons
        for word, later in pairwise(words):
            if words[-1].text.endswith(persons):
                break
            acts = later.tag == "v" or later.text in self._words.strong
            if acts and word.text.endswith(persons):
                return Bounds(found.start, word.end)  # 57名被告人指定律师出庭
        named = (words[-1].tag or "n")[0] == "n"
        return Bounds(found.start, words[-1].end) if named else found

    def without_deeds(self, document: Document, found: Bounds) -> Bounds:
        """Return what is counted without what is done to it: 道路 in `10条道路改造提升`.

        What is left must name a thing; 文化建设 and 技能提升 are whole.
        """
        words = words_in(document, found.start, found.end)
        size = len(words)
        if words[0].text in self._words.settlements and words[-1].text in _EFFORTS:
            return Bounds(found.start, words[0].end)  # 5个乡镇规划
        if document.text[found.end : found.end + 1] in _NAMING:
            return found  # 三条滨河城市发展带
        while len(words) > 1 and words[-1].text in self._words.deeds:
            words.pop()
        if len(words) < size and words[0].text in self._words.settlements:
            words = words[:1]  # 21个村庄污水治理
        left = words[-1]
        thing = (left.tag or "n")[0] in "nszj" and left.text not in self._words.abstract
        return Bounds(found.start, left.end) if thing else found

    def is_measure(self, found: str) -> bool:
        """Return whether a noun is a measure: 总长 in `5条总长51公里的道路`."""
        short = len(found) <= _LONGEST_MEASURE
        named = found.endswith(self._words.measured + _LENGTHS)
        return found in self._words.measures or (short and named)

    def of_measure(self, document: Document, found: Bounds) -> Bounds | None:
        """Return the holder of a measure: 县 in 县总产值; None if the phrase names none."""
        words = words_in(document, found.start, found.end)
        if len(words) < 2 or not words[-1].text.endswith(self._words.measured):
            return None
        counted = 2 if words[-1].text == "数" else 1  # 入园企业数 is the measure of the 园区
        for word in reversed(words[:-counted]):
            if word.text in self._words.holders or (
                word.text.endswith(self._words.holders) and len(word.text) > 2
            ):
                return Bounds(found.start, word.end)
        size = 2 if words[-1].text == "率" else 1
        rate = words[-1].text.endswith("率") and len(words) > size
        return Bounds(found.start, words[-size - 1].end) if rate else None

    @staticmethod
    def schools(text: str, found: Bounds) -> Bounds:
        """Return the schools that 所 counts: 高中 in `3所高中教师`."""
        school = _SCHOOLS.match(text, found.start, found.end)
        return found if school is None else Bounds(found.start, school.end())
