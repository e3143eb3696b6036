"""Checks: what is looked for in one report, with sentences on which each fires and keeps still."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from huibao.schemas import Excerpt, Finding, Place, Wording
from huibao.schemas.findings import CheckId, Role, Severity

from .audited import AuditedText


@dataclass(frozen=True)
class Found:
    """What a check found, before it has an id and the words around it.

    `start` and `end` are code points into the report's text.
    """

    check: CheckId
    severity: Severity
    start: int
    end: int
    message: Wording
    question: Wording
    subject: str | None = None
    unit: str | None = None
    date: str | None = None
    known: str | None = None
    records: Sequence[str] = ()
    masks: Sequence[str] = ()
    places: Sequence[tuple[Role, str]] = field(default=())
    """Further records that bear it out, each with the part it plays."""


@dataclass(frozen=True)
class Check:
    """One check of a report: what it looks for and how it is done.

    `examples` are marked texts, `"共⟦30人⟧，其中男20人、女12人。"`: it finds exactly the marked
    places. In `rejects`, its counter-examples, it finds nothing.
    """

    id: CheckId
    about: str
    find: Callable[[AuditedText], Iterable[Found]]
    examples: Sequence[str]
    rejects: Sequence[str]


def say(zh: str, en: str) -> Wording:
    """Return a wording in both languages."""
    return Wording(zh=zh, en=en)


def findings(audited: AuditedText, found: Iterable[Found]) -> list[Finding]:
    """Return what was found with ids, clauses and places, in the order of the text."""
    ordered = sorted(found, key=lambda item: (item.start, item.end, item.check))
    seen: Counter[tuple[str, ...]] = Counter()
    result = []
    for item in ordered:
        clause = audited.around(item.start, item.end) if item.end else None
        words = audited.text[item.start : item.end]
        said = clause.text if clause else item.message.zh
        key = (audited.report.report.id, item.check, words, said, item.subject or "")
        result.append(
            Finding(
                id=fingerprint(*key, str(seen[key])),
                report=audited.report.report.id,
                check=item.check,
                severity=item.severity,
                start=item.start,
                end=item.end,
                text=words,
                clause=clause,
                section=audited.section_of(item.start) if item.end else None,
                subject=item.subject,
                unit=item.unit,
                date=item.date,
                known=item.known,
                message=item.message,
                question=item.question,
                records=tuple(item.records),
                masks=tuple(item.masks),
                places=tuple(_place(audited, role, id_) for role, id_ in item.places),
            )
        )
        seen[key] += 1
    return result


def fingerprint(*parts: str) -> str:
    """Return an id made of words: the same words give the same id."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass"))
    return f"f{digest.hexdigest()[:12]}"


def _place(audited: AuditedText, role: Role, id_: str) -> Place:
    record = audited.records[id_]
    clause: Excerpt = audited.around(record.start, record.end)
    return Place(
        report=audited.report.report.id,
        role=role,
        record=id_,
        start=record.start,
        end=record.end,
        text=record.text,
        clause=clause,
    )
