"""Say why a rule fired at a place in a report, and what refused the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...schemas import Record, Report
from ..errors import OptionError
from ..rules import Document, Rule
from ..text.source import Source
from ..text.structure import Bounds
from .assemble import assemble
from .pipeline import Pipeline


@dataclass(frozen=True)
class Cue:
    """A word in the sentence that one or more rules wait for, in source offsets."""

    start: int
    end: int
    text: str
    group: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Fired:
    """A record of the sentence and the rule that made it."""

    record: Record
    rule: Rule
    here: bool


@dataclass(frozen=True)
class Refused:
    """A rule that was tried in the sentence and made no record there."""

    rule: str
    text: str
    reason: str


@dataclass(frozen=True)
class Explanation:
    """All that bears on one place: its sentence, cues, what fired and what did not."""

    sentence: str
    start: int
    end: int
    section: str | None
    reference: str | None
    cues: tuple[Cue, ...]
    fired: tuple[Fired, ...]
    refused: tuple[Refused, ...]


def explain(
    pipeline: Pipeline, text: str, at: int, *, reference_date: str | None = None
) -> Explanation:
    """Explain what the rules make of the sentence at an offset (code points into `text`).

    Raise OptionError if the offset is not in the text.
    """
    if not 0 <= at < len(text):
        raise OptionError(f"--at {at}: the text has the offsets 0 to {len(text) - 1}")
    document = pipeline.read(Source(text), given=reference_date)
    document.trials = []
    pipeline.run(document)
    report = assemble(document)
    if not document.text:
        raise OptionError(f"--at {at}: the text holds nothing to read")
    position = min(document.reading.position(at), len(document.text) - 1)
    sentence = document.structure.sentence_at(position)
    start, end = document.reading.place(*sentence)
    rules = {rule.id: rule for extractor in pipeline.extractors for rule in extractor.rules}
    fired = tuple(
        Fired(record, rules[record.rule], record.start <= at < record.end)
        for record in report.records
        if record.rule in rules and record.start < end and start < record.end
    )
    cues = tuple(_cues(pipeline, document, sentence, rules))
    section = document.section_at(position)
    return Explanation(
        sentence=text[start:end],
        start=start,
        end=end,
        section=None if section is None else document.written(*document.headings[section].title),
        reference=_reference(report),
        cues=cues,
        fired=fired,
        refused=tuple(_refused(document, sentence, cues, {item.rule.id for item in fired})),
    )


def _reference(report: Report) -> str | None:
    info = report.report
    return info.reference_date and f"{info.reference_date} ({info.reference_date_basis})"


def _cues(
    pipeline: Pipeline, document: Document, sentence: Bounds, rules: dict[str, Rule]
) -> Iterator[Cue]:
    """Yield the words of rules' cue groups that stand in the sentence, longest first."""
    waiting: dict[str, list[str]] = {}
    for rule in rules.values():
        for cue in rule.cues:
            waiting.setdefault(cue, []).append(rule.id)
    text = document.text
    for group, ids in waiting.items():
        is_group = group in pipeline.lexicons
        words = pipeline.lexicons[group] if is_group else (group,)
        taken: list[tuple[int, int]] = []
        for word in sorted(set(words), key=len, reverse=True):
            at = text.find(word, sentence.start, sentence.end)
            while at >= 0:
                end = at + len(word)
                if not any(a < end and at < b for a, b in taken):
                    taken.append((at, end))
                at = text.find(word, end, sentence.end)
        for at, end in sorted(taken):
            start, stop = document.reading.place(at, end)
            yield Cue(start, stop, document.written(at, end), group, tuple(ids))


def _refused(
    document: Document, sentence: Bounds, cues: tuple[Cue, ...], fired: set[str]
) -> Iterator[Refused]:
    """Yield the trials of the sentence, then the rules whose cue stands there in vain."""
    told: set[str] = set()
    for trial in document.trials or ():
        if sentence.start <= trial.start < sentence.end:
            told.add(trial.rule)
            yield Refused(trial.rule, document.written(trial.start, trial.end), trial.reason)
    for rule in dict.fromkeys(rule for cue in cues for rule in cue.rules):
        if rule not in fired and rule not in told:
            words = dict.fromkeys(cue.text for cue in cues if rule in cue.rules)
            yield Refused(
                rule, "、".join(words), "有线索词而句式不合 the cue is there, the pattern is not"
            )
