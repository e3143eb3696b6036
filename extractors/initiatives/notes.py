"""Notes at the end of a report, which explain the names it has used: `〔25〕“双百”工程：…`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .heads import Heads
from .member import Member
from .verdicts import Verdict

_NOTE = re.compile("[〔［\\[【]\\d{1,3}[〕］\\]】]\\s?(?=[“”\u4e00-\u9fff])")
_EXPLAINED = re.compile("[：:，]")
_ACTING = frozenset({"campaign", "program"})


def note_marker(document: Document, position: int) -> Bounds | None:
    """Return the marker of the note that a place stands in, None if it stands in none."""
    start = document.text.rfind("\n", 0, position) + 1
    marker = _NOTE.match(document.text, start)
    return None if marker is None else Bounds(marker.start(), marker.end())


def explained(document: Document, member: Member, heads: Heads) -> Verdict | None:
    """Return the undertaking whose name begins a note, None where nothing says it is one.

    `“双百”工程：…` has a head noun; `“三无”：…` is as likely a principle, `“两园一基地”：…` a
    layout, `“三项制度”：…` a number of them.
    """
    head = member.head
    if member.quote is None or head is None or not heads.is_head(head.text):
        return None
    if member.is_quote and (len(head.text) < 2 or head.category not in _ACTING):
        return None
    if _EXPLAINED.match(document.text, member.end) is None:
        return None
    return Verdict(member.start, member.end, head, "initiative.quoted")
