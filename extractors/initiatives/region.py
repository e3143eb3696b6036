"""A stretch of a clause and the verb that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .tokens import Token

DOING = frozenset({"govern", "govern_weak"})
SECOND = ("壮大", "落户", "申请", "包装", "落地", "落细", "储备", "通车")  # 培育壮大, 签约落地
PARTICLES = frozenset({"了", "过", "着", "起", "出", "好", "完", "起来", "起了", "成"})


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


def is_part_of_verb(token: Token, current: Region) -> bool:
    """Tell whether a word behind the verb goes with it: 打造出, 谋划储备."""
    return token.text in PARTICLES or (token.text in SECOND and current.verb is not None)


def outer_verb(
    tokens: Sequence[Token], index: int, current: Region, outer: Token | None
) -> Token | None:
    """Return the verb that goes on to govern after the clause in 的 that begins here, if any.

    A frame does, a verb right after the governor, and one more member of a list:
    `建立起门类齐全、具有规模的工业体系`.
    """
    if current.kind == "do":
        listed = index > 0 and tokens[index - 1].text == "、"
        framed = tokens[index].role == "prepositions"
        return current.governor if framed or listed or len(current.tokens) <= 1 else None
    # 组织以廉洁宣传为导向的活动: a verb or a second frame stands inside the clause.
    return outer if current.kind in ("frame", "study") else None
