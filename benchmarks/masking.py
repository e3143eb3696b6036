"""Withhold values at random, extract again, and count the records that survive.

    python benchmarks/masking.py [--seed N] [--faults N] [FOLDER ...]

Without a folder the project's corpora are read, and ../shared/archive where it stands. Of each
text and for each form of mask, records are chosen at random, at most one in two sentences, and
what a report would withhold of them is overwritten:

- count: the number, digits or Chinese numerals (`60余名` → `**余名`); 万 and 亿 stay, since
  reports keep them. The form `X last` hides all but the first digit (`21.5%` → `21.X%`).
- date: the last figures of the year (`20**年`), the month and the day (`*月*日`), the number of
  days or years. Only dates in figures with 年, 月, 日: nobody masks `2022.4.13` or 今年.
- honor: the place in an issuer (`青山县委` → `**县委`); a bare `县委` gets a masked place put
  before it, as the report would read that named it.

某 stands for names and for parts of dates alone: 某名 and 某项 are ordinary indefinite words,
and no report hides a number so. Left out, too, are figures with a mask or a letter beside them
and two-figure guesses (三五名), whose mask would hide that there were two.

A record survives if it comes out at its shifted place with the value gone (null, or X where the
figures were; an issuer with its mask) and all other slots as they were, if each run written is
reported as a mask of that record, and if no record around it was lost, added or changed. Values
that follow from a masked date may have X or be null; `status` and `basis` are not compared where
a year was hidden, since they follow from the year.
"""

from __future__ import annotations

import argparse
import random
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from huibao import Pipeline, Report
from huibao.schemas import Record

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ("*", "**", "***", "X", "XX", "××", "□", "□□", "○○", "__", "X last")
FORMS: Mapping[str, Sequence[str]] = {
    "count": FIGURES,
    "date": ("*", "**", "X", "XX", "×", "××", "某", "□", "□□", "○○", "__"),
    "honor": ("*", "**", "***", "X", "XX", "××", "某", "某某", "□□", "○○", "__"),
}
TARGETS: Mapping[str, float] = {"count": 0.98, "date": 0.98, "honor": 0.95}
_NUMBER = re.compile(r"[\d０-９](?:[\d０-９,，.．]{0,18}[\d０-９])?")
_CHINESE = re.compile(r"[〇零一二两三四五六七八九十百千]{1,9}(?!分[之点])")
_PAIR = re.compile("[一二两三四五六七八九]{2}")
_PART = re.compile(r"(?P<y>(?:19|20)\d\d)(?=年|[-—~至]{1,2}(?:19|20)\d\d)|\d{1,4}(?=[月日号天周年个余多])")
_DOTTED = re.compile(r"\d[./]\d|\d-\d{1,2}(?!\d)")
_BESIDE = re.compile(r"[A-Za-z*×○□_\d.Χ〇某]")
_PLACE = re.compile(r"(?P<name>[一-鿿]{0,4}?)(?=[省市县区镇乡州](?:[委政人教总妇文公财民农科卫工团司体]|直))")
_NO_NAME = re.compile("[全我各该本中国]|[^一-鿿]|自治|政[府协]")
_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]")
_NOT_COMPARED = {"id", "start", "end", "text", "section", "clause", "rule", "masks", "kind"}


class Edit(NamedTuple):
    """The text from `start` to `end` overwritten with `written`."""

    start: int
    end: int
    written: str


class Masking(NamedTuple):
    """One record and the edits that hide its value."""

    record: Record
    edits: Sequence[Edit]
    sentence: int


class Key(NamedTuple):
    """What tells one record of a report from another."""

    start: int
    end: int
    kind: str


def edits_of(record: Record, text: str, form: str) -> list[Edit]:
    """Return what hides a record's value by a form of mask; none if it cannot be hidden so.

    `60余名` and `**` give one edit, which leaves `**余名`.
    """
    if record.masks:
        return []
    if record.kind == "honor":
        return _issuers(record, text, form)
    if _BESIDE.match(text[record.start - 1 : record.start]) or _BESIDE.match(text, record.end):
        return []
    if record.kind == "date":
        return _parts_of_date(record, form)
    return _numbers(record, form) if record.kind == "count" else []


def _numbers(record: Any, form: str) -> list[Edit]:
    found = list(_NUMBER.finditer(record.text)) or list(_CHINESE.finditer(record.text))[:1]
    wanted = 1 if record.upper is None else 2
    if len(found) != wanted or (wanted == 1 and _PAIR.search(found[0].group())):
        return []
    edits = []
    for match in found:
        written, start = form, match.start()
        if form == "X last":
            if wanted == 2 or len(match.group()) < 2 or not match.group().isascii():
                return []
            start += 1
            written = re.sub(r"\d+", "X", record.text[start : match.end()].replace(",", ""))
        edits.append(Edit(record.start + start, record.start + match.end(), written))
    return edits


def _parts_of_date(record: Any, form: str) -> list[Edit]:
    if record.type not in ("point", "range", "duration") or _DOTTED.search(record.text):
        return []
    edits = []
    for match in _PART.finditer(record.text):
        start = match.start() + (2 if match["y"] and form != "某" else 0)
        edits.append(Edit(record.start + start, record.start + match.end(), form))
    years = [edit for edit in edits if edit.end - edit.start >= 2 and edit.written]
    # A report that hides month and day shows the year.
    if record.type == "point" and len(edits) > 1 and len(years) >= 1 and record.text[:1].isdigit():
        return edits[1:]
    return edits if record.type != "duration" or form != "某" else []


