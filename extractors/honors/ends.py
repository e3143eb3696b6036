"""Where the name of a title ends and what follows it: 称号, a number, a verb."""

from __future__ import annotations

import re

from ...pipeline.rules import Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from .kinds import TitleKinds
from .levels import RANK

HIDDEN = "\x00"
"""Stands for what is inside brackets, so that commas and words in them divide nothing."""
NUMBER = f"(?:[0-9.,{FIGURE}]{{1,7}}|[一二三四五六七八九十百两多数几]{{1,4}}|{NAME}{{1,3}})"
UNIT = (
    "(?:余|多)?(?:人次|街道|乡镇|批次|[个项家名人枚块条篇件所处户座次份本幅组支种场部类村镇位门节])"
)
_STOPS = (
    "(?:的?(?:荣誉|光荣)|的)?称号|殊荣|桂冠|美誉|美称|头衔|荣誉证书|牌匾|奖牌$|之一|以上(?=荣誉|奖)|[两三四五][块张]|基础上|(?<=[市县区城村镇乡校])工作(?=取得|进展|顺利|扎实|有序|稳步|全面|情况|汇报|总结|方案|任务|要求|领导小组|动员|推进会|的)",
    "并(?![购网联存行轨])|且(?=[获在被])|之后|后(?=$|再|又|，|的)|从而|进行了?(?=表彰|颁奖|奖励)",
    "的(?=行列|好|优异|佳|优良|成绩|荣誉|称号|殊荣|表彰|名次|$|有|最|突出|历史|可喜|骄人|辉煌|单位|唯一)",
    f"(?<![特一二三四])(?<![{FIGURE}{NAME}](?=等[奖功级]))(?<!A(?=等$))等(?=$|[0-9\ue000一二三四五六七八九十多数若各]{{1,3}}[项个种类余多]"
    "|[荣多系奖称殊各国省市县]|一系列|一大?批|级?荣誉|项|重|[^，。；、]{1,8}荣誉)",
    "为(?:总|重要|主要|有力)?(?=动力|抓手|契机|目标|载体|主线|引领|方向|牵引|重点|统领|依托|导向|标准|标杆)",
    "(?<=[县市区镇村强佳校中业位院部馆])行列|(?<=..)以来|奖励|打下|奠定|提供(?=有力|坚)|作出|注入|实现|成为|位居|位列|排名(?<!学术排名)(?<!大学排名)(?!百强|榜)|受到|代表[我参]|创历史|创造|填补",
    "获奖(?=人员|者|教师|学生|单位)|既是|不仅是?|是对|标志着|累计|数量|总数|占全|居全|名列|[，；：。]|入选|荣获|获评|(?:认定|确定|评定)为|获得|荣膺|获(?![奖批])|被(?=[评授命认列确选])",
    "(?:目标|任务)(?<=[市县区城村镇校位园建]..)(?=$|要求|推进)|(?:实现)?全覆盖|通过(?=验收|复审|考核|评审|国家|省)|评审|考核验收|验收|现场会|增[至加]|达(?=[0-9\ue000])",
    "(?<=[^标])创建(?=(?:工作|活动|成[果效])(?!.{0,6}(?:先进|优秀|示范|模范|标兵)))|申报(?=工作)|(?<=单)名单公示|(?<=[市县区镇村位])成果$|公示|[二两三四五六七八九十]连[冠优胜]|[·●•▪◆■](?=[0-9\ue000])",
)
STOP = re.compile("|".join(_STOPS))
"""Words behind a title that are no part of it; searched from its second character on."""
_COUNT = re.compile(rf"(?:各|共|计)?{NUMBER}{UNIT}?(?:以上|左右|（.{{0,20}}）)?$")
_COUNTED = re.compile(
    rf"[^第0-9]{NUMBER}(?:人次|[个项家名人枚块件处户座门节]|(?<=”.)次|(?<=”..)次)$"
)
_HOW_MANY = re.compile("[0-9\ue000]{1,4}余?[户家个名人位项](?:$|[，。；、和及])")
# “甲”和“乙”两个奖项: summed up, no part of the last.
_PRIZES = re.compile(f"{NUMBER}[个项大]{{1,2}}(?:大奖|奖项|荣誉|称号|殊荣)")
_BODIES = re.compile(rf"{NUMBER}(?:余|多)?[户家所组部]$")
_NUMERAL = re.compile("第$|[0-9\ue000一二三四五六七八九十两]$")
_PRIZE = re.compile(rf"奖(?![金励状章项补品杯牌])|{RANK}")
_AFTER_PRIZE = re.compile("[得获提候项单培奖团者（”]|突出贡献")
_WINNERS = re.compile("选手|学[生员]|教师|同学|人员|队伍|班级|作品")
_RANK = re.compile(RANK)
_SUM = re.compile(rf"等?{NUMBER}[个项类](?:集体|个人)?荣誉$")
_TAIL = re.compile("荣誉$|(?:通报)?表彰$|命名$|(?<=[市县区城村镇校位])(?:工作|标准|创建)$")
_NOTE = re.compile(r"（(?!.）)[^（）]{0,60}）$|[\[【][0-9\ue000]{1,3}[\]】]$")
_AFTER_QUOTE = re.compile(
    rf"[\u4e00-\u9fff{NAME}{FIGURE}A-Za-z0-9（）“”{HIDDEN}·\-\[\]【】]{{1,40}}"
)
_WORK = re.compile("这一|(?:创建|申报)(?:工作|活动|成[果效])")
_ALSO = re.compile("并(?![购网联存行轨])|且|[还又]|之?后")
# “好”的等次: the degree in which one has been classed.
_DEGREE = re.compile(
    "的?(?:等次|档次|等级)(?:[县市区镇乡村](?![委政级直])|单位)?(?![^，。；]{0,4}评定)"
)
_SHOWS = ("展演", "会演", "汇演", "大赛", "比赛", "评选", "展览", "双年展")
_MEANS = re.compile("奖励|资金|补助|支持|奖补|项目资金")
_BRACKETED = re.compile(
    r"“专精特新”“小巨人”|“[^“”\n]{0,60}”|《[^《》\n]{0,60}》|（[^（）\n]{0,60}）"
    "|有突出贡献的(?=[^，。；、的]{2,10}(?:称号|荣誉|$))"
)


