"""Tell dates from dates inside names: `《…行动方案（2020-2022）》`, `“2022年度人物”`."""

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
_NAME_GOES_ON = re.compile(r"[“‘]?(?!的)[\w*]")
_TITLE = re.compile(
    "[^，。；、获评授予在为]{2,30}(?:单位|集体|个人|乡镇|团委|标兵|工作者|支部|示范[区县镇村校点])(?=[，。；、]|$)"
)
# 获《新商》周刊2020年度企业大奖
_PRIZE = re.compile("[^，。；、获评\n]{2,16}奖(?=[，。；、\n]|$)")
_GRANT = re.compile("[^，。；、\n]{0,16}(?:资金|经费|补助|补贴|指标|额度|贷款)")
_WON = re.compile("[获授颁][^，。；、\n]{0,22}$")
_REVOLUTION = re.compile("革命|怀胎|飞雪|流火|围城")


class NameGuard:
    """Refuses expressions that are part of a name in a text."""

    def __init__(self, text: str, brackets: Sequence[Quoted], conferring: re.Pattern[str]) -> None:
        self._text = text
        self._conferring = conferring
        self._brackets = brackets
        self._starts = [item.start for item in brackets]

    def refusal(self, expression: Expression) -> str | None:
        """Return why an expression is no date but part of a name, None if it is a date."""
        text, start, end = self._text, expression.start, expression.end
        if text.startswith("明春", end) or text.endswith("今冬", 0, start):
            return "专名 a proper name"  # 今冬明春火灾防控行动
        if text.startswith("之星", end):
            return "专名 a proper name"  # 明日之星
        if expression.type == "vague":
            return None
        around = self._around(start, end)
        titled = any(item.mark == "《" for item in around)
        if titled:
            # Only the span of years in the brackets of a title is a date.
            inner = around[-1]
            whole = (start, end) == (inner.start + 1, inner.end - 1)
            if inner.mark == "（" and expression.type == "range" and whole:
                return None
            return "在文件名之内 inside the title of a document"
        for item in around:
            if item.mark == "“" and item.end - item.start <= _LONGEST_NAME:
                return "在引号名称之内 inside a quoted name"
        first = expression.first
        yearly = first is not None and first.month is None
        if (yearly and _EDITION.match(text, end)) or _GOAL_NAME.match(text, end):
            return "届次或规划名称 an edition or the name of a plan"
        if self._awarded(expression):
            return "荣誉名称的开头 begins the name of an award"
        if text[start - 1 : start] == "大" and text.startswith("年初", start):
            return "专名 a proper name"  # 大年初一
        if text.startswith("十月", start) and _REVOLUTION.match(text, end):
            return "专名 a proper name"
        return None

    def _awarded(self, expression: Expression) -> bool:
        """Tell whether a year begins the name of an award: `被评为2020年度先进单位`."""
        text, start, end = self._text, expression.start, expression.end
        first = expression.first
        if first is None or first.month is not None or not _NAME_GOES_ON.match(text, end):
            return False
        if (
            text[start - 1 : start] in ("，", "、")
            and _TITLE.match(text, end)
            and text[end - 1] == "度"
        ):
            return True  # 获得2021年度甲乡镇，2021年度乙先进单位
        if _GRANT.match(text, end):
            return False  # 获批2022年度补助资金
        if text[end - 1] == "度" and _PRIZE.match(text, end):
            return bool(_WON.search(text, max(0, start - 24), start))
        return bool(self._conferring.search(text, max(0, start - 9), start))

    def bracketed(self, expression: Expression) -> bool:
        """Tell whether an expression stands in （） or a name."""
        return bool(self._around(expression.start, expression.end))

    def _around(self, start: int, end: int) -> list[Quoted]:
        """Return the brackets that hold a span, outermost first."""
        high = bisect_right(self._starts, start)
        near = self._brackets[max(0, high - _DEEPEST) : high]
        return [item for item in near if item.start < start and end < item.end]
