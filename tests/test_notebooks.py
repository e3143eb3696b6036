"""The notebooks: each pair is in step, what is committed is a clean run, any machine can run it.

`.ci/run` executes them. After a change to a notebook, in notebooks/: `jupytext --sync *.py`, then
`jupyter nbconvert --to notebook --execute --inplace --ExecutePreprocessor.record_timing=False
*.ipynb`.
"""

from __future__ import annotations

import io
import re
import runpy
import warnings
from pathlib import Path
from typing import Any

import pytest

jupytext = pytest.importorskip("jupytext")
compare = pytest.importorskip("jupytext.compare")
font_manager = pytest.importorskip("matplotlib.font_manager")
pytest.importorskip("pandas")

FOLDER = Path(__file__).parent.parent / "notebooks"
SCRIPTS = sorted(FOLDER.glob("*.py"))
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
ABSOLUTE = re.compile(r"""(?:["'\s(]|^)(?:/(?:home|root|tmp|Users|usr|opt|work)/|~/|[A-Za-z]:\\)""")

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def code_cells(path: Path) -> list[Any]:
    return [cell for cell in jupytext.read(path).cells if cell.cell_type == "code"]


def test_notebooks_come_in_pairs() -> None:
    assert SCRIPTS
    assert [path.stem for path in SCRIPTS] == [path.stem for path in NOTEBOOKS]


@each_notebook
def test_the_pair_is_in_step(path: Path) -> None:
    script = jupytext.read(path.with_suffix(".py"))
    compare.compare_notebooks(jupytext.read(path), script, "py:percent", compare_outputs=False)


@each_notebook
def test_a_commit_holds_one_clean_run(path: Path) -> None:
    cells = code_cells(path)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    outputs = [output for cell in cells for output in cell.outputs]
    assert [
        output
        for output in outputs
        if output.output_type == "error" or output.get("name") == "stderr"
    ] == []
    assert [cell for cell in cells if cell.metadata.get("execution")] == []


@each_notebook
def test_no_cell_is_empty(path: Path) -> None:
    cells = jupytext.read(path).cells
    assert [number for number, cell in enumerate(cells) if not cell.source.strip()] == []


@each_notebook
def test_no_path_is_absolute(path: Path) -> None:
    words = [cell.source for cell in jupytext.read(path).cells]
    for output in (output for cell in code_cells(path) for output in cell.outputs):
        words.append(output.get("text", ""))
        words.append(output.get("data", {}).get("text/plain", ""))
    assert [line for word in words for line in word.splitlines() if ABSOLUTE.search(line)] == []


@pytest.mark.slow
def test_the_timeline_needs_no_chinese_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.setattr(font_manager, "findSystemFonts", list)
    monkeypatch.chdir(FOLDER)
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        names = runpy.run_path("one_report.py")
        picture = io.BytesIO()
        names["figure"].savefig(picture)
    assert not names["chinese"]
    assert picture.getvalue().startswith(b"\x89PNG")
