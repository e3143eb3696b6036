"""A figure on its way to a record, and what a sentence has named so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .nominal import PERSONS

RATES = frozenset({"%", "‰", "个百分点", "百分点", "个基点", "基点", "倍"})
"""Units of a change that say nothing of what is measured."""

OTHERS = frozenset({"其他", "其余", "其它"})
"""Words before the last part of a whole: `床位12张，内科6张、其他6张`."""


@dataclass(slots=True)
class Counted:
    """A figure, its clause, where the words before it begin, and what was read of it."""

    figure: Figure
    clause: Bounds
    left: int
    subject: Bounds | None = None
    after: bool = False
    change: str | None = None
    baseline: str | None = None
    approx: str = "exact"


def reached(done: Sequence[Counted], figure: Figure) -> bool:
    """Return whether a figure is the level after a change: `收入增长12%，达30263元`."""
    if not done or done[-1].change is None or done[-1].figure.unit not in RATES:
        return False
    points = done[-1].figure.unit != "%" and figure.unit == "%"  # 占比提高3个百分点，达到38%
    return points or figure.unit not in RATES


def carried(done: Sequence[Counted], figure: Figure | None) -> Bounds | None:
    """Return the last subject of the sentence, of a figure with the same unit if one is given."""
    for item in reversed(done):
        if item.subject is None:
            continue
        units = None if figure is None else {item.figure.unit, figure.unit}
        if units is None or len(units) == 1 or units <= PERSONS:
            return item.subject
    return None


def does(text: str, left: int, stop: int, deeds: tuple[str, ...]) -> bool:
    """Return whether the words before a number say what those counted did: `其中考入大学8人`."""
    if text.startswith("其中", left):
        left += len("其中")
    return stop - left > 2 and text.startswith(deeds, left)


def first_of(done: Sequence[Counted], figure: Figure) -> Bounds | None:
    """Return what the first figure with the same unit counts: of which 其他 is the rest."""
    return next((one.subject for one in done if one.figure.unit == figure.unit), None)
