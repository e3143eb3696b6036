"""Titles that are kept up, granted or confirmed: 全国文明城市持续巩固, 园林城市通过验收."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds
from .found import Found
from .givers import Givers
from .issuers import Issuers
from .kinds import TitleKinds
from .titles import TitleReader

_CHECK = "(?:复审|复核|复查|复评|验收|评审|评定|考核验收)"
# The rare word first, what may stand before it by looking back: the text is read once.
_CONFIRMED = re.compile(
    f"巩固|擦亮|通过(?:国家|省级?|市级?)?{_CHECK}"
    "|验收通过(?<=[县市区镇乡村校园]验收通过)(?=[，。；])"
    "|(?P<granted>获批|授牌|挂牌)(?!的|仪式|立项|数|[建设为成国全省市首第“])"
    "|实现“?[二两三四五六七八九十]{1,2}连[冠优]"
    "|创建成功|成功创[建成](?=[，。；、\n]|$)"
)
# The rare words first, the title before them by looking back.
_TAKEN = re.compile("由(?P<who>[^，。；\n由]{2,60}?)(?:获得|夺得|摘得|斩获|包揽)")
_PRIZE = re.compile(
    "[^，。；：\n由被]{2,30}(?:[特一二三]等奖|[金银铜]奖|[冠亚季]军|第[一二三]名)(?:分别)?$"
)
# 代表全镇参加县第三届运动会第四名: no verb of winning, the place closes the name.
_ENTERED = re.compile(
    "(?:参加|参与)了?(?P<title>[^，。；：“”、获得在]{2,24}(?:运动会|展演|汇演|赛)"
    "[^，。；：“”、获得在的]{0,12}(?:[特一二三]等奖|[金银铜]奖|[冠亚季]军|第[一二三四五六七八九十]{1,2}名))(?=[，。；、\n]|$)"
)
# 被县政府嘉奖一次: the verb itself names what is given.
_LAUDED = re.compile(
    "被(?P<who>[^，。；“”被]{1,20}?)(?P<title>嘉奖)(?=[0-9\ue000一二两三四五六七八九十]{1,2}次|[，。；、])"
)
_ADVERBS = re.compile("(?:持续|不断|创建|成功|顺利|高分|正式|均|全部|已){1,3}$")
_HOW_MANY = re.compile("[0-9\ue000][余多]?[个所家座]")
_HEAD = 8
_LONGEST = 48


class KeptFinder:
    """Finds titles that are the subject of being kept up or granted.

    `通过省级卫生县城验收` tells of a check alone and gives none.
    """

    def __init__(
        self, lexicons: Lexicons, issuers: Issuers, kinds: TitleKinds, titles: TitleReader
    ) -> None:
        """Compile the words that open such titles."""
        self._givers = Givers(issuers)
        words = lexicons.any_of
        self._kinds = kinds
        self._titles = titles
        self._opening = re.compile(
            f"{words('honors.national')}|全[省市县区]|[省市县区]级|自治区|{words('honors.provinces')}"
            f"|[3-5]A级?|[二三]级[甲乙]等|(?<![”》])[\u4e00-\u9fff{NAME}]{{2,3}}[省市](?!级)(?=[“\u4e00-\u9fff])"
        )

        ends = words("honors.recipient_ends", "honors.sight_ends")
        self._bearer = re.compile(
            f"(?P<who>(?!全)[\u4e00-\u9fff{NAME}]{{1,8}}?{ends})"
            "(?:成功|顺利|高分|再次|已|又|还|也)*"
        )

    def find(self, document: Document) -> Iterator[Found]:
        """Yield the titles of a document that their clause says are held, in order."""
        text = document.text
        for match in _TAKEN.finditer(text):
            clause = document.structure.clause_at(match.start())
            title = _PRIZE.search(text, max(clause.start, match.start() - 40), match.start())
            if title is not None:
                who = Bounds(*match.span("who"))
                start, end = title.start(), title.end() - 2 * title.group().endswith("分别")
                yield Found(start, end, "honor.won", start, recipient=who, settled=True)
        for match in _LAUDED.finditer(text):
            issuers = self._givers.bodies(text, *match.span("who"))
            if issuers:
                yield Found(*match.span("title"), "honor.conferred", match.start(), issuers=issuers)
        for match in _ENTERED.finditer(text):
            yield Found(*match.span("title"), "honor.won", match.start("title"))
        for match in _CONFIRMED.finditer(text):
            clause = document.structure.clause_at(match.start())
            adverbs = _ADVERBS.search(text, clause.start, match.start())
            end = adverbs.start() if adverbs else match.start()
            if not 4 <= end - clause.start <= _LONGEST:
                continue
            if match.group() == "挂牌" and end == match.start():
                continue
            opening = self._opening.search(text, clause.start, end)
            if opening is None or opening.start() - clause.start > _HEAD:
                continue
            yield from self._held(
                text, Bounds(opening.start(), end), granted=match["granted"] is not None
            )

    def _held(self, text: str, bounds: Bounds, *, granted: bool) -> list[Found]:
        """Return the titles that fill the bounds; none if anything else stands there."""
        found: list[Found] = []
        if granted and _HOW_MANY.search(text, *bounds):
            return []  # 全县1个服务中心、15个服务站全部挂牌
        for title in self._titles.read(text, *bounds):
            words = text[title.start : title.end]
            level = self._kinds.has_level(words)
            named = self._kinds.is_official(words) or self._kinds.is_civic(words)
            if words.endswith(("项目", "试点")) and not granted:
                return []  # a project that passes its check has won nothing
            if not (named or (granted and level)) or not self._kinds.has_head(words):
                return []
            first, joined, _ = words.partition("和")
            if joined and not title.quoted and self._kinds.has_head(first):
                return []  # 甲湾国家级度假区和乙河5A级景区获批: two names, each with its place
            found.append(Found(title.start, title.end, "honor.bare", title.start, settled=True))
        return found if found and text[found[-1].end : bounds.end] in ("", "”") else []
