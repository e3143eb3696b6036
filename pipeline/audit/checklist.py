"""Checklists: what reports of a kind should state, as TOML.

A checklist has a name, says which reports it is for, and lists its items::

    name = "学校党支部先进事迹"
    reports = ["党支部"]

    [[item]]
    name = "党员总数"
    subjects = ["党员"]
    unit = ["人", "名"]
    period = "any"

`reports` are words of which one must stand in the report's title or its first lines (or its id or
file name), `"中学 支部"` both of them; left out, the list is for all. An item of `kind` count (the
default) asks for a figure whose subject is, or ends in, one of `subjects` and whose unit is one of
`unit`; of kind date, honor, agreement, initiative or policy for a record whose words hold one of
`subjects`, or for any if none are given. With `whole = true` the figure must be one of the whole
(共有, 现有, 全年), not of some of it. `excluding` are words that what is asked for must not hold.
`period` asks for a figure of a year (`"2022"`), of the report's own year (`"reference"`) or of
`"any"`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ..errors import OptionError

Kind = Literal["count", "date", "honor", "agreement", "initiative", "policy"]


class Item(BaseModel):
    """One thing that a report should state."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1)
    kind: Kind = "count"
    subjects: tuple[str, ...] = ()
    excluding: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    whole: bool = False
    period: str = Field(default="any", pattern=r"^(any|reference|\d{4})$")


class Checklist(BaseModel):
    """What reports of one kind should state."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1)
    about: str = ""
    reports: tuple[str, ...] = ()
    item: tuple[Item, ...] = Field(min_length=1)

    def applies(self, words: Iterable[str]) -> bool:
        """Tell whether the list is for a report with these words (id, file, title, first lines)."""
        if not self.reports:
            return True
        said = "\n".join(words)
        return any(all(word in said for word in entry.split()) for entry in self.reports)


def read_checklist(path: Path) -> Checklist:
    """Read a checklist; raise OptionError naming the file and the entry if it is wrong."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise OptionError(f"--require: {path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"--require: {path}: not valid TOML: {error}") from error
    try:
        checklist = Checklist.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise OptionError(f"--require: {path}: {where}: {first['msg']}") from error
    for number, item in enumerate(checklist.item, 1):
        if item.kind == "count" and not item.subjects:
            raise OptionError(f"--require: {path}: item {number} ({item.name}): needs `subjects`")
    _unique(path, [item.name for item in checklist.item])
    return checklist


def _unique(path: Path, names: Sequence[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise OptionError(f"--require: {path}: item {name!r} stands twice")
