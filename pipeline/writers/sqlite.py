"""Tables as an SQLite database: foreign keys, indexes, full-text search over the clauses."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import orjson

from huibao.schemas import Report

from ..errors import OptionError, SourceError
from .drafts import Drafts, place_of
from .errors import Failure
from .rows import NOTHING
from .sql import (
    RECORDS_COLUMNS,
    SqlWriter,
    column_list,
    quoted,
    records_view,
    table_body,
)
from .tables import Table, Type

_TYPES: dict[Type, str] = {
    "text": "TEXT",
    "edtf": "TEXT",
    "day": "TEXT",
    "list": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
}
# The file is a draft that nobody reads yet: a journal would double the writing for nothing.
_PRAGMAS = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA foreign_keys = ON;
PRAGMA user_version = 1;
"""
# Chinese has no spaces between words, so three characters in a row are the token. Datasette finds
# the search of a table by `content` in double quotes alone.
_SEARCH = (
    "CREATE VIRTUAL TABLE clauses_fts USING fts5("
    'text, content="clauses", content_rowid="rowid_", tokenize="trigram")'
)


class SqliteFile(SqlWriter):
    """Writes `reports.sqlite`; lists are JSON arrays, days ISO dates, true and false 1 and 0.

    `SELECT report, text FROM clauses_fts WHERE text MATCH '示范区'` finds clauses (three
    characters at least), the view `records` all facts. The same reports give the same bytes with
    the same SQLite. Raises OptionError if Python's SQLite has no FTS5 with trigrams.
    """

    def __init__(self, target: str | Path, columns: Sequence[str] = ()) -> None:
        super().__init__(columns)
        self.path = place_of(target, "reports.sqlite")
        self._drafts = Drafts(self.path.parent)
        with self._writing():
            draft = self._drafts.place(self.path.name)
            self._base = sqlite3.connect(draft, isolation_level=None)
            self._base.executescript(_PRAGMAS)
            self._base.execute("BEGIN")
            for table in self.sql.tables:
                self._base.execute(_create(table))
        try:
            self._base.execute(_SEARCH)
        except sqlite3.OperationalError as error:
            self.abandon()
            raise OptionError(
                f"--format sqlite: SQLite {sqlite3.sqlite_version} has no full-text search with "
                f"trigrams ({error}): use a Python with SQLite 3.34 or newer"
            ) from error
        self._inserts = {table.name: _insert(table) for table in self.sql.tables}

    def write(
        self,
        report: Report,
        carried: Mapping[str, str] = NOTHING,
        clauses: Mapping[str, str] = NOTHING,
    ) -> None:
        """Write one report; raise SourceError if the database does not take it."""
        with self._writing():
            for name, rows in self.sql.rows(report, carried, clauses).items():
                stored = [tuple(map(_stored, row)) for row in rows]
                self._base.executemany(self._inserts[name], stored)

    def fail(self, failure: Failure) -> None:
        """Write one row of the errors."""
        with self._writing():
            self._base.execute(self._inserts["errors"], (failure.file, failure.error))

    def finish(self) -> None:
        """Index what was written and put the database in its place."""
        with self._writing():
            for table in self.sql.tables:
                for statement in _indexes(table):
                    self._base.execute(statement)
            names = column_list(RECORDS_COLUMNS)
            self._base.execute(f"CREATE VIEW records ({names}) AS {records_view()}")
            self._base.execute("INSERT INTO clauses_fts (clauses_fts) VALUES ('rebuild')")
            self._base.execute("COMMIT")
            self._base.close()
        self._drafts.keep()

    def abandon(self) -> None:
        """Remove the draft."""
        self._base.close()
        self._drafts.drop()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise SourceError(f"{self.path}: cannot be written: {error}") from error


def _create(table: Table) -> str:
    # The search refers to clauses by number, and numbers that are no column change with VACUUM.
    first = ["rowid_ INTEGER PRIMARY KEY"] if table.name == "clauses" else []
    return f"CREATE TABLE {quoted(table.name)} (\n  {table_body(table, _TYPES, first)}\n)"


def _insert(table: Table) -> str:
    # A file that is named twice fails twice, and the later reason stands.
    verb = "INSERT OR REPLACE" if table.name == "errors" else "INSERT"
    marks = ", ".join("?" * len(table.names))
    return f"{verb} INTO {quoted(table.name)} ({column_list(table.names)}) VALUES ({marks})"


def _indexes(table: Table) -> Iterator[str]:
    for column in table.columns:
        if column.indexed:
            name = quoted(f"{table.name}_{column.name}")
            yield f"CREATE INDEX {name} ON {quoted(table.name)} ({quoted(column.name)})"


def _stored(value: Any) -> Any:
    if isinstance(value, tuple):
        return orjson.dumps(value).decode()
    if isinstance(value, date):
        return value.isoformat()
    return value
