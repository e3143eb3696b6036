"""The extractor of policies: each document in 《》 with what is done with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...pipeline.rules import Document, Draft, Lexicons, Rule
from ...pipeline.rules.qualifiers import Qualifiers
from ...pipeline.text.structure import Bounds
from .actions import Action, ActionFinder
from .rules import RULES
from .titles import Sort, Title, TitleJudge, title_runs

_SHARED_REACH = 14


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
