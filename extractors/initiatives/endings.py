"""Where a name ends: what may follow its last word, and what goes on into another name."""

from __future__ import annotations

from collections.abc import Sequence

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from .heads import Heads
from .predicates import Predicates
from .sums import Sums
from .tokens import Token

_TAIL_TAGS = ("m", "c", "p", "u", "f", "d", "v", "a", "y", "t", "r")
_NOMINAL = frozenset({"vn", "ag", "vg"})
_SIGNS = frozenset(FIGURE + "[〔【［①②③④⑤⑥⑦⑧⑨")
_PLANS = frozenset({"计划", "规划", "试点", "创建"})
_ABOUT = frozenset({"相关", "有关", "各项", "前期", "筹备", "收尾", "后续"})
_DEEDS = ("行动", "活动")
_UNDOING = frozenset({"清理", "盘活", "整治", "清退", "处置", "化解", "管控"})
_MEETINGS = ("会", "赛", "节", "论坛")
_WEIGHTY = frozenset({"重要", "主要", "核心", "重点"})
LED = ("主持人", "领衔人", "成员", "负责人")  # “甲某名师工作室”主持人
_CHOSEN = ("培养对象", "培养人选", "人选", "入选者", "候选人")
_ACTING = frozenset({"body", "place"})
_PASSING = frozenset({"建设", "示范", "试点"})


class Endings:
    """Tells whether a name may end with a word, told by what follows it."""

    def __init__(
        self, lexicons: Lexicons, heads: Heads, predicates: Predicates, sums: Sums
    ) -> None:
        """Take what may follow a head noun from `initiatives.toml`."""
        self._heads = heads
        self._predicates = predicates
        self._sums = sums
        self._tail = frozenset(lexicons["initiatives.tail"])
        self._quality = tuple(lexicons["initiatives.quality_nouns"])
        self._papers = frozenset(lexicons["initiatives.papers"])
        self._acts = frozenset(lexicons["initiatives.acts"])

    def closes(self, document: Document, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a phrase is over: nothing follows it, a figure, or what it comes to."""
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is None or after.tag[:1] == "m" or after.role == "paren":
            return True
        return self._predicates.after(document, tokens[index].end) is not None

    def trails(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether 工作 only follows a head noun: `“引航”项目相关工作`."""
        before = tokens[index - 1] if index else None
        if tokens[index].text == "主体工程":
            return before is not None and self._heads.ends(before.text) is not None
        if tokens[index].text != "工作" or before is None or before.role == "quote":
            return False
        if before.text == "专项":
            return False  # “亮剑”专项工作
        return before.text in _ABOUT or self._heads.is_head(before.text)

    def allow(self, document: Document, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether what follows a word lets a name end with it."""
        if index + 1 >= len(tokens):
            return True
        after = tokens[index + 1]
        if after.role in ("quote", "book"):
            return self._sums.totals(tokens[index], after)
        quoted = tokens[index].role == "quote"
        if quoted and "".join(token.text for token in tokens[index + 1 : index + 3]).startswith(
            _CHOSEN
        ):
            return False  # “英才工程”培养对象12人
        effective = after.text.endswith("作用") or after.text in LED
        if quoted and effective and self._heads.acts(tokens[index].text[1:-1]):
            return True  # 发挥“党员先锋岗”示范作用
        if quoted and after.text.startswith(self._quality):
            # “城市客厅”初现雏形: 初 is no noun there.
            return self._predicates.after(document, tokens[index].end) is not None
        if quoted and self.whole_name(tokens[index].text[1:-1]):
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
        if after.text in _UNDOING and not tokens[index].text.endswith(_DEEDS):
            return False  # 推动闲置项目清理盘活
        follows = index > 0 and tokens[index - 1].role == "quote"
        quoted_head = follows and len(tokens[index].text) > 1
        verbal = after.tag[:1] == "v" and self._heads.is_verbal(tokens[index].text)
        if quoted_head and after.text.startswith(self._quality):
            # “1+9”工作部署, but “甲乙丙”工作室作用
            head = self._heads.ends(tokens[index].text, quoted=True)
            return after.text == "作用" and head is not None and head.category in _ACTING
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

    def whole_name(self, inner: str) -> bool:
        """Tell whether quoted words end in a head noun of two characters: 领雁工程."""
        head = self._heads.ends(inner)
        named = head is not None and 1 < len(head.text) < len(inner)
        return named or inner.endswith("工作法")