def _issuers(record: Any, text: str, form: str) -> list[Edit]:
    edits = []
    line = text.rfind("\n", 0, record.start) + 1
    for issuer in record.issuers:
        at = text.rfind(issuer, line, record.start)
        lead = 2 if issuer.startswith("中共") else 0
        place = _PLACE.match(issuer, lead)
        if at < 0 or place is None or _NO_NAME.search(place["name"]):
            return []
        edits.append(Edit(at + place.start(), at + place.end(), form))
    return edits


def choose(report: Report, text: str, kind: str, form: str, dice: random.Random) -> list[Masking]:
    """Return records chosen at random with their edits, at most one in two sentences."""
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    chosen: list[Masking] = []
    taken: set[int] = set()
    records = [record for record in report.records if record.kind == kind]
    for record in dice.sample(records, len(records)):
        edits = edits_of(record, text, form)
        sentence = bisect_right(ends, record.start)
        first = bisect_right(ends, edits[0].start) if edits else sentence
        if edits and first == sentence and taken.isdisjoint(range(sentence - 1, sentence + 2)):
            taken.add(sentence)
            chosen.append(Masking(record, edits, sentence))
    return sorted(chosen, key=lambda masking: masking.sentence)


class Trial:
    """A text with the values of some records withheld, beside what was read in it before."""

    def __init__(self, text: str, before: Report, maskings: Sequence[Masking]) -> None:
        self._before = before
        self._maskings = maskings
        self._edits = sorted({edit for masking in maskings for edit in masking.edits})
        parts, at = [], 0
        for edit in self._edits:
            parts += [text[at : edit.start], edit.written]
            at = edit.end
        self.text = "".join([*parts, text[at:]])
        self._years = any(
            masking.record.kind == "date" for masking in maskings
        )

    def place(self, offset: int, *, end: bool = False) -> int:
        """Return where an offset of the text stands in the masked one."""
        shift = 0
        for edit in self._edits:
            if edit.end <= offset and (end or edit.start < offset or edit.end < offset):
                shift += len(edit.written) - (edit.end - edit.start)
        return offset + shift

    def _key(self, record: Record) -> Key:
        return Key(self.place(record.start), self.place(record.end, end=True), record.kind)

    def faults(self, after: Report) -> dict[int, list[str]]:
        """Return what is wrong, by the index of the masking that stands nearest."""
        faults: dict[int, list[str]] = defaultdict(list)
        starts = [masking.record.start for masking in self._maskings]
        new = {Key(r.start, r.end, r.kind): r for r in after.records}
        keys = {record.id: self._key(record) for record in self._before.records}
        new_keys = {record.id: key for key, record in new.items()}
        nearest = Nearest(starts)
        for record in self._before.records:
            key = keys[record.id]
            index = nearest.of(record.start)
            other = new.pop(key, None)
            if other is None:
                faults[index].append(f"lost {record.kind} {record.text}")
                continue
            edits = self._maskings[index].edits
            hidden = record is self._maskings[index].record
            faults[index] += self._changes(record, other, edits, hidden, keys, new_keys)
        shifted = [self.place(start) for start in starts]
        for key, record in new.items():
            faults[Nearest(shifted).of(key.start)].append(f"new {key.kind} {record.text}")
        for index, masking in enumerate(self._maskings):
            faults[index] += self._unmasked(masking, after)
        return faults

    def _unmasked(self, masking: Masking, after: Report) -> Iterator[str]:
        ids = {Key(r.start, r.end, r.kind): r.id for r in after.records}
        owner = ids.get(self._key(masking.record))
        masks = {mask.start: mask for mask in after.masks}
        for edit in masking.edits:
            start = self.place(edit.start) 
            run = masks.get(start)
            if run is None or (owner and owner != run.record):
                yield f"no mask of it {edit.written}"
            elif run.hides != {"count": "figure", "date": "date", "honor": "name"}[masking.record.kind]:
                yield f"mask hides {run.hides}"

    def _changes(
        self,
        old: Record,
        new: Record,
        edits: Sequence[Edit],
        hidden: bool,
        keys: Mapping[str, Key],
        new_keys: Mapping[str, Key],
    ) -> Iterator[str]:
        for slot, was in old:
            if slot in _NOT_COMPARED:
                continue
            now = getattr(new, slot)
            if slot == "part_of":
                same = keys.get(was) == new_keys.get(now)
            elif hidden and slot in ("value", "upper", "partial"):
                same = self._gone(old, slot, was, now, edits)
            elif self._years and slot in ("value", "date", "baseline"):
                same = agrees(was, now)
            elif self._years and slot in ("status", "basis"):
                same = True
            else:
                same = now == was or self._written(was, edits) == now
            if not same:
                yield f"{old.kind} {slot} {was!r} → {now!r}" + ("" if hidden else " (beside)")

    @staticmethod
    def _gone(old: Record, slot: str, was: Any, now: Any, edits: Sequence[Edit]) -> bool:
        if old.kind == "date":
            return agrees(was, now) and now != was
        if slot == "partial":
            return (now is None) == ("X" not in edits[0].written or edits[0].start == old.start or True)
        return now is None

    def _written(self, was: Any, edits: Sequence[Edit]) -> Any:
        """Return a slot's words as they stand once the edits are made."""
        if isinstance(was, tuple):
            return tuple(self._written(part, edits) for part in was)
        if not isinstance(was, str):
            return was
        return was


def agrees(was: Any, now: Any) -> bool:
    """Tell whether a date's value says the same or less: `2022-XX` and `2022` of `2022-04`."""
    if was == now or now is None:
        return True
    if not isinstance(was, str) or not isinstance(now, str):
        return False
    pattern = "".join("." if c == "X" else re.escape(c) for c in now)
    return re.match(pattern, was) is not None
