"""What an agreement is about: from its name, or the project the clause speaks of."""

from __future__ import annotations

import re

from ...pipeline.rules import Lexicons

ABOUT = "就(?![与同跟业近地是读有餐医])"
"""A pattern of 就 before what is talked about, not the 就 of 就业 or 就近."""
_SIGNS = re.compile(r"[“”《》]")
_AS_TO = re.compile(
    rf"(?:{ABOUT}|围绕|针对|关于)"
    r"([^，。；]{2,24}?)(?:等?(?:[0-9一二两三四五六七八九十]{1,2}个)?(?:事项|事宜|工作|方面|问题|一事))?$"
)
# 就停车项目与甲公司签署
_AS_TO_WITH = re.compile(
    rf"(?:{ABOUT}|围绕|针对|关于)"
    r"([^，。；与同跟]{2,24}?)"
    r"(?:等?(?:事项|事宜|工作|方面|问题|一事))?[与同跟](?!时)[^，。；]{2,40}$"
)
_BOTH_SIDES = re.compile("(?:校地|校企|政企|校政|院地|校校)双方")
_INVEST = "投资"
_CLASS = re.compile("等?(?:各[类项种])?的?$")
_TERM = re.compile("^[0-9一二三四五六七八九十两]{1,3}年(?!制|一贯)期?的?")
_SO_MANY = re.compile("(?<=.{2})[一二两三四五六七八九十0-9]{1,2}[项个]$")
_RENEWED = re.compile("^(?:新一轮|第[一二三四五六七八九十]{1,3}[轮期批])(?=.{2})")
_WITH_WHOM = re.compile("[与同跟][^等步时]")


class Matter:
    """Reads the matter of an agreement."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the nouns of agreement and the words that say nothing of the matter."""
        group = "agreements."
        nouns = lexicons.any_of(group + "nouns")
        generic = lexicons.any_of(group + "generic")
        self._noun = re.compile(f"(?:（[^（）]{{1,24}}）)?(?:{nouns})(?:（[^（）]{{1,24}}）)?$")
        self._all_generic = re.compile(f"(?:{generic}|[、和]){{0,8}}")
        self._first = re.compile("(?:三方|双方|多方|四方|战略|年度|正式)")
        self._last = re.compile(
            "(?:(?:战略|深度|全面|友好|长期)?合作(?:框架)?|框架|意向性?|[三双多四]方|公开|专项集体|集体|正式|工作目标|目标责任|目标任务|目标|补充|战略|责任|主体)$"
        )
        # 校地战略合作 names the sides, which are the parties, and no matter.
        self._sides = re.compile(
            "[校政企银院央村军警局厅省市县]{0,2}[校地企银院村政](?:全面|深度)?战略(?:合作)?(?:框架)?"
        )
        self._project = re.compile(f"{lexicons.any_of(group + 'projects')}{_INVEST}$")

    def of_name(self, name: str) -> str | None:
        """Return the matter in an agreement's name; None if the name is generic.

        `of_name("医联体合作协议")` is `"医联体"`, `of_name("战略合作框架协议")` None.
        """
        about = re.fullmatch(r"关于(.{2,60}?)的[^的]{2,16}", name)
        if about is not None:
            return about[1]
        matter = _TERM.sub("", self._noun.sub("", name))
        if _WITH_WHOM.match(matter):
            return None  # 同我校签过友好意向书
        if self._all_generic.fullmatch(matter) or self._sides.fullmatch(matter):
            return None
        if _BOTH_SIDES.match(matter):
            return None
        matter = _SO_MANY.sub("", _RENEWED.sub("", matter))
        first = self._first.match(matter)
        if first is not None and len(matter) - first.end() >= 2:
            matter = matter[first.end() :]
        while (last := self._last.search(matter)) is not None:
            # 县校合作 would lose its sense without its second half.
            if last.start() < (3 if "合作" in last.group() else 2):
                matter = matter.removesuffix("框架")
                break
            matter = matter[: last.start()]
        if self._project.search(matter):
            matter = matter.removesuffix(_INVEST)
        return _CLASS.sub("", matter) or None

    @staticmethod
    def as_to(words: str) -> str | None:
        """Return what the words before the verb name after 就 or 围绕: `就数据共享签订协议`."""
        match = _AS_TO_WITH.search(words) or _AS_TO.search(words)
        return _SIGNS.sub("", match[1]) if match else None
