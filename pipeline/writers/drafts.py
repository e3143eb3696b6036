"""Files that are written beside their places and take them all at once, at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import OptionError, SourceError


class Drafts:
    """The files of a run below a folder: a run that is stopped leaves those of the one before.

    Raises OptionError if the folder cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._drafts: dict[Path, Path] = {}
        self._make(folder)

    def place(self, name: str) -> Path:
        """Return where to write what will be `<folder>/<name>`; a draft left there is removed."""
        path = self.folder / name
        self._make(path.parent)
        draft = path.with_name(f".{path.name}.draft")
        draft.unlink(missing_ok=True)
        self._drafts[path] = draft
        return draft

    def keep(self) -> None:
        """Put every draft in its place."""
        for path, draft in self._drafts.items():
            with writing(path):
                draft.replace(path)
        self._drafts.clear()

    def drop(self) -> None:
        """Remove every draft."""
        for draft in self._drafts.values():
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        self._drafts.clear()

    def _make(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OptionError(f"{folder}: cannot be a folder: {error.strerror}") from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system says while a file is written into an error with the file's name."""
    try:
        yield
    except OSError as error:
        raise SourceError(f"{path}: cannot be written: {error.strerror or error}") from error


def place_of(target: str | Path, name: str) -> Path:
    """Return the file that a target means: itself if it ends as `name` does, else one inside it.

    `place_of("out", "reports.xlsx")` is `out/reports.xlsx`, `place_of("a.xlsx", "reports.xlsx")`
    is `a.xlsx`.
    """
    path = Path(target)
    ends_alike = path.suffix.lower() == Path(name).suffix and not path.is_dir()
    return path if ends_alike else path / name
