"""Find every time expression of a text, from left to right, each character once."""

from __future__ import annotations

import re

from ...pipeline.rules import Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.reading import DAY, FIGURE, NAME
from .durations import DurationParser
from .frequencies import parse_frequency
from .moment import Expression
from .periods import parse_decade, parse_plan_period
from .points import PointParser
from .ranges import RangeParser
from .signs import CHINESE_YEAR, JOIN, MASK, SIGN
from .written import BEFORE_BARE, EXAM_YEAR, TITLE_AFTER_BARE

_TIME_FOLLOWS = (
    r"(?=[多余来]?(?:个半?)?多?[年月日号天周季旬星礼学载工整昼]"
    rf"|(?:{JOIN}|[./、和]){SIGN}|(?:{JOIN}|[、和])[一二两三四五六七八九十第]|世纪)"
)
_FIRST_DIGIT = re.compile("[0-9]")
# A bare 15日 or 15号 is a day only at the head of a clause or after a preposition of time.
_DAY_OPENS = re.compile(r"[，。；：、\n（在于到至月]$")
_DAY_ENDS = re.compile(
    r"日(?![内游报常元均产益志程期子照月之三两一复])|[日号](?:上午|下午|晚|早|凌晨|中午|起|前|至|到|—|-|~|，|$)"
)
# 1、三月份: the number of an item, as months are counted in one script
_ITEM = "[0-9]{1,2}、[一二三四五六七八九十]"
# 2、9月下旬: the number of an item where the one next to it opens a line too
_NUMBERED = re.compile("([0-9]{1,2})、(?=[0-9]{1,2}月)")
# 三年来年均, 以上年龄, 安全年, 基本年, 相当年, 多次年审: the word only seems to stand there.
_LOOKALIKE = (
    "(?!(?<=[年月])[来后前]年|(?<=[以今])[上下后前]年|(?<=之)[后前]年|(?<=[成产达营用工])后年|(?<=安)全年|(?<=[标样成基根文资书日剧版副课])本[年月]"
    "|(?<=马)上|(?<=的)明[天日]|(?<=相)当[年月]|(?<=[每多首再各几一二三四五两人场批班频])次年|(?<=学)年内|(?<=提)前年)"
)
_NO_BARE_YEAR_END = "之一二三四五六七八九十百千两几多数周青少中成老历近整0123456789"


