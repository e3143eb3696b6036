"""One run at a time into one place."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import OptionError


@contextmanager
def held(path: Path, out: Path) -> Iterator[None]:
    """Hold a lock file; raise OptionError naming the holder if another run has it.

    The system lets go of the lock when its process ends, however it ends: a file that a killed
    run has left behind locks nothing.
    """
    path.touch(exist_ok=True)
    with path.open("r+", encoding="utf-8") as stream:
        if not _take(stream.fileno()):
            holder = stream.read().strip() or "another process"
            raise OptionError(
                f"{out}: another run writes here ({holder}): wait for it to end, or choose "
                "another output"
            )
        stream.truncate(0)
        stream.write(f"process {os.getpid()} on {socket.gethostname()}")
        stream.flush()
        yield


def _take(handle: int) -> bool:
    """Take the lock if it is free."""
    try:
        import fcntl
    except ImportError:  # Windows
        return _take_on_windows(handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _take_on_windows(handle: int) -> bool:
    import importlib

    msvcrt = importlib.import_module("msvcrt")
    # A byte far behind the text, for a locked byte cannot be read by others.
    os.lseek(handle, 1 << 20, os.SEEK_SET)
    try:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    finally:
        os.lseek(handle, 0, os.SEEK_SET)
    return True
