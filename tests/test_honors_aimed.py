"""Honors: who stands far from the title, what is aimed at, in what contest a name was won."""

from __future__ import annotations

import pytest
from marking import differences, parse

from huibao import Pipeline

WHO = [
    "支部书记李某某扎根基层，被授予⟦优秀共产党员|honor recipient=支部书记李某某⟧称号。",
    "学校坚持以德立校，推进素质教育；先后获得⟦市级文明校园|honor recipient=学校⟧称号。",
    "公司凭借“节能”项目拿下⟦省科技二等奖|honor recipient=公司⟧，主角林某凭此剧摘得⟦省戏剧金奖|honor recipient=主角林某⟧。",
    "该村因种粮增产被评为⟦市级“生产标兵”|honor recipient=该村⟧，三任支书作为一个集体荣登“⟦中国好人榜|honor recipient=三任支书⟧”。",
    "赵小兰进了纺织厂，23岁就被评为“⟦市劳动模范|honor recipient=赵小兰⟧”。",
    "班长吴建军拿到⟦全省技能竞赛第一名|honor recipient=班长吴建军⟧，选手李子涵的《水杯》获⟦一等奖|honor recipient=选手李子涵的《水杯》⟧。",
    "分局正对标对表，筹备申报⟦全国巾帼文明岗|honor recipient=分局 status=planned⟧。",
    "中队年年受到嘉奖：2010年3月被评为⟦全省先进单位|honor recipient=中队⟧；2013年5月被命名为⟦全国青年文明号|honor recipient=中队⟧。",
    "市图书馆学会授予甲图书馆、乙图书馆等6家单位⟦阅读优秀组织奖|honor issuers=市图书馆学会 recipient=甲图书馆、乙图书馆等6家单位⟧。",
    "省总工会为此授予我行⟦金融五一劳动奖状|honor issuers=省总工会 recipient=我行⟧。",
    "实验小学以241分夺得⟦小学组冠军|honor recipient=实验小学⟧，6号线一期工程获⟦国家优质工程奖|honor recipient=6号线一期工程⟧。",
    "村党委书记、⟦全国劳动模范|honor recipient=高德旺⟧、省人大代表高德旺常把这话挂在嘴边。",
    "孙某是县人大代表，连续三届当选⟦县“双创”优秀村干部|honor recipient=孙某⟧。",
    "啦啦操队出征全省联赛，力压15支劲旅问鼎⟦自选动作组冠军|honor recipient=啦啦操队 event=全省联赛⟧。",
]

AIMED = [
    "以创建⟦省级文明镇|honor status=planned⟧为总抓手，我县成为全省第21个“⟦省级卫生县城|honor recipient=我县⟧”。",
    "医院将朝着⟦三级甲等医院|honor status=planned⟧目标迈进，学校正朝着“⟦全国文明校园|honor status=planned⟧”的目标奋力争创。",
    "支持县一中晋升⟦省一级示范高中|honor recipient=县一中 status=planned⟧。",
    "被省高院推荐申报“⟦全国优秀法院|honor status=planned issuers=⟧”。",
    "广场舞闯进第十九届群星奖决赛，遗憾未能折桂；获批国家级项目3项。",
]

TOLD = [
    "近日公示的⟦中国美丽休闲乡村|honor recipient=黑石村⟧名单中，黑石村榜上有名。",
    "公司揽获四项大奖，分别是“⟦先进企业|honor⟧”、“⟦优秀企业家|honor⟧”。",
    "协会公布小组成果评价结果：甲小组获⟦电力行业一等奖|honor recipient=甲小组⟧。",
    "获得了多方面的荣誉：国家级的有全国少工委授予的“⟦平安先进单位|honor level=national issuers=全国少工委⟧”；市级的有“⟦生态社区|honor level=city⟧”。",
    "龙山街道、春晖社区分获⟦全省建设示范街道|honor recipient=龙山街道⟧、⟦示范社区|honor recipient=春晖社区 title=全省建设示范社区⟧称号。",
    "2018年，陈某当选⟦第三届“江淮工匠”|honor recipient=陈某⟧，书记邹某当选⟦市“十佳社区当家人”|honor recipient=书记邹某⟧。",
    "镇人大被县人大常委会评为⟦先进单位|honor issuers=县人大常委会 level=county⟧，防保站被县疾控中心评为“⟦免疫先进集体|honor issuers=县疾控中心 level=county⟧”。",
]

