"""What holds of any text: places, masks, repeatability, and the contract's JSON."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huibao import Pipeline, Report

ROOT = Path(__file__).resolve().parent.parent
REPORTS = sorted((ROOT / "corpora" / "reports").glob("*.txt"))
PIPELINE = Pipeline()

_WORDS = (
    "2022年 4月13日 今年 上半年 “十四五”期间 每月两次 **县 ***分 XX人 ×× 某某 □□ 20**年 21.X% （ ）人 60余名 约3.5万元 "
    "百分之四十二 六成 党员 教师 被评为 荣获 第*届 签订 协议 《管理办法》 实施 “青蓝工程” 其中 分别增长 一、 （一） 1. ① —— 一是 二是 首先 "
    "， 。 ； 、 ： ！ （ ） “ ” 《 》 \n \r\n 　　 \u00a0 ** * # &nbsp; ???? 计划 力争 位居全市第二 和 与 的 了 在 由 比 5×8米 7*24小时"
).split(" ")
PIECES = st.lists(st.sampled_from(_WORDS), max_size=60).map("".join)


def check(text: str) -> Report:
    """Extract twice and hold what must hold of every report."""
    report = PIPELINE.extract(text)
    for part in (*report.records, *report.masks):
        assert 0 <= part.start < part.end <= len(text)
        assert text[part.start : part.end] == part.text
    for section in report.sections:
        assert 0 <= section.start < section.end <= len(text)
    order = [(record.start, record.end, record.kind) for record in report.records]
    assert order == sorted(order)
    assert len(order) == len(set(order))
    ends = [(mask.start, mask.end) for mask in report.masks]
    assert all(a[1] <= b[0] for a, b in pairwise(ends))
    ids = {record.id for record in report.records}
    assert {mask.record for mask in report.masks if mask.record} <= ids
    mask_ids = {mask.id for mask in report.masks}
    assert {mask for record in report.records for mask in record.masks} <= mask_ids
    written = report.model_dump_json()
    assert PIPELINE.extract(text).model_dump_json() == written
    assert Report.model_validate_json(written) == report
    return report


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_unicode_text(text: str) -> None:
    check(text)


@given(PIECES)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pieces_of_reports_in_any_order(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_corpora(path: Path) -> None:
    check(path.read_bytes().decode("utf-8"))


@pytest.mark.parametrize("size", [20_000])
@pytest.mark.parametrize(
    "piece", ["*", "（", "“", "2022年", "1", "一", "、", "其中3人", "\n", "X.", "的"]
)
def test_long_runs_end_soon(piece: str, size: int) -> None:
    check(piece * (size // len(piece)))


def test_reports_validate_against_the_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((ROOT / "schemas" / "json" / "report.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for path in REPORTS:
        report = PIPELINE.extract(path.read_bytes().decode("utf-8"), id=path.stem)
        assert [
            e.message for e in validator.iter_errors(json.loads(report.model_dump_json()))
        ] == []
