"""Keep the markers that stand in a series: `二是` needs `一是`, an inline `（1）` needs `（2）`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .markers import LIST_WORDS, Marker

_APART = 2500
_SHORT = 30
_FEW = {"bare": 2, "spaced": 1}


def in_series(markers: Sequence[Marker]) -> list[Marker]:
    """Return the markers that are believed, in order.

    A numbered marker at the head of a line stands alone; within a paragraph it takes two that
    count on. So do list words: `首先…其次…最后…`; `一是` and its like stand alone where a sentence
    begins or after a colon.
    """
    kept: list[Marker] = []
    inline: dict[tuple[str, int], list[Marker]] = defaultdict(list)
    alone: dict[str, list[Marker]] = {"bare": [], "spaced": []}
    running: dict[str, list[Marker]] = defaultdict(list)
    for marker in markers:
        if marker.style in LIST_WORDS:
            running[marker.style].append(marker)
        elif marker.style in alone:
            alone[marker.style].append(marker)
            continue
        elif marker.leads:
            kept.append(marker)
        if marker.style not in LIST_WORDS:
            inline[marker.style, marker.line].append(marker)
    for found in inline.values():
        for chain in _chains(found):
            joined = _joined(chain)
            if len(joined) > 1:
                kept += [marker for marker in joined if not marker.leads]
    broken = [first for first, later in pairwise(markers) if _opens(first, later)]
    kept = [marker for marker in kept if marker not in broken]
    kept += [marker._replace(leads=True) for marker in broken]
    # A number with nothing but a space after it may as well be the first cell of a row.
    for style, found in alone.items():
        for chain in _chains(found):
            enough = len(chain) > _FEW[style] and chain[0].number == 1
            kept += chain if enough else []
    for style, found in running.items():
        for chain in _chains(found):
            kept += _company(style, chain)
    return sorted(kept)


def _opens(marker: Marker, following: Marker) -> bool:
    r"""Tell whether a title that lost the line break before it opens the list of the next line.

    `……高质量发展。一、成绩亮点\n（一）彰显担当` has two headings.
    """
    return (
        marker.style == "han"
        and marker.number == following.number == 1
        and marker.before == "。"
        and following.leads
        and following.line == marker.line + 1
        and following.start - marker.end <= _SHORT
    )


def _chains(markers: Iterable[Marker]) -> list[list[Marker]]:
    """Split into runs that count up, at most _APART characters from one to the next."""
    chains: list[list[Marker]] = []
    for marker in markers:
        last = chains[-1][-1] if chains else None
        if last and 0 < marker.number - last.number < 3 and marker.start - last.start < _APART:
            chains[-1].append(marker)
        else:
            chains.append([marker])
    return chains


def _joined(chain: Sequence[Marker]) -> Sequence[Marker]:
    """Return a list without markers glued to words, unless it counts from 1.

    A glued `（2）` is a reference to a note where no sentence or colon precedes any of them.
    """
    apart = [marker for marker in chain if marker.before]
    if chain[0].number == 1 and (apart or chain[0].style != "paren"):
        return chain
    return apart


def _company(style: str, chain: Sequence[Marker]) -> Sequence[Marker]:
    if style == "is":
        # The rest of a list may stand where the text was cut off.
        return chain if len(chain) > 1 or chain[0].before in "\n；。：" else ()
    if style == "must":
        chain = [marker for marker in chain if marker.before in "\n；。：！"]
    if style == "first":
        # 首先 and 最后 alone tell how a meeting went; with 其次 or 再次 they make a list.
        chain = [marker for marker in chain if marker.before in "\n；。：！，"]
    return chain if len(chain) > 1 and chain[0].number == 1 else ()
