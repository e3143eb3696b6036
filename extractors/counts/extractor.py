"""Counts: figures with their units, what they count and how they hang together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from ...pipeline.rules import Document, Draft, Lexicons, Rule
from .amounts import Figure
from .changes import is_undated
from .counted import Counted
from .numbers import FigureFinder
from .parts import Parts
from .refuse import Refusals
from .rules import RULES
from .sentence import SentenceReader


class CountExtractor:
    """Finds counts sentence by sentence, since subjects and totals carry over within one.

    `共有党员30人，其中预备党员2人` gives two, the second part of the first.
    """

    kind = "count"
    after: Sequence[str] = ("date",)
    rules: Sequence[Rule] = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the patterns of figures and the words around them."""
        self._figures = FigureFinder(lexicons)
        self._refusals = Refusals(lexicons)
        self._sentences = SentenceReader(lexicons)
        self._parts = Parts(lexicons)

    def extract(self, document: Document) -> Iterable[Draft]:
        """Return the counts of a document with subjects, changes, baselines and totals."""
        drafts: list[Draft] = []
        for _, figures in groupby(
            self._kept(document), lambda figure: document.structure.sentence_at(figure.start)
        ):
            for item in self._sentences.read(document, list(figures)):
                drafts.append(_draft(document, item))
        self._parts.link(document, drafts)
        return drafts

    def _kept(self, document: Document) -> Iterable[Figure]:
        judge = self._refusals.prepare(document)
        for figure in self._figures.find(document.text):
            reason = judge.reason(figure)
            if reason is None:
                yield figure
            else:
                document.refuse("count.level", figure.start, figure.end, reason)


def _draft(document: Document, item: Counted) -> Draft:
    figure, subject = item.figure, item.subject
    slots: dict[str, Any] = {
        "value": figure.value,
        "upper": figure.upper,
        "partial": figure.partial,
        "approx": item.approx,
        "unit": figure.unit,
        "subject": None if subject is None else document.written(*subject),
        "change": item.change,
        "baseline": item.baseline,
    }
    if is_undated(document, item.left, figure, item.change):
        slots["date"] = None
    rule = "count.masked" if figure.masked else "count.change" if item.change else "count.level"
    words = [] if subject is None else [subject]
    return Draft("count", figure.start, figure.end, rule, slots, words)
