"""Tell dates from dates inside names: `《…行动计划（2021-2023）》`, `“2022年度人物”`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ...pipeline.text.structure import Quoted
from .moment import Expression

_LONGEST_NAME = 40
_DEEPEST = 4
_EDITION = re.compile(r"(?:年|度)?(?:版|修订|修正|增刊)")
_GOAL_NAME = re.compile("远景目标纲要|远景目标的建议")
_REVOLUTION = re.compile("革命|怀胎|飞雪|流火|围城")


class NameGuard:
    """Refuses expressions that are part of a name in a text."""

    def __init__(self, text: str, brackets: Sequence[Quoted]) -> None:
        self._text = text
        self._brackets = brackets
        self._starts = [item.start for item in brackets]

    def refuses(self, expression: Expression) -> bool:
        """Tell whether an expression only names something."""
        text, start, end = self._text, expression.start, expression.end
        if expression.type == "vague":
            return False
        around = self._around(start, end)
        titled = any(item.mark == "《" for item in around)
        if titled:
            # Only the span of years in the brackets of a title is a date.
            inner = around[-1]
            whole = (start, end) == (inner.start + 1, inner.end - 1)
            return not (inner.mark == "（" and expression.type == "range" and whole)
        for item in around:
            if item.mark == "“" and item.end - item.start <= _LONGEST_NAME:
                return True
        if _EDITION.match(text, end) or _GOAL_NAME.match(text, end):
            return True
        return text.startswith("十月", start) and bool(_REVOLUTION.match(text, end))

    def bracketed(self, expression: Expression) -> bool:
        """Tell whether an expression stands in （） or a name."""
        return bool(self._around(expression.start, expression.end))

    def _around(self, start: int, end: int) -> list[Quoted]:
        """Return the brackets that hold a span, outermost first."""
        high = bisect_right(self._starts, start)
        near = self._brackets[max(0, high - _DEEPEST) : high]
        return [item for item in near if item.start < start and end < item.end]
