"""Stars: masks, Markdown emphasis, or neither (bullets, products, footnotes, rules).

A line's stars are weighed together. Each run has a value as a mask, each pair of runs a value
as emphasis; the best sum over the line wins. So `扭住**产业升级**这个关键` is one phrase set
bold, and `与**银行**支行签约` two hidden names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .judge import Judge
from .literal import is_product
from .run import FAIR, NONE, STRONG, WEAK, Span
from .setting import Setting, setting
from .signs import Candidate, runs, stands_in_prose

_STARS = re.compile(r"\*{1,200}")
_VALUE = {STRONG: 3.0, FAIR: 1.5, WEAK: 0.5, NONE: -0.5}
_STRAY = -0.75
_PAIRS = 10
_LONGEST = 160
_INDENT = 40
_STOPS = frozenset("，。；：、！？”）》…—")
_ENDS = frozenset("。；：！？")
_CROSSING = re.compile("^[^《]*》|《[^》]*$|^[^“]*”|“[^”]*$")
_MARKER = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节条]|[一二三四五六]是|[①-⑳]"
)
_QUOTED = re.compile(r"“[^”]{0,80}”")
# A phrase neither begins like the rest of a list nor ends in a preposition.
_OPEN_START = re.compile(r"等|与|和|及|的")
_OPEN_END = re.compile(r"[与和及同跟在赴由被向到从]$")
_MASKS_ONLY = re.compile(r"[ \d.%*xX×某○□_]{1,20}")
_MARKDOWN = re.compile(r"^(?:#{1,6} |\*\*[^*\n]{2,60}\*\*$)", re.MULTILINE)
_AFTER_LETTER = re.compile(r"ST\b|ST[\u4e00-\u9fff]")


class Stars:
    """Find the stars that are masks and those that set a phrase off."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def find(self, text: str) -> tuple[list[Candidate], list[Candidate], list[Span]]:
        """Return the masks, the single stars that may be masks, and the marks of emphasis."""
        masks: list[Candidate] = []
        doubtful: list[Candidate] = []
        marks: list[Span] = []
        bonus = 1.0 if _MARKDOWN.search(text) else 0.0
        line: list[Candidate] = []
        line_end = -1
        for span in runs(text, _STARS):
            if span[0] > line_end:
                self._settle(text, line, bonus, masks, doubtful, marks)
                line = []
                line_end = text.find("\n", span[1])
                if line_end < 0:
                    line_end = len(text)
            if _is_rule(text, span, line_end):
                marks.append(span)
                continue
            around = setting(text, *span)
            if _is_literal(text, span, around):
                continue
            line.append((span, around, self._judge.judge(around)))
        self._settle(text, line, bonus, masks, doubtful, marks)
        return masks, doubtful, marks

    def _settle(
        self,
        text: str,
        line: list[Candidate],
        bonus: float,
        masks: list[Candidate],
        doubtful: list[Candidate],
        marks: list[Span],
    ) -> None:
        """Split the stars of one line into masks and marks by the best sum of values."""
        alone = [_value(text, candidate) for candidate in line]
        best = [0.0]
        choice: list[int] = []
        for last in range(len(line)):
            total, first = best[last] + max(alone[last], _STRAY), last
            inside = 0.0
            for opener in range(last - 1, max(-1, last - _PAIRS), -1):
                value = _pair_value(text, line[opener][0], line[last][0], bonus)
                if value is not None and best[opener] + value + inside > total:
                    total, first = best[opener] + value + inside, opener
                inside += max(alone[opener], _STRAY)
            best.append(total)
            choice.append(first)
        at = len(line) - 1
        paired: set[int] = set()
        while at >= 0:
            if choice[at] < at:
                paired |= {choice[at], at}
            at = choice[at] - 1
        for index, candidate in enumerate(line):
            if index in paired:
                marks.append(candidate[0])
            elif alone[index] >= _STRAY:
                masks.append(candidate)
            elif stands_in_prose(text, candidate[0]):
                doubtful.append(candidate)
            else:
                marks.append(candidate[0])


