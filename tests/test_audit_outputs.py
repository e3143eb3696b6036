"""An audit as files: what they are called, what stands in them, what hostile text does to them."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from audits import CHECKS, HOSTILE, finding, hostile, realistic

from huibao.pipeline.audit.outputs import FORMATS, audit_json, write_audit
from huibao.pipeline.audit.outputs.marked import Marked, marked
from huibao.pipeline.audit.outputs.tally import by_check, by_report, by_submitter, shares
from huibao.pipeline.errors import OptionError, SourceError
from huibao.schemas.findings import Audit, AuditedReport, Excerpt, FailedFile, Finding

TABLES = ["findings.csv", "coverage.csv", "reports.csv", "trends.csv", "errors.csv"]


def _table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_all_formats_stand_in_a_folder(tmp_path: Path) -> None:
    paths = write_audit(realistic(), tmp_path / "out", FORMATS)
    names = ["audit.json", *TABLES, "audit.xlsx", "audit.html"]
    assert [path.name for path in paths] == names
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(names)


@pytest.mark.parametrize("name", ["may.json", "may.xlsx", "五月.html", "MAY.HTML"])
def test_one_format_may_be_one_file(tmp_path: Path, name: str) -> None:
    form = name.rpartition(".")[2].lower()
    assert write_audit(realistic(9, 2), tmp_path / name, [form]) == [tmp_path / name]
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_may_be_called_like_a_file(tmp_path: Path) -> None:
    paths = write_audit(Audit(), tmp_path / "audit.html", ["html", "json"])
    assert paths == [tmp_path / "audit.html" / "audit.html", tmp_path / "audit.html" / "audit.json"]
    assert write_audit(Audit(), tmp_path / "a.csv", ["csv"])[0].parent == tmp_path / "a.csv"


@pytest.mark.parametrize("formats", [[], ["pdf"], ["json", "odt"]])
def test_an_unknown_format_is_named(tmp_path: Path, formats: list[str]) -> None:
    with pytest.raises(OptionError, match="json, csv, xlsx, html"):
        write_audit(Audit(), tmp_path / "out", formats)
    assert not (tmp_path / "out").exists()


def test_the_same_audit_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write_audit(realistic(), tmp_path / folder, FORMATS)
        time.sleep(1.1 if folder == "a" else 0)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_a_run_that_fails_leaves_the_files_of_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_audit(realistic(9, 2), tmp_path, FORMATS)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def fail(audit: Audit) -> str:
        raise SourceError("no")

    monkeypatch.setattr("huibao.pipeline.audit.outputs.files.audit_html", fail)
    with pytest.raises(SourceError):
        write_audit(realistic(18, 3), tmp_path, FORMATS)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_json_is_the_audit_again() -> None:
    audit = realistic()
    assert Audit.model_validate_json(audit_json(audit)) == audit
    assert audit_json(audit).endswith(b"}\n")


def test_json_of_hostile_text_loses_lone_surrogates_alone() -> None:
    audit = Audit.model_validate_json(audit_json(hostile()))
    texts = [one.text for one in audit.findings]
    assert texts == [text.replace("\ud800", "\ufffd") for text in HOSTILE]


def test_csv_has_a_row_for_each_thing(tmp_path: Path) -> None:
    audit = realistic()
    write_audit(audit, tmp_path, ["csv"])
    rows = _table(tmp_path, "findings.csv")
    assert len(rows) == 200
    found = next(row for row in rows if row["check"] == "sum")
    assert found["places"] == "分项 2020/河湾3校[705:708] 47名；分项 2020/河湾3校[712:715] 82名"
    assert (found["check"], found["severity"], found["text"]) == ("sum", "error", "126名")
    assert found["submitter"] == {one.id: one.submitter for one in audit.reports}[found["report"]]
    cells = sum(cell is not None for row in audit.coverage.rows for cell in row.cells)
    assert len(_table(tmp_path, "coverage.csv")) == cells
    points = sum(len(trend.points) for trend in audit.trends)
    assert len(_table(tmp_path, "trends.csv")) == points
    assert _table(tmp_path, "errors.csv") == [one.model_dump() for one in audit.failures]
    reports = _table(tmp_path, "reports.csv")
    assert sum(int(row["findings"]) for row in reports) == 200
    assert [int(row["error"]) for row in reports] == sorted(
        (int(row["error"]) for row in reports), reverse=True
    )
    assert (reports[0]["区县"], reports[0]["sheet_title"]) == ("河湾", "总结")


def test_csv_never_holds_a_formula(tmp_path: Path) -> None:
    write_audit(hostile(), tmp_path, ["csv"])
    for name in TABLES:
        assert (tmp_path / name).read_bytes().startswith(b"\xef\xbb\xbf")
        for row in _table(tmp_path, name):
            for cell in [*row, *row.values()]:
                assert not cell.startswith(("=", "+", "-", "@", "＝"))
    assert _table(tmp_path, "findings.csv")[4]["text"] == "'=1+1"


def test_the_place_is_marked_in_its_clause() -> None:
    assert marked(finding(3, "masked_figure")) == ("现有专任教师", "**", "名，其中高级教师21名")
    assert marked(finding(3, "required")) == ("", "", "")
    rare = finding(
        0, "sum", start=12, end=14, text="二名", clause=Excerpt(start=10, end=15, text="𠮷野二名。")
    )
    assert marked(rare) == ("𠮷野", "二名", "。")


def test_a_long_clause_is_shortened_around_the_place() -> None:
    assert Marked("甲" * 50, "**", "乙" * 50).shortened(12) == ("…甲甲甲甲", "**", "乙乙乙乙…")
    assert Marked("", "**", "乙" * 50).shortened(12) == ("", "**", "乙乙乙乙乙乙乙乙乙…")
    assert Marked("甲甲", "**", "乙").shortened(12) == ("甲甲", "**", "乙")
    assert len("".join(Marked("甲" * 9, "丙" * 99, "乙").shortened(12))) <= 14


def test_reports_and_submitters_are_counted_worst_first() -> None:
    def report(name: str, submitter: str | None) -> AuditedReport:
        return AuditedReport(id=name, submitter=submitter, characters=1, records=0, masks=0)

    audit = Audit(
        reports=(report("a", "甲"), report("b", None), report("c", "乙"), report("d", "甲")),
        findings=(
            finding(0, "masked_name", "a"),
            finding(1, "sum", "c"),
            finding(2, "conflict", "d"),
            finding(3, "blank", "elsewhere"),
        ),
    )
    reports = by_report(audit)
    assert [(one.report.id, one.badness, one.first) for one in reports] == [
        ("c", (1, 0, 0), 1),
        ("elsewhere", (1, 0, 0), 3),
        ("d", (0, 1, 0), 2),
        ("a", (0, 0, 1), 0),
        ("b", (0, 0, 0), None),
    ]
    assert [(one.submitter, one.reports, one.badness) for one in by_submitter(reports)] == [
        ("乙", 1, (1, 0, 0)),
        ("甲", 2, (0, 1, 1)),
    ]
    assert [check for check, _ in by_check(audit)] == ["masked_name", "blank", "sum", "conflict"]


def test_every_check_is_counted_in_its_order() -> None:
    audit = realistic()
    assert [check for check, _ in by_check(audit)] == list(CHECKS)
    states = [dict(share.states) for share in shares(audit)]
    assert states[0] == {"value": 12, "masked": 2, "absent": 4}
    assert len(states) == 12


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "audit.json").mkdir()
    with pytest.raises(SourceError, match=r"audit\.json: cannot be written"):
        write_audit(Audit(), tmp_path, ["json", "csv"])


def test_twenty_thousand_findings_are_written_in_seconds(tmp_path: Path) -> None:
    audit = realistic(20_000, 1_000)
    begin = time.monotonic()
    write_audit(audit, tmp_path, ["json", "csv", "html"])
    assert time.monotonic() - begin < 30


def test_failures_alone_are_an_audit(tmp_path: Path) -> None:
    audit = Audit(failures=(FailedFile(file="a.pdf", error="locked"),))
    write_audit(audit, tmp_path, FORMATS)
    assert "locked" in (tmp_path / "audit.html").read_text(encoding="utf-8")


def test_findings_need_no_reports_beside_them(tmp_path: Path) -> None:
    found: tuple[Finding, ...] = (finding(0, "sum", "a"),)
    write_audit(Audit(findings=found), tmp_path, FORMATS)
    assert [row["id"] for row in _table(tmp_path, "reports.csv")] == ["a"]
