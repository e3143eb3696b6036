"""Where the noun phrase before a number begins: past markers, aims, verbs of doing, adverbs."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .deeds import GOVERNED
from .governed import ACTS, HOLDING, MATTERS, SPANS, WORKS, Governed
from .kept import POLITICS, SIGNED, SIGNING, Kept, before_bracket, is_timely
from .sizes import SIZED
from .skipped import SKIPPED
from .words import Vocabulary, is_double_verb, is_rate, past_done, words_in

_TWICE = re.compile("[一-鿿]{1,2}?（[一-鿿]{1,2}）[一-鿿](?=[^，。；]{2})")
_FIGURE_BEFORE = re.compile(rf"[0-9{FIGURE}][^，。；、]{{1,6}}、$")
_OWN = re.compile(
    r"(?:我|本)[们县市省区州旗镇乡村街校院局所厅部司社](?:累计|共计?|已|先后|全年){0,2}"
)
_AIMED = re.compile(
    "围绕|针对|依托|按照|通过|结合|利用|面向|根据|借助|立足|聚焦|经[^，。；]{1,8}后"
)
_IN_PLACE = re.compile(
    "在[一-鿿](?=高校|院校|央企|企业|世界|金融机构|大学生|院士)|在[沪京津渝粤岗校编职读建册园籍学库训用营产售租研签治管谈](?![判生校习位制园内外业书])"
)
_WORD_AFTER_ALL = re.compile("共(?:产|青|同体|享|建|治)|约(?:谈|访|束)|公开听证|即(?:办|时|将|期)")
_INDEFINITE = re.compile("一批(?=[^，。；]{2})|到(?=(?:央|上级|各类|各级|中央|省级|市级))")
_AIDING = frozenset({"支持", "扶持", "资助"})
_AFTER = re.compile("[前后](?![勤期台续备])")
_MENDING = frozenset(
    ("改扩建", "扩建", "翻建", "迁建", "修复", "疏浚", "清淤", "重建", "恢复", "接通")
) | {"拓宽", "加宽"}
_CHECKED = frozenset(
    (
        "检查",
        "走访",
        "抽查",
        "督查",
        "巡查",
        "排查",
        "督导",
        "回访",
        "约谈",
        "处罚",
        "慰问",
        "复查",
        "联系",
    )
)
_BODIES = frozenset({"单位", "企业", "人员", "场所", "网点", "站点"})
_JOINED = tuple(f"{body}{sign}" for body in _BODIES for sign in "和与及、")
_RENEWED = frozenset(("改造", "维修", "更新", "更换", "检修", "整治", "巡查", "养护", "排查"))
_LINES = frozenset({"管网", "线路"})
_ON_FOOT = frozenset("路库园部家链带林县村镇城楼房群站室者")
"""What makes a longer noun of a head: 产业路, 项目库."""
_LISTED_TROUBLES = re.compile(
    "(?!解决|协调|化解|破解)[^，。；等]{2,12}、[^，。；等]{2,30}等(?:问题|诉求|困难|难题|需求)"
)
_OTHER_WORDS = re.compile("数[字据控智]|量化|点位|值[班守]|度假|类别|级别|费用")
"""Words that begin as endings of measures do: 创建数字化门诊."""
_FUNDS = frozenset({"资金", "经费"})
_OF_DEEDS = frozenset({"意见", "中心", "车间", "站点", "网点"})
_MAKING_NOUNS = frozenset("性型式")
_GATHERED = frozenset({"收集", "征集", "梳理", "汇总", "解决", "协调"})
_SAID = frozenset({"成功", "到位", "完毕"})
_DOUBLE = 4
_RISEN = frozenset({"新增", "净增"})


class Opening:
    """Finds where what a figure counts begins in the words before its number."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        manner = lexicons.any_of("counts.manner")
        self.manner = re.compile(manner)
        paired = vocabulary.strong | frozenset(lexicons["counts.paired"])
        self._leading, self._leading_strong, self._leading_paired = (
            re.compile(
                rf"(?:(?:{manner}|主动)(?:主动)?)?{some}(?:了|起|出(?![租售资口版席勤境庭诊])|好|过|至|到(?![位达期会场岗])|并{some})?(?=[^，。；]{{2}})"
            )
            for some in (
                alternation(verb for verb in verbs if len(verb) > 1)
                for verbs in (vocabulary.verbs, vocabulary.strong | vocabulary.governing, paired)
            )
        )
        some = alternation(verb for verb in vocabulary.verbs if len(verb) > 1)
        self._agent = re.compile(
            r"[^，。；、]{1,12}?(?:已经?|累计|先后|陆续|总共|共计|(?<![公总])共|全年|成功)(?!新增就业)"
            rf"(?={some}[^，。；]{{2}})(?!{some}{alternation(vocabulary.endings)})"
        )
        self._kept = Kept(lexicons, vocabulary)
        self.governed = Governed(vocabulary, self._kept, self.manner)
        self.adverbs = re.compile(lexicons.any_of("counts.adverbs"))

    def of_mended(self, document: Document, start: int, head: int) -> int:
        """Return where the name of works begins whose verb stands inside: `道路修复工程`.

        `head` is where 工程 or 项目 begins; it is returned for any other verb before it.
        """
        words = words_in(document, start, head)
        if len(words) < 2 or words[-1].text not in _MENDING:
            return head
        inner, _ = self.of(document, start, words[-1].start, measured=False)
        return inner if inner < words[-1].start else head

    def of(self, document: Document, start: int, end: int, measured: bool) -> tuple[int, bool]:
        """Return where the noun phrase in `[start, end)` begins, and whether behind a light verb.

        In `通过问卷收集居民需求` it is where 居民 begins; 完成 in `完成造林` is light.
        """
        sized = next((m for m in SIZED.finditer(document.text, start, end) if m.end() == end), None)
        if sized is not None:
            return sized.start(), False
        for pattern in SKIPPED:
            match = pattern.match(document.text, start, end)
            if match is not None:
                start = match.end()
        twice = _TWICE.match(document.text, start, end)
        if twice is not None and is_double_verb(twice.group(), self._words.verbs):
            start = twice.end()  # 审（办）结案件
        agent = self._agent.match(document.text, start, end)
        if agent is not None and not measured:
            start = agent.end()
        opening = start = self._past_aim(document, start, end)
        if not self._is_member(document, start, end):
            start = self.governed.past_verb(document, start, end)
        before = document.text[max(opening, start - 3) : start]
        # 落实养护管理人员: what a verb of doing governs keeps its own verbs
        whole = start > opening and not before.endswith(self._words.light)
        leading = self._leading_paired if whole else self._leading
        start = self._strip_leading(
            document, Bounds(start, end), opening, self._leading_strong if measured else leading
        )
        if document.text[start] == "（":
            start = before_bracket(document, opening, start)
        before = document.text[max(opening, start - 3) : start]
        known = self._words
        offered = document.text[start:end] in known.offered and before.endswith(known.offering)
        return start, start > opening and (offered or before.endswith(known.light))

    def _is_named_by_deed(self, text: str, opening: int, start: int, end: int) -> bool:
        """Tell whether a deed names what is signed, built or said: `提出修改意见63条`."""
        signed = text.endswith(tuple(SIGNING), opening, start) and text.endswith(SIGNED, start, end)
        shared = text[start + 2 : end] in _BODIES and text[start : start + 2] not in _CHECKED
        funds = text[start + 2 : end] in _FUNDS
        if _LISTED_TROUBLES.fullmatch(text, start, end):
            return True  # 解决加装电梯、飞线充电等问题
        matters = text[start + 2 : end] in MATTERS
        matters = matters and text.endswith(self._words.light, opening, start)
        return matters or funds or signed or shared or text[start + 2 : end] in _OF_DEEDS

    def _is_headed(self, verb: str, rest: str) -> bool:
        """Tell whether a verb belongs to the head behind it: `改造项目`, not `更新项目库`."""
        if verb in _CHECKED and (rest in _BODIES or rest.endswith(self._words.persons)):
            return False  # 检查单位864家次, 约谈单位负责人32名
        if verb in _CHECKED and rest.startswith(_JOINED):
            return False  # 走访单位和个体户
        if rest == "项目" and verb == "投放":
            return False
        if rest in _LINES and verb.endswith(tuple(_RENEWED)):
            return False  # 改造管网6.4公里
        head = next((one for one in self._words.heads if rest.startswith(one)), None)
        if head is None or (len(verb) == _DOUBLE and rest != head and verb in self._words.verbs):
            return False  # 改造提升园区道路
        if rest[len(head) : len(head) + 1] in _MAKING_NOUNS:
            return False  # 登记活动性肺结核患者
        listed = rest[len(head) : len(head) + 1] == "、" and verb in _GATHERED
        return not listed and rest[len(head) :] not in _ON_FOOT  # 收集用地、融资等诉求

    def _is_member(self, document: Document, start: int, end: int) -> bool:
        """Return whether a noun goes on a list of figures: `养老床位3张、认知障碍照护床位2张`."""
        if _FIGURE_BEFORE.search(document.text, max(0, start - 12), start) is None:
            return False
        words = words_in(document, start, end)
        done = any(word.text in self._words.strong - _RISEN for word in words[1:-1])
        return len(words) > 1 and (words[0].tag or "n")[0] in "nb" and not done

    def _past_aim(self, document: Document, start: int, end: int) -> int:
        """Return where the object of the deed begins behind `围绕…`, `通过…`, else the start."""
        if _AIMED.match(document.text, start, end) is None:
            return start
        words = words_in(document, start, end)
        for word, later in zip(reversed(words[1:-1]), reversed(words[2:]), strict=True):
            if word.text in self._words.verbs and len(word.text) > 1 and end - word.end > 1:
                if later.text.startswith(self._words.endings + self._words.heads):
                    continue
                return word.end
        return start

    def _strip_leading(
        self, document: Document, span: Bounds, opening: int, leading: re.Pattern[str]
    ) -> int:
        text, (start, end) = document.text, span
        known = self._words
        while end - start > 2 and text[start:end] not in known.measures:
            if start > opening and self._is_named_by_deed(text, opening, start, end):
                break
            own = _OWN.match(text, start, end)
            if own is not None and leading.match(text, own.end(), end) is not None:
                start = own.end()
            match = leading.match(text, start, end)
            if text.startswith(known.compounds, start):
                match = None
            if match is not None and end - match.end() >= 2:
                rest = text[match.end() : end]
                if rest[0] == "、" and leading.match(text, match.end() + 1, end):
                    start = match.end() + 1  # 新建、改造提升农田
                    continue
                if (
                    text[start:end] not in known.measures
                    and rest[0] not in "、或"
                    and not self._kept.is_praised(match.group(), rest)
                    and rest not in known.governing | _SAID
                    and (match.group() in known.light or not is_rate(rest))
                    and not (rest in SPANS and match.group()[-2:] in known.offering)
                    and self._kept.may_end(document, start, match.end(), end)
                    and not (rest.startswith(known.endings) and _OTHER_WORDS.match(rest) is None)
                    and not self._kept.is_of_deed(match.group(), rest)
                    and not known.is_total(match.group(), rest)
                    and not (rest in WORKS and self._kept.is_stage(match.group()))
                    and _AFTER.match(rest) is None
                    and not (match.group() in known.measures and self._kept.is_signed(rest))
                    and not (
                        self._is_headed(match.group(), rest)
                        and self._leading_strong.match(text, start, end) is None
                        and match.group() not in _AIDING
                    )
                    and not (
                        rest.endswith(tuple(ACTS))
                        and not match.group().endswith((*HOLDING, *known.light))
                    )
                    and not (
                        self._is_headed(match.group(), rest)
                        and match.group() in known.governing
                        and match.group() not in known.offering
                        and not rest.startswith(GOVERNED)
                    )
                ):
                    start = match.end()
                    if match.group() not in known.light:
                        leading = self._leading_paired  # 制作宣传条幅
                    if match.group() in SIGNING:
                        return start  # 签订征地补偿协议
                    continue
            indefinite = _INDEFINITE.match(text, start, end)
            if indefinite is not None:
                start = indefinite.end()
                continue
            done = past_done(document, start, end)
            if done > start:
                start = done
                continue
            manner = self.manner.match(text, start, end)
            deed = "" if manner is None else text[manner.end() : end]
            if manner is not None and deed in known.measures - known.yields:
                return manner.end()  # 实际脱贫
            match = self.adverbs.match(text, start, end)
            if text.startswith((*POLITICS, *known.compounds), start):
                break  # 全面从严治党责任书, 消费扶贫活动
            if match is not None and text[match.end() : match.end() + 1] == "、":
                break  # 春季、秋季培训班
            if match is None or (
                end - match.end() < 2 and text[match.end() : end] not in known.single
            ):
                break
            if _WORD_AFTER_ALL.match(text, match.start()):
                break
            if _IN_PLACE.match(text, match.start()) or is_timely(
                match.group(), text[match.end() : end]
            ):
                break  # 在岗教师, 及时办结率
            if (
                match.end() - match.start() == 1
                and leading.match(text, match.end(), end) is None
                and not any(word.end == match.end() for word in words_in(document, start, end)[:1])
            ):
                break  # the 就 of 就业 is no adverb
            first = words_in(document, start, end)[0]
            size = match.end() - start
            one_more = first.end == match.end() + 1 and first.tag == "n"
            if size > 1 and (one_more or (first.end > match.end() and first.tag == "nz")):
                break  # 加强针, 继续教育
            if text[match.end()] in _MAKING_NOUNS or text.startswith("率", match.end()):
                break  # 预期性指标
            if match.group() == "目标" and text.startswith(
                (*known.heads, *known.endings, "人群", "群体", "客户"), match.end()
            ):
                break  # 目标任务, 目标人群
            start = match.end()
        return start
