"""Quoted names: which are undertakings, which slogans, principles and qualities."""

from __future__ import annotations

import re

from ...pipeline.rules import Lexicons
from .heads import Head, Heads
from .members import Member

_SLOGAN = re.compile(
    r"以.{1,6}[促带强为]|[，。！？；]|[党] ?[建员] ?[+＋]|^(?:不|没|让|要|把|做|当|我|你|是|为|真|零)|[地得着]$|更|从.{1,8}到|不.{1,3}不"
)
_SHORTHAND = re.compile("^党建[+＋]|^[一二三四五六七八九十两双][个大].{2,3}$|^十.五")
_LONGEST = 14
_INSTITUTION_VERBS = frozenset("实行 推行 施行 试行 坚持 落实 执行 运用 探索 首创 建立 健全 完善 全面推行 大力推行 严格落实 严格执行 探索推行".split())
_PLACE_VERBS = frozenset("打造 开辟 建成 推进 构建 搭建 上线 建设 建好 开通 新建 巩固 擦亮".split())
_PROGRAM_VERBS = frozenset("实施 深入实施 大力实施 开设 启动".split())
_BODY_VERBS = frozenset("设立 成立 组建 评选 选树 创建 设置 培育".split())


class Quotes:
    """Judges quoted names that no head noun follows."""

    def __init__(self, lexicons: Lexicons, heads: Heads) -> None:
        """Take slogans, known names and the verbs of `initiatives.toml`."""
        self._heads = heads
        self._slogans = frozenset(lexicons["initiatives.slogans"])
        self._known = frozenset(lexicons["initiatives.known"])
        self._verbs = frozenset(lexicons["initiatives.undertaking_quotes"])

    def is_slogan(self, inner: str) -> bool:
        """Tell whether quoted words are the shorthand of a principle: `两个维护`."""
        return inner in self._slogans or _SHORTHAND.search(inner) is not None

    def bare(self, member: Member, verb: str | None, shared: Head | None) -> Head | None:
        """Return the head of a quoted name that stands alone, None if it is no undertaking.

        `shared` is the head noun of the list it stands in: `“三模”、“三电”等特色项目`.
        """
        assert member.quote is not None
        inner = member.quote.text[1:-1]
        if self.is_slogan(inner) or not inner:
            return None
        if inner in self._known:
            return Head(inner, "campaign" if inner.endswith("日") else "institution")
        closed = self._heads.ends(inner)
        if closed is not None and len(inner) > len(closed.text) + 1 and len(inner) <= _LONGEST:
            if verb is not None or not _SLOGAN.search(inner):
                return closed
        if verb is None or len(inner) > _LONGEST or len(inner) < 2 or _SLOGAN.search(inner):
            return None
        if shared is not None:
            return shared
        if verb not in self._verbs:
            return None
        wide = self._heads.ends(inner, quoted=True)
        if wide is not None and len(wide.text) > 1:
            return wide
        return Head(inner, _by_verb(verb))


def _by_verb(verb: str) -> str:
    if verb in _INSTITUTION_VERBS:
        return "institution"
    if verb in _PLACE_VERBS:
        return "place"
    if verb in _PROGRAM_VERBS:
        return "program"
    if verb in _BODY_VERBS:
        return "body"
    return "campaign"
