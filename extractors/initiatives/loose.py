"""Nouns that are no head nouns of the table and still end a quoted name: `“一校一址”布局调整`."""

from __future__ import annotations

from collections.abc import Sequence

from ...pipeline.rules import Lexicons
from .heads import Head
from .tokens import Token

_JOINTS = frozenset({"暨", "之"})
_WORDS = frozenset({"", "block", "govern_weak"})
_NOUNS = ("n", "v", "j", "l", "b")
_ENDS = ("n", "v", "j", "l", "i")
_STOPS = ("m", "d", "i")  # 55个, 全面, 初见成效
_BUILT = ("核心区", "片区", "街区", "景区")  # 打造“甲粮仓”核心区
_LAID = frozenset("带圈廊线")  # “清清甲河”旅游带
_DAYS = frozenset("日节")
_LONGEST = 10


class LooseHeads:
    """Finds the noun that follows a quote; its category is that of the verb that governs it."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Take the nouns of qualities, people and papers from `initiatives.toml`."""
        self._none = (
            *lexicons["initiatives.marks_quality"],
            *lexicons["initiatives.quality_nouns"],
            *lexicons["initiatives.loose_none"],
        )
        self._others = _JOINTS | frozenset(
            word
            for group in ("tail", "papers", "persons", "fields")
            for word in lexicons[f"initiatives.{group}"]
        )

    def after(self, tokens: Sequence[Token], index: int, *, whole: bool) -> tuple[int, Head] | None:
        """Return the last word of the phrase behind the quote at `index`, and its noun.

        Only where the phrase ends the member, or a figure or a verb follows; behind a quote that is
        a `whole` name, only where there is a figure: `“乙村模式”助老食堂55个`.
        """
        last = index
        for number in range(index + 1, len(tokens)):
            token = tokens[number]
            if token.text == "建设" and last > index:
                last = number  # “九通一平”基础设施建设
                continue
            if token.tag[:1] in _STOPS or token.role == "paren":
                break
            if token.role and last == index:
                return None  # “交通岗”指导升级
            if token.role not in _WORDS or token.tag[:1] not in _NOUNS:
                return None
            cultivated = token.text == "文化" and last > index  # “一班一品”班级文化
            built = token.text.endswith(_BUILT)
            none = token.text.endswith(self._none) and not (cultivated or built)
            if none or token.text in self._others:
                return None
            last = number
        if whole and (last + 1 == len(tokens) or tokens[last + 1].tag[:1] != "m"):
            return None
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if last > index and following is not None and following.text in _DAYS:
            last += 1  # “12·4”国家宪法日
        noun = tokens[last]
        whole_noun = len(noun.text) > 1 or (last > index + 1 and noun.text in _LAID | _DAYS)
        sized = whole_noun and noun.end - tokens[index].end <= _LONGEST
        if noun.tag == "ns":
            return None  # 建设“健康、平安”青山县
        if last == index or not sized or not noun.tag.startswith(_ENDS):
            return None
        return last, Head(noun.text, "")
