"""The extractor of policies: each document in 《》 with what is done with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...pipeline.rules import Document, Draft, Lexicons, Rule
from ...pipeline.rules.qualifiers import Qualifiers
from ...pipeline.text.structure import Bounds
from .actions import Action, ActionFinder
from .rules import RULES
from .titles import Sort, Title, TitleJudge, title_runs

_SHARED_REACH = 14
_ABOVE = re.compile(
    "(?<!全)(?:党中央|中央|国务院|国家|全国人大)[^，。；《》]{0,16}"
    "(?:出台|印发|发布|批复|制定|颁布|公布|下发|批准|施行|实施)了?$|(?:最近|近日|日前|不久前)[^，。；]{0,24}$"
)
_HOPED = re.compile("争取|力争|推动|促[请成]|配合|拟|将|待")
_DUTY = re.compile(
    "(?<![主重需只就首简概摘纪还])(?:要(?![求点素害领闻件地道塞务么不职义旨])|必须|务必)[^。；\n]{0,60}$"
)
_DONE = re.compile("已|了|先后|累计|以来|[0-9]次")
_MAKING = re.compile("》(?:的?(?:编制|起草|制定|修订)过程中|为契机)")


class PolicyExtractor:
    """Finds the documents named in 《》; the documents of a list share their verb."""

    kind = "policy"
    after: Sequence[str] = ()
    rules: Sequence[Rule] = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of `policies.toml`."""
        self._judge = TitleJudge(lexicons)
        self._actions = ActionFinder(lexicons)
        self._qualifiers = Qualifiers(lexicons)

    def extract(self, document: Document) -> Iterable[Draft]:
        """Yield a draft for each document; `制定《工作要点》` has the action `issued`."""
        text = document.text
        if "《" not in text:
            return
        previous: tuple[int, Bounds, Action] | None = None
        for run in title_runs(text):
            clause = document.structure.clause_at(run[0].opens)
            start = clause.start
            shared = None
            if previous is not None and previous[1] == clause:
                start = previous[0]
                shared = previous[2]
            action = self._action(document, run, Bounds(start, clause.end), shared)
            previous = (run[-1].closes, document.structure.clause_at(run[-1].opens), action)
            for title in run:
                if self._counts(self._judge.sort(text, title, run), action):
                    yield self._draft(document, title, action)
                else:
                    reason = "不是文件，或未见制定、执行、学习 no document, or nothing done with it"
                    document.refuse(f"policy.{action.name}", title.start, title.end, reason)

    def _action(
        self, document: Document, run: list[Title], clause: Bounds, shared: Action | None
    ) -> Action:
        start, end = run[0].opens, run[-1].closes
        clause_end = max(clause.end, document.structure.clause_at(end - 1).end)
        until = document.structure.segment_at(start).end
        found = self._actions.find(
            document.text, Bounds(clause.start, clause_end), start, end, max(until, end)
        )
        if found.name == "cited" and shared is not None and start - clause.start <= _SHARED_REACH:
            return shared
        return found

    @staticmethod
    def _counts(sort: Sort, action: Action) -> bool:
        if sort is Sort.DOCUMENT:
            return True
        if sort is Sort.LIKELY:
            return action.name != "cited"
        return sort is Sort.UNKNOWN and (action.plainly or action.name == "implemented")

    def _draft(self, document: Document, title: Title, action: Action) -> Draft:
        # To name a document, or to have made it, is done, whatever the section speaks of.
        status = self._qualifiers.status(document, title.start, title.end)
        planned = status.planned and action.name != "cited" and not action.done
        planned = planned and not (action.name == "issued" and _is_told(document, title))
        duty = action.name in ("implemented", "studied") and not action.done
        planned = planned or (duty and _is_called_for(document, title))
        return Draft(
            kind=self.kind,
            start=title.start,
            end=title.end,
            rule=f"policy.{action.name}",
            slots={
                "name": document.written(title.start, title.end),
                "action": action.name,
                "status": "planned" if planned else "reported",
            },
        )


def _is_told(document: Document, title: Title) -> bool:
    """Tell whether a document is there already, whatever the section speaks of.

    `国务院批复《空间规划》` and `在《纲要》编制过程中` name what others, or the writers, have done.
    """
    text = document.text
    if _MAKING.match(text, title.end):
        return True
    clause = document.structure.clause_at(title.start)
    before = text[clause.start : title.start].rstrip("《")
    return _ABOVE.search(before) is not None and _HOPED.search(before) is None


def _is_called_for(document: Document, title: Title) -> bool:
    """Tell whether a sentence calls for what it says of a document: `各单位要认真落实《规定》`."""
    text = document.text
    segment = document.structure.segment_at(title.start)
    duty = _DUTY.search(text, segment.start, title.start)
    return duty is not None and _DONE.search(text, duty.start(), title.start) is None
