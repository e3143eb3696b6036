"""Which crosses, shapes, blanks and 某 are masks; stars are weighed in `stars`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .judge import Judge
from .run import FAIR, NONE, STRONG, Span, Verdict
from .setting import Setting, setting
from .words import WordGroups, any_of

CROSSES = "xXΧХ×╳✕✖Ⅹⅹ"
_RUN = re.compile(
    rf"[{CROSSES}]{{1,200}}|某{{1,200}}|[○〇◯●■□△▲]{{1,200}}|_{{1,200}}|（ {{0,20}}）"
)
_NUMERALS = frozenset("零一二三四五六七八九十百千两〇○")
_SIZE = re.compile(
    r"(?:米|厘米|毫米|[cmk]?m|MW|MVA|[kK]VA?|[kK]W|万?千瓦|兆瓦|万?吨|蒸吨|小时|分钟|接力|英寸|像素|P|天)"
)
_SIZED = re.compile(r"\d(?:米|厘米|毫米|[cm]?m|小时|个?月|天|元|人|MW)$")
_LETTER = re.compile(r"[A-Za-z]")
_SHOUT = re.compile(r"(?:^|[^A-Za-z0-9/+=])[A-Z]{2,8}$")
_LETTER_UNIT = re.compile(
    r"(?:[kKMGTP]?W|[kMG]?Wh|k?V|k?VA|MVA|[kcm]?m[23²³]?|[kKmμ]?g|t|m?[lL]|[KMGTP]B|G?Hz|[GM]bps)"
    r"(?:/[A-Za-z]{1,5})?(?![A-Za-z0-9])"
)
_LABELLED = re.compile(r"[：:]$")
_BOX = re.compile(r"[□☐☑☒■√✓✔]")
_BLANK_DATE = re.compile(r"[ _]{1,40}年[ _]{1,40}月[ _]{1,40}日[ 。]{0,4}")

Candidate = tuple[Span, Setting, Verdict]


class Signs:
    """Find the masks that are not stars."""

    def __init__(self, groups: WordGroups, judge: Judge) -> None:
        self._judge = judge
        self._no_cross = re.compile(any_of(groups, "masks.not_masked_x"))
        self._indefinite = re.compile(any_of(groups, "masks.indefinite"))
        self._bodies = re.compile(any_of(groups, "masks.bodies_of_someone"))
        self._label = re.compile(any_of(groups, "masks.form_labels") + r"[：:]?$")
        self._tests: dict[str, Callable[[str, Span, Setting, Verdict], bool]] = {
            "某": self._is_someone,
            "_": self._is_blank,
            "（": self._is_bracket,
        }

    def find(self, text: str) -> Iterator[Candidate]:
        """Yield the masks of a folded text in order, each with its setting and verdict."""
        for start, end in runs(text, _RUN):
            around = setting(text, start, end)
            verdict = self._judge.judge(around)
            character = text[start]
            test = self._tests.get(character)
            if test is None:
                test = self._is_cross if character in CROSSES else self._is_shape
            if test(text, (start, end), around, verdict):
                yield (start, end), around, verdict

    def _is_cross(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        start, end = span
        if _touches_word(text, span, around, verdict) or is_product(text, span, around):
            return False
        left, right = text[max(0, start - 1) : start], text[end : end + 1]
        if left in ("+", "=") or right in ("+", "="):
            return False
        if end - start > 1 or around.digits:
            return verdict.strength >= (STRONG if around.digits else NONE)
        if text[start] in "xX" and self._no_cross.match(text, end):
            return False
        if around.before.endswith("“") and around.after[:1] in "’”":
            return False
        opened = around.before.rfind("“")
        if 0 <= opened < len(around.before) - 1 and opened > around.before.rfind("”"):
            # “党建×业务” joins two things: inside a quoted name one cross hides a person at most
            return verdict.hides != "name" or verdict.type == "person"
        return verdict.strength >= FAIR

    def _is_shape(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        start, end = span
        left = text[start - 1 : start]
        if text[start] in "○〇◯" and left in _NUMERALS and left:
            return False
        if around.digits and verdict.strength == STRONG:
            return True
        if text[start] in "□■" and end - start == 1 and _is_box(text, span):
            return False
        if text[start] in "●■△▲" or end - start == 1:
            if not left or left in " \n":
                return verdict.strength == STRONG and text[end : end + 1] != " "
            return verdict.strength >= FAIR and (end - start > 1 or text[start] in "○□〇◯")
        return verdict.strength > NONE or not _is_alone(text, span)

    def _is_someone(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        if span[1] - span[0] > 1:
            return True
        person = verdict.hides == "name" and verdict.type == "person"
        indefinite = self._indefinite.match(around.after)
        if verdict.hides == "date":
            dated = around.digits or around.before.endswith(("年", "月"))
            return dated or "某" in around.after[1:3]
        if verdict.hides == "figure":
            return not indefinite and verdict.strength == STRONG
        if person:
            return verdict.strength >= (STRONG if indefinite else FAIR)
        if self._bodies.match(around.after):
            return True
        one = indefinite is not None and around.after[indefinite.end() - 1] == "地"
        return verdict.strength == STRONG and not one

    def _is_blank(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        start, end = span
        if end - start < 2 and not around.digits:
            return False
        if _LETTER.match(text[start - 1 : start]) or _LETTER.match(text[end : end + 1]):
            return False
        if self._label.search(around.before) or _LABELLED.search(around.before):
            return False
        line = text[text.rfind("\n", 0, start) + 1 : _line_end(text, end)]
        if _BLANK_DATE.fullmatch(line.strip(" ") if len(line) < 200 else ""):
            return False
        return verdict.strength >= FAIR

    def _is_bracket(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        return verdict.strength == STRONG and not self._label.search(around.before)


def runs(text: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Yield the spans of runs: matches that touch, or single signs one space apart, are one."""
    open_: Span | None = None
    single = True
    for match in pattern.finditer(text):
        start, end = match.span()
        if open_ is not None and _same(text[open_[0]], text[start]):
            spaced = start == open_[1] + 1 and text[open_[1]] in " \\"
            if start == open_[1] or (spaced and single and end - start == 1):
                open_ = (open_[0], end)
                continue
        if open_ is not None:
            yield open_
        open_ = (start, end)
        single = end - start == 1
    if open_ is not None:
        yield open_


