"""Chinese numerals in labels: the names that notes explain, the names of places."""

from __future__ import annotations

import re

from .amounts import Figure

# 七节河, 八里庄, 三棵树镇
_IN_PLACE_NAME = re.compile("[节里棵盘台门家道][河沟桥岭湾庄屯铺店口坝](?![道流岸堤长段里内])")
_NOTE = re.compile("[［〔【\\[][0-9]{1,3}[］〕】\\]][^。\n]{0,40}$")
# 一个战略、两个驱动、三大理念: each has one more than the one before
_RISING = re.compile(
    "一[个条套大][一-鿿]{2,4}、[两二][个条套大][一-鿿]{2,4}、三[个条套大][一-鿿]{2,4}"
    "(?:、[四五六七八九][个条套大项][一-鿿]{2,4})*"
)
_DEFINED = re.compile("[一-鿿]{1,6}，(?:即|指|是指)")
_OWN_WORK = re.compile(
    "(?:重点|主要|具体|中心|方面)?(?:工作|任务|措施|举措)(?P<end>[：。\n，；]|上|$)"
)
_GRASPED = ("抓好", "做好", "抓实", "狠抓", "聚焦", "围绕")
_FEW = 10
_OWN_POINT = "报告自身的条目 the report's own points"
_OPENS = re.compile("(?:^|[。；：\n]) {0,4}$")
_EXPLAINED = re.compile("[^，。；\n]{0,8}(?:、[^，。；\n]{1,30})?：")


def label_of(text: str, figure: Figure) -> str | None:
    """Return why a Chinese numeral is part of a label, or None if it is not.

    It is one in `七节河断面达标` and in the note `〔10〕两个基地、两个网络：…`.
    """
    if _IN_PLACE_NAME.match(text, figure.after - 1):
        return "地名中的数字 a numeral in the name of a place"
    opens = _OPENS.search(text, max(0, figure.number - 6), figure.number)
    if opens and _DEFINED.match(text, figure.after):
        return "释义的名称 a name that a note explains"
    if any(
        found.start() <= figure.number < found.end()
        for found in _RISING.finditer(text, max(0, figure.number - 40), figure.number + 40)
    ):
        return _OWN_POINT
    work = _OWN_WORK.match(text, figure.after)
    few = figure.unit in {"项", "个", "条"} and (figure.value or 0) <= _FEW
    grasped = work and (
        work["end"] not in ("，", "；") or text.endswith(_GRASPED, 0, figure.number)
    )
    if few and grasped:
        return _OWN_POINT
    line = text.rfind("\n", 0, figure.number) + 1
    if _NOTE.search(text, line, figure.number) and _EXPLAINED.match(text, figure.after):
        return "释义的名称 a name that a note explains"
    return None
