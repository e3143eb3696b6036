"""What the place of a date says of it: a stamp, a title, a year that is reviewed or arranged."""

from __future__ import annotations

import re

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .moment import Expression

_STAMP = re.compile(
    r"(?:(?:^|\n)[\s（]{0,2}|(?P<label>(?:发布|发文|成文|更新|上传)?(?:时间|日期)[：:]\s?))$"
)
_ABOUT = re.compile("(?:[对就作]|(?:回顾|总结|通报|汇报)了?)$")
_REVIEW = re.compile(
    "[^，。；：]{0,10}(?:工作|情况|成绩|成效)(?:[^，。；：]{0,8}(?:回顾|总结|汇报|通报|报告)|[，。；])"
)
_ARRANGING = re.compile(
    "(?:部署|安排|谋划|布置|筹划|(?:研究|讨论|明确|确定|提出)(?:和|与|并)?(?:部署|安排|谋划|明确|确定|提出)?)了?"
    "(?:医院|学校|公司|[我全][省市县区院校镇局司])?$"
)
_PLAN_OF_YEAR = re.compile("[^，。；：、]{0,6}?工作(?:规划|计划|打算|要点|安排|设想|思路)")
_AGENDA = re.compile("[^，。；：]{0,10}?(?:工作|任务|思路|目标|打算|举措|重点)(?!报告|总结)")
_ARRANGED = re.compile(
    "[^，。；：]{0,14}(?:工作|任务|重点|目标)[^，。；：]{0,4}(?:作出?|做出?|进行)了?[^，。；：]{0,6}?"
    "(?:安排|部署|谋划|布置|展望)"
)
_REPORT = re.compile("[^，。；：、\\s]{0,6}(?:工作报告|工作总结|述职报告)(?!会|和|与|及|的)")
_LOOKS_BACK = re.compile("(?:回顾|总结|完成情况|执行情况)$")
_THIS_YEAR = re.compile("今年|(?<!三)年内")
_TITLE_LINE = 40
_DASHES = frozenset({"—", "——", "--"})


_AT_MEETING = re.compile("[^，。；（）]{2,30}?会(?:议)?上?）")
_TERM = re.compile("(?:期限?|效期|延长|延续|顺延)(?:均|一律)?为?至$")


def stamped(document: Document, expression: Expression) -> bool:
    """Tell whether a date is when a text was written or what it tells was done: `时间：2023-10-15`.

    A year or a period of years that opens a line is no such date: `2026年，产值增长5%`.
    """
    text, first = document.text, expression.first
    stamp = _STAMP.search(text, max(0, expression.start - 8), expression.start)
    exact = first is not None and first.month is not None
    if exact and is_given(text, expression):
        return True
    return stamp is not None and (exact or stamp["label"] is not None)


def is_given(text: str, expression: Expression) -> bool:
    """Tell whether a title or its second line says when the report was given.

    `——2024年1月8日在第九届人大四次会议上`, `2023年工作总结（2024年1月18日）`.
    """
    start, end = text.rfind("\n", 0, expression.start) + 1, text.find("\n", expression.end)
    line = Bounds(start, len(text) if end < 0 else end)
    if line.end - line.start > _TITLE_LINE or text.find("。", *line) >= 0:
        return False
    head = text[line.start : expression.start].strip()
    tail = text[expression.end : line.end].strip()
    return (
        head in _DASHES
        or (head.endswith("（") and tail == "）")
        or (head in ("（", "（在", "（于") and _AT_MEETING.fullmatch(tail) is not None)
    )


def is_labelled(text: str, expression: Expression) -> bool:
    """Tell whether a label says that the text was put out then: `发布时间：2024-01-12`."""
    first, start = expression.first, expression.start
    if first is None or first.base != "written" or first.day is None:
        return False
    stamp = _STAMP.search(text, max(0, start - 12), start)
    return stamp is not None and stamp["label"] is not None


def is_this_year(text: str, expression: Expression) -> bool:
    """Tell whether the year in a title of plans is the 今年 below: `二、2022年主要任务`."""
    first = expression.first
    if first is None or first.base != "written" or first.month is not None:
        return False
    this_year = _THIS_YEAR.search(text)
    return this_year is not None and this_year.start() > expression.end


def is_reviewed(text: str, expression: Expression) -> bool:
    """Tell whether a speech or report is about a year: `对2019年度工作进行了回顾`."""
    start, end = expression.start, expression.end
    first = expression.first
    if (
        first is None
        or first.month is not None
        or not _ABOUT.search(text, max(0, start - 3), start)
    ):
        return False
    return _REVIEW.match(text, end) is not None


def is_arranged(text: str, expression: Expression) -> bool:
    """Tell whether a year is the one whose work is being planned: `安排部署2023年工作`."""
    start, end = expression.start, expression.end
    if expression.first is None or expression.first.month is not None:
        return False
    if text.endswith(("展望", "约定", "商定"), 0, start) or (
        text.endswith(("和", "及", "与", "暨"), 0, start) and _PLAN_OF_YEAR.match(text, end)
    ):
        return True  # 2021年工作总结和2022年工作计划
    if _ARRANGING.search(text, max(0, start - 8), start):
        return _AGENDA.match(text, end) is not None
    about = text.endswith(("对", "就"), 0, start)
    return about and _ARRANGED.match(text, end) is not None


def ends_term(text: str, expression: Expression) -> bool:
    """Tell whether a date is that until which something holds: `流转期限至2027年底`."""
    return _TERM.search(text, max(0, expression.start - 8), expression.start) is not None


def in_review(document: Document, position: int) -> bool:
    """Tell whether a heading over a position looks back: `一、2013年工作回顾`."""
    index = document.section_at(position)
    level = None
    for heading in reversed(document.headings[: 0 if index is None else index + 1]):
        if level is None or heading.level < level:
            level = heading.level
            if _LOOKS_BACK.search(document.text, *heading.title):
                return True
    return False


def names_report(text: str, expression: Expression, ahead: bool) -> bool:
    """Tell whether a date only tells one report from others: `2022年政府工作报告`."""
    start, end = expression.start, expression.end
    report = _REPORT.match(text, end)
    if report is not None and (not ahead or text[report.end() : report.end() + 1] in ("", "\n")):
        return True
    first = expression.first
    full = first is not None and first.base == "written" and first.day is not None
    # 工作安排 2016-03-09: in figures behind a title it is when that was put out
    return full and text[end : end + 1] in ("", "\n") and "年" not in text[start:end]


def titled(document: Document, start: int, paragraph: int) -> bool:
    """Tell whether a position stands in a title, marked or on a short line of its own."""
    if document.heading_at(start) is not None:
        return True
    end = document.text.find("\n", start)
    line = document.text[paragraph : end if end >= 0 else len(document.text)].strip()
    return len(line) <= _TITLE_LINE and line[-1:] not in "。；，！"
