"""Rows of honors: prizes by level and grade, members behind commas, what is told of a person."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

GRADES = [
    "在技能大赛中，获⟦国家级一等奖|honor level=national⟧2项、⟦省一等奖|honor level=province⟧6项、"
    "⟦二等奖|honor title=省二等奖 level=province⟧8项。",
    "获⟦全国一等奖|honor level=national⟧2项，⟦省一等奖|honor level=province⟧*项、"
    "⟦二等奖|honor title=省二等奖⟧5项。",
    "获⟦**省科技进步奖一等奖|honor level=province⟧1项、⟦二等奖|honor title=**省科技进步奖二等奖 "
    "level=province⟧3项。",
    "我院获⟦省科技进步奖|honor level=province⟧12项，其中⟦一等奖|honor title=一等奖 recipient=我院 "
    "rank=一等奖 event=省科技进步奖 level=province⟧2项、⟦二等奖|honor title=二等奖 event=省科技进步奖 "
    "level=province⟧3项。",
    "获国家基金立项3项、⟦省科技进步奖三等奖|honor rank=三等奖 level=province⟧1项。",
    "在县运动会上获⟦高中组团体总分第二名|honor rank=第二名⟧，⟦初中组团体总分第三名|honor "
    "event=县运动会⟧，并获“⟦精神文明奖|honor event=县运动会 level=county⟧”。",
    "学生获各级奖励90项，其中⟦国家级一等奖|honor title=国家级一等奖 level=national⟧6项。",
]

SEVERAL_LEVELS = [
    "医院获⟦国家、省、市科技类成果奖|honor level=null recipient=医院⟧126项，⟦青江省新技术引进奖一等奖|honor "
    "level=province⟧3项，市政府颁发的⟦市腾飞奖|honor issuers=市政府 level=city⟧2项。",
    "先后获⟦省、市级科技进步奖|honor level=null⟧18项。",
    "医院获全市卫生系统首个⟦青江省科技进步一等奖|honor level=province⟧，及各类⟦国家、省科技成果奖|honor "
    "level=null⟧55项；⟦青江省新技术奖|honor level=province⟧80项。",
    "获评⟦省|honor title=省教坛新秀⟧⟦市教坛新秀|honor level=city⟧。",
]

MEMBERS = [
    "获得⟦全国后勤管理示范单位|honor⟧、⟦全国优秀实践基地|honor⟧、⟦改善服务创新医院|honor⟧。",
    "社区获得⟦全省“三无”乡镇|honor⟧、⟦卫生社区|honor recipient=社区⟧、⟦零家暴社区|honor⟧等荣誉称号。",
    "被区委授予⟦先进党组织|honor⟧、⟦市级非公有制企业和社会组织党建工作示范点|honor level=city⟧。",
    "建设“百人工程”培养对象12人，入选⟦市“双百人才”|honor recipient=null level=city⟧6人。",
    "医院获国家卫健委⟦2015-2017改善医疗服务行动计划“示范医院”|honor issuers=国家卫健委 "
    "level=national⟧。",
]

STANDING_NOW = [
    "学校现为⟦全国教育系统先进集体|honor recipient=学校 level=national⟧、⟦省级重点职业学校|honor⟧。",
    "医院现为⟦省级文明单位|honor recipient=医院⟧、⟦甲医科大学附属医院|honor title=甲医科大学附属医院⟧。",
    "我校是⟦全国青少年足球特色学校|honor⟧，是⟦省级文明校园|honor title=省级文明校园⟧。",
    "学校创建于1956年，是⟦全国文明校园|honor recipient=学校⟧、⟦省级规范化学校|honor⟧。",
    "李某，女，中学高级教师，⟦全国模范教师|honor recipient=李某 level=national⟧，⟦县优秀教师|honor "
    "recipient=李某 level=county⟧。",
    "学校现为寄宿制完全中学，王某现为办公室主任。李某，男，现任副校长，分管教学。",
]

WHO_AND_WHERE = [
    "在第十届“星火杯”大学生创业计划竞赛中，我校学子斩获⟦金奖|honor status=obtained "
    "event=第十届“星火杯”大学生创业计划竞赛 recipient=我校学子⟧2项。",
    "组织参加全省业务竞赛，1人获“⟦办案能手|honor event=全省业务竞赛 level=province⟧”称号，2人获"
    "⟦优秀办案人|honor event=全省业务竞赛 level=province⟧称号。",
    "3篇论文在全国法院学术讨论会上获⟦一等奖|honor event=全国法院学术讨论会 level=national⟧。",
    "男子4×100米接力获⟦金牌|honor recipient=男子4×100米接力⟧。",
    "董事长王立新荣获⟦全国劳动奖章|honor recipient=董事长王立新⟧。",
    "计划生育、综治等工作继续保持⟦先进单位|honor recipient=计划生育、综治等工作⟧称号。",
    "县委、县政府还授予县民族中学“⟦教育贡献奖|honor issuers=县委、县政府 recipient=县民族中学⟧”，又授予城东"
    "一小“⟦素质教育先进学校|honor issuers=县委、县政府 recipient=城东一小⟧”称号。",
    "甲社区被文化和旅游部评为⟦最美社区|honor issuers=文化和旅游部 level=national⟧。",
    "我县被省教育厅确定为⟦“县管校聘”改革试点县|honor level=province issuers=省教育厅⟧。",
    "获评⟦“大国工匠”年度人物提名|honor⟧，获⟦全国杰出贡献奖提名|honor level=national⟧。",
    "绿化工作⟦全省排位第7|honor rank=第7⟧，另有三位小朋友的手工获⟦优秀奖|honor "
    "recipient=三位小朋友的手工⟧。",
    "新桥社区被民政部命名为“⟦全国示范社区|honor issuers=民政部⟧”，救助站被评为⟦国家三级站|honor "
    "issuers= recipient=救助站⟧。",
    "县民族中学教师石光明从教33年，曾获⟦州优秀教师|honor recipient=县民族中学教师石光明⟧。",
    "张某，男，汉族，中共党员，现任副校长，曾获“⟦全国优秀教师|honor recipient=张某⟧”称号。",
    "他是⟦全国劳动模范|honor level=national⟧、⟦省优秀共产党员|honor level=province⟧。",
    "学校是市委、市政府命名的⟦市级文明单位|honor issuers=市委、市政府 recipient=学校⟧。",
    "所获荣誉有：⟦县级“先进党支部”|honor title=县级“先进党支部”⟧、⟦市级“工人先锋号”|honor⟧。",
    "新增⟦国家级一流课程|honor⟧5门，⟦省级一流课程|honor⟧18门。",
    "2个基层站所获⟦市级文明单位|honor recipient=2个基层站所 level=city⟧，税务所获⟦县级先进单位|honor "
    "recipient=税务所⟧。",
    "京剧《大河魂》获第十七届中国戏剧节“⟦优秀剧目奖|honor event=第十七届中国戏剧节 level=national⟧”。",
    "再获⟦央企负责人经营业绩考核A级|honor level=national⟧。",
    "新创成1个⟦省级特色强镇|honor recipient=东湖镇⟧（东湖镇），市第二中学成功晋升⟦省一级高完中|honor "
    "recipient=市第二中学 level=province⟧。",
    "作品获⟦省科技创新大赛一等奖|honor rank=一等奖⟧，并获⟦专项奖|honor event=省科技创新大赛⟧。",
    "县工商联被全国工商联评为⟦“五好”县级工商联|honor issuers=全国工商联⟧。",
    "学院成为全省6所入选院校之一，荣获各级表彰奖励56项，其中国家级3项。",
]


@pytest.mark.parametrize("marked", GRADES + SEVERAL_LEVELS + MEMBERS + STANDING_NOW + WHO_AND_WHERE)
def test_rows(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
