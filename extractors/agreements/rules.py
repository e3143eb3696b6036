"""What the rule ids of agreements stand for."""

from __future__ import annotations

from ...pipeline.rules import Rule

RULES = (
    Rule(
        id="agreement.signed",
        about="an agreement that is the object of a verb of signing",
        cues=("agreements.signing", "agreements.nouns"),
        examples=(
            "支部与河湾社区签订《⟦联建协议|agreement type=联建协议 parties=支部、河湾社区⟧》。",
            "镇、村两级层层签订⟦森林防火责任书|agreement parties=镇、村 subject=森林防火⟧。",
            "拟同县水文站签署⟦战略合作框架协议|agreement parties=县水文站 status=planned⟧。",
        ),
        rejects=("审结合同纠纷案件30件。", "出席签约仪式的有各村代表。"),
    ),
    Rule(
        id="agreement.pact_noun",
        about="an agreement that stands before the verb of its signing",
        cues=("agreements.nouns", "agreements.signing"),
        examples=("⟦河道治理合作协议|agreement subject=河道治理⟧正式签署。",),
        rejects=("合同签订、资金拨付等环节提速。",),
    ),
    Rule(
        id="agreement.signing_verb",
        about="a signing without a noun of agreement",
        cues=("agreements.bare_signing",),
        examples=(
            "支部与河湾社区党委⟦签约共建|agreement parties=支部、河湾社区党委 subject=共建⟧。",
            "冷链物流项目正式⟦签约|agreement subject=冷链物流项目⟧。",
        ),
        rejects=("家庭医生签约率达到八成。", "推动签约项目早开工。"),
    ),
)
