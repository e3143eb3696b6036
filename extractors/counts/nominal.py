"""A noun phrase from its first word: where it ends, and what 的 leaves of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...pipeline.rules import Document
from ...pipeline.segmenters.base import Word
from ...pipeline.text.structure import Bounds
from .roles import Roles
from .words import OF, Vocabulary, last_of, words_in

PERSONS = frozenset({"人", "名", "位"})
"""Units of people."""
STOP = re.compile(
    r"[，。；：！？\n”》）—+〔［\[]|相比|受(?=命名|表彰|邀|聘请)|[高低]于全|(?<=[一-鿿]{2})(?:齐上阵|家门口(?=就业|务工)|战疫)|占(?=[^，。；占]{0,12}的)|仍(?=[是未不有在需存])|被(?!盗|害|拐|告|执行|监护|申|诉|服|褥)|相较|之间|(?<![级型类式性])(?<!高龄|失能|空巢|孤寡|独居|困难|留守|残疾|低保|特困|优抚|贫困|脱贫|失独|高危|重症)、(?!(?<=[省市县区乡镇]、)[市县区乡镇村特])|(?<![高初集其])中(?=[排位列均有“])|（(?!(?:[市县区镇乡州盟旗场街道村社居特园岛自治直辖、]{1,8}|党[组委])）)|(?<=[^的])之一|等(?=[，。；、）]|$)"
    r"|(?<=[^参])与(?!会)|[和及](?=[省市县区州]直)|(?<![一-鿿][针面相应绝配结校核派])(?<=[一-鿿]{2})对(?=[^，。；的外口方]{2,10}的)|(?<![级模型限等量])(?<![亿万]元)(?<![万千百]亩)以上|(?<![亿万]元)以下|其中|分别|同比|环比|第[0-9一二三四五六七八九十]{1,3}[名位]|全[国省市县区州]第|[人户亩生]均|平?均(?!衡)|已|正在|竞相|争相|纷纷|串珠成[线链]|聚链成群|齐头并进|(?<!项)目前|(?<=[组队])(?:走访|调研|检查|深入|赴|奔赴)|带病(?=运行|作业|上岗)|(?<=[一-鿿]{2})全员(?=参|接|轮|持)|(?<=[班级次组个队])每(?=[两周月年天日学])|(?<=[区县市镇乡村社位院校])先行(?!示范|[区片]|试验|引领)|(?<=[区县市镇乡村校院位业])综合(?=考[评核]|测评|排名|评价)|来(?=[村校县市区镇院厂馆园])|(?:培养|培育|发展|改造|转化|打造|建设|提升|升格)(?:成(?![果效就绩立])|为(?!主))|现有|全部|全面|共同|同时|一起|持续|继续|(?<=[人民员生众户女童庭])免费|(?<=[村组镇乡县区户])通(?=客车|硬化路|公路|高速|电|水|网|邮)|到场|(?<=[业位员师生人户民])(?:线[上下]|现场)(?=[^，。；])|结[为成](?=[^，。；])|共(?=[0-9\ue000]|$)"
)
ABLE = re.compile("[勇敢善乐勤精甘]于|富有|具有|不畏|有(?![关效机色])")
_MADE_UP = re.compile(
    "[为是]|(?:在内|为首|为主|组成|构成|参[加与]|出席)的|积极|主动|率先|陆续|相继|踊跃|自愿|纷纷|联合"
)
_CONDITIONS = frozenset({"困难", "特殊", "弱势", "重点", "优抚"})
_SPENT_ON = frozenset({"用于", "投向", "专项用于"})
_PREDICATE = re.compile("(?:开展|进行|实施|举办|召开)[^，。；]{2}")
_LEVELS = re.compile(
    "(?:国家|[国省市县区州镇乡村校])级(?:[和及或、](?:国家|[国省市县区州镇乡村校]{1,2})级?){0,3}"
)
_GRADE = re.compile("[十百千万亿]{1,3}元?级")
"""What sizes things: 百亿级投资规模的 in `7个百亿级投资规模的项目`."""
_DEGREES = ("明显", "显著", "大幅", "稳步", "持续", "普遍", "不断", "逐年", "逐步")
_BEARING = re.compile("(?:承担|负责|参与|报送|提出|反馈)的")
_BODIES = frozenset({"个", "家", "所"})
_SIGHTS = ("局面", "格局", "态势", "氛围", "景象", "场面")
_CLASSES = frozenset(
    {"青年", "人才", "人员", "群体", "群众", "人群", "学生", "干部", "儿童", "职工", "专家"}
)
_PLACES = frozenset("中后")
_JOINTS = frozenset("和与及")
_AIDED = frozenset(
    ("支持", "资助", "扶持", "补贴", "补助", "投资", "援建", "捐建", "主办", "承办", "培育", "认定")
) | {"组织", "举办", "关心", "关注", "反映", "提供", "捐赠", "帮扶", "负责", "管理", "管辖"}
_AIDING = frozenset({"支持", "扶持", "奖励", "补助", "补贴", "支援"})
_VERBAL = frozenset({"v", "vn"})


class Nominal:
    """Reads the noun phrase that begins at a position."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._roles = Roles(vocabulary)

    def find(self, document: Document, start: int, end: int) -> Bounds | None:
        """Keep the words from the start that make a noun phrase; stop at the predicate."""
        words = words_in(document, start, end)
        kept = start
        for index, word in enumerate(words):
            later = words[index + 1] if index + 1 < len(words) else None
            role = self._roles.of(word, later, index)
            if index > 0 and word.text == "年" and later is not None and later.tag in _VERBAL:
                role = "stop"  # 17家企业年生产水泥
            elif later is not None and word.text in _AIDING and self._is_money(words[:index]):
                role = "stop"  # 1亿元专项资金支持首店经济
            elif word.text in _JOINTS and later is not None and (later.tag or "n")[0] == "m":
                role = "stop"  # 三条道路和一座桥
            if index > 0 and self._roles.goes(word, words[index + 1 : index + 3]):
                role = "stop"
                if (words[index - 1].tag or "n")[0] in "ad" and words[index - 1].end == kept:
                    kept = words[index - 1].start  # 退役士兵稳定就业
            sort = later is not None and later.text in _CONDITIONS and words[index + 2 :]
            if word.text == "等" and index and sort and self._is_class(words[index + 2]):
                role = "part"  # 低保、特困等困难群体
            if word.text == "等" and 0 < index < len(words) - 1 and self._is_class(later):
                role = "part"  # 高校毕业生等青年
            if role in {"stop", "refuse"} and self._roles.leads_on(words, index):
                role = "part"
            if role == "refuse":
                return None
            if role == "stop":
                break
            if role == "noun":
                kept = word.end
                if index > 1 and words[index - 1].text == "等" and self._is_class(word):
                    break
        text = document.text
        last = next((word for word in words if word.end == kept), None)
        if last is not None and last.tag == "f" and last.text in _PLACES:
            kept = last.start  # 在412个中级法院中
        elif last is not None and last.tag == "ad" and last.start > start:
            kept = last.start  # 35%招生名额直接分配
        if kept - start > len("明显") and text.endswith(_DEGREES, start, kept):
            kept -= len("明显")
        while kept > start and text[kept - 1] in "和与及、或“":
            kept -= 1
        opened = text.find("（", start, kept)
        if opened > start and text.find("）", opened, kept) < 0:
            kept = kept + 1 if text.startswith("）", kept) else opened  # 街道（乡镇）
        quote = text.rfind("“", start, kept)
        if quote > start and text.find("”", quote, kept) < 0:
            kept = max(kept, text.find("”", quote, end) + 1)  # 土地“标准地”供应
        if kept == start or (kept - start == 1 and text[start:kept] not in self._words.single):
            return None
        return None if text[start:kept] in self._words.empty else Bounds(start, kept)

    def _is_class(self, word: Word | None) -> bool:
        """Tell whether a word behind 等 names the class of people that those before are of."""
        if word is None or word.tag != "n":
            return False
        return word.text in _CLASSES

    def through_of(
        self, document: Document, start: int, end: int, unit: str | None
    ) -> Bounds | None:
        """Drop an attribute clause in 的; keep a noun that only owns what follows."""
        text = document.text
        of = OF.search(text, start, end)
        if of is None or of.end() == end:
            return self.find(document, start, of.start() if of else end)
        first = words_in(document, start, of.start())
        if first and first[0].text in _SPENT_ON:
            return None  # 资助5万元用于乡村孩子的艺术教育
        if of.start() == start:
            return None
        head = self.find(document, start, of.start())
        if head is not None and _PREDICATE.match(text, head.end, of.start()):
            return head  # 对10个党组织开展为期两月的巡察
        if head is not None and _MADE_UP.match(text, head.end):
            return head  # 以1个信息平台为载体的体系, 19位院士在内的人才
        if unit in PERSONS | {"户"} and head is not None:
            who = self._who(document, start, of.start())
            if who is not None:
                return who
            person = text.endswith(self._words.persons, head.start, head.end)
            last = last_of(text, start, end)
            tail = self.find(document, last.end(), end) if last is not None else None
            if (
                not person
                and tail is not None
                and text.endswith(self._words.persons, tail.start, tail.end)
            ):
                return tail  # 4位信访工作的分管领导
        sorted_by = (
            None if head is None else _LEVELS.fullmatch(text, *head) or _GRADE.match(text, *head)
        )
        owns = head is not None and sorted_by is None
        if owns and head is not None and head.end == of.start():
            done = words_in(document, *head)
            clause = len(done) > 1 and done[-1].text in _AIDED
            owns = not clause  # 3个中央财政支持的实训基地
        if owns and head is not None and head.end == of.start() and not self._acts(document, head):
            return head
        last = last_of(text, start, end)
        tail = self.find(document, last.end(), end) if last is not None else None
        if head is not None and tail is not None and head.end == of.start():
            deed = words_in(document, *tail)[-1].text in self._words.nominal_verbs
            acts = words_in(document, *head)[0].text in self._words.verbs
            return head if deed and not acts else tail  # 8条背街巷道的综合改造
        bearing = head is not None and _BEARING.match(text, head.end) and unit in _BODIES
        if head is not None and bearing and text.endswith(self._words.holders, *head):
            return head  # 15个部门承担的审批事项
        if head is not None and tail is not None and text.endswith(_SIGHTS, *tail):
            return head  # 18家直属单位竞相绽放的生动局面
        uses = head is None or words_in(document, *head)[0].text in self._words.strong
        if unit == "家" and uses and tail is not None:
            firm = any(word in text[slice(*tail)] for word in self._words.firms)
            return tail if firm else None  # 35家使用该厂的产品
        return tail

    @staticmethod
    def _is_money(words: Sequence[Word]) -> bool:
        return bool(words) and words[-1].text.endswith(("资金", "经费", "基金"))

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
        if ABLE.match(document.text, bounds.start):
            return True
        return any(
            (word.tag or "n")[0] in "vad"
            and word.tag not in {"vn", "ad", "an"}
            and word.text not in self._words.nominal_verbs
            for word in document.words(bounds)
        )
