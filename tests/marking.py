"""Marked sentences: `被县委评为“⟦县级名校|honor level=county⟧”` is a text and what it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from huibao import Report

_MARK = re.compile(r"⟦(?P<text>[^⟦⟧|]*)\|(?P<kind>[a-z]+)(?P<slots>[^⟦⟧]*)⟧")
_SLOT = re.compile(r"(?P<name>[a-z_]+)=(?P<value>.*?)(?=\s+[a-z_]+=|\s*$)", re.DOTALL)


@dataclass(frozen=True)
class Mark:
    """One expected record: where it stands, its kind and the slots that are given."""

    start: int
    end: int
    kind: str
    slots: dict[str, str] = field(compare=False)


def parse(marked: str) -> tuple[str, list[Mark]]:
    """Return the plain sentence and its marks, offsets in the plain sentence."""
    text, marks, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        start = len(text)
        text += match["text"]
        slots = {slot["name"]: slot["value"].strip() for slot in _SLOT.finditer(match["slots"])}
        marks.append(Mark(start, len(text), match["kind"], slots))
        at = match.end()
    return text + marked[at:], marks


def spans(report: Report, kinds: set[str], *, vague: bool) -> list[tuple[int, int, str]]:
    """Return where the records of some kinds stand, in order, vague dates only if asked for."""
    return [
        (record.start, record.end, record.kind)
        for record in report.records
        if record.kind in kinds and (vague or record.kind != "date" or record.type != "vague")
    ]


def differences(report: Report, marks: list[Mark], kinds: set[str] | None = None) -> list[str]:
    """Say how a report differs from its marks, over the kinds given or those marked."""
    kinds = kinds if kinds is not None else {mark.kind for mark in marks}
    found = spans(report, kinds, vague=any(mark.slots.get("type") == "vague" for mark in marks))
    wanted = [(mark.start, mark.end, mark.kind) for mark in marks]
    out = [f"not found: {item}" for item in wanted if item not in found]
    out += [f"not marked: {item}" for item in found if item not in wanted]
    by_place: dict[tuple[int, int, str], Any] = {
        (record.start, record.end, record.kind): record for record in report.records
    }
    for mark in marks:
        record = by_place.get((mark.start, mark.end, mark.kind))
        if record is None:
            continue
        for name, value in mark.slots.items():
            actual = getattr(record, name)
            if written(actual) != value:
                out.append(f"{record.text}: {name} is {written(actual)!r}, marked {value!r}")
    return out


def written(value: Any) -> str:
    """Return a slot's value as it is written in a mark: 40, 3.5, 甲、乙, null."""
    if value is None:
        return "null"
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    if isinstance(value, tuple | list):
        return "、".join(str(item) for item in value)
    return str(value)
