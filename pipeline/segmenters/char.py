"""Plain characters: no library, no model, the least a segmenter can be."""

from __future__ import annotations

from collections.abc import Sequence

from huibao.pipeline.segmenters.base import Word
from huibao.pipeline.segmenters.dictionary import DictionaryWord
from huibao.pipeline.segmenters.merge import Merger


class CharSegmenter:
    """Take each character that is no white space as a word, but keep dictionary words whole.

    >>> [word.text for word in CharSegmenter([]).segment("某 县2")]
    ['某', '县', '2']

    """

    name = "char"

    def __init__(self, words: Sequence[DictionaryWord]) -> None:
        self._merger = Merger(words)
        self._tags = {entry.word: entry.tag for entry in words}

    def segment(self, text: str, offset: int = 0) -> list[Word]:
        """Return the characters and dictionary words of `text`; see `Segmenter.segment`."""
        words = [
            Word(index, index + 1, character, self._tags.get(character))
            for index, character in enumerate(text, offset)
            if not character.isspace()
        ]
        return self._merger.merge(text, words, offset)
