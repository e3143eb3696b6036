"""A title on its way to a record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ...pipeline.text.structure import Bounds


@dataclass(slots=True)
class Found:
    """A title, the rule that found it and what its construction says of it.

    `left` is where the words before its verb end, `after` where the verb ends, if there is one.
    `lead` and `tail` complete the title, `among` names the peers of a place that stand apart.
    `planned` is None where the words around decide.
    `settled` says that there is no recipient but `recipient`, `somebody` that only a body or a
    person can be one, not a thing. `goes_on` says that it goes on from the segment before.
    """

    start: int
    end: int
    rule: str
    left: int
    after: int = 0
    lead: str = ""
    tail: str = ""
    among: str = ""
    issuers: list[Bounds] = field(default_factory=list)
    recipient: Bounds | None = None
    planned: bool | None = None
    standing: bool = False
    settled: bool = False
    somebody: bool = False
    goes_on: bool = False


class Filled(NamedTuple):
    """A title with what has been read of it, kept for those that follow in its segment."""

    found: Found
    recipient: Bounds | None
    event: Bounds | None
    level: str | None
