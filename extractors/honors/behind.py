"""Who is named behind a title: 获“希望”奖的教师, 先进党支部（一支部）."""

from __future__ import annotations

import re

from ...pipeline.text.structure import Bounds
from .given import GivenFinder
from .judging import PRAISED
from .title import Title

_BEHIND = re.compile(
    "”?(?:荣誉|光荣)?(?:称号|殊荣|表彰)?的(?:[0-9\ue000一二三四五六七八九十]{1,4}[名位个家])?"
    "(?P<who>[^，。；：的“”（）]{0,10}?(?:教师|老师|学生|同学|同志|党员|单位|集体|个人|人员|员工|职工|家庭"
    "|学校|班级|企业|团队|选手|干部|民警|青年|校友))"
)
_NAMES = re.compile(
    "”?(?:荣誉|光荣)?(?:称号|殊荣|表彰)?的(?P<who>[^，。；：的“”（）]{2,12}?)(?=颁奖|颁发|授奖)"
)
_HELD_BY = re.compile(
    "”?[，](?:近年来|今年以来)?，?(?P<who>我[校镇县市区院局村乡州省园]|学校|医院|公司|[^，。；、“”的在]{2,10}?[校县市区镇乡村院局])(?![内里外长])"
)
_WINNERS = re.compile("获奖[人选][员手]|获得者|获奖[者师生]{1,2}|获奖单位")
_BRACKET = re.compile("”?（(?P<who>[^（）0-9，。；]{2,14})）")


def behind(text: str, word: str, title: Title, given: GivenFinder) -> Bounds | None:
    """Return who is named behind a title: 获“希望”奖的教师, 先进党支部（一支部）."""
    who = _WINNERS.match(text, title.end)
    if who and word in PRAISED:
        return Bounds(*who.span())
    if word == "作为" and (held := _HELD_BY.match(text, title.end)):
        return Bounds(*held.span("who"))
    match = _NAMES.match(text, title.end) or _BEHIND.match(text, title.end)
    match = match or _BRACKET.match(text, title.end)
    if match is None:
        return None
    named = match["who"]
    if match.re is _BRACKET and not given.is_somebody(named):
        return None
    return Bounds(*match.span("who"))
