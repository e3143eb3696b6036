"""The reference date as a caller or an index sheet writes it."""

from __future__ import annotations

import re
from datetime import date

from ..errors import OptionError

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def check_reference_date(value: str, where: str) -> str:
    """Return the date if it is a year, a month or a day in EDTF, else raise OptionError.

    `check_reference_date("2022-12-31", "--reference-date")` is `"2022-12-31"`; `2022.12.31`,
    `2022-13` and `2022年` are refused with a message that begins with `where`.
    """
    match = _DATE.fullmatch(value)
    if match:
        year, month, day = (int(part) if part else 1 for part in match.groups())
        try:
            date(year, month, day)
        except ValueError:
            pass
        else:
            return value
    raise OptionError(
        f"{where}: {value!r} is no date: write YYYY, YYYY-MM or YYYY-MM-DD, for example 2022-12-31"
    )
