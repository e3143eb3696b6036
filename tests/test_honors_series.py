"""Honors whose list shares a level, places and grades told in few words, and who got each."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

SHARED_LEVEL = [
    "获评⟦省级单项冠军企业|honor⟧3家，⟦省级绿色车间|honor⟧、"
    "⟦智能制造场景|honor title=省级智能制造场景 level=province⟧、"
    "⟦工业设计中心|honor title=省级工业设计中心⟧各2个。",
    "认定⟦市级数字化转型试点企业|honor⟧、"
    "⟦数据贯标试点企业|honor title=市级数据贯标试点企业 level=city⟧各1家。",
    "红叶公司、青松厂、白云社分别认定为⟦省级电商基地|honor recipient=红叶公司⟧、"
    "⟦电商产业带|honor title=省级电商产业带 recipient=青松厂⟧、"
    "⟦直播电商企业|honor title=省级直播电商企业 recipient=白云社⟧。",
    "入选⟦农业领域省级创新人才工程|honor⟧和"
    "⟦青年人才工程|honor title=省级青年人才工程 level=province⟧3人。",
    "甲镇获⟦省级文明村镇|honor⟧、“⟦宜居小镇|honor title=宜居小镇⟧”称号。",
    "获评⟦“晋味”暨省级“好面粉”产品|honor⟧2个。",
]

NAMES = [
    "学校获**市教育局⟦年终考核第一名|honor issuers=**市教育局 level=city⟧，"
    "分局获青山县卫健委⟦综合考核第二名|honor issuers=青山县卫健委⟧。",
    "红星公司入选⟦全国第五批“专精特新”“小巨人”企业|honor recipient=红星公司⟧。",
    "获得 某标准组织 ⟦2011年度杰出贡献奖|honor issuers=某标准组织⟧，获"
    "美国管理周刊⟦2012年度最佳公司奖|honor issuers=美国管理周刊⟧。",
    "一车间获评⟦省级数字化车间|honor recipient=一车间⟧、小型水泵确定为"
    "“⟦某省精品|honor recipient=小型水泵⟧”。",
    "土地执法工作被国土部、市教育系统树为“⟦先进典型|honor issuers=国土部、市教育系统 "
    "level=national⟧”。",
    "甲厂、乙厂成功备案⟦省级科技小巨人企业|honor recipient=甲厂、乙厂⟧。",
    "获批⟦美丽河湖|honor⟧5个、⟦美丽海湾|honor⟧3个。",
]

SOUGHT = [
    "实施⟦国家电子商务示范县|honor status=planned⟧创建，创建⟦全国粮食示范县|honor "
    "status=planned⟧项目。",
    "创建⟦全国法治示范市（州）|honor status=obtained⟧全覆盖。",
    "争创⟦教学能手|honor status=planned⟧，争创⟦先进支部|honor status=planned⟧。",
    "成功创建⟦果品特色优势区|honor status=obtained⟧和⟦茶叶特色优势区|honor status=obtained⟧。",
    "今年4所学校晋级⟦标准化学校|honor status=obtained⟧，完成3所⟦标准化学校|honor "
    "status=obtained⟧创建。",
    "推进青龙寺⟦5A|honor recipient=青龙寺 status=planned⟧创建整改，进一步提升白石山"
    "⟦4A级景区|honor recipient=白石山 status=planned⟧创建规划。",
    "东湖工业园升级为⟦省级产业园区|honor recipient=东湖工业园 status=obtained⟧。",
]

PLACES = [
    "优良天数在⟦全市山区县排名第三|honor level=city rank=第三⟧。",
    "高考最高分列⟦全省28名|honor level=province rank=28名⟧。",
    "教育质量⟦全市领先|honor level=city⟧，产量保持⟦全国领先|honor level=national⟧。",
    "水位上升2米，⟦同类县排名第一|honor level=null⟧。",
    "李明、王强双双以⟦世界第二名|honor recipient=李明、王强⟧成绩斩获"
    "⟦国际金牌|honor recipient=李明、王强⟧。",
    "全年各门类竞赛共斩获⟦全国金牌|honor recipient=null event=各门类竞赛⟧5枚。",
    "青山驿站、“订单”培养模式，分别入选⟦国家|honor title=国家典型案例 recipient=青山驿站⟧、"
    "⟦省典型案例|honor recipient=“订单”培养模式⟧。",
]

FURTHER = [
    "8个项目获得⟦自治区|honor title=自治区“科技进步奖” level=province⟧、"
    "⟦东山市“科技进步奖”|honor level=city⟧，荣获⟦自治区|honor title=自治区先进单位⟧、"
    "⟦市先进单位|honor⟧称号。",
    "全市污染防治成效考核连年获⟦优|honor level=city event=全市污染防治成效考核⟧，服务更优。",
    "这是该校获得的第5枚⟦国际金牌|honor recipient=该校 rank=金牌⟧，也是获得的第三个荣誉。",
    "县一中首次跻身⟦某某世界大学学术排名|honor recipient=县一中⟧。",
    "新增8个⟦全国县域商业示范县|honor⟧，新增省级示范企业2家，新增规上企业9家。",
    "朝着创建“⟦三江名校|honor status=planned⟧”的目标前进。",
    "公司首次登榜排名⟦81位|honor recipient=公司 rank=81位⟧，该县位列⟦240名|honor rank=240名⟧，"
    "排名前进12位。",
    "斩获⟦洲际赛金牌|honor event=null⟧4枚、⟦银牌|honor title=洲际赛银牌 event=null⟧2枚。",
    "获批⟦省级绿色项目县|honor⟧、⟦施肥“三新”推进县|honor level=province⟧。",
]

BY_LEVEL = [
    "先后获得多方面的荣誉，国家级的有全国少工委授予的“⟦平安行动先进单位|honor issuers=全国少工委 "
    "level=national⟧”、“⟦妇女组织示范社区|honor issuers=全国少工委⟧”；省级的有“⟦健身示范点|honor "
    "level=province⟧” “⟦文体俱乐部|honor level=province⟧”；"
    "区级的有：“⟦先进基层党组织|honor level=county⟧”等称号。",
    "公司的产品市级的有“甲牌”、“乙牌”，省级的有“丙牌”。",
    "学校被评为⟦东山区二级学校|honor⟧、⟦东山区达标学校|honor recipient=学校⟧，"
    "⟦东山区花园式单位|honor recipient=学校 level=county⟧、⟦东山区先进集体|honor recipient=学校⟧。",
    "我院被省委政法委授予⟦全省政法系统先进集体|honor issuers=省委政法委⟧、被省高院记"
    "⟦专项二等功|honor issuers=省高院 recipient=我院 rank=二等功⟧、被市中院记"
    "⟦集体三等功|honor issuers=市中院 recipient=我院⟧。",
]

REACHED = [
    "⟦省级农产品安全示范县|honor level=province⟧验收通过，二期工程验收通过。",
    "加快⟦学前教育普及普惠县|honor level=null status=planned⟧、"
    "⟦义务教育优质均衡发展县|honor status=planned⟧创建。",
    "围绕创建⟦国家园林城市|honor status=planned⟧目标，完成创建⟦国家卫生城市|honor⟧任务。",
    "建设省知识产权中心，新认定⟦省级企业技术中心|honor recipient=null⟧8家，认定跨境结算中心3家。",
    "青石大学材料计算实验室跻身⟦全国重点实验室|honor level=national⟧。",
]

NONE = [
    "省级基金课题获批立项数增加12%，进程中创造了许多第一。",
    "建成标准化学校5所，二期工程获批投产。",
    "采用全国领先的工艺，领先半个身位。",
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize(
    "marked", SHARED_LEVEL + NAMES + SOUGHT + PLACES + FURTHER + BY_LEVEL + REACHED + NONE
)
def test_series(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
