"""Parts of a year: quarters, halves, months, days and their edges."""

from __future__ import annotations

import re
from dataclasses import replace

from .calendar import QUARTERS
from .moment import Moment
from .signs import JOIN, MASK, PART, digits

CLOCK = "(?:上午|下午|晚上|傍晚|清晨|凌晨|早上|中午|深夜|晚|夜)"
"""A part of the day, which may follow a day."""
_HOUR = r"(?:[0-9]{1,2}(?:时|点)(?:[0-9]{1,2}分|半)?许?)"
_UNMARKED = rf"(?=$|[，。；）\s]|{JOIN}{PART}[日号月])"
_PART_OF_YEAR = re.compile(
    r"(?:(?<=\n)(?P<lm>0[1-9]|1[0-2])-(?P<ld>0[1-9]|[12][0-9]|3[01])(?=\n|$)"
    rf"|第?(?P<q1>[一二三四1-4])(?:、|和|{JOIN})第?(?P<q2>[二三四2-4])个?季度"
    r"|[前头](?P<qn>[一二两三四1-4])个?季度"
    r"|(?<!连续)第?(?P<q>[一二三四1-4首])季度|第(?P<qo>[一二三四])个季度"
    rf"|(?P<qx>第{MASK}{{1,2}}个?季度)|(?<=年)(?P<hx>[上下]){MASK}年(?![级度来以])"
    r"|(?P<h>[上前下后])个?半年"
    rf"|(?<=年的)第(?P<om>{PART})个月"
    rf"|(?<!提)前(?P<mn>{PART})个月"
    rf"|(?P<m1>{PART}|元)(?:、|(?:月份?)?{JOIN})(?P<m2>{PART})月份?(?!{PART}[日号])"
    rf"|(?P<m>{PART}|元)月份?(?:的?(?P<d>{PART})(?:[日号]|{_UNMARKED})(?:{CLOCK})?{_HOUR}?)?"
    r"(?P<x>上中旬|中上旬|中下旬|[上中下]旬)?"
    r"|(?P<e>年[底初末]|年中(?![央国考小学心共医高级职专])|全年))"
)
_DAY = re.compile(rf"(?P<d>{PART})(?P<u>[日号])(?:{CLOCK})?{_HOUR}?")


def part_of_year(text: str, at: int, year: Moment) -> tuple[Moment, int] | None:
    """Return a quarter, half, month or day of a year at a position and its end, or None.

    At the start of `前三季度完成产值` it is the months 01 to 09 of that year, end 4.
    """
    match = _PART_OF_YEAR.match(text, at)
    if not match:
        return None
    found = match.groupdict()
    if found["lm"]:  # a line of its own in a list of links: 03-30
        return replace(year, month=found["lm"], day=found["ld"], linked=True), match.end()
    if found["m"] or found["om"]:
        month = digits(found["m"] or found["om"] or "")
        day = digits(found["d"]) if found["d"] else None
        return (replace(year, month=month, day=day), match.end()) if month else None
    if found["e"]:
        return year, match.end()
    first, last = _months(found)
    if first is None or last is None:
        return None
    return replace(year, month=first, until=last), match.end()


def bare_day(text: str, at: int) -> tuple[str, int] | None:
    """Return a day without its month (`15日`) at a position and its end, or None."""
    match = _DAY.match(text, at)
    number = digits(match["d"]) if match else None
    return (number, match.end()) if match and number else None


def _months(found: dict[str, str | None]) -> tuple[str | None, str | None]:
    """Return the first and last month of what was found."""
    if found["q1"] and found["q2"]:
        return _quarter(found["q1"])[0], _quarter(found["q2"])[1]
    if found["qn"]:
        return "01", _quarter(found["qn"])[1]
    one = found["q"] or found["qo"]
    if one:
        return _quarter(one)
    if found["qx"]:
        return "X", "X"
    half = found["h"] or found["hx"]
    if half:
        return ("01", "06") if half in "上前" else ("07", "12")
    if found["mn"]:
        return "01", digits(found["mn"])
    return digits(found["m1"] or ""), digits(found["m2"] or "")


def _quarter(sign: str) -> tuple[str, str]:
    return QUARTERS[1 if sign == "首" else int(digits(sign) or 1)]
