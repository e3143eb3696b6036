"""The closed table of head nouns and the category each gives."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ...pipeline.rules import Lexicons
from ...pipeline.rules.lexicon import alternation

CATEGORIES = ("campaign", "program", "institution", "body", "place")
_KEPT = 1 << 14
_SHORTEST = 4
# “前沿阵地”, “区域中心”, “加油站”: what something is likened to.
_FIGURES = frozenset(
    {"阵地", "中心", "基地", "平台", "窗口", "加油站", "充电站", "补给站", "通道", "粮仓"}
)
_VERSION = re.compile(r"[0-9\ue000]\.[0-9\ue000]$")


class Head(NamedTuple):
    """A head noun and its category."""

    text: str
    category: str


class Heads:
    """Tells of a word or a name which head noun it ends in."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Take the head nouns of `initiatives.toml`."""
        self._table = {
            word: name for name in CATEGORIES for word in lexicons[f"initiatives.{name}"]
        }
        self._wide = dict(self._table)
        for name in CATEGORIES:
            for word in lexicons[f"initiatives.quoted_{name}"]:
                self._wide.setdefault(word, name)
        self._alone = frozenset(lexicons["initiatives.heads_alone"])
        self._governed = frozenset(lexicons["initiatives.heads_governed"])
        self._verbal = frozenset(lexicons["initiatives.verbal_heads"])
        self._none = lexicons["initiatives.not_heads"]
        # 团队 is a head of quoted names alone.
        self._both = tuple(word for word in self._none if word in self._wide)
        self.anywhere = re.compile(
            alternation([*self._table, *lexicons["initiatives.known"]]) + "|“"
        )
        self._last = frozenset(word[-1] for word in self._wide)
        self._longest = max(map(len, self._wide))
        # The same words come again and again.
        self._end_of = lru_cache(maxsize=_KEPT)(self._find)

    def may_end(self, word: str) -> bool:
        """Tell whether a word has the last character of a head noun."""
        return word[-1:] in self._last

    def is_verbal(self, word: str) -> bool:
        """Tell whether a word is a head noun that is a verb as well: 培训, 改革."""
        return word in self._verbal

    def is_head(self, word: str) -> bool:
        """Tell whether a word is a head noun and nothing else."""
        return word in self._table

    def names_alone(self, head: Head) -> bool:
        """Tell whether a head makes a name of a quote that no verb of doing governs."""
        if head.text in self._table:
            return True
        if not head.category or len(head.text) < 2 or head.text in self._governed:
            return False
        return head.category != "institution" or head.text in self._alone

    def acts(self, inner: str) -> bool:
        """Tell whether quoted words name a body or place that has effects: `党员先锋岗`."""
        head = self.ends(inner, quoted=True)
        if head is None or head.text in _FIGURES or len(inner) < _SHORTEST:
            return False
        placed = head.category == "place" and len(head.text) > 1
        return (placed or head.category == "body") and len(head.text) + 1 < len(inner)

    def ends(self, name: str, *, quoted: bool = False) -> Head | None:
        """Return the head noun that a name ends in, or None.

        `课堂教学改革` ends in 改革 (institution). With `quoted` the wider table counts, of
        heads that make a name only with a quote: `“书香校园”读书节`.
        """
        return self._end_of(name, quoted)

    def _find(self, name: str, quoted: bool) -> Head | None:
        if name[-1:].isdigit():
            name = _VERSION.sub("", name)  # 人才培养计划2.0
        if name[-1:] not in self._last:
            return None
        if name.endswith(self._none) and not (quoted and name.endswith(self._both)):
            return None
        table = self._wide if quoted else self._table
        for size in range(min(self._longest, len(name)), 0, -1):
            category = table.get(name[-size:])
            if category is not None:
                return Head(name[-size:], category)
        return None
