"""Sentences, segments, clauses and brackets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huibao.pipeline.text.structure import Bounds, Structure

PUNCTUATION = "。！？；，：“”《》（）【】\n的中1"


def _parts(text: str) -> tuple[list[str], list[str], list[str]]:
    structure = Structure(text)
    sentences, segments, clauses = (
        [text[start:end] for start, end in parts]
        for parts in (structure.sentences, structure.segments, structure.clauses)
    )
    return sentences, segments, clauses


@pytest.mark.parametrize(
    ("text", "sentences", "segments", "clauses"),
    [
        (
            "去年建成5个，今年10个；另有2个。都投用了！",
            ["去年建成5个，今年10个；另有2个", "都投用了"],
            ["去年建成5个，今年10个", "另有2个", "都投用了"],
            ["去年建成5个", "今年10个", "另有2个", "都投用了"],
        ),
        (
            "推行“事前问、事中帮，事后评”工作法，增长3.5%\n印发《细则（试行）》：照办",
            ["推行“事前问、事中帮，事后评”工作法，增长3.5%", "印发《细则（试行）》：照办"],
            ["推行“事前问、事中帮，事后评”工作法，增长3.5%", "印发《细则（试行）》：照办"],
            ["推行“事前问、事中帮，事后评”工作法", "增长3.5%", "印发《细则（试行）》", "照办"],
        ),
        (
            "他说：“要抓好。”会后签了3份。",
            ["他说：“要抓好", "会后签了3份"],
            ["他说：“要抓好", "会后签了3份"],
            ["他说", "“要抓好", "会后签了3份"],
        ),
        (
            "发出“请放心。”的誓言，人人响应",
            ["发出“请放心。”的誓言，人人响应"],
            ["发出“请放心。”的誓言，人人响应"],
            ["发出“请放心。”的誓言", "人人响应"],
        ),
        (
            "【招商】新签项目3个，见【附表】\n【培训】办班",
            ["【招商】新签项目3个，见【附表】", "【培训】办班"],
            ["【招商】新签项目3个，见【附表】", "【培训】办班"],
            ["【招商】", "新签项目3个", "见【附表】", "【培训】", "办班"],
        ),
        (
            "（一是抓。没有关上，照样分开",
            ["（一是抓", "没有关上，照样分开"],
            ["（一是抓", "没有关上，照样分开"],
            ["（一是抓", "没有关上", "照样分开"],
        ),
    ],
)
def test_parts(text: str, sentences: list[str], segments: list[str], clauses: list[str]) -> None:
    assert _parts(text) == (sentences, segments, clauses)


def test_brackets_within_brackets() -> None:
    text = "《关于“双减”的通知》（见《汇编》）"
    found = [(text[item.start : item.end], item.mark) for item in Structure(text).brackets]
    assert found == [
        ("《关于“双减”的通知》", "《"),
        ("“双减”", "“"),
        ("（见《汇编》）", "（"),
        ("《汇编》", "《"),
    ]


def test_look_up_by_position() -> None:
    structure = Structure("一年来，建成5个；投用3个。明年续建。")
    assert structure.clause_at(5) == Bounds(4, 8)
    assert structure.segment_at(5) == Bounds(0, 8)
    assert structure.sentence_at(10) == Bounds(0, 13)
    assert structure.clauses_in(Bounds(0, 8)) == [Bounds(0, 3), Bounds(4, 8)]
    assert structure.sentence_at(99) == Bounds(14, 18)
    assert Structure("").clause_at(0) == Bounds(0, 0)


@given(st.text(st.sampled_from(PUNCTUATION)) | st.text())
def test_parts_nest_and_never_overlap(text: str) -> None:
    structure = Structure(text)
    for parts in (structure.sentences, structure.segments, structure.clauses):
        assert all(start < end for start, end in parts)
        assert all(left.end <= right.start for left, right in pairwise(parts))
    for inner, outer in (
        (structure.clauses, structure.segment_at),
        (structure.segments, structure.sentence_at),
    ):
        for part in inner:
            whole = outer(part.start)
            assert whole.start <= part.start
            assert part.end <= whole.end
