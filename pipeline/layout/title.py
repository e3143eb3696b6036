"""The title line of a report, with its subtitle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.reading import Reading
from ..text.structure import Bounds
from .heading import Heading

_LINE = re.compile(r"[^\n]+")
_BODY = re.compile(r"[。；][”’）]?\Z|[，。；][^\n]{0,400}[。；！？]|，\Z")
_SALUTATION = re.compile(
    r"[^\n：【]{0,30}(?:[们组委局部院府会厅室校办]|代表|委员|领导|同志|公司|中心)[：！，]\Z"
)
_VENUE = re.compile(r"[^\n]{0,60}(?:会议|会)上?（?\Z")
_LABEL = re.compile(
    r"\d{4}-\d\d?-\d|[^\n]{0,20}来源：|[^\n：]{1,8}：|[（【［\[][^\n]{0,60}[）】］\]]\Z|【"
)
_PERSON = re.compile(
    r"[^\n，]{0,24}(?:[县市区镇乡省州]长|书记|校长|局长|主席|院长|主任)"
    r" ?[\u4e00-\u9fff\ue001]{0,4}\Z"
)
_KIND = re.compile(
    r"报告|总结|汇报|材料|讲话|致辞|述职|述廉|方案|事迹|回顾|综述|通报|意见|巡礼|纪实|案例|计划"
    r"|要点|简报|情况|经验|体会|说明|亮点"
)
_UNIT = re.compile(r"\A[^，：]{4,40}(?:公司|党委|党组|支部|委员会|政府|[局院校会站中心部办所处])\Z")
_SUBTITLE = re.compile(r"(?:—{1,4}|-{2,4})[^\n]{2,80}")
_LINES = 24
_LONGEST = 80
_OPENING = 1500


def find_title(reading: Reading, headings: Sequence[Heading]) -> Bounds | None:
    """Return the bounds of the title with the subtitle below it, or None.

    None where the text begins with a sentence, a salutation or a marked heading. Of the lines
    above the text the one that looks most like a report's title is taken: site menus and
    bylines stand there too.
    """
    text = reading.text
    if "\n" not in text.strip():
        return None
    limit = min(headings[0].start if headings else len(text), _OPENING)
    best: tuple[int, Bounds] | None = None
    above: Bounds | None = None
    for number, match in enumerate(_LINE.finditer(text)):
        line = match.group()
        if number == _LINES or match.start() >= limit or _ends_opening(line):
            break
        score = _score(line, number)
        if score > 0 and (best is None or score > best[0]):
            start = match.start() if above is None else above.start
            best = (score, Bounds(start, match.end()))
        # The unit on a line above `2022年工作总结` belongs to the title.
        above = Bounds(*match.span()) if score and _UNIT.search(line) else None
    if best is None:
        return None
    bounds = best[1]
    end = _line_end(text, bounds.end + 1)
    if not _SUBTITLE.fullmatch(text, bounds.end + 1, end):
        return bounds
    rest = _line_end(text, end + 1)
    if not _VENUE.fullmatch(text, bounds.end + 1, end) and _VENUE.fullmatch(text, end + 1, rest):
        end = rest
    return Bounds(bounds.start, end)


def _ends_opening(line: str) -> bool:
    return len(line) > _LONGEST or bool(_BODY.search(line)) or bool(_SALUTATION.match(line))


def _score(line: str, number: int) -> int:
    if _VENUE.match(line) and re.match(r"\d{4}年\d|在", line):
        return 0
    if _LABEL.match(line) or _SUBTITLE.fullmatch(line) or _PERSON.fullmatch(line):
        return 0
    if not re.search(r"[\u4e00-\u9fff]", line):
        return 0
    if "。" in line or ">" in line or line.endswith("："):
        return 0
    told = _KIND.search(line) and not _UNIT.search(line)  # 计划生育局 is no plan
    score = 2 * bool(told) + (len(line) >= 8) + (len(line) >= 5)
    return (
        score
        + (number == 0 and len(line) > 3)
        + bool(
            re.match(
                r"[^\n]{0,30}(?:(?:19|20)\d\d|[一二][九〇○零][一二三四五六七八九〇○零]{2})年", line
            )
        )
    )


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
