"""Dates: points, ranges, durations, frequencies, and the date a report speaks from."""

from .extractor import DateExtractor

__all__ = ["DateExtractor"]
