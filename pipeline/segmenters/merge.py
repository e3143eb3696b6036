"""Dictionary words for segmenters that take no dictionary: join what was cut apart."""

from __future__ import annotations

from collections.abc import Iterable

from huibao.pipeline.segmenters.base import Word
from huibao.pipeline.segmenters.dictionary import DictionaryWord


class Merger:
    """Find dictionary words in a text, the longest first.

    >>> merger = Merger([DictionaryWord("网格员", None, "n")])
    >>> merger.merge("网格员", [Word(0, 2, "网格", "n"), Word(2, 3, "员", None)])
    [Word(start=0, end=3, text='网格员', tag='n')]

    """

    def __init__(self, words: Iterable[DictionaryWord]) -> None:
        # Words of one character need no joining, and are never cut out of longer ones.
        self._tags = {entry.word: entry.tag for entry in words if len(entry.word) > 1}
        lengths: dict[str, set[int]] = {}
        for word in self._tags:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {
            first: tuple(sorted(known, reverse=True)) for first, known in lengths.items()
        }

    def ends_at(self, text: str, start: int) -> list[int]:
        """Return where the dictionary words that begin at `start` end, the farthest first.

        >>> Merger([DictionaryWord("5G", None, None)]).ends_at("建成5G基站", 2)
        [4]

        No word begins or ends inside a run of ASCII letters and digits: `15G` holds no `5G`.
        """
        return [
            start + length
            for length in self._lengths.get(text[start], ())
            if text[start : start + length] in self._tags
            and not _inside_run(text, start)
            and not _inside_run(text, start + length)
        ]

    def merge(self, text: str, words: list[Word], offset: int = 0) -> list[Word]:
        """Join neighbours that together form a dictionary word, from left to right.

        A joined word has the dictionary's tag, or else that of its last part, which is the
        head of a Chinese compound. Words are never cut, so the tiling of `text` stays.
        `offset` is where `text` begins in the longer text that the words' offsets are of.
        """
        if not self._tags:
            return words
        positions = {word.end: index for index, word in enumerate(words)}
        merged: list[Word] = []
        index = 0
        while index < len(words):
            word = words[index]
            for end in self.ends_at(text, word.start - offset):
                last = positions.get(end + offset)
                # Dictionary words hold no white space, so the parts have no gap between them.
                if last is not None and last > index:
                    joined = text[word.start - offset : end]
                    tag = self._tags[joined] or words[last].tag
                    word = Word(word.start, end + offset, joined, tag)
                    index = last
                    break
            merged.append(word)
            index += 1
        return merged


def _inside_run(text: str, position: int) -> bool:
    around = text[position - 1 : position + 1] if position else ""
    return len(around) == 2 and around.isascii() and around.isalnum()
