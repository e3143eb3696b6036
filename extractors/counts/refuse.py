"""What has a number and a unit and counts nothing: names, ordinals, set phrases, idioms."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Quoted
from .amounts import Figure
from .labels import label_of
from .numbers import MEDALS
from .single import is_behind

_NOT_CHINESE = frozenset(
    "本轮班队字组点面口头眼方站回度角级步线代分层道根片块双重期讲格版幕档样首车包票单席里种类"
)
"""Units that after a Chinese numeral make a word or an ordinal rather than a count."""
_LAST = re.compile("(?:排名|名次|质量|指数|考核|倒数|摆脱了?|退出|告别|[居列])后$")
_PLACES = re.compile("第[0-9、和]{2,5}$")
_FOREMOST = re.compile("(?<![提目以之年月日从])前$")
_MOVED = re.compile("(?:提升|上升|前移|跃升|前进|晋升|攀升|升|下滑|下降|降|后退|退)(?:至|到)")
_STANDING = re.compile("(?:排名|[位名]列|[列居](?:全[国省市县区州旗]|世界|全球))$")
_OF_NAMES = re.compile("(?:费用率|死亡率|人口抽样调查)")
_ONE_SIGN = re.compile("“.”")
_PERIODICALS = ("刊", "报", "班", "专栏", "橱窗", "讲座", "课堂", "培训")
_CLOCK = re.compile(r"\d[时点]$")
_ROUTE = re.compile("(?:高速|铁路|公路|高铁)$")
"""Before a stretch that is named by a numeral's look: 甲丙高速三封段."""
_SESSIONS = re.compile(
    "届[一二三四五六七八九十]{1,3}次(?:[、和][一二三四五六七八九十]{1,3}次)*[、和]$"
)
_ROADS = ("国道", "省道", "县道", "乡道")
_WRITING = re.compile("(?:做[好实足活大优]?|写[好实]?|书写)(?:“[^“”]{1,24}”)?$")
_EVENTS = re.compile(
    "(?:个人|混合|团体)?(?:冠军|亚军|季军|决赛|预赛|[蝶仰蛙]泳|自由泳|混合泳|短?跑|栏|障碍|翻越|负重|接力|竞走|赛跑|气?[步手]枪)"
)
_ADJOINING = re.compile(r"[A-Za-z0-9.×*:/+\-\ue002]$|[0-9]·$")
_POINTED = re.compile(r"(?:以下|如下|下列|下面|上述|以上|这|那|该|本)$")
_LINES = re.compile(
    r"(?:及以上|以上)?[一-鿿]{0,6}?(?:变电|电站|输变电|线路|输电|配电|开关|电缆|母线|送出|升压|外线|电网)"
)
_GENERATION = re.compile("[2-6] ?[gG][\u4e00-\u9fff]")
_DOUBLED = re.compile(r"翻(?:了|两)?(?:近|将近|约)?$")
_CLASS = re.compile("[0-9]{2,4}级[^，。；、]{1,12}$")
_MATTERS = re.compile("(?:[大实好要难]{0,2}事|工作)(?:[：:]|，?(?:一|第一|首先)[是，、])")
_GROUPS, _GROUPED = re.compile("、[0-9]{1,2}组"), re.compile("[0-9村]组?、$|村$")
"""Groups of a village, named by their numbers."""
_MORE_OR_LESS = ("过", "近", "超", "逾", "大", "小", "多", "一", "各", "占", "约")
_WORDED = re.compile("(?:方针|口诀|要求|箴言|精神|原则|要诀|工作法|校训|真言|诀)")
_COPIES = re.compile(r"一式$")
_WORK = re.compile(
    r"(?:重点|主要|具体|方面|中心)?(?:工作|任务|措施|举措|目标|问题|要求|方面|建议|意见|内容)"
)
_MAGNITUDE = re.compile(r"[百千万亿]")
_SCALE = re.compile(r"[十百千]?[万亿]{1,2}")
_ROUND_THE_CLOCK = re.compile(
    r"(?:[^，。；、]{0,4}热线|值班|值守|在线|服务|不间断|开放|营业|待命|轮流|全天|监测|受理|响应|驻院|驻守|待班|轮班|坐班|执勤|[^，。；、]{0,4}书房|自助|无人|[^，。；、]{0,4}(?:图书馆|便利店|药房|药店|警务站)|[^，。；、]{1,4}制(?![定订造作度]))"
)
_YEAR = re.compile("(?:19|20)[0-9]{2}")  # 2021版培养方案
_LIGHT = re.compile(r"(?:近|约|上|超|超过|突破|达|达到|过|逾|破|数|足|达百|成)$")


