"""Who got a title: the words before the verb, or those of an earlier clause."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.reading import FIGURE, NAME
from ...pipeline.text.structure import Bounds

_SELF = re.compile(
    "我[校镇县市区院局司村队乡州省园馆所]|本[校院局]|本人|我单位|我公司|我社区|我支部|学校|公司|医院"
)
_SPAN = re.compile(
    r"在?连续第?[^，。]{1,4}[年次届度月]|[一二三四五六七八九十两\d]{1,4}年来"
    r"|第[一二三四五六七八九十\d]{1,4}[次年届]|20\d\d[—\-]?(?:20\d\d)?(?:年度?|学年)?"
)
_COUNTED = re.compile(rf"(?:共|等)?[0-9一二三四五六七八九十{FIGURE}]{{1,5}}[所个家名人位项]$")
_OPENING = re.compile(
    "(?:同时|此外|另外|其中|目前|截至目前|[一二三四五两\\d近]年来|[上下]半年|年内)[，]?"
)
_PRODUCT = re.compile("“[^”]{1,12}”[\u4e00-\u9fff]{1,3}(?=通过|获|被|成功|顺利)")
_NAMES_SOMETHING = re.compile(rf"[\u4e00-\u9fffA-Za-z{NAME}]")
_FIGURE = re.compile(f"[0-9{FIGURE}]")
_VERBS = ("v", "p", "c", "d", "vd")
_LONGEST = 40


class Recipients:
    """Finds who a verb of winning speaks of."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words around recipients of `honors.toml`."""
        words = lexicons.any_of
        noise = words("honors.not_recipients")
        # Single characters open names too: 新型, 经济.
        front = alternation(w for w in lexicons["honors.not_recipients"] if len(w) > 1)
        self._front = re.compile(
            rf"^(?:{front}|[还也又并均是]|这是|{_SPAN.pattern}|[、，的了]){{1,9}}"
        )
        self._back = re.compile(rf"(?:{noise}|{_SPAN.pattern}|[、的了]){{1,9}}$")
        self._somebody = re.compile(rf"(?:{words('honors.recipient_ends')}|{NAME}{{1,3}}|”|》)$")
        self._built = re.compile(r"(?:建成|打造|培育|创建|推出|组建|建设|创办|成立)(?:了|的)?")

    def before(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return who is named between two positions of one clause, adverbs and dates left out.

        In `教师李某再次荣获` the recipient of 荣获 is `教师李某`.
        """
        text = document.text
        low = self._bare(document, start, end)
        if low is None:
            return None
        start, end = low
        of = text.rfind("的", start, end)
        if of >= 0 and end - of > 2 and not _inside_quote(text, start, of):
            start = of + 1
        if end - start > 8:
            start = self._after_verb(document, start, end)
        trimmed = self._strip(text, start, end)
        if trimmed is None:
            return None
        start, end = trimmed
        counted = _COUNTED.search(text, start + 2, end)
        if counted:
            end = counted.start()
        if not 2 <= end - start <= _LONGEST or not _NAMES_SOMETHING.search(text, start, end):
            return None
        return Bounds(start, end)

    def somebody(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return who is named if it is a body or a person, not a measure."""
        text = document.text
        first = _SELF.match(text, start, end)
        if first:
            return Bounds(*first.span())
        found = self.before(document, start, end)
        words = text[found.start : found.end] if found is not None else ""
        if words in ("城镇", "农村", "乡镇") or not self._somebody.search(words):
            return None
        return found

    def carried(
        self, document: Document, position: int, *, only_self: bool = False
    ) -> Bounds | None:
        """Return the somebody who opens the segment, or what the clause before has built.

        With `only_self` only the unit that speaks, 我镇 or 学校, is taken.
        """
        text = document.text
        segment = document.structure.segment_at(position)
        clauses = document.structure.clauses_in(segment)
        earlier = [clause for clause in clauses if clause.end <= position]
        if not earlier:
            return None
        last = earlier[-1]
        built = self._built.match(text, last.start, last.end)
        if built and not only_self and not _FIGURE.search(text, built.end(), last.end):
            one = Bounds(built.end(), last.end)
            if 3 <= one.end - one.start <= 20:
                return one
        for clause in reversed(earlier[-3:]):
            own = _SELF.match(text, clause.start, clause.end)
            if own:
                return Bounds(*own.span())
        for clause in () if only_self else earlier[:2]:
            start = document.last_date_in(clause.start, clause.end) or clause.start
            opening = _OPENING.match(text, start, clause.end)
            start = opening.end() if opening else start
            if start < clause.end:
                return self._subject(document, start, min(clause.end, start + 40))
        return None

    def _subject(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the somebody or the quoted product that a clause begins with."""
        text = document.text
        product = _PRODUCT.match(text, start, end)
        if product:
            return Bounds(*product.span())
        for word in document.words(Bounds(start, end)):
            tag = word.tag or "x"
            if tag[0] in "vdp" and tag != "vn" and word.start > start:
                words = text[start : word.start]
                whole = self._somebody.search(words) and 2 <= len(words) <= 16
                return Bounds(start, word.start) if whole and "的" not in words else None
            if tag[0] in "vdpcr" or word.end - start > 16:
                return None
        return None

    def _bare(self, document: Document, start: int, end: int) -> Bounds | None:
        """Leave out the dates and adverbs on either side of a noun phrase."""
        dates = [
            (draft.start, draft.end)
            for draft in document.drafts.get("date", ())
            if draft.start < end and draft.end > start
        ]
        bare = self._strip(document.text, start, end)
        for _ in range(3):
            if bare is None:
                return None
            start, end = bare
            for low, high in dates:
                if low <= start < high:
                    start = high
                if low < end <= high:
                    end = low
            bare = self._strip(document.text, start, end) if start < end else None
        return bare

    def _strip(self, text: str, start: int, end: int) -> Bounds | None:
        front = self._front.match(text[start:end])
        if front:
            start += front.end()
        back = self._back.search(text[start:end])
        if back:
            end = start + back.start()
        return Bounds(start, end) if end - start > 0 else None

    def _after_verb(self, document: Document, start: int, end: int) -> int:
        """Return where the noun phrase begins behind a leading verb or preposition."""
        words = document.words(Bounds(start, end))
        position = start
        for index, word in enumerate(words[:-1]):
            if _inside_quote(document.text, start, word.start):
                continue
            tag = word.tag or ""
            if tag in ("p", "d") or (
                index == 0 and tag in _VERBS and word.end - word.start > 1 and tag != "vn"
            ):
                position = word.end
        return position if end - position >= 2 else start


def _inside_quote(text: str, start: int, position: int) -> bool:
    quotes = text.count("“", start, position) - text.count("”", start, position)
    return quotes > 0 or text.count("《", start, position) > text.count("》", start, position)
