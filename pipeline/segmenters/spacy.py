"""Any tokenizer of spaCy: a blank language or a trained pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from huibao.pipeline.errors import OptionError, SegmenterError
from huibao.pipeline.segmenters.base import Word, encodable, locate, require_module
from huibao.pipeline.segmenters.dictionary import DictionaryWord
from huibao.pipeline.segmenters.jieba import load_tokenizer
from huibao.pipeline.segmenters.merge import Merger
from huibao.pipeline.segmenters.pkuseg import load_pkuseg

_INSTALL = "pip install 'huibao[spacy]'"
_BLANK = "blank:"
_TAGGERS = frozenset({"tagger", "morphologizer"})
_CHINESE_SEGMENTERS = ("char", "jieba", "pkuseg")


class SpacySegmenter:
    """Cut with a spaCy tokenizer, then join dictionary words.

    `[word.text for word in SpacySegmenter([]).segment("某县")]` gives `["某", "县"]`.

    `pipeline` is `blank:` and a language, the name of an installed pipeline or its folder;
    tags are the pipeline's if it has a tagger. `segmenter` (`char`, `jieba`, `pkuseg`) is
    for `blank:zh` only, and `model` the folder of pkuseg's model. Raises OptionError for
    other values, SegmenterError if spaCy or the pipeline is not installed.
    """

    name = "spacy"

    def __init__(
        self,
        words: Sequence[DictionaryWord],
        *,
        pipeline: Path | str = "blank:zh",
        segmenter: str = "char",
        model: Path | str | None = None,
    ) -> None:
        if segmenter not in _CHINESE_SEGMENTERS:
            raise OptionError(
                f"option segmenter: {segmenter!r} is none of {', '.join(_CHINESE_SEGMENTERS)}"
            )
        if segmenter != "char" and str(pipeline) != "blank:zh":
            raise OptionError(
                f"option segmenter: {segmenter!r} is for the pipeline 'blank:zh', "
                f"not {str(pipeline)!r}, which has its own"
            )
        self._nlp = _load_pipeline(pipeline)
        tokenizer = self._nlp.tokenizer
        # Set here and not by the pipeline's config, which would start jieba's shared tokenizer,
        # with its log and its cache file, and have pkuseg download a model.
        if segmenter == "jieba":
            tokenizer.jieba_seg = load_tokenizer(words)
        elif segmenter == "pkuseg":
            tokenizer.pkuseg_seg = load_pkuseg(words, model)
        if segmenter != "char":
            tokenizer.segmenter = segmenter
        self._tags = {entry.word: entry.tag for entry in words if entry.tag}
        self._merger = Merger(words)

    def segment(self, text: str, offset: int = 0) -> list[Word]:
        """Return the words of `text`; see `Segmenter.segment`."""
        # The limit guards the memory of parsers, which are never run here.
        self._nlp.max_length = max(self._nlp.max_length, len(text))
        tagged = _TAGGERS.intersection(self._nlp.pipe_names)
        run = self._nlp if tagged else self._nlp.make_doc
        pieces = ((token.text, token.tag_ or token.pos_) for token in run(encodable(text)))
        words = locate(text, pieces, self.name, self._tags, offset)
        return self._merger.merge(text, words, offset)


def _load_pipeline(pipeline: Path | str) -> Any:
    spacy = require_module("spacy", "spacy", _INSTALL)
    name = str(pipeline)
    try:
        if name.startswith(_BLANK):
            return spacy.blank(name.removeprefix(_BLANK))
        return spacy.load(pipeline, exclude=["parser", "ner", "lemmatizer"])
    except (ImportError, OSError, ValueError) as error:
        raise SegmenterError(
            f"segmenter 'spacy': the pipeline {name!r} cannot be loaded: {error}"
        ) from error
