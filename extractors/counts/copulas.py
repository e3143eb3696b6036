"""What stands between a subject and its number: copulas and light verbs (`共有`, `达到`)."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds

_MEASURE_ENDS = frozenset("率比量额值数度价重收线")
_MARK_ENDS = ("均分", "评分", "得分", "总分", "积分", "考分")
_COPULA_OF_MEASURE = frozenset("达为是均仅超")
_PLANNED = ("投资", "生产", "招生", "建设", "采购", "销售")
_EACH_OF = ("人", "户", "亩", "生", "师", "年", "月", "班")
_DRAWING_UP = ("制定", "编制", "制订", "出台", "印发", "下达", "申报")
_LEAVING = frozenset({"退出", "出列", "脱贫退出", "脱贫出列", "脱贫摘帽"})


class Copulas:
    """Takes copulas and light verbs off the end of a span."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._words = re.compile(lexicons.any_of("counts.copulas") + "$")
        self._longest = max(len(word) for word in lexicons["counts.copulas"])

    def strip(self, document: Document, start: int, end: int) -> int:
        """Return where the copulas and light verbs at the end of a span begin."""
        text, whole = document.text, Bounds(start, end)
        while end > start:
            match = self._words.search(text, max(start, end - self._longest), end)
            if match is None:
                break
            if match.group() == "比" and (end < whole.end or not document.dates_in(end, end + 1)):
                break  # 存贷比达到42%, 结收比94%
            left = text[start : match.start()].strip()
            if match.group() == "计划" and left.startswith(("占", *_DRAWING_UP)):
                break  # 占年度计划3亿元的95%, 制定抽查计划24项
            if (
                match.group() == "计划"
                and left.endswith(_PLANNED)
                and "完成" in text[max(0, start - 8) : match.start()]
            ):
                break  # 完成全年投资计划2亿元
            if match.group() == "到" and text[match.start() - 1] == "报":
                break  # 到社区报到
            if match.group() in _LEAVING and (not left or left.endswith("实现")):
                break  # 实现脱贫退出495户
            if match.group() == "均" and text[match.start() - 1 : match.start()] in _EACH_OF:
                break  # 人均, 校舍生均
            if match.group() == "仅" and text[match.start() - 1] != "不":
                end = match.start()  # 管护员仅41人, cut as 员仅
                continue
            if match.end() - match.start() == 1 and not any(
                word.start == match.start() for word in document.words(whole)
            ):
                measure = text[end - 2 : end - 1] in _MEASURE_ENDS
                if match.group() in _COPULA_OF_MEASURE and (
                    measure or text.endswith(_MARK_ENDS, start, match.start())
                ):
                    end = match.start()  # 不诉率为3%, 平均分为86分: cut as 率为, 分为
                break  # the 约 of 公约 is no adverb
            end = match.start()
        return end