class TitleEnds:
    """Finds where titles end."""

    def __init__(self, lexicons: Lexicons, kinds: TitleKinds) -> None:
        """Compile the words that follow titles."""
        self._kinds = kinds
        self._label = re.compile(lexicons.any_of("honors.title_tails"))

    def bare(self, piece: str) -> tuple[int, bool]:
        """Return how long the title at the head of a piece is, and whether 称号 follows it.

        Of `省级文明单位称号` the title is 6 characters long.
        """
        stop = STOP.search(piece, 1)
        labelled = stop is not None and "称号" in stop.group()
        words = piece[: stop.start()] if stop else piece
        of = words.find("的", 3)
        if of > 0 and self._kinds.has_head(words[:of]) and self._kinds.has_level(words[:of]):
            words = words[:of]
        words = _SUM.sub("", _NOTE.sub("", words))
        count = _COUNT.search(words)
        if count and _ends_before(words, count.start()):
            words = _NOTE.sub("", words[: count.start()])
        words = self._to_prize(words)
        return len(_TAIL.sub("", words)), labelled

    def quoted(self, rest: str) -> tuple[int, bool] | None:
        """Return how much of what follows a quote is of its title; None if it is no title.

        Behind `“乡村振兴”` the words `示范点称号` give 3, and that 称号 follows.
        """
        if _MEANS.match(rest):
            return None
        if _WORK.match(rest) or _ALSO.match(rest):
            return 0, False
        if rest.startswith("等") and not rest.startswith(("等级", "等次")):
            return 0, False
        if self._label.match(rest) or rest.startswith("行列"):
            return 0, True
        if degree := _DEGREE.match(rest):
            return degree.end(), True
        tail = _AFTER_QUOTE.match(rest)
        if tail is None:
            return 0, False
        if _COUNT.fullmatch(rest) or _HOW_MANY.match(rest):
            return 0, False  # “最美家庭”20户
        if _PRIZES.match(rest):
            return 0, True
        # 荣获“某某”奖的教师: what stands behind 的 bears the title and is no part of it.
        behind = tail.group().partition("的")[0]
        if not behind:
            return 0, False
        size, labelled = self.bare(behind)
        words = behind[:size]
        if self._kinds.has_head(words) or words.endswith(("）", "计划", "工程", "行动", *_SHOWS)):
            return size, labelled
        return 0, labelled

    def closes(self, piece: str) -> bool:
        """Tell whether a piece of a list is a whole member: it ends in a head or a number."""
        if piece.endswith(("”", "）")) or _COUNTED.search(piece):
            return True
        if self._kinds.is_award(piece):
            return True
        return self._kinds.has_head(_COUNT.sub("", _NOTE.sub("", piece)))

    def _to_prize(self, words: str) -> str:
        """Leave out what stands behind the last prize: 一等奖创历史新高."""
        prizes = list(_PRIZE.finditer(words))
        if not prizes:
            return words
        of = next((one for one in prizes if words.startswith("的", one.end())), None)
        last = of or prizes[-1]  # 一等功的民警代表上台领奖
        rest = words[last.end() :]
        bare = last.group().startswith("第") and last.group()[-1] not in "名位"
        if rest.startswith("的") or (not bare and _WINNERS.fullmatch(rest)):
            return words[: last.end()]
        if not rest or bare or _AFTER_PRIZE.match(rest) or self._kinds.has_head(rest):
            return words
        return words[: last.end()]


def _ends_before(words: str, at: int) -> bool:
    """Tell whether the number at the end of the words counts the title: 示范村3个."""
    if at == 0 or _RANK.search(words, at - 1):
        return False
    if _BODIES.search(words):
        return True
    return not _NUMERAL.search(words[:at]) and words[-1] not in "村镇道户组家所部类"


def masked_in(chunk: str) -> str:
    """Hide what stands in brackets."""
    return _BRACKETED.sub(_hidden, chunk)


def _hidden(match: re.Match[str]) -> str:
    words = match.group()
    if words[-1] == "的":
        return HIDDEN * len(words)  # 有突出贡献的 is part of a title, no clause before it
    return words[0] + HIDDEN * (len(words) - 2) + words[-1]
