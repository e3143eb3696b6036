"""Counts: figures with their units, what they count and how they hang together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...pipeline.rules import Document, Draft, Lexicons, Rule
from ...pipeline.text.structure import Bounds
from .numbers import Figure, FigureFinder
from .parts import Parts
from .refuse import Refusals
from .rules import RULES
from .subject import Phrases

_RESPECTIVELY = re.compile(r"分别|各(?:为|达|占)")


@dataclass(slots=True)
class Counted:
    """A figure on its way to a draft."""

    figure: Figure
    clause: Bounds
    left: int
    subject: Bounds | None = None
    after: bool = False
    change: str | None = None
    baseline: str | None = None
    approx: str = "exact"


class CountExtractor:
    """Finds counts sentence by sentence, since subjects and totals carry over within one."""

    kind = "count"
    after: Sequence[str] = ("date",)
    rules: Sequence[Rule] = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        self._figures = FigureFinder(lexicons)
        self._refusals = Refusals(lexicons)
        self._phrases = Phrases(lexicons)
        self._parts = Parts()
        words = lexicons.any_of
        tail = r"(?:了)?$"
        self._over = re.compile(words("counts.over") + tail)
        self._near = re.compile(words("counts.near") + tail)
        self._below = re.compile(words("counts.below") + tail)
        change = r"(?:了|约|近|超过|超|不少于|达|高达|近乎)?$"
        self._increase = re.compile("(?<!新)" + words("counts.increase") + change)
        self._decrease = re.compile(words("counts.decrease") + change)

    def extract(self, document: Document) -> Iterable[Draft]:
        """Return the counts of a document with subjects, changes, baselines and totals."""
        judge = self._refusals.prepare(document)
        found = [item for item in self._figures.find(document.text) if judge.reason(item) is None]
        drafts: list[Draft] = []
        for figures in _by_sentence(document, found):
            drafts += [_draft(document, item) for item in self._read(document, figures)]
        self._parts.link(document, drafts)
        return drafts

    def _read(self, document: Document, figures: list[Figure]) -> list[Counted]:
        """Give the figures of one sentence their subjects, in order."""
        done: list[Counted] = []
        run = Run()
        for index, figure in enumerate(figures):
            before = figures[index - 1] if index else None
            limit = figures[index + 1].start if index + 1 < len(figures) else len(document.text)
            item = self._place(document, figure, before, done[-1] if done else None)
            chunk = document.text[item.left : figure.start]
            item.approx = self._approximation(figure, chunk)
            if before is not None and _joined(document.text[before.end : figure.start]) and done:
                self._continue(document, item, done, run, limit)
            else:
                run = self._begin(document, item, done, chunk, limit)
            done.append(item)
        return done

    def _place(
        self, document: Document, figure: Figure, before: Figure | None, last: Counted | None
    ) -> Counted:
        """Find the words that stand before a figure in its clause."""
        text = document.text
        clause = document.structure.clause_at(figure.start)
        left = clause.start
        bracket = text.rfind("（", left, figure.start)
        if bracket >= 0 and text.find("）", bracket, figure.start) < 0:
            left = max(left, bracket + 1, *(text.rfind(s, left, figure.start) + 1 for s in "，；："))
        if before is not None and before.end > left:
            left = before.end
            if last is not None and last.after and last.subject is not None:
                left = min(max(left, last.subject.end), figure.start)
            comma = max(text.rfind(sign, left, figure.start) for sign in "、），")
            if comma >= 0:
                left = comma + 1
        return Counted(figure, clause, left)

    def _begin(
        self, document: Document, item: Counted, done: list[Counted], chunk: str, limit: int
    ) -> Run:
        """Read a figure that opens a run of its own."""
        figure = item.figure
        text = document.text
        item.change = self._change(chunk)
        item.baseline = _baseline(document, item.left, figure.start, item.change)
        respectively = _RESPECTIVELY.search(chunk)
        stop = item.left + respectively.start() if respectively else figure.start
        own: Bounds | None
        if item.change is not None:
            own = self._measure(document, item, stop, limit)
            if own is None and respectively is None:
                own = self._carried(done, figure, change=True)
        else:
            own = self._level(document, item, done, stop, limit)
        if respectively is None:
            item.subject = own
            return Run()
        members = self._phrases.members(text, own) if own is not None else []
        if own is None:
            members = [one.subject for one in done if one.subject and not one.change]
        run = Run(members, 0, own)
        item.subject = run.take(document, figure, self._size(document, figure))
        return run

    def _continue(
        self, document: Document, item: Counted, done: list[Counted], run: Run, limit: int
    ) -> None:
        """Read a figure that goes on from the one before: `44999元、24102元`, `41户126人`."""
        last = done[-1]
        figure = item.figure
        after = self._after(document, figure, limit)
        if after is not None and figure.unit not in _BEFORE_ONLY:
            item.subject, item.after = after, True
            if document.text[last.figure.end : figure.start] == "" and not last.after:
                last.subject = after
            return
        if figure.unit == last.figure.unit or (run.members and {figure.unit, last.figure.unit} <= _RATES):
            item.change, item.baseline = last.change, last.baseline
            if item.approx == "exact" and last.approx == "over" and last.figure.approx == "exact":
                item.approx = last.approx
        if run.members:
            item.subject = run.take(document, figure, 0)
        else:
            item.subject = last.subject

    def _measure(
        self, document: Document, item: Counted, stop: int, limit: int
    ) -> Bounds | None:
        """Return what changes: after the unit, or before the verb of change."""
        text = document.text
        if item.figure.unit not in _BEFORE_ONLY:
            after = self._after(document, item.figure, limit)
            if after is not None:
                item.after = True
                return after
        compared = _COMPARISON.search(text, item.left, stop)
        if compared is not None:
            return self._phrases.before(document, item.left, compared.start())
        if stop < item.figure.start:
            return self._phrases.before(document, item.left, stop)
        return self._phrases.change_measure(document, item.left, stop)[0]

    def _level(
        self, document: Document, item: Counted, done: list[Counted], stop: int, limit: int
    ) -> Bounds | None:
        """Return what a level counts: after the unit, else before the number, else carried."""
        figure = item.figure
        text = document.text
        phrases = self._phrases
        direct = text[figure.end : figure.end + 1] not in "的"
        if figure.unit not in _BEFORE_ONLY or (figure.unit in _SHARES and direct):
            after = self._after(document, figure, limit)
            if after is not None:
                item.after = True
                return after
        share = _SHARE.search(text, item.left, stop) if figure.unit in _SHARES else None
        if share is not None:
            stop = share.start()
        changed, is_change = phrases.change_measure(document, item.left, stop)
        own = changed if is_change else phrases.before(document, item.left, stop)
        if own is not None:
            return own
        if figure.unit in _TIMES:
            deed = phrases.deed(document, item.left, stop)
            if deed is not None:
                return deed
        bare = phrases.is_bare(document, item.left, stop)
        wide = share is not None or is_change
        if wide or bare or (figure.unit not in _BEFORE_ONLY and phrases.ends_in_verb(document, item.left, stop)):
            carried = self._carried(done, figure, change=wide)
            if carried is None and bare and stop > item.left:
                carried = self._earlier(document, item)
            if carried is not None:
                return carried
        if figure.unit in _BEFORE_ONLY and not direct:
            return self._after(document, figure, limit)
        return None

    def _earlier(self, document: Document, item: Counted) -> Bounds | None:
        """Return what the clause before names: `签订责任书，共16份`, `平均分逐年上升：2020年…`."""
        structure = document.structure
        sentence = structure.sentence_at(item.figure.start)
        if item.clause.start <= sentence.start:
            return None
        clause = structure.clause_at(item.clause.start - 2)
        if clause.start < sentence.start:
            return None
        measure = _MEASURED.match(document.text, clause.start, clause.end)
        if measure is not None:
            return self._phrases.before(document, clause.start, measure.end())
        return self._phrases.object_of(document, clause)

    def _after(self, document: Document, figure: Figure, limit: int) -> Bounds | None:
        start = figure.end
        text = document.text
        clause = document.structure.clause_at(figure.start)
        if text[start : start + 1] == "的":
            start += 1
        return self._phrases.after(document, start, min(limit, clause.end), figure.unit)

    @staticmethod
    def _carried(done: list[Counted], figure: Figure, *, change: bool) -> Bounds | None:
        for item in reversed(done):
            if item.subject is None:
                continue
            if change or item.figure.unit == figure.unit:
                return item.subject
        return None

    def _change(self, chunk: str) -> str | None:
        if self._increase.search(chunk):
            return "increase"
        if self._decrease.search(chunk):
            return "decrease"
        return None

    def _approximation(self, figure: Figure, chunk: str) -> str:
        if figure.approx != "exact":
            return figure.approx
        if self._over.search(chunk):
            return "over"
        if self._near.search(chunk):
            return "nearly"
        if self._below.search(chunk) and not chunk.endswith("控制在"):
            return "at_most"
        return "exact"

    def _size(self, document: Document, figure: Figure) -> int:
        """Return how many figures a run has that begins with this one."""
        size, end = 1, figure.end
        for other in self._figures.find(document.text[end : end + 120]):
            if not _joined(document.text[end : figure.end + other.start]) or size > 12:
                break
            size += 1
            end = figure.end + other.end
        return size


@dataclass(slots=True)
class Run:
    """Figures joined by `、` to which 分别 hands out a list of subjects."""

    members: Sequence[Bounds] = ()
    taken: int = 0
    whole: Bounds | None = None
    size: int = 0

    def take(self, document: Document, figure: Figure, size: int) -> Bounds | None:
        """Return the next figure's subject: its own member, or the whole list for each."""
        if size:
            self.size = size
            if self.whole is None:
                self.members = list(self.members)[-size:]
        index = self.taken
        self.taken += 1
        if len(self.members) == self.size and index < len(self.members):
            return self.members[index]
        return self.whole


