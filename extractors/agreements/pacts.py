"""The noun of an agreement with the matter in it: `清洁供暖战略合作框架协议`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...pipeline.rules import Document, Lexicons
from ...pipeline.segmenters.base import Word
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds

_NUMBER = rf"[0-9,.{FIGURE}一二三四五六七八九十百千万两几数多余]{{1,10}}"
_LEADING = re.compile(
    rf"(?:[了好 、，和与及]|过(?!渡)|以及"
    rf"|本(?!科|硕|土|地|级)(?=.{{2}})|如下|以下|等(?={_NUMBER}[份个项批])|共计|共(?=[0-9])"
    r"|各级(?:各类)?(?:人员)?|各类|各项?|若干|相关|有关|（[^（）]{1,12}）[和与及]|新的|首[份个批]|一系列|多[份个项]|"
    rf"(?:总计|近|约)?{_NUMBER}(?:余|多)?[份个项批宗件](?:以上)?|为期{_NUMBER}[年月天]|[两三四五六七八九十](?=战略|合作)|的)"
)
_AFTER_NOUN = re.compile(r"(?:（[^（）\n]{0,24}）)?[》”]?")
_PLAIN = re.compile(r"[^，。；！？\n“”《》（）]")
# 这次校企合作协议的签订: all that stands between is the agreement's name.
_RETOLD = re.compile("(?:此次|本次|这次|这份|上述)(?P<what>[^，。；“”《》的与和同]{4,20})$")
_LEFT_TAGS = frozenset("nabjlqzik")
# 与甲报社、乙电视台的实践基地共建协议: all behind 的 names it
_BETWEEN = re.compile("[与同和跟][^，。；的]{2,40}的(?=[^，。；与同和跟的]{2,14}$)")
_ITS_SUM = re.compile("(?P<noun>合同|协议)(?:总|金|额|投资|约定|资金|期)")
_ITS_TERM = re.compile("(?P<noun>合同|协议)期限?(?:为|[0-9一二三四五])")
_CLASS = re.compile(f"等(?!{_NUMBER}[份个项])")
_HOLDING = frozenset(
    (
        "进行",
        "举行",
        "开展",
        "召开",
        "完成",
        "实现",
        "推进",
        "推动",
        "规范",
        "加强",
        "做好",
        "确保",
        "落实",
    )
)
CEREMONY = re.compile("(?:举行|举办|进行)了?(?=[^，。；]*$)")
"""The verb of which a ceremony of signing is the object."""
_HELD = re.compile(
    "仪式(?:[于在][^，。；]{2,24}?)?(?:隆重|成功|顺利|正式|圆满|如期|线上){0,2}(?:举行|举办|召开|进行)"
)
_LONGEST_NAME = 16
_DATES = frozenset({"point", "range"})
_NAMES = frozenset({"nr", "ns", "nt", "nrt", "nrfg"})


class Pact(NamedTuple):
    """The core span of an agreement named by its noun, and where what names it ends."""

    start: int
    end: int
    over: int


class PactFinder:
    """Finds the nouns of agreement after a verb of signing, or right before one."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the nouns, the look-alikes first."""
        group = "agreements."
        nouns = lexicons.any_of(group + "nouns")
        false = lexicons.any_of(group + "not_nouns")
        self._noun = re.compile(f"(?P<none>{false})|(?P<noun>{nouns})")
        self._agreed = frozenset(lexicons[group + "agreed_nouns"])
        self._member = re.compile(f"{lexicons.any_of(group + 'members')}$")
        self._generic = frozenset(lexicons[group + "generic"])
        self._again = re.compile(f"{lexicons.any_of(group + 'again')}$")
        self._as_noun = re.compile(lexicons.any_of(group + "as_noun"))

    def after(self, document: Document, start: int, end: int, verb: str) -> list[Pact]:
        """Return the agreements in `[start, end)`, the words from a verb to its clause's end."""
        text = document.text
        found: list[Pact] = []
        left = start
        for match in self._noun.finditer(text, start, end):
            if match.start() < left:
                continue
            if match.lastgroup == "none":
                # 签订的绿色贷款合同金额达2亿元: what was signed, and its sum
                summed = _ITS_SUM.match(text, match.start()) if text[start] == "的" else None
                summed = summed or _ITS_TERM.match(text, match.start())
                begin = start + (text[start] == "的")
                if summed is not None and match.start() > begin:
                    found.append(Pact(begin, summed.end("noun"), summed.end("noun")))
                continue
            if verb == "达成" and match.group() not in self._agreed:
                continue
            pact = self._quoted(document, match.start(), match.end(), left)
            if pact is None and found and _CLASS.match(text, left):
                continue  # 《甲协议》《乙协议》等合同12份: their class
            if pact is None:
                pact = self._plain(document, left, match.end(), match.start())
            if pact is not None:
                found.append(pact)
                left = pact.over
        return found

    def before(
        self, document: Document, start: int, until: int, verb_end: int, *, told: bool = False
    ) -> Pact | None:
        """Return the agreement right before a verb: `合作协议成功签约`.

        `until` is where the words before the verb end without its adverbs. With `told` the
        parties stand behind the noun (`实习基地协议已与甲公司签订`), so its name may begin with
        what is a party elsewhere.
        """
        text = document.text
        last = None
        for match in self._noun.finditer(text, start, until):
            last = match
        if last is None or last.lastgroup == "none":
            return None
        held = _HELD.match(text, verb_end) or (
            text.startswith("仪式", verb_end) and CEREMONY.search(text, start, last.start())
        )
        if self._as_noun.match(text, verb_end) and not held:
            return None  # 举行合作协议签约仪式 tells of a signing, 出席签约仪式 does not
        tail = _AFTER_NOUN.match(text, last.end())
        over = tail.end() if tail else last.end()
        if text[over:until] not in {"", "的"}:
            return None
        retold = _RETOLD.search(text, start, last.end())
        if retold is not None:
            return Pact(retold.start("what"), last.end(), over)
        quoted = self._quoted(document, last.start(), last.end(), start)
        if quoted is not None:
            return quoted
        left = self._left(document, start, last.start())
        opening = document.last_date_in(start, last.start()) or start
        if told and self._is_name(document, opening, last.start()):
            left = opening
        between = _BETWEEN.search(text, start, last.start())
        left = left if between is None else min(left, between.end())
        leading = _LEADING.match(text, left, last.start())
        return Pact(leading.end() if leading else left, last.end(), over)

    @staticmethod
    def _is_name(document: Document, start: int, noun: int) -> bool:
        """Tell whether nothing but nouns stands before the noun of an agreement."""
        words = document.words(Bounds(start, noun))
        return noun - start <= _LONGEST_NAME and all(
            (word.tag or "n")[0] in "nbjv" and word.text not in _HOLDING for word in words
        )

    def _quoted(self, document: Document, noun: int, end: int, left: int) -> Pact | None:
        """Return the words inside 《》 or “” if they end with the noun."""
        for item in document.structure.brackets:
            if item.start > noun:
                break
            if item.mark == "（" or item.end <= end or item.start < left:
                continue
            tail = document.text[end : item.end - 1]
            if tail and not re.fullmatch(r"（[^（）]{1,24}）", tail):
                return None
            return Pact(item.start + 1, item.end - 1, item.end)
        return None

    def _plain(self, document: Document, left: int, end: int, noun: int) -> Pact | None:
        text = document.text
        start = left
        for item in document.structure.brackets:
            if item.start >= noun:
                break
            if item.mark == "（" and item.start < noun < item.end:
                return None
        depth = 0
        for place in range(noun - 1, left - 1, -1):
            sign = text[place]
            depth += (sign in "”》）") - (sign in "“《（")
            if depth == 0 and sign == "的":
                start = place + 1
                break
        while (match := _LEADING.match(text, start, noun)) is not None and match.end() > start:
            start = match.end()
        day = document.last_date_in(start, noun)
        if day is not None and self._opens(document, start, day):
            start = day
            while (match := _LEADING.match(text, start, noun)) is not None:
                start = match.end()
        return Pact(start, end, end)

    @staticmethod
    def _opens(document: Document, start: int, day: int) -> bool:
        """Tell whether a date stands there, not a word of time such as 长期 or 三年."""
        return any(
            date.start == start and date.end == day and date.slots.get("type") in _DATES
            for date in document.drafts.get("date", ())
        )

    def _of_thing(self, words: Sequence[Word], number: int) -> bool:
        """Tell whether a verb has a thing before it, no party: 土地征收协议, 总承包合同."""
        before = words[number - 1] if number else None
        return (
            before is not None
            and (before.tag or "x") in {"n", "b", "vn", "eng"}
            and self._member.search(before.text) is None
        )

    def _left(self, document: Document, start: int, noun: int) -> int:
        """Return where the words begin that say which agreement: nouns, but no party's name."""
        text = document.text
        place = noun
        words = document.words(Bounds(start, noun))
        if text[noun - 1] == "”":
            opening = text.rfind("“", start, noun)
            return opening if opening >= 0 else noun
        for number in range(len(words) - 1, -1, -1):
            word = words[number]
            tag = word.tag or "n"
            named = tag in _NAMES or self._member.search(word.text)
            if (
                (named and not text.startswith("流域", word.end))
                or word.text in _HOLDING
                or self._again.search(word.text)
                or not _PLAIN.match(text, word.start)
            ):
                break
            opens = word.start == start and start > 0 and text[start - 1] in "，。；\n"
            opens = opens or text[word.start - 1] == "”"  # “甲学院”筹建协议
            inside = (
                tag in {"vn", "eng"}
                or word.text in self._generic
                or (tag in {"v", "vd"} and len(word.text) == 2 and (place < noun or opens))
                or (tag == "v" and len(word.text) == 2 and self._of_thing(words, number))
                or (tag == "v" and number and words[number - 1].text == "完成")
            )
            if tag[0] not in _LEFT_TAGS and not inside:
                break
            place = word.start
        if place < noun and text[place - 1] == "”":
            opening = text.rfind("“", start, place)
            place = opening if opening >= 0 else place
        return place
