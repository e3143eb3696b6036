"""Find the undertakings a report names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...pipeline.rules import Document, Draft, Lexicons
from ...pipeline.rules.qualifiers import Qualifiers
from ...pipeline.text.structure import Bounds
from .generic import Generic
from .heads import Head, Heads
from .members import Member, Members
from .predicates import Predicates
from .quotes import Quotes
from .regions import Region, regions
from .rules import RULES
from .tokens import Token, Tokens

_JOINED = frozenset({"institution", "program"})


class InitiativeExtractor:
    """Quoted names and noun phrases of the closed table, governed by a verb of doing."""

    kind = "initiative"
    after: Sequence[str] = ("date",)
    rules = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of `initiatives.toml`."""
        self._heads = Heads(lexicons)
        self._tokens = Tokens(lexicons)
        self._members = Members(lexicons, self._heads)
        self._quotes = Quotes(lexicons, self._heads)
        self._generic = Generic(lexicons)
        self._predicates = Predicates(lexicons)
        self._qualifiers = Qualifiers(lexicons)

    def extract(self, document: Document) -> Iterable[Draft]:
        """Yield the initiatives of a document in order; none inside headings and its title.

        `实施“青蓝工程”` gives one, its name 青蓝工程, its category program, its action 实施.
        """
        for clause in document.structure.clauses:
            if not self._heads.anywhere.search(document.text, clause.start, clause.end):
                continue
            if document.title is not None and document.title.start <= clause.start < document.title.end:
                continue
            tokens = self._tokens.of(document, clause)
            for region in regions(tokens, self._heads):
                for draft in self._region(document, region):
                    if document.heading_at(draft.start) is None:
                        yield draft

    def _region(self, document: Document, region: Region) -> Iterator[Draft]:
        if region.kind in ("study", "honor"):
            return
        members = self._members.of(document, region.tokens)
        if not members:
            return
        verb = region.governor.text if region.governor is not None and region.kind == "do" else None
        subject = None
        if verb is None or region.tentative:
            last = next((m for m in reversed(members) if m.named), None)
            subject = self._predicates.after(document, last.end) if last is not None else None
        governed = verb is not None or subject is not None
        action = subject if subject is not None else verb
        whole = self._whole(members)
        if whole is not None and governed:
            yield self._draft(document, *whole, action, "initiative.list")
            return
        own = [m for m in members if m.named and not m.is_class]
        if not own and members[-1].is_class:
            own = []
        elif not any(m.named and not m.is_class for m in members[:-1]):
            own = [m for m in members if m.named]
        accepted = False
        for member in own:
            found = self._judge(document, member, verb, subject, governed or accepted)
            if found is None:
                continue
            head, start, rule = found
            if member.quote is not None and member.head is not None:
                accepted = True
            yield self._draft(document, start, member.end, head, action, rule)

    def _judge(
        self, document: Document, member: Member, verb: str | None, subject: str | None, governed: bool
    ) -> tuple[Head, int, str] | None:
        """Return the head, start and rule of a member that is an undertaking."""
        start = member.start
        if member.quote is not None:
            inner = member.quote.text[1:-1]
            if member.end == member.quote.end:
                head = self._quotes.bare(member, verb or subject)
                return None if head is None else (head, member.quote.start, "initiative.quoted")
            if self._quotes.is_slogan(inner) or member.head is None:
                return None
            if not governed:
                start = _near(member)
            return member.head, start, "initiative.quoted"
        if not governed or member.head is None:
            return None
        name = document.text[start : member.end]
        if self._generic.holds(name, member.words, member.head):
            return None
        return member.head, start, "initiative.subject" if subject else "initiative.governed"

    def _whole(self, members: Sequence[Member]) -> tuple[int, int, Head] | None:
        """Return a list that shares one head noun: `瑜伽、健身操等活动`."""
        last = members[-1]
        if len(members) < 2 or last.head is None or not last.named:
            return None
        if any(member.named for member in members[:-1]):
            return None
        first = members[0].tokens[0]
        if last.is_class:
            return first.start, last.end, last.head
        if last.modified or last.quote is not None or last.first != 0:
            return None
        size = last.end - last.start - len(last.head.text)
        span = last.start - first.start
        if any(token.role in ("quote", "book", "of") for m in members[:-1] for token in m.tokens):
            return None
        if span <= 24 and last.head.category in _JOINED and 0 < size <= 4:
            return first.start, last.end, last.head
        return None

    def _draft(
        self, document: Document, start: int, end: int, head: Head, action: str | None, rule: str
    ) -> Draft:
        text = document.text
        if text[start] == "“" and text.find("”", start, end) == end - 1:
            start, end = start + 1, end - 1
        status = self._qualifiers.status(document, start, end)
        return Draft(
            self.kind,
            start,
            end,
            rule,
            {
                "name": document.written(start, end),
                "category": head.category,
                "action": action,
                "status": "planned" if status.planned else "reported",
            },
        )


def _near(member: Member) -> int:
    """Return where the modifier right before an ungoverned quote begins."""
    assert member.quote is not None
    start = member.quote.start
    for token in reversed(member.words):
        if token.end > start:
            continue
        if token.end < start or token.role or token.tag[:1] not in ("n", "j", "b"):
            break
        if member.quote.start - token.start > 8:
            break
        start = token.start
    return start
