"""The name that a mask is part of: `**` in `被中共**县委评为` is of `中共**县委`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from huibao.schemas import Mask

from ..rules import Document
from ..segmenters.base import Word
from ..text.reading import DAY, FIGURE, NAME
from ..text.structure import Bounds

_NOUN = re.compile(r"n|j$|zg$|l$|b$|q$|vn$|s$|f$|ng$|k$")
_HEAD = re.compile(
    r"(?:[省市州盟县区旗镇乡村屯庄局委办部厅署处科府会院校中学系班社行厂矿所站队团]|公司|集团|支部|小组|中心|系统"
    r"|银行|企业|协会|街道|机关|单位|基地|合作社|幼儿园)$"
)
_SURNAME = re.compile(r"nr")
_ENDS = frozenset("，。；：、！？（）“”《》\n ")
_WIDEST = 24


def name_around(document: Document, mask: Mask) -> str:
    """Return the words of the name around a mask, as they are written.

    A short quoted name is whole (`“**杯”`); else the name goes on to the last noun that can end
    one (`**县教育体育局`), or is the mask with the word behind it (`**水库`).
    """
    start = document.reading.position(mask.start)
    end = document.reading.position(mask.end)
    for quote in document.structure.brackets:
        if quote.start > start:
            break
        if quote.mark == "“" and quote.end >= end and quote.end - quote.start <= _WIDEST:
            return document.written(quote.start, quote.end)
    clause = document.structure.clause_at(start)
    words = document.words(Bounds(min(clause.start, start), max(clause.end, end)))
    inside = [i for i, word in enumerate(words) if word.end > start and word.start < end]
    if not inside:
        return document.written(start, end)
    first, last = inside[0], inside[-1]
    if first > 0 and _leads(words[first - 1], mask):
        first -= 1
    if mask.type != "person":
        last = _last(words, last, words[first].start + _WIDEST)
    return document.written(words[first].start, words[last].end)


def _last(words: Sequence[Word], last: int, limit: int) -> int:
    """Return the index of the word that ends a name."""
    end = last + 1 if last + 1 < len(words) and _follows(words[last + 1]) else last
    index = last
    while index + 1 < len(words) and _follows(words[index + 1]) and words[index + 1].end <= limit:
        index += 1
        if _HEAD.search(words[index].text):
            end = index
    return end


def _follows(word: Word) -> bool:
    if _masked(word) or set(word.text) & _ENDS:
        return False
    return word.tag is None or _NOUN.match(word.tag) is not None


def _leads(word: Word, mask: Mask) -> bool:
    """Tell whether a word before a mask is of the name: 中共, a surname."""
    if mask.type == "person":
        return word.tag is not None and _SURNAME.match(word.tag) is not None and len(word.text) < 3
    return word.text in ("中共", "中国", "国家", "原")


def _masked(word: Word) -> bool:
    return any(sign in word.text for sign in (NAME, FIGURE, DAY))
