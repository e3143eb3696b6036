"""The index sheet: a table of what the reports do not say themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..errors import OptionError
from .reference import check_reference_date
from .source_file import SourceFile
from .table import read_table

_KEYS = ("id", "file")
_USED = (*_KEYS, "title", "reference_date")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What a row says of its report; `keys` are its id and file, `number` its row in the sheet.

    `values` are its cells in the sheet's further columns, by column: `unit`, a remark.
    """

    keys: tuple[str, ...]
    number: int
    title: str | None = None
    reference_date: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Sheet:
    """The rows of an index sheet, and the columns that are carried into the output."""

    rows: list[SheetRow] = field(default_factory=list)
    columns: tuple[str, ...] = ()

    def carried(self, row: SheetRow | None) -> dict[str, str]:
        """Return the cells of a row in all carried columns; empty ones for a file without a row."""
        return {column: row.values.get(column, "") if row else "" for column in self.columns}

    def match(self, files: Iterable[SourceFile]) -> dict[str, SheetRow]:
        """Return the row of each file by the file's id.

        A row may name a report by its id, else by its path below the folder, else by its bare
        file name, all with or without suffix; a name that several reports have matches none.
        """
        ids: dict[str, set[str]] = {}
        paths: dict[str, set[str]] = {}
        names: dict[str, set[str]] = {}
        for file in files:
            path = PurePosixPath(file.relative)
            ids.setdefault(file.id, set()).add(file.id)
            for tier, key in ((paths, path), (names, PurePosixPath(path.name))):
                tier.setdefault(str(key), set()).add(file.id)
                tier.setdefault(str(key.with_suffix("")), set()).add(file.id)
        matched: dict[str, SheetRow] = {}
        for row in self.rows:
            candidates = (
                tier[key] for key in row.keys for tier in (ids, paths, names) if key in tier
            )
            first = next(candidates, set())
            if len(first) == 1:
                matched.setdefault(min(first), row)
        return matched

    def unmatched(self, matched: dict[str, SheetRow]) -> list[SheetRow]:
        """Return the rows that are the row of no file."""
        used = {row.number for row in matched.values()}
        return [row for row in self.rows if row.number not in used]

    def without_row(
        self, files: Iterable[SourceFile], matched: Mapping[str, SheetRow]
    ) -> list[SourceFile]:
        """Return the files of which no row speaks."""
        return [file for file in files if file.id not in matched]


def read_sheet(path: Path) -> Sheet:
    """Read a CSV (UTF-8 or GB 18030) or XLSX sheet with a column `id` or `file`, or both.

    Of its other columns `title` and `reference_date` are used; `unit` and any further ones are
    carried as they stand. A sheet `file,reference_date` with the row `a.txt,2022-12` gives
    `SheetRow(keys=("a.txt",), number=2, reference_date="2022-12")`. Raises OptionError naming
    the sheet and the row if a column is missing or stands twice, a key stands twice or a date
    is none.
    """
    numbered = [(number, row) for number, row in enumerate(read_table(path), 1) if any(row)]
    if not numbered:
        raise OptionError(f"{path}: the sheet is empty")
    header = [_column(name) for name in numbered[0][1]]
    if not set(_KEYS) & set(header):
        raise OptionError(
            f"{path}: no column `id` or `file`: the first row must name the columns, "
            f"it reads {', '.join(numbered[0][1])!r}"
        )
    named = [name for name in header if name]
    if twice := next((name for name in named if named.count(name) > 1), None):
        raise OptionError(f"{path}: the column {twice!r} stands twice: name one of them otherwise")
    sheet = Sheet(columns=tuple(name for name in named if name not in _USED))
    seen: dict[tuple[str, ...], int] = {}
    for number, cells in numbered[1:]:
        values = dict(zip(header, cells, strict=False))
        row = _row(values, sheet.columns, number, f"{path}: row {number}")
        if row.keys in seen:
            raise OptionError(
                f"{path}: row {number}: {row.keys[0]} stands in row {seen[row.keys]} too"
            )
        seen[row.keys] = number
        sheet.rows.append(row)
    return sheet


def _column(name: str) -> str:
    """Return a column's name: those that are used in small letters, others as they stand."""
    words = " ".join(name.split())
    return words.lower() if words.lower() in (*_USED, "unit") else words


def _row(values: dict[str, str], columns: Iterable[str], number: int, where: str) -> SheetRow:
    named = (values.get(key, "").replace("\\", "/").removeprefix("./") for key in _KEYS)
    keys = tuple(key for key in named if key)
    if not keys:
        raise OptionError(f"{where}: id and file are empty")
    day = values.get("reference_date")
    return SheetRow(
        keys,
        number,
        title=values.get("title") or None,
        reference_date=check_reference_date(day, f"{where}: reference_date") if day else None,
        values={column: values.get(column, "") for column in columns},
    )


def rows_named(rows: Sequence[SheetRow], limit: int = 5) -> str:
    """Name some rows for a message: `row 2 (a.txt), row 3 (b.txt) and 4 more`."""
    return _some([f"row {row.number} ({row.keys[0]})" for row in rows[:limit]], len(rows))


def files_named(files: Sequence[SourceFile], limit: int = 5) -> str:
    """Name some files for a message: `a.txt, 2022/b.docx and 4 more`."""
    return _some([file.relative for file in files[:limit]], len(files))


def _some(named: Sequence[str], total: int) -> str:
    return ", ".join(named) + (f" and {total - len(named)} more" if total > len(named) else "")
