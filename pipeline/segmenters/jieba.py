"""jieba itself, kept from the process's shared tokenizer, log and temporary folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from huibao.pipeline.segmenters.base import Word, encodable, locate, require_module
from huibao.pipeline.segmenters.dictionary import DictionaryWord
from huibao.pipeline.segmenters.merge import Merger

_INSTALL = "pip install 'huibao[jieba]'"
_REMEMBERED_TAGS = 65536


def load_tokenizer(words: Sequence[DictionaryWord]) -> Any:
    """Return a private `jieba.Tokenizer` that knows `words`.

    `load_tokenizer([]).lcut("召开会议")` gives `["召开", "会议"]`. Raises SegmenterError
    if jieba is not installed.
    """
    tokenizer = require_module("jieba", "jieba", _INSTALL).Tokenizer()
    # What initialize() does, without its log lines and its cache in the shared temporary
    # folder, where any other user may have put a file of that name.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for entry in words:
        tokenizer.add_word(entry.word, entry.freq, entry.tag)
    return tokenizer


class JiebaSegmenter:
    """Cut with a private `jieba.Tokenizer`, exactly as `jieba.cut` does.

    `[word.text for word in JiebaSegmenter([]).segment("召开会议")]` gives `["召开", "会议"]`.
    `hmm` lets the library find words that stand in no dictionary.

    `jieba.posseg` cuts otherwise than `jieba.cut` (`40%` becomes two words) and is five times
    slower, so its tables and its model are asked for the tags only.
    """

    name = "jieba"

    def __init__(self, words: Sequence[DictionaryWord], *, hmm: bool = True) -> None:
        self._tokenizer = load_tokenizer(words)
        posseg = require_module("jieba.posseg", self.name, _INSTALL)
        self._posseg = posseg.POSTokenizer(self._tokenizer)
        self._hmm = hmm
        self._tags = {entry.word: entry.tag for entry in words if entry.tag}
        self._tag_of_unknown = lru_cache(_REMEMBERED_TAGS)(self._guess_tag)
        self._merger = Merger(
            entry for entry in words if self._tokenizer.lcut(entry.word, HMM=hmm) != [entry.word]
        )

    def segment(self, text: str, offset: int = 0) -> list[Word]:
        """Return the words of `text`; see `Segmenter.segment`."""
        words = locate(text, self._tagged(encodable(text)), self.name, self._tags, offset)
        return self._merger.merge(text, words, offset)

    def _tagged(self, text: str) -> Iterator[tuple[str, str]]:
        known: dict[str, str] = self._posseg.word_tag_tab
        for piece in self._tokenizer.cut(text, HMM=self._hmm):
            yield piece, known.get(piece) or self._tag_of_unknown(piece)

    def _guess_tag(self, word: str) -> str:
        parts: list[str] = [part.flag for part in self._posseg.cut(word, HMM=self._hmm)]
        # `40%` is told by its number, a Chinese compound by its last part.
        return parts[0] if word[0].isascii() else parts[-1]
