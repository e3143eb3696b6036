"""Initiatives by the stage they reach, with notes, counts and verbs around them."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

STAGES = [
    "⟦河西学校项目|initiative category=program action=进入⟧进入收尾阶段。",
    "⟦云溪红色教育基地|initiative category=place action=初具规模⟧初具规模。",
    "⟦北山物流园项目|initiative action=完成⟧完成规划重组，⟦南河引水工程|initiative action=具备⟧具备核准条件。",
    "⟦西岭隧道工程|initiative action=完成⟧基本完成前期手续，⟦东湖商贸城项目|initiative⟧达到序时进度。",
    "⟦环城大街北延项目|initiative action=推进⟧按计划推进，⟦石门水库引水工程|initiative⟧试通水。",
    "⟦整车制造项目|initiative action=投产⟧一、二、三期全部投产。",
    "“⟦西气进城|initiative category=program action=贯通⟧”全线贯通投用。",
    "南站广场、⟦“双创”孵化中心|initiative category=place action=投用⟧等一批设施建成投用。",
    "⟦东河路工程|initiative category=program action=复工⟧2月6日复工，⟦中外合作办学项目|initiative action=获⟧获教育部批准。",
    "⟦35千伏输变电工程|initiative action=开工 status=reported⟧9月开工，预计明年6月建成投产，在车站设立⟦“流动书香”自助借阅点|initiative category=place⟧，吃上了“定心丸”。",
    "开展⟦社保基金管理巩固提升行动|initiative category=campaign action=开展⟧，坚持围绕中心抓党建，推动建章立制4项。",
    "⟦“空心村”治理|initiative action=完成⟧、厕所改造、“⟦气代煤|initiative⟧”等任务全面完成。",
]
HOPED = [
    "⟦西村扩建、绿源塑业等项目|initiative category=program action=开工⟧要尽早开工建设。",
    "确保⟦北坡产业园、河口建材园等项目|initiative action=投产⟧早日投产，⟦云溪粮库项目|initiative⟧全速推进。",
    "投资600万元的⟦污水处理厂一期改造工程|initiative category=program action=完工⟧完工。",
    "⟦云溪粮食中转基地项目|initiative action=签约⟧与镇政府签约。",
    "⟦35万千瓦光热发电项目|initiative action=开工⟧分别在石桥、沙洲开工。",
    "启动投资6亿元的⟦国道G900（石桥至沙洲段）改建工程|initiative action=启动⟧。",
    "⟦区医院急救中心|initiative category=place action=投入使用⟧及医技业务用房投入使用。",
    "15个⟦“云溪古巷”风貌保护传承试点|initiative category=program⟧稳步推进。",
    "⟦县稻作研究中心|initiative action=获批⟧获批设立，⟦园区收益分成机制|initiative action=确立⟧初步确立。",
    "⟦国土空间规划|initiative action=启动⟧编制正式启动，新开工⟦石桥至沙洲等2个项目|initiative⟧。",
    "⟦云溪机床及轴承项目|initiative action=投产⟧一、二、三期陆续投产。",
    "项目要加强管理，新开工项目30个，新开工亿元以上项目12个，与企业签约项目8个。",
    "全镇培训对象要分别登记，教育对象要尽早摸清。",
]
NOTES = [
    "推进⟦“六五”普法|initiative category=campaign action=推进⟧[10]，健全⟦“三联”[3]议事机制|initiative⟧。",
    "⟦“4+2”专项行动|initiative category=campaign action=开展⟧〔7〕扎实开展。",
    "落实“两早”〔64〕要求，执行“三病”[15]门诊政策。",
]
VERBS = [
    "编制⟦国土空间规划|initiative category=program action=编制⟧，划分⟦老干部党小组|initiative category=body⟧12个。",
    "内设⟦中医（西医）诊室|initiative category=place⟧、⟦名中医工作室|initiative category=body⟧。",
    "青年教师加入⟦云溪名师工作室|initiative category=body action=加入⟧。",
    "为新党员讲授“⟦入党第一堂党课|initiative category=program action=讲授⟧”。",
    "持续打好⟦“清拆建”组合拳|initiative category=campaign action=打好⟧。",
    "建强用好平台，建好用好⟦产权交易平台|initiative category=place action=用好⟧。",
    "完成⟦“一表一阀”改造|initiative category=program action=完成⟧6万平方米。",
    "完成7236户⟦“气代煤”改造|initiative category=program action=完成⟧。",
    "新建⟦“南山模式”集中养老点|initiative category=place action=新建⟧22个。",
]
COUNTED = [
    "开展⟦补贴性职业技能培训|initiative category=campaign action=开展⟧超30万人次。",
    "组织开展超20场次⟦防溺水安全教育|initiative category=campaign action=开展⟧。",
]
LOOSE = [
    "完成⟦市属高校“一院一区”布局调整|initiative category=campaign action=完成⟧。",
    "制定⟦“66”决策准入|initiative category=program action=制定⟧[2]和⟦“双引”[3]工作机制|initiative⟧。",
    "新建⟦“南岭模式”助老食堂|initiative category=place action=新建⟧55个，与“⟦四镇联盟|initiative⟧”合作。",
    "开展⟦“百名工匠”培养|initiative action=开展⟧和⟦职业农民培训|initiative⟧。",
    "开展⟦“初心”对话、邻里矛盾化解等活动|initiative action=开展⟧30余次。",
    "打造“千亿级”产业集群，落实“外防输入、内防反弹”策略。",
]
PLAIN = [
    "计划投资近9亿元，⟦南港仓储项目|initiative status=reported⟧落地建设，完成新开工项目4个。",
    "大会举行⟦安全责任状签字仪式|initiative category=campaign action=举行⟧。",
    "总投资3亿元的⟦南山牧场二期项目|initiative category=program action=完成⟧，现已完成部分基础设施建设；投资2亿元的⟦西岭养殖项目|initiative⟧已完成厂房、办公楼等建设。",
    "大力实施“⟦人才优先战略|initiative category=program action=实施⟧”，深入实施“五大战略”。",
    "全面落实县委三个“⟦一号工程|initiative category=program⟧”，落实市委“1+3+5”工作安排，有效洽谈⟦北岭文旅项目|initiative action=洽谈⟧。",
    "水电工程占项目总数的5%，制种大县建设工作列入全国种业基地建设案例，开展争先的教育实践活动。",
    "推进⟦科创中心重要承载区和双创示范基地|initiative category=place⟧建设，⟦河口港项目|initiative⟧已完成县发改局立项。",
    "积极参与“⟦平安河谷|initiative category=place action=参与⟧”建设，推出⟦“银社通”便民举措|initiative category=institution action=推出⟧。",
    "县图书馆建成⟦民俗展陈室|initiative category=place action=建成⟧，⟦城北水厂项目|initiative⟧建成投运。",
    "严格落实⟦项目推进管理机制|initiative category=institution action=落实⟧。",
    "“⟦滨河会客厅|initiative category=place action=初现雏形⟧”初现雏形。",
    "新建人民医院、福利院和⟦康复中心|initiative category=place action=新建⟧。",
    "实施⟦电商进农村示范县项目|initiative action=实施 status=reported⟧，预计全年网上销售3000万元。",
    "获批省级计划（科技创新）1项、⟦小微企业能力提升工程|initiative status=reported⟧4项。",
    "上好每一节“⟦生活实验课程|initiative category=program action=上好⟧”。",
    "扎实做好⟦“六稳”“六保”工作|initiative category=campaign⟧，聚力打好“⟦五场硬仗|initiative category=campaign⟧”。",
    "为党员上了“⟦开学第一课|initiative category=program action=上⟧”，打造“⟦北斗天文班|initiative category=body⟧”。",
    "新建东苑公园、河滨公园3座“⟦口袋公园|initiative category=place action=新建⟧”。",
    "制定⟦稳运行“1202”政策体系|initiative category=institution action=制定⟧。",
    "⟦大学生“青春力量”宣讲团|initiative category=body action=null⟧为同学们宣讲。",
]
NAMED = [
    "\n〔63〕“⟦八大行动|initiative category=campaign action=null⟧”：城乡清洁行动、绿色出行行动。",
    "\n【7】⟦“三长”责任制|initiative category=institution action=null⟧：即组长、片长、楼长。",
    "认真开展⟦贯彻落实安全生产条例学习教育|initiative category=campaign⟧，即知即改。",
    "坚持⟦项目月通报制度|initiative category=institution action=坚持⟧，建设项目12个。",
    "⟦东方纸业、瑞丰食品等12个投资超千万元项目|initiative category=program⟧新开工建设。",
    "⟦东方纸业、瑞丰食品等总投资45亿元的8个项目|initiative category=program⟧进场开工。",
    "⟦果蔬技术创新中心|initiative⟧、⟦陶瓷材料创新中心|initiative⟧、农高区等一批创新平台获批落地。",
    "⟦便民诉求受理中心|initiative category=place action=组建⟧成功组建。",
    "完成⟦城东新区总体规划|initiative category=program⟧编制，制定⟦民营经济“26条”|initiative category=institution⟧。",
    "推行“⟦申请即受理、缴费即通气、报装即接电|initiative category=institution⟧”，“⟦园区事园区办|initiative action=null⟧”成效明显。",
    "⟦职教园区“三校一基地”|initiative category=place⟧主体结构封顶，⟦滨湖“半小时经济圈”|initiative⟧初步成型。",
]
INSIDE = [
    "200个村建设了⟦法官工作室|initiative category=body⟧，“⟦全国校园足球试点区|initiative category=program⟧”建设有力推进。",
    "开展“红包”、⟦回扣问题专项治理活动|initiative⟧，推进青山农业园区、⟦北山蔬菜基地|initiative⟧提质增效。",
    "实施⟦“先照后证”“多证合一”等商事制度改革|initiative⟧和注册登记工作。",
    "积极推动“⟦阳光体育运动|initiative category=campaign⟧”，出台⟦安商惠企“二十条”|initiative category=institution⟧。",
    "推进“⟦人人持证、技能青山|initiative category=campaign⟧”建设。",
    "建设“⟦口袋公园|initiative category=place⟧”3个，推进⟦“扫黑除恶”专项斗争|initiative category=campaign⟧常态化。",
    "⟦“多规合一”国土空间规划体系|initiative⟧基本形成，加快“⟦三医一张网|initiative⟧”二期建设。",
    "深化⟦服务民营企业专项行动|initiative action=深化⟧，实施⟦医养结合促进行动|initiative⟧。",
    "⟦旧书院保护修缮工程|initiative action=通过⟧、⟦县档案馆库房改造项目|initiative⟧通过省级验收。",
    "⟦东山至西河铁路项目|initiative action=开工⟧（青山段）实现开工，⟦养老服务中心|initiative action=完成⟧主体工程完成结顶。",
    "开展⟦乡村客运服务规范提升三年行动|initiative⟧，继续坚持⟦重点工程周例会制度|initiative⟧。",
    "完善⟦社会组织参与养老服务运营长效机制|initiative⟧，构建⟦东部研发创新和成果转化基地|initiative⟧。",
    "实施⟦特许经营改革试点|initiative⟧，推行⟦正面清单制度|initiative⟧，编制⟦旅居康养发展规划|initiative⟧。",
    "⟦“金秋助学”活动|initiative⟧资助学生46名，与乙大学合作举办的⟦船舶工程本科项目|initiative⟧通过教育部评估。",
    "\n【合作办学】与乙大学举办的⟦船舶工程本科项目|initiative⟧通过评估。\n【平台建设】新增科研平台3个。",
    "引进五轴加工中心3台，学校同区图书馆签约。",
    "认真开展⟦深入学习实践科学发展观活动|initiative⟧，制定产业发展规划。",
]
NONE = [
    "紧紧围绕省高院“1281”工作计划，高质量完成“二三三三”工作任务，推进县教育系统预防工程腐败治理。",
    "严格落实省、市各项“禁令”，“三区一中心”的战略定位、“门户”的战略目标汇聚成力量。",
    "建设“魅力县城”，建设“七地一屏一通道”，建设“五个新城”。",
    "完成“四类重点人员”危房改造120户，打好“遭遇战”，探索脱贫“新模式”，形成经验模式。",
    "做好今年计划新开工的道路，博物馆之城建设成效显著。",
    "支部现有党员36名，下设4个片区党小组。",
    "以打造现代渔业示范区为目标，向市慈善会“爱心助学”专项项目捐款3万元，连接线完成路基工程。",
    "村级卫生室实现全覆盖，新建城关小学及职教中心新校区，坚持立足本地办教育。",
    "通过观摩课堂以及请专家来校做讲座等方式，为教师能力培训作专题讲座。",
    "外聘教师开设选修课程，启动集体教育，打好“乡情牌”。",
    "举办论坛……全院法治宣传教育的做法丰富多彩。",
    "圆满完成“两节”安保。",
]


@pytest.mark.parametrize(
    "marked", STAGES + HOPED + NOTES + VERBS + COUNTED + LOOSE + PLAIN + NAMED + INSIDE + NONE
)
def test_initiatives(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"initiative"}) == []


AHEAD = (
    "（三）聚焦补齐民生短板，构建城乡融合新格局。\n"
    "实施东大街、北环路改造工程，加快物流园建设。推进石桥新建项目，确保9月底通车，增强群众获得感。\n"
    "招引食品企业，力争全年签约5个，培育龙头企业。启动南湖公园建设，抓好沟渠清理。"
)


def test_paragraphs_of_tasks_are_planned(pipeline: Pipeline) -> None:
    found = [item for item in pipeline.extract(AHEAD).records if item.kind == "initiative"]
    assert [(item.text, item.status) for item in found] == [
        ("东大街、北环路改造工程", "planned"),
        ("石桥新建项目", "planned"),
    ]
