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
_BARE_NUMBER = re.compile(
    rf"(?:[有共约近超各]|共有|先后|另有){{0,2}}[0-9一二三四五六七八九十百两数多{FIGURE}]{{1,6}}余?"
    "(?:人次?|名|位|个|项|件|组|篇|所|家|支|门)?"
)
_ON = re.compile("[，在于以先后多再已均还又也获被荣成顺连首蝉位名列居跻入由经凭综总得][^个]")
_HAVING = re.compile(rf"(?:已|共)?有(?=[0-9{FIGURE}]{{1,5}})")
_LED = re.compile(
    "(?:辅导|指导|组织|遴选|选派|选送|推荐|带领)(?=学生|选手|学员|师生|青年|干警|职工|运动员)"
)
_SENT = re.compile(
    "(?:^|[，、])(?:组织|遴选|选派|选送|指导|辅导|推荐|带领)(?P<who>[^，。；、]{2,16}?)"
    "(?:逐级|积极|赴[^，。；]{1,8})?(?:参加|参与|参赛)"
)
_LEADING = re.compile(
    "(?P<who>[^，。；：的在以]{2,14}?)(?=在[^，。；]{2,40}|以[^，。；]{2,24}的|(?:已?连续|蝉联|首次|再次))"
)
_PROPER = ("nr", "ns", "nt", "nz", "nrt", "nrfg")
_PLACES = ("ns", "nt")
_MEASURES = re.compile(
    "成绩|增速|总量|总值|产值|指数|率|总额|收入|数量|得分|指标|投资|工作|质量|水平|规模|能力"
)
_COUNTED = re.compile(rf"(?:共|等)?[0-9一二三四五六七八九十{FIGURE}]{{1,5}}[所个家名人位项]$")
_OPENING = re.compile(
    "(?:同时|此外|另外|其中|目前|截至目前|[一二三四五两\\d近]年来|[上下]半年|年内)[，]?"
)
_MUTUAL = re.compile("签|达成|缔结|合作|结对|携手")
_PRODUCT = re.compile("“[^”]{1,12}”[\u4e00-\u9fff]{1,3}(?=通过|获|被|成功|顺利)")
_NAMES_SOMETHING = re.compile(rf"[\u4e00-\u9fffA-Za-z{NAME}]")
_FIGURE = re.compile(f"[0-9{FIGURE}]")
_DATE_FIRST = 14
_VERBS = ("v", "p", "c", "d", "vd")
_STATES = re.compile("的[^，。；的]{0,4}(?:面貌|格局|局面|氛围|环境|路子|成效|体系)$")
_NOBODY = ("成绩", "的成绩", "大会", "会上", "会议", "排名", "名次")
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
            rf"^(?:{front}|[还也又并均是在把将对为](?=..)|这是|{_SPAN.pattern}|[、，的了]){{1,9}}"
        )
        self._back = re.compile(rf"(?:{noise}|{_SPAN.pattern}|[、的了]){{1,9}}$")
        self._somebody = re.compile(rf"(?:{words('honors.recipient_ends')}|{NAME}{{1,3}}|”|》)$")
        self._built = re.compile(r"(?:建成|打造|培育|创建|推出|组建|建设|创办|成立)(?:了|的)?")

    def before(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return who is named between two positions of one clause, adverbs and dates left out.

        In `教师李某再次荣获` the recipient of 荣获 is `教师李某`.
        """
        text = document.text
        high = end
        low = self._bare(document, start, end)
        if low is None:
            return None
        start, end = low
        dash = text.rfind("—", start, end)
        if dash >= 0 and not _inside_quote(text, start, dash):
            start = dash + 1
        having = _HAVING.search(text, start, end)
        if having and not _inside_quote(text, start, having.start()):
            start = having.end()
        of = text.rfind("的", start, end)
        if of >= 0 and end - of > 2 and not _inside_quote(text, start, of):
            start = of + 1
        if end - start > 8:
            start = self._after_verb(document, start, end)
        trimmed = self._strip(text, start, end)
        if trimmed is None:
            return None
        start, end = trimmed
        while end < high and text[start:end].count("《") > text[start:end].count("》"):
            end = text.find("》", end, high) + 1 or high
        led = _LED.match(text, start, end)
        if led:
            start = led.end()
        if _BARE_NUMBER.fullmatch(text, start, end) or text[start:end] in _NOBODY:
            return None
        if _STATES.search(text, start, end):
            return None
        counted = _COUNTED.search(text, start + 2, end)
        if counted:
            end = counted.start()
        if not 2 <= end - start <= _LONGEST or not _NAMES_SOMETHING.search(text, start, end):
            return None
        return Bounds(start, end)

    def somebody(
        self, document: Document, start: int, end: int, found: Bounds | None
    ) -> Bounds | None:
        """Return who is named if it is a body or a person, not a measure.

        `found` is what stands before the verb; `某公司以千亿元的收入` names `某公司`.
        """
        text = document.text
        own = _SELF.match(text, start, end)
        if own and (own.end() == end or _ON.match(text, own.end())):
            return Bounds(*own.span())
        if found is not None and self.is_somebody(document, found):
            return found
        start = self._opening(document, start, end)
        leading = _LEADING.match(text, start, end)
        if leading is None:
            return None
        who = self.before(document, *leading.span("who"))
        if who is None or not self.is_somebody(document, who, proper=True):
            return None
        return who

    def is_number(self, document: Document, start: int, end: int) -> bool:
        """Tell whether only a number stands before a verb: 3人 in `3人获评`, who is not named."""
        bare = self._bare(document, start, end) if start < end else None
        return bare is not None and _BARE_NUMBER.fullmatch(document.text, *bare) is not None

    def opens_with_verb(self, document: Document, clause: Bounds) -> bool:
        """Tell whether a clause begins with a verb and so names no subject of its own."""
        words = document.words(Bounds(clause.start, min(clause.end, clause.start + 12)))
        tag = words[0].tag or "x" if words else "x"
        return tag[0] in "vdp" and tag != "vn"

    def _opening(self, document: Document, start: int, end: int) -> int:
        date = document.last_date_in(start, end)
        if date is not None and date - start < _DATE_FIRST:
            start = date
        opening = _OPENING.match(document.text, start, end)
        return opening.end() if opening else start

    def is_somebody(self, document: Document, who: Bounds, *, proper: bool = False) -> bool:
        """Tell whether the words name a body or a person; with `proper` a bare name will do."""
        words = document.text[who.start : who.end]
        if words in ("城镇", "农村", "乡镇") or re.match("全[国省市县区]$", words[-2:]):
            return False
        if _MEASURES.search(words):
            return False
        if self._somebody.search(words):
            return True
        tags = [word.tag or "x" for word in document.words(who)]
        return proper and len(tags) <= 2 and tags[0] in _PROPER

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
        sent = _SENT.search(text[last.start : last.end])
        if sent and not only_self:
            return Bounds(last.start + sent.start("who"), last.start + sent.end("who"))
        built = self._built.match(text, last.start, last.end)
        if built and not only_self and not _FIGURE.search(text, built.end(), last.end):
            one = Bounds(built.end(), last.end)
            state = _STATES.search(text, *one) is not None
            if 3 <= one.end - one.start <= 20 and not state:
                return one
        for clause in reversed(earlier[-3:]):
            own = _SELF.match(text, clause.start, clause.end)
            if own and (only_self or own.end() == clause.end or _ON.match(text, own.end())):
                return Bounds(*own.span())
            if own:
                whole = self._subject(document, clause.start, min(clause.end, clause.start + 40))
                return whole or Bounds(*own.span())
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
            if word.text in ("和", "与", "及") and word.start > start:
                continue
            if tag[0] in "vdpli" and tag != "vn" and word.start > start:
                words = text[start : word.start]
                with_ = re.search("[与同和]", words) if _MUTUAL.match(word.text) else None
                if with_ is not None:  # 支部与社区签订协议: the honor after it is the 支部's
                    return Bounds(start, start + with_.start()) if with_.start() > 1 else None
                place = (document.words(Bounds(start, end))[0].tag or "") in _PLACES
                known = self._somebody.search(words) or (place and len(words) <= 4)
                whole = known and 2 <= len(words) <= 16
                return Bounds(start, word.start) if whole and "的" not in words else None
            own = word.start == start and word.text[0] in "我本"
            if (tag[0] in "vdpcr" and tag != "vn" and not own) or word.end - start > 16:
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
            if document.text[word.end] in "、和与及":
                continue  # the second half of a name in a list: 两当、迭部县
            if tag in ("p", "d") or (
                index == 0 and tag in _VERBS and word.end - word.start > 1 and tag != "vn"
            ):
                position = word.end
        return position if end - position >= 2 else start


def _inside_quote(text: str, start: int, position: int) -> bool:
    quotes = text.count("“", start, position) - text.count("”", start, position)
    return quotes > 0 or text.count("《", start, position) > text.count("》", start, position)
