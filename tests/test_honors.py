"""Honors: titles, who gave them, who got them, ranks, contests and standings."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

ISSUERS = [
    "项目部被某省总工会某省交通厅共青团某省委联合授予“⟦安全生产示范岗|honor "
    "issuers=某省总工会、某省交通厅、共青团某省委 recipient=项目部 level=province⟧”。",
    "公司连续五年被XX市委、XX市政府评为“⟦纳税大户|honor issuers=XX市委、XX市政府 recipient=公司⟧”。",
    "柳河村获**市委宣传部**市水利局“⟦美丽庭院村|honor issuers=**市委宣传部、**市水利局 "
    "recipient=柳河村 level=city⟧”称号。",
    "先后获得甲大学“⟦优质生源基地|honor issuers=甲大学⟧”、乙大学“⟦共育基地|honor "
    "issuers=乙大学⟧”授牌。",
    "分公司党委获评集团公司“⟦先进党委|honor issuers=集团公司 recipient=分公司党委 level=unit⟧”。",
    "获市教育局颁发的“⟦德育先进单位|honor issuers=市教育局 level=city⟧”称号。",
    "XX县教育局授予XX小学“⟦书香校园|honor issuers=XX县教育局 recipient=XX小学⟧”荣誉称号。",
    "项目被省住房和城乡建设厅评为⟦样板工程|honor issuers=省住房和城乡建设厅 level=province⟧。",
]

TITLES = [
    "质控科获省总工会“⟦青年先锋岗|honor issuers=省总工会 recipient=质控科 level=province⟧”。",
    "县妇联授予她“⟦巾帼建功标兵|honor issuers=县妇联 recipient=她 level=county⟧”称号。",
    "车站连续三年保持了“⟦省级文明车站|honor recipient=车站 level=province⟧”荣誉，也保持了良好势头。",
    "获评⟦省科学技术奖|honor level=province⟧3项、占全省12.5%，获批国家社科基金项目6项。",
    "支部去年被县委命名为“⟦标准化建设示范党支部|honor issuers=县委 recipient=支部⟧”。",
    "我校获评⟦全县创建工作先进集体|honor recipient=我校 level=county⟧，三中申报⟦省级特色高中|honor status=planned⟧。",
    "护理队在大赛中获⟦团体某等奖|honor rank=某等奖⟧，个人获⟦二等奖|honor⟧3项、⟦X等奖|honor rank=X等奖⟧2项。",
    "小朋友的绘画获⟦优秀奖|honor rank=null⟧。",
    "连续两年获县委、县政府“⟦教学先进单位|honor issuers=县委、县政府 level=county⟧”表彰。",
    "王**当选“⟦全国优秀党务工作者|honor recipient=王**⟧”，刘**当选全国人大代表。",
    "本园获评⟦**省“绿色园所之星”|honor title=**省“绿色园所之星” level=province⟧。",
    "被评为⟦“书香建设”示范点|honor⟧。",
    "毽球队获⟦“**杯”**县（少年）毽球邀请赛初中组第五名|honor rank=第五名 recipient=毽球队⟧。",
    "先后荣获⟦全国文明校园|honor⟧、⟦省级绿色学校|honor⟧、⟦市平安校园|honor level=city⟧等称号。",
    "获得“⟦全国五一劳动奖章|honor level=national⟧”“⟦省劳动模范|honor level=province⟧”等荣誉。",
    "入选⟦全省休闲农业、乡村旅游重点县|honor⟧。",
    "被命名为⟦全国群众满意窗口|honor⟧和⟦省级示范单位|honor⟧。",
    "成为⟦全市首批12家研学实践基地|honor⟧之一。",
    "获评⟦首批“省级百强中心镇”|honor level=province⟧，经验在全县推广。",
    "入选⟦“珠峰英才”计划|honor level=null⟧。",
]

PRIZES = [
    "我局在全市目标考核中获⟦优秀等次|honor event=全市目标考核 level=city recipient=我局⟧。",
    "急诊科在全市急救竞赛中夺得⟦团体二等奖|honor event=全市急救竞赛 level=city recipient=急诊科⟧，"
    "药师王××获⟦个人三等奖|honor event=全市急救竞赛 recipient=药师王××⟧，并荣膺“⟦XX市青年岗位能手"
    "|honor event=null recipient=药师王×× level=city⟧”。",
    "职工孙某拿下⟦第X届集团技能竞赛第二名|honor rank=第二名 level=unit event=null⟧，代表队获"
    "⟦团体铜奖|honor event=第X届集团技能竞赛 rank=铜奖 recipient=代表队⟧。",
    "荣获⟦国家级科技进步奖|honor⟧2项，⟦省部级奖|honor⟧5项。",
    "获⟦全国一等奖|honor rank=一等奖⟧2人，⟦全国二等奖|honor⟧5人，⟦省一等奖|honor⟧9人。",
    "2021年，王某荣立⟦个人三等功|honor rank=三等功 recipient=王某 date=2021⟧一次。",
]

STANDINGS = [
    "我镇综合得分**分，位列⟦第三|honor rank=第三 recipient=我镇⟧。",
    "在全市名列⟦前茅|honor level=city⟧。",
    "标准化水平位居⟦全市第一|honor⟧、⟦全省前列|honor rank=null⟧。",
    "不良贷款率保持⟦全国最低|honor level=national rank=null⟧。",
    "综合考核位居⟦全县第*名|honor rank=第*名⟧，信访工作排名⟦全市第一|honor⟧。",
    "由全市第8位上升到⟦第3位|honor title=全市第3位⟧。",
    "在全省政务公开考评中位居⟦前列|honor event=全省政务公开考评 level=province⟧。",
]

STATUS = [
    "力争年底前创成⟦省级劳动教育基地|honor status=planned⟧。",
    "确保今年创成⟦全国文明城市|honor status=planned⟧。",
    "计划推动县一中晋升为⟦**省一级三等学校|honor status=planned recipient=县一中⟧。",
    "成功争创“⟦全国示范县|honor status=obtained⟧”。",
    "巩固⟦省级文明县城|honor status=obtained⟧创建成果。",
    "争创集团“⟦金牌支部|honor status=planned issuers=集团 level=unit rank=null⟧”2个。",
    "做好⟦市级“书香小区”|honor status=planned⟧创建、⟦市级“平安社区”|honor status=planned⟧创建等工作。",
]

CARRIED = [
    "云湖度假村获评⟦省级度假区|honor recipient=云湖度假村⟧并入选⟦四川十大胜地|honor "
    "recipient=云湖度假村 level=province⟧。",
    "建成法治研究基地，获评⟦全市首批学习阵地|honor recipient=法治研究基地⟧。",
    "“云上”梨通过认证，列为⟦全省首批编码基地|honor recipient=“云上”梨⟧。",
    "“云上甲县”入选⟦全国公用品牌|honor⟧，荣获⟦国家示范园|honor recipient=null⟧。",
]

SCHOOLS = [
    "省级论文评比中8人获⟦一等奖|honor rank=一等奖 level=province recipient=null "
    "event=省级论文评比⟧。",
    "信息学竞赛斩获2枚⟦国际金牌|honor rank=金牌 event=信息学竞赛 recipient=null⟧。",
    "选派学生参加全国创新大赛，获⟦全国一等奖|honor recipient=学生 rank=一等奖 event=全国创新大赛 "
    "level=national⟧7人、⟦二等奖|honor title=全国二等奖 recipient=学生⟧16人。",
    "教师获⟦省|honor title=省教坛新秀 level=province⟧⟦市教坛新秀|honor level=city⟧。",
    "支部获评⟦市级先进党支部|honor recipient=行政支部 level=city⟧（行政支部）。",
    "为荣获⟦“育才”奖|honor recipient=教师⟧的教师发放证书。",
    "参加市教育局组织的基本功大赛，李某获⟦一等奖|honor recipient=李某 event=基本功大赛 "
    "level=city⟧。",
    "省教研室公布了⟦全省新型教室典型案例名单|honor recipient=我校“云上教室” level=province "
    "issuers=省教研室⟧，我校“云上教室”成功入选。",
    "我校合唱团赴省城参加全省艺术展演，获⟦声乐类一等奖|honor recipient=我校合唱团 "
    "level=province event=全省艺术展演⟧。",
    "共获奖20人次，其中⟦国家级一等奖|honor rank=一等奖⟧5人次，⟦省级二等奖|honor⟧12人次。",
    "支部获评⟦先进党支部|honor recipient=支部⟧，2人获评⟦优秀党员|honor recipient=null⟧。",
]

GOVERNMENT = [
    "持续擦亮⟦全国文明城市|honor status=obtained⟧和⟦国家卫生城市|honor status=obtained⟧两块招牌。",
    "确保⟦5A级景区|honor status=planned⟧成功挂牌。",
    "推进⟦省级文明县城|honor status=planned⟧常态化创建。",
    "持续推进⟦卫生城镇|honor status=planned⟧、⟦森林城镇|honor status=planned⟧创建。",
    "争创云湖景区⟦国家4A级旅游景区|honor recipient=云湖景区 status=planned⟧。",
    "造纸产能的世界排名从第九位上升到⟦第五位|honor title=世界排名第五位 rank=第五位⟧。",
    "⟦国家物流枢纽|honor level=national⟧成功获批，新药获批上市。",
    "被商界周刊评为⟦全球十大公司|honor issuers=商界周刊 recipient=null⟧。",
    "涌现出“⟦全国先进集体|honor⟧”“⟦省级先进个人|honor⟧”等一批榜样，涌现出一批先进典型。",
    "增速居⟦全省第三|honor recipient=null⟧，我市有四项指标列⟦全省第一|honor recipient=null⟧。",
    "《关于社区治理的调研报告》获⟦全市一等奖|honor recipient=《关于社区治理的调研报告》 "
    "level=city⟧。",
]

READING = [
    "海洋馆即将建成开业，云山宾馆晋升⟦五星级酒店|honor status=obtained recipient=云山宾馆⟧。",
    "争取水利专项资金800万元，渠系面貌一新，被省政府评为⟦“清波杯”先进县|honor "
    "status=obtained issuers=省政府⟧。",
    "投资超计划23个百分点，连续4个季度荣登⟦全市“红榜”|honor status=obtained⟧。",
    "巩固提升“⟦省级园林县城|honor status=obtained level=province⟧”创建成果，统筹推进。",
    "云亭、丁部县被命名为⟦新一届全国双拥模范县|honor recipient=云亭、丁部县⟧。",
    "争取更多骨干工厂纳入⟦全省物流企业“白名单”|honor recipient=骨干工厂 status=planned⟧。",
    "创建⟦市级“园林单位”|honor level=city status=planned⟧和“⟦园林小区|honor level=city "
    "status=planned⟧”。",
    "王老师荣获⟦省基本功比武全能一等奖|honor recipient=王老师⟧和⟦单项色彩比赛第一名|honor "
    "rank=第一名 recipient=王老师⟧。",
]

ENDS = [
    "上榜⟦世界500强企业|honor⟧增至18家。",
    "荣获⟦第十一届中国专利奖|honor rank=null⟧。",
    "鼓励甲公司争创⟦市级绿色工厂|honor⟧、乙公司争创⟦省级绿色工厂|honor recipient=乙公司⟧。",
    "“⟦省级疾病防控示范区|honor status=obtained⟧”创建工作通过考核验收。",
    "县检察院荣获“⟦全国模范检察院|honor recipient=县检察院 level=national⟧”这一最高集体荣誉。",
    "旧址被民建中央确定为⟦传统教育基地|honor issuers=民建中央 level=national⟧。",
    "云江食品、乙园蜂业同获⟦“江州老字号”品牌|honor recipient=云江食品、乙园蜂业⟧。",
    "形成水清岸绿的河道景观，被省政府授予⟦环境进步奖|honor recipient=null issuers=省政府⟧称号。",
]

NONE = [
    "获得多项省、市荣誉称号，努力把医院办成全国一流的名院。",
    "完成省级文明、卫生、森林“六个城市”创建。",
    "建设海归人才创业孵化生态区。",
    "用好上级赋予边区的特殊优惠财税政策，担负起上级赋予本区的重大使命。",
    "把安全生产纳入考核表彰体系、实行量化问责、推进技术改造、实行有奖举报。",
    "巩固提升“古镇林海”示范片区，建成3个产城融合美丽示范区。",
    "创建全国水产品质量检验标准比对中心，实施电子商务进农村示范县项目。",
    "确保如期通过国家学前教育普及普惠县验收。",
    "直面困难，是带领我们走出困境的重要保证。",
    "甲湾国家级旅游度假区和乙河、老湾大峡谷5A级景区获批。",
    "受到一致好评，获充分肯定，取得显著成效。",
    "未获得省级奖励，未被评为优秀。",
    "截至6月，5人获得县级以上教学奖项，3人被列为入党积极分子。",
    "成为全省19个人口净流入的县之一。",
    "米会高速成功纳入全省路网布局规划。",
    "获全省最高奖励资金3000万元，争取项目资金到位。",
    "创建多个特色党建品牌，评选“党员先锋岗”30个。",
    "深入学习“七一勋章”获得者先进事迹。",
    "《关于命名省级文明单位的决定》已印发。",
    "到第一产业基地调研，参加全国第七次人口普查。",
    "要把群众利益摆在首要位置，走在前列、干在实处。",
]


ALL = (
    ISSUERS
    + TITLES
    + PRIZES
    + STANDINGS
    + STATUS
    + CARRIED
    + SCHOOLS
    + GOVERNMENT
    + READING
    + ENDS
    + NONE
)


@pytest.mark.parametrize("marked", ALL)
def test_honors(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []


def test_a_whole_record(pipeline: Pipeline) -> None:
    report = pipeline.extract("2021年获中共**区委**区人民政府授予“县级强校”。")
    (honor,) = [item for item in report.records if item.kind == "honor"]
    assert honor.model_dump() == {
        "id": "r2", "kind": "honor", "start": 22, "end": 26, "text": "县级强校", "section": None,
        "clause": {"start": 0, "end": 27}, "rule": "honor.won", "masks": ("m1", "m2"),
        "title": "县级强校", "issuers": ("中共**区委", "**区人民政府"), "recipient": None,
        "level": "county", "rank": None, "event": None, "date": "2021", "status": "obtained",
    }  # fmt: skip
