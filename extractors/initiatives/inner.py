"""Verbs inside a name, told by how the name ends: `成立…创建领导小组`."""

from __future__ import annotations

from collections.abc import Sequence

from .region import Region
from .tokens import Token

INSIDE = frozenset({"", "block", "study", "govern_weak"})
FOUNDING = frozenset({"健全", "完善", "建立", "落实", "实行", "推行", "执行", "坚持"})
RULES = ("机制", "制度", "办法")
_SETTING_UP = frozenset({"成立", "组建", "设立"})
_GROUPS = ("领导小组", "工作组", "工作小组", "专班")
_ACTS = ("活动", "行动", "竞赛")
_TAUGHT = frozenset({"学习", "主题"})  # 学习教育, 主题教育


def last_plain(tokens: Sequence[Token], index: int) -> Token:
    """Return the last of the plain words that follow a word, or the word itself.

    Of `实施乡村振兴战略领导小组，` that is 领导小组.
    """
    last = tokens[index]
    for token in tokens[index + 1 :]:
        if token.role not in INSIDE:
            break
        last = token
    return last


def in_founded(tokens: Sequence[Token], index: int, current: Region) -> bool:
    """Tell whether a verb stands in the name of what is set up.

    `成立甲镇实施乡村振兴战略领导小组` and `健全服务体系建设联席会议制度` hold one.
    """
    if current.governor is None or not current.tokens:
        return False
    last = last_plain(tokens, index)
    before = current.tokens[-1]
    if last is tokens[index] or before.role == "and":
        return False
    if current.governor.text[-2:] in _SETTING_UP:
        return last.text.endswith(_GROUPS) and not before.text.endswith(_GROUPS)
    if current.governor.text[-2:] in FOUNDING:
        return last.text.endswith(RULES) and not before.text.endswith(RULES)
    return False


def in_campaign(tokens: Sequence[Token], index: int, current: Region) -> bool:
    """Tell whether a verb begins the name of a campaign: `开展创立文明行业竞赛活动`.

    An adverb of its own may stand before it: `开展深入贯彻八项规定精神学习教育`.
    """
    last = last_plain(tokens, index)
    if last is tokens[index] or any(token.tag not in ("d", "ad") for token in current.tokens):
        return False
    taught = last.text == "教育" and tokens[tokens.index(last) - 1].text in _TAUGHT
    return taught or last.text.endswith(_ACTS)
