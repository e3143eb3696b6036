"""Which files are found under which ids, and what an index sheet says of them."""

from __future__ import annotations

import hashlib
import os
import pickle
from datetime import date
from pathlib import Path

import pytest

from huibao.pipeline.errors import OptionError, SourceError
from huibao.pipeline.readers import (
    Loaded,
    SheetRow,
    SourceFile,
    check_reference_date,
    discover,
    files_named,
    read_sheet,
    rows_named,
)


def _make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("共有党员12名。", encoding="utf-8")


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    _make(tmp_path, "b.txt", "a.TXT", "2022/乡镇/总结.txt")
    _make(tmp_path, "2022/x.xlsx", ".hidden.txt", ".git/c.txt", "~$总结.docx")
    found = discover([tmp_path])
    assert [(file.id, file.relative) for file in found.files] == [
        ("a", "a.TXT"),
        ("b", "b.txt"),
        ("2022/乡镇/总结", "2022/乡镇/总结.txt"),
    ]
    assert found.skipped == 1


@pytest.mark.parametrize(
    ("names", "given", "ids"),
    [
        (["d/a.txt", "d/a.TXT", "d/b.txt"], ["d"], ["a.TXT", "a.txt", "b"]),
        (["north/a.txt", "south/a.txt"], ["north", "south"], ["north/a", "south/a"]),
        (["north/a.txt", "south/a.txt"], ["north/a.txt", "south/a.txt"], ["north/a", "south/a"]),
        (["1/x/a.txt", "2/x/a.txt"], ["1/x", "2/x"], ["1/x/a", "2/x/a"]),
        (["d/a.txt"], ["d", "d/a.txt", "d/../d"], ["a"]),
        (["d/a.txt", "d/e/a.txt"], ["d"], ["a", "e/a"]),
        (["d/2022.5.txt", "d/2022.txt"], ["d"], ["2022.5", "2022"]),
    ],
)
def test_ids_are_short_and_unique(
    tmp_path: Path, names: list[str], given: list[str], ids: list[str]
) -> None:
    _make(tmp_path, *names)
    found = discover(tmp_path / path for path in given)
    assert [file.id for file in found.files] == ids


def test_standard_input_has_an_id_of_its_own(tmp_path: Path) -> None:
    _make(tmp_path, "stdin.txt")
    found = discover(["-", tmp_path])
    assert [(file.id, file.name) for file in found.files] == [
        ("stdin", "standard input"),
        ("stdin.txt", str(tmp_path / "stdin.txt")),
    ]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_file_name_in_gb18030_is_read_as_text(tmp_path: Path) -> None:
    name = os.fsdecode("年度总结.txt".encode("gb18030"))
    _make(tmp_path, name)
    (file,) = discover([tmp_path]).files
    assert (file.id, file.relative) == ("年度总结", "年度总结.txt")
    assert file.name == f"{tmp_path}/年度总结.txt"
    assert file.read() == "共有党员12名。".encode()


def test_a_missing_path_is_named_when_read(tmp_path: Path) -> None:
    (file,) = discover([tmp_path / "nowhere"]).files
    with pytest.raises(SourceError, match="nowhere: there is no such file or folder"):
        file.read()


def test_all_formats_of_a_folder_are_found(tmp_path: Path) -> None:
    _make(
        tmp_path, "a.txt", "b.DOCX", "c.doc", "d.wps", "e.rtf", "f.pdf", "g.html", "h.htm", "a.pdf"
    )
    ids = [file.id for file in discover([tmp_path]).files]
    assert ids == ["a.pdf", "a.txt", "b", "c", "d", "e", "f", "g", "h"]


def test_a_named_file_in_another_format_is_refused_when_read(tmp_path: Path) -> None:
    _make(tmp_path, "a.xlsx")
    (file,) = discover([tmp_path / "a.xlsx"]).files
    with pytest.raises(SourceError) as caught:
        file.load()
    path = tmp_path / "a.xlsx"
    assert str(caught.value) == (
        f"{path}: format not supported: .xlsx; save it as .docx, .pdf or plain text (.txt)"
    )


def test_a_file_is_sent_to_another_process_as_its_place_alone(tmp_path: Path) -> None:
    _make(tmp_path, "a.txt")
    (file,) = discover([tmp_path]).files
    sent = pickle.dumps(file)
    assert pickle.loads(sent) == file
    assert len(sent) < 400
    assert file.load() == Loaded(
        text="共有党员12名。",
        sha256=hashlib.sha256("共有党员12名。".encode()).hexdigest(),
        encoding="utf-8",
    )


