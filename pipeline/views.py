"""Text views for the terminal: why a rule fired, and what rules there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .engine.explain import Cue, Explanation, Fired
from .rules import Rule

_COMMON = {"id", "kind", "start", "end", "text", "section", "clause", "rule", "masks"}


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """Yield the lines of an explanation: sentence, cues, what fired, what did not."""
    yield f"句子 sentence [{explanation.start}:{explanation.end}]"
    yield f"  {' '.join(explanation.sentence.split())}"
    if explanation.section is not None:
        yield f"小节 section: {explanation.section}"
    yield f"参照日期 reference date: {explanation.reference or '无 none'}"
    yield "线索词 cues:"
    yield from _cue_lines(explanation.cues)
    yield "命中的规则 rules that fired:"
    if not explanation.fired:
        yield "  无 none"
    for fired in explanation.fired:
        yield from _fired_lines(fired)
    yield "试过而未成立的规则 rules that were tried:"
    if not explanation.refused:
        yield "  无 none"
    for refused in explanation.refused:
        yield f"  {refused.rule} “{refused.text}”: {refused.reason}"


def _cue_lines(cues: Iterable[Cue]) -> Iterator[str]:
    groups: dict[str, list[Cue]] = {}
    for cue in cues:
        groups.setdefault(cue.group, []).append(cue)
    if not groups:
        yield "  无 none"
    for group, found in groups.items():
        words = " ".join(f"{cue.text}[{cue.start}]" for cue in found)
        yield f"  {words}  ({group} → {', '.join(found[0].rules)})"


def _fired_lines(fired: Fired) -> Iterator[str]:
    record = fired.record
    here = "  ← 此处 here" if fired.here else ""
    yield f"  {fired.rule.id} “{record.text}” [{record.start}:{record.end}]{here}"
    yield f"    {fired.rule.about}"
    for name, value in record.model_dump().items():
        if name not in _COMMON and value not in (None, ()):
            yield f"    {name} = {'、'.join(value) if isinstance(value, tuple) else value}"


def rule_lines(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the lines of a list of rules with their cues, examples and counter-examples."""
    for rule in rules:
        yield f"{rule.id}: {rule.about}"
        if rule.cues:
            yield f"  线索 cues: {', '.join(rule.cues)}"
        for example in rule.examples:
            yield f"  例 example: {example}"
        for reject in rule.rejects:
            yield f"  非例 not: {reject}"
