"""The project's own corpora: gold is what the annotations say, and says it of the text."""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from huibao.schemas.records import Report

CORPORA = Path(__file__).resolve().parent.parent / "corpora"
IDS = sorted(path.stem for path in (CORPORA / "annotations").glob("*.jsonl"))
HEAD = {"report": {"title": None, "reference_date": "2022", "reference_date_basis": "text"}}


def _load_compiler() -> Any:
    """Load corpora/compile_gold.py: the folder is data, not a package."""
    spec = importlib.util.spec_from_file_location("compile_gold", CORPORA / "compile_gold.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["compile_gold"] = module  # dataclasses look their own module up
    spec.loader.exec_module(module)
    return module


compiler = _load_compiler()


def _write(folder: Path, text: str, rows: list[dict[str, Any]]) -> tuple[Path, Path]:
    """Write a report and its annotations as files; return both paths."""
    report, annotations = folder / "a.txt", folder / "a.jsonl"
    report.write_text(text, encoding="utf-8", newline="")
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    annotations.write_text("\n".join(lines), encoding="utf-8")
    return report, annotations


def _faults(folder: Path, text: str, rows: list[dict[str, Any]]) -> list[str]:
    """Compile rows that are wrong; return `line: cause` of each fault."""
    report, annotations = _write(folder, text, rows)
    with pytest.raises(compiler.AnnotationError) as caught:
        compiler.compile_report(report, annotations)
    return [fault.removeprefix(f"{annotations}:") for fault in caught.value.faults]


def test_every_report_is_annotated_and_compiled() -> None:
    reports = sorted(path.stem for path in (CORPORA / "reports").glob("*.txt"))
    gold = sorted(path.stem for path in (CORPORA / "gold").glob("*.json"))
    assert (reports, gold) == (IDS, IDS)


@pytest.mark.parametrize("name", IDS)
def test_gold_is_what_the_annotations_say(name: str) -> None:
    report = compiler.compile_report(
        CORPORA / "reports" / f"{name}.txt", CORPORA / "annotations" / f"{name}.jsonl"
    )
    gold = (CORPORA / "gold" / f"{name}.json").read_bytes()
    assert gold == compiler.gold_json(report).encode(), "run: python corpora/compile_gold.py"


@pytest.mark.parametrize("name", IDS)
def test_gold_is_a_report_about_its_text(name: str) -> None:
    gold = Report.model_validate_json((CORPORA / "gold" / f"{name}.json").read_bytes())
    raw = (CORPORA / "reports" / f"{name}.txt").read_bytes()
    text = raw.decode("utf-8")
    assert (gold.report.id, gold.report.sha256, gold.report.characters) == (
        name,
        hashlib.sha256(raw).hexdigest(),
        len(text),
    )
    spans = [*gold.records, *gold.masks]
    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    assert all(
        text[section.start : section.end].startswith(section.marker) for section in gold.sections
    )


def test_metadata_gives_the_dates_that_the_texts_leave_out() -> None:
    with (CORPORA / "metadata.csv").open(encoding="utf-8", newline="") as file:
        given = {
            row["file"].removesuffix(".txt"): row["reference_date"] for row in csv.DictReader(file)
        }
    gold = {name: json.loads((CORPORA / "gold" / f"{name}.json").read_bytes()) for name in IDS}
    assert given == {
        name: report["report"]["reference_date"]
        for name, report in gold.items()
        if report["report"]["reference_date_basis"] == "metadata"
        and not (CORPORA / "reports" / f"{name}.txt").read_text("utf-8").startswith("---\n")
    }


def test_masks_belong_to_the_smallest_record_that_holds_them(tmp_path: Path) -> None:
    paths = _write(
        tmp_path,
        "党员**名，其中教师*名，被**县委评为“县级名校”；**镇",
        [
            HEAD,
            {"kind": "count", "at": "党员⟦**名⟧", "unit": "名", "subject": "党员"},
            {
                "kind": "count", "at": "教师⟦*名⟧", "unit": "名", "subject": "教师",
                "part_of": "党员⟦**名⟧",
            },
            {
                "kind": "honor", "at": "“⟦县级名校⟧”", "issuers": ["**县委"], "level": "county",
            },
            {"kind": "mask", "at": "党员⟦**⟧", "hides": "figure", "type": "count"},
            {"kind": "mask", "at": "教师⟦*⟧", "hides": "figure", "type": "count"},
            {"kind": "mask", "at": "被⟦**⟧县", "hides": "name", "type": "place"},
            {"kind": "mask", "at": "；⟦**⟧镇", "hides": "name", "type": "place"},
        ],
    )  # fmt: skip
    report = compiler.compile_report(*paths)
    assert [(r.id, r.text, r.masks, getattr(r, "part_of", None)) for r in report.records] == [
        ("r1", "**名", ("m1",), None),
        ("r2", "*名", ("m2",), "r1"),
        ("r3", "县级名校", ("m3",), None),
    ]
    assert report.records[2].title == "县级名校"
    assert [(m.text, m.record, m.unit, m.subject) for m in report.masks] == [
        ("**", "r1", "名", "党员"),
        ("*", "r2", "名", "教师"),
        ("**", "r3", None, None),
        ("**", None, None, None),
    ]


def test_sections_take_parent_and_title_across_a_line_break(tmp_path: Path) -> None:
    paths = _write(
        tmp_path,
        "一、抓党建\n（一）强队\n伍。\n二、抓教学",
        [
            HEAD,
            {
                "kind": "section",
                "at": "⟦二、抓教学⟧",
                "level": 1,
                "marker": "二、",
                "title": "抓教学",
            },
            {
                "kind": "section",
                "at": "⟦一、抓党建⟧",
                "level": 1,
                "marker": "一、",
                "title": "抓党建",
            },
            {
                "kind": "section",
                "at": "⟦（一）强队\n伍⟧",
                "level": 2,
                "marker": "（一）",
                "title": "强队伍",
            },
        ],
    )
    report = compiler.compile_report(*paths)
    assert [(s.id, s.marker, s.title, s.start, s.end, s.parent) for s in report.sections] == [
        ("s1", "一、", "抓党建", 0, 5, None),
        ("s2", "（一）", "强队伍", 6, 13, "s1"),
        ("s3", "二、", "抓教学", 15, 20, None),
    ]


def test_every_fault_is_named_with_its_line(tmp_path: Path) -> None:
    assert _faults(
        tmp_path,
        "一、概况\n党员3名，教师3名，于2022年签约。",
        [
            {"kind": "count", "at": "党员⟦3名⟧", "unit": "名"},
            HEAD,
            HEAD,
            {"kind": "count", "at": "⟦3名⟧", "unit": "名"},
            {"kind": "count", "at": "学生⟦3名⟧", "unit": "名"},
            {"kind": "count", "at": "党员3名", "unit": "名"},
            {"kind": "count", "at": "党员⟦3名⟧", "value": "3", "colour": "red"},
            {"kind": "fact", "at": "党员⟦3名⟧"},
            {"kind": "date", "at": "⟦2022年⟧", "type": "moment"},
            {"kind": "date", "value": "2022"},
            {"kind": "agreement", "at": "⟦签约⟧", "text": "签订"},
            {"kind": "section", "at": "⟦一、概况⟧", "level": 1, "marker": "二、", "title": "概况"},
        ],
    ) == [
        "1: the report line must come first",
        "3: a second report line",
        "4: more than once in the text, give more context: '⟦3名⟧'",
        "5: not in the text: '学生⟦3名⟧'",
        "6: not of the form context⟦core⟧context: '党员3名'",
        "7: value: Input should be a valid number",
        "7: colour: Extra inputs are not permitted",
        "8: unknown kind: 'fact'",
        "9: type: Input should be 'point', 'range', 'duration', 'frequency' or 'vague'",
        "10: missing 'at'",
        "11: text is '签订', the report has '签约'",
        "12: heading '一、概况' is not marker '二、' + '概况'",
    ]


def test_a_total_must_be_a_count_and_a_place_is_marked_once(tmp_path: Path) -> None:
    text = "党员3名，教师2名"
    count = {"kind": "count", "at": "教师⟦2名⟧", "unit": "名"}
    assert _faults(tmp_path, text, [HEAD, {**count, "part_of": "党员⟦3名⟧"}]) == [
        "2: part_of must lead from a count to another count"
    ]
    assert _faults(tmp_path, text, [HEAD, count, count]) == ["3: marked twice: '2名'"]


def test_a_wrong_line_is_printed_and_fails_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("reports", "annotations", "gold"):
        (tmp_path / folder).mkdir()
    monkeypatch.setattr(compiler, "HERE", tmp_path)
    (tmp_path / "reports" / "a.txt").write_text("党员3名", encoding="utf-8")
    annotations = tmp_path / "annotations" / "a.jsonl"
    annotations.write_text(json.dumps(HEAD) + "\n{", encoding="utf-8")
    assert compiler.main([]) == 1
    assert capsys.readouterr().err.startswith(f"{annotations}:2: Expecting property name")
    assert list((tmp_path / "gold").iterdir()) == []
    annotations.write_text(json.dumps(HEAD) + "\n", encoding="utf-8")
    assert compiler.main(["--check", "a"]) == 1
    assert "a.json: stale, run compile_gold.py a" in capsys.readouterr().err
    assert compiler.main(["a"]) == 0
    assert compiler.main(["--check"]) == 0
    assert capsys.readouterr().out == "a: 0 sections, 0 records, 0 masks\n" * 2


def test_the_reference_annotations_compile_too(shared: Path) -> None:
    for path in sorted((shared / "gold" / "annotations").glob("*.jsonl")):
        name = path.stem
        report = compiler.compile_report(shared / "gold" / "texts" / f"{name}.txt", path)
        reference = json.loads((shared / "gold" / "gold" / f"{name}.json").read_bytes())
        assert [(r.id, r.start, r.end, r.kind) for r in report.records] == [
            (r["id"], r["start"], r["end"], r["kind"]) for r in reference["records"]
        ]
        assert [(s.id, s.parent) for s in report.sections] == [
            (s["id"], s["parent"]) for s in reference["sections"]
        ]
