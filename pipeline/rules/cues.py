"""The words of plans, of things done and of denials, told from their look-alikes."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..text.structure import Bounds
from .lexicon import Lexicons

CALLS: Final = (
    "(?:必须|务必|应当|(?<![主重需只就首简概摘纪还提])要(?![求点素害领闻件地道塞务么不职义旨约]))"
)
"""A pattern of the words by which a sentence calls for something: 要, not 主要 or 要求."""
_OBJECT_REACH = 26
# 共争取资金2亿元, 争取衔接资金150万元: money that has been got
_SOUGHT = re.compile("[共已并]$|先后$|成功$|累计$")
_GOT = re.compile(
    "[^，。；、\n]{0,12}?(?:资金|经费|补助|补贴|债券|贷款|拨款|扶持|款项|投入|投资)(?:共|共计|近|约|达|总额)?[0-9一二三四五六七八九]"
)


class Cue(NamedTuple):
    """A word that says planned, done or denied; `weak` words yield to a section of plans."""

    start: int
    end: int
    planned: bool
    denies: bool
    weak: bool

    @property
    def bounds(self) -> Bounds:
        """The word's span."""
        return Bounds(self.start, self.end)


class CueFinder:
    """Finds all cues of a text in one scan."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of `qualifiers.toml`."""
        group = "qualifiers."
        names = ("not_cues", "negated", "done", "done_aspect", "planned")
        heads = "".join(sorted({word[0] for name in names for word in lexicons[group + name]}))
        # Most characters begin no cue: the class in front is what keeps the scan cheap. The
        # look-alikes come first, so that they take their place in it.
        self._scan = re.compile(
            f"(?=[{re.escape(heads)}])(?:"
            f"(?P<none>{lexicons.any_of(group + 'not_cues')})"
            f"|(?P<denied>{lexicons.any_of(group + 'negated')})"
            f"|(?P<done>{lexicons.any_of(group + 'done')})"
            f"|(?P<aspect>{lexicons.any_of(group + 'done_aspect')})"
            f"|(?P<planned>{lexicons.any_of(group + 'planned')}))"
        )
        self._will = re.compile(lexicons.any_of(group + "after_will"))
        self._subject = re.compile(f"{lexicons.any_of(group + 'before_will')}$")
        self._complement = re.compile(
            f"[^，。；\n]{{1,{_OBJECT_REACH}}}?{lexicons.any_of(group + 'object_complements')}"
        )
        self._noun = re.compile(lexicons.any_of(group + "plan_nouns"))
        self._strong = frozenset(
            ("已经", "已", "业已", "均已", "先后", "曾", "截至", "截止", "累计")
        )

    def cues(self, text: str) -> list[Cue]:
        """Return the cues of a text in order; `将学校建成` holds none, `将建成学校` one."""
        found = []
        for match in self._scan.finditer(text):
            kind, word = match.lastgroup, match.group()
            start, end = match.span()
            if kind == "none":
                continue
            if kind == "planned" and not self._plans(text, word, start, end):
                continue
            weak = kind == "aspect" or (kind == "done" and word not in self._strong)
            found.append(Cue(start, end, kind == "planned", kind == "denied", weak))
        return found

    def _plans(self, text: str, word: str, start: int, end: int) -> bool:
        if word == "争取":
            return not (_SOUGHT.search(text, max(0, start - 2), start) or _GOT.match(text, end))
        if word == "将":
            return self._future(text, start, end)
        if word == "计划":
            follows = text[end : end + 1]
            named = start > 0 and text[start - 1] in "”》"
            return follows not in ("", "\n") and not named and not self._noun.match(text, end)
        return True

    def _future(self, text: str, start: int, end: int) -> bool:
        """Tell 将 of the future from 将 before an object: `将教研纳入考核`."""
        if self._will.match(text, end):
            return True
        if self._complement.match(text, end):
            return False
        return bool(self._subject.search(text, max(0, start - 3), start))
