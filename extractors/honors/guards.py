"""Whether a word that looks like a verb of winning is one: 获 of 抓获 is none."""

from __future__ import annotations

import re

from ...pipeline.rules import Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from .issuers import Issuers
from .reach import in_name

_TESTED = re.compile("[测考点讲自互述参]评为|决定为")
_NOT_BEFORE = re.compile(
    "(?:[收捕查抓破俘缴猎斩荣喜截渔采]|(?<![站院厂场诊究出务税律生守育我该本])所|没有|不[被能得]?|评选|优先|如何|关于|凡|未)$"
)
_NOT_AFTER = re.compile(
    "[感者得悉知利救准益取]|奖(?:后|的|[者人学教选集单个作企村队班团]|情况|名单|证书|论文|课题|项目)|批(?:准|复|次)"
)
_MERIT = re.compile(
    "(?:[一二两三0-9]次)?“?(?:个人|集体|专项)?(?:[特一二三]等功|嘉奖|大功)|“[^“”\n]{2,20}(?:标兵|能手|先进[个集][人体]|模范)”"
)
_PRIZE_NEXT = re.compile("[^，。；、“”]{0,8}(?:[特一二三]等奖|[金银铜]奖)")
_PLAIN_PRIZE = re.compile("了?(?:[特一二三]等奖|[金银铜][奖牌])")
_COMMENDED = re.compile("[^，。；“”]{0,20}“[^“”\n]{2,30}”(?:荣誉|称号)?的?(?:表彰|嘉奖)")
_CALLED = re.compile(
    "“(?:[^“”\n]{1,10}第一[省市县区镇乡村街园校店]|(?:中国|全国)[^“”\n]{1,12}之[乡都城])”"
)
_CEREMONY = re.compile(
    "(?:颁奖|授牌|暨|启动)?(?:仪式|大会|典礼|暨)|(?:工程|项目|作品|案例|单位|企业|学校)?名单(?=[，。；]|$)"
    "|(?:院校|高校|学校|单位|企业|城市|项目|作品|案例|地区|县市)之一"
)
_IS = re.compile(
    "(?:(?:一[所个家座]|首[批家所]|全[国省市]唯一)的?)?"
    "(?:国家级?|全国|中国|[省市]级|[\u4e00-\u9fff]{2,3}(?:省|市(?=首批|[省市]级)))(?!最|唯一|第)"
    "[^，。；“”的、]{0,20}?(?:示范性?|重点|特色|文明|先进|优秀|模范|绿色|高新技术|百强|园林|卫生|森林|历史文化|双拥|试点|实验|试验|基地)"
    "[^，。；“”的、]{0,8}?"
    "(?:学校|校园|院校|[中小]学|高中|医院|集体|社区|单位|幼儿园|企业|基地|城市|名城|模范城|(?<=示范|试验|实验|先行|先导|开发|度假)区|[村镇县校市])(?=[，。；、]|和|$)"
)
# 他是全国劳动模范、市优秀教师: a title of persons with its level.
_IS_SOMEBODY = re.compile(
    "(?:全国|国家级?|全?[省市县区]级?)[^，。；“”的、]{0,8}?(?:劳动模范|道德模范|优秀|先进|模范|骨干)?"
    "(?:劳动模范|劳模|道德模范|特级教师|(?<=优秀)[\u4e00-\u9fff]{2,6}|(?<=先进)工作者|(?<=[优模骨][秀范干])教师|教学能手|学科带头人|红旗手)"
    "(?=[，。；、]|和|$)"
)
_IS_QUOTED = re.compile(
    "(?:国家级?|全国|[省市]级?)(?:首批)?“[^“”\n]{2,12}”[^，。；“”的、]{0,6}(?:单位|院校|学校|基地|企业)(?=[，。；、]|和|$)"
)
# 学校现为全国先进集体, 王某现为市骨干教师: the judge asks for a level and a kind.
_PRESENT = re.compile("[^，。；、“”的]{4,30}(?:[，。；、]|和|$)|[^，。；、“”的]{0,8}“")
# 作为省级文明单位，我局: what opens the clause is held by who follows.
_AS = re.compile(
    "(?:国家级?|全国|[省市]级|[\u4e00-\u9fff]{2,3}省)(?:首批)?“[^“”\n]{2,20}”[^，。；“”的、]{0,6}(?=，)"
)
# 目标是国家卫生城市: what is aimed at, or told of something else.
_NOT_SO = re.compile(
    "(?:目标|重点|方向|特别|尤其|目的|关键|任务|主题|核心|标准|要求|定位|[而不的若但一二三四五六七八九十])$"
)
_NAMED_BY = re.compile(
    "(?P<who>[^，。；“”的]{2,16}?)(?:联合)?(?:命名|授予|认定|评定|授牌|表彰|批准)的[^，。；的]{3,30}(?:[，。；、]|$)"
)
# What is chosen is quoted or has a level, and a number of them is told: 评出市级示范单位6家.
_YIELDED = re.compile(
    f"[^，。；“]{{0,6}}?[\u4e00-\u9fff]{{2,4}}奖[0-9一二三四五六七八九十{FIGURE}{NAME}]{{1,4}}余?[名个人项位篇件]|"
    "[^，。；]{0,6}?(?:“|国家|全国|[省市县区镇校]|自治区|首)[^。；]{1,36}?"
    f"[0-9一二三四五六七八九十百两{FIGURE}{NAME}]余?[名个人项位篇节家户所支座处条件]"
)
# 这是我校获得的第5枚国际金牌: the medal is told, which it was stands before it.
_NTH = re.compile(
    "的(?:第[0-9\ue000一二三四五六七八九十百]{1,4}|首)[枚块座][^，。；的]{0,8}?(?:[金银铜][牌奖]|奖杯|奖章|冠军)"
)
_ADDED = re.compile(
    "了?[^，。；]{0,6}?(?:全国|国家|全省|省级)[^，。；]{2,20}[县镇乡村校]"
    "|了?[^，。；]{0,4}?(?:国家|全国|[省市县]级)[^。；]{2,30}?[0-9\ue000]{1,4}余?[个家项处门名条]"
    "|了?[^，。；]{0,18}?(?:[0-9\ue000]{1,3}[所个家])?(?:[\u4e00-\u9fff]{1,3}市|全市|市级)(?:首批|新)?"
    "(?:优质|示范|特色|文明|先进|[^，。；]{0,4}窗口)[^，。；]{0,6}(?:学校|校园|幼儿园|单位|[县镇乡村])"
)
# 7人获奖，一等奖1人，二等奖3人; 获奖，包括金奖9个: the prizes are told with their number.
_TOLD = re.compile(
    "(?:，|：)?(?:分别(?:是|为))?[国家省市县区校际级]{0,3}(?:[特一二三]等奖|[金银铜]奖|优[秀胜]奖)[0-9\ue000]"
)
# 是全省唯一入选河流: which of them it is, not what it has got.
_WHICH = re.compile("的?[^，。；“”全国省市县级]{2,6}[，。；]")
_BORNE = re.compile(
    f"了?(?:以)?“[^“”\n]{{2,16}}”[\u4e00-\u9fff{NAME}]{{2,3}}(?:、|等|和|同志|为代表)"
)
# 获得了多方面的荣誉：国家级的有“甲”；省级的有“乙”: each level tells its own.
_BY_LEVEL = re.compile("[^，。；：]{0,10}(?:荣誉|称号|奖项)：(?:国家|[省市县区])级的?有")
_CALLED_A_NAME = re.compile(
    "(?:[^。；]{4,80}?等[^，。；]{0,6}?|“[^“”]{4,20}”)(?:金字招牌|名片|称号|荣誉|殊荣)(?!的)"
)
_PLAQUE = re.compile("了?“(?:国家|全国|全?[省市]级?)[^“”]{4,24}”")
_NEAR = 16
_SEEKING = ("创建", "争创")
_NEEDED = {
    "记": _MERIT,
    "得": _PLAIN_PRIZE,
    "受到": _COMMENDED,
    "挂牌": _PLAQUE,
    "新增": _ADDED,
    "拥有": _CALLED_A_NAME,
    "获奖": _TOLD,
    "包括": _TOLD,
}


