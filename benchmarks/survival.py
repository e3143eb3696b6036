"""What becomes of records whose values were withheld: `masking.py` chooses them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from huibao import Pipeline, Report
from huibao.pipeline.text.fold import fold
from huibao.schemas.records import AnyRecord

_HIDES = {"count": "figure", "date": "date", "honor": "name"}
_NEAR = 200
_RANKS = "省市县区镇乡州"
_BEFORE = 40
_NOT_COMPARED = {"id", "start", "end", "text", "section", "clause", "rule", "masks", "kind"}
_MAY_CHANGE = {"status", "basis", "baseline"}
_HIDDEN = re.compile(r"[\d.,０-９*X×□○_某〇零一二两三四五六七八九十百千]{1,40}")


class Edit(NamedTuple):
    """The text from `start` to `end` overwritten with `written`."""

    start: int
    end: int
    written: str


class Masking(NamedTuple):
    """A record and the edits that hide its value."""

    record: AnyRecord
    edits: Sequence[Edit]


class Trial(NamedTuple):
    """A masked text: what was hidden in it, and what was then wrong with each record."""

    text: str
    maskings: Sequence[Masking]
    faults: Sequence[Sequence[str]]


def trial(pipeline: Pipeline, before: Report, text: str, maskings: Sequence[Masking]) -> Trial:
    """Hide the values, extract again, and say what became of each of the maskings."""
    masked = Masked(text, before, maskings)
    after = pipeline.extract(masked.text, reference_date=before.report.reference_date)
    faults: list[list[str]] = [[] for _ in maskings]
    starts = [masking.edits[0].start for masking in maskings]
    for offset, fault in masked.faults(after):
        # What a mask spoils may begin a little before it: the name of an award, its event.
        index = bisect_right(starts, offset + _BEFORE) - 1
        faults[max(0, index)].append(fault)
    return Trial(masked.text, maskings, faults)


class Masked:
    """A text with values withheld, and where each of its characters went."""

    def __init__(self, text: str, before: Report, maskings: Sequence[Masking]) -> None:
        self._source = text
        self._before = before
        self._edits = sorted(edit for masking in maskings for edit in masking.edits)
        self._hidden = {masking.record.id: masking for masking in maskings}
        self._sums = list(_sums(before))
        parts, at = [], 0
        for edit in self._edits:
            parts += [text[at : edit.start], edit.written]
            at = edit.end
        self.text = "".join([*parts, text[at:]])

    def place(self, offset: int) -> int:
        """Return where an offset of the text went."""
        moved = (len(e.written) - (e.end - e.start) for e in self._edits if e.end <= offset)
        return offset + sum(moved)

    def faults(self, after: Report) -> Iterator[tuple[int, str]]:
        """Yield what came out otherwise than it should, with its offset in the source."""
        left = {(record.start, record.end, record.kind): record for record in after.records}
        ids: dict[str | None, str | None] = {None: None}
        pairs: list[tuple[AnyRecord, AnyRecord]] = []
        for record in self._before.records:
            key = (self.place(record.start), self.place(record.end), record.kind)
            other = left.pop(key, None)
            if other is None:
                yield record.start, f"lost {record.kind} {record.text}"
                continue
            ids[record.id] = other.id
            pairs.append((record, other))
        for old, new in pairs:
            yield from ((old.start, fault) for fault in self._changes(old, new, ids))
        for record in left.values():
            yield self._back(record.start), f"new {record.kind} {record.text}"
        masks = {mask.start: mask for mask in after.masks}
        held = {record.id: record.masks for record in after.records}
        for masking in self._hidden.values():
            own = held.get(ids.get(masking.record.id) or "", ())
            for edit in masking.edits:
                mask = masks.get(self.place(edit.end) - len(edit.written))
                hides = None if mask is None else mask.hides
                if mask is None or hides != _HIDES[masking.record.kind] or mask.id not in own:
                    yield edit.start, f"no mask of the record, but {hides}"

    def _back(self, offset: int) -> int:
        return next(
            (at for at in range(len(self._source)) if self.place(at) >= offset), len(self._source)
        )

    def _changes(self, old: Any, new: Any, ids: Mapping[str | None, str | None]) -> Iterator[str]:
        masking = self._hidden.get(old.id)
        dated = any(m.record.kind == "date" for m in self._hidden.values())
        for slot, was in old:
            now = getattr(new, slot)
            if slot in _NOT_COMPARED or now == was or now in self._written(was, old):
                continue
            if slot == "part_of":
                fine = (was in ids and ids[was] == now) or self._adds_up(old)
            elif masking and old.kind == "count" and slot in ("value", "upper", "partial"):
                fine = now == (self._shown(masking.edits[0]) if slot == "partial" else None)
            else:
                fine = (
                    (dated and slot in _MAY_CHANGE)
                    or (dated and slot in ("value", "date") and agrees(was, now))
                    or is_masked(was, now)
                )
            if not fine:
                yield f"{'' if masking else 'beside: '}{old.kind} {slot} {was!r} → {now!r}"
        if masking and old.kind != "honor" and old.value == new.value:
            yield "the value is not gone"

    def _adds_up(self, record: AnyRecord) -> bool:
        """Tell whether figures near a record add up to one of them, which no mask can show."""
        return any(abs(total - record.start) < _NEAR for total in self._sums)

    def _shown(self, edit: Edit) -> str | None:
        """Return what is left of a number, with X for each hidden run."""
        shown = re.search(r"\d[\d.]{0,20}$", self._source[edit.start - 20 : edit.start])
        return f"{fold(shown.group())}X" if shown and set(edit.written) == {"X"} else None

    def _written(self, was: Any, record: AnyRecord) -> Iterator[Any]:
        """Yield what a slot's words may read once masked: as they stand near the record."""
        if isinstance(was, tuple):
            yield tuple(next(self._written(part, record), part) for part in was)
        elif isinstance(was, str) and (len(was) > 1 or was in _RANKS):
            at = self._source.find(was, max(0, record.start - _NEAR))
            while 0 <= at < record.end + _NEAR:
                masked = self.text[self.place(at - 1) + 1 : self.place(at + len(was))]
                if masked != was:
                    yield masked
                at = self._source.find(was, at + 1)


def _sums(report: Report) -> Iterator[int]:
    """Yield where a total stands whose parts add up to it."""
    parts: defaultdict[str, float] = defaultdict(float)
    for record in report.records:
        if record.kind == "count" and record.part_of:
            parts[record.part_of] += record.value or 0
    for record in report.records:
        if record.kind == "count" and record.value and parts[record.id] == record.value:
            yield record.start


def agrees(was: Any, now: Any) -> bool:
    """Tell whether a date says the same or less: `2022-XX` and `2022` do of `2022-04`."""
    if now is None or not isinstance(was, str):
        return now is None
    pairs = list(zip(was.split("/"), now.split("/"), strict=False))
    return all(re.match(re.escape(b).replace("X", "[0-9X]"), a) is not None for a, b in pairs)


def is_masked(was: Any, now: Any) -> bool:
    """Tell whether the words of a slot are the same but for figures; one may end earlier."""
    if not isinstance(was, str) or not isinstance(now, str):
        return False
    one, other = (_HIDDEN.sub("#", fold(words)) for words in (was, now))
    return one.startswith(other) or other.startswith(one)
