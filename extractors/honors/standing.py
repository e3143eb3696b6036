"""Standings among peers: 位居全市第二, 保持全国最低, 名列前茅."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from .found import Found
from .levels import BATCH

_DIGIT = f"[0-9一二三四五六七八九十百两{FIGURE}{NAME}]"
_EDGE = (
    r"(?=[，。；：、）”！\n的和并且较比而及与（]|以[内上]|之后|以来|后[，。]|平台|方阵|梯队|阵营|$)"
)
_OF = re.compile("的(?!好|优|佳|成绩|历史|历年|可喜|水平|$)|、[^，。；]{0,8}最|”[中的]?第")
_JUDGED = re.compile(
    "(?:教育局|卫健委|人民政府|县政府|市政府|区政府|教体局|总工会|[县市区省]委)"
    "[^，。；、局委]{0,8}(?:考核|考评|评比|评估|检查|竞赛|大赛|测评)[^，。；、]{0,4}$"
)
# 在全县行风评议中位列公用事业单位第一名: among whom one is judged
_JUDGED_IN = re.compile("在[^，。；在]{2,20}(?:评议|考核|考评|测评|评比|评估)中$")
_JUDGED_GAP = 12
_LEFT_BEHIND = re.compile("(?:由|从)(?:原来的?|上年的?|去年的?|[0-9\ue000]{4}年度?的?)?$")
_PEERS_BEFORE = re.compile(
    "(?:在|^)((?:全[国省市县区州校]|同类|(?<=在)[0-9\ue000]{1,4}[所家个])(?:[^，。；在]{0,4}?|[^，。；在]{0,8}?(?:院校|高校|学校|法院|检察院|企业|部门|医院)(?=中)|[0-9\ue000]{1,5}[所家个][^，。；在]{0,8}?)"
    "|(?<=在)[^，。；在的]{1,4}[省市县区州](?:[^，。；在的]{2,12}(?=中)|[^，。；在]{0,8}的[0-9\ue000]{1,4}[所个家][^，。；在的]{0,8}(?=中))?)(?:(?<=[校院业门员位])中)?(?:一直|始终|均|都|连[年续])?$"
)
_RANKING = re.compile(
    "(?:世界|全球|全[国省市县区州][^，。；的在年月日]{0,6}?|(?<!我)(?!我)[^，。；的在年月日]{0,3}[省市县])"
    "(?:综合)?(?:排名|位次|排位)"
)
_RANKED = re.compile("排名|位次|排位|名次|[强榜佳]”?")
# 在百强县排名中，我县由99位提升至87位: the clause before says in what.
_IN_RANKING = re.compile("(?:排名|位次|名次|[强榜佳]”?)[中上里]，$")
_PEER_TOWNS = re.compile("全[国省市州][^，。；的]{0,4}[省市县区镇乡校]")
_TWO_SCOPES = re.compile("全[国省市](?:、|和)(?=全[省市县区])")
_RUN = re.compile(
    "(?:、[0-9\ue000一二三四五六七八九十]){0,3}[、和](?P<last>[0-9\ue000一二三四五六七八九十])(?P<unit>[名位])"
)
_MANY = re.compile("(?:[许诸]多|不少|[多数几][个项])$")
_NOT_BETWEEN = re.compile("[的了、，被将在由从]")
_WHOLE = ("全国", "全省", "全市", "全县", "全区", "全州")
_LIST = re.compile("[强榜佳][”》]?(?:榜单|名单)?$")
_MEASURE = re.compile(
    "(?:标准|[率额量数比值度]|收入|增[速幅]|成绩|水平|规模|面积|质量|占比|成本|时[间限]|价格|得分)$"
)
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_GAP = 14
_GAP_OF_LIST = 22
_SCOPE = 4
_WINDOW = 24
_LIST_GAP = 10
_LEFT = 10


class _Place(NamedTuple):
    """Where a standing begins, with its peers, and where the words before its verb end."""

    begin: int
    left: int


class StandingFinder:
    """Finds places among peers, with the words that say who the peers are."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the verbs, the peers and the places of `honors.toml`."""
        words = lexicons.any_of
        self._place = re.compile(
            "(?:[强佳榜]|排名|[位名]列|[列居名排]全[国省市县区州校]|[升进跃][至到])"
            f"(?P<bare>[0-9{FIGURE}{NAME}]{{1,4}}[名位](?![教师学生同选]))"
            "|领先(?<=全[国省市县区州]领先)(?=[，。；、！\n]|$)"
            f"|前{_DIGIT}{{1,4}}[%％‰]|第{_DIGIT}{{1,4}}[名位](?!教师|学生|同志|书记|科学|党员|老师|专家|代表)"
            f"|第{_DIGIT}{{1,3}}{_EDGE}(?:平台|方阵|梯队|阵营)?|前{_DIGIT}{{1,3}}[名位强]?{_EDGE}"
            f"|{words('honors.standing_nouns')}(?!度)|最[高低大小多少快慢好优佳强短长](?:水平)?{_EDGE}"
        )
        scopes, provinces = words("honors.scopes"), words("honors.provinces")
        place = rf"(?:(?![全各总量同由从获])[\u4e00-\u9fff{NAME}]){{1,4}}[省市县区州]|{provinces}"
        self._peers = re.compile(
            rf"在?(?:(?:[A-Z]{{2,4}})?{scopes}|{place}|(?:各|同类|所有)[^，。；、\d]{{0,4}})"
            r"(?:[^，。；：\n最是为居列]|(?<=[人民宜])居){0,14}$"
        )
        near = (
            rf"(?:(?:[A-Z]{{2,4}})?{scopes}"
            rf"(?:[^，。；：\n第前最居列为是、及和走在获夺摘揽斩荣]|(?<=[人民宜])居){{0,14}}?|{place})的?"
        )
        self._near = re.compile(f"{near}$")
        self._joined = re.compile(f"[、和与及]第?(?:{near})?")
        # 投资潜力第3、科技创新第6: each place with what it is in.
        self._measured = re.compile(r"、[\u4e00-\u9fff\d]{2,14}")
        self._verb = re.compile(
            f"(?!(?<=[人民宜])居)(?P<word>{words('honors.standing_verbs')})[了在于到至入]?(?![得后民住家室]|行榜|榜(?!单))"
        )
        self._loose = frozenset(lexicons["honors.loose_standing_verbs"])

    def find(self, document: Document) -> Iterator[Found]:
        """Yield the standings of a document, in order."""
        text = document.text
        last: Found | None = None
        source: tuple[int, str] | None = None
        for match in self._place.finditer(text):
            start, end = match.span("bare") if match["bare"] else match.span()
            if (
                BATCH.match(text, end)
                or _OF.match(text, end)
                or _MANY.search(text, max(0, start - 2), start)
            ):
                continue
            clause = document.structure.clause_at(start)
            moved = match["bare"] and text[start - 1] in "至到"
            low = document.structure.segment_at(start).start
            if moved and not (
                _RANKED.search(text, clause.start, start)
                or _IN_RANKING.search(text, low, clause.start)
            ):
                continue  # 号码由7位升至8位
            if last is not None and self._goes_on(text, last.end, start):
                item = _next(text, last, start, end)
            else:
                place = self._read(text, clause.start, start, match.group())
                if place is not None and _JUDGED.search(text, place.begin, start):
                    continue  # 获甲县教育局年终考核第一名: the body gives it
                if place is None:
                    if _LEFT_BEHIND.search(text, max(clause.start, start - _LEFT), start):
                        source = (clause.start, _ranking(text, clause.start, start))
                    continue
                if _LEFT_BEHIND.search(text, max(clause.start, place.begin - _LEFT), place.begin):
                    # 由全县第九名升至第三名: the place left is none, but names the peers.
                    source = (clause.start, text[place.begin : start])
                    continue
                if text[start - 1] in "由从" and place.begin < start:
                    source = (clause.start, text[place.begin : start - 1])
                    continue
                item = Found(place.begin, end, "honor.standing", place.left, standing=True)
                if place.begin == start:
                    known = source is not None and source[0] == clause.start
                    peers = source[1] if source is not None and known else None
                    item.lead = peers or _ranking(text, clause.start, place.left)
                    item.among = "" if peers else _peers_before(text, clause.start, place.left)
                    if match.group().startswith("领先") and not item.among:
                        continue  # 占据领先地位: nothing says among whom
            wider = _TWO_SCOPES.match(text, item.start, start)
            if wider is not None:  # 全省、全市第一方阵: a place among either
                tail = text[wider.end() + 2 : end]
                yield Found(
                    item.start, wider.end() - 1, item.rule, item.left, tail=tail, standing=True
                )
                item.start = wider.end()
            for last in (item, *_run(text, item)):
                yield last

    def _goes_on(self, text: str, end: int, start: int) -> bool:
        if not 0 < start - end <= _GAP_OF_LIST:
            return False
        if end >= 2 and self._measured.fullmatch(text, end, start):
            return self._verb.search(text, end, start) is None
        return start - end <= _LIST_GAP and self._joined.fullmatch(text, end, start) is not None

    def _read(self, text: str, low: int, start: int, words: str) -> _Place | None:
        """Return the place of a standing; None if nothing says who ranks among whom."""
        window = max(low, start - _WINDOW)
        near = self._near.search(text, window, start)
        superlative = words.startswith("最")
        if superlative and near is None:
            return None
        verb = self._last_verb(text, window, start)
        if verb is not None:
            gap = text[verb.end() : start]
            if gap.endswith(("”中", "》中", "》的")) or gap in ("榜单", "名单"):
                return _Place(start, verb.start())
            if gap.count("（") > gap.count("）"):
                return None
            loose = verb["word"] in self._loose
            if gap and self._peers.match(gap):
                return _Place(verb.end() + gap.startswith("在"), verb.start())
            most = _GAP_OF_LIST if _LIST.search(gap) else _GAP
            most = _JUDGED_GAP if _JUDGED_IN.search(text, low, verb.start()) else most
            between = len(gap) <= most and not _NOT_BETWEEN.search(gap)
            ranked = self._near.search(text, window, verb.start())
            if (
                ranked
                and text[ranked.start() - 1 : ranked.start()] not in ("、", "和", "与", "及")
                and _is_scope(ranked.group())
                and not gap
                and verb["word"] in ("排名", "排位", "排", "位次")
            ):
                entered = self._last_verb(text, window, ranked.start())
                led = entered is not None and entered.end() == ranked.start()
                return _Place(
                    ranked.start(), entered.start() if entered and led else ranked.start()
                )
            if not loose and between:
                return _Place(verb.end(), verb.start())
        if near is None:
            return None
        begin = _nearest(text, near.start(), start)
        if superlative:
            # 低保标准全省最高: the measure stands before the peers.
            alone = _is_scope(text[begin:start]) and _MEASURE.search(text, low, begin)
            return _Place(begin, begin) if alone else None
        if words.startswith("前") and words not in ("前列", "前茅"):
            return None
        if verb is not None and begin < verb.start():
            return _Place(start, verb.start())  # 在全国同行业中保持领先水平
        return _Place(begin, begin)

    def _last_verb(self, text: str, low: int, high: int) -> re.Match[str] | None:
        last = None
        for match in self._verb.finditer(text, low, high):
            if match.group() == "位" and text[match.start() - 1] == "单":
                continue  # 公用事业单位第一名
            last = match
        return last


