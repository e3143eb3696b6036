"""Qualifiers: planned, done and denied, by clause, sentence, paragraph and section."""

from __future__ import annotations

import pytest

from huibao import Pipeline
from huibao.pipeline.rules import Document
from huibao.pipeline.rules.qualifiers import Qualifiers, Status
from huibao.pipeline.text.source import Source

PLANNED = [
    "2010年工作总结和⟦2011年⟧工作打算",
    "力争年内⟦通过认证⟧。",
    "预计⟦今年9月⟧实现招生。",
    "支部还将与学院⟦签订协议⟧。",
    "计划于今年⟦推动晋升⟧，已于4月通过评审。",
    "2023年，拟⟦新建冷库⟧一座。",
    "⟦2023年⟧，拟新建冷库一座。",
    "下一步，支部抓好学习。⟦建设阵地⟧。",
    "拟投资新建冷库；⟦改造大棚⟧三座。",
    "计划新建冷库，⟦改造大棚⟧。",
    "一、工作回顾\n建成冷库。\n二、下一步打算\n（一）抓产业。⟦新建大棚⟧。",
    "奋力冲刺新目标，力争产值过百亿。谋划园区二期。⟦实施安居工程⟧，强化物业管理。",
    "各校要落实师德规范。要建立师德档案。⟦完善考核办法⟧，加大督查力度。",
    "一、力争民生工作取得新成绩\n年内建成学校。力争开工医院。⟦新建公厕⟧五座。",
    "一、2022年工作回顾\n建成冷库。\n二、2023年重点工作\n⟦新建大棚⟧。",
    "一、2022年主要工作\n建成冷库。\n二、2023年主要工作\n⟦新建大棚⟧。",
    "三、2023年主要工作\n2023年，全镇经济社会发展的主要预期目标是：稳中有进。\n⟦新建大棚⟧。",
    "一、工作回顾\n建成冷库。\n二、2023年工作安排\n新建大棚。\n三、加强自身建设\n⟦完善考核机制⟧。",
    "三、2023年目标任务和工作重点\n⟦新建大棚⟧。",
    "三、主要任务\n⟦新建大棚⟧。",
    "力争产值过百亿，谋划园区二期，引进企业，培育品牌。\n筑牢安全防线。\n落实安全责任，开展整治。⟦完善调解体系⟧。",
    "力争产值过百亿，谋划园区二期，引进企业，培育品牌。\n加快修路，启动建桥。⟦新建大棚⟧，提升群众获得感。",
]
REPORTED = [
    "抢抓新区规划建设等机遇，一批项目⟦签约⟧。",
    "⟦2010年⟧工作总结和2011年工作打算",
    "⟦2023年⟧安全工作总结及今后工作重点",
    "下面将⟦上半年⟧工作情况下半年工作打算作一汇报。",
    "山口镇⟦2018年⟧政府工作报告和2019年工作计划",
    "一、2022年主要工作\n⟦建成冷库⟧。",
    "一、围绕中心落实重点任务\n⟦建成冷库⟧。",
    "⟦通过认证⟧。",
    "计划于今年推动晋升，已于4月⟦通过评审⟧。",
    "将教研⟦纳入考核⟧。",
    "建设⟦虚拟课堂⟧。",
    "争取到⟦专项资金⟧。",
    "实施“强师”计划，⟦培训教师⟧。",
    "为了增收，⟦新建大棚⟧。",
    "计划投资三亿元的⟦综合楼⟧已开工。",
    "抓好学习，引导党员，聚焦难点，着力破题，培育骨干。⟦开展义诊⟧。",
    "谋划园区二期，力争早日投产。累计投资三亿元，获评先进，取得成效。⟦实施安居工程⟧。",
    "力争产值过百亿，谋划园区二期，引进企业，培育品牌。\n累计调解百件，获评先进。\n⟦完善调解体系⟧。",
    "一、下一步打算\n新建大棚。\n二、工作回顾\n⟦建成冷库⟧。",
    "一、工作回顾\n建成冷库。\n二、2023年工作安排\n新建大棚。\n名词解释：\n“冷链”：⟦建设冷库⟧，保鲜农产品。",
    "一、工作安排\n新建大棚。\n二、产业兴旺\n⟦建成冷库⟧。",
    "一、工作回顾\n建成冷库。\n二、工作安排\n新建大棚。\n三、自身建设\n建成冷库，获评先进，取得成效，累计调解百件。⟦完善机制⟧。",
    "一、下一步打算\n（一）抓产业。目前⟦冷库⟧已建成。",
]
DENIED = ["尚未⟦签订协议⟧。", "镇里没有⟦获得表彰⟧。", "未能⟦通过验收⟧。"]
NOT_DENIED = ["近年来未成年人⟦保护工作⟧扎实。", "尚未建成，⟦签订协议⟧。", "⟦签订协议⟧，尚未实施。"]


def status(pipeline: Pipeline, marked: str) -> Status:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    document: Document = pipeline.read(Source(text))
    assert document.text == text, "the sentences are written without layout"
    return Qualifiers(pipeline.lexicons).status(document, start, end)


@pytest.mark.parametrize("marked", PLANNED)
def test_planned(pipeline: Pipeline, marked: str) -> None:
    assert status(pipeline, marked).planned


@pytest.mark.parametrize("marked", REPORTED)
def test_reported(pipeline: Pipeline, marked: str) -> None:
    assert not status(pipeline, marked).planned


@pytest.mark.parametrize("marked", DENIED)
def test_denied(pipeline: Pipeline, marked: str) -> None:
    assert status(pipeline, marked).negated


@pytest.mark.parametrize("marked", NOT_DENIED)
def test_not_denied(pipeline: Pipeline, marked: str) -> None:
    assert not status(pipeline, marked).negated


def test_the_cue_is_named(pipeline: Pipeline) -> None:
    found = status(pipeline, "力争年内⟦通过认证⟧。")
    assert found == Status(planned=True, negated=False, cue=found.cue)
    assert found.cue == (0, 2)


def test_plans_of_the_next_year_do_not_colour_what_stands_before(pipeline: Pipeline) -> None:
    text = (
        "某县2025年《政府工作报告》教育部分\n\n2024年，新建学校5所。\n\n"
        "我们坚持招引并举，公开招聘教师132人；平均工资不低于公务员平均水平。\n\n"
        "县政府与各乡镇签订安全责任书143份，开展专项行动。\n\n同时，学位供给不足。\n\n"
        "2025年，我们将坚持优先发展，力争9月前投入使用；深入推进行动；我们将努力交出答卷。\n"
    )
    pacts = [one for one in pipeline.extract(text).records if one.kind == "agreement"]
    assert [one.status for one in pacts] == ["signed"]
