"""The README: its example runs, its commands are those of CI, and its links lead somewhere."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

READMES = ("README.md", "README.zh-CN.md")
PAGES = (*READMES, "CONTRIBUTING.md", "docs/index.md")
RUN = (
    "python3 -m venv .venv && .venv/bin/pip install -e '.[all]' && "
    ".venv/bin/huibao extract corpora/reports -o out"
)
TEST = (
    "python3 -m venv .venv && .venv/bin/pip install -e '.[all,dev]' && "
    ".venv/bin/python -m pytest -q"
)


@pytest.mark.parametrize("name", READMES)
def test_the_example_gives_what_it_says(root: Path, name: str) -> None:
    example = re.search(r"```python\n(.*?)```", (root / name).read_text(encoding="utf-8"), re.S)
    assert example
    test = doctest.DocTestParser().get_doctest(example[1], {}, name, name, 0)
    report: list[str] = []
    doctest.DocTestRunner().run(test, out=report.append)
    assert "".join(report) == ""


@pytest.mark.parametrize("name", READMES)
def test_the_commands_are_the_two_that_are_tried(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert re.findall(r"^```\n(python3 .*)\n```$", text, re.M) == [RUN, TEST]


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files(root: Path, name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (root / name).read_text(encoding="utf-8"))
    place = (root / name).parent
    assert [link for link in links if not (place / link).exists()] == []
