"""Changes that are no counts: of days, in fractions (三分之二), of places in a ranking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...rules import Lexicons
from ...text.numerals import parse_numeral
from ..audited import AuditedText
from ..check import Found, say

_NUMBER = r"(?:\d{1,6}(?:\.\d{1,3})?|[一二三四五六七八九十两]{1,4})"
_SPAN = r"(?:个?工作日|个月|天|日|年)"
_FRACTION = re.compile(r"(?P<whole>[二三四五六七八九])分之(?P<part>[一二三四五六七八九])|一半")
_TOLERANCE = 0.07
"""A fraction is said of what comes so near to it."""


class _Words:
    def __init__(self, lexicons: Lexicons) -> None:
        falls, rises = lexicons.any_of("audit.falls"), lexicons.any_of("audit.rises")
        verb = rf"(?:(?P<down>{falls})|(?P<up>{rises}))[至到为]"
        told = rf"，(?:平均|累计|共)?(?:(?:{falls}|提前)|(?:{rises}))了?"
        self.days = re.compile(
            rf"[由从](?:[^，。；由从\d]{{0,12}})(?P<first>{_NUMBER})(?P<unit>{_SPAN})(?:左右)?{verb}"
            rf"(?P<last>{_NUMBER})(?P=unit)(?:以内)?(?:{told}(?P<by>{_NUMBER})(?P=unit))?"
        )
        self.fraction = re.compile(
            rf"[由从](?:[^，。；由从\d]{{0,12}})(?P<first>{_NUMBER})(?P<unit>万?[一-鿿]{{1,4}}?|%){verb}"
            rf"(?P<last>{_NUMBER})(?P=unit){told}(?P<by>[二三四五六七八九]分之[一二三四五六七八九]|一半)"
        )
        self.places = re.compile(
            rf"[由从](?:[^，。；由从\d]{{0,12}})第(?P<first>{_NUMBER})(?P<unit>[名位])"
            rf"(?:前[移进]|上升|提升|跃升|升|进)[至到为]?[^，。；\d第]{{0,6}}第(?P<last>{_NUMBER})(?P=unit)"
            rf"(?:，(?:前[移进]|上升|提升|跃升|进)了?(?P<by>{_NUMBER})个?(?:位次|名次|[名位]))?"
        )


@lru_cache(maxsize=8)
def _words(lexicons: Lexicons) -> _Words:
    return _Words(lexicons)


def courses(audited: AuditedText) -> Iterator[Found]:
    """Yield falls that rise, and differences that their two levels do not give."""
    words = _words(audited.lexicons)
    for match in words.days.finditer(audited.reading):
        first, last = _value(match["first"]), _value(match["last"])
        if (last > first) if match["down"] else (last < first):
            yield _wrong_way(audited, match)
        elif match["by"] and _value(match["by"]) != abs(last - first):
            yield _wrong_size(audited, match, f"{abs(last - first):g}{match['unit']}")
    for match in words.fraction.finditer(audited.reading):
        first, last = _value(match["first"]), _value(match["last"])
        fraction = _FRACTION.fullmatch(match["by"])
        if fraction is None or not first:
            continue
        said = 0.5
        if fraction["whole"]:
            said = _value(fraction["part"]) / _value(fraction["whole"])
        right = abs(last - first) / first
        if abs(right - said) > _TOLERANCE:
            yield _wrong_size(audited, match, f"{100 * right:.3g}%")
    for match in words.places.finditer(audited.reading):
        first, last = _value(match["first"]), _value(match["last"])
        if last > first:
            yield _wrong_way(audited, match)
        elif match["by"] and _value(match["by"]) != first - last:
            yield _wrong_size(audited, match, f"{first - last:g}个位次")


def _value(words: str) -> float:
    return float(parse_numeral(words) or 0)


def _wrong_way(audited: AuditedText, match: re.Match[str]) -> Found:
    start, end = audited.span(match.start("first"), match.end("last"))
    unit = match["unit"]
    return Found(
        "change",
        "error",
        start,
        end,
        say(
            f"由{match['first']}{unit}到{match['last']}{unit}，方向与文中所写不符",
            f"from {match['first']} to {match['last']} goes the other way",
        ),
        say("请核对前后两个数值。", "Ask for the two figures."),
        unit=unit,
    )


def _wrong_size(audited: AuditedText, match: re.Match[str], right: str) -> Found:
    start, end = audited.span(*match.span("by"))
    unit = match["unit"]
    return Found(
        "change",
        "error",
        start,
        end,
        say(
            f"由{match['first']}{unit}到{match['last']}{unit}，应为{right}，文中写{match['by']}",
            f"from {match['first']} to {match['last']} is {right}, not {match['by']}",
        ),
        say("请核对前后数值与增减幅度。", "Ask for both levels and the change."),
        unit=unit,
    )
