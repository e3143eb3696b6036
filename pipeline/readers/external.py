"""Run another program on a file, with a limit to its time."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_GRACE = 5.0


class Finished(NamedTuple):
    """How a program ended; `late` if it was stopped because its time was over."""

    status: int
    output: bytes
    messages: str
    late: bool = False


def run(
    command: Sequence[str],
    *,
    seconds: float,
    folder: Path,
    environment: Mapping[str, str] | None = None,
) -> Finished:
    """Run a command in a folder and return how it ended; after `seconds` it is killed.

    It is killed with all that it started: LibreOffice is a script that starts another program.
    """
    # A worker that is killed itself kills nothing any more: this limit holds then.
    if guard := shutil.which("timeout"):
        command = [guard, "--signal=KILL", f"{seconds + _GRACE:g}", *command]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        start_new_session=True,
    )
    late = False
    try:
        output, messages = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        late = True
        _kill(process)
        output, messages = process.communicate()
    except BaseException:
        _kill(process)
        process.wait()
        raise
    return Finished(process.returncode, output, messages.decode("utf-8", "replace").strip(), late)


def _kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