class Refusals:
    """Says why a figure is no count; made once with the words of names and set phrases."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._set_phrases = re.compile(lexicons.any_of("counts.shorthand"))
        self._points = re.compile(
            rf"方面|(?:重点|主要|重要|关键)?{lexicons.any_of('counts.points')}(?=[，。；：、”）（]|上|抓|入手|发力|$)"
        )

    def prepare(self, document: Document) -> RefusalsIn:
        """Return the judge of one document, with its set phrases and quoted names found."""
        phrases = [match.span() for match in self._set_phrases.finditer(document.text)]
        return RefusalsIn(document, phrases, self._points)


class RefusalsIn:
    """The judge of one document's figures."""

    def __init__(
        self, document: Document, phrases: list[tuple[int, int]], points: re.Pattern[str]
    ) -> None:
        self._document = document
        self._text = document.text
        self._phrases = phrases
        self._phrase_starts = [start for start, _ in phrases]
        self._points = points
        self._names = [item for item in document.structure.brackets if item.mark in "“《"]
        self._name_starts = [item.start for item in self._names]
        self._dates = sorted((draft.start, draft.end) for draft in document.drafts.get("date", ()))
        self._date_starts = [start for start, _ in self._dates]

    def reason(self, figure: Figure) -> str | None:
        """Return why a figure is no count, or None if it is one."""
        text = self._text
        before = text[max(0, figure.number - 6) : figure.number]
        after = text[figure.after : figure.after + 12]
        if self._holds(self._dates, self._date_starts, figure.number, figure.after):
            return "属于日期 stands in a date"
        if self._holds(self._phrases, self._phrase_starts, figure.number, figure.number + 1):
            return "固定词语或名称 a set phrase or name"
        if figure.unit == "版" and _YEAR.fullmatch(text, figure.number, figure.after - 1):
            return "年份 a year"
        if before.endswith("第") or (before.endswith("每") and not before.endswith("平均每")):
            return "序数或比率 an ordinal or a rate"
        if (
            _ADJOINING.search(before)
            and not figure.masked
            and not (before[-1] in "-/" and figure.chinese)
        ):
            return "编号、尺寸或比例的一部分 part of a code, a size or a ratio"
        if figure.unit in {"名", "位"} and (
            before.endswith("前") or _LAST.search(before) or _PLACES.search(before)
        ):
            return "名次 a rank"
        if figure.unit == "位" and (
            (before.endswith(("由", "从")) and _MOVED.match(after))
            or _MOVED.fullmatch(before[-3:])
            or _MOVED.fullmatch(before[-2:])
        ):
            return "名次 a rank"
        if figure.unit in {"名", "位"} and _STANDING.search(before):
            return "名次 a rank"
        if figure.chinese and (label := label_of(text, figure)):
            return label
        if figure.unit == "分" and _CLOCK.search(before):
            return "钟点 a time of day"
        if _OF_NAMES.match(after):
            return "在名称之内 stands in a name"
        if figure.unit == "个" and _ONE_SIGN.match(after):
            return "固定词语或名称 a set phrase or name"
        if figure.unit in {"%", "‰"} and _FOREMOST.search(before):
            return "名次 a rank"
        if before.endswith(_ROADS) and not figure.chinese:
            return "编号、尺寸或比例的一部分 part of a code, a size or a ratio"
        if figure.unit == "米" and _EVENTS.match(after):
            return "比赛项目 an event of sports"
        if figure.unit == "次" and text[figure.number : figure.after] == "二次":
            return "序数 an ordinal"
        if figure.unit == "字" and _WORDED.match(after):
            return "固定词语或名称 a set phrase or name"
        if figure.chinese and before.rstrip().endswith("唯"):
            return "词语 a word"
        if figure.unit == "次" and (
            before.endswith("届")
            or _SESSIONS.search(text, max(0, figure.number - 12), figure.number)
        ):
            return "会议名称 the name of a session"
        if figure.unit in {"次", "期", "场", "轮"} and self._is_frequency(figure):
            return "频率已含次数 told by a frequency"
        name = self._name(figure)
        if name is not None and self._is_name(name, figure):
            return "在名称之内 stands in a name"
        if (
            figure.unit in {"个", "项", "条"}
            and self._points.match(after)
            and (figure.chinese or after.startswith("方面"))
        ):
            return "报告自身的条目 the report's own points"
        if (
            figure.unit == "班"
            and not figure.chinese
            and _CLASS.search(text, max(0, figure.number - 20), figure.number)
        ):
            return "在名称之内 stands in a name"
        classed = figure.unit == "公斤" or (figure.unit == "吨" and figure.chinese)
        if classed and after.startswith("级"):
            return "等级 a class"
        if figure.unit == "件" and figure.chinese and _MATTERS.match(after):
            return "报告自身的条目 the report's own points"
        if figure.unit == "组" and (_GROUPS.match(after) or _GROUPED.search(before)):
            return "在名称之内 stands in a name"
        if figure.unit == "方" and after.startswith("面"):
            return "报告自身的条目 the report's own points"
        if figure.unit == "岁" and after.startswith("成人"):
            return "礼仪名称 the name of a rite"
        if figure.unit in {"kV", "KV", "千伏"} and _LINES.match(after):
            return "线路或站所等级 a class of line or station"
        if figure.unit in {"g", "G"} and _GENERATION.match(text, figure.number, figure.after + 1):
            return "通信制式 a generation of networks"
        if figure.unit == "版" and "." in text[figure.number : figure.after]:
            return "版本号 a version"
        if figure.unit is None and after.startswith("级"):
            return "等级 a class"
        if figure.unit == "小时" and figure.value == 24 and _ROUND_THE_CLOCK.match(after):
            return "全天候 round the clock"
        if before.endswith(("数", "几")) and figure.chinese:
            return "概数 indefinite"
        if _COPIES.search(before):
            return "文本份数 copies of a paper"
        if figure.chinese and not figure.masked:
            return self._chinese(figure, before, after)
        return None

    def _is_frequency(self, figure: Figure) -> bool:
        """`每学期至少召开两次`: the times are a slot of the frequency."""
        clause = self._document.structure.clause_at(figure.start)
        return any(
            draft.slots.get("type") == "frequency" and draft.slots.get("times") is not None
            for draft in self._document.dates_in(clause.start, figure.start)
        )

    def _chinese(self, figure: Figure, before: str, after: str) -> str | None:
        text = self._text
        numeral = text[figure.number : figure.after]
        unit = figure.unit or ""
        if unit in {"%", "‰"}:
            return None
        if unit == "番":
            return None if _DOUBLED.search(before) else "词语 a word"
        if unit in MEDALS:
            return None
        if numeral == "四处" and self._is_everywhere(figure):
            return "副词 an adverb"
        if self._inside_word(figure) or (after.startswith("段") and _ROUTE.search(before)):
            return "在词语或名称之内 inside a word or a name"
        number = numeral[: len(numeral) - len(unit)] if unit and numeral.endswith(unit) else numeral
        if number == "半" and before.endswith(_MORE_OR_LESS):
            return "概数 indefinite"  # 过半项目, 近半企业
        if numeral == "一次" and before.endswith(("等功", "记功", "嘉奖")):
            return None  # 记三等功一次
        if number == "一" and is_behind(self._document, figure):
            return None  # 新建公寓楼一栋
        if number.startswith("一") and (len(number) == 1 or number[1] in "二两三多来几"):
            return "不定指的“一” an indefinite one"
        if unit == "成":
            return (
                None if not re.match(r"[立为功果效员绩就长本熟形都人]", after) else "a word with 成"
            )
        if (
            unit == "篇"
            and after.startswith("文章")
            and _WRITING.search(text, max(0, figure.number - 30), figure.number)
        ):
            return "报告自身的条目 the report's own points"
        issue = unit == "期" and (numeral == "两期" or before.endswith(_PERIODICALS))
        if unit in _NOT_CHINESE and not issue:
            return "词语或序数 a word or an ordinal"
        if not unit and _SCALE.fullmatch(number) and after.startswith(("的", "以上企业")):
            return "数量级只作定语 a magnitude that only says which"  # 年产值超千万的企业
        if unit == "元" and _SCALE.fullmatch(number) and self._sorts(figure):
            return "数量级只作定语 a magnitude that only says which"
        if _MAGNITUDE.fullmatch(number) and not self._weighed(figure, before, after):
            return "词语中的数量级 a magnitude in a word"
        if number in ("千万", "千百万") and unit in ("家", "户") and not _LIGHT.search(before):
            return "词语中的数量级 a magnitude in a word"  # 富裕千万家
        if unit == "个" and re.match(rf"(?:个|人行|字|不|一|[0-9{FIGURE}]{{1,3}}%)", after):
            return "固定词语 a set phrase"
        if _POINTED.search(before) and (_WORK.match(after) or after[:1] in "：。"):
            return "报告自身的条目 the report's own points"
        if unit == "年":
            return "时长 a duration"
        return None

    def _is_everywhere(self, figure: Figure) -> bool:
        """Return whether 四处 says where something is done: 四处打听, but not 建成四处公园."""
        words = self._document.words(self._document.structure.clause_at(figure.start))
        before = next((word for word in words if word.end == figure.number), None)
        later = next((word for word in words if word.start == figure.after), None)
        done = before is not None and (before.tag or "n")[0] == "v"
        return later is not None and not done and later.tag in ("v", "vn")

    def _inside_word(self, figure: Figure) -> bool:
        """Return whether a longer word begins with the numeral: 三门峡, 七台河."""
        clause = self._document.structure.clause_at(figure.start)
        return any(
            word.start == figure.number and word.end > figure.after
            for word in self._document.words(clause)
        )

    @staticmethod
    def _weighed(figure: Figure, before: str, after: str) -> bool:
        """Return whether a bare 百, 千, 万 or 亿 counts: 近百人, 突破百万; not 超亿元的企业."""
        if figure.approx in {"over", "nearly", "about"}:
            return True
        return _LIGHT.search(before) is not None and not after.startswith(("的", "以上", "企业"))

    def _sorts(self, figure: Figure) -> bool:
        """Return whether a magnitude says which of a sort: `产值超千万元企业`, `亿元以上项目`."""
        if figure.approx in {"nearly", "about"}:
            return False  # 投资近亿元的工程
        if self._text[figure.number - 1] == "个":
            return True  # 12个百亿元、7个十亿元项目
        following = self._text[figure.end : figure.end + 1]
        return "一" <= following <= "鿿" and following not in "大关"

    def _name(self, figure: Figure) -> Quoted | None:
        index = bisect_right(self._name_starts, figure.number) - 1
        while index >= 0 and self._names[index].start > figure.number - 90:
            item = self._names[index]
            if item.start < figure.number < item.end:
                return item
            index -= 1
        return None

    def _is_name(self, name: Quoted, figure: Figure) -> bool:
        if name.mark == "《" or "+" in self._text[name.start : name.end]:
            return True  # “1名医生+1名护士”模式
        size = name.end - name.start - 2
        if (
            figure.after >= name.end - 1
            and size <= 12
            and not figure.chinese
            and name.start + 1 < figure.start
        ):
            return size <= 8
        return size <= (22 if figure.chinese else 14)

    @staticmethod
    def _holds(spans: list[tuple[int, int]], starts: list[int], start: int, end: int) -> bool:
        index = bisect_right(starts, end - 1) - 1
        while index >= 0 and spans[index][0] > start - 60:
            if spans[index][0] < end and start < spans[index][1]:
                return True
            index -= 1
        return False
