"""Runs over small archives: what is kept, what is done again, what a crash or a signal leaves."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from huibao.pipeline.batch.job import Row
from huibao.pipeline.batch.lock import held
from huibao.pipeline.batch.observers import Summary
from huibao.pipeline.batch.progress import Bar
from huibao.pipeline.cli import main
from huibao.pipeline.errors import OptionError

# With the bad one few enough to be done in the test's own process where no option says otherwise.
COUNT = 15
# An extractor that does what a damaged file can do to a library: it hangs, or ends the process.
FAULTY = """
import os, time
from pathlib import Path

class Faulty:
    kind = "honor"
    after = ()
    rules = ()

    def __init__(self, lexicons):
        pass

    def extract(self, document):
        text = document.source.text
        if "先停后好" in text and not Path(os.environ["FAULTY_ONCE"]).exists():
            Path(os.environ["FAULTY_ONCE"]).touch()
            os.kill(os.getpid(), 9)
        if "全都停下" in text:
            os.kill(os.getpid(), 9)
        if "睡着了" in text:
            time.sleep(600)
        if "慢慢来" in text:
            time.sleep(0.15)
        return ()
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of reports, one of them no text."""
    folder = tmp_path / "reports"
    for number in range(COUNT):
        path = folder / f"{2020 + number % 3}" / f"{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"2022年，我镇共有党员{number + 10}名。\n", encoding="utf-8")
    (folder / "2021" / "bad.txt").write_bytes(b"%PDF-1.7")
    return folder


@pytest.fixture
def faulty(tmp_path: Path) -> dict[str, str]:
    """An environment in which texts with certain words do harm."""
    place = tmp_path / "faulty"
    (place / "faulty-1.0.dist-info").mkdir(parents=True)
    (place / "faulty.py").write_text(FAULTY, encoding="utf-8")
    (place / "faulty-1.0.dist-info" / "METADATA").write_text("Name: faulty\nVersion: 1.0\n")
    (place / "faulty-1.0.dist-info" / "entry_points.txt").write_text(
        "[huibao.extractors]\nfaulty = faulty:Faulty\n"
    )
    paths = [str(place), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "FAULTY_ONCE": str(tmp_path / "once"),
    }


@dataclass(frozen=True)
class Run:
    """What a run left behind."""

    returncode: int
    stdout: str
    stderr: str


Extract = Callable[..., Run]


@pytest.fixture
def extract(capfd: pytest.CaptureFixture[str]) -> Extract:
    """Run `huibao extract`, in this process unless it has an environment of its own."""

    def run(*arguments: object, environment: dict[str, str] | None = None) -> Run:
        if environment is not None:
            done = subprocess.run(
                command(*arguments), env=environment, capture_output=True, encoding="utf-8",
                timeout=60, check=False,
            )  # fmt: skip
            return Run(done.returncode, done.stdout, done.stderr)
        capfd.readouterr()
        with pytest.raises(SystemExit) as caught:
            main(command(*arguments)[3:])
        status = caught.value.code
        return Run(status if isinstance(status, int) else 0, *capfd.readouterr())

    return run


def command(*arguments: object) -> list[str]:
    segmenter = [] if "--segmenter" in arguments else ["--segmenter", "char"]
    return [sys.executable, "-m", "huibao", "extract", *map(str, arguments), *segmenter]


def events(log: str, *wanted: str) -> list[dict[str, Any]]:
    entries = [json.loads(line) for line in log.splitlines()]
    return [entry for entry in entries if not wanted or entry["event"] in wanted]


def published(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and ".huibao" not in path.relative_to(out).parts
    }


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.02)


def test_any_number_of_workers_gives_the_same_bytes(
    archive: Path, extract: Extract, tmp_path: Path
) -> None:
    assert extract(archive, "-o", tmp_path / "own", "--workers", 3).returncode == 1
    assert extract(archive, "-o", tmp_path / "here").returncode == 1
    assert published(tmp_path / "own") == published(tmp_path / "here")
    assert len(published(tmp_path / "own")) == COUNT + 1


def test_rows_stand_in_the_order_of_the_archive(
    archive: Path, extract: Extract, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert extract(archive, "-o", out, "--format", "jsonl", "--workers", 2).returncode == 1
    lines = (out / "reports.jsonl").read_text(encoding="utf-8")
    ids = [json.loads(line)["report"]["id"] for line in lines.splitlines()]
    assert ids == sorted(f"{2020 + number % 3}/{number:03}" for number in range(COUNT))
    assert extract(archive).stdout == lines
    assert extract(archive, "--workers", 2).stdout == lines
    extract(archive, "-o", tmp_path / "here", "--format", "jsonl")
    assert published(tmp_path / "here") == published(out)


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet", "sqlite"])
def test_tables_written_again_are_the_same_bytes(
    archive: Path, extract: Extract, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "out"
    extract(archive, "-o", out, "--format", form)
    first = published(out)
    (archive / "2020" / "000.txt").write_text("现有教师12名。", encoding="utf-8")
    extract(archive, "-o", out, "--format", form, "--resume")
    assert published(out) != first
    extract(archive, "-o", tmp_path / "fresh", "--format", form)
    assert published(out) == published(tmp_path / "fresh")


def test_resume_does_what_changed_and_nothing_else(
    archive: Path, extract: Extract, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    options = ("-o", out, "--format", "jsonl", "--log-json")
    extract(archive, *options)
    again = extract(archive, *options, "--resume")
    assert [entry["kept"] for entry in events(again.stderr, "report")] == [True] * COUNT
    assert [entry["id"] for entry in events(again.stderr, "failure")] == ["2021/bad"]

    (archive / "2020" / "003.txt").write_text("现有教师12名。", encoding="utf-8")
    (archive / "2021" / "bad.txt").write_text("现有教师13名。", encoding="utf-8")
    (archive / "2021" / "004.txt").unlink()
    third = extract(archive, *options, "--resume")
    done = [entry["id"] for entry in events(third.stderr, "report") if not entry["kept"]]
    assert (third.returncode, sorted(done)) == (0, ["2020/003", "2021/bad"])
    extract(archive, "-o", tmp_path / "fresh", "--format", "jsonl")
    assert published(out) == published(tmp_path / "fresh")

    other = extract(archive, *options, "--resume", "--reference-date", "2020")
    assert [entry["kept"] for entry in events(other.stderr, "report")] == [False] * COUNT


def test_a_changed_row_of_the_index_sheet_redoes_its_report(
    archive: Path, extract: Extract, tmp_path: Path
) -> None:
    out, sheet = tmp_path / "out", tmp_path / "index.csv"
    rows = ["file,title,unit", *(f"{number:03}.txt,总结,一科" for number in range(COUNT))]
    sheet.write_text("\n".join(rows), encoding="utf-8")
    options = ("-o", out, "--metadata", sheet, "--format", "csv", "--resume", "--log-json")
    extract(archive, *options)
    rows[7] = "006.txt,总结,二科"
    sheet.write_text("\n".join(rows), encoding="utf-8")
    again = extract(archive, *options)
    assert [e["id"] for e in events(again.stderr, "report") if not e["kept"]] == ["2020/006"]
    assert [e["message"] for e in events(again.stderr, "message")] == [
        f"{sheet}: no row for 2021/bad.txt"
    ]
    reports = (out / "reports.csv").read_text(encoding="utf-8-sig")
    assert reports.count("二科") == 1
    assert reports.count("一科") == COUNT - 1


def test_a_report_that_fails_now_leaves_no_earlier_facts(
    archive: Path, extract: Extract, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    extract(archive, "-o", out, "--save-text")
    assert (out / "text" / "2020" / "000.txt").read_bytes() == (
        archive / "2020" / "000.txt"
    ).read_bytes()
    (archive / "2020" / "000.txt").write_bytes(b"")
    assert extract(archive, "-o", out, "--save-text", "--resume").returncode == 1
    assert not (out / "2020" / "000.json").exists()
    assert not (out / "text" / "2020" / "000.txt").exists()
    assert len((out / "errors.jsonl").read_text().splitlines()) == 2


def test_crashes_and_timeouts_are_error_rows(
    archive: Path, extract: Extract, tmp_path: Path, faulty: dict[str, str]
) -> None:
    (archive / "2020" / "000.txt").write_text("全都停下", encoding="utf-8")
    (archive / "2020" / "003.txt").write_text("睡着了", encoding="utf-8")
    (archive / "2020" / "006.txt").write_text("先停后好，现有党员9名。", encoding="utf-8")
    out = tmp_path / "out"
    run = extract(
        *(archive, "-o", out, "--workers", 2, "--timeout", 1, "--log-json"), environment=faulty
    )
    failed = {entry["id"]: entry["error"] for entry in events(run.stderr, "failure")}
    place = f"{archive}/2020"
    assert (run.returncode, sorted(failed)) == (1, ["2020/000", "2020/003", "2021/bad"])
    assert failed["2020/000"].startswith(f"{place}/000.txt: the process that read it died, 3 times")
    assert failed["2020/003"] == (
        f"{place}/003.txt: not done within 1 s: give it more with --timeout"
    )
    assert len(published(out)) == COUNT - 2 + 1
    assert json.loads((out / "2020" / "006.json").read_bytes())["records"][0]["text"] == "9名"


def slow(archive: Path) -> None:
    for path in archive.rglob("0*.txt"):
        path.write_text(f"慢慢来。共有党员{path.stem}名。", encoding="utf-8")


def children(pid: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(word) for word in listed.stdout.split()]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_ctrl_c_finishes_what_is_in_hand_and_says_how_to_go_on(
    archive: Path, extract: Extract, tmp_path: Path, faulty: dict[str, str]
) -> None:
    slow(archive)
    out = tmp_path / "out"
    arguments = (archive, "-o", out, "--workers", 2)
    process = subprocess.Popen(
        command(*arguments), env=faulty, stderr=subprocess.PIPE, encoding="utf-8"
    )
    wait_for(lambda: len(list(out.glob("2020/*.json"))) >= 2)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    stopped = re.fullmatch(
        rf"huibao: stopped: (\d+) of {COUNT + 1} reports are done; the same command with --resume "
        r"goes on from there\n",
        said,
    )
    assert stopped is not None, said
    assert process.returncode == 130
    assert len(list(out.rglob("*.json"))) == int(stopped[1]) < COUNT
    again = extract(*arguments, "--resume", "--log-json", environment=faulty)
    assert again.returncode == 1
    kept = [entry["kept"] for entry in events(again.stderr, "report")]
    assert (len(kept), sum(kept)) == (COUNT, int(stopped[1]))


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_killed_at_any_moment_and_resumed_the_bytes_are_the_same(
    archive: Path, extract: Extract, tmp_path: Path, faulty: dict[str, str]
) -> None:
    slow(archive)
    out, quiet = tmp_path / "out", tmp_path / "quiet"
    options = ("--format", "jsonl", "--workers", 2)
    extract(archive, "-o", quiet, "--format", "jsonl", environment=faulty)
    left: list[int] = []
    for seconds in (1.0, 2.2):
        process = subprocess.Popen(
            command(archive, "-o", out, *options, "--resume"),
            env=faulty,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(seconds)
        left += children(process.pid)
        process.kill()
        process.wait()
    # One worker is killed too, and replaced.
    process = subprocess.Popen(
        command(archive, "-o", out, *options, "--resume"), env=faulty, stderr=subprocess.DEVNULL
    )
    wait_for(lambda: len(children(process.pid)) == 2 or process.poll() is not None)
    for worker in children(process.pid)[:1]:
        os.kill(worker, signal.SIGKILL)
    assert process.wait(30) == 1
    assert published(out) == published(quiet)
    # Workers end with the run that started them.
    wait_for(lambda: not any(Path(f"/proc/{pid}/cmdline").exists() for pid in left))
    assert [path.name for path in (out / ".huibao" / "shards").glob("*.tmp")] == []


def test_two_runs_into_one_output_are_refused(
    archive: Path, extract: Extract, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    extract(archive, "-o", out)
    # The lock file is still there, its holder is not: it locks nothing.
    assert (out / ".huibao" / "lock").read_text().startswith("process ")
    with held(out / ".huibao" / "lock", out):
        run = extract(archive, "-o", out)
    assert (run.returncode, run.stderr) == (
        2,
        f"huibao: {out}: another run writes here (process {os.getpid()} on "
        f"{os.uname().nodename}): wait for it to end, or choose another output\n",
    )
    assert extract(archive, "-o", out).returncode == 1


def test_a_lock_is_held_once(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with held(path, tmp_path), pytest.raises(OptionError), held(path, tmp_path):
        pass
    with held(path, tmp_path):
        pass


def test_a_single_file_keeps_its_state_beside_it(
    archive: Path, extract: Extract, tmp_path: Path
) -> None:
    place = tmp_path / "facts.xlsx"
    assert extract(archive, "-o", place, "--format", "xlsx").returncode == 1
    assert place.read_bytes()[:2] == b"PK"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".facts.xlsx.huibao",
        "facts.xlsx",
        "reports",
    ]
    first = place.read_bytes()
    again = extract(archive, "-o", place, "--format", "xlsx", "--resume")
    assert f"{COUNT} of them unchanged from before" in again.stderr
    assert place.read_bytes() == first


def test_the_log_is_an_object_a_line(archive: Path, extract: Extract, tmp_path: Path) -> None:
    run = extract(archive, "-o", tmp_path / "out", "--log-json")
    log = events(run.stderr)
    assert log[0] | {"time": "", "workers": 0} == {
        "time": "",
        "event": "start",
        "reports": COUNT + 1,
        "workers": 0,
    }
    assert [entry["event"] for entry in log].count("report") == COUNT
    done = log[-1]
    assert {
        key: done[key] for key in ("event", "reports", "done", "kept", "failed", "stopped")
    } == {
        "event": "done",
        "reports": COUNT + 1,
        "done": COUNT,
        "kept": 0,
        "failed": 1,
        "stopped": False,
    }
    wrong = extract(archive, "-o", tmp_path / "out", "--log-json", "--segmenter", "none")
    assert wrong.returncode == 2
    (entry,) = events(wrong.stderr)
    assert (entry["event"], entry["message"][:23]) == ("error", "segmenter 'none' is non")


def test_a_terminal_is_shown_a_bar_below_the_failures() -> None:
    screen = io.StringIO()
    bar = Bar(screen, force_terminal=True)
    bar.start(3, 2)
    bar.rows([Row(0, "a", "a.txt", ""), Row(1, "b", "b.txt", "", error="b.txt: empty")])
    bar.writing(3)
    bar.written()
    bar.done(Summary(3, 2, 0, 1, 0, 1.0), "2 reports, 1 failed")
    shown = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", screen.getvalue())
    assert [line for line in shown.splitlines() if line.startswith("huibao:")] == [
        "huibao: b.txt: empty",
        "huibao: 2 reports, 1 failed",
    ]
    assert "抽取 extracting" in shown
    assert "失败 failed 1" in shown
    assert "1/3" in shown
