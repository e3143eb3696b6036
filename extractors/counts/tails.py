"""What is done, said or measured of those counted, at the end of a phrase: 道路 in `道路改造`."""

from __future__ import annotations

import re
from itertools import pairwise

from ...pipeline.rules import Document, Lexicons
from ...pipeline.segmenters.base import Word
from ...pipeline.text.structure import Bounds
from .holders import OF_VILLAGE
from .words import Vocabulary, words_in

_SCHOOLS = re.compile(
    r".*(?:学校|小学|初中|高中|中学|大学|学院|幼儿园|民办园|公办园|职校|技校|党校|院校|医院|卫生院|卫生室|敬老院|养老院|福利院|托儿所|中职|高校)"
)
_LISTED = re.compile("[、“]")
_NAMING = re.compile("[带区园链圈廊轴](?![动来领头给入内外别分配域病])")
_EFFORTS = frozenset({"规划", "攻坚", "扶贫攻坚", "脱贫攻坚", "攻坚战"})
_VERBAL = frozenset({"v", "vn", "vd"})
_AHEAD = "前期工作"
_BODY = "机构"
_YIELDED = re.compile("(?:产能|能耗|产量|价格|质量|销量)$")
"""What is measured of sorts that are counted: 产品 in `46种产品能耗`."""
_KEPT = ("岗位", "服务", "活动", "机制", "制度", "能力", "名单", "资格", "证书")
_BELOW = frozenset(
    {
        "现场",
        "当场",
        "驻村",
        "住院",
        "政策",
        "入党",
        "入伍",
        "居家",
        "在线",
        "线上",
        "线下",
        "日夜",
        "昼夜",
        "依法",
        "从宽",
        "任",
        "轮流",
    }
)
"""Behind people: what they do, or what is done for them."""
# 36家养老机构负责人, 8000吨稻谷购销协议: what the unit does not count
_HEADS_OF = re.compile("(?<=[构业司校院位])(?:主要)?(?:负责人|法定代表人|法人代表|法人|代表)$")
_SIGNED = re.compile(
    "(?:购销|收购|供货|供应|订货|投资|供应|采购|销售|订购|采销)(?:框架|意向|合作)?(?:协议|合同|订单)$"
)
_TEAM = re.compile("[^，。；、]{1,4}队(?:参|出|在|获|赴)")
_DUTIES = frozenset({"任务", "工作"})
_KINDS = {
    "栋": "buildings", "幢": "buildings", "条": "ways", "座": "sites", "间": "rooms",
    "台": "machines", "台套": "machines", "辆": "vehicles", "家": "firms",
}  # fmt: skip
_ROUNDS = frozenset({"调研", "走访", "宣讲", "巡讲", "督查", "督导", "检查", "巡诊", "义诊"})
# 1.1万户经营主体培育任务
_GOALS = re.compile("(?:培育|新增|招引|发展|培训)(?:任务|目标)$")
_HELPING = frozenset({"包保", "包联", "结对", "帮扶", "联系", "资助", "辅导", "照顾"})
_LISTED_OF = ("名单", "责任人", "负责人")
_IZED = "化"
_OF_OFFICES = ("部门", "单位", "人", "人员", "代表", "干部", "机构", "窗口", "成员", "队", "组")
_APPLIED = re.compile("(?:规模|商业|产业|常态|实质|商用|实战)化(?:应用|运行|运营|推广|落地)?$")
_FIRST = 2
_RURAL = ("农村", "乡村", "城镇", "村镇", "集镇", "市县")
_LACKS = ("问题", "诉求", "困难", "安全", "难")
_CONDITIONS = ("环境", "安全")
_OF_DEEDS = frozenset({"v", "f", "d", "ad"})


