"""Verbs, states and adverbs right before a number: what names nothing, or a deed alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .copulas import Copulas
from .governed import HOLDING
from .opening import Opening
from .words import Vocabulary, is_double_verb, words_in

ALL = frozenset("共已各总")
"""What sums up right before a verb: 共收缴."""
_ORGANS = "法院|检察院|公安机关|监察机关"
_SORT_SIZE = 2
_SETTLED = ("审执结", "调解成功", "化解成功")


class Verbal:
    """Tells the verbs, states and adverbs at the end of the words before a number."""

    def __init__(
        self, lexicons: Lexicons, vocabulary: Vocabulary, copulas: Copulas, opening: Opening
    ) -> None:
        """Take what strips copulas and adverbs; compile the verbs of how far things are."""
        self._words = vocabulary
        self._copulas = copulas
        self._adverbs = opening.adverbs
        self._manner = opening.manner
        self._states = re.compile(
            rf"(?:{lexicons.any_of('counts.adverbs')}|基本){{0,3}}"
            rf"(?:{lexicons.any_of('counts.handled')}[、和])?"
            rf"{lexicons.any_of('counts.states', 'counts.handled')}了?"
        )

        adverbs, handled = (
            lexicons.any_of("counts.adverbs"),
            lexicons.any_of("counts.handled", "counts.ruled"),
        )
        self._settled = re.compile(
            rf"(?:{_ORGANS})?(?:{adverbs}|现场|当场){{0,3}}(?:完成)?{handled}|责令“[^”]{{2,6}}”"
        )
        self._ruled = re.compile(
            rf"(?:{adverbs}){{0,3}}(?:{lexicons.any_of('counts.ruled')}|责令“[^”]{{2,6}}”)"
        )
        self._arrivals = frozenset(lexicons["counts.arrivals"])

    def deed(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the verb right before a figure of times, which it counts: 集中学习12次."""
        start = max(start, document.last_date_in(start, end) or start)
        end = self._copulas.strip(document, start, end)
        first = None
        for word in reversed(words_in(document, start, end)[-3:]):
            verbal = (word.tag or "n")[0] in "vad" or word.text in self._words.strong
            verbal = verbal or word.text in self._words.nominal_verbs
            held = first is not None and word.text in HOLDING  # 组织学习
            if not verbal or held or word.text in self._words.adverbial:
                break
            first = word.start
        if first is not None and document.text[first:end] in (*HOLDING, "进行", "选派"):
            return None
        first = self._with_sort(document, start, first)
        return None if first is None or end - first < 2 else Bounds(first, end)

    def _with_sort(self, document: Document, start: int, first: int | None) -> int | None:
        """Return where the noun begins that says what sort of deed it is: 政治 in 政治轮训."""
        words = words_in(document, start, first) if first is not None else []
        sort = words[-1] if words else None
        if sort is None or (sort.tag or "x")[0] != "n" or len(sort.text) != _SORT_SIZE:
            return first
        while words[2:] and (words[-2].tag or "x") == "n" and len(words[-2].text) == _SORT_SIZE:
            if words[-2].text.endswith((*self._words.persons, *self._words.agents)):
                break  # 数据 of 数据质量核查
            sort = words[-2]
            words = words[:-1]
        if sort.text.endswith((*self._words.persons, *self._words.agents)):
            return first
        before = words[-2].text if words[1:] else ""
        return sort.start if not before or before in self._words.verbs else first

    def ends_in_verb(self, document: Document, start: int, end: int) -> bool:
        """Return whether a verb of doing stands right before the number: 办结, 采纳了."""
        end = self._copulas.strip(document, start, end)
        words = words_in(document, start, end)
        if is_double_verb(document.text[max(start, end - 8) : end], self._words.verbs):
            return True
        if document.text.endswith(_SETTLED, start, end):
            return True
        last = words[-1].text if words else ""
        return last in self._words.verbs or (last[:1] in ALL and last[1:] in self._words.verbs)

    def is_doing(self, words: Iterable[str]) -> bool:
        """Tell whether a verb of doing is among words."""
        return not self._words.verbs.isdisjoint(words)

    def is_state(self, document: Document, start: int, end: int) -> bool:
        """Return whether the words say only how far things are: 已开工 in `已开工57个`."""
        return self._states.fullmatch(document.text, start, end) is not None

    def is_settled(self, document: Document, start: int, end: int) -> bool:
        """Return whether the words say that something is through: 已完成整改."""
        return self._settled.fullmatch(document.text, start, end) is not None

    def is_ruled(self, document: Document, start: int, end: int) -> bool:
        """Return whether only what is ordered or ruled stands there: 责令整改, 责令“三停”."""
        return self._ruled.fullmatch(document.text, start, end) is not None

    def is_arrival(self, document: Document, start: int, end: int) -> bool:
        """Return whether only a verb of coming stands there, which names nobody: 入驻."""
        text = document.text
        start = max(start, document.last_date_in(start, end) or start)
        end = self._copulas.strip(document, start, end)
        while (match := self._adverbs.match(text, start, end)) is not None:
            start = match.end()
        return text[start:end] in self._arrivals

    def is_bare(self, document: Document, start: int, end: int) -> bool:
        """Return whether `[start, end)` holds nothing but dates, copulas and adverbs."""
        text = document.text
        start = max(start, document.last_date_in(start, end) or start)
        end = self._copulas.strip(document, start, end)
        while start < end:
            match = self._adverbs.match(text, start, end) or self._manner.match(text, start, end)
            if match is None:
                break
            start = match.end()
        return not text[start:end].strip(" 、，的") or text[start:end].endswith("的")
