"""Honors told without a plain verb of winning, or with issuer and contest in another clause."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

ANNOUNCED = [
    "近日，省建筑业协会发布《关于表彰年度优秀企业的决定》，甲公司荣获“⟦省优秀施工企业|honor "
    "issuers=省建筑业协会 recipient=甲公司 level=province⟧”称号。",
    "市文明办公布了文明校园名单，我校荣获“⟦文明校园|honor issuers=市文明办 recipient=我校 "
    "level=city⟧”称号。",
    "学校召开表彰大会，授予化学系等3个单位“⟦教学先进集体|honor issuers=学校 "
    "recipient=化学系等3个单位 level=unit⟧”称号，授予王某等9名教师“⟦优秀教师|honor issuers=学校 "
    "recipient=王某等9名教师 level=unit⟧”称号。",
    "被县妇联评为“⟦先进家庭|honor issuers=县妇联⟧。”",
    "获县政府⟦教学评估二等奖|honor issuers=县政府 level=county⟧、⟦县文明单位|honor⟧。",
    "荣获教育部⟦课程教学研究“实验学校”|honor issuers=教育部 level=national⟧。",
]

EVENTS = [
    "我县杂技团在第三届全国杂技节上获⟦银奖|honor event=第三届全国杂技节 level=national⟧。",
    "民警李某在全省侦查技能竞赛中获“⟦全省侦查能手|honor event=全省侦查技能竞赛 "
    "recipient=民警李某⟧”称号。",
    "在全省学生科技竞赛中，代表队获⟦一等奖|honor⟧2项，并捧得“⟦优胜杯|honor event=全省学生科技竞赛 "
    "level=province⟧”。",
    "东湖度假区考核列⟦全省前5|honor recipient=东湖度假区 event=考核⟧。",
    "“数控加工”赛项列⟦全国第**名|honor event=“数控加工”赛项 recipient=null⟧。",
    "学校在全市第二届技能大赛上：获⟦团体二等奖|honor event=全市第二届技能大赛 recipient=学校⟧。",
    "卫生考核在全县9家医院中位列⟦第2名|honor title=第2名 level=county⟧。",
    "在60家省属企业中位列⟦第9位|honor title=第9位 level=province⟧。",
]

LEVELS = [
    "球队在东亚区预赛南城赛区夺得⟦金奖|honor level=null⟧。",
    "学校在甲市乙区第三届田径运动会上获⟦组织奖|honor level=county⟧。",
    "被甲省乙市教育局评为“⟦先进集体|honor level=city⟧”。",
    "获⟦甲省乙市丙县文明单位|honor level=county⟧。",
    "获⟦甲市文明社区|honor level=city⟧、⟦乙省园林县城|honor level=province⟧。",
    "甲团委、乙团委分获⟦市级“红旗团委”|honor recipient=甲团委⟧“⟦红旗标兵|honor level=city "
    "recipient=乙团委⟧”称号。",
    "被自治区政府、区教育厅评为“⟦全区先进单位|honor level=province⟧”。",
]

GIVEN = [
    "大赛产生⟦甲市技术能手|honor level=city status=obtained⟧12名。",
    "评出⟦市级示范单位|honor level=city⟧○○家。",
    "评选⟦区级最美家庭|honor level=county⟧20户，计划选树“⟦岗位能手|honor status=planned⟧”10名。",
    "培育⟦省级巾帼示范基地|honor level=province status=obtained⟧1个、⟦市级|honor "
    "title=市级巾帼示范基地 level=city⟧3个。",
    "创⟦国家级优质工程|honor level=national status=obtained⟧5个，⟦省级文明工地|honor⟧3个。",
    "甲学院创办于1998年，是⟦国家示范性高职院校|honor recipient=甲学院 level=national⟧。",
    "我校是一所⟦省级示范高中|honor recipient=我校 level=province⟧。",
    "2013年获批⟦硕士学位授予单位|honor⟧。",
    "工程学学科首次进入⟦ESI全球排名前1%|honor recipient=工程学学科 rank=前1%⟧。",
    "甲公司获⟦省质量奖提名奖|honor rank=提名奖⟧。",
    "乙高新区工业增加值增长两成，被科技部批准为⟦国家光电产业基地|honor recipient=乙高新区⟧。",
    "甲景区创成⟦国家4A级景区|honor recipient=甲景区⟧，获评⟦省级休闲乡村|honor "
    "recipient=null⟧1处、⟦省级美食村|honor recipient=null⟧4处。",
    "婚俗改革（催生“甜蜜经济”新业态）入选⟦省级试点|honor recipient=婚俗改革⟧。",
    "学生王某的“菌菇工厂”项目获⟦一等奖|honor recipient=学生王某的“菌菇工厂”项目⟧。",
]

NONE = [
    "申报省新苗人才计划项目61项，申报国家级创新训练计划项目40项。",
    "二、亮点及荣誉\n举办全省“十佳中心”授牌仪式暨全市“新青年”改革推进会，领导出席；\n",
    "新增国家级专精特新企业16家，培育市级以上龙头企业3家。",
    "学校是国家重点扶持的对象，是全国人大代表。",
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize("marked", ANNOUNCED + EVENTS + LEVELS + GIVEN + NONE)
def test_told(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
