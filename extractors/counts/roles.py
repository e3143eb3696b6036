"""What each word behind a unit does: part of the noun phrase, or its predicate."""

from __future__ import annotations

from ...pipeline.segmenters.base import Word
from ...pipeline.text.reading import DAY, FIGURE, NAME
from .words import Vocabulary

_STATIONS = frozenset("县村镇乡站点舍院库区园")
_UP_TO = frozenset({"到", "至"})
_VERBS, _CHAIN = (2, 4), 3
_MATTERS = frozenset({"问题", "意见", "线索", "清单", "事项", "案件"})
_JOINTS = frozenset({"和", "及", "或", "各类", "各级", "各", "其他"})


# 被害人, 未成年人, 不良贷款 are nouns for all their first characters.
_NAMED_SO = (
    *("被盗", "被骗", "被害", "被告", "被执行", "被监护", "被申", "被诉"),
    *("未成年", "不良", "不动产", "不锈钢"),
)
_NOUNS_AFTER_ALL = frozenset({"申请", "承诺", "表扬", "批评", "建议", "投诉", "举报", "产能"})
_WHO = frozenset({"人员", "对象", "人群", "群体", "家庭"})
_MADE = frozenset({"建成", "建立", "打造", "形成", "成立"})
_RANKED = "强佳优"
_SORTS = frozenset({"型", "类", "式"})
_SETTING = frozenset(
    ("设立", "成立", "组建", "新设", "开设", "购置", "添置", "配备", "配置", "安装", "增设", "引进")
)
_DIRECT = frozenset({"省直", "市直", "县直", "区直", "州直"})
_ROUNDS = frozenset({"核酸检测", "核酸采样", "核酸筛查", "疫苗接种"})
USERS = frozenset({"单位", "企业", "场所"})
USING = frozenset({"使用", "经营", "生产", "销售", "转化"})
"""Verbs that name those who do so: 使用单位."""
_DOERS = frozenset("点员师工")
_AND = frozenset("和与及")
_WORKS = frozenset({"工程", "项目", "行动", "计划", "试点"})


