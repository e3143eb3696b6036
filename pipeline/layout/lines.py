"""The lines of a text and what each is: prose, heading, label, page number."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
# What Markdown or a word processor puts before a line. A star that hides something is a sign.
_MARK = re.compile(r"(?:> ?){1,9}(?:[-*+] {1,9})?|#{1,6} {1,9}|[-*+·] {1,9}|[●■◆▪►➢◇▲★☆※] {0,9}")
_PAGE = re.compile(
    r"[—\-·~] {0,3}\d{1,4} {0,3}[—\-·~]"
    r"|第 {0,2}\d{1,4} {0,2}页(?:[，/ ]{0,3}共 {0,2}\d{1,4} {0,2}页)?"
)
_FINAL = re.compile(r"(?:[。；：！？…]|\.{3})(?:[”’）》】]{0,3}|（[^（）\d①-⑳][^（）]{2,19}）)\Z")
_STOP = re.compile(r"[。；！？]")
_NUMBERED = re.compile(
    r"第(?:[一二三四五六七八九十百]{1,4}|\d{1,3})(?:部分|[章节篇编条])"
    r"|[一二三四五六七八九十]{1,3}[、.](?![一二三四五六七八九十]{1,2}[、年月季级期批类等])"
    r"|（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）"
    r"|\d{1,2}(?:[、.）](?!\d|\ue000{1,3}[%‰万亿个])|[、.] ?(?=(?:19|20)\d\d年))"
    r"|\d{1,2} {2,9}(?=[\u4e00-\u9fff])"
    r"|[一二三四五六七八九十]{1,2} {1,9}(?=[\u4e00-\u9fff])|[Ⅰ-Ⅻ][、. ]"
    r"|[①-⑳㈠-㈩⑴-⒛]|[—-]{2,4}(?![—-])|[\[【〔]"
)
_RUNNING = re.compile(
    r"[一二三四五六七八九十]是|首先|其次|再次|最后|其[一二三四五]，|第[一二三四五六]，"
)
_LABEL = re.compile(
    r"[^，。；、“”（）]{1,12}：[^，。；]{0,40}\Z|\S{0,10}(?:各位|尊敬的|同志们|代表们|委员们)\S{0,20}[：！，]\Z"
)
_DAY = re.compile(
    r"（?(?:[12]\d{3}|[二一][〇○零一二三四五六七八九]{3}|[\ue002\d]{2,4})[年.\-/]"
    r"[\d\ue002一二三四五六七八九十]{1,3}[月.\-/](?:[\d\ue002一二三四五六七八九十]{1,3}日?)?）?\Z"
)


@dataclass(slots=True)
class Line:
    """One line that is not blank: its words `[start, end)`, without indent and mark.

    `width` is measured in half-width columns.
    """

    start: int
    end: int
    indent: int
    marked: bool
    words: str
    bold: bool = False
    width: int = 0

    def __post_init__(self) -> None:
        # Three bytes for a wide character, one for a narrow one.
        size = len(self.words.encode("utf-8", "surrogatepass"))
        self.width = (len(self.words) + size) // 2

    @property
    def is_page(self) -> bool:
        """Whether this is a page number and no text."""
        return self.end - self.start < 20 and _PAGE.fullmatch(self.words) is not None

    @property
    def is_final(self) -> bool:
        """Whether the line ends like a sentence, a list member or an opening line."""
        return _FINAL.search(self.words, max(0, len(self.words) - 24)) is not None

    @property
    def is_numbered(self) -> bool:
        """Whether the line begins with the marker of a section."""
        return _NUMBERED.match(self.words) is not None

    @property
    def is_running(self) -> bool:
        """Whether the line begins with a marker that may also stand inside a paragraph."""
        return _RUNNING.match(self.words) is not None

    @property
    def is_label(self) -> bool:
        """Whether the line is a salutation or a short `label：value`."""
        return _LABEL.match(self.words) is not None

    @property
    def is_day(self) -> bool:
        """Whether the line is a date and nothing else."""
        return _DAY.match(self.words) is not None

    @property
    def has_stop(self) -> bool:
        """Whether a sentence ends in the line before its own end."""
        return _STOP.search(self.words, 0, len(self.words) - 1) is not None


def lines_of(text: str) -> list[Line]:
    """Return the lines that are not blank.

    The words of `lines_of("　　- 一中。")[0]` are `一中。`, and it is `marked`.
    """
    lines = []
    for match in _LINE.finditer(text):
        raw = match.group()
        words = raw.strip(" ")
        if not words:
            continue
        start = match.start() + len(raw) - len(raw.lstrip(" "))
        indent = start - match.start()
        mark = _MARK.match(words)
        if mark:
            start += mark.end()
            words = words[mark.end() :]
        if words:
            lines.append(
                Line(start, match.start() + len(raw.rstrip(" ")), indent, mark is not None, words)
            )
    return lines
