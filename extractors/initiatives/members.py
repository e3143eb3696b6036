"""The members of a list and the name each of them holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...pipeline.rules import Document, Lexicons
from .heads import Head, Heads
from .tokens import Token

_LEADING_TAGS = frozenset({"d", "ad", "ul", "uz", "ug", "p", "c", "r", "e", "y"})
_COUNTERS = frozenset({"个", "项", "次", "场", "期", "类", "种", "批", "名", "支", "所", "家", "处", "条", "大", "座", "轮"})
_TAIL_TAGS = ("m", "c", "p", "u", "f", "d", "v", "ad", "y", "t", "r")
_NOUN_TAGS = ("n", "j", "a", "b", "l", "v", "z", "m", "f", "s")


@dataclass(slots=True)
class Member:
    """One member of a list: its words, its name if it holds one, what follows the name."""

    tokens: Sequence[Token]
    first: int = 0
    last: int = -1
    head: Head | None = None
    quote: Token | None = None
    is_class: bool = False

    @property
    def words(self) -> Sequence[Token]:
        """The words of the name."""
        return self.tokens[self.first : self.last + 1]

    @property
    def named(self) -> bool:
        """Whether there is a name at all."""
        return self.last >= self.first

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.tokens[self.first].start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.tokens[self.last].end

    @property
    def modified(self) -> bool:
        """Whether a clause in 的 or the like was dropped before the name."""
        return any(token.role == "of" for token in self.tokens[: self.first])


class Members:
    """Splits a stretch of words into members and finds the name in each."""

    def __init__(self, lexicons: Lexicons, heads: Heads) -> None:
        """Take what may follow a head noun from `initiatives.toml`."""
        self._heads = heads
        self._tail = frozenset(lexicons["initiatives.tail"])
        self._quality = tuple(lexicons["initiatives.quality_nouns"])
        self._known = frozenset(lexicons["initiatives.known"])

    def of(self, document: Document, tokens: Sequence[Token]) -> list[Member]:
        """Return the members in order; the class word after 等 is a member of its own."""
        found: list[Member] = []
        part: list[Token] = []
        classed = False
        for token in tokens:
            adjacent = token.role == "quote" and bool(part) and part[-1].role == "quote"
            if token.role in ("and", "class") or adjacent:
                if part:
                    found.append(self._member(document, part, classed))
                part = [token] if adjacent else []
                classed = token.role == "class"
                continue
            part.append(token)
        if part:
            found.append(self._member(document, part, classed))
        return found

    def _member(self, document: Document, tokens: Sequence[Token], classed: bool) -> Member:
        member = Member(tokens, is_class=classed)
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index]
            if token.role in ("quote", "book", "paren", "of"):
                continue
            first = self._first(document, tokens, index)
            quote = next((t for t in tokens[first:index] if t.role == "quote"), None)
            name = document.text[tokens[first].start : token.end]
            head = self._heads.ends(name, quoted=quote is not None)
            if head is None and name in self._known:
                head = Head(name, "institution")
            if head is None or not self._ends(tokens, index):
                continue
            if quote is not None and token.start - quote.end > 18:
                continue
            member.first, member.last, member.head, member.quote = first, index, head, quote
            return member
        for index in range(len(tokens) - 1, -1, -1):
            if tokens[index].role == "quote" and self._ends(tokens, index):
                member.first, member.last = self._first(document, tokens, index), index
                member.quote = tokens[index]
                member.head = self._heads.ends(tokens[index].text[1:-1], quoted=True)
                return member
        return member

    def _first(self, document: Document, tokens: Sequence[Token], last: int) -> int:
        """Return the first word of the name that ends at `last`."""
        first = 0
        for index in range(last - 1, -1, -1):
            if tokens[index].role == "of" or tokens[index].role in ("book", "paren"):
                first = index + 1
                break
        dated = document.last_date_in(tokens[first].start, tokens[last].start)
        while first < last and dated is not None and tokens[first].start < dated:
            first += 1
        while first < last:
            token = tokens[first]
            if token.tag in _LEADING_TAGS and token.role == "" and token.text not in ("党",):
                first += 1
            elif (
                token.tag == "m" and first + 1 < last and tokens[first + 1].text in _COUNTERS
            ) or token.text in ("一批", "多个", "一个", "一项", "系列", "一系列", "各类", "各项"):
                first += 2 if token.tag == "m" and tokens[first + 1].text in _COUNTERS else 1
            elif token.text in _COUNTERS and first:
                first += 1
            else:
                break
        return min(first, last)

    def _ends(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether what follows a word lets a name end with it."""
        if index + 1 >= len(tokens):
            return True
        after = tokens[index + 1]
        if after.role in ("quote", "book"):
            return False
        if after.role in ("paren", "of", "class"):
            return True
        if after.text in self._tail:
            return True
        if tokens[index].role == "quote" and after.text.startswith(self._quality):
            return False
        return after.tag.startswith(_TAIL_TAGS) and after.tag != "vn"
