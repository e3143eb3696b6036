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

_NUMERALS = "一二三四五六七八九十百千万亿两零〇几多数半余来"
_OF_ALL = "各数些每某首末前后上下本该此这那哪单全整按逐第头同另历次"
COUNTING = frozenset(_NUMERALS + _OF_ALL)
"""Characters behind which a unit stands rightly without a figure."""
_STOP = r"(?=[，。；、）]|其中|（含|（其中)"
_LOOSE = r"(?=(?:以上|以内|以下|左右)?(?:[，。；、）\d]|其中|（含|（其中))"
_LIGHT = ("达到", "超过", "约为", "共", "达", "有", "为", "约", "近", "了")
"""Words between a noun and its number."""
_GROWN = re.compile(r"，(?:同比|比上年|较上年|比去年|较去年|增长|下降|占)")
_MEASURED = re.compile(r"增加|减少|提高|控制|统计|平均|压减|扩大")
_SINCE = re.compile(r"[自从]")
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
        money = lexicons.any_of("units.money")
        # Each pattern begins with what is rare; what stands before is looked at afterwards.
        units = alternation((*self._heads, *self._plain))
        self._unit = re.compile(
            rf"(?P<unit>{units}){_LOOSE}|(?P<scaled>[万亿]{{1,2}}{every}){_STOP}"
        )
        shared = lexicons.any_of("blanks.shared")
        self._led = re.compile(
            rf"{lexicons.any_of('blanks.doing')}了?(?P<unit>{shared})(?=[一-鿿“])"
            r"|(?P<open>个)(?=[一-鿿“])(?![转人中体])"
        )
        self._openers = (*lexicons["blanks.openers"], *"，。；、：（\n")
        # What needs no word before it: a sum in 万, a unit right behind another figure's, firms
        # (企业家 is a word), motions (案件 is one), 达, which the segmenter joins to a unit,
        # 余 and a rise, which nothing but a number precedes.
        self._surely = re.compile(
            rf"{lexicons.any_of('blanks.totals')}(?:达到|[达为约])?(?P<sum>[万亿]{{1,2}}{every})"
            rf"|[户场期批起处件例项家](?<=\d.)(?P<second>[万亿]?(?:人次?|名|{money})){_STOP}"
            rf"|{lexicons.any_of('blanks.firms')}企业[达有共]?(?P<firms>家){_STOP}"
            rf"|元(?<=[\d万亿].)[、和及](?P<next>[万亿]{{0,2}}元){_STOP}"
            rf"|(?:同比|[比较](?:上年|去年)(?:同期)?)(?:增加|减少|净增|[多少])了?(?P<moved>{units}){_STOP}"
            rf"|余(?<=[一-鿿].)(?<![{_NUMERALS}剩其业富多盈空残结有节].)"
            rf"(?P<over>人次|[名份个]|(?:[万亿]?元|[人户家项场条台亩吨篇册处起件次]|公里){_STOP})"
            rf"|[提议]案(?P<motions>件){_STOP}"
            rf"|达(?<=[一-鿿].)(?P<level>{alternation(self._plain)}){_LOOSE}"
        )
        self._share = re.compile(r"(?P<sign>[%‰])(?!\d)|(?P<points>个?百分点)")
        self._rising = (*lexicons["audit.measuring"], "率", "比重", "比例", "了", "约", "近")

    def find(self, audited: AuditedText) -> Iterator[Bare]:
        """Yield the units that stand behind a noun or verb, then those before a noun."""
        text = audited.reading
        for match in self._unit.finditer(text):
            start, end = match.span()
            before = _word_before(audited, start, end) if _unnumbered(text, start) else None
            if before is None:
                continue
            if match["scaled"]:
                lacks = self._lacks(text, before, end)
            else:
                lacks = self._counts(text, match["unit"], start, before)
            if lacks:
                yield Bare(before.start, end, match.group())
        for match in self._led.finditer(text):
            start, end = match.span(match.lastgroup or "")
            if match["open"] and not text.endswith(self._openers, 0, start):
                continue
            words = audited.document.words(audited.document.structure.clause_at(start))
            if any(word.start == start and word.end == end for word in words):
                yield Bare(match.start(), end, text[start:end])
        for match in self._surely.finditer(text):
            yield Bare(match.start(), match.end(), match[match.lastgroup or ""])
        yield from self._shares(text)

    def _shares(self, text: str) -> Iterator[Bare]:
        """Yield signs of shares: `增长%`, `高于全国个百分点`; `（%）` heads a column of a table."""
        for match in self._share.finditer(text):
            start = match.start()
            before = text[max(0, start - 2) : start]
            if match["points"]:
                whole = match["points"].startswith("个") and not before.endswith("的")
                lacks = whole or text[max(0, start - 4) : start].endswith(self._rising)
            else:
                lacks = True
            listed = before in ("%、", "‰、") and match["sign"] is not None
            if listed or (lacks and _unnumbered(text, start)):
                begin = start - 2 if len(before) == 2 and "一" <= before[0] <= "鿿" else start - 1
                yield Bare(begin, match.end(), match.group())

    def _counts(self, text: str, unit: str, start: int, before: Word) -> bool:
        """Tell whether what stands before a unit is what it counts, or can be nothing else."""
        said = text[max(0, start - 12) : start]
        heads = self._heads.get(unit, ())
        if unit[-1] == "次" and len(unit) > 1:
            # `增加接待人次`, `游客人次、旅游收入`: measures by name.
            named = text.startswith("、", start + len(unit)) or _MEASURED.search(said)
            return said.endswith(heads) and not named
        if unit == "起" and _SINCE.search(said):
            return False
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


def _unnumbered(text: str, start: int) -> bool:
    """Tell whether a word, and none that counts or takes all, stands before a unit."""
    before = text[start - 1] if start else ""
    if not "一" <= before <= "鿿" or before in COUNTING:
        return False
    return not text.startswith("若干", start - 2)


def _word_before(audited: AuditedText, start: int, end: int) -> Word | None:
    """Return the word before a unit, None if the unit is part of a word or counted before it."""
    words = audited.document.words(audited.document.structure.clause_at(start))
    before = next((word for word in words if word.end == start), None)
    if before is None or not any(word.end == end for word in words):
        return None
    numbered = audited.reading[max(0, before.start - 1) : before.start + 1]
    return None if re.search(rf"[\d{_NUMERALS}]", numbered) else before


def _is_content(word: Word) -> bool:
    return len(word.text) > 1 and (word.tag or "x")[0] in _CONTENT


@lru_cache(maxsize=8)
def bare_units(lexicons: Lexicons) -> BareUnits:
    """Return the finder for a set of word lists."""
    return BareUnits(lexicons)
