"""What a figure counts where somebody's deed, another's noun or a name stands before it."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

VERBS = [
    "硬化机耕路⟦4.2公里|count subject=机耕路⟧，更新题库⟦30个|count subject=题库⟧，改造管网⟦7公里|count subject=管网⟧，改造提升园区绿道⟦3公里|count subject=园区绿道⟧。",
    "走访单位和商户⟦310户|count subject=单位和商户⟧，检查单位⟦86家次|count subject=单位⟧，约谈单位负责人⟦5名|count subject=单位负责人⟧，检查特种设备使用单位⟦21家|count subject=特种设备使用单位⟧。",
    "新创卫生乡镇⟦2个|count subject=卫生乡镇⟧，规范广告牌匾⟦40余块|count subject=广告牌匾 approx=over⟧，铺水泥路⟦1.5公里|count subject=水泥路⟧，安路灯⟦60盏|count subject=路灯⟧，建成区级书屋⟦3个|count subject=区级书屋⟧。",
    "按期发展党员⟦2名|count subject=党员⟧，交流轮岗教师⟦16名|count subject=教师⟧，家访学生⟦320户|count subject=学生⟧，参加考核学生⟦52名|count subject=学生⟧。",
    "比对预警信息⟦300条|count subject=预警信息⟧，上门服务行动不便人员⟦28人次|count subject=行动不便人员⟧，健全考勤等制度⟦6项|count subject=考勤等制度⟧。",
    "栽果树⟦600株|count subject=果树⟧，蜂蜜卖了⟦800斤|count subject=蜂蜜⟧，流转土地⟦90亩|count subject=土地⟧种花椒。",
]

DOERS = [
    "企业投入设备折合⟦30万元|count subject=设备⟧，专家来院坐诊⟦12次|count subject=坐诊⟧，法治副校长授课⟦6场|count subject=授课⟧，镇村两级河长巡河⟦210次|count subject=巡河⟧。",
    "居民送来锦旗⟦3面|count subject=锦旗⟧，“暖阳基金”救助困难学生⟦9人|count subject=困难学生⟧，领导挂点帮扶重点企业⟦14户|count subject=重点企业⟧，指导企业申报各类项目⟦11项|count subject=各类项目⟧。",
    "采取“合作社+农户”模式种植花椒⟦240亩|count subject=花椒⟧，“清零”行动找回走失老人⟦4名|count subject=走失老人⟧，党员教师带头上示范课⟦8节|count subject=示范课⟧。",
    "邀请人民陪审员参审案件⟦33件|count subject=案件⟧，围绕食品安全等领域立案⟦5件|count subject=立案⟧，组织党员到纪念馆参观⟦2次|count subject=参观⟧。",
    "首批⟦16名|count subject=学员⟧学员入企跟岗，⟦7支|count subject=医疗服务队⟧医疗服务队下乡义诊，干部轮流在⟦4个|count subject=卡口⟧卡口值守。",
    "为老年人、残疾人等群体上门服务⟦40次|count subject=上门服务⟧，为低保对象⟦16户|count subject=低保对象⟧送去慰问品，带队赴甲州、乙州等地招商⟦5次|count subject=招商⟧。",
]

WHOLE = [
    "提出修改意见⟦12条|count subject=修改意见⟧，完成流调报告⟦9份|count subject=流调报告⟧，新建烘干中心⟦1座|count subject=烘干中心⟧，新增共建单位⟦2家|count subject=共建单位⟧，设立派驻纪检监察组⟦3个|count subject=派驻纪检监察组⟧。",
    "组织政治轮训⟦4期|count subject=政治轮训⟧，家庭医生签约⟦1.2万人|count subject=家庭医生签约⟧，托管服务面积达⟦2300亩|count subject=托管服务面积⟧，预期性指标⟦8项|count subject=预期性指标⟧。",
    "签订《责任书》和《承诺书》共⟦18份|count subject=《责任书》和《承诺书》⟧，审批时限由⟦8小时|count⟧压缩至⟦4小时|count subject=审批时限⟧，排查覆盖面⟦100%|count subject=排查覆盖面⟧。",
    "建成书屋⟦2个|count⟧、村（社区）议事室⟦5个|count subject=村（社区）议事室⟧。为⟦320名|count subject=待遇领取人员⟧待遇领取人员发放补助。",
    "举办首届采茶节、“山乡有约”研学等活动⟦6场|count subject=首届采茶节、“山乡有约”研学等活动⟧，签订年产⟦20万套|count subject=卫浴配件⟧卫浴配件项目投资协议。",
    "护理员占比仅为⟦12%|count subject=护理员占比⟧，体育教师仍缺⟦2人|count subject=体育教师⟧，职工养老保险新增扩面⟦300人|count subject=职工养老保险⟧，低保标准统一提高到⟦860元|count subject=低保标准⟧。",
    "⟦9座|count subject=水库⟧水库无一垮坝，与⟦5家|count subject=下属单位⟧下属单位层层签订责任书，⟦6栋|count subject=民宿⟧民宿预计明年开业。",
]

GIVEN = [
    "确诊患者⟦18例|count subject=患者⟧，入藏文物⟦42件|count subject=文物⟧，开展备案审查⟦15件|count subject=备案审查⟧，随机走访商户⟦60户|count subject=商户⟧。",
    "海外侨胞捐赠口罩⟦5万只|count subject=口罩⟧，畜牧公司出栏生猪⟦1.2万头|count subject=生猪⟧，职工捐款捐物⟦4.6万元|count subject=捐款捐物⟧。",
    "组织慰问老人、清扫街道等活动⟦22次|count subject=慰问老人、清扫街道等活动⟧，举办春季、秋季培训班⟦6期|count subject=春季、秋季培训班⟧。",
    "批准逮捕犯罪嫌疑人⟦158人|count subject=犯罪嫌疑人⟧，提起公诉⟦392人|count subject=犯罪嫌疑人⟧。补选常委会组成人员⟦3名|count subject=常委会组成人员⟧。",
    "⟦12个|count subject=镇（街道）妇联⟧镇（街道）妇联完成换届，约谈⟦36家|count subject=养老机构⟧养老机构负责人，签订⟦8000吨|count subject=稻谷⟧稻谷购销协议。",
    "文化馆新增藏书⟦2300册|count subject=藏书⟧，公司计划生产口罩⟦80万只|count subject=口罩⟧，围绕新材料产业链新引进企业⟦9家|count subject=企业⟧，修复古籍⟦1200叶|count subject=古籍⟧。",
]

LEFT_OUT = [
    "拖移僵尸车⟦120辆|count subject=僵尸车⟧，套种黄芩、柴胡⟦240亩|count subject=黄芩、柴胡⟧，免费刻制公章⟦300枚|count subject=公章⟧，经审查立案⟦80件|count subject=立案⟧。",
    "直接联系基层代表⟦120人次|count subject=基层代表⟧，管理肺结核患者⟦62人|count subject=肺结核患者⟧，命名“党员责任区”⟦26个|count subject=党员责任区⟧，至少谈心⟦2次|count subject=谈心⟧。",
    "为企业“法治体检”⟦120次|count subject=法治体检⟧，为基层出具报告⟦36份|count subject=报告⟧，张某等专家学者开讲⟦36场|count subject=开讲⟧，⟦5位|count subject=局长⟧局长现场作答。",
    "高山、库区等偏远村新设普惠金融服务点⟦12个|count subject=普惠金融服务点⟧，赴甲、乙等地参观学习⟦2批|count subject=参观学习⟧，水土保持工程治理小流域⟦2条|count subject=小流域⟧。",
    "帮助农户检修农机⟦300台|count subject=农机⟧，入春以来降雨⟦120毫米|count subject=降雨⟧，目标人群覆盖率⟦95%|count subject=目标人群覆盖率⟧，黄家村发展蔬菜种植⟦90亩|count subject=蔬菜种植⟧。",
]

KEPT_WHOLE = [
    "听取专项工作报告⟦22项|count subject=专项工作报告⟧，设立“电管家”服务驿站⟦21处|count subject=“电管家”服务驿站⟧，共建成果转化基地⟦5个|count subject=成果转化基地⟧。",
    "开放时间由⟦63小时|count subject=开放时间⟧延长至⟦77小时|count subject=开放时间⟧，新建24小时城市书房⟦4座|count subject=24小时城市书房⟧。",
    "剩余⟦3个|count subject=小区⟧小区计划10月底前竣工，与⟦16个|count subject=部门、供电所⟧部门、供电所逐级签订责任书。",
]

TOLD_OF = [
    "政协共收到提案⟦327件|count subject=提案⟧，普查数据显示全区常住人口⟦58万人|count subject=全区常住人口⟧，县财政投入消防经费⟦2680万元|count subject=消防经费⟧。",
    "教育界委员结对帮扶困难学生⟦85名|count subject=困难学生⟧，县级领导包联企业⟦138家|count subject=企业⟧，律师共代理各类案件⟦890件|count subject=各类案件⟧，作法治讲座⟦3场|count subject=法治讲座⟧。",
    "帮助黄家村销售农产品⟦180万元|count subject=农产品⟧，向公众开放⟦12次|count subject=开放⟧，举办“劳模进校园”宣讲活动⟦11场|count subject=“劳模进校园”宣讲活动⟧，为企业退还费用⟦83万元|count subject=费用⟧。",
    "在茶产业推介会上签约项目⟦3个|count subject=项目⟧，新发取水许可证⟦14套|count subject=取水许可证⟧，降低企业成本⟦6亿元|count subject=企业成本 change=decrease⟧，降低药品价格⟦58%|count subject=药品价格 change=decrease⟧，代理记账机构⟦12家|count subject=代理记账机构⟧。",
    "帮助⟦11位|count subject=烈士⟧烈士找到亲人，组织⟦162名|count subject=客户经理⟧客户经理走村入户，⟦860名|count subject=选手⟧选手同场竞技，⟦120名|count subject=少先队员⟧少先队员到市烈士纪念馆祭扫。",
    "消费维权服务站⟦21个|count subject=消费维权服务站⟧，安置帮教对象⟦43人|count subject=安置帮教对象⟧，建成省部共建重点实验室⟦1个|count subject=省部共建重点实验室⟧。",
]

TOLD_BEFORE = [
    "财政收入突破十亿大关，达到⟦10.3亿元|count subject=财政收入⟧。按时收缴党费，全年共收缴⟦860元|count subject=党费⟧。",
    "清理审批事项，取消、下放⟦14项|count subject=审批事项⟧。推进智慧小区建设，建成⟦6个|count subject=智慧小区⟧。",
    "新建书房⟦2座|count⟧，全县总数达到⟦9座|count subject=书房⟧。引进项目⟦12个|count⟧，其中⟦10亿元以上|count subject=项目⟧项目⟦3个|count⟧。",
    "引进硕士⟦3名|count⟧，选派⟦12人|count subject=null⟧赴上级医院进修。发放补贴⟦60万元|count⟧，惠及⟦900人|count subject=null⟧。",
    "引进产业项目⟦6个|count⟧，剩余的⟦12户|count subject=null⟧全部搬迁。案件受理数首次下降，降幅⟦4%|count subject=案件受理数⟧。",
    "实训基地达到⟦26个|count⟧，比上年新增⟦5个|count change=increase baseline=上年⟧。企业改革提升行动任务完成⟦81%|count change=null⟧。",
]

NONE = [
    "支部重点抓好三件事：一是修路。",
    "5组、6组夏天断水。",
    "办好五件实事：建成书屋。",
    "建设千万吨级煤矿。",
    "全面修订2021版人才培养方案。",
]


@pytest.mark.parametrize(
    "marked", [*VERBS, *DOERS, *WHOLE, *GIVEN, *LEFT_OUT, *KEPT_WHOLE, *TOLD_OF, *TOLD_BEFORE]
)
def test_what_is_counted(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"count"}) == []


@pytest.mark.parametrize("text", NONE)
def test_own_points_and_names_count_nothing(pipeline: Pipeline, text: str) -> None:
    assert [one.text for one in pipeline.extract(text).records if one.kind == "count"] == []


MORE = [
    "投入培训经费⟦41万元|count subject=培训经费⟧，救护野生动物⟦8只|count subject=野生动物⟧，检查出租房屋⟦50间|count subject=出租房屋⟧，诉前成功调解纠纷⟦36件|count subject=纠纷⟧。",
    "⟦两名|count subject=同学⟧同学代表省队参赛，⟦46名|count subject=党员⟧党员人人写心得，⟦33名|count subject=县级领导⟧县级领导联系企业⟦99家|count subject=企业⟧。",
    "专任教师中具有博士学位的占⟦92%|count subject=专任教师⟧。发表论文⟦73篇|count⟧，SCI收录⟦19篇|count subject=论文⟧。上转病人⟦21人次|count⟧，下转⟦13人次|count subject=病人⟧。",
    "解决随迁子女⟦386人|count subject=随迁子女⟧入学问题，选派专家⟦36人次|count subject=专家⟧驻点指导，吸纳脱贫户⟦31户|count subject=脱贫户⟧入社。",
    "⟦60岁以上|count subject=老年人⟧老年人全程接种率达⟦88%|count⟧，其中加强免疫⟦4万剂次|count subject=加强免疫⟧，整治⟦2家|count subject=涉气企业⟧涉气企业深度治理。",
    "组建共产党员服务队⟦4支|count subject=共产党员服务队⟧，在训学生⟦60名|count subject=在训学生⟧，约谈提醒⟦6人次|count subject=约谈提醒⟧，平均办理时限压缩⟦62%|count subject=平均办理时限⟧。",
    "先后到教育基地、党史馆参观学习⟦4批|count subject=参观学习⟧，上门为老人办证⟦27次|count subject=办证⟧，春节前走访困难党员⟦45户|count subject=困难党员⟧。",
    "登记藏品⟦218件（套）|count⟧，其中一级文物⟦37件|count part_of=r1⟧。招聘报名人数⟦380人|count⟧，计划招聘⟦96人|count subject=null⟧。",
]


@pytest.mark.parametrize("marked", MORE)
def test_what_is_counted_in_shares_lists_and_errands(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"count"}) == []


@pytest.mark.parametrize(
    "text",
    [
        "2021级高分子2班获奖。",
        "获男子73公斤级亚军。",
        "35千伏石桥变电站投运。",
        "实行“1名医生+1名护士”模式。",
    ],
)
def test_numbers_in_names_count_nothing(pipeline: Pipeline, text: str) -> None:
    assert [one.text for one in pipeline.extract(text).records if one.kind == "count"] == []