class Tails:
    """Leaves out of a phrase what is done, said or measured of those who are counted."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary) -> None:
        """Take the nouns that each classifier counts from `counts.toml`."""
        self._words = vocabulary
        self._kinds = {unit: lexicons[f"counts.{group}"] for unit, group in _KINDS.items()}
        self._works = lexicons["counts.works"]
        self._actors = ("户", "家庭", *vocabulary.persons, *vocabulary.firms)
        self._aspects = lexicons["counts.aspects"]
        self._described = frozenset(lexicons["counts.descriptions"])
        self._settled = lexicons["counts.settled"]
        self._masses = lexicons["counts.masses"]
        self._institutions = lexicons["counts.workplaces"]
        self._kept = (
            *self._works, *vocabulary.workplaces, *lexicons["counts.facilities"],
            *vocabulary.persons, *_KEPT,
        )  # fmt: skip
        self._houses = self._institutions + lexicons["counts.facilities"]

    def off(self, document: Document, found: Bounds, unit: str | None) -> Bounds:
        """Return what a classifier of things counts, without what follows it."""
        found = self._without_description(document, found)
        applied = _APPLIED.search(document.text, found.start + 2, found.end)
        found = found if applied is None else Bounds(found.start, applied.start())
        if _NAMING.match(document.text, found.end):
            return Bounds(found.start, found.end + 1)  # 三条滨河城市发展带
        words = words_in(document, *found)
        if unit == "个" and words[0].text == "部门" and not words[-1].text.endswith(_OF_OFFICES):
            return Bounds(found.start, words[0].end)  # 六个部门红黑名单制度
        if unit == "个" and "、" not in document.text[found.start : found.end]:
            found = self._settlements(document, found)
        if unit in self._words.placed:
            if document.text.endswith(_AHEAD, found.start + 2, found.end):
                found = Bounds(found.start, found.end - len(_AHEAD))  # cut as 项目前期, 工作
            found = self._without_deeds(document, found)
        if unit == "种":
            yielded = _YIELDED.search(document.text, found.start + 2, found.end)
            found = found if yielded is None else Bounds(found.start, yielded.start())
        goal = (
            None
            if unit not in {"户", "家", "人", "名"}
            else _GOALS.search(document.text, found.start + 2, found.end)
        )
        found = found if goal is None else Bounds(found.start, goal.start())
        if unit in {"家", "所"}:
            head = _HEADS_OF.search(document.text, found.start + 2, found.end)
            found = found if head is None else Bounds(found.start, head.start())
        if unit in self._words.extents or unit in self._kinds:
            signed = _SIGNED.search(document.text, found.start + 2, found.end)
            found = found if signed is None else Bounds(found.start, signed.start())
        if unit in self._kinds:
            found = self._of_kind(document, found, self._kinds[unit])
        if unit == "所" and not document.text.endswith(_BODY, *found):
            school = _SCHOOLS.match(document.text, found.start, found.end)
            found = found if school is None else Bounds(found.start, school.end())
            if document.text.find("（", *found) > 0 and document.text.startswith("）", found.end):
                found = Bounds(found.start, found.end + 1)  # 5所学校（幼儿园）
        return found

    def without_predicate(self, document: Document, found: Bounds) -> Bounds:
        """Return households or firms without what they do: 脱贫户 in `12户脱贫户发展产业`.

        A verb that also stands in nouns stays before works, houses and people: `企业改造项目`.
        """
        words = words_in(document, *found)
        for index, (word, later) in enumerate(pairwise(words[:-1])):
            if not word.text.endswith(self._actors) or word.text == "国家":
                continue
            governs = later.text in self._words.strong or later.text[:_FIRST] in self._words.strong
            noun = words[-1].text.endswith(self._kept)
            if governs or (later.text in self._words.verbs and not noun):
                return Bounds(found.start, words[index].end)
        return found

    def of_people(self, document: Document, found: Bounds) -> Bounds:
        """Return people who are counted without what they do: 干部 in `110名干部结对帮扶`."""
        words = words_in(document, *found)
        deeds = self._words.verbs | self._words.nominal_verbs | self._words.goings
        persons = self._words.persons
        while len(words) > 1 and (words[-1].text in deeds or words[-1].tag in _OF_DEEDS):
            if words[-1].text in persons:
                break  # 领导干部配偶
            words.pop()
        if words[-1].text.endswith((*_LACKS, *self._works)):
            for word in reversed(words[:-1]):
                if word.text.endswith(persons):
                    return Bounds(found.start, word.end)  # 60万农村人口饮水安全问题
        for word, later in pairwise(words[:-1]):
            if later.text in _HELPING and word.text.endswith(persons):
                return Bounds(found.start, word.end)  # 12名党员包保临界生
        for word, later in pairwise(words):
            place = later.start < words[-1].start and words[words.index(later) + 1].tag == "ns"
            place = place or document.text[later.end : later.end + 1] in ("我", "本")
            place = place or _TEAM.match(document.text, later.end) is not None
            if later.text == "代表" and place and word.text.endswith(persons):
                return Bounds(found.start, word.end)  # 12名选手代表某省参赛
            if words[-1].text.endswith(persons):
                continue
            acts = (later.tag or "n")[0] in "vdp" and later.tag != "vn"
            acts = acts or later.text in self._words.strong or later.text in _BELOW
            acts = acts or (len(later.text) > _FIRST and later.text[:_FIRST] in self._words.strong)
            if acts and word.text.endswith(persons):
                return Bounds(found.start, word.end)  # 57名被告人指定律师出庭
        named = (words[-1].tag or "n")[0] == "n" or words[-1].text.endswith(persons)
        return Bounds(found.start, words[-1].end) if named else found

    def to_people(self, document: Document, found: Bounds) -> Bounds:
        """Return those of an age without what is measured of them: 人群 in `人群全程接种率`."""
        words = words_in(document, *found)
        for word, later in pairwise(words):
            ends = word.text.endswith(self._words.persons)
            if ends and not later.text.endswith(self._words.persons):
                return Bounds(found.start, word.end)
        return found

    def without_quality(self, text: str, found: Bounds) -> Bounds:
        """Return those whose quality a predicate speaks of: 学生 in `51名学生成绩提高`."""
        for quality in self._words.qualities:
            end = found.end - len(quality)
            if end - found.start > 1 and text.startswith(quality, end):
                return Bounds(found.start, end)
        return found

    def _without_description(self, document: Document, found: Bounds) -> Bounds:
        """Return a noun without the adjectives behind it: 活动 in `3次活动丰富热烈`."""
        words = words_in(document, *found)
        while len(words) > 1 and words[-1].text in self._described:
            words.pop()
        return Bounds(found.start, words[-1].end)

    def _is_said(self, word: Word) -> bool:
        """Tell whether a word says what is done to a thing, or how it is: 改造, 时限, 良好."""
        text = word.text
        known = text in self._words.deeds or text in self._described
        return known or text.endswith(self._aspects)

    def _without_deeds(self, document: Document, found: Bounds) -> Bounds:
        """Return what is counted without what is done to it: 道路 in `10条道路改造提升`.

        What is left must name a thing; 文化建设 and 技能提升 are whole.
        """
        words = words_in(document, *found)
        size = len(words)
        if size > _FIRST and words[-1].text in _DUTIES and words[-2].text in self._words.deeds:
            words.pop()  # 12个示范村建设任务
        if words[0].text in self._words.settlements and words[-1].text in _EFFORTS:
            return Bounds(found.start, words[0].end)  # 5个乡镇规划
        while len(words) > 1 and (
            self._is_said(words[-1])
            or (len(words) < size and self._is_verbal(words[-1]))  # 审批时限, 标准化建设
        ):
            words.pop()
        inside = words[-1].text.endswith(self._masses) or self._is_verbal(words[-1])
        if len(words) < size and words[0].text in self._words.settlements and inside:
            words = words[:1]  # 21个村庄污水治理
        left = words[-1]
        thing = (left.tag or "n")[0] in "nszj" or left.text in self._words.single
        thing = thing and left.text not in self._words.abstract
        if not thing or len(words) == size:
            return found
        told = left.text.endswith(_CONDITIONS) and len(left.text) > _FIRST + 1
        return Bounds(found.start, left.end - _FIRST if told else left.end)  # 区域环境

    def _is_verbal(self, word: Word) -> bool:
        """Tell whether a word is a verb or names what things are made to be: 标准化."""
        if word.text in self._words.single:
            return False  # 警务站
        izing = word.text.endswith(_IZED) and len(word.text) > _FIRST
        return izing or word.tag in _VERBAL or word.text in self._words.nominal_verbs

    def _settlements(self, document: Document, found: Bounds) -> Bounds:
        """Return villages or counties without what they do or lack: 村 in `20个村饮水困难`."""
        words = words_in(document, *found)
        last = words[-1]
        if last.text.endswith(self._works):
            return found
        if last.text in _ROUNDS and len(words) > 1 and words[-2].text.endswith(self._settled):
            return Bounds(found.start, words[-2].end)  # 深入16个乡镇调研
        for word, later in pairwise(words):
            rural = word.text.endswith(_RURAL) or later.text[0] in OF_VILLAGE
            if rural or not word.text.endswith(self._settled):
                continue
            house = words[words.index(later) : -1 if self._is_said(last) else None]
            built = house and house[-1].text.endswith(self._houses)
            if built and later.text not in self._words.deeds:
                return Bounds(found.start, house[-1].end)  # 6个乡镇污水处理厂建设
            if later.text in self._words.verbs and later is not last:
                return Bounds(found.start, word.end)  # 30个县建设服务中心
            if last.text.endswith(self._institutions):
                return found
            if self._is_said(last) or last.text.endswith(self._masses):
                return Bounds(found.start, word.end)
        return found

    def _of_kind(self, document: Document, found: Bounds, kind: tuple[str, ...]) -> Bounds:
        """Return what its classifier can count: 楼宇 in `110栋楼宇亮化工程`."""
        text = document.text
        words = words_in(document, *found)
        last = words[-1]
        if last.text.endswith((*kind, *self._institutions)):
            return found  # 3家企业研发中心
        for word, later in pairwise(words):
            if word.text.endswith(kind) and (later.tag or "n")[0] in "va":
                return Bounds(found.start, word.end)
        if _LISTED.search(text, found.start, found.end):
            return found
        said = self._is_said(last) or last.text.endswith(_LISTED_OF)
        if not (said or self._is_verbal(last) or last.text.endswith(self._works)):
            return found
        ends = [word.end for word in words[:-1] if word.text.endswith(kind)]
        inner = (  # 道 in 巷道改造, cut as 巷, 道改造
            end
            for end in range(last.start, found.start + 1, -1)
            if text.endswith(kind, found.start, end)
        )
        end = ends[-1] if ends else next(inner, found.end)
        return Bounds(found.start, end)
