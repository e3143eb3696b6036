"""What a figure counts, from the words right after its unit: `60余名教师`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .coming import before_going, is_deed
from .holders import Holders
from .lasting import NAMED_ACT
from .lists import STEM, Lists
from .nominal import ABLE, PERSONS, STOP, Nominal
from .relations import MERGED
from .sizes import AGES, SIZED
from .tails import Tails
from .words import OF, Vocabulary, words_in

_GATHERING = re.compile(
    r"[^，。；：、！？\n”》的]{1,12}?(?:活动|仪式|大会|会议|培训|演练|行动|比赛|讲座)"
)
_ATTRIBUTE = re.compile("[^，、；和与及了]{0,12}")
_RELATION = re.compile("[均都]?(?:在|达到?|为|超过?|高于|低于|不低于|不超过|突破)")
_LEVEL = re.compile(r"(?:已|均|都|全部|首次|就)?(?:达到?|超过?|突破|为|实现|逾|高于|在)?了?[近约]?")
_PEOPLE = frozenset({"人", "人次", "户", "户次"})
_ACTING = frozenset({"户", "家", "个"})
_GOERS = PERSONS | {"支"}
_VISITORS = PERSONS | {"家", "所"}
_PAUSES = frozenset(("", *"，。；、：）”\n的"))
_TIME_AFTER = re.compile("以[后前来]|之[后前]|[前后](?=[，。；、])|时(?=[，。；、]|[^一-鿿])")
_DONE = re.compile("[一-鿿]{2}了")
_LENGTHS = frozenset({"公里", "千米", "米", "亩", "平方米", "平方公里", "公顷"})
_STAGE = re.compile(
    "(?:重点|重大|省级|市级)?[拟新在已续待](?:竣工投产|开工建设|[开新复]工|签约|建|谈|投产|竣工|落地|招引|挂牌上市|挂牌|上市)(?:重点|重大)?(?:项目|工程|企业)"
    "(?=[，。；、]|总|落|已|全|$|实|均|[一-鿿]{2})"
)
_OF_NEXT = re.compile("等|(?:、[一-鿿]{2,8}){0,3}$")
"""Behind a joint whose second noun the next figure counts."""
_THRESHOLD = re.compile("[十百千万亿]{1,2}元(?:大关|台阶|关口)")
_OTHER_UNIT = re.compile("（[个处座条套间项家所段户名只口台辆次场期件人]）(?=[一-鿿])")
_BODIES = (
    "队伍",
    "团队",
    "队",
    "班",
    "班子",
    "组",
    "委员会",
    "团",
    "专班",
    "小组",
    "代表团",
    "库",
    "会议",
    "培训",
    "活动",
    "大会",
    "规模",
)
_ANY_FIGURE = re.compile(f"[0-9{FIGURE}]")
_ALIKE = frozenset("炉体校院厂站所室馆")
_UNDERTAKINGS = ("项目", "行动", "计划")
_ENDING_SO = re.compile(
    "[与和及](?![^，。；、]{0,12}[的了])[一-鿿]{3,12}?(?:项目|行动|计划)(?=[，。；、]|等|$)"
)
_MERGED = re.compile(MERGED + "[为至到成]")
_TIMES = ("point", "range")
_APPLIES = re.compile("申请(?!人|者|执行)[^，。；]{2}")
_BACK = 16
_A_YEAR = re.compile(f"[年日](?:产|处理|加工|生产|屠宰)[0-9.{FIGURE}]+[万亿]?[一-鿿/]{{1,4}}$")
_MAKING = re.compile(
    "(?:(?:生产|加工|制造|建设|扩建|产业化|深加工|智能制造|焚烧|处理|投资|合作)*(?:项目|(?:焚烧|处理|加工)厂|生产线|基地|工程|车间|工厂))[^，。；]*$"
)
_BODY_NEXT = re.compile(
    "）[一-鿿]{0,4}?(?:党组织|党工?委|支部|工会|妇联|团委|委员会|文化站|服务[中站]|综治中心|政府|办事处|社工[站室]|卫生院)"
)
_ELECTED = re.compile("考[上入]|当选|荣膺|荣获|获评")
# 8个街道（镇）统计站
_SITE = re.compile("[一-鿿]{0,4}?(?:站|所|中心|室|点|学校|卫生院|窗口|支部)")
_INTENDS = ("计划", "预计", "力争", "将于", "拟于")
_INTENDED = 2
# 与16个部门、供电所逐级签订: behind such a word the number is that of the whole list
_TO_ALL = re.compile(
    f"[与向同给][^，。；、0-9{FIGURE}]{{0,4}}[0-9{FIGURE}.]+[万余多]{{0,2}}[个家名户所位]$"
)
_FIRMS_TOO = re.compile("[和与及][一-鿿]{2,6}?(?:企业|单位|场所|车辆)(?=[一-鿿，。；、])")
_VARIANT = re.compile("(?<=[村镇乡县市区道社所站室队局场校园])（[一-鿿]{1,3}）")
_RESERVOIRS = re.compile("小[（(]?[12一二][）)]?型(?:水库|水利工程)")
_REACH = 40
_LIST_REACH = 70
_NAMES = re.compile("“[^”]{1,20}”(?:[、和]?“[^”]{1,20}”){1,8}")

_SAID = re.compile(
    "(?<!的)“[^”]{2,30}”(?:[、和]?“[^”]{2,30}”){0,4}(?:等?(?:荣誉)?称号|等?荣誉|[0-9年度首批届次]{0,6}(?:奖章|奖状)|(?=[，。；、]|$))"
)


class Following:
    """Reads the noun phrase after a unit."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._nominal = Nominal(vocabulary)
        self._lists = Lists(vocabulary, self._nominal)
        self._holders = Holders(vocabulary)
        self._tails = Tails(lexicons, vocabulary)
        self._visits = re.compile(f"{vocabulary.visits}(?=[^，。；、的]{{2}})")

    def find(self, document: Document, start: int, limit: int, unit: str | None) -> Bounds | None:
        """Return the noun phrase that begins at `start`, or None.

        `勇于创新的中青年干部` is 中青年干部; `高中教师` after 所 is 高中.
        """
        text = document.text
        other = _OTHER_UNIT.match(text, start)
        start = start if other is None else other.end()  # 100条（个）河湖
        edge = min(limit, start + _REACH)
        if text.startswith("“", start):
            names = _NAMES.match(text, start, edge)
            closing = text.find("”", start, edge) if names is None else names.end() - 1
            return self._quoted(document, start, closing, edge) if closing > start + 1 else None
        if ABLE.match(text, start, edge):
            of = OF.search(text, start, edge)
            if of is not None:
                start = of.end()  # 48位富有二本以上学历的毕业生
        for pattern in (SIZED, _THRESHOLD, _STAGE, _RESERVOIRS):
            # 8个过亿元项目, 3个拟开工项目: the size or the stage is in the noun
            if (whole := pattern.match(text, start, edge)) is not None:
                return Bounds(*whole.span())
        if text.startswith("级", start) and unit not in PERSONS:
            start += 1  # 25兆瓦级风电轴承
        if _TIME_AFTER.match(text, start, edge) or self._is_inside(document, start, edge):
            return None
        stop = STOP.search(text, start, edge)
        if stop is not None and stop.group() == "”" and text.find("“", start, stop.start()) > start:
            stop = STOP.search(text, stop.end(), edge)  # 4个卫生院“国医堂”建设
        if stop is not None and _BODY_NEXT.match(text, stop.start(), edge):
            stop = STOP.search(text, stop.end(), edge)  # 12个镇（街道）妇联
        end = stop.start() if stop else edge
        dated = (date for date in document.dates_in(start + 1, end) if date.slots["type"] in _TIMES)
        first = next((date.start for date in dated), None)  # 3个项目年内开工
        if first is not None:
            if text[start:first] in _INTENDS:
                return None  # 剩余1个计划3月底前完成
            intends = first - start > _INTENDED and text.endswith(_INTENDS, start, first)
            end = first - _INTENDED if intends else first  # 3个小区计划10月底前竣工
        said = None if unit in self._words.times else _SAID.search(text, start + 2, end)
        if said is not None:
            end = said.start()  # 5个单位“先进集体”称号, 43个事项“一证通办”
        if end <= start or any(date.start == start for date in document.dates_in(start, end)):
            return None  # 剩余的43户年内完成搬迁
        if is_deed(text, start, end, area=unit in _LENGTHS):
            return None
        act = NAMED_ACT.match(text, start, end) if unit in self._words.times else None
        if act is not None:
            return Bounds(*act.span())  # 4次严打整治“惊雷”行动
        village = text.startswith("村", start) and unit in {"个", None}
        village = village and not text.startswith("（", start + 1)
        if village and self._holders.is_village(document, start, end):
            return Bounds(start, start + 1)  # 26个村集体经济收入…: the income is that of each
        if _DONE.match(text, start, end) and self._is_deed(document, start, end):
            return None  # 5个通过了验收
        elected = _ELECTED.match(text, start, end) is not None
        if unit in _PEOPLE and (elected or self._is_deed(document, start, end)):
            return None  # 530人发放救助金: what is done for them
        if unit in _PEOPLE and _APPLIES.match(text, start, end):
            return None  # 帮助9人申请创业担保贷款
        if _MERGED.match(text, start):
            return None  # 由71所整合为47所
        if unit in _VISITORS:
            visit = self._visits.search(text, start + 2, end)
            end = end if visit is None else visit.start()
        if unit in _GOERS:
            end = before_going(text, start, end)
        found = self._nominal.through_of(document, start, end, unit)
        if found is not None and unit == "户":
            found = self._tails.without_quality(text, found)
        if found is not None and unit in PERSONS and text[found.end : found.end + 1] not in _PAUSES:
            found = self._tails.without_quality(text, found)
        people = found is not None and unit is None and document.text[found.start] != "“"
        if found is not None and (unit in PERSONS | {"对"} or people or unit in AGES):
            found = self._tails.of_people(document, found)
        if (
            found is not None
            and text.startswith("、", found.end)
            and (
                unit not in self._words.extents
                or (unit in _LENGTHS and found.end - found.start <= STEM)
            )
        ):
            found = self._lists.whole(document, found, min(limit, start + _LIST_REACH))
            found = self._tails.of_people(document, found) if unit in PERSONS else found
        if found is not None and _A_YEAR.search(text, max(0, start - _BACK), start):
            works = _MAKING.search(text, found.start + 2, found.end)
            found = found if works is None else Bounds(found.start, works.start())
        if (
            found is not None
            and text.startswith("深加工", found.end)
            and text[found.end - 1] == "精"
        ):
            found = Bounds(found.start, found.end - 1)  # 年产3万吨魔芋精深加工
        if found is not None and (other := _VARIANT.match(text, found.end)) is not None:
            found = Bounds(found.start, other.end())  # 18个村（居）
        if found is not None and text[found.end - 1] == "）":
            site = _SITE.match(text, found.end)
            found = found if site is None else Bounds(found.start, site.end())
        if found is not None and unit in AGES:
            found = self._tails.to_people(document, found)
        if found is not None and unit in {"次", "场", "期"} and found.start == start:
            gathering = _GATHERING.match(text, found.end, end)
            if gathering is not None:
                found = Bounds(start, gathering.end())  # 2次重点项目集中签约活动
        if found is not None and unit in PERSONS and text[slice(*found)] in self._words.goings:
            return None  # 吸纳劳动力3260人就业
        if found is not None and unit in _ACTING:
            found = self._tails.without_predicate(document, found)
        if found is not None:
            found = self._joined(document, self._tails.off(document, found, unit))
        if found is not None and _TO_ALL.search(text, max(0, start - _BACK), start):
            found = self._with_last(document, found, edge)
        return found

    def _with_last(self, document: Document, found: Bounds, edge: int) -> Bounds:
        """Return a noun with the one that 、 or 和 joins to it, before their verb."""
        text = document.text
        if text[found.end : found.end + 1] not in ("、", "和"):
            return found
        other = self._nominal.find(document, found.end + 1, edge)
        whole = other is not None and other.start == found.end + 1 and other.end < edge
        if other is None or not whole or _ANY_FIGURE.search(text, *other):
            return found
        if text[other.end] in "、和与及的，。；":
            return found
        return Bounds(found.start, other.end)

    def _joined(self, document: Document, found: Bounds | None) -> Bounds | None:
        """Return a noun with the one that 和 joins and whose head it shares: `锅炉和窑炉`."""
        text = document.text
        if found is None or not text.startswith(("和", "与"), found.end):
            return found
        end = document.structure.clause_at(found.start).end
        words = words_in(document, *found)
        deed = bool(words) and words[-1].tag == "vn"
        whole = _ENDING_SO.match(text, found.end, end) if deed else None
        if whole and not _ANY_FIGURE.search(whole[0]):
            return Bounds(found.start, whole.end())  # 医院改革与服务提升示范项目
        stop = STOP.search(text, found.end + 1, end)
        other = self._nominal.find(document, found.end + 1, stop.start() if stop else end)
        if other is None or _ANY_FIGURE.search(text, *other):
            return found
        alike = text[other.end - 1] == text[found.end - 1] and text[found.end - 1] in _ALIKE
        alike = alike and text[found.end] == "和"
        headed = text.endswith(_UNDERTAKINGS, *other) and not text.endswith(_UNDERTAKINGS, *found)
        return Bounds(found.start, other.end) if alike or headed else found

    def are_people(self, document: Document, found: Bounds) -> bool:
        """Tell whether a noun names people, or what is made of them: 队伍, 培训班."""
        return document.text.endswith(self._words.persons + _BODIES, found.start, found.end)

    def _is_inside(self, document: Document, start: int, end: int) -> bool:
        """Return whether a reach comes before: `50米内换乘比例`, not `3个内设机构`."""
        if document.text.startswith("范围", start):
            return True
        return document.text.startswith("内", start) and (
            words_in(document, start, end)[0].text == "内"
        )

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
        if (
            found is not None
            and text[found.end] in "为成"
            and text[slice(*found)] in self._words.verbs
        ):
            return None  # 由162个整合为123个
        if found is not None and found.end == number:
            found = self._without_verb(document, found, unit)  # 一个团队培养5个学员
        joint = text.rfind("和", found.start + 2, found.end) if found is not None else -1
        if found is not None and joint > 0 and text.endswith("的", found.end + 1, number):
            found = Bounds(found.start, joint)  # 20项工程和人大票决的10件实事
        if found is not None and _OF_NEXT.match(text, found.end, number):
            joint = max(text.rfind(sign, found.start, found.end) for sign in "和与及")
            if joint > found.start + 1:
                # 14条公路和甲乙等4个项目, 4个强县产业和农业、文旅2个富民产业
                found = Bounds(found.start, joint)
        if text.startswith("的", end) and _ATTRIBUTE.fullmatch(text, start, number):
            measure = found is not None and self._holders.is_measure(text[found.start : found.end])
            if found is None or measure or _RELATION.fullmatch(text, found.end, number):
                return self.find(document, end + 1, edge, unit)
        for total in ("总长", "全长"):
            if (
                found is not None
                and found.end == number
                and text.endswith(total, found.start, number)
            ):
                return Bounds(found.start, number - len(total))  # 4条干渠总长21公里
        if found is not None and _LEVEL.fullmatch(text, found.end, number):
            return self._holders.of_measure(document, found) or found
        return found

    def _without_verb(self, document: Document, found: Bounds, unit: str | None) -> Bounds:
        """Return a noun without the verb behind it that governs the next figure."""
        words = words_in(document, *found)
        size = len(words)
        while len(words) > 1 and (words[-1].text in self._words.verbs or words[-1].tag == "c"):
            words.pop()
        if len(words) == size:
            return found
        return self._tails.off(document, Bounds(found.start, words[-1].end), unit)

    def _quoted(self, document: Document, start: int, closing: int, edge: int) -> Bounds | None:
        """Return a noun that begins with a quoted name: `“一站式”窗口`."""
        text = document.text
        several = text.find("”", start, closing) >= 0
        alone = Bounds(start, closing + 1) if several else Bounds(start + 1, closing)
        if closing + 1 >= edge:
            return alone if closing > start + 1 else None
        joined = _FIRMS_TOO.match(text, closing + 1, edge)
        if joined is not None:
            return Bounds(start, joined.end())  # 27家“两客一危”及普货企业
        if text[closing + 1] in "和与及":
            return alone  # 27个“口袋公园”和一条步道
        head = self.find(document, closing + 1 + (text[closing + 1] == "等"), edge, None)
        done = head is not None and text[slice(*head)] in self._words.deeds
        return alone if head is None or done else Bounds(start, head.end)
