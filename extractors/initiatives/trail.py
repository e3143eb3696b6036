"""Lists that go on behind a comma: `组建排查小组，帮教小组，科普小组`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...pipeline.rules import Document
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .heads import Head, Heads
from .region import Region
from .tokens import Token

# What may stand between two names: how many there are of the first.
_GAP = re.compile(f"[0-9{FIGURE}一二两三四五六七八九十]{{0,4}}[个支家处所项间座]?，")
_NO_NAME = ("d", "r", "p", "c", "y", "u", "f", "t", "m")
_LONGEST = 24


@dataclass(slots=True)
class Trail:
    """The verb that governed the last name of the clause before."""

    heads: Heads
    governor: Token | None = None
    category: str = ""
    end: int = 0

    def leads_on(self, document: Document, clause: Bounds, regions: Sequence[Region]) -> None:
        """Let a clause that is a name and nothing else be governed as the one before it."""
        governor, self.governor = self.governor, None
        if governor is None or len(regions) != 1 or regions[0].governor is not None:
            return
        if clause.end - clause.start > _LONGEST:
            return
        if _GAP.fullmatch(document.text, self.end, clause.start) is None:
            return
        words = [token for token in regions[0].tokens if token.role != "and"]
        while len(words) > 1 and words[-1].tag[:1] in ("m", "q", "f"):
            words.pop()
        if not words or any(token.tag.startswith(_NO_NAME) for token in words):
            return
        head = self.heads.ends(words[-1].text)
        if head is not None and head.category == self.category:
            regions[0].governor = governor

    def note(self, region: Region, head: Head, end: int) -> None:
        """Remember the verb that governs a name and where the name ends."""
        if region.kind == "do":
            self.governor, self.category, self.end = region.governor, head.category, end
