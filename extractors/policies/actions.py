"""What is done with a document: the verb before it, after it or in the next clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...pipeline.rules import Lexicons
from ...pipeline.text.structure import Bounds

# The order of the guide: where two actions apply, the first of these is the record's.
ACTIONS = ("issued", "implemented", "studied", "cited")
_ABREAST = 6
_FAR = 40
_FOLLOWS = 16
_NEXT_CLAUSES = 48


class Action(NamedTuple):
    """What is done; `plainly` if the verb is said of documents alone."""

    name: str
    plainly: bool = False


_CITED = Action("cited")


class _Verb(NamedTuple):
    start: int
    end: int
    kind: str
    plainly: bool


class ActionFinder:
    """Finds the verb that governs a document."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the verbs, the look-alikes first so that they take their place."""
        group = "policies."
        self._scan = re.compile(
            f"(?P<none>{lexicons.any_of(group + 'not_verbs')})"
            f"|(?P<basis>{lexicons.any_of(group + 'basis')})"
            f"|(?P<issued>{lexicons.any_of(group + 'issued')})"
            f"|(?P<implemented>{lexicons.any_of(group + 'implemented')})"
            f"|(?P<studied>{lexicons.any_of(group + 'studied')})"
        )
        self._plain = frozenset(lexicons[group + "issued_plainly"])
        self._requirement = re.compile(lexicons.any_of(group + "requirement"))
        self._object = re.compile(f"{lexicons.any_of(group + 'governing_object')}[^，。；]{{0,8}}$")

    def find(self, text: str, clause: Bounds, start: int, end: int, until: int) -> Action:
        """Return what is done with the documents in `[start, end)`.

        `clause` is their clause, its start moved behind the documents before; `until` bounds
        the clauses after. In `《办法》印发实施` the action is `issued`.
        """
        before = self._verbs(text, clause.start, start)
        if before and before[-1].kind == "basis" and start - before[-1].end <= _FAR:
            return _CITED
        if before and start - before[-1].end <= _FAR:
            return _first(self._abreast(text, before, start))
        appeal = self._requirement.search(text, end, min(end + _FOLLOWS, clause.end))
        after = self._verbs(text, end, min(end + _FOLLOWS, clause.end))
        if after and after[0].kind != "basis" and (
            appeal is None or after[0].start < appeal.start()
        ):
            return _first(self._run(after))
        if self._object.search(text, clause.start, start) and appeal is None:
            later = [
                verb
                for verb in self._verbs(text, end, min(end + _NEXT_CLAUSES, until))
                if verb.kind != "basis"
            ]
            if later:
                return _first(later[:1])
        return _CITED

    def _verbs(self, text: str, start: int, end: int) -> list[_Verb]:
        return [
            _Verb(*match.span(), match.lastgroup or "", match.group() in self._plain)
            for match in self._scan.finditer(text, start, end)
            if match.lastgroup != "none"
        ]

    def _abreast(self, text: str, verbs: Sequence[_Verb], start: int) -> list[_Verb]:
        """Return the last verb and those beside it: `落实已经制定出台的《办法》`."""
        chosen = [verbs[-1]]
        clause_of = text[start - 1] == "的"
        for verb in reversed(verbs[:-1]):
            if verb.kind == "basis" or (chosen[-1].start - verb.end > _ABREAST and not clause_of):
                break
            chosen.append(verb)
        return chosen

    def _run(self, verbs: Sequence[_Verb]) -> list[_Verb]:
        """Return the first verb and those right behind it: `印发实施`."""
        chosen = [verbs[0]]
        for verb in verbs[1:]:
            if verb.start - chosen[-1].end > 2:
                break
            chosen.append(verb)
        return chosen


def _first(verbs: Sequence[_Verb]) -> Action:
    best = min(verbs, key=lambda verb: (_rank(verb), not verb.plainly))
    return Action(best.kind, best.plainly) if best.kind in ACTIONS else _CITED


def _rank(verb: _Verb) -> int:
    return ACTIONS.index(verb.kind) if verb.kind in ACTIONS else len(ACTIONS)
