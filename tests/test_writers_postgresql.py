"""The PostgreSQL tables, in a server of the tests' own on the loopback address."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from samples import CARRIED, COLUMNS, TEXT, report

from huibao.pipeline.errors import OptionError, SourceError
from huibao.pipeline.writers import Failure, clause_texts, open_writer, postgresql

OTHER_USER = "postgres" if os.name == "posix" and os.geteuid() == 0 else None


def _programs() -> Path | None:
    """The folder of `initdb` and `pg_ctl`, which Debian keeps off the path."""
    found = [Path(path).resolve().parent for path in [shutil.which("initdb")] if path]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in found if (folder / "pg_ctl").exists()), None)


def _run(*command: object) -> None:
    # The server refuses to run as root.
    subprocess.run(
        [str(part) for part in command],
        check=True, user=OTHER_USER, cwd="/", timeout=60,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a new, empty server without what only a crash needs."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="huibao-pg-") as folder:
        data = Path(folder, "data")
        try:
            if OTHER_USER:
                shutil.chown(folder, OTHER_USER)
            _run(programs / "initdb", "-D", data, "-U", "huibao", "-E", "UTF8", "--locale=C",
                 "-A", "trust", "--no-sync")  # fmt: skip
        except (LookupError, subprocess.CalledProcessError) as error:
            pytest.skip(f"a server cannot be made here: {error}")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off"
        _run(programs / "pg_ctl", "-D", data, "-o", options, "-l", data / "log", "-w", "start")
        try:
            yield f"postgresql://huibao:secret@127.0.0.1:{port}"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


@pytest.fixture
def address(server: str) -> str:
    """The address of a database in which nothing of ours is."""
    address = f"{server}/postgres"
    with psycopg.connect(address) as base:
        base.execute("DROP SCHEMA IF EXISTS huibao CASCADE")
    return address


def ask(address: str, query: str) -> list[Any]:
    with psycopg.connect(address, options="-c search_path=huibao") as base:
        return base.execute(query.encode()).fetchall()


def write(address: str, *ids: str, columns: tuple[str, ...] = COLUMNS, **changed: Any) -> None:
    with open_writer("postgresql", address, columns=columns) as writer:
        for id_ in ids:
            each = report(id_, **changed)
            writer.write(each, CARRIED, clause_texts(each, TEXT))


def everything(address: str) -> dict[str, list[Any]]:
    names = ask(
        address, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'huibao'"
    )
    return {name: sorted(ask(address, f'SELECT * FROM "{name}"'), key=repr) for (name,) in names}


def test_tables_have_typed_rows(address: str) -> None:
    write(address, "a", "b")
    rows = ask(
        address,
        "SELECT id, value, date, first_day::text, masks, masked, clause_start IS NULL "
        "FROM \"count\" WHERE report = 'a' ORDER BY id",
    )
    assert rows == [
        ("r6", 120.0, "20XX", "2000-01-01", [], False, False),
        ("r7", None, None, None, ["m3"], True, False),
        ("r8", -5.0, None, None, [], False, False),
    ]
    assert ask(address, "SELECT id, record_count, 区县, sheet_unit FROM reports ORDER BY id") == [
        ("a", 8, "河湾", "=第一小学"),
        ("b", 8, "河湾", "=第一小学"),
    ]
    found = (
        "SELECT kind, id, section_title, clause FROM records WHERE report = 'b' AND kind = 'policy'"
    )
    assert ask(address, found) == [("policy", "r4", "党建工作", "制定《积分管理办法》")]


def test_the_same_run_again_changes_nothing(address: str) -> None:
    write(address, "a", "b")
    before = everything(address)
    write(address, "a", "b")
    assert everything(address) == before


def test_a_report_that_changed_is_replaced_and_others_stay(address: str) -> None:
    write(address, "a", "b")
    write(address, "b", status="planned")
    found = ask(address, "SELECT report, status FROM initiative ORDER BY report")
    assert found == [("a", "reported"), ("b", "planned")]
    assert ask(address, "SELECT count(*) FROM records") == [(16,)]


def test_what_others_keep_on_a_report_outlives_it_being_written_again(address: str) -> None:
    write(address, "a")
    with psycopg.connect(address) as base:
        base.execute("CREATE TABLE huibao.notes (report text REFERENCES huibao.reports, note text)")
        base.execute("INSERT INTO huibao.notes VALUES ('a', '待核')")
    write(address, "a")
    assert ask(address, "SELECT note FROM notes") == [("待核",)]


def test_columns_of_the_sheet_are_added_when_they_come(address: str) -> None:
    write(address, "a", columns=())
    write(address, "b", columns=("完成率%", "区县"))
    found = ask(address, 'SELECT id, "完成率%", 区县 FROM reports ORDER BY id')
    assert found == [("a", None, None), ("b", None, "河湾")]


def test_errors_are_those_of_the_last_run(address: str) -> None:
    for files in (("a.pdf", "b.pdf"), ("b.pdf",)):
        with open_writer("postgresql", address) as writer:
            for file in files:
                writer.fail(Failure(file, f"{file}: no text"))
    assert ask(address, "SELECT file, error FROM errors") == [("b.pdf", "b.pdf: no text")]
    write(address, "a")
    assert ask(address, "SELECT file, error FROM errors") == []


def test_a_batch_is_written_whole_or_not_at_all(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "BATCH", 2)
    twice = report("d").model_copy(update={"records": report("d").records[:1] * 2})
    with open_writer("postgresql", address) as writer:
        for id_ in ("a", "b", "c"):
            writer.write(report(id_))
        with pytest.raises(SourceError, match="cannot be written: duplicate key") as caught:
            writer.write(twice)
        writer.write(report("e"))
    assert "secret" not in str(caught.value)
    assert ask(address, "SELECT id FROM reports ORDER BY id") == [("a",), ("b",), ("e",)]


def test_a_run_that_stops_keeps_what_was_committed(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "BATCH", 2)
    writer = open_writer("postgresql", address)
    with pytest.raises(KeyboardInterrupt), writer:
        _write_three_and_stop(writer)
    assert ask(address, "SELECT id FROM reports ORDER BY id") == [("a",), ("b",)]


def _write_three_and_stop(writer: Any) -> None:
    for id_ in ("a", "b", "c"):
        writer.write(report(id_))
    raise KeyboardInterrupt


def test_a_character_that_text_cannot_hold(address: str) -> None:
    base = report("a")
    info = base.report.model_copy(update={"title": "a\x00b"})
    with open_writer("postgresql", address) as writer:
        writer.write(base.model_copy(update={"report": info}))
    assert ask(address, "SELECT title FROM reports") == [("a\ufffdb",)]


def test_a_user_without_rights_writes_to_a_schema_that_is_there(address: str) -> None:
    write(address)
    with psycopg.connect(address) as base:
        base.execute("CREATE ROLE clerk LOGIN")
        base.execute("DROP SCHEMA huibao CASCADE")
        base.execute("CREATE SCHEMA huibao AUTHORIZATION clerk")
    clerk = address.replace("huibao:secret@", "clerk@")
    write(clerk, "a")
    assert ask(clerk, "SELECT id FROM reports") == [("a",)]
    with psycopg.connect(address) as base:
        base.execute("DROP SCHEMA huibao CASCADE")
    with pytest.raises(OptionError, match=r"tables cannot be made: permission denied.*CREATE"):
        write(clerk, "a")


@pytest.mark.parametrize(
    "target", ["postgresql://u:secret@127.0.0.1:1/facts", "postgresql://[oops:secret"]
)
def test_a_database_that_cannot_be_opened(target: str) -> None:
    with pytest.raises(OptionError, match=r"--to postgresql://.*: cannot be opened") as caught:
        open_writer("postgresql", target)
    assert "secret" not in str(caught.value)
