"""Periods with a name of their own: five-year plans, decades, centuries."""

from __future__ import annotations

import re

from ...pipeline.text.numerals import parse_numeral
from .calendar import plan_years
from .moment import Expression
from .signs import digits

_PLAN = re.compile(
    r"(?:[“‘](?P<p>[一二三四五六七八九十]{1,3})五[”’]|(?P<b>[一二三四五六七八九十]{1,3})五(?=[时期以末初后前])"
    r"|第(?P<f>[一二三四五六七八九十]{1,3})个五年(?:规划|计划))"
    r"(?:(?<=[”’])(?=(?:工作|发展|建设)?(?:的?回顾|总结|成就|成绩)|的?(?:良好|圆满|胜利|顺利)(?:开局|起步|收官)|同期|的[0-9.]+倍)|(?P<t>时期|规划期?期间|规划期|期间|以来|期末|末|初期|初(?!步|级|中)|中期|中后期|后期|前期"
    r"|[前后头](?P<n>[一二两三四])年)(?P<s>以来|前|之前|末|初)?)"
)
_TEN = "[1-9]0|[一二三四五六七八九]十"
_DECADE = re.compile(
    r"(?:(?P<c>上个?世纪|本世纪|(?P<n>二十一|二十|十九|十八|2[01]|1[89])世纪))?"
    rf"(?:(?:(?P<d>{_TEN})(?:年代)?(?:[、至到—-](?P<e>{_TEN}))?|(?P<d2>[五七])(?P<e2>[六八])十)年代"
    r"(?:初期|末期|中期|后期|中后期|初|末)?|(?<=世纪)(?:初|末|中叶))(?P<o>以来)?"
)
_THIS_CENTURY = 4


def parse_plan_period(text: str, at: int) -> Expression | None:
    """Return the five-year plan used as a time at a position, or None.

    `“十五五”期间` is `2026/2030`, `“十四五”后三年` `2023/2025`.
    """
    match = _PLAN.match(text, at)
    if not match:
        return None
    number = parse_numeral(match["p"] or match["b"] or match["f"])
    if not isinstance(number, int) or not 1 <= number <= 30:
        return None
    first, last = plan_years(number)
    value = f"{first}/{last}"
    if match["n"]:
        years = int(digits(match["n"]) or parse_numeral(match["n"]) or 1)
        value = (
            f"{last - years + 1}/{last}"
            if match["t"].startswith("后")
            else f"{first}/{first + years - 1}"
        )
    if match["t"] == "以来" or match["s"] == "以来":
        value = f"{first}/.."
    return Expression(
        match.start(), match.end(), "date.plan_period", "range", value=value, fixed=True
    )


def parse_decade(text: str, at: int) -> Expression | None:
    """Return the decade or century written at a position, or None: `上世纪80年代` is `198X`."""
    match = _DECADE.match(text, at)
    if not match:
        return None
    tens = _tens(match["d"] or match["d2"])
    if not match["c"] and tens is None:
        return None
    century = "20" if match["c"] == "本世纪" else "19"
    if match["n"]:
        number = parse_numeral(match["n"])
        century = str(int(number) - 1) if number is not None else century
    elif not match["c"] and tens is not None and int(tens) < _THIS_CENTURY:
        century = "20"
    value = f"{century}{tens or 'X'}X"
    until = _tens(match["e"] or match["e2"])
    if match["o"] or until:
        value += "/.." if match["o"] else f"/{century}{until}X"
    kind = "range" if "/" in value else "point"
    return Expression(match.start(), match.end(), "date.decade", kind, value=value, fixed=True)


def _tens(written: str | None) -> str | None:
    """Return the first digit of a decade: 8 of `80`, `八十` or `八`."""
    number = digits(written) if written else None
    return number[0] if number else None
