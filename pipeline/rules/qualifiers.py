"""Planned, done or denied: what the words around a record say of it.

The clause is the scope: `计划于今年推动晋升，已于4月通过评审` is planned and done. Where the
clause is silent, the clause before it speaks, then what opens the sentence and the paragraph,
then the title of the section.
"""

from __future__ import annotations

import re
import weakref
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from ..text.structure import Bounds
from .cues import Cue, CueFinder
from .document import Document
from .lexicon import Lexicons
from .outlook import Outlook, OutlookFinder

_OPENING = 12
_BARE = 4
_DENIAL_REACH = 16

# 计划投资9亿元，甲项目落地; 3个拟开工项目，完成调研: the plan is that of the sum or noun alone.
_REVIEWED = re.compile(
    "[^，。；、\n]{0,14}?(?:总结|回顾|情况|报告)(?:[和与及暨、]|(?=下半年|明年|今后|下一?步|(?:19|20)[0-9]{2}年))"
)
_BEGUN = re.compile(
    "(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[初底中]|[上中下]旬)?)?(?:破?土?[动开复竣完]工|建成|投[产用运入]|启动|成立|签约|签订|启用|通车|开[业园馆学]|落地)"
)
"""What has a time of its own: `11月破土动工，预计2026年投产`."""
# 抢抓新区规划建设等机遇: a noun, and nobody's plan.
_OF_NOUN = re.compile(
    "计划(?:总|年度)?投资|拟(?:开工|签约|建|投产)(?:重[点大])?项目"
    "|规划建设(?:等|的|和|与|、|，|管理|工作|水平|机遇|机制)"
)


class Status(NamedTuple):
    """What the words around a record say: `cue` bounds the word that decided, if one did."""

    planned: bool
    negated: bool
    cue: Bounds | None


@dataclass(slots=True)
class _Read:
    """What was found in one document, kept while it is being read."""

    cues: list[Cue]
    starts: list[int]
    outlook: Outlook
    known: dict[tuple[int, int], Status]


class _Reader:
    """Reads documents with one set of lexicons; the extractors of a pipeline share it."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._find = CueFinder(lexicons)
        self._outlook = OutlookFinder(lexicons)
        self._last: tuple[weakref.ref[Document], _Read] | None = None

    def read(self, document: Document) -> _Read:
        # One document at a time passes through a pipeline; threads that share one only lose time.
        last = self._last
        if last is not None and last[0]() is document:
            return last[1]
        cues = self._find.cues(document.text)
        outlook = self._outlook.outlook(document)
        read = _Read(cues, [cue.start for cue in cues], outlook, {})
        self._last = (weakref.ref(document), read)
        return read


_READERS: weakref.WeakKeyDictionary[Lexicons, _Reader] = weakref.WeakKeyDictionary()


class Qualifiers:
    """Says of any span of a document whether it is planned and whether it is denied."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Take the cue words of `qualifiers.toml`, compiled once for all who use them."""
        reader = _READERS.get(lexicons)
        if reader is None:
            reader = _READERS[lexicons] = _Reader(lexicons)
        self._reader = reader

    def status(self, document: Document, start: int, end: int) -> Status:
        """Return what is said of `document.text[start:end]`.

        In `力争上半年通过认证` the span of `上半年` is planned, its cue `力争`. Positions are
        of the reading copy; the span must not be empty.
        """
        read = self._reader.read(document)
        status = read.known.get((start, end))
        if status is None:
            planned, cue = _planned(document, read, start, end)
            denial = _denial(document, read, start)
            status = Status(planned, denial is not None, denial or cue)
            read.known[start, end] = status
        return status

    def looks_ahead(self, document: Document, position: int) -> bool:
        """Return whether the section or paragraph that holds a position speaks of plans."""
        return self._reader.read(document).outlook.planned_at(position)


