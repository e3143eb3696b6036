"""Initiatives: what a unit names and runs, builds, sets up or takes part in."""

from .extractor import InitiativeExtractor

__all__ = ["InitiativeExtractor"]
