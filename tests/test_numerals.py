"""Numerals: figures, Chinese numerals, both mixed, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huibao.pipeline.text.numerals import CHINESE_NUMERALS, parse_numeral

VALUES = [
    ("12", 12), ("1,234", 1234), ("44,999.5", 44999.5), ("3.50", 3.5), (".5", 0.5), ("-10.1", -10.1),
    ("二十三", 23), ("两千", 2000), ("一百二十", 120), ("一百二", 120), ("一百零二", 102), ("廿三", 23),
    ("一百廿三", 123), ("〇", 0), ("零", 0), ("两", 2), ("半", 0.5), ("二〇二二", 2022), ("十", 10),
    ("1.2亿", 120_000_000), ("3万5千", 35_000), ("3万5", 35_000), ("百万", 1_000_000), ("4.78万亿", 4_780_000_000_000),
    ("三点二万", 32_000), ("四万五千六百二十二", 45_622), ("壹拾万零叁仟", 103_000), ("负三十二", -32),
    ("三分之一点五", 0.5), ("一又二分之一", 1.5), ("2e5", 200_000), ("7 万5 千", 75_000),
]  # fmt: skip
NONE = ["", "百分之五", "二三十", "十几", "人", "点", "三五百", "1 234", "一" * 41]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_value(text: str, value: float) -> None:
    found = parse_numeral(text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert parse_numeral(text) is None


@given(st.text(alphabet=CHINESE_NUMERALS + "0123456789.,点半又分之负-e/ ", max_size=45))
def test_never_raises(text: str) -> None:
    assert parse_numeral(text) is None or isinstance(parse_numeral(text), int | float)


@given(st.integers(min_value=0, max_value=99_999_999))
def test_reads_what_is_written(number: int) -> None:
    assert parse_numeral(_spoken(number)) == number


def _spoken(number: int) -> str:
    if number < 10:
        return "零一二三四五六七八九"[number]
    for size, sign in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            head, rest = divmod(number, size)
            if not rest:
                return _spoken(head) + sign
            return _spoken(head) + sign + ("零" if rest < size // 10 else "") + _spoken(rest)
    raise AssertionError(number)
