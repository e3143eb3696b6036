"""Values that were dropped without a mark: `共有党员  人`, `提高％`, `荣获称号`, `（）`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ...rules import Lexicons
from ..audited import AuditedText
from ..check import Check, Found, say

_BOUNDARY = r"(?=[，。；、：）\n]|其中|$)"
_AMONG = re.compile(r"(?:^|(?<=[，。；：（、\n]))其中[，：]?(?=[。；）\n]|$)", re.MULTILINE)
_HOLLOW = re.compile(r"[（(]\s{0,20}[)）]|“\s{0,20}”|《\s{0,20}》")
_TOGETHER = "开展|举办|举行|召开|组织|印发|制定|出台|实施|推进|成立|建设|打造|主办|承办|签"
_NOBODY = re.compile(
    rf"(?<=[一-鿿，])与(?=签订|签署|签约|(?:联合|共同|携手)(?:{_TOGETHER}))|(?<=[，；。])由(?=任|担任)"
)
_NO_PRIZE = re.compile(r"(?<=[获得取夺捧奖])(?P<unit>等奖)(?=[，。；、\d]|$)")
_NO_PERSONS = re.compile(r"(?<=\d户)(?P<unit>人)(?=[，。；、])")
_LABEL = re.compile(r"(?<=[，。；（\n])[一-鿿]{2,8}：(?=[；。）])")
_HALF = re.compile(r"\d{1,6}[至到—－~](?P<unit>[名人个项件次场座所家户位])(?=[一-鿿])")
_NO_DAY = re.compile(r"(?:^|(?<=[于在至自从到，。；：（ \n]))年 ?月 ?日|\d月 ?日", re.MULTILINE)
_NO_MONTH = re.compile(r"(?<=年) {1,12}月(?=[底初末，。、；])|(?<=\d年)月(?=[底初末])")
_NO_YEAR = re.compile(r"(?<=[由从较比])年(?=的)|(?:^|(?<=[。；\n]))年(?=，)", re.MULTILINE)
_EACH = re.compile(
    r"每[人月年天日亩户吨次生](?:每[人月年天日])?(?P<unit>元)(?=[^/一-鿿]|[标补发的计])"
)
_OF_ALL = re.compile(r"[各每多几数全整哪某近约上半单首前后末次]$")
_COUNTED = re.compile(r"[\d\ue000一二三四五六七八九十百千万多几数各每]")
_PREPOSITION = re.compile(r"[在于与乐置身处从为]$")


class _Blank(NamedTuple):
    """A place of the source where something is missing, in words."""

    start: int
    end: int
    zh: str
    en: str
    question: str


class _Patterns:
    """The patterns of one set of word lists."""

    def __init__(self, lexicons: Lexicons) -> None:
        any_of = lexicons.any_of
        number = r"[^，。；、：（）\n\d一二三四五六七八九十百千万亿两零几多数半 -]"
        counted = {*lexicons["units.people"], *"个所家项件户篇场次座亩台"}
        units = "|".join(sorted(counted, key=len, reverse=True))
        # `共有党员  人`: the gap shows where the figure stood. Where it ends its paragraph it may
        # be a table's cell, so only behind a verb.
        self.gap = re.compile(
            rf"(?:{any_of('audit.stating')}|有|为|达)(?P<noun>{number}{{0,10}}) {{1,12}}"
            rf"(?P<unit>{units}|[万亿]?元|分|万人)(?:余|多)?{_BOUNDARY}"
        )
        every = any_of("units.people", "units.things", "units.money", "units.measures")
        self.hole = re.compile(
            rf"(?P<noun>(?<=[一-鿿])[一-鿿]{{1,3}}(?<![一二三四五六七八九十百千万亿两零几多数半]))"
            rf" {{1,12}}(?P<unit>[万亿]?{every})(?=[，。；])"
        )
        # `共有党员人`: nothing shows it, so only after a verb that must have a figure.
        self.closed = re.compile(
            rf"{any_of('audit.stating')}(?P<noun>[一-鿿]{{1,8}}?)(?P<unit>{units}){_BOUNDARY}"
        )
        self.share = re.compile(
            rf"(?:{any_of('audit.measuring')}|率|比重|比例)(?:了|约|近)? {{0,6}}"
            rf"(?P<unit>%|个百分点|百分点){_BOUNDARY}|(?:[由从为达至到占]|分别)(?P<bare>%)"
        )
        # 名师, 名校长 and 名家 are words.
        self.people = re.compile(
            rf"{any_of('audit.sending')}了?(?P<unit>[余多]?名)(?=[一-鿿]{{2}})(?![师家校优医企牌班])"
        )
        self.dealt = re.compile(rf"分别[为达是]?(?P<unit>(?:{every})、(?:{every}))(?=[，。；、和])")
        self.money = re.compile(
            rf"{any_of('audit.money_nouns')}(?:为|达|共|约)? {{0,6}}(?P<unit>[万亿]元){_BOUNDARY}"
        )
        # `送教下乡活动次`, `审结件`: what is counted by times, or a verb of cases.
        self.loose = re.compile(
            rf"(?P<noun>{any_of('audit.held')})(?P<unit>人次|场次|次|场)(?=[，。；])"
            rf"|(?<=[，。；])(?:已|共|均|先后)?(?P<deed>{any_of('audit.cases')})(?P<things>[件起])(?=[，。；])"
        )
        self.scaled = re.compile(rf"(?P<noun>[一-鿿]{{2}})(?P<unit>[万亿]{every}){_BOUNDARY}")
        self.title = re.compile(
            rf"(?P<verb>{any_of('audit.awarding')})[ “”]{{0,6}}"
            rf"(?:{any_of('audit.bare_titles')})?(?=[，。；、\n]|$)"
        )


@lru_cache(maxsize=8)
def _patterns(lexicons: Lexicons) -> _Patterns:
    return _Patterns(lexicons)


def blanks(audited: AuditedText) -> Iterator[Found]:
    """Yield the places where a figure, a title, a name or a part should stand and does not."""
    taken = [(mask.start, mask.end) for mask in audited.report.masks]
    for blank in (*_figures(audited), *_words(audited)):
        if any(low < blank.end and blank.start < high for low, high in taken):
            continue
        taken.append((blank.start, blank.end))
        message = say(blank.zh, blank.en)
        question = say(blank.question, "Ask for what is missing.")
        yield Found("blank", "warning", blank.start, blank.end, message, question)


def _figures(audited: AuditedText) -> Iterator[_Blank]:
    """Yield the units without their numbers."""
    text, patterns = audited.reading, _patterns(audited.lexicons)
    for match in patterns.gap.finditer(text):
        if _stands(match["noun"]):
            yield _figure(match, *audited.span(*match.span()))
    for match in patterns.hole.finditer(audited.document.source.folded):
        if _stands(match["noun"]):
            yield _figure(match, *match.span())
    for pattern in (
        patterns.share,
        patterns.money,
        patterns.dealt,
        patterns.people,
        _HALF,
        _NO_PERSONS,
        _NO_PRIZE,
    ):
        for match in pattern.finditer(text):
            yield _figure(match, *audited.span(*match.span()))
    for match in (*patterns.closed.finditer(text), *patterns.scaled.finditer(text)):
        if _alone(audited, match):
            yield _figure(match, *audited.span(*match.span()))
    for match in patterns.loose.finditer(text):
        if match["deed"] or _uncounted(audited, match.start()):
            yield _figure(match, *audited.span(*match.span()))
    for match in _EACH.finditer(text):
        yield _figure(match, *audited.span(*match.span()))


def _words(audited: AuditedText) -> Iterator[_Blank]:
    """Yield awards without a title, 其中 without a part, brackets and dates without words."""
    text, span = audited.reading, audited.span
    for match in _patterns(audited.lexicons).title.finditer(text):
        if _counted_before(audited, match.start()):
            continue  # `全省仅有7个学校被授予`: the title was told before
        zh = f"缺称号名称：“{match.group().strip()}”后没有写明是什么"
        yield _Blank(*span(*match.span()), zh, "the title is missing", "请补报所获称号的全称。")
    for match in _AMONG.finditer(text):
        if not _PREPOSITION.search(text, max(0, match.start() - 1), match.start()):
            zh, en = "“其中”之后没有内容", "nothing follows 其中"
            yield _Blank(*span(*match.span()), zh, en, "请补报“其中”之后的内容。")
    for match in _HOLLOW.finditer(audited.text):
        zh, en = f"{match.group()}内没有内容", "nothing stands in the brackets"
        yield _Blank(*match.span(), zh, en, "请补报括号内的内容。")
    for match in _NOBODY.finditer(text):
        zh, en = f"“{match.group()}”后缺名称", f"no name behind {match.group()}"
        yield _Blank(*span(*match.span()), zh, en, "请补报名称。")
    for match in _LABEL.finditer(text):
        zh, en = f"“{match.group()}”后没有内容", "nothing follows the colon"
        yield _Blank(*span(*match.span()), zh, en, f"请补报“{match.group()}”的内容。")
    for match in _NO_YEAR.finditer(text):
        zh, en = "年份空白：“年”前没有数字", "a year is left blank"
        yield _Blank(*span(*match.span()), zh, en, "请补报年份。")
    for match in _NO_MONTH.finditer(audited.document.source.folded):
        zh, en = "月份空白：“月”前没有数字", "a month is left blank"
        yield _Blank(*match.span(), zh, en, "请补报月份。")
    for match in _NO_DAY.finditer(text):
        zh, en = "日期空白：“年月日”前没有数字", "a date is left blank"
        yield _Blank(*span(*match.span()), zh, en, "请补报日期。")


def _counted_before(audited: AuditedText, position: int) -> bool:
    clause = audited.document.structure.clause_at(position)
    start, end = audited.span(clause.start, position) if position > clause.start else (0, 0)
    return any(start <= count.start < end for count in audited.counts)


def _figure(match: re.Match[str], start: int, end: int) -> _Blank:
    named = match.groupdict()
    unit = named.get("unit") or named.get("bare") or named["things"]
    words = " ".join(match.group().split())
    zh, en = f"“{words}”：“{unit}”前缺数值", f"no figure before {unit}"
    return _Blank(start, end, zh, en, f"请补报“{words}”的数值（{unit}）。")


def _stands(noun: str) -> bool:
    """Tell whether a noun can stand before the gap: `各`, `多` and the like count by themselves."""
    return not _OF_ALL.search(noun)


def _uncounted(audited: AuditedText, position: int) -> bool:
    """Tell whether no number stands before a place of its clause: `80.8万剂次` has one."""
    clause = audited.document.structure.clause_at(position)
    return _COUNTED.search(audited.reading, clause.start, position) is None


def _alone(audited: AuditedText, match: re.Match[str]) -> bool:
    """Tell whether the unit stands alone behind a noun: 党员/人, not 负责人 or 场所."""
    if _OF_ALL.search(match["noun"]):
        return False
    start = match.start("unit")
    words = audited.document.words(audited.document.structure.clause_at(match.start()))
    before = next((word for word in words if word.end == start), None)
    if before is None or not any(word.start == start for word in words):
        return False
    glued = any(word.start == start and word.end > match.end("unit") for word in words)
    return (before.tag or "").startswith("n") and len(before.text) > 1 and not glued


CHECKS = (
    Check(
        "blank",
        "A value was dropped without a mark: a unit without its number, an empty bracket, an "
        "award without its title, 其中 with nothing behind it.",
        blanks,
        examples=(
            "⟦共有党员  人⟧，其中女党员5人。",
            "⟦现有教师人⟧，教室20间。",
            "新增备⟦案上线 款⟧，收入30万元。",
            "二本上线率⟦提高％⟧。",
            "全年投入⟦资金万元⟧，改造厕所3座。",
            "2022年⟦被评为⟧。",
            "学校⟦荣获称号⟧。",
            "共有党员30人，⟦其中⟧。",
            "参加培训的有30人⟦（）⟧。",
            "协议于⟦年月日⟧签订。",
            "镇政府⟦与⟧签订合作协议。",
            "成立专班，⟦由⟧任组长。",
            "改造管道（⟦责任科室：⟧；完成时限：2025年7月）。",
            "1⟦0月日⟧，法庭走进学校。",
            "每村配备⟦2至名⟧调解员。",
            "热损失率⟦由%⟧降至7.1%。",
            "受理申请、备案⟦分别为件、份⟧，件件办结。",
            "⟦选派名⟧科技特派员驻村指导。",
            "新增公共绿地⟦面积万平方米⟧，环境改善。",
            "高龄津贴按⟦每人每月元⟧发放。",
            "用户由⟦年⟧的3.1万户增加到2021年的4.6万户。",
            "全年开展送教下乡⟦活动次⟧，覆盖9个教学点。",
            "受理案件27件，⟦审结件⟧。",
            "共有脱贫户412户⟦人⟧，都有责任人。",
            "公司⟦与⟧联合开展应急演练。",
            "合唱队在展演中获得⟦等奖⟧。",
            "截至2023年⟦  月⟧底，调解纠纷42件。",
        ),
        rejects=(
            "公司与联合国开发署合作，与共同富裕相适应，获得一等奖。",
            "发放宣传品、印刷件。整理文件，收集物件。合并多个许可证件，建设垃圾处置场。",
            "参加9个赛项，接种80万剂次，开展活动3场次，每年活动次，与村民共同签订合同。",
            "共有党员30人，其中女党员5人。",
            "现有致富带头人，也有负责人。",
            "与企业签订协议，由书记任组长，要求如下：一是抓早。",
            "每村配备2至3名调解员，热损失率由9%降至7.1%。",
            "他乐在其中。身处其中，感受很深。",
            "被评为先进单位。荣获一等奖。",
            "户均收入超万元，新增万元户3户。",
            "共有党员**人。",
            "有 人 说 这 是 好 事 。",
            "表 扬 了 全 体 人 ，发 言 。",
            "发展各项事业，拥有多个场所。",
            "入学率达100%，占比过半。",
            "从年初到年底，收入突破万元，亩产值过万元。",
            "组织名师送教，评选名校长，培养名班主任。",
            "全省仅有7个学校被授予。",
        ),
    ),
)
