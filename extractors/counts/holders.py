"""Which noun of a phrase holds a measure, and whether a village is what is counted."""

from __future__ import annotations

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .words import Vocabulary, words_in

OF_VILLAGE = frozenset(
    "级委民部庄落道路办史医校务容规居组小卫书党支干企口头寨域貌屯霸主长官两和及与、（“"
)
"""What goes on from 村 or 社区 in a longer noun: 村级, 村委会."""
_LONGEST_MEASURE = 4
_LENGTHS = ("长", "宽", "高", "年产", "日产")


class Holders:
    """Tells those who are counted from what is measured of them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    @staticmethod
    def is_village(document: Document, start: int, end: int) -> bool:
        """Return whether 村 is what is counted, not the first sign of a noun: 村卫生室."""
        text = document.text
        if text.startswith("村集体", start):
            return True
        return end - start > 2 and text[start + 1] not in OF_VILLAGE and text[start + 2] != "）"

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
