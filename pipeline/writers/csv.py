"""Tables as CSV: a file a table, which Excel opens as Chinese and never as formulas."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from .base import TableWriter
from .drafts import Drafts, writing
from .rows import Row

SEPARATOR = "；"
"""What stands between the members of a list: no name holds it, a clause ends there."""

# A spreadsheet takes a cell that begins so for a formula, whatever it was meant to be; the
# full-width forms are taken for it where the input method writes them.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class CsvFolder(TableWriter):
    """Writes `<folder>/<table>.csv`: UTF-8 with byte order mark, a header row, CRLF line ends.

    Text that begins as a formula does (`-5℃`) gets an apostrophe before it; numbers do not.
    Lists are joined with `；`, true and false are 1 and 0, what is null is empty.
    """

    def __init__(self, folder: str | Path, columns: Sequence[str] = ()) -> None:
        super().__init__(columns)
        self._drafts = Drafts(Path(folder))
        self._files = ExitStack()
        self._rows = {}
        for table in self.tables:
            place = self._drafts.place(f"{table.name}.csv")
            with writing(place):
                file = self._files.enter_context(place.open("w", encoding="utf-8", newline=""))
                file.write("\ufeff")
            self._rows[table.name] = csv.writer(file)
            self._rows[table.name].writerow([csv_cell(name) for name in table.names])

    def add(self, row: Row) -> None:
        """Write one row."""
        with writing(self._drafts.folder / f"{row.table.name}.csv"):
            self._rows[row.table.name].writerow([csv_cell(value) for value in row.values])

    def finish(self) -> None:
        """Put the files in their places."""
        with writing(self._drafts.folder):
            self._files.close()
        self._drafts.keep()

    def abandon(self) -> None:
        """Remove the drafts."""
        self._files.close()
        self._drafts.drop()


def csv_cell(value: Any) -> str:
    """Return a value as a cell: `35000.0` is `35000`, `=1+1` is `'=1+1`, None is nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return csv_cell(SEPARATOR.join(value))
    return str(value)
