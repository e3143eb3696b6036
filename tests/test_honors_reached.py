"""Who has a title, who gives it and of what level it is, where other words stand near."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

MARKED = [
    "获⟦“我和家乡共成长”征文二等奖|honor level=null⟧。被区市场监督管理局评为⟦放心食堂|honor level=county issuers=区市场监督管理局⟧。",
    "“甲”牌大米在第十六届全省农产品展销会上获⟦金奖|honor recipient=“甲”牌大米 event=第十六届全省农产品展销会⟧。",
    "护士小李被当地防控指挥部评为“⟦最美逆行者|honor issuers=当地防控指挥部⟧”。甲支部被厂党委评为“⟦先进基层党组织|honor level=unit⟧”。",
    "巩固⟦国家卫生城市|honor level=national⟧成果，甲街道立法联系点获评⟦省级优秀|honor recipient=甲街道立法联系点⟧。",
    "馆员小沈的论文获省图书馆学会⟦三等奖|honor recipient=馆员小沈的论文⟧。课例获⟦自治区级二等奖|honor level=province⟧。",
    "以第一完成单位获⟦省科学技术奖|honor recipient=null⟧1项。推荐的12件作品参加省赛，获⟦省级一等奖|honor recipient=12件作品⟧2项。",
    "沈某荣获⟦全省先进工作者|honor⟧称号，记⟦二等功|honor⟧1次。",
    "各组别第一名由市总工会授予“⟦全市五一劳动奖章|honor recipient=各组别第一名⟧”。综合核算科被区妇联授予“⟦巾帼文明岗|honor recipient=综合核算科⟧”。",
    "执法大队李某某同志荣立⟦个人三等功|honor recipient=执法大队李某某同志⟧。64名民警受到表彰，其中荣立⟦个人二等功|honor⟧2人。",
    "组建种业等3家省实验室，获批⟦全国重点实验室|honor recipient=null⟧2家。3篇获省教科文卫工会⟦二等奖|honor issuers=省教科文卫工会⟧。",
    "位列⟦全县人居环境考评第二名|honor level=county⟧。甲监管所创建为⟦全市“五星级”市场监管所|honor recipient=甲监管所⟧。争创⟦全国优秀公安局|honor status=planned⟧。",
]

DATED = [
    ("某大队2023年总结\n\n在5月举行的支队第二季度比武竞赛中，大队取得团体总分第一名。", "2023-05"),
    ("某校2021年总结\n\n11月，在2021年运动会上获一等奖。", "2021-11"),
]


@pytest.mark.parametrize(("text", "date"), DATED)
def test_date_is_not_that_of_the_contest(pipeline: Pipeline, text: str, date: str) -> None:
    assert [one.date for one in pipeline.extract(text).records if one.kind == "honor"] == [date]


@pytest.mark.parametrize("marked", MARKED)
def test_title_and_whose_it_is(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []


def test_house_is_built_not_granted(pipeline: Pipeline) -> None:
    records = pipeline.extract("年内建成区级新时代文明实践中心。").records
    assert [one for one in records if one.kind == "honor"] == []
