"""The record models of huibao."""

from .records import (
    SCHEMA_VERSION,
    Agreement,
    AnyRecord,
    Count,
    Date,
    Honor,
    Initiative,
    Mask,
    Policy,
    Record,
    Report,
    ReportInfo,
    Section,
    Span,
)

__all__ = [
    "SCHEMA_VERSION",
    "Agreement",
    "AnyRecord",
    "Count",
    "Date",
    "Honor",
    "Initiative",
    "Mask",
    "Policy",
    "Record",
    "Report",
    "ReportInfo",
    "Section",
    "Span",
]
