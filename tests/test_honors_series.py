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

ONWARDS = [
    "1982年学校被评为⟦省“绿化学校”|honor recipient=学校 date=1982⟧；1997年认定为“⟦省一级三等中学|honor recipient=学校 date=1997⟧”。",
    "2019年，支部被评为⟦县级先进党支部|honor recipient=支部⟧；2020年获评⟦市级先进党支部|honor recipient=支部⟧。",
    "医院在全国1500家综合医院排名⟦36位|honor level=national rank=36位 recipient=医院⟧，⟦全省排名5位|honor level=province rank=5位⟧。",
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

# Whom a body puts first, and titles that are sought of something or spoken of.
PUT = [
    "省教育厅将东街小学列为⟦课程改革试点校|honor issuers=省教育厅 recipient=东街小学⟧。",
    "市科技局把甲公司认定为⟦市级工程技术中心|honor issuers=市科技局 recipient=甲公司⟧，市政府将我镇命名为“⟦花木之乡|honor issuers=市政府 recipient=我镇⟧”。",
    "以省水利厅将我县定为“⟦节水联系点|honor issuers=省水利厅 recipient=我县⟧”为契机，加快建设。",
    "省文旅厅将西沟村列入⟦第三批省级示范村名录|honor issuers=省文旅厅 recipient=西沟村⟧，将经费纳入预算。",
    "县委将教育列为重点工作，将张某列为考察对象，将每周三定为“阅读日”。",
    "县政府将该工程列入重点项目，我校将教研组确定为研究重点，把安全定为底线。",
]
CREATED = [
    "全年创建了⟦国家级“无障碍示范区”|honor status=obtained⟧、⟦省级“助残先进区”|honor status=obtained⟧。",
    "要创建⟦全国文明城市|honor status=planned⟧，加大投入。",
    "将青山农业园打造为⟦国家级园区|honor recipient=青山农业园 status=planned⟧，打造成省内一流的平台、国内知名景区。",
    "我就青山镇创建⟦国家卫生镇|honor recipient=青山镇 status=planned⟧工作情况作汇报，将⟦国家卫生镇|honor status=planned⟧创建作为重点。",
    "开展创建⟦国家园林县城|honor⟧和创建⟦省级文明县城|honor status=planned⟧活动。",
    "专家充分肯定我市⟦国家可持续发展实验区|honor recipient=我市 level=national⟧创建工作，省厅同意批准我县创建⟦国家园林县城|honor recipient=我县⟧。",
    "推进⟦省级森林城市|honor⟧、⟦卫生城市|honor title=省级卫生城市 level=province⟧创建工作。",
    "创建⟦全国绿色食品基地|honor⟧1处、⟦省级健康养殖示范场|honor status=obtained⟧2处。",
    "东街小学争创⟦全国文明城市|honor recipient=null⟧工作总结。",
    "东街小学争创⟦省级文明校园|honor recipient=东街小学⟧，青山县创建⟦国家卫生县城|honor recipient=青山县⟧。",
]

# Years in brackets, lists whose members end in a number or a duty, offices before a title.
NOTED = [
    "荣获⟦全国“两基”先进集体|honor date=1994⟧（1994年）、⟦省义务教育先进市|honor date=2007⟧（2007年）。获评⟦国家级示范县|honor date=null⟧（全省仅3个）。",
    "2023年，我校获“⟦省级文明单位|honor date=2018⟧”称号（2018年）。",
]
DIVIDED = [
    "公司荣获⟦中国物流园区30强|honor⟧、⟦中国仓储企业前20强|honor rank=前20强⟧、⟦仓储金项目前3甲|honor rank=前3甲⟧、⟦全国物流百强企业|honor⟧。",
    "连续两年被评为⟦特色党支部|honor⟧和⟦目标管理先进单位|honor⟧，获评⟦教育和体育工作先进集体|honor⟧。",
    "干警获⟦全省“安全进社区”优秀巡讲员|honor⟧、⟦优秀办案检察官|honor⟧，青山县检察院被授予⟦全国青少年维权岗|honor⟧。",
    "被评为⟦科技和产业融合示范区|honor⟧、⟦省级水利和农业先进单位|honor⟧。",
]
OFFICES = [
    "先后被省、市评为“⟦明星小区|honor issuers=省、市 level=province⟧”，幼儿园被镇评为“⟦先进单位|honor issuers=镇 level=township⟧”。",
    "被国家、省、市教育主管部门评为⟦先进单位|honor issuers=国家、省、市教育主管部门⟧。",
    "被科技部、文化部、广电总局三部门认定为⟦国家级示范基地|honor issuers=科技部、文化部、广电总局⟧。",
    "被教育部基础教育质量监测中心授予“⟦优秀组织单位|honor issuers=教育部基础教育质量监测中心⟧”。",
    "获评工业和信息化部“⟦新型消费示范项目|honor issuers=工业和信息化部⟧”，入选农业农村部20个⟦帮扶产业典型案例|honor issuers=农业农村部⟧。",
    "入选住房和城乡建设部⟦第七批中国传统村落|honor issuers=住房和城乡建设部⟧，入选⟦国家卫健委典型案例|honor issuers=国家卫健委⟧。",
    "省委、省政府授予我县⟦全省经济工作先进单位|honor issuers=省委、省政府 recipient=我县⟧。",
    "荣获⟦省“工人先锋号”|honor issuers=⟧，被市纳入“135”发展格局，赋予骑手政策宣传员、困难群众服务员职能。",
]

# Who is named in a clause before: by a house and what it does, by a predicate, alone.
BEFORE = [
    "东山农商银行凭借积极的作用，获评⟦2021年度银行业先进单位|honor recipient=东山农商银行⟧。",
    "集团积极创新争优，主业齐头并进，先后荣获⟦全国物业百强企业|honor recipient=集团⟧。",
    "该工作室成果丰硕，获⟦省科技进步二等奖|honor recipient=该工作室⟧。县社深化改革，盘活资产，被省总社评为⟦先进集体|honor recipient=县社⟧。",
    "35千伏青石线新建工程，被省电力公司评为“⟦配网优质工程|honor recipient=35千伏青石线新建工程⟧”。",
    "“同课共研”工作机制，连续第三次入选⟦全国典型案例|honor recipient=“同课共研”工作机制⟧。",
    "全县上下齐心协力，真抓实干，荣获⟦全省先进县|honor recipient=null⟧。",
    "粮食产量创新高，效益提高，获评⟦全国产粮大县|honor recipient=null⟧。",
    "城乡面貌焕然一新，环境不断改善，被评为⟦省级卫生县城|honor recipient=null⟧。",
    "从51家子公司中脱颖而出，被列为⟦第一批改革试点单位|honor recipient=null⟧。包括获评“⟦全国职工书屋|honor recipient=null⟧”。",
    "该院有外科、眼科等5个专科被评为⟦市级重点专科|honor recipient=外科、眼科等5个专科⟧。",
    "课题《实践研究》准予结题并鉴定为⟦优秀等级|honor recipient=课题《实践研究》⟧，李某被鉴定为十级伤残。",
    "云顶湖—青石雪山入选⟦国家首批户外运动目的地|honor recipient=云顶湖—青石雪山⟧。",
]

# Praise by a body is no title, nor are those who check, nor what is only carried on.
PRAISE = [
    "多项工作荣获国家、省市表彰，获得市委办公室、市政府办公室通报表扬，项目获省文物局、财政部专家评审通过。",
    "该局是省邮政公司6个获奖集体之一，近30位教师荣获教学类个人荣誉，大会进行了表彰颁奖。",
    "县委颁发奖金9万元表彰了招商优秀乡镇和先进个人，全区持续推进示范工程创建。",
    "“一站通”式改革省级试点顺利通过验收。",
    "获县委“⟦先进单位|honor issuers=县委⟧”表彰，获评⟦全国先进基层党组织|honor⟧表彰，获得⟦全省先进单位|honor⟧等一大批荣誉。",
    "获市总工会、团市委⟦优秀组织奖|honor issuers=市总工会、团市委⟧。",
    "涌现出⟦全国优秀法官|honor recipient=柯某⟧柯某等一大批先进典型。",
    "涌现出⟦全省道德模范|honor recipient=王某 level=province⟧王某、⟦全国优秀教师|honor recipient=李某⟧李某等先进人物。",
    "涌现出一大批勇于担当的先进典型，涌现出李某、王某等先进人物。",
]

# What somebody is, or acts as; places moved to in a ranking told before; kinds that others give.
BEING = [
    "甲市是⟦全国文明城市|honor recipient=甲市⟧、⟦国家园林城市|honor⟧、⟦中国优秀旅游城市|honor level=national⟧。",
    "我校是⟦青山市首批市级数学学科基地学校|honor recipient=我校 level=city⟧，甲区是⟦国家可持续发展实验区|honor⟧。",
    "作为⟦省级文明单位|honor recipient=我局 level=province⟧，我局率先垂范。作为⟦全国首批“科普基地”|honor recipient=学校⟧，学校积极开展活动。",
    "作为国家级贫困县，我县底子薄，目标是国家卫生城市，创建的目的是全国文明城市常态化。",
    "把它作为省级文明单位的要求，我县是农业大县、人口大县，是全国重点产粮区。",
]
MOVED = [
    "在全国绿色发展百强县排名中，我县由99位提升至⟦87位|honor recipient=我县 event=全国绿色发展百强县排名⟧；投资潜力百强县由84位提升至⟦76位|honor event=投资潜力百强县⟧。",
    "服务工作位居⟦全省优秀行列|honor level=province⟧，连续进入⟦中部百强县|honor level=null⟧行列。",
    "思想工作连续三年在全省排名位居⟦前列|honor title=全省排名前列⟧。",
    "上线率在滨江市各县市区再夺⟦第一名|honor recipient=null⟧。客服热线由99位提升至120位。",
]
APPOINTED = [
    "（3）甲学院被确定为⟦博士学位授权立项建设单位|honor recipient=甲学院⟧。",
    "我县被确定为⟦沿江开发规划的产业承接基地|honor recipient=我县⟧，甲研究所被认定⟦省级重大创新平台|honor recipient=甲研究所⟧。",
    "王某被确定为入党积极分子，被认定为工伤，该村被确定为整治对象，项目被列为重点工程。",
]


@pytest.mark.parametrize(
    "marked",
    SHARED_LEVEL
    + NAMES
    + SOUGHT
    + PLACES
    + FURTHER
    + BY_LEVEL
    + REACHED
    + PUT
    + CREATED
    + NOTED
    + DIVIDED
    + OFFICES
    + BEFORE
    + PRAISE
    + BEING
    + MOVED
    + APPOINTED
    + ONWARDS
    + NONE,
)
def test_series(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
