"""Word lists: the built-in ones, a folder layered over them, and what is wrong with a file."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huibao import Pipeline
from huibao.pipeline.errors import LexiconError
from huibao.pipeline.rules import Lexicons
from huibao.pipeline.rules.lexicon import alternation

BUILT_IN = sorted(
    (Path(__file__).resolve().parent.parent / "extractors" / "lexicons").glob("*.toml")
)


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
def test_each_group_says_what_it_is_for_and_gives_an_example(path: Path) -> None:
    groups = tomllib.loads(path.read_text(encoding="utf-8"))
    assert groups
    assert [name for name, entry in groups.items() if not entry.get("about")] == []
    assert [name for name, entry in groups.items() if not entry.get("example")] == []
    assert [name for name, entry in groups.items() if not entry.get("words")] == []


def layer(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_words_are_added_removed_and_given_anew(tmp_path: Path) -> None:
    layer(tmp_path, "counts.toml", '[over]\nadd = ["直逼"]\nremove = ["破"]\n')
    layer(tmp_path, "mine.toml", '[words]\nwords = ["甲", "乙"]\n')
    own, built_in = Lexicons(tmp_path), Lexicons()
    assert set(own["counts.over"]) - set(built_in["counts.over"]) == {"直逼"}
    assert set(built_in["counts.over"]) - set(own["counts.over"]) == {"破"}
    assert own["mine.words"] == ("甲", "乙")
    assert own["counts.near"] == built_in["counts.near"]


def test_a_rule_follows_the_users_words(tmp_path: Path) -> None:
    text = "本月招募讲解员12旦。"
    assert [r.text for r in Pipeline().extract(text).records if r.kind == "count"] == []
    layer(tmp_path, "units.toml", '[things]\nadd = ["旦"]\n')
    found = Pipeline(lexicons=tmp_path).extract(text).records
    assert [(r.text, r.unit) for r in found if r.kind == "count"] == [("12旦", "旦")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[over\n", "counts.toml: not valid TOML"),
        ("over = 3\n", "counts.toml: over: not a table"),
        ("[over]\nword = []\n", "counts.toml: over: unknown field 'word'"),
        ('[over]\nadd = ["超", ""]\n', "counts.toml: over: entry 2: empty text"),
        ('[over]\nadd = ["甲", "甲"]\n', "counts.toml: over: entry 2: '甲' stands twice"),
        ("[over]\nadd = [3]\n", "counts.toml: over: entry 1: not a text"),
        ('[over]\nadd = "超"\n', "counts.toml: over: not a list of words"),
        ('[over]\nremove = ["甲"]\n', "counts.toml: over: remove: '甲' is not in the group"),
        ('[none]\nadd = ["甲"]\n', "counts.toml: none: no built-in group to change"),
    ],
)
def test_a_wrong_file_is_named_with_group_and_entry(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(LexiconError) as caught:
        Lexicons(layer(tmp_path, "counts.toml", text))
    assert str(caught.value).startswith(str(tmp_path))
    assert message in str(caught.value)


def test_a_folder_without_word_lists_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"no \.toml file in this folder"):
        Lexicons(tmp_path)


@given(
    st.lists(st.text("县市委.书", min_size=1, max_size=4), max_size=12),
    st.text("县市委.书", max_size=8),
)
def test_an_alternation_tries_each_word_the_longest_first(words: list[str], text: str) -> None:
    ordered = sorted(set(words), key=len, reverse=True)
    plain = "(?:" + "|".join(map(re.escape, ordered)) + ")"
    for tail in ("", "$", "委", "(?!书)"):
        ours = [match.span() for match in re.finditer(alternation(words) + tail, text)]
        assert ours == [match.span() for match in re.finditer(plain + tail, text)]
