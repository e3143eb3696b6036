"""Names that do not say which undertaking: `工作机制`, `系列活动`, `重点项目`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Lexicons
from .heads import Head
from .lists import Whole
from .tokens import Token

_NUMBERS = re.compile("[0-9.%零一二三四五六七八九十百千两\ue000]{1,12}[项大个]?")
_PEOPLE = re.compile(
    "[0-9\ue000百千]余?(?:多|余)?(?:名|人|位|万元|亿元|元)|[万亿]元以上|[十百千]亿级(?:重大|大|好)?项目$"
)

# Before another word they say what it is about: 项目攻坚机制.
_MATTERS = frozenset({"项目", "教育", "工程", "活动"})
_NEW = re.compile("(?:新[^、和]{2,3}[、和]?){2,6}")
_REFORMS = re.compile("[省市县]{1,2}|[0-9\ue000]{1,4}|项")
_WORKS = frozenset(
    {"建设", "基础设施", "民生", "公益", "市政", "交通", "水利", "改造", "政府", "投资", "续建"}
)
_KINDS = frozenset({"主题", "系列", "专题", "实践", "教育", "专项", "特色", "活动"})
_ISSUED = frozenset({"国家", "省", "市", "县", "区", "中央", "实施", "执行", "管理"})
_GRADED = re.compile("(?:国家|省|市|县|区|州|校)级(?:及)?以上")
_GRADES = frozenset(
    {"国家级", "省级", "市级", "县级", "区级", "校级", "旗级", "盟级", "省", "市", "县"}
)
_STRENGTHENING = frozenset({"行动", "工程"})
_SYSTEMS = frozenset({"体系", "制度"})
_MODERN = frozenset({"现代", "现代化", "新型", "高标准"})
_OPENINGS = frozenset({"活动", "仪式"})
_OPENED = frozenset({"开工", "签约"})
_BUILT = frozenset({"项目", "工程"})
_OWNED = _GRADES | {"政府", "企业", "学校", "发展"}
_SIZES = frozenset({"平方米", "万平方米", "亩", "万亩", "公里", "万千瓦", "万吨"})
_LEARNING = frozenset({"学习", "交流", "教育", "培训", "研讨"})
_SORT = 3
_NAMED_SERIES = 5
_NAMED_PLURAL = 4


class Generic:
    """Judges the modifiers of a head noun."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Take the empty and the thin modifiers of `initiatives.toml`."""
        self._empty = frozenset(lexicons["initiatives.generic"])
        self._thin = frozenset(lexicons["initiatives.thin"]) - self._empty
        self._topics = frozenset(lexicons["initiatives.topics"])
        self._sectors = tuple(lexicons["initiatives.sectors"])
        self._whole = frozenset(lexicons["initiatives.generic_names"])
        self._scope = frozenset(lexicons["initiatives.scope"])
        self._clauses = frozenset(lexicons["initiatives.clauses"])
        self._events = frozenset(lexicons["initiatives.events"])
        self._places = frozenset(lexicons["initiatives.place"])
        self._known = frozenset(lexicons["initiatives.known"])

    def holds(
        self,
        name: str,
        tokens: Sequence[Token],
        head: Head,
        *,
        listed: bool = False,
        plural: bool = False,
    ) -> bool:
        """Tell whether a name is bare or generic; `tokens` are the words it is made of.

        `长效机制` is; `救灾应急响应机制` is not. A member of a list of names (`listed`) needs
        less of its own, a name after 各类 (`plural`) more.
        """
        if name in self._known:
            return False
        if name in self._whole:
            return True
        if name.endswith(self._sectors):
            return True
        left = len(name) - len(head.text)
        words = []
        for token in tokens:
            # Of 活动室 the whole is kept: the head is of one character and the word is one.
            whole = len(head.text) == 1 and 0 < left < len(token.text)
            text = token.text if whole else token.text[: max(0, left)]
            left -= len(token.text)
            if text:
                words.append(text)
        if words[:1] == ["强"] and head.text in _STRENGTHENING:
            return len(words) == 1  # 强科技行动
        if (
            words[-1:] == ["办"]
            or not self._clauses.isdisjoint(words)
            or (head.text != "论坛" and _PEOPLE.search(name))
            or _GRADED.match(name)
        ):
            return True
        if head.text == "办法" and _ISSUED.issuperset(words):
            return True  # 省实施办法
        if head.text == "改革":
            return all(word in self._scope or _REFORMS.fullmatch(word) for word in words)
        kept = [
            word
            for number, word in enumerate(words)
            if not self._is_empty(word) or (word in _MATTERS and number + 1 < len(words))
        ]
        if not kept:
            return True
        if plural and (sum(map(len, kept)) < _NAMED_PLURAL or self._thin.issuperset(kept)):
            return True
        series = "系列" in words and sum(map(len, kept)) < _NAMED_SERIES
        if series and self._thin.issuperset(kept):
            return True  # 文化系列活动, but 冰雪系列活动
        if head.text == "活动" and _LEARNING.issuperset(kept):
            return True  # 学习交流活动
        if self._formed(words, kept, head):
            return False
        told = head.category == "campaign" and kept[0] in self._topics
        if head.text == "责任制" or (told and _KINDS.issuperset(set(words) - set(kept))):
            return False
        if len(kept) == 1:
            if head.text == "项目" and len(kept[0]) <= _SORT and kept[0].endswith("型"):
                return True  # 科技型项目
            told_in_list = listed and head.category != "institution" and kept[0] not in _GRADES
            if told_in_list or head.text in self._events:
                return False
            return kept[0] in self._thin or kept[0] in _MATTERS or len(kept[0]) < 2
        if head.text == "项目" and kept[-1].endswith("型"):
            return True  # 补链型项目
        if head.text == "平台" or (head.text == "规划" and len(kept) == 2):
            told = head.text == "平台" and kept == words and _OWNED.isdisjoint(kept)
            return not told and self._thin.issuperset(kept)  # 产业发展规划
        if head.text in ("项目", "工程"):
            if head.text == "工程" and not _WORKS.intersection(kept):
                return False  # 文化惠民工程
            return all(word in self._thin or word in _MATTERS for word in kept)
        return False

    def _formed(self, words: Sequence[str], kept: Sequence[str], head: Head) -> bool:
        """Tell whether thin words say together which undertaking it is: `现代化产业体系`."""
        if head.text in _SYSTEMS:
            return not _MODERN.isdisjoint(words)
        if head.text == "规划":
            return "总体" in words  # 城乡总体规划
        if head.text in _OPENINGS:
            return words[-1] in _OPENED and words[-1] not in kept[:1]  # 重点项目集中开工活动
        placed = [number for number, word in enumerate(kept) if word in self._places]
        # 国家区域医疗中心项目
        return head.text in _BUILT and bool(placed) and placed[-1] > 1

    def scopes(self, tokens: Sequence[Token], shared: Whole) -> bool:
        """Tell whether all words of a list are empty: `重点领域和关键环节改革`."""
        words = [token for token in tokens if shared.start <= token.start < shared.end]
        left = words[-1].text.removesuffix(shared.head.text)
        sort = left or words[-2].text
        if shared.head.text == "项目" and sort.endswith("型") and sort != "转型":
            return True  # 税源型、科技型项目
        if _NEW.fullmatch("".join(token.text for token in words)):
            return True  # 新技术、新业态、新模式
        texts = [token.text for token in words[:-1] if token.role != "and"]
        if shared.head.text == "活动" and not self._topics.isdisjoint(texts):
            return False  # 群众性文化、体育活动
        return all(
            self._is_empty(text) or text in self._scope or text in self._thin
            for text in (*texts, left)
            if text
        )

    def _is_empty(self, word: str) -> bool:
        sized = _NUMBERS.fullmatch(word) is not None or word in _SIZES
        return word in self._empty or sized
