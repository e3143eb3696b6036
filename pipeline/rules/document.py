"""What an extractor reads: the reading copy, its parts, its masks and what was found so far."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ..layout.heading import Heading
from ..masks.run import MaskRun
from ..segmenters.base import Segmenter, Word
from ..text.reading import FIGURE, Reading
from ..text.source import Source
from ..text.structure import Bounds, Structure
from .draft import Draft

_NUMBER = re.compile(rf"[\d.{FIGURE}]{{1,40}}")


class Trial(NamedTuple):
    """A rule that was tried at a place and what refused it."""

    rule: str
    start: int
    end: int
    reason: str


class Reference(NamedTuple):
    """The day, month or year a report speaks from, as EDTF, and what says so."""

    value: str | None
    basis: str


NO_REFERENCE = Reference(None, "none")


@dataclass
class Document:
    """One report on its way through the extractors; all positions are of `text`.

    `text` is the reading copy, in which masks stand as the signs of `text.reading`.
    """

    source: Source
    reading: Reading
    structure: Structure
    segmenter: Segmenter
    masks: Sequence[MaskRun] = ()
    headings: Sequence[Heading] = ()
    title: Bounds | None = None
    reference: Reference = NO_REFERENCE
    drafts: dict[str, list[Draft]] = field(default_factory=dict)
    trials: list[Trial] | None = None
    text: str = field(init=False)
    _segmented: dict[Bounds, list[Word]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Read at every step of every rule: an attribute and no property.
        self.text = self.reading.text

    def refuse(self, rule: str, start: int, end: int, reason: str) -> None:
        """Note that a rule was tried at a span and why it did not fire, if anyone listens."""
        if self.trials is not None:
            self.trials.append(Trial(rule, start, end, reason))

    def written(self, start: int, end: int) -> str:
        """Return what stands at a span as it is written in the source, layout left out.

        Masks come back as they were typed: `**县`.
        """
        if start >= end:
            return ""
        first, last = self.reading.place(start, end)
        source = self.source.text
        if last - first == end - start:
            return source[first:last]
        offset = self.reading.offset
        return "".join([source[offset(position)] for position in range(start, end)])

    def words(self, bounds: Bounds) -> list[Word]:
        """Return the words of a span, offsets in the reading copy; segmented once."""
        found = self._segmented.get(bounds)
        if found is None:
            span = self.text[bounds.start : bounds.end]
            found = self.segmenter.segment(span, bounds.start)
            if FIGURE in span:
                found = _with_numbers(found)
            self._segmented[bounds] = found
        return found

    @cached_property
    def _dates(self) -> list[Draft]:
        return sorted(self.drafts.get("date", ()), key=lambda draft: (draft.start, draft.end))

    @cached_property
    def _date_starts(self) -> list[int]:
        return [draft.start for draft in self._dates]

    @cached_property
    def _date_spans(self) -> list[tuple[int, int]]:
        return [(draft.start, draft.end) for draft in self._dates]

    def dates_in(self, start: int, end: int) -> list[Draft]:
        """Return the drafts of the dates that begin in `[start, end)`, in order."""
        starts = self._date_starts
        return self._dates[bisect_left(starts, start) : bisect_left(starts, end)]

    def last_date_in(self, start: int, end: int) -> int | None:
        """Return where the last date that stands whole in `[start, end)` ends, or None."""
        spans = self._date_spans
        index = bisect_left(spans, (end, 0)) - 1
        while index >= 0 and spans[index][0] >= start:
            if spans[index][1] <= end:
                return spans[index][1]
            index -= 1
        return None

    def heading_at(self, position: int) -> int | None:
        """Return the index of the heading whose span holds a position, or None."""
        index = self.section_at(position)
        if index is not None and position < self.headings[index].end:
            return index
        return None

    def section_at(self, position: int) -> int | None:
        """Return the index of the last heading that begins at or before a position, or None."""
        before = bisect_right(self._heading_starts, position)
        return before - 1 if before else None

    @cached_property
    def _heading_starts(self) -> list[int]:
        return [heading.start for heading in self.headings]


def _with_numbers(words: list[Word]) -> list[Word]:
    """Join the signs of a hidden number, each a word to the segmenter, and tag it a numeral."""
    joined: list[Word] = []
    for word in words:
        number = _NUMBER.fullmatch(word.text) is not None
        if number and joined and _NUMBER.fullmatch(joined[-1].text):
            joined[-1] = Word(joined[-1].start, word.end, joined[-1].text + word.text, "m")
        else:
            joined.append(word._replace(tag="m") if number else word)
    return joined
