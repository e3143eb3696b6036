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
    "在全省营商环境考评中位居⟦前列|honor event=全省营商环境考评 level=province⟧。",
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

NONE = [
    "受到一致好评，获充分肯定，取得显著成效。",
    "未获得省级奖励，未被评为优秀。",
    "截至6月，5人获得县级以上教学奖项，3人被列为入党积极分子。",
    "成为全省27个耕地净流入的县之一。",
    "米会高速成功纳入全省路网布局规划。",
    "获全省最高奖励资金3000万元，争取项目资金到位。",
    "创建多个特色党建品牌，评选“党员先锋岗”30个。",
    "深入学习“七一勋章”获得者先进事迹。",
    "《关于命名省级文明单位的决定》已印发。",
    "到第一产业基地调研，参加全国第七次人口普查。",
    "要把群众利益摆在首要位置，走在前列、干在实处。",
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize("marked", ISSUERS + TITLES + PRIZES + STANDINGS + STATUS + CARRIED + NONE)
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
