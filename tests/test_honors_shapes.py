"""Honors in the shapes that schools, courts, hospitals and villages write them in."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

LISTS = [
    "东村被评为⟦省级文明村|honor recipient=东村⟧、西沟、石坡等村被评为⟦市级文明村|honor "
    "recipient=西沟、石坡等村 level=city⟧。",
    "王某同学获得⟦数控组一等奖|honor recipient=王某同学⟧、李某老师获得⟦教师组二等奖|honor "
    "recipient=李某老师 rank=二等奖⟧。",
    "先后多次荣记⟦一|honor title=一等功 rank=一等功⟧、⟦二|honor title=二等功⟧、⟦三等功|honor "
    "rank=三等功⟧。",
    "东小学等9所学校分获“育才杯”⟦二|honor title=“育才杯”二等奖 recipient=东小学等9所学校⟧"
    "⟦三等奖|honor title=“育才杯”三等奖⟧。",
    "法庭荣立⟦集体二等功|honor rank=二等功⟧两次，⟦集体三等功|honor rank=三等功⟧三次。",
    "学校获⟦省少先队工作先进大队部|honor recipient=学校 level=province⟧、⟦市德育示范校|honor "
    "level=city⟧。",
    "获得⟦国家级先进单位|honor⟧1个，⟦省级先进单位|honor level=province⟧2个。",
    "荣获⟦全国语文知识大赛组织奖|honor level=national⟧、⟦第19届甲市田径运动会优秀组织奖|honor "
    "title=第19届甲市田径运动会优秀组织奖⟧。",
    "李某先后荣获⟦市“劳动模范”|honor recipient=李某⟧，⟦甲区“农村红旗书记”|honor level=county⟧，"
    "⟦2010年度“感动人物”|honor⟧等荣誉。",
    "先后被授予⟦全国优秀共产党员|honor⟧、⟦全国十大杰出村官|honor level=national⟧、"
    "⟦全国劳动模范|honor⟧等殊荣。",
    "位居⟦全国百强县投资潜力第3|honor rank=第3⟧、⟦城镇化质量第4|honor level=national "
    "rank=第4⟧、⟦科技创新第6|honor rank=第6⟧。",
    "上榜⟦全球承包商250强|honor⟧、数量居⟦全国第2|honor rank=第2⟧。",
    "多次被评为⟦区最佳文明单位|honor level=county⟧，⟦市文明单位|honor level=city⟧，"
    "⟦省安全文明校园|honor level=province⟧。",
    "荣获“⟦教育先进集体|honor level=national⟧”“⟦科教先进单位|honor level=national⟧”等国家级荣誉9个，"
    "“⟦教学先进单位|honor level=province⟧”“⟦职教先进集体|honor⟧”等省级荣誉12个。",
    "被评为⟦县“学科带头人”|honor⟧，⟦市“新长征突击手”|honor level=city⟧，⟦省“教育带头人”|honor "
    "level=province⟧，还参加培训。",
    "学校获⟦市示范校|honor recipient=学校⟧，⟦德育工作先进集体|honor⟧，⟦安全文明校园|honor "
    "recipient=学校⟧等荣誉称号。",
    "我校共获得⟦全国技能大赛一等奖|honor recipient=我校⟧9项、"
    "⟦二等奖|honor title=全国技能大赛二等奖⟧7项、⟦三等奖|honor title=全国技能大赛三等奖⟧5项。",
    "服务队荣获全国总工会和省总工会“⟦巾帼标兵岗|honor issuers=全国总工会、省总工会 "
    "recipient=服务队⟧”、⟦市“三八红旗集体”|honor level=city⟧等荣誉称号。",
    "被省总队评为“⟦全优队员|honor issuers=省总队⟧”并荣立⟦个人三等功|honor rank=三等功⟧1次。",
    "继获得⟦全国标兵大队|honor⟧、⟦全国青年文明号|honor⟧之后获得的第三个荣誉。",
    "先后获⟦国家级青少年体育俱乐部|honor⟧、⟦中国青少年科普基地|honor⟧等荣誉。",
    "近年来获得以下荣誉：⟦县优秀教师|honor level=county⟧；⟦市骨干教师|honor level=city⟧。",
    "被纳入⟦全国乡村旅游重点村|honor⟧的行列，从入选数量看，位列⟦全国第四|honor rank=第四⟧。",
]

GIVEN = [
    "中央文明委同时授予1200个村镇⟦全国文明村镇|honor issuers=中央文明委 recipient=1200个村镇 "
    "level=national⟧称号。",
    "市政府决定授予李某等5名同志⟦市级劳动模范|honor issuers=市政府 recipient=李某等5名同志 "
    "level=city⟧称号。",
    "为县公安局记⟦集体二等功|honor rank=二等功⟧一次，并记下会议要点。",
    "三名同志获记⟦“优质护理先进个人”三等功|honor recipient=三名同志 rank=三等功⟧。",
    "论坛授予东村党支部书记王某“⟦功勋村官|honor issuers=论坛 recipient=东村党支部书记王某⟧”称号。",
    "授予东支部等6个党支部为“⟦先进党支部|honor recipient=东支部等6个党支部⟧”称号。",
    "代表团授予游泳队、射击队等8支代表队“⟦优秀运动队|honor recipient=游泳队、射击队等8支代表队⟧”称号。",
    "1992年被确定为⟦省重点中学|honor level=province⟧，后晋升为⟦省四星级高中|honor⟧。",
    "县局授予9个所“⟦先进司法所|honor issuers=县局 recipient=9个所⟧”称号，授予李某等5名同志"
    "“⟦先进个人|honor issuers=县局 recipient=李某等5名同志⟧”称号。",
    "总工会向二分厂三班授予省总工会“⟦工人先锋号|honor issuers=省总工会 recipient=二分厂三班⟧”称号。",
    "两次受到县委“⟦优秀党员|honor issuers=县委 level=county⟧”的表彰，受到一致好评。",
    "曾被市委、市政府记“⟦二等功|honor issuers=市委、市政府 rank=二等功⟧”。",
    "授予16家企业、14个项目⟦中国工业大奖|honor level=national "
    "recipient=16家企业、14个项目⟧，下步持续发力。",
    "农业农村部审核认定甲区东湾村等300个村镇为⟦第八批全国示范村镇|honor issuers=农业农村部 "
    "recipient=甲区东湾村等300个村镇⟧。",
    "应急管理部日前发布命令，授予甲大队⟦集体二等功|honor issuers=应急管理部 recipient=甲大队 "
    "level=national⟧。",
    "108所学校获教育部认定并命名为⟦全国足球特色学校|honor issuers=教育部 recipient=108所学校⟧。",
    "大队获评中宣部“⟦时代楷模|honor issuers=中宣部 recipient=大队 level=national⟧”称号。",
    "被甲军区命名为“⟦政治教育先进单位|honor issuers=甲军区 level=null⟧”。",
    "连续8年被公安部评定为“⟦一级派出所|honor issuers=公安部 recipient=null level=national⟧”。",
    "公司获得了由省科技厅、省财政厅授予的“⟦省科技小巨人企业|honor issuers=省科技厅、省财政厅 "
    "recipient=公司⟧”。",
]

RECIPIENTS = [
    "重症医学科、神经内科、胃肠外科荣获“⟦市优质护理集体|honor "
    "recipient=重症医学科、神经内科、胃肠外科⟧”称号。",
    "我镇小学组以较大的优势双双获得⟦全区第一|honor recipient=我镇小学组⟧。",
    "高某、李某等同学在活动中获得⟦省级一等奖|honor recipient=高某、李某等同学 event=null⟧。",
    "成果中的“减小井面的偏移”、“提高苗木的成活率”获⟦优秀成果奖|honor "
    "recipient=“减小井面的偏移”、“提高苗木的成活率”⟧。",
    "《提高卷材合格率》QC成果，获得⟦全国市政质量成果三等奖|honor "
    "recipient=《提高卷材合格率》QC成果 level=national⟧。",
    "由甲集团承建的轨道交通一期工程，荣获⟦国家优质工程金奖|honor "
    "recipient=轨道交通一期工程 rank=金奖⟧。",
    "我园小朋友在“知识杯”竞赛中，获⟦团体三等奖|honor recipient=我园小朋友 event=“知识杯”竞赛⟧。",
    "继东河镇入选⟦全国千强镇|honor recipient=东河镇⟧后，喜报频传。",
    "村支部成为全省唯一连续三届荣获“⟦省红旗单位|honor recipient=村支部⟧”的支部。",
    "“五大集群”加快构建，获评全省唯一一个“⟦中国食品名城|honor recipient=null⟧”。",
    "市机关党委等5个单位的选手获得⟦二等奖|honor recipient=市机关党委等5个单位的选手⟧。",
    "承办第六届省运会的甲市人民政府获⟦优秀组织奖|honor recipient=甲市人民政府⟧。",
    "·甲江大桥项目荣获⟦省“工人先锋号”|honor recipient=甲江大桥项目⟧。",
    "李老师参加“一班一品，一生一长”讲课比赛荣获⟦省一等奖|honor recipient=李老师 "
    "event=“一班一品，一生一长”讲课比赛⟧。",
    "所带班级屡次被评为⟦优秀班级|honor recipient=所带班级⟧。",
    "司法所所长王文正荣获⟦全国模范个人|honor recipient=司法所所长王文正⟧称号。",
    "小学教师王文正作为代表出席，荣获⟦全国“好老师”|honor recipient=小学教师王文正⟧称号。",
    "景区获⟦中国农家第一村|honor rank=null recipient=景区⟧称号。",
    "我市东街道甲社区、西街道乙社区光荣上榜，被授予“⟦最美社区|honor "
    "recipient=我市东街道甲社区、西街道乙社区⟧”称号。",
    "公司本次成功入选⟦第九批全国单项冠军企业|honor recipient=公司⟧。",
    "甲社区先后获评⟦全省和谐社区|honor recipient=甲社区⟧、⟦省文明单位|honor⟧。",
    "共创建⟦国家级示范县|honor status=obtained⟧13个。",
    "我校得⟦一等奖|honor recipient=我校⟧4项、⟦二等奖|honor⟧3项，觉得很好。",
    "东街社区文化活动中心被评为“⟦全国优秀文化站|honor recipient=东街社区文化活动中心 "
    "event=null⟧”。",
    "在市“足球特色学校”考核工作中荣获⟦一等奖|honor recipient=null level=city⟧。",
    "王文正代表中国队参赛并获得⟦接力项目金牌|honor recipient=王文正 rank=金牌⟧。",
    "甲市被评为⟦全省足球贡献奖第一名|honor recipient=甲市 rank=第一名⟧。",
    "甲石刻被认定为已知海拔最高的古代石刻、入选⟦全国十大考古新闻|honor recipient=甲石刻⟧。",
    "教师王某逐级参加全市微党课大赛并获⟦一等奖|honor recipient=教师王某 event=全市微党课大赛⟧。",
    "2022年以突出的业绩荣获⟦省级重点专科|honor recipient=null⟧称号。",
    "1993年以来学校历年获⟦全国优秀组织奖|honor recipient=学校 date=1993/..⟧。",
    "在全国青少年科技节的舞台上，学子们提交提案，获⟦全国优秀提案奖|honor recipient=null⟧。",
]

EVENTS = [
    "幼儿园还获得镇学生艺术作品展评活动的“⟦优秀组织奖|honor recipient=幼儿园 "
    "event=镇学生艺术作品展评活动 level=township⟧”。",
    "在参加市演讲比赛中，大班李某小朋友获⟦优秀奖|honor event=市演讲比赛 level=city "
    "recipient=大班李某小朋友⟧。",
    "班级总分均是⟦年级第一名|honor rank=第一名⟧。",
    "代表乙市参加省比赛，获⟦省第三名|honor rank=第三名 level=province event=省比赛⟧。",
    "历年成绩均排⟦全县前四名|honor rank=前四名⟧以内，贷款率保持⟦全市最低水平|honor level=city⟧。",
    "在全国百强县（市）中排名⟦第12位|honor event=全国百强县（市） level=national⟧。",
    "位列“全国竞赛排行榜前100名”中⟦第42位|honor rank=第42位⟧。",
    "跻身⟦全国竞赛榜单|honor level=national rank=null⟧（前300）。",
    "本科达线率在甲市一直名列⟦前茅|honor title=前茅 recipient=null⟧。",
    "一线员工荣获⟦省金牌讲解员|honor rank=null recipient=一线员工⟧。",
    "公安工作满意度由2010年的全省第18位跃居为⟦全省第1位|honor rank=第1位⟧。",
    "2010年合格率名列⟦全省第一|honor⟧之后，今年再传捷报。",
]

SIGNS = [
    "先后获得⟦区级文明校园|honor level=county⟧”、“⟦平安建设示范校园|honor⟧”等称号。",
    '护士长李某获得“⟦优秀护士长|honor recipient=护士长李某⟧"等称号。',
    "二公司李某荣获⟦集团2018年度“五四红旗团委”|honor recipient=二公司李某 level=unit⟧称号。",
    "甲市公安局当选“⟦全省优秀公安局|honor recipient=甲市公安局⟧”。",
    "连续四年被市委授予'⟦文明系统|honor issuers=市委⟧'称号。",
    "其他分局均为⟦省级文明单位|honor recipient=其他分局⟧。",
    "省厅公布了⟦全省技术创新示范企业名单|honor recipient=公司⟧，公司位列其中。",
]

HIDDEN = [
    "全年创建⟦省级美丽乡村|honor level=province⟧1X个。",
    "建成⟦国家级绿色工厂|honor level=national⟧5**个。",
    "创建⟦省级美丽乡村|honor level=province⟧**个。",
]

NONE = [
    "参加体育大赛，共喜摘奖牌1XX枚。",
    "2名学生表现突出、6名学生在全区作文大赛中获奖。",
    "全省首个国家标准化试点项目通过验收。",
    "学校获国家级各类奖项78项，省部级奖励95项。",
]


@pytest.mark.parametrize("marked", LISTS + GIVEN + RECIPIENTS + EVENTS + SIGNS + HIDDEN + NONE)
def test_shapes(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
