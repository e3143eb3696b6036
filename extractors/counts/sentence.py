"""The figures of one sentence: what each counts, and what goes on from one to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .asides import told
from .changes import COMPARISON, POINTS, RISES, Changes
from .counted import RATES, Counted, carried
from .earlier import Earlier
from .following import Following
from .heads import Heads
from .levels import Levels
from .preceding import Preceding
from .runs import Run, joined, run_length
from .sizes import AGES, BOUNDED, bounded, is_size, resized, sized, unsized
from .spot import PERSONS
from .words import Vocabulary

_TO_WHOM = re.compile("(?:其中)?对[^，。；]{2}")
_SECTORS = frozenset({"城镇", "农村", "城市", "城乡"})
_BEFORE_EACH = re.compile("(?:的|年均|月均|平均)$")
_BRACKETED = re.compile("[一-鿿]（[一-鿿、]{1,12}）[一-鿿]{0,10}$")
_NUMBER = re.compile("[0-9]")
_HOMES = frozenset({"户", "户次"})
_HEADS = frozenset({"人", "口人", "人次"})
_STOPS = frozenset("，。；、")
_RESPECTIVELY = re.compile(r"分别|各(?:为|达|占)")


def _goes_on(text: str, before: Figure, figure: Figure) -> bool:
    """Tell whether a figure goes on from the one before it: `41户126人`, `709户，2010人`."""
    gap = text[before.end : figure.start]
    told = gap == "，" and before.unit in _HOMES and figure.unit in _HEADS
    return joined(gap) or (told and text[figure.end : figure.end + 1] in _STOPS)


class SentenceReader:
    """Gives the figures of a sentence their subjects, in order."""

    def __init__(self, lexicons: Lexicons) -> None:
        vocabulary = Vocabulary(lexicons)
        following = Following(lexicons, vocabulary)
        self._preceding = Preceding(lexicons, vocabulary)
        self._earlier = Earlier(following, self._preceding)
        self._verbs = vocabulary.verbs
        self._nominal = vocabulary.nominal_verbs
        self._levels = Levels(lexicons, vocabulary, following, self._preceding, self._earlier)
        self._changes = Changes(lexicons)
        self._money = frozenset(lexicons["units.money"])
        self._named_before = self._levels.named_before
        self._heads = Heads(lexicons, vocabulary, self._named_before | self._levels.measures)

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
            if before is not None and _goes_on(document.text, before, figure):
                self._go_on(document, item, done, run, later)
            else:
                last = run
                run = self._begin(document, item, told(document, done, figure), chunk, later)
                run.size = run_length(document.text, figures[index:])
                alike = bool(done) and item.subject == done[-1].subject
                alike = alike and (item.change is not None or item.clause == done[-1].clause)
                unnamed = not run.members and run.whole is None and _RESPECTIVELY.search(chunk)
                if alike or unnamed:
                    item.subject = last.handed_on(run, chunk) or item.subject
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
                    several = self._heads.members(document.text, item.subject, figure.unit)
                    if len(several) == run.size:  # 床位数、医师数增至7.83张、3.57人
                        run.members = several
                        item.subject = run.take()
            if before is not None and before.unit in self._money and bounded(document.text, before):
                item.subject = sized(document.text, item, before)
                if item.subject is not None and figure.start - before.end <= 1:
                    item.subject = resized(document.text, item.subject, figure)
            if (
                before is not None
                and before.unit in AGES
                and before.approx in BOUNDED
                and item.subject is not None
                and item.subject.start == before.end
                and figure is not before
            ):
                item.subject = Bounds(before.start, item.subject.end)  # 60岁以上老人接种率
            if item.subject is not None and figure.approx in BOUNDED:
                item.subject = resized(document.text, item.subject, figure)
            if done and item.subject and self._shares_noun(document, done[-1], item):
                done[-1].subject = unsized(document.text, item.subject)
            done.append(item)
        return done

    def _shares_noun(self, document: Document, last: Counted, item: Counted) -> bool:
        """Return whether two figures share the noun after the second: `新建3个、修缮6个场馆`."""
        text, first, figure, own = document.text, last.figure, item.figure, last.subject
        if not item.after or first.unit != figure.unit:
            return False
        if own is not None and own.start == first.end and own.end + 1 == figure.start:
            sort = document.words(own)  # 4个固定、2个流动检查站; 12个百亿元、7个十亿元项目
            sorts = len(sort) == 1 and sort[0].tag == "a"
            return text[own.end] in "、和" and (sorts or is_size(text[slice(*own)]))
        if text[first.end] not in "、和":
            return False
        if own is not None and (last.after or own.start >= last.left):
            return False
        return text[first.end + 1 : figure.start] in self._verbs

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
            # 厕所16户、危房改造（抗震改造）6户, 12个、村（社区）中心8个
            own = _BRACKETED.search(text, left, figure.start) is not None
            signs = "、，" if own else "、），"
            clear = left
            left = max(left, *(text.rfind(sign, left, figure.start) + 1 for sign in signs))
            if text.startswith("》", left):  # 《统计年鉴（2024）》300册
                left = max(clear, *(text.rfind(sign, clear, figure.start) + 1 for sign in "、，"))
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
        if respectively is not None:
            lead = _BEFORE_EACH.search(document.text, item.left, stop)
            stop = stop if lead is None else lead.start()
        if item.change is not None:
            item.baseline = self._changes.baseline(document, item.left, figure.start)
            own = self._changing(document, item, stop, later)
            if respectively is None and (own is None or document.text[slice(*own)] in _SECTORS):
                before = done[-1].subject if done and done[-1].change else None
                gained = figure.unit in self._money and chunk.endswith(("增收", "减收"))
                alike = None if figure.unit in RATES or not done else carried(done, figure)
                own = self._earlier.moved(document, item) or before or own
                people = figure.unit in PERSONS
                told_of = [
                    one for one in done if not people or one.figure.unit not in self._named_before
                ]
                own = own or alike or (None if gained else carried(told_of, None))
                if (
                    own is not None
                    and _TO_WHOM.match(document.text, item.left)
                    and document.text[slice(*own)].endswith(("国家", "地区"))
                ):
                    own = carried(done, None)  # 其中对“一带一路”国家增长13.5%
            if item.after and chunk.endswith("提升"):
                item.change = None  # 提升80万亩蔬菜基地
            if self._changes.is_lead(chunk):
                item.change = item.baseline = None
        elif respectively is not None and self._counts_after(document, item, respectively, later):
            item.subject, item.after = self._levels.after(document, figure, later), True
            return Run()  # 各领导分别带领3名教师
        elif respectively is not None:
            own = self._preceding.find(document, item.left + respectively.end(), figure.start)
            if own is not None and _NUMBER.search(document.text, *own) is None:
                item.subject = own  # 甲、乙分别实现税收2.1亿元、1.3亿元
                return Run((), own)
            own = self._preceding.listed(document, item.left, stop)
        else:
            own = self._levels.of(document, item, done, stop, later)
            item.change = self._changes.of_object(chunk, figure.unit)
            rise = None if own is None else RISES.get(document.text[slice(*own)])
            if rise is not None and figure.unit in RATES:
                grown = self._earlier.raised(document, item) or carried(done, None)
                item.change, own = rise, grown or own  # 增加100人，增幅达20%
                item.baseline = self._changes.baseline(document, item.left, figure.start)
        if respectively is None:
            item.subject = own
            return Run()
        if own is None:
            own = self._earlier.listed(document, item, done)
        if own is not None:
            ends = (one for one in RISES if document.text.endswith(one, *own))
            item.change = item.change or RISES.get(next(ends, ""))  # 下降幅度分别为45%、38%
            return Run(self._heads.members(document.text, own, figure.unit), own)
        of_rates = figure.unit in POINTS  # 上线82人，上线率25%，…分别提高2和3个百分点
        levels = [one for one in done if not one.change]
        rates = [one for one in levels if one.figure.unit == "%"] if of_rates else []
        return Run([one.subject for one in rates or levels if one.subject])

    def _counts_after(
        self, document: Document, item: Counted, said: re.Match[str], later: Figure | None
    ) -> bool:
        """Return whether a verb of doing stands behind 分别, and a noun behind the figure."""
        figure, start = item.figure, item.left + said.end()
        done = document.text[start : figure.start] in self._verbs
        if not done or figure.unit in self._named_before:
            return False
        return self._levels.after(document, figure, later) is not None

    def _go_on(
        self, document: Document, item: Counted, done: list[Counted], run: Run, later: Figure | None
    ) -> None:
        """Read a figure that goes on from the one before: `44999元、24102元`, `41户126人`."""
        figure, last = item.figure, done[-1]
        after = self._levels.after(document, figure, later)
        gap = document.text[last.figure.end : figure.start]
        if after is not None and not gap and last.subject is not None:
            after = None if self._levels.acts(document, figure, after) else after
        adjoins = not gap or (gap == "、" and last.figure.unit in _HOMES and last.subject is None)
        if after is not None and (
            figure.unit not in self._named_before or (adjoins and figure.approx in BOUNDED)
        ):
            item.subject, item.after = after, True
            spent = last.figure.unit in self._money and last.subject is not None
            if adjoins and not last.after and not spent:
                last.subject = after  # 投资6亿元7公里的环路: the sum keeps 投资
            return
        if last.figure.end == figure.start and last.change is not None:
            item.change, item.baseline = last.change, last.baseline  # 核减4户5人
        handed_out = bool(run.members) or run.whole is not None
        if figure.unit == last.figure.unit or (handed_out and last.change is not None):
            item.change, item.baseline = last.change, last.baseline
            if item.approx == "exact" and last.approx == "over" and last.figure.approx == "exact":
                item.approx = last.approx
        item.subject = run.take() if handed_out else last.subject
        if last.figure.approx in BOUNDED and last.figure.unit not in PERSONS | {figure.unit}:
            # 教师168人，其中35岁以下62人; 项目36个，其中10亿元以上3个
            units = PERSONS if figure.unit in PERSONS else {figure.unit}
            whole = carried([one for one in done[:-1] if one.figure.unit in units], None)
            people = figure.unit in PERSONS  # 总分600分以上36人
            item.subject = item.subject if whole is None and not people else whole

    def _dealt_with(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return a verb alone that names what is compared: 投诉 in `投诉较上年减少9起`."""
        words = document.words(Bounds(start, end)) if start < end else []
        noun = len(words) == 1 and words[0].text in self._nominal
        return Bounds(start, end) if noun else None

    def _changing(
        self, document: Document, item: Counted, stop: int, later: Figure | None
    ) -> Bounds | None:
        """Return what changes: after the unit, or before the verb of change."""
        if item.figure.unit not in self._named_before:
            after = self._levels.after(document, item.figure, later)
            if after is not None:
                item.after = True
                return after
        compared = COMPARISON.search(document.text, item.left, stop)
        if stop < item.figure.start:
            end = compared.start() if compared is not None else stop
            return self._preceding.listed(document, item.left, end)
        if compared is not None and document.text[item.left : compared.start()].strip(" "):
            own = self._preceding.find(document, item.left, compared.start(), measured=True)
            return own or self._dealt_with(document, item.left, compared.start())
        if compared is not None:
            return self._preceding.change(document, compared.end(), stop)[0]  # 同比案件数增加
        lead = self._changes.lead_from(document.text, item.left, stop)
        if lead is not None:  # 平均分高出全市28分
            return self._preceding.find(document, item.left, lead, measured=True)
        return self._preceding.change(document, item.left, stop)[0]
