"""What is said of a name: what stands around it, and whether it is an undertaking."""

from __future__ import annotations

from typing import NamedTuple

from ...pipeline.rules import Document
from .heads import Head
from .member import Member


class Setting(NamedTuple):
    """What stands around a name: its governor, the verb it is subject of, the list."""

    verb: str | None
    subject: str | None
    governed: bool
    listed: bool
    shared: Head | None
    beside: Head | None = None  # that of an undertaking in the same list of quotes


class Verdict(NamedTuple):
    """An undertaking: its span, its head noun and the rule that says so."""

    start: int
    end: int
    head: Head
    rule: str


def refused(document: Document, member: Member, reason: str) -> Verdict | None:
    """Return no verdict, noting for whoever asks what refused the member."""
    rule = "initiative.governed" if member.quote is None else "initiative.quoted"
    document.refuse(rule, member.start, member.end, reason)
    return None
