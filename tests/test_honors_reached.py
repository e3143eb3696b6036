"""Who has a title, who gives it and of what level it is, where other words stand near."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

MARKED = [
    "获⟦“我和家乡共成长”征文二等奖|honor level=null⟧。被区市场监督管理局评为⟦放心食堂|honor level=county issuers=区市场监督管理局⟧。",
    "“甲”牌大米在第十六届全省农产品展销会上获⟦金奖|honor recipient=“甲”牌大米 event=第十六届全省农产品展销会⟧。",
    "护士小李被当地防控指挥部评为“⟦最美逆行者|honor issuers=当地防控指挥部⟧”。甲支部被厂党委评为“⟦先进基层党组织|honor level=unit⟧”。",
    "巩固⟦国家卫生城市|honor level=national⟧成果，甲街道立法联系点获评⟦省级优秀|honor recipient=甲街道立法联系点⟧。",
    "馆员小沈的论文获省图书馆学会⟦三等奖|honor recipient=馆员小沈的论文⟧。课例获⟦自治区级二等奖|honor level=province⟧。",
    "以第一完成单位获⟦省科学技术奖|honor recipient=null⟧1项。推荐的12件作品参加省赛，获⟦省级一等奖|honor recipient=12件作品⟧2项。",
    "沈某荣获⟦全省先进工作者|honor⟧称号，记⟦二等功|honor⟧1次。",
    "各组别第一名由市总工会授予“⟦全市五一劳动奖章|honor recipient=各组别第一名⟧”。综合核算科被区妇联授予“⟦巾帼文明岗|honor recipient=综合核算科⟧”。",
    "执法大队李某某同志荣立⟦个人三等功|honor recipient=执法大队李某某同志⟧。64名民警受到表彰，其中荣立⟦个人二等功|honor⟧2人。",
    "组建种业等3家省实验室，获批⟦全国重点实验室|honor recipient=null⟧2家。3篇获省教科文卫工会⟦二等奖|honor issuers=省教科文卫工会⟧。",
    "2名教师获评⟦市优秀教师|honor⟧，东岭小学教师张某某扎根山区30年，当选“⟦最美乡村教师|honor recipient=东岭小学教师张某某⟧”。",
    "教师刘某的微党课在全县微党课比赛中获⟦一等奖|honor recipient=教师刘某的微党课⟧。查办的侵犯“甲”商标权案入选⟦全省十大典型案例|honor recipient=侵犯“甲”商标权案⟧。",
    "“甲岭毛尖”入选⟦全国名特优新农产品名录|honor recipient=甲岭毛尖⟧，并在第十届茶叶博览会上斩获⟦金奖|honor recipient=甲岭毛尖 event=第十届茶叶博览会⟧2项。",
    "局机关连续两年获得⟦全区绩效考核优秀等次|honor recipient=局机关⟧。甲区代表队总分名列⟦全市第三|honor recipient=甲区代表队⟧。",
    "退役军人创办的甲丰农机合作社，在全县创业大赛中获⟦三等奖|honor recipient=甲丰农机合作社⟧。一要办好联赛，二要争创⟦5A级社会组织|honor recipient=null status=planned⟧。",
    "甲河物流园二期建成投用，入驻企业63家，成功入选⟦省级示范物流园区|honor recipient=甲河物流园⟧。全力打造的甲里商业街于5月开街，被省商务厅认定为⟦省级夜间消费集聚区|honor recipient=甲里商业街⟧。",
    "焊工刘某代表我厂参加全市职工职业技能大赛，勇夺⟦焊工组第一名|honor recipient=焊工刘某 event=全市职工职业技能大赛⟧。",
    "县经济开发区在全省综合考评中前移9个位次，跻身⟦全省第三十二位|honor recipient=县经济开发区⟧，获评⟦省级绿色工业园区|honor recipient=县经济开发区⟧。",
    "打造“红烛先锋”品牌，被区委组织部评为“⟦五星级党支部|honor recipient=null⟧”。全面推行专业化管护模式，力争创成⟦省级节水型社会达标县|honor recipient=null⟧。",
    "甲街道议事室获评⟦全省“有事好商量”示范议事室|honor recipient=甲街道议事室⟧，争创⟦省级示范性职教集团|honor status=planned⟧，申报省级课题3项，夺得了好收成。",
    "表彰⟦县级劳动模范|honor recipient=null⟧20名、“⟦五一巾帼标兵岗|honor recipient=null⟧”10个。",
    "在区第九届田径运动会上，我校代表队获⟦团体总分第四名|honor⟧，六（2）班张某获⟦男子跳远金牌|honor event=区第九届田径运动会⟧。学生吴某、白某代表我市参加全国技能大赛，获⟦焊接项目三等奖|honor recipient=学生吴某、白某⟧。",
    "甲中学挂牌“⟦全国青少年校园足球特色学校|honor recipient=甲中学⟧”，围绕“提升中心城区首位度”召开会议，完成文明城市创建等民意调查。市人大代表田某荣获“⟦全国三八红旗手|honor recipient=市人大代表田某⟧”。",
    "在全市城市管理考评中，街道位列⟦中心城区第三名|honor level=city⟧。甲乡被生态环境部门列为⟦“两山”实践创新试点|honor level=null⟧。被省商务厅评为“⟦优秀开发区|honor level=province⟧”。",
    "创建⟦省级“五星级供电所”|honor⟧2个。争创⟦首批全国市域社会治理试点合格城市|honor level=national status=planned⟧。力争甲水库创成⟦省级标准化管理水库|honor recipient=甲水库⟧。",
    "举办“中国梦·劳动美”书画展、第六届职工气排球赛等活动，税务局队夺得⟦冠军|honor event=第六届职工气排球赛 level=null⟧。甲经济开发区晋级⟦省级高新技术产业开发区|honor recipient=甲经济开发区⟧。",
    "“甲园”牌秋月梨通过绿色食品认证，在全省名优果品评比中获得⟦金奖|honor recipient=“甲园”牌秋月梨⟧。新创现代戏《桥头》，在省戏剧节上获⟦优秀剧目奖|honor recipient=现代戏《桥头》⟧。",
    "古窑址被国务院核定公布为⟦第八批全国重点文物保护单位|honor issuers=国务院⟧。甲镇至乙坪旅游公路被评为⟦全省“十大最美农村路”|honor recipient=甲镇至乙坪旅游公路⟧。",
    "完善职工技术创新制度，以铣工高级技师卞某领衔的“卞某创新工作室”完成攻关，4月被市总工会命名为“⟦市级劳模创新工作室|honor recipient=卞某创新工作室⟧”。",
    "协会组队参加乒乓球邀请赛，获得⟦混合团体第二名|honor⟧和⟦体育道德风尚奖|honor⟧。教师合唱团在市总工会职工歌咏大会上获得⟦金奖|honor event=市总工会职工歌咏大会⟧。",
    "全县1个服务中心、15个乡镇服务站全部挂牌运行，其中前3名直接推荐申报⟦市五一劳动奖章|honor recipient=前3名⟧。",
    "甲某获⟦市优秀党员|honor⟧，祝远航获⟦全县知识竞赛第二名|honor recipient=祝远航⟧。“甲脐橙”品牌价值居⟦全国柑橘类第一位|honor recipient=甲脐橙⟧。甲鞋业入围⟦全省制造业100强|honor⟧，列⟦第78位|honor recipient=甲鞋业⟧。",
    "材料科学首次进入⟦ESI全球前1%|honor recipient=材料科学⟧。“甲技术及应用”获⟦省科技进步奖一等奖|honor recipient=甲技术及应用⟧（第一完成单位）。学院获评⟦2021年度校“先进集体”|honor level=unit⟧。",
    "国画作品《菜园》入选⟦全国少儿美术大赛|honor⟧并获⟦银奖|honor event=全国少儿美术大赛⟧。推荐教师韦某参评并荣获“⟦省五一劳动奖章|honor recipient=教师韦某⟧”。",
    "力争完成投资3亿元，实施总投资千万元的管网改造项目，全力争创⟦市级文明乡镇|honor recipient=null⟧，力争进入⟦市级示范党支部|honor⟧行列。",
    "位列⟦全县人居环境考评第二名|honor level=county⟧。甲监管所创建为⟦全市“五星级”市场监管所|honor recipient=甲监管所⟧。争创⟦全国优秀公安局|honor status=planned⟧。",
    "省级教学论文评比中有8人获奖，其中⟦二等奖|honor event=省级教学论文评比 level=province⟧3人。焊接教研室主任谭某获“⟦全国技术能手|honor recipient=焊接教研室主任谭某⟧”称号。",
    "甲小学教师向春桃荣获⟦“最美乡村教师”提名奖|honor recipient=甲小学教师向春桃⟧。学员在各级比赛中屡获佳绩：甲舞蹈团的《放排谣》荣获⟦全省少儿舞蹈大赛金奖|honor event=null recipient=甲舞蹈团的《放排谣》⟧，"
    "并入选⟦第十届“小荷”全国少儿舞蹈展演|honor level=national⟧；机器人队在华东地区机器人邀请赛中获⟦亚军|honor level=null⟧。",
    "开展“颂祖国，谱华章”师德演讲比赛，46所学校推荐选手参赛，甲小学尹某获⟦一等奖第一名|honor event=“颂祖国，谱华章”师德演讲比赛⟧，后代表我区参加全市决赛并获⟦二等奖|honor recipient=甲小学尹某 event=全市决赛⟧。",
    "我县被评为⟦全省成效考核“好”等次县|honor⟧。创建美丽乡村⟦省级示范村|honor recipient=null⟧4个。区统计局被评为⟦第七次全国人口普查省级先进集体|honor level=province⟧。",
    "推进总分馆制建设，建成分馆12个，县图书馆全年接待读者9万人次，被文化和旅游部评定为⟦国家二级图书馆|honor recipient=县图书馆⟧。我委在全市综合考核中名列⟦第二|honor recipient=我委⟧。",
    "组织党员参加答题比赛，获⟦机关党委组织奖|honor recipient=null⟧。承办全市运动会，我县代表团获⟦金牌|honor⟧43枚，总分位列⟦全市第三|honor recipient=我县代表团⟧。",
    "积极参加集团公司职工运动会，车间代表队获⟦拔河比赛第二名|honor event=集团公司职工运动会 level=unit⟧。支部被评为⟦全厂“五星党支部”|honor level=unit⟧。",
    "组织开展“劳动美”教职工演讲比赛，69个单位推荐选手参加，评出⟦一等奖|honor event=“劳动美”教职工演讲比赛⟧3名，选送的作品《山那边》获⟦市级一等奖|honor event=null⟧。",
    "甲学科进入⟦ESI全球排名前3‰|honor rank=前3‰⟧。系统代表队获⟦县第八届职工运动会团体总分第一名|honor⟧、⟦优秀组织奖|honor event=县第八届职工运动会⟧。",
    "规划建设股周某同志被授予⟦全县“五一劳动奖章”|honor status=obtained⟧。争创⟦全省先进体育社团|honor level=province⟧。开展⟦“让党中央放心、让人民群众满意”模范机关|honor level=null⟧创建。",
    "马某在全市优质课评选中获⟦一等奖|honor⟧，赵某老师被市教育局评为“⟦教学能手|honor event=null⟧”。县委、县政府隆重表彰⟦优秀教师|honor issuers=县委、县政府 level=county⟧100名。",
    "4月赴省城参加全省少儿合唱节，荣获⟦金奖|honor event=全省少儿合唱节 level=province⟧。我校“红烛”品牌入选⟦全市党建优秀品牌|honor⟧，位列⟦第二|honor recipient=我校“红烛”品牌⟧。",
    "“村晚”入选⟦文化和旅游部全国“四季村晚”示范展示点|honor⟧。年内启动综合保税区申报工作，力争进入⟦全省开发区综合考评前十名|honor recipient=null⟧。",
    "支部被中共甲市委市直机关工作委员会命名为“⟦五星级党支部|honor issuers=中共甲市委市直机关工作委员会⟧”。副会长李某获得“⟦珠城市优秀女企业家|honor level=city⟧”荣誉。",
    "博物馆被甲局主管的中国博物馆协会评为“⟦国家二级博物馆|honor issuers=中国博物馆协会⟧”。教练员施某被省羽协评为“⟦优秀教练员|honor issuers=省羽协 level=province⟧”。",
    "市供电公司队获得⟦冠军|honor⟧，甲农商行、乙机械厂分列⟦第二|honor recipient=甲农商行⟧、⟦三名|honor recipient=乙机械厂⟧。市体育局授予协会“⟦优秀承办单位|honor issuers=市体育局 recipient=协会⟧”称号。",
    "书记员史可为在全市比赛中荣获⟦第二名|honor recipient=书记员史可为⟧。我市代表队参加全省锦标赛获得⟦第五名|honor recipient=我市代表队⟧。",
]

DATED = [
    ("某大队2023年总结\n\n在5月举行的支队第二季度比武竞赛中，大队取得团体总分第一名。", "2023-05"),
    ("某校2021年总结\n\n11月，在2021年运动会上获一等奖。", "2021-11"),
]


@pytest.mark.parametrize(("text", "date"), DATED)
def test_date_is_not_that_of_the_contest(pipeline: Pipeline, text: str, date: str) -> None:
    assert [one.date for one in pipeline.extract(text).records if one.kind == "honor"] == [date]


@pytest.mark.parametrize("marked", MARKED)
def test_title_and_whose_it_is(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []


def test_house_is_built_not_granted(pipeline: Pipeline) -> None:
    records = pipeline.extract("年内建成区级新时代文明实践中心。").records
    assert [one for one in records if one.kind == "honor"] == []


def test_sentence_that_begins_with_a_semicolon(pipeline: Pipeline) -> None:
    records = pipeline.extract("；全年荣获先进集体称号").records
    assert [one.recipient for one in records if one.kind == "honor"] == [None]
