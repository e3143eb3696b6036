"""A report's text as it was decoded, with its folded copy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from .fold import fold


@dataclass(frozen=True)
class Source:
    """The text of one report and where it came from; offsets are code points into `text`.

    `Source("一中共有党员３０人").folded` is `"一中共有党员30人"`, of the same length.
    """

    text: str
    id: str = "report"
    source: str | None = None
    sha256: str | None = None
    encoding: str | None = None

    @cached_property
    def folded(self) -> str:
        """The text folded one-to-one."""
        return fold(self.text)
