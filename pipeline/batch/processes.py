"""Worker processes: one process each, killed and replaced at need."""

from __future__ import annotations

import json
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress

from .extraction import Begin
from .job import Item, Job
from .worker import Stop

# The search path is handed over, so that the worker finds what its parent found; `-P` keeps
# whatever stands in the working directory out of it.
_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from huibao.pipeline.batch.worker import main; main()"
)


class Died:
    """The last message of a worker: its process has ended."""


Inbox = queue.SimpleQueue[tuple["WorkerProcess", object]]


class WorkerProcess:
    """A process that does what it is given, a list of items at a time."""

    def __init__(self, job: Job, inbox: Inbox) -> None:
        """Start the process; its messages go to the inbox, in order."""
        self.items: list[Item] = []
        self.begun: int | None = None
        self.since = 0.0
        self.ready = False
        self.busy = False
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Ctrl-C goes to a whole group: the worker is to finish the report in hand.
            start_new_session=True,
        )
        self._send(job)
        threading.Thread(target=self._read, args=(inbox,), daemon=True).start()

    def give(self, items: Sequence[Item]) -> None:
        """Hand it items; it must not be busy."""
        self.busy = True
        self.items = list(items)
        self.begun = None
        self._send(self.items)

    def begin(self, message: Begin) -> None:
        """Note the report that it has in hand."""
        self.begun, self.since = message.index, time.monotonic()

    def in_hand(self) -> Item | None:
        """Return the item it is busy with, None between two."""
        return next((item for item in self.items if item.index == self.begun), None)

    def finish(self, done: set[int], *, last: bool) -> None:
        """Strike out the items that are done; after the last it is free for others.

        Told to stop, it leaves some undone.
        """
        self.busy = not last
        self.items = [item for item in self.items if item.index not in done and not last]

    def stop(self) -> None:
        """Ask it to end after the report in hand."""
        self._send(Stop())

    def kill(self) -> None:
        """End it and all that it has started, at once."""
        if sys.platform == "win32":
            self._process.kill()
        else:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def _send(self, message: object) -> None:
        assert self._process.stdin is not None
        try:
            pickle.dump(message, self._process.stdin)
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # it has died; the inbox will say so

    def _read(self, inbox: Inbox) -> None:
        assert self._process.stdout is not None
        try:
            while True:
                inbox.put((self, pickle.load(self._process.stdout)))
        except (EOFError, OSError, pickle.UnpicklingError):
            inbox.put((self, Died()))
