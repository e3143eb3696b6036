"""Withheld at random, a value is gone and nothing else: benchmarks/masking.py on the corpora."""

from __future__ import annotations

import importlib
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from huibao import Pipeline, Report

ROOT = Path(__file__).resolve().parent.parent
TEXTS = {
    path.stem: path.read_bytes().decode("utf-8")
    for path in sorted((ROOT / "corpora" / "reports").glob("*.txt"))
}
PIPELINE = Pipeline()


@pytest.fixture
def masking(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    return importlib.import_module("masking")


@pytest.fixture
def survival(masking: ModuleType) -> ModuleType:
    return importlib.import_module("survival")


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return {name: PIPELINE.extract(text) for name, text in TEXTS.items()}


@pytest.mark.parametrize("kind", ["count", "date", "honor"])
def test_the_share_that_survives_meets_its_target(
    masking: ModuleType, kind: str, reports: dict[str, Report]
) -> None:
    tried = 0
    lost: list[Any] = []
    for name, text in TEXTS.items():
        dice = random.Random(f"{name} {kind}")
        for form in masking.FORMS[kind]:
            maskings = masking.choose(reports[name], text, kind, form, dice)
            done = masking.trial(PIPELINE, reports[name], text, maskings)
            tried += len(maskings)
            lost += [(name, form, faults) for faults in done.faults if faults]
    assert tried > 20
    assert len(lost) <= (1 - masking.TARGETS[kind]) * tried, lost


@pytest.mark.parametrize(
    ("text", "kind", "form", "masked"),
    [
        ("共有党员60余名，", "count", "**", "共有党员**余名，"),
        ("选派骨干三十五名。", "count", "XX", "选派骨干XX名。"),
        ("增长21.5%。", "count", "X last", "增长21.X%。"),
        ("引进博士3至5名。", "count", "×", "引进博士×至×名。"),
        (
            "2022年被青山县委、县政府授予“文明单位”称号。",
            "honor",
            "某",
            "2022年被某县委、某县政府授予“文明单位”称号。",
        ),
        ("驻点18天。", "date", "__", "驻点__天。"),
    ],
)
def test_what_is_withheld(
    masking: ModuleType, text: str, kind: str, form: str, masked: str
) -> None:
    before = PIPELINE.extract(text)
    done = masking.trial(
        PIPELINE, before, text, masking.choose(before, text, kind, form, random.Random(1))
    )
    assert (done.text, done.faults) == (masked, [[]])


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ("三五名", "邀请三五名专家。"),
        ("XX名", "邀请XX名专家。"),
        ("2022.4.13", "2022.4.13召开会议。"),
    ],
)
def test_what_cannot_be_withheld(masking: ModuleType, record: str, text: str) -> None:
    before = PIPELINE.extract(text)
    assert [found.text for found in before.records] == [record]
    kind = before.records[0].kind
    assert masking.choose(before, text, kind, "**", random.Random(1)) == []


def test_what_is_lost_added_and_changed_is_told(masking: ModuleType, survival: ModuleType) -> None:
    text = "共有党员30人，其中女党员12人。"
    before = PIPELINE.extract(text)
    masked = survival.Masked(
        text, before, masking.choose(before, text, "count", "**", random.Random(1))
    )
    after = PIPELINE.extract("共有党员**人，其中教师近12名。")
    assert [fault for _, fault in masked.faults(after)] == ["lost count 12人", "new count 近12名"]


@pytest.mark.parametrize(
    ("was", "now", "fine"),
    [
        ("2022-04", "2022-XX", True),
        ("2022-04", "2022", True),
        ("2022-04", None, True),
        ("2022-04", "2021-XX", False),
        ("2021/2023", "20XX/20XX", True),
        (None, "2022", False),
    ],
)
def test_a_date_may_say_less(
    survival: ModuleType, was: str | None, now: str | None, fine: bool
) -> None:
    assert survival.agrees(was, now) is fine
