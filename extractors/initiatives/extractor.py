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
from .regions import Region, Regions
from .rules import RULES
from .tokens import Token, Tokens

_JOINED = frozenset({"institution", "program", "place"})
_PERSONS = frozenset({"主任", "成员", "干部", "党员", "教师", "人员", "领导", "职工", "学生", "群众", "副院长", "院长", "校长"})
_CONTESTS = frozenset({"大赛", "比赛", "竞赛", "联赛", "运动会", "论坛"})


class InitiativeExtractor:
    """Quoted names and noun phrases of the closed table, governed by a verb of doing."""

    kind = "initiative"
    after: Sequence[str] = ("date",)
    rules = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of `initiatives.toml`."""
        self._heads = Heads(lexicons)
        self._tokens = Tokens(lexicons)
        self._predicates = Predicates(lexicons)
        self._members = Members(lexicons, self._heads, self._predicates)
        self._quotes = Quotes(lexicons, self._heads)
        self._generic = Generic(lexicons)
        self._regions = Regions(self._heads, self._predicates)
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
            for region in self._regions.of(document, tokens):
                for draft in self._region(document, region):
                    if document.heading_at(draft.start) is None:
                        yield draft

    def _region(self, document: Document, region: Region) -> Iterator[Draft]:
        if region.kind in ("study", "honor", "ending"):
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
        whole = self._whole(document, members)
        if whole is not None and governed:
            yield self._draft(document, *whole, action, "initiative.list")
            return
        last = members[-1]
        own = [member for member in members if member.named and not member.is_class]
        if last.is_class and last.named and not own:
            own = [last]
        if not own:
            return
        accepted = any(m.quote is not None and m.head is not None and m.end > m.quote.end for m in own)
        shared = last.head if last.is_class and last is not own[0] else None
        for member in own:
            listed = len(own) > 1 or last.is_class
            found = self._judge(document, member, verb, subject, governed or accepted, listed, shared)
            if found is not None:
                head, start, rule = found
                yield self._draft(document, start, member.end, head, action, rule)

    def _judge(
        self, document: Document, member: Member, verb: str | None, subject: str | None, governed: bool, listed: bool, shared: Head | None
    ) -> tuple[Head, int, str] | None:
        """Return the head, start and rule of a member that is an undertaking."""
        start = member.start
        if member.quote is not None:
            inner = member.quote.text[1:-1]
            if member.end == member.quote.end:
                head = self._quotes.bare(member, verb or subject, shared)
                if not governed or any(word in _PERSONS for word in _texts(member)):
                    start = member.quote.start
                if not governed and document.text[member.end] == "为":
                    return None
                return None if head is None else (head, start, "initiative.quoted")
            if member.head is None or (self._quotes.is_slogan(inner) and not governed):
                return None
            if inner.startswith("十") and inner.endswith("五"):
                return None
            if verb is None and subject is None and _is_place(document, member):
                return None
            if not governed:
                start = _near(member)
                if not self._heads.names_alone(member.head):
                    return None
            return member.head, start, "initiative.quoted"
        if not governed or member.head is None or member.plural:
            return None
        name = document.text[start : member.end]
        if self._generic.holds(name, member.words, member.head, listed=listed):
            return None
        return member.head, start, "initiative.subject" if subject else "initiative.governed"

    def _whole(
        self, document: Document, members: Sequence[Member]
    ) -> tuple[int, int, Head] | None:
        """Return a list that shares one head noun: `瑜伽、健身操等活动`."""
        last = members[-1]
        if len(members) < 2 or last.head is None or not last.named:
            return None
        if any(member.named and not member.bare for member in members[:-1]):
            return None
        first = members[0].tokens[0]
        if last.is_class:
            formal = "形式" in "".join(token.text for token in last.tokens)
            return None if last.modified and not formal else (first.start, last.end, last.head)
        if last.modified or last.quote is not None or last.first != 0:
            return None
        earlier = [token for member in members[:-1] for token in member.tokens]
        if any(token.role in ("quote", "book", "of") for token in earlier):
            return None
        size = last.end - last.start - len(last.head.text)
        span = last.start - first.start
        if size == 0:
            return None
        if last.head.category not in _JOINED:
            # 创建学习型机关、建设学习型队伍活动: each member begins with a verb.
            verbal = all(member.tokens[0].role for member in members)
            return (first.start, last.end, last.head) if verbal else None
        paired = document.text[last.start - 1] in "和与及"
        if span <= (11 if paired else 24) and size <= (8 if paired else 4):
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


def _texts(member: Member) -> list[str]:
    return [token.text for token in member.words]


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


def _is_place(document: Document, member: Member) -> bool:
    """A contest in which something was won is where it was won: 在“天使杯”大赛中获奖."""
    assert member.head is not None
    following = document.text[member.end : member.end + 1]
    return member.head.text in _CONTESTS and following in ("中", "上", "获", "一", "二", "三")
