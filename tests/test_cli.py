"""The command line: what goes to which stream and file, and with which exit status."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from huibao.schemas.export import json_schema, schema_text

TEXT = "2022年，我镇共有党员120余名，制定《村级事务公开办法》。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good report, one in another encoding, a bad one, and something else."""
    place = tmp_path / "reports"
    (place / "2021").mkdir(parents=True)
    (place / "a.txt").write_text(TEXT, encoding="utf-8")
    (place / "2021" / "b.txt").write_bytes(TEXT.encode("gb18030"))
    (place / "c.txt").write_bytes(b"%PDF-1.7")
    (place / "d.bin").write_bytes(b"PK")
    return place


def _records(report: dict[str, Any]) -> list[tuple[str, str]]:
    return [(record["kind"], record["text"]) for record in report["records"]]


FOUND = [("date", "2022年"), ("count", "120余名"), ("policy", "村级事务公开办法")]


def test_extract_writes_a_file_a_report(huibao: Any, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = huibao("extract", folder, "-o", out)
    pdf = (
        f"{folder}/c.txt: a PDF file, not plain text: save it as plain text in UTF-8 and try again"
    )
    assert (run.status, run.out) == (1, "")
    assert run.err.splitlines() == [
        f"huibao: {pdf}",
        f"huibao: 2 reports in {out}, 1 failed ({out}/errors.jsonl), 1 other file passed over",
    ]
    places = (path.relative_to(out) for path in out.rglob("*") if path.is_file())
    written = sorted(place.as_posix() for place in places if place.parts[0] != ".huibao")
    assert written == ["2021/b.json", "a.json", "errors.jsonl"]
    failures = (out / "errors.jsonl").read_text(encoding="utf-8")
    assert [json.loads(line) for line in failures.splitlines()] == [
        {"file": f"{folder}/c.txt", "error": pdf}
    ]
    for name in ("a", "2021/b"):
        report = json.loads((out / f"{name}.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(json_schema()).validate(report)
        assert _records(report) == FOUND
        info = report["report"]
        assert (info["id"], info["source"]) == (name, f"{name}.txt")
        assert info["characters"] == len(TEXT)
        assert info["encoding"] == ("utf-8" if name == "a" else "gb18030")


def test_a_later_run_removes_the_old_error_rows(huibao: Any, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert huibao("extract", folder, "-o", out).status == 1
    (folder / "c.txt").unlink()
    assert huibao("extract", folder, "-o", out).status == 0
    assert not (out / "errors.jsonl").exists()


def test_without_o_the_reports_are_lines_on_standard_output(huibao: Any, folder: Path) -> None:
    run = huibao("extract", folder / "a.txt", folder / "2021")
    assert run.status == 0
    reports = [json.loads(line) for line in run.out.splitlines()]
    assert [(report["report"]["id"], _records(report)) for report in reports] == [
        ("a", FOUND),
        ("b", FOUND),
    ]
    assert run.err == "huibao: 2 reports\n"


def test_standard_input(huibao: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("utf-8-sig"))))
    run = huibao("extract", "-")
    report = json.loads(run.out)
    assert (report["report"]["id"], report["report"]["encoding"]) == ("stdin", "utf-8-sig")
    assert _records(report) == FOUND


def test_a_named_file_in_another_format_is_an_error_row(huibao: Any, folder: Path) -> None:
    run = huibao("extract", folder / "a.txt", folder / "d.bin")
    assert (run.status, len(run.out.splitlines())) == (1, 1)
    assert run.err.splitlines()[0] == (
        f"huibao: {folder}/d.bin: format not supported: .bin; save it as .docx, .pdf or plain text "
        "(.txt)"
    )


def test_the_reference_date_is_the_callers_or_the_sheets(
    huibao: Any, folder: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "index.csv"
    sheet.write_text(
        "file,title,reference_date\na.txt,年度总结,2022-12\nx.txt,,\n", encoding="utf-8"
    )
    run = huibao("extract", folder / "a.txt", "--metadata", sheet)
    info = json.loads(run.out)["report"]
    assert (info["title"], info["reference_date"]) == ("年度总结", "2022-12")
    assert info["reference_date_basis"] == "metadata"
    assert run.err.splitlines()[0] == f"huibao: {sheet}: no report for row 3 (x.txt)"
    run = huibao("extract", folder / "a.txt", "--metadata", sheet, "--reference-date", "2023")
    info = json.loads(run.out)["report"]
    assert (info["reference_date"], info["reference_date_basis"]) == ("2023", "given")


def test_a_missing_file_is_an_error_row_and_the_rest_goes_on(huibao: Any, folder: Path) -> None:
    run = huibao("extract", folder / "nowhere.txt", folder / "a.txt")
    assert (run.status, len(run.out.splitlines())) == (1, 1)
    assert run.err.splitlines()[0] == (
        f"huibao: {folder}/nowhere.txt: there is no such file or folder"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["."], ".: no file to extract from (.txt, .docx"),
        (["a.txt", "--reference-date", "2022年"], "--reference-date: '2022年' is no date"),
        (["a.txt", "--metadata", "none.csv"], "none.csv: cannot be read: No such file"),
        (["a.txt", "--segmenter", "none"], "segmenter 'none' is none of"),
        (["a.txt", "-o", "file"], "file: cannot be a folder"),
        (["a.txt", "--dictionary", "none"], "none"),
        (["a.txt", "--workers", "0"], "--workers: 0 is no number of processes"),
        (["a.txt", "--timeout", "0"], "--timeout: 0 is no time"),
        (["a.txt", "--resume"], "--resume: needs -o OUT"),
        (["a.txt", "--save-text"], "--save-text: needs -o OUT"),
        (["a.txt", "--format", "csv"], "--format csv: needs -o OUT"),
        (["a.txt", "--to", "out"], "--to: 'out' is no address: postgresql://"),
        (["-", "--workers", "2"], "-: standard input is read in one process"),
    ],
)
def test_wrong_usage_is_status_2(
    huibao: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    if arguments[0] == "a.txt":
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    run = huibao("extract", *arguments)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith(f"huibao: {message}")


@pytest.mark.parametrize("arguments", [["extract"], ["extract", "--format", "abc", "a"], ["abc"]])
def test_wrong_options_are_status_2(huibao: Any, arguments: list[str]) -> None:
    run = huibao(*arguments)
    assert (run.status, run.out) == (2, "")
    assert "Usage: huibao" in run.err


def test_segment_prints_words_with_their_places(huibao: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("党员\n**名", encoding="utf-8")
    run = huibao("segment", path, "--segmenter", "char")
    rows = [line.split("\t")[:3] for line in run.out.splitlines()]
    assert run.status == 0
    assert all(path.read_text(encoding="utf-8")[int(a) : int(b)] == c for a, b, c in rows)
    assert "".join(row[2] for row in rows) == "党员**名"


def test_evaluate_prints_figures_and_differences(huibao: Any, folder: Path, tmp_path: Path) -> None:
    gold, other = tmp_path / "gold", tmp_path / "other"
    huibao("extract", folder / "a.txt", "-o", gold)
    report = json.loads((gold / "a.json").read_text(encoding="utf-8"))
    report["records"] = [record for record in report["records"] if record["kind"] != "policy"]
    other.mkdir()
    (other / "a.json").write_text(json.dumps(report), encoding="utf-8")

    run = huibao("evaluate", gold, other, "--errors", "policy")
    lines = run.out.splitlines()
    assert (run.status, lines[0]) == (0, "1 gold reports")
    assert lines[-1].startswith("a\tmissed\tgold [")

    run = huibao("evaluate", gold, other, "--json", "--slots")
    result = json.loads(run.out)
    assert result["scores"]["policy"]["detection"] == {"p": 1.0, "r": 0.0, "f1": 0.0}
    assert result["scores"]["count"]["strict"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert result["slots"]["policy.name"] == {"p": 1.0, "r": 0.0, "f1": 0.0}

    run = huibao("evaluate", gold, other, "--errors", "poem")
    assert (run.status, run.out) == (2, "")


def test_segment_takes_one_file(huibao: Any, folder: Path) -> None:
    run = huibao("segment", folder / "2021")
    assert (run.status, run.out) == (2, "")
    assert run.err == f"huibao: {folder}/2021: name one file, not a folder\n"


def test_explain_tells_what_bears_on_a_place(huibao: Any, folder: Path) -> None:
    run = huibao("explain", folder / "a.txt", "--at", TEXT.index("120"))
    start = TEXT.index("120")
    lines = run.out.splitlines()
    assert (run.status, run.err) == (0, "")
    assert lines[:3] == [
        f"句子 sentence [0:{len(TEXT) - 2}]",
        f"  {TEXT[:-2]}",
        "参照日期 reference date: 2022 (text)",
    ]
    (here,) = [line for line in lines if line.endswith("← 此处 here")]
    assert f"“120余名” [{start}:{start + 5}]" in here
    run = huibao("explain", folder / "a.txt", "--at", len(TEXT))
    assert (run.status, run.out) == (2, "")


def test_rules_are_listed_by_kind(huibao: Any) -> None:
    run = huibao("rules", "--kind", "policy")
    ids = [line.split(":")[0] for line in run.out.splitlines() if not line.startswith(" ")]
    assert run.status == 0
    assert ids
    assert {id.partition(".")[0] for id in ids} == {"policy"}
    run = huibao("rules", "--kind", "poem")
    assert (run.status, run.out) == (2, "")


def test_schema_prints_the_schema(huibao: Any) -> None:
    run = huibao("schema")
    assert (run.status, run.out, run.err) == (0, schema_text(), "")
    run = huibao("schema", "audit")
    assert (run.status, run.out, run.err) == (0, schema_text("audit"), "")


def test_every_command_is_documented(huibao: Any) -> None:
    commands = ("extract", "audit", "segment", "evaluate", "explain", "rules", "schema")
    for command in commands:
        run = huibao(command, "--help")
        assert run.status == 0
        assert run.out.startswith(f"Usage: huibao {command}")


@pytest.mark.skipif(os.name == "nt", reason="no broken pipes")
def test_a_reader_that_stops_early_is_no_error(folder: Path) -> None:
    command = f"{sys.executable} -m huibao extract {folder}/a.txt {folder}/2021 | true"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in result.stderr


def test_an_unexpected_fault_of_one_report_does_not_end_the_run(
    huibao: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huibao.pipeline.engine import Pipeline

    extract = Pipeline.extract

    def fail(self: Pipeline, text: str, **options: Any) -> Any:
        if options["id"] == "a":
            raise ZeroDivisionError("division by zero")
        return extract(self, text, **options)

    monkeypatch.setattr(Pipeline, "extract", fail)
    run = huibao("extract", folder / "a.txt", folder / "2021")
    assert (run.status, len(run.out.splitlines())) == (1, 1)
    assert run.err.splitlines()[0] == (
        f"huibao: {folder}/a.txt: unexpected ZeroDivisionError: division by zero"
    )
