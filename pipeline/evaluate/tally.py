"""Counts of what is right, spurious and missed, and the figures they give."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Figures(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


@dataclass(slots=True)
class Tally:
    """How many are right, how many spurious, how many missed."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def figures(self) -> Figures:
        """The figures; nothing to find and nothing found is 1.0.

        `Tally(right=3, spurious=1, missed=0).figures` is `(0.75, 1.0, 0.857…)`.
        """
        found, wanted = self.right + self.spurious, self.right + self.missed
        precision = self.right / found if found else 1.0
        recall = self.right / wanted if wanted else 1.0
        both = precision + recall
        return Figures(precision, recall, 2 * precision * recall / both if both else 0.0)

    def add(self, other: Tally) -> None:
        self.right += other.right
        self.spurious += other.spurious
        self.missed += other.missed


@dataclass(slots=True)
class KindTally:
    """The three views of a kind: elements found, slots, and elements right in every respect."""

    detection: Tally = field(default_factory=Tally)
    slots: Tally = field(default_factory=Tally)
    strict: Tally = field(default_factory=Tally)

    def add(self, other: KindTally) -> None:
        self.detection.add(other.detection)
        self.slots.add(other.slots)
        self.strict.add(other.strict)

    @property
    def gold(self) -> int:
        """How many gold elements there are."""
        return self.detection.right + self.detection.missed
