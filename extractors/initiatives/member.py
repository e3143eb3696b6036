"""One member of a list and the name it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .heads import Head
from .tokens import Token


@dataclass(slots=True)
class Member:
    """One member of a list: its words, its name if it holds one, what follows the name."""

    tokens: Sequence[Token]
    first: int = 0
    last: int = -1
    head: Head | None = None
    quote: Token | None = None
    quote_at: int = -1
    is_class: bool = False
    plural: bool = False

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
    def bare(self) -> bool:
        """Whether the name is its head noun alone."""
        return self.named and self.head is not None and len(self.head.text) >= self.end - self.start

    @property
    def loose(self) -> bool:
        """Whether no table holds the noun behind its quote: `“一校一址”布局调整`."""
        return self.head is not None and not self.head.category

    def shorten(self, head: Head | None) -> None:
        """Take the quote alone for the name, as nothing says that the noun behind it belongs."""
        self.last, self.head = self.quote_at, head

    @property
    def is_quote(self) -> bool:
        """Whether the name is a quote that no head noun follows."""
        return self.named and self.quote is not None and self.end == self.quote.end

    @property
    def modified(self) -> bool:
        """Whether a clause in 的 or the like was dropped before the name."""
        return any(token.role == "of" for token in self.tokens[: self.first])
