"""Whether what a verb governs is a title, by how much the verb says itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...pipeline.rules import Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from .issuers import Issuers
from .kinds import TitleKinds
from .levels import BATCH, METALS
from .title import Title

_BEARER = re.compile("[^，。；：、]{0,6}资格|的?(?:获得者|得主|候选|评选)|者|人[次数]|专家[^，]")
_ROUND = re.compile("”?(?:总决赛|半?决赛|[复初预]赛|终审)")
_AMONG = "其中"
_ADDED = "新增"
_TOWNS = re.compile(
    "(?:全国|国家级?|全省|省级)[^，。；的“”]{2,20}(?<!农)[县镇乡村校]$"
    "|(?:[\u4e00-\u9fff]{1,3}市|全市|市级)(?:首批|新)?(?:优质|示范|特色|文明|先进|[^，。；]{0,4}窗口)"
    "[^，。；]{0,6}(?:学校|校园|幼儿园|单位|(?<!农)[县镇乡村])$"
)
"""What is granted whenever it is new: 新增省级示范镇2个, but not 新增规上企业."""
EMERGED = ("涌现", "涌现出", "涌现出了")
PRAISED = ("表彰", "表彰了")
_COUNTED = re.compile(
    f"”?(?:称号)?[0-9一二三四五六七八九十百两{FIGURE}{NAME}]{{1,4}}余?[名个人项位篇节家户所支座处条件门]"
)
_ENTERING = ("跻身", "跻身于")
_RECOGNISED = ("认定", "新认定")
_WORKPLACE = re.compile("(?:中心|工厂|车间|实验室|工作室|基地|园区|产业园)$")
_RAISED = ("培育", "培育出", "培树")
_OWN = re.compile("(?:企业|人才|项目|产业|园区|集群|小巨人”?|以上.{0,12})$")
_HERITAGE = re.compile("非遗|非物质文化遗产")
_CHOSEN = ("评出", "评选出", "选树", "选树了", "选树出")
_OWN_POST = re.compile("(?:岗|队|室|站|户|课|区|活动|工程|项目|案例|做法|经验|品牌|典型|事迹)$")
"""What a unit sets up or collects, whatever it is called: 选树“党员先锋岗”30个."""
_BEST = ("优", "A", "优秀")
_DEGREE = re.compile("(?:“[^“”]{1,4}”的?|第?[一二三]|优秀|良好|A+|[好优])(?:[等档]次|等级)|A+等")
_ASSESSED = re.compile("(?:考核|考评|评估|评价|测评|督查)(?:结果|等次)?[^，。；考评]{0,12}$")
_HOW_MANY = re.compile(f"”?[0-9一二三四五六七八九十{FIGURE}]{{1,4}}[名个人项位枚篇节次]")
_DESIGNATED = re.compile(
    "(?:全国|国家级?|全省|省级|中国)(?!最|重要|主要|重大|唯一|第|首|的)[^的、，“”]{2,14}"
    "(?:[县镇乡]|(?<![农乡])村|学校|校园|康养基地|教育基地|实训基地|培训基地|案例)$"
)
"""Designations whose kind is no word of its own: 国家农产品质量安全县."""
_PRAISE = re.compile(
    "(?:[、和][^，。；“”]{2,16}?)?(?:通报)?(?:表扬|表彰|嘉奖|点赞)|评审|论证|鉴定|验收|组"
)
# 被确定为博士点培育立项建设单位: a kind that only others give, whatever its level.
_APPOINTED = re.compile(
    "[^，。；、“”]{4,}(?:基地|(?:建设|培养|授权|依托|支撑|协作|定点|牵头|承担)单位|联系点|定点(?:医院|机构))$"
)
_SHARE = re.compile("占(?:全|比|总)")
_OF = re.compile("的(?!(?:重大|历史|有利|难得)?机遇|(?:荣誉|光荣)?称号|殊荣|行列|好|优异|佳|有)")
_NO_TITLE = re.compile(
    "[国家省市县区部厅校]{1,3}级(?:重[点大]|科研|一般)?(?:项目|课题)$|并|取?新(?:时代(?!.{0,10}(?:少年|青年|先锋|标兵|工匠|典型|标杆|模范|楷模|好))|征程)|[省市县区国家校局部]{1,3}级$|[A-Z省市县]{1,3}级以上、?$|[的了在为是着有由以将对向从与和]"
    "|占|[^“]{0,20}(?:基金|科研|科技|课题)项目$|证书[和与及]|资助|批准|奖励|资金|[^“]{0,6}胜利的|[国家省市县区各级、]{2,8}$|[^“”]{0,12}类(?:个人|集体|团体)?$|[颁授领发评]奖$|奖金"
    "|[^“]{0,40}获奖$|(?:此次|本次|这次)[^“]{0,10}$|(?:此|该|这|多|各|每|一)项(?:$|荣誉|殊荣)|相关$|上述$|以上$|(?:数量|名额|标准(?!化)|条件)|[^“]{2,30}、(?:实行|推[进动]|加[快强]|抓[紧好]|完善|建立|落实|开展|做好|探索)"
)
_GRANT = re.compile(
    "(?!.{0,40}(?:示范|试点|优秀|典型|奖|“)).{0,40}(?:基金|社科|研发|科研|研究|科技计划|科学)"
    ".{0,16}(?:项目|课题|专项)$"
)
"""A grant for work still to be done: 国家社科基金项目."""
_PEOPLE = re.compile("[0-9\ue000一二三四五六七八九十]{1,4}余?[名位人]")
"""Behind who is counted: 新增非遗传承人8名."""
_FIRST = re.compile("首[个家批]|全[省市]首")
# 当选最美志愿服务社区, “最美志愿者”, not 当选代表
_CROWNED = re.compile("(?:全[国省市县区])?“?(?:最美|十佳|十大|优秀|先进|模范)")
_MONEY = re.compile("学金|励|补|金(?!奖)")
_PERSONS = re.compile(
    "“[^“”]*(?:工匠|楷模|好人|标兵|劳模|模范|能手|之星|人物|红旗手|十佳|最美|先锋)[^“”]*”"
)


class Verb(NamedTuple):
    """A verb with what is said before it: who acts, and whether it is passive."""

    word: str
    passive: bool
    issued: bool


class TitleJudge:
    """Tells titles from other objects of verbs of conferring and winning."""

    def __init__(self, lexicons: Lexicons, issuers: Issuers, kinds: TitleKinds) -> None:
        """Take the verbs that say much and those that say little."""
        self._issuers = issuers
        self._kinds = kinds
        self._strong = frozenset(
            (*lexicons["honors.confer_strong"], *lexicons["honors.win_strong"])
        )
        self._listing = frozenset(lexicons["honors.listing_verbs"])
        self._keeping = frozenset(lexicons["honors.keeping_verbs"])
        self._yielding = frozenset(lexicons["honors.yielding_verbs"])
        self._called = frozenset(lexicons["honors.called_verbs"])
        self._official = frozenset(lexicons["honors.official_verbs"])

    def _is_praise(self, text: str, words: str, title: Title) -> bool:
        """Tell whether the words name who praises or checks: 获市委办公室通报表扬."""
        if title.quoted or self._kinds.has_kind(words) or not _PRAISE.match(text, title.end):
            return False
        return self._issuers.are_bodies(words) or words.endswith("专家")

    def holds(self, text: str, verb: Verb, title: Title) -> bool:
        """Tell whether what a verb governs is a title, by how much the verb says itself."""
        words = title.lead + text[title.start : title.end] + title.tail
        words = words.replace("贡献的", "贡献")  # no clause: 有突出贡献的中青年专家
        kinds = self._kinds
        if title.quoted and words in _BEST and verb.word in self._strong:
            return True
        if words == "优":
            return _ASSESSED.search(text, max(0, title.start - 24), title.start) is not None
        if words in METALS or _DEGREE.fullmatch(words):
            return True
        if kinds.is_none(words) or len(words) < 2 or _NO_TITLE.match(words):
            return False
        if self._is_praise(text, words, title) or BATCH.match(text, title.end):
            return False
        if _SHARE.match(words) or (not verb.passive and _GRANT.match(words)):
            return False
        if _ROUND.match(text, title.end) or (words[-1] == "奖" and _MONEY.match(text, title.end)):
            return False  # 闯进群星奖决赛, 获批省政府奖学金
        if _BEARER.match(text, title.end) and not verb.word.startswith("表彰"):
            return False
        if verb.word == _ADDED and not _TOWNS.match(words):
            # 新增省级美丽河湖9条, but not 新增规上企业 or 市级以上龙头企业: those are counted.
            named = kinds.is_official(words) and kinds.has_head(words)
            named = named and _PEOPLE.match(text, title.end) is None
            named = named and (not _OWN.search(words) or _HERITAGE.search(words) is not None)
            return named and _COUNTED.match(text, title.end) is not None
        if verb.word == _AMONG and not (kinds.is_award(words) and _HOW_MANY.match(text, title.end)):
            return False
        if verb.word in EMERGED and not (title.quoted or kinds.has_level(words)):
            return False
        if verb.word in PRAISED and not (
            title.quoted or kinds.is_award(words) or _HOW_MANY.match(text, title.end)
        ):
            return False
        official = verb.word in self._official
        award = kinds.is_award(words)
        if verb.word == "现为":
            key = "重点" in words and kinds.has_level(words)  # 现为省级重点职业学校
            named = key or kinds.is_official(words) or kinds.is_affiliate(words)
            return named and kinds.has_head(words) and "的" not in words
        if verb.word in self._called:
            return True
        if verb.word in self._yielding:
            # 评出市级示范单位6家: a number of titles given, not 评选方案 or 培育龙头企业.
            official = kinds.is_official(words) or (title.quoted and kinds.has_kind(words))
            official = official or (verb.word == "创" and kinds.has_level(words))
            raised = verb.word in _RAISED and (not kinds.has_level(words) or _OWN.search(words))
            called = bool(title.tail) or (official and kinds.has_head(words) and not raised)
            chosen = verb.word in _CHOSEN and (title.quoted or award) and not title.tail
            called = called or (chosen and not _OWN_POST.search(words))
            return called and "的" not in words and _COUNTED.match(text, title.end) is not None
        if verb.word in self._keeping:
            named = title.labelled and kinds.is_named(words, quoted=title.quoted)
            return not award and "的" not in words and (named or kinds.is_official(words))
        if (official or not award) and _OF.match(text, title.end):
            return False
        if (official or verb.word in self._listing) and _DESIGNATED.match(words):
            return True
        if verb.passive and _APPOINTED.match(words) and verb.word.endswith("为"):
            return True
        if official and not verb.passive:
            first = _FIRST.search(words) is not None and kinds.has_level(words)
            level = title.quoted and kinds.has_level(words) and kinds.has_head(words)
            entered = verb.word in _ENTERING and not award and kinds.has_level(words)
            given = verb.word in _RECOGNISED and _WORKPLACE.search(words) is not None
            given = given and kinds.has_level(words) and _COUNTED.match(text, title.end) is not None
            elected = verb.word.startswith("当选") and (
                _PERSONS.search(f"“{words}”" if title.quoted else words) is not None
                or _CROWNED.match(words) is not None
            )
            named = (
                entered
                or (title.quoted and title.labelled and bool(title.issuers))  # 进入总行“甲”行列
                or elected
                or given
                or first
                or level
                or award
                or kinds.is_official(words)
                or kinds.is_affiliate(words)
            )
            whole = kinds.has_head(words) or title.quoted or elected
            return named and whole and "的" not in words
        named = title.labelled or kinds.is_named(words, quoted=title.quoted)
        named = named or (kinds.is_civic(words) and kinds.has_head(words))
        if verb.word in self._strong:
            named = named or (kinds.has_level(words) and kinds.has_kind(words))
            return named or title.quoted or not verb.word.startswith(("授予", "追授"))
        called = title.quoted or ("的" not in words and kinds.has_level(words))
        if (verb.issued or title.issuers) and (kinds.has_head(words) or called):
            return True
        called = title.quoted and title.labelled  # 获得“群众满意的卫生院”称号
        return named and ("的" not in words or verb.passive or award or called)
