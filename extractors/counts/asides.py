"""What a sentence has told before a figure, asides in brackets left out."""

from __future__ import annotations

from ...pipeline.rules import Document
from .amounts import Figure
from .counted import OTHERS, Counted

_MOST = 4
"""How many brackets before a figure are looked into."""


def told(document: Document, done: list[Counted], figure: Figure) -> list[Counted]:
    """Return the figures before one, without those of a bracket that is closed before it.

    Nor the parts of a segment that is over: behind `主体9户，其中企业2户；` it is 主体 again.
    """
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
    if text.startswith(tuple(OTHERS), document.structure.segment_at(figure.start).start):
        return kept  # 共11项，其中2项…；其余9项
    return [item for item in kept if not _is_part(document, item, figure)] or kept


def _is_part(document: Document, item: Counted, figure: Figure) -> bool:
    """Return whether a figure stands behind 其中 in a segment that ends before another figure."""
    segment = document.structure.segment_at(item.figure.start)
    ended = segment.end <= figure.start
    return ended and document.text.find("其中", segment.start, item.figure.start) >= 0
