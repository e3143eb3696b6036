"""Honors told without a plain verb of winning, or with issuer and contest in another clause."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

ANNOUNCED = [
    "近日，省建筑业协会发布《关于表彰年度优秀企业的决定》，甲公司荣获“⟦省优秀施工企业|honor "
    "issuers=省建筑业协会 recipient=甲公司 level=province⟧”称号。",
    "市文明办公布了文明校园名单，我校荣获“⟦文明校园|honor issuers=市文明办 recipient=我校 "
    "level=city⟧”称号。",
    "学校召开表彰大会，授予化学系等3个单位“⟦教学先进集体|honor issuers=学校 "
    "recipient=化学系等3个单位 level=unit⟧”称号，授予王某等9名教师“⟦优秀教师|honor issuers=学校 "
    "recipient=王某等9名教师 level=unit⟧”称号。",
    "被县妇联评为“⟦先进家庭|honor issuers=县妇联⟧。”",
    "获县政府⟦教学评估二等奖|honor issuers=县政府 level=county⟧、⟦县文明单位|honor⟧。",
    "荣获教育部⟦课程教学研究“实验学校”|honor issuers=教育部 level=national⟧。",
]

EVENTS = [
    "我县杂技团在第三届全国杂技节上获⟦银奖|honor event=第三届全国杂技节 level=national⟧。",
    "民警李某在全省侦查技能竞赛中获“⟦全省侦查能手|honor event=全省侦查技能竞赛 "
    "recipient=民警李某⟧”称号。",
    "在全省学生科技竞赛中，代表队获⟦一等奖|honor⟧2项，并捧得“⟦优胜杯|honor event=全省学生科技竞赛 "
    "level=province⟧”。",
    "东湖度假区考核列⟦全省前5|honor recipient=东湖度假区 event=考核⟧。",
    "“数控加工”赛项列⟦全国第**名|honor event=“数控加工”赛项 recipient=null⟧。",
    "学校在全市第二届技能大赛上：获⟦团体二等奖|honor event=全市第二届技能大赛 recipient=学校⟧。",
    "卫生考核在全县9家医院中位列⟦第2名|honor title=第2名 level=county⟧。",
    "在60家省属企业中位列⟦第9位|honor title=第9位 level=province⟧。",
]

LEVELS = [
    "球队在东亚区预赛南城赛区夺得⟦金奖|honor level=null⟧。",
    "学校在甲市乙区第三届田径运动会上获⟦组织奖|honor level=county⟧。",
    "被甲省乙市教育局评为“⟦先进集体|honor level=city⟧”。",
    "获⟦甲省乙市丙县文明单位|honor level=county⟧。",
    "获⟦甲市文明社区|honor level=city⟧、⟦乙省园林县城|honor level=province⟧。",
    "甲团委、乙团委分获⟦市级“红旗团委”|honor recipient=甲团委⟧“⟦红旗标兵|honor level=city "
    "recipient=乙团委⟧”称号。",
    "被自治区政府、区教育厅评为“⟦全区先进单位|honor level=province⟧”。",
]

GIVEN = [
    "大赛产生⟦甲市技术能手|honor level=city status=obtained⟧12名。",
    "评出⟦市级示范单位|honor level=city⟧○○家。",
    "选树“⟦河东工匠|honor status=obtained⟧”18名，评出“⟦首席技师|honor⟧”9名、“⟦金牌工人|honor⟧”30名，选树“党员先锋岗”6个。",
    "在学院“优秀支部”评比中名列⟦第二|honor level=unit rank=第二⟧，已列入全国第一、二批加固规划。",
    "甲城未来科技城⟦省级高新技术产业园区|honor level=province⟧获批。",
    "评选⟦区级最美家庭|honor level=county⟧20户，计划选树“⟦岗位能手|honor status=planned⟧”10名。",
    "培育⟦省级巾帼示范基地|honor level=province status=obtained⟧1个、⟦市级|honor "
    "title=市级巾帼示范基地 level=city⟧3个。",
    "创⟦国家级优质工程|honor level=national status=obtained⟧5个，⟦省级文明工地|honor⟧3个。",
    "甲学院创办于1998年，是⟦国家示范性高职院校|honor recipient=甲学院 level=national⟧。",
    "我校是一所⟦省级示范高中|honor recipient=我校 level=province⟧。",
    "2013年获批⟦硕士学位授予单位|honor⟧。",
    "工程学学科首次进入⟦ESI全球排名前1%|honor recipient=工程学学科 rank=前1%⟧。",
    "甲公司获⟦省质量奖提名奖|honor rank=null⟧。",
    "乙高新区工业增加值增长两成，被科技部批准为⟦国家光电产业基地|honor recipient=乙高新区⟧。",
    "甲景区创成⟦国家4A级景区|honor recipient=甲景区⟧，获评⟦省级休闲乡村|honor "
    "recipient=null⟧1处、⟦省级美食村|honor recipient=null⟧4处。",
    "婚俗改革（催生“甜蜜经济”新业态）入选⟦省级试点|honor recipient=婚俗改革⟧。",
    "学生王某的“菌菇工厂”项目获⟦一等奖|honor recipient=学生王某的“菌菇工厂”项目⟧。",
]

WINNERS = [
    "其中，王某等9人获⟦全国一等奖|honor recipient=王某等9人⟧，李某等12名教师获⟦优秀辅导奖|honor "
    "recipient=李某等12名教师⟧。",
    "高三（2）班的张某同学和高一（1）班的李某同学获得⟦一等奖|honor "
    "recipient=高三（2）班的张某同学和高一（1）班的李某同学⟧。",
    "我校多名同学报名参加了全省英语大赛，并在老师们的指导下取得了⟦一等奖|honor event=全省英语大赛 "
    "recipient=我校多名同学⟧2人、⟦二等奖|honor recipient=我校多名同学⟧6人。",
    "张某和李某两名同学分别荣获⟦省级一等奖|honor recipient=张某⟧和⟦三等奖|honor recipient=李某⟧。",
    "大赛组委会对我校授予了“⟦教学先进单位|honor issuers=大赛组委会 recipient=我校⟧”称号。",
    "县妇联向甲村授予“⟦巾帼示范村|honor issuers=县妇联 recipient=甲村 level=county⟧”牌匾。",
    "曾云、李某、王某荣获⟦个人二等奖|honor recipient=曾云、李某、王某⟧。",
    "这也是公司第四年蝉联⟦全国优胜单位|honor recipient=公司⟧称号。",
    "县总工会领导亲临我公司颁发⟦全县“安全杯”竞赛优胜奖|honor issuers=县总工会 recipient=我公司⟧。",
    "市教育局开展评估工作，甲小学、乙中学等11所学校，被认定为⟦甲市首批规范化示范校|honor "
    "recipient=甲小学、乙中学等11所学校⟧。",
]

CONTESTS = [
    "在首届全县征文大赛中，我校有8人参加决赛，王某获⟦一等奖|honor event=首届全县征文大赛 "
    "level=county⟧。",
    "在全市中学生作文比赛中，我校派出四名选手。其中，王某获⟦一等奖|honor event=全市中学生作文比赛 "
    "level=city⟧。",
    "54名同学获⟦第九届全国文学大赛预赛一等奖|honor⟧，93名同学获⟦二等奖|honor "
    "event=第九届全国文学大赛预赛⟧。",
]

BODIES = [
    "甲市下发了文件，决定授予东河镇等10个乡镇“⟦甲市进步乡镇|honor issuers=甲市 "
    "recipient=东河镇等10个乡镇⟧”称号。",
    "会上，宣读了省人社厅、省高级人民法院《关于表彰先进法院的决定》，甲县法院被授予“⟦全省先进法院|honor "
    "issuers=省人社厅、省高级人民法院 recipient=甲县法院⟧”称号。",
    "省法院发布了《关于颁发荣誉纪念章的决定》，王某同志荣获“⟦荣誉纪念章|honor issuers=省法院⟧”。",
    "东部平原是农业部命名的⟦绿色蔬菜基地|honor issuers=农业部 level=national⟧。",
    "经审核公示，确定甲小学等16所学校为⟦第二批省级温馨校园典型案例学校|honor "
    "recipient=甲小学等16所学校 level=province⟧。",
]

MORE = [
    "会上宣读了《中共甲集团委员会关于表彰先进的决定》，授予王某等4名同志“⟦优秀党员|honor "
    "issuers=中共甲集团委员会⟧”称号，授予乙支部等5个支部为“⟦先进支部|honor issuers=中共甲集团委员会 "
    "recipient=乙支部等5个支部⟧”称号。",
    "王某等6名同志成为“⟦全省创先优党员|honor recipient=王某等6名同志⟧”。",
    "养护分公司和运输分公司获得“⟦优秀班组|honor recipient=养护分公司和运输分公司⟧”称号。",
    "多次获得镇党委、市局党组表彰的“⟦先进单位|honor issuers=镇党委、市局党组⟧”。",
    "2010年成功申报创建了⟦州级文明单位|honor status=obtained level=city⟧。",
    "获得市财政局⟦2010年度综合考评第一名|honor issuers=市财政局 level=city rank=第一名⟧。",
    "我市代表团派出9名运动员参赛，位列⟦参赛代表团第一|honor recipient=我市代表团⟧。",
    "⟦团体总分一等奖|honor recipient=甲县、乙区代表团⟧由甲县、乙区代表团获得，"
    "丙县代表团获⟦二等奖|honor recipient=丙县代表团⟧。",
    "获评⟦全省“最美文化空间”|honor level=province⟧2处，获评⟦省级优秀企业家|honor⟧1人，"
    "⟦“市长质量奖”个人奖|honor⟧1人。",
    "甲大学进入⟦校友会中国大学排名百强|honor recipient=甲大学 level=national⟧。",
    "运行情况被省卫生厅评为“⟦优|honor issuers=省卫生厅⟧”并通报表扬。",
]

LAST = [
    "选手李某在智造赛项中获得⟦金牌|honor event=智造赛项⟧、王某获⟦面点赛项优胜奖|honor recipient=王某 "
    "event=null⟧。",
    "我校管理学院学生杨某、石某、陈某，在甲学院进行的会计竞赛中，荣获⟦团体一等奖|honor "
    "recipient=我校管理学院学生杨某、石某、陈某 event=会计竞赛⟧；杨某荣获⟦个人一等奖|honor recipient=杨某 "
    "event=会计竞赛⟧。",
    "50个社区被省减灾委、省民政厅评为“⟦全省示范社区|honor issuers=省减灾委、省民政厅⟧”。",
    "日前，省减灾委、省地震局联合下发《示范社区的通知》，东湖社区获评⟦省级示范社区|honor "
    "issuers=省减灾委、省地震局 recipient=东湖社区⟧。",
    "此次荣获⟦全国综合减灾示范社区|honor⟧既是鼓励，也是鞭策。",
    "近日，民政部命名了“⟦全国示范社区|honor issuers=民政部⟧”，东湖社区成功入选。",
    "9个单位保持“⟦市级青年文明号|honor recipient=9个单位⟧”集体荣誉。",
    "人社部、最高检决定，授予甲院等9个单位“⟦全国模范院|honor issuers=人社部、最高检⟧”称号；授予王某等4名同志"
    "“⟦全国模范检察官|honor issuers=人社部、最高检 recipient=王某等4名同志⟧”称号。",
    "省检察院决定，为甲院等8个集体记⟦集体一等功|honor issuers=省检察院 recipient=甲院等8个集体⟧，"
    "为李某等9名同志记⟦个人一等功|honor issuers=省检察院 recipient=李某等9名同志⟧。",
    "李某等10名民警当选⟦第七届“镇江最美警察”|honor level=null⟧。",
    "甲供电所荣获国家电网公司⟦首批“先锋党支部”|honor issuers=国家电网公司 level=national⟧。",
]

STAGES = [
    "文艺汇演中，甲乡艺术团演出的舞蹈《花开》荣获⟦最佳表演奖|honor event=文艺汇演⟧，县文化馆荣获"
    "⟦最佳组织奖|honor event=文艺汇演 recipient=县文化馆⟧。",
    "近日，由市文旅局主办的2023年全市舞蹈大赛获奖名单揭晓，舞蹈《花开》获⟦金奖|honor "
    "event=2023年全市舞蹈大赛 recipient=舞蹈《花开》 level=city⟧，县文化馆荣获⟦组织奖|honor "
    "event=2023年全市舞蹈大赛⟧。",
    "全市青年教师教学竞赛传来喜讯：王某老师荣获⟦英语组第一名|honor event=全市青年教师教学竞赛 "
    "recipient=王某老师⟧。",
    "省文旅厅公布了全省群众文艺作品评选获奖名单，我市选送的作品荣获6个⟦一等奖|honor "
    "issuers=省文旅厅 recipient=我市选送的作品 event=全省群众文艺作品评选⟧。",
    "县小学道德与法治学科在优秀成果展评中名列⟦前茅|honor event=优秀成果展评⟧。",
    "王某老师代表甲市参加“全省教师技能比赛”荣获⟦小学组二等奖|honor recipient=王某老师 "
    "event=“全省教师技能比赛”⟧。",
    "县道德与法治共同体在优秀成果展评中荣获⟦一等奖|honor recipient=县道德与法治共同体 event=优秀成果展评⟧。",
    "由我馆原创的舞蹈《花开》冲进全省决赛，经过激烈比拼，荣获⟦三等奖|honor "
    "recipient=舞蹈《花开》⟧。",
    "荣获⟦乡土人才技艺大赛三等奖|honor level=null⟧，甲队获得此次比赛⟦金奖|honor recipient=甲队⟧。",
    "该项目已获⟦2022年度中国“鲁班奖”|honor⟧，⟦2022年度甲省“江河杯”奖|honor level=province⟧。",
    "甲花园项目揽得“⟦鲁班奖|honor recipient=甲花园项目⟧”桂冠。",
    "经综合评审，确定“甲小学语文组”等9个团队为⟦甲市优秀教研团队|honor level=city⟧。",
    "省协会公布了⟦年度省级优质工程奖入选工程名单|honor issuers=省协会⟧，甲工程等4项工程荣列其中。",
]

UNIONS = [
    "全市范围获评⟦省级美丽乡村|honor recipient=null⟧16个。",
    "总队中有十余位“老师傅”获得⟦甲市劳动模范|honor recipient=十余位“老师傅”⟧称号。",
    "省总工会日前表彰了竞赛中成绩优异的职工为“⟦甲省金牌工人|honor issuers=省总工会 "
    "level=province⟧”。",
    "近日，省总工会下发《关于表彰模范职工小家的决定》，区总工会申报的甲建设集团有限责任公司乙总队工会小组榜上有名，"
    "获得“⟦全省模范小家|honor issuers=省总工会⟧”称号。",
    "学校在《年度高校竞赛榜单（本科，前300）》中，排名⟦全国第86名|honor "
    "event=年度高校竞赛榜单（本科，前300） recipient=学校⟧。",
    "大会表彰了李某、王某等10名“⟦最美劳动者|honor recipient=李某、王某等10名⟧”。",
    "5人入选⟦国家队|honor⟧，取得⟦省一等奖|honor⟧8个。",
    "甲大学12个专业入选⟦2020年度国家级|honor title=2020年度国家级一流专业点 level=national⟧和"
    "⟦省级一流专业点|honor level=province⟧。",
]

PLACES = [
    "甲集团名列⟦2015年度中国企业信用500强第97位|honor rank=第97位 level=national⟧、"
    "⟦中国民企信用100强第34位|honor rank=第34位⟧。",
    "甲公司荣列⟦中国企业500强134位|honor rank=134位 recipient=甲公司⟧、"
    "⟦中国制造业企业500强59位|honor rank=59位⟧。",
    "甲公司位居⟦中国企业效益200佳177位|honor rank=177位⟧。",
    "被授予“⟦甲大学第一附属医院指导医院|honor rank=null⟧”。",
    "获得⟦山东省中心镇|honor⟧、“⟦宜居小镇|honor level=null⟧”、⟦旅游强镇|honor level=null⟧等称号。",
    "王某荣获⟦国家级一等奖项|honor level=national rank=一等奖⟧。",
]

GOT = [
    "镇级农技站改制试点位居⟦全国第14位|honor recipient=镇级农技站改制试点⟧。",
    "东方集团被科技部命名为“⟦国家合作基地|honor recipient=东方集团⟧”，“雪松香”被评为⟦中国驰名商标|honor issuers=⟧。",
    "在近日落幕的第三届“星河杯”创新大赛上，有6队25人入选⟦全国总决赛|honor recipient=null event=第三届“星河杯”创新大赛⟧。",
    "在全国技能竞赛中，我市12名选手代表省里参赛，占全省近四分之一，获⟦一等奖|honor recipient=我市12名选手⟧2个。",
    "在省水利厅发布的水库管护质量指标中，青山居⟦全省第一|honor event=水库管护质量指标⟧。",
    "城乡医疗同步推进，被民政部确定为“⟦社区养老试验区|honor recipient=null⟧”。",
    "作为特产的雪梨，被评为“⟦省级生态原产地产品|honor recipient=雪梨⟧”。",
    "城东园区列入⟦省级产业集聚区|honor recipient=城东园区⟧，9位科学家增选为⟦两院院士|honor recipient=9位科学家⟧。",
]
RAISED = [
    "被省高院确定为⟦信访法治化试点法院|honor issuers=省高院⟧，审理的王某诉袁某合同案，入选⟦全省典型案例|honor recipient=王某诉袁某合同案⟧。",
    "列五中学获评⟦首批成都市创新人才培养基地校|honor level=city⟧，3项成果获省政府⟦教育教学成果奖|honor issuers=省政府⟧。",
    "该机制被评为⟦全市卫生系统“制度建设先进奖”|honor issuers=⟧，15名护士被选为⟦首届“最美医护天使”|honor⟧。",
    "品牌入选⟦全省“优质未检品牌”|honor⟧，“分级干预”工作经验被《检察日报》刊载。",
    "新增⟦青山市新优质学校|honor level=city⟧3所，成功创建为⟦全国足球“满天星”训练营|honor⟧。",
    "一份检察建议获评“⟦2024年全省优秀检察建议|honor⟧”，指标稳居⟦全市第一方阵|honor rank=null⟧，县医院获批⟦南京医科大学教学基地|honor level=null⟧。",
    "河北梆子剧《聘三贤》在央视“一鸣惊人”栏目获⟦周赛冠军|honor recipient=河北梆子剧《聘三贤》⟧。",
    "成功创建⟦市级“五好”和谐村（社区）|honor status=obtained⟧11个，获批建设⟦国家医学中心|honor⟧（康复类）和6个⟦国家区域医疗中心|honor⟧。",
    "在2023年全国信息学联赛（NOIP2023）中，取得6人满分、35个⟦全国一等奖|honor event=2023年全国信息学联赛（NOIP2023）⟧的好成绩。",
    "3个单品认定为⟦全国特色水产品|honor recipient=3个单品⟧，获评⟦全省粮油高质高效示范县|honor recipient=null⟧。",
    "今年镇医院要晋升为⟦二级乙等医院|honor recipient=镇医院 status=planned⟧。",
    "在女子3000米竞走中连破纪录，均获⟦冠军|honor event=女子3000米竞走⟧。",
    "累计创建8家⟦国家级工程技术中心|honor status=obtained⟧、3家⟦国家产业创新中心|honor status=obtained⟧。",
    "继续开展⟦职业教育先进县（市、区）|honor status=planned⟧创建，争创改革成果120项，定位为“协同育人中心”。",
    "推荐青山县云泉古镇项目，入选⟦省“十佳落地项目”|honor recipient=青山县云泉古镇项目⟧。",
    "青山县、白水县，先后获评“⟦旅游小城|honor recipient=青山县、白水县⟧”。",
    "培育重点项目13个，计划投资1.2亿元，⟦全市第一|honor status=obtained⟧。",
    "东方集团在“世界500强”排名由369位上升到⟦235位|honor recipient=东方集团 event=“世界500强”排名⟧，客服号码由7位升至8位。",
    "支持县妇幼保健院争创⟦二级甲等妇幼保健机构|honor status=planned⟧。",
    "继续开展⟦学前教育先进县|honor status=planned⟧争创工作。",
]
NONE = [
    "赋予司机、骑手“五员”职责，10个答疑获省法院表彰。",
    "申报省新苗人才计划项目61项，申报国家级创新训练计划项目40项。",
    "二、亮点及荣誉\n举办全省“十佳中心”授牌仪式暨全市“新青年”改革推进会，领导出席；\n",
    "新增国家级专精特新企业16家，培育市级以上龙头企业3家。",
    "是全市唯一获得此项荣誉称号的单位，获授相关荣誉，获得上述荣誉称号。",
    "王某作为县级一等奖获得者上台领奖，为全市荣获此项荣誉的5家单位之一，共获奖牌8枚。",
    "奋力夺取新时代建设文化旅游名城的新胜利。",
    "学校是国家重点扶持的对象，是全国人大代表。",
]

# Lists without a word between, contests that go on, places of two circles, units told before.
CARRIED = [
    "先后获⟦青石区书香家庭|honor⟧、⟦青石区最暖教工小家|honor level=county⟧、⟦青石区法治系统二十佳班组|honor⟧、⟦青石区平安校园|honor⟧等称号。",
    "我村在“双百”工程中被评为“⟦特色经济村|honor recipient=我村⟧”。",
    "书法队代表镇参加⟦白水市第二届农民运动会第三名|honor recipient=书法队 level=city rank=第三名⟧。",
    "空气质量位居⟦全省|honor title=全省前列 level=province⟧、⟦全市前列|honor title=全市前列 level=city⟧。",
    "甲校、乙校成功创建为⟦省一级|honor title=省一级示范性高中⟧、⟦省二级示范性高中|honor⟧。",
    "获⟦“银帆杯”航模大赛二等奖|honor⟧、⟦优秀组织奖|honor title=“银帆杯”航模大赛优秀组织奖⟧。",
    "我镇被县委评为“⟦突出贡献单位|honor issuers=县委⟧”，我站被评为“⟦先进单位|honor recipient=我站 issuers=县委 level=county⟧”。",
    "我站被县教体局推荐为⟦省级先进集体|honor issuers= status=planned⟧，双拥工作扎实，获得⟦自治区双拥模范城|honor level=province⟧。",
    "公司在《财富》中国500强位列⟦第90位|honor recipient=公司 event=《财富》中国500强⟧，“绿色企业百强”排名⟦第2位|honor recipient=公司 event=“绿色企业百强”⟧。",
    "南岭集团2022年缴税3亿元，完成任务；获评⟦白水市西部都市圈建设先进集体|honor recipient=南岭集团 level=city⟧。",
]

# Titles that are sought without a level, named in a work of seeking, kept after a second check.
SOUGHT = [
    "把医院争创⟦文明单位|honor recipient=医院 status=planned⟧作为头等大事，以⟦文明单位|honor status=planned⟧创建带动服务。",
    "红石卫生院创建⟦文明单位|honor recipient=红石卫生院 status=planned⟧工作汇报\n",
    "重点是⟦省级优质园|honor level=province⟧的创评工作，最终创评⟦省优|honor status=obtained level=province⟧成功。",
    "争创⟦省优质幼儿园|honor status=planned⟧以及⟦市绿色学校|honor⟧，扎实推进⟦三级医院|honor status=planned⟧创建。",
    "开展“创建⟦省级文明县城|honor status=planned⟧”活动，成立了⟦省级文明县城|honor⟧创建领导小组。",
    "顺利通过“全国文明渔村”“中国梨都”复评，通过省级卫生县城验收。",
    "对业绩突出的⟦先进班组|honor⟧、⟦优秀共产党员|honor⟧和⟦先进个人|honor⟧进行了表彰，对6个先进集体进行表彰。",
    "有5人荣获：“⟦护理工作能手|honor⟧”、“⟦检验技术能手|honor⟧”称号，3人获⟦白水省有突出贡献的中青年专家|honor⟧称号。",
    "张某等四位同学被评为⟦优秀少先队员|honor recipient=张某等四位同学⟧、李某等6位队员被评为⟦环保小卫士|honor recipient=李某等6位队员⟧。",
    "县教育局被授予⟦山东省文明机关|honor level=province⟧、⟦山东省卫生工作先进单位|honor⟧，李某获⟦三好学生|honor⟧，医院获得⟦爱婴医院|honor⟧。",
    "县农业局先后被省农业厅评为⟦先进单位|honor⟧；被授予⟦江北省文明机关|honor recipient=县农业局⟧，站里被上级授予“⟦标准化站所|honor issuers=上级⟧”。",
    "东湖渔港通过“全国文明渔港”复核，曲水县法院荣获⟦全省法院“微党课”一等奖|honor issuers=⟧。",
    "支持云山科技城创建⟦国家级高新区|honor recipient=云山科技城⟧，巩固⟦省级示范县|honor⟧建设成果。",
    "推进青云山⟦省级旅游度假区|honor recipient=青云山⟧创建，开展文明乡村、⟦文明单位|honor recipient=null⟧创建活动。",
    "全国科创百强县市位列⟦第50位|honor level=national recipient=null event=全国科创百强县市⟧，作品参加江北省文艺评选获⟦舞蹈类二等奖|honor rank=二等奖⟧。",
    "医院获评⟦江北第一医科大学教学医院|honor rank=null⟧，李某等3人被评为⟦医院年度先进工作者|honor level=unit⟧。",
    "海外公司获省建设厅评为⟦先进单位|honor issuers=省建设厅 recipient=海外公司⟧，制种工作列入⟦全国种业发展案例|honor⟧。",
]

LATER = [
    "9月，江州市第四届中学生运动会在我校隆重举行，27所学校参加了比赛，我校代表队荣获⟦市级一等奖|honor event=江州市第四届中学生运动会⟧。",
    "青山景区荣获⟦云州市政府质量奖|honor recipient=青山景区⟧，成为江北省第一个获得⟦政府质量奖|honor recipient=青山景区⟧的景区。",
    # how many have been sought, a check passed, a chance, whom somebody makes something
    "创建3个⟦省级卫生村|honor status=obtained⟧，顺利通过⟦全省食品安全县|honor status=obtained⟧创建验收。",
    "明年工作安排\n强化监管，顺利通过⟦全省食品安全县|honor status=planned⟧创建验收，创建2个⟦省级卫生村|honor status=planned⟧。",
    "明年工作安排\n抓住列入⟦国家旅游示范区|honor status=obtained⟧的机遇，组建公司。",
    "以省财政厅将我县定为“⟦扶贫联系点|honor status=obtained recipient=我县 issuers=省财政厅⟧”为契机，积极争取政策。",
    # games of nations and of provinces, a whole town, a market
    "选手李某在江州亚残运会上获⟦金牌|honor level=null event=江州亚残运会⟧，在江北全运会上获⟦银牌|honor level=national⟧。",
    "云州获批整市创建⟦国家绿色农业先行区|honor level=national recipient=云州⟧，九镇获批⟦技术市场化改革试点|honor level=null⟧。",
    # teams, sights, topics, assessments as subjects, a mode with its quote, who is too small
    "我校女排力克强敌，夺得⟦全省中学生联赛冠军|honor recipient=我校女排⟧。",
    "云溪谷成功创建⟦4A景区|honor recipient=云溪谷⟧，并入选⟦全国旅游重点村|honor recipient=云溪谷⟧。",
    "青湖景区，大力实施改造，全力推进停车场建设，争创⟦全县首个4A级景区|honor recipient=青湖景区⟧。",
    "高考总评荣获⟦全市“三连冠”|honor recipient=null event=高考总评⟧。",
    "县医院被命名为“⟦省级现代医院样板|honor recipient=县医院⟧”，“床边办理、诊间付费”就医模式被国家卫健委评为⟦便民服务优秀案例|honor recipient=“床边办理、诊间付费”就医模式⟧。",
    "柳镇获评⟦信访工作先进集体|honor recipient=柳镇⟧，连续三年被评为⟦全省双拥模范县|honor recipient=null⟧。",
    "截至目前，科技班学生在全国创新大赛中，荣获⟦一等奖|honor recipient=科技班学生⟧8人；在“2021年全国技术实践”大赛上，荣获⟦二等奖|honor recipient=科技班学生⟧4人。",
]

STANDS_OFF = [
    # a comparison between, associations, a service record, works shown, what was built, two verbs
    "甲公司在全省考评中位列⟦第12名|honor recipient=甲公司⟧，较上年前移5位，被评为“⟦先进企业|honor recipient=甲公司⟧”。",
    "甲县总会因贡献突出，被省民政厅评为“⟦全国先进社会组织|honor recipient=甲县总会⟧”。",
    "州公安局治安支队荣记⟦集体一等功|honor recipient=州公安局治安支队⟧。",
    "该馆连续第三次有作品入围⟦省级展演|honor recipient=该馆⟧。",
    "新建改建农村公路95公里，获评⟦省级“四好农村路”示范县|honor recipient=null⟧。",
    "培育创建⟦全国党建工作标杆院系|honor status=planned⟧。",
    "获评⟦食品药品安全县|honor level=null⟧。",
    "甲馆被省史志办授予“⟦县志工作先进集体|honor level=province⟧”称号。",
    "质量部闻立新荣获⟦省级工匠|honor recipient=质量部闻立新⟧。",
    "联合会党支部再次被评为⟦先进党支部|honor recipient=联合会党支部⟧。",
    "甲开发区亦获评⟦省级绿色园区|honor recipient=甲开发区⟧。",
    "2024年，集团计划完成投资12亿元，力争创建⟦省级文明单位|honor recipient=集团 status=planned⟧。",
    "陈某教授团队的成果获⟦省科技进步一等奖|honor recipient=陈某教授团队的成果⟧。",
    "甲公司、乙公司各有1件专利获⟦省专利奖优秀奖|honor recipient=甲公司、乙公司⟧。",
    "甲茶场选送的绿茶获⟦金奖|honor recipient=甲茶场选送的绿茶⟧。",
    "获国家市政工程行业协会“⟦市政示范工程|honor level=national⟧”称号。",
    "2023年12月20日，工会表彰⟦2023年度优秀志愿者|honor date=2023-12-20⟧30名。",
    "2023年6月，省民政厅公布2022年度社会组织评估结果，协会获评⟦5A级社会组织|honor date=2023-06⟧。",
    "甲卫生院获得“⟦群众满意的卫生院|honor recipient=甲卫生院⟧”称号。",
    "甲证券被中证协评为“⟦先进单位|honor issuers=中证协 recipient=甲证券⟧”。",
    "营业室荣获中银协“⟦千佳示范单位|honor issuers=中银协 recipient=营业室⟧”。",
    "被省卒中防治中心授予“⟦先进中心|honor issuers=省卒中防治中心 level=province⟧”称号。",
]


@pytest.mark.parametrize(
    "marked",
    ANNOUNCED
    + EVENTS
    + LEVELS
    + GIVEN
    + WINNERS
    + CONTESTS
    + BODIES
    + MORE
    + LAST
    + STAGES
    + PLACES
    + GOT
    + RAISED
    + CARRIED
    + SOUGHT
    + NONE
    + LATER
    + STANDS_OFF,
)
def test_told(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
