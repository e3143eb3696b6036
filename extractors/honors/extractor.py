"""Honors: awards, titles, designations, listings, ranks and standings among peers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...pipeline.rules import Document, Draft, Lexicons, Rule
from ...pipeline.rules.qualifiers import Qualifiers
from ...pipeline.text.structure import Bounds
from .creation import CreationFinder, ListFinder
from .events import Events
from .found import Found
from .issuers import Issuers
from .levels import Levels
from .recipients import Recipients
from .rules import RULES
from .standing import StandingFinder
from .titles import TitleReader
from .verbs import VerbFinder

_PRIZE = re.compile(r"[特一二三四]等奖|[金银铜]奖|[金银铜]牌|[冠亚季]军|第.{1,3}名?$|优秀.{0,4}奖|组织奖|团体")


_AIMED = re.compile("确保|力争|争取|奋力|有望")


class HonorExtractor:
    """Finds honors and gives them issuers, recipients, levels, ranks and contests."""

    kind = "honor"
    after: Sequence[str] = ("date",)
    rules: Sequence[Rule] = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of `honors.toml`."""
        self._levels = Levels(lexicons)
        self._issuers = Issuers(lexicons)
        self._titles = TitleReader(lexicons, self._issuers, self._levels)
        self._verbs = VerbFinder(lexicons, self._issuers, self._titles)
        self._standings = StandingFinder(lexicons)
        self._creations = CreationFinder(lexicons, self._titles)
        self._lists = ListFinder(lexicons, self._titles)
        self._recipients = Recipients(lexicons)
        self._events = Events(lexicons)
        self._qualifiers = Qualifiers(lexicons)

    def extract(self, document: Document) -> Iterable[Draft]:
        """Return the honors of a document, in order."""
        found = [*self._verbs.split(document), *self._verbs.find(document)]
        found += self._standings.find(document)
        found += self._creations.find(document, found)
        found += self._creations.kept(document)
        found += self._lists.find(document)
        drafts: list[Draft] = []
        before: list[tuple[Found, Draft]] = []
        for item in _apart(found):
            draft = self._draft(document, item, before)
            if draft is not None:
                before.append((item, draft))
                drafts.append(draft)
        return drafts

    def _draft(
        self, document: Document, item: Found, before: list[tuple[Found, Draft]]
    ) -> Draft | None:
        status = self._qualifiers.status(document, item.start, item.end)
        if status.negated:
            return None
        segment = document.structure.segment_at(item.start)
        earlier = [pair for pair in before if pair[0].start >= segment.start]
        title = item.lead + document.written(item.start, item.end) + item.tail
        recipient = self._recipient(document, item, earlier)
        event = self._event(document, item, earlier)
        slots: dict[str, object] = {
            "title": title,
            "issuers": tuple(document.written(*body) for body in item.issuers),
            "recipient": None if recipient is None else document.written(*recipient),
            "level": self._level(document, item, event) or _shared_level(document, item, earlier),
            "rank": self._rank(document, item),
            "event": None if event is None else document.written(*event),
            "status": _status(document, item, status.planned),
        }
        words = [bounds for bounds in (*item.issuers, recipient, event) if bounds is not None]
        return Draft("honor", item.start, item.end, item.rule, slots, words)

    def _recipient(
        self, document: Document, item: Found, earlier: list[tuple[Found, Draft]]
    ) -> Bounds | None:
        if item.settled:
            return item.recipient
        clause = document.structure.clause_at(item.left)
        low = clause.start
        same = [pair for pair in earlier if pair[0].start >= low]
        if same and same[-1][0].left == item.left:
            return _recipient_of(same[-1])
        if same:
            low = same[-1][0].end
        if item.standing or item.somebody:
            found = self._recipients.somebody(document, low, item.left)
        else:
            found = self._before(document, low, item.left)
        if found is not None:
            return found
        if same:
            return _recipient_of(same[-1])
        if item.standing and self._before(document, low, item.left) is not None:
            return None
        if earlier and _continues(document, earlier[-1][0], clause):
            carried = _recipient_of(earlier[-1])
            quoted = carried is not None and document.text[carried.start] == "“"
            return None if quoted else carried
        if earlier:
            return None
        narrow = item.standing or item.somebody
        return self._recipients.carried(document, clause.start, only_self=narrow)

    def _before(self, document: Document, low: int, left: int) -> Bounds | None:
        """Return who stands before the verb, the contest in which it was won left out."""
        text = document.text
        event = self._events.before(document, low, left)
        if event is None:
            return self._recipients.before(document, low, left)
        opening = text.rfind("在", low, event.start)
        if opening < 0:
            opening = event.start
        first = self._recipients.before(document, low, opening)
        if first is not None and not re.match("参加|代表", text[first.start : first.end]):
            return first
        after = event.end
        while after < left and text[after] in "的中上里，评活动比选":
            after += 1
        return self._recipients.before(document, after, left) if after < left else None

    def _event(
        self, document: Document, item: Found, earlier: list[tuple[Found, Draft]]
    ) -> Bounds | None:
        text = document.text
        if item.rule not in ("honor.won", "honor.conferred", "honor.standing"):
            return None
        words = text[item.start : item.end] + item.tail
        prize = _PRIZE.search(words) is not None
        if not prize and not item.standing:
            return None
        if self._events.within(document, item.start, item.end) is not None and not item.standing:
            return None
        segment = document.structure.segment_at(item.start)
        low = segment.start
        if item.standing:
            clause = document.structure.clause_at(item.left)
            first = document.structure.clauses_in(segment)
            low = first[0].start if first and (item.start - first[0].start) < 60 else clause.start
        event = self._events.before(document, low, item.left)
        if event is not None and event.end <= item.start:
            return event
        if item.standing:
            return None
        for pair in reversed(earlier):
            held = _event_of(pair, self._events, document)
            if held is not None:
                return held
        return None

    def _level(self, document: Document, item: Found, event: Bounds | None) -> str | None:
        title = item.lead + document.text[item.start : item.end]
        level = self._levels.level(title.strip("“”"))
        if level is None:
            for body in item.issuers:
                level = self._levels.level(document.text[body.start : body.end], body=True)
                if level is not None:
                    break
        if level is None and event is not None:
            level = self._levels.level(document.text[event.start : event.end])
        return level

    def _rank(self, document: Document, item: Found) -> str | None:
        text = document.text[item.start : item.end] + item.tail
        rank = self._levels.rank(text)
        if rank is None:
            return None
        at = text.rfind(rank)
        if at + len(rank) <= item.end - item.start:
            return document.written(item.start + at, item.start + at + len(rank))
        return rank


