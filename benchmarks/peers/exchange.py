"""What the scripts in this folder share: how they are asked, and how they answer.

Each runs in the environment of its own library, without huibao. Standard input is a JSON object
`{"texts": {id: {"text", "reference_date"}}}`, the last line of standard output one with `version`,
`seconds` (the processor time of the best round over all texts, loading left out) and `reports`:
records as huibao writes them, with `kind`, `start`, `end`, `text`, `value` and, of counts, `unit`.
"""

from __future__ import annotations

import json
import re
import sys
import time
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date
from importlib.metadata import version
from typing import Any

Record = dict[str, Any]
Read = Callable[[str, "str | None"], list[Record]]
_ROUNDS = 3
_FIGURE = re.compile("[-\\d.,〇零一二两三四五六七八九十百千万亿几数半余多约近]{1,20}")
_WEEK = re.compile("[周星礼]")
PLAIN = re.compile("[\\d.]{1,12}|[〇零一二两三四五六七八九十百千万亿]{1,8}")
_VAGUE = re.compile(
    "目前|当前|现在|如今|眼下|近期|日前|近日|长期|近年来?|近几年来?|多年来?|未来|今后|过去|此前|随后"
    "|同时|当时|不久|历年|平时|时刻|早日|近些年来?"
)


def answer(library: str, read: Read) -> None:
    """Read the texts of standard input with a library and write its records."""
    texts = json.load(sys.stdin)["texts"].items()
    times = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        reports = {key: read(asked["text"], asked["reference_date"]) for key, asked in texts}
        times.append(time.process_time() - began)
    reply = {"version": version(library), "seconds": min(times), "reports": reports}
    # A library may print to standard output when it is loaded, JioNLP does: hence the new line.
    print("\n" + json.dumps(reply, ensure_ascii=False))


def dated(start: int, end: int, text: str, value: str | None) -> Record:
    """Return a date; what says no more than about when is `vague`, and so not scored."""
    kind = "vague" if _VAGUE.fullmatch(text) else "point"
    place = {"kind": "date", "start": start, "end": end, "text": text}
    return {**place, "type": kind, "value": value}


def counted(start: int, end: int, text: str, value: float | None) -> Record:
    """Return a count; its unit is what is left of the text behind the figure."""
    figure = _FIGURE.match(text)
    unit = text[figure.end() :] if figure else text
    if text.startswith("百分之"):
        unit = "%"
    place = {"kind": "count", "start": start, "end": end, "text": text}
    return {**place, "value": value, "unit": unit.replace("％", "%") or None}


def shortest(first: date, last: date) -> str:
    """Return the EDTF that says a stretch of days in the fewest characters.

    January 1 to December 31 of 2022 is `2022`, to March 31 `2022-01/2022-03`.
    """
    months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if months and first.month == 1 and last.month == 12:
        start, end = f"{first.year:04}", f"{last.year:04}"
    elif months:
        start, end = first.isoformat()[:7], last.isoformat()[:7]
    else:
        start, end = first.isoformat(), last.isoformat()
    return start if start == end else f"{start}/{end}"


def length(parts: Iterable[tuple[str, float]], words: str) -> str | None:
    """Return an ISO 8601 duration: `[("year", 2.0)]` is `P2Y`; None for hours and less.

    `words` are what was read: half a year is `P6M`, and seven days said as 每周 are `P1W`.
    """
    amounts = dict(parts)
    years, months = amounts.get("year", 0), amounts.get("month", 0)
    weeks, days = amounts.get("week", 0), amounts.get("day", 0)
    if years % 1:
        years, months = 0, months + years * 12
    if days and days % 7 == 0 and _WEEK.search(words):
        weeks, days = days / 7, 0
    spans = ((years, "Y"), (months, "M"), (weeks, "W"), (days, "D"))
    written = "".join(f"{amount:g}{letter}" for amount, letter in spans if amount)
    return f"P{written}" if written else None


def overlaps(start: int, end: int, others: Iterable[Record]) -> bool:
    """Tell whether a place shares a character with one of some records."""
    return any(start < other["end"] and other["start"] < end for other in others)


def day_of(reference: str | None) -> date | None:
    """Return the last day of a reference date: `2022` is 2022-12-31, as a year is told at its end.

    None is none.
    """
    if reference is None:
        return None
    year, month, day = (*map(int, reference.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])
