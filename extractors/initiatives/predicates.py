"""Verbs whose subject is an undertaking: `引水工程8月通水`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.reading import FIGURE

_END = r"(?=[，。；、：！？\n）]|等|并|和|后|$)"
_OBJECTLESS = (
    r"(?=[，。；、：！？\n）]|等|并|和|后|$|建设|设立|实施|以来|运行|使用|运营|仪式|落地|验收|交付|营业"
    r"|投[产用入训运]|通[车水电航气]|开[放园馆业诊]|启用|达[产效标]|中交)"
)
_SHARE = f"(?=[约近超]?[0-9{FIGURE}]{{1,3}}(?:[.][0-9{FIGURE}]{{1,2}})?%)"
_LICENSED = "取得(?=[^，。；、\n]{2,18}?(?:批复|核准|许可))"
# 甲项目完成前期手续, 乙工程具备通车条件: a stage that is reached.
_STAGE = (
    "(?:完成|具备|达到|进入)(?=[^，。；：\\n]{0,16}?"
    "(?:手续|重组|选址|立项|备案|环评|审批|评审|招标|招投标|论证|条件|进度|阶段|节点))"
    # 甲项目已完成厂房、办公楼等基础设施建设
    "|完成(?=了?[^，。；：\\n]{0,20}?(?:建设|封顶|主体|土建|施工|基础|征[地迁收]|拆迁|安装|装修|[铺敷]设|吊装|架设|浇筑|开挖)(?:工作|工程|施工)?(?:[，。；0-9\\n]|$))"
)
# 总投资3亿元的甲项目，现已完工: the comma only takes breath.
_PRICED = re.compile("(?:计划|概算|估算|预计)?总?投资[^，。；]{0,12}元")
_BREATH = re.compile("，(?:目前，?)?(?=现|已|正|均|将|与)")
# 投资3亿元的甲项目，一期厂房已完工: a part of it is built.
_PART = re.compile(
    "，[^，。；“\\n]{2,14}?(?:已|正在?|开始|基本|全部)(?P<plain>完工|封顶|施工|竣工|投产)"
)
_SIGNED = "签订(?=[^，。；、\\n]{0,10}?(?:协议|合同))"
# 核心价值观教育活动开展以来: it has been run.
_SINCE = "(?:开展|实施|推行|运行|建立)(?=以来)"
# “百日攻坚”取得明显成效
_EFFECT = "取得[^，。；、的\n]{0,8}?(?:成效|实效|成果)"
_EFFECTS = ("成效", "实效", "成果")
_PASSED = "通过[^，。；、“\\n]{0,6}?(?:验收|审批|评审|评估|核准)"  # 通过省级验收
# 通过阶段性验收, 累计完成投资: the verb without its object.
_STEM = re.compile("(?:累计)?(完成|通过|取得|获得)(?=.)")
# 甲项目被列入省级重点项目: it is taken on.
_APPROVED = "获(?=[^，。；、\\n]{1,12}?(?:批准|批复|核准))"
_TAKEN_ON = (
    "(?:被|已|获|已被|获得)?(?:列入|纳入)"
    "(?=[^，。；、\\n]{0,12}?(?:国家|省|市|县|区|重点|计划|规划|名录|项目库|盘子))"
)
# 扎实推进, 火热进行, 被列入: the verb alone.
_ADVERBED = re.compile("(?:扎实|稳步|顺利|火热|正在|被|已|获|已被|获得)(推进|进行|列入|纳入)")
_PARTS = "(?:(?:[一二三四五]、){1,4}[二三四五六]期)?"
_NOTE = re.compile("[〔\\[［]\\d{1,3}[〕\\]］]|（[^（）\\n]{1,10}）")
_DOING = ("govern", "govern_weak", "predicate", "predicate_after_adverb", "known")
_DATED = 14
_LIST = 40


class Predicates:
    """Finds the verb that follows a name."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the verbs and adverbs of `initiatives.toml`."""
        adverb = alternation(lexicons["initiatives.predicate_adverb"])
        transitive = frozenset(lexicons["initiatives.transitive"])
        closed = [word for word in lexicons["initiatives.predicate"] if word in transitive]
        open_ = [word for word in lexicons["initiatives.predicate"] if word not in transitive]
        closed_verb = f"{alternation(closed)}{_OBJECTLESS}"
        run = f"{_SIGNED}|{_SINCE}|{_APPROVED}|{_TAKEN_ON}"
        reached = f"完成{_SHARE}|{_LICENSED}|{_STAGE}|{_PASSED}|{run}"
        plain = f"(?:{alternation(open_)}|{closed_verb}|{reached})"
        alone = f"(?:{plain}|{_EFFECT})"  # 甲教育、乙档案等工作取得新成效 tells of fields
        after = alternation(lexicons["initiatives.predicate_after_adverb"])
        self._verb = re.compile(
            f"{_PARTS}(?:暨[^，。；“\n]{{2,16}}?)?(?:(?:成功|顺利)?(?:[在于与][^，。；、\n]{{2,20}}?|分别在[^，。；\n]{{2,20}}?))?"
            f"(?:(?:{adverb}){{0,4}}?(?P<plain>{alone})"
            f"|(?:{adverb}){{1,4}}(?P<after>{after})(?:{after})?{_END})"  # 进一步健全完善
        )
        self._listed = re.compile(
            f"(?:、[^，。；\n]{{1,{_LIST}}}?)?等[^，。；、\n]{{0,10}}?"
            f"(?:(?:{adverb}){{1,4}}(?:(?P<plain>{plain})|(?P<after>{after}){_END})|(?P<closing>{plain})(?:{plain})?{_END})"
        )
        self._words = frozenset(lexicons["initiatives.predicate"])
        doing = lexicons.any_of(*(f"initiatives.{group}" for group in _DOING))
        # A clause names no undertaking without one of these.
        self.doing = re.compile(
            f"{doing}|“|[上作做]了|具备|达到|进入|通过|取得|投资[^，。；]{{0,12}}元的|[列纳]入"
        )
        self._starts = frozenset(
            word[0]
            for group in ("predicate", "predicate_after_adverb", "predicate_adverb")
            for word in lexicons[f"initiatives.{group}"]
        ) | set("在于与一二三四完具达进取暨被列纳获")

    def is_one(self, word: str) -> bool:
        """Tell whether a word is such a verb: 投入使用."""
        return word in self._words

    def after(self, document: Document, end: int) -> str | None:
        """Return the verb whose subject ends at `end`, or None; a date may stand between."""
        text = document.text
        stop = document.structure.clause_at(end - 1).end
        note = _NOTE.match(text, end)
        end = note.end() if note is not None else end
        sign = text[end : end + 1]
        breath = _BREATH.match(text, end) if sign == "，" else None
        clause = document.structure.clause_at(end - 1)
        if breath is not None and _PRICED.match(text, clause.start):
            later = document.structure.clause_at(breath.end())
            match = self._verb.match(text, breath.end(), later.end)
        elif sign == "，" and _PRICED.match(text, clause.start):
            match = _PART.match(text, end)
        elif sign in ("、", "等"):
            match = self._listed.match(text, end, stop)
        elif sign in self._starts:
            match = self._verb.match(text, end, stop)
        else:
            match = None
        if match is None:
            dated = document.last_date_in(end, min(stop, end + _DATED))
            if dated is None or "，" in text[end:dated]:
                return None
            match = self._verb.match(text, dated, stop)
            if match is None:
                return None
        verb = match[match.lastgroup or "plain"]
        if verb.startswith("取得") and verb.endswith(_EFFECTS):
            return "取得成效"
        stem = _STEM.match(verb) or _ADVERBED.fullmatch(verb)
        return verb if stem is None else stem[1]
