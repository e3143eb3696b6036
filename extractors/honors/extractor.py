"""Honors: awards, titles, designations, listings, ranks and standings among peers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...pipeline.rules import Document, Draft, Lexicons, Rule
from ...pipeline.rules.qualifiers import Qualifiers, Status
from ...pipeline.text.structure import Bounds
from .found import Filled, Found
from .issuers import Issuers
from .kept import KeptFinder
from .kinds import TitleKinds
from .levels import Levels
from .lists import ListFinder
from .respective import shared_out
from .rules import RULES
from .slots import SlotReader
from .sought import CreationFinder
from .standing import StandingFinder
from .titles import TitleReader
from .verbs import VerbFinder

_FUNDS = "[^，。；]{0,20}(?:资金|专款|补助|指标|额度|债券|贷款)[0-9\ue000近约超]"
_AIMED = re.compile(
    f"确保|力争|争取(?!{_FUNDS})|奋力|有望|(?<![重主需首])要(?=晋升|升格|争创|创建|创成|申报)"
)
_RECEIVED = re.compile(_FUNDS)
_PASSIVE = re.compile("被|荣获|获评")
_ESTIMATE = re.compile("预计|计划(?:总)?投资")
# 获文明单位（2019年）、平安单位（2020年）: the year in brackets is that of the title before.
_DATED = re.compile("”?(?:荣誉)?(?:称号)?（(?P<date>[^（）]{4,12})）")
# 创2006年以来新高，位居全市第二: what a record is measured from dates no place.
_BASELINE = re.compile(
    "[^，。；]{0,2}(?:以来)?(?:的)?(?:历史)?(?:同期)?(?:新高|新低|最[高低好佳优快大])"
)
_OF_YEAR = re.compile("(?P<year>(?:19|20)[0-9]{2})年度?(?=[^度，。；—~至和、-])")
_HAD = frozenset(("honor.conferred", "honor.won", "honor.listed"))
_OBJECT = re.compile(
    "将(?:我[校镇县市区院局村]|[^，。；“”]{2,12}[县市区镇乡村校院局司])(?:正式|再次)?(?:确定|认定|列|选|评|命名|授予)[^，。；“”]{0,4}“?"
)
_OPPORTUNITY = re.compile(
    "”?(?:名单|称号|试点)?的(?:重大|历史|有利|难得|政策|良好|大好|叠加|战略){0,2}(?:机遇|契机|优势|条件)"
)
_NEIGHBOURS = 40


class HonorExtractor:
    """Finds honors and gives them issuers, recipients, levels, ranks and contests.

    In `李某在全县竞赛中获一等奖` the title is `一等奖`, the recipient `李某`, the event
    `全县竞赛` and the level, told by the event, `county`.
    """

    kind = "honor"
    after: Sequence[str] = ("date",)
    rules: Sequence[Rule] = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of `honors.toml`."""
        levels = Levels(lexicons)
        issuers = Issuers(lexicons)
        kinds = TitleKinds(lexicons, levels)
        titles = TitleReader(lexicons, issuers, kinds)
        self._verbs = VerbFinder(lexicons, issuers, kinds, titles)
        self._standings = StandingFinder(lexicons)
        self._creations = CreationFinder(lexicons, kinds, titles)
        self._kept = KeptFinder(lexicons, issuers, kinds, titles)
        self._lists = ListFinder(lexicons, kinds)
        self._slots = SlotReader(lexicons, levels)
        self._qualifiers = Qualifiers(lexicons)

    def extract(self, document: Document) -> Iterable[Draft]:
        """Return the honors of a document, in order."""
        found = list(self._verbs.find(document))
        found += self._standings.find(document)
        found += self._creations.find(document, found)
        found += self._kept.find(document)
        found += self._lists.find(document)
        found += self._lists.going_on(document, [item for item in found if not item.standing])
        filled_in: list[Filled] = []
        planned: list[bool] = []
        earlier: list[Filled] = []
        before: Filled | None = None
        for item in _apart(found):
            status = self._qualifiers.status(document, item.start, item.end)
            if status.negated:
                document.refuse(item.rule, item.start, item.end, "文中否定 the text denies it")
                continue
            segment = document.structure.segment_at(item.left)
            if earlier and earlier[0].found.start < segment.start and not item.goes_on:
                before, earlier = earlier[-1], []
            sentence = document.structure.sentence_at(item.left)
            if before is not None and before.found.start < sentence.start:
                before = None
            filled = self._slots.fill(document, item, earlier, before)
            earlier.append(filled)
            filled_in.append(filled)
            planned.append(_said(document, item, status, earlier))
        return [
            self._draft(document, filled, said)
            for filled, said in zip(shared_out(document, filled_in), planned, strict=True)
        ]

    def _draft(self, document: Document, filled: Filled, planned: bool) -> Draft:
        item, recipient, event, level = filled
        recipient = _unquoted(document.text, recipient)
        written = document.written
        slots: dict[str, object] = {
            "title": _lead(document, item) + written(item.start, item.end) + item.tail,
            "issuers": tuple(written(*body) for body in item.issuers),
            "recipient": None if recipient is None else written(*recipient),
            "level": level,
            "rank": self._slots.rank(document, item),
            "event": None if event is None else written(*event),
            "status": "planned" if _is_planned(document, item, planned) else "obtained",
        }
        dated = _DATED.match(document.text, item.end)
        for date in document.dates_in(item.end, dated.end("date")) if dated else ():
            if dated and (date.start, date.end) == dated.span("date"):
                slots["date"] = date.slots.get("value")
        if "date" not in slots and (governing := _past_baselines(document, item)):
            slots["date"] = governing[-1]
        own = _OF_YEAR.match(document.text, item.start, item.end)
        if own and "date" not in slots and not _dated_before(document, item):
            slots["date"] = own["year"]  # 获评2022年全省模范单位, where no other date governs
        words = [bounds for bounds in (*item.issuers, recipient, event) if bounds is not None]
        return Draft("honor", item.start, item.end, item.rule, slots, words)


