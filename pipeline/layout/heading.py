"""A section heading as it is found in the reading copy."""

from __future__ import annotations

from typing import NamedTuple

from ..text.structure import Bounds


class Heading(NamedTuple):
    """A section heading in positions of the reading copy; `title` bounds its words.

    `level` 1 is the outermost; `marker` is as written (`一、`, `（一）`, `首先是`, `——`).
    """

    start: int
    end: int
    level: int
    marker: str
    title: Bounds
