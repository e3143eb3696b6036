"""Bands of a measure, `35岁以下`, `36至50岁`, `51岁以上`: apart from each other, and whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_NUMBER = r"\d{1,6}(?:\.\d{1,2})?"
_UNIT = r"(?:周?岁|年|元|万元|亿元|分|亩|公里|平方米|小时|天|人|%)?"
_BAND = re.compile(
    rf"(?P<from>{_NUMBER}){_UNIT}[至到—－~-]{{1,2}}(?P<to>{_NUMBER}){_UNIT}(?:之间)?"
    rf"|(?P<edge>{_NUMBER}){_UNIT}(?:[（(]?含[^，。；、）)]{{0,8}}[）)]?)?[及含]{{0,2}}(?P<side>以上|以下|以内)"
)


class Band(NamedTuple):
    """The values of a band, its ends included; no number for an end that is open."""

    low: float
    high: float


def band_of(words: str) -> Band | None:
    """Return the one band that words name: `80至89岁` is 80 to 89, `90岁以上` 90 and more."""
    found = list(_BAND.finditer(words))
    if len(found) != 1:
        return None
    match = found[0]
    if match["edge"] is None:
        return Band(float(match["from"]), float(match["to"]))
    edge = float(match["edge"])
    return Band(edge, float("inf")) if match["side"] == "以上" else Band(0.0, edge)


def apart(bands: Sequence[Band]) -> bool:
    """Tell whether no value lies in two bands; they may touch: `35岁以下`, `35至50岁`."""
    return all(one.high <= other.low for one, other in pairwise(sorted(bands)))


def leave_none_out(bands: Sequence[Band]) -> bool:
    """Tell whether bands hold every value, from 以下 to 以上."""
    ordered = sorted(bands)
    joined = all(0 <= other.low - one.high <= 1 for one, other in pairwise(ordered))
    return joined and ordered[0].low == 0 and ordered[-1].high == float("inf")