class VerbGuard:
    """Tells verbs of conferring and winning from parts of other words and other senses."""

    def __init__(self, lexicons: Lexicons, issuers: Issuers) -> None:
        """Take the verbs of being called, which need most behind them."""
        self._issuers = issuers
        self._yielding = frozenset(lexicons["honors.yielding_verbs"])
        self._called = frozenset(lexicons["honors.called_verbs"])

    def holds(self, text: str, start: int, end: int) -> bool:
        """Tell whether `text[start:end]` gives something: 是 does not, 是国家级示范校 does."""
        word = text[start:end]
        if len(word) == 1 and (
            _NOT_AFTER.match(text, end)
            or (
                _NOT_BEFORE.search(text, max(0, start - 4), start)
                and not (word == "获" and _PRIZE_NEXT.match(text, end))
            )
        ):
            return False
        followed = text.startswith(("的", "者"), end) and not _NTH.match(text, end)
        if followed or _CEREMONY.match(text, end) or _BY_LEVEL.match(text, end):
            return False  # 获得的第三个荣誉, 一等奖获得者, 授牌仪式
        if text.endswith("唯一", 0, start) and _WHICH.match(text, end):
            return False
        if word.startswith("涌现") and _BORNE.match(text, end):
            return False  # 涌现出“最美教师”李某、“身边好人”王某: each before its name
        if word in self._yielding and _YIELDED.match(text, end) is None:
            return False
        if word in self._called and not self._is_title(text, word, end):
            return False
        if word.startswith("新创") and text.startswith("创", start - 1):
            return False  # 创新创业
        if word == "包括" and "获奖" not in text[max(0, start - _NEAR) : start]:
            return False
        needed = _NEEDED.get(word)
        if needed is not None and needed.match(text, end) is None:
            return False
        if word.startswith(_SEEKING) and text.startswith("“", start - 1):
            return True  # 开展“创建省级文明县城”活动
        return not (_TESTED.match(text, start - 1) or in_name(text, start))

    def _is_title(self, text: str, word: str, end: int) -> bool:
        if _CALLED.match(text, end):
            return True
        named = _NAMED_BY.match(text, end)
        if named and self._issuers.are_bodies(named["who"]):
            return True
        start = end - len(word)
        if word == "作为":
            opens = start == 0 or text[start - 1] in "，。；：\n"
            return opens and bool(_IS.match(text, end) or _AS.match(text, end))
        if word == "现为":
            return _PRESENT.match(text, end) is not None
        if word not in ("是", "系") or _NOT_SO.search(text, max(0, start - 2), start):
            return False
        return any(pattern.match(text, end) for pattern in (_IS, _IS_SOMEBODY, _IS_QUOTED))
