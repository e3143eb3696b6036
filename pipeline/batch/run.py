"""A run over an archive: what is not done yet is done, then the outputs are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..readers import Sheet, SheetRow, SourceFile
from .assembly import Assembly, Stopped
from .extraction import text_name
from .job import Item, Job, Pool, item_key
from .ledger import Ledger
from .observers import Clock, Observer, Summary
from .stop import Stop

# Small enough that a pool is never long in hand with one piece, large enough for one shard.
_PIECE = 32


@dataclass(frozen=True, slots=True)
class Archive:
    """The reports of a run in their order, and the rows of the index sheet by report id."""

    files: Sequence[SourceFile]
    sheet: Sheet = field(default_factory=Sheet)
    rows: Mapping[str, SheetRow] = field(default_factory=dict)
    skipped: int = 0

    def item(self, index: int, job_key: str = "") -> Item:
        """Return the report of an index with what the sheet says of it."""
        file = self.files[index]
        row = self.rows.get(file.id)
        title, date = (row.title, row.reference_date) if row else (None, None)
        carried = self.sheet.carried(row)
        return Item(index, file, title, date, carried, item_key(job_key, title, date, carried))


class Supply:
    """Cuts an archive into pieces as they are asked for; knows what was done before."""

    def __init__(self, archive: Archive, job: Job, ledger: Ledger, *, resume: bool) -> None:
        self._archive = archive
        self._key = job.key()
        self._ledger = ledger
        self._resume = resume
        self._next = 0

    def __call__(self, workers: int) -> list[Item]:
        """Return the next piece; towards the end pieces get smaller, so that all end together."""
        left = len(self._archive.files) - self._next
        size = min(left, max(1, min(_PIECE, left // (workers * 4))))
        items = [self._item(index) for index in range(self._next, self._next + size)]
        self._next += size
        return items

    def _item(self, index: int) -> Item:
        item = self._archive.item(index, self._key)
        # Standard input can be read once, so it cannot be compared first.
        if self._resume and item.file.path is not None:
            before = self._ledger.known(item.file.id)
            if before is not None and before[0] == item.key:
                return replace(item, known=before[1])
        return item


def run(
    archive: Archive,
    job: Job,
    pool: Pool,
    outputs: Assembly,
    observer: Observer,
    stop: Stop,
    *,
    resume: bool = False,
) -> Summary:
    """Do the reports of an archive and write the outputs; the store must be locked.

    With `resume` reports are kept that were done before with the same code, options and bytes.
    Stopped, the run ends after the reports in hand, and the outputs stay as they were. Raises
    HuibaoError if results cannot be stored.
    """
    clock = Clock()
    store = job.store
    ledger = Ledger(store.open_ledger())
    try:
        store.drop_drafts()
        store.drop_shards(ledger.shards())
        outputs.check()
        observer.start(len(archive.files), pool.workers)
        done = kept = failed = 0
        for rows in pool.map(Supply(archive, job, ledger, resume=resume), stop):
            for row in rows:
                if row.error is not None and ledger.known(row.id):
                    _forget(job, row.id)
            ledger.add(rows)
            store.save_ledger()
            failed += sum(row.error is not None for row in rows)
            kept += sum(row.kept for row in rows)
            done += len(rows)
            observer.rows(rows)
        stopped = done < len(archive.files)
        if not stopped:
            observer.writing(len(archive.files))
            try:
                outputs.write(ledger, stop, observer.written)
            except Stopped:
                stopped = True
            store.drop_shards(ledger.shards())
        store.drop_drafts()
    finally:
        ledger.close()
        store.save_ledger(final=True)
    return Summary(
        len(archive.files),
        done - failed,
        kept,
        failed,
        archive.skipped,
        clock.seconds(),
        stopped,
    )


def _forget(job: Job, id: str) -> None:
    """Remove what an earlier state of a file gave: it must not pass for today's."""
    if job.own_files:
        job.store.remove(f"{id}.json")
    if job.save_text:
        job.store.remove(text_name(id))
