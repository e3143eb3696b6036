"""Verbs inside a name, told by how the name ends: `成立…创建领导小组`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from .region import Region
from .tokens import Token

INSIDE = frozenset({"", "block", "study", "govern_weak"})
FOUNDING = frozenset({"健全", "完善", "建立", "落实", "实行", "推行", "执行", "坚持", "构建"})
RULES = ("机制", "制度", "办法", "责任制", "模式")
_SETTING_UP = frozenset({"成立", "组建", "设立"})
_GROUPS = ("领导小组", "工作组", "工作小组", "专班")
_ACTS = ("活动", "行动", "竞赛")
_FEW = 3
_RAISED = ("行动", "工程", "计划", "活动", "项目")
_RAISING = frozenset({"建设", "培育", "创建", "培养"})
_BUILDING = frozenset({"新建", "修建", "兴建"})
_TOGETHER = frozenset({"共建", "联建", "合建"})
_LESSONS = frozenset({"学习教育", "主题教育"})
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


def in_name(tokens: Sequence[Token], index: int, current: Region) -> bool:
    """Tell whether a verb stands in the name that another governs.

    `实施进一步深化国企改革行动` holds one, `巩固深入贯彻八项规定精神学习教育成果` another.
    """
    act = current.verb == "实施" and bool(current.tokens) and tokens[index].role == "govern_weak"
    if act and in_campaign(tokens, index, current):
        return True
    lesson = in_lesson(tokens, index, current)
    joined = joins(tokens, index, current)
    return lesson or joined or in_founded(tokens, index, current) or raises(tokens, index)


def in_founded(tokens: Sequence[Token], index: int, current: Region) -> bool:
    """Tell whether a verb stands in the name of what is set up.

    `成立甲镇实施乡村振兴战略领导小组` and `健全服务体系建设联席会议制度` hold one.
    """
    if current.governor is None or not current.tokens:
        return False
    last = last_plain(tokens, index)
    before = current.tokens[-1]
    if current.governor.text[-2:] in FOUNDING and before.role == "":
        rule = _summed_up(tokens, index)
        if rule is not None and rule.text.endswith(RULES):
            return True  # 落实干部联系企业、企业参与政策制定等制度
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
    member = takewhile(lambda item: item.role != "and", reversed(current.tokens))
    led = ("d", "ad", "x")  # “雷霆”集中执行行动: x is the tag of a quote
    if last is tokens[index] or any(token.tag not in led for token in member):
        return False
    taught = last.text == "教育" and tokens[tokens.index(last) - 1].text in _TAUGHT
    taught = taught or last.text in _LESSONS
    return taught or last.text.endswith(_ACTS)


def in_lesson(tokens: Sequence[Token], index: int, current: Region) -> bool:
    """Tell whether a verb stands in the name of a lesson: `贯彻八项规定精神学习教育`."""
    if current.kind != "do" or tokens[index].role != "study":
        return False
    run = [*takewhile(lambda item: item.role in INSIDE, tokens[index:])]
    taught = ("学习", "教育")
    return any((first.text, second.text) == taught for first, second in pairwise(run))


def serves(tokens: Sequence[Token], index: int, current: Region) -> bool:
    """Tell whether a verb of purpose begins a rule's name: `健全推进乡村振兴长效机制`."""
    if current.governor is None or current.tokens:
        return False
    last = last_plain(tokens, index)
    sized = tokens.index(last) > index + 1
    return sized and current.governor.text in FOUNDING and last.text.endswith(RULES)


def raises(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb stands between a name and its head: `“双强”村建设提升计划`.

    `道路新建翻修工程` holds one as well.
    """
    token, before = tokens[index], tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is None or after is None:
        return False
    if not after.tag.startswith("v") and after.text[-1] != "年":
        return False  # “双强”村建设三年行动计划
    named = token.text in _RAISING and before.role == "quote"
    built = token.text in _BUILDING and before.role == "" and before.tag.startswith("n")
    last = last_plain(tokens, index)
    return (named or built) and tokens.index(last) <= index + _FEW and last.text.endswith(_RAISED)


def joins(tokens: Sequence[Token], index: int, current: Region) -> bool:
    """Tell whether a name says that it is done together: `开展校企合作共建文化活动`."""
    if current.kind != "do" or tokens[index].text not in _TOGETHER or not current.tokens:
        return False
    last = last_plain(tokens, index)
    named = last is not tokens[index] and last.text.endswith(_RAISED)
    return named and all(token.role == "" and token.tag[:1] in "njvb" for token in current.tokens)


def _summed_up(tokens: Sequence[Token], index: int) -> Token | None:
    """Return the class word of the list that goes on behind a word: 制度."""
    last = None
    classed = False
    for token in tokens[index + 1 :]:
        classed = classed or token.role == "class"
        if token.role not in INSIDE and token.role not in ("and", "class"):
            break
        last = token
    return last if classed else None
