"""Sentences, segments, clauses and quoted names of a reading copy.

A sentence ends at `。！？` or at the end of its paragraph; `；` splits it into segments, `，`
and `：` into clauses, and so does the label that opens a paragraph, `【招商】`. Nothing inside
“…”, 《…》 or （…） splits, but what is said in full, `他说：“要抓好。”`, ends its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Bounds(NamedTuple):
    """A half-open range of positions in the reading copy."""

    start: int
    end: int


NOWHERE = Bounds(0, 0)
"""The part that a text without parts has."""


class Quoted(NamedTuple):
    """A quoted name: `start`/`end` bound it with its marks, `mark` is the opening mark."""

    start: int
    end: int
    mark: str

    @property
    def inner(self) -> Bounds:
        """The bounds without the marks."""
        return Bounds(self.start + 1, self.end - 1)


# Bounded, so that a mark that is never closed hides no more than what it opens.
_BRACKETED = re.compile(
    r"“[^“”\n]{0,80}”|《[^《》\n]{0,80}(?:《[^《》\n]{0,60}》[^《》\n]{0,40})?》|（[^（）\n]{0,120}）"
)
_STOPS = re.compile(
    r"[。！？\n]+[”’）]?|[；，：]|(?:\A|(?<=\n))[^\S\n]{0,8}(?P<label>【[^【】\n]{1,16}】)(?=[^\n])"
)


def _all_bracketed(text: str) -> list[Quoted]:
    found = []
    for match in _BRACKETED.finditer(text):
        found.append(Quoted(match.start(), match.end(), match.group()[0]))
        if len(match.group()) > 4:
            inner_start = match.start() + 1
            for inner in _BRACKETED.finditer(text, inner_start, match.end() - 1):
                found.append(Quoted(inner.start(), inner.end(), inner.group()[0]))
    return sorted(found)


class Structure:
    """The parts of a reading copy, found once; look up what holds a position by bisection."""

    __slots__ = (
        "_clause_starts",
        "_segment_starts",
        "_sentence_starts",
        "brackets",
        "clauses",
        "segments",
        "sentences",
    )

    def __init__(self, text: str) -> None:
        self.brackets: Sequence[Quoted] = _all_bracketed(text)
        cover = _covered(self.brackets)
        sentences: list[Bounds] = []
        segments: list[Bounds] = []
        clauses: list[Bounds] = []
        sentence = segment = clause = 0
        depth = 0
        for match in _STOPS.finditer(text):
            stop = match.group()[0]
            start, end = match.span()
            if match["label"]:
                clauses.append(Bounds(clause, end))
                clause = end
                continue
            while depth < len(cover) and cover[depth][1] <= start:
                depth += 1
            if (
                depth < len(cover)
                and cover[depth][0] < start
                and not _said(text, end, cover[depth])
            ):
                continue
            if start > clause:
                clauses.append(Bounds(clause, start))
            clause = end
            if stop in "，：":
                continue
            if start > segment:
                segments.append(Bounds(segment, start))
            segment = end
            if stop == "；":
                continue
            if start > sentence:
                sentences.append(Bounds(sentence, start))
            sentence = end
        size = len(text)
        for parts, start in ((clauses, clause), (segments, segment), (sentences, sentence)):
            if start < size:
                parts.append(Bounds(start, size))
        self.sentences: Sequence[Bounds] = sentences
        self.segments: Sequence[Bounds] = segments
        self.clauses: Sequence[Bounds] = clauses
        self._sentence_starts = [part.start for part in sentences]
        self._segment_starts = [part.start for part in segments]
        self._clause_starts = [part.start for part in clauses]

    def sentence_at(self, position: int) -> Bounds:
        """Return the sentence that holds or last began before a position."""
        index = bisect_right(self._sentence_starts, position) - 1
        return self.sentences[max(index, 0)] if self.sentences else NOWHERE

    def segment_at(self, position: int) -> Bounds:
        """Return the segment (up to `；`) that holds or last began before a position."""
        index = bisect_right(self._segment_starts, position) - 1
        return self.segments[max(index, 0)] if self.segments else NOWHERE

    def clause_at(self, position: int) -> Bounds:
        """Return the clause (up to `，`) that holds or last began before a position."""
        index = bisect_right(self._clause_starts, position) - 1
        return self.clauses[max(index, 0)] if self.clauses else NOWHERE

    def clauses_in(self, bounds: Bounds) -> Sequence[Bounds]:
        """Return the clauses that begin inside the given bounds, in order."""
        low = bisect_right(self._clause_starts, bounds.start - 1)
        high = bisect_right(self._clause_starts, bounds.end - 1)
        return self.clauses[low:high]


def _covered(brackets: Sequence[Quoted]) -> list[tuple[int, int]]:
    cover: list[tuple[int, int]] = []
    for item in brackets:
        if not cover or item.start >= cover[-1][1]:
            cover.append((item.start, item.end))
    return cover


def _said(text: str, end: int, bracket: tuple[int, int]) -> bool:
    """Whether a stop up to `end` is the last of a full sentence in quotes."""
    return (
        end == bracket[1]
        and text[end - 2] in "。！？"
        and text[bracket[0]] == "“"
        and text[end : end + 1] not in ("的", "，", "、", "；", "。")
    )
