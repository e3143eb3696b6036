"""The figures of one sentence: what each counts, and what goes on from one to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .asides import told
from .changes import COMPARISON, POINTS, Changes
from .counted import OTHERS, RATES, Counted, carried, does, first_of, reached
from .earlier import Earlier
from .following import Following
from .heads import Heads
from .numbers import MEDALS
from .preceding import Preceding
from .runs import Run, joined, run_length
from .shares import goal_at, share_at, times_at
from .sizes import AGES, BOUNDED, says_which, sized
from .words import Vocabulary

_SHARES = frozenset({"%", "‰", "成"})
_DIMENSIONS = frozenset("积程量长高深宽重")
_PEOPLE = frozenset({"人", "人次", "户"})
_HOURS = frozenset({"小时", "个小时", "分钟", "秒", "秒钟"})
_JOINT = re.compile("[和及与](?![谐平睦顺美善合会])|以及")
_PERSONS = _PEOPLE | {"名", "位"}
_FOR = re.compile("(?<![一-鿿])(?:还|又|已|累计)?为$")
_RANGE = re.compile("[^，。；]{0,4}(?:水平|区间|标准|目标|速度|增速|以上|以内)")
_PARTED = re.compile("(?<![得部积评总均高满平百十])分[为成]?$|(?:连续|接连|前后)$")
_REACHED = re.compile("(?:达到?|超过?|突破|高达|逾|为|不低于|高于|保持|稳定)[了在]?$")
_RESPECTIVELY = re.compile(r"分别|各(?:为|达|占)")


class SentenceReader:
    """Gives the figures of a sentence their subjects, in order."""

    def __init__(self, lexicons: Lexicons) -> None:
        vocabulary = Vocabulary(lexicons)
        self._verbs = vocabulary.verbs
        self._following = Following(vocabulary)
        self._preceding = Preceding(lexicons, vocabulary)
        self._earlier = Earlier(self._following, self._preceding)
        self._changes = Changes(lexicons)
        self._own_deeds = vocabulary.own_deeds
        self._measured = vocabulary.measured
        self._times = frozenset(lexicons["units.times"])
        self._measures = frozenset(lexicons["units.measures"])
        self._money = frozenset(lexicons["units.money"])
        self._named_before = frozenset(lexicons["units.money"] + lexicons["units.scores"]) | (
            _SHARES | RATES | {"岁", "周岁", "番"}
        )
        self._heads = Heads(lexicons, vocabulary, self._named_before | self._measures)

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
                last = run
                run = self._begin(document, item, told(document, done, figure), chunk, later)
                run.size = run_length(document.text, figures[index:])
                if item.change is not None and done and item.subject == done[-1].subject:
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
            if before is not None and before.approx in BOUNDED and before.unit in self._money:
                item.subject = sized(document.text, item, before)
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
            own = self._changing(document, item, stop, later)
            if own is None and respectively is None:
                own = carried(done, None)
        elif respectively is not None:
            own = self._preceding.listed(document, item.left, stop)
        else:
            own = self._level(document, item, done, stop, later)
        if respectively is None:
            item.subject = own
            return Run()
        if own is None:
            own = self._earlier.listed(document, item, done)
        if own is not None:
            return Run(self._heads.members(document.text, own, figure.unit), own)
        return Run([one.subject for one in done if one.subject and not one.change])

    def _go_on(
        self, document: Document, item: Counted, last: Counted, run: Run, later: Figure | None
    ) -> None:
        """Read a figure that goes on from the one before: `44999元、24102元`, `41户126人`."""
        figure = item.figure
        after = self._after(document, figure, later)
        if after is not None and figure.unit not in self._named_before:
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

    def _changing(
        self, document: Document, item: Counted, stop: int, later: Figure | None
    ) -> Bounds | None:
        """Return what changes: after the unit, or before the verb of change."""
        if item.figure.unit not in self._named_before:
            after = self._after(document, item.figure, later)
            if after is not None:
                item.after = True
                return after
        compared = COMPARISON.search(document.text, item.left, stop)
        if stop < item.figure.start:
            end = compared.start() if compared is not None else stop
            return self._preceding.listed(document, item.left, end)
        if compared is not None and document.text[item.left : compared.start()].strip(" "):
            return self._preceding.find(document, item.left, compared.start(), measured=True)
        if compared is not None:
            return self._preceding.change(document, compared.end(), stop)[0]  # 同比案件数增加
        return self._preceding.change(document, item.left, stop)[0]

    def _level(
        self,
        document: Document,
        item: Counted,
        done: list[Counted],
        stop: int,
        later: Figure | None,
    ) -> Bounds | None:
        """Return what a level counts: after the unit, else before the number, else carried."""
        figure, text, preceding = item.figure, document.text, self._preceding
        if figure.unit in _HOURS and self._following.is_how_long(document, figure):
            return None  # 24小时供水: how long, of nothing
        if figure.unit in self._times and _PARTED.search(text, item.left, stop):
            return None  # 分3批公开招聘, 连续四次获评
        if figure.unit == "次" and self._following.is_how_often(document, figure):
            return None
        if text.endswith("以", item.left, stop) and text.startswith("的", figure.end):
            return self._after(document, figure, later)  # 以633分的成绩
        named_before = figure.unit in self._named_before
        attribute = text[figure.end : figure.end + 1] == "的"
        if attribute and figure.unit not in _PERSONS:
            own = preceding.find(document, item.left, stop, measured=True)
            if own is not None and self._is_measure(text, own, stop, figure):
                return own  # 建筑面积98万平米的小区
        aged = figure.unit in AGES and figure.approx in BOUNDED and text[stop - 1] not in "龄均"
        if not named_before or aged or (figure.unit in _SHARES and not attribute):
            after = self._after(document, figure, later)
            if after is not None:
                item.after = not aged
                return after
        share = None
        if figure.unit in _SHARES:
            if text[item.left : stop] == "的" and done and not done[-1].after:
                return self._of_goal(document, done)
            share = share_at(text, item.left, stop)
            if attribute and share is None and not _REACHED.search(text, item.left, stop):
                own = self._after(document, figure, later)  # 掌握80%的资源
                if own is not None and not _RANGE.match(text, own.start, own.end):
                    return own
        elif figure.unit in POINTS:
            share = goal_at(text, item.left, stop)
        elif figure.unit == "倍":
            share = times_at(text, item.left, stop)
        stop = stop if share is None else share
        if text[item.left : stop] in OTHERS and not named_before:
            return first_of(done, figure)
        if figure.unit in _PEOPLE and does(text, item.left, stop, self._own_deeds):
            return carried([one for one in done if one.figure.unit in _PERSONS], None)
        own, is_change = preceding.change(document, item.left, stop)
        if not is_change:
            own = preceding.find(document, item.left, stop, measured=named_before)
        if own is None and figure.unit in self._times:
            own = preceding.deed(document, item.left, stop)
        if own is not None:
            return own
        if figure.unit in MEDALS:
            return None
        if figure.unit in _PEOPLE and _FOR.search(text, item.left, stop):
            return None  # 为24人提供服务
        bare = preceding.is_bare(document, item.left, stop)
        any_unit = share is not None or is_change or figure.unit == "番"
        if (
            attribute
            and figure.approx in BOUNDED
            and text.startswith("其中", item.left)
            and (sort := carried(done, figure)) is not None
        ):
            return sort  # 收入全部超过5万元，其中20万元以上的村3个
        if own is None and attribute and bare and share is None and not is_change:
            own = self._after(document, figure, later)  # 约40%的散户, 总计3亿元的项目
            if own is not None and not _RANGE.match(text, own.start, own.end):
                return own
            own = None
        if (
            any_unit
            or bare
            or (not named_before and preceding.ends_in_verb(document, item.left, stop))
        ):
            own = carried(done, None if any_unit or (bare and reached(done, figure)) else figure)
            state = figure.unit not in self._measures | self._money
            if own is None and state and preceding.is_state(document, item.left, stop):
                own = self._earlier.named(document, item)
            if own is None and bare and stop > item.left:
                own = self._earlier.named(document, item)
        if own is None and named_before and (attribute or figure.approx in BOUNDED):
            own = self._after(document, figure, later)
        if own is None and figure.unit in self._money:
            own = self._after(document, figure, later)
            if own is not None and not self._is_noun_alone(document, own):
                own = None
        return own

    def _is_measure(self, text: str, own: Bounds, stop: int, figure: Figure) -> bool:
        """Return whether the words before a figure name what it measures of a noun after it."""
        if figure.unit in self._measures and text[own.end - 1] in _DIMENSIONS:
            return True
        # 年吞吐量超过5万标准箱的港口
        return _REACHED.search(text, own.end, stop) is not None and text.endswith(
            self._measured, own.start, own.end
        )

    def _of_goal(self, document: Document, done: Sequence[Counted]) -> Bounds | None:
        """Return what `完成年度任务1200人的95%` is a share of: not the goal, what reached it."""
        goal = done[-1]
        start = share_at(document.text, goal.left, goal.figure.start)
        own = None if start is None else self._preceding.find(document, goal.left, start)
        return own or carried(done[:-1], None) or goal.subject

    def _is_noun_alone(self, document: Document, bounds: Bounds) -> bool:
        """Return whether a noun ends its clause: 补贴 in `每月多了300元补贴`."""
        return (
            document.text[bounds.end : bounds.end + 1] in "，。；、"
            and document.words(bounds)[0].text not in self._verbs
        )

    def _after(self, document: Document, figure: Figure, later: Figure | None) -> Bounds | None:
        """Return the noun phrase after a unit, or after its 的, inside the clause."""
        if figure.unit in MEDALS or (
            figure.unit in self._measures - self._named_before
            and later is not None
            and later.unit not in self._named_before
            and says_which(document.text, figure, later)
        ):
            return None  # 2金1银的好成绩, 5万吨以上矿井3座
        start = figure.end
        if document.text[start : start + 1] == "的":
            start += 1
        elif _JOINT.match(document.text, start):
            return None  # 建议24件和提案42件
        end = document.structure.clause_at(figure.start).end
        if later is None or later.start >= end:
            return self._following.find(document, start, end, figure.unit)
        return self._following.before_figure(
            document, start, (later.start, later.end, end), figure.unit
        )
