"""Whether parts exclude each other: A级, B级 and C级 do, 女党员 and 35岁以下党员 do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from huibao.schemas import Count

from ..rules import Lexicons
from .audited import AuditedText

_PERSONS = frozenset({"人", "名", "位"})
_AMONG = re.compile(
    r"[一-鿿“”]{1,12}中(?:，(?:其中)?[^，。；、]{0,12}|(?:已|共)?有[^，。；、]{0,8})"
)
_OF_THESE = re.compile(r"[^，。；：、（]{0,20}[，（]其中[，：]?[^，。；：、]{0,14}")
_BAND = re.compile(
    r"(?P<band>\d{1,3}岁?[至到—－~-]\d{1,3}岁)|(?P<above>\d{1,3}岁及?以上)|(?P<below>\d{1,3}岁及?以下)"
)
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
        names = [audited.label(part) for part in parts]
        if len(set(names)) < len(names):
            return False
        if _are_bands(names):
            return True
        if any(self._cumulative.search(self._words(audited, part)) for part in parts):
            return False
        found = [{i for i, facet in enumerate(self._facets) if facet.search(n)} for n in names]
        if any(found):
            return all(found) and len(set.intersection(*found)) > 0
        return True

    def in_one_run(self, audited: AuditedText, parts: Sequence[Count]) -> bool:
        """Tell whether the parts stand in one list, with `、`, `和`, `及` between them."""
        gaps = (audited.between(a, b) for a, b in pairwise(parts))
        return all(not set(gap) & set("，。；：\n") for gap in gaps)

    def is_complete(self, audited: AuditedText, parts: Sequence[Count]) -> bool:
        """Tell whether two parts are all there are: 男 and 女, 城镇 and 农村."""
        if len(parts) != 2:
            return False
        first, second = (audited.label(part) for part in parts)
        return any(
            (one in first and other in second) or (other in first and one in second)
            for one, other in self._pairs
        )

    def _words(self, audited: AuditedText, part: Count) -> str:
        return audited.label(part) + part.text + audited.after(part, 3)


def _are_bands(names: Sequence[str]) -> bool:
    """Tell whether names are bands of age, with one open end at either side at most."""
    kinds = [match.lastgroup for match in map(_BAND.fullmatch, names) if match is not None]
    return (
        len(kinds) == len(names)
        and kinds.count("above") <= 1
        and kinds.count("below") <= 1
        and ("band" in kinds or {"above", "below"} <= set(kinds))
    )


@lru_cache(maxsize=8)
def partition(lexicons: Lexicons) -> Partition:
    """Return the judge for a set of word lists."""
    return Partition(lexicons)


def same_unit(part: Count, total: Count) -> bool:
    """Tell whether two figures count alike: 人, 名 and 位 do."""
    return part.unit == total.unit or {part.unit, total.unit} <= _PERSONS


def among(audited: AuditedText, counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Yield whole and first part of `57名队员中，已有49名` and `30人，其中女12人` in a sentence."""
    for index, whole in enumerate(counts):
        for part in counts[index + 1 : index + 3]:
            if same_unit(part, whole):
                gap = audited.between(whole, part)
                if _AMONG.fullmatch(gap) or _OF_THESE.fullmatch(gap):
                    yield whole, part
                break
