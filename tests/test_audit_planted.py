"""Faults planted into the sample reports are found, and nothing else: benchmarks/planting.py."""

from __future__ import annotations

import importlib
import random
from pathlib import Path
from types import ModuleType

import pytest

from huibao import Pipeline

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def planting(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    return importlib.import_module("planting")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {
        path.stem: path.read_bytes().decode("utf-8")
        for path in sorted((ROOT / "corpora" / "reports").glob("*.txt"))
    }


def test_faults_of_all_checks_are_planted(planting: ModuleType) -> None:
    faults = planting.read_faults()
    checks = {fault.check for fault in faults}
    assert len(faults) >= 60
    assert checks == {
        "masked_figure", "masked_name", "masked_date", "blank", "sum", "change", "conflict", "date",
    }  # fmt: skip
    assert all(fault.place in fault.wrong for fault in faults)


def test_planted_faults_are_found_and_nothing_else(
    planting: ModuleType, texts: dict[str, str]
) -> None:
    tally = planting.run(Pipeline(), texts, planting.read_faults(), seed=21, rounds=1)
    assert tally.recall() >= planting.TARGET, "\n".join(tally.notes)
    assert tally.precision() >= planting.TARGET, "\n".join(tally.notes)


def test_planting_changes_nothing_but_what_it_adds(
    planting: ModuleType, texts: dict[str, str]
) -> None:
    for text in texts.values():
        planted, spans = planting.plant(text, "第一句。\n第二句。", random.Random(1))
        assert [planted[start:end] for start, end in spans] == ["第一句。", "第二句。"]
        left = planted
        for start, end in reversed(spans):
            left = left[:start] + left[end + 1 :]
        assert left == text
