"""Reports as JSON: `OUT/<id>.json`, one a report, or a line each in a file or on a stream."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import orjson

from huibao.schemas import Report

from ..errors import OptionError, SourceError
from .base import BaseWriter
from .drafts import Drafts, place_of, writing
from .errors import Failure, write_failures
from .rows import NOTHING


class JsonFolder(BaseWriter):
    """Writes each report to `<folder>/<id>.json`, indented by two, and `errors.jsonl` at the end.

    A file is written beside its place and then renamed: a run that is stopped leaves whole
    files only. Raises OptionError if the folder cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.failures: list[Failure] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OptionError(f"{folder}: cannot be a folder: {error.strerror}") from error

    def write(
        self,
        report: Report,
        carried: Mapping[str, str] = NOTHING,
        clauses: Mapping[str, str] = NOTHING,
    ) -> None:
        """Write one report; raise SourceError if its file cannot be written."""
        path = self.folder / f"{report.report.id}.json"
        options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        data = orjson.dumps(_dumped(report, carried), option=options)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(f".{os.getpid()}.draft")
            draft.write_bytes(data)
            draft.replace(path)
        except OSError as error:
            raise SourceError(f"{path}: cannot be written: {error.strerror}") from error

    def fail(self, failure: Failure) -> None:
        """Keep a failure for `errors.jsonl`."""
        self.failures.append(failure)

    def finish(self) -> None:
        """Write `errors.jsonl`."""
        write_failures(self.folder, self.failures)

    def abandon(self) -> None:
        """Do nothing: each report stands in its place already."""


class JsonLines(BaseWriter):
    """Writes each report as one line of JSON to a binary stream; says nothing of failures."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self.stream = stream

    def write(
        self,
        report: Report,
        carried: Mapping[str, str] = NOTHING,
        clauses: Mapping[str, str] = NOTHING,
    ) -> None:
        """Write one report and flush, so that what reads the stream need not wait."""
        self.stream.write(_line(report, carried))
        self.stream.flush()

    def fail(self, failure: Failure) -> None:
        """Do nothing: the stream holds reports only."""

    def finish(self) -> None:
        """Do nothing: the stream is its owner's."""

    def abandon(self) -> None:
        """Do nothing: the stream is its owner's."""


class JsonLinesFile(BaseWriter):
    """Writes `reports.jsonl`, a line a report, and `errors.jsonl` beside it."""

    def __init__(self, target: str | Path) -> None:
        super().__init__()
        self.path = place_of(target, "reports.jsonl")
        self.failures: list[Failure] = []
        self._drafts = Drafts(self.path.parent)
        with writing(self.path):
            self._stream = self._drafts.place(self.path.name).open("wb")

    def write(
        self,
        report: Report,
        carried: Mapping[str, str] = NOTHING,
        clauses: Mapping[str, str] = NOTHING,
    ) -> None:
        """Write one report; raise SourceError if the file cannot be written."""
        with writing(self.path):
            self._stream.write(_line(report, carried))

    def fail(self, failure: Failure) -> None:
        """Keep a failure for `errors.jsonl`."""
        self.failures.append(failure)

    def finish(self) -> None:
        """Put the file in its place and write `errors.jsonl`."""
        with writing(self.path):
            self._stream.close()
        self._drafts.keep()
        write_failures(self.path.parent, self.failures)

    def abandon(self) -> None:
        """Remove the draft."""
        self._stream.close()
        self._drafts.drop()


def _dumped(report: Report, carried: Mapping[str, str]) -> dict[str, Any]:
    dumped = report.model_dump(mode="json")
    # Only where there is something to carry: without an index sheet the file is the bare contract.
    return {**dumped, "sheet": dict(carried)} if carried else dumped


def _line(report: Report, carried: Mapping[str, str]) -> bytes:
    return orjson.dumps(_dumped(report, carried), option=orjson.OPT_APPEND_NEWLINE)