GIVEN = [
    "中队被省总队评为“⟦先进单位|honor⟧”，并向上级政治部推荐为“⟦训练标兵单位|honor recipient=中队 status=planned⟧”。",
    "向阳花开、高塘锦鲤分别认定为⟦省级供应链基地|honor recipient=向阳花开⟧、⟦直播电商企业|honor recipient=高塘锦鲤⟧。",
    "助推长征医院争创⟦国家级“医养结合”试点|honor recipient=长征医院⟧，11月，在2021年市直中学生运动会上获⟦团体总分第一名|honor date=2021-11⟧。",
    "市教育局公布了2021年度评选结果：实验小学被评为“⟦市级书香校园|honor issuers=市教育局 recipient=实验小学 date=2021⟧”。",
    "县委、县政府印发表彰决定，授予城关镇“⟦招商引资先进单位|honor issuers=县委、县政府 recipient=城关镇⟧”称号。",
    "省公安厅给刑警大队记⟦集体三等功|honor issuers=省公安厅 recipient=刑警大队⟧一次，给民警周某记⟦个人二等功|honor issuers=省公安厅 recipient=民警周某⟧。",
    "工作中涌现出“⟦最美护士|honor recipient=周小敏⟧”周小敏、“⟦岗位能手|honor recipient=陈大力⟧”陈大力等一批先进典型。",
    "街道全年创建6个小区；在区年终考核中被评为“⟦优秀街道|honor event=区年终考核 level=county⟧”。",
    "我镇拥有“⟦中国茶叶之乡|honor recipient=我镇⟧”金字招牌，学校拥有“全国模范教师”称号的教师3人。",
    "我校是⟦国家“中医药传承”建设单位|honor recipient=我校 level=national⟧，获⟦2020年度省教学成果一等奖|honor date=2020⟧。",
    "回首2022年，医院获评“⟦省级文明单位|honor recipient=医院 date=2022⟧”。",
]

CONTESTS = [
    "在全省护理评选中，外科获“⟦优质护理先进集体|honor event=全省护理评选⟧”，护士王某获“⟦优质护理先进个人|honor event=全省护理评选 level=province⟧”。",
    "在区中小学艺术节大合唱比赛中，甲小学获⟦一等奖|honor⟧，教师王某获“⟦优秀辅导教师|honor event=区中小学艺术节大合唱比赛 level=county⟧”。",
    "在国赛中，学生冯某获⟦车工赛项一等奖|honor level=national event=国赛⟧，学生普某获⟦热菜赛项三等奖|honor level=national event=国赛⟧。",
    "收入总量居⟦全县第三|honor level=county⟧，增幅居⟦第一|honor level=county⟧。镇党委在全县述职评议中位列⟦乡镇组第二|honor level=county⟧。",
    "园区党工委授予交警中队党支部⟦“规范之星”党组织|honor level=null⟧称号，在历时三天的校运会上，一班获⟦团体第一名|honor level=unit event=校运会⟧。",
]


