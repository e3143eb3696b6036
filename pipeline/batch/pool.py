"""A pool of worker processes that outlives the death of any of them."""

from __future__ import annotations

import queue
import time
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Literal

from ..errors import SourceError
from .extraction import Begin, Extraction, Stored
from .job import Item, Job, Row, Stopping, Take
from .processes import Died, Inbox, WorkerProcess
from .worker import Ready, Refused

# A report in whose reading so many processes died is at fault; one or two may have been killed
# by somebody else.
_DEATHS = 3
_TICK = 0.1


class InlinePool:
    """Does the work in this process: for a few reports a process costs more than it gives."""

    workers = 1

    def __init__(self, job: Job) -> None:
        """Load the word lists; raise HuibaoError if one is wrong."""
        self._extraction = Extraction(job)

    def map(self, take: Take, stopping: Stopping) -> Iterator[Sequence[Row]]:
        while not stopping() and (items := take(1)):
            for message in self._extraction.run(items, stopping):
                if isinstance(message, Stored):
                    yield message.rows

    def close(self) -> None:
        pass


class ProcessPool:
    """Does the work in processes of its own.

    A report that takes longer than `timeout` seconds becomes an error row and its process is
    replaced, as is one that dies; what the process had in hand is done again by another.
    """

    def __init__(self, job: Job, workers: int, timeout: float | None = None) -> None:
        """Start the processes and wait for the first; raise HuibaoError if it cannot work."""
        self.workers = workers
        self._job = job
        self._timeout = timeout
        self._inbox: Inbox = queue.SimpleQueue()
        self._again: deque[list[Item]] = deque()
        self._deaths: Counter[int] = Counter()
        self._still_births = 0
        self._pool: list[WorkerProcess] = []
        try:
            self._fill()
            while not any(worker.ready for worker in self._pool):
                self._handle(*self._inbox.get())
        except BaseException:
            self.close()
            raise

    def map(self, take: Take, stopping: Stopping) -> Iterator[Sequence[Row]]:
        told = False
        while True:
            if stopping() and not told:
                told = True
                for worker in self._pool:
                    worker.stop()
            more = not told and self._hand_out(take)
            if not more and not any(worker.busy for worker in self._pool):
                break
            with suppress(queue.Empty):
                yield from self._handle(*self._inbox.get(timeout=_TICK))
            if self._inbox.empty():  # else what it says may be that it is done
                yield from self._kill_late()

    def close(self) -> None:
        for worker in self._pool:
            worker.kill()
        self._pool.clear()

    def _fill(self) -> None:
        while len(self._pool) < self.workers:
            self._pool.append(WorkerProcess(self._job, self._inbox))

    def _hand_out(self, take: Take) -> bool:
        """Give work to those that have none; return whether there may be more of it."""
        for worker in self._pool:
            if worker.ready and not worker.busy:
                items = self._again.popleft() if self._again else take(self.workers)
                if not items:
                    return False
                worker.give(items)
        return True

    def _handle(self, worker: WorkerProcess, message: object) -> Iterator[Sequence[Row]]:
        if worker not in self._pool:
            return iter(())  # the last words of one that was killed
        match message:
            case Ready():
                worker.ready = True
                self._still_births = 0
            case Refused(error):
                raise error
            case Begin():
                worker.begin(message)
            case Stored(rows, last):
                worker.finish({row.index for row in rows}, last=last)
                for row in rows:  # on a cluster a pool outlives a run, and so would its counts
                    self._deaths.pop(row.index, None)
                return iter([rows] if rows else [])
            case Died():
                return self._bury(worker, "died")
        return iter(())

    def _kill_late(self) -> Iterator[Sequence[Row]]:
        if self._timeout is None:
            return
        for worker in list(self._pool):
            if worker.in_hand() and time.monotonic() - worker.since > self._timeout:
                yield from self._bury(worker, "late")

    def _bury(
        self, worker: WorkerProcess, cause: Literal["died", "late"]
    ) -> Iterator[Sequence[Row]]:
        """Replace a worker; what it had in hand is failed or done again."""
        self._pool.remove(worker)
        worker.kill()
        if not worker.ready:
            self._still_births += 1
            if self._still_births >= _DEATHS:
                raise SourceError(
                    "the worker processes die before they can work: is there enough memory? "
                    "Fewer --workers need less"
                )
        item = worker.in_hand()
        rest = [other for other in worker.items if other is not item]
        failed: list[Sequence[Row]] = []
        if item:
            self._deaths[item.index] += 1
            if cause == "died" and self._deaths[item.index] < _DEATHS:
                self._again.append([item])
            else:
                del self._deaths[item.index]
                failed.append([_error(item, self._late() if cause == "late" else _DIED)])
        if rest:
            self._again.append(rest)
        self._fill()
        return iter(failed)

    def _late(self) -> str:
        return f"not done within {self._timeout:g} s: give it more with --timeout"


_DIED = (
    f"the process that read it died, {_DEATHS} times: the file may be damaged, or need more "
    "memory than there is"
)


def _error(item: Item, error: str) -> Row:
    name = item.file.name
    return Row(item.index, item.file.id, name, item.key, error=f"{name}: {error}")
