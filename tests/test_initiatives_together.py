"""Undertakings done together, taken on, counted in rooms; quotes that are none."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

SENTENCES = [
    # 出 goes with the verb, also where a dictionary makes one word of the two
    "打造出⟦青松党建文化长廊|initiative category=place action=打造⟧。",
    "打造出了⟦“我来讲一课”党员学习品牌|initiative category=place action=打造⟧。",
    # 共建 inside a name
    "探索实施⟦校企合作共建主题党日活动|initiative category=campaign action=实施⟧。",
    "开展⟦校地共建文化活动|initiative category=campaign action=开展⟧。",
    # taken into a plan
    "⟦东沟河道修复项目|initiative category=program action=列入⟧被列入省级重点项目库。",
    "⟦西岭储能电站项目|initiative category=program action=纳入⟧纳入省专项规划。",
    # the verb without its adverb
    "⟦校园安全整治三年行动|initiative category=campaign action=推进⟧扎实推进。",
    # rooms, of which a bare word says nothing
    "建成⟦智慧教室|initiative category=place action=建成⟧48间、⟦录播教室|initiative action=建成⟧3间。",
    "新建实验室6间、功能教室12间。",
    "新建标准化厂房、⟦冷链物流中心|initiative category=place⟧各1处。",
    # a withheld figure sums up the list
    "建成⟦市民服务、智慧城管**座平台|initiative category=place⟧。",
    # culture of a class named by a quote; a quality is none
    "打造⟦“一班一品”班级文化|initiative category=campaign⟧，形成“一支部一品牌”格局。",
    "完成4个⟦乡镇卫生院“国医堂”|initiative category=place⟧建设。",
    "推进“⟦双基|initiative category=campaign⟧”建设。",
    "严格履行“⟦一岗双责|initiative category=institution action=履行⟧”。",
    "以“⟦道德讲堂|initiative category=place action=null⟧”为平台，宣讲12场。",
    "总结⟦“两学一做”学习教育|initiative category=campaign⟧。",
    "健全⟦集团重要会议和重要批示“第一议程”督办制度|initiative category=institution⟧。",
    "我们的目标是：开展⟦“书香校园”创建活动|initiative status=planned⟧。",
    "签约文旅项目18个，推进⟦青松文旅项目|initiative⟧建设。",
    # a quality, a way, a list that is closed before the quote
    "深化“散乱污”企业治理，通过“以奖代补”方式支持项目建设，新建花卉棚室32亩。",
    "推进绿色农业、乡村旅游等领域“⟦互联网+|initiative⟧”建设。",
    # works before and after a project are none of its name
    "启动⟦“城乡供水一体化”项目|initiative category=program⟧前期工作。",
    "推动⟦“电子病历”系统|initiative category=institution⟧升级改造。",
    "建成投用老年大学、⟦青少年活动中心|initiative category=place⟧。",
    # people of a programme, projects in a place, a verb in quotes, what is there already
    "培养“百千万工程”人选3名，建设“333工程”培养对象12人。",
    "加快“一园六区”引进项目建设，从旧厂区中“挤”空间。",
    "积极培育现有农业品牌，1个PPP项目列入国家项目库。",
    # years in other words, matters that are listed, festivals, a clause before the quote
    "成立⟦“税小二”青年服务队|initiative category=body action=成立⟧，建立⟦“两违”问题台账|initiative⟧，下设低段、高段2个党小组。",
    "举办⟦首届农民丰收节、第二届脐橙节等活动|initiative category=campaign⟧，设立“⟦爱心亭|initiative category=place⟧”。",
    "开展文明知识进村、进社区的⟦“四走进”活动|initiative⟧，开展了一系列主题教育实践活动。",
    # plans to complete something, and a paragraph that sets the tasks of a year
    "2023年计划完成⟦心衰中心创建|initiative status=planned⟧。",
    "2024年，我院将加强学科建设。开展⟦专家下乡活动|initiative status=planned⟧10次。",
    "2024年是学校发展的关键之年。我们要深化改革，开展⟦读书活动|initiative status=planned⟧。",
    "组建⟦“红马甲”志愿服务队|initiative category=body⟧，成立⟦科技特派员团队|initiative category=body⟧，推进⟦“智慧校园”建设试点|initiative category=program⟧。",
    "2023年，是全面落实规划的开局之年，重点抓好以下工作：一是加大创新力度。实施⟦企业倍增计划|initiative status=planned⟧。",
    # use in a name, rules of a rule, what is new, aims, places behind a quote, what follows a quote
    "实施⟦秸秆综合利用、尾矿高效利用、废热回收利用、余渣资源化利用工程|initiative category=program action=实施⟧，充分利用山林资源。",
    "认真落实⟦外出报备制度|initiative category=institution action=落实⟧规定，大力推广新品种、新农机、新模式的应用。",
    "坚持“选好苗、建好园、卖好果”，打造⟦“云岭茶海”核心区|initiative category=place action=打造⟧、⟦“百里花溪”观光带|initiative category=place⟧。",
    "参加“⟦红烛名师培训|initiative category=campaign action=参加⟧”并作经验分享。",
    "⟦青山镇污水处理项目|initiative category=program action=完成⟧一期完成管道铺设12公里。",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_initiatives_together(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"initiative"}) == []
