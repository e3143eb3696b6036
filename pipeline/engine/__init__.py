"""The engine: runs the extractors over a text and makes the report."""

from .pipeline import Pipeline

__all__ = ["Pipeline"]
