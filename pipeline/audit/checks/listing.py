"""Lists of parts whose numbers have no unit: `党员214人，其中机关26、农村38、退休140`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from huibao.schemas import Count

from ..audited import AuditedText
from ..check import Found, say
from ..exactness import amount, is_plain
from ..parts import partition
from ..wording import figure

_LIST = re.compile(
    r"[，（]其中[：，]?(?P<parts>[一-鿿]{1,10}\d{1,7}(?:[、，][一-鿿]{1,10}\d{1,7}){1,8})(?=[。；）])"
)
_PART = re.compile(r"(?P<name>[一-鿿]{1,10})(?P<number>\d{1,7})")
_ALMOST = 0.03
"""So little may a list of three and more miss its total and still be meant to be whole."""


def listings(audited: AuditedText) -> Iterator[Found]:
    """Yield totals whose parts, told without units, do not add up to them."""
    judge = partition(audited.lexicons)
    for total in audited.counts:
        match = _LIST.match(audited.reading, audited.position(total.end))
        if match is None or not is_plain(total) or total.change is not None:
            continue
        parts = [(part["name"], int(part["number"])) for part in _PART.finditer(match["parts"])]
        names = [name for name, _ in parts]
        value = sum(number for _, number in parts)
        said = amount(total)
        if value == said or not judge.names_apart(names):
            continue
        whole = judge.ends_whole(names) or (len(names) == 2 and judge.is_pair(*names))
        near = len(names) >= 3 and value >= said * (1 - _ALMOST)
        if value > said or whole or near:
            yield _uneven(total, value, whole=value > said or whole)


def _uneven(total: Count, value: int, *, whole: bool) -> Found:
    over = value > amount(total)
    gap = figure(abs(value - amount(total)), total)
    zh = f"{total.subject or '合计'}：各项之和为{figure(value, total)}，与总数{total.text}相比"
    zh += f"多{gap}" if over else f"少{gap}"
    if not whole:
        zh += "（分项可能没有列全）"
    return Found(
        "sum",
        "error" if whole else "notice",
        total.start,
        total.end,
        say(zh, f"the parts add up to {figure(value, total)}, the total is {total.text}"),
        say("请核对总数与各分项。", "Ask for the total and its parts."),
        subject=total.subject,
        unit=total.unit,
        date=total.date,
        records=(total.id,),
        places=[("total", total.id)],
    )
