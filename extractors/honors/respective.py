"""Titles given one each: 甲队、乙队分别被评为“先进集体”“优秀窗口”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .found import Filled

_JOINT = re.compile("、|以及|[和与及]")
_EACH = re.compile("分别|分获|分列|依次")
_BOTH = re.compile(
    "[0-9\ue000一二两三四五六七八九十]{1,2}[名位](?:同学|老师|教师|选手|学生|队员|同志)$"
)
_SUCH = re.compile("等[0-9\ue000一二三四五六七八九十]|等$")


def shared_out(document: Document, filled: Sequence[Filled]) -> list[Filled]:
    """Give each title of a list its own recipient where 分别 says so and the numbers agree.

    Of `甲队、乙队分别被评为“先进集体”“优秀窗口”` the second title is that of `乙队`.
    """
    out: list[Filled] = []
    position = 0
    while position < len(filled):
        end = position + 1
        while end < len(filled) and filled[end].found.left == filled[position].found.left:
            end += 1
        out += _divided(document, filled[position:end])
        position = end
    return out


def _divided(document: Document, titles: Sequence[Filled]) -> Sequence[Filled]:
    who = titles[0].recipient
    if len(titles) < 2 or who is None or any(title.recipient != who for title in titles):
        return titles
    text = document.text
    if who.end > titles[0].found.start or not _EACH.search(text, who.end, titles[0].found.start):
        return titles
    if _SUCH.search(text, *who):
        return titles
    names: list[Bounds] = []
    low = who.start
    for joint in _JOINT.finditer(text, *who):
        names.append(Bounds(low, joint.start()))
        low = joint.end()
    both = _BOTH.search(text, low, who.end)
    names.append(Bounds(low, both.start() if both and both.start() - low >= 2 else who.end))
    if len(names) != len(titles) or any(name.end - name.start < 2 for name in names):
        return titles
    return [one._replace(recipient=name) for one, name in zip(titles, names, strict=True)]
