"""The records that a report yields, as pydantic models.

These models are the output contract: `Report.model_dump_json()` is the file, and the JSON
Schema in `schemas/json/` is generated from them. Offsets are code points into the report's
text exactly as it was decoded; `start` is inclusive, `end` exclusive. Dates are EDTF
(https://www.loc.gov/standards/datetime/), durations and periods ISO 8601.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Literal["1.0"] = "1.0"

Offset = Annotated[int, Field(ge=0, description="code points into the decoded text")]
DateType = Literal["point", "range", "duration", "frequency", "vague"]
DateBasis = Literal["explicit", "inherited", "relative", "unresolved"]
ReferenceBasis = Literal["given", "metadata", "signature", "title", "text", "none"]
Approximation = Literal["exact", "over", "about", "nearly", "at_least", "at_most", "range"]
Change = Literal["increase", "decrease"]
Level = Literal["national", "province", "city", "county", "township", "unit"]
Category = Literal["campaign", "program", "institution", "body", "place"]
PolicyAction = Literal["issued", "implemented", "studied", "cited"]
ReportedStatus = Literal["planned", "reported"]
Hides = Literal["figure", "name", "date"]
MaskType = Literal[
    "count", "percent", "score", "money", "measure", "rank",
    "place", "organization", "person", "event", "title", "other",
    "date",
]  # fmt: skip


class Model(BaseModel):
    """What all parts of a report share: closed and immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Model):
    """A half-open range of code points."""

    start: Offset
    end: Offset


class ReportInfo(Model):
    """Where a report came from and the day it speaks from."""

    id: str
    source: str | None = None
    sha256: str | None = None
    encoding: str | None = None
    characters: int = Field(ge=0)
    title: str | None = None
    reference_date: str | None = None
    reference_date_basis: ReferenceBasis = "none"


class Section(Model):
    """A numbered or marked heading: its span runs from the marker to the end of the title."""

    id: str
    level: int = Field(ge=1)
    marker: str
    title: str
    start: Offset
    end: Offset
    parent: str | None = None


class Mask(Model):
    """A place where the report withholds a value: one run of mask characters."""

    id: str
    start: Offset
    end: Offset
    text: str
    hides: Hides
    type: MaskType
    unit: str | None = None
    subject: str | None = None
    record: str | None = None
    section: str | None = None


class Record(Model):
    """What all kinds of record share; `start` and `end` bound the core span."""

    id: str
    start: Offset
    end: Offset
    text: str
    section: str | None = None
    clause: Span | None = None
    rule: str | None = None
    masks: tuple[str, ...] = ()


class Date(Record):
    """A time expression: `2022年4月13日`, `截至10月底`, `“十四五”期间`, `每月两次`."""

    kind: Literal["date"] = "date"
    type: DateType
    value: str | None = None
    times: int | None = None
    basis: DateBasis = "explicit"
    status: ReportedStatus = "reported"
    event: str | None = None


class Count(Record):
    """A figure with its unit: `60余名`, `约3.5万元`, `***分`, `40％`."""

    kind: Literal["count"] = "count"
    value: float | None = None
    upper: float | None = None
    partial: str | None = None
    approx: Approximation = "exact"
    unit: str | None = None
    subject: str | None = None
    change: Change | None = None
    baseline: str | None = None
    date: str | None = None
    part_of: str | None = None


class Honor(Record):
    """An award, title, designation, listing, rank or standing among peers."""

    kind: Literal["honor"] = "honor"
    title: str
    issuers: tuple[str, ...] = ()
    recipient: str | None = None
    level: Level | None = None
    rank: str | None = None
    event: str | None = None
    date: str | None = None
    status: Literal["obtained", "planned"] = "obtained"


class Agreement(Record):
    """A signed or planned contract, pact, memorandum or letter of responsibility."""

    kind: Literal["agreement"] = "agreement"
    type: str | None = None
    parties: tuple[str, ...] = ()
    subject: str | None = None
    date: str | None = None
    status: Literal["signed", "planned"] = "signed"


class Initiative(Record):
    """Something named that the unit runs, builds, sets up or takes part in."""

    kind: Literal["initiative"] = "initiative"
    name: str
    category: Category
    action: str | None = None
    status: ReportedStatus = "reported"
    date: str | None = None


class Policy(Record):
    """A document named in 《》."""

    kind: Literal["policy"] = "policy"
    name: str
    action: PolicyAction = "cited"
    status: ReportedStatus = "reported"


AnyRecord = Annotated[
    Date | Count | Honor | Agreement | Initiative | Policy, Field(discriminator="kind")
]


class Report(Model):
    """All that was found in one report; dump it with `model_dump_json()`."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    report: ReportInfo
    sections: tuple[Section, ...] = ()
    records: tuple[AnyRecord, ...] = ()
    masks: tuple[Mask, ...] = ()
    sheet: dict[str, str] | None = Field(
        default=None,
        description="further columns of the index sheet's row; left out where there are none",
        exclude_if=lambda value: value is None,
    )
