"""Titles that a body gives to somebody named between verb and title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from ...pipeline.text.structure import Bounds
from .found import Found
from .issuers import Issuers
from .kinds import TitleKinds
from .reach import reach
from .titles import TitleReader

_SPLIT = re.compile(
    "(?:确定|认定|命名|评定|选定|批准|列|推荐|定|授予|遴选|表彰了?|评)(?![定选审估比并和])(“[^“”\n]{2,30}”等[^，。；：、为“”]{1,20}?|[^，。；：、为“”]{1,60}?)成?为"
)

# 县委将我村定为“联系点”, 市文旅局把东湖村列入市级示范村名单: what is put first gets the title.
_PUT = re.compile(
    "[将把](?P<who>[^，。；：“”将把]{2,60}?)"
    "(?:(?:确定|认定|命名|评定|选定|评选|遴选|确立|指定|批准|表彰|推选|审定|授牌|评|列|定|树|选)(?:成|为|成为)"
    "|(?P<listed>列入|纳入|选入|收录进?|遴选入))"
)
_SEVERAL = re.compile(f"等[0-9一二三四五六七八九十{FIGURE}]{{1,4}}[所个家名位]")
_HANDED = re.compile("(?P<who>[^，。；“”]{1,240}?)(?:的?光荣)?为?(?=“)")
# 授予甲馆、乙馆等6家单位优秀组织奖: those who are named and numbered.
_SOME_NAMED = re.compile(
    f"(?!全)[^，。；“”的]{{2,80}}?等[0-9一二三四五六七八九十{FIGURE}]{{1,4}}余?[名个位家所户支]"
    "(?:单位|集体|个人|同志|企业|学校|医院|社区|村|党组织|党?支部|家庭|部门|教师|学生|选手|人)?"
    "(?=[^，。；“”]{2,30}(?:奖|称号|荣誉|先进|优秀|示范|文明))"
)
# 一等奖（第一完成单位）: what share somebody had in it
_SHARE_IN = re.compile("(?:第[一二三四五1-9]|唯一|主要|参与|牵头)(?:完成|参与|牵头)?单位$|排名第")
_OFFICE_AND_NAME = 6
_LONGEST_NAME = 3
_SOME = re.compile(
    f"[0-9一二三四五六七八九十{FIGURE}]{{1,4}}余?[名个位家所支户人](?P<of>[^，。；“”年度]{{0,8}})$"
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
        surnames = lexicons.any_of("masks.surnames")
        person = f"{surnames}[\u4e00-\u9fff]{{1,2}}"
        self._plain = re.compile(
            f"(?P<who>(?:[0-9{FIGURE}]{{1,5}}余?[名个位家所户](?:单位|集体|个人|同志|[^，。；、“”的全]{{1,6}}?)"
            f"(?:、[0-9{FIGURE}]{{1,5}}余?[名个位家所户][^，。；、“”的全]{{1,6}}?){{0,2}}"
            f"|我[校院局行站所镇县市区村社司]|{person}(?:、{person}){{0,4}}|(?!全)[^，。；“”的]{{1,40}}?(?:{lexicons.any_of('honors.recipient_ends')}|个人|集体|家庭|等人|{NAME})))"
            f"(?={lexicons.any_of('honors.national', 'honors.provinces')}"
            "|(?:金融|工程)?五[一四](?:劳动|青年)奖[章状]"
            "|(?:个人|集体)?[特一二三]等功|全[国省市县区]|国家级?|[省市县区]级|年度|20\\d\\d年|首批|首届|第.{1,3}[届批])"
        )
        self._somebody = re.compile(
            f"(?:{NAME}{{2}}|..){lexicons.any_of('honors.recipient_ends')}$|{NAME}{{1,3}}$|我.$|^(?:协会|商会|学会|学校|学院|医院|公司|集团|支部|合作社)$|^[他她它其]们?$"
            "|(?:书记|主任|[校院所局厂园站馆队]长|经理|主席|教授|工程师|医生|护士|教师|选手)[\u4e00-\u9fff]{2,3}$"
        )

        self._bearer = re.compile(f".{lexicons.any_of('honors.recipient_ends')}$")

    def find(self, document: Document) -> Iterator[Found]:
        """Yield titles of the pattern `某局确定某校为示范校`, in order."""
        text = document.text
        yield from self._put(document)
        for match in _SPLIT.finditer(text):
            low, high = reach(document, match.start())
            date = document.last_date_in(low, match.start())
            low = date if date is not None else low
            issuers = self._issuers.subject(text, low, match.start())
            unsaid = low == match.start() and _SEVERAL.search(match.group(1)) is not None
            if not (issuers or unsaid) or text.find("被", low, match.start()) >= 0:
                continue
            for title in self._titles.read(text, match.end(), high):
                words = text[title.start : title.end]
                if not self._kinds.has_head(words) and not title.quoted:
                    continue
                if unsaid and not self._kinds.is_official(words):
                    continue
                yield Found(
                    title.start,
                    title.end,
                    "honor.conferred",
                    low,
                    issuers=issuers,
                    recipient=Bounds(*match.span(1)),
                    settled=True,
                )

    def _put(self, document: Document) -> Iterator[Found]:
        """Yield titles of the pattern `某局将某校列为示范校`, in order."""
        text = document.text
        for match in _PUT.finditer(text):
            low, high = reach(document, match.start())
            date = document.last_date_in(low, match.start())
            low = date if date is not None else low
            low += text.startswith(("以", "因", "由"), low)
            issuers = self._issuers.subject(text, low, match.start())
            who = match["who"]
            if not issuers or text.find("被", low, match.start()) >= 0:
                continue
            if not (self.is_somebody(who) or self._bearer.search(who)):
                continue
            for title in self._titles.read(text, match.end(), high):
                words = text[title.start : title.end]
                quoted = title.quoted and match["listed"] is None
                named = self._kinds.is_official if match["listed"] else self._kinds.has_kind
                if not quoted and not (
                    self._kinds.has_head(words)
                    and (named(words) or (self._kinds.has_level(words) and not match["listed"]))
                ):
                    break
                yield Found(
                    title.start,
                    title.end,
                    "honor.listed" if match["listed"] else "honor.conferred",
                    low,
                    lead=title.lead,
                    tail=title.tail,
                    issuers=list(issuers),
                    recipient=Bounds(*match.span("who")),
                    settled=True,
                )

    def is_somebody(self, words: str) -> bool:
        """Tell whether the words in brackets behind a title name who got it."""
        if _SHARE_IN.search(words):
            return False
        return self._somebody.search(words) is not None and not words.endswith(("赛区", "片区"))

    def handed(self, document: Document, after: int, end: int) -> tuple[Bounds, int] | None:
        """Return whom 授予 gives a title, and where the title begins.

        It is `6个支部` in `授予6个支部为“先进支部”` and in `授予6个支部全市先进支部称号`.
        """
        text = document.text
        match = _HANDED.match(text, after, end)
        if match is not None and not match["who"].endswith(("、", "，")):
            who = match["who"]
            some = _SOME.search(who)
            if who.startswith("全"):  # 授予全省9个村“文明村”, but 授予全省“文明村”
                named = some is not None and len(some["of"]) > 0
            else:
                named = some is not None or self._somebody.search(who) is not None
                named = named or _is_name(document, Bounds(*match.span("who")))
            if named:
                return Bounds(*match.span("who")), match.end()
        several = _SOME_NAMED.match(text, after, end)
        if several is not None:
            return Bounds(*several.span()), several.end()
        plain = self._plain.match(text, after, end)
        return (Bounds(*plain.span("who")), plain.end()) if plain is not None else None


def _is_name(document: Document, who: Bounds) -> bool:
    """Tell whether the words end in the name of a person: 授予李卫东“时代楷模”称号."""
    words = document.words(who)
    tags = [word.tag or "x" for word in words]
    if not words or len(words) > _OFFICE_AND_NAME:
        return False
    whole = who.end - who.start <= _LONGEST_NAME and tags[0].startswith("nr")
    return whole or tags[-1].startswith("nr")
