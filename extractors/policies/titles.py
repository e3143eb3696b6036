"""Titles in 《》 and what they are: a document, perhaps one, or a book, a song, a newspaper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from ...pipeline.rules import Lexicons

# A title may hold the title of another document: 《关于印发《管理办法》的通知》.
_TITLE = re.compile(r"《([^《》\n]{1,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,60}){0,2})》")
_LINK = re.compile(r"(?:[、，和与及以或 ]|以及|（[^（）\n]{1,30}）){0,4}")
_TAIL = re.compile(r"(?:（[^（）]{1,24}）|〔[^〔〕]{1,16}〕|\d{2,4}年?版?|[ ”）])$")
_ABOUT = re.compile(r"关于.{2,110}的(?!思考|研究|探索|探讨|实践|几点|故事|认识|体会)")
# A report speaks of a document it has named before by its last word alone.
_BARE = frozenset({"报告", "宪法"})
_REACH = 12


class Sort(IntEnum):
    """What a title is by its name and the words beside it."""

    WORK = 0
    UNKNOWN = 1
    LIKELY = 2
    DOCUMENT = 3


class Title(NamedTuple):
    """A title: `start`/`end` bound its words, the marks stand one outside."""

    start: int
    end: int

    @property
    def opens(self) -> int:
        """Where its 《 stands."""
        return self.start - 1

    @property
    def closes(self) -> int:
        """The position after its 》."""
        return self.end + 1


def title_runs(text: str) -> Iterator[list[Title]]:
    """Yield the titles of a text, those of a list together: `《守则》《办法》和《细则》`."""
    run: list[Title] = []
    for match in _TITLE.finditer(text):
        start, end = match.span(1)
        while start < end - 1 and text[start] == " ":
            start += 1
        while start < end - 1 and text[end - 1] == " ":
            end -= 1
        if run and not _LINK.fullmatch(text, run[-1].closes, start - 1):
            yield run
            run = []
        run.append(Title(start, end))
    if run:
        yield run


class TitleJudge:
    """Tells documents from works by how a title ends and by what stands around it."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the endings and the words that stand beside works."""
        group = "policies."
        self._document = re.compile(f"{lexicons.any_of(group + 'names')}$")
        self._likely = re.compile(f"{lexicons.any_of(group + 'weak_names')}$")
        self._book = re.compile(f"{lexicons.any_of(group + 'books')}$")
        self._before = re.compile(f"{lexicons.any_of(group + 'works_before')}(?:了|的)?[：“]?$")
        self._after = re.compile(lexicons.any_of(group + "works_after"))

    def sort(self, text: str, title: Title, run: list[Title]) -> Sort:
        """Return what a title is; `run` is the list in which it stands.

        `《论语》` is a work, `《信访工作条例》` a document unless it stands as `论文《…条例》`.
        """
        name = text[title.start : title.end]
        while (tail := _TAIL.search(name)) is not None and tail.start() > 1:
            name = name[: tail.start()]
        document, book = self._document.search(name), self._book.search(name)
        # The longer ending tells: 公报 is a document though 报 is none.
        if book is not None and (document is None or book.start() <= document.start()):
            document = None
        if name in _BARE or _ABOUT.match(name) or document is not None:
            sort = Sort.DOCUMENT
        elif book is not None:
            return Sort.WORK
        elif self._likely.search(name):
            sort = Sort.LIKELY
        else:
            sort = Sort.UNKNOWN
        return Sort.WORK if self._beside_work(text, title, run) else sort

    def _beside_work(self, text: str, title: Title, run: list[Title]) -> bool:
        first, last = run[0], run[-1]
        if self._before.search(text, max(0, first.opens - _REACH), first.opens):
            return True
        return any(self._after.match(text, place) for place in {title.closes, last.closes})
