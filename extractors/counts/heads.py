"""Lists of names that share one head: `小学、初中巩固率分别为99%、98%`."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ...pipeline.rules import Lexicons
from ...pipeline.text.structure import Bounds
from .words import Vocabulary, members

_HEADCOUNTS = ("人数", "户数", "件数", "在校生", "在校学生", "毕业生", "教师", "职工")
_CASES = ("案件", "事故", "纠纷", "气温", "投诉", "报警", "补贴", "补助")
_KIND_OF_CASE = 2  # 刑事、治安案件
_MARKS = ("分", "分数线", "成绩")


class Heads:
    """Splits the list that 分别 hands figures out to, unless its names share their head."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary, units: Set[str]) -> None:
        self._units = units
        self._measured = (*vocabulary.measured, *_MARKS)
        self._own = (*self._measured, *lexicons["counts.own_measures"])
        self._known = vocabulary.measures

    def members(self, text: str, own: Bounds, unit: str | None) -> Sequence[Bounds]:
        """Return the names of a list; none where a measure stands behind the last alone.

        `工业投资、技改投资` is two, `城镇、农村居民收入` one whole for each figure.
        """
        found = members(text, own)
        names = [text[one.start : one.end] for one in found]
        if len(found) < 2 or not (
            names[-1].endswith(_HEADCOUNTS)
            or ((unit is None or unit in self._units) and names[-1].endswith(self._own))
            or (names[-1].endswith("案件") and max(map(len, names[:-1])) <= _KIND_OF_CASE)
        ):
            return found
        own_heads = (*self._own, *_CASES)
        if any(name.endswith(own_heads) or name in self._known for name in names[:-1]):
            return found
        return ()