def _run(text: str, first: Found) -> Iterator[Found]:
    """Yield the places that share the words of the first: 全县第一、二、三名."""
    run = _RUN.match(text, first.end)
    if run is None:
        return
    unit = run["unit"]
    lead = first.lead + text[first.start : text.rfind("第", first.start, first.end) + 1]
    first.tail = unit
    for at in range(run.start() + 1, run.end("last")):
        if text[at] in "、和":
            continue
        last = at + 1 == run.end("last")
        tail, end = ("", run.end()) if last else (unit, at + 1)
        yield Found(at, end, first.rule, first.left, lead=lead, tail=tail, standing=True)


def _nearest(text: str, begin: int, end: int) -> int:
    """Return where the nearest peers begin: 全县 of 年级中考成绩全县第二."""
    at = max(text.rfind(scope, begin + 1, end) for scope in _WHOLE)
    return begin if at < 0 or text[at - 1] in "、和与及" else at


def _is_scope(words: str) -> bool:
    """Tell whether the words name peers and nothing else: 全市, 全市山区县."""
    return len(words.lstrip(_LATIN)) <= _SCOPE or _PEER_TOWNS.fullmatch(words) is not None


def _next(text: str, last: Found, start: int, end: int) -> Found:
    """Read the next place of a list; it takes the peers of the one before."""
    item = Found(last.end + 1, end, "honor.standing", last.left, standing=True)
    if item.start == start:
        peers = re.match("[^第前]{0,20}", text[last.start : last.end])
        item.lead = last.lead or (peers.group() if peers else "")
    return item


def _peers_before(text: str, low: int, left: int) -> str:
    """Return the peers that stand before the verb, no part of the title: 在全市名列前茅."""
    before = _PEERS_BEFORE.search(text[max(low, left - 24) : left])
    return before.group(1) if before else ""


def _ranking(text: str, low: int, high: int) -> str:
    """Return what the places are of: 世界排名 in `世界排名从第八位上升到`."""
    last = ""
    for match in _RANKING.finditer(text, low, high):
        last = match.group()
    return last
