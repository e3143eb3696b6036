"""Decide between records that claim the same words.

The decision is this table, not the order in which extractors run: of two kinds whose core
spans overlap, `KEEPS` names the one that stays; pairs not named may both stand.
"""

from __future__ import annotations

from itertools import islice

from ..rules import Document, Draft

KEEPS: dict[frozenset[str], str] = {
    frozenset({"date", "count"}): "date",
    frozenset({"agreement", "policy"}): "agreement",
    frozenset({"agreement", "initiative"}): "agreement",
    frozenset({"honor", "initiative"}): "honor",
    frozenset({"policy", "initiative"}): "policy",
    frozenset({"policy", "honor"}): "policy",
}
"""Which of two overlapping kinds stays. A policy and the date in its name's brackets both do."""


_TITLED = frozenset({"honor", "initiative"})
_SIGNED = frozenset({"agreement", "initiative"})
_PLANS = ("计划", "工程")


def settle(document: Document) -> None:
    """Drop the drafts that lose to one of another kind, and repeated ones of the same kind."""
    drafts = sorted(
        (draft for found in document.drafts.values() for draft in found),
        key=lambda draft: (draft.start, -draft.end, draft.kind),
    )
    lost: set[int] = set()
    for index, draft in enumerate(drafts):
        for other in islice(drafts, index + 1, None):
            if other.start >= draft.end:
                break
            loser = _loser(draft, other)
            if loser is not None and id(loser) not in lost:
                winner = other if loser is draft else draft
                lost.add(id(loser))
                document.refuse(
                    loser.rule,
                    loser.start,
                    loser.end,
                    f"让位于 gives way to {winner.rule}",
                )
    for kind, found in document.drafts.items():
        document.drafts[kind] = [draft for draft in found if id(draft) not in lost]
    for found in document.drafts.values():
        for draft in found:
            if draft.part_of is not None and id(draft.part_of) in lost:
                draft.part_of = None


def _loser(first: Draft, second: Draft) -> Draft | None:
    if first.kind == second.kind:
        return second
    pair = frozenset({first.kind, second.kind})
    winner = KEEPS.get(pair)
    if winner is None or (pair == _TITLED and _runs_on(first, second)):
        return None
    if pair == _SIGNED and any(_is_ceremony(draft) for draft in (first, second)):
        return None
    return second if first.kind == winner else first


def _runs_on(first: Draft, second: Draft) -> bool:
    """Tell whether an undertaking stands beside the title it holds.

    `省级“文明社区”创建` is a campaign for a title; whoever is selected into a `“英才”计划`
    has a title and takes part in a programme.
    """
    honor, initiative = (first, second) if first.kind == "honor" else (second, first)
    name = str(initiative.slots.get("name", ""))
    if initiative.end > honor.end:
        return name.endswith("创建")
    return initiative.end == honor.end and name.endswith(_PLANS) and "”" in name


def _is_ceremony(draft: Draft) -> bool:
    """Tell whether an undertaking is the ceremony at which an agreement was signed."""
    return draft.kind == "initiative" and str(draft.slots.get("name", "")).endswith("仪式")
