"""A record in the making: spans of the reading copy and slot values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..text.structure import Bounds


@dataclass(slots=True)
class Draft:
    """A record before it gets its id, its links and its place in the source.

    `start`/`end` bound the core span and `words` the words of slots that stand elsewhere
    (an issuer, a subject), all in positions of the reading copy. `slots` holds the values of
    the record's own slots by their names in the schema. `part_of` is the draft of the total.
    A slot `date` left out is filled with the governing date; set it, to None if need be, to
    keep that from happening.
    """

    kind: str
    start: int
    end: int
    rule: str
    slots: dict[str, Any] = field(default_factory=dict)
    words: list[Bounds] = field(default_factory=list)
    part_of: Draft | None = None

    @property
    def bounds(self) -> Bounds:
        """The core span."""
        return Bounds(self.start, self.end)
