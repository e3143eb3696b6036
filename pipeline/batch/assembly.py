"""The outputs, written from the finished reports in the order in which they were found."""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

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


class Assembly(Protocol):
    """What is made of the finished reports of a run."""

    def check(self) -> None:
        """Raise OptionError now if something it needs is missing, not after hours."""

    def write(self, ledger: Ledger, stopping: Stopping, written: Callable[[], None]) -> None:
        """Write the outputs and publish them; raise Stopped if the run is stopped before that.

        Every file of the run has a row in the ledger; `written` is called for each.
        """


class Shards:
    """Reads lines back from shards; keeps the few last ones, for they are read in runs."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: OrderedDict[str, bytes] = OrderedDict()

    def report(self, row: Row) -> tuple[Report, dict[str, str]]:
        """Return the report of a row and, where they were kept, the words of its clauses."""
        line, _, words = self.lines(row).partition(b"\n")
        return Report.model_validate_json(line), orjson.loads(words) if words else {}

    def lines(self, row: Row) -> bytes:
        """Return what was stored of a row."""
        if row.shard not in self._held:
            self._held[row.shard] = self._store.get_shard(row.shard)
            if len(self._held) > _SHARDS:
                self._held.popitem(last=False)
        return self._held[row.shard][row.start : row.start + row.size]


@dataclass(frozen=True, slots=True)
class Outputs:
    """The outputs of an extraction, in the order in which the files were found."""

    files: Sequence[SourceFile]
    store: Store
    target: Target
    columns: Sequence[str] = ()

    def check(self) -> None:
        """Raise OptionError if a writer's library or database is missing."""
        with suppress(Stopped), _open(self.store.draft() / "out", self.target, self.columns):
            raise Stopped

    def write(self, ledger: Ledger, stopping: Stopping, written: Callable[[], None]) -> None:
        """Write the reports; of those that have a file of their own only the failures."""
        draft = self.store.draft() / "out"
        writer = _open(draft, self.target, self.columns)
        shards = Shards(self.store)
        with writer:
            for file in self.files:
                if stopping():
                    raise Stopped
                row = ledger.row(file.id)
                if row.error is not None:
                    writer.fail(Failure(row.file, row.error))
                elif self.target.format != "json":
                    report, clauses = shards.report(row)
                    writer.write(report, row.carried, clauses)
                written()
        _publish(draft, self.store, self.target)


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
