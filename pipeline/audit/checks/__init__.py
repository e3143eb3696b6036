"""The checks of one report, in the order in which they are listed."""

from ..check import Check
from . import blank, change, conflict, day, masked, total

CHECKS: tuple[Check, ...] = (
    *masked.CHECKS,
    *blank.CHECKS,
    *total.CHECKS,
    *change.CHECKS,
    *conflict.CHECKS,
    *day.CHECKS,
)

__all__ = ["CHECKS"]
