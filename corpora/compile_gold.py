"""Compile the hand annotations in this folder into gold reports, checking every line.

    python corpora/compile_gold.py [ID...]           write gold/<id>.json
    python corpora/compile_gold.py --check [ID...]   write nothing, fail where gold is stale

`annotations/<id>.jsonl` marks `reports/<id>.txt`; README.md beside this file defines its lines.
Every fault is printed as `file:line: cause`; the exit status is then 1 and no gold is written for
that report.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from huibao.pipeline.errors import HuibaoError
from huibao.schemas.records import (
    Agreement,
    Count,
    Date,
    Honor,
    Initiative,
    Mask,
    Policy,
    Report,
    ReportInfo,
    Section,
)

HERE: Final = Path(__file__).resolve().parent
MODELS: Final[dict[str, type[BaseModel]]] = {
    "section": Section,
    "mask": Mask,
    "date": Date,
    "count": Count,
    "honor": Honor,
    "agreement": Agreement,
    "initiative": Initiative,
    "policy": Policy,
}
SHELVES: Final = {"section": "sections", "mask": "masks"}
# The slots whose value is words of the report: a mask inside those words belongs to the record.
WORD_SLOTS: Final = {
    "date": ("event",),
    "count": ("subject", "baseline"),
    "honor": ("title", "issuers", "recipient", "event"),
    "agreement": ("type", "parties", "subject"),
    "initiative": ("name",),
    "policy": ("name",),
}
OWN_NAME: Final = {"honor": "title", "initiative": "name", "policy": "name"}
# What the extractor alone knows: gold leaves it out.
LEFT_OUT: Final[dict[str, Any]] = {
    "report": {"source": True, "encoding": True},
    "records": {"__all__": {"section": True, "clause": True, "rule": True}},
    "masks": {"__all__": {"section": True}},
}

Row = dict[str, Any]
Bounds = tuple[int, int]


class AnnotationError(HuibaoError):
    """Annotations do not fit their report: one `file:line: cause` for each fault."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def locate(text: str, at: str) -> Bounds:
    """Find the core of a marked place: `共有⟦3名⟧党员` in 共有3名党员。 is (2, 4).

    Raises ValueError if the mark is malformed or its place absent or not unique in `text`.
    """
    parts = re.fullmatch(r"([^⟦⟧]{0,400})⟦([^⟦⟧]{1,400})⟧([^⟦⟧]{0,400})", at)
    if parts is None:
        raise ValueError(f"not of the form context⟦core⟧context: {at!r}")
    before, core, after = parts.groups()
    found = text.find(before + core + after)
    if found < 0:
        raise ValueError(f"not in the text: {at!r}")
    if text.find(before + core + after, found + 1) >= 0:
        raise ValueError(f"more than once in the text, give more context: {at!r}")
    return found + len(before), found + len(before) + len(core)


def squeeze(words: str) -> str:
    """Drop the white space of wrapped or spaced-out words: `二是 抓落 实` is 二是抓落实."""
    return "".join(words.split())


