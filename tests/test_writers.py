"""The writers of text: JSON, JSON Lines, CSV; and what holds for all formats."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from samples import CARRIED, COLUMNS, TEXT, report

from huibao.pipeline.errors import OptionError, SourceError
from huibao.pipeline.writers import (
    FORMATS,
    Failure,
    clause_texts,
    is_database,
    open_writer,
    without_password,
)
from huibao.pipeline.writers.csv import csv_cell
from huibao.schemas import Report

FAILURE = Failure("broken.pdf", "broken.pdf: no text")


def write(format: str, target: Path, *reports: Report) -> None:
    with open_writer(format, target, columns=COLUMNS) as writer:
        for each in reports or (report("school/a"), report("school/b")):
            writer.write(each, CARRIED, clause_texts(each, TEXT))
        writer.fail(FAILURE)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


TABLES = ("reports", "sections", "date", "count", "honor", "agreement", "initiative", "policy", "masks", "errors")  # fmt: skip
KINDS = TABLES[2:8]
FILES = {
    "json": {"school/a.json", "school/b.json", "errors.jsonl"},
    "jsonl": {"reports.jsonl", "errors.jsonl"},
    "csv": {f"{table}.csv" for table in TABLES},
    "xlsx": {"reports.xlsx"},
    "parquet": {
        f"kind={table}/part-0.parquet" if table in KINDS else f"{table}.parquet" for table in TABLES
    },
    "sqlite": {"reports.sqlite"},
}


@pytest.mark.parametrize("format", FORMATS)
def test_a_format_writes_these_files_and_the_same_bytes_again(
    tmp_path: Path, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(format, tmp_path / "one")
    later = time.time() + 86_400 * 400
    monkeypatch.setattr(time, "time", lambda: later)
    write(format, tmp_path / "two")
    write(format, tmp_path / "two")
    assert set(contents(tmp_path / "one")) == FILES[format]
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "json"])
def test_a_run_that_stops_leaves_what_was_there_and_no_draft(tmp_path: Path, format: str) -> None:
    write(format, tmp_path)
    before = contents(tmp_path)
    with suppress(KeyboardInterrupt), open_writer(format, tmp_path) as writer:
        writer.write(report("other"))
        raise KeyboardInterrupt
    assert contents(tmp_path) == before


@pytest.mark.parametrize("format", FORMATS)
def test_no_report_at_all(tmp_path: Path, format: str) -> None:
    with open_writer(format, tmp_path) as writer:
        pass
    writer.close()
    empty = FILES[format] - {"school/a.json", "school/b.json", "errors.jsonl"}
    assert set(contents(tmp_path)) == empty


@pytest.mark.parametrize(
    ("format", "name"),
    [("jsonl", "facts.jsonl"), ("xlsx", "facts.xlsx"), ("sqlite", "facts.sqlite")],
)
def test_a_target_may_be_the_file_itself(tmp_path: Path, format: str, name: str) -> None:
    with open_writer(format, tmp_path / "new" / name) as writer:
        writer.write(report())
    assert list(contents(tmp_path)) == [f"new/{name}"]


@pytest.mark.parametrize("format", FORMATS)
def test_a_folder_that_cannot_be(tmp_path: Path, format: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OptionError, match=r"file.*: cannot be a folder"):
        open_writer(format, tmp_path / "file" / "out")


def test_unknown_formats_and_addresses() -> None:
    with pytest.raises(OptionError, match="'ods' is no format: one of json, jsonl, csv, xlsx"):
        open_writer("ods", "out")
    with pytest.raises(OptionError, match="--format csv writes files"):
        open_writer("csv", "postgresql://localhost/facts")
    assert [is_database(each) for each in ("postgres://h/d", "postgresql://h/d", "out", Path("a"))] \
        == [True, True, False, False]  # fmt: skip


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("postgresql://u:secret@h:1/d", "postgresql://u@h:1/d"),
        ("postgresql://u:se@cret@h/d?sslmode=require", "postgresql://u@h/d"),
        ("postgresql://:secret@h/d", "postgresql://@h/d"),
        ("postgres:///d?host=h&password=secret", "postgres:///d"),
        ("postgresql://h:5432/d", "postgresql://h:5432/d"),
        ("out/a:b@c", "out/a:b@c"),
    ],
)
def test_messages_show_no_password(target: str, shown: str) -> None:
    assert without_password(target) == shown


@pytest.mark.parametrize(
    ("format", "library", "extra"),
    [("xlsx", "xlsxwriter", "xlsx"), ("parquet", "pyarrow", "parquet"), ("postgresql", "psycopg", "postgres")],
)  # fmt: skip
def test_a_missing_library_says_what_to_install(
    tmp_path: Path, format: str, library: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(OptionError, match=rf"needs {library}: pip install 'huibao\[{extra}\]'"):
        open_writer(format, tmp_path if format != "postgresql" else "postgresql://localhost/x")
    assert contents(tmp_path) == {}


def test_nobody_pays_for_the_libraries_of_other_formats(tmp_path: Path) -> None:
    program = (
        "import sys, huibao\n"
        "from huibao.pipeline.writers import FORMATS, open_writer\n"
        "for format in ('json', 'jsonl', 'csv', 'sqlite'):\n"
        f"    open_writer(format, {str(tmp_path)!r}).close()\n"
        "heavy = {'numpy', 'openpyxl', 'pandas', 'psycopg', 'pyarrow', 'xlsxwriter'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"


def test_json_is_the_report_and_what_the_sheet_says_of_it(tmp_path: Path) -> None:
    with open_writer("json", tmp_path) as writer:
        writer.write(report("a"), CARRIED)
        writer.write(report("b"))
    carried, plain = (json.loads((tmp_path / f"{id_}.json").read_text()) for id_ in "ab")
    assert plain == report("b").model_dump(mode="json")
    assert carried == {**report("a").model_dump(mode="json"), "sheet": CARRIED}


def test_jsonl_has_a_line_for_each_report_and_errors_beside(tmp_path: Path) -> None:
    write("jsonl", tmp_path, report("a"), report("b"))
    lines = (tmp_path / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        {**report(id_).model_dump(mode="json"), "sheet": CARRIED} for id_ in "ab"
    ]
    errors = (tmp_path / "errors.jsonl").read_text(encoding="utf-8")
    assert errors == '{"file":"broken.pdf","error":"broken.pdf: no text"}\n'


def test_csv_opens_in_excel_and_reads_back(tmp_path: Path) -> None:
    write("csv", tmp_path, report())
    data = (tmp_path / "count.csv").read_bytes()
    assert data.startswith("\ufeffreport,id,start,end,text,value,".encode())
    assert data.count(b"\r\n") == data.count(b"\n") == 4
    with (tmp_path / "count.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    seen = [
        (row["text"], row["value"], row["masks"], row["masked"], row["clause"], row["sheet_unit"])
        for row in rows
    ]
    assert seen == [
        ("120余名", "120", "", "0", "现有党员120余名", "'=第一小学"),
        ("**名", "", "m3", "1", "其中女党员**名", "'=第一小学"),
        ("'-5℃", "-5", "", "0", "零下气温-5℃", "'=第一小学"),
    ]
    with (tmp_path / "agreement.csv").open(encoding="utf-8-sig", newline="") as file:
        (agreement,) = csv.DictReader(file)
    assert (agreement["parties"], agreement["date"], agreement["first_day"]) == (
        "河湾社区；**公司", "2022-04-13", "2022-04-13",
    )  # fmt: skip
    errors = (tmp_path / "errors.csv").read_text(encoding="utf-8-sig")
    assert errors == "file,error\nbroken.pdf,broken.pdf: no text\n"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""), (True, "1"), (False, "0"), (12, "12"), (-5.0, "-5"), (3.5, "3.5"),
        (35000.0, "35000"), (1e20, "1e+20"), ("", ""), ("名，,\"\n", "名，,\"\n"),
        ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5℃", "'-5℃"), ("@a", "'@a"), ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"), ("＝1", "'＝1"), ("—表示", "—表示"), ("'=1", "'=1"),
        (("a", "b"), "a；b"), (("=a",), "'=a"), ((), ""),
    ],
)  # fmt: skip
def test_a_csv_cell(value: object, cell: str) -> None:
    assert csv_cell(value) == cell


def test_a_file_in_the_way_is_an_error_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "count.csv" / "sub").mkdir(parents=True)
    writer = open_writer("csv", tmp_path)
    with pytest.raises(SourceError, match=r"count\.csv: cannot be written"):
        writer.close()
    assert not list(tmp_path.glob(".*.draft"))
