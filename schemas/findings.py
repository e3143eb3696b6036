"""What an audit finds in reports, as pydantic models.

These models are the output contract of `huibao audit`: `Audit.model_dump_json()` is the file.
Offsets are code points into the decoded text of the report that a place names; dates are EDTF.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .records import Model, Offset

AUDIT_SCHEMA_VERSION: Literal["1.0"] = "1.0"

CheckId = Literal[
    "masked_figure",
    "masked_name",
    "masked_date",
    "blank",
    "sum",
    "change",
    "conflict",
    "date",
    "required",
]
Severity = Literal["error", "warning", "notice"]
State = Literal["value", "masked", "absent"]
Role = Literal["total", "part", "from", "to", "change", "same"]


class Wording(Model):
    """The same words in Chinese and English."""

    zh: str
    en: str


class Excerpt(Model):
    """A span of a report with its words."""

    start: Offset
    end: Offset
    text: str


class Place(Excerpt):
    """A further place that bears a finding out: a part of the total, the other of two values."""

    report: str
    role: Role
    record: str | None = None
    clause: Excerpt | None = None


class Finding(Model):
    """One thing that is missing, does not add up or contradicts, with its place.

    `start`, `end` and `text` are the place; both offsets are 0 where nothing stands in the text
    at all (`required`, absent). `id` is made of the report, the check and the words, not of the
    offsets: it stays when text before the place changes.
    """

    id: str
    report: str
    check: CheckId
    severity: Severity
    start: Offset
    end: Offset
    text: str
    clause: Excerpt | None = Field(default=None, description="the clause or sentence around it")
    section: str | None = Field(default=None, description="the words of the heading above it")
    subject: str | None = None
    unit: str | None = None
    date: str | None = None
    known: str | None = Field(
        default=None, description="what a hidden value still shows: `21.X`, `2022-XX`"
    )
    message: Wording
    question: Wording = Field(description="what to ask the submitter")
    records: tuple[str, ...] = ()
    masks: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


class AuditedReport(Model):
    """A report of an audit: what it is, how much was found in it."""

    id: str
    source: str | None = None
    title: str | None = None
    submitter: str | None = None
    reference_date: str | None = None
    characters: int = Field(ge=0)
    records: int = Field(ge=0)
    masks: int = Field(ge=0)
    findings: dict[CheckId, int] = Field(default_factory=dict)
    sheet: dict[str, str] = Field(default_factory=dict)


class Cell(Model):
    """Whether a report states a subject; `text` is the figure or name as it stands."""

    state: State
    text: str | None = None
    start: Offset | None = None
    end: Offset | None = None


class Topic(Model):
    """A column of the coverage matrix: what reports should state, or mostly do."""

    name: str
    unit: str | None = None
    checklist: str | None = Field(default=None, description="null for a frequent subject")


class CoverageRow(Model):
    """A report's row of the matrix; a cell is null where the topic does not apply to it."""

    report: str
    cells: tuple[Cell | None, ...]


class Coverage(Model):
    """Reports by topics."""

    topics: tuple[Topic, ...] = ()
    rows: tuple[CoverageRow, ...] = ()


class TrendPoint(Model):
    """The figure of a year and where it stands."""

    year: int
    value: float
    report: str
    start: Offset
    end: Offset
    text: str


class Trend(Model):
    """A subject's figures year by year, of one submitter or, where none is known, one report."""

    submitter: str
    subject: str
    unit: str | None = None
    points: tuple[TrendPoint, ...]


class FailedFile(Model):
    """A file that could not be read, and why."""

    file: str
    error: str


class Audit(Model):
    """All findings of one report or an archive, with the views an auditor reads them by."""

    schema_version: Literal["1.0"] = AUDIT_SCHEMA_VERSION
    reports: tuple[AuditedReport, ...] = ()
    findings: tuple[Finding, ...] = ()
    hidden: Annotated[
        int, Field(ge=0, description="findings left out because the baseline knows them")
    ] = 0
    coverage: Coverage = Coverage()
    trends: tuple[Trend, ...] = ()
    failures: tuple[FailedFile, ...] = ()
