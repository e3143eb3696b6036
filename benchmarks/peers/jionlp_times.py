"""JioNLP: its extractors of times and of money, each with parsing.

It has no extractor of quantities, so of counts it finds money alone.
"""

from __future__ import annotations

import logging
import re
import warnings
from datetime import date
from typing import Any

# An expression that it cannot parse is logged with its whole traceback.
logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

import jionlp  # noqa: E402
from exchange import (  # noqa: E402
    PLAIN,
    Record,
    answer,
    counted,
    dated,
    day_of,
    length,
    shortest,
)

# The contract keeps the value of what these bound (2023年底 is 2023), where JioNLP gives the last
# weeks of it, or all time before its end.
_BOUND = re.compile("(?:底之?前|末|底|初|[上中下]旬|前夕|以前|之前|前)$")
_OPEN = re.compile("(?:以来|至今|以后|之后|起|开始)$")
_CUT = {"年": 4, "月": 7, "日": 10, "号": 10}
# A length of time up to now, or from now on, is a duration there, a stretch of days here.
_RECENT = re.compile(
    "(?:最?近|过去|今后|未来)?([一二两三四五六七八九十\\d]{1,3}个?[年月周天])(?:以来|来|里|内)?"
)
_DAY = re.compile("[年月日号周天期旬]")


def _base(reference: str | None) -> dict[str, int] | None:
    day = day_of(reference)
    return {"year": day.year, "month": day.month, "day": day.day} if day else None


def _parse(words: str, base: dict[str, int] | None) -> dict[str, Any] | None:
    try:
        parsed: dict[str, Any] = jionlp.parse_time(words, **({"time_base": base} if base else {}))
    except Exception:  # noqa: BLE001 - it raises ValueError and others where it finds no reading
        return None
    return parsed


def _value(words: str, detail: dict[str, Any], base: dict[str, int] | None) -> str | None:
    """Return EDTF or an ISO 8601 duration for what JioNLP read in some words."""
    recent = _RECENT.fullmatch(words)
    if recent and detail["type"] == "time_span":
        detail = _parse(recent[1], base) or detail
    kind, when = detail["type"], detail["time"]
    if kind == "time_delta":
        first = when[0] if isinstance(when, list) else when
        return length(first.items(), words)
    if kind == "time_period":
        delta = when["delta"]
        return length((delta[0] if isinstance(delta, list) else delta).items(), words)
    bound = _BOUND.search(words)
    if bound and (size := _CUT.get(words[bound.start() - 1 : bound.start()])):
        return str(when[0] if when[1] == "inf" or "初" in bound[0] else when[1])[:size]
    for pattern, tail in ((_BOUND, ""), (_OPEN, "/..")):
        tailed = pattern.search(words)
        if tailed:
            stem = _parse(words[: tailed.start()], base)
            if stem and stem["type"] in ("time_point", "time_span"):
                return _stretch(stem["time"]) + tail
    return _stretch(when)


def _stretch(when: list[str]) -> str:
    first, last = (date.fromisoformat(moment[:10]) for moment in when)
    return shortest(first, last)


def _is_clock(words: str, detail: dict[str, Any]) -> bool:
    """Tell whether a time is of the day alone: 三点, 清晨, 4:38."""
    when = detail["time"]
    if not isinstance(when, list) or not isinstance(when[0], str) or _DAY.search(words):
        return False
    return not (when[0].endswith("00:00:00") and when[1].endswith("23:59:59"))


def read(text: str, reference: str | None) -> list[Record]:
    """Return the times and the sums of money of a text."""
    base = _base(reference)
    records = []
    given = {"time_base": base} if base else {}
    for found in jionlp.ner.extract_time(text, with_parsing=True, **given):
        start, end = found["offset"]
        # What is no date by the contract is left out: figures without 年, and times of the day.
        if PLAIN.fullmatch(found["text"]) or _is_clock(found["text"], found["detail"]):
            continue
        try:
            value = _value(found["text"], found["detail"], base)
        except (KeyError, TypeError, ValueError):
            value = None
        if value is None and found["type"] == "time_delta":
            continue  # hours and minutes are no dates
        records.append(dated(start, end, found["text"], value))
    for found in jionlp.ner.extract_money(text, with_parsing=True):
        start, end = found["offset"]
        amount = found["detail"]["num"] if found["detail"] else None
        lower = amount[0] if isinstance(amount, list) else amount
        figure = float(lower) if lower is not None else None
        records.append(counted(start, end, found["text"], figure))
    return records


if __name__ == "__main__":
    answer("jionlp", read)
