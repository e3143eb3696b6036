"""The reference date: who says it, in order, and what it resolves."""

from __future__ import annotations

import pytest
from marking import differences, parse

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
    ("2021年以来，我校狠抓教研。今年结合2020年的评估整改。", {}, ("2021", "text")),
    ("灾情是1998年以来最重的一次，今年已经恢复。", {}, (None, "none")),
    ("会议总结了2022年工作，安排部署2023年工作。", {}, ("2022", "text")),
    ("现将2022年工作总结如下，并对2023年重点工作作出安排。", {}, ("2022", "text")),
    ("会议研究和明确2023年的工作思路，回顾了2022年的成绩。", {}, ("2022", "text")),
    ("2020某某镇工作总结\n\n全年新建学校3所。\n", {}, ("2020", "title")),
    ("回首2020，成绩来之不易；展望2021，任务艰巨。", {}, ("2020", "text")),
    (
        "某某区卫生和计划生育局\n二〇一六年工作总结及二〇一七年工作安排\n\n全年开展活动；2017年抓好防控。\n",
        {},
        ("2016", "title"),
    ),
    ("园区简报\n第18期（2025年7月）\n\n该楼2019年建成，预计2026年投产。\n", {}, ("2025", "title")),
    ("文旅信息\n〔2025〕第6期\n\n该楼2019年被公布为保护单位。\n", {}, ("2025", "title")),
    (
        "县教育局文件\n某教发〔2022〕18号\n\n关于报送总结的报告\n\n2019年建校。",
        {},
        ("2022", "title"),
    ),
    ("县局通知\n\n按照某教发〔2018〕18号文件，该校2019年建成。", {}, ("2019", "text")),
]
ARRANGED = [
    "会议总结了⟦2022年|date status=reported⟧工作，安排部署⟦2023年|date status=planned⟧工作。",
    "回首⟦2020|date value=2020 status=reported⟧，展望⟦2021|date value=2021 status=planned⟧。",
    "⟦2022年|date value=2022⟧成绩明显，为做好⟦明年|date value=2023 status=planned⟧工作打下基础。",
]


@pytest.mark.parametrize(("text", "given", "expected"), CASES)
def test_reference(
    pipeline: Pipeline, text: str, given: dict[str, str], expected: tuple[str | None, str]
) -> None:
    report = pipeline.extract(text, **given).report
    assert (report.reference_date, report.reference_date_basis) == expected


@pytest.mark.parametrize("marked", ARRANGED)
def test_a_year_whose_work_is_arranged_is_planned(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"date"}) == []


def test_a_hidden_year_may_be_the_one_the_report_is_about(pipeline: Pipeline) -> None:
    text = "某院2022年工作总结\n\n20**年，全院团结奋斗。全年预计接诊3万人次，比上年增长5%。\n"
    report = pipeline.extract(text)
    found = [
        (record.text, record.value, record.status)
        for record in report.records
        if record.kind == "date"
    ]
    assert found == [
        ("2022年", "2022", "reported"),
        ("20**年", "20XX", "reported"),
        ("全年", "2022", "reported"),
        ("上年", "2021", "reported"),
    ]


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


def test_this_year_below_a_title_of_plans_is_the_year_of_the_title(pipeline: Pipeline) -> None:
    report = pipeline.extract(
        "一、2022年工作回顾\n2022年建成冷库。\n二、2023年主要任务\n今年是攻坚之年，年底前建成大棚。"
    )
    found = [(record.value, record.status) for record in report.records if record.kind == "date"]
    assert report.report.reference_date == "2023"
    assert found == [
        ("2022", "reported"),
        ("2022", "reported"),
        ("2023", "planned"),
        ("2023", "planned"),
        ("2023", "planned"),
    ]


def test_a_year_that_opens_a_paragraph_is_no_stamp(pipeline: Pipeline) -> None:
    text = "“十五五”时期，产值年均增长5%。\n2026年，产值增长5%。"
    report = pipeline.extract(text, reference_date="2025")
    found = [record.status for record in report.records if record.kind == "date"]
    assert found == ["planned", "planned"]


def test_a_day_in_a_list_of_links_has_the_year_of_the_page_of_that_day(pipeline: Pipeline) -> None:
    text = (
        "某镇2022年工作报告\n时间：2023-03-30    作者：某镇    来源：官网\n"
        "03-30\n某镇2021年工作报告\n12-03\n比分为10-12。"
    )
    alone = pipeline.extract("相关文章\n03-30\n某镇工作报告。")
    assert [record.text for record in alone.records] == ["03-30"]
    assert [record.value for record in alone.records if record.kind == "date"] == [None]
    report = pipeline.extract(text)
    found = [
        (record.text, record.value, record.status, record.event)
        for record in report.records
        if record.kind == "date" and "-" in record.text
    ]
    assert found == [
        ("2023-03-30", "2023-03-30", "reported", None),
        ("03-30", "2023-03-30", "reported", None),
        ("12-03", None, "reported", None),
    ]
    assert report.report.reference_date == "2022"


def test_titles_of_other_reports_plan_nothing(pipeline: Pipeline) -> None:
    text = "下一篇：\n某镇2023年政府工作报告\n研究明确今年工作的重点。"
    report = pipeline.extract(text, reference_date="2022")
    found = [(record.text, record.status) for record in report.records if record.kind == "date"]
    assert found == [("2023年", "reported"), ("今年", "planned")]


@pytest.mark.parametrize(
    "head",
    [
        "清溪县法院2023年工作报告\n——2024年1月8日在县第九届人大四次会议上\n各位代表：\n",
        "清溪公司2023年工作总结（2024年1月18日）\n",
        "清溪镇2023年工作总结\n（2024年1月18日）\n",
        "2023年度述职报告\n2024年1月10日\n",
        "关于2023年度党建工作的报告\n（2024年1月）\n",
    ],
)
def test_the_day_a_report_is_given_plans_nothing(pipeline: Pipeline, head: str) -> None:
    text = head + "全院开展“法律进村”活动，被评为全省优秀法院，与甲大学签订合作协议。"
    records = [r for r in pipeline.extract(text).records if r.kind not in ("count", "section")]
    assert {r.kind for r in records} == {"date", "initiative", "honor", "agreement"}
    assert [r.text for r in records if getattr(r, "status", None) == "planned"] == []


def test_a_month_that_had_not_come_is_of_the_year_before(pipeline: Pipeline) -> None:
    """What is put out in January and tells of May tells of the last May."""
    text = "港务集团交出亮眼成绩单\n发布时间：2024-01-12\n\n岁末，港口繁忙。5月，开通航线；7月25日，增设班列。\n"
    dates = [item.value for item in pipeline.extract(text).records if item.kind == "date"]
    assert dates[-2:] == ["2023-05", "2023-07-25"]


def test_a_report_of_january_tells_of_the_last_year(pipeline: Pipeline) -> None:
    text = "工作情况\n\n5月18日，举办博物馆日活动。\n\n某某区文化馆\n2025年1月14日\n"
    dates = [item.value for item in pipeline.extract(text).records if item.kind == "date"]
    assert dates[0] == "2024-05-18"


def test_what_the_title_plans_is_planned(pipeline: Pipeline) -> None:
    text = "某镇2024年上半年工作总结及下半年工作计划\n\n上半年，完成投资3亿元。\n"
    dates = [item for item in pipeline.extract(text).records if item.kind == "date"]
    assert [item.status for item in dates] == ["reported", "planned", "reported"]
