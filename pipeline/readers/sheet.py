"""The index sheet: a table of what the reports do not say themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..errors import OptionError
from .files import SourceFile
from .reference import check_reference_date
from .table import read_table

_KEYS = ("id", "file")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What a row says of its report; `keys` are its id and file, `number` its row in the sheet."""

    keys: tuple[str, ...]
    number: int
    title: str | None = None
    reference_date: str | None = None


@dataclass(slots=True)
class Sheet:
    """The rows of an index sheet."""

    rows: list[SheetRow] = field(default_factory=list)

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


def read_sheet(path: Path) -> Sheet:
    """Read a CSV (UTF-8 or GB 18030) or XLSX sheet with a column `id` or `file`, or both.

    Of its other columns `title` and `reference_date` are used; `unit` and any further ones may
    be there. A sheet `file,reference_date` with the row `a.txt,2022-12` gives
    `SheetRow(keys=("a.txt",), number=2, reference_date="2022-12")`. Raises OptionError naming
    the sheet and the row if a column is missing, a key stands twice or a date is none.
    """
    numbered = [(number, row) for number, row in enumerate(read_table(path), 1) if any(row)]
    if not numbered:
        raise OptionError(f"{path}: the sheet is empty")
    header = [name.lower() for name in numbered[0][1]]
    if not set(_KEYS) & set(header):
        raise OptionError(
            f"{path}: no column `id` or `file`: the first row must name the columns, "
            f"it reads {', '.join(numbered[0][1])!r}"
        )
    sheet = Sheet()
    seen: dict[tuple[str, ...], int] = {}
    for number, cells in numbered[1:]:
        row = _row(dict(zip(header, cells, strict=False)), number, f"{path}: row {number}")
        if row.keys in seen:
            raise OptionError(
                f"{path}: row {number}: {row.keys[0]} stands in row {seen[row.keys]} too"
            )
        seen[row.keys] = number
        sheet.rows.append(row)
    return sheet


def _row(values: dict[str, str], number: int, where: str) -> SheetRow:
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
    )


def rows_named(rows: Sequence[SheetRow], limit: int = 5) -> str:
    """Name some rows for a message: `row 2 (a.txt), row 3 (b.txt) and 4 more`."""
    named = ", ".join(f"row {row.number} ({row.keys[0]})" for row in rows[:limit])
    return named + (f" and {len(rows) - limit} more" if len(rows) > limit else "")
