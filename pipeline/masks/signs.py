"""Which crosses, shapes, blanks and 某 are masks; stars are weighed in `stars`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .judge import Judge
from .literal import is_product, touches_word
from .run import FAIR, NONE, STRONG, Span, Verdict
from .setting import Setting, setting
from .words import WordGroups, any_of

CROSSES = "xXΧХ×╳✕✖Ⅹⅹ"
DOUBTFUL = CROSSES + "_"
"""Signs that little need speak for where the text masks by them anyhow."""
_RUN = re.compile(
    rf"[{CROSSES}]{{1,200}}|某{{1,200}}|[○〇◯●■□△▲]{{1,200}}|_{{1,200}}|（[ \n]{{0,20}}）"
)
_NUMERALS = frozenset("零一二三四五六七八九十百千两〇○")
_LETTER = re.compile(r"[A-Za-z]")
_LABELLED = re.compile(r"[：:]$")
_BOX = re.compile(r"[□☐☑☒■√✓✔]")
_BLANK_DATE = re.compile(r"[ _]{1,40}年[ _]{1,40}月[ _]{1,40}日[ 。]{0,4}")
_NEAR = 60
_SHORT_BLANK = 3

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

    def find(self, text: str) -> tuple[list[Candidate], list[Candidate]]:
        """Return the masks of a folded text and the crosses that may be masks."""
        masks: list[Candidate] = []
        doubtful: list[Candidate] = []
        for start, end in runs(text, _RUN):
            around = setting(text, start, end)
            verdict = self._judge.judge(around)
            character = text[start]
            test = self._tests.get(character)
            if test is None:
                test = self._is_cross if character in CROSSES else self._is_shape
            if test(text, (start, end), around, verdict):
                masks.append(((start, end), around, verdict))
            elif (
                character in DOUBTFUL
                and stands_in_prose(text, (start, end))
                and (
                    self._may_blank(text, (start, end), around, verdict)
                    if character == "_"
                    else self._may_cross(text, (start, end), around, verdict)
                )
            ):
                doubtful.append(((start, end), around, verdict))
        return masks, doubtful

    def _is_cross(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        if not self._may_cross(text, span, around, verdict):
            return False
        if around.digits:
            return verdict.strength == STRONG
        return span[1] - span[0] > 1 or verdict.strength >= FAIR

    def _may_cross(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        """Tell whether a cross can be a mask: is none of a word, a product or a formula."""
        start, end = span
        if touches_word(text, span, around, verdict) or is_product(text, span, around):
            return False
        if text[max(0, start - 1) : start] in ("+", "=") or text[end : end + 1] in ("+", "="):
            return False
        if end - start > 1 or around.digits:
            return True
        if text[start] in "xX" and self._no_cross.match(text, end):
            return False
        if around.before.endswith("“") and around.after[:1] in "’”":
            return False
        opened = around.before.rfind("“")
        if 0 <= opened < len(around.before) - 1 and opened > around.before.rfind("”"):
            # “党建×业务” joins two things: inside a quoted name one cross hides a person at most
            return verdict.hides != "name" or verdict.type == "person"
        return True

    def _is_shape(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        start, end = span
        left = text[start - 1 : start]
        if text[start] in "○〇◯" and left in _NUMERALS and left:
            return False
        if around.digits and verdict.strength == STRONG:
            return True
        if text[start] in "□■" and end - start == 1 and _is_box(text, span, around, verdict):
            return False
        if text[start] in "●■△▲" or end - start == 1:
            if not left or left == "\n":
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
            return dated or "某" in around.after[1:3] or around.after.startswith("月")
        if verdict.hides == "figure":
            return not indefinite and verdict.strength == STRONG
        if person:
            return verdict.strength >= (STRONG if indefinite else FAIR)
        if self._bodies.match(around.after):
            return True
        if verdict.type in ("place", "organization") and verdict.strength >= FAIR:
            return not indefinite  # 某实验区
        one = indefinite is not None and around.after[indefinite.end() - 1] == "地"
        return verdict.strength == STRONG and not one

    def _is_blank(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        may = self._may_blank(text, span, around, verdict)
        return may and verdict.strength >= FAIR

    def _may_blank(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        """Tell whether an underlined blank can be a mask: is none of a printed form."""
        start, end = span
        if end - start < 2 and not around.digits:
            return False
        measured = verdict.hides == "figure" and verdict.strength == STRONG
        measured = measured and end - start > 1  # __kV, but PM_2.5
        if _LETTER.match(text[start - 1 : start]) or (_LETTER.match(text, end) and not measured):
            return False
        if _LABELLED.search(around.before):
            return False
        if self._label.search(around.before) and not (measured and end - start <= _SHORT_BLANK):
            return False
        return _BLANK_DATE.fullmatch(_line(text, span).strip(" ")) is None

    def _is_bracket(self, text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
        if around.digits:
            return False  # 参训人员（）31人: the figure is whole
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


def _is_box(text: str, span: Span, around: Setting, verdict: Verdict) -> bool:
    """Tell whether a square is a box to tick: `□是 □否`, at a word's start, among others."""
    left = text[span[0] - 1 : span[0]]
    if left == "\n" and around.before:
        left = around.before[-1]  # the line goes on the one before
    if verdict.hides == "date" and verdict.strength == STRONG:
        return False
    sure = verdict.strength == STRONG and not (left == " " and verdict.hides == "name")
    if sure and left and left not in "\n（/" and not _BOX.match(left):
        return False
    alone = len(_BOX.findall(_line(text, span))) == 1
    if sure and alone and verdict.hides == "figure" and text[span[1] : span[1] + 1] != " ":
        return False
    if not left or left in " \n":
        return True
    return not alone


def stands_in_prose(text: str, span: Span) -> bool:
    """Tell whether characters of a sentence stand on both sides."""
    left, right = text[span[0] - 1 : span[0]], text[span[1] : span[1] + 1]
    return _is_prose(right) and (_is_prose(left) or left in "，。；、：“（\n")


def _is_prose(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _is_alone(text: str, span: Span) -> bool:
    around = text[max(0, span[0] - 1) : span[0]] + text[span[1] : span[1] + 1]
    return not any(_is_prose(c) or c in "，。；、“”《》（）" for c in around)


def _line(text: str, span: Span) -> str:
    """Return the line around a span, as far as it is of interest."""
    left = text[max(0, span[0] - _NEAR) : span[0]].rpartition("\n")[2]
    right = text[span[1] : span[1] + _NEAR].partition("\n")[0]
    return left + text[span[0] : span[1]] + right
