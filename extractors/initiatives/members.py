"""The members of a list and the name each of them holds."""

from __future__ import annotations

from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from .attached import belongs, following, is_campaign
from .endings import Endings
from .heads import Head, Heads
from .loose import LooseHeads
from .member import Member
from .openings import Openings
from .predicates import Predicates
from .sums import Sums
from .tokens import Token

_DONE = frozenset({"govern", "govern_weak", "block"})
_SORTS = ("性", "型")
_BESIDE = frozenset({"周边", "两侧", "附近", "沿线", "片区", "区域"})
_HELD = frozenset({"节", "月", "周", "赛"})
_HOSTED = 4
_PAPERS = frozenset({"台账", "清单"})
_MATTERS = frozenset({"问题", "乱象", "现象"})
_WEIGHTY = frozenset({"重要", "主要", "核心", "重点"})


class Members:
    """Splits a stretch of words into members and finds the name in each."""

    def __init__(self, lexicons: Lexicons, heads: Heads, predicates: Predicates) -> None:
        """Take the words of `initiatives.toml` that tell a name from a kind."""
        self._heads = heads
        self._openings = Openings(lexicons)
        self._loose = LooseHeads(lexicons)
        self._predicates = predicates
        self._quality = tuple(lexicons["initiatives.quality_nouns"])
        self._sectors = frozenset(lexicons["initiatives.sectors"])
        self._plurals = frozenset(lexicons["initiatives.plurals"])
        self._sums = Sums(lexicons, heads)
        self._endings = Endings(lexicons, heads, predicates, self._sums)
        self._fields = frozenset(lexicons["initiatives.fields"])
        self._remedies = frozenset(lexicons["initiatives.remedies"])
        self._marks = tuple(lexicons["initiatives.marks_quality"])
        self._known = frozenset(lexicons["initiatives.known"])
        self._thin = frozenset(lexicons["initiatives.thin"])
        self._standing = (*lexicons["initiatives.standing"], *lexicons["initiatives.papers"])

    def of(self, document: Document, tokens: Sequence[Token]) -> list[Member]:
        """Return the members in order; the class word after 等 is a member of its own."""
        found: list[Member] = []
        part: list[Token] = []
        classed = False
        summed = False  # 等一系列演出和比赛活动: the class word is a list itself
        for token in tokens[_after_hosts(tokens) :]:
            adjacent = token.role == "quote" and bool(part) and part[-1].role == "quote"
            if token.text == "、" and classed and part and part[-1].text.endswith(_SORTS):
                continue  # 等一批示范性、引领性项目
            if token.role in ("and", "class") or adjacent:
                if part:
                    found.append(self._member(document, part, classed))
                summed = summed or (classed and bool(part) and part[0].text in self._plurals)
                part = [token] if adjacent else []
                classed = token.role == "class" or summed
                continue
            part.append(token)
        if part:
            found.append(self._member(document, part, classed))
        return found

    def opening(self, document: Document, member: Member) -> int:
        """Return where a member's words begin, without dates, counters and adverbs."""
        first, _ = self._openings.first(document, member.tokens, len(member.tokens) - 1)
        return member.tokens[first].start

    def is_own(
        self, document: Document, member: Member, *, places: bool, held: bool = False
    ) -> bool:
        """Tell whether a member is a name by itself.

        For a quote only a head noun of the table counts, in a list of quotes (`held`) a day or
        a month as well: `“读书节”“质量月”`; in a list of `places` 大讲堂 names one without.
        """
        if member.is_quote:
            assert member.quote is not None
            inner = member.quote.text[1:-1]
            if "、" in inner:
                return False  # “示范课、观摩课、竞赛”等活动
            head = self._heads.ends(inner)
            if head is None:
                wide = self._heads.ends(inner, quoted=True)
                event = wide is not None and wide.category == "campaign"
                named = wide is not None and (len(wide.text) > 1 or (held and wide.text in _HELD))
                head = wide if event and named else None
            return inner in self._known or (head is not None and len(head.text) < len(inner))
        if member.loose:
            return False  # “初心”对话
        if member.named and document.text[member.start : member.end] in self._known:
            return True  # 三会一课等制度
        if member.named:
            # 基地扩建 names what is done to a place; 中心建设 is the name and its tail.
            after = next(iter(member.tokens[member.last + 1 :]), None)
            done = after is not None and after.role in _DONE and after.text != "建设"
            done = done or (after is not None and after.text in _BESIDE)
            rest = member.tokens[member.last + 1 :]
            placed = after is not None and after.tag == "m" and rest[-1].tag == "n"
            done = done or placed  # 产业基地220千伏变电站
            name = document.text[member.start : member.end]
            kind = name in self._sectors or name in self._thin  # 重点项目、民营企业包联机制
            return not (member.bare or done or kind)
        if not places:
            return False
        words = document.text[member.tokens[0].start : member.tokens[-1].end]
        wide = self._heads.ends(words, quoted=True)
        placed = wide is not None and wide.category == "place"
        return words.endswith("园区") or (
            wide is not None and placed and 1 < len(wide.text) < len(words)
        )

    def stands(self, member: Member) -> bool:
        """Tell whether a member ends in a noun that shares no head: `优惠政策和奖励办法`."""
        return member.tokens[-1].text.endswith(self._standing)

    def is_quality(self, inner: str) -> bool:
        """Tell whether quoted words end in a quality, not in a deed: `四大优势产业`."""
        return inner.endswith((*self._marks, *self._quality))

    def is_field(self, member: Member) -> bool:
        """Tell whether the last words of a list name fields or principles: `等领域`."""
        quote = next((token for token in member.tokens if token.role == "quote"), None)
        matters = [token for token in member.tokens if token.text in _MATTERS]
        if matters and any(token.text in self._remedies for token in member.tokens):
            return True  # “红包”、回扣问题专项治理活动
        if quote is not None and not member.named:
            if self._sums.follow(member.tokens, member.tokens.index(quote)):
                return True
            return following(member.tokens, quote).startswith((*self._marks, *self._quality))
        return member.is_class and any(token.text in self._fields for token in member.tokens)

    def is_remedied(self, member: Member) -> bool:
        """Tell whether a list names what is put in order: `甲项目、乙项目等领域整治`."""
        return not member.named and any(token.text in self._remedies for token in member.tokens)

    def _may_end(self, token: Token) -> bool:
        return self._heads.may_end(token.text) or token.text in self._known

    def _member(self, document: Document, tokens: Sequence[Token], classed: bool) -> Member:
        if classed and tokens[0].text in self._fields and tokens[1:2] and tokens[1].role == "quote":
            tokens, classed = tokens[1:], False  # 智慧城市等领域“算力+数据”建设
        member = Member(tokens, is_class=classed)
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index]
            if token.role in ("quote", "book", "paren", "of") or not self._may_end(token):
                continue
            if not self._endings.allow(document, tokens, index) or self._endings.trails(
                tokens, index
            ):
                continue
            first, plural = self._openings.first(document, tokens, index)
            quotes = [token for token in tokens[first:index] if token.role == "quote"]
            quote = quotes[-1] if quotes else None
            name = document.text[tokens[first].start : token.end]
            head = self._heads.ends(name, quoted=quote is not None)
            if head is None and name in self._known:
                head = Head(name, "institution")
            if head is None:
                continue
            if quote is not None and not belongs(tokens, index, quote, head):
                continue
            after = following(tokens, quote) if quote is not None else ""
            marked = after.startswith(self._marks) and not is_campaign(head, token)
            marked = marked and not (after == "问题" and token.text in _PAPERS)  # “两违”问题台账
            # “微升小”重点商户培育库; “5+2”重点行业整治 names what is put in order.
            weighty = after in _WEIGHTY and tokens[index - 1].text != after
            marked = marked and (not weighty or head.text in self._remedies)
            if marked or (after == "战略" != token.text):
                continue
            member.first, member.last, member.head, member.quote = first, index, head, quote
            member.plural = plural
            return member
        for index in range(len(tokens) - 1, -1, -1):
            if tokens[index].role != "quote":
                continue
            ends = self._endings.allow(document, tokens, index)
            told = classed or self._predicates.after(document, tokens[index].end) is not None
            whole = ends and self._endings.whole_name(tokens[index].text[1:-1])
            loose = None if told else self._loose.after(tokens, index, whole=whole)
            if loose is not None and self._endings.closes(document, tokens, loose[0]):
                member.first = self._openings.first(document, tokens, index)[0]
                member.quote = tokens[index]
                member.last, member.head = loose
                member.quote_at = index if ends else -1
                return member
            if ends:
                member.first, member.plural = self._openings.first(document, tokens, index)
                member.last = index
                member.quote = tokens[index]
                member.head = self._heads.ends(tokens[index].text[1:-1], quoted=True)
                return member
        return member


def _after_hosts(tokens: Sequence[Token]) -> int:
    """Return where the names begin if a list of who holds them stands before, else 0.

    Of `团市委、市青联等单位发起的“暖冬”活动` they begin at “暖冬”.
    """
    for index, token in enumerate(tokens):
        if token.role == "quote":
            break
        host = token.role == "class" and len(tokens) > index + _HOSTED
        if not host:
            continue
        what, verb, mark = tokens[index + 1 : index + _HOSTED]
        if what.tag[:1] == "n" and verb.tag[:1] == "v" and mark.role == "of":
            return index + _HOSTED
    return 0
