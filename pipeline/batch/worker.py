"""A worker: a process that is handed items on its standard input and hands rows back.

It is started by `processes`, in a process group of its own, and ends with who started it.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import sys
import threading
from dataclasses import dataclass
from typing import BinaryIO

from ..errors import HuibaoError
from .extraction import Extraction
from .job import Item, Job


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker has loaded its word lists and waits for work."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The worker cannot work at all, and why."""

    error: HuibaoError


@dataclass(frozen=True, slots=True)
class Stop:
    """End after the report in hand."""


def main() -> None:
    """Work until there is no more to do; called in a new process by `processes.WorkerProcess`."""
    orders, answers = _take_streams()
    inbox: queue.SimpleQueue[list[Item]] = queue.SimpleQueue()
    stopping = threading.Event()
    job: Job = pickle.load(orders)
    threading.Thread(target=_listen, args=(orders, inbox, stopping), daemon=True).start()
    try:
        extraction = Extraction(job)
        _answer(answers, Ready())
        while True:
            for message in extraction.run(inbox.get(), stopping.is_set):
                _answer(answers, message)
    except HuibaoError as error:
        _answer(answers, Refused(error))
    except BrokenPipeError:
        _end()


def _take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the two pipes for messages; what libraries print goes to standard error."""
    orders = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return orders, answers


def _answer(stream: BinaryIO, message: object) -> None:
    pickle.dump(message, stream)
    stream.flush()


def _listen(
    orders: BinaryIO, inbox: queue.SimpleQueue[list[Item]], stopping: threading.Event
) -> None:
    """Take orders; when who gives them is gone, end at once and leave nothing running."""
    try:
        while True:
            order = pickle.load(orders)
            if isinstance(order, Stop):
                stopping.set()
            else:
                inbox.put(order)
    except (EOFError, OSError, pickle.UnpicklingError):
        _end()


def _end() -> None:
    if sys.platform != "win32" and os.getpgid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)  # with it the converters it has started
    os._exit(1)
