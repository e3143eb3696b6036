"""Verbs and adverbs that stay with the noun behind them: `项目开工率`, `及时办结率`."""

from __future__ import annotations

from ...pipeline.rules import Document, Lexicons
from .words import Vocabulary, is_rate, words_in

_SHARES = ("率", "比例", "比重", "占比", "时长", "标的额", "限额")
"""Measures of what is done."""
_MOVING = ("确保", "保持", "稳定", "落实", "控制", "改善", "优化", "调整", "核定", "达到", "拉动")
STAGES = "新拟在续"
"""What opens a verb that says how far works have come: 续建."""
SIGNING = frozenset({"签订", "签署", "签下", "续签", "新签"})
SIGNED = ("协议", "合同", "书", "状", "备忘录")
"""What is signed keeps the verbs in its name: 征地补偿协议."""
POLITICS = ("全面从严治党", "全面依法治", "全面小康", "全面深化改革")
"""Names that begin like adverbs."""
_LEVELS_AFTER = frozenset({"区镇", "区乡", "区县"})
_HANDLING = frozenset({"办理", "承办", "处理", "受理"})
_PRAISED = ("先进单位", "先进个人", "先进集体", "优秀单位", "优秀个人", "示范单位")
_PHRASE, _TERM = 4, "nz"
_PARTICLES = frozenset("起出好过至")
_TIMELY = frozenset({"及时", "按时", "按期", "如期", "依法", "首次", "当庭", "准时", "成功", "再"})


class Kept:
    """Tells a verb that belongs to a noun from one that governs it."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary) -> None:
        self._verbs = vocabulary.verbs
        self._states = vocabulary.states
        self._nominal = vocabulary.nominal_verbs
        groups = ("light", "increase", "decrease")
        moving = (word for group in groups for word in lexicons[f"counts.{group}"])
        self._moving = frozenset((*moving, *_MOVING))

    def is_moving(self, verb: str) -> bool:
        """Tell whether a verb moves a measure and names none: 压缩时间."""
        return verb in self._moving

    @staticmethod
    def is_praised(verb: str, rest: str) -> bool:
        """Tell whether those praised for a deed follow it: `办理工作先进单位`."""
        return verb in _HANDLING and rest.endswith(_PRAISED)

    def is_stage(self, verb: str) -> bool:
        """Tell whether a verb says how far works have come: 竣工项目, 续建项目."""
        return verb[0] in STAGES or verb in self._states

    def is_of_deed(self, verb: str, rest: str) -> bool:
        """Return whether a measure behind a verb is that of the deed: 新建项目开工率."""
        return rest.endswith(_SHARES) and verb not in self._moving

    def is_signed(self, rest: str) -> bool:
        """Tell whether an agreement follows that a verb names: 补偿协议."""
        return rest.endswith(SIGNED) and rest[:2] in self._nominal

    def may_end(self, document: Document, start: int, at: int, end: int) -> bool:
        """Return whether a verb may end at a position: 制造 in 制造工艺, but not in 制造业."""
        for word in words_in(document, start, end):
            if word.start == start and word.end == at and len(word.text) >= _PHRASE:
                return (word.tag or "v")[0] != "n"  # 安全生产
            if word.start == start and word.end > at and word.tag == _TERM:
                return False  # 编制床位
            if not word.start < at < word.end:
                continue
            if word.start > start:  # 审查起诉, 共建成
                particle = word.start == at - 1 and document.text[at - 1] in _PARTICLES
                listed = document.text[at - 2 : at] in self._verbs  # 捐出
                listed = listed and word.text not in self._nominal  # 检查出租房屋
                return listed or not (particle or word.text in self._verbs)
            return (
                word.end > at + 1
                or document.text[at] == "税"  # 减免税费, cut as 减免税, 费
                or document.text[at : at + 2] in _LEVELS_AFTER  # 建成区镇村三级平台
                or document.text[at + 1 : at + 2] == "级"  # 建成区级基地
                or (word.tag or "n").startswith("ns")  # 新建县镇级管网
            )
        return True


def is_timely(manner: str, deed: str) -> bool:
    """Return whether an adverb of time belongs to a rate: 及时办结率."""
    return manner in _TIMELY and is_rate(deed)


def before_bracket(document: Document, start: int, bracket: int) -> int:
    """Return where the noun begins that a bracket stands in: `签订投资（框架）协议`."""
    start += len("其中") * document.text.startswith("其中", start)
    whole = (word.start for word in words_in(document, start, bracket) if len(word.text) > 1)
    return max(whole, default=start)
