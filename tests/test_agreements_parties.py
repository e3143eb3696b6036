"""The parties of agreements: before and after 与, split, without what is no name."""

from __future__ import annotations

import pytest

from huibao import Pipeline

PARTIES = [
    ("甲科技、乙互联、丙软件4家企业签约产业园。", ("甲科技", "乙互联", "丙软件")),
    ("与**科技公司签订合作协议。", ("**科技公司",)),
    (
        "支部同江湾街道党工委、**社区党委三方签订共建协议。",
        ("支部", "江湾街道党工委", "**社区党委"),
    ),
    ("镇、村两级层层签订防汛责任书。", ("镇", "村")),
    ("逐级签订防汛责任书9份。", ()),
    ("全年签订供水合同19份。", ()),
    ("计划与12家乡镇卫生院逐一签署责任书。", ("乡镇卫生院",)),
    ("甲小学等3所学校与乙小学签订结对协议。", ("甲小学等3所学校", "乙小学")),
    ("与甲大学、乙大学等高校签署协议。", ("甲大学", "乙大学")),
    ("8对师徒在全校教师会上签订结对责任书。", ("师傅", "徒弟")),
    ("18名骨干教师与18名新教师签订责任书。", ("骨干教师", "新教师")),
    ("县农业农村局和县气象局签订合作协议。", ("县农业农村局", "县气象局")),
    ("局长与副局长、副局长与科室负责人逐级签订责任书。", ("局长", "副局长", "科室负责人")),
    ("组织全体护士签订《拒收红包承诺书》。", ("全体护士",)),
    ("促成甲公司与乙学院签订校企合作协议。", ("甲公司", "乙学院")),
    ("县公司与甲大学（华东）就人才培养签署合作协议。", ("县公司", "甲大学（华东）")),
    ("5月8日，**集团与**市人民政府在北京签署框架协议。", ("**集团", "**市人民政府")),
    ("我校与甲农业研究分会签订协议。", ("我校", "甲农业研究分会")),
    ("与甲集团旗下的乙网商银行签订普惠金融协议。", ("乙网商银行",)),
    ("**县与对口帮扶的××区签署协作协议。", ("**县", "××区")),
    ("学校食堂与供货商重新签订食材配送合同。", ("学校食堂", "供货商")),
    ("县医院积极对接甲医院，与其签订合作协议。", ()),
    ("双方签订合作协议。", ()),
    ("甲集团董事局主席、总裁王某某与乙银行行长李**代表双方签署协议。", ("甲集团", "乙银行")),
    ("甲集团总裁王某某和乙大学校长李**分别代表双方企业签订协议。", ("甲集团", "乙大学")),
    ("镇党委与14个村（社区）党组织书记签订责任书。", ("镇党委", "村（社区）党组织书记")),
    ("校长与各处室、各年级组签订安全责任书。", ("校长", "各处室", "各年级组")),
    ("此次签约，标志着甲公司与乙银行将建立合作关系。", ("甲公司", "乙银行")),
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_parties(pipeline: Pipeline, text: str, parties: tuple[str, ...]) -> None:
    found = [item.parties for item in pipeline.extract(text).records if item.kind == "agreement"]
    assert found == [parties]


def test_masks_in_a_partys_name_belong_to_the_agreement(pipeline: Pipeline) -> None:
    report = pipeline.extract("与**大学、乙公司签订合作协议。")
    (mask,) = report.masks
    (agreement,) = report.records
    assert (mask.record, agreement.masks) == (agreement.id, (mask.id,))
