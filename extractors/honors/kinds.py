"""What words sound like a title, and how much they must say behind which verb."""

from __future__ import annotations

import re

from ...pipeline.rules import Lexicons
from ...pipeline.text.reading import NAME
from .levels import RANK, Levels

_GRADED = re.compile(
    "[3-5A]{1,5}[级A]|[3-5三四五]星|[二三]级(?:[甲乙]等)?[^，。；]{0,6}(?:医院|保健院|卫生院|保健机构|医疗机构)|[二三][甲乙]医?院?"
    "|(?:示范|先进|均衡|均衡发展|普惠|模范|文明|卫生|园林|森林)(?:县城?|市|区|城市?)$"
)
_AFFILIATE = re.compile("(?:大学|学院)[^，。；]{0,6}(?:附属|教学|实习)医院$")
_MERE = re.compile(
    "(?:[^“”]{0,12}[0-9\ue000一二三四五六七八九十两多几]{1,3}[个项座尊])?(?:大奖|奖杯|金杯)|集体|个人"
)
# 获央企经营业绩考核A级: how one has been marked.
_MARK = re.compile("(?:考核|考评|评价|评估|测评)A{1,3}级$")
_TERM = re.compile("首届|第[一二三四五六七八九十0-9]{1,3}届")
_BATCH = f"首批|第(?:{NAME}{{1,3}}|[一二三四五六七八九十0-9]{{1,3}})批"


class TitleKinds:
    """Tells titles from other nouns by their head, their level and their kind."""

    def __init__(self, lexicons: Lexicons, levels: Levels) -> None:
        """Compile the words of titles of `honors.toml`."""
        words = lexicons.any_of
        self._levels = levels
        heads = words("honors.title_heads", "honors.prizes")
        self._head = re.compile(
            f"(?:{heads}(?:）|”)?|[0-9\ue000百千]{{1,4}}强|十大[\u4e00-\u9fff]{{2,4}}|(?:国家|[省市])[特一二三]级|{RANK})$"
        )
        self._kind = re.compile(words("honors.weak_heads"))
        self._prize = re.compile(f"(?:{words('honors.prizes')}|{RANK})$|^[金银铜]$")
        self._none = re.compile(f"{words('honors.not_titles')}$")
        self._known = re.compile(words("honors.known_titles"))
        self._whole = re.compile(
            f"(?:国家级?|全国|自治区级?|[省市县区]级|[省市])?{words('honors.known_titles')}"
        )
        self.level_words = (
            f"(?:{words('honors.national', 'honors.provinces')}"
            f"|[省市县区镇校]级|[省市县区]第|全[省市县区州]|世界|全球|亚洲|[东中西]部(?=百强|[0-9\ue000十百]+强)|{_BATCH})"
        )
        self._level = re.compile(self.level_words)

    def is_award(self, words: str) -> bool:
        """Tell whether the words are a prize or a rank: `团体二等奖`."""
        return self._prize.search(words) is not None

    def is_named(self, words: str, *, quoted: bool) -> bool:
        """Tell whether the words sound like a title: `先进单位`, `省级重点企业`, a prize."""
        if self.is_award(words) or (quoted and words.endswith("杯")) or _MARK.search(words):
            return True
        head = self._head.search(words) is not None
        inside = words.endswith("”") and self.has_kind(words) and _TERM.match(words) is not None
        if "“" in words and (head or inside):
            return True
        return (head or quoted) and (self.has_kind(words) or self.has_level(words))

    def is_official(self, words: str) -> bool:
        """Tell whether the words name both a level and a kind of title: `省级示范县`."""
        return self.has_kind(words) and (self.has_level(words) or _TERM.match(words) is not None)

    def is_civic(self, words: str) -> bool:
        """Tell whether others grant such a title, level or not: `文明城市`, `4A级景区`."""
        return bool(self._known.search(words) or _GRADED.search(words) or self.is_affiliate(words))

    @staticmethod
    def is_affiliate(words: str) -> bool:
        """Tell whether a university grants the title: `甲大学附属医院`."""
        return _AFFILIATE.search(words) is not None

    def known_at(self, text: str, start: int) -> int | None:
        """Return where a known title ends that begins at a position, with its level."""
        match = self._whole.match(text, start)
        return None if match is None else match.end()

    def is_known(self, words: str) -> bool:
        """Tell whether the words hold one of the known titles: `卫生县城`."""
        return self._known.search(words) is not None

    def is_none(self, words: str) -> bool:
        """Tell whether the words are praise, means or results, not a title: `一致好评`."""
        bare = words.strip("“”")
        if words.endswith("”") and not words.startswith("“") and self.has_level(words):
            return False  # 全省“最美文化空间”
        if "十大" in bare or "百强" in bare:
            return False
        if bare.endswith(("检察建议", "司法建议")) and self.is_official(bare):
            return False
        if _MERE.fullmatch(bare):
            return True
        return self._none.search(bare) is not None and not self.is_award(bare)

    def has_head(self, words: str) -> bool:
        """Tell whether the words end as titles do."""
        return self._head.search(words) is not None

    def has_kind(self, words: str) -> bool:
        """Tell whether the words name a kind of title: 示范, 先进, 试点."""
        return self._kind.search(words) is not None

    def has_level(self, words: str) -> bool:
        """Tell whether the words name a level: `国家级`, `全省`, `首批`."""
        return bool(self._level.search(words)) or self._levels.level(words.strip("“")) is not None
