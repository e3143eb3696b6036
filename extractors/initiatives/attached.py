"""Whether a head noun is that of the quoted name before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .heads import Head
from .tokens import Token

_VERBS = ("提供", "作为", "成为", "取得", "纳入", "发挥", "惠及", "覆盖", "贯穿", "融入")
_COPULAS = ("上", "到", "为", "是", "有", "成", "入", "让", "把", "被", "即", "指", "系")
# “助学”活动已列入计划
_ASPECTS = ("已", "已经", "将", "正", "正在", "均", "曾", "累计", "先后", "陆续")
_LINKS = frozenset({*_COPULAS, *_VERBS, *_ASPECTS})
_SETTLED = frozenset({"引进", "招引", "入驻", "入园", "落户", "在建", "续建"})
_WAYS = frozenset({"方式", "形式", "办法"})
_ACTS = frozenset({"govern", "govern_weak"})
_GAP, _LONG = 18, 30
_CAMPAIGNS = ("行动", "活动", "教育", "大讨论", "工程", "计划")


def is_campaign(head: Head, token: Token) -> bool:
    """Tell whether a campaign is named, whatever follows its quote: `“求实”作风提升行动`."""
    return head.category in ("campaign", "program") and token.text.endswith(_CAMPAIGNS)


def following(tokens: Sequence[Token], quote: Token) -> str:
    """Return the word right after a quote, or nothing."""
    return next((token.text for token in tokens if token.start >= quote.end), "")


def belongs(tokens: Sequence[Token], last: int, quote: Token, head: Head) -> bool:
    """Tell whether a head noun is that of the quoted name before it."""
    between = [token for token in tokens[: last + 1] if token.start >= quote.end]
    if between and between[0].text[0] == "—":
        return head.category == "campaign"
    for token, after in pairwise(between):
        if token.text in _WAYS and after.tag == "v" and after is not tokens[last]:
            return False  # 通过“以奖代补”方式支持项目
        if token.text in _SETTLED and after is tokens[last] and head.text == "项目":
            return False  # “一园六区”引进项目: the quote names a place
        prize = token.text[-1] == "奖" and token.tag[:1] == "n"  # “甲杯”质量奖获奖项目
        if token.tag[:1] in ("r", "c") or token.text in _LINKS or prize:
            return False
        verbal = token.role in _ACTS and token.tag == "v" and token.text != "参与"
        verbal = verbal and after.tag[:1] != "m"
        if verbal and after is not tokens[last] and after.role != "honor":
            return False
    gap = tokens[last].end - len(head.text) - quote.end
    if len(head.text) > 1:
        return gap <= (_LONG if head.category == "campaign" else _GAP)
    return gap <= 6 and not any(token.tag[:1] == "m" for token in between)
