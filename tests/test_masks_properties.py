"""What holds for the masks of any text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huibao.pipeline.masks import Found, MaskFinder
from huibao.pipeline.rules import Lexicons
from huibao.pipeline.text.fold import fold

FINDER = MaskFinder(Lexicons())
PIECES = st.sampled_from(
    [
        "**",
        "*",
        "***",
        "X",
        "XX",
        "×",
        "某",
        "某某",
        "○○",
        "□",
        "__",
        "\\*",
        "县",
        "人",
        "名",
        "年",
        "月",
        "%",
        "万元",
        "2022",
        "5",
        ".",
        "，",
        "。",
        "、",
        "“",
        "”",
        "张",
        "书记",
        "与",
        "赴",
        "开展",
        "学校",
        "一、",
        "（一）",
        "http://a.b/",
        "ST",
        "km",
        "第",
        "（ ）",
        "# ",
        "\n",
        " ",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))
HIDES = {"figure", "name", "date"}


def covered(found: Found) -> list[tuple[int, int]]:
    return sorted([(run.start, run.end) for run in found.runs] + list(found.emphasis))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_runs_and_marks_are_sorted_and_apart(text: str) -> None:
    found = FINDER.find(fold(text))
    spans = covered(found)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert found.runs == sorted(found.runs)
    assert found.emphasis == sorted(found.emphasis)
    assert {run.hides for run in found.runs} <= HIDES


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_run_is_found_whole(text: str) -> None:
    """A star beside a run of stars belongs to it: no run is cut in two."""
    folded = fold(text)
    for run in FINDER.find(folded).runs:
        if folded[run.start] in "*×某":
            assert folded[run.start - 1 : run.start] != folded[run.start]
            assert folded[run.end : run.end + 1] != folded[run.start]


@given(st.sampled_from(["**", "***", "XX", "××", "○○", "□□", "某某"]), st.integers(1, 30))
def test_each_of_many_is_found_once(mask: str, times: int) -> None:
    found = FINDER.find(fold(f"党员{mask}人，{mask}县；" * times))
    assert [run.hides for run in found.runs] == ["figure", "name"] * times


@pytest.mark.parametrize(
    "unit", ["*", "**县", "**a**b", "X ", "（ ）", "□ ", "\\*", "数据×", "某", "_"]
)
def test_time_grows_with_the_text(unit: str) -> None:
    text = fold(unit * (100_000 // len(unit)))
    start = time.process_time()
    FINDER.find(text)
    assert time.process_time() - start < 10
