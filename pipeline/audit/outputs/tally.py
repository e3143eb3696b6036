"""How many findings there are, by check, by report and by submitter, worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from huibao.schemas import Audit, AuditedReport, Topic
from huibao.schemas.findings import CheckId, Severity, State

from .labels import CHECKS, SEVERITIES


@dataclass(slots=True)
class Tally:
    """The findings of a check, a report or a submitter, counted."""

    severities: Counter[Severity] = field(default_factory=Counter)
    checks: Counter[CheckId] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        return self.severities.total()

    @property
    def badness(self) -> tuple[int, ...]:
        """Errors, warnings, notices: the greater, the worse."""
        return tuple(self.severities[severity] for severity in SEVERITIES)

    def add(self, check: CheckId, severity: Severity) -> None:
        self.severities[severity] += 1
        self.checks[check] += 1


@dataclass(slots=True)
class ReportTally(Tally):
    """A report's findings; `first` is the index of the first one in the audit."""

    report: AuditedReport = field(kw_only=True)
    first: int | None = None


@dataclass(slots=True)
class SubmitterTally(Tally):
    """The findings in all reports of a submitter."""

    submitter: str = field(kw_only=True)
    reports: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """In how many reports a topic is stated, masked and absent."""

    topic: Topic
    states: Mapping[State, int]


def by_severity(audit: Audit) -> Tally:
    """Return all findings of an audit, counted."""
    tally = Tally()
    for finding in audit.findings:
        tally.add(finding.check, finding.severity)
    return tally


def by_check(audit: Audit) -> list[tuple[CheckId, Tally]]:
    """Return the checks that found something, in their fixed order, with what they found."""
    tallies: dict[CheckId, Tally] = {}
    for finding in audit.findings:
        tally = tallies.setdefault(finding.check, Tally())
        tally.add(finding.check, finding.severity)
    return [(check, tallies[check]) for check in CHECKS if check in tallies]


def by_report(audit: Audit) -> list[ReportTally]:
    """Return the reports of an audit, those with the most errors first, then by id.

    A report that only findings name is there too, with nothing but its id.
    """
    tallies = {report.id: ReportTally(report=report) for report in audit.reports}
    for index, finding in enumerate(audit.findings):
        tally = tallies.get(finding.report)
        if tally is None:
            report = AuditedReport(id=finding.report, characters=0, records=0, masks=0)
            tally = tallies[finding.report] = ReportTally(report=report)
        if tally.first is None:
            tally.first = index
        tally.add(finding.check, finding.severity)
    return sorted(tallies.values(), key=lambda tally: (*_worst(tally), tally.report.id))


def by_submitter(reports: Sequence[ReportTally]) -> list[SubmitterTally]:
    """Return the submitters that are known, those with the most errors first."""
    tallies: dict[str, SubmitterTally] = {}
    for one in reports:
        submitter = one.report.submitter
        if submitter is None:
            continue
        tally = tallies.setdefault(submitter, SubmitterTally(submitter=submitter))
        tally.reports += 1
        tally.severities.update(one.severities)
        tally.checks.update(one.checks)
    return sorted(tallies.values(), key=lambda tally: (*_worst(tally), tally.submitter))


def shares(audit: Audit) -> list[Share]:
    """Return, topic by topic, how many reports state it, mask it and leave it out."""
    counted: list[Counter[State]] = [Counter() for _ in audit.coverage.topics]
    for row in audit.coverage.rows:
        for states, cell in zip(counted, row.cells, strict=False):
            if cell is not None:
                states[cell.state] += 1
    return [Share(*pair) for pair in zip(audit.coverage.topics, counted, strict=True)]


def _worst(tally: Tally) -> tuple[int, ...]:
    return tuple(-count for count in tally.badness)
