"""The reading copy: the folded text without what only lays it out.

Emphasis marks, spaces inside a sentence, hard line wraps and site noise are left out; masks
are replaced, each character by one of three signs. Nothing is added or moved, and each
character knows its place in the source, so a span found here is a span of the source.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

FIGURE: Final = "\ue000"
"""Stands for one mask character that hides (part of) a number."""
NAME: Final = "\ue001"
"""Stands for one mask character that hides (part of) a name."""
DAY: Final = "\ue002"
"""Stands for one mask character that hides (part of) a date."""

SIGNS: Final = {"figure": FIGURE, "name": NAME, "date": DAY}


class Reading:
    """A text to match on, with the source offset of each of its characters."""

    __slots__ = ("_origin", "_size", "text")

    def __init__(self, text: str, origin: Iterable[int], size: int) -> None:
        """Take the characters, their source offsets in rising order, and the source's length."""
        self.text = text
        self._origin = origin if isinstance(origin, array) else array("L", origin)
        self._size = size
        if len(self._origin) != len(text):
            raise ValueError("one source offset for each character")

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the source span of the reading span `[start, end)`; it must not be empty."""
        return self._origin[start], self._origin[end - 1] + 1

    def offset(self, position: int) -> int:
        """Return the source offset of a reading position; the length at the end."""
        return self._origin[position] if position < len(self._origin) else self._size

    def position(self, offset: int) -> int:
        """Return the first reading position at or after a source offset."""
        return bisect_left(self._origin, offset)
