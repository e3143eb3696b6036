"""pkuseg: a statistical segmenter, from `spacy-pkuseg` and the model of the `pkuseg` package."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from huibao.pipeline.errors import SegmenterError
from huibao.pipeline.segmenters.base import Word, encodable, locate, require_module
from huibao.pipeline.segmenters.dictionary import DictionaryWord
from huibao.pipeline.segmenters.merge import Merger

MODEL_VARIABLE = "HUIBAO_PKUSEG_MODEL"
_INSTALL = "pip install 'huibao[pkuseg]'"
_FEATURES = ("features.msgpack", "features.pkl", "features.json")
_WEIGHTS = ("weights.npz", "model.txt")


def find_model(model: Path | str | None = None) -> Path:
    """Return the folder of the pkuseg model, without importing the `pkuseg` package.

    Looked for, in order: `model`; the folder named by the environment variable
    HUIBAO_PKUSEG_MODEL; an installed `pkuseg`; `share/huibao/pkuseg` of this Python, where
    the recipe of docs/segmenters.md puts it. Raises SegmenterError if a folder given is no
    model, or if none is found.
    """
    given = model if model is not None else os.environ.get(MODEL_VARIABLE)
    if given:
        folder = Path(given)
        if not _is_model(folder):
            raise SegmenterError(
                f"segmenter 'pkuseg': {folder}: no pkuseg model (a folder with one of "
                f"{', '.join(_FEATURES)} and one of {', '.join(_WEIGHTS)})"
            )
        return folder
    for folder in _usual_folders():
        if _is_model(folder):
            return folder
    raise SegmenterError(
        "segmenter 'pkuseg': no model found; install it as docs/segmenters.md says "
        f"(.ci/install-pkuseg does so), or name its folder in {MODEL_VARIABLE}"
    )


def load_pkuseg(words: Sequence[DictionaryWord], model: Path | str | None = None) -> Any:
    """Return a `spacy_pkuseg.pkuseg` that knows `words`, with the model `find_model` finds."""
    module = require_module("spacy_pkuseg", "pkuseg", _INSTALL)
    folder = find_model(model)
    # It warns on standard error that the model is a pickle, the only form it is shipped in.
    with contextlib.redirect_stderr(io.StringIO()):
        loaded = module.pkuseg(str(folder), user_dict=[])
    loaded.preprocesser = DictionaryCutter(words)
    return loaded


class DictionaryCutter:
    """Cut dictionary words out of a text, in the place of pkuseg's own preprocessor.

    >>> cutter = DictionaryCutter([DictionaryWord("网格员", None, "n")])
    >>> cutter.solve("选聘网格员")
    (['选聘', '网格员'], [False, True], ['', 'n'])

    The library's own takes any beginning of a longer entry for a word once a shorter one
    has matched: with `党支` and `党支部委员` it cuts `党支部` out of `党支部书记`.
    """

    def __init__(self, words: Sequence[DictionaryWord]) -> None:
        self._words = Merger(words)
        self._tags = {entry.word: entry.tag or "" for entry in words}

    def solve(self, text: str) -> tuple[list[str], list[bool], list[str]]:
        """Return the pieces of `text`, whether each is a dictionary word, and its tag."""
        pieces: list[str] = []
        known: list[bool] = []
        position = index = 0
        while index < len(text):
            ends = self._words.ends_at(text, index)
            if not ends:
                index += 1
                continue
            if index > position:
                pieces.append(text[position:index])
                known.append(False)
            position = ends[0]
            pieces.append(text[index:position])
            known.append(True)
            index = position
        if position < len(text):
            pieces.append(text[position:])
            known.append(False)
        tags = [
            self._tags[piece] if is_word else ""
            for piece, is_word in zip(pieces, known, strict=True)
        ]
        return pieces, known, tags


class PkusegSegmenter:
    """Cut with pkuseg; only dictionary words have a tag.

    `[word.text for word in PkusegSegmenter([]).segment("召开 会议")]` gives `["召开", "会议"]`.
    `model` is a folder; see `find_model`. The model takes about 3 seconds and 0.8 GB to load.
    """

    name = "pkuseg"

    def __init__(self, words: Sequence[DictionaryWord], *, model: Path | str | None = None) -> None:
        self._pkuseg = load_pkuseg(words, model)
        self._tags = {entry.word: entry.tag for entry in words if entry.tag}

    def segment(self, text: str, offset: int = 0) -> list[Word]:
        """Return the words of `text`; see `Segmenter.segment`."""
        # pkuseg drops white space and gives no offsets: locate finds each word again.
        pieces = ((piece, None) for piece in self._pkuseg.cut(encodable(text)))
        return locate(text, pieces, self.name, self._tags, offset)


def _usual_folders() -> Iterator[Path]:
    package = importlib.util.find_spec("pkuseg")
    for location in (package and package.submodule_search_locations) or ():
        yield Path(location, "models", "default")
    yield Path(sys.prefix, "share", "huibao", "pkuseg", "models", "default")


def _is_model(folder: Path) -> bool:
    return any((folder / name).is_file() for name in _FEATURES) and any(
        (folder / name).is_file() for name in _WEIGHTS
    )
