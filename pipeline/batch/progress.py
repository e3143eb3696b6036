"""Progress on a terminal: reports done, rate, failures, time left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from .job import Row
from .observers import Lines, Summary


class Bar(Lines):
    """Shows a bar below the lines of failures while a run goes on."""

    def __init__(self, stream: TextIO, *, force_terminal: bool | None = None) -> None:
        super().__init__(stream)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TextColumn("[red]{task.fields[failed]}"),
            TimeRemainingColumn(),
            console=Console(file=stream, force_terminal=force_terminal),
            transient=True,
        )
        self._task: TaskID | None = None
        self._failed = 0

    def start(self, total: int, workers: int) -> None:
        self._progress.start()
        self._begin("抽取 extracting", total)

    def rows(self, rows: Sequence[Row]) -> None:
        super().rows(rows)
        self._failed += sum(row.error is not None for row in rows)
        self._advance(len(rows))

    def writing(self, total: int) -> None:
        self._begin("写出 writing", total)

    def written(self) -> None:
        self._advance(1)

    def say(self, message: str) -> None:
        if self._progress.live.is_started:
            self._progress.console.print(f"huibao: {message}", markup=False, highlight=False)
        else:
            super().say(message)

    def done(self, summary: Summary, message: str) -> None:
        self._progress.stop()
        super().done(summary, message)

    def error(self, message: str) -> None:
        self._progress.stop()
        super().error(message)

    def _begin(self, what: str, total: int) -> None:
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(what, total=total, rate="", failed="")

    def _advance(self, count: int) -> None:
        if self._task is None:
            return
        speed = self._progress.tasks[-1].speed
        self._progress.update(
            self._task,
            advance=count,
            rate=f"{speed:.0f}/s" if speed else "",
            failed=f"失败 failed {self._failed}" if self._failed else "",
        )
