"""What a figure counts or measures, from the words before its number: `共有党员30人`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.structure import Bounds
from .words import Vocabulary, last_of, words_in

_FROM = re.compile(r"(?:由|从)[^，。；]{0,16}?的?$")
_LIST = re.compile(r"以及|[、和与及]")
_MEASURE_ENDS = frozenset("率比量额值数度价重")
_MARKER = re.compile(r"(?:[一二三四五六七八九十]{1,2}是|[①-⑳]|[0-9]{1,2}[、.])(?=[^，。；]{2})")
_BATCH = re.compile(r"[^，。；]{2,40}等(?:一大?批|一系列)(?=[^，。；]{2})")


class Preceding:
    """Reads the noun phrase before a number and its copula or light verb."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._copulas = re.compile(lexicons.any_of("counts.copulas") + "$")
        self._longest = max(len(word) for word in lexicons["counts.copulas"])
        manner = lexicons.any_of("counts.manner")
        self._leading, self._leading_strong = (
            re.compile(rf"(?:{manner})?{some}(?:了|起|出|好|过|至|并{some})?(?=[^，。；]{{2}})")
            for some in (
                alternation(verb for verb in verbs if len(verb) > 1)
                for verbs in (vocabulary.verbs, vocabulary.strong)
            )
        )
        self._adverbs = re.compile(lexicons.any_of("counts.adverbs"))
        self._changes = re.compile(
            r"(?:同比|环比|累计|平均|年均|又|再|分别|均|还|也|共|实际|大幅|持续|明显|净)*"
            rf"(?<!新){lexicons.any_of('counts.increase', 'counts.decrease')}"
            r"(?:了|到|至|为|达|达到|近|约|超过|超)*$"
        )

    def find(
        self, document: Document, start: int, end: int, *, measured: bool = False
    ) -> Bounds | None:
        """Return the noun phrase in `[start, end)` that ends before a number, or None.

        In front of what is `measured` (money, a share) a verb that also stands in nouns is
        part of the noun: 生产总值, 供电煤耗; else it governs it: 改造户厕.
        """
        text = document.text
        source = _FROM.search(text, start, end)
        if source is not None and source.start() > start:
            end = source.start()
        start = max(start, document.last_date_in(start, end) or start)
        end = self._strip_copulas(document, start, end)
        of = last_of(text, start, end)
        if of is not None:
            if of.end() == end:
                return None
            start = of.end()
        marker = _MARKER.match(text, start, end)
        if marker is not None:
            start = marker.end()
        batch = _BATCH.match(text, start, end)
        if batch is not None:
            start = batch.end()
        opening = start
        start = self._past_verb(document, start, end)
        start = self._strip_leading(document, start, end, measured)
        light = start > opening and text[max(opening, start - 3) : start].endswith(
            self._words.light
        )
        while end > start and text[end - 1] in "“‘（":
            end -= 1
        if end - start > 1 and text[end - 1] == "等":
            end -= 1
        return self._named(document, start, end, light)

    def listed(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the list of names that 分别 hands figures out to: 主营收入、实际利用外资."""
        signs = list(_LIST.finditer(document.text, start, end))
        last = self.find(document, start, end, measured=True)
        if not signs or last is None:
            return last
        first = self.find(document, start, signs[0].start(), measured=True)
        return Bounds(first.start, last.end) if first is not None else last

    def _named(self, document: Document, start: int, end: int, light: bool) -> Bounds | None:
        """Return the bounds if a noun stands there; a verb without an object names nothing."""
        known = self._words
        found = document.text[start:end]
        if found not in known.measures and not light:
            words = words_in(document, start, end)
            if not words:
                return None
            last = words[-1]
            if (
                len(words) > 1
                and last.text in known.goings
                and last.start - start > 1
                and words[-2].text != "新增"
                and (words[-2].tag or "n")[0] not in "adb"
            ):
                end = self._strip_copulas(document, start, last.start)
            elif last.text in known.strong:
                return None
        found = document.text[start:end]
        if not found or (len(found) == 1 and found not in known.single):
            return None
        if found in known.empty or (
            found in known.verbs and found not in known.measures and not light
        ):
            return None
        return unquoted(document.text, start, end)

    def deed(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the verb right before a figure of times, which it counts: 集中学习12次."""
        start = max(start, document.last_date_in(start, end) or start)
        end = self._strip_copulas(document, start, end)
        first = None
        for word in reversed(words_in(document, start, end)[-3:]):
            if (word.tag or "n")[0] not in "vad" or word.text in self._words.adverbial:
                break
            first = word.start
        return None if first is None or end - first < 2 else Bounds(first, end)

    def object_of(self, document: Document, clause: Bounds) -> Bounds | None:
        """Return the noun phrase that a verb of doing governs at the end of a clause."""
        start = self._past_verb(document, clause.start, clause.end)
        return None if start == clause.start else unquoted(document.text, start, clause.end)

    def ends_in_verb(self, document: Document, start: int, end: int) -> bool:
        """Return whether a verb of doing stands right before the number: 办结, 采纳了."""
        end = self._strip_copulas(document, start, end)
        words = words_in(document, start, end)
        return bool(words) and words[-1].text in self._words.verbs

    def change(self, document: Document, start: int, end: int) -> tuple[Bounds | None, bool]:
        """Split a verb of change off the end of `[start, end)`.

        Return the noun phrase before it (None if the clause names none) and whether a verb
        of change stands there at all.
        """
        match = self._changes.search(document.text, start, end)
        if match is None:
            return None, False
        head = document.text[start : match.start()]
        if match.group()[:2] in self._words.harvests and head[-2:] in self._words.each:
            return Bounds(max(start, match.start() - 3), match.start() + 2), True
        return self.find(document, start, match.start(), measured=True), True

    def is_bare(self, document: Document, start: int, end: int) -> bool:
        """Return whether `[start, end)` holds nothing but dates, copulas and adverbs."""
        text = document.text
        start = max(start, document.last_date_in(start, end) or start)
        end = self._strip_copulas(document, start, end)
        while start < end:
            match = self._adverbs.match(text, start, end)
            if match is None:
                break
            start = match.end()
        return not text[start:end].strip(" 、，的") or text[start:end].endswith("的")

    def _past_verb(self, document: Document, start: int, end: int) -> int:
        """Return where the noun phrase after the last verb of doing in a clause begins."""
        words = words_in(document, start, end) if end - start >= 3 else []
        if not words:
            return start
        known = self._words
        last = words[-1].text
        if len(last) == 4 and last[:2] in known.strong and last[2] not in known.suffixes:
            return words[-1].start + 2
        for index in range(len(words) - 2, -1, -1):
            word, later = words[index], words[index + 1]
            if word.text not in known.strong or end - word.end < 2:
                continue
            if len(word.text) == 1 and (word.tag or "v")[0] != "v":
                continue
            if later.text in known.suffixes or (word.text == "新增" and later.text == "就业"):
                continue
            if index > 0 and later is words[-1] and later.text in known.goings:
                continue  # 保障房分配入住: what came before is handed out
            if later.text in {"了", "过", "起", "出", "着", "好"} and index + 2 < len(words):
                later = words[index + 2]
            return later.start
        return start

    def _strip_copulas(self, document: Document, start: int, end: int) -> int:
        """Return where the copulas and light verbs at the end of a span begin."""
        text, whole = document.text, Bounds(start, end)
        while end > start:
            match = self._copulas.search(text, max(start, end - self._longest), end)
            if match is None:
                break
            if match.end() - match.start() == 1 and not any(
                word.start == match.start() for word in document.words(whole)
            ):
                if match.group() == "达" and text[end - 2 : end - 1] in _MEASURE_ENDS:
                    end = match.start()  # 报免比达95%: cut as 比达
                break  # the 约 of 公约 is no adverb
            end = match.start()
        return end

    def _strip_leading(self, document: Document, start: int, end: int, measured: bool) -> int:
        text = document.text
        leading = self._leading_strong if measured else self._leading
        known = self._words
        while end - start > 2:
            match = leading.match(text, start, end)
            if match is not None and end - match.end() >= 2:
                rest = text[match.end() : end]
                if (
                    text[start:end] not in known.measures
                    and not rest.startswith(known.endings)
                    and not (
                        rest.startswith(known.heads)
                        and self._leading_strong.match(text, start, end) is None
                    )
                ):
                    start = match.end()
                    continue
            match = self._adverbs.match(text, start, end)
            if match is None or end - match.end() < 2:
                break
            if match.end() - match.start() == 1 and not any(
                word.end == match.end() for word in words_in(document, start, end)[:1]
            ):
                break  # the 就 of 就业 is no adverb
            start = match.end()
        return start


def unquoted(text: str, start: int, end: int) -> Bounds:
    """Return the bounds without quotes that wrap all of them."""
    if text[start] in "“《" and text[end - 1] in "”》" and text.find("”", start, end - 1) < 0:
        return Bounds(start + 1, end - 1)
    return Bounds(start, end)


def members(text: str, bounds: Bounds) -> list[Bounds]:
    """Split a list of names: `工业投资、技改投资` is two."""
    found, start = [], bounds.start
    for match in _LIST.finditer(text, bounds.start, bounds.end):
        if match.start() > start:
            found.append(Bounds(start, match.start()))
        start = match.end()
    if start < bounds.end:
        found.append(Bounds(start, bounds.end))
    return found
