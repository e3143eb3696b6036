"""What the last member of a list says of it: things brought together, a kind, works done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document
from .member import Member
from .predicates import Predicates
from .tokens import Token

_MERGED = frozenset({"融合", "衔接", "互动", "互补", "对接"})
_NO_THINGS = frozenset({"工作", "全部"})
_CONTESTS = ("赛", "节")
_ADVERBIAL = frozenset({"d", "ad"})
_CLOSED = re.compile("(?:编制|修编|前期)?(?:建设)?(?:工作)?(?:[，。；、\n]|$)")


def merges(members: Sequence[Member]) -> bool:
    """Tell whether two things are brought together: `双创教育与专业教学深度融合`."""
    return len(members) > 1 and any(token.text in _MERGED for token in members[-1].tokens)


def is_kind(member: Member) -> bool:
    """Tell whether a place is one of a kind: `村卫生室实现全覆盖`."""
    return member.quote is None and member.head is not None and member.head.category == "place"


def works_well(document: Document, last: Member) -> bool:
    """Tell whether works are done and nothing else of them: `做好南街改造工程，`.

    Of `做好展览馆项目的服务工作` the object is 工作.
    """
    program = last.head is not None and last.head.category == "program"
    return last.named and program and _CLOSED.match(document.text, last.end) is not None


def thing(member: Member, predicates: Predicates) -> Token | None:
    """Return the last word of what a member without a head noun names: `跨河大桥`."""
    if member.is_class:
        return None
    for last in reversed(member.tokens):
        if last.tag in _ADVERBIAL or predicates.is_one(last.text):
            continue
        noun = last.tag.startswith("n") or last.text.endswith(_CONTESTS)
        return last if noun and last.text not in _NO_THINGS else None
    return None