ONCE_MORE = [
    "集团名列⟦“2022年度全国茶业企业百强”第58位|honor rank=第58位 recipient=集团⟧。",
    "法庭被省高级人民法院荣记⟦集体二等功|honor issuers=省高级人民法院 recipient=法庭 level=province⟧。",
    "陶老师被市总工会记“⟦职工创新标兵|honor issuers=市总工会 recipient=陶老师⟧”。",
    "在第三届全省审判业务竞赛中，刘某、方某分别荣获“⟦业务标兵|honor event=第三届全省审判业务竞赛 level=province⟧”“⟦业务能手|honor event=第三届全省审判业务竞赛 level=province⟧”称号。",
    "在年终考核中我镇荣获⟦全县一等奖|honor event=年终考核⟧、⟦平安建设先进乡镇|honor event=年终考核⟧。",
    "经评审，医院正式晋升为⟦三级甲等妇幼保健院|honor recipient=医院 status=obtained⟧。",
    "顺利通过国家卫生县城复审。",
    "获批省政府奖学金名额80个，获授权发明专利9件、植物新品种权4项。",
    "烹饪专业学生苗某获⟦省技能大赛一等奖|honor recipient=烹饪专业学生苗某⟧，铸造车间孙某获⟦市五一劳动奖章|honor recipient=铸造车间孙某⟧。",
    "何某副教授的论文获⟦省社科成果二等奖|honor recipient=何某副教授的论文⟧，教师许某执教的《春》获⟦市优质课一等奖|honor recipient=教师许某执教的《春》⟧。",
    "镇获评⟦全市先进单位|honor recipient=镇⟧，院被省工信厅认定为⟦省级工业设计中心|honor recipient=院 issuers=省工信厅⟧。",
    "杏花社区当选“⟦最美社区|honor recipient=杏花社区⟧”，本人有幸被评为⟦县优秀党务工作者|honor recipient=本人⟧。",
    "我行被人民银行东川县支行评为“⟦金融工作先进单位|honor issuers=人民银行东川县支行⟧”，公司被农业部等八部委继续认定为⟦国家重点龙头企业|honor issuers=农业部⟧。",
    "杨湾村被农业农村部推介为⟦中国美丽休闲乡村|honor recipient=杨湾村 issuers=农业农村部⟧。",
    "步行街获评“⟦省级示范步行街|honor⟧”，“老福昌”“李记”等3个品牌入选⟦第四批省老字号|honor recipient=“老福昌”“李记”等3个品牌⟧。",
    "组织参加第35届全省创新大赛，获⟦一等奖|honor event=第35届全省创新大赛⟧4项，在全省烹饪大赛上获⟦特金奖|honor rank=特金奖⟧1个。",
    "一季度全市招商引资考核我县排名⟦第一|honor event=一季度全市招商引资考核 recipient=我县 level=city⟧，支队在全省案卷评查中名列⟦前茅|honor event=全省案卷评查 level=province⟧。",
    "协会将办好美食节，成立预制菜委员会，同时力争晋升⟦5A级社会组织|honor recipient=协会 status=planned⟧。",
    "单位连续三年考核位列⟦全市第二|honor recipient=单位 event=考核⟧，缉毒大队被公安厅记⟦集体二等功|honor level=province⟧。",
    "车管所业务网办率78.4%，荣获⟦全省“优秀县级车管所”|honor recipient=车管所⟧。",
    "办理的督促整治水源地污染案入选⟦全省检察机关典型案例|honor recipient=督促整治水源地污染案⟧。",
    "涌现出“⟦全国优秀法官|honor recipient=陶某远⟧”陶某远、“⟦全国办案标兵|honor recipient=邹启⟧”邹启等先进典型。",
    "张颖老师刚刚荣获⟦市级教学能手|honor recipient=张颖老师⟧，在中国国际大学生创新大赛（2023）省赛中获⟦银奖|honor level=province⟧2项。",
    "侨办被国务院侨办评为“⟦全国侨务先进单位|honor issuers=国务院侨办⟧”，《春韵》荣获⟦市“文艺精品奖”|honor rank=一等奖⟧（一等奖）。",
    "副会长单位鑫隆竹业吸纳就业46人，被市工商联命名为“⟦示范企业|honor recipient=副会长单位鑫隆竹业⟧”。",
    "村秧歌队参加镇里的元宵汇演，拿了个⟦二等奖|honor recipient=村秧歌队 level=township⟧。",
    "治未病中心主任纪某被授予“⟦全省基层名中医|honor recipient=治未病中心主任纪某⟧”称号，律师冯秉正被评为⟦市优秀律师|honor recipient=律师冯秉正⟧。",
    "“潮声讲坛”举办讲座12场，被市文旅局评为⟦优秀阅读品牌|honor recipient=潮声讲坛⟧，2021级食工2班获⟦校级先进班集体|honor recipient=2021级食工2班⟧。",
    "我市代表团参加省第十六届运动会18个大项比赛，获⟦金牌|honor event=省第十六届运动会 level=province⟧12枚，在市委宣传部主办的建党美术书法展中获⟦二等奖|honor event=建党美术书法展⟧。",
    "应用化学专业获批⟦省级一流本科专业建设点|honor recipient=应用化学专业⟧。",
    "一是争创⟦省级文明村|honor status=planned⟧，二是修路。局里被省委依法治省办命名为⟦省级示范单位|honor issuers=省委依法治省办⟧。",
    "甲社区获评“⟦市级先进社区|honor⟧”，“板凳议事会”工作法入选⟦全市案例|honor recipient=“板凳议事会”工作法⟧。",
    "评选⟦街道“最美家庭”|honor level=township⟧30户、“⟦绿色家庭|honor title=街道绿色家庭 level=township⟧”20户。",
]


@pytest.mark.parametrize("marked", [*ONCE_MORE, *WHO, *AIMED, *TOLD, *GIVEN, *CONTESTS])
def test_who_and_what_is_aimed_at(pipeline: Pipeline, marked: str) -> None:
    text, marks = parse(marked)
    assert differences(pipeline.extract(text), marks, {"honor"}) == []
