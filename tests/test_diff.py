"""What `make diff` says of a change, on tiny examples."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from huibao import Pipeline

Reports = dict[str, dict[str, Any]]


@pytest.fixture
def changes(root: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module that compares."""
    monkeypatch.syspath_prepend(root / "benchmarks")
    return importlib.import_module("changes")


@pytest.fixture
def diff(root: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module that runs both trees."""
    monkeypatch.syspath_prepend(root / "benchmarks")
    return importlib.import_module("diff")


TEXT = "共有教师60余名，其中党员**人，建成示范基地3个。"


def _reports(*records: dict[str, Any], title: str | None = None) -> Reports:
    own = {"title": title, "reference_date": None, "reference_date_basis": "none"}
    return {"a": {"report": own, "sections": [], "records": list(records), "masks": []}}


def _count(id: str, start: int, end: int, **slots: Any) -> dict[str, Any]:
    place = {"id": id, "kind": "count", "start": start, "end": end, "text": TEXT[start:end]}
    return {**place, "rule": "count.digits", "masks": [], **slots}


OLD = _reports(
    _count("r1", 4, 8, value=60.0, unit="名", subject="教师", part_of=None),
    _count("r2", 13, 16, value=None, unit="人", subject="党员", part_of="r1"),
)
# One record more before the others: the ids behind it move, which is no change.
NEW = _reports(
    _count("r1", 0, 2, value=None, unit="有", subject=None, part_of=None, rule="count.new"),
    _count("r2", 4, 8, value=60.0, unit="名", subject="专任教师", part_of=None),
    _count("r3", 13, 16, value=None, unit="人", subject="党员", part_of="r2"),
    title="总结",
)


def test_gained_and_changed(changes: Any) -> None:
    found = list(changes.compare(OLD, NEW))
    assert found == [
        changes.Change("a", "report", "changed", 0, 1, (("title", None, "总结"),)),
        changes.Change("a", "count", "changed", 4, 8, (("subject", "教师", "专任教师"),)),
        changes.Change("a", "count", "gained", 0, 2, (("unit", None, "有"),)),
    ]
    assert [change.show(TEXT) for change in found] == [
        "  a  title: None → 总结",
        "  a [4:8] …共有教师⟦60余名⟧，其中党员**人，建成示范基…  subject: 教师 → 专任教师",
        "  a [0:2] …⟦共有⟧教师60余名，其中党员**人…  unit=有",
    ]


def test_lost_is_gained_the_other_way(changes: Any) -> None:
    found = list(changes.compare(NEW, OLD))
    assert [(change.kind, change.sort) for change in found] == [
        ("report", "changed"),
        ("count", "changed"),
        ("count", "lost"),
    ]
    assert found[2].show(TEXT) == "  a [0:2] …⟦共有⟧教师60余名，其中党员**人…  unit=有"


def test_nothing_differs(changes: Any) -> None:
    report = Pipeline().extract(TEXT).model_dump(mode="json")
    assert list(changes.compare({"a": report}, {"a": report})) == []


def test_a_report_that_one_side_lacks(changes: Any) -> None:
    sorts = [(change.kind, change.sort) for change in changes.compare(OLD, {})]
    assert sorts == [("report", "lost"), ("count", "lost"), ("count", "lost")]


def test_the_table(changes: Any) -> None:
    found = list(changes.compare(OLD, NEW))
    assert changes.table(OLD, NEW, found, ["report", "count", "date"]).splitlines() == [
        "kind             old     new  gained    lost  changed",
        "report             1       1       0       0        1",
        "count              2       3       1       0        1",
        "date               0       0       0       0        0",
    ]


def _git(folder: Path, *arguments: str) -> None:
    person = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
    subprocess.run(["git", "-C", str(folder), *person, *arguments], check=True, capture_output=True)


def test_the_base_is_the_last_tag_else_main(diff: Any, tmp_path: Path) -> None:
    _git(tmp_path, "init", "-q", "-b", "trunk")
    _git(tmp_path, "commit", "-q", "--allow-empty", "-m", "first")
    assert diff.base_revision(tmp_path) == "HEAD"
    _git(tmp_path, "branch", "main")
    assert diff.base_revision(tmp_path) == "main"
    _git(tmp_path, "tag", "v0.1.0")
    assert diff.base_revision(tmp_path) == "v0.1.0"


@pytest.mark.slow
def test_two_trees_are_run(root: Path, tmp_path: Path) -> None:
    if not (root / ".git").exists():
        pytest.skip("no repository to take the old tree from")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "benchmarks/diff.py", str(tmp_path), "--base", "HEAD"]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == f"{tmp_path}: 1 reports, HEAD → working tree"
    assert lines[1] == "kind             old     new  gained    lost  changed"
    trees = ["git", "-C", str(root), "worktree", "list"]
    kept = subprocess.run(trees, capture_output=True, text=True, check=True).stdout
    assert "huibao-diff-" not in kept


def test_an_unknown_revision_is_named(root: Path, tmp_path: Path) -> None:
    if not (root / ".git").exists():
        pytest.skip("no repository to take the old tree from")
    command = [sys.executable, "benchmarks/diff.py", str(tmp_path), "--base", "no-such-revision"]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("benchmarks/diff.py: --base no-such-revision: ")
