"""Names, dates and ranks left out: `公司与联合开展`, `2023年月底`, `获得等奖`, `第名`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..rules import Lexicons
from .bare import COUNTING

# Each begins with what is rare, what stands before it is looked back at.
_NO_DAY = re.compile(
    r"年(?<![^于在至自从到，。；：（ \n]年) ?月 ?日|年(?<=[\d今去]年)月 ?日"
    r"|\d月 ?日(?![寇本军伪夜])"
    r"|月(?<![^\n]月) ?日(?=，)|年(?<=[于在至自从到]年)月(?=[一-鿿，。])"
    r"|月(?:(?<=[，。；：（]月)|(?<=[一-鿿，。；：（][于在至自从到]月)) ?日"
)
_NO_MONTH = re.compile(
    r"年(?<=[\d今去前]年) ?月(?![\d日]) ?(?=[底初末份上中下以起至到—－-])"
    r"|[\d年][至到—－-]月(?=[，。；、份底末]|\d日)|月(?<=[今去\d]年月)[至到—－-](?=\d{1,2}月)"
    r"|月份(?<=[从自到至于]月份)(?=[起以，])"
)
_NO_YEAR = re.compile(
    r"年(?<=[由从较比]年)(?=的)|年(?<![^。；\n]年)(?=，)"
    r"|年(?<![^，。；：（“自从于\n]年)(?=[至到—－-]\d{4}年)"
    r"|\d{4}年?[至到—－-]年(?=[，。；）底末期以])"
)
_NO_FIGURE = re.compile(
    r"(?:[率度]|比例|比重|人数|总[数额量]|数量|收入|产值|面积)(?:已|也|均)?"
    r"(?:达到?|为|[增升降]至|提[高升]到|上升到|下降到)(?=[，。；])"
    r"|占(?:总[一-鿿]{1,3}|全[国省市县区镇校])[一-鿿]{0,4}的(?=[，。；])|分别[为达](?=[、和。；])"
    r"|(?:由(?<![自理缘]由)|从(?<![服听顺无]从))(?=(?:增[加长]|提[高升]|[上下]升|下降|降低|减少|扩大|压缩|缩短)[到至])"
)
_NO_SPAN = re.compile(
    r"(?:为期|历时|耗时|用时|长达|工期)[约为近仅共]?[天周年日](?=[，。；、）的])"
    r"|(?:缩短|压缩|压减|提前|延长|延期)(?:至|到|为|了)?[天日周年](?=[，。；、）])"
    rf"|个(?<=[一-鿿]个)(?<![{''.join(sorted(COUNTING))}]个)(?:月|学期|学年|季度|工作日)"
    r"(?=[，。；、）]|以[上内])"
)
_RANK = re.compile(
    r"(?:获得?|荣获|评为|夺得|斩获|取得|荣膺|得|组|类|国家级|[省市区县校]级|全[国省市县区校])等奖(?=[，。；、）]|\d)"
    r"|(?:立|记|获|个人|集体)等功(?=[，。；、）]|\d)"
    r"|(?:位居|位列|排名|排在|名列|列|居)(?:全[国省市县区镇校]|[一-鿿]{0,4})?第(?=[，。；、）])"
    r"|第(?<![及门次府等科落品宅]第)[名届批次期](?=[，。；、一-鿿“])"
)
_WITH = (
    r"(?:签订|签署|携手|联手|共建了|签约(?=[，。；了]|共建|合作)|达成(?=了|合作|战略|协议|共识|一致)"
    r"|联合(?=[开举主召组印制成建打执承发研实攻培创推出下检排])|共同(?=[开举主召组制成建打承研实推签])"
    r"|结对(?=[，。；了]|共建[，。；]|帮扶[，。；])|合作(?=[开举建])|结成(?=[对帮友]))"
)
_LED = (
    r"(?:任(?![命职务期])|担任|负责(?![人任同组单部])|牵头(?![单部领人组负])|主持(?!人)|主办(?![方单人])"
    r"|承办(?![法人单校方])|组成(?![人员部]))"
)
_UNDER = r"(?:大力|正确|坚强|亲切|精心|共同|悉心)?(?:领导|支持|指导|帮助|关心|关怀|带领)下"
_HELP = r"领导|支持|指导|帮助|关心|关怀|带领|推动|组织|见证|协助|配合|引领|号召"
_GIVEN = r"(?:捐赠|捐款|赠送)(?![者方人企单仪活])"
_GOING = r"(?:开展|参加|参观|学习[，。；、]|考察[，。；、学]|调研|慰问|走访)"
_NAME = re.compile(
    rf"(?P<with>[与同和])(?={_WITH})|由(?:(?<=[，。；]由)(?={_LED})|(?<=[一-鿿]由)(?={_LED}[，。；]))"
    rf"|在的(?<![^，。；：\n]在的)(?=[一-鿿]{{0,4}}(?:{_HELP}))"
    rf"|在(?<![^，。；\n]在)(?={_UNDER})|向(?<=[，。；]向)(?={_GIVEN})"
    rf"|(?:来自|位于)的|赴(?<!奔赴)(?={_GOING})"
)
_BODY_OR_STOP = re.compile(r"[一-鿿，](?<![参赠给])")
_ADVERB = re.compile(r"(?:^|[，。；：\n])(?:先后|积极|主动|分别|已|还|并|近日)?$")


class Gap(NamedTuple):
    """A place of the reading copy where words are missing, and what to say of it."""

    start: int
    end: int
    zh: str
    en: str
    question: str


class Gaps:
    """Finds what is left out by what cannot stand without it."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._bodies = lexicons["blanks.bodies"]
        self._kinds = (
            (_NO_YEAR, "年份", "year"),
            (_NO_MONTH, "月份", "month"),
            (_NO_DAY, "日期", "date"),
            (_NO_FIGURE, "数值", "figure"),
            (_NO_SPAN, "时长", "length of time"),
            (_RANK, "等次或名次", "rank"),
        )

    def find(self, text: str) -> Iterator[Gap]:
        """Yield the names left out of a reading copy, then dates and ranks, kind by kind."""
        for match in _NAME.finditer(text):
            if match["with"] is None or self._is_alone(text, match.start(), match["with"]):
                yield _gap(text, match.start(), match.end(), "名称", "name")
        for pattern, zh, en in self._kinds:
            for match in pattern.finditer(text):
                yield _gap(text, *match.span(), zh, en)

    def _is_alone(self, text: str, start: int, sign: str) -> bool:
        """Tell whether 与 stands behind the name of a body, or behind none."""
        if text.endswith(self._bodies, 0, start):
            return True
        if sign == "与" and text.startswith(("签订", "签署"), start + 1):
            return _BODY_OR_STOP.match(text, max(0, start - 1)) is not None
        return sign != "和" and _ADVERB.search(text, max(0, start - 3), start) is not None


def _gap(text: str, start: int, end: int, zh: str, en: str) -> Gap:
    around = text[max(0, start - 2) : end + 2].strip()
    return Gap(start, end, f"{zh}空白：“{around}”", f"no {en} at {around}", f"请补报{zh}。")


@lru_cache(maxsize=8)
def gaps(lexicons: Lexicons) -> Gaps:
    """Return the finder for a set of word lists."""
    return Gaps(lexicons)
