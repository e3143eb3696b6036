"""Tell a hard line wrap from the end of a paragraph.

A line that ends without final punctuation is either a heading, a title, a cell, a signature, or
was broken by whatever wrote the file. No single sign decides it, so the signs are asked one
after the other, the surest first; what none of them joins stays apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..text.reading import SIGNS
from .lines import Line

# A line cannot end so unless the sentence goes on.
_OPEN_END = re.compile(
    r"(?:[，、（《“‘—+×/]|，.|\d[~-]|(?<![目])的|(?<![缓温总柔随])和|(?<![参])与|(?<![普涉触波顾])及"
    r"|(?<![存所实潜内外])在|(?<![结应面])对|(?<![自理])由|(?<![行])使|(?<![服听无随])从"
    r"|(?<![求])是|[或把被将于并而其各每该让已仍也又不最很第]"
    r"|首先|其次)\Z"
)
_FIGURE_END = re.compile(r"[\d\ue000]\.?\Z")
# 附件2, and the 10-15 under a headline: a number that is whole.
_NO_FIGURE = re.compile(
    r"(?:附件|附表|附录|表|图) ?\d{1,2}\Z|\A[\[（]?\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,2})?\Z"
)
_UNIT_START = re.compile(
    r"[年月日号时点分个名人项户家所件篇位条辆台套亩次万亿千百多余倍元吨米公平度届批期场门页%]"
)
# Nor can a paragraph begin so. A first clause of one character is the rest of a word.
_CLOSING_START = re.compile(
    r"[，。；：、！？）》”’%…]|[的们]|和(?![平谐睦气美顺畅县田美悦])|等(?![级离])|[^\s“《（\d][，。；、：）》”]|[^，。；“《（]{2,3}[。；]"
)
_FIGURE_START = re.compile(r"[\d.\ue000]{1,9}[余多]?[万亿]?[人名个所项件户家元亩%]")
_YEAR_REST = re.compile(r"\d{1,3}年")
_YEAR_START = re.compile(r"(?:19|20)\d\d年")
_MONTH_START = re.compile(r"\d{1,2}月")
_PROSE_START = re.compile(r"截至|随着|由于|目前，|此外，|同时，")
_FIGURE = re.compile(r"[\d\ue000](?!\d{0,3}年|[.、])")
_PUNCTUATION = re.compile(r"[，。；！？]")
_COMPLETES = re.compile(r"[^，。；：！？]{1,7}[。；]")
# A marker alone, or with the first character of its title.
_BARE_MARKER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]"
    r"|第[一二三四五六七八九十]{1,2}[章节]).?\Z"
)
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"))
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SHORT = 20
_KNOWN = 100_000
_LONG = 84
_NEAR = 10


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width, in half-width columns, at which a text was wrapped; 0 if it was not."""
    unfinished = [line.width for line in lines if line.width >= 30 and not line.is_final]
    if len(unfinished) < 4:
        return 0
    widths = Counter(unfinished)
    count, width = max(
        (sum(widths[near] for near in range(width - _NEAR, width + 1)), width) for width in widths
    )
    wider = sum(1 for line in lines if line.width > width + 4)
    common = count >= 4 and count * 2 >= len(unfinished) and count * 5 >= len(lines)
    return width if common and wider * 5 <= len(lines) else 0


def wrap_length(lines: Sequence[Line]) -> int:
    """Return the number of characters at which a text was cut into lines; 0 if it was not."""
    lengths = Counter(len(line.words) + line.indent for line in lines if not line.is_final)
    length, count = max(lengths.items(), key=lambda item: item[1], default=(0, 0))
    common = length > 15 and count > 3 and count * 2 > lengths.total()
    longer = sum(1 for line in lines if len(line.words) > length)
    return length if common and longer * 5 <= len(lines) else 0