def _planned(document: Document, read: _Read, start: int, end: int) -> tuple[bool, Bounds | None]:
    clause = document.structure.clause_at(start)
    own = _cues(document, read, clause, start)
    before = [cue for cue in own if cue.end <= start]
    after = [cue for cue in own if cue.start >= end]
    if after and _REVIEWED.match(document.text, end, after[0].end):
        after = []  # 2010年工作总结和2011年打算
    future = read.outlook.planned_at(start)
    if before:
        cue = before[-1]
        if (
            cue.planned
            and after
            and not after[0].planned
            and "的" in document.text[cue.end : start]
        ):
            cue = after[0]  # 计划投资3亿元的综合楼已开工
        return _decided(cue, future)
    if after and not (after[0].weak and future):
        return _decided(after[0], future)
    within = [cue for cue in own if start <= cue.start < end and not cue.planned]
    if within and not within[0].weak:  # 截至11月底
        return False, within[0].bounds
    text = document.text
    bare = (clause.end - clause.start) - (end - start) <= _BARE
    if bare and not _BEGUN.match(text, end, clause.end):
        follower = _next_clause_cue(document, read, clause, start)
        if follower is not None:
            return follower.planned, follower.bounds
    earlier = _carried(document, read, clause, start)
    if earlier is not None and (earlier.planned or not future):
        return earlier.planned, earlier.bounds
    opener = read.outlook.opener_of(text, start)
    if opener is not None:
        return True, opener
    return future, None


def _decided(cue: Cue, future: bool) -> tuple[bool, Bounds | None]:
    """Weak words of what is done (顺利, 成功) do not speak against a section of plans."""
    if cue.planned:
        return True, cue.bounds
    return (future and cue.weak), cue.bounds


def _next_clause_cue(document: Document, read: _Read, clause: Bounds, start: int) -> Cue | None:
    """Return the plan word with which the clause after a bare `2023年，` begins."""
    following = document.structure.clause_at(min(clause.end + 1, len(document.text) - 1))
    if following.start <= clause.start or document.text[clause.end : clause.end + 1] != "，":
        return None
    for cue in _cues(document, read, following, start):
        if cue.start - following.start > _OPENING:
            break
        return cue if cue.planned else None
    return None


def _carried(document: Document, read: _Read, clause: Bounds, start: int) -> Cue | None:
    """Return the word of an earlier clause that still speaks for this one."""
    structure = document.structure
    sentence, segment = structure.sentence_at(start), structure.segment_at(start)
    earlier = [
        cue
        for cue in _cues(document, read, Bounds(segment.start, clause.start), start)
        if not _OF_NOUN.match(document.text, cue.start)
    ]
    if earlier:
        return earlier[-1]
    if segment.start == sentence.start:
        return None
    # A plan word at the head of the sentence speaks for the list that follows it.
    first = structure.clauses_in(sentence)[:2]
    for number, head in enumerate(first):
        for cue in _cues(document, read, head, start):
            if cue.planned and cue.start - head.start <= (2 * _BARE if number == 0 else _BARE):
                return cue
            break
        if head.end - head.start > _OPENING:
            break
    return None


def _cues(document: Document, read: _Read, bounds: Bounds, start: int) -> list[Cue]:
    """Return the cues inside the bounds, without those in brackets that do not hold `start`."""
    low = bisect_left(read.starts, bounds.start)
    high = bisect_left(read.starts, bounds.end)
    found = [cue for cue in read.cues[low:high] if not cue.denies]
    if not found:
        return found
    return [cue for cue in found if not _set_apart(document, cue, start)]


def _set_apart(document: Document, cue: Cue, start: int) -> bool:
    brackets = document.structure.brackets
    high = bisect_right(brackets, (cue.start, len(document.text), ""))
    for item in brackets[max(0, high - 3) : high]:
        inside = item.start < start < item.end and item.mark != "《"
        if item.start < cue.start < item.end and not inside:
            return True
    return False


def _denial(document: Document, read: _Read, start: int) -> Bounds | None:
    clause = document.structure.clause_at(start)
    low = bisect_left(read.starts, max(clause.start, start - _DENIAL_REACH))
    high = bisect_left(read.starts, start)
    for cue in reversed(read.cues[low:high]):
        if cue.end > start:
            continue
        return cue.bounds if cue.denies else None
    return None
