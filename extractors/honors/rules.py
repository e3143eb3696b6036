"""What the rule ids of honors stand for."""

from __future__ import annotations

from ...pipeline.rules import Rule

RULES = (
    Rule(
        id="honor.conferred",
        about="a title that a body gives: 评为, 授予, 认定, with the body behind 被 or as subject",
        cues=("honors.confer_verbs", "honors.confer_strong"),
        examples=(
            "2021年，村支部被**县委评为“⟦先进基层党组织|honor issuers=**县委 recipient=村支部 "
            "level=county date=2021⟧”。",
            "中共甲县委甲县人民政府授予我村“⟦产业振兴先进集体|honor "
            "issuers=中共甲县委、甲县人民政府 recipient=我村 level=county⟧”称号。",
            "市教研室确定学校为⟦课程改革试点校|honor issuers=市教研室 recipient=学校 level=city⟧。",
        ),
        rejects=("5人被师范大学录取，工作受到上级好评。", "以这次测评为契机，抓好整改。"),
    ),
    Rule(
        id="honor.won",
        about="an award, a title or a rank that somebody wins: 荣获, 获评, 夺得",
        cues=("honors.win_strong", "honors.win_weak"),
        examples=(
            "舞蹈队在第三届“春苗杯”全县艺术展演中获⟦小学组一等奖|honor recipient=舞蹈队 "
            "rank=一等奖 event=第三届“春苗杯”全县艺术展演 level=county⟧、"
            "⟦优秀组织奖|honor recipient=舞蹈队 rank=null⟧。",
            "学生参加物理竞赛，分获省级⟦二|honor title=省级二等奖 level=province⟧、"
            "⟦三等奖|honor title=省级三等奖 rank=三等奖⟧。",
            "QC成果获⟦全国一等奖|honor rank=一等奖⟧2项。",
        ),
        rejects=(
            "粮食生产再获丰收，群众获得感更强。",
            "抓获嫌疑人3名，查获赃物一批。",
            "现有特级教师6人，一等奖获得者3人。",
        ),
    ),
    Rule(
        id="honor.listed",
        about="a place on a list or in a selection: 入选, 列入, 上榜",
        cues=("honors.listing_verbs",),
        examples=(
            "柳河村入选⟦第三批省级乡村旅游重点村|honor recipient=柳河村 level=province⟧。",
            "普法案例入围⟦全国典型案例|honor recipient=普法案例 level=national⟧。",
        ),
        rejects=("此事列入议事日程，经费纳入预算。", "把教研列入年度考核内容。"),
    ),
    Rule(
        id="honor.created",
        about="a title granted by others that has been reached: 创成, 晋升为, 成功创建",
        cues=("honors.creation", "honors.creation_reached"),
        examples=(
            "甲镇成功创建⟦省级卫生乡镇|honor recipient=甲镇 status=obtained level=province⟧。",
            "云湖景区升级为⟦国家4A级旅游景区|honor recipient=云湖景区 status=obtained⟧。",
            "创建⟦市级示范农场|honor status=obtained⟧3家。",
        ),
        rejects=("推动产业转型升级，建成党建活动室。", "创建多个特色党建品牌。"),
    ),
    Rule(
        id="honor.sought",
        about="a title granted by others that is still sought: 争创, 申报, 创建工作",
        cues=("honors.creation_sought", "honors.after_creation"),
        examples=(
            "合唱团正积极申报“⟦全市优秀文艺团队|honor recipient=合唱团 status=planned⟧”。",
            "推进⟦国家卫生县城|honor status=planned level=national⟧创建工作。",
            "以⟦省级文明单位|honor status=planned⟧创建为抓手，强化管理。",
        ),
        rejects=("开展“书香班级”创建活动。", "组织项目申报，做好创建材料。"),
    ),
    Rule(
        id="honor.standing",
        about="a place among peers: 位居全市第二, 名列前茅, 保持全国最低",
        cues=("honors.standing_verbs", "honors.scopes", "honors.standing_nouns"),
        examples=(
            "税收增速位居⟦全市第二|honor rank=第二 level=city recipient=null⟧。",
            "工业投资、技改投资分别居⟦全省第1位|honor rank=第1位⟧、⟦第3位|honor title=全省第3位⟧。",
            "成绩由全县第九名升至⟦第三名|honor title=全县第三名 rank=第三名⟧。",
        ),
        rejects=(
            "第一时间赶到，召开第一次会议，第一书记带头。",
            "把安全摆在第一位，第一产业稳步增长。",
            "建成全国最大的冷链基地。",
        ),
    ),
    Rule(
        id="honor.bare",
        about="a title without a verb of winning: beside a name, kept up, confirmed, on a list",
        cues=("honors.person_titles", "honors.list_titles"),
        examples=(
            "学习“⟦时代楷模|honor recipient=陈某院士⟧”陈某院士的先进事迹。",
            "⟦全国文明城市|honor level=national status=obtained⟧持续巩固提升。",
            "⟦自治区园林城市|honor level=province status=obtained⟧顺利通过验收。",
            "三、所获荣誉\n2020年 ⟦全国文明单位|honor date=2020⟧\n",
        ),
        rejects=("评选“十佳”教师73人。", "以“办好人民满意教育”为目标。"),
    ),
)
