"""Figures that add up: the parts of a total that no word names as such."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Draft
from .totals import countable

_INDUSTRIES = re.compile(r"第?[一二三]产")
_IN_ALL = re.compile("共(?!同|建|享)|[合总累]计|总(?:数|人数|体|量|额)|一共|计(?!划)")
_LOOK_BACK = 30
_LOOK_AHEAD = 9
_SPREAD, _CHARACTERS = 40, 500
"""How many figures and characters a list of parts may take that goes on over sentences."""
_FEW, _MANY, _SEVERAL = 10, 30, 3


def link_sums(document: Document, drafts: list[Draft]) -> None:
    """Take figures that add up to a later one of their sentence and unit as its parts."""
    for index, total in enumerate(drafts):
        value = total.slots.get("value")
        if value is None or not countable(total):
            continue
        sentence = document.structure.sentence_at(total.start)
        parts: list[Draft] = []
        left = value
        for draft in reversed(drafts[max(0, index - _LOOK_BACK) : index]):
            if draft.start < sentence.start or left <= 0:
                break
            part = draft.slots.get("value")
            if draft.slots.get("unit") != total.slots.get("unit") or not countable(draft):
                break
            if part is None:
                break
            left -= part
            parts.append(draft)
        if (
            len(parts) > 1
            and abs(left) < 1e-6 * value
            and _sums_up(document, parts[0], total, few=len(parts) < _SEVERAL)
        ):
            total.part_of = None
            for draft in parts:
                draft.part_of = total


def _sums_up(document: Document, last: Draft, total: Draft, *, few: bool) -> bool:
    """Return whether a word adds figures up (`男30人，女20人，共50人`), or hardly chance."""
    by_chance = total.slots["value"] < _MANY or total.slots.get("unit") == "元" or few
    return not by_chance or _IN_ALL.search(document.text, last.end, total.start) is not None


def link_made_up(document: Document, drafts: list[Draft]) -> None:
    """`党员601名，男党员511名，女党员90名`: figures of the same noun that make up a total."""
    text = document.text
    for index, total in enumerate(drafts):
        left = total.slots.get("value")
        noun = str(total.slots.get("subject") or "")[-2:]
        if left is None or left < _FEW or len(noun) < 2 or not countable(total):
            continue
        edge = document.structure.sentence_at(total.start).end
        parts: list[Draft] = []
        for draft in drafts[index + 1 : index + _LOOK_AHEAD]:
            if draft.start >= edge or left <= 0:
                break
            if not countable(draft):
                continue
            value = draft.slots.get("value")
            named = str(draft.slots.get("subject") or "").endswith(noun)
            own = draft.part_of is None and named and "、" not in text[total.end : draft.start]
            if value is None or not (own or draft.part_of is total):
                break
            left -= value
            parts.append(draft)
        if len(parts) > 1 and left == 0:
            for draft in parts:
                draft.part_of = total


def link_spread(drafts: list[Draft]) -> None:
    """Take three and more figures of a unit that add up to the one before them as its parts.

    A sentence may stand between them: `安排项目119个。新建36个…。续建71个…。前期12个…。`
    """
    for index, total in enumerate(drafts):
        left = total.slots.get("value")
        if left is None or left < _MANY or not countable(total):
            continue
        few = 1e-9 * left
        parts: list[Draft] = []
        for draft in drafts[index + 1 : index + _SPREAD]:
            value = draft.slots.get("value")
            if draft.slots.get("unit") != total.slots.get("unit"):
                continue
            far = draft.start - total.end > _CHARACTERS
            other = draft.part_of is not None and draft.part_of is not total
            if far or other or value is None or not countable(draft):
                break
            left -= value
            parts.append(draft)
            if left < few:
                break
        if len(parts) > 2 and abs(left) < few:
            for draft in parts:
                draft.part_of = total


def link_industries(drafts: list[Draft]) -> None:
    """Take the three industries as parts of the gross product named just before them."""
    total: Draft | None = None
    for draft in drafts:
        subject = str(draft.slots.get("subject") or "")
        if draft.slots.get("unit") != "元" or draft.slots.get("change"):
            continue
        if "生产总值" in subject and "人均" not in subject:
            total = draft
        elif total is not None and draft.start - total.start > 260:
            total = None
        elif total is not None and draft.part_of is None and _INDUSTRIES.match(subject):
            draft.part_of = total
