"""An audit as CSV: a file a table, which Excel opens as Chinese and never as formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from huibao.schemas import Audit

from ...writers.csv import csv_cell
from ...writers.drafts import Drafts, writing
from .rows import (
    COUNT_COLUMNS,
    REPORT_COLUMNS,
    TREND_COLUMNS,
    Row,
    coverage_rows,
    finding_rows,
    report_row,
    sheet_columns,
    trend_rows,
)
from .tally import by_report

_FINDINGS = (
    "id", "report", "submitter", "check", "severity", "start", "end", "text", "clause", "section",
    "subject", "unit", "date", "known", "message", "message_en", "question", "question_en",
    "places", "records", "masks",
)  # fmt: skip
_COVERAGE = (
    "report", "submitter", "topic", "unit", "checklist", "state", "text", "start", "end",
)  # fmt: skip
_REPORTS = (*REPORT_COLUMNS, "records", "masks", *COUNT_COLUMNS)


def draft_csv(audit: Audit, drafts: Drafts) -> list[Path]:
    """Write the tables as drafts and return their paths to be.

    They are UTF-8 with byte order mark, a header row and CRLF line ends. `coverage.csv` has a
    row for each report and topic, `errors.csv` the files that could not be read.
    """
    sheet = sheet_columns(audit, tuple(map(_plain, _REPORTS)))
    reports = (report_row(tally, sheet) for tally in by_report(audit))
    failures = (failure.model_dump() for failure in audit.failures)
    tables: Iterator[tuple[str, Sequence[str], Iterable[Row]]] = iter(
        (
            ("findings.csv", _FINDINGS, finding_rows(audit)),
            ("coverage.csv", _COVERAGE, coverage_rows(audit)),
            ("reports.csv", (*_REPORTS, *sheet.values()), reports),
            ("trends.csv", TREND_COLUMNS, trend_rows(audit)),
            ("errors.csv", ("file", "error"), failures),
        )
    )
    paths = []
    for name, columns, rows in tables:
        path = drafts.folder / name
        with writing(path), drafts.place(name).open("w", encoding="utf-8", newline="") as file:
            file.write("\ufeff")
            writer = csv.writer(file)
            writer.writerow([csv_cell(_plain(column)) for column in columns])
            writer.writerows([csv_cell(row[column]) for column in columns] for row in rows)
        paths.append(path)
    return paths


def _plain(column: str) -> str:
    """Return a column's name without its group: `check.sum` is `sum`."""
    return column.rpartition(".")[2] if column in COUNT_COLUMNS else column
