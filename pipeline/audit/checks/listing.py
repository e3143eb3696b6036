"""Lists of parts whose numbers have no unit: `党员214人，其中机关26、农村38、退休140`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..audited import AuditedText
from ..check import Found
from ..exactness import amount, is_plain
from ..parts import partition
from .told import uneven

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
            yield uneven(
                total,
                (),
                value,
                over=value > said,
                whole=value > said or whole,
                listed="＋".join(str(number) for _, number in parts),
            )
