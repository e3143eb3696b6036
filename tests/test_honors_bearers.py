"""Whose a title is where a word before the bearer looks like a verb, and how titles end."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

BEARERS = [
    "综合股股长陈某入选⟦全省业务标兵|honor recipient=综合股股长陈某⟧，流调队员周某被评为“⟦抗疫先锋|honor recipient=流调队员周某⟧”。",
    "合唱节目《甲湖》在市第三届艺术展演中获⟦金奖|honor recipient=合唱节目《甲湖》⟧，指导教师杨某被评为⟦省优秀指导教师|honor recipient=指导教师杨某⟧。",
    "组队参加市运动会，获⟦金牌|honor recipient=null⟧3枚。",
    "城东街道代表联络站获评“⟦全省示范联络站|honor recipient=城东街道代表联络站⟧”，“春苗”助学计划被评为“⟦最佳志愿服务项目|honor recipient=“春苗”助学计划⟧”。",
    "刑侦支队历时4个月侦破大案，被省公安厅授予⟦集体二等功|honor recipient=刑侦支队⟧。",
    "甲湾步行街于5月1日开街，入驻商户30家，被省商务厅认定为“⟦省级夜间消费集聚区|honor recipient=甲湾步行街⟧”。",
    "在分局实战比武中，我所获⟦团体第二名|honor recipient=我所 event=分局实战比武⟧。",
    "争取甲中学早日跻身⟦省级示范高中|honor recipient=甲中学 status=planned⟧行列。",
]

TITLES = [
    "老党员周某获颁⟦“光荣在党50年”纪念章|honor⟧，教材入选⟦“十四五”职业教育省级规划教材|honor level=province⟧。",
    "自2019年获评⟦“四好农村路”省级示范县|honor level=province⟧以来，新建公路80公里。",
    "签署共建协议书，成为其⟦首批教育实践基地|honor⟧。",
    "王某被授予“⟦全省先进个人|honor⟧”称号，县统计局连续三年保持⟦县级文明单位|honor recipient=县统计局⟧称号。",
    "甲法庭被最高人民法院评为“⟦新时代人民法庭建设典型|honor level=national⟧”，队员周某当选“⟦甲湾好人|honor recipient=队员周某⟧”。",
    "我县被省政府命名为“⟦健康促进县|honor level=province⟧”，周某获评⟦局“优秀党务工作者”|honor level=unit⟧。",
    "工作室被市总命名为⟦市级示范工作室|honor issuers=市总⟧，大队被省厅通报为“⟦全省成绩突出集体|honor issuers=省厅⟧”。",
    "在全县行风评议中位列⟦公用事业单位第一名|honor event=全县行风评议 level=county⟧。",
    "组织参加全市业务竞赛，刘某获“⟦业务标兵|honor event=全市业务竞赛 level=city⟧”称号，王某获“⟦业务能手|honor event=全市业务竞赛⟧”称号。",
    "公司入选⟦甲省“隐形冠军”培育企业名单|honor rank=null⟧，大米在第四届稻米品鉴会上获⟦银奖|honor event=第四届稻米品鉴会⟧。",
    "力争进入总行“⟦五星级党支部|honor status=planned⟧”行列。",
    "新增市级非遗传承人8名。",
]


@pytest.mark.parametrize("marked", [*BEARERS, *TITLES])
def test_whose_title(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
