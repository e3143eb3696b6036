"""The reference date: who says it, in order, and what it resolves."""

from __future__ import annotations

import pytest

from huibao import Pipeline

BODY = "今年开展活动，成效明显。"
CASES = [
    (BODY, {"reference_date": "2021-05", "metadata_date": "2019"}, ("2021-05", "given")),
    (BODY, {"metadata_date": "2019"}, ("2019", "metadata")),
    (f"2020年度工作总结\n\n{BODY}\n\n某某支部\n2021年1月5日\n", {}, ("2021-01-05", "signature")),
    (f"2020年度工作总结\n\n一、基本情况\n{BODY}\n", {}, ("2020", "title")),
    ("支部于2022年1月签约；4月26日，项目通过验收。", {}, ("2022-04-26", "text")),
    ("支部于2022年1月签约，计划2025年建成。", {}, ("2022-01", "text")),
    ("2022年签约。到2035年，全面建成体系。", {}, ("2022", "text")),
    ("支部共有党员12人。", {}, (None, "none")),
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize(("text", "given", "expected"), CASES)
def test_reference(
    pipeline: Pipeline, text: str, given: dict[str, str], expected: tuple[str | None, str]
) -> None:
    report = pipeline.extract(text, **given).report
    assert (report.reference_date, report.reference_date_basis) == expected


def test_this_year_is_the_year_of_the_reference(pipeline: Pipeline) -> None:
    report = pipeline.extract("预计今年9月招生。", reference_date="2023")
    found = [(record.text, record.value) for record in report.records if record.kind == "date"]
    assert found == [("今年9月", "2023-09")]


def test_without_a_reference_a_bare_month_has_no_value(pipeline: Pipeline) -> None:
    report = pipeline.extract("4月7日，学院举办讲座。")
    found = [
        (record.text, record.value, record.basis)
        for record in report.records
        if record.kind == "date"
    ]
    assert found == [("4月7日", None, "unresolved")]


def test_a_written_date_later_than_the_report_is_planned(pipeline: Pipeline) -> None:
    report = pipeline.extract("综合楼2024年投用。2022年完成设计。", reference_date="2022-12")
    found = [(record.text, record.status) for record in report.records if record.kind == "date"]
    assert found == [("2024年", "planned"), ("2022年", "reported")]


def test_an_estimate_of_a_year_that_is_over_is_reported(pipeline: Pipeline) -> None:
    report = pipeline.extract("2011年，预计完成投资。", reference_date="2012-02")
    found = [(record.text, record.status) for record in report.records if record.kind == "date"]
    assert found == [("2011年", "reported")]