_SHARES = frozenset({"%", "‰", "成"})
_BEFORE_ONLY = _SHARES | {"个百分点", "百分点", "元", "分", "美元", "欧元", "港元", "日元", "岁", "倍"}
_RATES = frozenset({"%", "‰", "个百分点", "百分点", "倍"})
_TIMES = frozenset({"次", "人次", "场次", "场", "期", "件次", "轮", "节", "课时", "学时", "趟", "遍"})
_SHARE = re.compile(r"(?:的)?(?:约|各|分别|仅|也|均|已)?(?:(?<![^，。；：、）])占比|占)(?!比)(?:到|了|总|全|比例|[^，。；]{0,14}的)?[^，。；]{0,8}$")
_COMPARISON = re.compile(
    r"(?:同比|环比|(?:与|比|较|和|同|对比)(?:去年|上年|前年|上届|上月|同期|[^，。；、]{1,14}年|[^，。；、]{1,10}(?:平均|水平|目标|计划|标准)?))(?=[^，。；]{0,14}$)"
)
_MEASURED = re.compile(r"[^，。；：]{0,16}?(?:平均分|分数线|[率量额值数]|面积|收入|比例|比重|成绩)")
_JOIN = re.compile(r"(?:、|和|与|及|以及|，|到|至|—|-)?(?:又)?")


