"""Lists behind a unit: `8家物流、电商企业`, `6场讲座、展览等活动`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .nominal import STOP, Nominal
from .words import Vocabulary, words_in

_HAS_FIGURE = re.compile(rf"(?:各|共|约|近)?[\d{FIGURE}一二三四五六七八九十两]")

STEM = 2
"""How long a member is that shares the head of the last: 供水 in `供水、排水管网`."""


class Lists:
    """Follows the list that begins with a noun phrase."""

    def __init__(self, vocabulary: Vocabulary, nominal: Nominal) -> None:
        self._words = vocabulary
        self._nominal = nominal

    def whole(self, document: Document, found: Bounds, edge: int) -> Bounds:
        """Return a whole list of what is counted: `北大、清华学子`, `讲座、展览等活动`.

        It ends before what has a figure of its own (学校 in `3所学校、5个村`); deeds (`15条街亮化、
        管网改造`) go on only to a head: `3场专题教育、家访等活动`.
        """
        text = document.text
        end = found.end
        last = words_in(document, *found)[-1]
        stem = found.end - found.start <= STEM  # 供水、供热、排水管网
        deed = last.text in self._words.nominal_verbs and not stem
        while text.startswith("、", end):
            member = self._member(document, end + 1, edge)
            if member is None:
                break
            if text.startswith("等", member.end):
                if _HAS_FIGURE.match(text, member.end + 1):
                    break  # 枢纽3个、商丘等5个城市
                stop = STOP.search(text, member.end + 1, edge)
                head = self._nominal.find(document, member.end + 1, stop.start() if stop else edge)
                if head is None and deed:
                    return found
                return Bounds(found.start, member.end if head is None else head.end)
            end = member.end
        return found if deed else Bounds(found.start, end)

    def _member(self, document: Document, start: int, edge: int) -> Bounds | None:
        """Return the member of a list at `start`, None where a verb or another figure goes on."""
        text = document.text
        stop = STOP.search(text, start, edge)
        if _HAS_FIGURE.match(text, start) or (stop is None and _HAS_FIGURE.match(text, edge)):
            return None
        limit = stop.start() if stop else edge
        words = words_in(document, start, limit)
        if not words or words[0].text in self._words.predicates | self._words.strong:
            return None
        member = self._nominal.find(document, start, limit)
        return None if member is None or _HAS_FIGURE.match(text, member.end) else member
