"""What a title of a list takes from the one before, and the two that one title names."""

from __future__ import annotations

import re

from .ends import NUMBER
from .kinds import TitleKinds
from .title import Title, contest_of

_OUTSIDE = re.compile("(?:国家|[省市县区校院镇])级(?=“)")
_STREET = re.compile("(?:街道|[省市县区镇乡校])(?=“)")
_COUNTED_NEXT = re.compile("”?(?:[0-9\ue000]{1,4}[个家项名处户人])?、“")
_LEVEL_ALONE = re.compile("(?:国家|自治区|[省市县区校])级")
_LEVEL_FIRST = re.compile(
    "[^，。；、“”]{0,4}?(?P<level>国家级|自治区级|[省市县区]级)(?!以上)(?=[^“”、]{2})"
)
_NEXT_MEMBER = re.compile("(?:[0-9\ue000]{1,3}[个家项名处])?(?:、|以及|[和与及])")
_BARE_PRIZE = re.compile("[特一二三四]等奖|[金银铜][牌奖]")
_SHARES_LEVEL = re.compile("[特一二三四]等|[金银铜]|第(?!.{1,5}[届批])|[优单]")
_KIND = re.compile("先进|示范|文明|优秀|模范|十佳|最美|达标|特色|骨干")
_PRIZED = re.compile(
    "(?P<of>(?:“[^“”]{1,20}杯”)?[^“”《》]{2,40}|[省市县区州镇校院])[特一二三四]等奖$|(?P<at>(?:“[^“”]{1,20}”)?(?:[^“”《》0-9]{1,20}赛|[^“”《》]{1,20}运动会[^“”《》、，]{0,16}))[金银铜][牌奖]$"
)
_PAIR = re.compile(
    "(?:(?P<first>国家级?|全国|自治区级?|省级?|市级?|县级?|区级?|[省市][一二三]级)(?:、|和|及|以及|与)(?P<next>[省市][一二三]级|[省市县区校](?:级|直)?|[\u4e00-\u9fff]{2,5}[市县区州旗](?=“))"
    "|(?P<one>省|省级|市)(?P<other>市级?|县级))(?![省市县区级域园场两三多有委政人]|以上)(?P<rest>..)"
)
# 省、市级科技进步奖18项: how many there are of each is not told, so they are one.
_SUM = re.compile(f"”?{NUMBER}(?:余|多)?[项个次件篇人]")
_YEAR = re.compile("20[0-9]{2}年度?")


class SharedWords:
    """Completes the titles of a list with what the first alone says."""

    def __init__(self, kinds: TitleKinds) -> None:
        """Compile the words of levels."""
        self._kinds = kinds
        self._level = re.compile(kinds.level_words)

    def complete(self, text: str, found: list[Title], title: Title) -> None:
        """Give a prize the level that the list has named last: 全国一等奖、二等奖."""
        words = text[title.start : title.end]
        before = text[found[-1].start : found[-1].end]
        outside = _OUTSIDE.match(before)
        if title.quoted and outside and text[title.start - 2 : title.start] == "”“":
            title.lead = outside.group()  # 市级“甲”“乙”
            return
        street = _STREET.match(before)
        if title.quoted and street and _COUNTED_NEXT.fullmatch(text, found[-1].end, title.start):
            title.lead = street.group()  # 街道“甲”30户、“乙”20户
            return
        if _LEVEL_ALONE.fullmatch(words) and (held := _LEVEL_ALONE.match(before)):
            title.tail = before[held.end() :]  # 省级示范基地1个、市级3个
            return
        if _of_which(text, title) or (
            _BARE_PRIZE.fullmatch(words)
            and _BARE_PRIZE.fullmatch(before)
            and _of_which(text, found[-1])
        ):
            return  # 省科技进步奖12项，其中一等奖2项、二等奖3项: won in the first of them
        contest = contest_of(before, words)
        if title.quoted or contest:
            title.lead = contest or title.lead
            return
        if lead := self._of_one_kind(text, found[-1], title):
            title.lead = lead
            return
        if not _SHARES_LEVEL.match(words):
            last = found[-1]
            level = _LEVEL_FIRST.match(last.lead + before)
            near = _NEXT_MEMBER.fullmatch(text, last.end, title.start)
            if level and near and not last.quoted and not self._kinds.is_award(words):
                # 省级绿色工厂、智能制造场景: the level before the first is that of all.
                own = words.startswith("“") or self._kinds.has_level(words)
                own = own or self._kinds.is_affiliate(words)
                title.lead = "" if own else level["level"]
            return
        first = _PRIZED.match(text, found[-1].start, found[-1].end) if found[-1:] else None
        if first and _BARE_PRIZE.fullmatch(words) and not found[-1].lead:
            title.lead = first["of"] or first["at"]
            return
        if found[-1:] and found[-1].lead and _BARE_PRIZE.fullmatch(words):
            title.lead = found[-1].lead
            return
        for earlier in reversed(found):
            level = self._level.match(text[earlier.start : earlier.end])
            if level and not re.match("首批|第|.*第$", level.group()):
                title.lead = level.group()
                return

    def _of_one_kind(self, text: str, last: Title, title: Title) -> str:
        """Return what stands before the kind that two titles share.

        Of `全市教育系统先进集体、先进个人` it is `全市教育系统`.
        """
        kind = _KIND.match(text, title.start, title.end)
        before = text[last.start : last.end]
        at = before.find(kind.group()) if kind else -1
        near = _NEXT_MEMBER.fullmatch(text, last.end, title.start)
        if at <= 0 or last.quoted or "“" in before or near is None:
            return ""
        return last.lead + before[:at] if self._level.match(last.lead + before[:at]) else ""

    def pair(self, text: str, title: Title) -> list[Title]:
        """Return the title, or the two that 省市教坛新秀 names: `省教坛新秀` and `市教坛新秀`."""
        dated = _YEAR.match(text, title.start, title.end)
        begin = dated.end() if dated else title.start
        pair = _PAIR.match(text, begin, title.end)
        if (
            pair is None
            or _SUM.match(text, title.end)
            or not self._kinds.has_head(text[title.start : title.end].strip("“”"))
        ):
            return [title]
        level, following = ("first", "next") if pair["first"] else ("one", "other")
        first = Title(
            title.start,
            pair.end(level),
            labelled=True,
            tail=text[pair.start("rest") : title.end],
            issuers=title.issuers,
        )
        if pair[following].endswith("级") and not pair[level].endswith(("级", "全国")):
            first.tail = "级" + first.tail
        title.start = pair.start(following)
        title.lead = dated.group() if dated else title.lead
        return [first, title]


def _of_which(text: str, title: Title) -> bool:
    """Tell whether a title is a part of those before it: 一等奖 of 省科技奖12项，其中一等奖2项."""
    return text.endswith("其中", 0, title.start)
