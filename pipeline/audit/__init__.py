"""The audit: what is missing in reports, what does not add up, what contradicts.

One report is audited by an `Auditor`, an archive's audits are put together by `audit_archive`.
"""

from .archive import audit_archive
from .auditor import Auditor, ReportAudit
from .baseline import read_baseline
from .checklist import Checklist, read_checklist
from .checks import CHECKS

__all__ = [
    "CHECKS",
    "Auditor",
    "Checklist",
    "ReportAudit",
    "audit_archive",
    "read_baseline",
    "read_checklist",
]
