"""Who signs where another signing has told it: `双方签约`, `此次签约`, `该行还与…签订`."""

from __future__ import annotations

from collections.abc import Collection

from ...pipeline.rules import Document, Draft
from .met import MetFinder
from .names import names
from .topics import TopicFinder


class Carrier:
    """Gives a signing the parties that the sentences and the signings before it name."""

    def __init__(self, met: MetFinder, topics: TopicFinder) -> None:
        """Take what reads the words around a signing."""
        self._met = met
        self._topics = topics

    def complete(
        self, document: Document, draft: Draft, previous: Draft | None, told: Collection[str]
    ) -> None:
        """Fill in `parties`; `told` holds the names of all signings before."""
        since = 0 if previous is None else previous.end
        if not draft.slots["parties"] and self._met.stands_for_others(document, draft):
            # 双方 of a ceremony told since the last signing are not those of that one.
            draft.slots["parties"] = names(document, self._met.told_earlier(document, draft, since))
        if previous is not None and previous.slots["parties"]:
            self._carry(document, draft, previous, told)
        if self._met.stands_for_others(document, draft) and (
            earlier := self._met.told_earlier(document, draft)
        ):
            draft.slots["parties"] = names(document, earlier)

    def _carry(
        self, document: Document, draft: Draft, previous: Draft, told: Collection[str]
    ) -> None:
        own = draft.slots["parties"] = self._met.same_house(draft, previous)
        known = previous.slots["parties"]
        if len(known) > 1 and self._met.for_both(document, draft):
            draft.slots["parties"] = known
            return
        if own and not any(one in name or name in one for one in own for name in known):
            return  # 此次与乙县签订的协议 is another one
        if self._topics.again(document, draft, previous):
            draft.slots["parties"] = tuple(self._whole(document, draft, one, told) for one in known)

    @staticmethod
    def _whole(document: Document, draft: Draft, name: str, told: Collection[str]) -> str:
        """Return the longer name told before that the sentence repeats: 甲银行乙分行 of 甲银行."""
        sentence = document.structure.sentence_at(draft.start)
        words = document.text[sentence.start : draft.start]
        longer = [one for one in told if one.startswith(name) and one in words]
        return max(longer, key=len, default=name)
