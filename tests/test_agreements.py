"""Agreements: what counts as one, its type, what it is about, whether it is signed yet."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

PACTS = [
    "我局与**市、**市签署⟦合作协议|agreement parties=我局、**市、**市⟧。",
    "与国网签订⟦供电合同|agreement parties=国网⟧，与白云签署⟦数字乡村协议|agreement parties=白云⟧，签订⟦年度目标责任书|agreement type=年度目标责任书⟧。",
    "西岭公司与东河县人民政府举行⟦战略合作协议|agreement parties=西岭公司、东河县人民政府⟧签约仪式。",
    "西岭公司与东河县人民政府举行⟦合作协议|agreement⟧签约仪式。公司党委委员、副总经理杨某某，东河县委常委、常务副县长朱**代表双方签订⟦协议|agreement parties=西岭公司、东河县人民政府⟧。",
    "大会举行了⟦安全目标责任状|agreement status=signed⟧签字仪式。",
    "甲建与乙省签署四⟦战略合作协议|agreement type=战略合作协议 subject=null⟧。",
    "县政府与甲公司就治污项目签订⟦特许经营协议|agreement subject=治污项目⟧。",
    "甲市与乙集团签署⟦战略合作协议|agreement subject=新能源⟧，围绕新能源开展深度合作。",
    "公司成功⟦签约|agreement subject=引水工程 parties=公司⟧引水工程；新⟦签约|agreement subject=项目⟧项目32个。",
    "与社区签订⟦共建协议|agreement type=共建协议 subject=null⟧。",
    "与各所签订⟦综治目标管理责任书|agreement subject=综治目标管理⟧。",
    "与县水文站签订⟦战略合作框架协议|agreement type=战略合作框架协议 subject=null⟧。",
    "与县水文站签订了⟦河道治理战略合作框架协议|agreement subject=河道治理⟧。",
    "支部与驻地中队签署《⟦双拥共建协议|agreement type=双拥共建协议 subject=双拥共建⟧》。",
    "签订《⟦关于联合巡河的合作协议|agreement subject=联合巡河⟧》。",
    "与农机站签订⟦农机托管项目投资协议|agreement subject=农机托管项目⟧。",
    "年内签订⟦投资（框架）协议|agreement type=投资（框架）协议 subject=null⟧12个。",
    "与各村签订⟦林长制目标责任书|agreement subject=林长制⟧、"
    "⟦防汛责任状|agreement subject=防汛⟧各9份。",
    "续签了70份⟦林木管护责任协议书|agreement type=林木管护责任协议书⟧。",
    "凡建会企业都签订⟦集体合同|agreement parties=建会企业⟧，又有6家企业签订⟦工资集体协议|agreement parties=企业⟧。",
    "层层签订了⟦防火责任书|agreement⟧和⟦禁渔责任状|agreement⟧。",
    "与各村签订⟦安全生产、森林防火、信访维稳等目标责任书|agreement"
    " subject=安全生产、森林防火、信访维稳⟧。",
    "签订了为期三年的⟦合作协议|agreement type=合作协议⟧。",
    "签订了多项⟦茶旅开发协议|agreement subject=茶旅开发⟧。",
    "签订2022年度⟦目标管理责任书|agreement date=2022 subject=null⟧。",
    "与商户签订⟦“门前三包”责任书|agreement type=“门前三包”责任书⟧600余份。",
    "与甲乡达成⟦跨界河流互保备忘录|agreement subject=跨界河流互保⟧。",
    "签署《⟦县校合作协议|agreement subject=县校合作⟧》等4项⟦合作协议|agreement type=合作协议⟧。",
    "分别签署《⟦“十四五”战略合作协议|agreement subject=null⟧》。",
    "与各企业签订本⟦目标责任书|agreement type=目标责任书 subject=null⟧。",
    "与档案馆签订⟦共建协议|agreement parties=档案馆 subject=null⟧。",
    "双方签署⟦校地战略合作框架协议|agreement subject=null⟧。",
    "签署了同甲公司、乙公司的⟦燃料购销合同|agreement parties=甲公司、乙公司⟧。",
    "⟦长期合作协议|agreement type=长期合作协议⟧已于5月签订。",
    "⟦“银校合作”协议|agreement subject=“银校合作”⟧正式签订。",
    "《⟦引水工程合作协议|agreement subject=引水工程⟧》的签署标志着合作开始。",
    "就数据共享签署⟦合作协议|agreement subject=数据共享⟧。",
    "智慧渔港项目已与设计院签订⟦合作协议|agreement subject=智慧渔港项目 parties=设计院⟧。",
    "投资2亿元的冷链物流项目，与乡政府签订⟦协议|agreement subject=冷链物流项目⟧。",
]

EACH = [
    "签订各级人员⟦安全生产责任状|agreement type=安全生产责任状 subject=安全生产⟧38份。",
    "签订各级⟦安全生产目标责任书|agreement type=安全生产目标责任书⟧56份。",
    "与各村签订了各项⟦目标责任书|agreement parties=各村⟧，签订各类⟦合作协议|agreement⟧3份。",
]

BARE = [
    "青山公司生态基地建设项目，已与东方公司签订⟦合作开发协议|agreement subject=青山公司生态基地建设项目⟧。",
    "各镇要层层压实责任，与各村签订⟦责任书|agreement status=planned⟧，必须与学生签订⟦责任状|agreement status=planned⟧。",
    "甲县与乙大学签订⟦校地双方战略合作框架协议|agreement subject=null⟧。",
    "特别是瑞丰食品当月⟦签约|agreement parties=瑞丰食品⟧、当月供地。",
    "青木科技、白杨科技2家企业⟦签约|agreement subject=智造产业园 parties=青木科技、白杨科技⟧智造产业园。",
    "⟦签约|agreement parties=经济顾问单位 subject=null⟧经济顾问单位1个。",
    "博览会促成23项投融资项目⟦签约|agreement subject=投融资项目⟧，成交额达3亿元。",
    "与河湾社区党委⟦签约共建|agreement type=null subject=共建 parties=河湾社区党委⟧。",
    "甲村小学与乙村小学⟦签约结对|agreement subject=结对 parties=甲村小学、乙村小学⟧。",
    "茶旅综合体项目成功⟦签约|agreement subject=茶旅综合体项目⟧落地。",
    "全年⟦签约|agreement subject=亿元以上项目⟧亿元以上项目12个。",
    "总投资80亿元的20个项目⟦签约|agreement subject=项目⟧。",
    "力争年内⟦签约|agreement status=planned⟧一批水产加工项目。",
    "6家企业⟦签约|agreement parties=企业⟧入驻产业园。",
    "与甲建设公司⟦签约|agreement subject=旧城改造项目⟧总投资9亿元的旧城改造项目。",
    "分别与甲公司、乙公司⟦签署|agreement subject=风电开发项目⟧总计6亿元的风电开发项目。",
]

STATUS = [
    "拟同农科站签署⟦良种繁育协议|agreement status=planned⟧。",
    "年内计划与甲大学、乙大学等高校签署⟦产学研合作协议|agreement status=planned⟧3份。",
    "水产项目要早日⟦签约|agreement status=planned⟧。",
    "以此次⟦合作协议|agreement status=signed⟧的签署为契机，继续发力。",
    "支部还将与甲学院签订⟦实习协议|agreement status=planned⟧。",
]

NONE = [
    "各村代表出席合作协议签约仪式。",
    "审结合同纠纷案件30件，劳动合同法宣传到户。",
    "招聘合同制司机3名，合同金额80万元，新签合同额35亿元。",
    "家庭医生签约率达到八成，做实家庭医生签约服务。",
    "出席签约仪式，举办集中签约活动，达成签约意向40项。",
    "储备项目抓前期、签约项目抓落地，盯住储备、签约、手续各环节。",
    "尚未与施工单位签订合同。",
    "落实与邻县的合作备忘录，履行协议条款。",
    "完善劳动合同签订制度，提高合同签订、资金拨付等环节效率。",
    "促成当事人达成调解协议120件。",
    "落地签证业务扩大，会议签到有序，发放书签300枚。",
    "“先建后验”是指企业与地方签订投资协议。",
    "推行“签约有感”行动。",
    "新签约、新开工、新竣工项目15个、9个、6个；引进项目20个，其中已签约6个、已开工3个。",
]


@pytest.mark.parametrize("marked", PACTS + EACH + BARE + STATUS + NONE)
def test_agreements(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"agreement"}) == []


def test_a_signed_name_in_book_marks_is_no_policy(pipeline: Pipeline) -> None:
    report = pipeline.extract("2022年3月，与**镇签订《联防联控协议》。")
    (agreement,) = [item for item in report.records if item.kind in {"agreement", "policy"}]
    assert agreement.model_dump(exclude={"id", "clause"}) == {
        "kind": "agreement", "start": 15, "end": 21, "text": "联防联控协议", "section": None,
        "rule": "agreement.signed", "masks": ("m1",), "type": "联防联控协议", "parties": ("**镇",),
        "subject": "联防联控", "date": "2022-03", "status": "signed",
    }  # fmt: skip


def test_a_signing_told_again_has_its_parties(pipeline: Pipeline) -> None:
    text, marks = parse(
        "⟦战略合作协议|agreement parties=甲公司、乙银行⟧成功签约。此次⟦签约|agreement"
        " parties=甲公司、乙银行⟧影响深远，双方领导对⟦签约|agreement"
        " parties=甲公司、乙银行⟧进行了见证。"
    )
    told = "甲公司与乙银行"
    assert differences(
        pipeline.extract(told + text),
        [
            type(mark)(mark.start + len(told), mark.end + len(told), mark.kind, mark.slots)
            for mark in marks
        ],
        {"agreement"},
    ) == []  # fmt: skip
