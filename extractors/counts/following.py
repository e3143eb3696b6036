"""What a figure counts, from the words right after its unit: `60余名教师`."""

from __future__ import annotations

import re
from itertools import pairwise

from ...pipeline.rules import Document
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .amounts import Figure
from .roles import Roles
from .words import OF, Vocabulary, last_of, words_in

_STOP = re.compile(
    r"[，。；：！？\n”》）—+]|相比|相较|之间|(?<![级型类式性])(?<!高龄|失能|空巢|孤寡|独居|困难|留守|残疾|低保|特困|优抚|贫困|脱贫|失独|高危|重症)、(?!(?<=[省市县区乡镇]、)[市县区乡镇村])|(?<![高初])中(?=[排位均])|（(?![市县区镇乡州盟旗场街道村社居特、]{1,8}）)|(?<=[^的])之一|等(?=[，。；、）]|$)"
    r"|(?<=[^参])与(?!会)|(?<![级模型限等量])(?<![亿万]元)(?<![万千百]亩)以上|(?<![亿万]元)以下|其中|分别|均(?!衡)|已|正在|全部|全面|共同|同时|一起|到场|共(?=[0-9\ue000]|$)"
)
_SCHOOLS = re.compile(
    r".*(?:学校|小学|初中|高中|中学|大学|学院|幼儿园|院校|医院|卫生院|卫生室|敬老院|养老院|福利院|托儿所|中职|高校)"
)
_GATHERING = re.compile(
    r"[^，。；：、！？\n”》的]{1,12}?(?:活动|仪式|大会|会议|培训|演练|行动|比赛|讲座)"
)
_ATTRIBUTE = re.compile("[^，、；和与及]{0,12}")
_RELATION = re.compile("[均都]?(?:在|达到?|为|超过?|高于|低于|不低于|不超过|突破)")
_LEVEL = re.compile(r"(?:已|均|都|全部|首次|就)?(?:达到?|超过?|突破|为|实现|逾|高于|在)?了?[近约]?")
_PEOPLE = frozenset({"人", "人次", "户", "户次"})
_PERSONS = frozenset({"人", "名", "位"})
_VISITORS = _PERSONS | {"家", "所"}
_PAUSES = frozenset(("", *"，。；、：）”\n的"))
_LONGEST_MEASURE = 4
_LENGTHS = ("长", "宽", "高", "年产", "日产")
_ROUND_THE_CLOCK = 24
_WORD = re.compile("(?![的内和与及至到以左]|之内)[一-鿿“]")
_DEGREES = ("明显", "显著", "大幅", "稳步", "持续", "普遍", "不断", "逐年", "逐步")
_ABLE = re.compile("[勇敢善乐勤精甘]于|富有|具有|不畏")
_TIME_AFTER = re.compile("以[后前来]|之[后前]|[前后](?=[，。；、])|时(?=[，。；、]|[^一-鿿])")
_DONE = re.compile("[一-鿿]{2}了")
_MADE_UP = re.compile(
    "[为是]|(?:在内|为首|为主|组成|构成|参[加与]|出席)的|积极|主动|率先|陆续|相继|踊跃|自愿|纷纷|联合"
)
_LEVELS = re.compile(
    "(?:国家|[国省市县区州镇乡村校])级(?:[和及或、](?:国家|[国省市县区州镇乡村校]{1,2})级?){0,3}"
)
_PLACES = frozenset("中后")
_REACH = 40
_LIST_REACH = 70
_OF_VILLAGE = frozenset("级委民部庄落道路办史医校务容规居组小卫书党支干两和及与、（“")
_FIRMS = ("企业", "公司", "单位", "机构", "医院", "银行", "商户", "工厂", "合作社")
_PLACES_OF_WORK = (
    "中心",
    "站",
    "基地",
    "平台",
    "园",
    "院",
    "所",
    "室",
    "库",
    "店",
    "联盟",
    "集群",
    "点",
) + ("联合体", "生产线")
_SAID = re.compile(
    "(?<!的)“[^”]{2,30}”(?:[、和]?“[^”]{2,30}”){0,4}(?:等?(?:荣誉)?称号|等?荣誉|[0-9年度首批届次]{0,6}(?:奖章|奖状)|(?=[，。；、]|$))"
)
_HAS_FIGURE = re.compile(rf"(?:各|共|约|近)?[\d{FIGURE}一二三四五六七八九十两]")
_NAMES = re.compile("“[^”]{1,20}”(?:[、和]?“[^”]{1,20}”){1,8}")


