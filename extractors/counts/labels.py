"""Chinese numerals in labels: the names that notes explain, the names of places."""

from __future__ import annotations

import re

from .amounts import Figure

# 七节河, 八里庄, 三棵树镇
_IN_PLACE_NAME = re.compile("[节里棵盘台门家道][河沟桥岭湾庄屯铺店口坝](?![道流岸堤长段里内])")
_NOTE = re.compile("[［〔【\\[][0-9]{1,3}[］〕】\\]][^。\n]{0,40}$")
_EXPLAINED = re.compile("[^，。；\n]{0,8}(?:、[^，。；\n]{1,30})?：")


def label_of(text: str, figure: Figure) -> str | None:
    """Return why a Chinese numeral is part of a label, or None if it is not.

    It is one in `七节河断面达标` and in the note `〔10〕两个基地、两个网络：…`.
    """
    if _IN_PLACE_NAME.match(text, figure.after - 1):
        return "地名中的数字 a numeral in the name of a place"
    line = text.rfind("\n", 0, figure.number) + 1
    if _NOTE.search(text, line, figure.number) and _EXPLAINED.match(text, figure.after):
        return "释义的名称 a name that a note explains"
    return None
