"""`huibao audit`: the reports are extracted and audited where they are read, then put together."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from huibao.schemas import Audit, FailedFile

from ..audit import ReportAudit, audit_archive, read_baseline, read_checklist
from ..readers import SourceFile, check_reference_date
from .archive import check_workers, local_pool, observer_of, open_archive, plural
from .assembly import Shards, Stopped
from .job import Job, Stopping
from .ledger import Ledger
from .run import run
from .stop import stopped_by_signals
from .store import Store, folder_store


@dataclass(frozen=True, slots=True)
class AuditOptions:
    """The options of `huibao audit` that bear on what is found."""

    paths: Sequence[str]
    metadata: Path | None = None
    reference_date: str | None = None
    require: Sequence[Path] = ()
    baseline: Path | None = None
    segmenter: str = "rjieba"
    dictionary: Path | None = None
    lexicon: Path | None = None
    workers: int | None = None
    timeout: float | None = None


@dataclass(slots=True)
class _Parts:
    """Takes the audits of the reports back from the shards; nothing is published."""

    files: Sequence[SourceFile]
    store: Store
    parts: list[ReportAudit] = field(default_factory=list)
    failures: list[FailedFile] = field(default_factory=list)

    def check(self) -> None:
        pass  # nothing is needed but memory

    def write(self, ledger: Ledger, stopping: Stopping, written: Callable[[], None]) -> None:
        shards = Shards(self.store)
        for file in self.files:
            if stopping():
                raise Stopped
            row = ledger.row(file.id)
            if row.error is not None:
                self.failures.append(FailedFile(file=row.file, error=row.error))
            else:
                self.parts.append(ReportAudit.model_validate_json(shards.lines(row)))
            written()


def audit_files(options: AuditOptions) -> tuple[Audit, int]:
    """Audit what is named; return the audit and the exit status of the run.

    The status is 0, 1 if reports failed, 130 if the run was stopped by Ctrl-C and 143 by
    SIGTERM: the audit is then of no report. Raises HuibaoError if an option, the sheet, a
    checklist or the baseline is wrong.
    """
    observer = observer_of(log_json=False, progress=True)
    if options.reference_date is not None:
        check_reference_date(options.reference_date, "--reference-date")
    check_workers(options.workers, options.timeout)
    checklists = [read_checklist(path) for path in options.require]
    known = read_baseline(options.baseline) if options.baseline else frozenset()
    archive = open_archive(options.paths, options.metadata, observer)
    with stopped_by_signals() as stop, _temporary_store() as store:
        job = Job(
            store,
            segmenter=options.segmenter,
            dictionary=options.dictionary,
            lexicons=options.lexicon,
            reference_date=options.reference_date,
            columns=archive.sheet.columns,
            audit=tuple(checklists),
        )
        outputs = _Parts(archive.files, store)
        with store.lock():
            pool = local_pool(archive, job, options.workers, options.timeout)
            try:
                summary = run(archive, job, pool, outputs, observer, stop)
            finally:
                pool.close()
    if summary.stopped:
        done = summary.done + summary.failed
        observer.done(summary, f"stopped: {done} of {summary.total} reports are done")
        return Audit(), stop.status
    audit = audit_archive(
        outputs.parts, checklists=checklists, known=known, failures=outputs.failures
    )
    observer.done(summary, _line(audit, summary.skipped))
    return audit, 1 if summary.failed else 0


@contextmanager
def _temporary_store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory(prefix="huibao-") as folder:
        yield folder_store(Path(folder)).prepare()


def _line(audit: Audit, skipped: int) -> str:
    """Return the last line of a run."""
    parts = [
        plural(len(audit.reports), "report"),
        plural(len(audit.findings), "finding"),
        *([f"{audit.hidden} known from the baseline"] if audit.hidden else []),
        *([f"{len(audit.failures)} failed"] if audit.failures else []),
        *([f"{plural(skipped, 'other file')} passed over"] if skipped else []),
    ]
    return ", ".join(parts)


def failed_checks(audit: Audit, checks: Iterable[str]) -> dict[str, int]:
    """Return how often each of the named checks found something, those that did not left out."""
    wanted = set(checks)
    found: dict[str, int] = {}
    for finding in audit.findings:
        if finding.check in wanted:
            found[finding.check] = found.get(finding.check, 0) + 1
    return found
