"""Runs over archives: many reports, in many processes, stopped and taken up again."""

from .archive import Options, Remote, extract_archive
from .job import Item, Job, Pool, Row
from .store import FolderStore, Store

__all__ = [
    "FolderStore",
    "Item",
    "Job",
    "Options",
    "Pool",
    "Remote",
    "Row",
    "Store",
    "extract_archive",
]
