"""Masks: the places where a report withholds a value."""

from .finder import MaskFinder
from .run import Found, MaskRun

__all__ = ["Found", "MaskFinder", "MaskRun"]
