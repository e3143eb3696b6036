"""Reports as JSON: `OUT/<id>.json`, one a report, or a line each on a stream."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Protocol

import orjson

from huibao.schemas import Report

from ..errors import OptionError, SourceError


class Writer(Protocol):
    """What takes the reports of a run, one after the other."""

    def write(self, report: Report) -> None:
        """Take one report; raise SourceError if it cannot be written."""


class JsonFolder:
    """Writes each report to `<folder>/<id>.json`, indented by two.

    A file is written beside its place and then renamed: a run that is stopped leaves whole
    files only. Raises OptionError if the folder cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OptionError(f"{folder}: cannot be a folder: {error.strerror}") from error

    def write(self, report: Report) -> None:
        """Write one report; raise SourceError if its file cannot be written."""
        path = self.folder / f"{report.report.id}.json"
        data = orjson.dumps(
            report.model_dump(mode="json"), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        )
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(f".{os.getpid()}.draft")
            draft.write_bytes(data)
            draft.replace(path)
        except OSError as error:
            raise SourceError(f"{path}: cannot be written: {error.strerror}") from error


class JsonLines:
    """Writes each report as one line of JSON to a binary stream."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream

    def write(self, report: Report) -> None:
        """Write one report and flush, so that what reads the stream need not wait."""
        dumped = report.model_dump(mode="json")
        self.stream.write(orjson.dumps(dumped, option=orjson.OPT_APPEND_NEWLINE))
        self.stream.flush()
