"""Counts: every figure with a unit that reports something."""

from .extractor import CountExtractor

__all__ = ["CountExtractor"]
