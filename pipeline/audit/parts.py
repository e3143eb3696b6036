"""Whether parts exclude each other: A级, B级 and C级 do, 女党员 and 35岁以下党员 do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, repeat

from huibao.schemas import Count

from ..rules import Lexicons
from .audited import AuditedText
from .bands import Band, apart, band_of, leave_none_out

_REST = re.compile(r"(?:其他|其它|其余|余下|剩余|另外)")
_NOT = re.compile(r"(?:尚未|未能|没有|未|不|待|非|无)(?P<deed>[一-鿿]{2,8})")
_TERM = re.compile(r"第?[一二三四]季度|\d{1,2}月份?")
"""Times that name parts of a year."""
_EACH = re.compile(r"平均|[人户亩日年月]均|每[一-鿿]")
_PERSONS = frozenset({"人", "名", "位"})
_AMONG = re.compile(
    r"[一-鿿“”]{1,12}(?<![手家心途程作空水动])中(?:，(?:其中)?[^，。；、]{0,12}|(?:已|共)?有[^，。；、]{0,8})"
)
_OF_THESE = re.compile(r"[^，。；：、（]{0,20}[，（]其中[，：]?[^，。；：、]{0,14}")
_FACETS = (
    "facet_gender",
    "facet_age",
    "facet_schooling",
    "facet_rank",
    "facet_standing",
    "facet_people",
)


class Partition:
    """Judges lists of parts by the words of their subjects and what stands between them."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._facets = [re.compile(lexicons.any_of(f"audit.{name}")) for name in _FACETS]
        self._cumulative = re.compile(lexicons.any_of("audit.cumulative"))
        self._pairs = [tuple(pair.split("/")) for pair in lexicons["audit.pairs"]]

    def is_disjoint(self, audited: AuditedText, parts: Sequence[Count]) -> bool:
        """Tell whether no one can be in two parts: one facet of them, or one plain list.

        A list is plain if its members stand in one run of `、` or are named alike.
        """
        bands = self._bands(audited, parts)
        if bands:
            return apart(bands)
        if any(self._cumulative.search(self._words(audited, part)) for part in parts):
            return False
        terms = [_written(audited, part) for part in parts]
        if all(map(_TERM.fullmatch, terms)):
            return len(set(terms)) == len(terms)
        return self.names_apart([audited.label(part) for part in parts])

    def names_apart(self, names: Sequence[str]) -> bool:
        """Tell whether names differ, and one facet tells all of them apart, or none does."""
        if len(set(names)) < len(names):
            return False
        found = [{i for i, facet in enumerate(self._facets) if facet.search(n)} for n in names]
        return not any(found) or (all(found) and len(set.intersection(*found)) > 0)

    def in_one_run(self, audited: AuditedText, parts: Sequence[Count]) -> bool:
        """Tell whether the parts stand in one list, with `、`, `和`, `及` between them."""
        gaps = (audited.between(a, b) for a, b in pairwise(parts))
        return all(not set(gap) & set("，。；：\n") for gap in gaps)

    def is_complete(self, audited: AuditedText, parts: Sequence[Count]) -> bool:
        """Tell whether parts are all there are.

        So are two that make a pair (男 and 女), bands from 以下 to 以上, and a list that ends in
        the rest (其他) or, with its opposite, in what was not done (签约就业 and 待就业).
        """
        if bands := self._bands(audited, parts):
            return leave_none_out(bands)
        names = [audited.label(part) for part in parts]
        if self.ends_whole(names):
            return self.in_one_run(audited, parts)
        return len(names) == 2 and self.is_pair(*names)

    def ends_whole(self, names: Sequence[str]) -> bool:
        """Tell whether a list of names closes itself: its last is the rest, or a deed not done."""
        *others, last = names
        return _REST.match(last) is not None or any(map(self.is_denied, others, repeat(last)))

    def is_denied(self, deed: str, other: str) -> bool:
        """Tell whether a name says that a deed was not done: 已整改 and 未整改."""
        denied = _NOT.fullmatch(other)
        return denied is not None and deed.endswith(denied["deed"])

    def is_pair(self, first: str, second: str) -> bool:
        """Tell whether two names are all there are: 男 and 女, 城镇 and 农村."""
        return any(
            (one in first and other in second) or (other in first and one in second)
            for one, other in self._pairs
        )

    def _bands(self, audited: AuditedText, parts: Sequence[Count]) -> Sequence[Band]:
        """Return the bands that parts are named by, none if one of them is named otherwise."""
        bands = []
        for before, part in pairwise((None, *parts)):
            if part is None:
                continue
            words = audited.before(part) if before is None else audited.between(before, part)
            band = band_of(re.split(r"[，；：、（]|其中", words)[-1])
            if band is None:
                return ()
            bands.append(band)
        return bands

    def _words(self, audited: AuditedText, part: Count) -> str:
        return audited.label(part) + part.text + audited.after(part, 3)


def _written(audited: AuditedText, part: Count) -> str:
    """Return the words right before a figure, dates too."""
    return re.split(r"[，；：、（]|其中", audited.before(part))[-1]


@lru_cache(maxsize=8)
def partition(lexicons: Lexicons) -> Partition:
    """Return the judge for a set of word lists."""
    return Partition(lexicons)


def same_unit(part: Count, total: Count) -> bool:
    """Tell whether two figures count alike: 人, 名 and 位 do."""
    return part.unit == total.unit or {part.unit, total.unit} <= _PERSONS


def has_parts(audited: AuditedText, total: Count) -> bool:
    """Tell whether a figure is a sum: no average, no measure of each (`两台33万千瓦机组`)."""
    before = audited.before(total)
    return _EACH.search(before) is None and not any(
        other.end == total.start for other in audited.counts
    )


def among(audited: AuditedText, counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Yield whole and first part of `57名队员中，已有49名` and `30人，其中女12人` in a sentence."""
    for index, whole in enumerate(counts):
        for part in counts[index + 1 : index + 3]:
            if same_unit(part, whole):
                gap = audited.between(whole, part)
                if _AMONG.fullmatch(gap) or _OF_THESE.fullmatch(gap):
                    yield whole, part
                break
