"""A single thing told behind its noun: `食堂一座`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .amounts import Figure

_SINGLE = frozenset("栋幢座处所台辆间套部架口棵株条个")
_BUILT = re.compile(
    "(?:新[建修上添购增设]|建成|修建|兴建|扩建|改建|建起|购置|添置|安装|拟新?[建上])"
)
_OF_ANY = frozenset("条个")
_PAUSES = frozenset(("", *"，。；、）\n"))


def is_behind(document: Document, figure: Figure) -> bool:
    """Return whether 一 counts one thing: 食堂一座, and not 一座桥 or `如一座山`."""
    text = document.text
    if figure.unit not in _SINGLE or text[figure.end : figure.end + 1] not in _PAUSES:
        return False
    clause = document.structure.clause_at(figure.start)
    if figure.unit in _OF_ANY and not _BUILT.search(text, clause.start, figure.number):
        return False
    words = document.words(Bounds(clause.start, figure.number))
    return len(words) > 0 and len(words[-1].text) > 1 and (words[-1].tag or "v")[0] == "n"