@pytest.mark.parametrize("value", ["2022", "2022-02", "2024-02-29"])
def test_reference_dates(value: str) -> None:
    assert check_reference_date(value, "--reference-date") == value


@pytest.mark.parametrize(
    "value",
    ["2022年", "2022-13", "2023-02-29", "2022/12/31", "22", "２０２２", "2022-1", "0000", ""],
)
def test_other_dates_are_refused(value: str) -> None:
    with pytest.raises(OptionError) as caught:
        check_reference_date(value, "sheet.csv: row 3: reference_date")
    assert str(caught.value) == (
        f"sheet.csv: row 3: reference_date: {value!r} is no date: write YYYY, YYYY-MM or "
        "YYYY-MM-DD, for example 2022-12-31"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_sheet_in_any_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [
        ["File", "title", "reference_date", "Unit", "备注", ""],
        ["a.txt", "镇党委年度工作总结", "2022-12", "镇党委", "补报"],
        [],
        ["b.txt", "", "", ""],
    ]
    sheet = tmp_path / "index.csv"
    text = "\r\n".join(delimiter.join(row) for row in rows)
    sheet.write_bytes(text.encode(encoding))
    index = read_sheet(sheet)
    carried = {"unit": "镇党委", "备注": "补报"}
    empty = {"unit": "", "备注": ""}
    assert index.columns == ("unit", "备注")
    assert index.rows == [
        SheetRow(("a.txt",), 2, "镇党委年度工作总结", "2022-12", carried),
        SheetRow(("b.txt",), 4, values=empty),
    ]
    assert [index.carried(row) for row in (*index.rows, None)] == [carried, empty, empty]


def test_a_workbook(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    header = ["id", "reference_date"]
    for row in (header, ["a", date(2022, 12, 31)], ["b", 2021], [3, "2020-05"]):
        book.active.append(row)
    book.save(tmp_path / "index.xlsx")
    assert read_sheet(tmp_path / "index.xlsx").rows == [
        SheetRow(("a",), 2, reference_date="2022-12-31"),
        SheetRow(("b",), 3, reference_date="2021"),
        SheetRow(("3",), 4, reference_date="2020-05"),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id,unit,Unit\na,b,c\n", "the column 'unit' stands twice: name one of them otherwise"),
        ("name,unit\na,b\n", "no column `id` or `file`"),
        ("id,title\n,总结\n", "row 2: id and file are empty"),
        ("id\na\nb\na\n", "row 4: a stands in row 2 too"),
        ("id,reference_date\na,2022年\n", "row 2: reference_date: '2022年' is no date"),
        ("", "the file is empty"),
        ("%PDF-1.4", "a PDF file"),
    ],
)
def test_a_wrong_sheet_is_refused(tmp_path: Path, text: str, message: str) -> None:
    sheet = tmp_path / "index.csv"
    sheet.write_text(text, encoding="utf-8")
    with pytest.raises(OptionError) as caught:
        read_sheet(sheet)
    assert str(caught.value).startswith(f"{sheet}: {message}")


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    sheet = tmp_path / "index.xlsx"
    sheet.write_text("id,title\n", encoding="utf-8")
    with pytest.raises(OptionError, match="not a readable XLSX workbook"):
        read_sheet(sheet)


def test_rows_find_their_files(tmp_path: Path) -> None:
    files = [
        SourceFile("a", None, "a.txt"),
        SourceFile("x/b", None, "x/b.txt"),
        SourceFile("y/b", None, "y/b.txt"),
        SourceFile("y/c", None, "y/c.txt"),
        SourceFile("c", None, "c.txt"),
        SourceFile("d", None, "d.txt"),
    ]
    sheet = tmp_path / "index.csv"
    rows = ["id,file", "a,", ",b.txt", ",y\\b.txt", ",./c.txt", "017,d.txt", "e,", "d,"]
    sheet.write_text("\n".join(rows), encoding="utf-8")
    index = read_sheet(sheet)
    matched = index.match(files)
    assert {id: row.number for id, row in matched.items()} == {"a": 2, "y/b": 4, "c": 5, "d": 6}
    assert rows_named(index.unmatched(matched)) == "row 3 (b.txt), row 7 (e), row 8 (d)"
    assert rows_named(index.rows, limit=1) == "row 2 (a) and 6 more"
    without = index.without_row(files, matched)
    assert files_named(without) == "x/b.txt, y/c.txt"
    assert files_named(files, limit=2) == "a.txt, x/b.txt and 4 more"
