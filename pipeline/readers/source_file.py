"""One report to read, wherever it lies: a file, a member of an archive, standard input."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..errors import SourceError
from .archive import Member, read_member
from .formats import SUFFIXES, load_bytes
from .ids import readable
from .limits import refuse_large
from .loaded import Loaded


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One report to read: its id, and its path below the folder that was given.

    `path` is None for standard input; `relative` is how an index sheet may name the file.
    `members` is the way into the zip archive at `path`, if it lies in one. It holds no open
    file and no bytes, so it may be sent to another process.
    """

    id: str
    path: Path | None
    relative: str
    members: tuple[Member, ...] = ()

    @property
    def name(self) -> str:
        """The file as messages name it: `reports.zip/2022/a.docx` for a member."""
        if self.path is None:
            return "standard input"
        return "/".join((readable(str(self.path)), *(member.shown for member in self.members)))

    @property
    def suffix(self) -> str:
        """The suffix in small letters, with its dot; empty for standard input."""
        if self.members:
            return PurePosixPath(self.members[-1].shown).suffix.lower()
        return "" if self.path is None else self.path.suffix.lower()

    def read(self) -> bytes:
        """Return the bytes; raise SourceError if the file cannot be read."""
        if self.path is None:
            return sys.stdin.buffer.read()
        if not self.path.exists():
            raise SourceError(f"{self.name}: there is no such file or folder")
        if self.suffix not in SUFFIXES:
            raise SourceError(
                f"{self.name}: format not supported: {self.suffix or 'a file without a suffix'}; "
                "save it as .docx, .pdf or plain text (.txt)"
            )
        try:
            if self.members:
                return read_member(self.path, self.members, self.name)
            refuse_large(self.path.stat().st_size, self.name)
            return self.path.read_bytes()
        except OSError as error:
            raise SourceError(f"{self.name}: cannot be read: {error.strerror}") from error

    def load(self) -> Loaded:
        """Return the text and the properties; the reader is chosen by what the file is.

        `SourceFile("a", Path("a.docx"), "a.docx").load().text` is the text of the document.
        Raises SourceError naming the file, the cause and what to do.
        """
        return load_bytes(self.read(), self.suffix, self.name)
