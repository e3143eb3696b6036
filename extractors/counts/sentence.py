"""The figures of one sentence: what each counts, and what goes on from one to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .changes import Changes
from .counted import RATES, Counted, carried
from .earlier import Earlier
from .following import Following
from .preceding import Preceding, members
from .runs import Run, joined, run_length
from .subject import SubjectReader
from .words import Vocabulary

_BRACKETS = 4
"""How many brackets before a figure are looked into."""
_SIZES = frozenset({"投资", "产值", "营收", "收入", "销售", "纳税", "年产", "年营", "计划"})
_TOGETHER = re.compile("同步|双双|均(?!衡)|都")
_BOUNDED = frozenset({"at_least", "at_most"})
_RESPECTIVELY = re.compile(r"分别|各(?:为|达|占)")


class SentenceReader:
    """Gives the figures of a sentence their subjects, in order."""

    def __init__(self, lexicons: Lexicons) -> None:
        vocabulary = Vocabulary(lexicons)
        self._preceding = Preceding(lexicons, vocabulary)
        following = Following(vocabulary)
        self._earlier = Earlier(following, self._preceding)
        self._subjects = SubjectReader(
            lexicons, vocabulary, following, self._preceding, self._earlier
        )
        self._changes = Changes(lexicons)
        self._measured = vocabulary.measured
        self._known = vocabulary.measures
        self._money = frozenset(lexicons["units.money"])

    def read(self, document: Document, figures: Sequence[Figure]) -> list[Counted]:
        """Return the figures of one sentence with what each counts or measures."""
        done: list[Counted] = []
        run = Run()
        for index, figure in enumerate(figures):
            before = figures[index - 1] if index else None
            later = figures[index + 1] if index + 1 < len(figures) else None
            item = self._place(document, figure, before, done[-1] if done else None)
            chunk = document.text[item.left : figure.start]
            item.approx = self._changes.approximation(figure, chunk)
            if before is not None and joined(document.text[before.end : figure.start]):
                self._go_on(document, item, done[-1], run, later)
            else:
                whole = run.whole
                run = self._begin(document, item, _told(document, done, figure), chunk, later)
                alike = done and item.subject == done[-1].subject
                together = item.change is not None and _TOGETHER.search(chunk) is not None
                if whole is not None and alike and together:
                    item.subject = whole  # 甲、乙分别达12元、6元，同步增长9%
                run.size = run_length(document.text, figures[index:])
                if run.members or run.whole is not None:
                    if run.whole is None:
                        run.members = run.members[-run.size :]
                    item.subject = run.take()
                elif (
                    run.size > 1
                    and item.subject is not None
                    and not item.after
                    and item.subject.end < figure.start
                    and document.text[figure.end] in "、和"
                ):
                    several = members(document.text, item.subject)
                    if len(several) == run.size:  # 床位数、医师数增至7.83张、3.57人
                        run.members = several
                        item.subject = run.take()
            if before is not None and before.approx in _BOUNDED and before.unit in self._money:
                item.subject = _sized(document.text, item, before)
            done.append(item)
        return done

    @staticmethod
    def _place(
        document: Document, figure: Figure, before: Figure | None, last: Counted | None
    ) -> Counted:
        """Find the words that stand before a figure in its clause."""
        text = document.text
        clause = document.structure.clause_at(figure.start)
        left = clause.start
        bracket = text.rfind("（", left, figure.start)
        if bracket >= 0 and text.find("）", bracket, figure.start) < 0:
            left = max(bracket, *(text.rfind(sign, left, figure.start) for sign in "，；：")) + 1
        if before is not None and before.end > left:
            left = before.end
            noun = None if last is None or text[left] != "的" else last.subject
            if noun is not None and noun.end == figure.start:
                return Counted(figure, clause, left + 1)  # 年产3万吨的企业1家
            if last is not None and last.after and last.subject is not None:
                left = min(max(left, last.subject.end), figure.start)
            left = max(left, *(text.rfind(sign, left, figure.start) + 1 for sign in "、），"))
        return Counted(figure, clause, left)

    def _begin(
        self,
        document: Document,
        item: Counted,
        done: list[Counted],
        chunk: str,
        later: Figure | None,
    ) -> Run:
        """Read a figure that opens a run of its own."""
        figure = item.figure
        item.change = self._changes.change(chunk, figure.unit)
        respectively = _RESPECTIVELY.search(chunk)
        stop = item.left + respectively.start() if respectively else figure.start
        if item.change is not None:
            item.baseline = self._changes.baseline(document, item.left, figure.start)
            own = self._subjects.changing(document, item, stop, later)
            if own is None and respectively is None:
                own = carried(done, None)
        elif respectively is not None:
            own = self._preceding.listed(document, item.left, stop)
        else:
            own = self._subjects.level(document, item, done, stop, later)
        if respectively is None:
            item.subject = own
            return Run()
        if own is None:
            own = self._earlier.listed(document, item, done)
        if own is not None:
            return Run(self._members(document.text, own, figure), own)
        return Run([one.subject for one in done if one.subject and not one.change])

    def _members(self, text: str, own: Bounds, figure: Figure) -> Sequence[Bounds]:
        """Return the names of a list; none where they share one head: `小学、初中巩固率`."""
        found = members(text, own)
        if figure.unit not in self._subjects.named_before or len(found) == 1:
            return found
        names = [text[one.start : one.end] for one in found]
        shared = names[-1].endswith(self._measured) and not any(
            name.endswith(self._measured) or name in self._known for name in names[:-1]
        )
        return () if shared and max(map(len, names[:-1])) < len(names[-1]) - 1 else found

    def _go_on(
        self, document: Document, item: Counted, last: Counted, run: Run, later: Figure | None
    ) -> None:
        """Read a figure that goes on from the one before: `44999元、24102元`, `41户126人`."""
        figure = item.figure
        after = self._subjects.after(document, figure, later)
        if after is not None and figure.unit not in self._subjects.named_before:
            item.subject, item.after = after, True
            if last.figure.end == figure.start and not last.after:
                last.subject = after
            return
        if last.figure.end == figure.start and last.change is not None:
            item.change, item.baseline = last.change, last.baseline  # 核减4户5人
        handed_out = bool(run.members) or run.whole is not None
        if figure.unit == last.figure.unit or (
            handed_out and {figure.unit, last.figure.unit} <= RATES
        ):
            item.change, item.baseline = last.change, last.baseline
            if item.approx == "exact" and last.approx == "over" and last.figure.approx == "exact":
                item.approx = last.approx
        item.subject = run.take() if handed_out else last.subject


def _sized(text: str, item: Counted, before: Figure) -> Bounds | None:
    """Return a noun with the size that stands right before it: 5亿元以上项目 of `…12个`."""
    own = item.subject
    if own is None or item.after or own.start != before.end:
        return own
    start = before.start
    while text[start - 2 : start] in _SIZES:
        start -= 2
    return Bounds(start, own.end)


def _told(document: Document, done: list[Counted], figure: Figure) -> list[Counted]:
    """Return the figures before one, without those of a bracket that is closed before it."""
    text = document.text
    kept = done
    start = done[0].figure.start if done else figure.start
    close = text.rfind("）", start, figure.start)
    for _ in range(_BRACKETS):
        opening = text.rfind("（", start, close) if close >= 0 else -1
        if opening < 0:
            break
        kept = [item for item in kept if not opening < item.figure.start < close]
        close = text.rfind("）", start, opening)
    return kept
