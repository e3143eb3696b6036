"""The figures of one sentence: what each counts, and what goes on from one to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .changes import COMPARISON, Changes
from .following import Following
from .preceding import Preceding, members
from .runs import Run, joined, run_length
from .words import Vocabulary

_SHARES = frozenset({"%", "‰", "成"})
_RATES = frozenset({"%", "‰", "个百分点", "百分点", "倍"})
_SHARE = re.compile(
    r"的?[约各仅也均已]?(?:分别)?(?:(?<![^，。；：、）])占比|占)(?!比)"
    r"(?:[到了总全]|比例|[^，。；]{0,14}的)?[^，。；]{0,8}$"
)
_DIMENSIONS = frozenset("积程量长高深宽重")
_BOUNDED = frozenset({"at_least", "at_most"})
_RESPECTIVELY = re.compile(r"分别|各(?:为|达|占)")
_MEASURED = re.compile(r"[^，。；：]{0,16}?(?:平均分|分数线|[率量额值数]|面积|收入|比例|比重|成绩)")


@dataclass(slots=True)
class Counted:
    """A figure, its clause, where the words before it begin, and what was read of it."""

    figure: Figure
    clause: Bounds
    left: int
    subject: Bounds | None = None
    after: bool = False
    change: str | None = None
    baseline: str | None = None
    approx: str = "exact"


class SentenceReader:
    """Gives the figures of a sentence their subjects, in order."""

    def __init__(self, lexicons: Lexicons) -> None:
        vocabulary = Vocabulary(lexicons)
        self._verbs = vocabulary.verbs
        self._following = Following(vocabulary)
        self._preceding = Preceding(lexicons, vocabulary)
        self._changes = Changes(lexicons)
        self._times = frozenset(lexicons["units.times"])
        self._measures = frozenset(lexicons["units.measures"])
        self._money = frozenset(lexicons["units.money"])
        self._named_before = (
            frozenset(lexicons["units.money"] + lexicons["units.scores"])
            | _SHARES
            | _RATES
            | frozenset({"岁", "周岁", "番"})
        )

    def read(self, document: Document, figures: Sequence[Figure]) -> list[Counted]:
        """Return the figures of one sentence with what each counts or measures."""
        done: list[Counted] = []
        run = Run()
        for index, figure in enumerate(figures):
            before = figures[index - 1] if index else None
            limit = figures[index + 1].start if index + 1 < len(figures) else len(document.text)
            item = self._place(document, figure, before, done[-1] if done else None)
            chunk = document.text[item.left : figure.start]
            item.approx = self._changes.approximation(figure, chunk)
            if before is not None and joined(document.text[before.end : figure.start]):
                self._go_on(document, item, done[-1], run, limit)
            else:
                run = self._begin(document, item, done, chunk, limit)
                run.size = run_length(document.text, figures[index:])
                if run.members or run.whole is not None:
                    if run.whole is None:
                        run.members = run.members[-run.size :]
                    item.subject = run.take()
                elif (
                    run.size > 1
                    and item.subject is not None
                    and not item.after
                    and document.text[figure.end] in "、和"
                ):
                    several = members(document.text, item.subject)
                    if len(several) == run.size:  # 床位数、医师数增至7.83张、3.57人
                        run.members = several
                        item.subject = run.take()
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
            if last is not None and last.after and last.subject is not None:
                left = min(max(left, last.subject.end), figure.start)
            left = max(left, *(text.rfind(sign, left, figure.start) + 1 for sign in "、），"))
        return Counted(figure, clause, left)

    def _begin(
        self, document: Document, item: Counted, done: list[Counted], chunk: str, limit: int
    ) -> Run:
        """Read a figure that opens a run of its own."""
        figure = item.figure
        item.change = self._changes.change(chunk, figure.unit)
        respectively = _RESPECTIVELY.search(chunk)
        stop = item.left + respectively.start() if respectively else figure.start
        if item.change is not None:
            item.baseline = self._changes.baseline(document, item.left, figure.start)
            own = self._changing(document, item, stop, limit)
            if own is None and respectively is None:
                own = _carried(done, None)
        elif respectively is not None:
            own = self._preceding.listed(document, item.left, stop)
        else:
            own = self._level(document, item, done, stop, limit)
        if respectively is None:
            item.subject = own
            return Run()
        if own is None:
            own = self._listed_before(document, item, done)
        if own is not None:
            return Run(members(document.text, own), own)
        return Run([one.subject for one in done if one.subject and not one.change])

    def _go_on(
        self, document: Document, item: Counted, last: Counted, run: Run, limit: int
    ) -> None:
        """Read a figure that goes on from the one before: `44999元、24102元`, `41户126人`."""
        figure = item.figure
        after = self._after(document, figure, limit)
        if after is not None and figure.unit not in self._named_before:
            item.subject, item.after = after, True
            if last.figure.end == figure.start and not last.after:
                last.subject = after
            return
        handed_out = bool(run.members) or run.whole is not None
        if figure.unit == last.figure.unit or (
            handed_out and {figure.unit, last.figure.unit} <= _RATES
        ):
            item.change, item.baseline = last.change, last.baseline
            if item.approx == "exact" and last.approx == "over" and last.figure.approx == "exact":
                item.approx = last.approx
        item.subject = run.take() if handed_out else last.subject

    def _changing(self, document: Document, item: Counted, stop: int, limit: int) -> Bounds | None:
        """Return what changes: after the unit, or before the verb of change."""
        if item.figure.unit not in self._named_before:
            after = self._after(document, item.figure, limit)
            if after is not None:
                item.after = True
                return after
        compared = COMPARISON.search(document.text, item.left, stop)
        if stop < item.figure.start:
            end = compared.start() if compared is not None else stop
            return self._preceding.listed(document, item.left, end)
        if compared is not None:
            return self._preceding.find(document, item.left, compared.start(), measured=True)
        return self._preceding.change(document, item.left, stop)[0]

    def _level(
        self, document: Document, item: Counted, done: list[Counted], stop: int, limit: int
    ) -> Bounds | None:
        """Return what a level counts: after the unit, else before the number, else carried."""
        figure, text, preceding = item.figure, document.text, self._preceding
        named_before = figure.unit in self._named_before
        attribute = text[figure.end : figure.end + 1] == "的"
        if attribute and figure.unit in self._measures:
            own = preceding.find(document, item.left, stop, measured=True)
            if own is not None and text[own.end - 1] in _DIMENSIONS:
                return own  # 建筑面积98万平米的小区
        if not named_before or (figure.unit in _SHARES and not attribute):
            after = self._after(document, figure, limit)
            if after is not None:
                item.after = True
                return after
        share = _SHARE.search(text, item.left, stop) if figure.unit in _SHARES else None
        if share is not None:
            stop = share.start()
        changed, is_change = preceding.change(document, item.left, stop)
        own = changed
        if not is_change:
            own = preceding.find(document, item.left, stop, measured=named_before)
        if own is None and figure.unit in self._times:
            own = preceding.deed(document, item.left, stop)
        if own is not None:
            return own
        bare = preceding.is_bare(document, item.left, stop)
        any_unit = share is not None or is_change
        if (
            any_unit
            or bare
            or (not named_before and preceding.ends_in_verb(document, item.left, stop))
        ):
            own = _carried(done, None if any_unit or (bare and _reached(done, figure)) else figure)
            if own is None and bare and stop > item.left:
                own = self._earlier(document, item)
        if own is None and named_before and (attribute or figure.approx in _BOUNDED):
            own = self._after(document, figure, limit)
        if own is None and figure.unit in self._money:
            own = self._after(document, figure, limit)
            if own is not None and not self._is_noun_alone(document, own):
                own = None
        return own

    def _is_noun_alone(self, document: Document, bounds: Bounds) -> bool:
        """Return whether a noun ends its clause: 补贴 in `每月多了300元补贴`."""
        return (
            document.text[bounds.end : bounds.end + 1] in "，。；、"
            and document.words(bounds)[0].text not in self._verbs
        )

    def _earlier(self, document: Document, item: Counted) -> Bounds | None:
        """Return what the clause before names: `签订责任书，共16份`, `平均分上升：2020年…`."""
        structure = document.structure
        sentence = structure.sentence_at(item.figure.start)
        if item.clause.start <= sentence.start:
            return None
        clause = structure.clause_at(item.clause.start - 2)
        if clause.start < sentence.start:
            return None
        measure = _MEASURED.match(document.text, clause.start, clause.end)
        if measure is not None:
            return self._preceding.find(document, clause.start, measure.end())
        return self._preceding.object_of(document, clause)

    def _listed_before(
        self, document: Document, item: Counted, done: Sequence[Counted]
    ) -> Bounds | None:
        """Return the list in the clause before: `甲、乙从无到有，分别达2个、3个`."""
        structure, text = document.structure, document.text
        sentence = structure.sentence_at(item.figure.start)
        if item.clause.start <= sentence.start:
            return None
        clause = structure.clause_at(item.clause.start - 2)
        if clause.start < sentence.start or (done and done[-1].figure.end > clause.start):
            return None
        start = document.last_date_in(clause.start, clause.end) or clause.start
        comma = text.rfind("、", start, clause.end) + 1
        last = self._following.find(document, comma, clause.end, None) if comma else None
        return None if last is None else Bounds(start, last.end)

    def _after(self, document: Document, figure: Figure, limit: int) -> Bounds | None:
        """Return the noun phrase after a unit, or after its 的, inside the clause."""
        start = figure.end
        if document.text[start : start + 1] == "的":
            start += 1
        end = min(limit, document.structure.clause_at(figure.start).end)
        return self._following.find(document, start, end, figure.unit)


def _reached(done: Sequence[Counted], figure: Figure) -> bool:
    """Return whether a figure is the level after a change: `收入增长12%，达30263元`."""
    return bool(done) and (
        done[-1].change is not None and done[-1].figure.unit in _RATES and figure.unit not in _RATES
    )


def _carried(done: Sequence[Counted], figure: Figure | None) -> Bounds | None:
    """Return the last subject of the sentence, of a figure with the same unit if one is given."""
    for item in reversed(done):
        if item.subject is not None and (figure is None or item.figure.unit == figure.unit):
            return item.subject
    return None
