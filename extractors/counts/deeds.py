"""Verbs of doing among the words before a number: the next deed of a list, one sort of many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.segmenters.base import Word
from ...pipeline.text.reading import FIGURE
from .words import Vocabulary

GOVERNED = ("企业", "产值", "总投资")
"""Heads of nouns that a verb before them governs all the same: 培育企业."""
_SHORTEST = 3
"""How many words a deed and the mark behind it have at least: 建设场馆、."""
_ONE_OF_SORTS = re.compile(f"(?:其中|[0-9{FIGURE}][余多]?[万亿]?[^，。；、0-9]{{1,3}}、)$")
_INSPECTIONS = ("检查", "整治", "演练", "宣讲")
_MONEY = re.compile(f"[0-9.,{FIGURE}]{{1,9}}[万亿]{{0,2}}元")


def opens_member(
    known: Vocabulary, manner: re.Pattern[str], words: Sequence[Word], index: int
) -> bool:
    """Return whether a verb opens the next deed of a list: 培训 in `建设场馆、培训教师`."""
    at = index - 1 if manner.fullmatch(words[index - 1].text) else index
    if at < _SHORTEST or words[at - 1].text != "、" or words[0].text not in known.verbs:
        return False
    done = words[at - 2].text in known.verbs or words[at - 2].text in known.nominal_verbs
    later = words[index + 1].text
    noun = (words[index + 1].tag or "n")[0] == "n"
    ends = later.startswith(known.heads + known.endings) and later not in GOVERNED
    ends = ends or later in known.suffixes
    return words[index].text in known.verbs and noun and not done and not ends


def is_pair(known: Vocabulary, before: Sequence[Word], word: Word, later: Word) -> bool:
    """Return whether two verbs make one noun: 造林绿化, 矿山修复治理."""
    governs = word.text in known.deverbal - known.yields or word.text in known.light
    if governs or later.text not in known.nominal_verbs - known.measures:
        return False
    return word.text in known.yields or (later.tag == "v" and bool(before) and before[0].tag == "n")


def is_sort(text: str, words: Sequence[Word], end: int) -> bool:
    """Return whether a deed is one sort of many: 扑救 in `接警9起，其中火灾扑救6起、抢险3起`.

    Money is no such sort: `清收贷款9亿元，其中现金清收7亿元` speaks of 贷款.
    """
    noun = (words[0].tag or "n")[0] in "nbjv" and len(words[0].text) > 1
    one = noun and _ONE_OF_SORTS.search(text, 0, words[0].start) is not None
    return one and _MONEY.match(text, end) is None


def is_noun(known: Vocabulary, words: Sequence[Word], level: bool) -> bool:
    """Return whether the verb at the end is a noun after all: 未结案, 农村经济组织."""
    if len(words) < 2:
        return level and words[0].text in known.yields
    before, last = words[-2], words[-1]
    if before.text in {"未", "旧存", "新收"}:
        return True
    if last.text == "投入" and before.text in {"总", "首期", "前期", "一期", "二期"}:
        return True
    quoted = before.text == "”"
    if quoted and (last.text in known.deverbal or last.text.endswith(_INSPECTIONS)):
        return True  # “僵尸型”组织
    if last.text == "组织" and before.text.startswith("涉"):
        return True  # 涉黑组织
    tag = before.tag or "n"
    noun = tag[0] in "nbjslz" or tag == "vn" or before.text in known.nominal_verbs
    agent = before.text.endswith((*known.agents, *known.holders))
    if last.text == "投入" and not agent and (before.tag or "n")[0] in "njla":
        return True  # 技改投入1.2亿元
    if before.text in known.each and last.text in known.measures:
        return True  # 法官人均结案
    return noun and (last.text in known.deverbal or (level and last.text in known.yields))
