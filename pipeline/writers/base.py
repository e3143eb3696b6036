"""What all writers are: they take the reports of a run in turn, and the failures, and close."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Protocol, Self

from huibao.schemas import Report

from .errors import Failure
from .rows import NOTHING, Row, report_rows
from .tables import Table, tables


class Writer(Protocol):
    """What takes the reports of a run, one after the other.

    As a context manager it closes at the end of the block, and leaves nothing half written if
    the block raises.
    """

    def write(
        self,
        report: Report,
        carried: Mapping[str, str] = NOTHING,
        clauses: Mapping[str, str] = NOTHING,
    ) -> None:
        """Take one report; raise SourceError if it cannot be written.

        `carried` are the index sheet's words for it by column, `clauses` the words of the
        clauses by record id (`clause_texts`); formats that do not show them ignore them.
        """

    def fail(self, failure: Failure) -> None:
        """Take one report that failed."""

    def close(self) -> None:
        """Finish: only now the files stand in their places. A second call does nothing."""

    def __enter__(self) -> Self:
        """Return the writer."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close, or abandon what is half written."""


class BaseWriter(ABC):
    """Closes once, and abandons instead when the block it serves raises."""

    def __init__(self) -> None:
        self._open = True

    def close(self) -> None:
        """Finish; a second call does nothing."""
        if not self._open:
            return
        self._open = False
        try:
            self.finish()
        except BaseException:
            self.abandon()
            raise

    @abstractmethod
    def finish(self) -> None:
        """Put what was written in its place."""

    @abstractmethod
    def abandon(self) -> None:
        """Leave nothing half written."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.close()
        elif self._open:
            self._open = False
            self.abandon()


class TableWriter(BaseWriter):
    """Takes reports apart into the rows of `tables` and hands these on, one by one."""

    def __init__(self, columns: Sequence[str] = ()) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.tables: tuple[Table, ...] = tables(self.columns)

    def write(
        self,
        report: Report,
        carried: Mapping[str, str] = NOTHING,
        clauses: Mapping[str, str] = NOTHING,
    ) -> None:
        """Take one report."""
        for row in report_rows(report, self.tables, self.columns, carried, clauses):
            self.add(row)

    def fail(self, failure: Failure) -> None:
        """Take one report that failed, as a row of the errors."""
        self.add(Row(self.tables[-1], (failure.file, failure.error)))

    @abstractmethod
    def add(self, row: Row) -> None:
        """Take one row."""
