"""What the finder hands on: runs of mask characters and marks of emphasis."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

Span = tuple[int, int]

STRONG: Final = 3
"""A unit, a head noun, a shown digit: the characters next to the run say what it is."""
FAIR: Final = 2
"""A surname, a title, a preposition: what stands before the run speaks for a mask."""
WEAK: Final = 1
"""A hint that decides nothing alone."""
NONE: Final = 0
"""Nothing says what the run hides, or that it hides anything."""


class MaskRun(NamedTuple):
    """One run of mask characters, in source offsets, and what it hides."""

    start: int
    end: int
    hides: str
    type: str


class Verdict(NamedTuple):
    """What a run would hide if it is a mask, and how much speaks for it (`NONE` to `STRONG`)."""

    hides: str
    type: str
    strength: int


@dataclass
class Found:
    """The masks of a text and the marks of its layout, sorted; no two of them overlap.

    `emphasis` holds the spans of Markdown emphasis, headings, rules and escapes: characters
    that lay out the text and are not part of it.
    """

    runs: list[MaskRun] = field(default_factory=list)
    emphasis: list[Span] = field(default_factory=list)
