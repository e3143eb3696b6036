"""What the rule ids of counts stand for."""

from __future__ import annotations

from ...pipeline.rules import Rule

RULES = (
    Rule(
        id="count.level",
        about="a figure with its unit that says how many or how much",
        cues=("units.people", "units.things", "units.money", "units.measures", "units.shares"),
        examples=(
            "现有⟦60余名|count value=60 approx=over unit=名 subject=教师⟧教师。",
            "筹措资金⟦约3.5万元|count value=35000 approx=about unit=元 subject=资金⟧。",
            "参与率达到⟦百分之九十八|count value=98 unit=% subject=参与率⟧。",
            "党员⟦30人|count value=30 subject=党员⟧，其中女党员⟦2人|count subject=女党员⟧。",
        ),
        rejects=(
            "做到“两个维护”，落实“三会一课”。",
            "一支队伍扎根基层，一系列活动接连开展。",
            "提出三点建议，突出六个方面。",
            "划成5×8米的小块。",
        ),
    ),
    Rule(
        id="count.change",
        about="a figure that is a difference: an increase or a decrease",
        cues=("counts.increase", "counts.decrease"),
        examples=(
            "参保率⟦99.2%|count value=99.2 subject=参保率⟧，"
            "比上届提高⟦0.6个百分点|count value=0.6 change=increase subject=参保率⟧。",
            "民间投资、技改投资分别增长⟦12.5%|count subject=民间投资 change=increase⟧、"
            "⟦9.4%|count subject=技改投资 change=increase⟧。",
        ),
        rejects=("新增就业再上台阶。",),
    ),
    Rule(
        id="count.masked",
        about="a figure that is withheld, whole or in part",
        cues=("units.people", "units.things"),
        examples=(
            "共有党员⟦**人|count unit=人 subject=党员⟧。",
            "发电量⟦3X.X亿千瓦时|count partial=3X.X unit=千瓦时 subject=发电量⟧。",
        ),
        rejects=("**县教育局召开会议。",),
    ),
)
