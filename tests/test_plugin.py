"""A package that adds an extractor: installed beside huibao, it is found and runs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parent.parent / "docs" / "examples" / "ward-stars"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Install the example into a folder of its own, put before the environment's packages."""
    source = tmp_path_factory.mktemp("source") / "ward-stars"
    shutil.copytree(EXAMPLE, source)
    target = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(target)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=300)
    return {**os.environ, "PYTHONPATH": str(target)}


def run(code: str, environment: dict[str, str]) -> str:
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, env=environment, check=True, capture_output=True, text=True, timeout=120
    )
    return done.stdout


def test_its_records_come_out_with_the_others(installed: dict[str, str]) -> None:
    code = (
        "from huibao import extract\n"
        "report = extract('2023年3月，内科病区挂上流动红旗，全院共有护士**名。')\n"
        "print(report.model_dump_json())"
    )
    records = json.loads(run(code, installed))["records"]
    assert [(r["kind"], r["text"], r["rule"]) for r in records if r["kind"] == "honor"] == [
        ("honor", "流动红旗", "honor.ward_star")
    ]
    honor = next(r for r in records if r["kind"] == "honor")
    assert (honor["recipient"], honor["level"], honor["date"]) == ("内科病区", "unit", "2023-03")
    assert {r["kind"] for r in records} == {"date", "honor", "count"}


def test_its_rule_is_listed_and_explained(installed: dict[str, str]) -> None:
    command = [sys.executable, "-m", "huibao", "rules", "--kind", "honor"]
    listed = subprocess.run(
        command, env=installed, check=True, capture_output=True, text=True, timeout=120
    ).stdout
    assert "honor.ward_star" in listed


def test_without_it_nothing_changes() -> None:
    code = (
        "from huibao import extract\n"
        "print([r.text for r in extract('内科病区挂上流动红旗。').records if r.kind == 'honor'])"
    )
    assert run(code, dict(os.environ)).strip() == "[]"
