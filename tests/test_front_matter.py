"""Front matter: metadata of the report, never a record."""

from __future__ import annotations

from huibao import Pipeline
from huibao.pipeline.layout import front_matter
from huibao.pipeline.text.fold import fold

TEXT = "---\ntitle: “初心”在岗位\ndate: 2024-06-28 10:30\ntags: [党建, 3人]\n---\n\n6月27日，党员12名到场。\n"


def test_what_it_says() -> None:
    assert front_matter(fold(TEXT)).date == "2024-06-28"
    title = front_matter(fold(TEXT)).title
    assert title is not None
    assert TEXT[slice(*title)] == "“初心”在岗位"
    assert front_matter("三、正文---\ndate: 2024\n") == (None, None)


def test_it_gives_title_and_reference_date_and_no_record() -> None:
    report = Pipeline().extract(TEXT)
    assert (report.report.reference_date, report.report.reference_date_basis) == (
        "2024-06-28",
        "metadata",
    )
    assert [(record.text, record.kind) for record in report.records] == [
        ("6月27日", "date"),
        ("12名", "count"),
    ]
    assert report.records[0].model_dump()["value"] == "2024-06-27"


def test_the_caller_and_the_sheet_come_first() -> None:
    pipeline = Pipeline()
    assert pipeline.extract(TEXT, reference_date="2023").report.reference_date == "2023"
    assert pipeline.extract(TEXT, metadata_date="2022-01").report.reference_date == "2022-01"
    assert pipeline.extract(TEXT, title="题目").report.title == "题目"
