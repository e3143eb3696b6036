"""Years of reviews that are given early in the next year, estimates, and what 同期 means."""

from __future__ import annotations

from typing import Any

import pytest
from marking import parse, written

from huibao import Pipeline

GIVEN_IN_FEBRUARY = "政府工作报告\n——2022年2月16日在某县人大会议上\n\n过去一年，我们坚持为民。\n"
REVIEWS = [
    GIVEN_IN_FEBRUARY + "⟦10月|date value=2021-10 status=reported⟧举办招聘会，全县企业参加。\n",
    GIVEN_IN_FEBRUARY
    + "⟦2022年|date value=2022 status=planned⟧，重点办好以下实事：改造校舍，⟦10月前|date value=2022-10 status=planned⟧建成书屋。\n",
    "某合作社2021年度工作报告\n\n⟦今年|date value=2021⟧流转土地，⟦3月|date value=2021-03 status=reported⟧签约，比⟦去年|date value=2020⟧早。\n"
    "\n三、2022年工作安排\n建冷库，计划⟦4月|date value=2022-04 status=planned⟧动工。\n\n某合作社\n2022年1月20日\n",
    "某局2024年上半年工作总结\n\n⟦1—6月|date value=2024-01/2024-06 status=reported⟧，总额预计完成9亿元。\n\n某局\n2024年7月5日\n",
    "某校2016年上半年工作总结\n\n⟦3月|date value=2016-03⟧开展活动。流失率由⟦去年同期|date value=2015-01/2015-06⟧的4%降到2%。\n",
    "某村2022年总结\n\n各位社员，⟦2022年|date value=2022⟧，支部发展党员2名；新建书屋⟦3个|count date=2022⟧。\n",
    "某校2019年总结\n\n6月，与甲公司签订协议；全年签订技术合同⟦35项|count date=2019⟧。\n",
    "某港2019年总结\n\n⟦全年|date value=2019⟧货物吞吐量3000吨，⟦全年|date value=2019⟧审核材料30份。\n",
    "某局2023年上半年工作总结\n\n⟦上半年|date value=2023-01/2023-06 status=reported⟧，共争取资金2亿元。甲工程⟦去年11月|date value=2022-11⟧开工，"
    "⟦截至6月底|date value=2023-06 status=reported⟧完成工程量的72%。\n\n二、⟦下半年|date value=2023-07/2023-12 status=planned⟧工作重点\n抓好防汛。\n\n2023年7月3日\n",
    "某村2022年总结\n\n争取衔接资金150万元，新建冷库，⟦8月|date value=2022-08 status=reported⟧投入使用。\n\n2022年12月20日\n",
    "在某商会会员大会上的报告\n（⟦2025年1月18日|date value=2025-01-18 status=reported⟧）\n会长 某某\n\n2024年，商会发展会员。园区⟦8月18日|date value=2024-08-18⟧签约，"
    "⟦11月|date value=2024-11 status=reported⟧破土动工，预计2026年投产。\n\n成绩属于过去。⟦2025年|date value=2025 status=planned⟧，商会要着重抓好两件事：第一，发展会员；"
    "第二，⟦6月底前|date value=2025-06 status=planned⟧建成办公区。\n",
    "某社2024年度工作报告\n（在⟦2025年1月12日|date value=2025-01-12 status=reported⟧社员代表大会上）\n\n⟦全年|date value=2024⟧种植水稻6400亩。\n",
    "某街道2025年上半年总结\n\n⟦上半年|date value=2025-01/2025-06⟧，签约项目6个。\n\n⟦下半年|date value=2025-07/2025-12 status=planned⟧，街道将紧盯目标，持续发力："
    "确保项目⟦11月底前|date value=2025-11 status=planned⟧竣工。\n\n2025年7月2日\n",
    "某会2019年总结\n\n实行⟦半年|date type=frequency value=P6M times=1⟧一检查、年终总考核。\n",
    "某校2023年总结\n\n1、⟦全年|date value=2023⟧发展党员3名。\n2、⟦9月下旬|date value=2023-09⟧举办画展。\n",
    "某校2023年总结\n\n⟦每学期|date value=P6M times=2⟧组织消防、防震演练2次。银行⟦未来三年|date value=P3Y status=planned⟧计划提供授信。\n",
    "某村2022年总结\n\n⟦今年“七一”|date value=2022-07-01⟧，支部受到表扬。\n",
    "政府工作报告（节选）\n——2025年1月9日在某市人大会议上\n\n过去一年，我们提档升级，⟦全年|date value=2024 status=reported⟧增加值186亿元。⟦5月|date value=2024-05 status=reported⟧，项目落户，"
    "⟦9月26日|date value=2024-09-26 status=reported⟧开工。\n\n⟦2025年|date value=2025 status=planned⟧，我们将继续提质。\n",
    "某市2017年政府工作报告\n\n过去的一年，是投入最大的一年。⟦全年|date value=2016⟧教育支出14亿元。\n",
    "某局2019年总结\n\n⟦全年|date value=2019⟧改造3个。\n⟦2020年|date value=2020 status=planned⟧工作思路：一是编制规划；二是推进建设，⟦年内|date value=2020 status=planned⟧改造6个。\n\n某局\n2019年12月20日\n",
    "某会2023年总结\n\n力争⟦年底|date value=2023 status=planned⟧会员突破260家。\n",
    "某局2022年总结\n\n⟦每月|date value=P1M times=1⟧举办一期讲堂，⟦每月|date value=P1M times=1⟧与各有关业务部门共同比对一次。\n",
    "某局2024年上半年工作总结\n\n2023年度5万亩农田建设项目总投资1.2亿元，⟦截至6月底|date value=2024-06⟧完成82%。⟦5月|date value=2024-05⟧，签署协议。其中⟦年内|date value=2024⟧消除风险21户，喊喇叭⟦每天4遍|date value=P1D times=4⟧。\n",
    "某村2020年度工作总结\n\n四、2021年打算\n\n一是打机井2眼，⟦6月底以前|date value=2021-06 status=planned⟧解决三组、五组吃水问题。\n",
    "某社二〇二一年工作报告\n\n⟦今年|date value=2021⟧新发展12户。⟦11月|date value=2021-11 status=reported⟧获奖。每周一调度，⟦半月|date value=P15D times=1⟧一通报。\n\n某社\n2022年1月9日\n",
    "某队2021年总结\n\n争取区财政投入2860万元，消防站于⟦10月|date value=2021-10 status=reported⟧建成。⟦每月|date value=P1M times=1⟧一讲，已举办10期。\n",
]


@pytest.mark.parametrize("marked", REVIEWS)
def test_year_that_is_meant(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    records: dict[tuple[int, int, str], Any] = {
        (one.start, one.end, one.kind): one for one in pipeline.extract(text).records
    }
    assert marks
    for mark in marks:
        record = records[mark.start, mark.end, mark.kind]
        found = {name: written(getattr(record, name)) for name in mark.slots}
        assert found == mark.slots


def test_no_date_in_a_name(pipeline: Pipeline) -> None:
    found = pipeline.extract("某协会2020年总结\n\n大年初一发出倡议，评选明日之星。\n").records
    assert [one.text for one in found if one.kind == "date"] == ["2020年"]
    found = pipeline.extract("某队2019年总结\n\n开展今冬明春火灾防控行动，检查单位6家。\n").records
    assert [one.text for one in found if one.kind == "date"] == ["2019年"]
    found = pipeline.extract(
        "某校2023年总结\n\n启动“青蓝”三年培养计划，编制新一轮三年发展规划。\n"
    ).records
    assert [one.text for one in found if one.kind == "date"] == ["2023年"]
