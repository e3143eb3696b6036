"""Initiatives told by what frames them: since when, with what effect, who holds them, how."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

SINCE = [
    "⟦法治理念教育实践活动|initiative category=campaign action=开展⟧开展以来，全队面貌有了变化。",
    "⟦“温暖回家”行动|initiative action=实施⟧实施以来，帮扶96户。",
]
EFFECTS = [
    "“⟦百日攻坚|initiative category=campaign⟧”“⟦利剑行动|initiative action=null⟧”取得明显成效。",
    "⟦全县殡葬改革|initiative category=institution action=null⟧取得阶段性成效。",
    "“⟦明白厨房|initiative action=全覆盖⟧”实现全覆盖，企业经营取得成效。",
    "国防教育、档案史志等工作取得新成效，20项民心工程和19件实事取得成效。",
    "⟦抽水蓄能项目|initiative action=取得⟧取得省发改委核准。",
]
HOSTS = [
    "参与团市委、市青联等单位发起的⟦“暖冬行”等大型公益活动|initiative category=campaign⟧。",
    "参加由县妇联组织的⟦“春芽”活动|initiative action=参加⟧，资助女童20名。",
    "局领导来校查看⟦群众路线教育实践活动|initiative⟧和⟦“清风”活动|initiative⟧学习笔记。",
]
DEEDS = [
    "开展⟦查办“人情案”、“关系案”、“金钱案”专项整治活动|initiative category=campaign⟧。",
    "组织开展⟦打击“村霸”“路霸”“市霸”专项行动|initiative category=campaign⟧。",
    "打赢⟦“碧水”“净土”保卫战|initiative category=campaign action=打赢⟧。",
    "⟦“一窗式”服务大厅|initiative category=place action=建成⟧建成启用。",
]
BESIDE = [
    "以“⟦党员示范岗|initiative category=body⟧”“⟦青蓝结对|initiative⟧”为载体，促进成长。",
    "通过“⟦民主议政日|initiative category=campaign⟧”“⟦党员活动日|initiative⟧”等形式，听取意见。",
    "利用“学习强国”“⟦党员活动室|initiative category=place⟧”等平台自学。",
    "围绕“立德树人”，通过“国旗下讲话”、“主题班会”等途径开展教育。",
]


DONE_WITH = [
    "把⟦“两学一做”学习教育|initiative category=campaign⟧作为首要任务，将⟦“双百”培训|initiative⟧纳入考核。",
    "“⟦共享法庭|initiative category=place action=揭牌⟧”揭牌，公司在“新三板”挂牌上市。",
    "“⟦城市书房|initiative category=place action=启用⟧”启用，“⟦阳光信访|initiative⟧”投入使用。",
    "落实“三管三必须”要求，开展⟦“反三违”活动|initiative status=reported⟧。",
    "建成草莓采摘园、⟦葡萄种植基地|initiative category=place⟧，完成三年改革任务。",
    "开展学习交流活动，促进教师成长。",
]


@pytest.mark.parametrize("marked", SINCE + EFFECTS + HOSTS + DEEDS + BESIDE + DONE_WITH)
def test_initiatives(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"initiative"}) == []
