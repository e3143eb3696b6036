"""Who got a title: the words before the verb that tells of it."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from ...pipeline.text.structure import Bounds
from .names import Names
from .openers import BEATING
from .phrases import Phrases, inside_quote

SELF = re.compile(
    "我[校镇县市区院局司村队乡州省园馆所行站厂矿庭委办科室队段](?!业(?!绩))|本[校院局]|本人|我单位|我公司|我社区|我支部|学校|公司|医院"
)
_WE = re.compile("我们(?![的党])")
_BARE_NUMBER = re.compile(
    rf"(?:[又有共约近超各]|共有|先后|另有){{0,2}}(?:[0-9一二三四五六七八九十百两数多{FIGURE}]{{1,6}}余?"
    "(?:人次?|名|位|个|项|件|组|队|对|篇|幅|部|本|所|家|支|门)?){1,2}"
)
ON = re.compile("[，在于以先后多再已均还又也获被荣成顺连首蝉位名列居跻入由经凭综总得][^个]")
_HAVING = re.compile(
    rf"(?:已|共)?有(?=[0-9{FIGURE}]{{1,5}}|[一二三四五六七八九十]{{1,3}}[余多]?[名位个家])"
    rf"|(?<=[校院县市区镇乡村局司])(?:现|共|已)?有(?=[^，。；有的]{{2,60}}等[0-9{FIGURE}]{{1,4}}[名位个家所项])"
)
_LED = re.compile(
    "(?:辅导|指导|组织|遴选|选派|选拔|挑选|选送|推荐|带领)(?=[0-9\ue000]{1,5}[名位]|学生|选手|学员|师生|青年|干警|职工|运动员|歌曲|节目|作品|舞蹈|课例|论文|微课)"
)
_LEADING = re.compile(
    "(?P<who>[^，。；：的在以]{2,14}?)(?=在[^，。；]{2,40}|以[^，。；]{2,24}的|以[^，。；在以]{1,12}[分秒票环]$|(?:双双|均|都)?以$|(?:按照?|依照|对照)[^，。；]{4,24}(?:标准|要求|规范)$|(?:已?连续|蝉联|首次|再次))"
)
_COUNTED = re.compile(
    rf"(?<!第)(?:共|等)?[0-9一二三四五六七八九十{FIGURE}]{{1,5}}[所个家名人位项]$"
)
_NAMES_SOMETHING = re.compile(rf"[\u4e00-\u9fffA-Za-z{NAME}]")
STATES = re.compile("的[^，。；的]{0,4}(?:面貌|格局|局面|氛围|环境|路子|成效|体系)$")
_PLAIN = re.compile(
    "(?:[0-9\ue000一二三四五六七八九十两]{1,3}[名位])?(?:选手|学生|[教老]师|同学|队员|[职员]工|代表|作品|节目|书法|绘画|手工|手抄报|摄影|舞蹈|征文|论文|课例|微?党课|微课|微视频|演讲|朗诵|成果|专著|著作|课题|调研报告|案例|产品)"
)
_TAKING_PART = re.compile(
    "(?:组队|积极|逐级|代表[^，。；]{1,8})?(?:参加|参与)了?[^，。；]{2,40}|(?<!人大)(?<!党)(?<!团)(?<!工)代表(?![队团联工之家小])[^，。；]{1,8}(?:参赛|出战|$)"
)
_CONFERRED = re.compile(
    "被[^，。；]{0,16}?(?:认定|评|列|确定|授予|命名)|通过[^，。；]{0,6}(?:复[查审核评]|验收|评审)$"
    "|(?:准予|顺利|按期|予以)?(?:结题|结项)(?:并|后)?(?:被)?$"
)
# 公司凭借“甲”项目拿下, 该村因增产被评为: by what and for what, not who.
_RELYING = re.compile(
    "(?<=..)(?:凭(?:借|着|此)?|因(?!素|特|子))[^，。；]{1,30}$"
    "|(?<=..)以[^，。；以]{1,12}[分秒环票米]$"
)
_AGE = re.compile("(?:年仅)?[0-9一二三四五六七八九十\ue000]{1,3}岁(?:时|那年)?")
_TO_WHOM = re.compile(
    "向(?!阳)[^，。；、]{2,14}?(?:[部局委厅办院]|政府|军区)(?:推荐|申报|报送|汇报|申请)?"
)
# 该馆连续第三次有作品入围: whose works, and not which
_HAS_WORKS = re.compile(
    "(?<=..)(?:连续|再次|首次|第[一二三四五六]次){0,2}有(?:作品|节目|项目|论文|案例|选手|学生|教师|人)$"
)
_APIECE = re.compile("(?<=..)各有[0-9\ue000一二三四五六七八九十两]{1,4}[余多]?[件项名人个位篇幅]")
_WHERE = re.compile("[中上里]$|各[^，。；各]{1,4}$")
_NOTED = re.compile("(?<=..)（[^（）]{7,60}）$")
_WORK_OF = re.compile("(?:“[^”]{2,20}”|《[^》]{2,30}》)[^，。；的]{0,6}$")
_UNDER = re.compile(
    "在[^，。；在“]{1,14}(?:指导|带领|支持|帮助|关心|领导|配合|努力)下(?:再次|首次|先后|成功)?$"
)
_ENTERED = re.compile(
    "(?:(?:应邀)?赴[^，。；赴]{2,8}?)?(?:代表(?![队团])[^，。；]{1,10}?)?(?:组队)?(?:参加|参与)了?$|(?:参评|参选|参展)并?$"
)
# 甲茶场选送的绿茶: whose it is belongs to a bare name of what was sent in
_SENT_IN = re.compile(
    "(?:选送|报送|送选|送评|推荐|创作|创排|演出|参赛|研制|生产|培育|主持|撰写|执教|主讲|设计|编写|编排|拍摄|承担)$"
)
# 专家高度评价我市创建, 部委批准我县创建: of whom the verb before speaks.
OF_US = re.compile(
    "(?:评价|肯定|批准|同意|支持|推荐|确定|认定|指导|帮助|要求|鼓励|汇报|介绍|认为|我就|考核|考评|测评|评比)(?=(?:我[校镇县市区院局村乡州省]|[^，。；、我的]{2,8}[省市县区镇乡村])$)"
)
_EVERYWHERE = re.compile("全[国省市县区州镇乡](?:范围内?)?")
_TOGETHER = re.compile("[与和同][^，。；]{2,24}?(?:一起|一道|一同|携手)$")
_WITH = ("与", "同", "和")
# 论文发表于核心期刊并获: what has been published, not where.
_PUBLISHED = re.compile(
    "(?:发表|刊登|刊发|刊载|收录)[于在]"
    "|在[^，。；在]{2,24}(?:刊物|杂志|期刊|学报|日报|报)上?(?:公开)?(?:发表|刊登|刊发|刊载)"
)
# 我区作为全省唯一县区入选: as what one is chosen is no part of the name.
_AS_WHAT = re.compile(
    "作为(?:全[国省市县区]|[^，。；]{0,6}(?:唯一|首[批个家]|试点|代表|之一|一个(?:集体|整体)))[^，。；]{0,24}$"
)
_ATTENDED = re.compile("(?:出席|列席|参加|参与|承办|举办)(?!人员|单位|学校|教师|学生|选手|企业)")
_HIDDEN_YEAR = re.compile(f"[{NAME}{FIGURE}]{{1,4}}年度?")
# 景区荣获质量奖，成为全省第一个获得大奖的景区: what it has become, not who
# 以第一完成单位获, 组建3家实验室，获批: as what and after what, not who
NOT_WHO = re.compile(
    "[一二三四五六七八九十][要是]|[后再又]{0,2}代表(?:[我本全][^，。；]{1,8}|[^，。；]{1,8}[省市县区镇乡校院])|(?:启动|推进|完成)[^，。；]{2,20}|以第[一二三][^，。；]{0,8}|以[^，。；]{1,10}(?:身份|名义)"
    "|(?:组建|新建|建成|成立|引进|新增|实施|承担)[^，。；]{0,24}[0-9\ue000一二三四五六七八九十]{1,4}[家个项所座][^，。；]{0,12}"
)
_BECOME = re.compile("成为[^，。；]{0,10}?[第首]?$")
_MEANT = re.compile("(?:[要拟应需]|有望|可望)$")
_NOBODY = (
    "组队",
    "成绩",
    "的成绩",
    "大会",
    "会上",
    "会议",
    "排名",
    "名次",
    "决赛",
    "总决赛",
    "预赛",
    "复赛",
    "金牌榜",
    "奖牌榜",
    "总分榜",
)
# 镇获评, 院被认定为: the unit by one character, at the head of its clause
_UNIT = re.compile(
    "(?:^|[，。；：\n])[镇乡村县市区州校院局厅站所馆园部厂行](?=获|荣|被|喜|连|再|也|已|先|入|跻|位|列)"
)
SCORED = re.compile("(?:团体|综合)?(?:总分|得分|积分|总成绩)$")
_WORTH = re.compile("“(?P<who>[^”]{2,12})”(?:区域公用)?(?:品牌)?(?:价值|产值|产量|销量)")
_CASES = ("案", "案件")
"""Names of cases begin with what was done: 侵犯商标权案."""
_LONGEST = 90
_SHORTEST = 2
_BARE = 5


class Recipients:
    """Finds who a verb of winning speaks of."""

    def __init__(self, lexicons: Lexicons, phrases: Phrases) -> None:
        """Take what bares noun phrases; compile how names end."""
        self._phrases = phrases
        self.names = Names(lexicons)

    def before(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return who is named between two positions of one clause, adverbs and dates left out.

        In `教师李某再次荣获` the recipient of 荣获 is `教师李某`.
        """
        text = document.text
        under = _UNDER.search(text, start, end)
        end = under.start() if under else end
        entered = _ENTERED.search(text, start + 2, end)
        end = entered.start() if entered else end
        high = end
        low = self._phrases.bare(document, start, end)
        if low is None:
            return None
        start, end = low
        conferred = _CONFERRED.search(text, start, end)
        if conferred:  # 甲石刻被认定为最早的石刻、入选: what has been said of it stands between
            end = conferred.start()
        published = _PUBLISHED.search(text, start + 2, end)
        end = published.start() if published else end
        relying = _RELYING.search(text, start + 2, end)
        if relying and not inside_quote(text, start, relying.start()):
            end = relying.start()
        works = _HAS_WORKS.search(text, start, end)
        end = works.start() if works else end
        as_what = _AS_WHAT.search(text, start + 2, end)
        end = as_what.start() if as_what else end
        if text[start] in _WITH and document.words(Bounds(start, end))[0].text in _WITH:
            return None  # 与乙公司同获: the subject stands before
        together = _TOGETHER.search(text, start + 2, end)
        if together:
            end = together.start()
        dash = text.rfind("——", start, end) + 1
        if dash > 0 and not inside_quote(text, start, dash):
            start = dash + 1
        apiece = _APIECE.search(text, start, end)
        end = apiece.start() if apiece else end
        having = _HAVING.search(text, start, end)
        if having and not inside_quote(text, start, having.start()):
            start = having.end()
        noted = _NOTED.search(text, start, end)
        if noted:  # 婚俗改革（催生“甜蜜经济”新业态）: a remark, no part of the name
            end = noted.start()
        of = text.rfind("的", start, end)
        while of >= 0 and inside_quote(text, start, of):
            of = text.rfind("的", start, of)
        first = text.rfind("的", start, of) if of >= 0 else -1
        if (
            first >= 0
            and re.search("[、和及与]", text[first:of])
            and not inside_quote(text, start, first)
        ):
            of = first  # 来自甲站的李某、乙站的王某: each has his own
        if of >= 0 and end - of > 2:
            # 甲校等5个单位的选手 names more than 选手 does.
            plain = _PLAIN.fullmatch(text, of + 1, end) is not None
            # 学生李某的“菌菇工厂”项目: whose work it is belongs to its name.
            owned = _WORK_OF.match(text, of + 1, end) is not None and self.names.is_owner(
                document, Bounds(start, of)
            )
            made = text[of - 1] in "团队" and _WORK_OF.match(text, of + 1, end) is not None
            owned = owned or text[of - 1] == "班" or made
            bare = end - of <= _BARE and "”" not in text[of:end]
            owned = owned or (bare and _SENT_IN.search(text, start, of) is not None)
            plain = plain and (
                _SENT_IN.search(text, start, of) is not None
                or self.names.ends.search(text[start:of]) is not None
                or self.names.is_owner(document, Bounds(start, of))
            )
            if not (owned or plain):
                start = of + 1
        if end - start > 8 and not text.endswith(_CASES, start, end):
            start = self._phrases.after_verb(document, start, end)
        taking_part = _TAKING_PART.search(text, start + 2, end)
        if taking_part and not inside_quote(text, start, taking_part.start()):
            end = taking_part.start()
        of_us = OF_US.search(text, start, end)
        start = start if of_us is None else of_us.end()
        trimmed = self._phrases.strip(document, start, end)
        if trimmed is None:
            return None
        start, end = trimmed
        meant = _MEANT.search(text, start + 2, end)
        end = end if meant is None else meant.start()  # 区医院要晋升为
        while end < high and text[start:end].count("《") > text[start:end].count("》"):
            end = text.find("》", end, high) + 1 or high
        start += text[start] == "的" and start < end - _SHORTEST  # 推荐的12件作品
        led = _LED.match(text, start, end)
        if led:
            start = led.end()
        if text[end - 1] == "、":
            return None  # 表彰劳动模范20名、“标兵岗”10个
        if _BARE_NUMBER.fullmatch(text, start, end) or text[start:end] in _NOBODY:
            return None
        become = _BECOME.search(text, start, end)
        if become is not None and become.start() - start < _SHORTEST:
            return None
        if _TO_WHOM.fullmatch(text, start, end):
            return None  # 人武部…，并向国防动员部推荐为样板单位
        if NOT_WHO.fullmatch(text, start, end):
            return None
        if _AGE.fullmatch(text, start, end) or BEATING.match(text, start, end):
            return None
        if _ATTENDED.match(text, start, end) or _HIDDEN_YEAR.fullmatch(text, start, end):
            return None
        if STATES.search(text, start, end) or _EVERYWHERE.fullmatch(text, start, end):
            return None
        if text[start - 1 : start] == "在" and _WHERE.search(text, start, end):
            return None  # 在技能节中捧回金奖: where, not who
        counted = _COUNTED.search(text, start + 2, end)
        if counted and not counted.group().startswith("等"):
            end = counted.start()
        unit = end - start == 1 and _UNIT.match(text, start - 1 if start else 0) is not None
        if not (unit or 2 <= end - start <= _LONGEST) or not _NAMES_SOMETHING.search(
            text, start, end
        ):
            return None
        return Bounds(start, end)

    def somebody(
        self, document: Document, start: int, end: int, found: Bounds | None
    ) -> Bounds | None:
        """Return who is named if it is a body or a person, not a measure.

        `found` is what stands before the verb; `某公司以千亿元的收入` names `某公司`.
        """
        text = document.text
        own = SELF.match(text, start, end) or _WE.match(text, start, end)
        if own and (own.end() == end or ON.match(text, own.end())):
            return Bounds(*own.span())
        if found is not None and text[found.start - 1 : found.start] == "在":
            return None
        scored = None if found is None else SCORED.search(text, *found)
        if found is not None and scored is not None and scored.start() > found.start + 1:
            found = Bounds(found.start, scored.start())  # 代表队总分名列
        if found is not None and self.names.is_somebody(document, found):
            return found
        if found is not None and self.names.is_person(document, found):
            return found
        owned = None if found is None else _WORTH.fullmatch(text, *found)
        if owned is not None:
            return Bounds(*owned.span("who"))  # “甲脐橙”品牌价值居全国第一
        start = self._phrases.opening(document, start, end)
        leading = _LEADING.match(text, start, end)
        if leading is None:
            return None
        who = self.before(document, *leading.span("who"))
        if who is None or not self.names.is_somebody(document, who, proper=True):
            return None
        return who

    def is_number(self, document: Document, start: int, end: int) -> bool:
        """Tell whether only a number stands before a verb: 3人 in `3人获评`, who is not named."""
        bare = self._phrases.bare(document, start, end) if start < end else None
        return bare is not None and _BARE_NUMBER.fullmatch(document.text, *bare) is not None
