"""The audit of an archive: what the reports say together, and one against the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from huibao.schemas import (
    Audit,
    AuditedReport,
    Cell,
    Coverage,
    CoverageRow,
    Excerpt,
    FailedFile,
    Finding,
    Place,
    Topic,
    Trend,
    TrendPoint,
)
from huibao.schemas.findings import State

from .auditor import ReportAudit, Statement
from .check import fingerprint, say
from .checklist import Checklist
from .wording import date_zh

_FREQUENT = 15
"""So many subjects make the columns of the coverage matrix where no checklist does."""


def audit_archive(
    parts: Iterable[ReportAudit],
    *,
    checklists: Sequence[Checklist] = (),
    known: AbstractSet[str] = frozenset(),
    failures: Iterable[FailedFile] = (),
) -> Audit:
    """Put the audits of the reports together, in their order.

    Statements of one submitter at one date are held against each other; `known` are the ids of
    findings to leave out (`read_baseline`).
    """
    parts = list(parts)
    across: dict[str, list[Finding]] = defaultdict(list)
    for finding in _conflicts(parts):
        across[finding.report].append(finding)
    reports, findings, hidden = [], [], 0
    for part in parts:
        own = sorted(
            [*part.findings, *across[part.report.id]],
            key=lambda finding: (finding.start, finding.end, finding.check),
        )
        fresh = [finding for finding in own if finding.id not in known]
        hidden += len(own) - len(fresh)
        findings += fresh
        counted = dict(Counter(finding.check for finding in fresh))
        reports.append(part.report.model_copy(update={"findings": counted}))
    return Audit(
        reports=tuple(reports),
        findings=tuple(findings),
        hidden=hidden,
        coverage=_required(parts, checklists) if checklists else _frequent(parts),
        trends=tuple(_trends(parts)),
        failures=tuple(failures),
    )


def _conflicts(parts: Sequence[ReportAudit]) -> Iterator[Finding]:
    """Yield what two reports of one submitter say otherwise of one measure at one date."""
    said: dict[tuple[str, str, str | None, str], tuple[AuditedReport, Statement]] = {}
    for part in parts:
        submitter = part.report.submitter
        if not submitter:
            continue
        for item in part.statements:
            date = item.date or part.report.reference_date
            if not item.comparable or item.low is None or item.high is None or date is None:
                continue
            key = (submitter, item.key, item.unit, date)
            if key not in said:
                said[key] = part.report, item
                continue
            other_report, other = said[key]
            if other_report.id == part.report.id or _agree(item, other):
                continue
            yield _conflict(part.report, item, other_report, other, date)


def _agree(one: Statement, other: Statement) -> bool:
    bounds = (one.low, one.high, other.low, other.high)
    low, high, other_low, other_high = (value or 0.0 for value in bounds)
    return low <= other_high and other_low <= high


def _conflict(
    report: AuditedReport, item: Statement, other_report: AuditedReport, other: Statement, date: str
) -> Finding:
    when = date_zh(date)
    clause = _clause(item)
    return Finding(
        id=fingerprint(report.id, "conflict", item.text, clause.text, other_report.id, other.text),
        report=report.id,
        check="conflict",
        severity="error",
        start=item.start,
        end=item.end,
        text=item.text,
        clause=clause,
        subject=item.subject,
        unit=item.unit,
        date=date,
        message=say(
            f"{when}{item.key}：此处为{item.text}，报告“{other_report.id}”为{other.text}",
            f"{item.key}: {item.text} here, {other.text} in {other_report.id}",
        ),
        question=say(f"请核对{when}{item.key}以哪个数为准。", "Ask which of the two is right."),
        records=(item.record,),
        places=(
            Place(
                report=other_report.id,
                role="same",
                record=other.record,
                start=other.start,
                end=other.end,
                text=other.text,
                clause=_clause(other),
            ),
        ),
    )


def _clause(item: Statement) -> Excerpt:
    start = item.clause_start
    return Excerpt(start=start, end=start + len(item.clause), text=item.clause)


def _required(parts: Sequence[ReportAudit], checklists: Sequence[Checklist]) -> Coverage:
    topics = tuple(
        Topic(name=item.name, unit=item.unit[0] if item.unit else None, checklist=checklist.name)
        for checklist in checklists
        for item in checklist.item
    )
    rows = tuple(CoverageRow(report=part.report.id, cells=part.cells) for part in parts)
    return Coverage(topics=topics, rows=rows)


def _frequent(parts: Sequence[ReportAudit]) -> Coverage:
    """Return the matrix of the subjects that most reports speak of, each at least two."""
    tally: Counter[tuple[str, str | None]] = Counter()
    for part in parts:
        tally.update({(item.subject, item.unit) for item in part.statements if not item.generic})
    ordered = sorted(tally.items(), key=lambda entry: (-entry[1], entry[0][0], entry[0][1] or ""))
    least = min(2, len(parts))
    topics = [key for key, count in ordered if count >= least][:_FREQUENT]
    rows = []
    for part in parts:
        found: dict[tuple[str, str | None], Statement] = {}
        for item in part.statements:
            key = (item.subject, item.unit)
            if key not in found or (found[key].value is None and item.value is not None):
                found[key] = item
        row = tuple(_cell(found.get(key)) for key in topics)
        rows.append(CoverageRow(report=part.report.id, cells=row))
    return Coverage(
        topics=tuple(Topic(name=subject, unit=unit) for subject, unit in topics), rows=tuple(rows)
    )


def _cell(item: Statement | None) -> Cell:
    if item is None:
        return Cell(state="absent")
    state: State = "masked" if item.value is None else "value"
    return Cell(state=state, text=item.text, start=item.start, end=item.end)


def _trends(parts: Sequence[ReportAudit]) -> Iterator[Trend]:
    """Yield the measures that have figures of two years or more, one figure a year."""
    series: dict[tuple[str, str, str | None], dict[int, TrendPoint]] = {}
    for part in parts:
        who = part.report.submitter or part.report.id
        for item in part.statements:
            if item.generic or item.low is None or item.value is None or item.year is None:
                continue
            points = series.setdefault((who, item.key, item.unit), {})
            points.setdefault(
                item.year,
                TrendPoint(
                    year=item.year,
                    value=item.value,
                    report=part.report.id,
                    start=item.start,
                    end=item.end,
                    text=item.text,
                ),
            )
    for (who, key, unit), points in series.items():
        if len(points) > 1:
            yield Trend(
                submitter=who,
                subject=key,
                unit=unit,
                points=tuple(points[year] for year in sorted(points)),
            )
