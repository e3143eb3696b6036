"""Initiatives: quoted names, governed noun phrases, subjects, lists; and what is none."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

QUOTED = [
    "实施⟦“双培双带”工程|initiative name=“双培双带”工程 category=program action=实施⟧。",
    "幼儿在县里“成语小达人竞赛”中获二等奖。",
    "⟦卒中防治中心|initiative category=place⟧通过国家认证，过半项目已经落地。",
    "实施“⟦金种子工程|initiative name=金种子工程 category=program action=实施⟧”。",
    "支部坚持“⟦三会一课|initiative category=institution action=坚持⟧”雷打不动。",
    "打造⟦移动“小讲台”|initiative name=移动“小讲台” category=place⟧。",
    "实行“⟦先看病后结算|initiative category=institution action=实行⟧”。",
    "开辟“⟦小满菜园|initiative category=place action=开辟⟧”，每班一块。",
    "组建⟦“红扳手”突击队|initiative category=body⟧XX支。",
    "举办⟦首届“石榴湾”采摘节|initiative category=campaign action=举办⟧。",
    "开展⟦纠治“四风”专项行动|initiative category=campaign⟧。",
    "参照⟦“四议两公开”工作法|initiative category=institution action=null⟧公开账目。",
    "⟦“放管服”改革|initiative category=institution action=深化⟧持续深化。",
    "开展“⟦十大攻坚行动|initiative name=十大攻坚行动 category=campaign⟧”[4]。",
    "推进“⟦甲县粮仓|initiative name=甲县粮仓 category=place⟧”建设。",
    "要抓好“⟦雨燕工程|initiative category=program action=抓好⟧”的训后管理。",
    "“⟦雨燕工程|initiative category=program action=null⟧”只有起点。",
    "丰富学校⟦“向阳花”党建品牌|initiative category=place⟧内涵。",
    "召开“⟦下乡送教|initiative category=campaign action=召开⟧”“⟦新课标研讨|initiative⟧”6场。",
    "提升教师素质，推行⟦“包联促”制度|initiative category=institution⟧。",
    "设立帮扶、学风两大类共18个“⟦志愿责任田|initiative category=place⟧”。",
    "县博物馆⟦“馆藏里的家风”主题活动|initiative⟧吸引了千余人。",
    "落实⟦“两新”组织“石榴红”行动|initiative⟧。",
    "推进“⟦五河同治|initiative category=campaign action=推进⟧”，水质好转。",
    "上线运行“⟦高效办成一件事|initiative category=institution⟧”39项。",
    "建设治理体系⟦“三创四评”活动|initiative category=campaign⟧。",
    "开展了⟦“崇德 向善”系列诵读教育活动|initiative category=campaign⟧。",
    "启动60余场次⟦“草原之声”文化惠民系列演出活动|initiative category=campaign⟧。",
    "⟦“晒单”活动|initiative⟧生动鲜明，班级更美了。",
    "建成“⟦家风示范街|initiative category=place⟧”12条、“⟦移风易俗礼堂|initiative category=place⟧”8处。",
    "西河3县5乡⟦“大电网+微电网”工程|initiative action=建成⟧建成投运。",
    "在⟦“充电站”品牌创建|initiative⟧中，支部购置了图书。",
    "开发“⟦乙县群众诉求办理保障数字管理平台|initiative category=place⟧”。",
    "开展好⟦“灯塔引路”项目|initiative category=program⟧相关工作。",
    "扎实推进⟦“护蕾”专项行动|initiative⟧提供制度保障。",
    "打造“⟦一刻钟健身圈|initiative category=place⟧”，打造交通“大动脉”。",
    "建立⟦流动党员台账|initiative⟧、⟦党员积分台账|initiative⟧“两本台账”。",
    "通过设立“⟦护学岗|initiative⟧”“⟦交通岗|initiative⟧”指导升级设施。",
    "推行“⟦要素式审理|initiative category=institution⟧”，“⟦一窗通办|initiative⟧”全面推行。",
    "开展⟦“最美教师”评选表彰活动|initiative category=campaign⟧。",
    "开展⟦城市管理“6S”行动|initiative⟧，推进“⟦十大便民工程|initiative⟧”。",
    "举办“⟦2021年秋季运动会暨科技文化节|initiative category=campaign⟧”。",
    "先后形成“⟦三模三电|initiative category=program⟧”、⟦信息学竞赛|initiative category=campaign⟧、学生社团等一批特色项目。",
]
SHAPES = [
    "举办⟦“红心”某县庆祝办校60周年大合唱比赛|initiative category=campaign action=举办⟧。",
    "坚持把招商作为“头号工程”，完成省局下达计划的107%，一体推进“三不腐”。",
    "成功申办⟦第六届“村长”论坛|initiative category=campaign⟧暨第二届书记峰会。",
    "年会在我院健康管理中心召开，⟦全市学科竞赛|initiative action=举行⟧在一中举行。",
    "召开⟦庆祝建校60周年暨“优秀学员”表彰大会|initiative category=campaign⟧。",
    "办好⟦第四届县运动会暨第六届民族运动会|initiative category=campaign⟧。",
    "深化⟦“强校+”教育联合体|initiative category=body⟧建设。",
    "组织新党员参观甲镇抗战教育基地，成立三支“⟦党员先锋队|initiative category=body⟧”。",
    "成立⟦甲镇实施乡村振兴战略领导小组|initiative category=body action=成立⟧。",
    "建立健全⟦公共文化服务体系建设联席会议制度|initiative category=institution⟧。",
    "开展⟦大调研、大走访活动|initiative category=campaign⟧，实施⟦促进居民增收三年行动|initiative⟧。",
    "建立⟦联合惩戒机制|initiative category=institution⟧，布局39个⟦专科区域医疗中心|initiative category=place⟧。",
    "依托县医院建设“⟦远程影像中心|initiative category=place action=建设⟧”，承办⟦县第二届冬运会|initiative⟧。",
    "完成⟦供水管网综合提升项目|initiative category=program action=完成⟧主体工程。",
]
GOVERNED = [
    "开展⟦四史教育|initiative category=campaign⟧、⟦廉洁教育|initiative category=campaign⟧。",
    "健全⟦立德树人系统化落实机制|initiative category=institution action=健全⟧。",
    "推进⟦校长职级制|initiative category=institution⟧落地落实。",
    "实施⟦清泉小学建设项目|initiative category=program action=实施⟧。",
    "抓好⟦党员形象示范工程|initiative category=program⟧建设。",
    "构建运用数据的⟦分层培训体系|initiative category=institution⟧及⟦思维可视化教学模式|initiative⟧。",
    "建成了⟦党建活动室|initiative category=place⟧、⟦红色研学基地|initiative category=place⟧等特色阵地。",
    "认真落实⟦民主评议制度|initiative category=institution action=落实⟧。",
    "落实⟦耕地保护制度|initiative category=institution⟧，实施⟦供氧工程|initiative⟧12个。",
    "举办⟦全民健身嘉年华系列活动|initiative category=campaign action=举办⟧。",
    "组织以廉洁宣传为导向的⟦工会活动|initiative category=campaign action=组织⟧。",
    "建立起门类齐全、技术先进、具有规模的⟦陶瓷工业体系|initiative action=建立⟧。",
    "持续开展⟦牧区供水优化提升攻坚行动|initiative category=campaign⟧。",
    "启动⟦茶文化博物馆|initiative category=place action=启动⟧布展。",
    "获批⟦茶艺名匠工作室|initiative category=body action=获批⟧6个。",
    "开展各类⟦志愿服务活动|initiative category=campaign⟧60余场次。",
    "推动⟦东湖（甲乙）科技创新中心|initiative category=place⟧建设。",
    "全面实施⟦长期护理保险制度|initiative category=institution action=实施⟧。",
    "健全⟦建设用地增存挂钩机制|initiative category=institution action=健全⟧。",
    "完成⟦国企改革深化提升行动|initiative category=campaign action=完成⟧。",
    "每月开展一次⟦主题党日|initiative category=campaign⟧。",
    "组织了多次⟦敬老志愿服务活动|initiative⟧，严格落实⟦三会一课制度|initiative⟧。",
    "开展⟦庆祝建军90周年系列双拥活动|initiative⟧。",
    "制定⟦文明社区三年创建规划|initiative category=program⟧。",
    "谋划建设集“四馆一中心”为一体的⟦市民广场项目|initiative category=program⟧。",
    "加快构建以河流湿地为骨架的⟦湿地保护体系|initiative category=institution⟧。",
    "健全完善⟦党委定期研究职教工作机制|initiative category=institution⟧。",
    "开展⟦安全教育|initiative⟧，健全⟦岗位责任制|initiative⟧。",
    "实施⟦农村户厕改造提升、生活污水治理工程|initiative category=program⟧。",
    "建成录播教室2间、创客教室1间、⟦心理咨询室|initiative category=place⟧1间。",
    "参加⟦省、市优质课竞赛|initiative category=campaign⟧。",
    "签约落户⟦智能家居产业园项目|initiative category=program⟧，谋划⟦城北物流园项目|initiative⟧。",
    "开展⟦文化惠民工程|initiative category=program⟧，开展⟦民生工程建设宣传月活动|initiative⟧。",
    "完成门厅改造和⟦少儿馆|initiative category=place⟧建设。",
    "实施了⟦体育中心周边、朱庄路两侧绿化改造工程|initiative category=program⟧。",
    "各班有计划地开展⟦安全教育活动|initiative status=reported⟧。",
    "建立⟦基本养老服务清单和服务补贴制度|initiative category=institution⟧。",
    "巩固⟦党的群众路线教育实践活动|initiative category=campaign⟧成果，按规划期管控。",
    "组建了由校长任组长的⟦创建工作领导小组|initiative category=body⟧。",
    "健全落实⟦骨干教师激励机制|initiative category=institution⟧。",
    "结合换届工作落实⟦全员育人导师制|initiative category=institution⟧。",
    "完成⟦村（社区）建制调整改革|initiative category=institution⟧。",
    "培育壮大⟦高山茶叶品牌|initiative category=place⟧。",
    "建立领导包联、专班推进的⟦常态化项目攻坚机制|initiative category=institution⟧。",
]
SUBJECTS = [
    "⟦北河引水工程|initiative category=program action=通水⟧8月通水。",
    "⟦东湾智能制造升级等12个重点工业项目|initiative category=program action=建成⟧建成投产。",
    "⟦甲市建市60周年庆祝活动|initiative category=campaign action=举行⟧隆重举行。",
    "⟦三项制度改革|initiative⟧、⟦混合所有制改革|initiative⟧、总部调整等重点改革稳步推进。",
    "⟦丙丁产业园项目|initiative category=program action=累计完成投资⟧累计完成投资65亿元。",
    "确保投资三亿元的⟦东山训练中心|initiative category=place action=开工⟧开工建设。",
    "⟦甲煤化工二期等项目|initiative action=进展顺利⟧进展顺利。",
    "⟦甲公司与乙银行签约仪式|initiative action=举行⟧隆重举行。",
    "⟦国企改革三年行动|initiative category=campaign action=收官⟧圆满收官。",
]
LISTS = [
    "开设⟦剪纸、腰鼓、竹编等社团课程|initiative category=program⟧。",
    "实行⟦领导包片、站所包村、党员包户责任制|initiative category=institution⟧。",
    "组织瑜伽、乒乓球、⟦趣味运动会|initiative category=campaign⟧等活动。",
    "开展⟦“最美庭院”、“最美楼栋”等评选活动|initiative category=campaign⟧。",
    "完成⟦老城雨污分流提升、热源替代改造项目|initiative category=program⟧。",
    "完善⟦重大事项风险评估、重大决策审查制度|initiative category=institution⟧。",
    "建立⟦隐患常态摸排、分级监管、及时化解、应急处置机制|initiative category=institution⟧。",
    "完善⟦创业指导、融资对接、技术咨询、人才引进四大平台|initiative category=place⟧。",
    "⟦县医院、中医院、妇幼保健院扩建项目|initiative category=program⟧加速实施。",
    "建设⟦接待中心|initiative category=place⟧、展厅、宿舍、⟦体育馆|initiative category=place⟧。",
    "⟦湿地山林草保护和修复工程|initiative category=program⟧全面完成。",
    "实施⟦古城保护与旧城改造提升工程|initiative category=program⟧。",
    "开展⟦创建文明机关、建设书香队伍活动|initiative category=campaign⟧。",
    "实施⟦“固本”“铸魂”工程|initiative category=program⟧。",
    "围绕⟦“家庭”、“学校”防护行动|initiative category=campaign⟧提出8项措施。",
    "开展⟦“喜迎盛会”及学习先进事迹等系列主题教育活动|initiative category=campaign⟧。",
    "开展⟦项目推进年、服务提升年“两个年”活动|initiative category=campaign⟧。",
    "开展⟦讲文明、树新风活动|initiative category=campaign⟧。",
    "开展⟦精品课、优质课评选活动|initiative category=campaign⟧。",
    "开展⟦“四送”大型公益慰问、健康教育活动|initiative category=campaign⟧。",
    "实施⟦化肥、农药减量行动|initiative category=campaign⟧和⟦绿色种养行动|initiative⟧。",
    "开展⟦基础教育扩优提质、县域高中振兴等行动|initiative category=campaign⟧。",
    "⟦东湖抽水蓄能、西湖酒店等一批示范性、引领性重大项目|initiative action=开工⟧开工建设。",
    "⟦甲县法院审判权运行机制|initiative⟧与⟦司法责任制改革|initiative⟧一体推进。",
    "支部将⟦党员积分管理制度|initiative⟧与⟦村务公开制度|initiative⟧一体推进。",
    "通过⟦党史学习教育|initiative⟧、⟦“向群众交账”实践活动|initiative⟧等系列学教活动提高认识。",
]
STATUS = [
    "各支部要认真落实⟦“三会一课”制度|initiative status=planned⟧。",
    "我们必须坚持⟦民主集中制|initiative status=planned⟧。",
    "拟推出⟦“双联双促”机制|initiative status=planned action=推出⟧。",
    "已建成⟦智慧党建平台|initiative status=reported⟧。",
]
BESIDE_HONORS = [
    "结合⟦省级“书香社区”创建|initiative category=campaign⟧提升服务水平。",
    "8名个人入选⟦“银杏英才”计划|initiative category=program action=null⟧。",
]
NONE = [
    "坚决做到“两个维护”，增强“先锋”意识，落实“双减”要求。",
    "坚持“以考促教”，坚持“走出去”“引进来”。",
    "利用“学习强国”自学，深入学习贯彻党的二十大精神。",
    "开展系列促消费活动，建立长效机制，完善防控机制，健全各项制度。",
    "加强思想教育，加快审批制度改革，优化育人机制，提升培训体系。",
    "27个重点城建项目加快推进，新时代标志性工程顺利开工。",
    "完成了甲公司的改制工作，党员积极上岗，做好场馆管理。",
    "学校获评“党员先锋岗”，入选“英才计划”。",
    "全面取消“三证”登记制度。",
    "护理部在全市“天使杯”护理技能大赛中夺魁。",
    "“两高”项目：指高耗能、高排放项目。",
    "以“钉钉子”精神落实工作，县博物馆举办展览。",
    "组织60余名教师分赴外地培训。",
    "一、开展“清廉校园”创建活动",
    "未开展技能大赛。",
    "开展道路秩序专项治理，举行课堂专项督导研讨会。",
    "坚持“房住不炒”，打造发展“金名片”，以“下猛药”治理顽疾。",
    "落实科技创新中心建设方案，设立建设工程审判团队。",
    "\n〔63〕“八大行动”：城乡清洁行动、绿色出行行动。",
    "为校史馆、名师工作室揭牌，举行盛大活动。",
    "培育行业“隐形冠军”，评选“十佳少年”，打造旅游“新爆点”。",
    "坚持“民生无小事”，坚持既要“金山银山”、又要“绿水青山”。",
    "落实“四个不摘”部署，严防“面子工程”，遏制“两高”项目盲目发展。",
    "紧盯项目落地达效，提高项目签约率，有力保障了项目顺利实施。",
    "推动闲置项目清理盘活，实施三项工程，实施以下五大工程。",
    "大力实施甲市“强中心”、乙市“强口岸”战略。",
    "业务办理实现“最多跑一次”，进行四轮特色创建。",
    "创建了“工作先进”和“业绩落后”两个数据库。",
    "完善了后备人才的培养机制，实施100个左右重大项目。",
    "加快推进“种业做精、加工做大、物流做强”。",
    "大力实施“产业赋能、生态引领、全域融合”，以建成“示范校”为奋斗目标。",
    "抓好大中小各类项目建设，实施省大中型项目30个。",
    "统筹推进稳岗位、促就业、调结构、保民生。",
    "完善各类规章制度体系，实施省、市重点项目10个。",
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize(
    "marked", QUOTED + SHAPES + GOVERNED + SUBJECTS + LISTS + STATUS + BESIDE_HONORS + NONE
)
def test_initiatives(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"initiative"}) == []


def test_the_whole_record(pipeline: Pipeline) -> None:
    report = pipeline.extract("2021年，实施“**”帮扶\n工程。")
    (found,) = [item for item in report.records if item.kind == "initiative"]
    assert found.model_dump(exclude={"id", "clause", "masks"}) == {
        "kind": "initiative", "start": 8, "end": 17, "text": "“**”帮扶\n工程",
        "section": None, "rule": "initiative.quoted", "name": "“**”帮扶工程",
        "category": "program", "action": "实施", "status": "reported", "date": "2021",
    }  # fmt: skip
