"""Signs that stand for themselves: products (`5×8米`) and parts of words (`XXL`, `A1X02`)."""

from __future__ import annotations

import re

from .run import STRONG, Span, Verdict
from .setting import Setting

_SIZE = re.compile(
    r"(?:米|厘米|毫米|[cmk]?m|MW|MVA|[kK]VA?|[kK]W|万?千瓦|兆瓦|万?吨|蒸吨|小时|分钟|接力|英寸|像素|P|天)"
)
_SIZED = re.compile(r"\d(?:米|厘米|毫米|[cm]?m|小时|个?月|天|元|人|MW)$")
_LETTER = re.compile(r"[A-Za-z]")
_SHOUT = re.compile(r"(?:^|[^A-Za-z0-9/+=])[A-Z]{2,8}$")
_LETTER_UNIT = re.compile(
    r"(?:[kKMGTP]?W|[kMG]?Wh|k?V|k?VA|MVA|[kcm]?m[23²³]?|[kKmμ]?g|t|m[lL]|[KMGTP]B|G?Hz|[GM]bps)"
    r"(?:/[A-Za-z]{1,5})?(?![A-Za-z0-9])"
)
_FIGURE_AFTER = re.compile(
    r"[万亿余多人名位个项件条所家户次场起例篇元分%年套座处亩支批台辆部份本册间栋棵盏只头]|公里|公顷|平方"
)
_PROSE = re.compile("[一-鿿，。；：、]")
_LONGER = re.compile(r"[*xX×]{2}|[*xX×]$|\.[*xX×]|[*xX×]\.\d")


def is_product(text: str, span: Span, around: Setting) -> bool:
    """Tell whether a single sign multiplies: `5×8米`, `2*300MW`, `24小时×7天`."""
    start, end = span
    if end - start > 1 or _LONGER.search(around.number):
        return False
    right = re.match(r" ?(\d{1,12}(?:\.\d{1,6})?)", text[end : end + 22])
    if right is None:
        return False
    left = text[max(0, start - 8) : start].rstrip(" ")
    zeros = right[1].startswith("0") and not right[1].startswith("0.")
    if left[-1:].isdecimal():
        if zeros:
            return False
        if len(right[1]) > 2 and len(left) > 2 and left[-3:].isdecimal():
            return True  # `1024*768` pixels
        unit = around.trail
        return _FIGURE_AFTER.match(unit) is None or bool(_SIZE.match(unit))
    if zeros:
        return False
    if _SIZED.search(left):
        return True
    prose = _PROSE.match(left[-1:]) is not None and _FIGURE_AFTER.match(around.trail) is not None
    return text[start] == "×" and left[-1:] not in ("", "\n") and not prose


def touches_word(text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
    """Tell whether the run or its number is part of a word in Latin letters: `XXL`, `A1X02`."""
    start, end = span
    lead = text[max(0, start - 16) : start]
    at = len(lead)
    while at and (lead[at - 1] in ".0123456789" or lead[at - 1] in "xX×*"):
        at -= 1
    joined = lead[:at]
    if joined[-1:] == "-" and _LETTER.match(joined[-2:-1]) and joined[-2] not in "xX":
        joined = joined[:-1]
    if _LETTER.match(joined[-1:]) and not (
        _SHOUT.search(joined) and verdict.hides == "figure" and verdict.strength == STRONG
    ):
        return True
    if _LETTER.match(text[end : end + 1]) or (around.digits and _LETTER.match(around.trail)):
        return _LETTER_UNIT.match(around.trail) is None or verdict.hides != "figure"
    return False