class Roles:
    """Tells nouns from predicates by tag and lexicon."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def of(self, word: Word, later: Word | None, index: int) -> str:
        """Say what a word does in the phrase: noun, part, stop or refuse."""
        known = self._words
        tag, text = word.tag or "n", word.text
        if later is not None and later.text == "了" and (tag[0] == "v" or text in known.verbs):
            return "stop"
        if later is not None and later.text in _UP_TO and tag[0] == "v":
            return "stop"  # 加工点发展到251个
        placed = later is not None and later.text in _STATIONS and later.text not in text
        if placed and len(text) == _VERBS[0] and tag[0] == "v":
            return "part"  # 领跑县, 拆迁村, 改造提升点
        if index == 0 and later is not None and later.text in _SORTS and tag[0] == "v":
            return "part"  # 提升型产业
        if index == 0 and tag[0] in "ad" and later is not None and later.text in known.harvests:
            return "refuse"  # 43866人稳定增收
        if index > 0 and later is not None and text in known.trailing:
            verbal = (later.tag or "n")[0] in "vadil" or later.text in known.verbs
            if later.text in known.predicates or (verbal and later.text not in known.deverbal):
                return "stop"
        if index == 0 and text == "基本" and later is not None:
            return "part"  # 5项基本服务
        if index > 0 and text in known.single and (tag[0] == "v" or text == "所"):
            return "noun"  # 警务站; 律所, cut as 律, 所
        if len(text) > 1 and tag[0] == "v" and text in known.persons:
            return "noun"  # 干部配偶
        if text in known.predicates or (len(text) > 2 and text[:2] in known.predicates):
            return "stop"
        if text[0] in "未不被" and len(text) > 1 and not text.startswith(_NAMED_SO):
            return "stop"
        if len(text) > 2 and index > 0 and text[:2] in known.strong and tag[0] != "n":
            return "stop"
        if index > 0 and later is not None and later.text == "“" and text in known.verbs:
            return "stop"  # 16家医疗机构设置“…”病房
        if index > 0 and text == "组织" and (later is None or (later.tag or "n")[0] in "dvpx"):
            return "noun"  # 526个调解组织共调处
        if later is None and (text in _NOUNS_AFTER_ALL or (index > 0 and text in known.deverbal)):
            return "noun"  # 专业合作组织, 98条批评
        if (
            tag[0] == "v"
            and tag != "vn"
            and text not in known.nominal_verbs
            and text not in known.attributes
        ):
            noun_next = later is not None and (
                (later.tag or "n")[0] in "nsfbqljikg" or later.text in _DOERS  # 核酸检测点, 快递员
            )
            if index == 0:
                return "part" if noun_next and text not in known.events else "refuse"
            head = later is not None and (
                later.text in known.single
                or later.text in known.funds
                or (later.text in known.facilities and text not in known.deeds | _SETTING)
            )  # 图书流通站, 成果转化基金, 垃圾处理设施
            return "part" if noun_next and (head or text not in known.strong) else "stop"
        if tag == "i" and index > 0:
            return "stop"  # 60万人民万众一心: an idiom says what they do
        if index > 0 and later is None and text in _ROUNDS:
            return "noun"  # 12轮全员核酸检测
        if index == 0 and tag == "u" and len(text) > 1:
            return "noun"  # 律所, cut out of 家律, 所
        if tag[0] in "pduryc" and text not in known.attributes | _DIRECT and text not in _JOINTS:
            return "stop"
        if tag[0] == "m" and index > 0 and text[0] in "0123456789" + FIGURE:
            listed = later is not None and later.text[0] in _RANKED
            return "part" if listed else "stop"  # 世界500强企业
        if tag[0] in "nasljibfqzxegtvmk" or text[0] in (NAME, FIGURE, DAY):
            return "noun"
        return "part"

    def goes(self, word: Word, rest: list[Word]) -> bool:
        """Return whether a verb of coming and going ends the phrase: 107名士兵就业."""
        known = self._words
        if word.text not in known.goings | known.events or (word.tag or "n")[0] not in "vn":
            return False
        return not rest or (rest[0].tag or "n")[0] not in "nvbaljk"

    def leads_on(self, words: list[Word], index: int) -> bool:
        """Return whether a verb stands before the noun after all: 签约项目, 制造完整产业链."""
        text, rest = words[index].text, words[index + 1 : index + 3]
        if not rest:
            return False
        known = self._words
        if index == 0 and (
            (rest[0].text.startswith(known.heads) and len(text) > 1 and text not in _MADE)
            or text == "地"
        ):
            return True
        if index > 0 and rest[0].text in _WHO and text not in known.strong:
            ends = len(words) == index + 2 or words[index + 2].text in known.verbs
            return (words[index].tag or "n")[0] == "v" and ends  # 待遇领取人员
        if index > 0 and text == "组成" and rest[0].text in _WHO | {"部门", "单位"}:
            return True  # 常委会组成人员
        if index > 0 and text in USING and rest[0].text in USERS:
            return True  # 重点使用单位
        if self._is_chain(words[index:]):
            return True
        joined = index > 0 and len(rest) > 1 and rest[0].text in _AND and rest[1].tag == "n"
        works = any(word.text in _WORKS for word in words[index + 3 : index + 5])
        if joined and works and text not in known.predicates:
            return (words[index].tag or "n")[0] == "v"  # 供需对接和投融资项目
        if index > 0 and len(rest) == 1 and rest[0].text in _WORKS:
            verbal = (words[index].tag or "n")[0] == "v" and len(text) > 1
            acts = text in known.predicates | known.strong and text != "提升"
            return verbal and not acts  # 农村供水保障提升工程
        tags = "".join((word.tag or "n")[0] for word in rest)
        if index == 0 and text == "最":
            return tags == "an"  # 四项最重要指标
        if (words[index].tag or "n")[0] != "v" or text in known.predicates | known.strong:
            return False
        if index == 0:  # 抽水蓄能电站
            return (
                tags == "vn" and rest[0].text not in known.predicates | known.verbs | known.goings
            )
        return tags == "an" or (tags == "vn" and rest[0].text in known.nominal_verbs)

    def _is_chain(self, words: list[Word]) -> bool:
        """Return whether verbs make one noun: 传承创新发展示范城市, 督察反馈问题."""
        size = 0
        for word in words:
            verbal = (word.tag or "n")[0] == "v" and len(word.text) in _VERBS
            if not verbal or word.text in self._words.predicates | self._words.strong:
                break
            size += 1
        if size == len(words) or (words[size].tag or "n")[0] not in "nsj":
            return False
        last = words[size].text
        known = self._words
        paired = last in _MATTERS | known.facilities or last.endswith(known.workplaces)
        return size >= (_CHAIN - 1 if paired else _CHAIN)
