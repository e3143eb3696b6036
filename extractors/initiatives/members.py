"""The members of a list and the name each of them holds."""

from __future__ import annotations

from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from .attached import belongs, following, is_campaign
from .heads import Head, Heads
from .loose import LooseHeads
from .member import Member
from .openings import Openings
from .predicates import Predicates
from .sums import Sums
from .tokens import Token

_TAIL_TAGS = ("m", "c", "p", "u", "f", "d", "v", "a", "y", "t", "r")
_NOMINAL = frozenset({"vn", "ag", "vg"})
_SIGNS = frozenset(FIGURE + "[〔【［①②③④⑤⑥⑦⑧⑨")
_DONE = frozenset({"govern", "govern_weak", "block"})
_SORTS = ("性", "型")
_BESIDE = frozenset({"周边", "两侧", "附近", "沿线", "片区", "区域"})
_PLANS = frozenset({"计划", "规划", "试点", "创建"})
_ABOUT = frozenset({"相关", "有关", "各项"})
_UNDOING = frozenset({"清理", "盘活", "整治", "清退", "处置", "化解", "管控"})
_MEETINGS = ("会", "赛", "节", "论坛")
_MATTERS = frozenset({"问题", "乱象", "现象"})
_WEIGHTY = frozenset({"重要", "主要", "核心", "重点"})
_PASSING = frozenset({"建设", "示范", "试点"})


