"""Make the report: source offsets, ids, sections, masks and their records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ... import schemas
from ..rules import Document, Draft
from ..text.structure import Bounds

MODELS: dict[str, type[schemas.Record]] = {
    "date": schemas.Date,
    "count": schemas.Count,
    "honor": schemas.Honor,
    "agreement": schemas.Agreement,
    "initiative": schemas.Initiative,
    "policy": schemas.Policy,
}


def assemble(document: Document, title: str | None = None) -> schemas.Report:
    """Return the report of a document whose drafts are settled and linked."""
    place = document.reading.place
    drafts = sorted(
        (draft for found in document.drafts.values() for draft in found),
        key=lambda draft: (*place(draft.start, draft.end), draft.kind),
    )
    ids = {id(draft): f"r{number}" for number, draft in enumerate(drafts, 1)}
    sections = _sections(document)
    holders, owners = _mask_links(document, drafts)
    records = [
        _record(document, draft, ids, holders.get(number, ()))
        for number, draft in enumerate(drafts)
    ]
    source = document.source
    if title is None and document.title is not None:
        title_start, title_end = document.reading.place(*document.title)
        lines = source.text[title_start:title_end].splitlines()
        title = "".join(line.strip() for line in lines)
    return schemas.Report(
        report=schemas.ReportInfo(
            id=source.id,
            source=source.source,
            sha256=source.sha256,
            encoding=source.encoding,
            characters=len(source.text),
            title=title,
            reference_date=document.reference.value,
            reference_date_basis=document.reference.basis,
        ),
        sections=tuple(sections),
        records=tuple(records),
        masks=tuple(_masks(document, drafts, owners)),
    )


def _record(
    document: Document, draft: Draft, ids: dict[int, str], masks: Sequence[int]
) -> schemas.Record:
    start, end = document.reading.place(draft.start, draft.end)
    clause = document.structure.clause_at(draft.start)
    clause = Bounds(min(clause.start, draft.start), max(clause.end, draft.end))
    clause_start, clause_end = document.reading.place(*clause)
    section = document.section_at(draft.start)
    slots = dict(draft.slots)
    if draft.kind == "date":
        slots.pop("baseline", None)
    if draft.part_of is not None:
        slots["part_of"] = ids.get(id(draft.part_of))
    return MODELS[draft.kind].model_validate(
        {
            **slots,
            "id": ids[id(draft)],
            "start": start,
            "end": end,
            "text": document.source.text[start:end],
            "section": None if section is None else f"s{section + 1}",
            "clause": {"start": clause_start, "end": clause_end},
            "rule": draft.rule,
            "masks": tuple(f"m{index + 1}" for index in masks),
        }
    )


def _sections(document: Document) -> list[schemas.Section]:
    sections: list[schemas.Section] = []
    open_: list[schemas.Section] = []
    for number, heading in enumerate(document.headings, 1):
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        start, end = document.reading.place(heading.start, heading.end)
        section = schemas.Section(
            id=f"s{number}",
            level=heading.level,
            marker=heading.marker,
            title=document.written(*heading.title),
            start=start,
            end=end,
            parent=open_[-1].id if open_ else None,
        )
        sections.append(section)
        open_.append(section)
    return sections


def _mask_links(
    document: Document, drafts: Sequence[Draft]
) -> tuple[dict[int, list[int]], dict[int, int]]:
    """Return, by draft index, the masks it holds, and by mask index the innermost draft."""
    place = document.reading.place
    spans = [
        (*place(bounds.start, bounds.end), bounds.end - bounds.start, number)
        for number, draft in enumerate(drafts)
        for bounds in (draft.bounds, *draft.words)
        if bounds.end > bounds.start
    ]
    spans.sort()
    held: dict[int, list[int]] = {}
    owners: dict[int, int] = {}
    low = 0
    for index, mask in enumerate(document.masks):
        while low < len(spans) and spans[low][0] < mask.start - 400:
            low += 1
        best: tuple[int, int] | None = None
        for start, end, size, number in spans[low:]:
            if start > mask.start:
                break
            if mask.end <= end:
                if index not in held.setdefault(number, []):
                    held[number].append(index)
                if best is None or (size, number) < best:
                    best = (size, number)
        if best is not None:
            owners[index] = best[1]
    return held, owners


def _masks(
    document: Document, drafts: Sequence[Draft], owners: dict[int, int]
) -> list[schemas.Mask]:
    text = document.source.text
    masks = []
    for index, run in enumerate(document.masks):
        owner = owners.get(index)
        slots: dict[str, Any] = drafts[owner].slots if owner is not None else {}
        counted = owner is not None and drafts[owner].kind == "count" and run.hides == "figure"
        section = document.section_at(document.reading.position(run.start))
        masks.append(
            schemas.Mask(
                id=f"m{index + 1}",
                start=run.start,
                end=run.end,
                text=text[run.start : run.end],
                hides=run.hides,
                type=run.type,
                unit=slots.get("unit") if counted else None,
                subject=slots.get("subject") if counted else None,
                record=None if owner is None else f"r{owner + 1}",
                section=None if section is None else f"s{section + 1}",
            )
        )
    return masks
