"""Word lists as data: TOML files of groups, each with an example.

A file `honors.toml` holds groups::

    [award_verbs]
    about = "verbs that confer a title"
    example = "学校被评为先进单位"
    words = ["评为", "授予"]

and `lexicons["honors.award_verbs"]` is the tuple of its words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import groupby
from pathlib import Path
from typing import Any

from ..errors import LexiconError

Groups = dict[str, tuple[str, ...]]
_FIELDS = {"about", "example", "words", "add", "remove"}


class Lexicons:
    """All word groups, the built-in ones first and the user's layered over them."""

    def __init__(self, folder: Path | None = None) -> None:
        """Load the built-in lexicons and, over them, the TOML files of `folder`.

        A file of the user's may `add` words to a group, `remove` words from it or give its
        `words` anew. Raise LexiconError naming file, group and entry if one is wrong.
        """
        self._groups: Groups = {}
        built_in = resources.files("huibao.extractors") / "lexicons"
        for file in sorted(built_in.iterdir(), key=lambda item: item.name):
            if file.name.endswith(".toml"):
                self._load(file, file.name)
        if folder is not None:
            files = sorted(folder.glob("*.toml"))
            if not files:
                raise LexiconError(f"{folder}: no .toml file in this folder")
            for path in files:
                self._load(path, str(path))

    def __getitem__(self, name: str) -> tuple[str, ...]:
        """Return the words of `file.group`; raise LexiconError if there is no such group."""
        try:
            return self._groups[name]
        except KeyError:
            raise LexiconError(f"no word group {name!r}") from None

    def __contains__(self, name: str) -> bool:
        return name in self._groups

    def any_of(self, *names: str) -> str:
        """Return a regular expression that matches any word of the groups, longest first."""
        words = {word for name in names for word in self[name]}
        return alternation(words)

    def _load(self, file: Traversable | Path, address: str) -> None:
        try:
            data = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise LexiconError(f"{address}: not valid TOML: {error}") from error
        stem = Path(address).stem
        for group, entry in data.items():
            if not isinstance(entry, Mapping):
                raise LexiconError(f"{address}: {group}: not a table")
            self._merge(f"{stem}.{group}", entry, f"{address}: {group}")

    def _merge(self, name: str, entry: Mapping[str, Any], address: str) -> None:
        unknown = set(entry) - _FIELDS
        if unknown:
            raise LexiconError(f"{address}: unknown field {sorted(unknown)[0]!r}")
        if "words" in entry:
            words = _words(entry["words"], address)
        else:
            if name not in self._groups:
                raise LexiconError(f"{address}: no built-in group to change; give `words`")
            words = self._groups[name]
        words += tuple(w for w in _words(entry.get("add", []), address) if w not in words)
        for word in _words(entry.get("remove", []), address):
            if word not in words:
                raise LexiconError(f"{address}: remove: {word!r} is not in the group")
            words = tuple(w for w in words if w != word)
        self._groups[name] = words


def alternation(words: Iterable[str]) -> str:
    """Return a non-capturing group that matches any of the words, longest first.

    Common beginnings are written once, so that few branches are tried at each place:

    >>> alternation(["县委", "县", "县委书记", "市"])
    '(?:县(?:委(?:书记)?)?|市)'

    """
    return f"(?:{_branches(sorted(set(words)))})"


def _branches(words: list[str]) -> str:
    """Return the alternatives for sorted words, none of them empty."""
    branches = []
    for _, group in groupby(words, key=lambda word: word[0]):
        same = list(group)
        # Sorted, so what the first and the last share is shared by all.
        pairs = enumerate(zip(same[0], same[-1], strict=False))
        shared = next((at for at, (one, other) in pairs if one != other), len(same[0]))
        rest = [word[shared:] for word in same if len(word) > shared]
        branch = re.escape(same[0][:shared])
        if rest:
            branch += f"(?:{_branches(rest)})" + ("?" if len(rest) < len(same) else "")
        branches.append(branch)
    return "|".join(branches)


def _words(value: Any, address: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise LexiconError(f"{address}: not a list of words")
    seen: dict[str, None] = {}
    for number, word in enumerate(value, 1):
        if not isinstance(word, str):
            raise LexiconError(f"{address}: entry {number}: not a text")
        if not word.strip():
            raise LexiconError(f"{address}: entry {number}: empty text")
        if word in seen:
            raise LexiconError(f"{address}: entry {number}: {word!r} stands twice")
        seen[word] = None
    return tuple(seen)
