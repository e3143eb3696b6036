"""What a report should state by a checklist: there, withheld or absent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from huibao.schemas import Cell, Count, Record
from huibao.schemas.findings import State

from ..writers.days import day_bounds
from .audited import AuditedText
from .check import Found, say
from .checklist import Checklist, Item
from .statements import statements

_LEAD = 200
"""A report without a title is known by so many of its first characters."""


def applies(checklist: Checklist, audited: AuditedText) -> bool:
    """Tell whether a checklist is for a report."""
    info = audited.report.report
    words = (info.id, info.source or "", info.title or "", audited.text[:_LEAD])
    return checklist.applies(words)


def cells(checklist: Checklist, audited: AuditedText) -> Sequence[Cell | None]:
    """Return the state of each item of a checklist, None for all if it is not for the report."""
    if not applies(checklist, audited):
        return [None] * len(checklist.item)
    return [_cell(audited, item)[0] for item in checklist.item]


def missing(checklist: Checklist, audited: AuditedText) -> Iterator[Found]:
    """Yield the items that the report withholds or does not state at all."""
    if not applies(checklist, audited):
        return
    for item in checklist.item:
        cell, record = _cell(audited, item)
        if cell.state == "value":
            continue
        hidden = cell.state == "masked"
        year = "" if item.period == "any" else _period(audited, item) or ""
        name = f"{year}年{item.name}" if year else item.name
        zh = f"应报“{name}”（{checklist.name}）："
        zh += f"数值隐去（{cell.text}）" if hidden else "全文没有写明"
        yield Found(
            "required",
            "warning" if hidden else "error",
            cell.start or 0,
            cell.end or 0,
            say(zh, f"{name} is {'withheld' if hidden else 'not stated'} ({checklist.name})"),
            say(f"请补报{name}。", "Ask for it."),
            subject=item.name,
            unit=item.unit[0] if item.unit else None,
            date=year or None,
            records=(record.id,) if record else (),
            masks=tuple(mask.id for mask in audited.masks_of(record)) if record else (),
        )


def _cell(audited: AuditedText, item: Item) -> tuple[Cell, Record | None]:
    """Return the state of an item and the record that says it, a stated value before a hidden."""
    best: tuple[State, Record] | None = None
    wholes = None
    if item.whole:
        told = statements(audited)
        wholes = {said.figure.id for said in told if said.whole or said.listed}
    for record in audited.report.records:
        if record.kind != item.kind or not _fits(audited, item, record):
            continue
        if wholes is not None and record.id not in wholes:
            continue
        state = _state(record)
        if best is None or (best[0] == "masked" and state == "value"):
            best = state, record
        if state == "value":
            break
    if best is None:
        return Cell(state="absent"), None
    state, said = best
    return Cell(state=state, text=said.text, start=said.start, end=said.end), said


def _state(record: Record) -> State:
    if isinstance(record, Count):
        return "value" if record.value is not None else "masked"
    return "masked" if record.masks and len(record.text.strip("*×X某□○_ ")) == 0 else "value"


def _fits(audited: AuditedText, item: Item, record: Record) -> bool:
    if isinstance(record, Count):
        subject = record.subject or ""
        if record.change is not None or (item.unit and record.unit not in item.unit):
            return False
        if item.subjects and not subject.endswith(item.subjects):
            return False
        words = subject
    else:
        words = " ".join(
            str(value)
            for name, value in record.model_dump().items()
            if name in ("text", "title", "name", "type", "event", "subject") and value
        )
        if item.subjects and not any(word in words for word in item.subjects):
            return False
    if any(word in words for word in item.excluding):
        return False
    return item.period == "any" or _in_period(audited, item, record)


def _period(audited: AuditedText, item: Item) -> str | None:
    """Return the year that an item asks for."""
    if item.period != "reference":
        return item.period
    first, _ = day_bounds(audited.report.report.reference_date)
    return str(first.year) if first else None


def _in_period(audited: AuditedText, item: Item, record: Record) -> bool:
    """Tell whether a record is of the year asked for; one without a date is of the report's."""
    year = _period(audited, item)
    value = getattr(record, "date", None) or getattr(record, "value", None)
    if year is None or not isinstance(value, str):
        return item.period == "reference"
    return year in value
