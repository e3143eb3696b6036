"""Values that were dropped without a mark: `共有党员  人`, `提高％`, `荣获称号`, `（）`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ...rules import Lexicons
from ..audited import AuditedText
from ..bare import bare_units
from ..check import Check, Found, say
from ..gaps import gaps

_BOUNDARY = r"(?=[，。；、：）\n]|其中|$)"
_AMONG = re.compile(r"(?:^|(?<=[，。；：（、\n]))其中[，：]?(?=[。；）\n]|$)", re.MULTILINE)
_HOLLOW = re.compile(r"[（(]\s{0,20}[)）]|“\s{0,20}”|《\s{0,20}》")
_LABEL = re.compile(r"(?<=[，。；（\n])[一-鿿]{2,8}：(?=[；。）])")
_HALF = re.compile(r"\d{1,6}[至到—－~](?P<unit>[名人个项件次场座所家户位])(?=[一-鿿])")
_EACH = re.compile(
    r"每[人月年天日亩户吨次生](?:每[人月年天日])?(?P<unit>元)(?=[^/一-鿿]|[标补发的计])"
)
_OF_ALL = re.compile(r"[各每多几数全整哪某近约上半单首前后末次]$")
_NOUN = re.compile(
    r"(?<=[一-鿿])[一-鿿]{1,3}(?<![一二三四五六七八九十百千万亿两零几多数半各每全整哪某约近上单首前后末次])$"
)
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
        self.hole = re.compile(rf" {{1,12}}(?P<unit>[万亿]?{every})(?=[，。；])")
        # 名师, 名校长 and 名家 are words.
        self.people = re.compile(
            rf"{any_of('audit.sending')}了?(?P<unit>[余多]?名)(?=[一-鿿]{{2}})(?![师家校优医企牌班])"
        )
        self.dealt = re.compile(rf"分别[为达是]?(?P<unit>(?:{every})、(?:{every}))(?=[，。；、和])")
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
    folded = audited.document.source.folded
    for match in patterns.hole.finditer(folded):
        if noun := _NOUN.search(folded, max(0, match.start() - 4), match.start()):
            words = " ".join(folded[noun.start() : match.end()].split())
            yield _without(words, match["unit"], noun.start(), match.end())
    for pattern in (patterns.dealt, patterns.people, _HALF, _EACH):
        for match in pattern.finditer(text):
            yield _figure(match, *audited.span(*match.span()))
    for bare in bare_units(audited.lexicons).find(audited):
        words = text[bare.start : bare.end]
        yield _without(words, bare.unit, *audited.span(bare.start, bare.end))


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
    for match in _LABEL.finditer(text):
        zh, en = f"“{match.group()}”后没有内容", "nothing follows the colon"
        yield _Blank(*span(*match.span()), zh, en, f"请补报“{match.group()}”的内容。")
    for gap in gaps(audited.lexicons).find(text):
        yield _Blank(*span(gap.start, gap.end), gap.zh, gap.en, gap.question)


def _counted_before(audited: AuditedText, position: int) -> bool:
    clause = audited.document.structure.clause_at(position)
    start, end = audited.span(clause.start, position) if position > clause.start else (0, 0)
    return any(start <= count.start < end for count in audited.counts)


def _figure(match: re.Match[str], start: int, end: int) -> _Blank:
    return _without(" ".join(match.group().split()), match["unit"], start, end)


def _without(words: str, unit: str, start: int, end: int) -> _Blank:
    zh, en = f"“{words}”：“{unit}”前缺数值", f"no figure before {unit}"
    return _Blank(start, end, zh, en, f"请补报“{words}”的数值（{unit}）。")


def _stands(noun: str) -> bool:
    """Tell whether a noun can stand before the gap: `各`, `多` and the like count by themselves."""
    return not _OF_ALL.search(noun)


CHECKS = (
    Check(
        "blank",
        "A value was dropped without a mark: a unit without its number, an empty bracket, an "
        "award without its title, 其中 with nothing behind it.",
        blanks,
        examples=(
            "⟦共有党员  人⟧，其中女党员5人。",
            "现有⟦教师人⟧，教室20间。",
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
            "热损失⟦率由%⟧降至7.1%。",
            "受理申请、备案⟦分别为件、份⟧，件件办结。",
            "⟦选派名⟧科技特派员驻村指导。",
            "新增公共绿地⟦面积万平方米⟧，环境改善。",
            "高龄津贴按⟦每人每月元⟧发放。",
            "用户由⟦年⟧的3.1万户增加到2021年的4.6万户。",
            "开展义诊⟦活动次⟧，覆盖9个村。",
            "受理案件27件，⟦审结件⟧，执结4件。",
            "老旧小区⟦加装电梯部⟧。",
            "共有低保户412⟦户人⟧。",
            "为职工追回⟦工资万元⟧。",
            "建立跨境⟦电商个⟧，培训班⟦达个⟧以上。",
            "新增⟦高新技术企业家⟧、规上工业企业3家。",
            "办理⟦政协提案件⟧，满意率100%。",
            "⟦总投资亿元⟧的产业园开工，人均收入由12000⟦元和元⟧，分别提高。",
            "⟦推出项⟧便民措施，改造阜河等⟦个⟧片区。",
            "合格率比全省平⟦均低个百分点⟧，发病⟦率为‰⟧。",
            "公司⟦与⟧联合举办演练。",
            "⟦来自的⟧30名教师参加。",
            "⟦在的⟧大力支持下，完成改造。",
            "校队⟦获得等奖⟧。",
            "获市运会⟦第名⟧，总分⟦位居全市第⟧。",
            "截至2023⟦年  月⟧底，完成投资3亿元。",
            "⟦1—月⟧，接待来访30人次。",
            "办结⟦率达到⟧，受理案件⟦比上年增加件⟧，其中调解⟦分别为⟧、30件。",
            "发放宣传单⟦余份⟧，党员⟦占总人数的⟧，覆盖率⟦由⟧提高到42%。",
            "⟦月日⟧，全体党员参加植树。该校于⟦年月⟧建成，从⟦月份⟧起推行。",
            "会议⟦由⟧主持，⟦与⟧结成帮扶对子，⟦在⟧支持下建成。",
            "培训⟦为期天⟧，办理时限缩短至⟦个工作日⟧。",
        ),
        rejects=(
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
            "承办信访件、督办件，许可证件齐全，延伸产业链条，拓宽融资渠道。",
            "宣传部、边缘户、巡逻组、乒乓球场、绿道、专利局，任务到人。",
            "接待游客人次、旅游收入分别增长12%、15%。旅游人次和花费双增长。",
            "培育企业家、艺术家，推动个转企，给群众个说法。",
            "亩均效益提高，新开工亿元以上项目3个，规模超万亿元，达到了万亩。",
            "一个个难题，好几个项目，若干个品牌，这个月，各个学期，整个学年。",
            "名师、名校长、名医，首批次、首台套，依次推进。",
            "标准已达到，占主导地位的，剩余人员、业余名家，服从提升到，自由增加到，同比增长。",
            "企业与共同富裕，公司与联合国机构，合同签订及时，由牵头单位组成人员。",
            "今年1月份，5月底，去年年底，2020年至2023年，书香门第名扬四方。",
            "单位和个人均可举报，个中缘由，重庆有线电视台、电台。",
            "日元兑美元走低，购进美元，王元、宋直元、黄定元参加，泰铢汇率高于美元。",
            "两国参与签署协议，1945年9月日寇投降，污水处理场一角，增加演出场次，提高收入。",
            "在停车场处，自案件起，法定代表人、保证人，宣传家、组织家，机井口、羊只。",
            "居民户、搬迁户、危改户，受理信访件、投诉件，设备利用小时，增加课时，增加接待人次，提升服务。",
            "增速（%）如下：增长3.2%、5.1%，提高几个百分点、近一个百分点。",
            "评出一等奖、二等奖，荣立三等功，党员奔赴抗洪一线，存在的问题。",
        ),
    ),
)
