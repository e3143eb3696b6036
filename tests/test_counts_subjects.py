"""What a figure counts where verbs, places and people stand close to the noun."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

VERBS = [
    "村集体每年可得租金⟦2万元|count subject=租金⟧，今年产鲜桃⟦9万斤|count subject=鲜桃⟧，评比得奖金⟦300元|count subject=奖金⟧。",
    "小区新划车位⟦120个|count subject=车位⟧，帮乡亲们卖出小米⟦800斤|count subject=小米⟧，打算把稻虾面积扩大到⟦500亩|count subject=稻虾面积⟧。",
    "赴甲、乙等地考察企业⟦14家|count subject=企业⟧，春节期间走访慰问困难职工⟦32名|count subject=困难职工⟧。",
    "党员自愿捐款⟦1.2万元|count subject=捐款⟧，为群众办证⟦130件|count subject=办证⟧，“以案说法”专栏播出⟦24期|count subject=“以案说法”专栏⟧。",
    "水田⟦420亩|count subject=水田⟧种植优质稻，腾出⟦8平方公里|count subject=发展空间⟧发展空间，剩余的⟦43户|count subject=null⟧年内完成搬迁。",
    "打掉涉黑组织⟦2个|count subject=涉黑组织⟧，转移到东州市就业⟦120人|count subject=null⟧。\n【引才工作】在册专家⟦32人|count subject=在册专家⟧。",
]

PEOPLE = [
    "接收师范生来校实习⟦45人|count subject=师范生⟧，学生入企跟岗⟦320人次|count subject=学生⟧，学生到课率⟦97%|count subject=学生到课率⟧。",
    "邀请代表委员旁听庭审⟦46人次|count subject=代表委员⟧，个人立功受奖⟦12人次|count subject=个人⟧。",
    "与⟦20所|count subject=学校⟧学校结为友好学校，⟦两名|count subject=同学⟧同学代表我省参赛，⟦12名|count subject=教师⟧教师现场展示，毕业生留用⟦46人|count subject=毕业生⟧。",
    "成功为一名⟦92岁|count subject=null⟧高龄患者实施手术，为农民工讨薪⟦460万元|count subject=讨薪⟧，为困难当事人减缓免诉讼费⟦32万元|count subject=诉讼费⟧。",
    "组织在职党员到社区报到⟦210人次|count subject=在职党员⟧。",
]

WHOLE = [
    "签订托管协议⟦640份|count subject=托管协议⟧、征地补偿协议⟦86份|count subject=征地补偿协议⟧。",
    "签订全面从严治党责任书⟦28份|count subject=全面从严治党责任书⟧，新修通村桥⟦一座|count subject=通村桥⟧。",
    "追赃挽损⟦1200万元|count subject=追赃挽损⟧，消费扶贫直播⟦12场|count subject=消费扶贫直播⟧。",
    "甲物业公司新签服务合同⟦12份|count subject=服务合同⟧，为会员调解纠纷⟦18件|count subject=纠纷⟧，向小学捐赠图书⟦300册|count subject=图书⟧。",
    "审查村规民约⟦420余份|count subject=村规民约 approx=over⟧，检查检验结果互认⟦86项|count⟧，企业投入设备折合资金⟦60万元|count subject=资金⟧。",
    "直饮水业务进驻学校⟦32家|count subject=学校⟧，议定村级事项⟦26项|count subject=村级事项⟧，全年支出资金⟦86万元|count subject=资金⟧。",
    "开展交流研讨⟦12次|count subject=交流研讨⟧，学习《中国共产党纪律处分条例》⟦12次|count subject=中国共产党纪律处分条例⟧，建成通车金桥路等市政道路⟦6条|count subject=金桥路等市政道路⟧。",
    "组织党员干部⟦380余人次|count subject=党员干部⟧到廉政教育基地参观，老人免费体检⟦230人|count subject=老人⟧，每名党员联系群众⟦5户|count subject=群众⟧，企业开办时间压缩至⟦0.5个工作日|count subject=企业开办时间⟧。",
    "现场签约文旅项目⟦8个|count subject=文旅项目⟧，值守小区⟦12个|count subject=小区⟧，组织⟦86家|count subject=企业⟧企业线上参展，预计首期投入⟦1.3亿元|count subject=首期投入⟧。",
    "群众清理河道垃圾⟦32吨|count subject=河道垃圾⟧，汛期转移群众⟦54人|count subject=群众⟧，外出务工⟦320人|count subject=外出务工⟧，为企业挽损⟦32万元|count subject=挽损⟧。",
    "脱贫户⟦128户|count subject=脱贫户⟧无一返贫，每公斤⟦12元|count subject=null⟧。",
    "议决重大事项⟦26项|count subject=重大事项⟧，洪水冲毁道路⟦3.2公里|count subject=道路⟧，日均服务老人⟦86人|count subject=老人⟧，听评课人均⟦32节|count subject=听评课⟧。",
    "志愿者走访独居老人⟦320人次|count subject=独居老人⟧，判令补植树木⟦1200株|count subject=树木⟧，教师参赛⟦12人次|count subject=教师⟧，外派进修⟦3人|count subject=外派进修⟧，补贴⟦80个次|count unit=个次⟧。",
    "减费让利⟦620万元|count subject=减费让利⟧，挽回损失⟦约230万元|count approx=about subject=损失⟧，惠及居民⟦约21万户|count approx=about subject=居民⟧，社保卡累计发卡⟦12万张|count subject=社保卡⟧。",
    "举办家政、手工编织等培训⟦12期|count subject=家政、手工编织等培训⟧，开展督查⟦3轮次|count unit=轮次⟧。",
    "下派医师⟦32名|count subject=医师⟧到⟦9个|count subject=卫生院⟧卫生院，新建文化广场⟦一个|count subject=文化广场⟧。",
]


@pytest.mark.parametrize("marked", [*VERBS, *PEOPLE, *WHOLE])
def test_what_is_counted(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"count"}) == []
