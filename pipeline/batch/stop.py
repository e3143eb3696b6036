"""Ctrl-C: the first asks the run to end after the reports in hand, the second ends it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """Whether the run is to end; called, it says so. `status` is the exit status it asks for."""

    def __init__(self) -> None:
        self.signal = 0

    def __call__(self) -> bool:
        """Return whether the run has been asked to stop."""
        return self.signal != 0

    @property
    def status(self) -> int:
        """The exit status that a shell gives a program ended by the signal: 130 for Ctrl-C."""
        return 128 + self.signal

    def _ask(self, number: int, _frame: FrameType | None) -> None:
        if self.signal:
            raise KeyboardInterrupt
        self.signal = number


@contextmanager
def stopped_by_signals() -> Iterator[Stop]:
    """Turn Ctrl-C and SIGTERM into a polite stop while the block runs.

    In a thread, where signals cannot be handled, nothing stops the run.
    """
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {number: signal.signal(number, stop._ask) for number in _SIGNALS}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
