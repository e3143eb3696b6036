"""In which contest a prize or a place was won: in its clause, or told before it."""

from __future__ import annotations

import re
from itertools import takewhile

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .events import Events
from .found import Filled, Found
from .levels import METALS, Levels

PRIZE = re.compile(
    "[特一二三四]等奖|[金银铜][奖牌]|[冠亚季]军|第.{1,3}名?$|连冠|优秀.{0,4}奖|组织奖|团体|前.{1,2}[名位强]?$|等次|优胜奖|鼓励奖|入围奖|佳作奖|提名奖|最佳.{1,6}奖$|(?:表演|创作|节目|辅导|指导|风尚|特别|单项|专项|人气|贡献|进步|团体|总分|精神文明|道德风尚)奖$|杯$|^[金银铜]$|^A级$|^优$|最高等级|Award|Prize"
)
_WHOLE = re.compile("赛$|运动会[^，。；]{0,16}$")
_WON_IN = frozenset(("honor.won", "honor.conferred", "honor.standing"))
_RANKED_LIST = re.compile("[0-9\ue000百千十]强|榜|百佳|十佳|名单|名录")
# 位列“…排行榜”中第42位: the list stands between the verb and the place.
_QUOTED_LIST = re.compile("“(?P<event>[^“”\n]{4,40})”[中的]$")
_LIST_NAMED = re.compile(
    "(?:^|[，；在])在?(?:[^，。；]{0,24}(?:公布|发布)的)?(?P<event>[^，。；的在]{4,40}(?:[名榜]单|排行榜|[0-9\ue000]强(?:排名)?))[中上里]，$"
)
_ON_LIST = re.compile(
    "[”》]?(?:名单|榜单|行列)?，(?:20[0-9]{2}年度?，?)?(?:位居|位列|排名?|居|列|名列|排在|位)(?:第|在第)?"
)
_IN = re.compile("[”》]?(?:活动|工作)?[中上]")
_LED = re.compile("(?:.*[0-9\ue000年月日来])?，?在[^，。；]{4,60}[中上]，")
# 参加全省技能大赛。经过角逐，李某获第一名: the sentence before names the contest.
_FINAL = re.compile(
    "最终|经过?|最后|结果|通过|历经|凭借|赛场上|比赛中|(?:我[校院公局]司?|参赛)(?:代表队|选手)"
)
_HELD = re.compile(
    "(?:在|参加了?|举办了?|举行了?|迎战)(?P<event>[^，。；在]{4,40}(?:大赛|竞赛|比赛|联赛|锦标赛|运动会|比武|会演|展演))"
    "(?:[上中](?=，)|[，。])"
)
# 参加全省业务竞赛，1人获“办案能手”称号，2人获: how many of those who took part.
_ENTERED = re.compile("参加了?(?P<event>[^，。；在]{4,40}(?:大赛|竞赛|比赛|比武))，$")
_SOME = re.compile(
    "[0-9\ue000一二两三四五六七八九十]{1,3}[名人位]?(?:荣?获|获评|获得|荣获得|被评为)“?"
)
_SKILLED = re.compile("(?:标兵|能手|高手|状元|尖兵)$")
_NAME = 10
_SOME_THERE = re.compile(f"”?(?:荣誉)?(?:称号)?，{_SOME.pattern}")
# 甲市学生运动会在我校举行，27所学校参加了比赛，我校获一等奖
_OPENED = re.compile(
    "(?:^|(?<=[，日月]))(?P<event>[^，。；在]{4,40}?(?:运动会|大赛|竞赛|比赛|联赛|锦标赛|艺术节|会演|展演|比武))"
    "(?:在[^，。；]{2,20}?)?(?:隆重|顺利|如期|圆满|成功)?(?:举行|举办|开幕|开赛)"
)
_BARE = frozenset({"比赛", "大赛", "竞赛", "决赛", "活动", "运动会", "评比", "评选"})
_OPENING_CLAUSE = 60
# 音乐教师获“优秀辅导教师”: what only those are who take part in the contest.
_ROLE = re.compile(
    "(?:优秀|最佳|十佳)(?:(?:辅导|指导)?(?:教师|老师|教练员?)|运动员|裁判员?|选手|队员|学员|领队|组织单位|组织奖)"
    "|(?:体育)?(?:精神文明|道德风尚)(?:奖|班级|代表队|运动队|运动员)"
)
# 获“业务标兵”“业务能手”: between two names won in the same contest
_NEXT_NAME = frozenset({"”“", "”、“", "”和“", "、", "和"})
_CONTESTS = re.compile("(?:大赛|比赛|竞赛|评选|评比|展演|会演|汇演|展览|双年展|书画展)$")
_AND_WON = re.compile("，?并(?:荣|斩|喜)?(?:获得?|夺得?)")
_SHORT_NAME = 8
_SERIES = 4
_GAMES = re.compile("(?:运动会|艺术节|科技节|体育节|文化节)$")


