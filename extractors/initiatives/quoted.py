"""Lists that end in a quote: what they share, what modifies it, what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document
from ...pipeline.text.numerals import parse_numeral
from .member import Member

_JOINTS = "和与及"
_VERB_AND_QUOTE = 2
_DEEDS = frozenset({"", "block"})
_FIGURE = re.compile("[一两二三四五六七八九十]")


def quoted(members: Sequence[Member]) -> bool:
    """Tell whether quotes share the head noun of the last: `“强基”“铸魂”工程`."""
    last = members[-1]
    if last.quote is None or last.is_quote or last.is_class or last.tokens[0] != last.quote:
        return False
    aimed = _aims(members)
    return len(members) > 1 and all(
        member.is_quote
        and member.tokens[-1] == member.quote
        and (number == 0 or len(member.tokens) == 1)
        and not any(token.tag == "v" for token in member.tokens[number == 0 and aimed :])
        and (member.head is None or member.bare)
        for number, member in enumerate(members[:-1])
    )


def _aims(members: Sequence[Member]) -> bool:
    """Tell whether a verb says what a campaign does to each: `整治“庸政”“懒政”专项行动`."""
    first, head = members[0].tokens, members[-1].head
    done = len(first) == _VERB_AND_QUOTE and first[0].tag == "v" and first[0].role in _DEEDS
    return done and head is not None and head.category == "campaign"


def held(members: Sequence[Member]) -> Sequence[Member]:
    """Return the quotes that are campaigns by their class word: `“清河”“护岸”等专项行动`.

    What follows the class word (`清理沟渠、垃圾`) is left out; nothing where there are none.
    """
    count = next((number for number, member in enumerate(members) if member.is_class), 0)
    last = members[count]
    if count < 2 or last.head is None or last.modified or last.head.category != "campaign":
        return ()
    quotes = all(member.is_quote and len(member.tokens) == 1 for member in members[:count])
    return members[: count + 1] if quotes else ()


def modify(document: Document, members: Sequence[Member]) -> bool:
    """Tell whether two of a kind modify one quote: `化工行业和燃气行业“集中整治”`.

    So do two that 与 joins: `新职工与老职工“一对一”联系机制`.
    """
    last, first = members[-1], members[0]
    if len(members) != 2 or last.quote is None or first.quote is not None:
        return False
    before = [token for token in last.words if token.end <= last.quote.start]
    words = (*first.tokens, *before)
    if not before or any(item.role or item.tag[:1] in "mrp" for item in words):
        return False
    opening = before[0].text[:2]
    if len(opening) > 1 and any(token.text.startswith(opening) for token in first.tokens):
        return True  # 重要讲话和重要批示“第一议题”学习制度
    if first.tokens[-1].tag[:1] == "v" or before[-1].tag[:1] == "v":
        return False
    alike = first.tokens[-1].text[-1] == before[-1].text[-1]
    joint = document.text[last.start - 1]
    deed = last.is_quote and last.head is None  # 非煤矿山及加油站“打非治违”
    return joint == "与" or ((alike or deed) and joint in _JOINTS) or (alike and joint == "、")


def totalled(members: Sequence[Member]) -> bool:
    """Tell whether a quote counts the list that it ends: `治气、治水、治土“三治共进”行动`."""
    quote = members[-1].quote
    earlier = [token for member in members[:-1] for token in member.tokens]
    if quote is None or members[-1].is_class or any(token.role == "quote" for token in earlier):
        return False
    if len(members) < 3 or members[-1].start >= quote.start:
        return False  # 甲路、乙桥和“两园一馆”
    figures = [parse_numeral(figure) or 0 for figure in _FIGURE.findall(quote.text)]
    return bool(figures) and len(members) in (figures[0], sum(figures))
