"""Policies: the documents that a report names in 《》."""

from .extractor import PolicyExtractor

__all__ = ["PolicyExtractor"]