def _joined(gap: str) -> bool:
    return _JOIN.fullmatch(gap) is not None and gap != "，" or gap == ""


def _by_sentence(document: Document, figures: list[Figure]) -> Iterable[list[Figure]]:
    group: list[Figure] = []
    sentence: Bounds | None = None
    for figure in figures:
        here = document.structure.sentence_at(figure.start)
        if here != sentence and group:
            yield group
            group = []
        sentence = here
        group.append(figure)
    if group:
        yield group


def _baseline(document: Document, left: int, end: int, change: str | None) -> str | None:
    """Return what a change is measured against: a date's value or the words."""
    if change is None:
        return None
    match = _COMPARISON.search(document.text, left, end)
    if match is None:
        return None
    for draft in document.drafts.get("date", ()):
        if match.start() < draft.start < match.end() and draft.slots.get("value"):
            return str(draft.slots["value"])
    words = match.group()
    return words if words in {"同比", "环比"} else document.written(match.start() + 1, match.end())


_FROM_LEVEL = re.compile(r"(?:由|从)(?:原来的?|原先的?|最初的?|过去的?|当初的?|最高时的?)?$")


def _over_time(document: Document, item: Counted) -> bool:
    """Return whether a duration right before the change says over what time it went."""
    return any(
        draft.slots.get("type") == "duration" and item.left <= draft.start < item.figure.start
        for draft in document.drafts.get("date", ())
    )


def _draft(document: Document, item: Counted) -> Draft:
    figure = item.figure
    subject = item.subject
    partial = figure.partial
    slots: dict[str, object] = {
        "value": figure.value,
        "upper": figure.upper,
        "partial": partial,
        "approx": item.approx,
        "unit": figure.unit,
        "subject": None if subject is None else document.written(*subject),
        "change": item.change,
        "baseline": item.baseline,
    }
    if _FROM_LEVEL.search(document.text, item.left, figure.start):
        if document.last_date_in(item.left, figure.start) is None:
            slots["date"] = None
    elif item.change and _over_time(document, item):
        slots["date"] = None
    rule = "count.masked" if figure.masked else "count.change" if item.change else "count.level"
    return Draft(
        "count", figure.start, figure.end, rule, slots, [] if subject is None else [subject]
    )
