"""The parts of a report that look ahead: sections and paragraphs of plans."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..text.numerals import parse_numeral
from ..text.structure import Bounds
from .document import Document
from .lexicon import Lexicons
from .tone import Tone

_TITLE_LINE = 40
_OPENING = 12
_LINE = re.compile(r"[^\n]{1,2000}")
_TAIL = re.compile(r"（[^（）]{0,30}）$|[。：；，、\s]{1,4}$")
# 聚焦补齐民生短板 does not look back at what is wanting.
_MENDED = re.compile(
    "(?:补[齐足上]|破解|解决|化解|整治|攻克|克服)[^，。；]{0,16}?(?:短板|问题|困难|不足)"
)
_REPORTED = re.compile("工作报告(?=[和与及暨])")  # 2018年政府工作报告和2019年工作计划
_JOINT = re.compile("[和及与暨、，；]")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年(?!\d{1,2}月))")
"""A year that a title speaks of, and not the day on which a report is given."""
_PLAN = re.compile("([一二三四五六七八九十]{1,3})五(?=”)")
# The sentence with which a report without titles turns to the coming year.
_TURN = re.compile(
    r"(?:今年|明年|来年|20\d\d年|今后|未来|下一步)，?[^，。；\n]{0,16}"
    r"(?:总体要求|总体思路|指导思想|预期目标|主要目标|总体目标|奋斗目标)(?:是|为|：)"
)
# 2023年是…开局之年，重点抓好以下工作: the paragraph lays out what is to be done.
_WILL = (
    "(?:将|要)(?=以|着重|紧盯|紧扣|锚定|对标|坚持|继续|持续|进一步|全面|重点|紧紧|深入|认真|着力|大力|围绕|聚焦|按照|开展|实施|推进|加快|加强|强化"
    "|努力|积极|突出|抓|做|严格|扎实|切实)"
)
_UNIT = (
    "(?:我们|我[校镇县市区院局村乡州省园馆所行站厂]|我公司|学校|医院|公司|集团|支部"
    "|全[县市区镇乡校院局]|[^，。；\n]{0,8}?(?:委员会|[协商工学]会|合作社|妇联|工会|街道|社区|支部|中心|集团|[院局所馆]))"
)
_LAID_OUT = re.compile(
    "(?:今年|明年|来年|下半年|下一步|20\\d\\d年)，?(?:重点(?:办好|抓好|做好|推进)(?:以下|如下|[几三四五六七八九十]件)|"
    f"{_UNIT}?{_WILL}"
    f"|是[^。；\n]{{2,50}}年[，。]{_UNIT}?{_WILL}"
    "|是[^。；\n]{2,50}年[，。][^。；\n]{0,30}?(?:抓好|做好|抓实|完成)"
    "(?:以下|如下|[几三四五六七八九十]个?方面的?|[三四五六七八九十]项))"
)
# 2024年工作思路：一是…: a label that opens the paragraph
_LABEL = re.compile(
    "(?:明年|来年|下半年|下一步|今后|20\\d\\d年)[^，。；：\n]{0,10}?"
    "(?:思路|打算|工作安排|工作计划|工作设想|努力方向)(?:是|为|如下)?："
)
_TASKS = frozenset({"主要工作"})
"""Words of a title that look back, unless its year is later than that of the review before it."""
_FIRST_OF_FIVE, _FIRST_PLAN = 1966, 3
_CHAPTER = 1


@dataclass(slots=True)
class Outlook:
    """Where a document looks ahead; positions are of the reading copy."""

    starts: list[int]
    ahead: list[bool]
    opener: re.Pattern[str]
    worded: list[Bounds] = field(default_factory=list)

    def planned_at(self, position: int) -> bool:
        """Tell whether the section that holds a position speaks of what is to come."""
        index = bisect_right(self.starts, position) - 1
        if index >= 0 and self.ahead[index]:
            return True
        index = bisect_right(self.worded, position, key=lambda line: line.start) - 1
        return index >= 0 and position < self.worded[index].end

    def opener_of(self, text: str, position: int) -> Bounds | None:
        """Return the word that puts the whole paragraph into the future: `下一步，…`."""
        start = text.rfind("\n", 0, position) + 1
        match = self.opener.search(text, start, min(start + _OPENING, position))
        return Bounds(*match.span()) if match else None


class OutlookFinder:
    """Reads the titles of sections, marked or on a line of their own."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the title words of `qualifiers.toml`."""
        group = "qualifiers."
        self._tone = Tone(lexicons)
        self._plan_end = re.compile(f"{lexicons.any_of(group + 'plan_titles')}$")
        self._tasks = re.compile(
            rf"(?:(?:19|20)\d\d年|[今本]年|“?十[一二三四五六七]五”?)[^，；。]{{0,24}}"
            rf"{lexicons.any_of(group + 'task_titles')}|{lexicons.any_of(group + 'task_titles')}"
        )
        self._plan_word = re.compile(lexicons.any_of(group + "plan_title_words"))
        self._looks_back = re.compile(lexicons.any_of(group + "looking_back"))
        self._review = re.compile(lexicons.any_of(group + "review_title_words"))
        self._opener = re.compile(lexicons.any_of(group + "openers"))
        self._cue = re.compile(lexicons.any_of(group + "planned", group + "openers"))

    def outlook(self, document: Document) -> Outlook:
        """Return where a document looks ahead."""
        titles = self._titles(document)
        starts: list[int] = []
        ahead: list[bool] = []
        back: list[bool] = []
        levels: list[tuple[int, bool]] = []
        years: list[int] = []
        speaks = len(document.text)
        for number, (start, end, level, at, words) in enumerate(titles):
            view = self._view(words, years)
            if view == "ahead" and not self._plan_word.search(words) and not _years(words):
                until = _until(titles, number, len(document.text))
                view = None if self._tone.told(document.text, Bounds(end, until)) else view
            if level == 0 and view in (None, "both"):
                continue
            if view is not None:
                speaks = min(speaks, start)
            after_plans = False
            while levels and levels[-1][0] >= level:
                sibling, planned = levels.pop()
                after_plans = planned and sibling == level == _CHAPTER
            inherited = levels[-1][1] if levels else False
            if view == "back" and inherited and not self._looks_back.search(words):
                view = None  # 确保民生工作取得新成绩, below 工作安排
            if view == "back":
                years += _years(words)
            if view is None and after_plans and any(back):
                # 二、2024年工作安排 … 三、加强政府自身建设: what follows the plans goes on
                until = _until(titles, number, len(document.text))
                inherited = inherited or not self._tone.told(document.text, Bounds(end, until))
            starts.append(start)
            ahead.append(inherited if view is None else view == "ahead")
            back.append(view == "back")
            if view == "both":
                until = titles[number + 1][0] if number + 1 < len(titles) else len(document.text)
                starts += [at + self._plan_part(words), end]
                ahead += [True, False]
                back += [False, False]
                turn = self._turn(document.text, end, until)
                if turn is not None:
                    starts.append(turn)
                    ahead.append(True)
                    back.append(False)
            levels.append((level, ahead[-1]))
        starts, ahead = _turned(document.text, starts, ahead, back)
        speaks = min([speaks, *(start for start, view in zip(starts, ahead, strict=True) if view)])
        worded = set(self._tone.ahead(document.text, 0, speaks))
        worded.update(self._laid_out(document.text))
        return Outlook(starts, ahead, self._opener, sorted(worded))

    def _laid_out(self, text: str) -> Iterator[Bounds]:
        """Yield the paragraphs that begin with what a year will bring: `2024年，我院将以…`."""
        for line in _LINE.finditer(text):
            if _LABEL.match(line.group()):
                yield Bounds(*line.span())
                continue
            for offset in self._sentence_starts(line.group()):
                laid = Bounds(line.start() + offset, line.end())
                if _LAID_OUT.match(text, *laid) and not self._tone.reports(text, laid):
                    yield laid
                    break

    def _titles(self, document: Document) -> list[tuple[int, int, int, int, str]]:
        """Return start, end, level and words with their place; an unmarked line is outermost."""
        text = document.text
        titles = [
            (item.start, item.end, item.level, item.title.start, text[slice(*item.title)])
            for item in document.headings
        ]
        marked = {text.rfind("\n", 0, item.start) + 1 for item in document.headings}
        for line in _LINE.finditer(text):
            if line.end() - line.start() > _TITLE_LINE or line.start() in marked:
                continue
            words = line.group().strip()
            if not words or words[-1] in "。；，！？、" or words[0] == "暨":
                continue
            # A line that names both, 2022年总结和2023年计划, is the report's title.
            if self._view(words, []) in ("ahead", "back") or _YEAR.search(words):
                titles.append((line.start(), line.end(), 0, line.start(), words))
        return sorted(titles)

    def _view(self, words: str, years: list[int]) -> str | None:
        """Return `ahead`, `back`, `both`, or None for a title that does not say."""
        words = _TAIL.sub("", words)
        review = self._review.search(_MENDED.sub("", words)) or _REPORTED.search(words)
        if self._plan_end.search(words) or self._plan_word.search(words):
            return "both" if review else "ahead"
        written = _years(words)
        later = bool(written and years) and max(written) > max(years)
        if review and not (later and review.group() in _TASKS):
            return None if self._tone.hopes(words) else "back"
        told = bool(written and years) and not later
        return "ahead" if later or (self._tasks.fullmatch(words) and not told) else None

    def _plan_part(self, words: str) -> int:
        """Return where a title that names both comes to the plans: 问题和2023年打算."""
        words = _TAIL.sub("", words)
        plan = self._plan_word.search(words) or self._plan_end.search(words)
        until = plan.start() if plan else len(words)
        return max((match.end() for match in _JOINT.finditer(words, 0, until)), default=0)

    def _turn(self, text: str, start: int, until: int) -> int | None:
        """Return where a section of problems and plans begins to speak of plans."""
        for line in _LINE.finditer(text, start, until):
            for offset in self._sentence_starts(line.group()):
                at = line.start() + offset
                if self._cue.search(text, at, min(at + _OPENING, until)):
                    return at
        return None

    @staticmethod
    def _sentence_starts(line: str) -> list[int]:
        return [0] + [match.end() for match in re.finditer(r"[。；]", line)]


