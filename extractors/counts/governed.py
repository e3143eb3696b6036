"""The noun phrase that the last verb of doing before a number governs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document
from ...pipeline.segmenters.base import Word
from .deeds import GOVERNED, is_pair, opens_member
from .kept import SIGNED, SIGNING, STAGES, Kept
from .roles import USERS, USING
from .words import Vocabulary, is_quoted, is_rate, words_in

_HELPING = frozenset({"结对", "帮扶", "结对帮扶", "帮助", "救助", "资助", "救治", "慰问", "奖励"})
_NAMED_BY_VERB = frozenset(
    (
        "专班",
        "团队",
        "工作组",
        "基地",
        "小组",
        "经费",
        "资金",
        "计划",
        "方案",
        "课程",
        "中心",
        "平台",
        "机构",
        "活动",
    )
)
_HANDING = frozenset({"发放", "拨付", "下拨", "落实", "兑现"})
# 物业公司新签合同, where a dictionary reads 新 and 签
_NEWLY = re.compile("(?<=[司团院校局企厂社])新[签增购聘招添设](?=[一-鿿]{2})")
_OF_DEEDS = frozenset(
    {"时间", "时限", "环节", "流程", "成本", "费用", "中心", "车间", "意见", "厂房"}
)
_PHRASE = 4
_PLANS = frozenset({"计划", "方案", "预案", "规划"})
_DRAWN_UP = frozenset({"制定", "编制", "制订", "完善", "修订", "出台"})
_THROUGHOUT = frozenset({"综合", "系统", "专项", "全面", "生态", "环境"})
_SORTS = frozenset({"对象", "人员"})
_CALLING = frozenset({"走访", "慰问", "帮扶", "联系", "服务"})
_SOLVING = frozenset({"解决", "协调", "化解", "破解", "处理", "办理"})
_AMOUNTS = frozenset({"投资", "项目", "工程项目"})
_SPENT_TIMES = frozenset({"用时", "耗时", "时长"})
_HOLDING_NAMES = frozenset(
    {
        "组织",
        "开展",
        "举办",
        "举行",
        "实施",
        "推进",
        "推行",
        "建立",
        "设立",
        "打造",
        "创建",
        "建设",
        "新建",
        "建成",
        "开设",
        "成立",
        "组建",
    }
)
_HELD_SO = ("检查", "讲座", "窗口", "课堂", "课程", "比赛", "竞赛", "培训", "演练", "宣讲")
_TROUBLES = frozenset({"问题", "诉求", "困难", "难题", "需求"})
_PRAISED = frozenset({"先进", "优秀"})
_SERVING = frozenset({"服务", "反映", "受理", "咨询", "调解", "接待"})
MATTERS = frozenset({"事项", "指标"})
_TIMES = frozenset({"时间", "时限"})
SPANS = frozenset({"时限", "时间", "环节", "周期", "流程", "材料"})
_SUFFIXED = frozenset("链率")
_NO_DEED = frozenset({"非法", "违法", "违规", "未", "不"})
_WAYS = frozenset({"模式", "方式", "形式"})
_PLACES = ("站", "点", "队", "中心", "岗", "平台", "活动", "窗口", "品牌", "团", "专区", "网")
_MEMBERS = frozenset({"人员", "部门", "单位", "成员"})
_MANY = ("各类", "各级", "各项", "重点", "相关")
_GIVERS = ("助学", "计划", "基金", "胞", "平台")
# 海外侨胞捐赠口罩, 畜牧公司出栏生猪: what somebody does to what is counted
_TO_OTHERS = frozenset(
    (
        "种植",
        "栽种",
        "采摘",
        "制作",
        "认领",
        "认养",
        "撰写",
        "创作",
        "执裁",
        "申报",
        "销售",
        "租赁",
        "指导",
        "联系",
        "捐赠",
        "捐助",
        "资助",
        "救助",
        "走访",
        "参观",
    )
) | {"送去", "结对帮扶", "采购", "收购", "流转", "帮扶", "出栏"}
_SHARING = frozenset({"共建", "联建", "参建", "参展", "结对", "包联", "合作"})
_USES = frozenset({"利用", "处理", "处置", "覆盖", "净化", "加工", "储备", "运输", "供应"})
_CAPACITIES = frozenset({"能力", "面积", "规模"})
_ASPECT = frozenset({"了", "过", "起", "出", "着", "好", "掉", "完"})
_VILLAGES = frozenset("村组屯湾寨")
_ENJOYING = frozenset({"接受", "参加", "享受", "拥有", "使用"})
_JOINTS = frozenset("、和与及")
HOLDING = frozenset(
    ("开展", "组织", "举办", "举行", "参加", "承办", "召开", "主办", "组织开展", "组织召开")
)
ACTS = frozenset(
    {"活动", "行动", "大会", "会议", "推进会", "座谈会", "培训会", "对接会", "论坛", "比赛"}
)
WORKS = ("项目", "工程")


class Governed:
    """Finds where the object of the last verb begins."""

    def __init__(self, vocabulary: Vocabulary, kept: Kept, manner: re.Pattern[str]) -> None:
        """Take the words of manner, and what tells a verb that stays with its noun."""
        self._words = vocabulary
        self._kept = kept
        self._manner = manner

    def past_verb(self, document: Document, start: int, end: int) -> int:
        """Return where the noun phrase after the last verb of doing in a clause begins."""
        words = words_in(document, start, end) if end - start >= 3 else []
        if not words:
            return start
        newly = _NEWLY.search(document.text, start + 2, end)
        if newly is not None:
            return newly.end()
        known = self._words
        last = words[-1].text
        signing = next((word for word in reversed(words[:-1]) if word.text in SIGNING), None)
        if signing is not None and last.endswith(SIGNED):
            return signing.end  # 签订征地补偿协议
        if document.text[start:end] in known.measures:
            return start  # 批准逮捕
        compound = last.startswith(known.compounds)
        if len(last) == 4 and last[:2] in known.strong and last[2] not in known.suffixes:
            if compound:
                return words[-1].start  # 提出修改意见
            return words[-1].start + 2
        whole = len(last) == _PHRASE and last[:2] in known.verbs and last[2:] not in _SORTS
        doer = len(words) > 1 and words[-2].text.endswith((*known.persons, *known.agents))
        if whole and doer and last.endswith(known.persons):
            return words[-1].start + 2  # 代表联系群众
        for index in range(len(words) - 2, -1, -1):
            word, later = words[index], words[index + 1]
            if is_quoted(document.text, start, word.start, end):
                continue
            listed = index > 0 and words[index - 1].text == "、"
            if listed and "等" in document.text[word.end : end]:
                continue  # 无偿献血、清扫街道等志愿服务
            solved = index > 0 and words[index - 1].text in _SOLVING and last in _TROUBLES
            solved = solved and word.text not in _SOLVING
            if solved and any(other.text == "等" for other in words[index + 1 :]):
                continue  # 解决加装电梯、飞线充电等问题
            named = index > 0 and words[index - 1].text == "”" and last.endswith(_PLACES)
            if named and word.text in _SERVING:
                continue  # “电管家”服务驿站
            helped = word.text in _HELPING and last.endswith((*known.persons, "户"))
            helped = helped and last != "对象"
            if opens_member(self._words, self._manner, words, index):
                return later.start
            led = helped or word.text in known.governing or word.text == "服务"
            led = led and index > 0
            led = led and (later.text not in _NAMED_BY_VERB or words[index - 1].text in _WAYS)
            led = led and words[index - 1].text.endswith(known.agents) and later.text[0] != "总"
            led = led or self._is_by(words, index)
            if not (led or word.text in known.strong) or end - word.end < 2:
                continue
            if len(word.text) == 1 and (word.tag or "v")[0] != "v":
                continue
            if index > 0 and word.text == "组成" and later.text in _MEMBERS:
                continue  # 常委会组成人员
            if index > 0 and words[index - 1].text in _NO_DEED:
                continue  # 非法吸收公众存款: no deed of the report's
            if document.text.endswith(known.compounds, 0, word.end):
                continue
            if document.text.startswith(known.compounds, word.start, end):
                continue
            spans = index == 0 and later is words[-1] and later.text in SPANS
            if spans and word.text in known.offering:
                continue  # 办理时限由3天压缩至4小时
            if last in _SPENT_TIMES:
                continue  # 企业开办平均用时
            held = index > 0 and words[index - 1].text == "”" and last.endswith(_HELD_SO)
            if held and self._is_held(words, index - 1):
                continue  # 组织“双随机”执法检查
            if index > 0 and word.text in _ENJOYING and last.endswith("率"):
                continue  # 外来民工子女接受义务教育率
            light = index == 0 or words[index - 1].text in known.light
            staged = light and word.text in known.states
            if later is words[-1] and later.text in WORKS and (word.text[0] in STAGES or staged):
                continue  # 完成新开工项目4个, 完成开工项目5个
            if document.text[word.end] in _SUFFIXED or (index > 0 and later.text == "任务"):
                continue  # 供应链, 棚户区改造开工任务
            if len(word.text) == 1 and document.text[word.start : word.start + 2] in known.strong:
                return word.start + 2  # 打掉电诈团伙, cut as 打, 掉电
            rest = document.text[word.end : end]
            if is_rate(rest) or (index > 0 and self._kept.is_of_deed(word.text, rest)):
                continue  # 案件调处成功率, 医保最高支付限额
            if index > 0 and later.text in ACTS and word.text not in HOLDING:
                continue  # 组织招引活动
            if index == 2 and later is words[-1] and words[0].text in _HANDING:
                continue  # 发放稳岗返还资金
            if later.text in known.suffixes or (word.text == "新增" and later.text == "就业"):
                continue
            if index > 0 and later is words[-1] and later.text in known.goings:
                continue  # 保障房分配入住: what came before is handed out
            using = index > 0 and later is words[-1] and later.text in USERS
            if using and word.text in _SHARING | USING:
                continue  # 检查特种设备使用单位, 新增共建单位
            if using and words[index - 1].text in _PRAISED:
                continue  # 先进承办单位
            if index > 0 and later is words[-1] and later.text == "项目" and word.text in _SHARING:
                continue  # 完成共建项目
            funded = index > 0 and later is words[-1] and later.text in known.funds
            if funded and words[index - 1].text in known.verbs and word.text not in _HANDING:
                continue  # 投入修缮资金
            if index > 0 and later is words[-1] and self._is_one_noun(words, index):
                continue
            if self._kept.is_praised(word.text, document.text[word.end : end]):
                continue  # 提案办理先进单位
            noun = index > 0 and (words[index - 1].tag or "n")[0] == "n"
            if noun and later.text in known.facilities and word.text != "投入":
                continue  # 安装尾气净化装置
            used = word.text in _USES and words[-1].text in _CAPACITIES
            if noun and used and later.text in known.verbs:
                continue  # 废物利用处置能力
            if later.text in _ASPECT and index + 2 < len(words):
                later = words[index + 2]
            if index > 0 and later is words[-1] and later.text in MATTERS and light:
                continue  # 完成整改事项
            if (
                index > 0
                and (words[-2].text in WORKS or last == "工程项目")
                and last in _AMOUNTS
                and not light
            ):
                continue  # 农网巩固提升工程投资
            told = index > 0 or (later.text in _TIMES and not self._kept.is_moving(word.text))
            if told and later is words[-1] and later.text in _OF_DEEDS:
                continue  # 企业开办时间, 建设烘干中心, 开办时间
            if later.text in {"等", "难", "中", "后", "前"}:
                continue  # 手工编织等培训, 解决接送难问题
            nominal = later.tag == "vn" or later.text in known.nominal_verbs
            if (
                word.text in _ENJOYING
                and later is words[-2]
                and nominal
                and last.endswith(known.persons)
            ):
                return words[-1].start  # 参加考核学生486名
            if word.text not in SIGNING and self._kept.is_signed(later.text + last):
                continue  # 征地补偿协议
            if word.text.endswith("通") and later.text[0] in _VILLAGES:
                return word.end - 1  # 新修通村桥
            if later.text == "并" and words[index + 2].text in known.verbs and words[index + 3 :]:
                return words[index + 2].end  # 发现并纠正问题
            if later.text in _JOINTS:
                continue  # 查封、扣押案件, 新开工和续建项目
            if index > 1 and words[index - 1].text == "、" and words[index - 2].text == later.text:
                continue  # 建设用地、划拨用地
            if later is words[-1] and is_pair(known, words[max(0, index - 1) : index], word, later):
                continue
            return later.start
        return start

    def _is_one_noun(self, words: Sequence[Word], index: int) -> bool:
        """Tell whether a verb is part of the last noun: `制定抽查计划`, `流域综合治理项目`."""
        word, before = words[index], words[index - 1]
        if words[-1].text in _PLANS and words[0].text in _DRAWN_UP:
            return index == 1 or before.text not in self._words.strong
        noun = (before.tag or "n")[0] == "n" and not before.text.endswith(self._words.agents)
        if words[-1].text == "人员" and noun and word.text not in self._words.light:
            return True  # 古籍修复人员
        throughout = before.text in _THROUGHOUT or word.text[:2] in _THROUGHOUT
        return words[-1].text in WORKS and throughout

    def _is_held(self, words: Sequence[Word], closing: int) -> bool:
        """Tell whether a verb of holding stands before a quote, which is part of a name then."""
        opening = next((at for at in range(closing, -1, -1) if words[at].text == "“"), 0)
        return opening > 0 and words[opening - 1].text in _HOLDING_NAMES

    def _is_by(self, words: Sequence[Word], index: int) -> bool:
        """Tell whether somebody does to many what a verb says: `企业申报各类科技项目`."""
        word, later, known = words[index], words[index + 1], self._words
        if index == 0 or word.text not in known.verbs:
            return False
        if not words[index - 1].text.endswith((*known.agents, *known.persons, *_GIVERS)):
            return False
        if later.text.startswith(_MANY):
            return True
        noun = (later.tag or "n")[0] in "nab" and len(later.text) > 1
        noun = noun and word.text in _TO_OTHERS
        if word.text in _CALLING and later.text in GOVERNED:
            return True  # 班子成员走访企业
        return noun and not later.text.startswith(known.heads + known.endings)
