"""Tables as Parquet: `kind=date/part-0.parquet` and so on, and a file for each other table."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from huibao.schemas import SCHEMA_VERSION

from ..errors import OptionError
from .base import TableWriter
from .drafts import Drafts, writing
from .rows import Row
from .tables import KINDS, Table

if TYPE_CHECKING:
    import pyarrow as pa

GROUP_ROWS = 20_000
"""Rows that are held in memory for each table and written as one row group."""

PART_ROWS = 2_000_000
"""Rows of a part: what is more goes on in the next."""


class ParquetFolder(TableWriter):
    """Writes `kind=<kind>/part-<n>.parquet` for each kind, `reports.parquet` and its like beside.

    A table that has no row is written too, so the schema is the same from run to run. Days are
    `date32`, lists `list<string>`, EDTF values strings. Raises OptionError if pyarrow is not
    installed.
    """

    def __init__(self, folder: str | Path, columns: Sequence[str] = ()) -> None:
        super().__init__(columns)
        try:
            import pyarrow.parquet  # noqa: F401 - found here or not at all
        except ImportError as error:
            message = "--format parquet needs pyarrow: pip install 'huibao[parquet]'"
            raise OptionError(message) from error
        self.folder = Path(folder)
        self._drafts = Drafts(self.folder)
        self._parts = {table.name: _Parts(self._drafts, table) for table in self.tables}

    def add(self, row: Row) -> None:
        """Take one row; raise SourceError if a group of them cannot be written."""
        with writing(self.folder):
            self._parts[row.table.name].add(row)

    def finish(self) -> None:
        """Put the files in their places; parts that an earlier run had more of are removed."""
        with writing(self.folder):
            for parts in self._parts.values():
                parts.close()
        self._drafts.keep()
        for kind in KINDS:
            for path in (self.folder / f"kind={kind}").glob("part-*.parquet"):
                number = path.stem.removeprefix("part-")
                if number.isdecimal() and int(number) >= self._parts[kind].count:
                    path.unlink()

    def abandon(self) -> None:
        """Remove the drafts."""
        for parts in self._parts.values():
            with suppress(OSError):
                parts.close()
        self._drafts.drop()


class _Parts:
    """The files of one table, and the rows that wait for the next row group."""

    def __init__(self, drafts: Drafts, table: Table) -> None:
        self.drafts = drafts
        self.table = table
        self.schema = arrow_schema(table)
        self.count = 0
        self._begin()

    def _begin(self) -> None:
        from pyarrow.parquet import ParquetWriter

        name = self.table.name
        if name in KINDS:
            name = f"kind={name}/part-{self.count}"
        self.count += 1
        self.rows = 0
        self.waiting: list[tuple[Any, ...]] = []
        self._writer = ParquetWriter(
            self.drafts.place(f"{name}.parquet"), self.schema, compression="zstd"
        )

    def add(self, row: Row) -> None:
        if self.rows == PART_ROWS and self.table.name in KINDS:
            self.close()
            self._begin()
        self.waiting.append(row.values)
        self.rows += 1
        if len(self.waiting) == GROUP_ROWS:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        if self.waiting:
            cells = zip(*self.waiting, strict=True)
            arrays = [
                pa.array(values, field.type)
                for values, field in zip(cells, self.schema, strict=True)
            ]
            self._writer.write_table(pa.Table.from_arrays(arrays, schema=self.schema))
            self.waiting = []

    def close(self) -> None:
        self._flush()
        self._writer.close()


def arrow_schema(table: Table) -> pa.Schema:
    """Return the Arrow schema of a table; each field has its Chinese name in its metadata."""
    import pyarrow as pa

    types = {
        "text": pa.string(),
        "edtf": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "day": pa.date32(),
        "list": pa.list_(pa.string()),
    }
    fields = [
        pa.field(
            column.name,
            types[column.type],
            nullable=not column.required,
            metadata={"label": column.label},
        )
        for column in table.columns
    ]
    return pa.schema(fields, metadata={"huibao.schema_version": SCHEMA_VERSION})
