"""What a run says while it goes on: lines for people, or an object a line for machines."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO, Protocol, TextIO

import orjson

from .job import Row


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of an archive: reports done, of them kept from before, failed, left undone."""

    total: int
    done: int
    kept: int
    failed: int
    skipped: int
    seconds: float
    stopped: bool = False


class Observer(Protocol):
    """Is told what happens in a run."""

    def start(self, total: int, workers: int) -> None:
        """Hear that the work begins."""

    def rows(self, rows: Sequence[Row]) -> None:
        """Hear that these reports are done."""

    def writing(self, total: int) -> None:
        """Hear that the outputs are written from the finished reports."""

    def written(self) -> None:
        """Hear that one more report is in the outputs."""

    def say(self, message: str) -> None:
        """Hear what a person should know."""

    def done(self, summary: Summary, message: str) -> None:
        """Hear that the run is over."""

    def error(self, message: str) -> None:
        """Hear why the run cannot go on."""


class Lines:
    """Says each failure and the end in a line, and nothing else."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def start(self, total: int, workers: int) -> None:
        pass

    def rows(self, rows: Sequence[Row]) -> None:
        for row in rows:
            if row.error is not None:
                self.say(row.error)

    def writing(self, total: int) -> None:
        pass

    def written(self) -> None:
        pass

    def say(self, message: str) -> None:
        # What cannot be shown (a file name from elsewhere) must not end the run.
        self._stream.write(f"huibao: {message}\n".encode(errors="replace").decode())
        self._stream.flush()

    def done(self, summary: Summary, message: str) -> None:
        self.say(message)

    def error(self, message: str) -> None:
        self.say(message)


class JsonLog:
    """Writes an object a line: `event` is start, report, failure, message, error or done."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def start(self, total: int, workers: int) -> None:
        self._log("start", reports=total, workers=workers)

    def rows(self, rows: Sequence[Row]) -> None:
        for row in rows:
            if row.error is None:
                self._log("report", id=row.id, file=row.file, kept=row.kept)
            else:
                self._log("failure", id=row.id, file=row.file, error=row.error)

    def writing(self, total: int) -> None:
        pass

    def written(self) -> None:
        pass

    def say(self, message: str) -> None:
        self._log("message", message=message)

    def done(self, summary: Summary, message: str) -> None:
        self._log(
            "done",
            reports=summary.total,
            done=summary.done,
            kept=summary.kept,
            failed=summary.failed,
            passed_over=summary.skipped,
            stopped=summary.stopped,
            seconds=round(summary.seconds, 3),
            message=message,
        )

    def error(self, message: str) -> None:
        self._log("error", message=message)

    def _log(self, event: str, **values: Any) -> None:
        entry = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), "event": event}
        self._stream.write(orjson.dumps({**entry, **values}, option=orjson.OPT_APPEND_NEWLINE))
        self._stream.flush()


class Clock:
    """Measures how long a run takes."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    def seconds(self) -> float:
        """Return the seconds since it was made."""
        return time.monotonic() - self._start
