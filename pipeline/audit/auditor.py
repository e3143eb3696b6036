"""The audit of one report: all checks, its cells in the coverage matrix, what it states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from huibao.schemas import AuditedReport, Cell, Finding, Report
from huibao.schemas.records import Model

from ..engine import Pipeline
from .audited import AuditedText
from .check import Found, findings
from .checklist import Checklist
from .checks import CHECKS
from .checks.conflict import is_single, is_whole
from .exactness import exactness, is_plain
from .required import cells, missing
from .statements import statements

_SUBMITTERS = ("unit", "submitter", "单位", "报送单位", "提交单位", "填报单位", "上报单位")


class Statement(Model):
    """A figure as the views of an archive need it: what it measures, when, how much, where.

    `low` and `high` bound the values that it can stand for; `value` is None where it is withheld.
    `comparable` says that it may be held against those of other reports, `generic` that its words
    do not say of what it is.
    """

    key: str
    subject: str
    unit: str | None
    date: str | None
    year: int | None
    value: float | None
    low: float | None
    high: float | None
    start: int
    end: int
    text: str
    record: str
    clause: str
    clause_start: int
    comparable: bool
    generic: bool


class ReportAudit(Model):
    """What the audit of one report hands on to that of the archive."""

    report: AuditedReport
    findings: tuple[Finding, ...]
    cells: tuple[Cell | None, ...] = ()
    statements: tuple[Statement, ...] = ()


class Auditor:
    """Audits reports one by one; the checklists are the same for all.

    >>> from huibao import Pipeline
    >>> pipeline, text = Pipeline(), "共有党员30人，其中女党员35人。"
    >>> audit = Auditor(pipeline).audit(pipeline.extract(text), text)
    >>> [(finding.check, finding.text) for finding in audit.findings]
    [('sum', '35人')]
    """

    def __init__(self, pipeline: Pipeline, checklists: Sequence[Checklist] = ()) -> None:
        self._pipeline = pipeline
        self._checklists = tuple(checklists)

    def audit(
        self,
        report: Report,
        text: str,
        sheet: Mapping[str, str] | None = None,
    ) -> ReportAudit:
        """Return what is wrong with a report; `text` is the text that it was extracted from.

        `sheet` are the index sheet's cells for it: a column `unit` or 单位 names the submitter.
        """
        audited = AuditedText(self._pipeline, report, text)
        done = set()
        found: list[Found] = []
        for check in CHECKS:
            if check.find not in done:  # one function may look for several sorts
                done.add(check.find)
                found += check.find(audited)
        for checklist in self._checklists:
            found += missing(checklist, audited)
        listed = findings(audited, found)
        info = report.report
        return ReportAudit(
            report=AuditedReport(
                id=info.id,
                source=info.source,
                title=info.title,
                submitter=_submitter(sheet or {}),
                reference_date=info.reference_date,
                characters=info.characters,
                records=len(report.records),
                masks=len(report.masks),
                findings=dict(Counter(finding.check for finding in listed)),
                sheet=dict(sheet or {}),
            ),
            findings=tuple(listed),
            cells=tuple(
                cell for checklist in self._checklists for cell in cells(checklist, audited)
            ),
            statements=tuple(_statements(audited)),
        )


def _submitter(sheet: Mapping[str, str]) -> str | None:
    """Return who submitted a report by its row of the index sheet."""
    named = (sheet.get(column) for column in _SUBMITTERS)
    return next((name for name in named if name), None)


def _statements(audited: AuditedText) -> Sequence[Statement]:
    exact = exactness(audited.lexicons)
    result = []
    for item in statements(audited):
        count = item.figure
        clause = audited.around(count.start, count.end)
        plain = exact.interval(count) if is_plain(count) else None
        result.append(
            Statement(
                key=item.key,
                subject=count.subject or "",
                unit=count.unit,
                date=count.date,
                year=item.year,
                value=count.value,
                low=plain.low if plain else None,
                high=plain.high if plain else None,
                start=count.start,
                end=count.end,
                text=count.text,
                record=count.id,
                clause=clause.text,
                clause_start=clause.start,
                comparable=is_single(item) and is_whole(item) and not item.scope,
                generic=item.generic,
            )
        )
    return result
