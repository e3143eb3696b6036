"""The rules of dates: what each id stands for, with sentences of both kinds."""

from __future__ import annotations

from typing import Final

from ...pipeline.rules import Rule

RULES: Final = (
    Rule(
        "date.absolute",
        "a date whose year is written",
        cues=("年", "-", "."),
        examples=(
            "⟦2022年4月13日|date type=point value=2022-04-13⟧召开大会",
            "新楼于⟦2019年年初|date value=2019⟧开工",
        ),
        rejects=("选派2022届毕业生", "实施《教育质量提升方案（2022年版）》"),
    ),
    Rule(
        "date.relative",
        "a date that takes its year from the report or from the date before it",
        cues=(
            "dates.this_year",
            "dates.last_year",
            "dates.next_year",
            "dates.same_year",
            "dates.whole_year",
            "dates.next_school_year",
            "月",
        ),
        examples=(
            "⟦2022年1月|date value=2022-01⟧获评先进；⟦6月|date value=2022-06⟧获评标兵",
            "⟦2022年|date value=2022⟧成绩显著，⟦全年|date value=2022⟧培训教师",
        ),
        rejects=("全年级学生", "同年级教师"),
    ),
    Rule(
        "date.range",
        "two dates joined, or one that opens a stretch of time",
        cues=("—", "-", "至", "到", "以来", "起", "自", "从"),
        examples=(
            "⟦2021—2022学年|date type=range value=2021/2022⟧总结",
            "⟦自2020年3月起|date type=range value=2020-03/..⟧施行",
        ),
        rejects=("增长3至5个百分点",),
    ),
    Rule(
        "date.plan_period",
        "a five-year plan used as a time",
        cues=("期间", "时期", "以来"),
        examples=("⟦“十四五”期间|date type=range value=2021/2025⟧建设学校",),
        rejects=("编制“十四五”规划",),
    ),
    Rule(
        "date.decade",
        "a decade or a century",
        cues=("年代", "世纪"),
        examples=("建于⟦上世纪八十年代|date type=point value=198X⟧",),
        rejects=("时代新人",),
    ),
    Rule(
        "date.duration",
        "a stated length of time, a day or longer",
        cues=("年", "个月", "天", "周"),
        examples=(
            "⟦为期三天|date type=duration value=P3D⟧的培训",
            "⟦近三年|date type=duration value=P3Y⟧投入资金",
        ),
        rejects=("实施三年行动计划", "走过不平凡的一年", "三年级学生"),
    ),
    Rule(
        "date.frequency",
        "how often something is done",
        cues=("每", "按", "次"),
        examples=(
            "⟦每月两次|date type=frequency value=P1M times=2⟧下乡",
            "⟦每季度|date type=frequency value=P3M times=1⟧讲一次党课",
        ),
        rejects=("每名党员", "按年龄分组"),
    ),
    Rule(
        "date.masked",
        "a date with hidden digits",
        cues=("*", "X", "某"),
        examples=("⟦2022年8月*日|date value=2022-08-XX⟧通水",),
        rejects=("共有**人",),
    ),
    Rule(
        "date.vague",
        "a time word that names no time; marked, without a value",
        cues=("dates.vague",),
        examples=("⟦近年来|date type=vague⟧，支部坚持抓学习",),
        rejects=("远近闻名",),
    ),
)
