"""Noun phrases before a verb of winning, without dates, adverbs and leading verbs."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.structure import Bounds
from .names import OFFICE

_SPAN = re.compile(
    r"在?连续第?[^，。]{1,4}[年次届度月]|[一二三四五六七八九十两\d]{1,4}年来"
    r"|第[一二三四五六七八九十\d]{1,4}[次年届]|20\d\d(?!级)[—\-]?(?:20\d\d)?(?:年度?|学年)?"
)
_HOW = (
    "在(?:[^，。；在“”]|“[^“”]{1,20}”){1,12}[中上里]|在[^，。；在“”]{1,30}(?:大会|会议|仪式|典礼)上"
    "|(?:以|凭借?)[^，。；以]{1,20}(?:优势|成绩|业绩|得分|高分|票数|总分|表现|展示|实力|水平|技艺|技能|姿态|功底|发挥)"
)
_ADVERBS = "均都也又还再已曾仅只共更最便就才即将刚正"
_VERBS = ("v", "p", "c", "d", "vd")
_PLACE_KIND = re.compile("街道|社区|分?公司|集团|中心|[大中支]队|联系点|[镇乡村县区市省州]")
_OPENING = re.compile(
    "(?:同时|此外|另外|其中|特别是|尤其是|目前|截至目前|[一二三四五两多\\d近]年来|[上下]半年|年内)[，]?"
)
_DATE_FIRST = 14
# 董事长王立新荣获: the last of three characters behind an office is of the name.
_NAMED_NEW = re.compile(
    "(?:长|书记员?|主任|经理|教授|医生|护士|教师|老师|民警|法官|律师|工人|司机|职工|员工|学生|干警|[部科室处工])[\u4e00-\u9fff]{2}[新和正为]$"
)
_COURSE = re.compile(
    "车间|工段|教研[室组]|专业[^，。；的]{0,8}(?:[学师]生|同学|毕业生|教[师授]|老师|班|团队|负责人|主任)"
)
_CASE = re.compile("(?:督促|支持)[^，。；的]{4,30}案")  # what the case is called
_PHASE = re.compile("[一二三四五]期")
_LEADS = frozenset(
    ("带领", "辅导", "指导", "组织", "选派", "选送", "推荐", "培养", "支持", "鼓励", "帮助")
)
_NAMED_PLAN = 4
_GIVEN_NAME = 2
_BEARER_NEXT = re.compile(
    "(?:队员|教师|老师|柜员|[^，。；、]?长|选手|民警|干事|节目|作品|人员|组长)"
)
_SURNAME = re.compile("曾[^，。；、]{1,2}(?:[、和]|同学|老师|同志|教师|医生|选手)")


class Phrases:
    """Bares noun phrases: `教师李某` of `近年来，教师李某再次`."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words around recipients of `honors.toml`."""
        words = lexicons.any_of
        noise = words("honors.not_recipients")
        # Single characters open names too: 新型, 经济; so do 高质量发展 and 高标准农田.
        front = alternation(
            w for w in lexicons["honors.not_recipients"] if len(w) > 1 and not w.startswith("高")
        )
        self._front = re.compile(
            rf"^(?:{_SPAN.pattern}|(?!计划生育|联合会|综合(?:[柜科股楼业]|[\u4e00-\u9fff]{{2,4}}[科室股处队])|执法(?:[大中支]队|局|所|科)|指导(?:教师|老师)|推荐书目){front}|[0-9\ue000]{{1,2}}[.、](?=[^0-9])|（[0-9\ue000一二三四五六七八九十]{{1,2}}）|[还也又并均是在把将对为](?=..)|继(?![续承电而父母红])|有(?=[多数一二两三四五六七八九十]{{1,3}}[名位])|这[也已又还更]?是|[、，的了”·●•◆■★\s]){{1,9}}"
        )
        self._back = re.compile(
            rf"(?:{noise}|{_SPAN.pattern}|{_HOW}|成为全[国省市县区]唯一"
            r"|[一二三四五六七八九十两数多\d]{1,3}[次度回]|[、的了]){1,9}$"
        )

    def opening(self, document: Document, start: int, end: int) -> int:
        """Return where the words begin behind a date and what opens a sentence."""
        date = document.last_date_in(start, end)
        if date is not None and date - start < _DATE_FIRST:
            start = date
        return self.behind_opening(document, start, end)

    @staticmethod
    def behind_opening(document: Document, start: int, end: int) -> int:
        """Return where the words begin behind 同时 or 近年来."""
        opening = _OPENING.match(document.text, start, end)
        return opening.end() if opening else start

    def bare(self, document: Document, start: int, end: int) -> Bounds | None:
        """Leave out the dates and adverbs on either side of a noun phrase."""
        dates = [
            (draft.start, draft.end)
            for draft in document.drafts.get("date", ())
            if draft.start < end and draft.end > start
        ]
        bare = self.strip(document, start, end)
        for _ in range(3):
            if bare is None:
                return None
            start, end = bare
            for low, high in dates:
                if low <= start < high:
                    start = high
                if low < end <= high:
                    end = low
            bare = self.strip(document, start, end) if start < end else None
        return bare

    def strip(self, document: Document, start: int, end: int) -> Bounds | None:
        """Leave out the adverbs on either side of the words."""
        text = document.text
        front = self._front.match(text[start:end])
        if front and not _CASE.fullmatch(text, start, end):
            start += front.end()
        back = self._back.search(text[start:end])
        single = back is not None and len(back.group()) == 1
        if single and (_in_word(document, start, end) or _NAMED_NEW.search(text[start:end])):
            back = None
        if (
            back is not None
            and back.group() == "计划"
            and text[start : start + back.start()][-_NAMED_PLAN:].find("”") >= 0
        ):
            back = None  # “甲”助学计划: the plan has got it
        if back:
            end = start + back.start()
        return Bounds(start, end) if end - start > 0 else None

    def after_verb(self, document: Document, start: int, end: int) -> int:
        """Return where the noun phrase begins behind a leading verb or preposition."""
        if _CASE.fullmatch(document.text, start, end):
            return start
        words = document.words(Bounds(start, end))
        position = start
        for index, word in enumerate(words[:-1]):
            if inside_quote(document.text, start, word.start):
                continue
            tag = word.tag or ""
            if document.text[word.end] in "、和与及":
                continue  # the second half of a name in a list: 两当、迭部县
            if word.start > start and _PHASE.fullmatch(word.text):
                continue  # 6号线一期工程
            if word.text == "至" and word.start > start:
                continue  # 甲镇至乙坪公路
            if word.text == "作" and word.start > start:
                continue  # 京作核雕技艺
            if word.text == "共" and document.text[word.end].isdigit():
                continue
            if _PLACE_KIND.match(document.text, word.end):
                continue  # 永定区永定街道: a place, whatever its name sounds like
            if _COURSE.match(document.text, word.end):
                continue  # 烹饪专业学生
            leads = word.text in _LEADS
            if index == 0 and not leads and _BEARER_NEXT.match(document.text, word.end, end):
                continue  # 流调队员邵某, 合唱节目《甲》
            if word.text == "曾" and _SURNAME.match(document.text, word.start):
                continue
            named = 0 < end - word.end <= _GIVEN_NAME and len(word.text) == 1
            if named and OFFICE.search(document.text, start, word.start):
                continue  # 教师向某某: a surname
            if word.text in ("与", "和", "及") and word.start > start:
                continue  # 道德与法治学科
            lone = tag == "d" and len(word.text) == 1 and word.text not in _ADVERBS
            if (tag in ("p", "d") and not lone) or (
                index == 0 and tag in _VERBS and word.end - word.start > 1 and tag != "vn"
            ):
                position = word.end
        return position if end - position >= 2 else start


def _in_word(document: Document, start: int, end: int) -> bool:
    """Tell whether the last character belongs to a longer word: 正 of a person's name."""
    words = document.words(Bounds(start, end))
    last = words[-1] if words else None
    return last is not None and len(last.text) > 1 and (last.tag or "").startswith("nr")


def inside_quote(text: str, start: int, position: int) -> bool:
    """Tell whether a position stands inside a quote or a title opened behind `start`."""
    quotes = text.count("“", start, position) - text.count("”", start, position)
    return quotes > 0 or text.count("《", start, position) > text.count("》", start, position)
