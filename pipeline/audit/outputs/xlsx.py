"""An audit as an Excel workbook whose sheets lead to each other."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from huibao.schemas import Audit, Cell

from ...errors import OptionError, SourceError
from ...writers.csv import SEPARATOR
from ...writers.drafts import Drafts
from .labels import CHECK_LABELS, COLUMN_LABELS, SEVERITY_LABELS, STATE_LABELS, both, topic_words
from .rows import (
    COUNT_COLUMNS,
    REPORT_COLUMNS,
    TREND_COLUMNS,
    Row,
    finding_rows,
    report_row,
    sheet_columns,
    submitter_row,
    submitters,
    trend_rows,
)
from .sheets import Column, Place, Sheet
from .tally import ReportTally, by_report, by_submitter

_FINDINGS = (
    "report", "submitter", "severity", "check", "message", "text", "clause", "question", "places",
    "section", "subject", "unit", "date", "known", "start", "end", "message_en", "question_en",
    "id",
)  # fmt: skip
_REPORTS = (*REPORT_COLUMNS, *COUNT_COLUMNS)
_SUBMITTERS = ("submitter", "reports", *COUNT_COLUMNS)
_WIDTHS = {
    "report": 26, "submitter": 18, "message": 48, "text": 18, "clause": 60, "question": 48,
    "places": 40, "section": 28, "message_en": 48, "question_en": 48, "subject": 16, "title": 36,
    "source": 30, "file": 40, "error": 60, "id": 26, "check": 22, "severity": 14, "value": 12,
}  # fmt: skip
_WRAPPED = {"message", "clause", "question", "places"}
_COLOURS = {
    "error": "#F8D7DA", "warning": "#FFF2CC", "notice": "#E2EAF4",
    "value": "#E3F1E3", "masked": "#FFF2CC", "absent": "#F8D7DA",
}  # fmt: skip
TOPICS = 16_000
"""The topics that stand side by side; a sheet has 16,384 columns."""


def draft_xlsx(audit: Audit, drafts: Drafts, name: str) -> Path:
    """Write the workbook as a draft and return its path to be.

    Raise OptionError if xlsxwriter is not installed, SourceError if the disk does not take it.
    """
    try:
        import xlsxwriter
        from xlsxwriter.exceptions import XlsxWriterException
    except ImportError as error:
        message = "--format xlsx needs xlsxwriter: pip install 'huibao[xlsx]'"
        raise OptionError(message) from error
    path = drafts.folder / name
    options = {"constant_memory": True, "tmpdir": str(drafts.folder)}
    book = xlsxwriter.Workbook(str(drafts.place(name)), options)
    book.use_zip64()
    # The same audit gives the same bytes, whenever it is written.
    book.set_properties({"title": "huibao audit", "created": datetime(2000, 1, 1)})  # noqa: DTZ001
    try:
        _Workbook(book, audit).write()
        book.close()
    except (OSError, XlsxWriterException) as error:
        raise SourceError(f"{path}: cannot be written: {error}") from error
    finally:
        _drop_rows(book)
    return path


def _drop_rows(book: Any) -> None:
    """Remove the rows that still wait on the disk: a workbook that is closed has none."""
    for page in book.worksheets():
        with suppress(OSError):
            page.row_data_fh.close()
            Path(page.row_data_filename).unlink(missing_ok=True)
    book.fileclosed = True


class _Workbook:
    """The sheets of an audit: findings, coverage, by report, by submitter, trends, errors."""

    def __init__(self, book: Any, audit: Audit) -> None:
        self.book = book
        self.audit = audit
        self.reports = by_report(audit)
        self.topics = audit.coverage.topics[:TOPICS]
        sheet = sheet_columns(audit, _REPORTS)
        self.sheet = dict(list(sheet.items())[:TOPICS])
        self.findings = self._sheet("审核发现 findings", _FINDINGS)
        topics = [Column(topic_words(topic), 14) for topic in self.topics]
        heads = [self._column("report"), self._column("submitter")]
        self.coverage = Sheet(book, "覆盖 coverage", heads + topics, frozen=1)
        self.by_report = self._sheet("按报告 by report", (*_REPORTS, *self.sheet.values()))
        self.by_submitter = self._sheet("按提交单位 by submitter", _SUBMITTERS)
        self.trends = self._sheet("趋势 trends", TREND_COLUMNS)
        self.errors = self._sheet("错误 errors", ("file", "error"))
        self.colours = {
            name: book.add_format({"bg_color": colour, "valign": "top"})
            for name, colour in _COLOURS.items()
        }

    def write(self) -> None:
        """Fill the sheets, one after the other."""
        places = {tally.report.id: index for index, tally in enumerate(self.reports)}
        for row in finding_rows(self.audit):
            self._add_finding(row, self.by_report.place(places[row["report"]]))
        self._add_coverage()
        for tally in self.reports:
            self._add_report(tally)
        for submitter in by_submitter(self.reports):
            values = submitter_row(submitter)
            self.by_submitter.add(
                [values[name] for name in ("submitter", "reports", *COUNT_COLUMNS)]
            )
        for row in trend_rows(self.audit):
            self.trends.add([row[name] for name in TREND_COLUMNS])
        for failure in self.audit.failures:
            self.errors.add([failure.file, failure.error])
        for sheet in (
            self.findings, self.coverage, self.by_report, self.by_submitter, self.trends,
            self.errors,
        ):  # fmt: skip
            sheet.end()

    def _add_finding(self, row: Row, report: Place) -> None:
        severity, check = row["severity"], row["check"]
        words = {
            "severity": both(SEVERITY_LABELS[severity]),
            "check": both(CHECK_LABELS[check]),
            "places": SEPARATOR.join(row["places"]),
        }
        self.findings.add(
            [words.get(name, row[name]) for name in _FINDINGS],
            formats={_FINDINGS.index("severity"): self.colours[severity]},
            links={0: report},
        )

    def _add_coverage(self) -> None:
        known = submitters(self.audit)
        first = {tally.report.id: tally.first for tally in self.reports}
        for row in self.audit.coverage.rows:
            index = first.get(row.report)
            values: list[Any] = [row.report, known.get(row.report)]
            formats = {}
            for column, cell in enumerate(row.cells[: len(self.topics)], start=2):
                values.append(_cell_words(cell))
                if cell is not None:
                    formats[column] = self.colours[cell.state]
            places = {}
            if index is not None:
                place = self.findings.place(index)
                places = {0: place, **dict.fromkeys(formats, place)}
            self.coverage.add(values, formats=formats, links=places)

    def _add_report(self, tally: ReportTally) -> None:
        row = report_row(tally, self.sheet)
        names = (*_REPORTS, *self.sheet.values())
        links = {}
        if tally.first is not None:
            place = self.findings.place(tally.first)
            links = {0: place, names.index("findings"): place}
        self.by_report.add([row[name] for name in names], links=links)

    def _sheet(self, name: str, columns: tuple[str, ...]) -> Sheet:
        return Sheet(self.book, name, [self._column(column) for column in columns], frozen=1)

    def _column(self, name: str) -> Column:
        label = COLUMN_LABELS.get(name)
        width = _WIDTHS.get(name, 12)
        return Column(both(label) if label else name, width, wrapped=name in _WRAPPED)


def _cell_words(cell: Cell | None) -> str | None:
    """Return what a cell of the matrix says: `12名`, `隐去 masked **名`, `缺 absent`."""
    if cell is None:
        return None
    if cell.state == "value" and cell.text:
        return cell.text
    label = both(STATE_LABELS[cell.state])
    return f"{label} {cell.text}" if cell.text else label
