"""Agreements whose parties the clause before tells, and what they are about."""

from __future__ import annotations

import pytest

from huibao import Pipeline

TOLD = [
    ("与县工商联建立沟通机制，7月签订《诉调对接协议》。", ("县工商联",), "诉调对接"),
    ("与甲大学联合成立研究所，双方签订了产学研合作协议。", ("甲大学",), "产学研"),
    ("村集体把旧校舍租给甲食品厂，签订租赁合同。", ("村集体", "甲食品厂"), "租赁"),
    ("通过政府购买与甲社工中心签订服务协议。", ("甲社工中心",), "服务"),
    ("驻村队还联系超市签订了购销合同。", ("超市",), "购销"),
    ("与德国、英国等国12所高校签订校际合作协议。", ("高校",), "校际合作"),
    ("38名党员全部签订党员承诺书。", ("党员",), None),
    ("拟与市图书馆签约共建社区书房。", ("市图书馆",), "社区书房"),
    ("与甲化工厂签订共建膜材料研究院的合作协议。", ("甲化工厂",), "共建膜材料研究院"),
    ("省政府与甲科学院签署新一轮人才合作协议。", ("省政府", "甲科学院"), "人才合作"),
    ("引导企业签订综合性集体合同。", ("企业",), None),
    ("引导企业签订区域性集体合同。", ("企业",), None),
    ("与各村签订工作目标责任书12份。", ("各村",), None),
    ("召集32家重点使用单位签订安全责任书。", ("重点使用单位",), "安全"),
    ("组织党员干部6800余人签订承诺书。", ("党员干部",), None),
    ("与文物所在乡镇、管理使用人签订文物安全责任书。", ("文物所在乡镇", "管理使用人"), "文物安全"),
    ("续聘甲律师事务所为法律顾问并签订服务合同。", ("甲律师事务所",), "服务"),
    ("与李家营、下河套两个村签订帮扶协议。", ("李家营", "下河套"), "帮扶"),
    ("与甲县检察院签署跨区域生态检察协作意见。", ("甲县检察院",), "跨区域生态检察"),
    ("甲市与乙市签署《湖区旅游宣言》。", ("甲市", "乙市"), "湖区旅游"),
]


@pytest.mark.parametrize(("text", "parties", "subject"), TOLD)
def test_who_signs_and_about_what(
    pipeline: Pipeline, text: str, parties: tuple[str, ...], subject: str | None
) -> None:
    records = [one for one in pipeline.extract(text).records if one.kind == "agreement"]
    assert [(tuple(one.parties), one.subject) for one in records] == [(parties, subject)]
