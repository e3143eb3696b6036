"""How deep a heading stands, by the report's own nesting."""

from __future__ import annotations

from typing import NamedTuple

from .markers import LIST_WORDS, Marker

# The order of the outer styles is a convention of the language; the inner ones nest as they come.
_OUTER = {
    "部分": 0,
    "编": 0,
    "篇": 0,
    "篇章": 0,
    "章": 1,
    "节": 2,
    "han": 3,
    "spaced": 3,
    "roman": 3,
    "pared": 4,
    "digit": 5,
}
_INNER = 6


class _Open(NamedTuple):
    style: str
    rank: int
    inline: bool
    line: int
    number: int


class Levels:
    """The headings that are open, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._top: int | None = None
        self.raised = False
        """Whether the heading placed last stands above all before it: `（五）` behind `二是`."""

    def place(self, marker: Marker, *, announced: bool = False) -> int:
        """Open a heading and return its level; 1 is the outermost.

        A style that is open and begins anew stands below what is open if it is `announced` by
        a colon at the end of the line before: the `1.` behind `（3）应对措施如下：` under a `2.`.

        The same style again closes what is deeper. A style of the outer order closes what ranks
        below it, unless that is the report's outermost: `1、` may hold `（一）`. A report that
        begins below its outermost style is told so by `raised`.
        """
        style = marker.style
        rank = _OUTER.get(style, _INNER)
        # What opened inside an earlier paragraph ends with it.
        while self._open and self._open[-1].inline and self._open[-1].line != marker.line:
            if self._open[-1].style == style:
                break
            self._open.pop()
        if style in LIST_WORDS and marker.leads:
            # 一要 at the head of a paragraph follows on 一是 at the head of another.
            while self._open and self._open[-1].style in LIST_WORDS - {style}:
                self._open.pop()
        depth = self._sibling(marker)
        anew = announced and marker.number == 1 and style not in LIST_WORDS
        if anew and depth is not None:
            depth = len(self._open)
        elif depth is None:
            depth = len(self._open)
            words = bool(self._open) and self._open[0].style in LIST_WORDS
            outer = rank <= _OUTER["han"] or (rank == _OUTER["pared"] and words)
            while depth and self._open[depth - 1].rank > rank and (depth > 1 or outer):
                depth -= 1
        self.raised = depth == 0 and self._top is not None and rank < self._top
        if depth == 0:
            self._top = rank if self._top is None else min(self._top, rank)
        del self._open[depth:]
        self._open.append(_Open(style, rank, not marker.leads, marker.line, marker.number))
        return depth + 1

    def _sibling(self, marker: Marker) -> int | None:
        """Return where a heading of the same style is open: the one right before in number."""
        same = [at for at, item in enumerate(self._open) if item.style == marker.style]
        after = [at for at in same if self._open[at].number + 1 == marker.number]
        return after[-1] if after else same[0] if same else None
