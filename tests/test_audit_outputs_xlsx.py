"""The workbook of an audit, read back with another library."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from audits import HOSTILE, finding, hostile, realistic

from huibao.pipeline.audit.outputs import sheets, write_audit
from huibao.pipeline.errors import OptionError
from huibao.schemas.findings import Audit

SHEETS = [
    "审核发现 findings", "覆盖 coverage", "按报告 by report", "按提交单位 by submitter",
    "趋势 trends", "错误 errors",
]  # fmt: skip


def _book(audit: Audit, folder: Path) -> Any:
    (path,) = write_audit(audit, folder / "audit.xlsx", ["xlsx"])
    assert [one.name for one in folder.iterdir()] == ["audit.xlsx"]
    return openpyxl.load_workbook(path)


def _column(sheet: Any, heading: str) -> int:
    return next(index for index, cell in enumerate(sheet[1], 1) if cell.value == heading)


def _target(book: Any, cell: Any) -> Any:
    sheet, _, place = cell.hyperlink.location.rpartition("!")
    return book[sheet.strip("'")][place]


def test_sheets_have_frozen_headers_and_filters(tmp_path: Path) -> None:
    book = _book(realistic(), tmp_path)
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
    assert [sheet.max_row for sheet in book] == [201, 21, 21, 5, 40, 2]


def test_a_finding_leads_to_its_report_and_back(tmp_path: Path) -> None:
    audit = realistic()
    book = _book(audit, tmp_path)
    findings, coverage, reports = (book[name] for name in SHEETS[:3])
    for row in range(2, findings.max_row + 1):
        cell = findings.cell(row, 1)
        assert _target(book, cell).parent is reports
        assert _target(book, cell).value == cell.value == audit.findings[row - 2].report
    found = [one.report for one in audit.findings]
    for row in range(2, reports.max_row + 1):
        cell = reports.cell(row, 1)
        if cell.value in found:
            assert _target(book, cell).parent is findings
            assert _target(book, cell).row == found.index(cell.value) + 2
        else:
            assert cell.hyperlink is None
    masked = coverage["C3"]
    assert (masked.value, masked.fill.fgColor.rgb) == ("隐去 masked **名", "FFFFF2CC")
    assert _target(book, masked).value == coverage["A3"].value
    assert (coverage["C1"].value, coverage["C2"].value) == ("教师（名）", "20名")
    assert coverage["C4"].value is None


def test_labels_are_chinese_with_english_alongside(tmp_path: Path) -> None:
    book = _book(Audit(findings=(finding(0, "sum"),)), tmp_path)
    row = [cell.value for cell in book[SHEETS[0]][2]]
    assert row[2:6] == ["错误 error", "合计不符 sum", "分项之和为129名，比总数多3名", "126名"]
    reports = book[SHEETS[2]]
    assert reports.cell(2, _column(reports, "合计不符 sum")).value == 1


def test_hostile_text_is_text_within_the_limits(tmp_path: Path) -> None:
    book = _book(hostile(), tmp_path)
    for sheet in book:
        for cells in sheet.iter_rows():
            for cell in cells:
                assert cell.data_type in ("s", "n")
                assert len(str(cell.value or "").encode("utf-16-le")) // 2 <= 32_767
    sheet = book[SHEETS[0]]
    column = _column(sheet, "原文 text")
    texts = [sheet.cell(row, column).value for row in range(2, sheet.max_row + 1)]
    assert texts[4:7] == ["=1+1", "＝HYPERLINK(1)", "@SUM(A1)"]
    assert texts[8] == "\ufffd半个"
    assert texts[-1].endswith("长…")
    assert len(texts) == len(HOSTILE)


def test_a_full_sheet_goes_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "ROW_LIMIT", 51)
    audit = realistic(120, 60)
    book = _book(audit, tmp_path)
    findings = [name for name in book.sheetnames if name.startswith(SHEETS[0])]
    assert findings == [SHEETS[0], f"{SHEETS[0]} 2", f"{SHEETS[0]} 3"]
    assert [book[name].max_row for name in findings] == [51, 51, 21]
    for name in findings:
        for row in range(2, book[name].max_row + 1):
            cell = book[name].cell(row, 1)
            assert _target(book, cell).value == cell.value


def test_what_has_no_room_for_links_is_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "LINK_LIMIT", 10)
    sheet = _book(realistic(30), tmp_path)[SHEETS[0]]
    linked = [sheet.cell(row, 1).hyperlink is not None for row in range(2, 32)]
    assert linked == [True] * 10 + [False] * 20
    assert all(sheet.cell(row, 1).value for row in range(2, 32))


def test_an_empty_audit_is_headers_alone(tmp_path: Path) -> None:
    book = _book(Audit(), tmp_path)
    assert [sheet.max_row for sheet in book] == [1] * 6


def test_without_xlsxwriter_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(OptionError, match=r"pip install 'huibao\[xlsx\]'"):
        write_audit(Audit(), tmp_path, ["json", "xlsx"])
    assert list(tmp_path.iterdir()) == []
