"""Whether words name a body or a person, who can be given something."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds

_PROPER = ("nr", "ns", "nt", "nz", "nrt", "nrfg")
_MEASURES = re.compile(
    "成绩|增速|总量|总值|产值|指数|率|总额|收入|数量|得分|指标|投资|工作|质量|水平|规模|能力"
)
_TERRITORIES = frozenset({"城镇", "农村", "乡镇", "城乡"})
_IN_LIST = (*_PROPER, "x", "w")
_OWNER = 14


class Names:
    """Tells the names of bodies and persons from other words."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile how the names of those end who can be given a title."""
        self.ends = re.compile(
            rf"(?:{lexicons.any_of('honors.recipient_ends')}|(?<=[员师生手民友])们|{NAME}{{1,3}}|”|》)$"
        )

    def is_somebody(self, document: Document, who: Bounds, *, proper: bool = False) -> bool:
        """Tell whether the words name a body or a person; with `proper` a bare name will do."""
        words = document.text[who.start : who.end]
        if words in _TERRITORIES or re.match("全[国省市县区]$", words[-2:]):
            return False
        if _MEASURES.search(words):
            return False
        if self.ends.search(words):
            return True
        tags = ["nr" if word.text[-1] == NAME else word.tag or "x" for word in document.words(who)]
        persons = "、" in words and all(tag in _IN_LIST for tag in tags)
        return proper and (persons or (len(tags) <= 2 and tags[0] in _PROPER))

    def ends_as_one(self, words: str) -> bool:
        """Tell whether words end as the name of somebody does: `甲镇`, not `城乡`."""
        return words not in _TERRITORIES and self.ends.search(words) is not None

    def is_owner(self, document: Document, who: Bounds) -> bool:
        """Tell whether the words before 的 name a person, with an office or a house before."""
        words = document.words(who)
        last = words[-1].tag or "x" if words else "x"
        name = len(words) > 1 and (last == "nr" or words[-1].text[-1] == NAME)
        return (
            name
            and who.end - who.start <= _OWNER
            and all((word.tag or "n")[0] in "njbzxl" or word.tag == "vn" for word in words)
        )
