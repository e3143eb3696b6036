"""Totals and their parts: `共有党员30人，其中预备党员2人`."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...pipeline.rules import Document, Draft

_AMONG = re.compile(r"其中")
_FAMILIES = (
    frozenset({"人", "名", "位"}),
    frozenset({"个", "所", "家", "处", "座", "支"}),
    frozenset({"件", "起", "例", "宗"}),
    frozenset({"项", "个"}),
    frozenset({"元", "万元", "亿元"}),
)
_OPENERS = re.compile(r"（(?:其中|含|包括|包含|有)?")
_INDUSTRIES = re.compile(r"第?[一二三]产业")
_WHOLE = re.compile(r"(?<=[。；\n，])(?P<whole>[^，。；、：\n]{2,16}?)(?:之)?中(?:，有|，|有)")
_LOOK_BACK = 30
"""How many figures before 其中 may be its total."""
_IN_ALL = re.compile(r"包括|包含")


class Parts:
    """Links parts to totals, by 其中, by brackets, by `在内的` and by `…中，有`."""

    def link(self, document: Document, drafts: list[Draft]) -> None:
        """Set `part_of` on the drafts of a document, which are in order."""
        starts = [draft.start for draft in drafts]
        self._brackets(document, drafts, starts)
        for match in _AMONG.finditer(document.text):
            self._among(document, drafts, starts, match)
        self._inside(document, drafts, starts)
        self._of_whole(document, drafts, starts)
        self._industries(document, drafts)
        self._in_sum(document, drafts)

    def _among(
        self, document: Document, drafts: list[Draft], starts: list[int], match: re.Match[str]
    ) -> None:
        structure = document.structure
        sentence = structure.sentence_at(match.start())
        segment = structure.segment_at(match.start())
        text = document.text
        first = bisect_left(starts, match.end())
        parts: list[Draft] = []
        end = segment.end
        later = text.find("其中", match.end(), end)
        if later >= 0:
            end = later
        bracket = text.rfind("（", segment.start, match.start())
        if bracket >= 0 and text.find("）", bracket, match.start()) < 0:
            close = text.find("）", match.end())
            end = min(end, close if close >= 0 else end)
        for draft in drafts[first:]:
            if draft.start >= end:
                break
            parts.append(draft)
        if not parts:
            return
        opens = match.start() - sentence.start <= 1
        floor = structure.sentence_at(max(0, sentence.start - 2)).start if opens else sentence.start
        near = drafts[max(0, first - _LOOK_BACK) : first]
        totals = [draft for draft in near if draft.start >= floor]
        for part in parts:
            if not _countable(part):
                continue
            if _attributive(text, part):
                continue
            total = _total(part, totals)
            if total is not None and part.part_of is None:
                part.part_of = total

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
                if (
                    part.part_of is None
                    and _countable(part)
                    and _same_family(part, total)
                    and not norm
                ):
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
                if _countable(part) and part.part_of is None:
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
            total = next(
                (
                    other
                    for other in reversed(drafts[:first])
                    if other.start > match.start() - 240
                    and _countable(other)
                    and _names(str(other.slots.get("subject") or ""), whole)
                ),
                None,
            )
            if total is None:
                continue
            for draft in drafts[first:]:
                if draft.start >= sentence.end:
                    break
                if draft.part_of is None and _countable(draft) and _same_family(draft, total):
                    draft.part_of = total

    def _in_sum(self, document: Document, drafts: list[Draft]) -> None:
        """Take figures that add up to a later one of their sentence and unit as its parts."""
        for index, total in enumerate(drafts):
            value = total.slots.get("value")
            if value is None or not _countable(total):
                continue
            sentence = document.structure.sentence_at(total.start)
            parts: list[Draft] = []
            left = value
            for draft in reversed(drafts[max(0, index - _LOOK_BACK) : index]):
                if draft.start < sentence.start or left <= 0:
                    break
                part = draft.slots.get("value")
                if draft.slots.get("unit") != total.slots.get("unit") or not _countable(draft):
                    break
                if part is None:
                    break
                left -= part
                parts.append(draft)
            if len(parts) > 1 and abs(left) < 1e-6 * value:
                total.part_of = None
                for draft in parts:
                    draft.part_of = total

    def _industries(self, document: Document, drafts: list[Draft]) -> None:
        """Take the three industries as parts of the gross product named just before them."""
        total: Draft | None = None
        for draft in drafts:
            subject = str(draft.slots.get("subject") or "")
            if draft.slots.get("unit") != "元" or draft.slots.get("change"):
                continue
            if "生产总值" in subject and "人均" not in subject:
                total = draft
            elif total is not None and draft.start - total.start > 260:
                total = None
            elif total is not None and draft.part_of is None and _INDUSTRIES.match(subject):
                draft.part_of = total


def _countable(draft: Draft) -> bool:
    return draft.slots.get("unit") not in {
        "%",
        "‰",
        "成",
        "个百分点",
        "百分点",
        "分",
    } and not draft.slots.get("change")


def _same_family(part: Draft, total: Draft) -> bool:
    a, b = part.slots.get("unit"), total.slots.get("unit")
    return a == b or any(a in family and b in family for family in _FAMILIES)


def _total(part: Draft, totals: list[Draft]) -> Draft | None:
    """Return the nearest figure that can be the total: whole, of the same sort, no aside."""
    for total in reversed(totals):
        value = total.slots.get("value")
        if total.slots.get("unit") in _FAMILIES[0] and value is not None and value % 1:
            continue
        if str(total.slots.get("subject") or "").startswith("标准"):
            continue
        if _same_family(part, total) and not total.slots.get("change"):
            return total
    return None


def _attributive(text: str, draft: Draft) -> bool:
    """Return whether a figure only says which ones: `50万元以上的村3个`."""
    return text[draft.end : draft.end + 1] == "的"


def _past_noun(text: str, position: int) -> int:
    match = re.compile(r"[^，。；、：（）\n]{0,8}(?=（)").match(text, position)
    return match.end() if match else position


def _names(subject: str, whole: str) -> bool:
    if not subject:
        return False
    return subject in whole or whole in subject or (len(subject) > 2 and subject[-2:] == whole[-2:])
