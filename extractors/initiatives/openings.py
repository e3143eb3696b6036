"""Where a name begins: past dates, numbers, adverbs and clauses in 的."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from .tokens import Token

_LEADING_TAGS = frozenset({"d", "ad", "ul", "uz", "ug", "p", "c", "r", "e", "y"})
# Some dictionaries take these for adverbs.
_NOUNS = frozenset(
    {
        "党",
        "健康",
        "积分",
        "长期",
        "非公",
        "非遗",
        "实时",
        "正极",
        "负极",
        "定期",
        "非公有制",
        "自然",
        "正向",
        "常态",
        "联合",
        "特许",
        "正面",
        "负面",
    }
)
_SUM = re.compile("[两三四五六七八九十百\\d]{1,4}余?[轮次场]|[两三四五六七八九]届|二次")
_COUNT = re.compile("[两三四五六七八九十百\\d]{1,4}余?[支名所处座条门批轮个项家套]")
_ACTS = frozenset({"行动", "工程", "计划"})
_TAUGHT = ("课程", "讲座", "培训")
_LAWS = "法典例定则见划"
_CONTESTS = ("知识竞赛", "竞赛", "大赛", "比赛", "征文", "演讲", "诵读")
_TERMS = re.compile("[两三四五六七八九十百\\d]{1,4}余?期")
_AREAS = frozenset({"平方米", "万平方米", "亩", "万亩"})
_PLACES = ("室", "馆", "中心", "基地")
_RUNS = frozenset({"活动", "培训", "讲座", "培训班"})
_MONEY = frozenset({"亿元", "万元", "元"})
_OVER = frozenset({"超", "超过", "逾", "近", "约"})
_RULES = ("制度", "机制", "制")
_NAMING = ("n", "zg", "j", "eng")
_MOMENTS = frozenset({"point", "range"})


class Openings:
    """Finds the first word of a name."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Take the words that lead up to a name from `initiatives.toml`."""
        self._counters = frozenset(lexicons["initiatives.counters"])
        self._ones = frozenset(lexicons["initiatives.ones"])
        self._plurals = frozenset(lexicons["initiatives.plurals"])
        self._leading = frozenset(lexicons["initiatives.leading"])
        self._tail = frozenset(lexicons["initiatives.tail"])
        self._known = frozenset(lexicons["initiatives.known"])

    def first(self, document: Document, tokens: Sequence[Token], last: int) -> tuple[int, bool]:
        """Return the first word of the name that ends at `last`, and whether it says 各类.

        Of `全面推进12个水利工程` the name begins at 水利.
        """
        first, plural = 0, False
        for index in range(last - 1, -1, -1):
            if _closes(tokens, index, last):
                first = index + 1
                break
        for index in range(first, last):
            quoted = any(token.role == "quote" for token in tokens[first:index])
            each = tokens[index].text in self._plurals and tokens[index].text != "系列"
            if index > first and not quoted and each:
                first, plural = index, True  # 治欠保支各项政策制度
            if tokens[index + 1].role == "quote" and self._counted(tokens, first, index):
                first = index + 1  # 河滨公园3座“口袋公园”
            summed = tokens[index].text == "共" and tokens[index + 1].tag[:1] == "m"
            if summed and index + 3 <= last and tokens[index + 2].text in self._counters:
                first = index + 3  # 设立帮扶、学风等三大类共18个“责任田”
        while first < last:
            token = tokens[first]
            dated = _dated(document, tokens, first, last)
            counted = (
                token.tag == "m"
                and first + 1 < last
                and (tokens[first + 1].text in self._counters or tokens[first + 1].text in _MONEY)
            )
            summed = token.tag == "m" and _SUM.fullmatch(token.text) is not None
            if token.text[0] == "每" and tokens[last].text.endswith(_RULES):
                break  # 每日巡查报告制度
            if dated > first:
                first = dated
            elif self._counts(tokens, first) and (
                _name(document, tokens, first, last) not in self._known
            ):
                first += 1  # 三支“先锋队”
            elif _counted_area(tokens, first, last):
                first += 2  # 新建160平方米活动室
            elif summed and _name(document, tokens, first, last) not in self._known:
                first += 1
            elif counted and _name(document, tokens, first, last) not in self._known:
                first += 2
            elif token.text in self._plurals or self._leads(tokens, first, last):
                plural = plural or token.text in self._plurals
                first += 1
            else:
                break
        return min(first, last), plural

    def _counted(self, tokens: Sequence[Token], first: int, index: int) -> bool:
        """Tell whether a counter and its number or 每 stand right before a quote."""
        each = any(token.text[0] == "每" for token in tokens[max(first, index - 1) : index + 1])
        if each:
            return tokens[index].text[-1] in self._counters  # 上好每一节“微课程”
        behind = index > first + 1 and tokens[index].text in self._counters
        return behind and tokens[index - 1].tag == "m"

    def _counts(self, tokens: Sequence[Token], first: int) -> bool:
        """Tell whether a number and its counter are one word before a name."""
        token, after = tokens[first], tokens[first + 1]
        if token.text[-1] == "期" and tokens[-1].text in _RUNS:
            return _TERMS.fullmatch(token.text) is not None  # 五期法治培训, but 二期工程
        counted = token.tag == "m" and _COUNT.fullmatch(token.text) is not None
        return counted and token.text[-1] in self._counters and after.tag[:1] != "m"

    def _leads(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a word before a name is none of it: an adverb, a counter, 力争."""
        token = tokens[first]
        if (
            token.text == "暨"
            or (first and token.text == "多" and tokens[first - 1].text == "更")
            or token.text in self._ones
            or (first and token.text in self._counters)
        ):
            return True
        if token.text in _OVER and tokens[first + 1].tag[:1] == "m":
            return True  # 超20场次专题讲座
        if first and token.text == "方面":
            return True  # 八个方面“攻坚行动”
        if token.text == "最":
            return False  # 最严格水资源管理制度
        if token.text == "各" and tokens[first + 1].text == "民族":
            return False  # 各民族交往交流交融计划
        if token.tag in _LEADING_TAGS and token.role == "" and token.text not in _NOUNS:
            # 深入贯彻八项规定精神学习教育, 进一步深化国企改革行动
            acts = tokens[first + 1].role == "govern_weak" and tokens[last].text in _ACTS
            return tokens[first + 1].role != "study" and not acts
        named = tokens[-1].text in _ACTS or tokens[-1].text.endswith(_RULES)
        if first == 0 and token.role == "block" and named:
            return False  # 实施促进成果转化行动, 健全促进就业工作机制
        after = tokens[first + 1].text
        return token.text in self._leading and (after not in self._tail or after in _OVER)


def _counted_area(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether an area stands before the name of a place: 10万亩种薯基地."""
    after = tokens[first + 1]
    area = tokens[first].tag == "m" and after.text in _AREAS and first + 1 < last
    return area and tokens[last].text.endswith(_PLACES)


def _closes(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Tell whether no name goes on across a word: 的, a dash, a bracket after a verb."""
    token = tokens[index]
    if token.role == "book":
        # 《海派文化》选修课程, 《云溪读本》知识竞赛; 《民法典》 stands for itself.
        taught = tokens[last].text.endswith(_TAUGHT)
        held = any(item.text.startswith(_CONTESTS) for item in tokens[index + 1 : last + 1])
        return not taught and (not held or token.text[-2] in _LAWS)
    if token.role == "paren":
        before = tokens[index - 1] if index else None
        named = before is not None and before.role == "" and before.tag.startswith(_NAMING)
        return not named or any(sign.isdigit() for sign in token.text)
    if _joins(tokens, index):
        return False
    if token.text[0] == "—":
        # “百年同行”——庆祝建厂竞赛: the name goes on in front of the dash.
        quoted = [item for item in tokens[:index] if item.text[0] != "—"][-1:]
        return not quoted or quoted[0].role != "quote"
    return token.role == "of" or token.text[0] == "…"


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a single dash joins words of a name: `招生—就业联动机制`, but not 1—2个."""
    if not index or tokens[index].text != "—":
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    return before.role != "quote" and before.tag != "m" and "—" not in before.text + after.text


def _name(document: Document, tokens: Sequence[Token], first: int, last: int) -> str:
    return document.text[tokens[first].start : tokens[last].end]


def _dated(document: Document, tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the first word after a date that begins at `first`, or `first`."""
    start = tokens[first].start
    end = _moment_end(document, start)
    while first < last and tokens[first].start < end:
        first += 1
    return first


def _moment_end(document: Document, start: int) -> int:
    """Return where the date that begins at `start` ends, or `start`; durations are no dates."""
    for draft in document.dates_in(start, start + 1):
        return draft.end if draft.slots.get("type") in _MOMENTS else start
    return start
