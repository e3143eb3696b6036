"""Figures joined into one run: `44999元、24102元`, `2.31%和7.89%`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...pipeline.text.structure import Bounds
from .amounts import Figure

_TOGETHER = re.compile("同步|双双|均(?!衡)|都")
_JOIN = re.compile(r"(?:、|[和与及至到—-]|以及)?又?")

_SUMMED = frozenset({"共", "共计", "合计", "计"})
"""Between the number of things and their sum: 贷款37笔共1138万元."""


@dataclass(slots=True)
class Run:
    """Figures joined by `、` among which 分别 hands out a list of subjects."""

    members: Sequence[Bounds] = ()
    whole: Bounds | None = None
    size: int = 0
    taken: int = 0

    def take(self) -> Bounds | None:
        """Return the next figure's subject: its own member, or the whole list for each."""
        index = self.taken
        self.taken += 1
        if len(self.members) == self.size and index < len(self.members):
            return self.members[index]
        return self.whole

    def handed_on(self, other: Run, chunk: str) -> Bounds | None:
        """Hand the list on to the run behind: `甲、乙分别达12元、6元，增长8%、5%`, `同步增长9%`."""
        if len(self.members) == other.size > 1 and not other.members and other.whole is None:
            other.members = self.members
            return other.members[0]
        return self.whole if _TOGETHER.search(chunk) else None


def joined(gap: str) -> bool:
    """Return whether what stands between two figures makes the second go on from the first."""
    return _JOIN.fullmatch(gap) is not None or gap in _SUMMED


def run_length(text: str, figures: Sequence[Figure]) -> int:
    """Return how many figures a run has that begins with the first one."""
    size = 1
    for one, other in pairwise(figures):
        if not joined(text[one.end : other.start]):
            break
        size += 1
    return size
