"""The words that tell a subject from the verbs and adverbs around it."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.segmenters.base import Word
from ...pipeline.text.structure import Bounds

OF = re.compile(r"(?<![标目])的(?!确)")
"""The particle of attributes, and not the second half of 标的 or 目的."""


class Vocabulary:
    """Word sets of the lexicon `counts`, made once for both sides of a figure."""

    def __init__(self, lexicons: Lexicons) -> None:
        def words(group: str) -> frozenset[str]:
            return frozenset(lexicons[f"counts.{group}"])

        self.verbs = words("leading_verbs")
        self.nominal_verbs = words("nominal_verbs")
        self.strong = self.verbs - self.nominal_verbs
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
        self.compounds = lexicons["counts.compounds"]
        self.states = words("states")
        self.yields = words("yields")
        self.holders = lexicons["counts.holders"]
        self.measured = lexicons["counts.measured"]


def words_in(document: Document, start: int, end: int) -> list[Word]:
    """Return the words of a span, white space left out; none if the span is empty."""
    if end <= start:
        return []
    return [word for word in document.words(Bounds(start, end)) if word.text.strip()]


def last_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the last particle 的 in a span, or None."""
    found = None
    for match in OF.finditer(text, start, end):
        found = match
    return found
