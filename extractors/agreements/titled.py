"""Who signs where only the agreement's own name says so: `《甲市与乙集团战略合作协议》`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .names import NameSplitter, Party

_JOINED = re.compile("[与和同、]|—{1,2}|[－\u2013 -]")
_WORKS = re.compile("项目|工程|建设|改造|投资")
_SHORTEST = 2


class TitleReader:
    """Reads the parties with which the name of an agreement begins."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Take the ends of parties' names from `agreements.toml`."""
        self._names = NameSplitter(lexicons)
        self._heads = frozenset(lexicons["agreements.members"])

    def read(self, document: Document, core: Bounds) -> tuple[list[Party], int]:
        """Return the two parties in `core` and where the rest of the name begins.

        Without two there are none, and the name begins where the core span does.
        """
        text = document.text
        for joint in _JOINED.finditer(text, core.start + _SHORTEST, core.end):
            named = document.written(core.start, joint.start())
            if not self._names.ends_as_party(text, core.start, joint.start()) or (
                named.isascii() and joint.group() == " "
            ):
                continue  # Mini LED背光项目协议: a word of two parts
            over = self._house(document, Bounds(joint.end(), core.end))
            if over is None or _WORKS.match(text, over):
                continue  # 建材产业园、物流港项目协议: what it is about
            if over - joint.end() >= _SHORTEST:
                first = Bounds(core.start, joint.start())
                both = (first, Bounds(joint.end(), over))
                return [Party(*one, document.written(*one)) for one in both], over
        return [], core.start

    def _house(self, document: Document, bounds: Bounds) -> int | None:
        """Return where the name ends that stands first: `乙银行甲县支行战略合作…`."""
        over: int | None = None
        text = document.text
        for word in document.words(bounds):
            if over is None:
                named = self._names.ends_as_party(text, bounds.start, word.end)
            else:
                long = len(word.text) > 2 and self._names.ends_as_party(text, word.start, word.end)
                named = long or word.text in self._heads
            over = word.end if named else over
        return over
