"""Whether words name a body or a person, who can be given something."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds

_PROPER = ("nr", "ns", "nt", "nz", "nrt", "nrfg")
_MEASURES = re.compile(
    "成绩|增速|总量|总值|产值|指数|率|总额|收入|数量|得分|指标|投资|工作|质量|水平|规模|能力|竞争力|实力"
)
_TERRITORIES = frozenset({"城镇", "农村", "乡镇", "城乡", "城市", "乡村", "县城", "城区"})
OFFICE = re.compile(
    "(?:[员长师生警官工士匠手号]|书记|主任|经理|助理|干事|教授|同[志学]|老师|支书)$"
)
"""What stands right before the name of a person: 民警周某, 选手黄某."""
_IN_LIST = (*_PROPER, "x", "w")
_OFFICES = (
    "(?:书记|主任|经理|教[师授]|老师|医[生师]|护士|民警|法官|检察官|选手|学生|同学|队员|队长|班长|支书|干部|党员|职工|员工"
    "|[焊电钳车矿铣技瓦木]工|工匠|技师|农民|村民|馆员|编辑|记者|社工|工程师|讲解员|网格员|运动员|[校院所局园站厂科组处]长|主席|主编|劳模)"
)
# 何静副教授, 王某老师
_CALLED = re.compile("[\u4e00-\u9fff" + NAME + "]{2,3}(?:副?教授|老师)$")
_OWNER = 14


class Names:
    """Tells the names of bodies and persons from other words."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile how the names of those end who can be given a title."""
        self.ends = re.compile(
            rf"(?:{lexicons.any_of('honors.recipient_ends')}|(?<=[员师生手民友])们|{NAME}{{1,3}}|”|》)$"
        )
        surnames = lexicons.any_of("masks.surnames", "masks.doubtful_surnames")
        # 班长吴建军: a name that dictionaries cut apart, behind an office.
        person = rf"(?:[小老]{surnames}|{surnames}[\u4e00-\u9fff]{{1,2}})"
        self._bare = re.compile(f"{lexicons.any_of('masks.surnames')}[\u4e00-\u9fff]{{1,2}}")
        self._person = re.compile(rf"{_OFFICES}{person}(?:[、和]{person}){{0,4}}$")

    def is_somebody(self, document: Document, who: Bounds, *, proper: bool = False) -> bool:
        """Tell whether the words name a body or a person; with `proper` a bare name will do."""
        words = document.text[who.start : who.end]
        if words in _TERRITORIES or re.match("全[国省市县区]$", words[-2:]):
            return False
        if _MEASURES.search(words):
            return False
        if self.ends.search(words) or self._person.search(words):
            return True
        tags = ["nr" if word.text[-1] == NAME else word.tag or "x" for word in document.words(who)]
        at = who.end
        for word in reversed(document.words(who)):
            at = word.start if (word.tag or "x") == "nr" else at
        if who.start < at < who.end and OFFICE.search(document.text, who.start, at):
            return tags[-1] == "nr"
        if tags[-1] in ("ns", "nt") and len(tags) <= 2 and tags[0][0] == "n":
            return True  # 东道主鹰潭名列第五
        persons = "、" in words and all(tag in _IN_LIST for tag in tags)
        return proper and (persons or (len(tags) <= 2 and tags[0] in _PROPER))

    def is_person(self, document: Document, who: Bounds) -> bool:
        """Tell whether a whole clause before its verb is a name that dictionaries cut apart."""
        text = document.text
        opens = who.start == 0 or text[who.start - 1] in "，。；：、\n"
        words = document.words(who)
        apart = len(words) > 1 and len(words[0].text) == 1
        return opens and apart and self._bare.fullmatch(text, *who) is not None

    @staticmethod
    def is_measure(words: str) -> bool:
        """Tell whether the words name what is measured, not somebody: `综合竞争力`."""
        return _MEASURES.search(words) is not None

    def ends_as_one(self, words: str) -> bool:
        """Tell whether words end as the name of somebody does: `甲镇`, not `城乡`."""
        return words not in _TERRITORIES and self.ends.search(words) is not None

    def is_owner(self, document: Document, who: Bounds) -> bool:
        """Tell whether the words before 的 name a person, with an office or a house before."""
        words = document.words(who)
        last = words[-1].tag or "x" if words else "x"
        written = document.text[slice(*who)]
        person = self._person.search(written) or _CALLED.search(written)
        if person and who.end - who.start <= _OWNER:
            return True
        name = len(words) > 1 and (last == "nr" or words[-1].text[-1] == NAME)
        return (
            name
            and who.end - who.start <= _OWNER
            and all((word.tag or "n")[0] in "njbzxl" or word.tag == "vn" for word in words)
        )
