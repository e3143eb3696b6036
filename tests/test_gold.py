"""Accuracy on the project's own reports, whose gold was annotated by hand: floors that only rise."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from huibao import Pipeline
from huibao.pipeline.evaluate import figures, load_folder, score_folders

CORPORA = Path(__file__).resolve().parent.parent / "corpora"
FLOORS = {
    "section": 0.99,
    "date": 0.98,
    "count": 0.98,
    "honor": 0.96,
    "agreement": 0.97,
    "initiative": 0.98,
    "policy": 0.97,
    "mask": 0.98,
    "all records": 0.985,
}


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    """Return the slot F1 of each kind over all sample reports."""
    with (CORPORA / "metadata.csv").open(encoding="utf-8", newline="") as file:
        dates = {row["file"]: row["reference_date"] for row in csv.DictReader(file)}
    pipeline = Pipeline()
    predicted = {
        path.stem: pipeline.extract(
            path.read_bytes().decode("utf-8"), id=path.stem, metadata_date=dates.get(path.name)
        ).model_dump(mode="json")
        for path in sorted((CORPORA / "reports").glob("*.txt"))
    }
    found = figures(score_folders(load_folder(CORPORA / "gold"), predicted))
    return {kind: row["slots"]["f1"] for kind, row in found["scores"].items()}


@pytest.mark.parametrize("kind", FLOORS)
def test_floor(scores: dict[str, float], kind: str) -> None:
    assert scores[kind] >= FLOORS[kind]
