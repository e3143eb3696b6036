"""The tables that all formats share, made from the record models.

A kind is a table, and so are the reports, their headings, the masks and the errors. What a
format does with a type (a date cell, `DATE`, `date32`) is its own matter; which columns there
are, in which order and of which type, is said here alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from huibao.schemas import AnyRecord, Mask, Record, ReportInfo, Section
from huibao.schemas.records import Model

from .labels import TABLES, column_label

Type = Literal["text", "integer", "number", "boolean", "edtf", "day", "list"]

_TYPES: dict[Any, Type] = {str: "text", int: "integer", float: "number", bool: "boolean"}
_EDTF = {"date.value", "reports.reference_date"}
_INDEXED = {
    "date.type", "date.value", "count.subject", "count.unit", "honor.title", "honor.level",
    "agreement.type", "initiative.name", "initiative.category", "policy.name", "masks.hides",
    "reports.sha256",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `choices` are the only values it has; `repeated` says another table has it too."""

    name: str
    label: str
    type: Type
    required: bool = False
    choices: tuple[str, ...] = ()
    repeated: bool = False
    indexed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `key` are the columns that no two of its rows share, `edtf` is its one of dates."""

    name: str
    label: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    names: tuple[str, ...] = field(init=False, repr=False)
    edtf: str | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        dates = (column.name for column in self.columns if column.type == "edtf")
        object.__setattr__(self, "names", tuple(column.name for column in self.columns))
        object.__setattr__(self, "edtf", next(dates, None))


KINDS: dict[str, type[Record]] = {
    model.model_fields["kind"].default: model for model in get_args(get_args(AnyRecord)[0])
}
"""The kinds of record by name, in the order in which their tables stand."""


@lru_cache(maxsize=64)
def tables(carried: tuple[str, ...] = ()) -> tuple[Table, ...]:
    """Return all tables of a run; `carried` are the columns that its index sheet adds.

    `[table.name for table in tables()]` is `reports`, `sections`, the kinds, `masks`, `errors`.
    """
    plain = (_reports(), _sections(), *map(_kind, KINDS), _masks(), _errors())
    added = [
        Column(name, shown, "text")
        for shown, name in zip(carried, _free_names(carried, plain), strict=True)
    ]
    repeats = [replace(column, repeated=True) for column in added]
    extra = {"reports": added, **dict.fromkeys((*KINDS, "sections", "masks"), repeats)}
    return tuple(
        replace(table, columns=(*table.columns, *extra.get(table.name, ()))) for table in plain
    )


def clauses_table() -> Table:
    """Return the clauses as a table of their own, for formats that can join it."""
    names: list[tuple[str, Type]] = [
        ("report", "text"), ("start", "integer"), ("end", "integer"), ("text", "text"),
    ]  # fmt: skip
    columns = [_column("clauses", name, type_, required=name != "text") for name, type_ in names]
    return Table("clauses", TABLES["clauses"], tuple(columns), ("report", "start", "end"))


def _reports() -> Table:
    counted = ("section_count", "record_count", "mask_count")
    fields = list(_fields("reports", ReportInfo))
    columns = (
        *fields,
        *_days("reports"),
        *(_column("reports", name, "integer", required=True) for name in counted),
        _column("reports", "schema_version", "text", required=True),
    )
    return Table("reports", TABLES["reports"], columns, ("id",))


def _sections() -> Table:
    columns = (_report("sections"), *_fields("sections", Section))
    return Table("sections", TABLES["sections"], columns, ("report", "id"))


def _masks() -> Table:
    title = _column("masks", "section_title", "text", repeated=True)
    columns = (_report("masks"), *_fields("masks", Mask), title)
    return Table("masks", TABLES["masks"], columns, ("report", "id"))


def _errors() -> Table:
    columns = (
        _column("errors", "file", "text", required=True),
        _column("errors", "error", "text", required=True),
    )
    return Table("errors", TABLES["errors"], columns, ("file",))


def _kind(name: str) -> Table:
    model = KINDS[name]
    shared = {*Record.model_fields, "kind"}
    common = {column.name: column for column in _fields(name, Record)}
    own = [column for column in _fields(name, model) if column.name not in shared]
    columns = (
        _report(name),
        *(common[id_] for id_ in ("id", "start", "end", "text")),
        *own,
        *(_days(name) if any(column.type == "edtf" for column in own) else ()),
        common["section"],
        _column(name, "section_title", "text", repeated=True),
        _column(name, "clause_start", "integer"),
        _column(name, "clause_end", "integer"),
        _column(name, "clause", "text", repeated=True),
        common["rule"],
        common["masks"],
        _column(name, "masked", "boolean", required=True),
    )
    return Table(name, TABLES[name], columns, ("report", "id"))


def _report(table: str) -> Column:
    return _column(table, "report", "text", required=True)


def _days(table: str) -> tuple[Column, Column]:
    """Make the columns that bound the EDTF column as days: EDTF itself filters badly."""
    first = replace(_column(table, "first_day", "day"), indexed=True)
    return first, _column(table, "last_day", "day")


def _fields(table: str, model: type[Model]) -> Iterator[Column]:
    """Make the columns of a model's fields, but those that are models themselves."""
    for name, info in model.model_fields.items():
        annotation = info.annotation
        options = [option for option in _options(annotation) if option is not type(None)]
        type_: Type
        choices: tuple[str, ...] = ()
        if get_origin(options[0]) is Literal:
            type_, choices = "text", get_args(options[0])
        elif get_origin(options[0]) is tuple:
            type_ = "list"
        elif options[0] in _TYPES:
            type_ = _TYPES[options[0]]
        else:
            continue
        if f"{table}.{name}" in _EDTF or name == "date":
            type_ = "edtf"
        required = len(options) == len(_options(annotation))
        yield replace(_column(table, name, type_, required=required), choices=choices)


def _options(annotation: Any) -> tuple[Any, ...]:
    union = get_origin(annotation) in (Union, UnionType)
    return get_args(annotation) if union else (annotation,)


def _column(
    table: str, name: str, type_: Type, *, required: bool = False, repeated: bool = False
) -> Column:
    label, indexed = column_label(table, name), f"{table}.{name}" in _INDEXED
    return Column(name, label, type_, required=required, repeated=repeated, indexed=indexed)


def _free_names(carried: Sequence[str], plain: Sequence[Table]) -> Iterator[str]:
    """Yield a name for each carried column that no column of any table has.

    `unit` becomes `sheet_unit` in all tables, though only some have a `unit` of their own. SQL
    takes `Unit` and `unit` for one name, so they are one here.
    """
    taken = {column.name for table in plain for column in table.columns}
    for shown in carried:
        name = shown if shown.lower() not in taken else f"sheet_{shown}"
        number = 2
        while name.lower() in taken:
            name, number = f"sheet_{shown}_{number}", number + 1
        taken.add(name.lower())
        yield name
