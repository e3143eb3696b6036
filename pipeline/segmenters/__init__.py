"""Word segmenters behind one protocol: rjieba, jieba, pkuseg, spaCy and plain characters."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path
from typing import Any

from huibao.pipeline.errors import OptionError, SegmenterError
from huibao.pipeline.segmenters.base import Segmenter, Word
from huibao.pipeline.segmenters.dictionary import DictionaryWord, genre_words, read_dictionary

# Modules are imported on demand: none of their libraries is paid for unless asked for.
_CLASSES = {
    "rjieba": "RjiebaSegmenter",
    "jieba": "JiebaSegmenter",
    "pkuseg": "PkusegSegmenter",
    "spacy": "SpacySegmenter",
    "char": "CharSegmenter",
}
SEGMENTERS = tuple(_CLASSES)
DEFAULT_SEGMENTER = "rjieba"

__all__ = [
    "DEFAULT_SEGMENTER",
    "SEGMENTERS",
    "DictionaryWord",
    "Segmenter",
    "Word",
    "get_segmenter",
    "read_dictionary",
]


def get_segmenter(
    name: str = DEFAULT_SEGMENTER, *, dictionary: Path | None = None, **options: Any
) -> Segmenter:
    """Load a segmenter by name; it knows the words of work reports and those of `dictionary`.

    >>> [word.text for word in get_segmenter("char").segment("选聘网格员")]
    ['选', '聘', '网格员']

    `options` are the segmenter's own: `hmm` (rjieba, jieba), `model` (pkuseg, spacy),
    `pipeline` and `segmenter` (spacy). Raises SegmenterError if the name is unknown or its
    library not installed, OptionError for an option it does not have, and DictionaryError if
    the dictionary is wrong.
    """
    if name not in _CLASSES:
        raise SegmenterError(f"segmenter {name!r} is none of {', '.join(SEGMENTERS)}")
    module = importlib.import_module(f".{name}", __package__)
    segmenter_class = getattr(module, _CLASSES[name])
    known = [
        parameter.name
        for parameter in inspect.signature(segmenter_class).parameters.values()
        if parameter.kind is parameter.KEYWORD_ONLY
    ]
    for option, value in options.items():
        if option not in known:
            raise OptionError(
                f"option {option}={value!r}: segmenter {name!r} has "
                f"{'the options ' + ', '.join(known) if known else 'no options'}"
            )
    words = {entry.word: entry for entry in genre_words()}
    if dictionary is not None:
        # The user's words go last, so that their frequencies are weighed against ours.
        for entry in read_dictionary(dictionary):
            words.pop(entry.word, None)
            words[entry.word] = entry
    segmenter: Segmenter = segmenter_class(tuple(words.values()), **options)
    return segmenter
