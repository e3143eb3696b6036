"""The stretches of a clause, each with the verb that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .heads import Heads
from .tokens import Token

_PARTICLES = frozenset({"了", "过", "着", "起", "出", "好", "完", "起来", "起了", "成"})
_VERBS = frozenset({"govern", "govern_weak", "block", "study", "honor", "prepositions"})
_DOING = frozenset({"govern", "govern_weak"})
_CAMPAIGNS = frozenset({"开展", "举办", "举行", "组织开展", "进行", "深入开展", "扎实开展"})
_LOOSE = frozenset({"组织", "坚持", "推动", "探索"})


@dataclass(slots=True)
class Region:
    """Words and what governs them: a verb of doing, another verb, a frame word or nothing."""

    governor: Token | None
    tokens: list[Token] = field(default_factory=list)
    tentative: bool = False

    @property
    def kind(self) -> str:
        """`do`, `study`, `honor`, `block`, `frame`, or `open` where nothing governs."""
        if self.governor is None:
            return "open"
        role = self.governor.role
        return "do" if role in _DOING else "frame" if role == "prepositions" else role


def regions(tokens: Sequence[Token], heads: Heads) -> list[Region]:
    """Split the words of a clause where another verb begins to govern.

    `加强管理并建立帮扶台账` gives a region under 加强 and one under 建立. A verb inside a name
    (`小学建设项目`) governs nothing.
    """
    found = [Region(None)]
    outer: Token | None = None
    for index, token in enumerate(tokens):
        current = found[-1]
        if token.role in _VERBS and _governs(tokens, index, current, heads):
            if current.kind == "do" and _nests(token, current):
                outer = current.governor
            else:
                outer = None
            tentative = token.role == "govern_weak" and _after_noun(tokens, index)
            found.append(Region(token, tentative=tentative))
        elif token.role == "of" and outer is not None:
            found.append(Region(outer))
            outer = None
        elif token.role == "break":
            found.append(Region(None))
            outer = None
        elif token.text in _PARTICLES and not current.tokens:
            continue
        else:
            current.tokens.append(token)
    return found


def _nests(token: Token, current: Region) -> bool:
    """A frame or a verb right after the governor may be part of a clause in 的."""
    return not any(part.role == "and" for part in current.tokens) and (
        token.role == "prepositions" or len(current.tokens) <= 1
    )


def _governs(tokens: Sequence[Token], index: int, current: Region, heads: Heads) -> bool:
    token = tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.role not in ("quote", "book") and heads.is_head(after.text):
        return False
    if after is not None and after.role == "of" and token.role != "prepositions":
        return False
    before = tokens[index - 1] if index else None
    if token.role in ("prepositions", "honor", "govern"):
        return True
    if current.kind == "do" and current.governor is not None:
        governor = current.governor
        if not current.tokens:
            if governor.role == "govern" and governor.text not in _LOOSE:
                return False
            return True
        first = current.tokens[0]
        if governor.text in _CAMPAIGNS and first.role == "govern_weak":
            return False
    if before is None or before.role in ("and", "break") or before.tag[:1] in ("d", "c", "p"):
        return True
    if before.role in _VERBS or before.text in _PARTICLES or before.tag == "ad":
        return True
    if current.kind == "do":
        if heads.ends(before.text) is None and before.role != "quote":
            return False
        return after is not None and after.role not in ("and", "class")
    if current.kind == "open":
        return True
    return not _after_noun(tokens, index)


def _after_noun(tokens: Sequence[Token], index: int) -> bool:
    if not index:
        return False
    before = tokens[index - 1]
    return before.role == "" and before.tag[:1] in ("n", "j", "v", "l", "x", "z") and before.text != "，"