def _value(text: str, candidate: Candidate) -> float:
    """Return what speaks for a run as a mask."""
    (start, end), _, verdict = candidate
    value = _VALUE[verdict.strength]
    left, right = text[start - 1 : start] if start else "\n", text[end : end + 1] or "\n"
    if end - start > 1 and right in "123456789":
        value = min(value, 0.5)  # bold figures are met more often than a number's hidden head
    if verdict.strength < STRONG:
        if left in _ENDS and right in " \n":
            value -= 2
        elif left in " \n" and right in " \n":
            value -= 1
        elif left in _ENDS | {"\n", "“"} and verdict.strength <= WEAK:
            value -= 0.5
        if _MARKER.match(text, end):
            value -= 2
        if end - start == 1 and verdict.strength <= WEAK:
            value -= 1
    return value


def _pair_value(text: str, opener: Span, closer: Span, bonus: float) -> float | None:
    """Return what speaks for two runs as the marks around a phrase; None if nothing can."""
    size = opener[1] - opener[0]
    inner = text[opener[1] : closer[0]]
    if size != closer[1] - closer[0] or size > 3 or not 0 < len(inner) <= _LONGEST:
        return None
    if inner[0] in " ，。；、：）”" or inner[-1] in " ，、（“《":
        return None
    left = text[opener[0] - 1 : opener[0]] if opener[0] else "\n"
    right = text[closer[1] : closer[1] + 1] or "\n"
    value = bonus + (0.5 if size == 2 else -1.5)
    if left in _STOPS or left in " \n#-—":
        value += 0.5 if left == "、" else 1.5
    if right in _STOPS or right in " \n":
        value += 0.5 if right == "、" else 1.5
    return value + _phrase_value(inner, left in "\n ")


def _phrase_value(inner: str, first: bool) -> float:
    """Return what speaks for a text between two runs as a phrase set off."""
    value = 0.0
    if inner[-1] in _ENDS:
        value += 1
    if _MARKER.match(inner):
        value += 3
    if _MASKS_ONLY.fullmatch(inner) and inner not in ("19", "20", "201", "202"):
        value += 4
    if len(inner) == 1:
        value -= 2.5
    elif len(inner) > 60:
        value -= 2
    elif len(inner) <= 30:
        value += 0.5
    if _CROSSING.search(inner):
        value -= 4  # 《为**科学发展服务的意见》、《…自贸区**…》: no phrase crosses a title's edge
    bare = _QUOTED.sub("", inner)
    if "。" in bare[:-1]:
        value -= 1
    elif "，" in bare and not first:
        value -= 1.5
    if _OPEN_START.match(inner):
        value -= 1.5
    if _OPEN_END.search(inner):
        value -= 1.5
    return value


def _is_rule(text: str, span: Span, line_end: int) -> bool:
    """Tell whether a line holds nothing but stars: a rule between two parts."""
    return (
        span[1] - span[0] > 2
        and begins_line(text, span[0])
        and not text[span[1] : min(line_end, span[1] + _INDENT)].strip()
    )


def begins_line(text: str, position: int) -> bool:
    """Tell whether only spaces stand between a line's start and a position."""
    left = text[max(0, position - _INDENT) : position]
    newline = left.rfind("\n")
    return (newline >= 0 or position <= _INDENT) and not left[newline + 1 :].strip()


def _is_literal(text: str, span: Span, around: Setting) -> bool:
    """Tell whether a star stands for itself: a bullet, a product, *ST, a note's sign."""
    start, end = span
    single = end - start == 1
    if single and text[end : end + 1] == " " and begins_line(text, start):
        return True
    if single and (_AFTER_LETTER.match(text, end) or is_product(text, span, around)):
        return True
    left, right = text[start - 1 : start], text[end : end + 1]
    return (left + right).isascii() and left.isalpha() and right.isalpha()


def escapes(text: str) -> Iterator[Span]:
    """Yield the backslashes before a sign that Markdown would read as its own."""
    at = text.find("\\")
    while at >= 0:
        if text[at + 1 : at + 2] in tuple("*_#-.+`>~[]（）！|"):
            yield at, at + 1
        at = text.find("\\", at + 1)