@dataclass(slots=True)
class Draft:
    """The rows of one annotation file, each located in the text and valid by itself."""

    text: str
    report: Row = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(
        default_factory=lambda: {"sections": [], "records": [], "masks": []}
    )
    totals: list[tuple[Bounds, Bounds, int]] = field(default_factory=list)
    marked: set[tuple[str, int, int]] = field(default_factory=set)

    def add(self, row: Row, line: int) -> None:
        """Take one row; raise ValueError, KeyError or ValidationError for what is wrong in it."""
        if "report" in row:
            if self.report:
                raise ValueError("a second report line")
            self.report = row["report"]
            return
        if not self.report:
            raise ValueError("the report line must come first")
        kind = row.get("kind")
        if kind not in MODELS:
            raise ValueError(f"unknown kind: {kind!r}")
        start, end = locate(self.text, row.pop("at"))
        core = self.text[start:end]
        total = row.pop("part_of", None)
        if total is not None:
            self.totals.append(((start, end), locate(self.text, total), line))
        if (kind, start, end) in self.marked:
            raise ValueError(f"marked twice: {core!r}")
        self.marked.add((kind, start, end))
        if kind in OWN_NAME:
            row.setdefault(OWN_NAME[kind], squeeze(core))
        shelf = SHELVES.get(kind, "records")
        if shelf != "records":
            del row["kind"]
        if kind == "section":
            self._check_heading(row, core)
        elif row.setdefault("text", core) != core:
            raise ValueError(f"text is {row['text']!r}, the report has {core!r}")
        row.update(id="", start=start, end=end)
        MODELS[kind].model_validate_json(json.dumps(row), strict=True)
        self.rows[shelf].append(row)

    @staticmethod
    def _check_heading(row: Row, core: str) -> None:
        whole, title = squeeze(core), squeeze(row["title"])
        if not whole.startswith(squeeze(row["marker"])) or not whole.endswith(title):
            raise ValueError(f"heading {core!r} is not marker {row['marker']!r} + {title!r}")

    def number(self) -> list[tuple[int, str]]:
        """Put the rows in reading order, give ids, link parts, parents and masks.

        Returns line and cause of each part whose total is no count.
        """
        for letter, shelf in (("s", "sections"), ("r", "records"), ("m", "masks")):
            self.rows[shelf].sort(key=lambda r: (r["start"], r["end"], r.get("kind", "")))
            for n, row in enumerate(self.rows[shelf], 1):
                row["id"] = f"{letter}{n}"
        above: list[Row] = []
        for row in self.rows["sections"]:
            above = [s for s in above if s["level"] < row["level"]]
            row["parent"] = above[-1]["id"] if above else None
            above.append(row)
        counts = {(r["start"], r["end"]): r for r in self.rows["records"] if r["kind"] == "count"}
        faults = []
        for part, total, line in self.totals:
            if part in counts and total in counts and part != total:
                counts[part]["part_of"] = counts[total]["id"]
            else:
                faults.append((line, "part_of must lead from a count to another count"))
        for record in self.rows["records"]:
            record["masks"] = []
        for mask in self.rows["masks"]:
            self._link(mask)
        return faults

    def _link(self, mask: Row) -> None:
        """Name the mask in every record that holds it; the smallest holder is the mask's own."""
        holders: list[tuple[int, int, Row]] = []
        for record in self.rows["records"]:
            sizes = [
                (end - start, rank)
                for rank, (start, end) in enumerate(self._places(record))
                if start <= mask["start"] and mask["end"] <= end
            ]
            if sizes:
                record["masks"].append(mask["id"])
                holders.append((*min(sizes), record))
        if holders:
            # A core span comes first in `_places`, so it wins where slot words are as short.
            owner = min(holders, key=lambda holder: holder[:2])[2]
            mask["record"] = owner["id"]
            if owner["kind"] == "count" and mask["hides"] == "figure":
                mask["unit"], mask["subject"] = owner.get("unit"), owner.get("subject")

    def _places(self, record: Row) -> Iterator[Bounds]:
        """Yield the core span, then for each slot's words their place nearest to the core."""
        core = (record["start"], record["end"])
        yield core
        for slot in WORD_SLOTS[record["kind"]]:
            value = record.get(slot) or ()
            for words in (value,) if isinstance(value, str) else value:
                spaced = r"\s{0,9}".join(map(re.escape, squeeze(words)))
                places = [m.span() for m in re.finditer(spaced, self.text)]
                if places:
                    yield min(places, key=lambda p: max(p[0] - core[1], core[0] - p[1], 0))


def compile_report(text_path: Path, annotation_path: Path) -> Report:
    """Compile one annotation file; raise AnnotationError with every fault it has."""
    raw = text_path.read_bytes()
    draft = Draft(raw.decode("utf-8"))
    faults: list[tuple[int, str]] = []
    for number, line in enumerate(annotation_path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            if line.strip():
                draft.add(json.loads(line), number)
        except ValidationError as error:
            for wrong in error.errors():
                faults.append((number, f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}"))
        except KeyError as error:
            faults.append((number, f"missing {error}"))
        except (ValueError, TypeError, AttributeError) as error:
            faults.append((number, str(error)))
    faults = faults or draft.number()
    if faults:
        raise AnnotationError([f"{annotation_path}:{line}: {cause}" for line, cause in faults])
    info = ReportInfo(
        id=annotation_path.stem,
        sha256=hashlib.sha256(raw).hexdigest(),
        characters=len(draft.text),
        **draft.report,
    )
    return Report.model_validate({"report": info, **draft.rows})


def gold_json(report: Report) -> str:
    """Return the gold file of a report: indented JSON that ends with a line feed."""
    rows = report.model_dump(mode="json", exclude=LEFT_OUT)
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Compile the named reports, or all; return 0, or 1 where anything is wrong."""
    parser = argparse.ArgumentParser(description="Compile annotations into gold.")
    parser.add_argument("ids", nargs="*", metavar="ID", help="the reports to compile; all if none")
    parser.add_argument("--check", action="store_true", help="only tell which gold is stale")
    options = parser.parse_args(arguments)
    ids = options.ids or sorted(p.stem for p in (HERE / "annotations").glob("*.jsonl"))
    status = 0
    for name in ids:
        target = HERE / "gold" / f"{name}.json"
        try:
            report = compile_report(
                HERE / "reports" / f"{name}.txt", HERE / "annotations" / f"{name}.jsonl"
            )
        except (AnnotationError, OSError) as error:
            print(error, file=sys.stderr)
            status = 1
            continue
        gold = gold_json(report)
        if not options.check:
            target.write_text(gold, encoding="utf-8", newline="\n")
        elif not target.exists() or target.read_text(encoding="utf-8") != gold:
            print(f"{target}: stale, run compile_gold.py {name}", file=sys.stderr)
            status = 1
            continue
        sizes = f"{len(report.sections)} sections, {len(report.records)} records"
        print(f"{name}: {sizes}, {len(report.masks)} masks")
    return status


if __name__ == "__main__":
    sys.exit(main())