class Following:
    """Reads the noun phrase after a unit."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._roles = Roles(vocabulary)
        self._visits = re.compile(f"{vocabulary.visits}(?=[^，。；、的]{{2}})")

    def find(self, document: Document, start: int, limit: int, unit: str | None) -> Bounds | None:
        """Return the noun phrase that begins at `start`, or None.

        `勇于创新的中青年干部` is 中青年干部; `高中教师` after 所 is 高中.
        """
        text = document.text
        edge = min(limit, start + _REACH)
        if text.startswith("“", start):
            names = _NAMES.match(text, start, edge)
            closing = text.find("”", start, edge) if names is None else names.end() - 1
            return None if closing < 0 else self._quoted(document, start, closing, edge)
        if _ABLE.match(text, start, edge):
            of = OF.search(text, start, edge)
            if of is not None:
                start = of.end()  # 48位富有二本以上学历的毕业生
        if text.startswith("级", start) and unit not in _PERSONS:
            start += 1  # 25兆瓦级风电轴承
        if _TIME_AFTER.match(text, start, edge) or self._is_inside(document, start, edge):
            return None
        stop = _STOP.search(text, start, edge)
        if stop is not None and stop.group() == "”" and text.find("“", start, stop.start()) > start:
            stop = _STOP.search(text, stop.end(), edge)  # 4个卫生院“国医堂”建设
        end = stop.start() if stop else edge
        said = None if unit in self._words.times else _SAID.search(text, start + 2, end)
        if said is not None:
            end = said.start()  # 5个单位“先进集体”称号, 43个事项“一证通办”
        if end <= start:
            return None
        if text.startswith("村", start) and self._is_village(document, start, end):
            return Bounds(start, start + 1)  # 26个村集体经济收入…: the income is that of each
        if _DONE.match(text, start, end) and self._is_deed(document, start, end):
            return None  # 5个通过了验收
        if unit in _PEOPLE and self._is_deed(document, start, end):
            return None  # 530人发放救助金: what is done for them
        if unit in _VISITORS:
            visit = self._visits.search(text, start + 2, end)
            end = end if visit is None else visit.start()
        found = self._through_of(document, start, end, unit)
        if (
            found is not None
            and unit in _PERSONS
            and text[found.end : found.end + 1] not in _PAUSES
        ):
            found = self._without_quality(text, found)
        if found is not None and unit in _PERSONS:
            found = self._without_deed(document, found)
        if (
            found is not None
            and text.startswith("、", found.end)
            and unit not in self._words.extents
        ):
            found = self._listed(document, found, min(limit, start + _LIST_REACH))
        if found is not None and unit in {"次", "场", "期"} and found.start == start:
            gathering = _GATHERING.match(text, found.end, end)
            if gathering is not None:
                found = Bounds(start, gathering.end())  # 2次重点项目集中签约活动
        if found is not None and unit == "家":
            found = self._firms(document, found)
        if found is not None and unit == "所":
            school = _SCHOOLS.match(text, found.start, found.end)
            if school is not None:
                found = Bounds(found.start, school.end())
        return found

    def _firms(self, document: Document, found: Bounds) -> Bounds:
        """Return the firms without what is done for them: `21家企业迁建前期工作`."""
        words = words_in(document, *found)
        for word, later in pairwise(words):
            if word.text.endswith(_FIRMS) and (later.tag or "n")[0] == "v":
                whole = words[-1].text.endswith(_PLACES_OF_WORK)  # 3家企业研发中心
                return found if whole else Bounds(found.start, word.end)
        return found

    def _listed(self, document: Document, found: Bounds, edge: int) -> Bounds:
        """Return a whole list of what is counted: `北大、清华学子`, `讲座、展览等活动`.

        It ends before what has a figure of its own (学校 in `3所学校、5个村`); deeds (`15条街亮化、
        管网改造`) go on only to a head: `3场专题教育、家访等活动`.
        """
        text = document.text
        end = found.end
        last = words_in(document, *found)[-1]
        deed = last.text in self._words.nominal_verbs
        while text.startswith("、", end):
            member = self._member(document, end + 1, edge)
            if member is None:
                break
            if text.startswith("等", member.end):
                if _HAS_FIGURE.match(text, member.end + 1):
                    break  # 枢纽3个、商丘等5个城市
                stop = _STOP.search(text, member.end + 1, edge)
                head = self._nominal(document, member.end + 1, stop.start() if stop else edge)
                if head is None and deed:
                    return found
                return Bounds(found.start, member.end if head is None else head.end)
            end = member.end
        return found if deed else Bounds(found.start, end)

    def _member(self, document: Document, start: int, edge: int) -> Bounds | None:
        """Return the member of a list at `start`, None where a verb or another figure goes on."""
        text = document.text
        stop = _STOP.search(text, start, edge)
        if _HAS_FIGURE.match(text, start) or (stop is None and _HAS_FIGURE.match(text, edge)):
            return None
        limit = stop.start() if stop else edge
        words = words_in(document, start, limit)
        if not words or words[0].text in self._words.predicates | self._words.strong:
            return None
        member = self._nominal(document, start, limit)
        return None if member is None or _HAS_FIGURE.match(text, member.end) else member

    def _is_inside(self, document: Document, start: int, end: int) -> bool:
        """Return whether a reach comes before: `50米内换乘比例`, not `3个内设机构`."""
        if document.text.startswith("范围", start):
            return True
        return document.text.startswith("内", start) and (
            words_in(document, start, end)[0].text == "内"
        )

    @staticmethod
    def _is_village(document: Document, start: int, end: int) -> bool:
        """Return whether 村 is what is counted, not the first sign of a noun: 村卫生室."""
        if document.text.startswith("村集体", start):
            return True
        words = words_in(document, start, end)[:2]
        goes_on = len(words) > 1 and words[1].text[0] not in _OF_VILLAGE
        return goes_on and words[0].text == "村" and len(words[1].text) > 1

    def _without_quality(self, text: str, found: Bounds) -> Bounds:
        """Return those whose quality a predicate speaks of: 学生 in `51名学生成绩提高`."""
        for quality in self._words.qualities:
            end = found.end - len(quality)
            if end - found.start > 1 and text.startswith(quality, end):
                return Bounds(found.start, end)
        return found

    def _without_deed(self, document: Document, found: Bounds) -> Bounds:
        """Return those who are counted without what they do: 干部 in `110名干部结对帮扶`."""
        words = words_in(document, found.start, found.end)
        deeds = self._words.verbs | self._words.nominal_verbs
        while len(words) > 1 and words[-1].text in deeds:
            words.pop()
        named = (words[-1].tag or "n")[0] == "n"
        return Bounds(found.start, words[-1].end) if named else found

    def is_how_long(self, document: Document, figure: Figure) -> bool:
        """Return whether hours say how long something is done: `24小时供水`, not `1小时交通圈`."""
        end = document.structure.clause_at(figure.start).end
        if not _WORD.match(document.text, figure.end, end):
            return False
        if figure.value == _ROUND_THE_CLOCK:
            return True
        first = words_in(document, figure.end, end)[0]
        return first.text in self._words.verbs or (first.tag or "n") == "v"

    def is_how_often(self, document: Document, figure: Figure) -> bool:
        """Return whether a verb follows: 两次参加大会 counts nothing, 两次检查 does."""
        end = document.structure.clause_at(figure.start).end
        if not _WORD.match(document.text, figure.end, end):
            return False
        first = words_in(document, figure.end, end)[0]
        return first.tag == "p" or (first.tag == "v" and len(first.text) > 1)

    def _measures(self, found: str) -> bool:
        """Return whether a noun is a measure: 总长 in `5条总长51公里的道路`."""
        short = len(found) <= _LONGEST_MEASURE
        named = found.endswith(self._words.measured + _LENGTHS)
        return found in self._words.measures or (short and named)

    def _is_deed(self, document: Document, start: int, end: int) -> bool:
        """Return whether a verb of doing follows those who are counted."""
        words = words_in(document, start, end)[:2]
        return len(words) > 1 and words[0].text in self._words.strong - self._words.attributes

    def before_figure(
        self, document: Document, start: int, later: tuple[int, int, int], unit: str | None
    ) -> Bounds | None:
        """Return the noun phrase between a unit and the next figure of its clause, or past both.

        `later` is where the next figure begins and ends, and the clause's end. In
        `x名年龄在60岁以上的老人` the next figure stands in an attribute of what is counted; in
        `3个县总产值超50亿元` it measures what the last noun of the phrase names.
        """
        text = document.text
        number, end, edge = later
        found = self.find(document, start, number, unit)
        if found is not None and text.startswith("等", found.end):
            joint = max(text.rfind(sign, found.start, found.end) for sign in "和与及")
            if joint > found.start + 1:
                found = Bounds(found.start, joint)  # 14条公路和甲乙等4个项目
        if text.startswith("的", end) and _ATTRIBUTE.fullmatch(text, start, number):
            measure = found is not None and self._measures(text[found.start : found.end])
            if found is None or measure or _RELATION.fullmatch(text, found.end, number):
                return self.find(document, end + 1, edge, unit)
        if found is not None and _LEVEL.fullmatch(text, found.end, number):
            return self._holder(document, found) or found
        return found

    def _holder(self, document: Document, found: Bounds) -> Bounds | None:
        """Return the holder of a measure: 县 in 县总产值; None if the phrase names none."""
        words = words_in(document, found.start, found.end)
        if len(words) < 2 or not words[-1].text.endswith(self._words.measured):
            return None
        counted = 2 if words[-1].text == "数" else 1  # 入园企业数 is the measure of the 园区
        for word in reversed(words[:-counted]):
            if word.text in self._words.holders or (
                word.text.endswith(self._words.holders) and len(word.text) > 2
            ):
                return Bounds(found.start, word.end)
        size = 2 if words[-1].text == "率" else 1
        rate = words[-1].text.endswith("率") and len(words) > size
        return Bounds(found.start, words[-size - 1].end) if rate else None

    def _quoted(self, document: Document, start: int, closing: int, edge: int) -> Bounds | None:
        """Return a noun that begins with a quoted name: `“一站式”窗口`."""
        text = document.text
        several = text.find("”", start, closing) >= 0
        alone = Bounds(start, closing + 1) if several else Bounds(start + 1, closing)
        if closing + 1 >= edge:
            return alone if closing > start + 1 else None
        head = self.find(document, closing + 1 + (text[closing + 1] == "等"), edge, None)
        return alone if head is None else Bounds(start, head.end)

    def _through_of(
        self, document: Document, start: int, end: int, unit: str | None
    ) -> Bounds | None:
        """Drop an attribute clause in 的; keep a noun that only owns what follows."""
        text = document.text
        of = OF.search(text, start, end)
        if of is None or of.end() == end:
            return self._nominal(document, start, of.start() if of else end)
        if of.start() == start:
            return None
        head = self._nominal(document, start, of.start())
        if head is not None and _MADE_UP.match(text, head.end):
            return head  # 以1个信息平台为载体的体系, 19位院士在内的人才
        if unit in _PERSONS and head is not None:
            who = self._who(document, start, of.start())
            if who is not None:
                return who
            person = text.endswith(self._words.persons, head.start, head.end)
            last = last_of(text, start, end)
            tail = self._nominal(document, last.end(), end) if last is not None else None
            if (
                not person
                and tail is not None
                and text.endswith(self._words.persons, tail.start, tail.end)
            ):
                return tail  # 4位信访工作的分管领导
        owns = head is not None and _LEVELS.fullmatch(text, head.start, head.end) is None
        if owns and head is not None and head.end == of.start() and not self._acts(document, head):
            return head
        last = last_of(text, start, end)
        tail = self._nominal(document, last.end(), end) if last is not None else None
        if head is not None and tail is not None and head.end == of.start():
            deed = words_in(document, *tail)[-1].text in self._words.nominal_verbs
            acts = words_in(document, *head)[0].text in self._words.verbs
            return head if deed and not acts else tail  # 8条背街巷道的综合改造
        return tail

    def _who(self, document: Document, start: int, of: int) -> Bounds | None:
        """Return those of whom a clause before 的 speaks: 居民 in `30名居民长期面临的难题`."""
        words = words_in(document, start, of)
        for word, later in pairwise(words):
            if (later.tag or "n")[0] in "ldvzt":
                person = document.text.endswith(self._words.persons, start, word.end)
                return Bounds(start, word.end) if person else None
            if (word.tag or "n")[0] not in "nbjk":
                return None
        return None

    def _acts(self, document: Document, bounds: Bounds) -> bool:
        """Return whether a verb or adjective makes the words before 的 a clause."""
        if _ABLE.match(document.text, bounds.start):
            return True
        return any(
            (word.tag or "n")[0] in "vad"
            and word.tag not in {"vn", "ad", "an"}
            and word.text not in self._words.nominal_verbs
            for word in document.words(bounds)
        )

    def _nominal(self, document: Document, start: int, end: int) -> Bounds | None:
        """Keep the words from the start that make a noun phrase; stop at the predicate."""
        words = words_in(document, start, end)
        kept = start
        for index, word in enumerate(words):
            later = words[index + 1] if index + 1 < len(words) else None
            role = self._roles.of(word, later, index)
            if index > 0 and self._roles.goes(word, words[index + 1 : index + 3]):
                role = "stop"
                if (words[index - 1].tag or "n")[0] in "ad" and words[index - 1].end == kept:
                    kept = words[index - 1].start  # 退役士兵稳定就业
            if role in {"stop", "refuse"} and self._roles.leads_on(words, index):
                role = "part"
            if role == "refuse":
                return None
            if role == "stop":
                break
            if role == "noun":
                kept = word.end
        text = document.text
        last = next((word for word in words if word.end == kept), None)
        if last is not None and last.tag == "f" and last.text in _PLACES:
            kept = last.start  # 在412个中级法院中
        if kept - start > len("明显") and text.endswith(_DEGREES, start, kept):
            kept -= len("明显")
        while kept > start and text[kept - 1] in "和与及、或“":
            kept -= 1
        opened = text.find("（", start, kept)
        if opened > start and text.find("）", opened, kept) < 0:
            kept = kept + 1 if text.startswith("）", kept) else opened  # 街道（乡镇）
        if kept == start or (kept - start == 1 and text[start:kept] not in self._words.single):
            return None
        return None if text[start:kept] in self._words.empty else Bounds(start, kept)
