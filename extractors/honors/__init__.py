"""Honors: who was given which title, by whom, of what level and rank."""

from .extractor import HonorExtractor

__all__ = ["HonorExtractor"]