class Members:
    """Splits a stretch of words into members and finds the name in each."""

    def __init__(self, lexicons: Lexicons, heads: Heads, predicates: Predicates) -> None:
        """Take what may follow a head noun from `initiatives.toml`."""
        self._heads = heads
        self._openings = Openings(lexicons)
        self._loose = LooseHeads(lexicons)
        self._predicates = predicates
        self._tail = frozenset(lexicons["initiatives.tail"])
        self._quality = tuple(lexicons["initiatives.quality_nouns"])
        self._papers = frozenset(lexicons["initiatives.papers"])
        self._sectors = frozenset(lexicons["initiatives.sectors"])
        self._plurals = frozenset(lexicons["initiatives.plurals"])
        self._sums = Sums(lexicons, heads)
        self._acts = frozenset(lexicons["initiatives.acts"])
        self._fields = frozenset(lexicons["initiatives.fields"])
        self._remedies = frozenset(lexicons["initiatives.remedies"])
        self._marks = tuple(lexicons["initiatives.marks_quality"])
        self._known = frozenset(lexicons["initiatives.known"])
        self._thin = frozenset(lexicons["initiatives.thin"])
        self._standing = (*lexicons["initiatives.standing"], *self._papers)

    def of(self, document: Document, tokens: Sequence[Token]) -> list[Member]:
        """Return the members in order; the class word after 等 is a member of its own."""
        found: list[Member] = []
        part: list[Token] = []
        classed = False
        summed = False  # 等一系列演出和比赛活动: the class word is a list itself
        for token in tokens:
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

    def is_own(self, document: Document, member: Member, *, places: bool) -> bool:
        """Tell whether a member is a name by itself.

        For a quote only a head noun of the table counts; in a list of `places` 大讲堂 names
        one without.
        """
        if member.is_quote:
            assert member.quote is not None
            inner = member.quote.text[1:-1]
            if "、" in inner:
                return False  # “示范课、观摩课、竞赛”等活动
            head = self._heads.ends(inner)
            if head is None:
                wide = self._heads.ends(inner, quoted=True)
                event = wide is not None and wide.category == "campaign" and len(wide.text) > 1
                head = wide if event else None
            return inner in self._known or (head is not None and len(head.text) < len(inner))
        if member.loose:
            return False  # “初心”对话
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
        member = Member(tokens, is_class=classed)
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index]
            if token.role in ("quote", "book", "paren", "of") or not self._may_end(token):
                continue
            if not self._ends(document, tokens, index) or self._trails(tokens, index):
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
            ends = self._ends(document, tokens, index)
            told = classed or self._predicates.after(document, tokens[index].end) is not None
            whole = ends and self._whole_name(tokens[index].text[1:-1])
            loose = None if told else self._loose.after(tokens, index, whole=whole)
            if loose is not None and self._closes(document, tokens, loose[0]):
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

    def _closes(self, document: Document, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a phrase is over: nothing follows it, a figure, or what it comes to."""
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is None or after.tag[:1] == "m" or after.role == "paren":
            return True
        return self._predicates.after(document, tokens[index].end) is not None

    def _trails(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether 工作 only follows a head noun: `“引航”项目相关工作`."""
        before = tokens[index - 1] if index else None
        if tokens[index].text == "主体工程":
            return before is not None and self._heads.ends(before.text) is not None
        if tokens[index].text != "工作" or before is None or before.role == "quote":
            return False
        if before.text == "专项":
            return False  # “亮剑”专项工作
        return before.text in _ABOUT or self._heads.is_head(before.text)

    def _ends(self, document: Document, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether what follows a word lets a name end with it."""
        if index + 1 >= len(tokens):
            return True
        after = tokens[index + 1]
        if after.role in ("quote", "book"):
            return self._sums.totals(tokens[index], after)
        quoted = tokens[index].role == "quote"
        if quoted and after.text.startswith(self._quality):
            # “城市客厅”初现雏形: 初 is no noun there.
            return self._predicates.after(document, tokens[index].end) is not None
        if quoted and self._whole_name(tokens[index].text[1:-1]):
            return True
        if quoted and self._sums.follow(tokens, index):
            return False
        if quoted and after.role == "of":
            return index + 2 < len(tokens) and tokens[index + 2].text in self._acts
        if after.role in ("paren", "of", "class"):
            return True
        if after.text == "—":
            return True  # 掌上服务平台—“云溪通”
        if after.text[0] == "第" and self._meets(tokens, index + 2):
            return False  # 教育联盟第三届年会
        if index == 0 and tokens[0].text == "中心" and after.text == "工作":
            return False  # 推动养护、管理等中心工作
        if after.text == "暨":
            return True  # 村长论坛暨书记峰会, whose second half ends in no head noun
        then = tokens[index + 2] if index + 2 < len(tokens) else None
        if after.text == "新" and then is not None and then.tag.startswith("n"):
            return False  # 职教中心新校区
        if after.text in self._papers:
            return False  # 项目清单
        if after.text in _WEIGHTY:
            return False  # 科创中心重要承载区
        if self._sums.of_parts(tokens, index):
            return False
        if tokens[index].text == "专项":
            return after.text == "工作"  # 专项治理 and 专项督导 are no head nouns
        if after.text in _PASSING and then is not None and self._follows(then):
            return False
        if after.text == "建设" and then is not None and then.role == "of":
            return index + 3 >= len(tokens)  # 构建课程建设的基本框架
        if after.text in self._tail or after.text[0] in _SIGNS:
            return True
        if after.text == "主体工程":
            return True
        if after.tag[:1] in ("l", "i", "z") or (quoted and after.tag[:1] == "a"):
            return len(after.text) == 4 and self._heads.ends(after.text) is None
        if quoted and after.role == "block":
            return True
        if after.text in _UNDOING:
            return False  # 推动闲置项目清理盘活
        follows = index > 0 and tokens[index - 1].role == "quote"
        quoted_head = follows and len(tokens[index].text) > 1
        verbal = after.tag[:1] == "v" and self._heads.is_verbal(tokens[index].text)
        if quoted_head and after.text.startswith(self._quality):
            return False  # “1+9”工作部署
        planned = not verbal or tokens[index].text in _PLANS
        if quoted_head and planned and after.tag[:1] in ("a", "v", "d", "z", "i", "l"):
            return True
        if after.tag.startswith(_TAIL_TAGS) and after.tag not in _NOMINAL and not verbal:
            return True
        return self._predicates.after(document, tokens[index].end) is not None

    def _meets(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a meeting or contest stands at `index`: 年会."""
        return index < len(tokens) and tokens[index].text.endswith(_MEETINGS)

    def _follows(self, then: Token) -> bool:
        """Tell whether 建设 or 示范 goes on into another noun: `科创中心建设方案`."""
        noun = then.tag.startswith("n") and then.role == ""
        return noun and then.text not in self._tail and not self._heads.is_head(then.text)

    def _whole_name(self, inner: str) -> bool:
        """Tell whether quoted words end in a head noun of two characters: 领雁工程."""
        head = self._heads.ends(inner)
        named = head is not None and 1 < len(head.text) < len(inner)
        return named or inner.endswith("工作法")
