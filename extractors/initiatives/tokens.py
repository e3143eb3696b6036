"""The words of a clause, each quoted name one word, and the part each plays."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds, Quoted
from .heads import Heads

if TYPE_CHECKING:
    from ...pipeline.segmenters.base import Word

_SEPARATORS = ("、", "和", "与", "及", "以及", "或", "同")
_MERGING = frozenset({"并网", "并轨", "并购", "并且"})
_BREAKS = ("并", "并且", "而", "而且", "同时", "来", "从而", "进而")
_SIGNS = {
    "的": "of",
    "等": "class",
    "等等": "class",
    **dict.fromkeys(_SEPARATORS, "and"),
    **dict.fromkeys((*_BREAKS, "…", "……"), "break"),
}
_MARKS = {"“": "quote", "《": "book", "（": "paren"}
_GROUPS = ("naming", "ending", "honor", "study", "govern", "govern_weak", "block", "prepositions")
_COMPOUND = 4
# The number of a footnote stands in the middle of names: “甲”〔12〕工作.
_NOTE = re.compile("[〔\\[［]\\d{1,3}[〕\\]］]")
_NUMBER = re.compile("[（(]\\d{1,2}[)）]")
_GIVEN = frozenset("上作做")
_PARTICLES = frozenset("出起")
_MEASURES = frozenset("支个名场")
_FIGURE_WORD = re.compile("[0-9\ue000]{1,4}")
_NOTED = frozenset("〔[［")
_WORKS = ("建设", "工作")
_AHEAD = frozenset({"项目前期", "工程前期"})
# Some dictionaries take these for nouns.
_ADVERBS = frozenset({"全力", "强力", "合力", "联合"})


class Token(NamedTuple):
    """A word of a clause and its part: a verb's class, a separator, a bracket or none."""

    start: int
    end: int
    text: str
    tag: str
    role: str
    adverb: str = ""

    @property
    def bounds(self) -> Bounds:
        """The word's span."""
        return Bounds(self.start, self.end)


