"""Honors kept up, given together or one each, and places on lists and in assessments."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

LEVELS = [
    "学校获⟦东山地区文明单位|honor level=city⟧、⟦**地区绿色学校|honor level=city⟧、"
    "⟦地区级先进集体|honor level=city⟧称号。",
    "我园被镇政府评为“⟦县运会工作先进集体|honor issuers=镇政府 level=township⟧”。",
    "1999年被评为⟦甲中学优秀班主任|honor level=unit⟧，2003年被评为"
    "⟦乙公司劳动模范|honor level=unit⟧。",
    "获评⟦全市唯一2022年浙江省乡村振兴先进镇|honor level=province⟧。",
    "柳林镇系“⟦江南第一镇|honor recipient=柳林镇 level=null⟧”，素有“⟦中国花木之乡|honor "
    "level=national⟧”之称。",
]

RANKS = [
    "3篇论文获⟦优秀奖|honor rank=null⟧，2篇获⟦优胜奖|honor rank=null⟧。",
    "获评⟦省级科技奖|honor⟧12项、占全省8.5%。",
    "在全县书法比赛中获⟦成人组优秀奖|honor rank=null event=全县书法比赛⟧。",
    "热线荣获⟦全省服务质量评估最高等级|honor rank=最高等级⟧。",
    "2个节目获县文化局⟦优秀节目**等奖|honor issuers=县文化局 rank=**等奖 level=county⟧。",
    "王老师获县教育局⟦优秀教师|honor issuers=县教育局 recipient=王老师⟧称号。",
    "入选“⟦中国民营企业500强|honor⟧”，位列⟦第88位|honor level=national event=中国民营企业500强⟧。",
    "公众安全感测评位居⟦全市第二|honor event=公众安全感测评 recipient=null⟧。",
    "营商环境评价进入⟦全省前十|honor event=营商环境评价⟧。",
    "市政府网站评估位居⟦12个同类城市第一|honor event=市政府网站评估 level=null⟧。",
    "组织“安全杯”消防技能比武，一中队获⟦全市第一名|honor recipient=一中队 "
    "event=“安全杯”消防技能比武⟧。",
]

KEPT = [
    "继续保持“⟦省级文明村|honor level=province⟧”称号，东站连续三年保持了“⟦市级文明窗口|honor "
    "recipient=东站⟧”和“⟦青年文明号|honor recipient=东站⟧”荣誉。",
    "我院连续九年保持⟦省级文明单位|honor recipient=我院⟧称号。",
    "顺利通过复查，保留⟦全国文明单位|honor recipient=null⟧称号。",
    "医院成功晋级⟦甲医科大学附属医院|honor recipient=医院 status=obtained⟧，成为"
    "⟦乙大学教学医院|honor recipient=医院⟧。",
    "东河镇获国务院⟦督查激励|honor issuers=国务院 recipient=东河镇 level=national⟧2次。",
    "财务部获市总工会“⟦工人先锋号|honor issuers=市总工会 recipient=财务部⟧”。",
    "连续两季获得全区专项考核B组排名⟦第一|honor event=全区专项考核B组 recipient=null level=county⟧。",
    "我区在全市绩效考核中成绩优秀，质量发展考核位列⟦全市第二|honor event=质量发展考核 recipient=我区⟧。",
    "歌曲参加第二届文旅博览会音乐大擂台获⟦一等奖|honor event=第二届文旅博览会音乐大擂台⟧。",
    "甲同学以628分获⟦全市文科第二名|honor recipient=甲同学⟧，选拔5名选手参加比赛，获⟦团体第三名|honor recipient=5名选手⟧。",
    "东河镇在全国百强镇排名中列⟦第56位|honor title=全国百强镇排名第56位 level=national⟧。",
]

GIVEN = [
    "医院被授予“⟦省先进团支部|honor recipient=医院 level=province⟧、⟦甲市示范集体|honor recipient=医院⟧荣誉称号、"
    "⟦宣传工作优秀单位|honor recipient=医院⟧等荣誉称号。",
    "局党委已荣获20项集体荣誉，评价位居⟦全市之首|honor rank=之首 level=city⟧。",
    "我区被国家、甲江省评为⟦先进单位|honor issuers=国家、甲江省 level=national⟧。",
    "我区被省、某市评为⟦先进单位|honor issuers=省、某市 level=province⟧。",
    "连续三年被评为甲公司“⟦红旗班组|honor issuers=甲公司⟧”和⟦安全生产先进集体|honor "
    "issuers=甲公司 level=unit⟧。",
    "被市局评为“⟦优秀支部|honor⟧”并记⟦集体二等功|honor issuers=市局 level=city⟧一次。",
    "被县委评为“⟦先进集体|honor⟧”，并授予“⟦优秀党组织|honor issuers=县委⟧”称号。",
    "刑侦队、法制科分别被市局评为“⟦优秀集体|honor recipient=刑侦队⟧”“⟦先进科室|honor "
    "recipient=法制科⟧”。",
    "甲村和乙村分别被评为⟦省级文明村|honor recipient=甲村⟧和⟦市级卫生村|honor recipient=乙村⟧。",
    "甲村、乙村等5个村分别被评为⟦省级文明村|honor recipient=甲村、乙村等5个村⟧和"
    "⟦市级卫生村|honor⟧。",
    "市总工会授予她“⟦巾帼标兵|honor recipient=她⟧”称号，县团委授予其“⟦青年突击手|honor "
    "recipient=其⟧”称号。",
]

MORE = [
    "获得⟦2021年度省卫生乡镇|honor level=province⟧，⟦2021年度全市征兵工作先进单位|honor level=city⟧。",
    "学校在市中学生运动会上获⟦优秀组织奖|honor recipient=学校 event=市中学生运动会⟧；"
    "⟦男子组接力赛第三名|honor recipient=学校 event=市中学生运动会 level=city⟧；"
    "⟦女子组接力赛第三名|honor recipient=学校 rank=第三名⟧。",
    "2.婚俗改革入选⟦省“五十百千”试点|honor recipient=婚俗改革⟧。",
    "学校2021年被评为⟦市级文明校园|honor recipient=学校⟧；2022年被县委评为“⟦先进单位|honor recipient=学校⟧”；"
    "同年6月学校党支部获⟦县先进支部|honor recipient=学校党支部⟧称号。",
    "甲公司继2019年后，再次荣获⟦全国优秀施工企业|honor recipient=甲公司 date=null⟧称号。",
    "被省禁毒委授予⟦全省首个“无毒县”|honor issuers=省禁毒委 level=province⟧称号，"
    "创成⟦全市首批省级未来社区|honor level=province⟧。",
    "东沟村与全省20个村镇一起获得⟦全国文明村镇|honor recipient=东沟村⟧荣誉。",
    "省文明委授予全省70个村“⟦文明村|honor issuers=省文明委 recipient=全省70个村⟧”称号。",
    "市法院决定，授予东街法庭等8个单位“⟦优秀法庭|honor issuers=市法院⟧”称号，追授王某等2名同志"
    "“⟦优秀法官|honor issuers=市法院 recipient=王某等2名同志⟧”称号。",
    "成为⟦国家农产品质量安全县|honor level=national⟧，列入⟦全国森林康养基地|honor⟧。",
    "平台成为⟦全省数字化改革最佳应用|honor recipient=平台⟧，全市最好的应用场景投入使用。",
    "创成⟦县域样板区|honor status=obtained⟧，建成县域样板区。",
    "连续三年被县委考核为⟦优秀等次|honor issuers=县委⟧。",
    "东区、西区排名⟦前三|honor⟧，党建考核在⟦全市排名第五|honor event=党建考核⟧。",
    "荣立⟦一等功|honor rank=一等功⟧的民警代表上台领奖。",
    "先后创建了两轮“⟦全国执法示范单位|honor level=national⟧”。",
]

TAKING_PART = [
    "合唱队的队员们参加市艺术节，荣获⟦第一名|honor recipient=队员们 event=市艺术节⟧。",
    "李某等三名学生代表甲区参赛，获得了⟦团体一等奖|honor recipient=李某等三名学生⟧。",
    "我校合唱团代表县里参加市书画节，荣获⟦金奖|honor recipient=我校合唱团⟧。",
    "学校指导学生参加市读书节，获⟦一等奖|honor recipient=学生⟧。",
    "上学期在全校教研组评比中评为⟦优秀奖|honor recipient=null⟧，在书画节中捧回⟦银奖|honor "
    "recipient=null⟧。",
    "我们顺利创建了⟦区“绿色学校”|honor recipient=我们 status=obtained⟧。",
    "电装组在这次比赛中成绩突出，获得了“⟦优秀团队|honor recipient=电装组⟧”称号。",
    "1名职工被评为⟦甲市“百佳”职工创客明星|honor recipient=1名职工⟧。",
    "永定区永定街道办事处东街社区获⟦全国“最美社区”|honor recipient=永定区永定街道办事处东街社区⟧"
    "荣誉称号。",
    "公司对获得⟦一等奖|honor recipient=null⟧、⟦二等奖|honor recipient=null⟧选手进行了表彰。",
]

SOUGHT = [
    "甲镇通过⟦国家级卫生镇|honor level=national status=obtained⟧创建考核。",
    "以⟦5A景区乡镇|honor status=planned⟧、⟦省级运动休闲乡镇|honor status=planned⟧等各项创建任务为出发点。",
    "在全省普通高校中位列⟦第15名|honor title=第15名 level=province⟧。",
    "荣获⟦甲州区年度考核冠军|honor level=county⟧，获⟦**卫生镇|honor level=null⟧称号。",
]

APART = [
    "队员们最终以精湛的技艺获得⟦团体第二名|honor recipient=队员们⟧，喜获证书和奖牌。",
    "来自甲站的李某、乙站的王某分别获得⟦三等奖|honor recipient=李某⟧、"
    "⟦优秀奖|honor recipient=乙站的王某⟧。",
    "获奖人数在所有参赛集团中位列⟦榜首|honor event=null⟧。从预赛一路杀至决赛并最终摘得"
    "⟦冠军|honor recipient=null⟧。",
]

SUMMED = [
    "学校在操舞比赛中斩获两项大奖：⟦团体“优秀组织奖”|honor recipient=学校⟧及"
    "⟦广播操“二等奖”|honor recipient=学校⟧。",
    "支部获得两项荣誉：“⟦市级先进党支部|honor recipient=支部⟧”和“⟦县级文明窗口|honor⟧”。",
    "我村获得镇颁发的⟦绿化先进村|honor issuers=镇 level=township⟧、"
    "⟦平安建设先进村|honor issuers=镇⟧两个荣誉。",
    "在比赛中捧回2个奖杯，斩获大奖。",
]

NONE = [
    "获批国家社科基金项目3项、省自然科学基金项目5项。",
    "学校获批省级重点科研课题4项。",
    "保持良好势头，保持高压态势，保留传统风貌，是“第一生产力”。",
    "学校是“绿水青山就是金山银山”理念的践行者。",
]


@pytest.mark.parametrize(
    "marked", LEVELS + RANKS + KEPT + GIVEN + MORE + TAKING_PART + SOUGHT + APART + SUMMED + NONE
)
def test_shapes(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []


def test_no_recipient_from_a_measure(pipeline: Pipeline) -> None:
    marked = "力争一次合格率稳定在95%以上，争创“⟦全国质量奖|honor recipient=null status=planned⟧”。"
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
