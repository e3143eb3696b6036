"""Units without their numbers: `开展活动次`, `审结件`, `加装电梯部`, `追回工资万元`.

A classifier or unit that stands alone between a noun or verb and a stop has lost its number,
unless it is the end of a word (`宣传部`, `产业链条`, `边缘户`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..rules import Lexicons
from ..rules.lexicon import alternation
from ..segmenters.base import Word
from .audited import AuditedText

NUMERALS = "一二三四五六七八九十百千万亿两零〇几多数半余来"
OF_ALL = "各数些每某首末前后上下本该此这那哪单全整按逐第头同另历次"
_STOP = r"(?=[，。；、）]|其中|（含|（其中)"
_LOOSE = r"(?=(?:以上|以内|以下|左右)?(?:[，。；、）\d]|其中|（含|（其中))"
_LIGHT = ("达到", "超过", "约为", "共", "达", "有", "为", "约", "近", "了")
"""Words between a noun and its number."""
_GROWN = re.compile(r"，(?:同比|比上年|较上年|比去年|较去年|增长|下降|占)")
_CONTENT = frozenset("nvjlizb")
"""First letters of the tags of nouns, verbs, set phrases and words that the segmenter made up."""


class Bare(NamedTuple):
    """A place of the reading copy where a unit stands without its number."""

    start: int
    end: int
    unit: str


class BareUnits:
    """Finds the units without numbers, by one set of word lists."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._heads = _rows(lexicons["blanks.counted"])
        self._plain = frozenset(lexicons["blanks.plain"])
        self._levels = lexicons["blanks.levels"]
        self._surpassing = lexicons["blanks.surpassing"]
        every = lexicons.any_of("units.people", "units.things", "units.money", "units.measures")
        unnumbered = rf"(?<=[一-鿿])(?<![{NUMERALS}{OF_ALL}])(?<!若干)"
        units = alternation((*self._heads, *self._plain))
        self._unit = re.compile(rf"{unnumbered}(?P<unit>{units}){_LOOSE}")
        self._scaled = re.compile(rf"{unnumbered}(?P<unit>[万亿]{{1,2}}{every}){_STOP}")
        money = lexicons.any_of("units.money")
        shared, openers = lexicons.any_of("blanks.shared"), lexicons.any_of("blanks.openers")
        self._led = re.compile(
            rf"{lexicons.any_of('blanks.doing')}了?(?P<unit>{shared})(?=[一-鿿“])"
            rf"|(?:^|(?<=[，。；、：（])|(?<=[一-鿿]){openers})(?P<open>个)(?=[一-鿿“])(?!转)"
        )
        # What needs no word before it: a sum in 万, a figure right behind another's unit,
        # firms (企业家 is a word) motions (案件 is one)
        # and 达, which the segmenter joins to a unit.
        self._surely = re.compile(
            rf"{lexicons.any_of('blanks.totals')}(?:达到|[达为约])?(?P<sum>[万亿]{{1,2}}{every})"
            rf"|(?<=\d)[户场期批起处件例项家](?P<second>[万亿]?(?:人次?|名|{money})){_STOP}"
            rf"|{lexicons.any_of('blanks.firms')}企业[达有共]?(?P<firms>家){_STOP}"
            rf"|(?<=\d)[万亿]{{0,2}}{money}[、和及](?P<next>[万亿]{{0,2}}{money}){_STOP}"
            rf"|[提议]案(?P<motions>件){_STOP}"
            rf"|(?<=[一-鿿])达(?P<level>{alternation(self._plain - {'元'})}){_LOOSE}"
        )

    def find(self, audited: AuditedText) -> Iterator[Bare]:
        """Yield the units that stand behind a noun or verb, then those before a noun."""
        text = audited.reading
        for match in self._unit.finditer(text):
            start, end = match.span("unit")
            before = _word_before(audited, start, end)
            if before is not None and self._counts(text, match["unit"], start, before):
                yield Bare(before.start, end, match["unit"])
        for match in self._scaled.finditer(text):
            start, end = match.span("unit")
            before = _word_before(audited, start, end)
            if before is not None and self._lacks(text, before, end):
                yield Bare(before.start, end, match["unit"])
        for match in self._led.finditer(text):
            unit = match.lastgroup or ""
            start, end = match.span(unit)
            words = audited.document.words(audited.document.structure.clause_at(start))
            if any(word.start == start and word.end == end for word in words):
                yield Bare(match.start(), end, match[unit])
        for match in self._surely.finditer(text):
            yield Bare(match.start(), match.end(), match[match.lastgroup or ""])

    def _counts(self, text: str, unit: str, start: int, before: Word) -> bool:
        """Tell whether what stands before a unit is what it counts, or can be nothing else."""
        said = text[max(0, start - 12) : start]
        heads = self._heads.get(unit, ())
        if said.endswith((*self._levels, *heads)):
            return True
        light = next((word for word in _LIGHT if said.endswith(word)), "")
        if unit in self._plain:
            return _is_content(before) or light in ("达", "共", "约", "达到", "超过")
        # 为人, 有人 and 达人 are words.
        firm = len(unit) > 1 or unit not in "人名位" or light in ("达到", "超过", "共", "约")
        return bool(light) and firm and said.removesuffix(light).endswith(heads)

    def _lacks(self, text: str, before: Word, end: int) -> bool:
        """Tell whether 万 or 亿 behind a word is no number by itself: 超亿元, 年入万元."""
        if before.text.endswith(self._surpassing):
            return before.text in ("达", "达到", "约") and bool(_GROWN.match(text, end))
        return _is_content(before)


def _rows(rows: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Return by classifier what it counts."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        units, _, heads = row.partition("/")
        for unit in units.split("|"):
            found[unit] = (*found.get(unit, ()), *heads.split())
    return found


def _word_before(audited: AuditedText, start: int, end: int) -> Word | None:
    """Return the word before a unit, None if the unit is part of a word or counted before it."""
    words = audited.document.words(audited.document.structure.clause_at(start))
    before = next((word for word in words if word.end == start), None)
    if before is None or not any(word.end == end for word in words):
        return None
    numbered = audited.reading[max(0, before.start - 1) : before.start + 1]
    return None if re.search(rf"[\d{NUMERALS}]", numbered) else before


def _is_content(word: Word) -> bool:
    return len(word.text) > 1 and (word.tag or "x")[0] in _CONTENT


@lru_cache(maxsize=8)
def bare_units(lexicons: Lexicons) -> BareUnits:
    """Return the finder for a set of word lists."""
    return BareUnits(lexicons)
