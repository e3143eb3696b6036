"""Figures and dates as people write them: 2022-04 is 2022年4月, 740 beside 738家 is 740家."""

from __future__ import annotations

import re

from huibao.schemas import Count

_SCALES = (("万亿", 1e12), ("亿", 1e8), ("万", 1e4))
_POINT = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
_MONTH_RANGE = re.compile(r"([0-9X]{4})-([0-9]{2})/\1-([0-9]{2})")


def date_zh(value: str | None) -> str:
    """Return an EDTF value in Chinese: `2022-01/2022-06` is 2022年1—6月; nothing for None."""
    if not value:
        return ""
    if months := _MONTH_RANGE.fullmatch(value):
        year, first, last = months.groups()
        return f"{year}年{int(first)}—{int(last)}月"
    first, slash, last = value.partition("/")
    if not slash:
        return _point_zh(value)
    if last in ("..", ""):
        return f"{_point_zh(first)}以来"
    if first in ("..", ""):
        return f"{_point_zh(last)}以前"
    if len(first) == len(last) == 4:
        return f"{first}—{last}年"
    return f"{_point_zh(first)}至{_point_zh(last)}"


def _point_zh(value: str) -> str:
    match = _POINT.fullmatch(value)
    if match is None:
        return value
    year, month, day = match.groups()
    words = f"{year}年"
    if month and "X" not in month:
        words += f"{int(month)}月"
        if day and "X" not in day:
            words += f"{int(day)}日"
    return words


def scale_of(text: str) -> tuple[str, float]:
    """Return the scale a figure is written in: `3.5万元` in 万, `120人` in none."""
    return next(((word, factor) for word, factor in _SCALES if word in text), ("", 1.0))


def figure(value: float, like: Count) -> str:
    """Return a value written as another figure is: 35000 beside `1.2万元` is `3.5万元`."""
    word, factor = scale_of(like.text)
    return f"{number(value / factor)}{word}{like.unit or ''}"


def number(value: float) -> str:
    """Return a number without a needless fraction: `12`, `0.35`, `1234.5`."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def quoted(words: str) -> str:
    """Return words in quotes, once: `“青蓝工程”` stays as it is."""
    return words if words.startswith("“") and words.endswith("”") else f"“{words}”"
