"""`huibao extract`: from what the caller names to a run, and what to tell of it."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..errors import HuibaoError, OptionError, SourceError
from ..readers import (
    SUFFIXES,
    Found,
    Sheet,
    check_reference_date,
    discover,
    files_named,
    read_sheet,
    rows_named,
)
from ..writers import DATABASES, is_database, without_password
from .assembly import STREAM, Outputs, Target
from .job import Job, Pool
from .observers import JsonLog, Lines, Observer, Summary
from .pool import InlinePool, ProcessPool
from .run import Archive, run
from .stop import stopped_by_signals
from .store import Store, folder_store
from .stream import stream

# Up to so many reports are done sooner in this process than another one is started.
_FEW = 16
_SUFFIXES = {"jsonl": ".jsonl", "xlsx": ".xlsx", "sqlite": ".sqlite"}
_ERRORS = {"json": "errors.jsonl", "jsonl": "errors.jsonl", "csv": "errors.csv"}


@dataclass(frozen=True, slots=True)
class Options:
    """The options of `huibao extract`, as they are given."""

    paths: Sequence[str]
    output: str | None = None
    format: str = "json"
    to: str | None = None
    metadata: Path | None = None
    reference_date: str | None = None
    segmenter: str = "rjieba"
    dictionary: Path | None = None
    lexicon: Path | None = None
    workers: int | None = None
    timeout: float | None = None
    resume: bool = False
    save_text: bool = False
    log_json: bool = False
    cluster: str | None = None


class Remote(Protocol):
    """Other machines: files behind addresses, and processes on a cluster."""

    def discover(self, paths: Sequence[str]) -> Found:
        """Find the reports, as `readers.discover` does, also below addresses."""

    def store(self, out: str) -> Store:
        """Return the store of an address."""

    def pool(self, address: str, job: Job, timeout: float | None) -> Pool:
        """Return the workers of a cluster."""


def extract_archive(options: Options, remote: Remote | None = None) -> int:
    """Extract an archive and return the exit status: 0, 1 if reports failed, 2 wrong usage.

    Stopped by Ctrl-C the status is 130, by SIGTERM 143. What goes wrong is told on standard
    error, in lines or, with `log_json`, as objects.
    """
    observer = observer_of(log_json=options.log_json, progress=options.output is not None)
    try:
        return _extract(options, observer, remote)
    except HuibaoError as error:
        observer.error(str(error))
        return 1 if isinstance(error, SourceError) else 2
    except KeyboardInterrupt:
        observer.error("ended at once; the same command with --resume goes on")
        return 130


def _extract(options: Options, observer: Observer, remote: Remote | None) -> int:
    if options.reference_date is not None:
        check_reference_date(options.reference_date, "--reference-date")
    _check(options)
    archive = open_archive(options.paths, options.metadata, observer, remote)
    sheet = archive.sheet
    with stopped_by_signals() as stop, _place(options, remote) as (store, target):
        job = Job(
            store,
            segmenter=options.segmenter,
            dictionary=options.dictionary,
            lexicons=options.lexicon,
            reference_date=options.reference_date,
            columns=sheet.columns,
            own_files=target.format == "json",
            clauses=target.format not in ("json", "jsonl", STREAM),
            save_text=options.save_text,
        )
        if options.output is None and options.to is None and not _in_processes(options):
            summary = stream(archive, job, observer, stop, sys.stdout.buffer)
        else:
            with store.lock():
                pool = _pool(options, archive, job, remote)
                try:
                    outputs = Outputs(archive.files, store, target, job.columns)
                    resume = options.resume
                    summary = run(archive, job, pool, outputs, observer, stop, resume=resume)
                finally:
                    pool.close()
    observer.done(summary, summary_line(summary, options))
    if summary.stopped:
        return stop.status
    return 1 if summary.failed else 0


def open_archive(
    paths: Sequence[str], metadata: Path | None, observer: Observer, remote: Remote | None = None
) -> Archive:
    """Return the reports that are named, with their rows of the index sheet.

    Rows without a report, and reports without a row, are told to the observer. Raises
    OptionError if there is no report at all.
    """
    sheet = read_sheet(metadata) if metadata else Sheet()
    found = (remote.discover if remote else discover)(paths)
    if not found.files:
        kinds = ", ".join(SUFFIXES)
        raise OptionError(f"{', '.join(paths)}: no file to extract from ({kinds})")
    rows = sheet.match(found.files)
    if unmatched := sheet.unmatched(rows):
        observer.say(f"{metadata}: no report for {rows_named(unmatched)}")
    if metadata and (without := sheet.without_row(found.files, rows)):
        observer.say(f"{metadata}: no row for {files_named(without)}")
    return Archive(found.files, sheet, rows, found.skipped)


def _check(options: Options) -> None:
    check_workers(options.workers, options.timeout)
    if options.output is None:
        for given, name in ((options.resume, "--resume"), (options.save_text, "--save-text")):
            if given:
                raise OptionError(
                    f"{name}: needs -o OUT, the folder in which a run keeps its state"
                )
        if options.to is None and options.format not in ("json", "jsonl"):
            raise OptionError(f"--format {options.format}: needs -o OUT, where to write it")
    if options.to is not None and not is_database(options.to):
        raise OptionError(f"--to: {options.to!r} is no address: {DATABASES[0]}HOST/DATABASE")
    if "-" in options.paths and _in_processes(options):
        raise OptionError("-: standard input is read in one process: leave --workers, --timeout "
                          "and --cluster out")  # fmt: skip


def check_workers(workers: int | None, timeout: float | None) -> None:
    """Raise OptionError if there cannot be so many processes, or a report so much time."""
    if workers is not None and workers < 1:
        raise OptionError(f"--workers: {workers} is no number of processes: 1 or more")
    if timeout is not None and timeout <= 0:
        raise OptionError(f"--timeout: {timeout:g} is no time: seconds, more than 0")


def _in_processes(options: Options) -> bool:
    given = (options.timeout, options.cluster)
    return any(given) or (options.workers or 1) > 1


@contextmanager
def _place(options: Options, remote: Remote | None) -> Iterator[tuple[Store, Target]]:
    """Give the store of a run; without -o it is a folder that ends with the run."""
    form = "postgresql" if options.to else options.format
    if options.output is None:
        with tempfile.TemporaryDirectory(prefix="huibao-") as folder:
            target = Target(form if options.to else STREAM, address=options.to)
            yield folder_store(Path(folder)).prepare(), target
    elif remote and "://" in options.output:
        yield remote.store(options.output), Target(form, address=options.to)
    else:
        out = Path(options.output)
        suffix = None if options.to else _SUFFIXES.get(form)
        single = out.name if out.suffix.lower() == suffix and not out.is_dir() else None
        store = folder_store(out, single=single is not None).prepare()
        yield store, Target(form, single, options.to)


def _pool(options: Options, archive: Archive, job: Job, remote: Remote | None) -> Pool:
    if options.cluster is not None:
        if remote is None:
            raise OptionError("--cluster: needs a cluster to connect to")
        return remote.pool(options.cluster, job, options.timeout)
    return local_pool(archive, job, options.workers, options.timeout)


def local_pool(archive: Archive, job: Job, workers: int | None, timeout: float | None) -> Pool:
    """Return the processes for an archive: this one alone where there is little to do."""
    count = len(archive.files)
    if workers is None and timeout is None and count <= _FEW:
        return InlinePool(job)
    if any(file.path is None for file in archive.files):  # no other process has our input
        return InlinePool(job)
    wanted = workers or min(cores(), -(-count // _FEW))
    return ProcessPool(job, min(wanted, count), timeout)


def cores() -> int:
    """Return how many processes may run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def observer_of(*, log_json: bool, progress: bool) -> Observer:
    """Return what tells of a run on standard error: objects, a bar on a terminal, or lines."""
    if log_json:
        return JsonLog(sys.stderr.buffer)
    if progress and sys.stderr.isatty():
        from .progress import Bar

        return Bar(sys.stderr)
    return Lines(sys.stderr)


def summary_line(summary: Summary, options: Options) -> str:
    """Return the last line of a run: what is where, and how to go on if it was stopped."""
    out = options.output or (without_password(options.to) if options.to else None)
    if summary.stopped:
        undone = f"stopped: {summary.done + summary.failed} of {summary.total} reports are done"
        if options.output is None:
            return undone
        return f"{undone}; the same command with --resume goes on from there"
    parts = [f"{plural(summary.done, 'report')}" + (f" in {out}" if out else "")]
    if summary.kept:
        parts.append(f"{summary.kept} of them unchanged from before")
    if summary.failed:
        where = "" if out is None else " (see its errors)"
        if options.output and not options.to and options.format in _ERRORS:
            folder = Path(options.output)
            if folder.suffix == ".jsonl" and not folder.is_dir():
                folder = folder.parent
            where = f" ({folder}/{_ERRORS[options.format]})"
        parts.append(f"{summary.failed} failed{where}")
    if summary.skipped:
        parts.append(f"{plural(summary.skipped, 'other file')} passed over")
    return ", ".join(parts)


def plural(count: int, noun: str) -> str:
    """Return a count with its noun: `1 report`, `2 reports`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
