"""The slots that are compared, and when two of their values are the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any, Final, NamedTuple

SLOTS: Final[Mapping[str, tuple[str, ...]]] = {
    "section": ("level", "marker", "title"),
    "date": ("type", "value", "times", "status"),
    "count": (
        "value", "upper", "partial", "approx", "unit", "subject", "change", "date", "part_of",
    ),
    "honor": ("title", "issuers", "recipient", "level", "rank", "event", "date", "status"),
    "agreement": ("type", "parties", "subject", "date", "status"),
    "initiative": ("name", "category", "status"),
    "policy": ("name", "action", "status"),
    "mask": ("hides", "type"),
}  # fmt: skip
KINDS: Final = tuple(SLOTS)

_LISTS = frozenset({"issuers", "parties"})
_FREE_WORDS = frozenset(
    {"subject", "recipient", "title", "event", "name", "issuers", "parties"},
)
_ALIKE = 0.6
_UNSAID = frozenset(
    {
        ("count", "approx", "exact"),
        *((kind, "status", "reported") for kind in ("date", "initiative", "policy")),
        ("honor", "status", "obtained"),
        ("agreement", "status", "signed"),
    }
)
_DROPPED = dict.fromkeys(map(ord, "“”\"'‘’「」《》 \u3000\xa0\t\n"))
_EDGES = "，。；：、,;:."

Value = str | float | bool
Element = Mapping[str, Any]


class Item(NamedTuple):
    """One slot that says something: the unit of the slot figures."""

    slot: str
    value: Value


def items(kind: str, element: Element) -> list[Item]:
    """Return the items of a record, a section or a mask; a list gives one for each member.

    A slot that is null or at its default (`approx` exact, `status` reported, obtained, signed)
    is no item: `items("policy", {"name": "《通知》", "action": "cited", "status": "reported"})` is
    `[Item("name", "通知"), Item("action", "cited")]`.
    """
    found = []
    for slot in SLOTS[kind]:
        given = element.get(slot)
        for member in (given or []) if slot in _LISTS else [given]:
            value = normalize(member)
            if value is not None and (kind, slot, value) not in _UNSAID:
                found.append(Item(slot, value))
    return found


def normalize(value: Any) -> Value | None:
    """Fold width, quotes and spaces away; a number, also one written in a text, to six places."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return round(float(value), 6)
    text = unicodedata.normalize("NFKC", str(value)).translate(_DROPPED).strip(_EDGES)
    try:
        return round(float(text), 6)
    except ValueError:
        return text or None


def same(gold: Item, predicted: Item) -> bool:
    """Tell whether two items agree: free words need only share 0.6 of their characters."""
    if gold.slot != predicted.slot:
        return False
    if gold.value == predicted.value:
        return True
    a, b = gold.value, predicted.value
    if gold.slot not in _FREE_WORDS or not isinstance(a, str) or not isinstance(b, str):
        return False
    shared = sum(block.size for block in SequenceMatcher(None, a, b, False).get_matching_blocks())
    return 2 * shared / (len(a) + len(b)) >= _ALIKE
