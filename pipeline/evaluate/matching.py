"""Which predicted element stands for which gold one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .slots import KINDS, Element

_OVERLAP = 0.5


@dataclass(slots=True)
class Matching:
    """The pairs of gold and predicted elements of a kind, and what is left of either side."""

    pairs: list[tuple[Element, Element]] = field(default_factory=list)
    missed: list[Element] = field(default_factory=list)
    spurious: list[Element] = field(default_factory=list)


def match(gold: Sequence[Element], predicted: Sequence[Element]) -> Matching:
    """Pair elements whose core spans overlap by half or more, the best overlap first.

    `match([{"start": 0, "end": 4}], [{"start": 0, "end": 3}])` is one pair: they share 3 of the
    4 code points that they cover together.
    """
    order = sorted(range(len(predicted)), key=lambda j: predicted[j]["start"])
    starts = [predicted[j]["start"] for j in order]
    longest = max((element["end"] - element["start"] for element in predicted), default=0)
    candidates = []
    for i, element in enumerate(gold):
        low = bisect_left(starts, element["start"] - longest)
        high = bisect_left(starts, element["end"])
        for j in order[low:high]:
            shared = overlap(element, predicted[j])
            if shared >= _OVERLAP:
                candidates.append((-shared, i, j))
    left, right = set(range(len(gold))), set(range(len(predicted)))
    matching = Matching()
    for _, i, j in sorted(candidates):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            matching.pairs.append((gold[i], predicted[j]))
    matching.missed = [gold[i] for i in sorted(left)]
    matching.spurious = [predicted[j] for j in sorted(right)]
    return matching


def overlap(a: Element, b: Element) -> float:
    """Return the share of the code points of both core spans together that both hold."""
    common: int = min(a["end"], b["end"]) - max(a["start"], b["start"])
    together: int = max(a["end"], b["end"]) - min(a["start"], b["start"])
    return common / together if common > 0 else 0.0


def by_kind(report: Mapping[str, Any]) -> dict[str, list[Element]]:
    """Sort the sections, records and masks of a report by kind, leaving vague dates out.

    `part_of` becomes the offset at which the total stands: ids differ from file to file.
    """
    elements: dict[str, list[Element]] = {kind: [] for kind in KINDS}
    elements["section"] = list(report.get("sections", ()))
    elements["mask"] = list(report.get("masks", ()))
    records = report.get("records", ())
    starts = {record["id"]: record["start"] for record in records if "id" in record}
    for record in records:
        if record["kind"] == "date" and record.get("type") == "vague":
            continue
        if record.get("part_of"):
            record = {**record, "part_of": starts.get(record["part_of"])}
        elements.setdefault(record["kind"], []).append(record)
    return elements
