"""Verbs inside a list of names, told by what the list ends in: `植树、沿线宣传等活动`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from .heads import Heads
from .inner import INSIDE
from .region import DOING, SPENT, Region
from .tokens import Token

_ABOUT = frozenset({"超", "超过", "过", "近", "约", "逾", "达"})
_WORKS = frozenset({"项目", "工程"})
_ACTS = frozenset({"行动", "工程", "活动", "计划", "专项行动"})


def in_list(heads: Heads, tokens: Sequence[Token], index: int, current: Region) -> bool:
    """Tell whether a verb stands inside a member of a list of names.

    `清洁能源开发行动、低碳技术推广行动`: nothing governs the second if nothing does the first.
    """
    earlier = [number for number, token in enumerate(current.tokens) if token.text == "、"]
    if not earlier or not earlier[-1] or current.tokens[-1].text == "、":
        return False
    if heads.ends(current.tokens[earlier[-1] - 1].text) is None:
        return False
    for after in tokens[index + 1 :]:
        if after.role not in INSIDE:
            break
        if heads.ends(after.text) is not None:
            return True
    return False


def summed(heads: Heads, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the list that a verb stands in ends in 等活动: `植树、沿线宣传等活动`."""
    for number in range(index + 1, len(tokens)):
        if tokens[number].role == "class":
            last = next((item for item in tokens[number + 1 :] if item.role), tokens[-1])
            closing = tokens[number + 1 : tokens.index(last) + 1]
            return any(heads.ends(item.text) is not None for item in closing)
        listed = tokens[number].role in DOING and tokens[number + 1 :][:1]
        if listed and listed[0].role in ("and", "class"):
            continue  # 素养培育、队伍建设等行动计划
        if tokens[number].role not in ("", "and", "study", "block", "book"):
            break
    return False


def priced(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a sum says how large the works of a list are, that end in 项目 or 工程.

    `甲厂、乙园等12个投资超千万元项目` and `甲厂、乙园等总投资45亿元的8个项目` hold one.
    """
    if tokens[index].text not in SPENT:
        return False
    rest = [token for token in tokens[index + 1 : index + 8] if token.text not in _ABOUT]
    sums = [number for number, token in enumerate(rest) if token.text.endswith("元")]
    if not sums or sums[0] > 1:
        return False
    following = rest[sums[0] + 1 :]
    return any(
        token.text in _WORKS
        and all(item.tag[:1] in ("u", "m", "q", "f") for item in following[:number])
        for number, token in enumerate(following)
    )


def act_follows(heads: Heads, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the list member that begins here ends in 行动, 工程 or the like."""
    last = tokens[index]
    for token in tokens[index + 1 :]:
        if token.role in ("and", "class", "break", "of"):
            break
        last = token
    head = heads.ends(last.text)
    return head is not None and head.text in _ACTS


def ends_pair(heads: Heads, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the words from `index` on are the second half of a name: 与利用规划."""
    run = list(takewhile(lambda item: item.role in INSIDE, tokens[index:]))
    return bool(run) and heads.ends(run[-1].text) is not None
