"""Policies: documents in 《》, what is done with them, and the titles that are none."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

ACTIONS = [
    "与县工商联会签《⟦联系企业办法|policy action=issued⟧》。",
    "与县法院联合签发《⟦速裁规程|policy action=issued⟧》。",
    "局党组印发《⟦谈心谈话办法|policy action=issued⟧》。",
    "制定了《⟦村财务规定|policy action=issued⟧》、《⟦村公章制度|policy action=issued⟧》等制度。",
    "《⟦巡河办法|policy action=issued⟧》印发实施。",
    "《⟦村规划|policy action=issued⟧》《⟦路网规划|policy action=issued⟧》等编制完成。",
    "对《⟦教学常规|policy action=issued⟧》进行了修订。",
    "新（修）订《⟦议事规则|policy action=issued⟧》。",
    "制订并严格执行《⟦考勤办法|policy action=issued⟧》。",
    "落实已经制定出台的《⟦奖教办法|policy action=issued⟧》《⟦学时办法|policy action=issued⟧》。",
    "出台《⟦窗口“六不准”|policy action=issued⟧》。",
    "贯彻《⟦渔业法|policy action=implemented⟧》及我县《⟦实施办法|policy action=implemented⟧》。",
    "加大《⟦湿地保护规划|policy action=implemented⟧》落实力度。",
    "推动《⟦学前教育规划|policy action=implemented⟧》的落实。",
    "以实施《⟦档案法|policy action=implemented⟧》为契机，规范了流程。",
    "严格执行新修订的《⟦值班条例|policy action=implemented⟧》。",
    "学习省里印发的《⟦安全办法|policy action=studied⟧》。",
    "深入学习贯彻《⟦信访条例|policy action=studied⟧》精神。",
    "围绕《⟦处分条例|policy action=studied⟧》，开展专题学习。",
    "把《⟦处分条例|policy action=studied⟧》翻开，逐条学习。",
    "把《⟦党章|policy action=studied⟧》《⟦准则|policy action=studied⟧》作为必学内容。",
    "按照《⟦关于报送总结的通知|policy action=cited⟧》要求落实各项工作。",
    "根据《⟦安全法|policy action=cited⟧》制定了《⟦应急预案|policy action=issued⟧》。",
    "做好《⟦城区规划|policy action=cited⟧》评估、完成《⟦路网规划|policy action=issued⟧》。",
    "发放《渔业知识读本》、《⟦廉政准则|policy action=cited⟧》等学习资料。",
    "对照《⟦评估标准|policy action=cited⟧》逐项整改。",
    "学习《⟦关于印发《巡河办法》的通知|policy action=studied⟧》。",
]

STATUS = [
    "拟制定《⟦三年行动计划（2024—2026年）|policy action=issued status=planned⟧》。",
    "将制定《⟦采购办法|policy status=planned⟧》。",
    "下一步，编制了《⟦村规划|policy status=reported⟧》的村要抓好落实。",
    "已出台《⟦采购办法|policy status=reported⟧》。",
    "各单位要认真落实《⟦八项规定|policy action=implemented status=planned⟧》。",
    "要把纪律挺在前面，自觉遵守《⟦党章|policy status=planned⟧》《⟦准则|policy status=planned⟧》。",
    "下一步，以国家发布《⟦旅游规划|policy action=issued status=reported⟧》为契机，开发线路。",
    "下一步，推动国家出台《⟦促进条例|policy action=issued status=planned⟧》。",
]

WORKS = [
    "组织党员诵读《论语》，学习《习近平谈治国理政》。",
    "《河山日报》头版报道，《渔业》杂志刊发。",
    "观看影片《远山》，歌曲《故乡》获奖，话剧《渡口》公演。",
    "论文《关于备课的思考》获一等奖，发表《课堂研究》。",
    "以《青春》为题演讲，推出《抗战记忆》主题展览。",
    "编纂《甲县志》，《甲年鉴2022》出版。",
    "开展《学生读本》知识竞赛。",
    "书架上那本《远山》翻卷了边。",
    "收看《今日说法》栏目。",
]


@pytest.mark.parametrize("marked", ACTIONS + STATUS + WORKS)
def test_policies(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"policy"}) == []


def test_the_name_is_written_as_in_the_report(pipeline: Pipeline) -> None:
    report = pipeline.extract("制定《**县教师\n培训办法（试行）》。")
    (policy,) = [item for item in report.records if item.kind == "policy"]
    assert policy.model_dump(exclude={"id", "clause"}) == {
        "kind": "policy", "start": 3, "end": 17, "text": "**县教师\n培训办法（试行）",
        "section": None, "rule": "policy.issued", "masks": ("m1",),
        "name": "**县教师培训办法（试行）", "action": "issued", "status": "reported",
    }  # fmt: skip
