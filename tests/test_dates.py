"""Dates: every form, its value, what bounds it; and what only looks like a date."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

REFERENCE = "2022-12-28"
ABSOLUTE = [
    "来源：本室 日期：⟦2024-08-06|date value=2024-08-06 status=reported⟧",
    "学校于⟦2022年4月13日|date type=point value=2022-04-13 basis=explicit⟧通过评审。",
    "⟦2022-04-13|date value=2022-04-13⟧发布，⟦2022/4/13|date value=2022-04-13⟧修订。",
    "⟦2022.4.13|date value=2022-04-13⟧召开会议。",
    "⟦二○二二年十二月二十八日|date value=2022-12-28⟧",
    "新楼于⟦2019年年初|date value=2019⟧开工。",
    "力争⟦2023年底前|date value=2023 status=planned⟧投用。",
    "⟦截至2022年6月|date value=2022-06⟧，共有五人获奖。",
    "⟦2022年6月12日下午|date value=2022-06-12⟧，双方签约。",
    "⟦2022年第一季度|date type=range value=2022-01/2022-03⟧完成投资。",
    "⟦2022年上半年|date type=range value=2022-01/2022-06⟧完成投资。",
    "⟦2022年前10个月|date type=range value=2022-01/2022-10⟧完成投资。",
    "建于⟦上世纪八十年代|date type=point value=198X⟧。",
    "⟦2022年9月第三周|date type=range value=2022-09-19/2022-09-25⟧开展宣传。",
    "⟦2021年“七一”前夕|date type=point value=2021-07-01⟧受到表彰。",
]
RELATIVE = [
    "⟦今年9月|date value=2022-09 basis=relative⟧招生。",
    "⟦截至去年底|date value=2021 basis=relative⟧消除风险。",
    "⟦去冬|date value=2021 basis=relative⟧修渠，⟦今秋|date value=2022 basis=relative⟧开学。",
    "⟦今年前三季度|date type=range value=2022-01/2022-09⟧产值增长。",
    "⟦2022年1月|date value=2022-01⟧获评先进；⟦6月|date value=2022-06 basis=inherited⟧获评标兵。",
    "⟦2021年|date value=2021⟧，培训教师；⟦次年|date value=2022⟧，参赛获奖。",
    "⟦2021年|date value=2021⟧，收入比⟦上年|date value=2020⟧有所提高。",
    "⟦2021年|date value=2021⟧，⟦全年|date value=2021 basis=inherited⟧培训教师。",
    "⟦本月底|date value=2022-12 status=planned⟧还将签约。",
    "⟦上周|date type=range value=2022-12-19/2022-12-25⟧召开会议。",
    "⟦三年前|date type=point value=2019⟧组建队伍。",
    "⟦5月至8月|date type=range value=2022-05/2022-08⟧，开展排查。",
]
RANGES = [
    "⟦今年来|date type=range value=2022/..⟧将三人发展入党。",
    "⟦6月份|date type=point value=2022-06⟧、⟦7月份|date value=2022-07⟧排名第一。",
    "⟦2021—2022学年|date⟧总结\n回顾⟦这一年|date type=range value=2021/2022⟧，⟦全年|date type=range value=2021/2022⟧开展教研。",
    "⟦2021—2022学年|date⟧总结\n⟦下学年|date type=range value=2022/2023 status=planned⟧增设两个班，学年内参赛；⟦全学年|date value=2021/2022⟧听课。",
    "\n1、⟦三月份|date value=2022-03⟧走访农户。",
    "⟦1、2月份|date type=range value=2022-01/2022-02⟧增长。",
    "获得2021年度省卫生乡镇，2021年度全市先进单位。",
    "印发《三年行动计划（⟦2021-2023|date type=range value=2021/2023⟧）》。",
    "⟦2021—2022学年第一学期|date type=range value=2021/2022⟧总结。",
    "⟦2022年春季学期|date type=range value=2021/2022⟧开展活动。",
    "⟦1999.08-2002.02|date type=range value=1999-08/2002-02⟧",
    "⟦从2019年到2022年|date type=range value=2019/2022⟧，人数翻番。",
    "⟦2022年12月25日-2023年1月5日|date value=2022-12-25/2023-01-05⟧值班。",
    "⟦4月13日至15日|date type=range value=2022-04-13/2022-04-15⟧集中培训。",
    "⟦自2020年3月起|date type=range value=2020-03/..⟧施行。",
    "⟦2020年以来|date type=range value=2020/..⟧，我校稳步发展。",
    "⟦2020年来|date type=range value=2020/..⟧，我校稳步发展，⟦2021年|date type=point⟧来宾众多。",
    "⟦自2005年合作至今|date type=range value=2005/..⟧，关系良好。",
    "⟦“十四五”期间|date type=range value=2021/2025⟧建设学校。",
    "⟦“十三五”以来|date type=range value=2016/..⟧建设学校。",
    "⟦“十四五”后三年|date type=range value=2023/2025⟧建设学校。",
]
LENGTHS = [
    "提前⟦2个月|date type=duration value=P2M⟧建成，住院日缩短到⟦7.2天|date type=duration value=P7.2D⟧。",
    "⟦两年|date type=duration value=P2Y⟧提升明显。",
    "⟦为期三天|date type=duration value=P3D⟧的培训。",
    "⟦近五年|date type=duration value=P5Y⟧获奖。",
    "办学⟦一百廿三年来|date type=duration value=P123Y⟧，桃李满园。",
    "⟦三个半月|date type=duration value=P3M15D⟧建成。",
    "⟦一年半|date type=duration value=P1Y6M⟧建成。",
    "培训⟦为期3天半|date type=duration value=P3DT12H⟧，⟦2016|date value=2016⟧高考和⟦2021|date value=2021⟧中考成绩优异。",
    "受教育年限达到⟦10.5年|date type=duration value=P10.5Y⟧。",
    "提前⟦5天|date type=duration value=P5D⟧完成检修。",
    "⟦一学期|date type=duration value=P6M⟧走访家庭。",
    "⟦每月两次|date type=frequency value=P1M times=2⟧下乡。",
    "⟦每月不少于1次|date type=frequency value=P1M times=1⟧。",
    "⟦每季度|date type=frequency value=P3M times=1⟧讲一次党课。",
    "⟦每周三下午|date type=frequency value=P1W times=null⟧学习。",
    "⟦每月5日|date type=frequency value=P1M⟧开展活动。",
    "⟦每两周|date type=frequency value=P2W times=1⟧开展一次联合教研。",
    "⟦每半月|date type=frequency value=P15D times=1⟧调度一次。",
    "⟦按月|date type=frequency value=P1M⟧做账。",
    "⟦每逢周一|date type=frequency value=P1W⟧升旗，⟦每晚|date type=frequency value=P1D⟧巡逻，收看每晚报道。",
    "⟦三年一届|date type=frequency value=P3Y times=1⟧的运动会。",
    "⟦未来五年|date type=duration value=P5Y status=planned⟧是第一个五年。",
    "⟦过去一年|date type=duration value=P1Y status=reported⟧，我们稳中求进。",
    "⟦五年|date type=duration value=P5Y⟧攻坚克难，再创佳绩。",
]
MASKED = [
    "⟦2022年*月*日|date value=2022-XX-XX⟧召开大会。",
    "⟦20**年|date value=20XX⟧建成。",
    "⟦XXXX年以来|date type=range value=XXXX/..⟧坚持党建引领，⟦xx年以来|date type=range value=XXXX/..⟧成效明显。",
    "⟦xxxx-xxxx学年度|date type=range value=XXXX/XXXX⟧开展活动。",
    "⟦2022年第*季度|date type=range value=2022-XX/2022-XX⟧完成投资，⟦2022年上×年|date type=range value=2022-01/2022-06⟧签约。",
    "山区与**到⟦2025年|date value=2025⟧全部通车。",
    "⟦10月XX日|date value=2022-10-XX⟧奠基。",
    "⟦2022-XX-XX|date value=2022-XX-XX⟧召开大会。",
]
IMPOSSIBLE = [
    "⟦2021年9月31日|date type=point value=null basis=unresolved⟧召开大会。",
    "⟦13月|date type=point value=null basis=unresolved⟧召开大会。",
]
NONE = [
    "某局半年度工作总结",
    "开展会议精神每日一学、业务知识每周一练活动。",
    "学习贯彻党的二十大精神，弘扬五四精神。",
    "选派2022届毕业生，组织三年级学生。",
    "落实《教育质量提升三年行动计划》。",
    "被评为2020年度先进单位。",
    "走过极不平凡的一年，开启新的一年。",
    "获得“感动校园2022年度人物”称号。",
    "庆祝建校100周年，迎来百年校庆。",
    "第一时间处置，第三天恢复。",
    "完成1号机组和3号楼改造。",
    "编制“十四五”规划，学前三年毛入园率提高。",
    "一年一个台阶，一天比一天好。",
    "营收500万元以上年产值较高的企业。",
    "全年级学生与同年级教师。",
    "面积35.12亩，投资20.15万元。",
    "游客人次年均增长，演出场次年年翻番。",
    "这是全镇面貌大变、人气大旺的五年，是谱写新篇的三年。",
    "PM2.5年均浓度和PM10年均浓度下降，获《新闻》杂志2020年度公司创新大奖。",
    "普及九年义务教育。",
    "标本周转时间缩短，样本周期较长，书本月均流通量上升。",
    "获评全省首批2021年度诚信单位。",
]
SPOKEN = [
    "⟦上半年|date value=2022-01/2022-06⟧完成投资，比⟦上年同期|date type=range value=2021-01/2021-06⟧增长5%。",
    "⟦截至10月|date value=2022-10⟧完成投资，与⟦去年同期|date type=point value=2021-10⟧持平。",
    "⟦2021年|date value=2021⟧产值高于⟦上年同期|date type=point value=2020⟧。",
    "大会指出，⟦2020年|date value=2020⟧改革不断深化。⟦全年|date value=2020⟧收入增长。",
    "院长对⟦2019年度|date value=2019⟧工作进行了总结。门诊量较⟦上年|date value=2018⟧增长。",
    "一、⟦2022年|date value=2022⟧工作回顾\n预计⟦全年|date value=2022 status=reported⟧产值增长8%。",
    "⟦2023年|date value=2023 status=planned⟧要以评审为抓手，再上台阶。",
    "落实《教育攻坚计划（⟦2020—2022|date value=2020/2022 status=reported⟧）》，工作见效。",
    "⟦2022年|date value=2022⟧开局良好。\n教师获奖。⟦20**年8月|date value=20XX-08⟧，校队参赛。\n⟦全年|date value=2022⟧听课9节。",
    "⟦XXX月|date value=2022-XX⟧，召开大会。",
    "一、⟦“十三五”|date value=2016/2020⟧发展成就",
    "顺利完成⟦今年|date value=2022⟧招生任务，绿源种业⟦全年|date value=2022⟧育种9个，隐患排查⟦全年|date value=2022⟧检查8次。",
    "实现⟦“十四五”|date value=2021/2025⟧良好开局，产值是⟦“十五”|date value=2001/2005⟧的3.5倍。",
    "新桥⟦国庆前|date value=2022-10-01⟧通车，学校申请获批⟦2021年度|date value=2021⟧补助资金8万元。",
    "⟦年底前|date value=2022 status=planned⟧能完工，⟦第四季度|date status=planned⟧，县农业局要加快进度，通报⟦全年|date⟧审判质效。",
    "镇里⟦连续*年|date type=duration value=PXY⟧受到表彰，工作⟦连续三季度|date type=duration value=P9M⟧上红榜。",
    "听取⟦2021年|date value=2021 status=reported⟧工作总结和⟦2022年|date value=2022 status=planned⟧工作计划，谋划了医院⟦2022年|date status=planned⟧的工作。",
    "建成后年销售额达8亿元，走过重要之年中的难关，落实年中视频会议精神。",
    "⟦元至6月|date type=range value=2022-01/2022-06⟧完成投资。",
    "会议安排部署了⟦2022年|date value=2022 status=planned⟧工作。",
    "⟦2021—2022学年度第一学期|date value=2021/2022⟧，⟦9月1日|date value=2021-09-01 basis=inherited⟧开学，⟦12月底|date value=2021-12⟧复习，⟦3月|date value=2022-03⟧家访。",
    "班级在⟦2020-2021学年度|date⟧评比中夺魁。⟦9月|date value=2022-09⟧，迎接新生。",
    "⟦2021-2022学年|date⟧，招生顺利。⟦2022年9月|date value=2022-09⟧，迎接新生，⟦10月|date value=2022-10⟧召开运动会。",
]
ALL = [*SPOKEN, *ABSOLUTE, *RELATIVE, *RANGES, *LENGTHS, *MASKED, *IMPOSSIBLE]


@pytest.mark.parametrize("marked", ALL)
def test_found(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    report = pipeline.extract(text, reference_date=REFERENCE)
    assert differences(report, marks, {"date"}) == []


@pytest.mark.parametrize("text", NONE)
def test_none(pipeline: Pipeline, text: str) -> None:
    report = pipeline.extract(text, reference_date=REFERENCE)
    assert differences(report, [], {"date"}) == []


def test_this_term_is_of_the_school_year_spoken_of(pipeline: Pipeline) -> None:
    text, marks = parse(
        "某校⟦2021—2022学年度第一学期|date value=2021/2022⟧工作总结\n"
        "⟦本学期|date value=2021/2022⟧，⟦10月|date value=2021-10⟧召开大会。\n"
    )
    assert differences(pipeline.extract(text), marks, {"date"}) == []


def test_a_comparison_governs_nothing(pipeline: Pipeline) -> None:
    marked = (
        "⟦2022年|date value=2022⟧，产值较⟦2020年|date value=2020⟧提高，"
        "⟦年底|date value=2022⟧全部达标。"
    )
    text, marks = parse(marked)
    report = pipeline.extract(text, reference_date=REFERENCE)
    assert differences(report, marks, {"date"}) == []


def test_a_date_governs_on_through_lines_that_end_in_a_semicolon(pipeline: Pipeline) -> None:
    text = "2022年，招生30人；\n培训教师6名；\n另有学校2所。\n走访90户；\n（一）新建3所。"
    found = [
        (record.text, record.date)
        for record in pipeline.extract(text).records
        if record.kind == "count"
    ]
    assert found == [
        ("30人", "2022"),
        ("6名", "2022"),
        ("2所", "2022"),
        ("90户", None),
        ("3所", None),
    ]


def test_vague_words_are_marked_without_a_value(pipeline: Pipeline) -> None:
    report = pipeline.extract("近年来，支部坚持抓学习。")
    found = [(record.text, record.type, record.value) for record in report.records]  # type: ignore[union-attr]
    assert found == [("近年来", "vague", None)]
