"""Find the reports below the paths that were given, and name each of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import SourceError
from .archive import Member, is_hidden, list_members
from .formats import SUFFIXES
from .ids import name_files, readable
from .source_file import SourceFile


@dataclass(slots=True)
class Found:
    """What `discover` found: the reports in order, and how many other files it passed over."""

    files: list[SourceFile] = field(default_factory=list)
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a report lies: a file, or the way into one; `below` is the folder that was given."""

    below: Path
    file: Path
    members: tuple[Member, ...] = ()

    @property
    def shown(self) -> Path:
        """The path as if archives were folders."""
        return self.file.joinpath(*(member.shown for member in self.members))


def discover(paths: Iterable[str | Path]) -> Found:
    """Find the reports of files, archives, folders and `-`, in the order given.

    `discover(["reports"])` finds `reports/2022/a.txt` as `2022/a`, and the member `b.docx` of
    `reports/2021.zip` as `2021.zip/b`; of an archive that is named itself the member is `b`.
    A file that is named is always in the list, whatever its suffix, even if it is not there:
    reading it says so. So is an archive that cannot be opened. In folders and archives, which
    are gone through by name, files of other formats are counted in `skipped` and hidden ones
    are passed over in silence. The same file is read once.
    """
    found = Found()
    places: list[_Place] = []
    seen: set[Path] = set()
    stdin = False
    for path in map(Path, paths):
        if str(path) == "-":
            stdin = True
            continue
        is_folder = path.is_dir()
        for file in _walk(path) if is_folder else (path,):
            if is_folder and file.suffix.lower() not in SUFFIXES:
                found.skipped += 1
            elif file.resolve() not in seen:
                seen.add(file.resolve())
                places += _places(file, path if is_folder else None, found)
    if stdin:
        found.files.append(SourceFile("stdin", None, "-"))
    taken = {file.id for file in found.files}
    names = name_files([(place.below, place.shown) for place in places], taken)
    for place, name in zip(places, names, strict=True):
        relative = readable(place.shown.relative_to(place.below).as_posix())
        found.files.append(SourceFile(name, place.file, relative, place.members))
    return found


def _places(file: Path, folder: Path | None, found: Found) -> Iterator[_Place]:
    if file.suffix.lower() == ".zip" and file.is_file():
        try:
            listed = list_members(file, SUFFIXES)
        except SourceError:
            pass  # said again, and by name, when it is read
        else:
            found.skipped += listed.skipped
            yield from (_Place(folder or file, file, way) for way in listed.ways)
            return
    yield _Place(folder or file.parent, file)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder by name, its own before those of its subfolders."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        for name in sorted(names):
            if not is_hidden(name):
                yield Path(root, name)
