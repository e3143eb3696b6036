"""Standings among peers: 位居全市第二, 保持全国最低, 名列前茅."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from .found import Found

_DIGIT = f"[0-9一二三四五六七八九十百两{FIGURE}{NAME}]"
_OF = re.compile("的(?!好|优|佳|成绩|历史|历年|可喜|水平|$)")
_EDGE = r"(?=[，。；：、）”！\n的和并且较比而及与,(（]|平台|方阵|梯队|阵营|$)"
_LOOSE = "保持|保持在|始终保持|继续保持|进入|迈入|挤入|步入|闯入|跻身|跻身于|实现|获|获得|取得|荣获|夺得|夺取|达到|为|是|由|创造|成为|挺进|占|位|勇夺|斩获|摘得|拿下|取得了|获得了|领先|排|站在|走在|冲进|冲入|进到|列入"


class StandingFinder:
    """Finds places among peers, with the words that say who the peers are."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the verbs, the peers and the places of `honors.toml`."""
        words = lexicons.any_of
        nouns = words("honors.standing_nouns")
        self._place = re.compile(
            f"(?:第{_DIGIT}{{1,4}}(?:名|位)(?!教师|学生|同志|书记|科学|党员|老师|专家|代表)"
            f"|第{_DIGIT}{{1,3}}{_EDGE}(?:平台|方阵|梯队|阵营)?"
            f"|前{_DIGIT}{{1,3}}(?:名|位|强)?{_EDGE}|{nouns}(?!领)|最[高低大小多少快慢好优佳强短长]{_EDGE})"
        )
        scopes = words("honors.scopes")
        place = rf"(?:(?![全各总量同])[\u4e00-\u9fff{NAME}]){{1,4}}[省市县区州]|{words('honors.provinces')}"
        self._scope = re.compile(
            rf"(?:(?:在)?(?:(?:{scopes})|{place}|(?:各|同类|所有)[^，。；、\d]{{0,4}})[^，。；：\n最是为居列]{{0,14}})$"
        )
        self._tight = re.compile(
            rf"(?:(?:{scopes})[^，。；：\n第前最居列为是、及和走在]{{0,14}}?|{place})(?:的)?$"
        )
        verbs = words("honors.standing_verbs")
        self._verb = re.compile(rf"{verbs}(?:了|在|于|到|至|入)?(?!得|后)")
        self._loose = frozenset(_LOOSE.split("|"))
        self._from = re.compile(r"(?:由|从|比|较|距)(?:原来|原|上年|去年|全[国省市县])?[^，。；、]{0,10}$")
        self._joined = re.compile(r"(?:、|和|与|及|以及)(?:分别)?$")

    def find(self, document: Document) -> Iterator[Found]:
        """Yield the standings of a document, in order."""
        text = document.text
        last: Found | None = None
        origin: tuple[int, str] | None = None
        for match in self._place.finditer(text):
            start, end = match.span()
            if _OF.match(text, end):
                continue
            clause = document.structure.clause_at(start)
            if match.group().startswith("最") and not self._holds_scope(text, clause.start, start):
                continue
            if last is not None and text[last.end : start] and self._joins(text, last.end, start):
                item = self._next(text, last, start, end)
            else:
                left = self._left(text, clause.start, start, match.group())
                if left is None:
                    continue
                begin, verb = left
                source = self._source(text, clause.start, begin, start)
                if source is not None:
                    origin = (clause.start, source)
                    continue
                item = Found(begin, end, "honor.standing", verb, standing=True)
                if begin == start and origin is not None and origin[0] == clause.start:
                    item.lead = origin[1]
                elif begin == start:
                    item.lead = self._lead(text, clause.start, verb)
            last = item
            yield item

    def _holds_scope(self, text: str, low: int, start: int) -> bool:
        return self._tight.search(text[max(low, start - 12) : start]) is not None

    def _joins(self, text: str, end: int, start: int) -> bool:
        gap = text[end:start]
        return len(gap) <= 10 and re.fullmatch(
            rf"(?:、|和|与|及)(?:第)?(?:{self._tight.pattern[:-1]})?", gap
        ) is not None

    def _next(self, text: str, last: Found, start: int, end: int) -> Found:
        """Read the next place of a list; it takes the peers of the one before."""
        begin = last.end + 1
        item = Found(begin, end, "honor.standing", last.left, standing=True)
        if begin == start:
            peers = re.match(r"[^第前]{0,20}", text[last.start : last.end])
            item.lead = last.lead or (peers.group() if peers else "")
        return item

    def _left(self, text: str, low: int, start: int, place: str) -> tuple[int, int] | None:
        """Return where the title begins and where the words before its verb end."""
        window = max(low, start - 24)
        verb = None
        for verb in self._verb.finditer(text, window, start):
            pass
        if verb is not None:
            word = verb.group().rstrip("了在于到至入") or verb.group()
            gap = text[verb.end() : start]
            loose = word in self._loose or verb.group() in self._loose
            scoped = self._scope.search(gap) is not None and self._scope.search(gap).start() == 0  # type: ignore[union-attr]
            if scoped or (not loose and not gap):
                if loose and word in ("获", "获得", "取得", "荣获", "夺得", "夺取", "勇夺", "斩获", "摘得", "拿下", "获得了", "取得了") and not scoped:
                    return None
                return verb.end() + (1 if gap.startswith("在") else 0), verb.start()
            if not loose and len(gap) <= 14 and not re.search("[的了、，被将]|在", gap):
                return verb.end(), verb.start()
        tight = self._tight.search(text, window, start)
        if tight is None or place.startswith("最") or place in ("前沿", "首席"):
            return None
        if place.startswith("前") and place != "前列" and place != "前茅":
            return None
        return tight.start(), tight.start()

    def _source(self, text: str, low: int, begin: int, start: int) -> str | None:
        """Return the peers if this is the place that was left: 由全县第九名升至第三名."""
        if re.search(r"(?:由|从)(?:原来的?|上年的?|去年的?)?$", text[max(low, begin - 8) : begin]) or text[
            begin - 1 : begin
        ] in ("由", "从"):
            return text[begin:start]
        return None

    def _lead(self, text: str, low: int, verb: int) -> str:
        """Return the peers that stand before the verb: 在全市名列前茅."""
        before = re.search(r"(?:在|^)((?:全[国省市县区州校]|同类)[^，。；在]{0,4})$", text[max(low, verb - 12) : verb])
        return before.group(1) if before and before.end() - before.end(1) == 0 else ""
