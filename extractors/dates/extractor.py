"""The extractor of time expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ...pipeline.rules import Document, Draft, Lexicons, Reference, Rule
from ...pipeline.rules.qualifiers import Qualifiers
from ...pipeline.text.reading import NAME
from .calendar import after, before
from .events import EventFinder
from .guards import NameGuard
from .moment import Expression
from .reference import find_signature, reference_of
from .resolution import Resolver, Value
from .rules import RULES
from .scanner import Scanner
from .trail import Place

# What may stand before a date that still opens its sentence and speaks for those after it.
_HEAD = re.compile(
    r"[^\u4e00-\u9fff]{0,8}[一二三四五六七八九十]{0,2}[^\u4e00-\u9fff]{0,3}"
    r"(?:[^，。；：\n“]{0,16}(?:指出|强调|认为|提出|显示|表明|表示|谈到)[，：])?"
    r"(?:(?:综合|统筹)[^，。；：\n]{2,16}，|(?:据[^，。；：\n]{0,8}(?:统计|测算|核算|分析)|(?:初步)?预计|初步统计)，?)?"
    r"(?:早在|在|于|回顾|刚刚过去的|即将过去的|过去的|各位代表[，！]|同志们[，：！]|时间：)?“?"
)
_STAMP = re.compile(
    r"(?:^|\n)[\s（]{0,2}(?P<label>(?:发布|发文|成文|更新|上传)?(?:时间|日期)[：:]\s?)?$"
)
_STRETCH = re.compile(r"(?P<ahead>今后|未来|接下来)|过去|此前|最近")
_ABOUT = re.compile("(?:[对就作]|(?:回顾|总结|通报|汇报)了?)$")
_REVIEW = re.compile(
    "[^，。；：]{0,10}(?:工作|情况|成绩|成效)(?:[^，。；：]{0,8}(?:回顾|总结|汇报|通报|报告)|[，。；])"
)
_ARRANGING = re.compile(
    "(?:部署|安排|谋划|布置|筹划|(?:研究|讨论|明确|确定|提出)(?:和|与|并)?(?:部署|安排|谋划|明确|确定|提出)?)了?$"
)
_AGENDA = re.compile("[^，。；：]{0,10}?(?:工作|任务|思路|目标|打算|举措|重点)(?!报告|总结)")
_ARRANGED = re.compile(
    "[^，。；：]{0,14}(?:工作|任务|重点|目标)[^，。；：]{0,4}(?:作出?|做出?|进行)了?[^，。；：]{0,6}?"
    "(?:安排|部署|谋划|布置|展望)"
)
_REPORT = re.compile("[^，。；：、\\s]{0,6}(?:工作报告|工作总结|述职报告)(?!会|和|与|及|的)")
_LOOKS_BACK = re.compile("(?:回顾|总结|完成情况|执行情况)$")
_ESTIMATE = re.compile("(?:初步)?预[计测]")
# 2020年要以评审为抓手
_DUTY = re.compile("，?(?:我[们省市县区局院校]|全[省市县区院校镇体]|医院|学校)?(?:还|仍|都|更)?要")
_THIS_YEAR = re.compile("今年|(?<!三)年内")
_AIM = re.compile("确保|力争|争取|力促")
_YEAR_ENDS = ("11", "12")
_TITLE_LINE = 40


class DateExtractor:
    """Finds dates, ranges, durations and frequencies, and the report's reference date."""

    kind: Final = "date"
    after: Sequence[str] = ()
    rules: Sequence[Rule] = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the grammar from `dates.toml` and `qualifiers.toml`."""
        self._scanner = Scanner(lexicons)
        self._events = EventFinder(lexicons)
        self._conferring = re.compile(
            f"{lexicons.any_of('dates.conferring')}了?(?:全{NAME}{{0,4}}[国省州市县区]|首批|唯一|首个){{0,2}}[“‘]?$"
        )
        self._no_duty = re.compile(lexicons.any_of("qualifiers.not_duties"))
        self._qualifiers = Qualifiers(lexicons)

    def extract(self, document: Document) -> Iterable[Draft]:
        """Yield the dates of a document; set its reference date if it has none."""
        expressions, places = self._read(document)
        signature = find_signature(document.text, expressions)
        if document.reference.basis == "none":
            values = _resolved(expressions, places, Reference(None, "none"))
            # A span of years in brackets belongs to a name, not to the report's own time.
            aside = [
                (place.planned and not (place.titled and _is_this_year(document.text, expression)))
                or (place.bracketed and expression.type == "range")
                or _is_arranged(document.text, expression)
                for expression, place in zip(expressions, places, strict=True)
            ]
            entries = zip(expressions, values, aside, strict=True)
            document.reference = reference_of(document, signature, entries)
        reference = document.reference.value
        values = _resolved(expressions, places, document.reference)
        for expression, place, value in zip(expressions, places, values, strict=True):
            planned_now = expression is not signature and self._planned(
                document, expression, place, value, reference
            )
            yield self._draft(document, expression, value, planned_now)

    def _read(self, document: Document) -> tuple[list[Expression], list[Place]]:
        text, structure = document.text, document.structure
        guard = NameGuard(text, structure.brackets, self._conferring)
        expressions, places = [], []
        for expression in self._scanner.scan(text):
            refusal = guard.refusal(expression)
            if refusal is not None:
                document.refuse(expression.rule, expression.start, expression.end, refusal)
                continue
            if expression.type == "vague" and not _is_word(document, expression):
                document.refuse(
                    expression.rule, expression.start, expression.end, "在词语之内 inside a word"
                )
                continue
            if self._events.is_baseline(text, expression):
                expression.baseline = True
            start = expression.start
            status = self._qualifiers.status(document, start, expression.end)
            sentence = structure.sentence_at(start).start
            paragraph = text.rfind("\n", 0, start) + 1
            places.append(
                Place(
                    sentence=sentence,
                    paragraph=paragraph,
                    opens=bool(_HEAD.fullmatch(text, sentence, start))
                    or _is_reviewed(text, expression),
                    titled=_titled(document, start, paragraph),
                    bracketed=guard.bracketed(expression),
                    planned=status.planned,
                )
            )
            expressions.append(expression)
        return expressions, places

    def _planned(
        self,
        document: Document,
        expression: Expression,
        place: Place,
        value: Value,
        reference: str | None,
    ) -> bool:
        """Tell whether what a date dates is still to come for the report."""
        if expression.type == "duration":
            told = _STRETCH.match(document.text, expression.start)
            if told is not None:
                return told["ahead"] is not None  # 未来五年, 过去一年 need no other word
        dated = expression.type in ("point", "range") and value.value is not None
        if not dated or reference is None or value.value is None:
            return place.planned
        if before(value.value, reference):
            return False
        ahead = after(value.value, reference)
        if _AIM.search(document.text, max(0, expression.start - 2), expression.start):
            return True  # 确保6月底通车
        if place.titled and _names_report(document.text, expression, ahead):
            return False
        first = expression.first
        if ahead and first is not None and first.base == "reference" and first.shift > 0:
            return True  # 做好明年的工作
        this_year = first is not None and first.base == "reference" and first.shift == 0
        if (ahead or this_year) and _is_arranged(document.text, expression):
            return True  # 研究明确今年工作的重点
        yearly = len(value.value) == len("2013") and not ahead
        if yearly and self._looks_back(document, expression, reference):
            cue = self._qualifiers.status(document, expression.start, expression.end).cue
            if cue is not None and _ESTIMATE.fullmatch(document.text, *cue):
                return False  # 一、2013年工作回顾 预计全年完成…
        duty = _DUTY.match(document.text, expression.end)
        if (
            duty is not None
            and not expression.baseline
            and self._no_duty.match(document.text, duty.end()) is None
        ):
            return True
        if ahead and not expression.baseline:
            if value.basis != "explicit" and document.reference.basis == "text":
                return place.planned  # later than the latest date that the text itself gave
            status = self._qualifiers.status(document, expression.start, expression.end)
            return status.planned or (status.cue is None and not _stamped(document, expression))
        return place.planned and not expression.baseline

    def _looks_back(self, document: Document, expression: Expression, reference: str) -> bool:
        """Tell whether the year of a report is told of as one that is over, or nearly so."""
        if _in_review(document, expression.start):
            return True
        if document.text[expression.end - 1] not in "年度":
            return False  # 预计2022年底前完工
        first = expression.first
        if first is not None and first.base == "reference":
            return False  # 预计今年: the year is not over
        late = len(reference) == len("2013") or reference[5:7] in _YEAR_ENDS
        return late and not self._qualifiers.looks_ahead(document, expression.start)

    def _draft(
        self, document: Document, expression: Expression, value: Value, planned: bool
    ) -> Draft:
        rule = expression.rule
        first = expression.first
        if (
            value.value is None
            and first is not None
            and ((first.nearby and first.month is None) or first.day_shift is not None)
        ):
            expression.type, rule = "vague", "date.vague"  # 今天 of a report without a day
        if first is not None and first.alike and "/" in (value.value or ""):
            expression.type = "range"  # 上年同期 of a half year
        if value.value is not None and "X" in value.value and rule != "date.decade":
            rule = "date.masked"
        return Draft(
            self.kind,
            expression.start,
            expression.end,
            rule,
            {
                "type": expression.type,
                "value": value.value,
                "times": expression.times,
                "basis": value.basis,
                "status": "planned" if planned else "reported",
                "event": self._events.event(document, expression),
                "baseline": expression.baseline,
            },
        )


def _resolved(
    expressions: Sequence[Expression], places: Sequence[Place], reference: Reference
) -> list[Value]:
    resolver = Resolver(reference)
    return [
        resolver.resolve(expression, place)
        for expression, place in zip(expressions, places, strict=True)
    ]


def _is_word(document: Document, expression: Expression) -> bool:
    """Tell whether a time word is not cut out of others: the 目前 of 项目前期 is none."""
    words = document.words(document.structure.clause_at(expression.start))
    starts = {word.start for word in words}
    return expression.start in starts and (
        expression.end in starts or expression.end == words[-1].end
    )


def _stamped(document: Document, expression: Expression) -> bool:
    """Tell whether a date is when a text was written or what it tells was done: `时间：2023-10-15`.

    A year or a period of years that opens a line is no such date: `2026年，产值增长5%`.
    """
    text, first = document.text, expression.first
    stamp = _STAMP.search(text, max(0, expression.start - 8), expression.start)
    exact = first is not None and first.month is not None
    return stamp is not None and (exact or stamp["label"] is not None)


def _is_this_year(text: str, expression: Expression) -> bool:
    """Tell whether the year in a title of plans is the 今年 below: `二、2022年主要任务`."""
    first = expression.first
    if first is None or first.base != "written" or first.month is not None:
        return False
    this_year = _THIS_YEAR.search(text)
    return this_year is not None and this_year.start() > expression.end


def _is_reviewed(text: str, expression: Expression) -> bool:
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


def _is_arranged(text: str, expression: Expression) -> bool:
    """Tell whether a year is the one whose work is being planned: `安排部署2023年工作`."""
    start, end = expression.start, expression.end
    if expression.first is None or expression.first.month is not None:
        return False
    if text.endswith("展望", 0, start):
        return True
    if _ARRANGING.search(text, max(0, start - 8), start):
        return _AGENDA.match(text, end) is not None
    about = text.endswith(("对", "就"), 0, start)
    return about and _ARRANGED.match(text, end) is not None


def _in_review(document: Document, position: int) -> bool:
    """Tell whether a heading over a position looks back: `一、2013年工作回顾`."""
    index = document.section_at(position)
    level = None
    for heading in reversed(document.headings[: 0 if index is None else index + 1]):
        if level is None or heading.level < level:
            level = heading.level
            if _LOOKS_BACK.search(document.text, *heading.title):
                return True
    return False


def _names_report(text: str, expression: Expression, ahead: bool) -> bool:
    """Tell whether a date only tells one report from others: `2022年政府工作报告`."""
    start, end = expression.start, expression.end
    report = _REPORT.match(text, end)
    if report is not None and (not ahead or text[report.end() : report.end() + 1] in ("", "\n")):
        return True
    first = expression.first
    full = first is not None and first.base == "written" and first.day is not None
    # 工作安排 2016-03-09: in figures behind a title it is when that was put out
    return full and text[end : end + 1] in ("", "\n") and "年" not in text[start:end]


def _titled(document: Document, start: int, paragraph: int) -> bool:
    """Tell whether a position stands in a title, marked or on a short line of its own."""
    if document.heading_at(start) is not None:
        return True
    end = document.text.find("\n", start)
    line = document.text[paragraph : end if end >= 0 else len(document.text)].strip()
    return len(line) <= _TITLE_LINE and line[-1:] not in "。；，！"
