"""Where a run keeps its state and puts its results: a folder, replaced file by file.

OUT/                    what is published: whole files only, each renamed into place
OUT/.huibao/shards/     finished reports as JSON lines, some dozens a file
OUT/.huibao/ledger.sqlite, lock, drafts/
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..errors import OptionError
from .lock import held

STATE = ".huibao"


class Store(Protocol):
    """What a run needs of the place it writes to; picklable, for it goes to the workers."""

    def lock(self) -> AbstractContextManager[None]:
        """Hold the place for one run; raise OptionError if another run has it."""

    def open_ledger(self) -> Path:
        """Return the ledger as a file on this machine, new if there is none."""

    def save_ledger(self, *, final: bool = False) -> None:
        """Make the ledger's state outlive this machine, where it does not stand in the place."""

    def draft(self) -> Path:
        """Return a new empty folder on this machine for files that will be published."""

    def drop_drafts(self) -> None:
        """Remove what killed processes left behind."""

    def put_shard(self, name: str, data: bytes) -> None:
        """Keep a shard, whole or not at all."""

    def get_shard(self, name: str) -> bytes:
        """Return the bytes of a shard."""

    def drop_shards(self, wanted: Iterable[str]) -> None:
        """Remove the shards that are not wanted any more."""

    def has(self, relative: str) -> bool:
        """Tell whether a result is there."""

    def publish(self, draft: Path, relative: str) -> None:
        """Move a file or folder to its place, instead of what stands there."""

    def remove(self, relative: str) -> None:
        """Remove a result; nothing happens if it is not there."""


@dataclass(frozen=True, slots=True)
class FolderStore:
    """A folder on this machine or on a disk that all workers share."""

    out: Path
    state: Path

    def prepare(self) -> FolderStore:
        """Make the folders; raise OptionError if that cannot be."""
        for folder in (self.out, self.state, self.state / "shards", self.state / "drafts"):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise OptionError(f"{self.out}: cannot be a folder: {error.strerror}") from error
        return self

    def lock(self) -> AbstractContextManager[None]:
        return held(self.state / "lock", self.out)

    def open_ledger(self) -> Path:
        return self.state / "ledger.sqlite"

    def save_ledger(self, *, final: bool = False) -> None:
        pass  # it stands where it belongs

    def draft(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self.state / "drafts"))

    def drop_drafts(self) -> None:
        for path in (self.state / "drafts").iterdir():
            shutil.rmtree(path, ignore_errors=True)

    def put_shard(self, name: str, data: bytes) -> None:
        path = self.state / "shards" / name
        draft = path.with_suffix(".tmp")
        with draft.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)

    def get_shard(self, name: str) -> bytes:
        return (self.state / "shards" / name).read_bytes()

    def drop_shards(self, wanted: Iterable[str]) -> None:
        keep = set(wanted)
        for path in (self.state / "shards").iterdir():
            if path.name not in keep:
                path.unlink(missing_ok=True)

    def has(self, relative: str) -> bool:
        return (self.out / relative).exists()

    def publish(self, draft: Path, relative: str) -> None:
        place = self.out / relative
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.is_dir():
            # A folder cannot be renamed onto a full one: the old one steps aside first.
            old = self.draft()
            place.replace(old / "old")
            draft.replace(place)
            shutil.rmtree(old)
        else:
            draft.replace(place)

    def remove(self, relative: str) -> None:
        place = self.out / relative
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)


def folder_store(out: Path, *, single: bool = False) -> FolderStore:
    """Return the store of `-o OUT`: a folder, or for `-o facts.xlsx` the folder it stands in.

    A single file keeps its state beside it, in `.facts.xlsx.huibao`, so that two such runs into
    one folder do not meet.
    """
    if single:
        return FolderStore(out.parent, out.parent / f".{out.name}{STATE}")
    return FolderStore(out, out / STATE)
