"""Lists whose members share a head noun, are counted by it or stand by themselves."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

SHARED = [
    "深化⟦人口登记、户籍档案体制机制改革|initiative category=institution action=深化⟧。",
    "健全⟦集体资产监管和镇属企业年度绩效考核制度|initiative category=institution⟧。",
    "完善⟦养老保险缴费年限确定和调整机制|initiative category=institution action=完善⟧。",
    "完善⟦重点项目、小微企业包联帮扶机制|initiative category=institution⟧。",
    "推广⟦校园食品安全责任保险、事故隐患举报奖励制度|initiative category=institution⟧。",
    "实施⟦南门小河治理、石桥至沙洲西岸景观改造工程|initiative category=program⟧。",
    "⟦云溪站三期扩建和石门站主变增容工程|initiative action=完工⟧完工。",
    "⟦东线大修、西线大修、南路与北街交叉口改造、少年宫实训楼工程|initiative⟧完工。",
    "持续开展⟦旱厕改造、面源污染防治、绿化亮化和户容户貌提升行动|initiative⟧。",
    "全年开展⟦驾驶、电焊、家政、育婴培训|initiative category=campaign⟧42场次。",
    "打造更多⟦五金件、电子料交易集散平台|initiative category=place⟧。",
]
COUNTED = [
    "⟦石桥屠宰加工、南山种猪养殖基地、东沟肉鸡育种3个项目|initiative action=建成⟧全部建成投产。",
    "建成⟦北山镇、西河镇、石门乡3座转运平台|initiative category=place⟧。",
    "推进⟦云溪漆器、南山木雕、石桥渔村三个4A级景区创建|initiative category=campaign⟧工作。",
    "建成⟦县医院核酸实验室|initiative⟧、⟦疾控中心核酸检测平台|initiative⟧3个。",
]
NESTED = [
    "完成东村变电站、西村变电站建设和⟦张庄、李庄、王庄变电站增容工程|initiative⟧。",
    "完成中医院、南乡卫生院医联体建设和⟦东镇、西镇卫生一体化管理试点|initiative⟧工作。",
    "开展工业能效提升和⟦绿电、绿氢、电能替代行动|initiative category=campaign⟧。",
    "实施⟦湿地保护与修复、退耕还湿工程|initiative category=program action=实施⟧。",
]
APART = [
    "推进南河直流、⟦东山铁路南延段电气化改造工程|initiative category=program⟧。",
    "建立居家养老服务机构基本公共服务清单和⟦服务补贴制度|initiative⟧。",
    "完成城东垃圾填埋场生态修复前期工作和⟦沼气利用工程|initiative⟧。",
    "举办⟦知识讲座|initiative⟧、⟦技能培训|initiative⟧，开展走访、慰问、⟦技能培训|initiative⟧。",
    "加快⟦云溪饲料生产及粮食储备基地项目|initiative action=落地⟧落地开工。",
    "加快城乡规划全覆盖步伐。",
]


@pytest.mark.parametrize("marked", SHARED + COUNTED + NESTED + APART)
def test_initiatives(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"initiative"}) == []
