"""The work itself: items in, rows out, shards and files stored on the way."""

from __future__ import annotations

import errno
import hashlib
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import orjson

from huibao.schemas import Report

from ..audit import Auditor
from ..engine import Pipeline
from ..errors import HuibaoError, SourceError
from ..readers import Loaded
from ..writers import Writer, clause_texts, open_writer
from .job import Item, Job, Row, Stopping

# A shard is closed at whichever comes first: little is lost with a killed worker, and few
# files are made.
_REPORTS, _BYTES, _SECONDS = 32, 4 << 20, 2.0
# The disk's faults, not the report's: with one of them a run cannot go on.
_FATAL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Begin:
    """The report of this index is in hand from now on."""

    index: int


@dataclass(frozen=True, slots=True)
class Stored:
    """These reports are done for good; `last` of what was handed out."""

    rows: tuple[Row, ...]
    last: bool


class Extraction:
    """A pipeline and the place its results go to; one for each worker.

    Raises HuibaoError if the segmenter or a word list of the job is wrong.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self.pipeline = Pipeline(
            segmenter=job.segmenter, dictionary=job.dictionary, lexicons=job.lexicons
        )
        self._auditor = Auditor(self.pipeline, job.audit) if job.audit is not None else None
        self._draft: Path | None = None
        self._writer: Writer | None = None

    def run(self, items: Sequence[Item], stopping: Stopping) -> Iterator[Begin | Stored]:
        """Do the items in turn; end early if the run is stopping.

        Raises StorageError if results cannot be stored at all (a full disk).
        """
        rows: list[Row] = []
        lines: list[bytes] = []
        since = time.monotonic()
        for item in items:
            if stopping():
                break
            yield Begin(item.index)
            row, line = self._one(item)
            rows.append(row)
            lines.append(line)
            late = time.monotonic() - since > _SECONDS
            if late or len(rows) >= _REPORTS or sum(map(len, lines)) >= _BYTES:
                yield Stored(self._store(rows, lines), last=False)
                rows, lines, since = [], [], time.monotonic()
        yield Stored(self._store(rows, lines), last=True)

    def _store(self, rows: Sequence[Row], lines: Sequence[bytes]) -> tuple[Row, ...]:
        """Write a shard and say in its rows where each report stands."""
        if not any(lines):
            return tuple(rows)
        name = f"{uuid.uuid4().hex}.jsonl"
        try:
            self.job.store.put_shard(name, b"".join(lines))
        except OSError as error:
            raise StorageError(error) from error
        placed = []
        start = 0
        for row, line in zip(rows, lines, strict=True):
            if line:
                placed.append(replace(row, shard=name, start=start, size=len(line)))
            else:
                placed.append(row)
            start += len(line)
        return tuple(placed)

    def one(self, item: Item) -> tuple[Row, Report | None]:
        """Return the report of one item, kept nowhere; None, and the row says why, if it failed."""
        return self._guarded(item, lambda: self._read(item)[:2], None)

    def _one(self, item: Item) -> tuple[Row, bytes]:
        """Return the row of one report and, if it has no file of its own, its line."""

        def work() -> tuple[Row, bytes]:
            if item.known is not None and self._unchanged(item, item.known):
                return replace(_row(item), sha256=item.known, kept=True), b""
            row, report, loaded = self._read(item)
            return row, self._keep(report, loaded, row)

        return self._guarded(item, work, b"")

    def _guarded(
        self, item: Item, work: Callable[[], tuple[Row, Result]], nothing: Result
    ) -> tuple[Row, Result]:
        """Do the work on one report; whatever is wrong with the report becomes an error row."""
        try:
            return work()
        except StorageError:
            raise
        except HuibaoError as error:
            return _row(item, str(error)), nothing
        except Exception as error:  # noqa: BLE001 - one report must not end a run over a million
            name = item.file.name
            return _row(item, f"{name}: unexpected {type(error).__name__}: {error}"), nothing

    def _read(self, item: Item) -> tuple[Row, Report, Loaded]:
        loaded = item.file.load()
        report = extract_loaded(self.pipeline, item, loaded, self.job.reference_date)
        row = replace(_row(item), sha256=loaded.sha256, carried=_carried(item, loaded))
        return row, report, loaded

    def _unchanged(self, item: Item, known: str) -> bool:
        if hashlib.sha256(item.file.read()).hexdigest() != known:
            return False
        has, job = self.job.store.has, self.job
        return (not job.own_files or has(f"{item.file.id}.json")) and (
            not job.save_text or has(text_name(item.file.id))
        )

    def _keep(self, report: Report, loaded: Loaded, row: Row) -> bytes:
        """Put the report's files into place; return its line if it goes into a shard."""
        if self._auditor is not None:
            audit = self._auditor.audit(report, loaded.text, row.carried)
            return orjson.dumps(audit.model_dump(mode="json"), option=orjson.OPT_APPEND_NEWLINE)
        try:
            if self.job.save_text:
                draft = self._drafts() / "text"
                # The offsets are those of the text as it was decoded: no newline is changed.
                draft.write_bytes(loaded.text.encode("utf-8", "surrogatepass"))
                self.job.store.publish(draft, text_name(row.id))
            if self.job.own_files:
                name = f"{row.id}.json"
                self._own().write(report, row.carried)
                self.job.store.publish(self._drafts() / "own" / name, name)
                return b""
        except OSError as error:
            if error.errno in _FATAL:
                raise StorageError(error) from error
            raise SourceError(f"{row.file}: cannot be written: {error.strerror}") from error
        line = orjson.dumps(report.model_dump(mode="json"), option=orjson.OPT_APPEND_NEWLINE)
        if self.job.clauses:
            words = dict(clause_texts(report, loaded.text))
            line += orjson.dumps(words, option=orjson.OPT_APPEND_NEWLINE)
        return line

    def _drafts(self) -> Path:
        # On a cluster a worker outlives a run, which clears its drafts away at its end.
        if self._draft is None or not self._draft.is_dir():
            self._draft, self._writer = self.job.store.draft(), None
        return self._draft

    def _own(self) -> Writer:
        own = self._drafts() / "own"
        if self._writer is None:
            self._writer = open_writer("json", own, columns=self.job.columns)
        return self._writer


