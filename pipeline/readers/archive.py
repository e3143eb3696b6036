"""Zip archives: the reports inside, by names that are readable, nested once."""

from __future__ import annotations

import io
import os
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..errors import SourceError
from .limits import refuse_bomb

DEEPEST = 2
"""An archive and those inside it are opened, what is inside these is not."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
_UTF8 = 0x800
_ENCRYPTED = 0x1
_DRIVE = re.compile(r"[A-Za-z]:")


class Member(NamedTuple):
    """A file in an archive: its name as the archive has it, and as it is shown."""

    raw: str
    shown: str


@dataclass(slots=True)
class Listed:
    """The ways to the reports of an archive, and how many other files it holds."""

    ways: list[tuple[Member, ...]] = field(default_factory=list)
    skipped: int = 0


def list_members(path: Path, suffixes: Collection[str]) -> Listed:
    """List the reports of a zip archive in the order of their names.

    A way is one member, or two for one inside a nested archive. What cannot be opened (a broken
    archive inside, a third level) is listed as itself: reading it says why. Names without the
    mark of UTF-8 are read as UTF-8 if they are it, else as GB 18030. Raises SourceError if the
    archive is damaged.
    """
    listed = Listed()
    _list(_opened(path), (), suffixes, listed, str(path))
    return listed


def read_member(path: Path, way: tuple[Member, ...], name: str) -> bytes:
    """Return the bytes of a member; `name` is for messages.

    Raises SourceError naming it if it is encrypted, damaged, gone, or unpacks to an absurd size.
    """
    archive = _opened(path)
    for member in way[:-1]:
        archive = _nested(path, member.raw, *_stamp(path))
    return _bytes(archive, way[-1].raw, name)


def is_hidden(part: str) -> bool:
    """Return whether a file or folder is none of the user's: hidden, or Word's lock file."""
    return part.startswith((".", "~$")) or part == "__MACOSX"


def _list(
    archive: zipfile.ZipFile,
    above: tuple[Member, ...],
    suffixes: Collection[str],
    listed: Listed,
    name: str,
) -> None:
    taken: set[str] = set()
    for info, shown in sorted(_files(archive), key=lambda held: held[1]):
        path = PurePosixPath(shown)
        number = 1
        while str(path) in taken:  # two entries of one name
            number += 1
            path = PurePosixPath(shown).with_stem(f"{PurePosixPath(shown).stem} ({number})")
        taken.add(str(path))
        way = (*above, Member(info.filename, str(path)))
        suffix = path.suffix.lower()
        if suffix not in suffixes:
            listed.skipped += 1
        elif suffix != ".zip" or len(way) == DEEPEST:
            listed.ways.append(way)
        else:
            try:
                data = _bytes(archive, info.filename, f"{name}/{path}")
                _list(zipfile.ZipFile(io.BytesIO(data)), way, suffixes, listed, f"{name}/{path}")
            except (SourceError, *_BROKEN):
                listed.ways.append(way)


def _files(archive: zipfile.ZipFile) -> Iterator[tuple[zipfile.ZipInfo, str]]:
    # By name, so that of two entries with one raw name the last counts, as in unpacking.
    for info in archive.NameToInfo.values():
        parts = [
            part
            for part in _readable(info).replace("\\", "/").split("/")
            if part not in ("", ".", "..") and not _DRIVE.fullmatch(part)
        ]
        if parts and not info.is_dir() and not any(map(is_hidden, parts)):
            yield info, "/".join(parts)


def _readable(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        raw = info.filename.encode("cp437")  # how zipfile decoded it
    except UnicodeEncodeError:
        return info.filename
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace")


def _bytes(archive: zipfile.ZipFile, raw: str, name: str) -> bytes:
    try:
        info = archive.getinfo(raw)
        if info.flag_bits & _ENCRYPTED:
            raise SourceError(f"{name}: encrypted: unpack the archive with its password first")
        refuse_bomb(info, name)
        return archive.read(info)
    except (*_BROKEN, KeyError, RuntimeError) as error:
        raise SourceError(
            f"{name}: damaged inside the archive ({error}): pack the archive anew"
        ) from error


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return _open(path, *_stamp(path))
    except _BROKEN as error:
        raise SourceError(f"{path}: a damaged zip archive ({error}): pack it anew") from error


def _stamp(path: Path) -> tuple[int, int, int]:
    # With the process: one that is forked must not share the place in an open file.
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size, os.getpid()


@lru_cache(maxsize=4)
def _open(path: Path, *_stamp: int) -> zipfile.ZipFile:
    """Keep archives open: the list of a large one takes long to read, and members follow it."""
    return zipfile.ZipFile(path)


@lru_cache(maxsize=2)
def _nested(path: Path, raw: str, *_stamp: int) -> zipfile.ZipFile:
    data = _bytes(_opened(path), raw, f"{path}/{raw}")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise SourceError(f"{path}/{raw}: a damaged zip archive ({error}): pack it anew") from error
