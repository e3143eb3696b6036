"""Reports as JSON Lines on a stream, each as soon as it is done."""

from __future__ import annotations

from typing import BinaryIO

from ..writers import JsonLines
from .extraction import Extraction
from .job import Job
from .observers import Clock, Observer, Summary
from .run import Archive
from .stop import Stop


def stream(archive: Archive, job: Job, observer: Observer, stop: Stop, output: BinaryIO) -> Summary:
    """Extract the reports in turn in this process and write each as a line."""
    clock = Clock()
    extraction = Extraction(job)
    writer = JsonLines(output)
    observer.start(len(archive.files), 1)
    done = failed = 0
    for index in range(len(archive.files)):
        if stop():
            break
        result, report = extraction.one(archive.item(index))
        if report is not None:
            writer.write(report, result.carried)
        failed += result.error is not None
        done += result.error is None
        observer.rows([result])
    stopped = done + failed < len(archive.files)
    return Summary(len(archive.files), done, 0, failed, archive.skipped, clock.seconds(), stopped)
