"""Section headings: markers, titles, levels, and the numbers that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huibao.pipeline.layout import find_headings, read
from huibao.pipeline.text.fold import fold
from huibao.pipeline.text.structure import Structure


def _headings(text: str) -> list[tuple[int, str, str]]:
    reading = read(fold(text), [], [])
    return [
        (heading.level, heading.marker, reading.text[heading.title.start : heading.title.end])
        for heading in find_headings(reading, Structure(reading.text))
    ]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (
            "一、基本情况\n现有党员30人。\n二、主要做法\n（一）抓学习，强根基。全年12次。\n"
            "1. 讲党课\n书记带头上党课。\n（1）抓课堂\n①备课细。教案全。②听课勤。每周2节。\n三、打算\n",
            [
                (1, "一、", "基本情况"),
                (1, "二、", "主要做法"),
                (2, "（一）", "抓学习，强根基"),
                (3, "1.", "讲党课"),
                (4, "（1）", "抓课堂"),
                (5, "①", "备课细"),
                (5, "②", "听课勤"),
                (1, "三、", "打算"),
            ],
        ),
        (
            "第一部分 工作回顾\n一．成效\n第二部分　工作安排\n第三章 附则\n",
            [
                (1, "第一部分", "工作回顾"),
                (2, "一.", "成效"),
                (1, "第二部分", "工作安排"),
                (2, "第三章", "附则"),
            ],
        ),
        (
            "主要有以下不足：一是人才短缺，全年仅引进3名；二是阵地老旧，亟待改造。\n下一步，稳步推进。",
            [(1, "一是", "人才短缺，全年仅引进3名"), (1, "二是", "阵地老旧，亟待改造")],
        ),
        (
            "要求：一是补短板，二是强弱项，三是扬优势。",
            [(1, "一是", "补短板"), (1, "二是", "强弱项"), (1, "三是", "扬优势")],
        ),
        (
            "一是特色鲜明，开放办学的力度逐年加大，校地合作的领域不断拓宽，服务地方的能力显著增强，口碑好。"
            "二是管理规范。制度健全。",
            [(1, "一是", "特色鲜明"), (1, "二是", "管理规范")],
        ),
        (
            "首先是抓课堂。作业减量。其次是抓阅读。藏书翻番。最后是抓特色。开设社团。",
            [(1, "首先是", "抓课堂"), (1, "其次是", "抓阅读"), (1, "最后是", "抓特色")],
        ),
        (
            "首先，抓学习。学了8次。\n其次，抓联建。签了3份。\n再次，抓作风。改了9项。",
            [(1, "首先", "抓学习"), (1, "其次", "抓联建"), (1, "再次", "抓作风")],
        ),
        (
            "一要守底线。查隐患90处。二要惠民生。修路3条。",
            [(1, "一要", "守底线"), (1, "二要", "惠民生")],
        ),
        (
            "某县工作报告\n——在某次会议上\n各位代表：\n——经济稳步增长。总值达9亿元。\n"
            "——民生持续改善。就业800人。\n",
            [(1, "——", "经济稳步增长"), (1, "——", "民生持续改善")],
        ),
        (
            "实事办得好：（1）修路3条；（2）打井5眼；（3）装灯80盏。",
            [(1, "（1）", "修路3条"), (1, "（2）", "打井5眼"), (1, "（3）", "装灯80盏")],
        ),
        ("三、育人：让孩子“严”起来\n支部坚持上党课。\n", [(1, "三、", "育人：让孩子“严”起来")]),
        ("1.项目内容：新建教学楼2栋。\n", [(1, "1.", "项目内容")]),
        ("（一）推行“一站式、全链条”服务。办结8件。", [(1, "（一）", "推行“一站式、全链条”服务")]),
        (
            "1  教学质量上台阶\n升学成绩稳步提高。\n2  队伍建设开新局\n全年引进人才5人。\n3  校园文化润心田\n全年举办展览2次。\n",
            [
                (1, "1", "教学质量上台阶"),
                (1, "2", "队伍建设开新局"),
                (1, "3", "校园文化润心田"),
            ],
        ),
        (
            "1、强堡垒\n（一）建阵地\n各项工作有序推进。\n（二）带队伍\n各项工作有序推进。\n2、惠民生\n各项工作有序推进。\n",
            [
                (1, "1、", "强堡垒"),
                (2, "（一）", "建阵地"),
                (2, "（二）", "带队伍"),
                (1, "2、", "惠民生"),
            ],
        ),
        (
            "我讲三点，一是回顾；二是打算。\n一、工作回顾\n各项工作有序推进。\n一是抓学习。各项工作有序推进。\n二是抓作风。各项工作有序推进。\n",
            [
                (1, "一是", "回顾"),
                (1, "二是", "打算"),
                (1, "一、", "工作回顾"),
                (2, "一是", "抓学习"),
                (2, "二是", "抓作风"),
            ],
        ),
    ],
)
def test_headings(text: str, headings: list[tuple[int, str, str]]) -> None:
    assert _headings(text) == headings


@pytest.mark.parametrize(
    "text",
    [
        "首先听取了汇报。最后参观了展馆。",
        "1.5万元已经到位。\n2.28大会精神落实到位。\n3.15活动办得好。",
        "一、二年级学生300人。\n十一、十二月开工。",
        "专家组首先听取了汇报。再次强调安全。最后一公里打通。",
        "统一是关键，之一是难点，二是之后的事还没有说",
        "一是统一了思想。大家都很满意。",
        "推行“网格化”（1）管理，落实“双报到”（2）制度。",
        "党建引领一抓到底，一要素两制度都好。",
        "基本情况\n学校始建于1956年，现有36个班。",
        "宝剑锋从磨砺出。\n——古诗\n学校重视读书。",
        "2022年12月28日\n10月1日开学。",
        "今年各项工作有序推进，成效明显，群众满意。\n名词解释：\n1.“一站式”：指一处办结。\n2.“网格化”：指分片管理。",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert _headings(text) == []


@given(
    st.text(st.sampled_from("一二三十、.．（）()123①②——第部分章是要首先其次最后，。；：\n ”“%汉字"))
    | st.text()
)
def test_headings_never_overlap_and_nest(text: str) -> None:
    reading = read(fold(text), [], [])
    end, level = 0, 0
    for heading in find_headings(reading, Structure(reading.text)):
        assert end <= heading.start < heading.title.start < heading.title.end == heading.end
        assert reading.text.startswith(heading.marker, heading.start)
        assert 1 <= heading.level <= level + 1
        end, level = heading.end, heading.level
