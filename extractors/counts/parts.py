"""Totals and their parts: `共有党员30人，其中预备党员2人`."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...pipeline.rules import Document, Draft, Lexicons
from ...pipeline.rules.lexicon import alternation
from .sizes import BOUNDED
from .sums import link_industries, link_made_up, link_spread, link_sums
from .totals import FAMILIES, countable, exceeds, is_amount, same_family

_AMONG = re.compile(r"其中")
_OPENERS = re.compile(r"（(?:其中|含|包括|包含|有)?")
_WHOLE = re.compile(r"(?<=[。；\n，])(?P<whole>[^，。；、：\n]{2,16}?)(?:之)?中(?:，有|，|有)")
_NEW = re.compile("全年|今年|去年|累计|总共|同时|另外?|此外|目前|截至|一年来|五年来|[0-9]{4}年")
"""What opens a clause that is no part of the list behind 其中."""
_LOOK_BACK = 30
"""How many figures before 其中 may be its total."""
_WHOLES = frozenset({"户"}.union(*FAMILIES[:4]))
"""Units of an increase that has parts: 净增企业8家，其中…."""
_INCLUDING = re.compile(r"[^，。；、：（）\n]{0,8}，(?:主要)?(?:包括|包含)(?=[^，。；]{2})")
_IN_ALL = re.compile(r"包括|包含")

_CASES = re.compile(
    "(?:(?P<taken>受理|新收|收案)|(?P<ended>审执结|审结|办结|执结|结案))[^，。；、：]{0,14}$"
)
_DEALT = re.compile("，?[^，。；、：]{0,6}(?:受理|新收|审执?结|办结|执结)[^，。；、：]")
_PER_HEAD = re.compile("[人户生亩]均")
_SOLD = re.compile("(?:产值|增加值|(?:销售|营业|主营业务)收入|销售额|交易额|营业额)$")
_LEVIED = re.compile("(?:纳税|税收|税金|利税|利润|缴税)$")
_GOAL = re.compile("占[^，。；]{0,10}(?:任务|计划|目标|指标|预算)[^，。；]{0,3}$")


class Parts:
    """Links parts to totals, by 其中, by brackets, by `在内的` and by `…中，有`."""

    def __init__(self, lexicons: Lexicons) -> None:
        verbs = (verb for verb in lexicons["counts.leading_verbs"] if len(verb) > 1)
        kept = frozenset(
            (*lexicons["counts.nominal_verbs"], *lexicons["counts.goings"], "包括", "包含")
        )
        strong = alternation(verb for verb in verbs if verb not in kept)
        self._deed = re.compile(
            rf"(?:已|共|累计|先后|并|还|分别){{0,2}}{strong}(?=[^的，。；]{{2}})"
        )

    def link(self, document: Document, drafts: list[Draft]) -> None:
        """Set `part_of` on the drafts of a document, which are in order."""
        starts = [draft.start for draft in drafts]
        self._brackets(document, drafts, starts)
        self._listed(document, drafts, starts)
        for match in _AMONG.finditer(document.text):
            self._among(document, drafts, starts, match)
        self._inside(document, drafts, starts)
        self._of_whole(document, drafts, starts)
        link_industries(drafts)
        link_sums(document, drafts)
        link_made_up(document, drafts)
        link_spread(drafts)

    def _among(
        self, document: Document, drafts: list[Draft], starts: list[int], match: re.Match[str]
    ) -> None:
        structure = document.structure
        sentence = structure.sentence_at(match.start())
        segment = structure.segment_at(match.start())
        text = document.text
        first = bisect_left(starts, match.end())
        end = segment.end
        later = text.find("其中", match.end(), end)
        if later >= 0:
            end = later
        if _DEALT.match(text, match.end()):
            end = sentence.end  # 其中受理甲类12件，审结9件；受理乙类…
        bracket = text.rfind("（", segment.start, match.start())
        if bracket >= 0 and text.find("）", bracket, match.start()) < 0:
            close = text.find("）", match.end())
            end = min(end, close if close >= 0 else end)
        opens = match.start() - sentence.start <= 1
        floor = structure.sentence_at(max(0, sentence.start - 2)).start if opens else sentence.start
        near = drafts[max(0, first - _LOOK_BACK) : first]
        totals = [draft for draft in near if draft.start >= floor]
        deeds: bool | None = None
        clause = None
        for part in drafts[first:]:
            if part.start >= end:
                break
            if structure.clause_at(part.start) != clause:
                clause = structure.clause_at(part.start)
                opening = max(clause.start, match.end())
                if deeds is None:
                    deeds = self._deed.match(text, opening) is not None
                elif self._runs_past(text, opening, deeds) and (
                    text.find(text[opening : part.start], floor, match.start()) < 0
                ):
                    break  # and not 完成投资4亿元，其中市级项目1个，完成投资1亿元
            if not is_amount(part) or _attributive(text, part) or _each(part):
                continue
            total = _total(text, part, totals)
            if total is not None and part.part_of is None:
                part.part_of = total

    def _runs_past(self, text: str, opening: int, deeds: bool) -> bool:
        """Return whether a clause tells of something new after the parts behind 其中."""
        if _NEW.match(text, opening) is not None:
            return True
        return not deeds and self._deed.match(text, opening) is not None

    def _brackets(self, document: Document, drafts: list[Draft], starts: list[int]) -> None:
        text = document.text
        for total in drafts:
            match = _OPENERS.match(text, _past_noun(text, total.end))
            if match is None:
                continue
            close = text.find("）", match.end())
            first = bisect_left(starts, match.end())
            for part in drafts[first:]:
                if part.start >= close:
                    break
                norm = str(part.slots.get("subject") or "").startswith("标准")
                bound = text[total.start : total.end].startswith(text[part.start : part.end])
                norm = norm or (bound and text.startswith("（含", total.end))  # 50人以上（含50人）
                if (
                    part.part_of is None
                    and countable(part)
                    and same_family(part, total)
                    and not norm
                ):
                    part.part_of = total

    def _listed(self, document: Document, drafts: list[Draft], starts: list[int]) -> None:
        """`资金5018万元，包括免费资金4525万元、校舍资金493万元`: the list names the parts."""
        text = document.text
        for index, total in enumerate(drafts):
            match = _INCLUDING.match(text, total.end)
            if match is None or not countable(total):
                continue
            edge = document.structure.clause_at(match.end()).end
            for part in drafts[index + 1 : bisect_left(starts, edge)]:
                fits = same_family(part, total) and not exceeds(part, total)
                if part.part_of is None and countable(part) and fits:
                    part.part_of = total

    def _inside(self, document: Document, drafts: list[Draft], starts: list[int]) -> None:
        text = document.text
        for match in re.finditer(r"在内的", text):
            sentence = document.structure.sentence_at(match.start())
            index = bisect_left(starts, match.end())
            if index >= len(drafts) or drafts[index].start >= sentence.end:
                continue
            opening = _IN_ALL.search(text, sentence.start, match.start())
            if opening is None:
                continue
            total = drafts[index]
            for part in drafts[bisect_left(starts, opening.end()) : index]:
                if countable(part) and part.part_of is None:
                    part.part_of = total

    def _of_whole(self, document: Document, drafts: list[Draft], starts: list[int]) -> None:
        """`专任教师中有特级教师6人，高级教师5人`: the whole is named before 中."""
        text = document.text
        for match in _WHOLE.finditer(text):
            whole = match["whole"]
            sentence = document.structure.sentence_at(match.start())
            segment = document.structure.segment_at(match.start())
            if match.start() not in (sentence.start, segment.start):
                continue
            first = bisect_left(starts, match.end())
            if first == len(drafts):
                continue
            near = [
                other
                for other in reversed(drafts[:first])
                if other.start > match.start() - 240
                and countable(other)
                and _names(str(other.slots.get("subject") or ""), whole)
                and not exceeds(drafts[first], other)
            ]
            if not near:
                continue
            # The nearest whose name is the very word; 试产项目 only ends like 在建项目.
            total = min(near, key=lambda other: _likeness(str(other.slots["subject"]), whole))
            for draft in drafts[first:]:
                if draft.start >= sentence.end:
                    break
                fits = same_family(draft, total) and not exceeds(draft, total)
                if draft.part_of is None and countable(draft) and fits:
                    draft.part_of = total


def _total(text: str, part: Draft, totals: list[Draft]) -> Draft | None:
    """Return the nearest figure that can be the total: whole, of the same sort, no aside."""
    deed = _deed_of(text, part)
    totals = [total for total in totals if deed and _deed_of(text, total) == deed] or totals
    changed: Draft | None = None
    for total in reversed(totals):
        value = total.slots.get("value")
        if _mark(text, total):
            continue
        if total.slots.get("unit") in FAMILIES[0] and value is not None and value % 1:
            continue
        if str(total.slots.get("subject") or "").startswith("标准"):
            continue
        if _SOLD.search(str(total.slots.get("subject"))) and _LEVIED.search(
            str(part.slots.get("subject"))
        ):
            continue  # 实现产值70亿元，其中甲厂…、纳税2亿元
        passages = total is totals[-1] and total.slots.get("unit") == "人次"
        people = passages and part.slots.get("unit") in FAMILIES[0]
        moved, own = total.slots.get("change"), part.slots.get("change")
        if own != moved and (own or total.slots.get("unit") not in _WHOLES):
            continue  # 增收9万元，其中税收增收8万元: a rise is part of a rise
        if people or same_family(part, total):
            if exceeds(part, total):
                continue
            if not moved or own:
                return total
            changed = changed or total  # 企业90户，比上年净增8户，其中…: of the 90, if told
    return changed


def _deed_of(text: str, draft: Draft) -> str | None:
    """Return whether cases were taken in or dealt with, as the words before a figure say."""
    found = _CASES.search(text, max(0, draft.start - 20), draft.start)
    return None if found is None else found.lastgroup


def _mark(text: str, draft: Draft) -> bool:
    """Return whether a figure is a mark, a goal or an average, none of which has parts."""
    if text.startswith(("大关", "关口"), draft.end):
        return True  # 首次突破两亿元大关
    if "均" in str(draft.slots.get("subject") or ""):
        return True
    return text.startswith("的", draft.end) and (
        _GOAL.search(text, max(0, draft.start - 16), draft.start) is not None
    )  # 占年度任务85亿元的79%


def _each(draft: Draft) -> bool:
    """Return whether a figure is what falls to each, no part of a sum: 村民人均分红."""
    return _PER_HEAD.search(str(draft.slots.get("subject") or "")) is not None


def _attributive(text: str, draft: Draft) -> bool:
    """Return whether a figure only says which ones: `50万元以上的村3个`."""
    bound = text[draft.start - 1] in "过超" or draft.slots.get("approx") in BOUNDED
    which = bound and text[draft.end : draft.end + 1] not in "，。；、）"
    return which or text[draft.end : draft.end + 1] == "的"  # 其中过亿元项目15个


def _past_noun(text: str, position: int) -> int:
    match = re.compile(r"[^，。；、：（）\n]{0,8}(?=（)").match(text, position)
    return match.end() if match else position


def _likeness(subject: str, whole: str) -> int:
    """Return how far the name of a total is from that of the whole, 0 if they are the same."""
    return 0 if subject == whole else 1 if subject in whole or whole in subject else 2


def _names(subject: str, whole: str) -> bool:
    if not subject:
        return False
    return subject in whole or whole in subject or (len(subject) > 2 and subject[-2:] == whole[-2:])
