"""The extractor of time expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ...pipeline.rules import Document, Draft, Lexicons, Reference, Rule
from ...pipeline.rules.qualifiers import Qualifiers
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
    r"(?:早在|在|于|回顾|刚刚过去的|即将过去的|过去的|各位代表[，！]|同志们[，：！]|时间：)?“?"
)
_STAMP = re.compile(r"(?:^|\n)[\s（]{0,2}(?:(?:发布|发文|成文|更新|上传)?(?:时间|日期)[：:]\s?)?$")
_STRETCH = re.compile(r"(?P<ahead>今后|未来|接下来)|过去|此前|最近")
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
        self._conferring = re.compile(f"{lexicons.any_of('dates.conferring')}了?[“‘]?$")
        self._qualifiers = Qualifiers(lexicons)

    def extract(self, document: Document) -> Iterable[Draft]:
        """Yield the dates of a document; set its reference date if it has none."""
        expressions, places = self._read(document)
        signature = find_signature(document.text, expressions)
        if document.reference.basis == "none":
            values = _resolved(expressions, places, Reference(None, "none"))
            # A span of years in brackets belongs to a name, not to the report's own time.
            aside = [
                place.planned or (place.bracketed and expression.type == "range")
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
                    opens=bool(_HEAD.fullmatch(text, sentence, start)),
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
        if after(value.value, reference) and not expression.baseline:
            if value.basis != "explicit" and document.reference.basis == "text":
                return place.planned  # later than the latest date that the text itself gave
            status = self._qualifiers.status(document, expression.start, expression.end)
            return status.planned or (status.cue is None and not _stamped(document, expression))
        return place.planned and not expression.baseline

    def _draft(
        self, document: Document, expression: Expression, value: Value, planned: bool
    ) -> Draft:
        rule = expression.rule
        first = expression.first
        if (
            value.value is None
            and first is not None
            and (first.nearby or first.day_shift is not None)
        ):
            expression.type, rule = "vague", "date.vague"  # 今天 of a report without a day
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
    """Tell whether a date says when a text was written or published: `时间：2023-10-15`."""
    return bool(_STAMP.search(document.text, max(0, expression.start - 8), expression.start))


def _titled(document: Document, start: int, paragraph: int) -> bool:
    """Tell whether a position stands in a title, marked or on a short line of its own."""
    if document.heading_at(start) is not None:
        return True
    end = document.text.find("\n", start)
    line = document.text[paragraph : end if end >= 0 else len(document.text)].strip()
    return len(line) <= _TITLE_LINE and line[-1:] not in "。；，！"
