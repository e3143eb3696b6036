"""Compare the reports of two extractions: records gained, lost and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from huibao.pipeline.evaluate import KINDS as EVALUATED
from huibao.pipeline.evaluate.matching import match

Sort = Literal["gained", "lost", "changed"]
SORTS: tuple[Sort, ...] = ("gained", "lost", "changed")
KINDS = ("report", *EVALUATED)
# Ids are numbered through a report, so one more record would change all that follow; clause,
# section and rule of a record are no facts of their own.
_NO_FACT = frozenset({"id", "kind", "start", "end", "section", "clause", "rule", "masks"})
_NAMES_ANOTHER = frozenset({"part_of", "record", "parent"})
_OF_THE_REPORT = ("title", "reference_date", "reference_date_basis")
_AROUND = 14

Element = Mapping[str, Any]
Reports = Mapping[str, Element]


@dataclass(frozen=True, slots=True)
class Change:
    """One record that only one of the two trees finds, or that they fill in differently.

    `slots` are (name, old, new); of a gained or lost record those that say something, with
    None for the side that has none. `start` and `end` are where it stands now, or stood.
    """

    report: str
    kind: str
    sort: Sort
    start: int
    end: int
    slots: tuple[tuple[str, Any, Any], ...]

    def show(self, text: str) -> str:
        """Return one line: where it stands, the words around it, what it says."""
        before = text[max(0, self.start - _AROUND) : self.start]
        after = text[self.end : self.end + _AROUND]
        words = f"…{before}⟦{text[self.start : self.end]}⟧{after}…".replace("\n", "⏎")
        place = "" if self.kind == "report" else f" [{self.start}:{self.end}] {words}"
        said = [
            f"{name}: {_written(old)} → {_written(new)}"
            if self.sort == "changed"
            else f"{name}={_written(old if self.sort == 'lost' else new)}"
            for name, old, new in self.slots
        ]
        return f"  {self.report}{place}  {'  '.join(said)}"


def compare(old: Reports, new: Reports) -> Iterator[Change]:
    """Yield what differs, report by report: records are paired as `evaluate` pairs them.

    A count whose subject was 教师 and now is 中青年教师 is one change with the slots
    `(("subject", "教师", "中青年教师"),)`; a changed span is a change of the slot `text`.
    """
    for key in sorted({*old, *new}):
        was, now = _by_kind(old.get(key, {})), _by_kind(new.get(key, {}))
        for kind in KINDS:
            matching = match(was.get(kind, ()), now.get(kind, ()))
            for before, after in matching.pairs:
                slots = tuple(
                    (slot, before.get(slot), after.get(slot))
                    for slot in {**before, **after}
                    if slot not in _NO_FACT and before.get(slot) != after.get(slot)
                )
                if slots:
                    yield Change(key, kind, "changed", after["start"], after["end"], slots)
            for element in matching.missed:
                slots = tuple((slot, value, None) for slot, value in _said(element))
                yield Change(key, kind, "lost", element["start"], element["end"], slots)
            for element in matching.spurious:
                slots = tuple((slot, None, value) for slot, value in _said(element))
                yield Change(key, kind, "gained", element["start"], element["end"], slots)


def table(old: Reports, new: Reports, changes: Sequence[Change], kinds: Sequence[str]) -> str:
    """Return how many records there were and are, and how many differ, a row a kind."""
    tally = Counter((change.kind, change.sort) for change in changes)
    rows = [f"{'kind':<12}{'old':>8}{'new':>8}{'gained':>8}{'lost':>8}{'changed':>9}"]
    for kind in kinds:
        was, now = (
            sum(len(_by_kind(report).get(kind, ())) for report in side.values())
            for side in (old, new)
        )
        gained, lost, changed = (tally[kind, sort] for sort in SORTS)
        rows.append(f"{kind:<12}{was:>8}{now:>8}{gained:>8}{lost:>8}{changed:>9}")
    return "\n".join(rows)


def _by_kind(report: Element) -> dict[str, list[dict[str, Any]]]:
    """Sort the parts of a report by kind, other records named by their words, not their ids."""
    kinds: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    if not report:
        return kinds
    own = {slot: report["report"].get(slot) for slot in _OF_THE_REPORT}
    kinds["report"].append({"start": 0, "end": 1, **own})
    parts = [
        *(("section", part) for part in report["sections"]),
        *((part["kind"], part) for part in report["records"]),
        *(("mask", part) for part in report["masks"]),
    ]
    words = {part["id"]: part.get("text") or part.get("title") for _, part in parts}
    for kind, part in parts:
        named = {slot: words.get(part[slot]) for slot in _NAMES_ANOTHER & part.keys()}
        kinds.setdefault(kind, []).append({**part, **named})
    return kinds


def _said(element: Element) -> Iterator[tuple[str, Any]]:
    for slot, value in element.items():
        if slot not in _NO_FACT and slot != "text" and value not in (None, [], ""):
            yield slot, value


def _written(value: Any) -> str:
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)