def _same(one: str, other: str) -> bool:
    return one == other != "（" or (one in "xX" and other in "xX")


def is_product(text: str, span: Span, around: Setting) -> bool:
    """Tell whether a single sign multiplies: `5×8米`, `2*300MW`, `24小时×7天`."""
    start, end = span
    if end - start > 1:
        return False
    right = re.match(r" ?(\d{1,12}(?:\.\d{1,6})?)", text[end : end + 22])
    if right is None:
        return False
    left = text[max(0, start - 8) : start].rstrip(" ")
    zeros = right[1].startswith("0") and not right[1].startswith("0.")
    if left[-1:].isdecimal():
        if zeros:
            return False
        if left[-3:].isdecimal() and len(left) > 2 and len(right[1]) > 2:
            return True  # `1024*768` pixels
        unit = text[end + right.end() : end + right.end() + 4].lstrip(" ")
        figure = _FIGURE_AFTER.match(unit) is not None
        return text[start] == "×" or not figure or bool(_SIZE.match(unit))
    if zeros:
        return False
    return bool(_SIZED.search(left)) or (text[start] == "×" and left[-1:] not in "")


_FIGURE_AFTER = re.compile(r"[万亿余多]|[人名位个项件条所家户次场起例篇元分%年套座处]")


def _touches_word(text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
    """Tell whether the run or its number is part of a word in Latin letters: `XXL`, `A1X02`."""
    start, end = span
    lead = text[max(0, start - 16) : start]
    at = len(lead)
    while at and (lead[at - 1] in ".0123456789" or lead[at - 1] in "xX×*"):
        at -= 1
    joined = lead[:at]
    if joined[-1:] == "-" and joined[-2:-1] not in "":
        joined = joined[:-1] if _LETTER.match(joined[-2:-1]) else joined
    if _LETTER.match(joined[-1:]) and not (
        _SHOUT.search(joined) and verdict.hides == "figure" and verdict.strength == STRONG
    ):
        return True
    if _LETTER.match(text[end : end + 1]) or (around.digits and _LETTER.match(around.trail)):
        return _LETTER_UNIT.match(around.trail) is None or verdict.hides != "figure"
    return False


def _is_box(text: str, span: Span) -> bool:
    """Tell whether a square is a box to tick: at a word's start, with others on its line."""
    start, end = span
    left = text[start - 1 : start]
    if left and left not in " \n：、，；（）/" and not _BOX.match(left):
        line = text[text.rfind("\n", 0, start) + 1 : start]
        if not _BOX.search(line[-12:]) or left.isdecimal():
            return False
    line = text[max(0, start - 60, text.rfind("\n", 0, start) + 1) : min(end + 60, _line_end(text, end))]
    return len(_BOX.findall(line)) > 1 or not left or left in " \n"


def _is_alone(text: str, span: Span) -> bool:
    around = text[max(0, span[0] - 1) : span[0]] + text[span[1] : span[1] + 1]
    return not any("\u4e00" <= c <= "\u9fff" for c in around)


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end