class Scanner:
    """Finds expressions; compiled once from the lexicons."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words at which a time expression may begin."""
        points = PointParser(lexicons)
        self._ranges = RangeParser(lexicons, points)
        self._durations = DurationParser(lexicons)
        feast = alternation(entry.split(" ")[0] for entry in lexicons["dates.festivals"])
        words = alternation(points.words)
        heads = {word[0] for word in (*points.words, *lexicons["dates.vague"])}
        heads |= {entry[0] for entry in lexicons["dates.festivals"]}
        # Most characters begin no time expression: the class in front keeps the scan cheap.
        self._candidate = re.compile(
            f"(?=[0-9{FIGURE}{NAME}{DAY}〇○零一二两俩三四五六七八九十百廿每按{''.join(sorted(heads))}"
            f"前头首第上下后元年本这半“‘])(?:(?P<number>(?<![0-9])(?:19|20)[0-9]{{6}}(?![0-9])|{CHINESE_YEAR}(?=年)|(?!{_ITEM}){SIGN}{{1,8}}{_TIME_FOLLOWS}"
            "|[一二三四五六七八九十]{1,3}五(?=期间|时期|以来|末|期末|规划)"
            rf"|[〇○零一二两俩三四五六七八九十百廿]{{1,8}}{_TIME_FOLLOWS}"
            rf"|(?<={'|'.join(BEFORE_BARE)})[12]{SIGN}{{3}}(?=[，。、；！：\n]|$)"
            rf"|(?<![0-9./-]){EXAM_YEAR}|(?:^|(?<=\n))[12]{SIGN}{{3}}(?={TITLE_AFTER_BARE}))"
            "|(?P<every>每|按(?=[月季年周日学]))"
            "|(?P<part>[前头首第](?=[一二两三四1-4]{0,1}个?季度|[一二三四1-4](?:—|-|~|至|到|、)|[0-9一二三四五六七八九十]{1,2}个[月五])"
            f"|第(?={MASK}{{1,2}}个?季度)"
            f"|[上下前后]个?半年|(?<![0-9万亿])元(?:月|[至到—~-](?=[0-9]{{1,2}}月))|[“‘](?:[一二三四五六七八九十]{{1,3}}五[”’]|{feast}[”’])"
            f"|(?<![{_NO_BARE_YEAR_END}])年[底初末中](?!蕴|期|轻|视频|会(?!员))"
            f"|上个?世纪|本世纪|[上下这本]{{1,2}}[一个]{{0,2}}季度|(?<![标样成基根文资书日剧版副课])[上下这本]{{1,3}}[一个]?(?:周|星期|礼拜)(?!年|边|围|岁|转|期(?!间)|长|折|密|全|到|身|一|二|三|四|五|六|日|末)"
            f"|半(?=年|个?月|个?学期|天)|{feast}(?=节|期间|前|当天|来临))"
            f"|(?P<vague>{lexicons.any_of('dates.vague')})"
            f"|(?:(?<![{_NO_BARE_YEAR_END}])|(?<=其中)(?=年内)|(?!年)){_LOOKALIKE}(?P<word>{words})(?!级|龄|饭|货(?![物运币轮船])|审(?![理批议查计定判核验结])|检(?!查)|夜|薪|头条|说法))"
        )

    def scan(self, text: str) -> list[Expression]:
        """Return the expressions of a text in order, none overlapping another."""
        found: list[Expression] = []
        at = 0
        while (candidate := self._candidate.search(text, at)) is not None:
            item = _item_end(text, candidate.start())
            if item is not None:
                at = item
                continue
            expression = self._parse(text, candidate)
            if expression is None:
                at = candidate.end() if candidate.lastgroup == "number" else candidate.start() + 1
                continue
            if found and expression.start < found[-1].end:
                expression.start = max(candidate.start(), found[-1].end)
            found.append(expression)
            at = max(expression.end, candidate.start() + 1)
        return found

    def _parse(self, text: str, candidate: re.Match[str]) -> Expression | None:
        kind, at = candidate.lastgroup, candidate.start()
        if kind == "every":
            return parse_frequency(text, at)
        if kind == "vague":
            return Expression(at, candidate.end(), "date.vague", "vague", fixed=True)
        expression = self._timed(text, at, kind == "number")
        if expression is None and kind == "number" and re.match(MASK, text[at]):
            digit = _FIRST_DIGIT.search(text, at, candidate.end())
            if digit:
                return self._timed(text, digit.start(), True)
        return expression

    def _timed(self, text: str, at: int, number: bool) -> Expression | None:
        named = parse_plan_period(text, at) or parse_decade(text, at)
        if named is not None:
            return named
        frequency = parse_frequency(text, at)
        if frequency is not None:
            return frequency
        point = self._ranges.parse(text, at)
        if point is not None:
            return point
        if not number:
            return self._durations.parse(text, at)
        duration = self._durations.parse(text, at)
        if duration is not None:
            return duration
        if _DAY_OPENS.search(text, max(0, at - 1), at) or at == 0:
            days = self._ranges.days(text, at)
            if days is not None and _DAY_ENDS.search(text, at, days.end + 2):
                return days
        return None


def _item_end(text: str, at: int) -> int | None:
    """Return where the number of an item ends that stands at a position, None if none does."""
    numbered = _NUMBERED.match(text, at)
    if numbered is None or text[:at].rstrip(" ")[-1:] not in ("", "\n"):
        return None
    number = int(numbered[1])
    near = number - 1 if number > 1 else number + 1
    known = re.search(rf"(?:^|\n)\s{{0,4}}{near}、", text)
    return numbered.end() if known is not None else None