class Contests:
    """Finds the contest of a title: `技能竞赛` of 一等奖 in `在技能竞赛中获一等奖`."""

    def __init__(self, levels: Levels, events: Events) -> None:
        """Take what finds the names of contests and the words of levels."""
        self._levels = levels
        self._events = events

    def of(self, document: Document, item: Found, earlier: list[Filled]) -> Bounds | None:
        """Return the contest of a prize or a place, or that of the prize before it."""
        words = document.text[item.start : item.end] + item.tail
        if earlier and document.text.endswith("其中", 0, item.start):
            whole = earlier[-1].found  # 省科技进步奖12项，其中一等奖2项
            prized = document.text.endswith("奖", whole.start, whole.end)
            if prized and item.left == whole.left and not self._levels.level(words):
                return Bounds(whole.start, whole.end)
        if words.endswith(("奖", *METALS)) and earlier and earlier[-1].found.left == item.left:
            # 获小学组一等奖、道德风尚奖: both were won in the same contest.
            first = earlier[-1].found
            named = self._events.within(document, first.start, first.end)
            return earlier[-1].event or (named if _ROLE.fullmatch(words) else None)
        if _WHOLE.search(item.lead) and not item.standing:
            return None  # 亚太赛金牌2枚、银牌3枚: title and contest are one phrase
        if item.goes_on:
            return earlier[-1].event if earlier else None
        if earlier and (entered := self._entered(document, item, earlier[-1].found)):
            return entered
        nth = "第" if item.lead.endswith("第") else ""
        prize = PRIZE.search(nth + words) is not None
        if item.rule == "honor.listed":
            return self._named_in(document, item, earlier)
        if item.rule not in _WON_IN:
            return None
        if not (prize or item.standing):
            return self._named_in(document, item, earlier)
        own = None if item.standing else self._events.within(document, item.start, item.end)
        if own is not None and (games := self._games(document, item, own)):
            return games
        if own is not None and not self._item_of(document.text, own, earlier):
            return self._named_in(document, item, earlier)
        if item.standing and (inside := _QUOTED_LIST.search(document.text, item.left, item.start)):
            return Bounds(*inside.span("event"))
        if item.after and (own := self._events.owning(document, item.after, item.start)):
            return own
        if item.standing and (ranked := self._list_before(document, item, earlier)):
            return ranked
        segment = document.structure.segment_at(item.left)
        low = segment.start
        if item.standing and item.start - low >= _OPENING_CLAUSE:
            low = document.structure.clause_at(item.left).start
        event = self._events.before(document, low, item.left, prize=not item.standing)
        if event is not None and event.end <= item.start:
            spent = bool(earlier) and event.end <= earlier[-1].found.start
            if document.text[slice(*event)] in _BARE:
                opened = _OPENED.search(document.text, segment.start, event.start)
                event = Bounds(*opened.span("event")) if opened else event
            if spent and len(words) > _SHORT_NAME and self._levels.level(words):
                return None  # 在考核中被评为优秀，1人获省社会科学突出贡献奖
            return event if self._of_same_level(document, words, event, earlier) else None
        for last in reversed(earlier if not item.standing else []):
            held = last.event
            if held is None and PRIZE.search(document.text, last.found.start, last.found.end):
                held = self._events.within(document, last.found.start, last.found.end)
            if held is not None and self._of_same_level(document, words, held, earlier):
                return held
        if item.standing:
            return self._listed_in(document, item)
        sentence = document.structure.sentence_at(item.left)
        low = document.structure.clause_at(item.left).start
        told = self._events.told(document, sentence.start, low)
        return told or self._told_before(document, item, words)

    def _games(self, document: Document, item: Found, own: Bounds) -> Bounds | None:
        """Return the games of which a short contest is one: `参加运动会，获拔河比赛第二名`."""
        if own.end - own.start > _SHORT_NAME:
            return None
        if self._levels.level(document.text[item.start : item.end]):
            return None
        low = document.structure.segment_at(item.left).start
        games = self._events.before(document, low, item.left)
        held = games is not None and _GAMES.search(document.text, *games)
        return games if held else None

    @staticmethod
    def _entered(document: Document, item: Found, last: Found) -> Bounds | None:
        """Return the contest for which a work has been chosen: `入选甲大赛并获银奖`."""
        text = document.text
        chosen = last.rule == "honor.listed" and _CONTESTS.search(text, last.start, last.end)
        won = _AND_WON.fullmatch(text, last.end, item.start)
        return Bounds(last.start, last.end) if chosen and won else None

    @staticmethod
    def _item_of(text: str, own: Bounds, earlier: list[Filled]) -> bool:
        """Tell whether what a title names is one item of a contest: 国赛, and 热菜赛项三等奖."""
        if not text.endswith("赛项", *own):
            return False
        last = earlier[-1].event if earlier else None
        return last is None or not text.endswith("赛项", *last)

    def held_on(self, document: Document, item: Found, before: Filled) -> Bounds | None:
        """Return the contest that goes on behind `；`: `在…竞赛中获一等奖；李某获二等奖`."""
        if before.event is None or item.standing or item.rule != "honor.won":
            return None
        words = document.text[item.start : item.end] + item.tail
        prize = len(words) <= _SHORT_NAME and PRIZE.search(words) is not None
        if not prize or self._levels.level(words):
            return None  # 全国管理成果二等奖 has been won in something of its own
        segment = document.structure.segment_at(item.left)
        near = item.start - segment.start <= _OPENING_CLAUSE
        named = _IN.search(document.text, segment.start, item.left)
        return before.event if near and not named else None

    def _of_same_level(
        self, document: Document, words: str, event: Bounds, earlier: list[Filled]
    ) -> bool:
        """Tell whether a further prize is one of a contest: 论文获市级二等奖 is none of 县赛."""
        text = document.text
        own, held = self._levels.level(words), self._levels.level(text[slice(*event)])
        if not earlier or own is None or own == held:
            return True
        last = earlier[-1].found
        if held is None and (earlier[-1].event != event or "奖" not in words):
            return True
        return self._levels.level(last.lead + text[last.start : last.end]) is not None

    def _told_before(self, document: Document, item: Found, words: str) -> Bounds | None:
        """Return the contest that the sentence before names: `在…比赛中，…。其中，…获`."""
        sentence = document.structure.sentence_at(item.left)
        if sentence.start < 2 or document.text[sentence.start - 1] == "\n":
            return None
        told = document.structure.sentence_at(sentence.start - 2)
        if document.text.startswith("其中", sentence.start):
            clauses = document.structure.clauses_in(told)
            end = clauses[0].end + 1 if clauses else told.start
            return self._events.before(document, told.start, end, prize=False)
        bare = len(words) <= _SHORT_NAME and self._levels.level(words) is None
        if (
            not bare
            or item.rule != "honor.won"
            or _FINAL.match(document.text, sentence.start) is None
        ):
            return None
        held = _HELD.search(document.text, told.start, told.end + 1)
        return Bounds(*held.span("event")) if held else None

    def _named_in(self, document: Document, item: Found, earlier: list[Filled]) -> Bounds | None:
        """Return the contest in which a name was won: `在技能竞赛中获“技术能手”称号`."""
        structure, text = document.structure, document.text
        low = structure.clause_at(item.left).start
        skilled = _SKILLED.search(text, item.start, item.end) is not None
        skilled = skilled and self._levels.level(text[item.start : item.end]) is None
        if earlier and _SOME_THERE.fullmatch(text, earlier[-1].found.end, item.start):
            return earlier[-1].event
        if earlier and text[low - 1 : low] == "，" and not item.issuers:
            role = _ROLE.fullmatch(text, item.start, item.end) is not None
            role = role or skilled
            if role or _of_one_series(text, earlier[-1].found, item):
                return earlier[-1].event
        same = bool(earlier) and earlier[-1].found.left == item.left
        if same and text[earlier[-1].found.end : item.start] in _NEXT_NAME:
            named = text[item.start : item.end]
            return None if self._levels.level(named) else earlier[-1].event
        some = _SOME.fullmatch(text, low, item.start) is not None
        some = some or (skilled and item.left - low <= _NAME)
        if text[low - 1 : low] == "，" and not earlier and some:
            entered = _ENTERED.search(text, structure.clause_at(low - 2).start, low)
            if entered is not None:
                return Bounds(*entered.span("event"))
        if text[low - 1 : low] == "：":
            low = structure.clause_at(low - 1).start
        if text[low - 1 : low] == "，" and not earlier:
            led = structure.clause_at(low - 2)
            low = led.start if _LED.fullmatch(text, led.start, low) else low
        if earlier:
            low = min(max(low, earlier[-1].found.end), item.left)
        if _IN.search(text, low, item.left) is None:
            return None
        event = self._events.before(document, low, item.left, prize=False)
        if event is None or _IN.match(document.text, event.end, item.left) is None:
            return None
        if text[event.start] == "各" and self._events.within(document, item.start, item.end):
            return None  # 在各级比赛中屡获佳绩：甲团获全省舞蹈大赛金奖
        return event

    @staticmethod
    def _listed_in(document: Document, item: Found) -> Bounds | None:
        """Return the list that the clause before names: `在500强名单中，甲公司位居第9位`."""
        clause = document.structure.clause_at(item.left)
        if item.lead or item.among or not document.text.startswith("第", item.start):
            return None
        segment = document.structure.segment_at(item.left)
        listed = _LIST_NAMED.search(document.text, segment.start, clause.start)
        return Bounds(*listed.span("event")) if listed else None

    @staticmethod
    def _list_before(document: Document, item: Found, earlier: list[Filled]) -> Bounds | None:
        """Return the list on which a place without peers is one: `入选“百强企业”，列第8位`."""
        if not earlier or item.lead or not document.text.startswith("第", item.start):
            return None
        last = earlier[-1].found
        listed = not last.standing and _RANKED_LIST.search(document.text, last.start, last.end)
        if listed and _ON_LIST.fullmatch(document.text, last.end, item.start):
            return Bounds(last.start, last.end)
        return None


def _of_one_series(text: str, one: Found, other: Found) -> bool:
    """Tell whether two names differ in their ends alone: 护理先进集体 and 护理先进个人."""
    names = text[one.start : one.end], text[other.start : other.end]
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*names, strict=False)))
    return alike >= _SERIES and len(names[1]) <= _SHORT_NAME * 2
