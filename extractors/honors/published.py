"""Lists that have been published before a verb without a title: 公布了名单，某校成功入选."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document
from .found import Found
from .givers import Givers
from .kinds import TitleKinds

_NAMED_BEFORE = re.compile(
    "(?:公布|发布|揭晓|公示)了?(?P<title>[^。；\n]{6,60}?(?:名单|榜单|名录|结果|目录|案例))，"
)
_CALLED_BEFORE = re.compile(
    "(?:命名|公布|认定|发布|评选出|评出|遴选出)了?(?:[0-9\ue000]{1,4}[户家个名项所])?(?:“(?P<quoted>[^“”\n]{4,40})”|(?P<plain>20[0-9]{2}年度[^，。；“”\n]{4,30}))(?:名单)?，"
)


_IN_PUBLISHED = re.compile(
    "(?:公布|发布|揭晓|公示)的(?P<title>[^。；，、\n]{6,40}?)(?:名单|榜单|名录)[中里]，"
)


class PublishedLists:
    """Finds the list on which somebody is, where an earlier clause names it."""

    def __init__(self, givers: Givers, kinds: TitleKinds) -> None:
        """Take what tells who has published a list, and titles from other words."""
        self._givers = givers
        self._kinds = kinds

    def before(self, document: Document, low: int, start: int) -> Iterator[Found]:
        """Yield the list that was published before: 公布了典型案例名单，某校成功入选."""
        text = document.text
        sentence = document.structure.sentence_at(start)
        called = _CALLED_BEFORE.search(text, sentence.start, low)
        words = (called["quoted"] or called["plain"]) if called else ""
        if called and (
            self._kinds.is_official(words) or (called["quoted"] and self._kinds.has_kind(words))
        ):
            begin = document.last_date_in(sentence.start, called.start()) or sentence.start
            begin += text[begin] == "，"
            yield Found(
                *called.span("quoted" if called["quoted"] else "plain"),
                "honor.listed",
                start,
                issuers=self._givers.bodies(text, begin, called.start()),
            )
            return
        match = _IN_PUBLISHED.search(text, sentence.start, low) or _NAMED_BEFORE.search(
            text, sentence.start, low
        )
        if match is None or not self._kinds.has_level(match["title"]):
            return
        begin = document.last_date_in(sentence.start, match.start()) or sentence.start
        yield Found(
            *match.span("title"),
            "honor.listed",
            start,
            issuers=self._givers.bodies(text, begin, match.start()),
        )
