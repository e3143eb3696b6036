"""Score predicted reports against gold reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .matching import by_kind, match
from .slots import KINDS, Element, Item, items, same
from .tally import KindTally, Tally

RECORDS = tuple(kind for kind in KINDS if kind != "section")


@dataclass(slots=True)
class Scores:
    """The tallies of a comparison, by kind and by slot, and the reports that have no prediction."""

    reports: int = 0
    missing: list[str] = field(default_factory=list)
    kinds: dict[str, KindTally] = field(default_factory=lambda: {k: KindTally() for k in KINDS})
    slots: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))

    @property
    def all_records(self) -> KindTally:
        """The sum over the kinds of records and masks, sections left out."""
        total = KindTally()
        for kind in RECORDS:
            total.add(self.kinds[kind])
        return total


def score_folders(gold: Mapping[str, Any], predicted: Mapping[str, Any]) -> Scores:
    """Score predicted reports against the gold reports of the same ids.

    A gold report without a prediction counts as wholly missed; a prediction without a gold
    report is not looked at.
    """
    scores = Scores(reports=len(gold), missing=[key for key in gold if key not in predicted])
    for key, report in gold.items():
        wanted, found = by_kind(report), by_kind(predicted.get(key, {}))
        for kind in KINDS:
            _score_kind(kind, wanted[kind], found[kind], scores)
    return scores


def compare_items(
    wanted: Sequence[Item], found: Sequence[Item]
) -> tuple[list[Item], list[Item], list[Item]]:
    """Return the items that agree, the missed and the spurious; each agrees at most once."""
    right, missed, rest = [], [], list(found)
    for item in wanted:
        hit = next((k for k, other in enumerate(rest) if same(item, other)), None)
        if hit is None:
            missed.append(item)
        else:
            right.append(item)
            del rest[hit]
    return right, missed, rest


def _score_kind(
    kind: str, gold: Sequence[Element], predicted: Sequence[Element], scores: Scores
) -> None:
    matching = match(gold, predicted)
    tally = scores.kinds[kind]
    exact = 0
    for wanted, found in matching.pairs:
        right, missed, spurious = compare_items(items(kind, wanted), items(kind, found))
        _count_slots(kind, scores, right=right, missed=missed, spurious=spurious)
        spans = (wanted["start"], wanted["end"]) == (found["start"], found["end"])
        exact += spans and not missed and not spurious
    for element in matching.missed:
        _count_slots(kind, scores, missed=items(kind, element))
    for element in matching.spurious:
        _count_slots(kind, scores, spurious=items(kind, element))
    tally.detection.add(
        Tally(len(matching.pairs), len(matching.spurious), len(matching.missed)),
    )
    tally.strict.add(Tally(exact, len(predicted) - exact, len(gold) - exact))


def _count_slots(
    kind: str,
    scores: Scores,
    *,
    right: Sequence[Item] = (),
    missed: Sequence[Item] = (),
    spurious: Sequence[Item] = (),
) -> None:
    scores.kinds[kind].slots.add(Tally(len(right), len(spurious), len(missed)))
    for item in right:
        scores.slots[kind, item.slot].right += 1
    for item in missed:
        scores.slots[kind, item.slot].missed += 1
    for item in spurious:
        scores.slots[kind, item.slot].spurious += 1
