"""Runs over archives: many reports, in many processes, stopped and taken up again."""

from .archive import Options, Remote, extract_archive
from .auditing import AuditOptions, audit_files, failed_checks
from .job import Item, Job, Pool, Row
from .store import FolderStore, Store

__all__ = [
    "AuditOptions",
    "FolderStore",
    "Item",
    "Job",
    "Options",
    "Pool",
    "Remote",
    "Row",
    "Store",
    "audit_files",
    "extract_archive",
    "failed_checks",
]
