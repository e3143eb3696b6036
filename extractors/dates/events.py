"""The words of what a date dates, and whether a figure is only compared with it."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from .moment import Expression

_LONGEST = 20
_SKIP = re.compile(
    r"(?:(?:上午|下午|中午|凌晨|清晨|早上|晚上?)?[0-9一二三四五六七八九十]{1,3}[点时](?!名)(?:半|整|许|左右|[0-9]{1,2}分)?)?"
    r"[，：、）” 的]{0,3}"
)
_BYLINE = re.compile(
    "[^一-鿿0-9\n]{0,12}(?:信息)?(?:来源|作者|阅读|评论|浏览|点击|编辑|字号|打印|分享|供稿|责编|责任编辑)[^一-鿿]"
)
"""Behind the day on which a page was published."""
# 5月，在县委、县政府领导下，成立: how it was done stands before what was done
_HOW = re.compile("在[^，。；：\n]{2,40}?(?:下|中|上|时|之际)，")
_WORDS = re.compile(rf"[^，。；：（）\n]{{2,{_LONGEST}}}")
# 成立于2013年6月，: the verb stands before its date
_VERB = re.compile("(?P<verb>[一-鿿]{2})于$")
_BEFORE = len("成立于")
_PAUSES = frozenset(("", *"，。；）\n"))
_GIVER = re.compile(
    r"被[^，。；\n]{1,40}?(?=评为|授予|评定为|命名为|认定为|确定为|列为|列入|表彰为)"
)
_TIMES_OF = re.compile(rf"(?:时|水平)?的?[0-9.{FIGURE}一二两三四五六七八九十]{{1,5}}倍")
_LEVEL = re.compile(r"[^，。；\n]{0,24}?(?:到|至|升|增|降|提高|扩大|减|下降|压)")


class EventFinder:
    """Finds what dates date; compiled once from the lexicons."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of comparison."""
        plain = lexicons.any_of("dates.baselines")
        self._before = re.compile(f"(?:(?<!占)(?P<plain>{plain})|(?P<level>[由从])|[与同和])$")
        self._closer = re.compile(
            rf"[^，。；\n]{{0,8}}?{lexicons.any_of('dates.baseline_closers')}"
        )

    def event(self, document: Document, expression: Expression) -> str | None:
        """Return the words right after a date, some 20 characters, or None.

        Of `2022年被县委评为“县级名校”` it is `评为“县级名校”`: who gave it is left out.
        """
        text, first = document.text, expression.first
        linked = first is not None and first.linked
        if expression.baseline or linked or _BYLINE.match(text, expression.end):
            return None
        if text[expression.end : expression.end + 1] in _PAUSES:
            verb = _VERB.search(text, max(0, expression.start - _BEFORE), expression.start)
            if verb is not None:
                return verb["verb"]
            if expression.type == "duration":
                return None  # 租期五年，年租金9万元
        skipped = _SKIP.match(text, expression.end)
        at = skipped.end() if skipped else expression.end
        how = _HOW.match(text, at)
        at = how.end() if how else at
        giver = _GIVER.match(text, at)
        words = _WORDS.match(text, giver.end() if giver else at)
        if words is None:
            return None
        end = self._whole(document, *words.span())
        if text.count("“", words.start(), end) > text.count("”", words.start(), end):
            closing = text.find("”", end, end + _LONGEST)
            end = closing + 1 if closing >= 0 else text.rfind("“", words.start(), end)
        return document.written(words.start(), end).strip() or None

    @staticmethod
    def _whole(document: Document, start: int, end: int) -> int:
        """Return where the words end without half a word at their end and a joint before it."""
        words = document.words(document.structure.clause_at(start))
        inside = [word.end for word in words if start < word.end <= end]
        if end - start == _LONGEST and inside:
            end = inside[-1]
        while end > start and document.text[end - 1] in "、和与及":
            end -= 1
        return end

    def is_baseline(self, text: str, expression: Expression) -> bool:
        """Tell whether a figure is compared with a date: `较2021年`, `与2021年相比`."""
        if expression.type not in ("point", "range"):
            return False
        if _TIMES_OF.match(text, expression.end):
            return True
        before = self._before.search(text, max(0, expression.start - 3), expression.start)
        if before is None:
            return False
        if before["plain"]:
            return True
        if before["level"]:
            return bool(_LEVEL.match(text, expression.end))
        alike = text.endswith("同期", expression.start, expression.end)
        return alike or bool(self._closer.match(text, expression.end))
