"""The figures of a library: what it finds of dates and counts, held against gold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from huibao.pipeline.evaluate import score_folders

Record = dict[str, Any]
Reports = Mapping[str, Sequence[Record]]


def forgive(gold: Reports, found: Reports) -> Reports:
    """Return what was found with the spans of the gold records that it touches.

    A library that gives `1280` for `1280余名户籍居民` has read the figure, if not its bounds.
    """
    forgiven = {}
    for key, records in found.items():
        moved = [dict(record) for record in records]
        free = list(moved)
        for wanted in gold.get(key, ()):
            touching = [
                record
                for record in free
                if record["kind"] == wanted["kind"]
                and record["start"] < wanted["end"]
                and wanted["start"] < record["end"]
            ]
            if touching:
                free.remove(touching[0])
                touching[0].update(start=wanted["start"], end=wanted["end"])
        forgiven[key] = moved
    return forgiven


def keep(reports: Reports, wanted: Callable[[Record], bool]) -> Reports:
    """Return the records of reports that are wanted."""
    return {
        key: [record for record in records if wanted(record)] for key, records in reports.items()
    }


def without_vague(gold: Reports, found: Reports) -> Reports:
    """Leave out dates that touch a vague one of the gold: those may be found and are not scored."""
    vague = keep(gold, lambda record: record.get("type") == "vague")
    return {
        key: [
            record
            for record in records
            if record["kind"] != "date"
            or not any(
                record["start"] < other["end"] and other["start"] < record["end"]
                for other in vague[key]
            )
        ]
        for key, records in found.items()
    }


def is_money(record: Record) -> bool:
    """Tell whether a record is a count of 元, 美元 and the like."""
    return record["kind"] == "count" and str(record.get("unit") or "").endswith("元")


def measure(gold: Reports, found: Reports, gives: frozenset[str]) -> list[str]:
    """Return the figures of a row: F1 of dates, counts and money, — for what is not given."""

    def f1(slot: str, wanted: Reports, predicted: Reports) -> float:
        kind, _, name = slot.partition(".")
        scores = score_folders(_wrapped(wanted), _wrapped(predicted))
        tally = scores.slots[kind, name] if name else scores.kinds[kind].detection
        return tally.figures.f1

    found = without_vague(gold, found)
    forgiven = forgive(gold, found)
    money = (keep(gold, is_money), keep(forgiven, is_money))
    cells = [
        ("date", f1("date", gold, found)),
        ("date.value", f1("date.value", gold, found)),
        ("date.value", f1("date.value", gold, forgiven)),
        ("count", f1("count", gold, found)),
        ("count.value", f1("count.value", gold, found)),
        ("count.value", f1("count.value", gold, forgiven)),
        ("count.unit", f1("count.unit", gold, forgiven)),
        ("money", f1("count.value", *money)),
    ]
    return [f"{value:.3f}" if slot in gives else "—" for slot, value in cells]


def _wrapped(reports: Reports) -> dict[str, dict[str, Any]]:
    return {key: {"records": records} for key, records in reports.items()}
