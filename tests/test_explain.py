"""Explanations: the sentence, its cues, what fired and what refused the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from huibao import Pipeline
from huibao.pipeline.engine.assemble import assemble
from huibao.pipeline.engine.explain import explain
from huibao.pipeline.errors import OptionError
from huibao.pipeline.text.source import Source
from huibao.pipeline.views import explanation_lines, rule_lines

REPORTS = sorted((Path(__file__).resolve().parent.parent / "corpora" / "reports").glob("*.txt"))
TEXT = "学校落实“三会一课”。2022年，学校被中共**县委评为“县级名校”，共有党员**人。"


def test_the_record_at_the_offset_is_the_one_marked_here(pipeline: Pipeline) -> None:
    found = explain(pipeline, TEXT, TEXT.index("县级名校"))
    assert found.sentence == TEXT[found.start : found.end]
    assert found.sentence.startswith("2022年")
    here = [item for item in found.fired if item.here]
    assert [(item.record.text, item.rule.id) for item in here] == [("县级名校", "honor.conferred")]
    assert {item.record.text for item in found.fired} == {"2022年", "县级名校", "**人"}


def test_cues_stand_where_they_say(pipeline: Pipeline) -> None:
    found = explain(pipeline, TEXT, TEXT.index("县级名校"))
    assert found.cues
    assert all(TEXT[cue.start : cue.end] == cue.text for cue in found.cues)
    assert "评为" in {cue.text for cue in found.cues}


def test_a_refusal_says_what_refused(pipeline: Pipeline) -> None:
    text = "协议一式三份，由双方各执一份。"
    refused = explain(pipeline, text, text.index("三份")).refused
    assert ("count.level", "三份", "文本份数 copies of a paper") in {
        (item.rule, item.text, item.reason) for item in refused
    }


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_what_was_tried_is_noted_without_changing_a_record(pipeline: Pipeline, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = pipeline.read(Source(text, "report"))
    document.trials = []
    pipeline.run(document)
    assert document.trials
    assert assemble(document).records == pipeline.extract(text).records


def test_an_offset_outside_is_an_error_that_says_what_is_inside(pipeline: Pipeline) -> None:
    with pytest.raises(OptionError, match="--at 99: the text has the offsets 0 to 3"):
        explain(pipeline, "共有党员", 99)


def test_views(pipeline: Pipeline) -> None:
    lines = list(explanation_lines(explain(pipeline, TEXT, TEXT.index("县级名校"))))
    assert lines[0] == "句子 sentence [11:42]"
    assert any(line.endswith("← 此处 here") and "县级名校" in line for line in lines)
    assert "    issuers = 中共**县委" in lines
    rules = [rule for extractor in pipeline.extractors for rule in extractor.rules]
    listed = list(rule_lines(rules))
    assert [line.split(":")[0] for line in listed if not line.startswith(" ")] == [
        rule.id for rule in rules
    ]
