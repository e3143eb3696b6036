"""Counts: the figure, its value, what it counts, what it is part of; and what is none."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

FIGURES = [
    "中考平均分为⟦512分|count subject=中考平均分⟧，总评分为⟦92分|count subject=总评分⟧。",
    "培训教师⟦60余名|count value=60 approx=over unit=名 subject=教师⟧。",
    "⟦近百人|count value=100 approx=nearly unit=人⟧到场聆听。",
    "筹集资金⟦约3.5万元|count value=35000 approx=about unit=元 subject=资金⟧。",
    "选派⟦３至５名|count value=3 upper=5 approx=range unit=名 subject=骨干⟧骨干。",
    "人均增收⟦两千多元|count value=2000 approx=over unit=元 change=increase⟧。",
    "合格率达到⟦百分之九十五|count value=95 unit=% subject=合格率⟧。",
    "⟦六成以上|count value=6 approx=at_least unit=成 subject=村民⟧村民用上自来水。",
    "全镇总产值⟦1.2亿元|count value=120000000 unit=元 subject=全镇总产值⟧。",
    "营业收入⟦1.05万亿元|count value=1050000000000 unit=元 subject=营业收入⟧。",
    "增收⟦一千二百多万元|count value=12000000 approx=over unit=元⟧。",
    "合格率⟦21.X%|count value=null partial=21.X unit=% subject=合格率⟧。",
    "节约费用⟦X00万元|count value=null partial=X00 unit=元 subject=费用⟧。",
    "新铺管网⟦28千米|count value=28 unit=千米 subject=管网⟧。",
    "装机⟦1300万千瓦|count value=13000000 unit=千瓦 subject=装机⟧。",
    "供电煤耗下降⟦2.1克/千瓦时|count value=2.1 unit=克/千瓦时 subject=供电煤耗 change=decrease⟧。",
    "产量突破⟦百万吨|count value=1000000 approx=over unit=吨 subject=产量⟧。",
    "惠及⟦六十余万|count value=600000 approx=over unit=null subject=群众⟧群众。",
    "发放物资⟦44,999件|count value=44999 unit=件 subject=物资⟧。",
    "住户⟦不足三成|count value=3 approx=nearly unit=成⟧。",
    "⟦七八十人|count value=70 upper=80 approx=range unit=人⟧到会。",
    "全县签约⟦5个|count value=5 approx=exact subject=项目⟧项目，规上企业接近⟦2万家|count value=20000 approx=nearly subject=规上企业⟧。",
    "攻克难关，突破⟦3项|count value=3 approx=exact subject=关键技术⟧关键技术，破⟦2项|count approx=exact⟧纪录。",
    "校队斩获⟦2金|count value=2 unit=金⟧⟦3银|count unit=银⟧⟦1铜|count unit=铜⟧，县队获⟦*金|count value=null unit=金⟧、⟦*银|count value=null unit=银⟧的好成绩。",
]
SUBJECTS = [
    "退出全省空气质量后20位，会后⟦9名|count subject=教师⟧教师交流。",
    "市场促成技术交易⟦20项|count subject=技术交易⟧，对⟦90名|count subject=贫困人口⟧贫困人口精准识别，支部组织宣讲⟦**场|count subject=宣讲⟧。",
    "新增存款的⟦70%|count subject=存款⟧用于放贷，扣除自然因素影响后优良天数比率⟦96%|count subject=优良天数比率⟧。",
    "新设⟦3所|count subject=本科院校⟧本科院校，⟦9名|count subject=专科毕业生⟧专科毕业生上岗。",
    "包括⟦6位|count subject=院士⟧院士在内的人才，⟦7名|count subject=专家⟧专家组成的团队，举办⟦90名|count subject=教师⟧教师参加的培训。",
    "选取⟦7个|count subject=园区⟧园区积极构建多方参与的机制。",
    "新建⟦3个|count subject=幸福院⟧、修缮⟦6个|count subject=幸福院⟧幸福院。",
    "设立⟦4个|count subject=流动检查站⟧固定、⟦2个|count subject=流动检查站⟧流动检查站。",
    "获评⟦2个|count subject=国家级⟧国家级、⟦3个|count subject=省级示范基地⟧省级示范基地。",
    "完成造林绿化⟦3万亩|count subject=造林绿化⟧，造林绿化⟦600亩|count subject=造林绿化⟧，完成矿山修复治理⟦5亩|count subject=矿山修复治理⟧。",
    "重点项目完成投资⟦8亿元|count subject=投资⟧，企业新增贷款⟦2亿元|count subject=贷款⟧。",
    "研发经费投入增长⟦10%|count subject=研发经费投入 change=increase⟧，扶贫总投入⟦3亿元|count subject=扶贫总投入⟧。",
    "为⟦5万名|count subject=适龄妇女⟧适龄妇女免费提供筛查，⟦4个|count subject=项目⟧项目全力冲刺，⟦5个|count subject=村⟧村整体脱贫。",
    "办理审批服务事项⟦59件|count subject=审批服务事项⟧，优化公交线路⟦24条|count subject=公交线路⟧。",
    "换乘比例达⟦9%|count subject=换乘比例⟧，⟦50米|count subject=null⟧内换乘比例达⟦91%|count subject=换乘比例⟧，设⟦3个|count subject=内设机构⟧内设机构。",
    "中欧班列累计开行⟦90列|count subject=中欧班列⟧，争取⟦4项|count subject=试点⟧国家级和省市的试点、荣誉。",
    "对⟦29个|count subject=村及主干道⟧村及主干道进行清扫，完成⟦5个|count subject=村⟧村的饮水安全工程。",
    "启动了总投资⟦12亿元|count subject=总投资⟧的新校区建设，抓好投资⟦3亿元|count subject=投资⟧的园区。",
    "没收散煤⟦600吨|count subject=散煤⟧，免征税款⟦1亿元|count subject=税款⟧，聘用巡河员⟦9名|count subject=巡河员⟧。",
    "补偿农民⟦9万人次|count subject=农民⟧，补偿资金⟦20万元|count subject=补偿资金⟧。",
    "建成区绿地率达到⟦36%|count subject=建成区绿地率⟧，开发区入驻企业达⟦14家|count subject=开发区入驻企业⟧。",
    "新建村内道路⟦10公里|count subject=村内道路⟧，清除非公路标志⟦5处|count subject=非公路标志⟧。",
    "审查起诉案件⟦87件|count subject=审查起诉案件⟧，查封、扣押车辆⟦9台|count subject=车辆⟧。",
    "建设新校⟦3所|count subject=新校⟧，投入达⟦6亿元|count subject=投入⟧，社会捐助⟦2万元|count subject=社会捐助⟧。",
    "支出连续5年压减比例超⟦5%|count subject=压减比例⟧，新增建设用地指标⟦52亩|count subject=建设用地指标⟧。",
    "⟦30个|count subject=合作事项⟧合作事项扎实落地，⟦9个|count subject=项目⟧项目有序推进。",
    "分⟦3批|count subject=null⟧公开通报⟦9起|count subject=典型案例⟧典型案例。",
    "学校获评先进学校，连续⟦四次|count subject=null⟧获评。",
    "建成⟦25兆瓦|count subject=风电轴承⟧级风电轴承，产量达到⟦1亿吨|count subject=产量⟧以后，浪费严重。",
    "⟦两个|count subject=特大项目⟧特大项目入园后，完成⟦4个|count subject=卫生院“国医堂”建设⟧卫生院“国医堂”建设。",
    "农村电影放映⟦72场|count subject=农村电影放映⟧，保障房分配入住⟦94套|count subject=保障房⟧。",
    "领导⟦两次|count subject=null⟧参加大会，先后⟦3次|count subject=null⟧对工作作出批示。",
    "掌握⟦80%|count subject=资源⟧的资源，以⟦633分|count subject=成绩⟧的成绩升学。",
    "成为年吞吐量超过⟦5万吨|count subject=年吞吐量⟧的港口，年产值超⟦千万|count subject=年产值⟧的企业达⟦3家|count subject=企业⟧。",
    "亿元以上项目新签约⟦12个|count subject=亿元以上项目⟧，新开工⟦3个|count subject=亿元以上项目⟧。",
    "医疗服务覆盖⟦1万户|count subject=医疗服务⟧，公路新开工和续建项目⟦10个|count subject=公路新开工和续建项目⟧。",
    "财政收入可比增长⟦13%|count subject=财政收入 change=increase baseline=null⟧。",
    "出台自由贸易港法规⟦55件|count subject=自由贸易港法规⟧，⟦10人以上|count subject=加工点⟧加工点发展到⟦25个|count subject=加工点⟧。",
    "⟦2名|count subject=贫困人口⟧贫困人口稳定增收，⟦9名|count subject=学生⟧学生落实了资助，⟦5个|count subject=城市⟧城市新获评先进。",
    "贷款余额双双突破⟦6亿元|count subject=贷款余额⟧，一般性支出一律压减⟦10%|count subject=一般性支出⟧。",
    "特别是总投资⟦15亿元|count subject=总投资⟧的项目，把低保标准提高到⟦35元|count subject=低保标准⟧。",
    "林木覆盖率保持年增长⟦0.5%|count subject=林木覆盖率⟧，生活补贴人均月增⟦20元|count subject=生活补贴⟧。",
    "甲公司、乙公司等总投资⟦3亿元|count subject=总投资⟧的项目开工，对纳税过⟦百万元|count subject=纳税⟧的企业给予扶持。",
    "新建、改造提升农田⟦2万亩|count subject=农田⟧，汛期前完成⟦14户|count subject=null⟧。",
    "发现⟦5种|count subject=中国新记录⟧中国新记录，收入五年增长⟦3%|count subject=收入⟧。",
    "存贷比达到⟦42%|count subject=存贷比⟧，⟦6个|count subject=专业合作组织⟧专业合作组织，浓度改善⟦10%|count subject=浓度⟧。",
    "甲项目和投资⟦6亿元|count subject=投资⟧的乙项目签约，⟦11名|count subject=干部⟧干部结对帮扶。",
    "推动⟦14条|count subject=公路项目⟧公路项目和甲乙等⟦4个|count subject=铁路项目⟧铁路项目。",
    "申请量（⟦12件|count subject=申请量⟧）和授权量（⟦8件|count subject=授权量⟧）跃居前列。",
    "组织⟦20名|count subject=干部⟧干部对口联系，平均办理周期缩短⟦40%|count subject=平均办理周期⟧。",
    "压减办理时间⟦58%|count subject=时间 change=decrease⟧，精简材料⟦52%|count subject=材料 change=decrease⟧。",
    "补植复绿⟦12亩|count subject=补植复绿⟧，向县人大专题汇报⟦2次|count subject=专题汇报⟧。",
    "可再生能源装机占比提高到⟦40.4%|count subject=可再生能源装机占比⟧，家长们四处打听，建成⟦四处|count subject=公园⟧公园。",
    "申报新产品⟦8个|count subject=新产品⟧，其中⟦5个|count subject=新产品⟧通过了省厅的验收。",
    "财政科技支出增长⟦15%|count⟧，占一般支出比重达⟦3%|count subject=财政科技支出⟧。",
    "发展党员⟦46人|count subject=党员⟧，占⟦三个|count⟧支部总人数的⟦近六成|count subject=党员⟧。",
    "保持了年均⟦9.3%|count subject=增速⟧的增速。",
    "提拔使用了⟦*名|count value=null unit=名 subject=年轻干部⟧勇于担当的年轻干部。",
    "⟦三所|count value=3 unit=所 subject=高中⟧高中教师同台教研。",
    "共有党员⟦**人|count subject=党员⟧。",
    "2020年录取分数线为⟦***分|count subject=录取分数线 date=2020⟧、2021年为⟦***分|count subject=录取分数线 date=2021⟧。",
    "⟦*人|count subject=null⟧被大学录取。",
    "硬化通村路⟦17.5公里|count subject=通村路⟧，改造户厕⟦90座|count subject=户厕⟧。",
    "护士主动退还红包⟦37人次|count subject=红包⟧。",
    "全市法院共办结案件⟦700件|count subject=案件⟧。",
    "为⟦6325名|count subject=农村劳动力⟧农村劳动力的培训埋单。",
    "集中学习⟦12次|count subject=集中学习⟧。",
    "⟦41户|count subject=监测对象⟧⟦126人|count subject=监测对象⟧监测对象全部脱困。",
    "层层签订责任书，共⟦16份|count subject=责任书⟧。",
    "完成⟦300户|count subject=气代煤改造⟧气代煤改造及⟦500户|count subject=地源热泵改造任务⟧地源热泵改造任务。",
    "形成⟦3条|count subject=新能源装备制造完整产业链⟧新能源装备制造完整产业链。",
    "推进⟦4个|count subject=签约项目⟧签约项目落地，设立⟦3个|count subject=“一站式”窗口⟧“一站式”窗口。",
    "开工建设⟦8个|count subject=抽水蓄能电站⟧抽水蓄能电站。",
    "政务服务事项⟦100%|count subject=政务服务事项⟧网上可办。",
    "打造⟦100个以上|count subject=行业级、场景级大模型⟧行业级、场景级大模型。",
    "实施⟦8所|count subject=乡镇卫生院⟧乡镇卫生院改造，参保人数达到⟦8000人|count subject=参保人数⟧。",
    "就业困难人员实现就业⟦357人|count subject=就业困难人员⟧。",
    "举行⟦2次|count subject=重点项目集中签约活动⟧重点项目集中签约活动。",
    "五是投资⟦450万元|count subject=投资⟧建设电网。",
    "在⟦16家|count subject=医疗机构⟧医疗机构设置“免陪护”病房。",
    "以⟦1个|count subject=信息平台⟧信息平台为载体的体系建成。",
    "床位数、医师数增至⟦7.83张|count subject=床位数⟧、⟦3.57人|count subject=医师数⟧。",
    "城镇新增就业⟦1200人|count subject=城镇新增就业⟧，完成年度目标任务⟦1000人|count subject=年度目标任务⟧的⟦120%|count subject=城镇新增就业⟧。",
    "税收完成⟦3亿元|count subject=税收⟧，完成全年预算的⟦98%|count subject=税收⟧。",
    "尚有各类未结案⟦24件|count subject=各类未结案⟧，培育农村经济组织⟦16个|count subject=农村经济组织⟧。",
    "劳务创收达⟦13万元|count subject=劳务创收⟧，不诉率为⟦3%|count subject=不诉率⟧。",
    "慰问⟦9名|count subject=老人⟧年龄在⟦60岁以上|count subject=老人⟧的老人。",
    "⟦15家|count subject=企业⟧企业产值超过⟦2亿元|count subject=产值⟧。",
    "引进年产⟦3万吨|count subject=大米加工企业⟧的大米加工企业⟦1家|count subject=大米加工企业⟧。",
    "⟦31人次|count subject=null⟧打破市纪录，圆满完成⟦7个|count subject=组别⟧组别的比赛。",
    "通过问卷收集居民需求⟦28条|count subject=居民需求⟧，共收缴烤烟⟦40担|count subject=烤烟⟧。",
    "推进老旧小区改造项目，已开工⟦57个|count subject=老旧小区改造项目⟧。",
    "财政收入⟦5亿元|count subject=财政收入⟧，是2015年的⟦2.3倍|count subject=财政收入⟧。",
    "实现⟦10名|count subject=退役士兵⟧退役士兵稳定就业，⟦9家|count subject=规模以上食品企业⟧规模以上食品企业获认证。",
    "新增养老床位⟦30张|count subject=养老床位⟧、失智照护床位⟦20张|count subject=失智照护床位⟧。",
    "打掉电诈团伙⟦2个|count subject=电诈团伙⟧，起诉非法吸收公众存款案件⟦4件|count subject=非法吸收公众存款案件⟧。",
]
CHANGES = [
    "药占比⟦31.5%|count subject=药占比⟧，同比下降⟦2.1个百分点|count subject=药占比 change=decrease baseline=同比⟧。",
    "生产总值⟦90.4亿元|count subject=生产总值⟧、增长⟦5.1%|count subject=生产总值 change=increase⟧。",
    "民间投资、技改投资分别增长⟦12.5%|count subject=民间投资⟧、⟦9.4%|count subject=技改投资⟧。",
    "流失率由⟦11.2%|count change=null subject=流失率⟧降至⟦**％|count change=null subject=流失率⟧。",
    "覆盖率由2021年的⟦8X％|count partial=8X date=2021⟧上升到⟦96％|count date=null⟧。",
    "2022年达线⟦80人|count date=2022⟧，与2021年相比提高⟦5％|count change=increase baseline=2021 date=2022⟧。",
    "新增规上企业⟦10户|count change=null subject=规上企业⟧。",
    "投资达到⟦5亿元|count subject=投资⟧；收入增长⟦12%|count subject=收入 change=increase⟧，达⟦3万元|count subject=收入 change=null⟧。",
    "气温、浓度实现双降，分别下降⟦2%|count subject=气温⟧、⟦7%|count subject=浓度⟧。",
    "捕捞占比下降⟦近1个百分点|count subject=捕捞占比 change=decrease baseline=null⟧。",
    "增加值增长⟦7.6%|count subject=增加值 change=increase⟧、高于全省⟦1.7个百分点|count subject=增加值 change=increase baseline=全省⟧。",
    "高新企业5年增加⟦20家|count subject=高新企业 change=increase⟧，职级晋升⟦9人|count change=null⟧。",
    "2018年费用为⟦27万元|count date=2018⟧，与2017年的⟦26万元|count date=2017⟧相比，变化幅度为⟦0.4%|count date=2018⟧。",
]
# What stands beside the noun: the size, the list's head, the goal, the deed.
BESIDE = [
    "在建项目⟦60个|count⟧，试产项目⟦55个|count⟧。在建项目中，东区⟦40个|count subject=东区⟧、西区⟦12个|count⟧。",
    "参训人员（）⟦31人|count value=31 partial=null subject=参训人员⟧。",
    "帮扶⟦64名|count subject=困难学生⟧困难学生，有⟦51名|count subject=学生⟧学生成绩明显提高。",
    "初二（1）班在全县科技大赛中获一等奖⟦2项|count subject=一等奖⟧。",
    "全班⟦46名|count subject=同学⟧同学，其中考入重点大学⟦8人|count subject=同学⟧。",
    "组织⟦8名|count subject=干部⟧干部参观教育基地。",
    "⟦2个|count subject=案例⟧案例获省优秀案例二等奖。",
    "共受理各类案件⟦300件|count subject=各类案件⟧，审（执）结⟦280件|count subject=各类案件⟧。",
    "审（办）结案件⟦50件|count subject=案件⟧。",
    "好路率达到⟦86.3%|count subject=好路率⟧，超年度计划⟦2.3个百分点|count subject=好路率⟧。",
    "全县⟦24小时|count subject=null⟧供水，接种疫苗⟦80.8万剂次|count value=808000 unit=剂次 subject=疫苗⟧。",
    "签约项目⟦14个|count subject=项目⟧，过半项目落地。",
    "“一窗受理”比例达到⟦72%|count subject=“一窗受理”比例⟧。",
    "办理议案⟦2件|count subject=议案⟧、建议⟦24件|count subject=建议⟧和提案⟦42件|count subject=提案⟧。",
    "接待旅客⟦2万人次|count subject=旅客⟧，其中儿童⟦300人|count subject=儿童⟧。",
    "利润全部超过⟦5万元|count subject=利润⟧，其中⟦10万元以上|count subject=利润⟧的店⟦3家|count subject=店⟧。",
    "小学、初中巩固率分别为⟦100%|count subject=小学、初中巩固率⟧、⟦99.5%|count subject=小学、初中巩固率⟧。",
    "销售收入、利润分别完成⟦3亿元|count subject=销售收入⟧、⟦2亿元|count subject=利润⟧，增长⟦8%|count subject=销售收入⟧、⟦6%|count subject=利润⟧。",
    "投资⟦5亿元以上|count⟧项目⟦12个|count subject=投资5亿元以上项目⟧。",
    "年产⟦5万吨以上|count⟧矿井⟦3座|count subject=矿井⟧。",
    "地均产值提高⟦0.5亿元/平方公里|count change=increase⟧。",
    "增加值增长⟦9.6%|count subject=增加值⟧，快于全市⟦6.2个百分点|count subject=增加值 change=increase⟧，比上月加快⟦0.3个百分点|count subject=增加值 change=increase⟧。",
    "产业投资、领域投资两年平均分别增长⟦14.6%|count subject=产业投资⟧和⟦10.7%|count subject=领域投资⟧。",
    "慰问⟦12名|count subject=高龄、失能、空巢老人⟧高龄、失能、空巢老人，社区⟦60岁以上|count subject=老人⟧老人⟦98人|count subject=老人⟧。",
    "组建⟦8支|count subject=签约团队⟧签约团队，捐出现金⟦42元|count subject=现金⟧。",
    "毕业率⟦98%|count subject=毕业率⟧，就业率连续五年保持在⟦95%|count subject=就业率⟧，硕士以上⟦6人|count approx=exact⟧。",
    "床位⟦12张|count subject=床位⟧，其中内科⟦6张|count subject=内科⟧、其他⟦6张|count subject=床位⟧。",
    "入库税费⟦9万元|count subject=入库税费⟧，较上年多入库⟦2万元|count subject=入库税费 change=increase⟧。",
    "预备党员按期转正⟦5名|count subject=预备党员⟧，培养发展对象⟦7名|count subject=发展对象⟧。",
    "集体记三等功⟦一次|count value=1 subject=三等功⟧，用时⟦一个半小时|count value=1.5 unit=小时⟧。",
]
NONE = [
    "九届十四次全委会召开，建成3人制篮球场。",
    "一中党支部落实“三会一课”，做到“两个维护”。",
    "党的二十大代表走进高三，开展“一对一”帮扶。",
    "一支队伍深入一线，一系列活动成为一道风景，每一节课都上好。",
    "提出三点建议，抓好以下四项工作，把握六个方面。",
    "划成5×8米的小块，师生比为1:9.91，协议一式三份。",
    "热线7×24小时值守，24小时不间断服务。",
    "荣获第三名，位列全县第2位，居集团前两名。",
    "第十四届人大二次会议胜利召开，举行十八岁成人礼。",
    "创建4A级景区，新建110千伏变电站，扩容G348线。",
    "《医务人员九项准则》已经下发。",
    "每学期至少召开两次组织生活会。",
    "年产值超亿元的企业不断壮大，花费数十万元的也有。",
    "二次供水改造后开展二次结构施工。",
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize("marked", FIGURES + SUBJECTS + CHANGES + BESIDE)
def test_marked(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks) == []


@pytest.mark.parametrize("text", NONE)
def test_no_count(pipeline: Pipeline, text: str) -> None:
    assert [r.text for r in pipeline.extract(text).records if r.kind == "count"] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("共有党员30人，其中预备党员2人、退休党员3人。", {"2人": "30人", "3人": "30人"}),
        ("现有党员20名（含退休党员4名），职工90人。", {"4名": "20名"}),
        ("整合资金60万元，其中专项资金50万元，建成大棚7座。", {"50万元": "60万元"}),
        (
            "专任教师205人。专任教师中，特级教师6人，高级教师95人。",
            {"6人": "205人", "95人": "205人"},
        ),
        ("女党员9人，占45%。", {}),
        ("破获案件31起，其中盗窃4起、诈骗8起，破获系列案3起。", {"4起": "31起", "8起": "31起"}),
        (
            "建设项目9个，完成投资42亿元，其中市级项目3个，完成投资20亿元。",
            {"3个": "9个", "20亿元": "42亿元"},
        ),
        (
            "投入资金50万元，包括教学资金45万元、校舍资金3万元；另投入6万元。",
            {"45万元": "50万元", "3万元": "50万元"},
        ),
        ("具有党员60名，男党员51名，女党员9名，占15%。", {"51名": "60名", "9名": "60名"}),
        ("培训155人（含女性20人）。其中，技能培训317人。", {"20人": "155人"}),
        (
            "在建项目60个，试产项目55个。在建项目中，东区40个、西区12个。",
            {"40个": "60个", "12个": "60个"},
        ),
        ("查验车辆9000车次、旅客2万人次，其中儿童300人。", {"300人": "2万人次"}),
    ],
)
def test_parts(pipeline: Pipeline, text: str, parts: dict[str, str]) -> None:
    counts = [record for record in pipeline.extract(text).records if record.kind == "count"]
    by_id = {record.id: record.text for record in counts}
    assert {r.text: by_id[r.part_of] for r in counts if r.part_of is not None} == parts
