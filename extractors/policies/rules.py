"""What the rule ids of policies stand for."""

from __future__ import annotations

from ...pipeline.rules import Rule

RULES = (
    Rule(
        id="policy.issued",
        about="a document that is made, passed or given out",
        cues=("policies.issued",),
        examples=(
            "局党组印发《⟦廉政谈话办法|policy action=issued⟧》。",
            "拟修订《⟦值班规定|policy action=issued status=planned⟧》。",
            "《⟦财务办法|policy action=issued⟧》《⟦用车规定|policy action=issued⟧》相继出台。",
            "出台《⟦大厅“五不准”|policy action=issued⟧》。",
        ),
        rejects=("歌曲《远山》获得好评。", "校刊《新苗》印发到班。"),
    ),
    Rule(
        id="policy.implemented",
        about="a document that is carried out",
        cues=("policies.implemented",),
        examples=(
            "执行《⟦河道条例|policy action=implemented⟧》和《⟦值班制度|policy⟧》。",
            "以实施《⟦档案法|policy action=implemented⟧》为契机，规范了流程。",
        ),
        rejects=("落实责任制，经验被《河山日报》刊发。",),
    ),
    Rule(
        id="policy.studied",
        about="a document that is studied or made known",
        cues=("policies.studied",),
        examples=(
            "支部集中学习《⟦党员教育条例|policy action=studied⟧》。",
            "把《⟦安全生产法|policy action=studied⟧》发到班组，逐条学习。",
        ),
        rejects=("组织党员诵读《论语》。", "开展学习教育，观看影片《远山》。"),
    ),
    Rule(
        id="policy.cited",
        about="a document that is named and no more",
        cues=("《",),
        examples=(
            "按照《⟦关于报送年度总结的通知|policy action=cited⟧》要求，现汇报如下。",
            "发放《⟦业主公约|policy action=cited⟧》等学习资料。",
        ),
        rejects=("书架上有一本《远山》。", "《河山日报》头版报道了此事。"),
    ),
)
