"""The rows of an audit's tables, which CSV and Excel share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from huibao.schemas import Audit, Finding, Place

from .labels import CHECKS, ROLE_LABELS, SEVERITIES
from .tally import ReportTally, SubmitterTally, Tally

Row = Mapping[str, Any]

COUNT_COLUMNS = (
    "findings",
    *(f"severity.{severity}" for severity in SEVERITIES),
    *(f"check.{check}" for check in CHECKS),
)
REPORT_COLUMNS = ("id", "submitter", "title", "reference_date", "source", "characters")
TREND_COLUMNS = (
    "submitter", "subject", "unit", "year", "value", "report", "start", "end", "text",
)  # fmt: skip


def submitters(audit: Audit) -> dict[str, str | None]:
    """Return who submitted each report, by report id."""
    return {report.id: report.submitter for report in audit.reports}


def finding_rows(audit: Audit) -> Iterator[Row]:
    """Yield a row for each finding, in the order of the audit."""
    known = submitters(audit)
    for finding in audit.findings:
        yield finding_row(finding, known.get(finding.report))


def finding_row(finding: Finding, submitter: str | None) -> Row:
    """Return the values of a finding by column; `places` are words, `records` a tuple."""
    return {
        "id": finding.id,
        "report": finding.report,
        "submitter": submitter,
        "check": finding.check,
        "severity": finding.severity,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "clause": finding.clause.text if finding.clause else None,
        "section": finding.section,
        "subject": finding.subject,
        "unit": finding.unit,
        "date": finding.date,
        "known": finding.known,
        "message": finding.message.zh,
        "message_en": finding.message.en,
        "question": finding.question.zh,
        "question_en": finding.question.en,
        "places": tuple(place_words(place) for place in finding.places),
        "records": finding.records,
        "masks": finding.masks,
    }


def place_words(place: Place) -> str:
    """Return a place in one line: `分项 county/2022[120:123] 12名`."""
    return f"{ROLE_LABELS[place.role].zh} {place.report}[{place.start}:{place.end}] {place.text}"


def count_row(tally: Tally) -> Row:
    """Return how many findings there are, by the names of `COUNT_COLUMNS`."""
    return {
        "findings": tally.total,
        **{f"severity.{severity}": tally.severities[severity] for severity in SEVERITIES},
        **{f"check.{check}": tally.checks[check] for check in CHECKS},
    }


def report_row(tally: ReportTally, sheet: Mapping[str, str]) -> Row:
    """Return the values of a report; `sheet` names the columns of the index sheet anew."""
    report = tally.report
    return {
        "id": report.id,
        "submitter": report.submitter,
        "title": report.title,
        "reference_date": report.reference_date,
        "source": report.source,
        "characters": report.characters,
        "records": report.records,
        "masks": report.masks,
        **count_row(tally),
        **{name: report.sheet.get(column) for column, name in sheet.items()},
    }


def sheet_columns(audit: Audit, taken: tuple[str, ...]) -> dict[str, str]:
    """Return the index sheet's columns and what they are called in the table of reports.

    A column that has the name of one of ours, `title`, is called `sheet_title`.
    """
    used = {name.casefold() for name in taken}
    names: dict[str, str] = {}
    for report in audit.reports:
        for column in report.sheet:
            if column not in names:
                name = column
                while name.casefold() in used:
                    name = f"sheet_{name}"
                used.add(name.casefold())
                names[column] = name
    return names


def submitter_row(tally: SubmitterTally) -> Row:
    """Return the values of a submitter."""
    return {"submitter": tally.submitter, "reports": tally.reports, **count_row(tally)}


def coverage_rows(audit: Audit) -> Iterator[Row]:
    """Yield a row for each report and topic that applies to it."""
    known = submitters(audit)
    for row in audit.coverage.rows:
        for topic, cell in zip(audit.coverage.topics, row.cells, strict=False):
            if cell is not None:
                yield {
                    "report": row.report,
                    "submitter": known.get(row.report),
                    "topic": topic.name,
                    "unit": topic.unit,
                    "checklist": topic.checklist,
                    "state": cell.state,
                    "text": cell.text,
                    "start": cell.start,
                    "end": cell.end,
                }


def trend_rows(audit: Audit) -> Iterator[Row]:
    """Yield a row for each year of each trend."""
    for trend in audit.trends:
        head = {"submitter": trend.submitter, "subject": trend.subject, "unit": trend.unit}
        for point in trend.points:
            yield head | point.model_dump()
