"""The SQLite database: its keys, its search, and that Datasette opens it."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from samples import CARRIED, COLUMNS, TEXT, report

from huibao.pipeline.errors import SourceError
from huibao.pipeline.writers import Failure, clause_texts, open_writer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The database of two reports and a failure."""
    with open_writer("sqlite", tmp_path, columns=COLUMNS) as writer:
        for id_ in ("a", "b"):
            writer.write(report(id_), CARRIED, clause_texts(report(id_), TEXT))
        writer.fail(Failure("broken.pdf", "broken.pdf: no text"))
    return tmp_path / "reports.sqlite"


def ask(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as base:
        return base.execute(query).fetchall()


def test_tables_have_typed_rows(path: Path) -> None:
    assert ask(path, 'SELECT id, value, date, first_day, masks, masked FROM "count" WHERE report = \'a\'') == [
        ("r6", 120.0, "20XX", "2000-01-01", "[]", 0),
        ("r7", None, None, None, '["m3"]', 1),
        ("r8", -5.0, None, None, "[]", 0),
    ]  # fmt: skip
    assert ask(path, "SELECT id, record_count, 区县, sheet_unit FROM reports") == [
        ("a", 8, "河湾", "=第一小学"),
        ("b", 8, "河湾", "=第一小学"),
    ]
    assert ask(path, "SELECT file, error FROM errors") == [("broken.pdf", "broken.pdf: no text")]
    issuers = ask(path, "SELECT j.value FROM honor, json_each(honor.issuers) AS j")
    assert issuers == [("中共**县委",), ("中共**县委",)]


def test_what_is_in_another_table_is_joined_not_repeated(path: Path) -> None:
    assert ask(path, "SELECT count(*) FROM clauses") == [(16,)]
    view = ask(
        path,
        "SELECT kind, id, text, first_day, section_title, clause FROM records "
        "WHERE report = 'b' ORDER BY start",
    )
    assert view[0] == (
        "date", "r1", "2022年4月13日", "2022-04-13", "党建工作", "2022年4月13日",
    )  # fmt: skip
    assert [row[0] for row in view] == [
        "date", "agreement", "initiative", "policy", "honor", "count", "count", "count",
    ]  # fmt: skip
    assert view[3] == ("policy", "r4", "积分管理办法", None, "党建工作", "制定《积分管理办法》")


def test_keys_hold_and_a_report_goes_with_all_its_rows(path: Path) -> None:
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        keys = base.execute('PRAGMA foreign_key_list("count")').fetchall()
        assert {(key[2], key[3], key[4]) for key in keys} == {
            ("reports", "report", "id"), ("sections", "report", "report"),
            ("sections", "section", "id"), ("count", "report", "report"),
            ("count", "part_of", "id"), ("clauses", "report", "report"),
            ("clauses", "clause_start", "start"), ("clauses", "clause_end", "end"),
        }  # fmt: skip
        base.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError), base:
            base.execute("UPDATE \"count\" SET part_of = 'r99' WHERE id = 'r7'")
        with base:
            base.execute("DELETE FROM reports WHERE id = 'a'")
        left = base.execute("SELECT DISTINCT report FROM records").fetchall()
        assert left == [("b",)]


def test_indexes_are_used(path: Path) -> None:
    plans = [
        ask(path, f"EXPLAIN QUERY PLAN SELECT * FROM {condition}")[0][3]
        for condition in (
            "honor WHERE level = 'county'",
            "date WHERE first_day >= '2022-01-01'",
            "initiative WHERE name = '青苗工程'",
            "\"count\" WHERE report = 'a'",
        )
    ]
    assert [plan.split("INDEX ")[1].split(" ")[0] for plan in plans] == [
        "honor_level", "date_first_day", "initiative_name", "sqlite_autoindex_count_1",
    ]  # fmt: skip


def test_clauses_are_searched(path: Path) -> None:
    found = (
        "SELECT c.report, c.text FROM clauses_fts AS f JOIN clauses AS c ON c.rowid_ = f.rowid "
        "WHERE f.text MATCH '{}' AND c.report = 'a'"
    )
    assert ask(path, found.format("青苗工程")) == [("a", "实施“青苗工程”")]
    assert ask(path, found.format("党员 AND 其中女")) == []
    # Two characters are too few for MATCH, and LIKE finds them in the table itself.
    assert ask(path, "SELECT count(*) FROM clauses WHERE text LIKE '%党员%'") == [(4,)]
    with closing(sqlite3.connect(path)) as base:
        base.execute("VACUUM")
    assert ask(path, found.format("青苗工程")) == [("a", "实施“青苗工程”")]


def test_without_clauses_the_rest_is_there(tmp_path: Path) -> None:
    with open_writer("sqlite", tmp_path / "facts.sqlite") as writer:
        writer.write(report())
    assert ask(tmp_path / "facts.sqlite", "SELECT DISTINCT clause FROM records") == [(None,)]
    assert ask(tmp_path / "facts.sqlite", "SELECT count(*) FROM records") == [(8,)]


def test_the_same_report_twice_is_an_error(tmp_path: Path) -> None:
    message = r"reports\.sqlite: cannot be written: UNIQUE constraint"
    with open_writer("sqlite", tmp_path) as writer:
        writer.write(report())
        with pytest.raises(SourceError, match=message):
            writer.write(report())


def test_datasette_opens_it(path: Path) -> None:
    async def fetch() -> tuple[Any, Any]:
        datasette = Datasette([str(path)])
        await datasette.invoke_startup()
        table = await datasette.client.get("/reports/initiative.json?_shape=objects&report=a")
        search = await datasette.client.get("/reports/clauses.json?_shape=objects&_search=青苗工程")
        return table.json(), search.json()

    table, search = asyncio.run(fetch())
    assert [(row["name"], row["category"]) for row in table["rows"]] == [("青苗工程", "program")]
    assert [row["text"] for row in search["rows"]] == ["实施“青苗工程”"] * 2
