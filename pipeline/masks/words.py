"""Word groups as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol


class WordGroups(Protocol):
    """Word groups by name: `groups["masks.surnames"]` is a tuple of words."""

    def __getitem__(self, name: str, /) -> tuple[str, ...]: ...


def any_of(groups: WordGroups, *names: str) -> str:
    """Return a pattern that matches any word of the groups, the longest first."""
    return alternation(word for name in names for word in groups[name])


def alternation(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words: `(?:人次|人)`."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"


class Endings:
    """Tell whether a text ends in a word of some groups.

    A set and the lengths of its words: an alternation anchored at the end would be tried at
    every position.
    """

    def __init__(self, groups: WordGroups, *names: str) -> None:
        self._words = frozenset(word for name in names for word in groups[name])
        self._lengths = sorted({len(word) for word in self._words}, reverse=True)

    def match(self, text: str) -> str | None:
        """Return the longest word the text ends in, or None."""
        for length in self._lengths:
            if text[-length:] in self._words and length <= len(text):
                return text[-length:]
        return None
