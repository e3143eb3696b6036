"""Files behind addresses (`s3://…`, `file://…`, anything fsspec knows), read and written."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from .batch.store import STATE
from .errors import OptionError, SourceError
from .readers import SUFFIXES, Found, Loaded, SourceFile, discover
from .readers.formats import load_bytes
from .readers.ids import name_files

_SAVE_SECONDS = 30.0
_LOCK_SECONDS = 150.0


@dataclass(frozen=True, slots=True)
class AddressFile(SourceFile):
    """A report behind an address; read, it is a file on this machine for a moment."""

    address: str = ""

    @property
    def name(self) -> str:
        return self.address

    def read(self) -> bytes:
        files, path = _open(self.address)
        try:
            data: bytes = files.cat_file(path)
        except FileNotFoundError as error:
            raise SourceError(f"{self.address}: there is no such file or folder") from error
        except OSError as error:
            raise SourceError(f"{self.address}: cannot be read: {error}") from error
        return data

    def load(self) -> Loaded:
        if self.suffix == ".zip":
            raise SourceError(f"{self.address}: an archive behind an address: unpack it there")
        return load_bytes(self.read(), self.suffix, self.address)


def discover_everywhere(paths: Sequence[str]) -> Found:
    """Find the reports of paths and addresses, in the order given, folders sorted.

    Ids are given as `readers.discover` gives them: an archive has the same ids behind an
    address as on a disk.
    """
    found = discover([path for path in paths if "://" not in path])
    places: list[tuple[Path, Path]] = []
    addresses: list[str] = []
    for given in dict.fromkeys(path for path in paths if "://" in path):
        files, root = _open(given)
        protocol = given.partition("://")[0]
        if files.isdir(root):
            below = [PurePosixPath(path) for path in files.find(root)]
        else:
            below, root = [PurePosixPath(root)], str(PurePosixPath(root).parent)
        for path in sorted(below, key=lambda path: _by_folder(path.relative_to(root))):
            relative = path.relative_to(root)
            if any(part.startswith(".") for part in relative.parts):
                continue
            if path.suffix.lower() not in SUFFIXES and len(below) > 1:
                found.skipped += 1
                continue
            places.append((Path(root), Path(path)))
            addresses.append(f"{protocol}://{path}")
    names = name_files(places, {file.id for file in found.files})
    for (folder, file), name, address in zip(places, names, addresses, strict=True):
        shown = file.relative_to(folder).as_posix()
        found.files.append(AddressFile(name, file, shown, address=address))
    return found


def _by_folder(path: PurePosixPath) -> list[tuple[int, str]]:
    """Order a folder's own files before those of its subfolders, each by name."""
    return [*((1, part) for part in path.parts[:-1]), (0, path.name)]


@dataclass(frozen=True)
class AddressStore:
    """A folder behind an address. The ledger is worked on here and sent there now and then.

    The lock is a file with a time in it: a run that has not sent its ledger for some minutes
    is taken for dead.
    """

    address: str
    local: Path = field(compare=False)
    _saved: list[float] = field(default_factory=lambda: [time.monotonic()], compare=False)

    @classmethod
    def at(cls, address: str) -> AddressStore:
        """Return the store of an address; raise OptionError if nothing can be written there."""
        files, root = _open(address)
        try:
            files.makedirs(f"{root}/{STATE}/shards", exist_ok=True)
        except OSError as error:
            raise OptionError(f"{address}: cannot be a folder: {error}") from error
        return cls(address.rstrip("/"), Path(tempfile.mkdtemp(prefix="huibao-")))

    @contextmanager
    def lock(self) -> Iterator[None]:
        files, root = _open(self.address)
        path = f"{root}/{STATE}/lock"
        if files.exists(path):
            holder = orjson.loads(files.cat_file(path))
            if time.time() - holder["time"] < _LOCK_SECONDS and not _dead(holder):
                raise OptionError(
                    f"{self.address}: another run writes here (process {holder['process']} on "
                    f"{holder['host']}): wait for it to end, or choose another output"
                )
        self._touch()
        try:
            yield
        finally:
            with suppress(OSError):
                files.rm_file(path)
            shutil.rmtree(self.local, ignore_errors=True)

    def _touch(self) -> None:
        files, root = _open(self.address)
        holder = {"process": os.getpid(), "host": socket.gethostname(), "time": time.time()}
        files.pipe_file(f"{root}/{STATE}/lock", orjson.dumps(holder))

    def open_ledger(self) -> Path:
        files, root = _open(self.address)
        path = self.local / "ledger.sqlite"
        if files.exists(f"{root}/{STATE}/ledger.sqlite"):
            files.get_file(f"{root}/{STATE}/ledger.sqlite", str(path))
        return path

    def save_ledger(self, *, final: bool = False) -> None:
        if final or time.monotonic() - self._saved[0] > _SAVE_SECONDS:
            self._put(self.local / "ledger.sqlite", f"{STATE}/ledger.sqlite")
            self._touch()
            self._saved[0] = time.monotonic()

    def draft(self) -> Path:
        # The workers of a cluster do not have the folder of the machine that began the run.
        self.local.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(dir=self.local))

    def drop_drafts(self) -> None:
        for path in self.local.iterdir():
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)

    def put_shard(self, name: str, data: bytes) -> None:
        files, root = _open(self.address)
        draft = f"{root}/{STATE}/shards/{name}.tmp"
        files.pipe_file(draft, data)
        files.mv(draft, f"{root}/{STATE}/shards/{name}")

    def get_shard(self, name: str) -> bytes:
        files, root = _open(self.address)
        data: bytes = files.cat_file(f"{root}/{STATE}/shards/{name}")
        return data

    def drop_shards(self, wanted: Iterable[str]) -> None:
        files, root = _open(self.address)
        keep = set(wanted)
        for path in files.find(f"{root}/{STATE}/shards"):
            if PurePosixPath(path).name not in keep:
                with suppress(FileNotFoundError):
                    files.rm_file(path)

    def has(self, relative: str) -> bool:
        files, root = _open(self.address)
        return bool(files.exists(f"{root}/{relative}"))

    def publish(self, draft: Path, relative: str) -> None:
        if draft.is_dir():
            self.remove(relative)
            for path in sorted(draft.rglob("*")):
                if path.is_file():
                    self._put(path, f"{relative}/{path.relative_to(draft).as_posix()}")
            shutil.rmtree(draft)
        else:
            self._put(draft, relative)
            draft.unlink()

    def remove(self, relative: str) -> None:
        files, root = _open(self.address)
        if files.exists(f"{root}/{relative}"):
            files.rm(f"{root}/{relative}", recursive=True)

    def _put(self, path: Path, relative: str) -> None:
        files, root = _open(self.address)
        place = PurePosixPath(f"{root}/{relative}")
        files.makedirs(str(place.parent), exist_ok=True)
        # Whole or not at all: object stores do so anyhow, folders by the rename.
        draft = str(place.with_name(f".{place.name}.{os.getpid()}.draft"))
        files.put_file(str(path), draft)
        files.mv(draft, str(place))


def _open(address: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError as error:
        raise OptionError(f"{address}: needs fsspec: pip install 'huibao[cluster]'") from error
    try:
        files, path = fsspec.core.url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise OptionError(f"{address}: cannot be opened: {error}") from error
    return files, str(path)


def _dead(holder: dict[str, Any]) -> bool:
    """Tell whether the holder of a lock is a process of this machine that has ended."""
    if holder["host"] != socket.gethostname():
        return False
    try:
        os.kill(holder["process"], 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
