"""Numbers as reports write them: digits, Chinese numerals and both mixed.

The constants are for character classes in patterns of folded text; `parse_numeral` gives the
value of what such a pattern matched. Approximate forms (`二三十`, `十几`) have no one value.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

CHINESE_DIGITS: Final = "〇○零一二两三四五六七八九"
"""The Chinese digits, for a character class; `○` stands for zero in `二○二二年`."""
CHINESE_UNITS: Final = "十廿卅百千"
"""The signs of tens, hundreds and thousands, for a character class."""
SCALES: Final = "万亿"
"""The signs that multiply what stands before them, digits too: `3.5万`."""
CHINESE_NUMERALS: Final = CHINESE_DIGITS + CHINESE_UNITS + SCALES
"""All signs a Chinese numeral is made of, for a character class."""

_LONGEST = 40
_DIGITS = {sign: value for value, signs in enumerate(
    ("〇○零", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
) for sign in signs}  # fmt: skip
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
_FORMAL = str.maketrans("拾佰仟萬億", "十百千万亿")
# Old contractions: 廿三 is 二十三.
_CONTRACTED = (("廿", "二十"), ("卅", "三十"))
# A space between two figures parts two numbers.
_SPACE = re.compile(r" (?<!\d )| (?!\d)")
_PLAIN = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,10})?")
_ARABIC = re.compile(r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,10})?|\d{1,20}(?:\.\d{1,10})?|\.\d{1,10}")
_POWER = re.compile(r"(\d{1,15}(?:\.\d{1,10})?)[eE]([+-]?\d{1,2})")
_POINT = re.compile(r"(.{1,24})点([0-9〇○零一二三四五六七八九]{1,12})([万亿]{0,2})")
_SPOKEN_DIGITS = re.compile(r"[〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,20}")


def parse_numeral(text: str) -> float | int | None:
    """Return the value of a numeral, an int where it is whole; None if it is none.

    `parse_numeral("1.2亿")` is `120000000`, `parse_numeral("一百廿三")` `123`,
    `parse_numeral("二〇二二")` `2022`, `parse_numeral("半")` `0.5`. The text is folded (half-width
    digits); spaces in it are ignored, a minus is `-` or `负`. Percentages (`百分之五`) are left
    to their unit and give None. Never raises.
    """
    if _PLAIN.fullmatch(text):  # most are, and need no exact arithmetic
        number = float(text)
        return int(number) if number.is_integer() else number
    text = _SPACE.sub("", text).translate(_FORMAL)
    if not 0 < len(text) <= _LONGEST or text.startswith("百分之"):
        return None
    sign = 1
    if text[0] in "-负":
        sign, text = -1, text[1:]
    value = _value(text)
    if value is None:
        return None
    value *= sign
    return int(value) if value.denominator == 1 else float(value)


def _value(text: str) -> Fraction | None:
    if text == "半":
        return Fraction(1, 2)
    power = _POWER.fullmatch(text)
    if power:
        return Fraction(power[1]) * Fraction(10) ** int(power[2])
    if "又" in text and "分之" in text:
        whole, _, part = text.partition("又")
        return _sum(_value(whole), _value(part))
    if "分之" in text:
        below, _, above = text.partition("分之")
        return _ratio(_value(above), _value(below))
    if "/" in text:
        above, _, below = text.partition("/")
        return _ratio(_value(above), _value(below))
    point = _POINT.fullmatch(text)
    if point:
        return _decimal(*point.groups())
    for old, new in _CONTRACTED:
        text = text.replace(old, new)
    return _whole(text)


def _sum(first: Fraction | None, second: Fraction | None) -> Fraction | None:
    return None if first is None or second is None else first + second


def _ratio(above: Fraction | None, below: Fraction | None) -> Fraction | None:
    return above / below if above is not None and below else None


def _decimal(whole: str, places: str, scales: str) -> Fraction | None:
    value = _whole(whole)
    if value is None:
        return None
    digits = "".join(str(_DIGITS.get(sign, sign)) for sign in places)
    value += Fraction(int(digits), 10 ** len(digits))
    for scale in scales:
        value *= _UNITS[scale]
    return value


def _whole(text: str) -> Fraction | None:
    """Split at the largest unit: what stands before it is multiplied, what follows is added."""
    if _ARABIC.fullmatch(text):
        return Fraction(text.replace(",", ""))
    if _SPOKEN_DIGITS.fullmatch(text) or text == "两":
        return Fraction(int("".join(str(_DIGITS[sign]) for sign in text)))
    unit = max((sign for sign in text if sign in _UNITS), key=_UNITS.__getitem__, default=None)
    if unit is None:
        return None
    before, _, after = text.rpartition(unit)  # at the last: 四万万 is 四万 times 万
    size = _UNITS[unit]
    before = before.lstrip("零〇○")
    if before and before[-1] in "零〇○":
        return None
    many = _whole(before) if before else Fraction(1)
    # 二三十 names a stretch, not a number; so do the digits before any other unit.
    if many is None or (len(before) > 1 and _SPOKEN_DIGITS.fullmatch(before)):
        return None
    if not after:
        return many * size
    rest = _whole(after.lstrip("零〇○") if after.strip("零〇○") else after)
    if rest is None or rest >= size:
        return None
    if len(after) == 1 and rest < 10 and size > 10:  # 一百二 is 120, 三万五 35000
        rest *= size // 10
    return many * size + rest
