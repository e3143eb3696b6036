"""A stretch of a clause and the verb that governs it."""

from __future__ import annotations

from dataclasses import dataclass, field

from .tokens import Token

DOING = frozenset({"govern", "govern_weak"})


@dataclass(slots=True)
class Region:
    """Words and what governs them: a verb of doing, another verb, a frame word or nothing."""

    governor: Token | None
    tokens: list[Token] = field(default_factory=list)
    tentative: bool = False

    @property
    def kind(self) -> str:
        """`do`, `study`, `honor`, `ending`, `block`, `frame`, or `open`: nothing governs."""
        if self.governor is None:
            return "open"
        role = self.governor.role
        return "do" if role in DOING else "frame" if role == "prepositions" else role

    @property
    def verb(self) -> str | None:
        """The verb of doing that governs, its adverb left out, or None."""
        if self.governor is None or self.kind != "do":
            return None
        return self.governor.text.removeprefix(self.governor.adverb)
