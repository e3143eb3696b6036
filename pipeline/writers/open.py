"""Open the writer of a format by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ..errors import OptionError
from .base import Writer

FORMATS = ("json", "jsonl", "csv", "xlsx", "parquet", "sqlite")
"""What is written to files, by the name that --format takes."""

DATABASES = ("postgresql://", "postgres://")
"""How an address begins that --to takes."""


def is_database(target: str | Path) -> bool:
    """Tell whether a target is the address of a database: `postgresql://localhost/facts`."""
    return isinstance(target, str) and target.startswith(DATABASES)


def without_password(target: str | Path) -> str:
    """Return a target as messages may show it: `postgresql://user@localhost/facts`."""
    if not is_database(target):
        return str(target)
    # A password stands after the user, or among the options after `?`.
    return re.sub(r"//([^/?@:]*):[^/?]*@", r"//\1@", str(target)).partition("?")[0]


def open_writer(format: str, target: str | Path, *, columns: Sequence[str] = ()) -> Writer:
    """Return the writer of a format, which writes to a folder, a file or a database.

    `open_writer("xlsx", "out")` writes `out/reports.xlsx`, `open_writer("xlsx", "facts.xlsx")`
    that file, `open_writer("postgresql", "postgresql://localhost/facts")` the tables of a
    database. `columns` are the index sheet's, which are carried into every output.
    Raises OptionError if the format is unknown, if a library that it needs is not installed or
    if the target cannot be written to.
    """
    if format == "postgresql":
        from .postgresql import PostgresqlDatabase

        return PostgresqlDatabase(str(target), columns)
    if is_database(target):
        raise OptionError(f"--format {format} writes files: give a folder instead of an address")
    # Each is imported when it is asked for: nobody pays for the libraries of the others.
    if format == "json":
        from .json import JsonFolder

        return JsonFolder(Path(target))
    if format == "jsonl":
        from .json import JsonLinesFile

        return JsonLinesFile(target)
    if format == "csv":
        from .csv import CsvFolder

        return CsvFolder(target, columns)
    if format == "xlsx":
        from .xlsx import XlsxFile

        return XlsxFile(target, columns)
    if format == "parquet":
        from .parquet import ParquetFolder

        return ParquetFolder(target, columns)
    if format == "sqlite":
        from .sqlite import SqliteFile

        return SqliteFile(target, columns)
    raise OptionError(f"--format: {format!r} is no format: one of {', '.join(FORMATS)}")
