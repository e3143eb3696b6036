"""One report under audit: its records, its text laid out for reading, and places in both."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from huibao.schemas import Count, Date, Excerpt, Mask, Record, Report

from ..engine import Pipeline
from ..rules import Document
from ..text.source import Source
from ..text.structure import Bounds

_POINT = re.compile(r"[\d一二三四五六七八九十零][·点]")
_LONG = 100
"""A segment of a sentence is shown whole up to so many characters, else the clause."""


class AuditedText:
    """A report with the text it came from; offsets are code points into that text.

    Positions are those of the reading copy (`document.text`), in which hard wraps and spaces
    are left out and masks are signs: `position` goes there, `excerpt` comes back.
    """

    def __init__(self, pipeline: Pipeline, report: Report, text: str) -> None:
        self.report = report
        self.text = text
        self.lexicons = pipeline.lexicons
        self.document: Document = pipeline.read(Source(text, report.report.id))
        self.records: dict[str, Record] = {record.id: record for record in report.records}
        self._headings = {section.id: section.title for section in report.sections}

    @cached_property
    def counts(self) -> Sequence[Count]:
        """The counts in the order of the text, but for what is behind a point (`7·1%`)."""
        return [
            record
            for record in self.report.records
            if isinstance(record, Count) and not self._is_fraction(record)
        ]

    def _is_fraction(self, count: Count) -> bool:
        start = self.position(count.start)
        return _POINT.match(self.reading, max(0, start - 2), start) is not None

    @cached_property
    def dates(self) -> Sequence[Date]:
        """The dates in the order of the text."""
        return [record for record in self.report.records if isinstance(record, Date)]

    @cached_property
    def sentences(self) -> Sequence[Sequence[Count]]:
        """The counts sentence by sentence, those without any left out."""
        groups: dict[Bounds, list[Count]] = {}
        for count in self.counts:
            groups.setdefault(self.sentence(count.start), []).append(count)
        return list(groups.values())

    @cached_property
    def _indexes(self) -> dict[str, int]:
        return {count.id: index for index, count in enumerate(self.counts)}

    @cached_property
    def _date_places(self) -> Sequence[tuple[int, int]]:
        """The dates' places in the reading copy, in order."""
        return [(self.position(date.start), self.position(date.end)) for date in self.dates]

    def dates_in(self, start: int, end: int) -> Sequence[Date]:
        """Return the dates that begin in a span of the reading copy."""
        first = bisect_left(self._date_places, (start, 0))
        return self.dates[first : bisect_left(self._date_places, (end, 0))]

    def without_dates(self, start: int, end: int) -> str:
        """Return the words of a span of the reading copy, the dates in it left out."""
        first = bisect_left(self._date_places, (start, 0))
        pieces, begin = [], start
        for left, right in self._date_places[first:]:
            if left >= end:
                break
            if begin <= left and right <= end:
                pieces.append(self.reading[begin:left])
                begin = right
        return "".join((*pieces, self.reading[begin:end]))

    @property
    def reading(self) -> str:
        """The reading copy."""
        return self.document.text

    def position(self, offset: int) -> int:
        """Return the place in the reading copy of an offset."""
        return self.document.reading.position(offset)

    def sentence(self, offset: int) -> Bounds:
        """Return the bounds, in the reading copy, of the sentence at an offset."""
        return self.document.structure.sentence_at(self.position(offset))

    def clause(self, offset: int) -> Bounds:
        """Return the bounds, in the reading copy, of the clause at an offset."""
        return self.document.structure.clause_at(self.position(offset))

    def before(self, record: Record, start: int | None = None) -> str:
        """Return the words before a record in its clause, or from a position on."""
        begin = self.clause(record.start).start if start is None else start
        return self.reading[begin : self.position(record.start)]

    def after(self, record: Record, size: int = 24) -> str:
        """Return the words behind a record, at most so many characters."""
        end = self.position(record.end)
        return self.reading[end : end + size]

    def label(self, count: Count) -> str:
        """Return what a list calls a figure: the words from its own comma to the number.

        In `其中男教师12人、女教师18人` these are 男教师 and 女教师; a noun behind the unit is
        added. Where figures are handed out (`分别占50%、40%`) it is the subject.
        """
        clause = self.clause(count.start)
        index = self._indexes[count.id]
        begin = clause.start
        if index:
            begin = max(begin, self.position(self.counts[index - 1].end))
        before = self.without_dates(begin, self.position(count.start))
        words = re.split(r"[，；：、（]|其中", before)
        subject = count.subject or ""
        behind = subject if self.after(count, len(subject)) == subject else ""
        return (words[-1] + behind) if "分别" not in words[-1] and words[-1] + behind else subject

    def between(self, left: Record, right: Record) -> str:
        """Return what stands between two records."""
        return self.reading[self.position(left.end) : self.position(right.start)]

    def excerpt(self, start: int, end: int) -> Excerpt:
        """Return the words of a span of the source."""
        return Excerpt(start=start, end=end, text=self.text[start:end])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets of a span of the reading copy; it must not be empty."""
        return self.document.reading.place(start, end)

    def around(self, start: int, end: int) -> Excerpt:
        """Return the clauses around a span of the source: up to `；`, up to `，` in long ones."""
        structure = self.document.structure
        first, last = self.position(start), self.position(max(start, end - 1))
        left, right = structure.segment_at(first).start, structure.segment_at(last).end
        if right - left > _LONG:
            left, right = structure.clause_at(first).start, structure.clause_at(last).end
        if right > left:
            left, right = self.span(left, right)
        left, right = min(left, start), max(right, end)
        if right - left > 3 * _LONG:
            left, right = max(left, start - _LONG), min(right, max(end, start + _LONG))
        while left < start and self.text[left].isspace():
            left += 1
        while right > end and self.text[right - 1].isspace():
            right -= 1
        return self.excerpt(left, right)

    def heading(self, section: str | None) -> str | None:
        """Return the words of a heading by the id of its section."""
        return self._headings.get(section or "")

    def section_of(self, offset: int) -> str | None:
        """Return the words of the heading an offset stands under."""
        found = None
        for section in self.report.sections:
            if section.start > offset:
                break
            found = section.title
        return found

    def masks_of(self, record: Record) -> Iterator[Mask]:
        """Yield the masks inside the core span of a record."""
        for mask in self.report.masks:
            if record.start <= mask.start and mask.end <= record.end:
                yield mask
