"""A stretch of a clause and the verb that governs it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...pipeline.text.reading import FIGURE
from .tokens import Token

MODALS = frozenset({"要", "应", "需", "须", "将", "会", "能", "可", "可以", "应当", "需要"})
_USED = ("高效", "综合", "循环", "再生", "开发", "回收", "节约", "集约", "梯级", "化")
_FIGURES = frozenset(FIGURE + "0123456789")
DOING = frozenset({"govern", "govern_weak"})
SECOND = ("壮大", "落户", "申请", "包装", "落地", "落细", "储备", "通车")  # 培育壮大, 签约落地
NOUNS = ("n", "j", "v", "l", "x", "z", "i")
_OPENED = frozenset({"开放", "开通", "投用", "启用"})  # 建成开放
SPENT = frozenset({"投资", "总投资", "投入"})
_AND = frozenset({"和", "与", "及"})
PARTICLES = frozenset({"了", "过", "着", "起", "出", "好", "完", "起来", "起了", "成"})


@dataclass(slots=True)
class Region:
    """Words and what governs them: a verb of doing, another verb, a frame word or nothing."""

    governor: Token | None
    tokens: list[Token] = field(default_factory=list)
    tentative: bool = False

    @property
    def kind(self) -> str:
        """`do`, `study`, `honor`, `ending`, `block`, `frame`, or `open`: nothing governs."""
        if self.governor is None:
            return "open"
        role = self.governor.role
        return "do" if role in DOING else "frame" if role == "prepositions" else role

    @property
    def verb(self) -> str | None:
        """The verb of doing that governs, its adverb left out, or None."""
        if self.governor is None or self.kind != "do":
            return None
        return self.governor.text.removeprefix(self.governor.adverb)


_YEARS = re.compile("(?<![青少老中成童])年")


def is_part_of_verb(token: Token, current: Region) -> bool:
    """Tell whether a word behind the verb goes with it: 打造出, 谋划储备."""
    opened = current.verb == "建成" and token.text in _OPENED
    return token.text in PARTICLES or opened or (token.text in SECOND and current.verb is not None)


def outer_verb(
    tokens: Sequence[Token], index: int, current: Region, outer: Token | None
) -> Token | None:
    """Return the verb that goes on to govern after the clause in 的 that begins here, if any.

    A frame does, a verb right after the governor, and one more member of a list:
    `建立起门类齐全、具有规模的工业体系`.
    """
    if current.kind == "do":
        joint = tokens[index - 1].text if index else ""
        listed = joint == "、" or (joint in _AND and tokens[index].text in SPENT)
        framed = tokens[index].role == "prepositions"
        return current.governor if framed or listed or len(current.tokens) <= 1 else None
    # 组织以廉洁宣传为导向的活动: a verb or a second frame stands inside the clause.
    return outer if current.kind in ("frame", "study") else None


def after_noun(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a noun that plays no part of its own stands before a word: 小学建设."""
    before = tokens[index - 1] if index else None
    return before is not None and before.role == "" and before.tag.startswith(NOUNS)


def aged(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether years follow a verb: 成立60周年, but not 成立12个专班."""
    return any(_YEARS.search(token.text) for token in tokens[index + 1 : index + 3])


def is_use(token: Token, before: Token | None) -> bool:
    """Tell whether 利用 is no preposition: `钾盐高效利用、资源综合利用工程`."""
    return token.text == "利用" and before is not None and before.text.endswith(_USED)


def breaks(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a new statement begins: 并, 同时, but not in `可同时容200人的食堂`."""
    return index == 0 or tokens[index - 1].text not in MODALS


def is_past(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb only says when: `宣誓完成后组织参观`, but `完善后20%学生帮扶机制`."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is None or after.text[0] not in _FIGURES
