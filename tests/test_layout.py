"""The reading copy: what is left out, what stays, and where each character came from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huibao.pipeline.layout import find_signature, find_title, read
from huibao.pipeline.layout.headings import find_headings
from huibao.pipeline.text.fold import fold
from huibao.pipeline.text.reading import DAY, FIGURE, NAME
from huibao.pipeline.text.structure import Structure

REPORTS = sorted((Path(__file__).resolve().parent.parent / "corpora" / "reports").glob("*.txt"))
SIGNS = {"figure": FIGURE, "name": NAME, "date": DAY}
LAYOUT = " \n\r\t\u3000\u00a0，。；：（）“”#*->|&nbsp;？一二是、（）12345.年月日县—人工作"


def _read(text: str) -> str:
    return read(fold(text), [], []).text


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("政 府 工 作 报 告", "政府工作报告"),
        ("2 022 年共有党员 8 9 8 人，占 12 %", "2022年共有党员898人，占12%"),
        ("增长 60. 7 亿元，其中 1 .5 万元", "增长60.7亿元，其中1.5万元"),
        ("\u3000\u3000全县\u00a0共有党员\u20033人", "全县共有党员3人"),
        ("县长　　吴　　鹏", "县长 吴鹏"),
        ("名称  数量    单位", "名称 数量 单位"),
        ("2019 2020 2021", "2019 2020 2021"),
        ("与 Green Valley 公司、3 G 网络", "与Green Valley公司、3 G网络"),
        ("1. 2022年工作", "1. 2022年工作"),
        ("&nbsp;&nbsp;各位代表：&ensp;现在", "各位代表：现在"),
        ("镇长??  某人；结果怎么样呢？？", "镇长 某人；结果怎么样呢？？"),
        ("零\u200b宽\ufeff字\x07符", "零宽字符"),
        ("| 指标 | 数值 |\n|---|---|\n| 党员 | 12 |", "指标 数值\n党员 12"),
        ("---\ntitle: 汇报\n---\n正文。", "正文。"),
        ("# 总结\n\n- 第一条\n> 引文\n1) 甲", "总结\n第一条\n引文\n1）甲"),
        ("见[通知](http://a.example/1)全文![图](a.png)。", "见通知全文。"),
        ("<p>第一段。</p><p>第二段<b>重点</b>。</p>", "第一段。\n第二段重点。"),
        ("一段。\r\n\r\n\r\n二段。\n", "一段。\n二段。"),
        ("", ""),
    ],
)
def test_layout_is_left_out(text: str, reading: str) -> None:
    assert _read(text) == reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        # A wrap inside a sentence, however it is made.
        ("现有教职工\n120人，其中党员35人。", "现有教职工120人，其中党员35人。"),
        ("建成食堂。投入\r\n\r\n350万元，改造宿舍。", "建成食堂。投入350万元，改造宿舍。"),
        ("建成食堂；二是\n改造宿舍。", "建成食堂；二是改造宿舍。"),
        ("签订《校企\n合作协议》2份。", "签订《校企合作协议》2份。"),
        ("一、\n基本情况", "一、基本情况"),
        (
            "全年培训。参加培训\n— 3 —\n1200人次，覆盖全县。",
            "全年培训。参加培训1200人次，覆盖全县。",
        ),
        # The end of a paragraph without a stop.
        ("基本情况\n学校始建于1956年，现有36个班。", None),
        ("一、基本情况\n医院编制床位600张，开放580张。", None),
        ("（一）党员情况\n12名党员全部参加。", None),
        ("（二）城乡联动搭台子\n去年9月，支部与县教研室签约。", None),
        ("各位代表：\n现在，我报告工作。", None),
        ("完成投资3亿元\n——项目建设提速。开工12个。", None),
        ("2020年12月，获评先进单位；\n2021年3月，获评示范学校；", None),
        ("特此报告\n某镇人民政府\n2022年12月28日", None),
        ("项目  个数\n道路  12\n桥梁  3", "项目 个数\n道路 12\n桥梁 3"),
    ],
)
def test_wraps_are_joined_and_paragraphs_are_not(text: str, reading: str | None) -> None:
    assert _read(text) == (text if reading is None else reading)


def test_a_text_cut_at_one_width_is_joined() -> None:
    paragraphs = [
        "近年来，社区党支部在街道党工委领导下，干部队伍同心协力，带领全体居民建设美好家园，居住环境"
        "和人文环境得到进一步改善，居民生活水平稳步提高，文明创建工作走在全区前列。",
        "社区共有居民小区十二个，常住人口一万八千余人，党支部下设六个党小组，共有在册党员一百三十二名；"
        "去年以来先后组织志愿服务活动四十六场，参加的党员和群众达到两千三百多人次。",
    ]
    cut = ["\n\n".join(text[at : at + 26] for at in range(0, len(text), 26)) for text in paragraphs]
    assert _read("\n\n".join(cut)) == "\n".join(paragraphs)


def test_masks_become_signs_and_emphasis_goes() -> None:
    text = "**一、概况**\n*县有党员**人，20**年评。"
    masks = [(9, 10, "name"), (14, 16, "figure"), (20, 22, "date")]
    reading = read(fold(text), masks, [(0, 2), (6, 8)])
    assert reading.text == f"一、概况\n{NAME}县有党员{FIGURE * 2}人，20{DAY * 2}年评。"
    place = reading.text.index(FIGURE)
    assert reading.place(place, place + 3) == (14, 17)
    assert reading.position(14) == place
    assert reading.offset(len(reading.text)) == len(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("某局2022年工作总结\n\n各位领导：\n今年以来，稳中有进。", "某局2022年工作总结"),
        (
            "首页\n工作报告\n某县2023年政府工作报告\n来源：县政府\n一、回顾",
            "某县2023年政府工作报告",
        ),
        (
            "某热电公司党委\n2022年党建工作总结\n公司成立于2009年。",
            "某热电公司党委\n2022年党建工作总结",
        ),
        ("党旗领航\n——某校先进事迹材料\n学校坐落在河畔。", "党旗领航\n——某校先进事迹材料"),
        ("各位领导、同志们：\n我叫某某，现述职如下。", None),
        ("一、基本情况\n全镇共有党员300人。", None),
        ("今年以来，我镇稳步推进各项工作。\n年度工作总结", None),
        ("", None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    reading = read(fold(text), [], [])
    found = find_title(reading, find_headings(reading, Structure(reading.text)))
    assert (None if found is None else reading.text[found.start : found.end]) == title


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("工作完成。\n某镇委员会\n2022年12月28日", "2022年12月28日"),
        ("工作完成。\n二〇二三年十二月二十九日", "二〇二三年十二月二十九日"),
        ("工作完成。\n某镇委员会  2022.12.28\n（此件公开发布）", "2022.12.28"),
        ("工作完成于2022年12月28日。", None),
        ("2022年12月28日\n" + "今年工作完成。\n" * 8, None),
        ("工作完成。\n2022年", None),
    ],
)
def test_signature(text: str, day: str | None) -> None:
    reading = read(fold(text), [], [])
    found = find_signature(reading)
    assert (None if found is None else reading.text[found.start : found.end]) == day


@st.composite
def _masked(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str]]]:
    text = draw(st.text(st.sampled_from(LAYOUT)) | st.text())
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    masks = [
        (start, end, draw(st.sampled_from(sorted(SIGNS))))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        if "\n" not in fold(text[start:end])
    ]
    return text, masks


@settings(max_examples=300)
@given(_masked())
def test_each_character_knows_its_place(case: tuple[str, list[tuple[int, int, str]]]) -> None:
    text, masks = case
    folded = fold(text)
    reading = read(folded, masks, [])
    places = [reading.offset(at) for at in range(len(reading.text))]
    assert places == sorted(set(places))
    hidden = {at: SIGNS[hides] for start, end, hides in masks for at in range(start, end)}
    for place, character in zip(places, reading.text, strict=True):
        # Entities, lost spaces, cells and wraps between Latin words are read as a space.
        assert character in (hidden.get(place, folded[place]), " ", "\n")
    structure = Structure(reading.text)
    headings = find_headings(reading, structure)
    find_title(reading, headings)
    find_signature(reading)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_line_ends_and_indents_change_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    reading = _read(text)
    assert _read(text.replace("\n", "\r\n")) == reading
    assert _read(text.replace(" ", "\u00a0")) == reading
    assert _read(text.replace("\n\n", "\n\n\n")) == reading
    plain = "\n".join(line.strip(" \u3000") for line in text.split("\n"))
    indented = "\n".join("\u3000\u3000" + line for line in plain.split("\n"))
    assert _read(indented).replace("\n", "") == _read(plain).replace("\n", "")


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("wrap", ["\n", "\r\n", "\n\n"], ids=["lf", "crlf", "blank"])
def test_a_wrap_inside_a_sentence_changes_nothing(path: Path, wrap: str) -> None:
    text = path.read_text(encoding="utf-8")
    reading = _read(text)
    start = 0
    for line in text.splitlines(keepends=True):
        first = line.find("。") + 1
        for at in range(first + 5, len(line) - 8, 23) if first else ():
            cut = start + at
            if (
                text[cut - 1] in "。；：！？” *"
                or text[cut] in " *"
                or "&" in text[cut - 6 : cut + 6]
            ):
                continue
            if text[cut - 1 : cut + 1].isascii() or text[cut] in "（—①②③④⑤⑥①0123456789":
                continue
            assert _read(text[:cut] + wrap + text[cut:]) == reading, text[cut - 9 : cut + 9]
        start += len(line)
