"""cn2an: it converts numerals and finds none, so runs of numerals are shown to it.

A run that 年, 月, 日 or 号 follows, or 第 precedes, is left out, and so is a lone 一. It
has no dates and no units.
"""

from __future__ import annotations

import re
import warnings

import cn2an
from exchange import Record, answer, counted

_NUMERALS = re.compile(
    "(?<![第\\d.])(?:百分之)?(?:\\d{1,15}(?:\\.\\d{1,6})?[十百千万亿]{0,3}"
    "|[零一二两三四五六七八九十百千万亿]{1,12}(?:点[零一二三四五六七八九]{1,6})?)"
    "[%％]?(?![年月日号\\d])"
)


def read(text: str, reference: str | None) -> list[Record]:
    """Return the numerals of a text that cn2an has a value for."""
    records = []
    for found in _NUMERALS.finditer(text):
        if found[0] == "一":
            continue
        figure = found[0].removeprefix("百分之").rstrip("%％")
        try:
            value = float(cn2an.cn2an(figure, "smart"))
        except ValueError:
            continue
        records.append(counted(found.start(), found.end(), found[0], value))
    return records


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    answer("cn2an", read)
