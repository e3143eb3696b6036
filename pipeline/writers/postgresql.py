"""Tables in a PostgreSQL database: a report that is written again takes its rows' place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from huibao.schemas import Report

from ..errors import OptionError, SourceError
from .errors import Failure
from .rows import NOTHING
from .sql import (
    RECORDS_COLUMNS,
    SqlWriter,
    column_list,
    links,
    quoted,
    records_view,
    table_body,
)
from .tables import Table, Type

if TYPE_CHECKING:
    import psycopg

SCHEMA = "huibao"
"""The schema of the database in which the tables stand."""

BATCH = 200
"""Reports that are written in one transaction."""

_TYPES: dict[Type, str] = {
    "text": "text",
    "edtf": "text",
    "day": "date",
    "list": "text[]",
    "integer": "bigint",
    "number": "double precision",
    "boolean": "boolean",
}
# Any number will do, so long as it is the same in all runs: one after the other they write.
_LOCK = 0x48756962


class PostgresqlDatabase(SqlWriter):
    """Writes the tables into the schema `huibao`, which is made if it is missing.

    `postgresql://user@host/facts` is any address that libpq takes. A report whose id is there is
    replaced with all its rows, others stay; what was committed before a fault stays too. The
    errors are those of the last run. Raises OptionError if psycopg is not installed or the
    database cannot be opened.
    """

    def __init__(self, target: str, columns: Sequence[str] = ()) -> None:
        super().__init__(columns)
        try:
            import psycopg
            from psycopg.conninfo import conninfo_to_dict
        except ImportError as error:
            message = "--to postgresql:// needs psycopg: pip install 'huibao[postgres]'"
            raise OptionError(message) from error
        self._waiting: dict[str, dict[str, list[tuple[Any, ...]]]] = {}
        self._failures: dict[str, str] = {}
        self._begun = False
        self._error = psycopg.Error
        try:
            parts = conninfo_to_dict(target)
        except psycopg.Error:
            # What libpq says of it repeats the address, and there may be a password in it.
            raise OptionError(
                "--to postgresql://…: cannot be opened: this is no address: it must read "
                "postgresql://user@host:port/database"
            ) from None
        shown = f"postgresql://{parts.get('host', '')}/{parts.get('dbname', '')}"
        try:
            self._base = psycopg.connect(target)
        except psycopg.Error as error:
            raise OptionError(
                f"--to {shown}: cannot be opened: {str(error).strip()}: is the server "
                "running, and are the names and the password right?"
            ) from error
        self.name = f"{self._base.info.host}:{self._base.info.port}/{self._base.info.dbname}"
        try:
            self._prepare()
        except psycopg.Error as error:
            self._base.close()
            raise OptionError(
                f"--to {self.name}: the tables cannot be made: {str(error).strip()}: "
                f"the user needs CREATE on the database, or a schema {SCHEMA} of its own"
            ) from error

    def write(
        self,
        report: Report,
        carried: Mapping[str, str] = NOTHING,
        clauses: Mapping[str, str] = NOTHING,
    ) -> None:
        """Take one report; raise SourceError if the database refuses it or those before it."""
        self._waiting[report.report.id] = self.sql.rows(report, carried, clauses)
        if len(self._waiting) >= BATCH:
            self._flush()

    def fail(self, failure: Failure) -> None:
        """Take one report that failed."""
        self._failures[failure.file] = failure.error
        if len(self._failures) >= BATCH:
            self._flush()

    def finish(self) -> None:
        """Write what waits and close the connection."""
        self._flush()
        self._base.close()

    def abandon(self) -> None:
        """Close the connection: what waits is not written."""
        self._waiting.clear()
        self._base.close()

    def _prepare(self) -> None:
        """Make what is missing: schema, tables, columns, indexes, the view `records`."""
        with self._base.transaction():
            self._run("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            # IF NOT EXISTS asks for the right to create even where nothing is to be created.
            if self._run("SELECT to_regnamespace(%s)", (SCHEMA,)).fetchone() == (None,):
                self._run(f"CREATE SCHEMA {quoted(SCHEMA)}")
            self._run(f"SET LOCAL search_path TO {quoted(SCHEMA)}")
            for table in self.sql.tables:
                self._make(table)
            names = column_list(RECORDS_COLUMNS)
            if self._run("SELECT to_regclass('records')").fetchone() == (None,):
                self._run(f"CREATE VIEW records ({names}) AS {records_view()}")

    def _make(self, table: Table) -> None:
        name = quoted(table.name)
        self._run(f"CREATE TABLE IF NOT EXISTS {name} (\n  {table_body(table, _TYPES)}\n)")
        for column in table.columns:
            added = f"{quoted(column.name)} {_TYPES[column.type]}"
            self._run(f"ALTER TABLE {name} ADD COLUMN IF NOT EXISTS {added}")
        # Without an index a deleted heading, total or clause would search the whole table.
        keys = [link.columns for link in links(table) if len(link.columns) > 1]
        keys += [(column.name,) for column in table.columns if column.indexed]
        for columns in keys:
            index = quoted("_".join((table.name, *columns)))
            self._run(f"CREATE INDEX IF NOT EXISTS {index} ON {name} ({column_list(columns)})")

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, {}
        failures, self._failures = self._failures, {}
        with self._writing(), self._base.transaction():
            self._run("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            self._run(f"SET LOCAL search_path TO {quoted(SCHEMA)}")
            if not self._begun:
                self._run("DELETE FROM errors")
            # Updated, not replaced: tables of others may refer to the reports.
            reports = [row for rows in waiting.values() for row in rows["reports"]]
            self._put(self.sql.by_name["reports"], reports)
            for table in self.sql.tables[1:-1]:
                self._run(f"DELETE FROM {quoted(table.name)} WHERE report = ANY(%s)", (
                    list(waiting),
                ))  # fmt: skip
            for table in self.sql.tables[1:-1]:
                self._copy(table, [row for rows in waiting.values() for row in rows[table.name]])
            if failures:
                self._put(self.sql.tables[-1], list(failures.items()))
        self._begun = True

    def _put(self, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
        others = [name for name in table.names if name not in table.key]
        kept = ", ".join(f"{quoted(name)} = EXCLUDED.{quoted(name)}" for name in others)
        kept = kept.replace("%", "%%")  # a column of the sheet may be called `完成率%`
        marks = ", ".join(["%s"] * len(table.names))
        names = column_list(table.names).replace("%", "%%")
        statement = (
            f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({marks}) "
            f"ON CONFLICT ({column_list(table.key)}) DO UPDATE SET {kept}"
        )
        with self._base.cursor() as cursor:
            cursor.executemany(statement.encode(), [tuple(map(_stored, row)) for row in rows])

    def _copy(self, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
        if not rows:
            return
        statement = f"COPY {quoted(table.name)} ({column_list(table.names)}) FROM STDIN"
        with self._base.cursor() as cursor, cursor.copy(statement.encode()) as copy:
            for row in rows:
                copy.write_row(tuple(map(_stored, row)))

    def _run(self, statement: str, values: Sequence[Any] | None = None) -> psycopg.Cursor[Any]:
        # As bytes, because the names in it come from the table definitions and are quoted.
        return self._base.execute(statement.encode(), values)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except self._error as error:
            raise SourceError(
                f"{self.name}: cannot be written: {str(error).strip()}: the reports of this "
                "batch are not in the database; run again when the cause is mended"
            ) from error


def _stored(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\x00", "\ufffd")  # the one character that text cannot hold
    if isinstance(value, tuple):
        return [_stored(member) for member in value]
    return value
