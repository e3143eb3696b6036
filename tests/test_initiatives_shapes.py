"""Shapes of initiatives met later: strategies, lists without a head noun, events, refusals."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

QUOTED = [
    "推进“⟦全面改薄|initiative status=reported⟧”、⟦教育质量提升计划|initiative status=reported⟧等项目。",
    "开展⟦“清洁家园”志愿服务|initiative category=campaign⟧7次，开展⟦“一帮一”学习互助|initiative category=campaign⟧。",
    "大力实施⟦“强镇带村”战略|initiative category=program action=实施⟧，坚持“绿色立县”战略。",
    "设立“⟦晨光助学金|initiative category=program⟧”，开办“⟦智能制造订单班|initiative category=program⟧”。",
    "与市中医院建立“⟦绿色通道|initiative category=institution action=建立⟧”。",
    "启动“⟦云溪·智谷|initiative category=place action=启动⟧”建设。",
    "搭建⟦防汛“五大平台”|initiative⟧，执行“黑恶财产”430余万元。",
    "实施“⟦青年教师成长计划3.0|initiative category=program action=实施⟧”。",
    "与城东小学结成⟦“手拉手”教育联合体|initiative category=body action=结成⟧。",
    "“⟦智慧城市建设与县域治理研讨会|initiative category=campaign action=举行⟧”按时举行。",
    "成功举办⟦“乐跑”河湾站、滨江七公里越野赛等系列活动|initiative category=campaign⟧。",
]
CONTINUED = [
    "建成⟦心理咨询室|initiative action=建成⟧2间，⟦录播室|initiative action=建成⟧1间。",
    "建立⟦干部包联制度|initiative⟧，⟦群众评议制度|initiative action=建立⟧，⟦季度考核制度|initiative⟧。",
    "大力推行⟦案件跟踪管理、督办、催办制度|initiative category=institution⟧等提高审判效率的做法。",
    "形成⟦资源建设、创新素养培育、教师队伍建设等8项行动计划|initiative category=program⟧。",
    "深化⟦“云溪空间”、“云溪社区”等创新生态示范区|initiative category=program⟧建设。",
    "举行⟦“百年同行”——庆祝建厂五十周年职工技能竞赛|initiative category=campaign⟧。",
    "以“⟦五大行业技能比赛|initiative⟧”为突破口，以“⟦链长制|initiative action=null⟧”为抓手。",
    "采用⟦限时办结制|initiative category=institution action=采用⟧。",
]
INSIDE = [
    "持续推进⟦紧密型医共体建设试点|initiative category=program action=推进⟧。",
    "加快构建同发展阶段相适应的⟦债务风险管理长效机制|initiative action=构建⟧。",
    "完善⟦森林防火巡护及物资储备体系|initiative category=institution⟧。",
    "参加⟦全国天文竞赛|initiative action=参加⟧总决赛，完成⟦滨江产业带规划|initiative⟧编制工作。",
    "加力实施⟦强科技行动|initiative category=campaign⟧，推广“阳光村”的⟦健康管理模式|initiative⟧。",
]
PURPOSES = [
    "实施⟦“千亩方”建设推进计划|initiative action=实施⟧，培育⟦“双强”村建设提升行动|initiative⟧。",
    "构建⟦“1+2+N”多方力量参与协商共治模式|initiative category=institution action=构建⟧。",
    "建立⟦防止拖欠工资长效机制|initiative action=建立⟧，落实⟦维护校园稳定责任制|initiative⟧。",
    "健全⟦推进乡村振兴长效机制|initiative action=健全⟧，打造⟦支撑果业发展冷链基地|initiative⟧。",
    "落实⟦职工代表联系班组、班组参与决策议事等制度|initiative category=institution⟧。",
    "完成⟦北街、南街等道路新建翻修工程|initiative category=program action=完成⟧。",
    "力争签约落地一批⟦新能源、新材料项目|initiative⟧，谋划储备⟦水系连通项目|initiative⟧。",
    "搭建并上线运行“⟦云溪通|initiative category=place action=上线⟧”，⟦落地签证服务中心|initiative⟧投入使用。",
    "健全推进机制，完善落实帮扶制度，完善提升⟦镇村管护机制|initiative⟧，落实“⟦三会一课|initiative⟧”推动发展。",
    "支持⟦云溪实验室|initiative action=开工⟧二期开工，落实稳岗返还政策，推广网上订制。",
]
BARE = [
    "推行“⟦智慧工地|initiative category=institution action=推行⟧”，推进“⟦云溪飞地|initiative category=place⟧”建设。",
    "加强“⟦诚信云溪|initiative category=campaign action=null⟧”建设，为“⟦书香石桥|initiative⟧”建设添砖加瓦。",
    "以“书香石桥”建设为导向，加强“一屏一带”建设，提升“先锋品牌力”建设。",
    "打造“⟦六大产业集群|initiative category=place⟧”，推行“⟦两个代办|initiative category=institution⟧”。",
    "打造“千亿级”产业集群，落实“两个责任”，打造“三大平台”。",
    "办好⟦省第十届运动会|initiative⟧、“⟦云溪超|initiative category=campaign action=办好⟧”、“⟦百村争锋|initiative⟧”。",
    "办好群众“心头事”和“民生大事”，组织教师学习“最美教师”先进事迹。",
    "组织“⟦项目巡诊|initiative category=campaign action=组织⟧”，下设“⟦航模科技班|initiative category=body⟧”。",
    "建立⟦“微升小”重点商户培育库|initiative category=place action=建立⟧，推进“5+2”重点领域整治。",
    "开展⟦“情暖一线”慰问及送温暖公益活动|initiative category=campaign⟧。",
    "开展⟦“文明机关”、“文明科室”等系列文明创建活动|initiative category=campaign⟧。",
]
DONE_WELL = [
    "做好⟦南门街翻修改造工程|initiative category=program action=做好⟧，做好⟦水系、绿化等专项规划|initiative⟧。",
    "做好⟦旱厕清零、饮水安全等工程|initiative⟧，做好⟦土地利用总体规划|initiative⟧修编工作。",
    "全力做好⟦东线通道、西线通道等项目|initiative category=program action=做好⟧前期工作。",
    "做好展览馆项目的服务工作，做好运动会等重大活动的保障，做好安全教育、防汛等工作。",
    "做好“品种、品质、品牌”文章，做好改革、培训工作。",
    "构架⟦“云溪远航”青少年科技教育计划|initiative category=program action=构架⟧。",
    "开展⟦化工行业和燃气行业“集中整治”|initiative category=campaign⟧。",
    "建立⟦新职工与老职工“一对一”联系机制|initiative category=institution⟧。",
    "开展课后服务和⟦农村小学“营养改善计划”|initiative⟧，我县⟦幼教三年行动计划|initiative⟧顺利实施。",
    "开展⟦“亮剑”动员专项工作|initiative category=campaign⟧，争取新上⟦蔬菜深加工项目|initiative⟧1个。",
]
OBJECTS = [
    "创新开发⟦全市首个掌上服务平台|initiative category=place action=开发⟧—“云溪通”。",
    "组建⟦转贷服务平台|initiative category=place action=组建⟧—云溪转贷基金。",
    "完善⟦招生—培养—就业联动机制|initiative⟧，深化⟦云溪—石桥“双城”合作模式|initiative⟧。",
    "打造1—2个⟦地热综合利用试点|initiative category=program⟧。",
    "开展⟦《云溪读本》知识竞赛|initiative action=开展⟧和《家庭教育促进法》⟦知识竞赛|initiative⟧。",
    "完成⟦石桥水库主体工程|initiative category=program action=完成⟧，参加⟦招商引资活动|initiative⟧。",
    "制定和落实⟦村级项目奖惩制度|initiative action=落实⟧，制定闲置低效项目盘活方案。",
    "出台农业社会化服务体系建设措施，构建课程建设的基本框架，承办教育联盟第三届年会。",
    "监督落实“一号建议”情况，完成市县56项改革任务。",
    "打造亮点工程、精品工程，办好终身教育，引进百亿级大项目，推动税源型、科技型项目落地。",
    "完成主体工程，推进待开工项目，建高端平台，统筹推进文明创建。",
]
CLAUSES = [
    "举办⟦“示范课、观摩课、教学竞赛”等教学活动|initiative⟧，坚持⟦每日巡查报告制度|initiative⟧。",
    "“⟦红色驿站|initiative category=place action=null⟧”升级换代，“⟦党员责任区|initiative⟧”包保服务。",
    "建成可同时容200人用餐的“⟦长者食堂|initiative category=place action=建成⟧”。",
    "实施⟦东庄、西庄等四个村安全饮水提升工程|initiative category=program⟧、小流域治理10平方公里。",
    "开展漏洞专项排查和⟦“五查一改”专项行动|initiative category=campaign⟧。",
    "打造全国重要的⟦生物发酵与制药示范基地|initiative category=place action=打造⟧。",
    "实行最严格的⟦水、土资源管理制度|initiative category=institution⟧。",
    "成功承办⟦全市重大项目建设现场推进会南山分会场活动|initiative action=承办⟧。",
]
QUALITIES = [
    "建立⟦党委（党组）前置研究制度|initiative⟧，开展⟦积分兑换活动|initiative⟧。",
    "在开展⟦大学生创业训练计划活动|initiative⟧方面，继续开展“做有志少年”为主题的⟦评比活动|initiative⟧。",
    "“⟦好习惯三十天挑战|initiative category=campaign action=落地⟧”扎实落地，⟦“晨光儿童”志愿站|initiative⟧成效显著。",
    "推行党组织书记与经营班子“⟦双向进入|initiative category=institution⟧”。",
    "开展⟦“亮旗、亮诺、亮绩”作风能力大提升专项行动|initiative category=campaign⟧。",
    "探索建立“互联网+巡查”的⟦非现场监管模式|initiative action=建立⟧，唱响⟦“云溪好戏”品牌|initiative⟧。",
]
SUBJECTS = [
    "⟦河东院区项目|initiative action=取得⟧已取得建议书批复，⟦全县中学生田径运动会|initiative⟧成功在一中举行。",
    "⟦深海探测实验室|initiative action=获批⟧、量子信息科技园获批建设。",
    "⟦东岭隧道工程|initiative action=完成⟧完成85%，⟦县全民运动会|initiative⟧、马拉松邀请赛成功举办。",
    "⟦卒中中心|initiative category=place action=建成⟧建成投用。",
]
NONE = [
    "开展针对违章建房的专项整治活动。",
    "引入一批补链型项目和企业，做优产业发展平台，推动各地数字政务平台向乡镇延伸。",
    "依托“一带三区六基地”，打造“一街一景”，探索“学科教师的团队建设”。",
    "组织干警培训46场，举办业务培训22期，培育市级以上创新平台2家，实施省级重点项目64个、完成投资3亿元。",
    "推进双创教育与专业教育教学深度融合，形成运作机制。",
    "深入实施违规违建项目、资源能源项目、矿山等重点领域整治，推进区内4个签约项目。",
    "健全支持企业发展的政策和服务体系，申请专项债、国债项目17个。",
    "围绕“先进制造业基地”发展定位，学习运用“千村工程”经验，落实市委“1+6”工作部署。",
    "让“人等项目”变为“地等项目”，坚持“政策+服务”，抓好“一河、一园、三厂、四场”建设。",
    "打造休闲“后花园”，完成200个村庄规划编制。",
    "召开党员大会、支部委员会，让“办好群众满意的教育”宗旨落地。",
    "采取“四不两直”方式下现场，推动道路养护、管理等中心工作。",
    "加强安全管理，干部考核制度，建成校门。",
    "宣誓完成后组织新党员参观南山纪念馆党性教育基地。",
    "推动电商平台下沉，实施第三个五年计划，设比武项目28个。",
    "组织**等**个项目申报资金扶助，实施“走出去”战略。",
    "大力实施“工业强县、文旅兴县”战略，实施“三大战略”。",
]


@pytest.mark.parametrize(
    "marked",
    QUOTED
    + CONTINUED
    + INSIDE
    + DONE_WELL
    + BARE
    + OBJECTS
    + PURPOSES
    + CLAUSES
    + QUALITIES
    + SUBJECTS
    + NONE,
)
def test_initiatives(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"initiative"}) == []


def test_a_name_that_holds_a_plan_is_none(pipeline: Pipeline) -> None:
    text = "申报省青年人才计划项目61项；设立开放课题项目340项。"
    assert "planned" not in {
        item.status for item in pipeline.extract(text).records if item.kind == "initiative"
    }
