"""What is done with a document: the verb before it, after it or in the next clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...pipeline.rules import Lexicons
from ...pipeline.text.structure import Bounds

# The order of the guide: where two actions apply, the first of these is the record's.
ACTIONS = ("issued", "implemented", "studied", "cited")
_ALREADY = re.compile("已经?")
_AFTER = re.compile(r"(?:（[^（）\n]{0,30}）)?[^、《\n]{0,16}")
_ABREAST = 6
_FAR = 40
_NEXT_CLAUSES = 48


class Action(NamedTuple):
    """What is done; `plainly` if the verb is said of documents alone, `done` if it has a 了."""

    name: str
    plainly: bool = False
    done: bool = False


_CITED = Action("cited")


class _Verb(NamedTuple):
    start: int
    end: int
    kind: str
    plainly: bool
    done: bool


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
        if before and start - before[-1].end <= _FAR:
            if before[-1].kind == "basis":
                return _CITED
            return _first(self._abreast(text, before, start))
        reach = self._reach(text, end, clause.end)
        appeal = self._requirement.search(text, end, reach)
        after = self._verbs(text, end, reach)
        if (
            after
            and after[0].kind != "basis"
            and (appeal is None or after[0].start < appeal.start())
        ):
            return _first(self._run(after))
        if appeal is None and self._object.search(text, clause.start, start):
            later = self._verbs(text, end, min(end + _NEXT_CLAUSES, until))
            return _first([verb for verb in later if verb.kind != "basis"][:1])
        return _CITED

    @staticmethod
    def _reach(text: str, start: int, end: int) -> int:
        """Return how far the words after a document speak of it."""
        match = _AFTER.match(text, start, end)
        reach = match.end() if match else start
        # What stands before the next title governs that: 根据《安全法》制定《预案》.
        return start if text.startswith("《", reach) else reach

    def _verbs(self, text: str, start: int, end: int) -> list[_Verb]:
        found = []
        for match in self._scan.finditer(text, start, end):
            kind, (first, last) = match.lastgroup or "", match.span()
            # A verb after 的 is a noun with its own object before it: 规划的制订.
            noun = first > start and kind != "basis" and text[first - 1] == "的"
            carried = kind == "implemented" and text.startswith("》的", first - 2)
            if kind == "none" or (noun and not carried):
                continue  # but 推动《条例》的落实
            done = text.startswith("了", last)
            found.append(_Verb(first, last, kind, match.group() in self._plain, done))
        return found

    @staticmethod
    def _abreast(text: str, verbs: Sequence[_Verb], start: int) -> list[_Verb]:
        """Return the verbs that stand together before a document.

        In `落实已经制定出台的《办法》` all count; in `学习省里印发的《办法》` the clause in 的
        only says which document it is.
        """
        chosen = [verbs[-1]]
        if text[chosen[0].end : start] == "的":
            clause = _attributive(verbs)
            main = verbs[: len(verbs) - len(clause)]
            already = _ALREADY.search(text, max(0, clause[0].start - 4), clause[0].start)
            if not main or main[-1].kind == "basis" or already:
                return clause
            chosen = [main[-1]]
        for verb in reversed(verbs[: verbs.index(chosen[0])]):
            if verb.kind == "basis" or chosen[-1].start - verb.end > _ABREAST:
                break
            chosen.append(verb)
        return chosen

    @staticmethod
    def _run(verbs: Sequence[_Verb]) -> list[_Verb]:
        """Return the first verb and those right behind it: `印发实施`."""
        chosen = [verbs[0]]
        for verb in verbs[1:]:
            if verb.start - chosen[-1].end > 2:
                break
            chosen.append(verb)
        return chosen


def _attributive(verbs: Sequence[_Verb]) -> list[_Verb]:
    """Return the issuing verbs of the clause in 的 that stands right before a document."""
    clause = [verbs[-1]]
    for verb in reversed(verbs[:-1]):
        if verb.kind != "issued" or clause[0].start - verb.end > 2:
            break
        clause.insert(0, verb)
    return clause


def _first(verbs: Sequence[_Verb]) -> Action:
    known = [verb for verb in verbs if verb.kind in ACTIONS]
    if not known:
        return _CITED
    best = min(known, key=lambda verb: (ACTIONS.index(verb.kind), not verb.plainly))
    return Action(best.kind, best.plainly, any(verb.done for verb in known))
