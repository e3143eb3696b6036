"""What the rule ids of initiatives stand for."""

from __future__ import annotations

from ...pipeline.rules import Rule

RULES = (
    Rule(
        id="initiative.quoted",
        about="a quoted name used for an undertaking, with its head noun or after a verb of doing",
        cues=("“", "initiatives.undertaking_quotes"),
        examples=(
            "实施⟦“双培双带”工程|initiative name=“双培双带”工程 category=program action=实施⟧。",
            "以⟦“清廉机关”创建|initiative category=campaign action=null⟧为抓手改进作风。",
            "设立“⟦党员责任岗|initiative name=党员责任岗 category=body action=设立⟧”，亮明身份。",
            "打造⟦流动“小讲台”|initiative category=place action=打造⟧。",
            "结合⟦“四亮四评”活动|initiative category=campaign action=null⟧查摆问题。",
        ),
        rejects=(
            "坚决做到“两个维护”，增强“先锋”意识。",
            "坚持“以考促教”，利用“学习强国”自学。",
            "学习“七一”讲话，获评“党员先锋岗”。",
            "这是“十四五”规划的收官之年。",
        ),
    ),
    Rule(
        id="initiative.governed",
        about="a noun phrase that ends in a head noun of the table, after a verb of doing",
        cues=("initiatives.govern", "initiatives.govern_weak"),
        examples=(
            "建立了⟦师德师风台账|initiative category=institution action=建立⟧。",
            "建成覆盖全镇的⟦智慧灌溉平台|initiative category=place action=建成⟧。",
            "稳步推进⟦课堂教学改革|initiative category=institution action=推进⟧。",
            "成立⟦家长委员会|initiative category=body⟧，开展⟦廉洁教育|initiative⟧。",
        ),
        rejects=(
            "建立长效机制，开展系列活动，完善防控机制。",
            "加强思想教育，提升服务平台，优化育人机制。",
            "学习宣传廉洁教育读本，贯彻改革精神。",
        ),
    ),
    Rule(
        id="initiative.subject",
        about="a noun phrase of the table as the subject of 启动, 开工, 建成 and the like",
        cues=("initiatives.predicate", "initiatives.predicate_after_adverb"),
        examples=(
            "⟦北河引水工程|initiative category=program action=通水⟧8月通水。",
            "⟦管理体制改革|initiative category=institution⟧积极推进。",
        ),
        rejects=("27个重点项目加快推进。", "县博物馆举办展览。"),
    ),
    Rule(
        id="initiative.list",
        about="a list that shares the head noun of its last member",
        cues=("initiatives.govern", "initiatives.predicate"),
        examples=(
            "开设⟦剪纸、腰鼓、竹编等社团课程|initiative category=program action=开设⟧。",
            "建立⟦风险排查、处置、化解机制|initiative category=institution⟧。",
        ),
        rejects=("做好瑜伽、乒乓球等器材的保养。",),
    ),
)
