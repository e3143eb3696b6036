"""Who signs: the names before 与 and after it, split."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from ...pipeline.text.structure import Bounds

_LONGEST = 36
_AND = re.compile(r"、|与(?!会)|以及|和(?![平谐田睦县静解顺])|及(?!时)|(?<![共一不合协相])同(?![时意步济仁心学志方])")
_NUMBER = rf"(?:[0-9{FIGURE}一二三四五六七八九十百千万两几多余]{{1,8}})"
_QUANTITY = re.compile(rf"(?:近|约|首批)?{_NUMBER}余?[家个名位所户对支批](?=.)")
_TIME = re.compile(r"(?:于|在|到|自)?$")
_PLACE = re.compile(r"(?<![现存所])在[^，。；、]{1,24}?(?:上|中|期间|时|下|里|内|现场|举行|大厅|会议室)$")
_AND_OTHERS = re.compile(rf"等(?:{_NUMBER}[余多]?[家个名位所户]|[^等]{{0,6}})[^等]{{0,8}}$")
_PAIRS = {"师徒": ("师傅", "徒弟"), "师徒双方": ("师傅", "徒弟"), "家校": ("家庭", "学校")}


class Party(NamedTuple):
    """A party: its span and its name as written."""

    start: int
    end: int
    name: str


class PartyFinder:
    """Finds the parties in the words before a verb of signing."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words that begin, end and join the names of parties."""
        group = "agreements."
        false = lexicons.any_of(group + "not_with")
        self._with = re.compile(f"(?P<none>{false})|(?P<with>{lexicons.any_of(group + 'with')})")
        self._head = re.compile(f"{lexicons.any_of(group + 'members')}(?:（[^（）]{{1,12}}）)?$")
        self._adverb = re.compile(f"{lexicons.any_of(group + 'adverbs')}$")
        self._lead = re.compile(lexicons.any_of(group + "leads"))
        self._break = re.compile(lexicons.any_of(group + "breaks"))
        titles = lexicons.any_of(group + "titles")
        members = lexicons.any_of(group + "members")
        self._signer = re.compile(
            f"(.{{0,24}}{members}|[\\w{NAME}]{{2,16}}?)(?:党委|董事会)?{titles}"
            f"[\\u4e00-\\u9fff{NAME}]{{2,4}}$"
        )
        self._title = re.compile(titles)
        self._person = re.compile(f"{titles}[\u4e00-\u9fff{NAME}]{{2,4}}$")
        self._last_title = re.compile(f"{titles}$")
        self._pronouns = frozenset(lexicons[group + "pronouns"])
        self._again = re.compile(lexicons.any_of(group + "again"))

    def find(self, document: Document, start: int, end: int) -> tuple[list[Party], Bounds | None]:
        """Return the parties in `[start, end)` and the span of what stands before 与.

        The span is that of a phrase that is no party: a topic, or None.
        """
        text = document.text
        end = self._trim(document, start, end)
        joint = self._joint(text, start, end)
        if joint is None:
            return self._side(document, start, end)
        left, topic = self._side(document, start, self._trim(document, start, joint.start))
        right = self._split(document, joint.end, self._cut(text, joint.end, end))
        return left + right, topic

    def inside(self, document: Document, start: int, end: int) -> list[Party]:
        """Return the parties of a clause in 的 after the verb: `签署了同甲公司的合同`."""
        text = document.text
        joint = self._joint(text, start, end)
        if joint is None or joint.start - start > 2:
            return []
        until = text.rfind("的", joint.end, end)
        return self._split(document, joint.end, until) if until > joint.end else []

    def _joint(self, text: str, start: int, end: int) -> Bounds | None:
        """Return the first 与 or 同; 和 and 联合 count only where there is none."""
        weak = None
        for match in self._with.finditer(text, start, end):
            if match.lastgroup == "none":
                continue
            if match.group() in {"与", "同", "跟", "会同", "携手"}:
                return Bounds(*match.span())
            weak = weak or Bounds(*match.span())
        return weak

    def _trim(self, document: Document, start: int, end: int) -> int:
        """Take adverbs, dates and adverbials of place off the end."""
        text = document.text
        while end > start:
            if text[end - 1] in " ，、":
                end -= 1
                continue
            day = document.last_date_in(start, end)
            if day == end:
                first = max(d.start for d in document.drafts["date"] if d.end == day)
                tail = _TIME.search(text, start, max(first, start))
                end = tail.start() if tail else first
                continue
            match = self._adverb.search(text, max(start, end - 6), end) or _PLACE.search(
                text, max(start, end - 28), end
            )
            if match is None or self._part_of_name(text, start, match.start(), end):
                break
            end = match.start()
        return end

    def _part_of_name(self, text: str, start: int, place: int, end: int) -> bool:
        """Tell 会 of 协会 and 共 of 中共 from adverbs."""
        return end - place == 1 and self._head.search(text, max(start, end - 5), end) is not None

    def _cut(self, text: str, start: int, end: int) -> int:
        """End the other party where an adverbial begins: `与农商行就授信一事`."""
        for match in self._break.finditer(text, start + 2, end):
            if self._head.search(text, start, match.start()) and not self._head.search(
                text, match.end(), end
            ):
                return match.start()
        return end

    def _side(
        self, document: Document, start: int, end: int
    ) -> tuple[list[Party], Bounds | None]:
        """Return the parties that end at `end`, before the verb or before 与."""
        text = document.text
        start = max(start, document.last_date_in(start, end) or start)
        while end > start and text[start] in " ，、的又":
            start += 1
        again = self._again.match(text, start, end)
        if again is not None and len(again.group()) == 2 and again.end() < end:
            start = again.end()
        for lead in self._lead.finditer(text, start, end):
            if end - lead.end() < 2:
                break
            own = lead.start() > start and self._head.search(text, start, lead.end())
            if self._head.search(text, lead.end(), end) and not own:
                start = lead.end()
                break
        if end - start < 1:
            return [], None
        if not self._ends_as_party(text, start, end):
            shorter = self._first_name(document, start, end)
            if shorter is None:
                return [], Bounds(start, end)
            end = shorter
        return self._split(document, start, end), None

    def _ends_as_party(self, text: str, start: int, end: int) -> bool:
        return (
            text[end - 1] in NAME
            or text[end - 1].isascii() and text[end - 1].isalpha()
            or self._head.search(text, start, end) is not None
            or self._person.search(text, max(start, end - 12), end) is not None
        )

    def _first_name(self, document: Document, start: int, end: int) -> int | None:
        """Return where a leading name ends: `支部主动靠前与…` begins with one."""
        last = None
        for word in document.words(Bounds(start, end)):
            if (word.tag or "n")[0] in "dvp" and last is not None:
                return last
            last = word.end if self._head.search(document.text, start, word.end) else None
        return None

    def _split(self, document: Document, start: int, end: int) -> list[Party]:
        text = document.text
        places = [start]
        closed = [item for item in document.structure.brackets if start <= item.start < end]
        for match in _AND.finditer(text, start, end):
            held = any(item.start < match.start() < item.end for item in closed)
            if not held and (match.group() == "、" or self._joins(text, places[-1], match, end)):
                places += [match.start(), match.end()]
        places.append(end)
        spans = [Bounds(a, b) for a, b in zip(places[::2], places[1::2], strict=True) if b > a]
        parties: list[Party] = []
        for number, span in enumerate(spans):
            parties += self._party(document, self._of_signer(text, spans, number), number > 0)
        return parties

    def _of_signer(self, text: str, spans: Sequence[Bounds], number: int) -> Bounds:
        """Take a person's first title off where his second one follows: `集团主席、总裁李某`."""
        start, end = spans[number]
        if number + 1 < len(spans) and self._person.match(text, *spans[number + 1]):
            title = self._last_title.search(text, start, end)
            if title is not None and title.start() > start:
                return Bounds(start, title.start())
        return spans[number]

    def _joins(self, text: str, start: int, match: re.Match[str], end: int) -> bool:
        """Tell 和 between two parties from 和 within a name: `农业和水利局`."""
        if match.group() in {"与", "以及"}:
            return True
        return self._ends_as_party(text, start, match.start()) and end - match.end() >= 2

    def _party(self, document: Document, span: Bounds, in_list: bool) -> list[Party]:
        text = document.text
        start, end = span
        while (quantity := _QUANTITY.match(text, start, end)) is not None:
            start = quantity.end()
        others = _AND_OTHERS.search(text, start, end)
        if in_list and others is not None and others.start() > start:
            end = others.start()
        signer = self._signer.match(text, start, end)
        if signer is not None and signer.end() == end:
            end = signer.end(1)
        elif self._title.match(text, start, end) and self._person.match(text, start, end):
            return []
        while end > start and text[start] in " “":
            start += 1
        while end > start and text[end - 1] in " ”":
            end -= 1
        if not 0 < end - start <= _LONGEST:
            return []
        name = document.written(start, end)
        if name in self._pronouns:
            return []
        if name in _PAIRS:
            return [Party(start, end, one) for one in _PAIRS[name]]
        return [Party(start, end, name)]


def names(parties: Sequence[Party]) -> tuple[str, ...]:
    """Return the names of parties, each once, in order."""
    return tuple(dict.fromkeys(party.name for party in parties))
