"""Initiatives: quoted names with effects, reforms with verbs inside, lists of known names."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

KNOWN = [
    "落实⟦三会一课|initiative category=institution action=落实⟧等制度。",
    "坚持⟦三会一课|initiative⟧、⟦民主评议党员制度|initiative category=institution⟧。",
]
HELD = [
    "举办“⟦梨花节|initiative category=campaign action=举办⟧”“⟦民歌节|initiative⟧”等节庆活动。",
    "开展“⟦质量月|initiative category=campaign⟧”“⟦读书周|initiative⟧”等活动。",
    "举办“⟦汽车节|initiative⟧”“⟦美食节|initiative⟧”等促销活动，拉动消费。",
    "推进“⟦八大行动|initiative category=campaign action=推进⟧”，打造“三大平台”。",
    "召开⟦“两优一先”表彰大会|initiative category=campaign action=召开⟧。",
    "⟦县医院建院60周年暨“白衣先锋”表彰大会|initiative action=召开⟧在礼堂召开。",
    "创建“⟦平安校园|initiative category=campaign action=创建⟧”，设立“⟦马背法院|initiative category=place⟧”。",
]
EFFECTS = [
    "发挥“⟦党员示范岗|initiative category=body action=null⟧”作用，带动群众。",
    "充分发挥“⟦杜师傅工作室|initiative⟧”“⟦党员责任区|initiative category=place⟧”示范作用。",
    "发挥⟦“三员一队”工作室|initiative category=body⟧作用，收集意见36条。",
    "发挥“领头雁”作用，发挥“前沿阵地”作用，用好“学习强国”平台。",
    "发挥“突击队”作用，把党员锤炼成能打硬仗的“先锋队”。",
]
REFORMS = [
    "推进⟦支付方式改革|initiative category=institution action=推进⟧，深化⟦采购制度改革|initiative⟧。",
    "推进⟦投资审批制度改革|initiative category=institution⟧，深化⟦管理体制改革|initiative⟧。",
    "⟦应急指挥体系|initiative category=institution action=健全⟧进一步健全完善。",
    "开展⟦“306”龙头引育工程|initiative category=program⟧，实施⟦“头雁”引领计划|initiative⟧。",
    "开展⟦党史学习教育|initiative⟧、⟦贯彻八项规定精神学习教育|initiative category=campaign⟧。",
    "推行⟦工程建设领域“多评合一”“一件事”审批模式|initiative category=institution⟧。",
]
COUNTED = [
    "组建19支⟦驻村帮扶工作队|initiative category=body⟧，成立12个⟦保供专班|initiative action=成立⟧。",
    "连续举办七届⟦“医师节”庆祝活动|initiative category=campaign⟧。",
    "举办五届⟦校园诗歌节活动|initiative⟧，举办⟦第七届职工运动会|initiative⟧。",
    "坚持⟦每周一例会、每月一调度、每季一考评制度|initiative category=institution⟧。",
]
AROUND = [
    "“⟦数字政府|initiative category=campaign⟧”“⟦书香机关|initiative⟧”建设迈出步伐。",
    "加强“一屏一带”“⟦书香石桥|initiative category=campaign⟧”建设。",
    "开展⟦自建房安全、燃气安全“百日攻坚”|initiative category=campaign action=开展⟧。",
    "建成开放⟦石桥博物馆|initiative category=place action=建成⟧。",
    "总结推广“⟦民事直说|initiative category=institution action=推广⟧”等治理经验。",
    "植入⟦“智能制造”模式|initiative category=institution action=null⟧。",
    "拟开展的⟦“金秋助学”活动|initiative category=campaign⟧已列入计划。",
    "去年启动的⟦“智慧城管”项目|initiative category=program⟧今年全面建成。",
    "抓实⟦“三夜”活动|initiative action=抓实⟧，抓细⟦“四查”专项行动|initiative action=抓细⟧。",
    "推行“⟦不见面审批|initiative category=institution action=推行⟧”，健全⟦请销假制度|initiative⟧。",
    "设立“⟦爱心助餐点|initiative category=place⟧”，建立“⟦乡村振兴车间|initiative category=place⟧”。",
    "推行⟦“双向进入、交叉任职”领导体制|initiative category=institution⟧。",
    "⟦省道改线工程|initiative action=推进⟧、⟦物流园区项目|initiative⟧前期工作有序推进。",
]
WON = [
    "组织参加⟦“学习强国”知识竞赛|initiative category=campaign action=参加⟧，获第一名。",
    "在“十佳公仆”评选活动中，张某当选。",
    "“松江杯”工程质量奖获奖项目3个，打赢“⟦净土保卫战|initiative category=campaign⟧”。",
    "开展“⟦我为职工办实事|initiative category=campaign action=开展⟧”，坚持“以赛促练”。",
    "组建⟦“1+1+1”签约团队|initiative category=body action=组建⟧56个。",
    "设置导诊台、咨询台、⟦便民服务中心|initiative category=place⟧，扩建工程、附属工程完工。",
]
READ = [
    "⟦南街小学迁建项目|initiative category=program action=完成⟧完成主体工程，⟦西河大桥工程|initiative action=通过⟧通过验收。",
    "作为“⟦林某某名师工作室|initiative category=body⟧”主持人，她带领12名教师教研。",
    "开展⟦“守初心”集中学习|initiative category=campaign⟧，开展⟦“雷霆2022”集中执行行动|initiative⟧。",
    "举办⟦“逐梦新征程·建功十四五”职工运动会|initiative category=campaign⟧。",
    "总投资9亿元的⟦正极材料生产项目|initiative action=落户⟧落户，联建⟦良种示范基地|initiative action=联建⟧。",
    "⟦“清河”“护岸”等专项行动|initiative category=campaign action=null⟧清理沟渠96条。",
    "⟦石桥社区邻里节启动仪式|initiative category=campaign action=举行⟧暨文艺汇演在广场举行。",
    "⟦“清河”“护岸”等专项行动|initiative⟧清理沟渠96条、垃圾3万吨。",
    "新建160平方米⟦活动室|initiative category=place⟧、90平方米门厅，建成2万亩⟦柑橘种植基地|initiative⟧。",
    "我们将推进“⟦阳光课堂|initiative status=planned⟧”建设，启动⟦数字校园二期工程|initiative status=planned⟧，力争创建示范校。",
    "设立“⟦教师奖励基金|initiative category=program⟧”。",
    "推出⟦“提前申报”“两步申报”模式|initiative category=institution⟧，落实“⟦术前讨论|initiative category=institution⟧”等制度。",
    "启动⟦“美丽医院”建设三年行动计划|initiative category=program action=启动⟧。",
    "落实⟦最严格水资源管理制度|initiative category=institution⟧。",
]
NONE = [
    "我校是示范校建设单位、骨干校建设单位、现代学徒制试点单位。",
    "乒乓球也成为“最具潜力特色项目”，“一园五区”累计引进项目38个。",
    "38个旗级重点项目完成投资18亿元，确保近13万平方米改造工程顺利实施。",
    "推广“枫溪经验”，严把“两高”项目准入关。",
    "\n〔3〕“两高”项目：指高耗能项目。\n〔4〕“两网”：供水、供气。",
]


@pytest.mark.parametrize(
    "marked", KNOWN + HELD + EFFECTS + REFORMS + COUNTED + AROUND + WON + READ + NONE
)
def test_initiatives(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"initiative"}) == []
