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
from .placing import (
    ends_term,
    in_review,
    is_arranged,
    is_labelled,
    is_reviewed,
    is_this_year,
    names_report,
    stamped,
    titled,
)
from .reference import find_signature, reference_of, year_looked_back, year_reviewed
from .resolution import Resolver, Value
from .rules import RULES
from .scanner import Scanner
from .trail import Place

_PLAN = re.compile(
    "工作(?:(?P<ahead>计划|安排|打算|要点|思路|谋划|重点(?![^，。；\n]{0,4}情况))|总结|回顾|汇报)"
)
# What may stand before a date that still opens its sentence and speaks for those after it.
_HEAD = re.compile(
    r"(?:【[^】\n]{1,12}】)?[^\u4e00-\u9fff]{0,8}[一二三四五六七八九十]{0,2}[^\u4e00-\u9fff]{0,3}"
    r"(?:[^，。；：\n“]{0,16}(?:指出|强调|认为|提出|显示|表明|表示|谈到)[，：])?"
    r"(?:(?:综合|统筹)[^，。；：\n]{2,16}，|(?:据[^，。；：\n]{0,8}(?:统计|测算|核算|分析)|(?:初步)?预计|初步统计)，?)?"
    r"(?:早在|在|于|回顾|刚刚过去的|即将过去的|过去的|各位[^，。；！\n]{2,6}[，！]|同志们[，：！]|时间：)?“?"
)
_STRETCH = re.compile(r"(?P<ahead>今后|未来|接下来)|过去|此前|最近")
_ESTIMATE = re.compile("(?:初步)?预[计测]")
# 2020年要以评审为抓手
_DUTY = re.compile(
    "，?(?:我[们省市县区局院校]|全[省市县区院校镇体]|医院|学校|[^，。；]{1,12}[局厅委院校部司镇乡街会社])?(?:还|仍|都|更)?要"
)
# 年底前能完工: what is able to happen has not
_ABLE = re.compile("[均都就]?(?:能|可)(?:够|以)?(?=[^，。；不再观喜靠谓见持]{2})")
_OF_WORKS = re.compile("[^，。；：、\n]{0,14}(?:项目|工程|农田|资金|批次)")
_BY = ("前", "年内", "底")
_AIM = re.compile("确保|力争|争取|力促")
_YEAR_ENDS = ("11", "12")


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
                (place.planned and not (place.titled and is_this_year(document.text, expression)))
                or (place.bracketed and expression.type == "range")
                or is_arranged(document.text, expression)
                for expression, place in zip(expressions, places, strict=True)
            ]
            entries = zip(expressions, values, aside, strict=True)
            document.reference = reference_of(document, signature, entries)
        reference = document.reference.value
        years = year_reviewed(document), year_looked_back(document)
        values = _resolved(expressions, places, document.reference, *years)
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
                    clause=structure.clause_at(start).start,
                    paragraph=paragraph,
                    opens=bool(_HEAD.fullmatch(text, sentence, start))
                    or is_reviewed(text, expression),
                    titled=titled(document, start, paragraph),
                    bracketed=guard.bracketed(expression),
                    planned=status.planned or ends_term(text, expression),
                    posted=is_labelled(text, expression),
                    estimated=status.cue is not None
                    and _ESTIMATE.fullmatch(text, *status.cue) is not None
                    and not self._qualifiers.looks_ahead(document, start),
                    of_works=text[expression.end - 1] == "度"
                    and _OF_WORKS.match(text, expression.end) is not None,
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
        text, end = document.text, expression.end
        first = expression.first
        if first is not None and (first.day_shift == 0 or first.linked):
            return False  # 今天的县城, at the end of the plans; 03-30 in a list of links
        if text.endswith(_BY, 0, end) and _ABLE.match(text, end) and not expression.baseline:
            return True
        dated = expression.type in ("point", "range") and value.value is not None
        if not dated or reference is None or value.value is None:
            return place.planned
        if before(value.value, reference):
            return False
        ahead = after(value.value, reference)
        if _AIM.search(document.text, max(0, expression.start - 2), expression.start):
            return True  # 确保6月底通车
        if place.titled and names_report(document.text, expression, ahead):
            return False
        if place.titled and (told_of := _PLAN.match(text, end)) is not None:
            return told_of["ahead"] is not None  # 上半年工作总结及下半年工作计划
        later = first is not None and first.base == "reference" and first.shift > 0
        if later and (ahead or (first is not None and first.school)):
            return True  # 做好明年的工作, 下学年
        this_year = first is not None and first.base == "reference" and first.shift == 0
        same = value.value == reference[:4]
        if (ahead or this_year or same) and is_arranged(document.text, expression):
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
            return status.planned or (status.cue is None and not stamped(document, expression))
        return place.planned and not expression.baseline

    def _looks_back(self, document: Document, expression: Expression, reference: str) -> bool:
        """Tell whether the year of a report is told of as one that is over, or nearly so."""
        if in_review(document, expression.start):
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
        if first is not None and (first.alike or first.whole) and "/" in (value.value or ""):
            expression.type = "range"  # 上年同期 of a half year, 全年 of a school year
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
    expressions: Sequence[Expression],
    places: Sequence[Place],
    reference: Reference,
    reviewed: str | None = None,
    looked_back: str | None = None,
) -> list[Value]:
    resolver = Resolver(reference, reviewed, looked_back)
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
