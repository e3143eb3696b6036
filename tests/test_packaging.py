"""The wheel holds the whole tree once, and works in an environment that has nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections import Counter
from pathlib import Path

import pytest

FOLDERS = {
    "extractors": "huibao/extractors",
    "huibao": "huibao",
    "pipeline": "huibao/pipeline",
    "schemas": "huibao/schemas",
}
DATA = {".css", ".dict", ".html", ".js", ".json", ".md", ".py", ".toml", ".txt", ".typed"}


def _tree(root: Path) -> set[str]:
    """The files that a wheel must hold, by their names in it."""
    names = set()
    for folder, package in FOLDERS.items():
        # os.walk does not follow the links in huibao/, so that no file is met twice
        for place, folders, files in os.walk(root / folder):
            folders[:] = [name for name in folders if name != "__pycache__"]
            for path in (Path(place, name) for name in files):
                if path.suffix in DATA or path.name == "py.typed":
                    names.add(f"{package}/{path.relative_to(root / folder).as_posix()}")
    return names


def test_every_package_is_listed(root: Path) -> None:
    config = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    packages = {name.rpartition("/")[0] for name in _tree(root) if name.endswith("/__init__.py")}
    listed = config["tool"]["setuptools"]["packages"]
    assert sorted(listed) == sorted(name.replace("/", ".") for name in packages)


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that nothing of an earlier build comes in."""
    copy = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy2(root / name, copy / name)
    for folder in FOLDERS:
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(root / folder, copy / folder, symlinks=True, ignore=ignore)
    out = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", out, copy)
    (path,) = out.glob("*.whl")
    return path


@pytest.mark.slow
def test_the_wheel_holds_the_whole_tree_once(root: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = Counter(archive.namelist())
    assert [name for name, count in names.items() if count > 1] == []
    packaged = {name for name in names if ".dist-info/" not in name}
    assert packaged == _tree(root)


@pytest.mark.slow
def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    scripts = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    _run(scripts / "python", "-m", "pip", "install", "--quiet", wheel)
    (tmp_path / "a.txt").write_text("2022年，我镇共有党员120余名。\n", encoding="utf-8")
    version = _run(scripts / "huibao", "--version", cwd=tmp_path)
    assert version == f"huibao {wheel.name.split('-')[1]}\n"
    _run(scripts / "huibao", "extract", "a.txt", "-o", "out", cwd=tmp_path)
    report = json.loads((tmp_path / "out" / "a.json").read_text(encoding="utf-8"))
    assert [record["text"] for record in report["records"]] == ["2022年", "120余名"]


def _run(*command: object, cwd: Path | None = None) -> str:
    result = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
