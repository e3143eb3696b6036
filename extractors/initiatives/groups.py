"""Members of a list that belong together: a list within a list, the last ones of several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...pipeline.rules import Document
from .member import Member

_AND = frozenset("和与及")
_JOINING = frozenset("和及")
_CLASSES = frozenset({"项目", "工程", "制度", "机制", "改革"})
_WORKS = frozenset({"项目", "工程"})
_GARDENS = "园场"
_LONG_GARDEN = 4
_MANY = 2
_SHARED = frozenset({"行动", "工程", "计划", "项目", "制度", "机制"})


def groups(document: Document, members: Sequence[Member]) -> Iterator[Sequence[Member]]:
    """Yield the members of a list that share the head noun of the last of them.

    `A制度、登记、备案和公示机制` holds one group: 登记, 备案, 公示机制.
    """
    first = 0
    for index, member in enumerate(members):
        went_on = member.is_class and index + 1 < len(members) and member.named
        if went_on and not any(token.text == "了" for token in member.tokens):
            yield members[first : index + 1]  # 甲村、乙村等四个村饮水工程、流域治理
        if member.is_class:
            return
        if member.named:
            group = members[first : index + 1]
            group = group[nested(document, group) :]
            inner = first > 0 or len(group) <= index
            if 1 < len(group) < len(members) and (inner or _set_off(document, group)):
                yield group
            # “先照后证”“多证合一”等商事制度改革和登记工作
            then = members[index + 1] if index + 1 < len(members) else None
            goes_on = then is not None and (then.is_quote or then.is_class)
            if not (goes_on and member.is_quote and member.head is None):
                first = index + 1


def nested(document: Document, members: Sequence[Member]) -> int:
    """Return where a list within a list begins: `甲路建设和乙村、丙村改造工程`; else 0.

    The 和 behind what is done joins two things, the 、 behind it the members of the second.
    """
    for number in range(len(members) - 2, 0, -1):
        joint = document.text[members[number].tokens[0].start - 1]
        if joint in _JOINING and is_act(members[number - 1]) and not members[-1].is_class:
            return 0 if any(map(is_act, members[number:-1])) else number
    return 0


def is_act(member: Member) -> bool:
    """Tell whether a member ends in what is done: `草原保护和修复工程`."""
    words = member.words if member.named else member.tokens
    last = words[-2] if member.named and len(words) > 1 else words[-1]
    return bool(last.role) or last.tag[:1] == "v"


def planted(document: Document, members: Sequence[Member]) -> bool:
    """Tell whether each member but the last is a garden or field with a name of its own.

    Of `草莓采摘园、葡萄种植基地` the first is.
    """
    spans = [(member.tokens[0].start, member.tokens[-1].end) for member in members[:-1]]
    return all(
        document.text[end - 1] in _GARDENS and end - start >= _LONG_GARDEN for start, end in spans
    )


def outnumbered(own: Sequence[Member], members: Sequence[Member]) -> bool:
    """Tell whether one name stands among works or rules without a head noun of their own.

    `甲水库、乙仓储中心、丙路二期等项目` is one name, `信访接待、信访台账等制度` another.
    """
    shared, head = members[-1].head, own[0].head
    if len(own) > 1 or not members[-1].is_class or shared is None or shared.text not in _CLASSES:
        return False
    quoted = any(member.quote is not None for member in members)
    if head is None or quoted or head.text == shared.text:
        return False
    if _WORKS.issuperset((head.text, shared.text)):
        return False  # 甲水库、乙路改造工程、丙路二期等项目: 乙路改造工程 stands for itself
    others = [member for member in members[:-1] if member is not own[0]]
    told = sum(sum(len(item.text) for item in member.tokens) > 1 for member in others)
    return told > (_MANY if head.category == "place" else 1)


def _set_off(document: Document, group: Sequence[Member]) -> bool:
    """Tell whether the first members of a list are joined otherwise than to what follows.

    `湿地与河道连通工程、跨河大桥` and `化肥、农药减量行动和宣传周` are.
    """
    last = group[-1]
    if last.quote is not None or last.head is None or last.head.text not in _SHARED:
        return False
    paired = document.text[last.start - 1] in _AND
    following = document.text[last.end : last.end + 1]
    return following == "、" if paired else following in _AND
