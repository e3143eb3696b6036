"""One dictionary format, honoured by every segmenter; the words that are shipped."""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import rjieba

from huibao.pipeline.errors import DictionaryError, SegmenterError
from huibao.pipeline.segmenters import (
    DictionaryWord,
    Segmenter,
    Word,
    get_segmenter,
    read_dictionary,
)
from huibao.pipeline.segmenters.dictionary import genre_words, parse_dictionary
from huibao.pipeline.segmenters.merge import Merger
from huibao.pipeline.segmenters.pkuseg import DictionaryCutter, find_model

SEGMENTERS: dict[str, tuple[str, dict[str, Any], tuple[str, ...]]] = {
    "rjieba": ("rjieba", {}, ("rjieba",)),
    "jieba": ("jieba", {}, ("jieba",)),
    "pkuseg": ("pkuseg", {}, ("spacy_pkuseg",)),
    "spacy": ("spacy", {}, ("spacy",)),
    "spacy-jieba": ("spacy", {"segmenter": "jieba"}, ("spacy", "jieba")),
    "spacy-pkuseg": ("spacy", {"segmenter": "pkuseg"}, ("spacy", "spacy_pkuseg")),
    "char": ("char", {}, ()),
}

DICTIONARY = """\
# made-up words, and words that jieba's own character classes cut
云帆杯 n
竹溪里计划 5 nz
青禾 v
青禾讲堂 n
A·B角
“一网五员”制 n
12345热线 n
互联网＋ n
5G n
𠮷里村 ns
党委 zz
"""


def test_format() -> None:
    content = (
        b"\xef\xbb\xbf# comment\r\n\r\n"
        + "党支部\r\n  双减 20\r\n网格员 n\r\n双减\t7 vn\r\n#标签 n\r\n110 3 m\r\n2 a".encode()
    )
    assert parse_dictionary(content, "words.txt") == [
        DictionaryWord("党支部", None, None),
        DictionaryWord("网格员", None, "n"),
        DictionaryWord("双减", 7, "vn"),
        DictionaryWord("110", 3, "m"),
        DictionaryWord("2", None, "a"),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xb5\xb3\xd6\xa7\xb2\xbf n\n", "line 1: not UTF-8 (byte 0xb5); save the file as UTF-8"),
        (
            "党\n党支部\n".encode() + b"\xff\n",
            "line 3: not UTF-8 (byte 0xff); save the file as UTF-8",
        ),
        (
            "党\n\n党 支 部 n".encode(),
            "line 3: 4 fields where `word [freq] [tag]` has at most 3 "
            "(a word holds no white space)",
        ),
        ("党支部 0 n".encode(), "line 1: frequency '0' is no whole number from 1 to 999999999"),
        ("党支部 n 3".encode(), "line 1: frequency 'n' is no whole number from 1 to 999999999"),
        (
            "党支部 -3".encode(),
            "line 1: '-3' is neither a frequency nor a tag of 1 to 8 Latin letters",
        ),
        (
            "党支部 3 名词".encode(),
            "line 1: '名词' is neither a frequency nor a tag of 1 to 8 Latin letters",
        ),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes(content)
    with pytest.raises(DictionaryError) as caught:
        read_dictionary(path)
    assert str(caught.value) == f"{path}: {message}"
    with pytest.raises(DictionaryError, match=re.escape(str(path))):
        get_segmenter("char", dictionary=path)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError) as caught:
        read_dictionary(tmp_path / "none.txt")
    assert str(caught.value) == f"{tmp_path}/none.txt: cannot be read: No such file or directory"


@cache
def load(variant: str, dictionary: Path) -> Segmenter:
    name, options, modules = SEGMENTERS[variant]
    for module in modules:
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"{module} is not installed")
    if "spacy_pkuseg" in modules:
        try:
            find_model()
        except SegmenterError as error:
            pytest.skip(str(error))
    return get_segmenter(name, dictionary=dictionary, **options)


