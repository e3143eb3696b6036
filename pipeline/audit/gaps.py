"""Names, dates and ranks left out: `公司与联合开展`, `2023年月底`, `获得等奖`, `第名`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..rules import Lexicons
from .bare import NUMERALS, OF_ALL

_NO_DAY = (
    r"(?:^|(?<=[于在至自从到，。；：（ \n]))年 ?月 ?日"
    r"|(?:(?<=[\d今去])年|(?<=[一-鿿，。；：（][于在至自从到])|(?<=[，。；：（]))月 ?日"
    r"|\d月 ?日"
)
_NO_MONTH = (
    r"(?<=[\d今去前])年 ?月(?![\d日]) ?(?=[底初末份上中下以起至到—－-])"
    r"|(?:\d|(?<=年))[至到—－-]月(?=[，。；、份底末]|\d日)"
    r"|(?<=[今去\d]年)月[至到—－-](?=\d{1,2}月)"
)
_NO_YEAR = (
    r"(?<=[由从较比])年(?=的)|(?:^|(?<=[。；\n]))年(?=，)"
    r"|(?:^|(?<=[，。；：（“自从于\n]))年(?=[至到—－-]\d{4}年)|\d{4}年?[至到—－-]年(?=[，。；）底末期以])"
)
_NO_SPAN = (
    r"(?:为期|历时|耗时|用时|长达|工期)[约为近仅共]?[天周年日](?=[，。；、）的])"
    r"|(?:缩短|压缩|压减|提前|延长|延期)(?:至|到|为|了)?[天日周年](?=[，。；、）])"
    r"|(?<=[一-鿿])(?<!["
    + NUMERALS
    + OF_ALL
    + r"])个(?:月|学期|学年|季度|工作日)(?=[，。；、）]|以[上内])"
)
_RANK = (
    r"(?:获|获得|荣获|夺得|斩获|取得|荣膺|得|组|类|国家级|[省市区县校]级|全[国省市县区校])等奖(?=[，。；、）]|\d)"
    r"|(?:立|记|获|个人|集体)等功(?=[，。；、）]|\d)"
    r"|(?:位居|位列|排名|排在|名列|列|居)(?:全[国省市县区镇校]|[一-鿿]{0,4})?第(?=[，。；、）])"
    r"|(?<![及门次府等科落品宅])第[名届批](?=[，。；、一-鿿“])"
)
_WITH = (
    r"(?:签订|签署|携手|联手|共建了|签约(?=[，。；了]|共建|合作)|达成(?=了|合作|战略|协议|共识|一致)"
    r"|联合(?=[开举主召组印制成建打执承发研实攻培创推出下检排])|共同(?=[开举主召组制成建打承研实推签])"
    r"|结对(?=[，。；了]|共建[，。；]|帮扶[，。；])|合作(?=[开举建]))"
)
_LED = (
    r"(?:任(?![命职务期])|担任|负责(?![人任同组单部])|牵头(?![单部领人组负])|主持(?!人)|主办(?![方单人])"
    r"|承办(?![法人单校方])|组成(?![人员部]))"
)
_HELP = r"领导|支持|指导|帮助|关心|关怀|带领|推动|组织|见证|协助|配合|引领|号召"
_GIVEN = r"(?:捐赠|捐款|赠送)(?!者|方|人|企|单|仪|活)"


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
        bodies = lexicons.any_of("blanks.bodies")
        name = (
            rf"{bodies}[与同和](?={_WITH})"
            rf"|(?:^|(?<=[，。；：\n]))(?:先后|积极|主动|分别|已|还|并|近日)?[与同](?={_WITH})"
            rf"|(?<=[一-鿿])与(?=签订|签署)|(?<=[，。；])由(?={_LED})"
            rf"|(?:^|(?<=[，。；：\n]))在的(?=(?:[一-鿿]{{0,4}})(?:{_HELP}))"
            rf"|(?<=[，。；])向(?={_GIVEN})|(?:来自|位于)的"
            r"|(?<=[一-鿿，。；])由(?=牵头[，。；])|(?<!奔)赴(?=开展|参加|参观|学习[，。；、]|考察[，。；、学]|调研|慰问|走访)"
        )
        flags = re.MULTILINE
        self._kinds = (
            (re.compile(name, flags), "名称", "name", "请补报名称。"),
            (re.compile(_NO_YEAR, flags), "年份", "year", "请补报年份。"),
            (re.compile(_NO_MONTH, flags), "月份", "month", "请补报月份。"),
            (re.compile(_NO_DAY, flags), "日期", "date", "请补报日期。"),
            (re.compile(_NO_SPAN, flags), "时长", "length of time", "请补报时长。"),
            (re.compile(_RANK, flags), "等次或名次", "rank", "请补报等次或名次。"),
        )

    def find(self, text: str) -> Iterator[Gap]:
        """Yield what is left out of a reading copy, kind by kind."""
        for pattern, zh, en, question in self._kinds:
            for match in pattern.finditer(text):
                words = match.group().strip()
                yield Gap(*match.span(), f"{zh}空白：“{words}”", f"no {en} at {words}", question)


@lru_cache(maxsize=8)
def gaps(lexicons: Lexicons) -> Gaps:
    """Return the finder for a set of word lists."""
    return Gaps(lexicons)
