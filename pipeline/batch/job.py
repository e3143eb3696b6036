"""What a run is told to do, cut into what a worker is handed and what it hands back.

All of it is pickled to other processes and, on a cluster, to other machines: plain and small.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path
from typing import Protocol

import huibao

from ..audit import Checklist
from ..readers import SourceFile
from .store import Store

_SEGMENTERS = {"pkuseg": "spacy-pkuseg"}


@dataclass(frozen=True, slots=True)
class Item:
    """One report to do; `known` is the hash of its bytes when it was done before, if it was."""

    index: int
    file: SourceFile
    title: str | None = None
    metadata_date: str | None = None
    carried: Mapping[str, str] = field(default_factory=dict)
    key: str = ""
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one report: its place in a shard, or why it failed.

    `kept` says that nothing was done because nothing had changed. `start` and `size` count
    bytes; they are zero, and `shard` is empty, for a report with a file of its own.
    """

    index: int
    id: str
    file: str
    key: str
    sha256: str | None = None
    shard: str = ""
    start: int = 0
    size: int = 0
    carried: Mapping[str, str] = field(default_factory=dict)
    error: str | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """The options of a run that bear on every report, and where results go.

    `own_files` says that each report becomes a file in the store; else it becomes a line in a
    shard, with the words of its clauses if `clauses` says so. With `audit`, the checklists of
    one, the line is the report's audit instead.
    """

    store: Store
    segmenter: str = "rjieba"
    dictionary: Path | None = None
    lexicons: Path | None = None
    reference_date: str | None = None
    columns: Sequence[str] = ()
    own_files: bool = False
    clauses: bool = False
    save_text: bool = False
    audit: Sequence[Checklist] | None = None

    def key(self) -> str:
        """Return the digest of all that decides what a report becomes, its bytes aside.

        The version and the code of huibao, extractors and word lists of others, and the
        options; the contents of word lists count, not where they stand.
        """
        parts: list[object] = [
            code_digest(),
            self.segmenter,
            _version(_SEGMENTERS.get(self.segmenter, self.segmenter)),
            self.reference_date,
            tuple(self.columns),
            self.own_files,
            self.clauses,
            self.save_text,
            self.audit,
        ]
        for given in (self.dictionary, self.lexicons):
            files = sorted(given.rglob("*")) if given and given.is_dir() else [given]
            parts += [_digest(file) for file in files if file and file.is_file()]
            parts.append("")
        return hashlib.sha256(repr(parts).encode()).hexdigest()


# Asked for work by a pool of so many workers, a piece of what is left; empty at the end.
Take = Callable[[int], list[Item]]
# Says whether the run has been asked to stop.
Stopping = Callable[[], bool]


class Pool(Protocol):
    """What runs a job's items somewhere: in this process, in others, on a cluster."""

    workers: int

    def map(self, take: Take, stopping: Stopping) -> Iterator[Sequence[Row]]:
        """Do all there is to take and yield rows in groups, each safely stored."""

    def close(self) -> None:
        """Let go of what runs; what is in hand is dropped."""


def item_key(job_key: str, title: str | None, date: str | None, carried: Mapping[str, str]) -> str:
    """Return the digest of what decides one report: the job's, and its row of the index sheet."""
    said = repr((job_key, title, date, sorted(carried.items())))
    return hashlib.sha256(said.encode()).hexdigest()[:32]


@cache
def code_digest() -> str:
    """Return the digest of huibao's version, its code and word lists, and of plug-ins' versions."""
    package = Path(huibao.__file__).parent
    digest = hashlib.sha256(_version("huibao").encode())
    for folder in ("extractors", "pipeline", "schemas"):
        root = package / folder
        for path in sorted(root.rglob("*")):
            if path.suffix in (".py", ".toml", ".txt", ".dict"):
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    for entry in sorted(entry_points(group="huibao.extractors"), key=lambda entry: entry.name):
        digest.update(f"{entry.name} {entry.value} {entry.dist and entry.dist.version}".encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
