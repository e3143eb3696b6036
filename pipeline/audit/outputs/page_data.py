"""What the script of the page reads: the audit as JSON, short names, nothing said twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson

from huibao.schemas import Audit, Finding, Place, Wording

from .labels import (
    CHECK_LABELS,
    CHECKS,
    ROLE_LABELS,
    SEVERITIES,
    SEVERITY_LABELS,
    STATE_LABELS,
    topic_words,
)
from .marked import marked
from .tally import ReportTally, by_check, by_submitter, shares

# A script element ends at `</script`, wherever that stands; these say the same within JSON.
_ESCAPES = ((b"<", b"\\u003c"), (b">", b"\\u003e"), (b"&", b"\\u0026"))


def page_data(audit: Audit, reports: Sequence[ReportTally]) -> str:
    r"""Return the data of the page as JSON that may stand in a script element.

    The text `</script>` in a report is written `\u003c/script\u003e`. `reports` are those of
    `by_report`; findings name theirs by its index there.
    """
    indexes = {tally.report.id: index for index, tally in enumerate(reports)}
    data = {
        "labels": {
            "check": {name: _both(CHECK_LABELS[name]) for name in CHECKS},
            "severity": {name: _both(SEVERITY_LABELS[name]) for name in SEVERITIES},
            "state": {name: _both(label) for name, label in STATE_LABELS.items()},
            "role": {name: _both(label) for name, label in ROLE_LABELS.items()},
        },
        "checks": [[check, *tally.badness] for check, tally in by_check(audit)],
        "reports": [_report(tally) for tally in reports],
        "submitters": [
            [tally.submitter, tally.reports, *tally.badness] for tally in by_submitter(reports)
        ],
        "findings": [_finding(finding, indexes[finding.report]) for finding in audit.findings],
        "shares": [
            [
                topic_words(share.topic),
                *(share.states.get(state, 0) for state in STATE_LABELS),
            ]
            for share in shares(audit)
        ],
        "coverage": [
            [row.report, [cell and [cell.state, cell.text, cell.start] for cell in row.cells]]
            for row in audit.coverage.rows
        ],
        "trends": [
            {
                "submitter": trend.submitter,
                "subject": trend.subject,
                "unit": trend.unit,
                "points": [[one.year, one.value, one.text, one.report] for one in trend.points],
            }
            for trend in audit.trends
        ],
    }
    written = orjson.dumps(data)
    for sign, escape in _ESCAPES:
        written = written.replace(sign, escape)
    return written.decode()


def _report(tally: ReportTally) -> list[Any]:
    report = tally.report
    return [
        report.id,
        report.submitter,
        report.title,
        report.reference_date,
        report.characters,
        *tally.badness,
    ]


def _finding(finding: Finding, report: int) -> dict[str, Any]:
    slots = (finding.subject, finding.unit, finding.date, finding.known)
    return {
        "report": report,
        "check": finding.check,
        "severity": finding.severity,
        "words": [*marked(finding)],
        "at": [finding.start, finding.end],
        "section": finding.section,
        "message": _both(finding.message),
        "question": _both(finding.question),
        "slots": slots if any(slots) else None,
        "places": [_place(place) for place in finding.places],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "report": place.report,
        "role": place.role,
        "words": [*marked(place)],
        "at": [place.start, place.end],
    }


def _both(label: Wording) -> list[str]:
    return [label.zh, label.en]
