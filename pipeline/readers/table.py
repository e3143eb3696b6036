"""Tables as rows of text cells, from CSV in any encoding and from XLSX."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from ..errors import OptionError, SourceError
from ..text.decode import decode

_DELIMITERS = (",", "\t", ";")


def read_table(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a CSV or XLSX file, cells as stripped text, a date as 2022-12-31.

    Raises OptionError naming the file if it cannot be read as what its suffix says.
    """
    return _rows_xlsx(path) if path.suffix.lower() == ".xlsx" else _rows_csv(path)


def _rows_csv(path: Path) -> Iterator[list[str]]:
    try:
        text = decode(path.read_bytes(), str(path)).text
    except OSError as error:
        raise OptionError(f"{path}: cannot be read: {error.strerror}") from error
    except SourceError as error:
        raise OptionError(str(error)) from error
    first = text.lstrip().split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [cell.strip() for cell in row]
    except csv.Error as error:
        raise OptionError(f"{path}: not a readable CSV file: {error}") from error


def _rows_xlsx(path: Path) -> Iterator[list[str]]:
    try:
        import openpyxl
    except ImportError as error:
        raise OptionError(
            f"{path}: reading XLSX needs openpyxl: pip install 'huibao[xlsx]', or save it as CSV"
        ) from error
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise OptionError(f"{path}: not a readable XLSX workbook: {error}") from error
    try:
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield [_cell(value) for value in row]
    finally:
        book.close()


def _cell(value: object) -> str:
    """Write a cell as the text that stands for it: a date in ISO form, 2022.0 as 2022."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
