"""Paragraphs that are worded as plans, where no title and no opening word says so.

A bare `实施安居工程。推进医院建设。` is a plan next to `力争`, `奋力`, `要建立` and a report next
to `了`, `累计`, `获评`: the paragraph and its neighbours are weighed together.
"""

from __future__ import annotations

import re
from collections import Counter

from ..text.structure import Bounds
from .lexicon import Lexicons

# 2025年，我们将…: what stands before such a paragraph is none of it
_TURN = re.compile(
    r"(?:20\d\d年|明年|来年|下半年|下一步|新的一年)，(?:我们|[^，。；]{2,8})?(?:将|要)"
)
_DEADLINE = "确保[^，。；\n]{0,4}[月季]"  # 确保9月底通车
_LINE = re.compile(r"[^\n]{1,20000}")
_HOPE, _LEANING, _RESULT = 2.0, 1.0, 2.0
_NEIGHBOUR = 0.5
_REACH = 2
_ENOUGH = 4.0
_AGAINST = 0.35
_GOES_ON = 2.0
_TOLD = 6.0


class Tone:
    """Weighs words of hope against words of results, paragraph by paragraph."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the groups `hopes`, `leanings` and `results` of `qualifiers.toml`."""
        group = "qualifiers."
        names = ("hopes", "leanings", "results", "not_results")
        heads = "".join(sorted({word[0] for name in names for word in lexicons[group + name]}))
        duty = lexicons.any_of(group + "not_duties")
        self._scan = re.compile(
            f"(?=[要{re.escape(heads)}])(?:"
            f"(?P<none>{lexicons.any_of(group + 'not_results')})"
            f"|(?P<hope>{lexicons.any_of(group + 'hopes')}|{_DEADLINE})"
            f"|(?P<duty>(?<=[。，；：、）\n校门区县市位们级乡镇室院]))要(?!{duty})"
            f"|(?P<result>{lexicons.any_of(group + 'results')})"
            f"|(?P<leaning>{lexicons.any_of(group + 'leanings')}))"
        )

    def ahead(self, text: str, start: int, end: int) -> list[Bounds]:
        """Return the paragraphs of `text[start:end]` that read as plans.

        `奋力冲刺开门红，力争产值突破百亿，加快建设园区。` does, with `建成了园区。` it does not.
        """
        lines = [Bounds(*match.span()) for match in _LINE.finditer(text, start, end)]
        weights = [self._weigh(text, line) for line in lines]
        found: list[Bounds] = []
        goes_on = False
        turns = [number for number, line in enumerate(lines) if _TURN.match(text, line.start)]
        for index, line in enumerate(lines):
            until = min((turn for turn in turns if turn > index), default=len(lines))
            near = weights[max(0, index - _REACH) : min(index + _REACH + 1, until)]
            own = weights[index]
            hope, leaning, result = (
                _NEIGHBOUR * (sum(weight[part] for weight in near) + own[part]) for part in range(3)
            )
            ahead = hope + leaning
            # Leanings alone are found in what good schools and villages say of themselves.
            outweighed = result > _AGAINST * ahead or own[2] > own[0] + own[1]
            own_ahead = own[0] + own[1]
            # Plans go on until a paragraph tells of results.
            follows = goes_on and (own[2] == 0 or (own_ahead >= _GOES_ON and own_ahead > own[2]))
            goes_on = (hope > 0 and ahead >= _ENOUGH and not outweighed) or follows
            if goes_on:
                found.append(line)
        return found

    def told(self, text: str, bounds: Bounds) -> bool:
        """Tell whether a stretch tells of results, whatever its title is: 一、主要举措."""
        hope, leaning, result = self._weigh(text, bounds)
        return result >= _TOLD and result > hope + leaning

    def reports(self, text: str, bounds: Bounds) -> bool:
        """Tell whether a stretch tells more of results than of hopes: `建成了园区，力争投产`."""
        hope, leaning, result = self._weigh(text, bounds)
        return result > hope + leaning

    def hopes(self, words: str) -> bool:
        """Tell whether the words of a title hold one of hope: `确保工作取得新成绩`."""
        return any(match.lastgroup == "hope" for match in self._scan.finditer(words))

    def _weigh(self, text: str, line: Bounds) -> tuple[float, float, float]:
        counts = Counter(match.lastgroup for match in self._scan.finditer(text, *line))
        hope = _HOPE * (counts["hope"] + counts["duty"])
        return hope, _LEANING * counts["leaning"], _RESULT * counts["result"]
