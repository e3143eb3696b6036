"""The command `audit`: what it prints and writes, and with which exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from huibao.schemas.export import json_schema

CLEAN = "2022年，我镇共有党员120名，其中女党员50名。\n"
FAULTY = "2022年，我镇共有党员120名，其中女党员150名；新建公厕**座。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a clean report, one with two findings, and one that cannot be read."""
    place = tmp_path / "reports"
    (place / "2021").mkdir(parents=True)
    (place / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (place / "2021" / "faulty.txt").write_bytes(FAULTY.encode("gb18030"))
    (place / "broken.txt").write_bytes(b"%PDF-1.7")
    return place


def test_the_summary_goes_to_standard_output(huibao: Any, folder: Path) -> None:
    run = huibao("audit", folder / "clean.txt", folder / "2021")
    assert run.status == 0
    assert "女党员150名大于所属总数120名" in run.out
    assert "公厕：缺数值（座）" in run.out
    assert run.err == "huibao: 2 reports, 2 findings\n"


def test_a_report_that_cannot_be_read_is_named_and_the_rest_is_audited(
    huibao: Any, folder: Path
) -> None:
    run = huibao("audit", folder, "--format", "json")
    assert run.status == 1
    audit = json.loads(run.out)
    jsonschema.Draft202012Validator(json_schema("audit")).validate(audit)
    assert [report["id"] for report in audit["reports"]] == ["clean", "2021/faulty"]
    (failure,) = audit["failures"]
    assert failure["file"].endswith("broken.txt")
    assert "broken.txt" in run.err


def test_formats_are_written_below_o(huibao: Any, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    formats = [word for name in ("json", "csv", "xlsx", "html") for word in ("--format", name)]
    assert huibao("audit", folder / "2021", "-o", out, *formats).status == 0
    names = {path.name for path in out.iterdir()}
    assert {"audit.json", "findings.csv", "audit.xlsx", "audit.html"} <= names
    page = tmp_path / "page.html"
    assert huibao("audit", folder / "2021", "-o", page).status == 0
    assert "女党员" in page.read_text(encoding="utf-8")


def test_a_folder_gets_json(huibao: Any, folder: Path, tmp_path: Path) -> None:
    assert huibao("audit", folder / "2021", "-o", tmp_path / "out").status == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["audit.json"]


def test_two_processes_find_what_one_does(huibao: Any, folder: Path) -> None:
    one = huibao("audit", folder, "--format", "json")
    two = huibao("audit", folder, "--format", "json", "--workers", "2")
    assert (one.status, one.out) == (two.status, two.out)


def test_a_gate_exits_with_3(huibao: Any, folder: Path) -> None:
    faulty, clean = folder / "2021", folder / "clean.txt"
    assert huibao("audit", faulty, "--fail-on", "sum,change").status == 3
    assert huibao("audit", faulty, "--fail-on", "change, conflict").status == 0
    assert huibao("audit", clean, "--fail-on", "sum").status == 0


def test_what_the_baseline_knows_opens_the_gate(huibao: Any, folder: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    assert huibao("audit", folder / "2021", "-o", known).status == 0
    run = huibao("audit", folder / "2021", "--baseline", known, "--fail-on", "sum")
    assert (run.status, run.err) == (0, "huibao: 1 report, 0 findings, 2 known from the baseline\n")


def test_a_checklist_and_the_submitter_of_the_sheet(
    huibao: Any, folder: Path, tmp_path: Path
) -> None:
    checklist = tmp_path / "list.toml"
    checklist.write_text(
        'name = "镇"\n[[item]]\nname = "公厕"\nsubjects = ["公厕"]\nunit = ["座"]\n',
        encoding="utf-8",
    )
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("file,单位\nfaulty.txt,东镇\nclean.txt,西镇\n", encoding="utf-8")
    options = ["--require", checklist, "--metadata", sheet, "--format", "json"]
    run = huibao("audit", folder / "clean.txt", folder / "2021", *options)
    audit = json.loads(run.out)
    assert [report["submitter"] for report in audit["reports"]] == ["西镇", "东镇"]
    states = [row["cells"][0]["state"] for row in audit["coverage"]["rows"]]
    assert states == ["absent", "masked"]


@pytest.mark.parametrize(
    ("options", "cause"),
    [
        (["--fail-on", "sums"], "--fail-on: 'sums' is no check"),
        (["--format", "xlsx"], "--format xlsx: needs -o OUT"),
        (["--require", "none.toml"], "--require: none.toml"),
        (["--baseline", "none.json"], "--baseline: none.json"),
        (["--workers", "0"], "--workers: 0"),
        (["--reference-date", "soon"], "--reference-date"),
    ],
)
def test_wrong_options_are_status_2(
    huibao: Any, folder: Path, options: list[str], cause: str
) -> None:
    run = huibao("audit", folder / "2021", *options)
    assert run.status == 2
    assert run.err.startswith(f"huibao: {cause}")
    assert run.out == ""
