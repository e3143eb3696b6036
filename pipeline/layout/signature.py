"""The date at the end that says when a report was signed."""

from __future__ import annotations

import re

from ..text.reading import Reading
from ..text.structure import Bounds

_ONE = r"[\d\ue000\ue002一二三四五六七八九十]{1,3}"
_DAY = re.compile(
    r"(?:[^\n，。；：！？“”《》]{2,40} )?（?(?P<day>"
    r"(?:[12]\d{3}|[二一][〇○零O0一二三四五六七八九]{3}|\d{0,3}[\ue000\ue002]{1,4}) ?"
    rf"(?:年 ?{_ONE} ?月(?: ?{_ONE} ?日)?|(?P<dot>[./-])\d{{1,2}}(?P=dot)\d{{1,2}}))）?"
)
# What may stand below a signature: who typed it, where it was sent.
_BELOW = re.compile(r"（[^（）\n]{1,60}）|[^，。；\n]{1,12}：[^。\n]{0,60}|[^。；\n]{1,24}")
_LINES = 6


def find_signature(reading: Reading) -> Bounds | None:
    """Return the bounds of a date on a line of its own at the end, or None.

    An organisation may stand before it, on the line above or, set apart by a space, on its own:
    `中共某镇委员会 2022年12月28日` gives the date alone.
    """
    text = reading.text
    end = len(text)
    for _ in range(_LINES):
        start = text.rfind("\n", 0, end) + 1
        match = _DAY.fullmatch(text, start, end)
        if match:
            return Bounds(*match.span("day"))
        if start == 0 or (end > start and not _BELOW.fullmatch(text, start, end)):
            return None
        end = start - 1
    return None
