"""What every word segmenter is: words with exact offsets, behind one protocol."""

from __future__ import annotations

import importlib
import re
import warnings
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Protocol

from huibao.pipeline.errors import SegmenterError

_SURROGATE = re.compile("[\ud800-\udfff]")
_EXCERPT = 12


class Word(NamedTuple):
    """A word and where it stands, offsets in code points: `text == source[start:end]`.

    >>> Word(2, 5, "党支部", "n").text
    '党支部'

    `tag` is the part of speech in the segmenter's own tag set, None if it gives none.
    """

    start: int
    end: int
    text: str
    tag: str | None


class Segmenter(Protocol):
    """Cut a text into words that hold each character but white space once, in order."""

    @property
    def name(self) -> str:
        """Name the segmenter as `get_segmenter` knows it."""
        ...

    def segment(self, text: str, offset: int = 0) -> list[Word]:
        """Return the words of `text`; white space is the gap between words, never a word.

        `offset` is where `text` begins in a longer text, whose offsets the words then have.
        """
        ...


def encodable(text: str) -> str:
    r"""Return `text` with each lone surrogate as U+FFFD, for libraries written in Rust or C.

    >>> encodable("县\ud800委") == "县\ufffd委"
    True

    The length never changes, so offsets into the result are offsets into `text`.
    """
    return _SURROGATE.sub("\ufffd", text)


def locate(
    text: str,
    pieces: Iterable[tuple[str, str | None]],
    segmenter: str,
    tags: Mapping[str, str],
    offset: int = 0,
) -> list[Word]:
    """Give offsets to the (word, tag) pairs that a library cut from `encodable(text)`.

    >>> locate("某县 党支部", [("某县", None), ("党支部", "j")], "pkuseg", {"党支部": "n"})
    [Word(start=0, end=2, text='某县', tag=None), Word(start=3, end=6, text='党支部', tag='n')]

    `tags` are the dictionary's tags, which go before the library's; `offset` is added to the
    offsets. Raises SegmenterError
    unless the pieces hold every character but white space, unchanged and in order.
    """
    source = encodable(text)
    words: list[Word] = []
    position = 0
    for piece, tag in pieces:
        if not piece or piece.isspace():
            continue
        if not source.startswith(piece, position):
            position = _end_of_gap(segmenter, source, position, piece)
        end = position + len(piece)
        word = text[position:end]
        words.append(Word(position + offset, end + offset, word, tags.get(piece, tag) or None))
        position = end
    if position < len(source) and not source[position:].isspace():
        raise _lost(segmenter, source, position, "no word is left")
    return words


def require_module(module: str, segmenter: str, install: str) -> Any:
    """Import a segmenter's library, quietly; SegmenterError says what to install.

    >>> require_module("json", "rjieba", "pip install rjieba").__name__
    'json'

    """
    try:
        with warnings.catch_warnings():
            # jieba's regular expressions warn of invalid escapes from Python 3.12 on, and
            # its import of pkg_resources of that package's end.
            warnings.simplefilter("ignore")
            return importlib.import_module(module)
    except ImportError as error:
        raise SegmenterError(
            f"segmenter {segmenter!r}: {module} cannot be imported ({error}); "
            f"install it with: {install}"
        ) from error


def _end_of_gap(segmenter: str, text: str, position: int, piece: str) -> int:
    start = text.find(piece, position)
    if start < 0 or not text[position:start].isspace():
        raise _lost(segmenter, text, position, f"the word {piece!r} is not there")
    return start


def _lost(segmenter: str, text: str, position: int, what: str) -> SegmenterError:
    excerpt = text[position : position + _EXCERPT]
    return SegmenterError(
        f"segmenter {segmenter!r} lost or changed characters: "
        f"at offset {position} stands {excerpt!r}, but {what}"
    )