def _until(titles: list[tuple[int, int, int, int, str]], number: int, end: int) -> int:
    """Return where the section of a title ends: at the next one of its level or above."""
    level = titles[number][2]
    return next((item[0] for item in titles[number + 1 :] if item[2] <= level), end)


def _years(words: str) -> list[int]:
    """Return the years of a title, for a five-year plan its first."""
    plans = [parse_numeral(number) for number in _PLAN.findall(words)]
    firsts = [_FIRST_OF_FIVE + 5 * (int(number) - _FIRST_PLAN) for number in plans if number]
    return [int(year) for year in _YEAR.findall(words)] + firsts


def _turned(
    text: str, starts: list[int], ahead: list[bool], back: list[bool]
) -> tuple[list[int], list[bool]]:
    """Turn to the coming year where a sentence does so and no title, until one looks back."""
    for match in _TURN.finditer(text):
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and ahead[index]:
            continue
        paragraph = text.rfind("\n", 0, match.start()) + 1
        turn = max(paragraph, starts[index] if index >= 0 else 0)
        if index >= 0 and back[index] and text.count("\n", starts[index], paragraph) == 1:
            turn = starts[index]  # the title right above: 三、2022年主要工作
        until = next((n for n in range(index + 1, len(starts)) if back[n]), len(starts))
        following = [True] * (until - index - 1)
        new_starts = [*starts[: index + 1], turn, *starts[index + 1 :]]
        return new_starts, [*ahead[: index + 1], True, *following, *ahead[until:]]
    return starts, ahead
