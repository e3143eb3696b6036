"""The audit of an archive: checklists, coverage, trends, contradictions between reports."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from huibao import Pipeline
from huibao.pipeline.audit import (
    Auditor,
    Checklist,
    ReportAudit,
    audit_archive,
    read_baseline,
    read_checklist,
)
from huibao.pipeline.errors import OptionError
from huibao.schemas import Audit

STAFF = Checklist.model_validate(
    {
        "name": "学校基本情况",
        "reports": ["学校"],
        "item": [
            {"name": "党员总数", "subjects": ["党员"], "unit": ["人", "名"], "whole": True},
            {"name": "学生人数", "subjects": ["学生"], "unit": ["人"], "whole": True},
            {"name": "教师人数", "subjects": ["教师"], "unit": ["人"], "whole": True},
            {"name": "荣誉", "kind": "honor"},
        ],
    }
)


def _parts(
    pipeline: Pipeline, texts: dict[str, str], *checklists: Checklist, unit: str | None = None
) -> list[ReportAudit]:
    auditor = Auditor(pipeline, checklists)
    sheet = {"unit": unit} if unit else {}
    return [
        auditor.audit(pipeline.extract(text, id=id_), text, sheet) for id_, text in texts.items()
    ]


def test_a_checklist_tells_what_is_there_withheld_and_absent(pipeline: Pipeline) -> None:
    texts = {
        "a": "学校现有党员**人、学生900人。组织教师60人参加培训。",
        "b": "医院现有党员30人。",
    }
    audit = audit_archive(_parts(pipeline, texts, STAFF), checklists=[STAFF])
    first, second = audit.coverage.rows
    states = [cell and cell.state for cell in first.cells]
    assert states == ["masked", "value", "absent", "absent"]
    assert second.cells == (None, None, None, None)  # the list is for schools
    required = [item for item in audit.findings if item.check == "required"]
    assert [(item.message.zh, item.severity) for item in required] == [
        ("应报“教师人数”（学校基本情况）：全文没有写明", "error"),
        ("应报“荣誉”（学校基本情况）：全文没有写明", "error"),
        ("应报“党员总数”（学校基本情况）：数值隐去（**人）", "warning"),
    ]
    assert [(item.start, item.end) for item in required] == [(0, 0), (0, 0), (6, 9)]


def test_the_period_of_an_item_is_a_year_or_the_reports_own(pipeline: Pipeline) -> None:
    def states(period: str) -> list[str | None]:
        item = {"name": "招生", "subjects": ["新生"], "unit": ["人"], "period": period}
        checklist = Checklist.model_validate({"name": "招生", "item": [item]})
        text = "2021年招收新生500人。\n2022年12月30日"
        audit = Auditor(pipeline, [checklist]).audit(pipeline.extract(text), text)
        return [None if cell is None else cell.state for cell in audit.cells]

    assert states("2021") == ["value"]
    assert states("2020") == ["absent"]
    assert states("reference") == ["absent"]
    assert states("any") == ["value"]


def test_two_reports_of_one_submitter_must_agree(pipeline: Pipeline) -> None:
    texts = {
        "spring": "学校2021年底共有党员30人。\n2022年3月1日",
        "autumn": "学校2021年底共有党员28人。\n2022年9月1日",
        "other": "学校2022年底共有党员31人。\n2023年3月1日",
    }
    audit = audit_archive(_parts(pipeline, texts, unit="第三小学"))
    (found,) = audit.findings
    assert (found.check, found.report, found.text) == ("conflict", "autumn", "28人")
    assert [(place.report, place.text) for place in found.places] == [("spring", "30人")]
    assert found.message.zh == "2021年党员：此处为28人，报告“spring”为30人"


def test_reports_whose_submitters_nobody_names_are_not_held_against_each_other(
    pipeline: Pipeline,
) -> None:
    texts = {"a": "2021年底共有党员30人。", "b": "2021年底共有党员28人。"}
    assert audit_archive(_parts(pipeline, texts)).findings == ()


def test_a_baseline_hides_what_is_known(pipeline: Pipeline, tmp_path: Path) -> None:
    before = audit_archive(_parts(pipeline, {"a": "共有党员**人。"}))
    path = tmp_path / "audit.json"
    path.write_bytes(orjson.dumps(before.model_dump(mode="json")))
    after = _parts(pipeline, {"a": "开头加一句。共有党员**人，学生**人。"})
    audit = audit_archive(after, known=read_baseline(path))
    # The clause has changed with what was added to it: it is told anew.
    assert [item.subject for item in audit.findings] == ["党员", "学生"]
    same = _parts(pipeline, {"a": "开头加一句。\n共有党员**人。"})
    audit = audit_archive(same, known=read_baseline(path))
    assert (audit.findings, audit.hidden) == ((), 1)
    assert audit.reports[0].findings == {}


@pytest.mark.parametrize("text", ["{", "[]", '{"findings": [{}]}', '{"records": []}'])
def test_a_baseline_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "audit.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OptionError, match=r"--baseline: .*audit\.json"):
        read_baseline(path)


def test_without_a_checklist_the_frequent_subjects_are_the_topics(pipeline: Pipeline) -> None:
    texts = {"a": "共有党员30人，学生900人。", "b": "共有党员**人。", "c": "召开会议3次。"}
    audit = audit_archive(_parts(pipeline, texts))
    assert [(topic.name, topic.unit) for topic in audit.coverage.topics] == [("党员", "人")]
    states = [[cell and cell.state for cell in row.cells] for row in audit.coverage.rows]
    assert states == [["value"], ["masked"], ["absent"]]


def test_figures_of_two_years_are_a_trend(pipeline: Pipeline) -> None:
    texts = {"a": "2021年招生900人。\n2022年招生950人。", "b": "2023年招生1000人。"}
    audit = audit_archive(_parts(pipeline, texts, unit="第三小学"))
    (trend,) = audit.trends
    assert (trend.submitter, trend.subject) == ("第三小学", "招生")
    assert [(point.year, point.value) for point in trend.points] == [
        (2021, 900.0),
        (2022, 950.0),
        (2023, 1000.0),
    ]


def test_the_checklists_that_ship_are_read(root: Path) -> None:
    paths = sorted((root / "corpora" / "checklists").glob("*.toml"))
    assert [read_checklist(path).name for path in paths] == ["教育局党建汇报", "学校党支部先进事迹"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("name = ", "not valid TOML"),
        ('name = "a"', "item"),
        ('name = "a"\n[[item]]\nname = "b"\ncolour = "red"', "item.0.colour"),
        ('name = "a"\n[[item]]\nname = "b"', "item 1 .b.: needs `subjects`"),
        ('name = "a"\n[[item]]\nname = "b"\nkind = "honor"\nperiod = "now"', "item.0.period"),
        (
            'name = "a"\n[[item]]\nname = "b"\nkind = "date"\n[[item]]\nname = "b"\nkind = "date"',
            "item 'b' stands twice",
        ),
    ],
)
def test_a_wrong_checklist_names_the_file_and_the_entry(
    tmp_path: Path, text: str, cause: str
) -> None:
    path = tmp_path / "list.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OptionError, match=rf"--require: .*list\.toml: .*{cause}"):
        read_checklist(path)
    with pytest.raises(OptionError, match=r"--require: .*none\.toml"):
        read_checklist(tmp_path / "none.toml")


def test_an_audit_comes_back_from_its_json(pipeline: Pipeline) -> None:
    audit = audit_archive(_parts(pipeline, {"a": "共有党员30人，其中女党员35人。"}))
    assert Audit.model_validate_json(audit.model_dump_json()) == audit


def test_seeds_have_all_masks_and_nothing_else(pipeline: Pipeline, shared: Path) -> None:
    """All 34 masks of the two seeds are explained, and no other check fires."""
    texts = {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((shared / "seeds").glob("*.txt"))
    }
    audit = audit_archive(_parts(pipeline, texts))
    assert sum(len(finding.masks) for finding in audit.findings) == 34
    assert {finding.check for finding in audit.findings} == {"masked_figure", "masked_name"}


def test_the_sum_that_does_not_add_up_is_found_and_the_right_ones_are_not(
    pipeline: Pipeline, shared: Path
) -> None:
    path = shared / "gold" / "texts" / "syn_township.txt"
    audit = audit_archive(_parts(pipeline, {path.stem: path.read_text(encoding="utf-8")}))
    sums = [finding for finding in audit.findings if not finding.check.startswith("masked")]
    assert [(finding.check, finding.text) for finding in sums] == [("sum", "1486户")]
