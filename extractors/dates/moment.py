"""What an expression says before it is resolved: moments and expressions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Base = Literal["written", "reference", "context"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, month or day as it is written, with what is left to be found elsewhere.

    `base` says where the year comes from: it is written, or it is `shift` years from that of
    the report (今年, 去年), or from the one spoken of before (全年, a bare 9月). A `month_shift`
    or `day_shift` counts from the month or day of the base. `until` is the last month of a
    quarter or half year; `weeks` and `quarters` count from those of the report's day, and `week` is
    one of the weeks of its month or year, which begin on Mondays. What is `nearby` takes its
    year from its own sentence or not at all: 当年 may just mean long ago. What is `linked`, 03-30
    in a list of links, takes that of the page if it was published on that very day. `alike` is
    同期: the same months as those spoken of. 全年 is the `whole` year, a school year where one is
    spoken of.
    """

    base: Base
    year: str | None = None
    shift: int = 0
    month: str | None = None
    until: str | None = None
    day: str | None = None
    month_shift: int | None = None
    day_shift: int | None = None
    weeks: int | None = None
    week: int | None = None
    quarters: int | None = None
    school: bool = False
    nearby: bool = False
    linked: bool = False
    alike: bool = False
    whole: bool = False


@dataclass(slots=True)
class Expression:
    """A time expression of the text: where it stands and what it says."""

    start: int
    end: int
    rule: str
    type: str
    first: Moment | None = None
    last: Moment | None = None
    opens: bool = False
    value: str | None = None
    times: int | None = None
    baseline: bool = False
    school: bool = False
    """A school year is written: bare months after it are of one of its two years."""
    fixed: bool = field(default=False)
    """The value needs no resolving: a duration, a plan period."""
