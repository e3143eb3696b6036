"""The committed JSON Schemas: up to date, valid, and true of what the models write."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from huibao.schemas import Count, Mask, Policy, Report, ReportInfo, Section, Span
from huibao.schemas.export import FOLDER, MODELS, export, json_schema, schema_text


@pytest.mark.parametrize("name", MODELS)
def test_the_committed_schema_is_up_to_date(name: str) -> None:
    path = FOLDER / f"{name}.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text(name), "run: make schema"


@pytest.mark.parametrize("name", MODELS)
def test_the_schema_is_one(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema(name))
    assert json_schema(name)["$id"] == f"urn:huibao:{name}:1.0"


def test_export_writes_the_files(tmp_path: Path) -> None:
    paths = export(tmp_path)
    assert [path.name for path in paths] == ["report.schema.json", "audit.schema.json"]
    for name, path in zip(MODELS, paths, strict=True):
        assert json.loads(path.read_text(encoding="utf-8")) == json_schema(name)


def _report() -> Report:
    return Report(
        report=ReportInfo(id="a", characters=20, title="总结"),
        sections=(Section(id="s1", level=1, marker="一、", title="概况", start=0, end=4),),
        records=(
            Count(
                id="r1", start=5, end=8, text="**名", unit="名", subject="党员",
                clause=Span(start=5, end=10), rule="count.figure", masks=("m1",),
            ),
            Policy(id="r2", start=12, end=16, text="工作条例", name="工作条例"),
        ),
        masks=(Mask(id="m1", start=5, end=7, text="**", hides="figure", type="count"),),
    )  # fmt: skip


def test_a_report_is_valid_and_comes_back_the_same() -> None:
    dumped = json.loads(_report().model_dump_json())
    jsonschema.Draft202012Validator(json_schema()).validate(dumped)
    assert Report.model_validate(dumped) == _report()


def test_a_field_that_is_not_in_the_contract_is_refused() -> None:
    dumped = json.loads(_report().model_dump_json())
    dumped["records"][1]["colour"] = "red"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json_schema()).validate(dumped)
