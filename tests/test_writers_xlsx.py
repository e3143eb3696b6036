"""The workbook, read back with openpyxl and opened by LibreOffice."""

from __future__ import annotations

import csv
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from samples import CARRIED, COLUMNS, TEXT, report

from huibao.pipeline.writers import Failure, clause_texts, open_writer, xlsx
from huibao.pipeline.writers.xlsx import cell_text
from huibao.schemas import Count, Report

YELLOW = "FFFFF2CC"
DAY = datetime.fromisoformat("2022-04-13")
CENTURY = datetime.fromisoformat("2000-01-01")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workbook of one report and one failure."""
    with open_writer("xlsx", tmp_path, columns=COLUMNS) as writer:
        writer.write(report(), CARRIED, clause_texts(report(), TEXT))
        writer.fail(Failure("broken.pdf", "broken.pdf: no text"))
    return tmp_path / "reports.xlsx"


def column(sheet: Any, name: str) -> list[Any]:
    """The cells below a header, without it."""
    header = [cell.value for cell in sheet[1]]
    return [row[header.index(name)] for row in sheet.iter_rows(min_row=2)]


def values(sheet: Any, name: str) -> list[Any]:
    return [cell.value for cell in column(sheet, name)]


def test_a_sheet_for_each_table_with_frozen_header_and_filter(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [
        "报告 reports", "标题 sections", "日期 date", "数量 count", "荣誉 honor", "协议 agreement",
        "举措 initiative", "文件 policy", "隐去 masks", "错误 errors",
    ]  # fmt: skip
    assert {sheet.freeze_panes for sheet in book} == {"A2"}
    assert book["错误 errors"].auto_filter.ref == "A1:B2"
    assert book["数量 count"].auto_filter.ref == "A1:AA4"
    header = [cell.value for cell in book["荣誉 honor"][1]]
    assert header[:8] == [
        "报告 report", "编号 id", "起 start", "止 end", "原文 text", "名称 title", "授予单位 issuers",
        "获得者 recipient",
    ]  # fmt: skip
    assert header[-2:] == ["区县", "unit sheet_unit"]


def test_numbers_dates_and_truth_have_their_types(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    count = book["数量 count"]
    assert values(count, "值 value") == [120, None, -5]
    assert values(count, "起 start") == [TEXT.index(words) for words in ("120余", "**名", "-5℃")]
    assert values(count, "有隐去 masked") == [False, True, False]
    # A century is no day, its first day is.
    assert values(count, "日期 date") == ["20XX", None, None]
    assert values(count, "首日 first_day") == [CENTURY, None, None]
    (day,) = column(book["日期 date"], "值 value")
    assert (day.value, day.is_date, day.number_format) == (
        DAY, True, "yyyy-mm-dd",
    )  # fmt: skip
    assert values(book["举措 initiative"], "日期 date") == ["2022-04"]
    assert values(book["报告 reports"], "报告日期 reference_date") == ["2022-12"]
    assert values(book["报告 reports"], "记录数 record_count") == [8]
    (unit,) = column(book["数量 count"], "unit sheet_unit")[:1]
    assert (unit.value, unit.data_type) == ("=第一小学", "s")
    assert values(book["错误 errors"], "原因 error") == ["broken.pdf: no text"]


def test_what_is_withheld_is_on_yellow(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    marked = [
        (sheet.title, sheet.cell(1, cell.column).value, cell.value)
        for sheet in book
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if cell.fill.start_color.rgb == YELLOW
    ]
    assert marked == [
        ("数量 count", "原文 text", "**名"),
        ("数量 count", "值 value", None),
        ("荣誉 honor", "授予单位 issuers", "中共**县委"),
        ("协议 agreement", "签约方 parties", "河湾社区；**公司"),
        ("隐去 masks", "原文 text", "**"),
        ("隐去 masks", "原文 text", "**"),
        ("隐去 masks", "原文 text", "**"),
    ]


def test_a_full_sheet_goes_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROW_LIMIT", 4)
    with open_writer("xlsx", tmp_path) as writer:
        for number in range(3):
            writer.write(report(f"r{number}"))
    book = openpyxl.load_workbook(tmp_path / "reports.xlsx")
    names = [name for name in book.sheetnames if name.startswith(("数量", "报告", "隐去"))]
    assert names == [
        "报告 reports", "数量 count", "隐去 masks",
        "数量 count 2", "隐去 masks 2", "数量 count 3", "隐去 masks 3",
    ]  # fmt: skip
    rows = [values(book[name], "报告 report") for name in names if name.startswith("数量")]
    assert rows == [["r0"] * 3, ["r1"] * 3, ["r2"] * 3]
    assert book["数量 count 3"].freeze_panes == "A2"
    assert book["数量 count 3"].auto_filter.ref == "A1:Y4"


def _with(text: str, value: float | None, date: str | None) -> Report:
    record = Count(id="r1", start=0, end=1, text=text, value=value, date=date)
    return report().model_copy(update={"sections": (), "records": (record,), "masks": ()})


@pytest.mark.parametrize(
    ("text", "shown"),
    [("字" * 32_767, "字" * 32_767), ("字" * 32_768, "字" * 32_766 + "…"), ("a\x07\x1fb", "a\x07\x1fb"),
     ("=1+1", "=1+1"), ("https://example.org", "https://example.org"), (" a\n b ", " a\n b "),
     ("_x0041_", "_x0041_")],
)  # fmt: skip
def test_awkward_text_stays_text(tmp_path: Path, text: str, shown: str) -> None:
    with open_writer("xlsx", tmp_path) as writer:
        writer.write(_with(text, 1e15, "1899-05-04"))
    book = openpyxl.load_workbook(tmp_path / "reports.xlsx")
    from openpyxl.utils.escape import unescape

    (cell,) = column(book["数量 count"], "原文 text")
    assert (unescape(cell.value), cell.data_type, cell.hyperlink) == (shown, "s", None)
    assert values(book["数量 count"], "值 value") == [1e15]
    assert values(book["数量 count"], "日期 date") == ["1899-05-04"]


def test_rare_characters_count_twice_and_are_not_cut_in_half() -> None:
    assert cell_text("𠮷" * 16_383) == "𠮷" * 16_383
    assert cell_text("𠮷" * 16_384) == "𠮷" * 16_383 + "…"
    assert cell_text("a\ufffe") == "a\ufffd"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("localc") is None, reason="LibreOffice Calc is not installed")
def test_libreoffice_opens_it(path: Path, tmp_path: Path) -> None:
    profile = (tmp_path / "profile").as_uri()
    # Token 4 is UTF-8, the last one the sheet.
    filters = 'csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,4'
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", filters.replace('"', ""),
         "--outdir", tmp_path / "converted", path],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (converted,) = (tmp_path / "converted").glob("*count*.csv")
    with converted.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    seen = [(row["原文 text"], row["值 value"], row["首日 first_day"]) for row in rows]
    assert seen == [("120余名", "120", "2000-01-01"), ("**名", "", ""), ("-5℃", "-5", "")]
