"""The tables in SQL: what SQLite and PostgreSQL have in common.

What a flat format repeats (a clause, a heading's title, the columns of the index sheet) is
joined here: clauses are a table of their own, the sheet's columns are those of `reports`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from huibao.schemas import Report

from .base import BaseWriter
from .rows import NOTHING, report_rows
from .tables import KINDS, Table, Type, clauses_table, tables


@dataclass(frozen=True, slots=True)
class Link:
    """A foreign key: these columns of a table are the key of another."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


class SqlTables:
    """The tables of a run as SQL has them, and the rows of its reports."""

    def __init__(self, columns: Sequence[str] = ()) -> None:
        self.carried = tuple(columns)
        self._flat = tables(self.carried)
        self._kept = {
            table.name: [index for index, column in enumerate(table.columns) if not column.repeated]
            for table in self._flat
        }
        joined = [
            replace(table, columns=tuple(column for column in table.columns if not column.repeated))
            for table in self._flat
        ]
        # Each table stands after those it refers to.
        self.tables: tuple[Table, ...] = (*joined[:2], clauses_table(), *joined[2:])
        self.by_name = {table.name: table for table in self.tables}

    def rows(
        self,
        report: Report,
        carried: Mapping[str, str] = NOTHING,
        clauses: Mapping[str, str] = NOTHING,
    ) -> dict[str, list[tuple[Any, ...]]]:
        """Return the rows of a report by table, all tables but the errors."""
        found: dict[str, list[tuple[Any, ...]]] = {
            table.name: [] for table in self.tables if table.name != "errors"
        }
        for row in report_rows(report, self._flat, self.carried, carried, clauses):
            kept = self._kept[row.table.name]
            found[row.table.name].append(tuple(row.values[index] for index in kept))
        found["clauses"] = sorted(_clauses(report, clauses), key=lambda row: row[1:3])
        return found


def _clauses(report: Report, clauses: Mapping[str, str]) -> set[tuple[Any, ...]]:
    # Several records stand in one clause.
    return {
        (report.report.id, record.clause.start, record.clause.end, clauses.get(record.id))
        for record in report.records
        if record.clause
    }


def links(table: Table) -> Iterator[Link]:
    """Yield the foreign keys of a table."""
    if table.name in ("reports", "errors"):
        return
    yield Link(("report",), "reports", ("id",))
    names = table.names
    pair = ("report", "id")
    for column, other in (("section", "sections"), ("parent", "sections"), ("part_of", "count")):
        if column in names:
            yield Link(("report", column), other, pair)
    if table.name in KINDS:
        yield Link(("report", "clause_start", "clause_end"), "clauses", ("report", "start", "end"))


def quoted(name: str) -> str:
    """Return a name as SQL takes it whatever it is: `end` and `count` are words of SQL too."""
    return '"' + name.replace('"', '""') + '"'


def column_list(names: Sequence[str]) -> str:
    """Return names as the list of a statement: `"report", "id"`."""
    return ", ".join(map(quoted, names))


def table_body(table: Table, types: Mapping[Type, str], first: Sequence[str] = ()) -> str:
    """Return what stands in the brackets of CREATE TABLE."""
    parts = list(first)
    for column in table.columns:
        required = " NOT NULL" if column.required else ""
        parts.append(f"{quoted(column.name)} {types[column.type]}{required}")
    constraint = "UNIQUE" if first else "PRIMARY KEY"
    parts.append(f"{constraint} ({column_list(table.key)})")
    # Deferred, because a figure may be part of a total that stands after it.
    parts += [
        f"FOREIGN KEY ({column_list(link.columns)}) REFERENCES {quoted(link.table)} "
        f"({column_list(link.key)}) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
        for link in links(table)
    ]
    return ",\n  ".join(parts)


def records_view() -> str:
    """Return the query of the view `records`: what all kinds have, with clause and heading."""
    queries = []
    for kind in KINDS:
        names = SqlTables().by_name[kind].names
        days = "k.first_day, k.last_day" if "first_day" in names else "NULL, NULL"
        queries.append(
            f"SELECT k.report, k.id, '{kind}' AS kind, k.start, k.\"end\", k.text, {days}, "
            "k.rule, k.masked, k.section, s.title, c.text "
            f"FROM {quoted(kind)} AS k "
            "LEFT JOIN sections AS s ON s.report = k.report AND s.id = k.section "
            "LEFT JOIN clauses AS c ON c.report = k.report "
            'AND c.start = k.clause_start AND c."end" = k.clause_end'
        )
    return " UNION ALL ".join(queries)


RECORDS_COLUMNS = (
    "report", "id", "kind", "start", "end", "text", "first_day", "last_day", "rule", "masked",
    "section", "section_title", "clause",
)  # fmt: skip


class SqlWriter(BaseWriter):
    """What the writers of both databases start from."""

    def __init__(self, columns: Sequence[str] = ()) -> None:
        super().__init__()
        self.sql = SqlTables(columns)
