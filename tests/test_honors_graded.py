"""Honors by places and grades, of those who are helped, chosen or named beside others."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

PLACES = [
    "在全县教职工运动会上，张某、李某分别获⟦个人第一名|honor recipient=张某 rank=第一名⟧和"
    "⟦第三名|honor title=个人第三名 recipient=李某 event=全县教职工运动会 level=county⟧。",
    "一队、二队分获⟦第二|honor title=第二名 recipient=一队⟧、⟦第三名|honor title=第三名 "
    "recipient=二队 rank=第三名⟧。",
    "赵某、钱某、孙某分获⟦男子组第一名|honor recipient=赵某⟧、⟦第二名|honor title=男子组第二名 "
    "recipient=钱某⟧、⟦第三名|honor title=男子组第三名 recipient=孙某⟧。",
    "公司连续6年入围⟦中国民营企业500强|honor recipient=公司⟧，2022年位列⟦第213位|honor "
    "event=中国民营企业500强 date=2022⟧。",
    "获省部级以上奖励23项，其中⟦国家科技进步奖一等奖|honor⟧1项、⟦二等奖|honor "
    "title=国家科技进步奖二等奖 level=national⟧2项。",
    "获⟦全省第十二届运动会举重项目金牌|honor event=null level=province⟧3枚、⟦银牌|honor "
    "title=全省第十二届运动会举重项目银牌 rank=银牌 event=null⟧2枚。",
]

GRADES = [
    "在全市实绩考核中，我县获得⟦第一等次|honor recipient=我县 rank=第一等次 level=city "
    "event=全市实绩考核⟧。",
    "在全市综合考核中，我局获⟦一等次|honor recipient=我局 level=city⟧。",
    "在全省绩效评价中获⟦A等|honor event=全省绩效评价 level=province⟧。",
    "我局在全市目标考核中位居⟦前列|honor event=全市目标考核⟧，2022年荣获⟦全市目标考核优秀等次|honor "
    "event=null level=city date=2022⟧。",
    "在全县教学质量检测中，我校语文名列⟦全县第三|honor event=全县教学质量检测⟧，数学位居⟦第二|honor "
    "event=全县教学质量检测 level=county⟧。",
    "档案管理晋升为⟦省一级|honor recipient=档案管理 level=province⟧。",
]

NAMES = [
    "领导班子被集团评为⟦“四好”领导班子|honor issuers=集团 recipient=领导班子⟧。",
    "医院“一站式”服务模式被省卫健委列为⟦便民就医十大亮点|honor issuers=省卫健委 "
    "recipient=医院“一站式”服务模式 level=province⟧之一。",
    "“甲”品牌荣获⟦中国品牌价值百强榜“五连冠”|honor recipient=“甲”品牌⟧。",
    "作品入围参评⟦全国优秀微课|honor status=planned⟧。",
    "王某入围⟦“感动甲县”年度人物候选|honor recipient=王某 status=planned⟧。",
]

WHO = [
    "支持甲湾、乙部落创建⟦国家5A级景区|honor recipient=甲湾、乙部落 status=planned⟧。",
    "推动全域创建⟦国家全域旅游示范区|honor recipient=null status=planned⟧。",
    "甲景区按照国家5A级景区标准创建⟦国家级旅游度假区|honor recipient=甲景区⟧。",
    "我区作为全省唯一县区入选⟦全国法治政府建设示范区|honor recipient=我区⟧。",
    "李老师撰写的论文在省级刊物上发表并获⟦二等奖|honor recipient=李老师撰写的论文 level=null⟧。",
    "甲乳业获评⟦国家级龙头企业|honor recipient=甲乳业⟧，与乙食品、丙蜂业同获⟦全国绿色食品示范企业|honor "
    "recipient=甲乳业⟧。",
    "同乐县被命名为⟦全国文明城市|honor recipient=同乐县⟧。",
    "石桥村2020年获评⟦省级文明村|honor recipient=石桥村⟧；2022年被评为⟦全国文明村|honor "
    "recipient=石桥村 date=2022⟧。",
]

WHICH = [
    "甲河获评⟦全国首批美丽河湖优秀案例|honor recipient=甲河⟧，是全省唯一入选河流。",
    "该做法在全省推广，被评为⟦全省优化营商环境“十佳案例”|honor recipient=null⟧。",
    "队长周某被县委评为“⟦优秀第一书记|honor rank=null recipient=队长周某⟧”。",
    "获“⟦全省先进单位|honor⟧”1次、“⟦全市先进单位|honor level=city⟧”2次。",
]

MISFITS = [
    "西山湖获评⟦国家湿地公园|honor level=national⟧，争取用地指标126亩居⟦全市第一|honor status=obtained⟧。",
    "获批建设⟦甲省西山湖国家公园|honor level=national⟧。",
    "创建党员责任区18个、党员示范岗32个。",
    "校长周某系⟦省特级教师|honor recipient=校长周某⟧、⟦省优秀校长|honor recipient=校长周某⟧。",
    "李某，中共党员，⟦市级骨干教师|honor recipient=李某⟧，⟦县优秀班主任|honor recipient=李某⟧。",
    "示范项目通过验收，连续入围⟦中国工业百强县|honor recipient=null⟧。",
    "建设“堡垒工程”，荣获⟦优秀单位|honor recipient=null⟧称号。",
    "指导学生获⟦一等奖|honor recipient=学生⟧，被评为⟦全市优秀指导教师|honor recipient=null⟧。",
    "李某，2020年被评为⟦优秀教师|honor recipient=李某⟧；2021年被评为⟦先进个人|honor recipient=李某⟧。",
    "志愿服务项目赢得⟦一等奖|honor recipient=志愿服务项目⟧，赢得群众好评。",
    "共评出⟦一等奖|honor⟧3名、⟦二等奖|honor⟧5名。",
    "在绩效考核中被评为⟦优秀|honor event=绩效考核⟧，1人获⟦省社会科学突出贡献奖|honor event=null⟧。",
    "在第四次全国文化馆评估定级中，县文化馆被评定为“⟦三级文化馆|honor event=第四次全国文化馆评估定级⟧”。",
    "获评⟦安装工程优质奖突出贡献者|honor⟧，公司创建了“红旗”党建品牌。",
]

DATES = [
    "粮食总产量创2006年以来新高，在考核中获⟦优秀等次|honor date=null⟧。",
    "2022年，税收创2018年以来新高，总量跃居⟦全市第三|honor date=2022⟧。",
]


@pytest.mark.parametrize("marked", [*PLACES, *GRADES, *NAMES, *WHO, *WHICH, *MISFITS, *DATES])
def test_places_grades_and_who_is_named(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
