"""A run on many machines: dask.distributed does the work, fsspec reads and writes.

What a worker of the cluster is handed it gives to a process of its own, the same that a run on
one machine has: a timeout or a crash ends that one, not the cluster's worker.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

from .addresses import AddressStore, discover_everywhere
from .batch.job import Item, Job, Row, Stopping, Take, code_digest
from .batch.pool import ProcessPool
from .batch.store import Store
from .errors import HuibaoError, OptionError, SourceError
from .readers import Found

# A piece is sent again so many times when the machines that had it were lost.
_RETRIES = 5
_TICK = 0.2


class Cluster:
    """Implements `batch.Remote`."""

    def discover(self, paths: Sequence[str]) -> Found:
        return discover_everywhere(paths)

    def store(self, out: str) -> Store:
        return AddressStore.at(out)

    def pool(self, address: str, job: Job, timeout: float | None) -> ClusterPool:
        return ClusterPool(address, job, timeout)


class ClusterPool:
    """Hands pieces to a Dask cluster, a few ahead of what its workers can do at once."""

    def __init__(self, address: str, job: Job, timeout: float | None = None) -> None:
        """Connect; raise OptionError if there is no cluster at the address."""
        distributed = _distributed()
        self._job, self._timeout = job, timeout
        self._wait = distributed.wait
        try:
            self._client = distributed.Client(address, timeout="10s", set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise OptionError(
                f"--cluster: no scheduler answers at {address!r} ({error}): start one with "
                "`dask scheduler` and workers with `dask worker`"
            ) from error
        self.workers = self._threads()

    def map(self, take: Take, stopping: Stopping) -> Iterator[Sequence[Row]]:
        pending: dict[Any, tuple[list[Item], int]] = {}
        more = True
        while pending or (more and not stopping()):
            while more and not stopping() and len(pending) < 2 * self.workers:
                items = take(self.workers)
                more = bool(items)
                if items:
                    pending[self._submit(items)] = (items, 0)
            if not pending:
                break
            try:
                with self._client.as_current():
                    done, _ = self._wait(list(pending), _TICK, "FIRST_COMPLETED")
            except TimeoutError:
                self.workers = self._threads()
                continue
            for future in done:
                items, lost = pending.pop(future)
                if future.status == "finished":
                    if isinstance(result := future.result(), HuibaoError):
                        raise result
                    yield result
                elif lost < _RETRIES:
                    pending[self._submit(items)] = (items, lost + 1)
                else:
                    error = future.exception() if future.status == "error" else future.status
                    raise SourceError(
                        f"--cluster: {items[0].file.name} and what follows could not be done, "
                        f"{_RETRIES + 1} times: {error}"
                    )

    def close(self) -> None:
        self._client.close()

    def _submit(self, items: list[Item]) -> Any:
        return self._client.submit(
            work, self._job, self._timeout, code_digest(), items, pure=False, retries=_RETRIES
        )

    def _threads(self) -> int:
        workers = self._client.scheduler_info(n_workers=-1)["workers"]
        return max(1, sum(int(worker["nthreads"]) for worker in workers.values()))


_own = threading.local()


def work(
    job: Job, timeout: float | None, code: str, items: list[Item]
) -> tuple[Row, ...] | HuibaoError:
    """Do a piece in this thread's own process; called on the cluster's workers.

    Return an error if no piece can be done here: raised, it would be taken for the piece's.
    """
    if code != code_digest():
        return OptionError(
            "--cluster: a worker has another version or other extractors of huibao installed: "
            "install the same everywhere"
        )
    try:
        if getattr(_own, "job", None) != (job, timeout):
            if getattr(_own, "pool", None) is not None:
                _own.pool.close()
            _own.pool, _own.job = ProcessPool(job, 1, timeout), (job, timeout)
        pieces = [items]
        groups = _own.pool.map(lambda _: pieces.pop() if pieces else [], lambda: False)
        return tuple(row for rows in groups for row in rows)
    except HuibaoError as error:
        _own.job = None
        return error


def _distributed() -> ModuleType:
    try:
        import distributed
    except ImportError as error:
        raise OptionError("--cluster: needs dask: pip install 'huibao[cluster]'") from error
    module: ModuleType = distributed
    return module
