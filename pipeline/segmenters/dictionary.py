"""User dictionaries, in jieba's format for every segmenter: `word [freq] [tag]` a line."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from huibao.pipeline.errors import DictionaryError

_FREQUENCY = re.compile(r"[0-9]{1,9}")
_TAG = re.compile(r"[A-Za-z]{1,8}")
_GENRE_WORDS = "words.txt"


class DictionaryWord(NamedTuple):
    """A word of a dictionary; without `freq` the segmenter takes one that keeps it whole."""

    word: str
    freq: int | None
    tag: str | None


def read_dictionary(path: Path) -> list[DictionaryWord]:
    """Read a user dictionary: UTF-8, a word a line, `#` opens a comment line.

    A file with the line `社区矫正 20 n` gives `[DictionaryWord("社区矫正", 20, "n")]`.
    A word that comes twice counts as written last. Raises DictionaryError, naming file and
    line, for a file that cannot be read, is not UTF-8, or has a malformed line.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DictionaryError(f"{path}: cannot be read: {error.strerror or error}") from error
    return parse_dictionary(content, str(path))


def parse_dictionary(content: bytes, name: str) -> list[DictionaryWord]:
    r"""Parse the bytes of a dictionary; `name` stands in the errors.

    >>> parse_dictionary("# 基层\n网格员 n\n".encode(), "words.txt")
    [DictionaryWord(word='网格员', freq=None, tag='n')]

    Raises DictionaryError as `read_dictionary` does.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        raise DictionaryError(
            f"{name}: line {number}: not UTF-8 (byte 0x{error.object[error.start]:02x}); "
            "save the file as UTF-8"
        ) from error
    words: dict[str, DictionaryWord] = {}
    # Not splitlines: it would also cut at U+2028 and its like, and lines would be miscounted.
    for number, line in enumerate(text.split("\n"), start=1):
        fields = line.split()
        if fields and not fields[0].startswith("#"):
            entry = _parse_fields(fields, f"{name}: line {number}")
            words.pop(entry.word, None)
            words[entry.word] = entry
    return list(words.values())


@cache
def genre_words() -> tuple[DictionaryWord, ...]:
    """Return the words of Chinese work reports that every segmenter is given.

    >>> DictionaryWord("网格员", None, "n") in genre_words()
    True

    """
    content = resources.files(__package__).joinpath(_GENRE_WORDS).read_bytes()
    return tuple(parse_dictionary(content, _GENRE_WORDS))


def _parse_fields(fields: list[str], address: str) -> DictionaryWord:
    word, *rest = fields
    if len(rest) > 2:
        raise DictionaryError(
            f"{address}: {len(fields)} fields where `word [freq] [tag]` has at most 3 "
            "(a word holds no white space)"
        )
    freq = None
    if rest and (len(rest) == 2 or _FREQUENCY.fullmatch(rest[0])):
        written = rest.pop(0)
        if not _FREQUENCY.fullmatch(written) or int(written) == 0:
            raise DictionaryError(
                f"{address}: frequency {written!r} is no whole number from 1 to 999999999"
            )
        freq = int(written)
    tag = rest[0] if rest else None
    if tag is not None and not _TAG.fullmatch(tag):
        raise DictionaryError(
            f"{address}: {tag!r} is neither a frequency nor a tag of 1 to 8 Latin letters"
        )
    return DictionaryWord(word, freq, tag)
