"""Tell a hard line wrap from the end of a paragraph.

A line that ends without final punctuation is either a heading, a title, a cell, a signature, or
was broken by whatever wrote the file. No single sign decides it, so the signs are asked one
after the other, the surest first; what none of them joins stays apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import Line

# A line cannot end so unless the sentence goes on.
_OPEN_END = re.compile(
    r"(?:[，、（《“‘—+×/~-]|(?<![目])的|(?<![缓温总柔随])和|(?<![参])与|(?<![普涉触波顾])及"
    r"|(?<![存所实潜内外])在|(?<![结应面])对|(?<![自理])由|(?<![行])使|[或把被将于并而其各每该让]"
    r"|[一二三四五六七八九十]是|首先是?|其次是?|[\d\ue000]\.?)\Z"
)
# Nor can a paragraph begin so. A first clause of one character is the rest of a word.
_CLOSING_START = re.compile(
    r"[，。；：、！？）》”’%…]|[的们]|[^\s“《（\d][，。；、：）》”]|[^，。；“《（]{2,3}[。；]"
)
_PROSE_START = re.compile(
    r"截至|随着|由于|近年来|一年来|目前|此外|同时|今年|去年|我[们县市区镇乡校院局厅省村]|全[县市区镇乡校院局省]"
)
_FIGURE = re.compile(r"[\d\ue000](?!\d{0,3}年|[.、])")
_PUNCTUATION = re.compile(r"[，。；！？]")
_COMPLETES = re.compile(r"[^，。；：！？]{1,5}[。；]")
_BARE_MARKER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]|第[一二三四五六七八九十]{1,2}[章节])\Z"
)
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"))
_SHORT = 20
_LONG = 84
_NEAR = 10


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width, in half-width columns, at which a text was wrapped; 0 if it was not."""
    unfinished = [line.width for line in lines if line.width >= 30 and not line.is_final]
    if len(unfinished) < 4:
        return 0
    counts = [
        (sum(1 for other in unfinished if width - _NEAR <= other <= width), width)
        for width in sorted(set(unfinished))
    ]
    count, width = max(counts)
    wider = sum(1 for line in lines if line.width > width + 4)
    common = count >= 4 and count * 2 >= len(unfinished) and count * 5 >= len(lines)
    return width if common and wider * 5 <= len(lines) else 0


class Wraps:
    """The wraps of one text, with what is known of the text as a whole."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._width = wrap_width(lines)
        body = [line for line in lines if line.width > _SHORT]
        indented = sum(1 for line in body if line.indent >= 2)
        self._indents = indented >= 3 and indented * 2 > len(body)

    def joins(self, line: Line, following: Line, inside: bool = False) -> bool:
        """Return whether a line goes on in the one that follows; `inside` if it goes on itself.

        In a text of full sentences, `现有教职工` and `120人。` join, `基本情况` and
        `学校始建于1956年，现有教学班36个。` do not.
        """
        if _BARE_MARKER.fullmatch(line.words):
            return not following.is_numbered
        if self._stands_apart(following):
            return False
        if line.is_final:
            return self._full(line) and line.words[-1] == "；" and not following.is_running
        if line.is_day or line.bold or following.bold:
            return False
        if (
            _OPEN_END.search(line.words, max(0, len(line.words) - 5))
            or self._in_bracket(line.words, following.words)
            or _CLOSING_START.match(following.words)
            or self._full(line)
        ):
            return True
        if line.is_label or following.is_running or not _PUNCTUATION.search(following.words):
            return False
        if following.indent >= 2 and following.indent > line.indent:
            return False
        if inside or line.has_stop:
            return True
        if line.is_numbered and line.width <= _LONG:
            completed = _COMPLETES.match(following.words) is not None
            return completed and self._crosses_word(line.words, following.words)
        if line.width > _LONG or (self._indents and following.indent == 0 and line.indent >= 2):
            return True
        if _PROSE_START.match(line.words) or ("，" in line.words and _FIGURE.search(line.words)):
            return True
        return self._crosses_word(line.words, following.words)

    def _stands_apart(self, line: Line) -> bool:
        return line.marked or line.is_numbered or line.is_day or line.is_label

    def _full(self, line: Line) -> bool:
        return self._width > 0 and line.width >= self._width - _NEAR

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
        find = self._text.find
        return (
            (len(words) > 1 and find(words[-2:] + following[:1]) >= 0)
            or (len(following) > 1 and find(words[-1:] + following[:2]) >= 0)
            or self._text.count(words[-1:] + following[:1]) >= 2
        )
