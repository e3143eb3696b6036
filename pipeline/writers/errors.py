"""The reports that failed, as rows beside those that were written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

from ..errors import SourceError

NAME = "errors.jsonl"


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be extracted: the file as it was found, and the reason."""

    file: str
    error: str


def write_failures(folder: Path, failures: Sequence[Failure]) -> None:
    """Write `errors.jsonl`, a row `{"file", "error"}` for each failure; no file if there is none.

    The rows of an earlier run into the same folder are removed. Raises SourceError if the file
    cannot be written.
    """
    path = folder / NAME
    try:
        if failures:
            lines = [
                orjson.dumps(asdict(failure), option=orjson.OPT_APPEND_NEWLINE)
                for failure in failures
            ]
            path.write_bytes(b"".join(lines))
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise SourceError(f"{path}: cannot be written: {error.strerror}") from error
