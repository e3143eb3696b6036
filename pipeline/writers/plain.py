"""Rules and explanations as plain text, for whoever mends or adds a rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from huibao.schemas import Record

from ..engine.explain import Explanation, Fired
from ..rules import Extractor


def rule_lines(extractors: Sequence[Extractor]) -> Iterator[str]:
    """Yield each rule's id, what it stands for, its cues and its examples, by kind.

    A rule begins with a line such as `honor.conferred  A title conferred by somebody named`.
    """
    for extractor in sorted(extractors, key=lambda extractor: extractor.kind):
        for rule in extractor.rules:
            yield f"{rule.id}  {rule.about}"
            if rule.cues:
                yield f"  cues 触发词: {', '.join(rule.cues)}"
            yield from (f"  + {example}" for example in rule.examples)
            yield from (f"  - {reject}" for reject in rule.rejects)


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """Yield the sentence of a place, its cues, the records made there and what made none.

    The records that hold the place itself are marked with `>`.
    """
    yield f"sentence 句子 [{explanation.start}:{explanation.end}] {_one_line(explanation.sentence)}"
    yield f"section 标题: {explanation.section or '-'}"
    yield f"reference date 报告日期: {explanation.reference or '-'}"
    yield "cues 触发词:"
    for cue in explanation.cues:
        rules = ", ".join(cue.rules)
        yield f"  [{cue.start}:{cue.end}] {_one_line(cue.text)}  {cue.group}: {rules}"
    yield "fired 命中:"
    for fired in explanation.fired:
        yield from _fired_lines(fired)
    yield "refused 未命中:"
    for refused in explanation.refused:
        yield f"  {refused.rule}  {_one_line(refused.text)}: {refused.reason}"


def _fired_lines(fired: Fired) -> Iterator[str]:
    record = fired.record
    mark = ">" if fired.here else " "
    text = _one_line(record.text)
    yield f"{mark} [{record.start}:{record.end}] {text}  {fired.rule.id}: {fired.rule.about}"
    slots = record.model_dump(exclude={"kind", *Record.model_fields}, exclude_none=True)
    yield "      " + " ".join(f"{slot}={value}" for slot, value in slots.items() if value != ())


def _one_line(text: str) -> str:
    return " ".join(text.split())
