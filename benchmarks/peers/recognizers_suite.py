"""Recognizers-Text: dates, numbers, percentages, numbers with units, for Chinese.

A number inside a date, an ordinal or a longer number with its unit is left out, so is a lone 一,
and a date that is nothing but a number (三十 read as the thirtieth).
"""

from __future__ import annotations

import re
import warnings
from datetime import date, datetime, timedelta
from typing import Any

warnings.simplefilter("ignore")

from exchange import (  # noqa: E402
    PLAIN,
    Record,
    answer,
    counted,
    dated,
    day_of,
    length,
    overlaps,
    shortest,
)
from recognizers_date_time import recognize_datetime  # noqa: E402
from recognizers_number import (  # noqa: E402
    recognize_number,
    recognize_ordinal,
    recognize_percentage,
)
from recognizers_number_with_unit import (  # noqa: E402
    recognize_age,
    recognize_currency,
    recognize_dimension,
    recognize_temperature,
)
from recognizers_text import Culture  # noqa: E402

_WITH_UNITS = (
    recognize_currency, recognize_dimension, recognize_temperature, recognize_age,
    recognize_percentage,
)  # fmt: skip
_EDTF = re.compile("\\d{4}(?:-\\d{2}){0,2}")
_PERIOD = re.compile("P([\\d.]{1,6})([YMWD])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_HOURS = frozenset({"time", "timerange", "datetime", "datetimerange", "timezone"})
# A stretch that is said by its length is a duration in the contract.
_RECENT = re.compile("(?:最?近|过去|今后|未来)")
_TWO_YEARS = re.compile("(?:\\d{4})年?[—–~～至到-]{1,2}(\\d{4})")


def _period(timex: str, words: str) -> str | None:
    amount = _PERIOD.fullmatch(timex)
    return length([(_UNITS[amount[2]], float(amount[1]))], words) if amount else None


def _edtf(values: list[dict[str, Any]], words: str, reference: datetime | None) -> str | None:
    """Return the value of a resolution: of several the one in the reference year, else the past."""
    year = str(reference.year) if reference else "-"
    value = next(
        (one for one in values if str(one.get("value", one.get("start", ""))).startswith(year)),
        values[0],
    )
    timex, mod = value.get("timex", ""), value.get("Mod")
    period = _period(timex, words)
    if period:
        return period
    if _EDTF.fullmatch(timex):
        return f"{timex}/.." if mod == "since" else str(timex)
    if value.get("type") == "date" and _EDTF.fullmatch(value.get("value", "")):
        return str(value["value"])
    if _RECENT.match(words) and (period := _period(timex.strip("()").split(",")[-1], words)):
        return period
    first, last = (value.get(side, "")[:10] for side in ("start", "end"))
    years = _TWO_YEARS.match(words)
    if years and last == f"{years[1]}-01-01":
        return f"{first[:4]}/{years[1]}"  # it ends where the second year begins
    if first and last:
        # The end of a stretch is the day after its last.
        return shortest(date.fromisoformat(first), date.fromisoformat(last) - timedelta(days=1))
    return f"{first}/.." if first else None


def _dates(line: str, reference: datetime | None) -> tuple[list[Record], list[Record]]:
    """Return the dates of a line, and all places of times, of which figures are no counts."""
    given = {"reference": reference} if reference else {}
    records, places = [], []
    for found in recognize_datetime(line, Culture.Chinese, **given):
        if PLAIN.fullmatch(found.text):
            continue
        start, end = found.start, found.end + 1
        values = (found.resolution or {}).get("values") or [{}]
        hours = str(values[0].get("timex", "")).startswith("PT")
        if not hours:
            places.append({"start": start, "end": end})
        if hours or found.type_name.rpartition(".")[2] in _HOURS:
            # 6月27日下午 is a date, 三点 is none.
            if hours or not re.search("[月日号周]", found.text):
                continue
            moment = str(values[0].get("start") or values[0].get("value") or "")[:10]
            value = moment if _EDTF.fullmatch(moment) else None
        else:
            try:
                value = _edtf(values, found.text, reference)
            except ValueError:
                value = None
        records.append(dated(start, end, line[start:end], value))
    return records, places


def _counts(line: str, times: list[Record]) -> list[Record]:
    records: list[Record] = []
    ordinals = [
        {"start": found.start, "end": found.end + 1}
        for found in recognize_ordinal(line, Culture.Chinese)
    ]
    for recognize in (*_WITH_UNITS, recognize_number):
        for found in recognize(line, Culture.Chinese):
            start, end = found.start, found.end + 1
            if found.text == "一" or overlaps(start, end, [*records, *times, *ordinals]):
                continue
            written = str((found.resolution or {}).get("value") or "").rstrip("%")
            try:
                value = float(written)
            except ValueError:
                value = None
            records.append(counted(start, end, line[start:end], value))
    return records


def read(text: str, reference: str | None) -> list[Record]:
    """Return dates and counts, line by line: it slows down on long texts."""
    day = day_of(reference)
    moment = datetime(day.year, day.month, day.day) if day else None  # noqa: DTZ001
    records, offset = [], 0
    for line in text.splitlines(keepends=True):
        dates, times = _dates(line, moment)
        for record in [*dates, *_counts(line, times)]:
            record["start"] += offset
            record["end"] += offset
            records.append(record)
        offset += len(line)
    return records


if __name__ == "__main__":
    answer("recognizers-text-suite", read)
