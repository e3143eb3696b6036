"""Spaces inside a line: left out next to Chinese, kept between Latin words and between items."""

from __future__ import annotations

import re

from .noise import DROP, GAP

# Each pattern begins with what it needs to find, its look-behind after it: the scan for a first
# character is what makes it fast.
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# 工 作 报 告, or a name of two characters set apart to fill the width of three.
_SPREAD = re.compile(rf"[{_HAN}](?= )(?<![{_HAN}]{{2}})(?: {{1,8}}[{_HAN}]){{1,40}}(?![{_HAN}])")
_AT_STOP = re.compile(
    r" (?: {0,199}(?=[，。；：、！？）》”’…])|(?<=[，。；：、！？（《“‘…] ) {0,199})"
)
_LONG = re.compile(r" {2,400}")
_BY_HAN = re.compile(r" (?:(?<=[^\x00-\x7f] )(?! )|(?<!  )(?=[^\x00-\x7f]))")
_BY_SIGN = re.compile(r" (?<=\d )(?=%|\.\d)")
_DECIMAL = re.compile(rf" (?<=[{_HAN}\d]\d\. )(?=\d)")
# 2 022年, 8 9 8人, 20 22年: one number in pieces. 12 15 20 are three.
_PIECES = re.compile(
    r"\d(?= |\d)(?<![\d.]\d)(?:(?: \d){1,9}(?! ?\d)|(?<=[12]) \d{3}(?!\d)"
    r"|(?<=[12])(?:\d \d\d|\d\d \d)(?= ?[年-]))"
)
# Of what a converter broke, 6 380户 or 36.5 9亿元; but 附件1 3个.
_BROKEN = re.compile(
    rf"(?<=[{_HAN}])(?<![第表图件录]) ?"
    r"(?:\d{1,2} \d{3}|\d{1,4}\.\d{1,2} \d|\d{2} \d{1,2}(?:\.\d{1,2})?)"
    r"(?= ?(?:[万亿]|[余多]?(?:元|户|人|名|公里|平方|亩|吨|个|家|项|%)))"
)


def without_spaces(text: str) -> str:
    """Overwrite the spaces that only lay out a line; a run of two or more becomes one gap.

    `without_spaces("县 长  2 022 年 3 G")` drops three spaces and keeps two.
    """
    if " " not in text:
        return text
    text = _SPREAD.sub(_dropped, text)
    text = _AT_STOP.sub(_all, text)
    text = _PIECES.sub(_dropped, text)
    text = _BROKEN.sub(_dropped, text)
    text = _DECIMAL.sub(DROP, text)
    text = _BY_SIGN.sub(DROP, text)
    text = _LONG.sub(lambda match: GAP + DROP * (len(match.group()) - 1), text)
    return _BY_HAN.sub(DROP, text)


def _dropped(match: re.Match[str]) -> str:
    return match.group().replace(" ", DROP)


def _all(match: re.Match[str]) -> str:
    return DROP * len(match.group())
