"""What a figure counts or measures, from the words before its number: `共有党员30人`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds
from .coming import before_coming, past_doer
from .copulas import Copulas
from .deeds import is_noun, is_sort
from .opening import Opening
from .relations import CLEARED, MERGED, without_relation
from .skipped import HANDED_TO
from .verbal import ALL, Verbal
from .words import LIST, Vocabulary, from_quote, is_double_verb, last_of, unquoted, words_in

_FROM = re.compile(
    r"(?:(?<![自理事缘经])由|从(?![业事教医军警宽严轻重快优简]))[^，。；]{0,16}?的?$"
)
_LEVEL = re.compile("达|为|超|突破|累计|总|合计|共计|逾|占|增至|接近|完成")
_ASIDE = re.compile(
    r"(?<=[^，。；])（(?:不?含|包括|其中|扣?除|截至)[^（）]{1,20}）$|（[ ]{0,4}）$"
    r"|（(?:预计|不变价|现价|当年价|下同)[^（）]{0,8}）$"
)
_EACH = re.compile(r"(?:[年月]|每年|每月)?(?:人均|户均|亩均)[年月]?$")
_ON_AVERAGE = re.compile("(?:平均|年均|月均|连续|累计|共|合计|复合|[来间内])?")
_IN_TIME = frozenset({"按期", "如期", "按时", "顺利", "全部", "陆续", "成功", "稳定"})
_AND_INVESTED = re.compile("[和及与]((?:计划)?总?投资)$")
_WHEN = ("期间", "期内", "汛期前", "之前", "以前", "后", "作为")
_NOTE = re.compile(
    "(?<=[^，。；]{2})实现增[速幅]$|(?<=[组队团])一行$|(?<=[一-鿿]{2})向[东南西北]$"
    "|(?<=[^，。；])[〔［\\[] ?[0-9]{1,3} ?[〕］\\]]$|(?<=[^，。；])[两三四五六七八九]个$"
    "|(?<=[者人员])不[捕诉]$|(?<=[^，。；]{2})每(?:公斤|斤|吨|亩)多(?:卖|收|赚|挣)$"
)
_HOW_MANY, _NOUN_AND_VERB = ("数量", "总数", "次数", "总量"), 4  # 治安受理数量
_WHERE = re.compile("在[^，。；在]{2,20}[中上里]$")
_ORDINAL = re.compile(
    "第[一二三四五六七八九十0-9]{1,3}[个家座]$|为一[名位]$|^每(?:公斤|斤|吨|亩|[户村人名家校])$|^为(?:集体|企业|群众|村民|农户|职工)$"
)
_TURNED = re.compile(MERGED + "$")
_WORKS = frozenset({"工程", "项目", "点位", "路段"})
_SPENT = frozenset({"投入", "销售", "成交", "交易"})
_THROUGH = re.compile("通过[^，。；]{2,24}?实现$")
_SUMMED = frozenset({"累计", "共", "已", "总共", "共计", "已累计"})
_REACHED = frozenset({"上线", "达线"})
_ALIKE = re.compile("(?:统一|整体|相应|进一步|逐步|稳步|均)$")
_RAISED = re.compile("(?:提高|提升|上调|调整|调高|降低|降|减|增|升|扩大|压缩|缩短|下降|上升)")
_SERVED = re.compile(
    "(?:累计|共|已|先后|全年){0,2}为(?P<who>[^，。；、的]{2,12}?)(?:免费|集中|上门)?(?P<deed>[一-鿿]{2})"
)
_SENDING = frozenset(
    ("选派", "派驻", "派出", "派遣", "组织", "邀请", "安排", "选送", "抽调", "推荐", "指派", "委派")
)
_RUN = re.compile("(?:累计|共|已)?(?:开行|发运|运行|开讲|接待|开放|演出|播出|发班|航班|开馆)")
_GOING_DOWN = frozenset({"下沉", "报到", "值守", "轮值", "驻村", "包联"})
_EVEN = re.compile("[均都]")
# 托位数达到每千人口4.3个
_PER = re.compile("(?:达到?|达|为|提高到|增至|升至)每[千万百][^，。；、的]{1,6}$")
# 人才短缺、游客占比不足20%; 赴乡镇送课27场
_WANTING = re.compile(
    "[^，。；]{2,20}(?:不[强高足大够深畅全]|短缺|紧缺|滞后|薄弱|偏[低高少慢弱])、(?=[^，。；、]{2})"
)
_GONE = re.compile(
    "(?:先后|分别)?(?:赴|深入|走进)[^，。；]{2,16}?(?:乡镇|[县镇乡村]|学校|校园|社区|企业|农村|基层)(?=[一-鿿]{2}$)"
)
_EVERYWHERE = re.compile("(?:进[^，。；、]{1,6}、){1,5}进[^，。；、]{1,6}")
_PAIR = 2
_TERMS = ("有期徒刑", "无期徒刑", "拘役", "缓刑")
_ASPECTS, _SHORT_VERBS = frozenset("了出"), frozenset("卖买修建栽种养装办花用收交")
_SCHOOLING = ("高中", "初中", "集中", "其中")
_HANDED_TO = re.compile(HANDED_TO + "(?:依法)?(?:审查起诉|起诉|处理|查处)?")
_FORMS = re.compile("批评教育(?:帮助)?和处理$")
_BOOKS = re.compile("《[^《》]*$")
_PLACED = frozenset("到赴在进")
_HELD = re.compile(
    "(“[^”]{2,16}”[^，。；的、“”]{0,8}?)(?:[全每][年月周]末?|暑期|寒假|假期|累计|先后|已|共|坚持|常态化|持续|定期){0,3}(?:开讲|开课|开播|播出|开展|举办|推出|更新|授课|开班)$"
)
_GOES = re.compile(
    "(?<=讲座|活动|宣讲|宣传|演出|展览|服务|培训|电影|体验|课堂)(?:走进[^，。；]{2,12}|进(?:村|社区|校园|企业|机关|军营|家庭|乡村|农村|课堂|基层)"
    "(?:（[一-鿿]{1,3}）)?(?:、进[一-鿿]{1,3})*)$"
)


class Preceding:
    """Reads the noun phrase before a number and its copula or light verb."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._copulas = Copulas(lexicons)
        self._opening = Opening(lexicons, vocabulary)
        self._adverbs = self._opening.adverbs
        self.verbal = Verbal(lexicons, vocabulary, self._copulas, self._opening)
        """What tells verbs and adverbs before a number that name nothing."""
        self._changes = re.compile(
            r"(?:保持|继续|预期|预计|力争|首次|再次|进一步|有所|(?<![0-9一二三四五六七八九十两几半人户亩均去上前今明当])年(?=[增递])|同比|环比|可比|同口径|按(?:可比|不变)(?:口径|价格?)(?:计算)?|同期|累计|平均|年均|又|再|统一|分别|(?<![人户年月亩])均|还|也|共|实际|大幅|持续|明显|净|逆势|强势|同步|稳步|逐年|双双|平稳|快速|较快){0,4}"
            rf"(?:(?<![新削]){lexicons.any_of('counts.increase', 'counts.decrease')}"
            rf"|{CLEARED})"
            r"(?:了|到|至|为|达|达到|近|约|超过|超|均){0,3}$"
        )

    def find(
        self,
        document: Document,
        start: int,
        end: int,
        *,
        measured: bool = False,
        level: bool = False,
    ) -> Bounds | None:
        """Return the noun phrase in `[start, end)` that ends before a number, or None.

        In front of what is `measured` (money, a share) a verb that also stands in nouns is
        part of the noun: 生产总值, 供电煤耗; else it governs it: 改造户厕.
        """
        text = document.text
        number = end
        end = without_relation(text, start, end)
        source = _FROM.search(text, start, end)
        if source is not None and source.start() > start:
            end = source.start()
        held = _HELD.search(text, start, end)
        if held is not None and text.find("“", start, held.start()) < 0:
            return unquoted(text, *held.span(1))  # “河畔讲坛”全年开讲24期
        forms = _FORMS.search(text, start, end)
        if forms is not None:
            return Bounds(*forms.span())
        goes = _GOES.search(text, start + 2, end)
        end = end if goes is None else goes.start()  # 公益讲座进社区
        dated = document.last_date_in(start, end)
        if (
            dated is not None
            and _BOOKS.search(text, start, dated)
            and text.endswith("》", start, end)
        ):
            dated = None  # 《统计年鉴（2024）》
        if dated is not None and (
            _ON_AVERAGE.fullmatch(text, dated, end)
            or (self._copulas.strip(document, dated, end) == dated and text[dated] not in "多少")
        ):  # 就业率连续五年保持在95%
            end = max(start, *(date.start for date in document.dates_in(start, end)))
            dated = document.last_date_in(start, end)  # 企业5年增加2万家
        run = None if dated is None else _RUN.fullmatch(text, dated, end)
        if run is not None and (first := document.dates_in(start, end)[-1].start) - start > 1:
            return self.find(document, start, first)  # 中欧班列全年开行1065列
        if dated is not None and not text.startswith("期", dated):  # 三年期存款占比
            start = max(start, dated)
        end = self._copulas.strip(document, start, end)
        per = _PER.search(text, start + 2, end)
        end = end if per is None else self._copulas.strip(document, start, per.start())
        for pattern in (_WANTING, _GONE):
            past = pattern.match(text, start, end)
            start = start if past is None else past.end()
        noted = _NOTE.search(text, start, end)
        end = end if noted is None else self._copulas.strip(document, start, noted.start())
        before = text[end:number]
        if before[:1] in _ASPECTS and text[end - 1 : end] in _SHORT_VERBS and end - start > 2:
            end -= 1  # 蜂蜜卖了2.1万斤
        where = _WHERE.search(text, start + 2, end)
        if where is not None and not text.endswith(_SCHOOLING, start, end):
            end = where.start()  # 高新区在综合评价中前进7位
        if _RAISED.match(before):
            lead = _ALIKE.search(text, start + 2, end)
            end = end if lead is None else lead.start()  # 标准统一提高到865元
        if text[start:end].endswith(("、", "，")):
            return None
        end = before_coming(text, start, end)
        start = past_doer(text, start, end)
        before = text[end:number]
        words = words_in(document, start, end)
        twice = len(words) > 2 and self._words.strong.issuperset(word.text for word in words[-2:])
        if twice or is_double_verb(text[max(start, end - 8) : end], self._words.verbs):
            thing = self._words.done_to(document, words)
            if thing is not None or not twice:
                return thing
        aside = _ASIDE.search(text, start, end)
        if aside is not None:
            end = self._copulas.strip(document, start, aside.start())
        of = last_of(text, start, end)
        if of is not None:
            if of.end() == end:
                return None
            start = of.end()
        invested = _AND_INVESTED.search(text, start, end)
        if invested is not None:
            start = invested.start(1)  # 甲项目和投资65亿元的乙项目
        turned = _TURNED.search(text, start, end) if before.startswith(("为", "成")) else None
        if turned is not None:
            end = turned.start()  # 12处敬老院整合为3处
            if end == start:
                return None
        if _EVERYWHERE.fullmatch(text, start, end):
            return None  # 进社区、进工地共17场
        if _HANDED_TO.fullmatch(text, start, end):
            return None  # 移送检察机关2人: to whom, not who
        opening = start
        start, light = self._opening.of(document, start, end, measured)
        if text[start:end] in _WORKS and not light:
            start = self._opening.of_mended(document, opening, start)
        start = from_quote(text, opening, start, end)
        if text[end - 1] == "中" and "有" in before and not text.endswith(_SCHOOLING, start, end):
            end -= 1  # 工作室成员中有5人
        while end > start and text[end - 1] in "“‘（":
            end -= 1
        if end - start > 1 and text[end - 1] == "等":
            end -= 1
        level = level or _LEVEL.search(before) is not None
        if measured and _EVEN.match(before) and (sign := text.find("、", opening, start)) > 0:
            rate = self.find(document, opening, sign, measured=True)
            if rate is not None and text.endswith("率", *rate):
                start = rate.start  # 督导率、整改率均为100%
        light = light or (end - start >= _NOUN_AND_VERB and before.startswith(_HOW_MANY))
        return self._named(document, start, end, light, level)

    def listed(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the list of names that 分别 hands figures out to: 主营收入、实际利用外资."""
        signs = list(LIST.finditer(document.text, start, end))
        last = self.find(document, start, end, measured=True)
        if not signs or last is None:
            return last
        first = self.find(document, start, signs[0].start(), measured=True)
        if first is None:
            return last
        quoted = document.text.startswith("“", first.start - 1) and first.start > start
        return Bounds(first.start - quoted, last.end)

    def _named(
        self, document: Document, start: int, end: int, light: bool, level: bool
    ) -> Bounds | None:
        """Return the bounds if a noun stands there; a verb without an object names nothing.

        A verb behind a noun and before a copula (`level`) is a noun: 劳务创收达10万元.
        """
        known = self._words
        found = document.text[start:end]
        if found not in known.measures and not light:
            words = words_in(document, start, end)
            if not words:
                return None
            if len(words) == _PAIR and words[-1].text == "成功" and words[0].text in known.goings:
                return None  # 牵手成功11对
            if words[2:] and words[-1].text == "成功":
                end = words.pop().start  # 诉前调解成功26件
            last = words[-1]
            if len(words) > 1 and last.text in known.goings and words[-2].text in _IN_TIME:
                end = words[-2].start  # 预备党员按期转正5名
            elif words[1:] and last.text in _REACHED and not words[-2].text.endswith(known.persons):
                pass  # 高考一本上线591人
            elif (
                len(words) > 1
                and last.text in known.goings
                and last.start - start > 1
                and words[-2].text + last.text not in known.goings  # 外出务工
                and (words[-2].text not in known.strong or words[-2].text in known.light)
                and (words[-2].text not in known.goings or len(words) > 2)
                and (words[-2].tag or "n")[0] not in "adb"
                and not (last.text == "创业" and words[-2].tag == "v")
                and not document.text.endswith("新增", 0, start)
            ):
                moved = words[-2].text + last.text in known.nominal_verbs  # 转移就业
                moved = moved or words[-2].text in known.goings  # 失业人员就业再就业
                edge = words[-2].start if moved and len(words) > 2 else last.start
                end = self._copulas.strip(document, start, edge)
                if document.text[start] in _PLACED and words[-2].text not in known.goings:
                    return None  # 到社区报到32人次
                where = _WHERE.search(document.text, start + 2, end)
                if document.text[end - 1] in "中上" and document.text[start - 1] == "在":
                    return None  # 在技能大赛中获奖58项
                end = end if where is None else where.start()  # 教师在教学比武中获奖23人次
            elif len(words) > 2 and last.text == "入住" and words[-2].text in known.strong:
                end = words[-2].start  # 保障房分配入住947套
            elif len(words) > 1 and last.text in known.states:
                end = self._copulas.strip(document, start, last.start)  # 棚户区改造开工165万套
                for word in ("基本", "新", "集中", "同步", "联合", "再", "结构性"):
                    if document.text.endswith(word, start, end):
                        end = self._copulas.strip(document, start, end - len(word))
            elif last.text in _SPENT and len(words) > 2 and words[-2].text in _SUMMED:
                end = words[-2].start  # 基础设施建设累计投入8.2亿元
                if last.text == "投入" and words[-3].text.endswith(known.agents):
                    return None  # 企业累计投入3亿元
            elif (
                words[2:]
                and last.text in known.verbs
                and words[-2].text in _SUMMED
                and words[-3].text == "”"
            ):
                end = words[-2].start  # “大棚贷”已投放2亿元
            elif len(words) > 2 and last.text in known.verbs and words[-2].text == "共":
                end = words[-2].start  # 特困人员共保障2397户
                if words[-3].text.endswith(known.agents):
                    return None
            elif last.text in known.strong and not is_noun(known, words, level):
                if len(words) > 1 and is_sort(document.text, words, end):
                    return known.done_to(document, words) or Bounds(start, end)
                return known.done_to(document, words)
        found = document.text[start:end]
        how = self._adverbs.fullmatch(found) or self._opening.manner.fullmatch(found)
        if found.count("“") > found.count("”"):  # 开设“专题讲座16讲”
            start = document.text.rindex("“", start, end) + 1
            found = document.text[start:end]
            how = how or re.search("、", found)  # “两年突破、五年翻一番”
        if how is not None or found.endswith(("、", "或", "了", *_WHEN)) or _ORDINAL.search(found):
            return None
        summed = found[:1] in ALL and found not in known.measures
        if summed and found[2:] and found[1:] in known.verbs - known.measures:
            return None  # 共收缴500元
        if found[:2] == "实际" and found[2:] in known.verbs - known.measures and not level:
            return None  # 实际开放560张
        if "、" in found and known.verbs.issuperset(found.split("、")):
            return None  # 新建、续建千万元以上项目
        if not found or (len(found) == 1 and found not in known.single):
            return None
        yielded = level and found in known.yields  # 投入达6.6亿元
        if found.endswith(_TERMS) and not document.text.endswith("其中", 0, start):
            return None  # 判处五年以上有期徒刑103人
        if found in known.empty or (
            found in known.verbs and found not in known.measures and not (light or yielded)
        ):
            return None
        bare = unquoted(document.text, start, end)
        return bare if bare.start < bare.end else None  # 《》30人

    def served(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the people for whom a verb does something: `为初一女生接种2180人`."""
        match = _SERVED.fullmatch(document.text, start, end)
        if match is None or match["deed"] not in self._words.verbs | self._words.nominal_verbs:
            return None
        who = Bounds(*match.span("who"))
        return who if document.text.endswith(self._words.persons, *who) else None

    def sent(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the people who are sent or gathered to do something: `选派干部跟班锻炼22人`."""
        words = words_in(document, start, end)
        sending = next((i for i, word in enumerate(words) if word.text in _SENDING), None)
        persons = self._words.persons
        if sending is None:
            doer = words[0] if words and words[0].text.endswith(persons) else None
            went = len(words) == _PAIR and words[1].text in _GOING_DOWN
            return Bounds(*doer[:2]) if doer is not None and went else None
        for index in range(sending + 1, len(words) - 1):
            word, later = words[index], words[index + 1]
            if (word.tag or "n")[0] not in "nabjlmqs" and word.text != "、":
                return None
            if word.text.endswith(persons) and (later.tag or "n")[0] in "vpdf":
                done = words[-1].text in self._words.verbs | self._words.nominal_verbs
                done = done or words[-1].text in self._words.goings or words[-1].tag in {"v", "vn"}
                done = done or not words[-1].text.endswith(persons)
                return Bounds(words[sending + 1].start, word.end) if done else None
        return None

    def object_of(self, document: Document, clause: Bounds) -> Bounds | None:
        """Return the noun phrase that a verb of doing governs at the end of a clause."""
        words = words_in(document, *clause)
        start = self._opening.governed.past_verb(document, clause.start, clause.end)
        if start == clause.start and words and words[0].text in self._words.verbs:
            start, _ = self._opening.of(document, clause.start, clause.end, measured=False)
        start += document.text.startswith("了", start)
        return None if start == clause.start else unquoted(document.text, start, clause.end)

    def change(self, document: Document, start: int, end: int) -> tuple[Bounds | None, bool]:
        """Split a verb of change off the end of `[start, end)`.

        Return the noun phrase before it (None if the clause names none) and whether a verb
        of change stands there at all.
        """
        match = self._changes.search(document.text, start, end)
        if match is None:
            return None, False
        head = document.text[start : match.start()]
        size = 3 if head.endswith(("均月", "均年")) else 2
        if match.group()[:2] in self._words.harvests and head[-2:] in self._words.each:
            return Bounds(max(start, match.start() - size), match.start() + 2), True
        yearly = match.group()[:2] in self._words.each
        if yearly and match.group()[2:4] in self._words.harvests and head[-1:] in "户人亩":
            begin = max(start, match.start() - 1)
            return Bounds(begin, match.start() + 4), True  # 户年均增收
        through = _THROUGH.search(document.text, start, match.start())
        if through is not None and through.start() > start:  # 该镇通过土地流转实现增收12万元
            return self.find(document, start, through.start(), measured=True, level=True), True
        each = _EACH.search(document.text, start, match.start())
        end = match.start() if each is None else each.start()
        return self.find(document, start, end, measured=True, level=True), True
