"""Honors whose recipient or contest stands clauses before the verb, and lists that go on."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

OPENERS = [
    "青河村大力发展茶叶产业，村民收入翻番，入选⟦省级“一村一品”示范村|honor recipient=青河村⟧。",
    "教师王某潜心教研，获⟦市教学能手|honor recipient=教师王某⟧称号。",
    "刘某同志扎根山区，荣获“⟦最美乡村医生|honor recipient=刘某同志⟧”称号。",
    "缉毒大队民警周某侦破案件90余起，荣立⟦个人二等功|honor recipient=缉毒大队民警周某⟧。",
    "柳镇退役军人服务站坚持用心服务，被评为⟦全国示范型退役军人服务站|honor "
    "recipient=柳镇退役军人服务站⟧。",
    "城北中学办学质量稳步提升，荣获⟦市教学质量一等奖|honor recipient=城北中学⟧。",
    "城乡面貌不断改善，被评为⟦省级卫生县城|honor recipient=null⟧。",
    "城市面貌焕然一新，荣获⟦省级文明城市|honor recipient=null⟧。",
    "我站与省农科院选育的“青稻3号”通过审定，获⟦全国优质稻米评比金奖|honor recipient=青稻3号⟧。",
    "该项目投资9亿元，建成后被列为⟦省级示范项目|honor recipient=该项目⟧。",
    "我市健儿奋勇拼搏，囊括9⟦金|honor recipient=我市健儿⟧。",
    "我公司代表队发挥出色，包揽⟦团体前两名|honor recipient=我公司代表队⟧。",
    "代表队在省第十五届运动会上夺得⟦金牌|honor recipient=代表队 event=省第十五届运动会⟧3枚。",
    "演讲比赛中，二年级三班表现突出，获⟦团体一等奖|honor recipient=二年级三班⟧。",
]

EVENTS = [
    "学校组织12名教师参加省级微课大赛，其中3人获⟦一等奖|honor event=省级微课大赛⟧。",
    "支部组织党员参加知识竞赛，获⟦团体第二名|honor event=知识竞赛⟧。",
    "争取综合考核进入⟦全市第一方阵|honor event=综合考核 status=planned⟧。",
    "在随后的全省残运会参加9个赛项，囊括9⟦金|honor event=全省残运会⟧。",
    "在全国焊接技能大赛上，公司派3人参赛。经过角逐，张某一举夺魁，荣获⟦手工组第一名|honor "
    "recipient=张某 event=全国焊接技能大赛 level=national⟧。",
    "在县优质课大赛中获⟦一等奖|honor event=县优质课大赛⟧，论文获⟦市级二等奖|honor "
    "event=null recipient=论文⟧。",
]

STANDINGS = [
    "低保标准⟦全省最高|honor level=province⟧，增速⟦全市第一|honor⟧。",
    "城乡居民收入比⟦全省最小|honor⟧。",
    "初三年级中考成绩⟦全县第二|honor title=全县第二⟧。",
    "经济总量跨入⟦全国地级市百强|honor recipient=null⟧行列。",
    "经济竞争力进入⟦全省十强|honor recipient=null⟧。",
    "包揽⟦团体一|honor title=团体一名⟧、⟦二名|honor title=团体二名⟧。",
    "建成全省最大的光伏基地。",
]

LISTS = [
    "新认定⟦省级绿色工厂|honor⟧4家、⟦绿色供应链企业|honor title=省级绿色供应链企业⟧2家。",
    "创成⟦国家级生态示范区|honor⟧6个、⟦“两山”实践创新基地|honor level=national⟧2个。",
    "学校新增⟦国家级一流课程|honor⟧3门、⟦省级教学成果奖|honor⟧5项。",
    "新增规上工业企业9家、国家级专精特新“小巨人”企业2家。",
    "创建⟦省级森林村庄|honor⟧5个。",
    "评出“⟦最美家庭|honor⟧”20户、“⟦好婆婆|honor⟧”9名。",
    "荣获“⟦国家技术示范企业|honor⟧”，“红枫”牌水泵获“⟦中国名牌产品|honor "
    "recipient=“红枫”牌水泵⟧”称号。",
    "医院成为⟦国家级胸痛中心|honor recipient=医院⟧。",
    "先后荣获⟦国家火炬计划优秀企业|honor⟧、⟦省政府质量奖|honor status=obtained⟧。",
]

GIVEN = [
    "中宣部授予李卫东“⟦时代楷模|honor issuers=中宣部 recipient=李卫东⟧”称号。",
    "县委授予青河村支书李卫东“⟦优秀党务工作者|honor issuers=县委 "
    "recipient=青河村支书李卫东⟧”称号。",
    "我院被国家人事部、卫生部授予“⟦卫生先进集体|honor issuers=国家人事部、卫生部⟧”称号。",
    "二班还3次荣立⟦集体二等功|honor recipient=二班⟧。",
    "焊工选手黄强在技能竞赛中排名⟦第五|honor recipient=焊工选手黄强 event=技能竞赛⟧。",
    "所办案件数量连续三年在柳河县法院审判人员中名列⟦第一|honor level=county⟧。",
    "参赛队代表全省在点钞赛项中荣获⟦一等奖|honor recipient=参赛队 event=点钞赛项⟧。",
    "创办于1941年，多年来学校坚持立德树人，荣誉众多：1953年被列为⟦全国重点中学|honor "
    "recipient=学校⟧；1983年被授予“⟦全国先进集体|honor recipient=学校⟧”称号。",
    "省工信厅、省工业联合会评选出90户“⟦单项冠军示范企业|honor issuers=省工信厅、省工业联合会 "
    "recipient=柳河公司⟧”，柳河公司榜上有名。",
]

TOLD = [
    "创成⟦全国双拥模范城|honor⟧“六连冠”。",
    "获⟦全省双拥模范县|honor⟧四连冠。",
    "代表团勇夺⟦省运会“五连冠”|honor⟧。",
    "在全省技能大赛中，9人获奖，⟦一等奖|honor event=全省技能大赛⟧2人，⟦二等奖|honor⟧3人。",
    "选手60人获奖，包括⟦金奖|honor⟧9个、⟦银奖|honor⟧4个。",
    "参会人员包括一等奖2人的获得者。",
    "获⟦八一勋章|honor⟧。",
    "荣获“⟦行业排头兵企业|honor⟧”和“⟦科技创新|honor⟧”两个奖项。",
    "获得⟦甲市乙山区财税收入一等奖|honor level=county⟧。",
    "柳河县是⟦全国绿色食品原料（水稻）标准化生产基地县|honor recipient=柳河县⟧。",
    "光荣出席第二次群英会并荣获“⟦国务院嘉奖令|honor recipient=null⟧”。",
    "在市水利协会组织开展的水利行业优秀企业评选评价工作中，公司荣获⟦优秀企业|honor "
    "event=水利行业优秀企业评选评价⟧称号。",
]

SOUGHT = [
    "以打造⟦全国文明典范城市|honor status=planned⟧为目标，持续巩固。",
    "以打造现代林业示范区为目标，新建苗圃。",
    "打造国家旅游度假区，提升品质。",
    "推进⟦国家生态示范县|honor status=planned⟧、⟦国家卫生县城|honor status=planned⟧“双城同创”。",
    "⟦全国双拥模范城|honor status=obtained⟧实现“四连冠”。",
    "力争综合排名进入⟦全省前20位|honor event=综合排名 status=planned⟧。",
]

LINES = [
    "个人简历\n2021年，⟦甲县优秀教师|honor date=2021 level=county⟧\n2019年10月，⟦乙市师德标兵|honor "
    "date=2019-10 level=city⟧\n",
    "王某2016年被评为⟦市劳动模范|honor⟧，2018年当选代表，2020年获⟦全国五一劳动奖章|honor "
    "recipient=王某⟧。",
    "本人2019年考核合格，2020年被县政府⟦嘉奖|honor issuers=县政府 recipient=本人⟧一次。",
    "其论文发表于核心期刊并获⟦全国一等奖|honor recipient=其论文⟧。",
    "学生获⟦“青蓝杯”全国竞赛特等奖|honor⟧1项、⟦一等奖|honor title=“青蓝杯”全国竞赛一等奖⟧2项。",
    "我省新增⟦国家级非遗代表性项目|honor⟧9项。",
]

ALONE = [
    "特别是李某同学，作为最小的选手，在游泳赛项中奋勇争先，夺得⟦金牌|honor recipient=李某同学⟧。",
    "1号李卫东后来居上，力获⟦冠军|honor recipient=1号李卫东⟧。",
    "2018年，甲县被评为⟦全省先进县|honor recipient=甲县⟧；2019年，被列为⟦全国农村试验区|honor "
    "recipient=甲县⟧；2020年，荣获⟦全国双拥模范县|honor recipient=甲县⟧。",
    "全体教师，团结一心，获⟦先进集体|honor recipient=null⟧称号。",
    "二中顺利晋升⟦省级示范性普通高中|honor recipient=二中⟧。",
    "青河镇人民调解委员会成功调处纠纷90余件，被表彰为“⟦全国模范调解委员会|honor "
    "recipient=青河镇人民调解委员会⟧”。",
    "支行被省行评为“⟦先进支行|honor issuers=省行 level=province⟧”。",
    "学生李某获⟦“青蓝杯”全国演讲大赛省级一等奖|honor level=province⟧。",
    "广场项目获“⟦泰山杯|honor recipient=广场项目⟧”。",
    "该做法被省健康办、省卫健委评为⟦全省典型案例|honor issuers=省健康办、省卫健委⟧。",
    "高质量发展工作获⟦全省先进|honor recipient=高质量发展工作⟧。",
    "2022年8月，公司党委荣获“⟦省先进党委|honor recipient=公司党委⟧”；9月，荣获“⟦全国文明单位|honor "
    "recipient=公司党委⟧”。",
    "数学组获⟦优质课评比团体一等奖|honor⟧，张老师获⟦个人第一名|honor event=优质课评比⟧。",
    "三名教师被聘为⟦省级学科带头人|honor recipient=三名教师⟧。",
    "团县委在考核中排名⟦第三|honor recipient=团县委⟧。",
    "在朗诵比赛中，获⟦小学组一等奖|honor⟧一名，⟦二等奖|honor⟧两名。",
    "在论坛上，二中学子完成提案，获⟦全国最佳提案奖|honor recipient=二中学子⟧。",
]

MERITS = [
    "县公安局决定为刑警大队记⟦集体三等功|honor issuers=县公安局 recipient=刑警大队⟧一次。",
    "为鼓励先进，县局为民警李卫东记⟦大功|honor issuers=县局 recipient=民警李卫东⟧一次。",
    "获得⟦柳河中学先进工作者|honor⟧和⟦优秀班主任|honor⟧的光荣称号。",
]

PEERS = [
    "在2022年中国大企业500强名单中，青山集团位居⟦第224位|honor event=2022年中国大企业500强名单 "
    "recipient=青山集团 level=national⟧。",
    "贡献率始终在全国同行业中保持⟦领先水平|honor level=national⟧。",
    "公司荣获“⟦中国轻工百强企业|honor⟧”称号，位列榜单⟦第83位|honor recipient=公司⟧。",
    "在甲市参评的13家企业中排名⟦第一|honor level=city⟧。",
    "取得“6月当月排名⟦第一|honor⟧，上半年排名⟦第三|honor⟧”的成绩。",
    "获得⟦2021年度省卫生乡镇|honor⟧，⟦2021年度全市信访工作“四无”乡镇|honor⟧，"
    "⟦2021年度甲县红旗团委|honor⟧。",
    "我校首次上榜，位列“全国院校竞赛排行榜”中⟦第42位|honor recipient=我校 "
    "event=全国院校竞赛排行榜 level=national⟧。",
    "东道主柳州名列⟦第五|honor recipient=东道主柳州⟧。",
    "某重工跻身⟦世界上市公司500强|honor level=null⟧。",
    "被省公安厅授予⟦模范小区|honor⟧、被甲区综治办、甲公安分局评为⟦安全片区|honor⟧。",
    "其中，甲街道桂苑社区、乙街道亚都社区入选⟦全国示范社区|honor "
    "recipient=甲街道桂苑社区、乙街道亚都社区⟧。",
    "该行此前还荣获“⟦省级青年文明号|honor recipient=该行⟧”。",
    "9件案例被最高检或司法部评为⟦指导性案例|honor issuers=最高检、司法部⟧和⟦典型案例|honor⟧。",
]


@pytest.mark.parametrize(
    "marked",
    ALONE + MERITS + PEERS + OPENERS + EVENTS + STANDINGS + LISTS + GIVEN + TOLD + SOUGHT + LINES,
)
def test_openers(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
