"""Parquet, read back with what analysts read it with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from samples import CARRIED, COLUMNS, TEXT, report

from huibao.pipeline.writers import Failure, clause_texts, open_writer, parquet


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tables of two reports and a failure."""
    with open_writer("parquet", tmp_path, columns=COLUMNS) as writer:
        for id_ in ("a", "b"):
            writer.write(report(id_), CARRIED, clause_texts(report(id_), TEXT))
        writer.fail(Failure("broken.pdf", "broken.pdf: no text"))
    return tmp_path


def test_the_schema_is_typed_and_the_same_without_rows(folder: Path, tmp_path: Path) -> None:
    count = pq.read_schema(folder / "kind=count" / "part-0.parquet")
    assert {field.name: str(field.type) for field in count} == {
        "report": "string", "id": "string", "start": "int64", "end": "int64", "text": "string",
        "value": "double", "upper": "double", "partial": "string", "approx": "string",
        "unit": "string", "subject": "string", "change": "string", "baseline": "string",
        "date": "string", "part_of": "string", "first_day": "date32[day]",
        "last_day": "date32[day]", "section": "string", "section_title": "string",
        "clause_start": "int64", "clause_end": "int64", "clause": "string", "rule": "string",
        "masks": "list<element: string>", "masked": "bool",
        "区县": "string", "sheet_unit": "string",
    }  # fmt: skip
    with open_writer("parquet", tmp_path / "empty", columns=COLUMNS):
        pass
    empty = pq.read_schema(tmp_path / "empty" / "kind=count" / "part-0.parquet")
    assert empty.equals(count, check_metadata=True)
    assert count.field("value").metadata[b"label"].decode() == "值"


def test_pandas_reads_it(folder: Path) -> None:
    honors = pd.read_parquet(folder / "kind=honor")
    assert honors["title"].tolist() == ["先进党支部", "先进党支部"]
    assert [list(names) for names in honors["issuers"]] == [["中共**县委"]] * 2
    assert honors["clause"].tolist() == ["被中共**县委评为“先进党支部”"] * 2
    errors = pd.read_parquet(folder / "errors.parquet")
    assert errors.to_dict("records") == [{"file": "broken.pdf", "error": "broken.pdf: no text"}]


def test_duckdb_reads_it_all_kinds_at_once(folder: Path) -> None:
    rows = duckdb.execute(
        f"SELECT kind, count(*) FROM read_parquet('{folder}/kind=*/*.parquet', "
        "hive_partitioning = true, union_by_name = true) GROUP BY kind ORDER BY kind"
    ).fetchall()
    assert rows == [
        ("agreement", 2), ("count", 6), ("date", 2), ("honor", 2), ("initiative", 2), ("policy", 2),
    ]  # fmt: skip
    total = duckdb.execute(
        f"SELECT r.\"区县\", sum(c.value) FROM '{folder}/kind=count/*.parquet' AS c "
        f"JOIN '{folder}/reports.parquet' AS r ON r.id = c.report WHERE c.unit = '名' GROUP BY 1"
    ).fetchall()
    assert total == [("河湾", 240.0)]


def test_polars_reads_it(folder: Path) -> None:
    found = (
        pl.scan_parquet(folder / "kind=date" / "*.parquet")
        .filter(pl.col("first_day") >= date(2022, 1, 1))
        .select("report", "value", "first_day", "masks")
        .collect()
    )
    assert found.rows() == [
        ("a", "2022-04-13", date(2022, 4, 13), []),
        ("b", "2022-04-13", date(2022, 4, 13), []),
    ]


def test_groups_and_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "GROUP_ROWS", 2)
    monkeypatch.setattr(parquet, "PART_ROWS", 5)
    with open_writer("parquet", tmp_path) as writer:
        for number in range(4):
            writer.write(report(f"r{number}"))
    parts = sorted((tmp_path / "kind=count").iterdir())
    assert [path.name for path in parts] == ["part-0.parquet", "part-1.parquet", "part-2.parquet"]
    files = [pq.ParquetFile(path) for path in parts]
    assert [file.num_row_groups for file in files] == [3, 3, 1]
    assert [id_ for file in files for id_ in file.read()["report"].to_pylist()] == [
        f"r{number}" for number in range(4) for _ in range(3)
    ]
    assert pq.ParquetFile(tmp_path / "reports.parquet").metadata.num_rows == 4
    # A smaller run into the same folder leaves nothing of the larger one.
    with open_writer("parquet", tmp_path) as writer:
        writer.write(report("r0"))
    assert [path.name for path in (tmp_path / "kind=count").iterdir()] == ["part-0.parquet"]
