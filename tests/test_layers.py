"""Which module may import which, and what a plain run does not pay for."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDERS = ("huibao", "pipeline", "extractors", "schemas", "tests", "benchmarks")
OPTIONAL = ("jieba", "numpy", "openpyxl", "pandas", "spacy", "spacy_pkuseg")


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""


def test_no_bare_import_of_a_top_level_folder(root: Path) -> None:
    # Installed, there is no top-level `pipeline`, and `schemas` would be somebody else's.
    bare = [
        f"{path.relative_to(root)}: {name}"
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*.py"))
        for name in _imports(path)
        if name.split(".")[0] in ("extractors", "pipeline", "schemas")
    ]
    assert bare == []


def test_typer_is_imported_by_the_command_line_alone(root: Path) -> None:
    importers = {
        path.relative_to(root).as_posix()
        for folder in ("huibao", "pipeline", "extractors", "schemas")
        for path in (root / folder).rglob("*.py")
        if any(name.split(".")[0] == "typer" for name in _imports(path))
    }
    assert {name.rpartition("/")[0] for name in importers} == {"pipeline/cli"}


def test_imports_point_one_way(root: Path) -> None:
    command = [sys.executable, "-m", "importlinter.cli", "lint", "--no-cache"]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["extract", "a.txt", "-o", "out"], ["schema"]],
    ids=["help", "extract", "schema"],
)
def test_a_plain_run_imports_no_optional_library(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "a.txt").write_text("2022年共有党员12名。", encoding="utf-8")
    program = (
        "import sys\n"
        "from huibao.pipeline.cli import main\n"
        "try:\n"
        f"    main({arguments!r})\n"
        "except SystemExit as end:\n"
        "    status = end.code\n"
        f"print(status, sorted(set({OPTIONAL!r}) & set(sys.modules)), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.stderr.splitlines()[-1] == "0 []"
