"""All rules: each fires on its examples and on none of its rejects."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline
from huibao.pipeline.engine.registry import load_extractors
from huibao.pipeline.rules import Lexicons, Rule

RULES: list[tuple[str, Rule]] = [
    (extractor.kind, rule) for extractor in load_extractors(Lexicons()) for rule in extractor.rules
]
EXAMPLES = [(kind, rule, text) for kind, rule in RULES for text in rule.examples]
REJECTS = [(kind, rule, text) for kind, rule in RULES for text in rule.rejects]


def test_rule_ids_are_unique_and_named_by_kind() -> None:
    ids = [rule.id for _, rule in RULES]
    assert len(ids) == len(set(ids))
    assert [rule.id for kind, rule in RULES if not rule.id.startswith(f"{kind}.")] == []


def test_every_rule_has_examples_and_rejects() -> None:
    assert [rule.id for _, rule in RULES if not rule.examples or not rule.rejects] == []


@pytest.mark.parametrize(("kind", "rule", "marked"), EXAMPLES, ids=lambda v: getattr(v, "id", v))
def test_example(pipeline: Pipeline, kind: str, rule: Rule, marked: str) -> None:
    text, marks = parse(marked)
    report = pipeline.extract(text)
    assert differences(report, [mark for mark in marks if mark.kind == kind], {kind}) == []
    assert rule.id in {record.rule for record in report.records}


@pytest.mark.parametrize(("kind", "rule", "text"), REJECTS, ids=lambda v: getattr(v, "id", v))
def test_reject(pipeline: Pipeline, kind: str, rule: Rule, text: str) -> None:
    report = pipeline.extract(text)
    assert [record.text for record in report.records if record.rule == rule.id] == []
