"""Find the masks of a text, before anything segments it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from .judge import Judge
from .names import begins_list
from .run import FAIR, STRONG, Found, MaskRun, Span, Verdict
from .signs import Candidate, Signs
from .stars import Stars, escapes
from .words import WordGroups

_ANY = re.compile(r"[*_#\\xXΧХ×╳✕✖Ⅹⅹ某○〇◯●■□△▲]|（[ \n]{0,20}）")
# Folded: the colon and the question mark of an address are full width.
_ADDRESS = re.compile(
    r"(?:https?|ftp)[:：]//[!-~：？；！，（）]{1,2000}|www\.[!-~：？；，]{1,500}"
    r"|data[:：]image/[!-~；，]{1,4000}|[\w.+-]{1,64}@[A-Za-z0-9-]{1,60}\.[A-Za-z.]{2,20}"
)
_HEADING = re.compile(r"^ {0,3}(#{1,6} {1,4})(?=[^ \n#])", re.MULTILINE)
_UNDERLINED = re.compile(r"(?<![\w])(_{1,3})(?=[^\s_])([^_\n]{2,80})(?<=[^\s_])(\1)(?![\w])")
# A note at a line's start: then single stars in the text refer to it.
_NOTE = re.compile(r"^ {0,8}\*{1,3} ?(?:注|说明|备注|[^ *\n]{2,40}(?:为|指|系|均))", re.MULTILINE)
# A text that masks by a sign so often masks by it also where little speaks for a mask.
_HABIT = 4
_RULE = re.compile(r"^ {0,3}(_{3,200})(?= {0,20}$)", re.MULTILINE)


class MaskFinder:
    """Find the runs of mask characters in a folded text and say what each hides."""

    def __init__(self, groups: WordGroups) -> None:
        """Compile the word groups `masks.*` and `units.*`."""
        judge = Judge(groups)
        self._signs = Signs(groups, judge)
        self._stars = Stars(judge)

    def find(self, folded: str) -> Found:
        """Return the masks of a folded text and its marks of emphasis.

        `find("党员**人").runs` is `[MaskRun(2, 4, "figure", "count")]`. Offsets are code points.
        """
        if _ANY.search(folded) is None:
            return Found()
        closed = _Zones(match.span() for match in _ADDRESS.finditer(folded))
        masks, doubtful, marks = self._stars.find(folded)
        marks += escapes(folded)
        marks += (match.span(1) for match in _HEADING.finditer(folded))
        marks += (match.span(1) for match in _RULE.finditer(folded))
        signs, crosses = self._signs.find(folded)
        underlined = _underlined(
            folded, {span for span, _, verdict in signs if verdict.strength == STRONG}
        )
        taken = _Zones(underlined + marks)
        masks += (candidate for candidate in signs if not taken.meet(candidate[0]))
        habit = Counter(folded[span[0]] for span, _, _ in masks)
        noted = _NOTE.search(folded) is not None
        for candidate in doubtful:
            if habit["*"] >= _HABIT and not noted:
                masks.append(candidate)
            else:
                marks.append(candidate[0])
        masks += (
            candidate
            for candidate in crosses
            if habit[folded[candidate[0][0]]] >= _HABIT and not taken.meet(candidate[0])
        )
        masks = sorted(candidate for candidate in masks if not closed.meet(candidate[0]))
        held = _Zones(candidate[0] for candidate in masks)
        emphasis: list[Span] = []
        for span in sorted(marks + underlined):
            apart = not emphasis or span[0] >= emphasis[-1][1]
            if apart and not closed.meet(span) and not held.meet(span):
                emphasis.append(span)
        verdicts = _as_neighbours(folded, masks)
        runs = [
            MaskRun(span[0], span[1], verdict.hides, verdict.type)
            for (span, _, _), verdict in zip(masks, verdicts, strict=True)
        ]
        return Found(runs, emphasis)


class _Zones:
    """Spans to look up by bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def meet(self, span: Span) -> bool:
        """Tell whether a span overlaps one of the zones."""
        index = bisect_right(self._starts, span[1] - 1) - 1
        return index >= 0 and self._spans[index][1] > span[0]


def _underlined(text: str, masks: set[Span]) -> list[Span]:
    """Return the marks around underlined phrases; two masks are none: `__个，下降__%`."""
    if "_" not in text:
        return []
    marks: list[Span] = []
    for match in _UNDERLINED.finditer(text):
        pair = [match.span(1), match.span(3)]
        if not masks.issuperset(pair):
            marks += pair
    return marks


def _as_neighbours(text: str, masks: list[Candidate]) -> list[Verdict]:
    """Return the verdicts; a list's member about which nothing is known goes by its neighbour."""
    verdicts = [verdict for _, _, verdict in masks]
    for index in range(len(masks) - 2, -1, -1):
        _, around, verdict = masks[index]
        sure = verdicts[index + 1].strength > verdict.strength
        if verdict.strength < FAIR and sure and begins_list(around.after):
            verdicts[index] = verdicts[index + 1]
    for index in range(1, len(masks)):
        previous, current = masks[index - 1][0], masks[index][0]
        sure = verdicts[index - 1].strength > verdicts[index].strength
        if sure and verdicts[index].strength < FAIR and text[previous[1] : current[0]] in "、和":
            verdicts[index] = verdicts[index - 1]
    return verdicts
