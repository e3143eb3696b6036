"""Initiatives by what a name must say: years, systems, lists with one name, verbs inside."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

YEARS = [
    "将今年确定为“⟦作风建设年|initiative category=campaign action=null⟧”，狠抓落实。",
    "县委把2022年作为“⟦项目攻坚年|initiative category=campaign date=2022⟧”。",
    "市教育局部署“⟦课堂提质年|initiative category=campaign⟧”，教学质量稳步提高。",
    "以“⟦支部规范年|initiative category=campaign⟧”为契机，改进工作。",
    "今年是县委确定的“⟦乡村振兴提升年|initiative category=campaign⟧”。",
    "2023年被定为“⟦质量提升年|initiative⟧”和“⟦服务企业年|initiative⟧”。",
    "这是“十四五”的收官之年，也是“开局之年”。",
    "把教育作为“民心所向”，他经历过“三年困难时期”。",
]
SYSTEMS = [
    "加快构建⟦现代化产业体系|initiative category=institution action=构建⟧，完善⟦高标准市场体系|initiative⟧。",
    "建立⟦现代企业制度|initiative⟧，培育⟦新型能源体系|initiative⟧。",
    "完善培训体系，建立现代体系，健全服务体系，建立新型机制。",
    "共同搭建⟦技术交流平台|initiative category=place action=搭建⟧和⟦创业孵化平台|initiative⟧。",
    "搭建工作平台，建设省级平台，打造重大科技创新平台。",
    "完成⟦城乡总体规划|initiative category=program⟧修编，编制⟦控制性详细规划|initiative⟧。",
    "办好⟦重点项目集中开工活动|initiative category=campaign⟧，开展集中活动，举行开工仪式。",
    "加力实施⟦强工业行动|initiative category=campaign⟧，开展⟦冰雪系列活动|initiative⟧和文化系列活动。",
    "建设⟦国家区域医疗中心项目|initiative category=program⟧，实施中心项目。",
    "推进⟦国资国企全面深化改革|initiative⟧，推进全面深化改革。",
    "举办⟦青年企业家50人论坛|initiative category=campaign⟧，组织50人培训。",
]
OUTNUMBERED = [
    "推进⟦河湾汽车零部件、东山再生资源、石桥仓储中心、云溪二期等项目|initiative category=program⟧。",
    "⟦天河管道煤气、药谷基地110千伏变电站等项目|initiative category=program⟧进展顺利。",
    "完善⟦信访接待、信访台账、信息报送、责任追究等制度|initiative category=institution⟧。",
    "推进北苑小区、⟦南河防洪工程|initiative⟧、压缩机厂家属院等项目建设。",
    "推进石桥物流园、⟦云溪体育馆|initiative⟧、⟦南山图书馆|initiative⟧等项目建设。",
    "严格执行“⟦三会一课|initiative⟧”、组织生活会、民主评议党员等制度。",
]
INSIDE = [
    "建立⟦日调度、周盘点、月分析和实时分析调度工作机制|initiative category=institution⟧。",
    "健全⟦促进民营企业发展工作机制|initiative⟧，完善⟦定期会商机制|initiative⟧。",
    "推进⟦城区排洪工程|initiative⟧、⟦北湖清淤工程|initiative⟧等重点水利工程。",
    "鼓励民营企业参与城镇供水等领域项目。",
    "加快客运总站、公交调度中心的建设，坚决防止“形象工程”“政绩工程”。",
]
REACHED = [
    "⟦数字城管平台|initiative category=place action=搭建完成⟧搭建完成。",
    "⟦云溪美院教学实践基地|initiative category=place action=落户⟧落户石桥。",
    "⟦殡葬改革|initiative action=拓展深化⟧拓展深化，⟦延迟退休改革|initiative action=落地⟧平稳落地。",
    "吸引⟦云溪电池生产项目|initiative action=落户⟧落户石桥，拓展“一网通办”业务范围。",
]
COUNTED = [
    "实施⟦治气、治水、治土“三治共进”|initiative category=campaign action=实施⟧。",
    "建立⟦动态排查、跟踪帮扶、定期回访“三步走”机制|initiative category=institution⟧。",
    "探索⟦党员、农户、合作社、市场“四位一体”模式|initiative category=institution⟧。",
    "开展⟦食品药品、房屋买卖、旅游餐饮三大领域专项斗争“回头看”|initiative⟧。",
    "完成⟦小规模学校及教学点“撤点并校”|initiative category=campaign⟧49所。",
    "建立⟦机关干部与返乡青年“一对一”联系机制|initiative category=institution⟧。",
    "持续开展⟦烟花和危化品仓库“打非治违”|initiative category=campaign⟧。",
    "搭建⟦智慧公交、路灯控制、排水系统、智慧燃气4个智慧化平台|initiative category=place⟧。",
    "深化粮食、蔬菜、水果、畜牧“四大优势产业”，打造东山和西山“护城河”。",
    "建设文化广场、健身步道和“⟦口袋公园|initiative⟧”，落实⟦林长制|initiative⟧和⟦长江“十年禁渔”|initiative⟧。",
]
PRICED = [
    "投资8亿元的⟦云溪不锈钢项目|initiative action=完成⟧，已完成规划、环评、土地预审等手续。",
    "投资3亿元的⟦北山钢帘线项目|initiative action=施工⟧，一期厂房开始施工。",
    "总投资20亿元的⟦石桥啤酒生产项目|initiative action=签订⟧与县政府签订协议。",
    "启动农村污水治理和投资2100万元的⟦河湾生活污水整治试点项目|initiative action=启动⟧。",
    "超额完成⟦新一轮万亩荒坡造林工程|initiative action=完成⟧，投资3亿元的河西项目成为标杆。",
    "区档案馆与学校签订协议，超额完成“十五”计划，走出一条扶持、服务、保障“三位一体”的路子。",
    "推进⟦屋顶分布式光伏开发试点|initiative⟧建设，实施⟦各民族交往交流交融计划|initiative⟧，建立一套管理体系。",
]
WHOLE = [
    "巩固⟦河湖“清四乱”|initiative category=campaign⟧成果，巩固“⟦平安驿站|initiative category=place⟧”建设成果。",
    "深入开展⟦“四比四看”(4)活动|initiative category=campaign action=开展⟧，推进“⟦两园一带|initiative⟧”（8）建设。",
    "巩固拓展⟦深入贯彻廉洁规定精神学习教育|initiative category=campaign action=拓展⟧成果。",
    "实施⟦进一步深化镇属企业改革行动|initiative category=campaign action=实施⟧。",
    "⟦文明县城、文明行业、文明单位创建|initiative category=campaign action=开展⟧持续开展。",
    "广泛开展⟦群众性文化、体育活动|initiative category=campaign action=开展⟧，深化养老、供电等领域项目。",
    "制定修订⟦会议学法制度|initiative category=institution action=修订⟧7项，学习宣传教育成果。",
]


@pytest.mark.parametrize(
    "marked", YEARS + SYSTEMS + OUTNUMBERED + INSIDE + REACHED + COUNTED + PRICED + WHOLE
)
def test_initiatives(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"initiative"}) == []
