"""What hides a number or a date: a unit behind the run, a measure before it, digits beside it."""

from __future__ import annotations

import re

from .run import FAIR, STRONG, WEAK, Verdict
from .setting import Setting
from .words import Endings, WordGroups, alternation, any_of

# `X至X名`, `*—*个`, `*、*月`: the unit behind the second number is that of the first, too.
_RANGE = re.compile(r"(?:[至到、~/]|[-—]{1,2})[0-9.*xX×○〇□_]{1,8}(?=[^0-9.*xX×○〇□_])")
_MAGNITUDE = re.compile(r"[余多几]?[十百千]?(?:万亿|[万亿])?[余多几]?")
_DATE = re.compile(
    r"年(?![级轻会报画检鉴货糕龄味])|月(?![刊饼亮嫂子湖山台坛球])|日(?![报化常用照间产本新])"
    r"|天(?![津然主下水山台河文使长路门地])|周(?![边围村口刊报庄密到转年岁])|星期|[上中下]旬"
    r"|个?(?:多|半)?(?:月|学期|学年|季度|星期|世纪|昼夜)|年代|年度|时许"
)
_MEDALS = re.compile(r"[金银][、，]?[0-9*xX×○〇□_一二两三四五六七八九十]{1,4}[银铜]")
_MEDAL = re.compile("[银铜](?![牌奖融行])")
_TALLIED = re.compile("[金银][、，]?$")
_DURATION = re.compile(r"个?余?(?:天|周|个月|年)")
_CLOCK = re.compile(r"[时点](?=[0-9*xX×○□_许至到，。、；）]|$)")
_ENDS = re.compile(r"(?:以上|以下|以内|左右|上下|多)?(?:$|[，。；、！）”〕\]])")
_YEAR = re.compile(r"(?:19|20)[0-9*xX×○〇□_]{1,2}")
# A year and a month of a CV: 20**.05—2019.0*.
_DOTTED = re.compile(r"(?:19|20)[0-9*xX×○〇□_]{2}\.[0-9*xX×○〇□_]{1,2}")
_AFTER_DOTTED = re.compile(r"[-—~至到，。；、）任在起赴]|$")
# A date in figures: 2024-XX-XX, 2024/0*/12.
_PIECE = "[0-9*xX×○〇□_]{1,2}"
_BEFORE_PIECE = re.compile(rf"(?:19|20)[0-9*xX×○〇□_]{{2}}([-/])(?:{_PIECE}\1)?$")
_PIECES_AFTER = re.compile(rf"([-/]){_PIECE}(?:\1{_PIECE})?(?![0-9-/])|(?![0-9-/.%a-wyzA-WYZ])")
_MONTH_AND_DAY = re.compile(rf"([-/]){_PIECE}\1{_PIECE}(?![0-9-/])")
# The two ends of a span of years: 20**-20**, also in the brackets of a title.
_JOINT = r"[-—~至到]{1,2}"
_YEAR_AFTER = re.compile(rf"年?{_JOINT}{_YEAR.pattern}(?:年|学|[）”》，。；]|$)")
_YEAR_BEFORE = re.compile(rf"{_YEAR.pattern}年?{_JOINT}$")
_SPAN_ENDS = re.compile(r"[）”》，。；]|$")
_HUNDREDTHS = ("百分之", "千分之")
_PARTS_OF_DAY = ("上午", "下午", "晚上", "凌晨", "中午", "早上", "晚", "日")
# 辖*镇*乡**村 counts towns; elsewhere **镇 is one whose name is hidden.
_SEAT = re.compile(r"个?(?:建制|行政|自然)?[镇乡村县市区](?![级域民])|街道|社区")
_GOVERNED = re.compile(
    r"辖有?(?:[0-9*xX×○□]{1,3}个?(?:建制|行政|自然)?(?:[镇乡村县市区]|街道|社区)[、，和]?){0,4}$"
)
_DIGITS_OF_DAY = 3
_PRIVATE = re.compile(r"^\d{3}[*xX×]{3,}\d{0,4}$|^\d{3,10}[*xX×]{4,}\d{0,4}[xX]?$")


