"""Numbers behind a name that sum up what a list before it names, or count something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Lexicons
from .heads import Heads
from .tokens import Token

_TOTAL = re.compile("“[两三四五六七八九十][本支个项大张份类].{0,3}[^一”]”")


class Sums:
    """Tells what a number behind a name or a list counts."""

    def __init__(self, lexicons: Lexicons, heads: Heads) -> None:
        """Take the measure words of `initiatives.toml`."""
        self._heads = heads
        self._counters = frozenset(lexicons["initiatives.counters"])

    def totals(self, token: Token, quote: Token) -> bool:
        """Tell whether a quote only counts what the list before it names: `台账“三本台账”`."""
        if _TOTAL.fullmatch(quote.text) is None:
            return False
        head = self._heads.ends(quote.text[1:-1])
        return head is None or token.text.endswith(head.text)

    def follow(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a noun of no undertaking sums up the quotes: `“甲”“乙”两个数据库`."""
        following = tokens[index + 1 : index + 4]
        if not following or following[0].tag != "m" or following[0].text[0] == "第":
            return False
        if len(following[0].text) < 2 or following[0].text[-1] not in self._counters:
            counted = len(following) > 1 and following[1].text in self._counters
            following = following[1:] if counted else []
        noun = following[1] if len(following) > 1 else None
        if noun is None or not noun.tag.startswith("n"):
            return False
        head = self._heads.ends(noun.text, quoted=True)
        return head is None or len(head.text) < 2

    def of_parts(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a number after a head noun counts other things: `科学中心29个设施`."""
        following = tokens[index + 1 : index + 5]
        if len(following) < 3 or following[0].tag[:1] != "m":
            return False
        counter, noun = following[1:3]
        if counter.text not in self._counters or noun.role or not noun.tag.startswith("n"):
            return False
        summed = noun.text.startswith(("总", "资金", "投资"))
        return not summed and (len(following) < 4 or following[3].tag[:1] not in ("m", "d", "x"))
