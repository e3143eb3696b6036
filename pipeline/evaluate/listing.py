"""What differs, one line each, for whoever mends a rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .matching import by_kind, match
from .scoring import compare_items
from .slots import SLOTS, Element, items

Sort = Literal["missed", "spurious", "wrong", "extra"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference in a report: an element missed or spurious, or a slot of a pair.

    A slot is `wrong` if gold fills it otherwise, `extra` if gold leaves it empty.
    """

    report: str
    sort: Sort
    kind: str
    slot: str | None
    gold: Element | None
    predicted: Element | None

    def __str__(self) -> str:
        gold, predicted = self._show(self.gold), self._show(self.predicted)
        return f"{self.report}\t{self.sort}\tgold {gold}\tpredicted {predicted}"

    def _show(self, element: Element | None) -> str:
        if element is None:
            return "-"
        words = element.get("text") or element.get("title")
        place = f"[{element['start']}:{element['end']}] {words!r}"
        if self.slot:
            return f"{place} {self.slot}={element.get(self.slot)!r}"
        filled = (slot for slot in SLOTS[self.kind] if element.get(slot) not in (None, [], ()))
        return " ".join([place, *(f"{slot}={element[slot]!r}" for slot in filled)])


def list_differences(
    gold: Mapping[str, Any], predicted: Mapping[str, Any], kind: str
) -> Iterator[Difference]:
    """Yield the differences of one kind, report by report: pairs first, then what has no pair."""
    for key, report in gold.items():
        matching = match(by_kind(report)[kind], by_kind(predicted.get(key, {}))[kind])
        for wanted, found in matching.pairs:
            _, missed, spurious = compare_items(items(kind, wanted), items(kind, found))
            for item in missed:
                yield Difference(key, "wrong", kind, item.slot, wanted, found)
            filled = {item.slot for item in items(kind, wanted)}
            for item in spurious:
                if item.slot not in filled:
                    yield Difference(key, "extra", kind, item.slot, wanted, found)
        for element in matching.missed:
            yield Difference(key, "missed", kind, None, element, None)
        for element in matching.spurious:
            yield Difference(key, "spurious", kind, None, None, element)
