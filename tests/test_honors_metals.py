"""Honors told by metals, places and degrees alone, places in lists of counted titles, peers."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

METALS = [
    "青山中学游泳队勇夺2⟦金|honor recipient=青山中学游泳队 rank=金⟧1⟦银|honor rank=银⟧"
    "1⟦铜|honor rank=铜⟧，创两项纪录。",
    "李某在省残运会上囊括9⟦金|honor recipient=李某 level=province event=省残运会⟧，打破2项纪录。",
    "我校代表队获四⟦金|honor⟧四⟦银|honor⟧九⟦铜|honor⟧、⟦团体第二名|honor recipient=我校代表队⟧。",
    "柳河县在全国石雕大赛中，获得三⟦金|honor level=national event=全国石雕大赛⟧、十二"
    "⟦银|honor level=national event=全国石雕大赛⟧、五⟦铜|honor⟧的优异成绩。",
    "文体站在艺术节上获得3个⟦节目优秀奖|honor⟧、1个⟦优秀个人奖|honor⟧以及"
    "1⟦银|honor event=艺术节 recipient=文体站⟧6⟦铜|honor event=艺术节⟧。",
    "物理竞赛获1⟦金|honor event=物理竞赛 recipient=null⟧1⟦银|honor recipient=null⟧。",
    "获五金工具订单3份，完成农民“三金”收入统计，取得四险一金改革成效。",
]

PLACES = [
    "我校囊括⟦全县理科第一|honor title=全县理科第一名 rank=第一名⟧、"
    "⟦二|honor title=全县理科第二名 rank=第二名⟧、⟦三名|honor title=全县理科第三名⟧。",
    "学生包揽⟦全市文科第1|honor title=全市文科第1名⟧、⟦3|honor title=全市文科第3名⟧、"
    "⟦4名|honor title=全市文科第4名 level=city⟧。",
    "李某获⟦第二|honor title=第二名 rank=第二名⟧、⟦第三名|honor title=第三名 rank=第三名⟧。",
    "第一、二、三名学生上台发言。",
]

DEGREES = [
    "连续三年全市平安建设考核位列⟦“好”的档次|honor level=city event=全市平安建设考核⟧。",
    "我镇在全县河湖考核中连续两年获得⟦“好”的等次|honor recipient=我镇 event=全县河湖考核⟧。",
    "我局在全市绩效考核中位列⟦优秀等次|honor recipient=我局 event=全市绩效考核 level=city⟧。",
    "我区在督查中评为⟦优秀档次|honor⟧。",
    "考核结果分优秀、良好等次，评定优秀等次的比例不超过20%，提升校园品味和档次。",
]

LEADING = [
    "今年保住高考在⟦全市的领先地位|honor level=city⟧。",
    "标准化学校率在全市处于⟦领先位次|honor level=city event=null⟧。",
    "高考上线率居⟦全省领先地位|honor level=province event=null⟧。",
    "主要产品市场占据领先地位，巩固蛋鸡产业领先地位。",
]

QUOTED = [
    "“青山大米”被评为⟦省级区域公用品牌|honor recipient=青山大米⟧。",
    "“双联”工作机制入选⟦全省典型案例|honor recipient=“双联”工作机制⟧。",
]


@pytest.mark.parametrize("marked", METALS + PLACES + DEGREES + LEADING + QUOTED)
def test_told_by_place(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
