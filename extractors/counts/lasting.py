"""How long or how often something is done: `24小时供水`, `两次参加大会` count nothing."""

from __future__ import annotations

import re

from ...pipeline.rules import Document
from .amounts import Figure
from .relations import FROM_LEVEL, is_trip
from .words import Vocabulary, words_in

NAMED_ACT = re.compile(
    "[^，。；、的“”]{2,8}“[^”]{1,12}”[^，。；、的“”]{0,6}?(?:行动|活动|整治|演练|竞赛|比赛|讲座)"
)
"""A deed with its name in quotes, which times count: 严打整治“惊雷”行动."""
_WITHIN = re.compile("[以之]?内(?:完成|到达|到场|办结|响应|处置|恢复|送达|赶到)")
_ROUND_THE_CLOCK = 24
_WORD = re.compile("(?![的内和与及至到以左]|之内)[一-鿿“]")
_DEALING = frozenset({"研究", "审议", "部署", "听取", "讨论"})


class Lasting:
    """Tells figures of hours and times that say how, and count nothing."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def is_how_long(self, document: Document, figure: Figure) -> bool:
        """Return whether hours say how long something is done: `24小时供水`, not `1小时交通圈`."""
        start, end = document.structure.clause_at(figure.start)
        if _WITHIN.match(document.text, figure.end) and document.text[figure.start - 1] in "均在":
            return True  # 平均4小时内完成流调
        if is_trip(document.text, start, figure.start):
            return True  # 到省城仅需4小时
        moved = FROM_LEVEL.search(document.text, start, figure.start)  # 由35分钟缩短至20分钟
        if moved or not _WORD.match(document.text, figure.end, end):
            return False
        if figure.value == _ROUND_THE_CLOCK:
            return True
        first = words_in(document, figure.end, end)[0]
        return first.text in self._words.verbs or (first.tag or "n") == "v"

    def is_how_often(self, document: Document, figure: Figure) -> bool:
        """Return whether a verb follows: 两次参加大会 counts nothing, 两次检查 does."""
        end = document.structure.clause_at(figure.start).end
        named = NAMED_ACT.match(document.text, figure.end, end)  # 4次严打整治“惊雷”行动
        if named or not _WORD.match(document.text, figure.end, end):
            return False
        first = words_in(document, figure.end, end)[0]
        deals = first.text in _DEALING and document.text[first.end] not in "，。；、"
        return first.tag == "p" or deals or (first.tag == "v" and len(first.text) > 1)
