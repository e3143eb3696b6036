"""The errors of huibao: one root, each with an address and a cause."""

from __future__ import annotations


class HuibaoError(Exception):
    """The root of every error that huibao raises on purpose."""


class SourceError(HuibaoError):
    """A report cannot be read: the message names the file, the cause and what to do."""


class LexiconError(HuibaoError):
    """A lexicon file is wrong: the message names file, group and entry."""


class DictionaryError(HuibaoError):
    """A user dictionary is wrong: the message names file and line."""


class SegmenterError(HuibaoError):
    """A segmenter is unknown, not installed, or lost a character of the text."""


class OptionError(HuibaoError):
    """A value given by the caller is not usable: the message names option and value."""