class StorageError(SourceError):
    """Results cannot be stored: no report is at fault, and the run cannot go on."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"results cannot be written: {error.strerror}: make room and go on with --resume"
        )


def extract_loaded(
    pipeline: Pipeline, item: Item, loaded: Loaded, reference_date: str | None
) -> Report:
    """Return the report of a loaded file.

    The caller's reference date goes before the sheet's, that before what the text says; a date
    or a title in the document's properties counts only where the text has none, for it is that
    of a template as often as not, and the same text must give the same records in any format.
    """

    def extract(metadata_date: str | None) -> Report:
        return pipeline.extract(
            loaded.text,
            id=item.file.id,
            title=item.title,
            reference_date=reference_date,
            metadata_date=metadata_date,
            source=item.file.relative,
            sha256=loaded.sha256,
            encoding=loaded.encoding,
        )

    report = extract(item.metadata_date)
    if loaded.date is not None and report.report.reference_date_basis == "none":
        report = extract(loaded.date)
    if report.report.title is None and loaded.title:
        info = report.report.model_copy(update={"title": loaded.title})
        report = report.model_copy(update={"report": info})
    return report


def _row(item: Item, error: str | None = None) -> Row:
    file = item.file
    if error is not None:  # a foreign file name in it must not end the run
        error = error.encode("utf-8", "backslashreplace").decode()
    return Row(item.index, file.id, file.name, item.key, carried=item.carried, error=error)


def text_name(id: str) -> str:
    """Return where `--save-text` puts the text of a report."""
    return f"text/{id}.txt"


def _carried(item: Item, loaded: Loaded) -> dict[str, str]:
    """Return the sheet's columns; an empty `unit` is filled from the document's properties."""
    carried = dict(item.carried)
    if carried.get("unit") == "" and loaded.unit:
        carried["unit"] = loaded.unit
    return carried