def _lead(document: Document, item: Found) -> str:
    """Return what completes a title, masked names as the report writes them: `**省科技奖`."""
    at = document.text.rfind(item.lead, 0, item.start) if item.lead else -1
    return item.lead if at < 0 else document.written(at, at + len(item.lead))


def _past_baselines(document: Document, item: Found) -> list[object]:
    """Return the dates of the sentence but those that a record is measured from.

    None stands first, for a title that nothing else dates; empty if the last date is no baseline.
    """
    sentence = document.structure.sentence_at(item.left)
    dates = [
        date
        for date in document.dates_in(sentence.start, item.start)
        if date.slots.get("type") in ("point", "range")
    ]
    told = [date for date in dates if not _BASELINE.match(document.text, date.end)]
    if not dates or dates[-1] in told:
        return []
    return [None, *(date.slots.get("value") for date in told)]


def _dated_before(document: Document, item: Found) -> bool:
    """Tell whether a date stands in the sentence before a title, which may govern it."""
    sentence = document.structure.sentence_at(item.left)
    dates = document.dates_in(sentence.start, item.start)
    return any(date.slots.get("type") in ("point", "range") for date in dates)


def _unquoted(text: str, who: Bounds | None) -> Bounds | None:
    """Return who has a title without the quotes around the whole name: `“青山大米”`."""
    if who is None or text[who.start] != "“" or text.find("”", *who) != who.end - 1:
        return who
    return Bounds(who.start + 1, who.end - 1)


def _said(document: Document, item: Found, status: Status, earlier: Sequence[Filled]) -> bool:
    """Tell whether the words of status speak of the title, not of something else before it."""
    if not status.planned or status.cue is None:
        return status.planned
    named = [Bounds(one.found.start, one.found.end) for one in earlier]
    named += [one.event for one in earlier if one.event is not None]
    if any(name.start <= status.cue.start < name.end for name in named):
        return False  # 获评火炬计划企业, 在创业计划竞赛中获: the 计划 is in a name
    text, clause = document.text, document.structure.clause_at(item.left)
    got = _RECEIVED.match(text, status.cue.end) is not None
    if status.cue.start >= clause.start:
        if _OBJECT.fullmatch(text, status.cue.start, item.start):
            return False  # 省政府将我县列为省级试点: whom, not when
        return not (got and item.standing)  # 争取用地指标126亩居全市第一
    # 剧场即将开业，宾馆晋升五星级; 争取资金8万元，被市局评为先进.
    soon = text[slice(*status.cue)] == "即将"
    received = got and _PASSIVE.search(text, clause.start, item.start)
    return not (soon or received)


def _is_planned(document: Document, item: Found, said: bool) -> bool:
    """Tell whether a title is sought, by its construction or by the words around it."""
    if item.planned is not None:
        return item.planned
    if item.rule in _HAD and _OPPORTUNITY.match(document.text, item.end):
        return False  # 抓住列入国家示范区的机遇: who can use it has it
    clause = document.structure.clause_at(item.left)
    if said and item.standing and _ESTIMATE.search(document.text, *clause) is None:
        # An estimate of one figure dates no place that stands in a clause of its own.
        sentence = document.structure.sentence_at(item.start)
        said = _ESTIMATE.search(document.text, sentence.start, clause.start) is None
    return said or _AIMED.search(document.text, clause.start, item.start) is not None


def _apart(found: list[Found]) -> list[Found]:
    """Return what was found in order, of two that overlap the first that begins.

    A title that stands alone gives way to any that a verb governs.
    """
    kept: list[Found] = []
    governed = sorted((item for item in found if item.rule != "honor.bare"), key=_place)
    for item in governed:
        if not any(_overlap(item, other) for other in kept[-_NEIGHBOURS:]):
            kept.append(item)
    for item in sorted((item for item in found if item.rule == "honor.bare"), key=_place):
        if not any(_overlap(item, other) for other in kept):
            kept.append(item)
    return sorted(kept, key=_place)


def _place(item: Found) -> tuple[int, int, bool]:
    # 被评为贡献奖第一名 is conferred; any other place of two readings is a standing.
    return item.start, -item.end, not item.standing and item.rule != "honor.conferred"


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end
