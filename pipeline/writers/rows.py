"""A report as rows of the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huibao.schemas import Mask, Record, Report

from .days import day_bounds
from .tables import KINDS, Table

NOTHING: Mapping[str, str] = {}
_ORDER = {kind: number for number, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its values in the order of the table's columns, and which of them are withheld."""

    table: Table
    values: tuple[Any, ...]
    masked: frozenset[str] = frozenset()


def clause_texts(report: Report, text: str) -> dict[str, str]:
    """Return the words of each record's clause by the record's id, from the report's text.

    A report does not hold its text, so whoever has it takes the clauses out for the writers.
    """
    return {
        record.id: text[record.clause.start : record.clause.end]
        for record in report.records
        if record.clause
    }


def report_rows(
    report: Report,
    layout: Sequence[Table],
    columns: Sequence[str] = (),
    carried: Mapping[str, str] = NOTHING,
    clauses: Mapping[str, str] = NOTHING,
) -> Iterator[Row]:
    """Yield the rows of a report, the report itself first, then table by table.

    `layout` is `tables(columns)`; `carried` holds the index sheet's words for the report by those
    columns, `clauses` the words of the clauses by record id (`clause_texts`).
    """
    by_name = {table.name: table for table in layout}
    names = by_name["reports"].names[len(by_name["reports"].names) - len(columns) :]
    sheet = {name: carried.get(shown) or None for name, shown in zip(names, columns, strict=True)}
    yield _report_row(report, by_name["reports"], sheet)
    shared = {**sheet, "report": report.report.id}
    for section in report.sections:
        yield Row(by_name["sections"], _values(by_name["sections"], section, shared))
    titles = {section.id: section.title for section in report.sections}
    masks = {mask.id: mask for mask in report.masks}
    for record in sorted(report.records, key=lambda record: _ORDER[record.kind]):
        table = by_name[record.kind]
        first, last = day_bounds(_edtf(table, record))
        special = {
            **shared,
            "first_day": first,
            "last_day": last,
            "section_title": titles.get(record.section or ""),
            "clause_start": record.clause.start if record.clause else None,
            "clause_end": record.clause.end if record.clause else None,
            "clause": clauses.get(record.id),
            "masked": bool(record.masks),
        }
        values = _values(table, record, special)
        hidden = [masks[id_] for id_ in record.masks if id_ in masks]
        yield Row(table, values, _withheld(table, values, record, hidden))
    for mask in report.masks:
        special = {**shared, "section_title": titles.get(mask.section or "")}
        table = by_name["masks"]
        yield Row(table, _values(table, mask, special), frozenset(("text",)))


def _report_row(report: Report, table: Table, sheet: Mapping[str, str | None]) -> Row:
    first, last = day_bounds(_edtf(table, report.report))
    special = {
        **sheet,
        "first_day": first,
        "last_day": last,
        "section_count": len(report.sections),
        "record_count": len(report.records),
        "mask_count": len(report.masks),
        "schema_version": report.schema_version,
    }
    return Row(table, _values(table, report.report, special))


def _values(table: Table, item: Any, special: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(
        [special[name] if name in special else getattr(item, name) for name in table.names]
    )


def _edtf(table: Table, item: Any) -> str | None:
    value: str | None = getattr(item, table.edtf) if table.edtf else None
    return value


def _withheld(
    table: Table, values: tuple[Any, ...], record: Record, masks: Sequence[Mask]
) -> frozenset[str]:
    """Return the columns in which something is withheld: hidden words, a figure that is missing."""
    if not masks:
        return frozenset()
    inside = any(record.start <= mask.start and mask.end <= record.end for mask in masks)
    found = {"text"} if inside else set()
    for column, value in zip(table.columns, values, strict=True):
        if column.repeated or column.name in ("report", "id", "text", "section", "rule", "masks"):
            continue
        if column.type == "edtf":
            hidden = value is not None and "X" in value
        elif column.name == "partial":
            hidden = value is not None
        elif column.type == "number":
            hidden = column.name == "value" and value is None and inside
        elif column.type in ("text", "list") and value:
            words = (value,) if isinstance(value, str) else value
            hidden = any(mask.text in word for mask in masks for word in words)
        else:
            hidden = False
        if hidden:
            found.add(column.name)
    return frozenset(found)
