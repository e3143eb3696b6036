"""The pieces of pattern that all date grammar is made of."""

from __future__ import annotations

from typing import Final

from ...pipeline.text.numerals import parse_numeral
from ...pipeline.text.reading import DAY, FIGURE, NAME

MASK: Final = f"[{FIGURE}{NAME}{DAY}]"
"""One masked character, whatever it was taken to hide."""
SIGN: Final = f"[0-9{FIGURE}{NAME}{DAY}]"
"""A digit or a masked one."""
_ONE: Final = "[一二三四五六七八九]"
TENS: Final = f"(?:十{_ONE}?|[二三]十{_ONE}?|廿{_ONE}?|{_ONE})"
"""A Chinese numeral up to 39, for months and days."""
PART: Final = f"(?:{SIGN}{{1,2}}(?!{MASK})|{MASK}{{3,4}}|{TENS})"
"""The number of a month or day."""
CHINESE_YEAR: Final = "[一二][〇○零0Oo一二三四五六七八九]{3}"
JOIN: Final = "(?:—{1,2}|-{1,2}|–|~|至|到)"
"""What joins the two ends of a range."""

_ZEROS = str.maketrans("○Oo0", "〇〇〇〇")


def digits(text: str) -> str | None:
    """Return a number of figures, masks or Chinese numerals as digits and X; None if it is none.

    `digits("十二")` is `"12"`, and a mask sign becomes X, so that `8月*日` keeps `X`.
    """
    if text.isascii() and text.isdigit():
        return text
    if any(sign in text for sign in (FIGURE, NAME, DAY)):
        return "".join("X" if sign in (FIGURE, NAME, DAY) else sign for sign in text)
    if text == "元":
        return "1"
    value = parse_numeral(text.translate(_ZEROS))
    return str(value) if isinstance(value, int) else None