def _status(document: Document, item: Found, said: bool) -> str:
    clause = document.structure.clause_at(item.left)
    if item.planned is None and _AIMED.search(document.text, clause.start, item.start):
        return "planned"
    planned = said if item.planned is None else item.planned
    return "planned" if planned else "obtained"


def _apart(found: list[Found]) -> list[Found]:
    """Return what was found in order, of two that overlap the first that begins."""
    kept: list[Found] = []
    # A line of a list counts only where nothing more telling was found on it.
    for item in sorted(found, key=_precedence):
        if any(item.start < other.end and other.start < item.end for other in kept[-40:]):
            continue
        if item.rule == "honor.bare" and _overlaps(kept, item):
            continue
        kept.append(item)
    return sorted(kept, key=lambda item: item.start)


def _precedence(item: Found) -> tuple[bool, int, int, bool]:
    return item.rule == "honor.bare", item.start, -item.end, not item.standing


def _overlaps(kept: list[Found], item: Found) -> bool:
    return any(item.start < other.end and other.start < item.end for other in kept)


def _recipient_of(pair: tuple[Found, Draft]) -> Bounds | None:
    item, draft = pair
    if draft.slots["recipient"] is None:
        return None
    issuers = set(item.issuers)
    rest = [bounds for bounds in draft.words if bounds not in issuers]
    return rest[0] if rest else None


def _shared_level(
    document: Document, item: Found, earlier: list[tuple[Found, Draft]]
) -> object:
    """Return the level that the first of a list names for all: 创建省级园林县城、森林城市."""
    if not earlier or earlier[-1][0].left != item.left or item.standing:
        return None
    sought = item.rule in ("honor.sought", "honor.created")
    batch = re.search("首批|批", document.text[earlier[-1][0].start : earlier[-1][0].end])
    return earlier[-1][1].slots["level"] if sought or batch else None


def _event_of(pair: tuple[Found, Draft], events: Events, document: Document) -> Bounds | None:
    item, draft = pair
    if draft.slots["event"] is not None:
        return draft.words[-1]
    if not _PRIZE.search(document.text[item.start : item.end]):
        return None
    return events.within(document, item.start, item.end)


def _continues(document: Document, earlier: Found, clause: Bounds) -> bool:
    """Tell whether a clause goes on about whom the one before has named."""
    text = document.text
    if re.match("并|还|同时|且|又", text[clause.start : clause.start + 2]):
        return True
    return earlier.end + 8 >= clause.start
