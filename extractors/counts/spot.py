"""A level where it stands, while it is found out what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...pipeline.rules import Document
from .amounts import Figure
from .counted import Counted

PEOPLE = frozenset({"人", "人次", "户"})
PERSONS = PEOPLE | {"名", "位"}
"""Units of people, with and without classifiers."""
_WON = re.compile(
    "被|进(?![行修一口出])|均?获|荣获|入选|录取|考[上入]|升入|保送|夺得|斩获|喜获|晋级"
)


@dataclass(slots=True)
class Spot:
    """A figure where it stands, with what is known of it so far.

    `stop` is where the words before it end that may name something; `shared` that it is a share
    or a multiple, `changes` that a verb of change stands before it.
    """

    document: Document
    item: Counted
    done: list[Counted]
    stop: int
    later: Figure | None
    shared: bool = False
    changes: bool = False

    @property
    def attribute(self) -> bool:
        """Whether 的 makes an attribute of the figure."""
        return self.document.text.startswith("的", self.item.figure.end)

    @property
    def won(self) -> bool:
        """Whether what those counted won or entered follows."""
        figure = self.item.figure
        return figure.unit in PERSONS and _WON.match(self.document.text, figure.end) is not None
