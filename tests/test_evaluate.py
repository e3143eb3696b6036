"""The figures, by hand and against the reference scorer where it stands beside the project."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from huibao.pipeline.errors import OptionError, SourceError
from huibao.pipeline.evaluate import (
    figures,
    list_differences,
    load_folder,
    render,
    score_folders,
)
from huibao.pipeline.evaluate.slots import Item, items, same

Report = dict[str, Any]


def _count(id: str, start: int, end: int, **slots: Any) -> Report:
    return {"id": id, "kind": "count", "start": start, "end": end, "text": "…", **slots}


GOLD: dict[str, Report] = {
    "a": {
        "records": [
            _count("r1", 0, 4, value=30, approx="over", unit="名", subject="党员"),
            _count("r2", 10, 13, value=6, unit="名", subject="女党员", part_of="r1"),
            {"id": "r3", "kind": "date", "start": 20, "end": 25, "text": "", "type": "vague"},
            {
                "id": "r4", "kind": "honor", "start": 30, "end": 34, "text": "先进集体",
                "title": "先进集体", "issuers": ["县委", "县政府"], "status": "obtained",
            },
        ],
        "sections": [],
        "masks": [],
    }
}  # fmt: skip
PREDICTED: dict[str, Report] = {
    "a": {
        "records": [
            _count("r1", 0, 3, value=30.0, approx="exact", unit="名", subject="党员同志"),
            _count("r2", 10, 13, value=6.0, unit="名", subject="女党员", part_of="r1"),
            _count("r3", 40, 42, value=None, unit="次"),
            {
                "id": "r4", "kind": "honor", "start": 30, "end": 34, "text": "先进集体",
                "title": "“先进集体”", "issuers": ["县政府", "省委"], "status": "planned",
            },
        ],
    },
    "not in the gold": {"records": []},
}  # fmt: skip


def test_figures_by_hand() -> None:
    result = figures(score_folders(GOLD, PREDICTED), slots=True)
    assert (result["reports"], result["missing"]) == (1, [])
    assert result["scores"]["count"] == {
        "detection": {"p": 0.6667, "r": 1.0, "f1": 0.8},
        # right: value, unit, subject twice and part_of; missed: over; spurious: 次
        "slots": {"p": 0.875, "r": 0.875, "f1": 0.875},
        "strict": {"p": 0.3333, "r": 0.5, "f1": 0.4},
    }
    assert result["scores"]["honor"] == {
        "detection": {"p": 1.0, "r": 1.0, "f1": 1.0},
        "slots": {"p": 0.5, "r": 0.6667, "f1": 0.5714},
        "strict": {"p": 0.0, "r": 0.0, "f1": 0.0},
    }
    assert result["scores"]["date"]["detection"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert result["slots"] == {
        "count.approx": {"p": 1.0, "r": 0.0, "f1": 0.0},
        "count.part_of": {"p": 1.0, "r": 1.0, "f1": 1.0},
        "count.subject": {"p": 1.0, "r": 1.0, "f1": 1.0},
        "count.unit": {"p": 0.6667, "r": 1.0, "f1": 0.8},
        "count.value": {"p": 1.0, "r": 1.0, "f1": 1.0},
        "honor.issuers": {"p": 0.5, "r": 0.5, "f1": 0.5},
        "honor.status": {"p": 0.0, "r": 1.0, "f1": 0.0},
        "honor.title": {"p": 1.0, "r": 1.0, "f1": 1.0},
    }


def test_the_table() -> None:
    assert render(score_folders(GOLD, PREDICTED)).splitlines()[:4] == [
        "1 gold reports",
        "kind           gold  detection P/R/F1    slots P/R/F1        strict F1",
        "section           0  1.000 1.000 1.000   1.000 1.000 1.000   1.000",
        "date              0  1.000 1.000 1.000   1.000 1.000 1.000   1.000",
    ]
    assert render(score_folders(GOLD, {})).splitlines()[0] == (
        "1 gold reports, 1 without a prediction: a"
    )


def test_differences_are_listed() -> None:
    listed = [str(difference) for difference in list_differences(GOLD, PREDICTED, "count")]
    assert listed == [
        "a\twrong\tgold [0:4] '…' approx='over'\tpredicted [0:3] '…' approx='exact'",
        "a\tspurious\tgold -\tpredicted [40:42] '…' unit='次'",
    ]
    listed = [str(difference) for difference in list_differences(GOLD, {}, "honor")]
    assert listed == [
        "a\tmissed\tgold [30:34] '先进集体' title='先进集体' issuers=['县委', '县政府'] "
        "status='obtained'\tpredicted -"
    ]


def test_what_is_an_item() -> None:
    element = {"name": "《 关于ＡＢ的通知》。", "action": "cited", "status": "reported"}
    assert items("policy", element) == [Item("name", "关于AB的通知"), Item("action", "cited")]
    assert items("count", {"value": "3.50", "upper": 0, "approx": "exact", "unit": ""}) == [
        Item("value", 3.5),
        Item("upper", 0.0),
    ]


def test_free_words_agree_by_their_characters() -> None:
    assert same(Item("subject", "中青年干部"), Item("subject", "青年干部"))
    assert not same(Item("subject", "中青年干部"), Item("subject", "党员"))
    assert not same(Item("unit", "人次"), Item("unit", "人"))
    assert not same(Item("subject", "党员"), Item("event", "党员"))


def test_folders_are_read_with_their_subfolders(tmp_path: Path) -> None:
    (tmp_path / "2022").mkdir()
    (tmp_path / "2022" / "a.json").write_text('{"records": []}', encoding="utf-8")
    (tmp_path / "errors.jsonl").write_text("{}\n", encoding="utf-8")
    assert load_folder(tmp_path) == {"2022/a": {"records": []}}


@pytest.mark.parametrize("text", ["[]", "{}", "{"])
def test_a_file_that_is_no_report_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=r"a\.json: not "):
        load_folder(tmp_path)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="there is no report"):
        load_folder(tmp_path)


def _perturb(reports: dict[str, Report], seed: int) -> dict[str, Report]:
    """Lose, move, double and change what reports hold, as a bad extraction would."""
    chance = random.Random(seed)
    changed = deepcopy(reports)
    for number, report in enumerate(changed.values()):
        if number % 7 == 6:
            report["records"] = []
        for key in ("sections", "records", "masks"):
            kept = []
            for element in report.get(key, []):
                if chance.random() < 0.1:
                    continue
                if chance.random() < 0.3:
                    element["start"] = max(0, element["start"] + chance.randint(-2, 2))
                    element["end"] = max(
                        element["start"] + 1, element["end"] + chance.randint(-2, 2)
                    )
                if chance.random() < 0.4:
                    _change_slot(element, chance)
                kept.append(element)
                if chance.random() < 0.1:
                    kept.append({**element, "end": element["end"] + 1})
            report[key] = kept
    return changed


def _change_slot(element: Report, chance: random.Random) -> None:
    free = set(element) - {"id", "kind", "start", "end", "text", "masks", "record", "parent"}
    slot = chance.choice(sorted(free))
    value = element[slot]
    if isinstance(value, list):
        element[slot] = value[1:] or ["县委宣传部"]
    elif isinstance(value, str) and slot != "part_of":
        element[slot] = chance.choice([value[1:] or None, f"“{value}”", value + "等", None])
    elif isinstance(value, int | float):
        element[slot] = chance.choice([value + 1, None, str(value)])
    elif slot != "part_of":
        element[slot] = "planned" if slot == "status" else "12"


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("corpus", ["own", "shared"])
def test_the_figures_are_those_of_the_reference_scorer(
    tmp_path: Path, root: Path, shared: Path, corpus: str, seed: int
) -> None:
    folder = shared / "gold" / "gold" if corpus == "shared" else root / "corpora" / "gold"
    if not any(folder.glob("*.json")):
        pytest.skip(f"no gold reports in {folder}")
    gold = load_folder(folder)
    changed = _perturb(gold, seed)
    if seed % 2 and len(changed) > 1:
        changed.popitem()
    for key, report in changed.items():
        (tmp_path / f"{key}.json").write_text(json.dumps(report), encoding="utf-8")
    command = [sys.executable, str(shared / "tools" / "score.py"), str(folder), str(tmp_path)]
    output = subprocess.run([*command, "--json"], capture_output=True, check=True).stdout
    assert figures(score_folders(gold, load_folder(tmp_path))) == json.loads(output)


def test_figures_below_their_floor_fail_the_build(tmp_path: Path, root: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[slots]\ncount = 0.9\nhonor = 0.5\n", encoding="utf-8")
    result = subprocess.run(
        [sys.executable, str(root / "benchmarks" / "floors.py"), str(floors)],
        input=json.dumps(figures(score_folders(GOLD, PREDICTED))),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert result.stderr == "benchmarks/floors.py: count: slots F1 0.875 is below its floor 0.9\n"
