"""Agreements: contracts, pacts, memoranda and letters of responsibility that are signed."""

from .extractor import AgreementExtractor

__all__ = ["AgreementExtractor"]
