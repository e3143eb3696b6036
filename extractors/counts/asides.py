"""What a sentence has told before a figure, asides in brackets left out."""

from __future__ import annotations

from ...pipeline.rules import Document
from .amounts import Figure
from .counted import Counted

_MOST = 4
"""How many brackets before a figure are looked into."""


def told(document: Document, done: list[Counted], figure: Figure) -> list[Counted]:
    """Return the figures before one, without those of a bracket that is closed before it."""
    text = document.text
    kept = done
    start = done[0].figure.start if done else figure.start
    close = text.rfind("）", start, figure.start)
    for _ in range(_MOST):
        opening = text.rfind("（", start, close) if close >= 0 else -1
        if opening < 0:
            break
        kept = [item for item in kept if not opening < item.figure.start < close]
        close = text.rfind("）", start, opening)
    return kept