class Figures:
    """Tell whether a run hides a number or a date, and of which type."""

    def __init__(self, groups: WordGroups) -> None:
        self._types = _unit_types(groups)
        self._unit = re.compile(alternation(self._types))
        kinds = dict.fromkeys(groups["masks.false_units"] + groups["units.never_one"], False)
        kinds |= dict.fromkeys(groups["masks.true_units"], True)
        self._looks = re.compile(alternation(kinds))
        self._true = kinds
        self._verbs = frozenset(groups["masks.verb_units"])
        self._rank_unit = re.compile(any_of(groups, "masks.rank_units"))
        self._ranks = Endings(groups, "masks.rank_verbs")
        self._cues = Endings(groups, "masks.figure_cues")
        self._nouns = {
            "percent": Endings(groups, "masks.share_nouns"),
            "money": Endings(groups, "masks.money_nouns"),
            "score": Endings(groups, "masks.score_nouns"),
        }

    def judge(self, setting: Setting) -> Verdict | None:
        """Return what number or date the run hides; None if nothing makes it one."""
        if _PRIVATE.match(setting.number):  # a telephone or identity number
            return Verdict("name", "other", STRONG)
        found = self._by_trail(setting, setting.trail)
        if found is None:
            further = _RANGE.match(setting.trail)
            if further:
                found = self._by_trail(setting, setting.trail[further.end() :])
                if found is not None and further.group()[0] == "、" and found.hides == "figure":
                    found = found._replace(strength=FAIR)
        return found or self._by_lead(setting)

    def _by_trail(self, setting: Setting, trail: str) -> Verdict | None:
        lead = setting.lead
        if trail[:1] in ("%", "‰") or lead.endswith(_HUNDREDTHS):
            return Verdict("figure", "percent", STRONG)
        if self._is_date(setting, trail):
            return Verdict("date", "date", STRONG)
        if _MEDALS.match(trail) or (_MEDAL.match(trail) and _TALLIED.search(lead)):
            return Verdict("figure", "count", STRONG)
        if self._rank_unit.match(trail):
            return Verdict("figure", "rank", STRONG)
        unit = "count" if _GOVERNED.search(lead) and _SEAT.match(trail) else self._unit_type(trail)
        if lead.endswith("第") or (trail[:1] == "号" and lead.endswith("〕")):
            return Verdict("figure", "rank", STRONG)
        if unit is None:
            return None
        if unit == "count" and trail[:1] in "名位" and self._ranks.match(lead):
            unit = "rank"
        return Verdict("figure", unit, STRONG)

    def _is_date(self, setting: Setting, trail: str) -> bool:
        if setting.digits and _YEAR.fullmatch(setting.number):
            if _MONTH_AND_DAY.match(trail) or trail[:1] == "年":
                return True  # 20**年检察工作: whatever the word that begins with 年
            opens = _YEAR_AFTER.match(trail) is not None
            closes = _YEAR_BEFORE.search(setting.lead) and _SPAN_ENDS.match(trail)
            if opens or closes:
                return True
        dashed = _BEFORE_PIECE.search(setting.lead)
        if dashed and len(setting.number) < _DIGITS_OF_DAY and _PIECES_AFTER.match(trail):
            return dashed.group().count(dashed[1]) > 1 or trail[:1] == dashed[1]
        if _DOTTED.fullmatch(setting.number) and _AFTER_DOTTED.match(trail):
            return True
        if trail[:1] == "号":
            return setting.lead.endswith("月")
        if setting.digits and trail[:1] in ("〕", "届") and _YEAR.fullmatch(setting.number):
            return True
        if trail[:1] == "分" and setting.lead.endswith(("时", "点")):
            return True
        if _CLOCK.match(trail):
            return setting.lead.endswith(_PARTS_OF_DAY) or bool(re.match(r"时.{0,4}分", trail))
        if trail[:1] == "季" and trail[1:2] == "度":
            return True
        return bool(_DATE.match(trail) or _DURATION.match(trail[1:] if trail[:1] in "余多" else ""))

    def _unit_type(self, trail: str) -> str | None:
        """Return the type of the unit a trail begins with, its magnitude left out."""
        magnitude = _MAGNITUDE.match(trail)
        size = magnitude.end() if magnitude else 0
        for at in {size, 0}:
            found = self._unit.match(trail, at)
            if found and not self._is_false(trail, at):
                return self._types[found.group()]
        return None

    def _is_false(self, trail: str, at: int) -> bool:
        looks = self._looks.match(trail, at)
        if looks is not None:
            return not self._true[looks.group()]
        following = trail[at + 1 : at + 2]
        noun = "\u4e00" <= following <= "\u9fff" and following not in "和与及的"
        return trail[at] in self._verbs and noun

    def _by_lead(self, setting: Setting) -> Verdict | None:
        lead, trail = setting.lead, setting.trail
        magnitude = _MAGNITUDE.match(trail)
        size = magnitude.end() if magnitude else 0
        scale = trail[:size].rstrip("余多几")[-1:]
        counted = scale != "" and scale in "万亿" and not trail.startswith(("万达", "万科"))
        if counted or (setting.digits and "." in setting.number):
            foreign = trail[:1].isascii() and trail[:1].isalpha()
            return Verdict("figure", self._by_noun(lead, "measure" if foreign else "count"), STRONG)
        ends = bool(_ENDS.match(trail, size))
        if setting.digits and (ends or trail[:1] in "+-—~至到"):
            return Verdict("figure", self._by_noun(lead, "count"), WEAK)
        if not ends:
            return None
        if self._ranks.match(lead) not in (None, "前", "第"):
            return Verdict("figure", "rank", FAIR)
        if self._cues.match(lead):
            return Verdict("figure", self._by_noun(lead, "count"), FAIR)
        noun = self._by_noun(lead, "")
        return Verdict("figure", noun, FAIR) if noun else None

    def _by_noun(self, lead: str, default: str) -> str:
        """Return the type of the measure that stands before a number without a unit."""
        stem = lead
        for _ in range(2):
            for kind, nouns in self._nouns.items():
                if nouns.match(stem):
                    return kind
            cue = self._cues.match(stem)
            if not cue:
                break
            stem = stem[: -len(cue)]
        return default


def _unit_types(groups: WordGroups) -> dict[str, str]:
    types: dict[str, str] = {}
    for name, kind in (
        ("units.measures", "measure"),
        ("units.people", "count"),
        ("units.things", "count"),
        ("units.money", "money"),
        ("units.scores", "score"),
        ("units.shares", "percent"),
    ):
        for unit in groups[name]:
            types[unit] = kind
    # What is counted and no measure of anything: 笔记XX万字.
    return types | dict.fromkeys(("字", "汉字", "座位", "个座位", "车位", "泊位"), "count")
