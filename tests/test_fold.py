"""Folding: one character for one character, one form of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huibao.pipeline.text.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("３５％ (试行)", "35% （试行）"),
        ("共1,234人,其中党员5,6名", "共1,234人，其中党员5，6名"),
        ("上午9:30开会:比例为1:9.91", "上午9:30开会：比例为1:9.91"),
        ("２０２２－２０２３", "2022-2023"),
        ("一\u3000二\u00a0三\t四", "一 二 三 四"),
        ("第一行\r\n第二行", "第一行\n\n第二行"),
        ("「青蓝工程」与『微课堂』", "“青蓝工程”与‘微课堂’"),
        ("10～20人，5〜6个", "10~20人，5~6个"),
        ('一.概况\n办班12次."甲站"获奖.', "一.概况\n办班12次。“甲站”获奖。"),
        ("艾力.买买提获奖。", "艾力.买买提获奖。"),
        ("真的?好!行;", "真的？好！行；"),
        ("面积5㎡……第㈠条", "面积5㎡……第㈠条"),
    ],
)
def test_fold_gives_one_form(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ('开展"微课堂"和"青蓝工程"', "开展“微课堂”和“青蓝工程”"),
        ('推行"一线\n工作法"，设立"示范岗"', "推行“一线\n工作法”，设立“示范岗”"),
        ('获评“优秀护士";另获"先进科室"。', "获评“优秀护士”；另获“先进科室”。"),
        ('只开不关"。\n设立"示范岗"', "只开不关“。\n设立“示范岗”"),
    ],
)
def test_straight_quotes_pair_within_a_paragraph(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
