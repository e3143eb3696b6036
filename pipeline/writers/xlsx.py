"""Tables as an Excel workbook: a sheet a table, typed cells, what is withheld on yellow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ..errors import OptionError, SourceError
from .base import TableWriter
from .csv import SEPARATOR
from .days import whole_day
from .drafts import Drafts, place_of
from .rows import Row
from .tables import Column, Table

ROW_LIMIT = 1_048_576
"""The rows of a sheet, its header among them; what is more goes on in a sheet `… 2`."""

CELL_LIMIT = 32_767
_WIDTHS = {"text": 18, "edtf": 13, "day": 11, "list": 18, "integer": 8, "number": 11, "boolean": 8}
_WIDE = {"clause": 60, "error": 60, "source": 30, "file": 30, "title": 30, "section_title": 30}
# What no XML may hold and xlsxwriter does not escape.
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_YELLOW = "#FFF2CC"
# Excel knows no day before this one; a text says it better than a wrong number.
_FIRST = date(1900, 3, 1)


class XlsxFile(TableWriter):
    """Writes `reports.xlsx`: frozen headers, filters, dates as dates and numbers as numbers.

    Dates of which the month or the day is open stay text. Rows go to the disk as they come, so
    memory does not grow with them. Raises OptionError if xlsxwriter is not installed.
    """

    def __init__(self, target: str | Path, columns: Sequence[str] = ()) -> None:
        super().__init__(columns)
        try:
            import xlsxwriter
        except ImportError as error:
            message = "--format xlsx needs xlsxwriter: pip install 'huibao[xlsx]'"
            raise OptionError(message) from error
        self.path = place_of(target, "reports.xlsx")
        self._drafts = Drafts(self.path.parent)
        options = {"constant_memory": True, "tmpdir": str(self.path.parent)}
        self._book = xlsxwriter.Workbook(str(self._drafts.place(self.path.name)), options)
        self._book.use_zip64()
        # The same reports give the same bytes, whenever they are written.
        self._book.set_properties({"title": "huibao", "created": datetime(2000, 1, 1)})  # noqa: DTZ001
        self._formats = {
            (shape, masked): self._book.add_format(
                {
                    **({"num_format": shape} if shape else {}),
                    **({"bg_color": _YELLOW} if masked else {}),
                }
            )
            for shape in ("", "yyyy-mm-dd")
            for masked in (False, True)
        }
        self._header = self._book.add_format({"bold": True, "bottom": 1})
        self._sheets = {table.name: _Sheet(self, table) for table in self.tables}

    def add(self, row: Row) -> None:
        """Write one row; raise SourceError if the disk does not take it."""
        try:
            self._sheets[row.table.name].add(row)
        except OSError as error:
            raise SourceError(f"{self.path}: cannot be written: {error.strerror}") from error

    def finish(self) -> None:
        """Put the workbook in its place."""
        from xlsxwriter.exceptions import XlsxWriterException

        for sheet in self._sheets.values():
            sheet.end()
        try:
            self._book.close()
        except (OSError, XlsxWriterException) as error:
            raise SourceError(f"{self.path}: cannot be written: {error}") from error
        self._drafts.keep()

    def abandon(self) -> None:
        """Remove the draft and the rows that wait on the disk."""
        for page in self._book.worksheets():
            with suppress(OSError):
                page.row_data_fh.close()
                Path(page.row_data_filename).unlink(missing_ok=True)
        self._book.fileclosed = True
        self._drafts.drop()


class _Sheet:
    """A table's sheets: a new one is begun where one is full."""

    def __init__(self, file: XlsxFile, table: Table) -> None:
        self.file = file
        self.table = table
        self.number = 0
        self._begin()

    def _begin(self) -> None:
        self.number += 1
        suffix = f" {self.number}" if self.number > 1 else ""
        self.page = self.file._book.add_worksheet(f"{self.table.label} {self.table.name}{suffix}")
        self.page.freeze_panes(1, 0)
        for index, column in enumerate(self.table.columns):
            self.page.set_column(index, index, _WIDE.get(column.name, _WIDTHS[column.type]))
            self.page.write_string(0, index, _heading(column), self.file._header)
        self.row = 1

    def add(self, row: Row) -> None:
        if self.row == ROW_LIMIT:
            self.end()
            self._begin()
        for index, (column, value) in enumerate(zip(self.table.columns, row.values, strict=True)):
            masked = column.name in row.masked
            if value is not None and value != ():
                self._cell(index, column, value, masked)
            elif masked:
                self.page.write_blank(self.row, index, None, self.file._formats["", True])
        self.row += 1

    def _cell(self, index: int, column: Column, value: Any, masked: bool) -> None:
        plain = self.file._formats["", True] if masked else None
        day = value if column.type == "day" else None
        if column.type == "edtf":
            day = whole_day(value)
        if day is not None and day >= _FIRST:
            shape = self.file._formats["yyyy-mm-dd", masked]
            self.page.write_datetime(self.row, index, day, shape)
        elif column.type in ("integer", "number"):
            self.page.write_number(self.row, index, value, plain)
        elif column.type == "boolean":
            self.page.write_boolean(self.row, index, value, plain)
        else:
            words = SEPARATOR.join(value) if column.type == "list" else str(value)
            self.page.write_string(self.row, index, cell_text(words), plain)

    def end(self) -> None:
        self.page.autofilter(0, 0, max(self.row - 1, 1), len(self.table.columns) - 1)


def cell_text(text: str) -> str:
    """Return a text as a cell holds it: at most 32,767 characters, a longer one ends in `…`."""
    text = _UNWRITABLE.sub("\ufffd", text)
    # Excel counts UTF-16 units, of which a rare character takes two.
    if len(text) * 2 > CELL_LIMIT and len(text.encode("utf-16-le")) // 2 > CELL_LIMIT:
        cut = text.encode("utf-16-le")[: (CELL_LIMIT - 1) * 2]
        return cut.decode("utf-16-le", "ignore") + "…"
    return text


def _heading(column: Column) -> str:
    return column.name if column.label == column.name else f"{column.label} {column.name}"
