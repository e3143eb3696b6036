"""Find the reports below the paths that were given, and name each of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import SourceError
from .ids import name_files, readable

SUFFIXES = (".txt",)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One report to read: its id, and its path below the folder that was given.

    `path` is None for standard input; `relative` is how an index sheet may name the file.
    """

    id: str
    path: Path | None
    relative: str

    @property
    def name(self) -> str:
        """The file as messages name it."""
        return "standard input" if self.path is None else readable(str(self.path))

    def read(self) -> bytes:
        """Return the bytes; raise SourceError if the file cannot be read."""
        if self.path is None:
            return sys.stdin.buffer.read()
        if not self.path.exists():
            raise SourceError(f"{self.name}: there is no such file or folder")
        if self.path.suffix.lower() not in SUFFIXES:
            suffix = self.path.suffix or "a file without a suffix"
            raise SourceError(
                f"{self.name}: format not supported: {suffix}; save it as plain text (.txt)"
            )
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise SourceError(f"{self.name}: cannot be read: {error.strerror}") from error


@dataclass(slots=True)
class Found:
    """What `discover` found: the reports in order, and how many other files it passed over."""

    files: list[SourceFile] = field(default_factory=list)
    skipped: int = 0


def discover(paths: Iterable[str | Path]) -> Found:
    """Find the reports of files, folders and `-`, in the order given, folders sorted.

    `discover(["reports"])` finds `reports/2022/a.txt` as `2022/a`. A file that is named is
    always in the list, whatever its suffix, even if it is not there: reading it says so. Of a
    folder, files in other formats are counted in `skipped`, hidden ones are passed over in
    silence. The same file is read once.
    """
    found = Found()
    places: list[tuple[Path, Path]] = []
    seen: set[Path] = set()
    stdin = False
    for path in map(Path, paths):
        if str(path) == "-":
            stdin = True
        elif path.is_dir():
            for file in _walk(path):
                if file.suffix.lower() not in SUFFIXES:
                    found.skipped += 1
                elif file.resolve() not in seen:
                    seen.add(file.resolve())
                    places.append((path, file))
        elif path.resolve() not in seen:
            seen.add(path.resolve())
            places.append((path.parent, path))
    if stdin:
        found.files.append(SourceFile("stdin", None, "-"))
    taken = {file.id for file in found.files}
    for (folder, file), name in zip(places, name_files(places, taken), strict=True):
        relative = readable(file.relative_to(folder).as_posix())
        found.files.append(SourceFile(name, file, relative))
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder by name, its own before those of its subfolders."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(root, name)
