"""The checks of one report: each fires on its examples and keeps still on its counter-examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huibao import Pipeline
from huibao.pipeline.audit import CHECKS, Auditor
from huibao.schemas import Finding

_MARK = re.compile("⟦([^⟧]*)⟧")
PIPELINE = Pipeline()


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return PIPELINE


def _findings(pipeline: Pipeline, text: str) -> tuple[Finding, ...]:
    return Auditor(pipeline).audit(pipeline.extract(text), text).findings


def _marked(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    spans = []
    for number, match in enumerate(_MARK.finditer(sentence)):
        start = match.start() - 2 * number
        spans.append((start, start + len(match[1])))
    return _MARK.sub(r"\1", sentence), spans


@pytest.mark.parametrize(
    ("check", "sentence"), [(check.id, text) for check in CHECKS for text in check.examples]
)
def test_a_check_finds_what_is_marked_and_nothing_else(
    pipeline: Pipeline, check: str, sentence: str
) -> None:
    text, spans = _marked(sentence)
    found = [finding for finding in _findings(pipeline, text) if finding.check == check]
    assert [(finding.start, finding.end) for finding in found] == spans
    for finding in found:
        assert finding.text == text[finding.start : finding.end]
        assert finding.clause is not None
        assert finding.clause.text == text[finding.clause.start : finding.clause.end]
        assert finding.text in finding.clause.text
        assert finding.message.zh
        assert finding.message.en
        assert finding.question.zh


@pytest.mark.parametrize(
    ("check", "sentence"), [(check.id, text) for check in CHECKS for text in check.rejects]
)
def test_a_check_keeps_still(pipeline: Pipeline, check: str, sentence: str) -> None:
    assert [item for item in _findings(pipeline, sentence) if item.check == check] == []


def test_every_check_has_examples_and_counter_examples() -> None:
    assert all(check.examples and check.rejects for check in CHECKS)
    assert len({check.id for check in CHECKS}) == len(CHECKS)


def test_what_is_missing_is_said_in_words(pipeline: Pipeline) -> None:
    text = (
        "2022年中考平均分为***分，录取率达9X.X%；被中共**县委评为“先进单位”，于2022年*月*日挂牌。"
    )
    said = [finding.message.zh for finding in _findings(pipeline, text)]
    assert said == [
        "2022年中考平均分：缺数值（分）",
        "2022年录取率：数值部分隐去，可见9X.X（%）",
        "缺地名：“中共**县委”",
        "缺日期：“2022年*月*日”，可知2022-XX-XX",
    ]


def test_every_mask_is_in_one_finding(pipeline: Pipeline, root: Path) -> None:
    for path in sorted((root / "corpora" / "reports").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        report = pipeline.extract(text, id=path.stem)
        found = Auditor(pipeline).audit(report, text).findings
        masks = [mask for finding in found for mask in finding.masks]
        assert sorted(masks) == sorted(mask.id for mask in report.masks), path.name
        assert {finding.check for finding in found} <= {
            "masked_figure",
            "masked_name",
            "masked_date",
        }, f"{path.name}: a false alarm on a report in which nothing is wrong"


def test_an_id_outlives_a_change_of_the_text_before_it(pipeline: Pipeline) -> None:
    text = "共有党员30人，其中女党员35人。"
    (before,) = _findings(pipeline, text)
    (after,) = _findings(pipeline, "另起一段。\n" + text)
    assert after.id == before.id
    assert after.start != before.start


def test_the_same_words_twice_are_two_findings(pipeline: Pipeline) -> None:
    found = _findings(pipeline, "共有党员**人。\n共有党员**人。")
    assert len({finding.id for finding in found}) == len(found) == 2


def test_a_sum_names_its_parts(pipeline: Pipeline) -> None:
    (found,) = _findings(pipeline, "检查商户738家，其中合格512家、整改183家、停业45家。")
    assert [(place.role, place.text) for place in found.places] == [
        ("total", "738家"),
        ("part", "512家"),
        ("part", "183家"),
        ("part", "45家"),
    ]
    assert found.message.zh == "商户：各项512家＋183家＋45家＝740家，与总数738家相比多2家"
    assert found.severity == "error"


def test_a_list_that_may_be_incomplete_says_so(pipeline: Pipeline) -> None:
    (found,) = _findings(pipeline, "检查商户738家，其中合格512家、整改183家、停业38家。")
    assert found.severity == "notice"
    assert found.message.zh.endswith("相比少5家（分项可能没有列全）")


_PIECES = st.sampled_from(
    [
        "共有党员", "30人", "，", "。", "；", "\n", "其中", "女", "35人", "、", "**", "（）", "（ ）", "“”",
        "由", "12%", "提高到", "15%", "，提高", "个百分点", "2022年", "13月", "2月30日", "2023年—2021年", "被评为",
        "荣获称号", "占", "合计", "分别为", "％", " ", "\u3000", "X", "其余", "翻两番", "，比上年", "与签订", "《》", "一、",
        "三次产业结构", "11:42:56", "全部", "20XX.05", "0", "万元",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=24).map("".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_audited_and_every_place_is_in_it(text: str) -> None:
    report = PIPELINE.extract(text, reference_date="2021-06-30")
    for finding in Auditor(PIPELINE).audit(report, text).findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        for place in finding.places:
            assert place.text == text[place.start : place.end]
    assert report.report.characters == len(text)
