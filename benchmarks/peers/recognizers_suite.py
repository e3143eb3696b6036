"""Recognizers-Text: dates, numbers, percentages, numbers with units, for Chinese.

A number inside a date, an ordinal or a longer number with its unit is left out, and a date that
is nothing but a number (三十 read as the thirtieth).
"""

from __future__ import annotations

import re
import warnings
from datetime import date, datetime, timedelta
from typing import Any

warnings.simplefilter("ignore")

from exchange import (  # noqa: E402
    Record,
    answer,
    counted,
    dated,
    day_of,
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
_PERIOD = re.compile("P[\\d.]{1,6}[YMWD]")
_PLAIN = re.compile("[\\d.]{1,12}|[〇零一二两三四五六七八九十百千万亿]{1,8}")


def _edtf(values: list[dict[str, Any]]) -> str | None:
    """Return the value of a resolution; of a past and a future reading the past one."""
    value = values[0]
    timex, mod = value.get("timex", ""), value.get("Mod")
    if _PERIOD.fullmatch(timex):
        return str(timex)
    if _EDTF.fullmatch(timex):
        return f"{timex}/.." if mod == "since" else str(timex)
    if value.get("type") == "date" and _EDTF.fullmatch(value.get("value", "")):
        return str(value["value"])
    first, last = (value.get(side, "")[:10] for side in ("start", "end"))
    if first and last:
        # The end of a stretch is the day after its last.
        return shortest(date.fromisoformat(first), date.fromisoformat(last) - timedelta(days=1))
    return f"{first}/.." if first else None


def _dates(line: str, reference: datetime | None) -> list[Record]:
    given = {"reference": reference} if reference else {}
    records = []
    for found in recognize_datetime(line, Culture.Chinese, **given):
        kind = found.type_name.rpartition(".")[2]
        if kind in ("time", "timerange", "datetime", "datetimerange", "timezone"):
            continue
        if _PLAIN.fullmatch(found.text):
            continue
        values = (found.resolution or {}).get("values") or [{}]
        if str(values[0].get("timex", "")).startswith("PT"):
            continue  # hours and minutes are no dates
        try:
            value = _edtf(values)
        except ValueError:
            value = None
        start, end = found.start, found.end + 1
        records.append(dated(start, end, line[start:end], value))
    return records


def _counts(line: str, dates: list[Record]) -> list[Record]:
    records: list[Record] = []
    ordinals = [
        {"start": found.start, "end": found.end + 1}
        for found in recognize_ordinal(line, Culture.Chinese)
    ]
    for recognize in (*_WITH_UNITS, recognize_number):
        for found in recognize(line, Culture.Chinese):
            start, end = found.start, found.end + 1
            if overlaps(start, end, [*records, *dates, *ordinals]):
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
        dates = _dates(line, moment)
        for record in [*dates, *_counts(line, dates)]:
            record["start"] += offset
            record["end"] += offset
            records.append(record)
        offset += len(line)
    return records


if __name__ == "__main__":
    answer("recognizers-text-suite", read)
