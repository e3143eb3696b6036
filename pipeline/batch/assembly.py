"""The outputs, written from the finished reports in the order in which they were found."""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import orjson

from huibao.schemas import Report

from ..readers import SourceFile
from ..writers import Failure, JsonLines, Writer, open_writer
from ..writers.errors import NAME as ERRORS
from .job import Row, Stopping
from .ledger import Ledger
from .store import Store

STREAM = "-"
"""The format of a run whose output is standard output."""

_SHARDS = 8


@dataclass(frozen=True, slots=True)
class Target:
    """Where the reports go: a format below the store's folder, `single` its only file there.

    `address` is a database's; nothing is published then but the errors.
    """

    format: str
    single: str | None = None
    address: str | None = None


class Stopped(Exception):
    """The run was stopped before its outputs were whole; none of them has been touched."""


class Shards:
    """Reads reports back from shards; keeps the few last ones, for they are read in runs."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: OrderedDict[str, bytes] = OrderedDict()

    def report(self, row: Row) -> tuple[Report, dict[str, str]]:
        """Return the report of a row and, where they were kept, the words of its clauses."""
        line, _, words = self._lines(row).partition(b"\n")
        return Report.model_validate_json(line), orjson.loads(words) if words else {}

    def _lines(self, row: Row) -> bytes:
        if row.shard not in self._held:
            self._held[row.shard] = self._store.get_shard(row.shard)
            if len(self._held) > _SHARDS:
                self._held.popitem(last=False)
        return self._held[row.shard][row.start : row.start + row.size]


def assemble(
    files: Sequence[SourceFile],
    ledger: Ledger,
    store: Store,
    target: Target,
    columns: Sequence[str],
    stopping: Stopping,
    written: Callable[[], None],
) -> None:
    """Write the outputs and publish them; raise Stopped if the run is stopped before that.

    Every file must have a row in the ledger. Reports with a file of their own are there
    already: for them only the failures are written.
    """
    draft = store.draft() / "out"
    writer = _open(draft, target, columns)
    shards = Shards(store)
    with writer:
        for file in files:
            if stopping():
                raise Stopped
            row = ledger.row(file.id)
            if row.error is not None:
                writer.fail(Failure(row.file, row.error))
            elif target.format != "json":
                report, clauses = shards.report(row)
                writer.write(report, row.carried, clauses)
            written()
    _publish(draft, store, target)


def check(store: Store, target: Target, columns: Sequence[str]) -> None:
    """Raise OptionError now if a writer's library or database is missing, not after hours."""
    with suppress(Stopped), _open(store.draft() / "out", target, columns):
        raise Stopped


def _open(draft: Path, target: Target, columns: Sequence[str]) -> Writer:
    draft.mkdir()
    if target.format == STREAM:
        return JsonLines(sys.stdout.buffer)
    place: str | Path = draft / target.single if target.single is not None else draft
    if target.address is not None:
        place = target.address
    return open_writer(target.format, place, columns=columns)


def _publish(folder: Path, store: Store, target: Target) -> None:
    entries = sorted(folder.iterdir()) if folder.is_dir() else []
    for entry in entries:
        store.publish(entry, entry.name)
    alone = target.single is not None and target.format != "jsonl"
    if not alone and ERRORS not in {entry.name for entry in entries}:
        store.remove(ERRORS)  # those of a run before
