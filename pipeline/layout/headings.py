"""Section headings: markers with a title, and how they nest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from ..text.reading import Reading
from ..text.structure import Bounds, Structure
from .heading import Heading
from .levels import Levels
from .markers import Marker, find_markers
from .series import in_series

_NEAR = 40
_OWN_LINE = 90
_OUTER_LINE = 60
_OUTER = frozenset({"han", "pared"})
_SEPARATOR = re.compile(r"[ ，、：.]{0,3}")
_STOPS = re.compile(r"[。；！？：\n]")
_INNER_STOP = re.compile(r"[。；！？]")
_NEWLINE = re.compile(r"\n")
_COLON = re.compile(r"：")
_COMMA = re.compile(r"，")
_TRAILING = " 。；：，、！？…."
_WORD = re.compile(r"[\u3400-\u9fff\ue000-\ue002A-Za-z]")
# What follows such a line explains words: its numbers are those of notes.
_NOTES = re.compile(
    r"(?m)^[^\n。，]{0,24}(?:名词(?:解释|注释|说明)|短语(?:解释|说明)|注释|参考文献)[^\n\u4e00-\u9fff]{0,3}$"
)
_SUBTITLE = re.compile(
    r"(?:记|在|写在|关于)[^。；]{2,60}\Z"
    r"|[^。；]{2,60}(?:会议上|会上|讲话|报告|总结|材料|纪实|侧记|综述)[）]?\Z"
)
_FILE = re.compile("(?i:jpe?g|png|gif|bmp|webp|docx?|xlsx?|pdf|mp4)")
_HEAD = 1200


def find_headings(reading: Reading, structure: Structure) -> list[Heading]:
    r"""Return the section headings in order, in positions of the reading copy.

    `二、主要做法\n一是抓学习。全年……；二是抓组织。` gives three: `主要做法` on level 1,
    `抓学习` and `抓组织` on level 2.
    """
    text = reading.text
    markers = in_series(find_markers(text))
    notes = _NOTES.search(text)
    limit = notes.start() if notes and notes.start() * 3 > len(text) else len(text)
    covered = [(item.start, item.end) for item in structure.brackets]
    ends = [match.start() for match in _NEWLINE.finditer(text)]
    levels = Levels()
    found: list[Heading] = []
    markers = [marker for marker in markers if marker.start < limit]
    dashes = sum(1 for marker in markers if marker.style == "dash")
    for marker, following in zip_longest(markers, markers[1:]):
        line_end = ends[marker.line] if marker.line < len(ends) else len(text)
        title = _title(text, marker, following, line_end, covered)
        if title is None:
            continue
        if marker.style == "dash" and not _is_point(
            text[title.start : line_end], title, dashes, not found
        ):
            continue
        announced = marker.leads and text.endswith("：\n", 0, marker.start)
        level = levels.place(marker, announced=announced)
        if levels.raised:
            found = [_raised(text, heading) for heading in found]
        found.append(
            Heading(marker.start, title.end, level, text[marker.start : marker.end], title)
        )
    return found


def _raised(text: str, heading: Heading) -> Heading:
    """Return a heading below an outer style that comes later; what runs in a paragraph stays."""
    leads = heading.start == 0 or text[heading.start - 1] == "\n"
    return heading._replace(level=heading.level + 1) if leads or heading.level > 1 else heading


def _title(
    text: str,
    marker: Marker,
    following: Marker | None,
    line_end: int,
    covered: Sequence[tuple[int, int]],
) -> Bounds | None:
    """Return the bounds of the words of a heading, or None if there are none."""
    separator = _SEPARATOR.match(text, marker.end)
    start = separator.end() if separator else marker.end
    end = line_end
    if following is not None and following.start < line_end:
        end = following.start
    if not (
        marker.leads
        and end == line_end
        and _on_own_line(text, start, end, marker.style in _OUTER, covered)
    ):
        end = _running_end(text, start, end, covered)
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    if not _WORD.search(text, start, end) or _FILE.fullmatch(text, start, end):
        return None  # 01.jpg: the name of a file that was not carried over
    return Bounds(start, end)


def _on_own_line(
    text: str, start: int, end: int, outer: bool, covered: Sequence[tuple[int, int]]
) -> bool:
    """Whether a line is a heading and nothing else."""
    if end - start > _OWN_LINE:
        return False
    stop = _outside(_INNER_STOP, text, start, end, covered)
    if stop is not None and (stop < end - 1 or not outer or end - start > _OUTER_LINE):
        return False
    # A sentence of some length after a label is text: `1.项目内容：在……，新建……`.
    label = _outside(_COLON, text, start, end, covered)
    return label is None or end - label < _NEAR or "，" not in text[label:end]


def _running_end(text: str, start: int, end: int, covered: Sequence[tuple[int, int]]) -> int:
    """Return where the words of a heading end that text follows."""
    stop = _outside(_STOPS, text, start, end, covered)
    if stop is not None and stop - start < _NEAR:
        return stop
    comma = _outside(_COMMA, text, start, end if stop is None else stop, covered)
    if comma is not None:
        return comma
    return end if stop is None else stop


def _outside(
    pattern: re.Pattern[str],
    text: str,
    start: int,
    end: int,
    covered: Sequence[tuple[int, int]],
) -> int | None:
    """Return the first hit that is in no bracket."""
    for match in pattern.finditer(text, start, end):
        at = match.start()
        if not _inside(at, covered):
            return at
    return None


def _inside(position: int, covered: Sequence[tuple[int, int]]) -> bool:
    low, high = 0, len(covered)
    while low < high:
        middle = (low + high) // 2
        if covered[middle][0] <= position:
            low = middle + 1
        else:
            high = middle
    return any(start < position < end - 1 for start, end in covered[max(0, low - 4) : low])


def _is_point(line: str, title: Bounds, dashes: int, first: bool) -> bool:
    """Whether a dash at the head of a line opens a point, not a subtitle or a source."""
    body = len(line) > title.end - title.start + 2
    if first and title.start < _HEAD and not body and _SUBTITLE.match(line):
        return False
    return body or dashes > 1
