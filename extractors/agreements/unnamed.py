"""Who signs, and about what, where a verb of signing has no noun: `两个项目签约落地`."""

from __future__ import annotations

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .bare import BareSigning
from .met import MetFinder
from .names import Party
from .parties import PartyFinder
from .topics import TopicFinder


class UnnamedReader:
    """Reads the words around a bare verb of signing."""

    def __init__(
        self, bare: BareSigning, parties: PartyFinder, met: MetFinder, topics: TopicFinder
    ) -> None:
        """Take what reads parties and subjects."""
        self._bare = bare
        self._parties = parties
        self._met = met
        self._topics = topics

    def read(
        self, document: Document, before: Bounds, core: Bounds, clause: Bounds
    ) -> tuple[list[Party], Bounds | str | None]:
        """Return the parties and the subject; `before` are the words before the verb."""
        trimmed = self._parties.trim(document, before.start, before.end)
        matter = self._bare.named(document, before, trimmed)
        until = before.end if matter is None else matter.start
        parties, topic = self._parties.find(document, before.start, until)
        parties = parties or self._met.before(document, before)
        if self._topics.retold(document, core.start):
            parties = []
        subject: Bounds | str | None = self._bare.purpose(document, core) or matter
        subject = subject or self._topics.subject(document, before, topic)
        behind = self._bare.object(document, core.end, clause.end)
        if len(parties) == 1:
            subject = subject or behind  # 园区签约项目17个: what it signs for stands behind
        joined = bool(parties) and document.text[parties[0].start - 1] in "与同和跟"
        if subject is None and len(parties) == 1 and not joined:
            only = parties[0]
            # 物流中心签约落地: a place that is built is what the signing is about.
            subject = self._topics.project(document, Bounds(only.start, only.end))
            parties = [] if subject is not None else parties
        if subject is None and len(parties) > 1 and not joined and self._topics.are_built(parties):
            subject = "、".join(party.name for party in parties)
            parties = []
        subject = subject or self._bare.told_before(document, before) or behind
        if subject is None and document.text.startswith("的", core.end):
            subject = self._bare.project(document, core.end, clause.end)
        if not parties:
            parties = self._bare.parties_told_next(document, core, self._parties)
        if subject is None:
            signed, subject = self._bare.told_after(document, core.end, clause.end, self._parties)
            parties = parties or signed
        if subject is None and not parties and topic is not None:
            parties = self._parties.plain(document, topic)
        return parties, subject
