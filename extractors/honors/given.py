"""Titles that a body gives to somebody named between verb and title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds
from .found import Found
from .issuers import Issuers
from .kinds import TitleKinds
from .reach import reach
from .titles import Title, TitleReader

_SPLIT = re.compile(
    "(?:确定|认定|命名|评定|选定|批准|列|推荐|定|授予|遴选|评)([^，。；：、为“”]{1,18}?)成?为"
)


class GivenFinder:
    """Finds issuer, verb, recipient and title in this order."""

    def __init__(
        self, lexicons: Lexicons, issuers: Issuers, kinds: TitleKinds, titles: TitleReader
    ) -> None:
        """Compile how the names of recipients end."""
        self._issuers = issuers
        self._kinds = kinds
        self._titles = titles
        self._somebody = re.compile(
            f"(?:{NAME}{{2}}|..){lexicons.any_of('honors.recipient_ends')}$|{NAME}{{1,3}}$|我.$"
        )

    def find(self, document: Document) -> Iterator[Found]:
        """Yield titles of the pattern `某局确定某校为示范校`, in order."""
        text = document.text
        for match in _SPLIT.finditer(text):
            low, high = reach(document, match.start())
            date = document.last_date_in(low, match.start())
            low = date if date is not None else low
            if not self._issuers.is_body(text[low : match.start()]):
                continue
            for title in self._titles.read(text, match.end(), high):
                if not self._kinds.has_head(text[title.start : title.end]) and not title.quoted:
                    continue
                yield Found(
                    title.start,
                    title.end,
                    "honor.conferred",
                    low,
                    issuers=self._issuers.split(text, low, match.start()),
                    recipient=Bounds(*match.span(1)),
                    settled=True,
                )

    def is_somebody(self, words: str) -> bool:
        """Tell whether the words in brackets behind a title name who got it."""
        return self._somebody.search(words) is not None and not words.endswith(("赛区", "片区"))

    def recipient(self, text: str, title: Title) -> Bounds | None:
        """Return whom 授予 gives a title, and let the title begin behind: `我村“先进集体”`."""
        if title.between is not None:
            return title.between
        opening = text.find("“", title.start, title.end)
        words = text[title.start : opening]
        if opening <= title.start or not self._somebody.search(words) or words.startswith("全"):
            return None
        recipient = Bounds(title.start, opening)
        title.start = opening
        if text.find("”", opening, title.end) == title.end - 1:
            title.start, title.end, title.quoted = opening + 1, title.end - 1, True
        return recipient