class Tokens:
    """Cuts clauses into tokens."""

    def __init__(self, lexicons: Lexicons, heads: Heads) -> None:
        """Take the verbs of `initiatives.toml`."""
        self._roles = {
            word: group for group in reversed(_GROUPS) for word in lexicons[f"initiatives.{group}"]
        }
        self._adverbs = frozenset(lexicons["initiatives.verb_adverbs"])
        self._openings = tuple(self._adverbs)
        self._counters = frozenset(lexicons["initiatives.counters"])
        self._heads = heads

    def of(self, document: Document, clause: Bounds) -> list[Token]:
        """Return the tokens of a clause; a quoted name with its marks is one token.

        `设立“先锋岗”` gives 设立 (role govern) and “先锋岗” (role quote).
        """
        brackets = _outer(document.structure.brackets, clause)
        found: list[Token] = []
        position = resumes = 0
        for word in document.words(clause):
            while position < len(brackets) and brackets[position].end <= word.start:
                position += 1
            if position < len(brackets) and brackets[position].start <= word.start:
                item = brackets[position]
                if word.start == item.start:
                    text = document.text[item.start : item.end]
                    if found and found[-1].role == "quote" and _NUMBER.fullmatch(text):
                        continue  # “甲”（4）工作 is read as “甲”工作
                    found.append(Token(item.start, item.end, text, "x", _MARKS[item.mark]))
                continue
            if word.text == "的" and found and found[-1].text == "党":
                # 党的 is no clause: the name goes on to its left.
                found.append(Token(word.start, word.end, word.text, word.tag or "", ""))
                continue
            if word.text[0] in _NOTED:
                note = _NOTE.match(document.text, word.start)
                resumes = note.end() if note is not None else resumes
            if word.start < resumes:
                continue  # “甲”[3]工作 is read as “甲”工作
            if found and self._joined(found[-1], word):
                # “美食节”等促消费, 19支驻村工作队 are cut into 等促, 支驻 by some dictionaries.
                middle = word.start + 1
                noun = "n" if word.text[1] == "等" else "q"
                found.append(self._token(word.start, middle, word.text[0], noun))
                found.append(self._token(middle, word.end, word.text[1], word.tag or ""))
                continue
            if len(word.text) > 2 and word.text[-1] in _PARTICLES and word.text not in self._roles:
                done = self._token(word.start, word.end - 1, word.text[:-1], word.tag or "")
                if done.role in ("govern", "govern_weak"):
                    # 打造出 is one word to some dictionaries.
                    found.append(done)
                    found.append(Token(word.end - 1, word.end, word.text[-1], "v", ""))
                    continue
            if word.text == "销假" and found and found[-1].text == "请":
                found[-1] = self._token(found[-1].start, word.end, "请销假", "n")
                continue
            if word.text == "了" and found and found[-1].text in _GIVEN:
                # 上 and 作 are verbs with 了 alone: 上了“开学第一课”.
                found[-1] = found[-1]._replace(tag="v", role="govern")
            joined = found[-1].text + "好" if word.text == "好" and found else ""
            if joined in self._roles and found[-1].end == word.start:
                # 打好 is cut into 打, 好 behind some adverbs.
                found[-1] = self._token(found[-1].start, word.end, joined, "v")
                continue
            if word.text == "上线" and found and found[-1].text == "线":
                # 线上线下 is cut into 线, 上线, 下 by some dictionaries.
                found.append(Token(word.start, word.end, word.text, word.tag or "", ""))
                continue
            if found and found[-1].role == "quote" and self._is_done(word.text):
                # “电子病历”系统升级: the head noun and what is done with it.
                middle = word.start + 2
                found.append(self._token(word.start, middle, word.text[:2], "n"))
                found.append(self._token(middle, word.end, word.text[2:], "vn"))
                continue
            if len(word.text) < _COMPOUND:
                found.append(self._token(word.start, word.end, word.text, word.tag or ""))
            else:
                found += self._of_word(word)
        return found

    def _joined(self, before: Token, word: Word) -> bool:
        """Tell whether a word is two: 等 or 并 behind a quote, a measure word behind a figure."""
        if len(word.text) != 2 or word.text in self._counters:
            return False
        if before.role == "quote":
            return word.text[0] == "等" or (word.text[0] == "并" and word.text not in _MERGING)
        if word.text[1] == "等" and word.tag == "u":
            return True  # 采摘节等 is cut into 采摘, 节等
        counted = word.text[0] in _MEASURES and word.text[1] not in self._counters
        return counted and _FIGURE_WORD.fullmatch(before.text) is not None

    def _is_done(self, text: str) -> bool:
        """Tell whether a word is a head noun and a verb: 系统升级."""
        named = len(text) == _COMPOUND and self._heads.ends(text[:2], quoted=True) is not None
        return named and self._roles.get(text[2:]) == "block" and text not in self._roles

    def _of_word(self, word: Word) -> Sequence[Token]:
        start, end, text, tag = word
        works = text.endswith(_WORKS) or text in _AHEAD
        if works and self._heads.ends(text[:-2]):
            cut = end - 2
            return (
                self._token(start, cut, text[:-2], "n"),
                self._token(cut, end, text[-2:], "vn"),
            )
        return (self._token(start, end, text, tag or ""),)

    def _token(self, start: int, end: int, text: str, tag: str) -> Token:
        role = _SIGNS.get(text)
        if role is None and text[-1] == "的" and tag[:1] in ("z", "a"):
            role = "of"  # 多彩的 is one word to some dictionaries
        if role is not None:
            return Token(start, end, text, tag, role)
        role = self._roles.get(text, "")
        adverb = ""
        if len(text) >= _COMPOUND and text.startswith(self._openings):
            role = role or self._roles.get(text[-2:], "")
            if role and len(text) == _COMPOUND and text[:2] in self._adverbs:
                adverb = text[:2]
        if text in _ADVERBS or (not role and tag[:1] in ("a", "v") and text in self._adverbs):
            tag = "d"
        return Token(start, end, text, tag, role, adverb)


def _outer(brackets: Sequence[Quoted], clause: Bounds) -> list[Quoted]:
    found: list[Quoted] = []
    low = bisect_left(brackets, (clause.start, 0, ""))
    for item in brackets[low:]:
        if item.start >= clause.end:
            break
        if item.end <= clause.end and (not found or item.start >= found[-1].end):
            found.append(item)
    return found