class Wraps:
    """The wraps of one text, with what is known of the text as a whole."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text[:_KNOWN]
        self._width = wrap_width(lines)
        self._length = wrap_length(lines)
        body = [line for line in lines if line.width > _SHORT]
        indented = sum(1 for line in body if line.indent >= 2)
        # Lines with a comma and no end: a few were broken, many are headings of one make.
        self._loose = sum(
            1
            for line in body
            if "，" in line.words
            and line.width <= _LONG
            and not (line.is_final or line.is_numbered)
        )
        self._indents = indented >= 3 and indented * 2 > len(body)

    def joins(self, line: Line, following: Line, inside: bool = False, top: bool = False) -> bool:
        """Return whether a line goes on in the one that follows.

        `inside` if it goes on another itself, `top` if no sentence has ended yet: titles stand
        there.

        In a text of full sentences, `现有教职工` and `120人。` join, `基本情况` and
        `学校始建于1956年，现有教学班36个。` do not.
        """
        if _BARE_MARKER.fullmatch(line.words):
            return not following.is_numbered
        if line.words[-1] in "（《“第" and not following.marked:
            return True  # `（` and `3）`, 第 and `一、二季度` are no marker
        if self._stands_apart(following):
            return False
        if line.is_final:
            # A list of dated lines is no paragraph, though one of them may fill its line.
            listed = following.is_running or _YEAR_START.match(following.words)
            full = self._full(line) or (inside and self._width > 0)
            return full and line.words[-1] == "；" and not listed
        if line.is_day or line.bold or following.bold:
            return False
        if (
            _OPEN_END.search(line.words, max(0, len(line.words) - 5))
            or (not line.is_numbered and _splits_figure(line.words, following.words))
            or self._in_bracket(line.words, following.words)
            or _CLOSING_START.match(following.words)
            or self._full(line)
        ):
            return True
        if line.is_label or following.is_running:
            return False
        if following.indent >= 2 and following.indent > line.indent:
            return False
        continued = inside or line.has_stop
        if not _PUNCTUATION.search(following.words):
            return continued and following.width > _SHORT
        if continued:
            return True
        measured = "，" in line.words and _FIGURE.search(line.words) is not None
        if top and not measured and line.words.count("，") < 2:
            return False
        if line.is_numbered and line.width <= _LONG:
            # The rest of a title ends with its sentence; text under a title begins with one.
            return _COMPLETES.match(following.words) is not None and self._seen(
                line.words[-2:] + following.words[:2]
            )
        if line.width > _LONG or (self._indents and following.indent == 0 and line.indent >= 2):
            return True
        if _PROSE_START.match(line.words):
            return True
        if measured or ("，" in line.words and (self._width or self._loose < 3)):
            return True
        return self._crosses_word(line.words, following.words)

    def _stands_apart(self, line: Line) -> bool:
        return line.marked or line.is_numbered or line.is_day or line.is_label

    def _full(self, line: Line) -> bool:
        if self._width > 0 and line.width >= self._width - _NEAR:
            return True
        return len(line.words) + line.indent == self._length

    def _in_bracket(self, words: str, following: str) -> bool:
        for opening, closing in _PAIRS:
            at = words.rfind(opening)
            if at > words.rfind(closing):
                close = following.find(closing)
                if 0 <= close < 80 and opening not in following[:close]:
                    return True
        return False

    def _crosses_word(self, words: str, following: str) -> bool:
        """Whether the text elsewhere has the same characters side by side."""
        if not _HAN.match(following):
            return False
        count = self._text.count
        return (
            self._seen(words[-2:] + following[:2])
            or count(words[-2:] + following[:1]) > 1
            or count(words[-1:] + following[:2]) > 1
        )

    def _seen(self, characters: str) -> bool:
        return self._text.find(characters) >= 0


def _splits_figure(words: str, following: str) -> bool:
    """Whether one number, with its unit, stands on both sides of a wrap."""
    if _FIGURE_START.match(following) and not words[-1].isdigit():
        return True
    if words[-1] == "年":
        return _MONTH_START.match(following) is not None
    if not _FIGURE_END.search(words) or _NO_FIGURE.search(words):
        return False
    if "，" in words or _UNIT_START.match(following):
        return True
    if words[-1] == "." or following[0] in SIGNS.values():
        return len(words) > 8
    return _YEAR_REST.match(following) is not None and len(_HAN.findall(words)) > 3