@pytest.fixture(scope="module")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dictionary") / "words.txt"
    path.write_text(DICTIONARY, encoding="utf-8")
    return path


@pytest.mark.parametrize("variant", SEGMENTERS)
def test_dictionary_words_are_honoured(variant: str, dictionary: Path) -> None:
    text = (
        "云帆杯，竹溪里计划；青禾讲堂。A·B角、“一网五员”制！12345热线\n互联网＋：5G（𠮷里村）党委"
    )
    words = load(variant, dictionary).segment(text)
    known = {entry.word: entry.tag for entry in read_dictionary(dictionary)}
    assert [word.text for word in words] == re.findall(
        "云帆杯|竹溪里计划|青禾讲堂|A·B角|“一网五员”制|12345热线|互联网＋|5G|𠮷里村|党委|[，；。、！：（）]",
        text,
    )
    tags = {word.text: word.tag for word in words if known.get(word.text)}
    assert tags == {word: tag for word, tag in known.items() if tag and word != "青禾"}


@pytest.mark.parametrize("variant", SEGMENTERS)
def test_shipped_words_are_always_loaded(variant: str, dictionary: Path) -> None:
    words = load(variant, dictionary).segment("规上工业，社区矫正，网格员")
    assert words[::2] == [
        Word(0, 4, "规上工业", "n"),
        Word(5, 9, "社区矫正", "n"),
        Word(10, 13, "网格员", "n"),
    ]


def test_the_users_dictionary_goes_before_the_shipped_words(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("网格员 nr\n", encoding="utf-8")
    assert get_segmenter(dictionary=path).segment("网格员") == [Word(0, 3, "网格员", "nr")]


def test_a_word_without_a_tag_keeps_the_segmenters(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("会议\n云帆\n", encoding="utf-8")
    words = get_segmenter("rjieba", dictionary=path).segment("会议，云帆")
    assert words == [Word(0, 2, "会议", "n"), Word(2, 3, "，", "x"), Word(3, 5, "云帆", None)]


def test_merging_takes_the_longest_and_never_cuts() -> None:
    merger = Merger(
        [
            DictionaryWord("青禾", None, None),
            DictionaryWord("青禾讲堂", None, None),
            DictionaryWord("讲堂开", None, "v"),
            DictionaryWord("5G", None, "n"),
        ]
    )
    text = "青禾讲堂开讲15G"
    pieces = [(0, 1), (1, 2), (2, 4), (4, 6), (6, 7), (7, 8), (8, 9)]
    words = [Word(start, end, text[start:end], "x") for start, end in pieces]
    assert merger.merge(text, words) == [Word(0, 4, "青禾讲堂", "x"), *words[3:]]


def test_pkuseg_cuts_out_whole_entries_only() -> None:
    cutter = DictionaryCutter(
        [DictionaryWord("青禾", None, "v"), DictionaryWord("青禾讲堂", None, None)]
    )
    assert cutter.solve("在青禾讲坛和青禾讲堂") == (
        ["在", "青禾", "讲坛和", "青禾讲堂"],
        [False, True, False, True],
        ["", "v", "", ""],
    )
    assert cutter.solve("") == ([], [], [])


def test_shipped_words_are_needed_and_work() -> None:
    plain = rjieba.Jieba()
    segmenter = get_segmenter("rjieba")
    entries = genre_words()
    assert 300 <= len(entries) <= 700
    tagged = [(entry.word, entry.tag) for entry in entries]
    assert [word for word in tagged if plain.tag(word[0]) == [word]] == []
    assert [word for word in tagged if segmenter.segment(word[0])[0][2:] != word] == []


def test_shipped_words_come_once() -> None:
    file = Path(__file__).resolve().parent.parent / "pipeline" / "segmenters" / "words.txt"
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line[:1] not in "#"]
    assert lines == [f"{entry.word} {entry.tag}" for entry in genre_words()]
