"""The bodies that give a title: behind 被 or 由, or in what the sentence has said before."""

from __future__ import annotations

import re

from ...pipeline.rules import Document
from ...pipeline.text.structure import Bounds
from .issuers import Issuers

_PASSIVE = re.compile(
    "(?:被|(?<![理自缘])由|(?<![神已曾历财])经(?![济营过验常开费])|受|获(?![得奖批]))(?!推|评|授)"
    "((?:(?!被|荣获|获[得评]|评为|授予)[^，。；：“”]"
    "|“[^“”]{1,12}”(?=[^，。；“”]{0,8}(?:小组|办公室|委员会|组委会))){0,40})$"
)
_DECREED = re.compile(
    "(?P<who>[^，。；“”]{2,30}?)(?:日前|近日)?(?:(?:发布|作出|下发|印发)了?[^，。；]{1,8}，(?:研究)?(?:决定)?|(?:研究)?决定，"
    "|(?:召开|举行|举办)[^，。；]{2,24}(?:会议?|仪式|典礼)，(?:会上，?)?)$"
)
_GAVE = re.compile(
    "(?P<who>[^，。；“”]{2,40}?)(?:(?:研究)?决定，?|(?:召开|举行|举办)[^，。；]{2,24}(?:会议?|仪式|典礼)，)?"
    "(?:追授|授予|(?<=决定，)为)[^。\n]{4,300}[，；](?:并)?$"
)
# 县局给甲记三等功，给乙记个人二等功
_GAVE_MERIT = re.compile(
    "(?P<who>[^，。；“”]{2,30}?)(?:研究)?(?:决定)?[为给](?:[^，。；“”]{1,40}记|予[^。；]{2,40}(?:表扬|表彰))"
    "[^。\n]{2,120}[，；、](?:并)?$"
)
_ANNOUNCED = re.compile(
    "(?P<who>[^，。；：“”《》]{2,40}?)(?:日前|近日|联合|共同|正式)?"
    "(?:(?:发布|下发|印发|发出|公布)?了?《关于[^《》]{0,12}?(?:表彰|命名|授予|颁发|公布|认定|表扬|公示)[^《》]{2,60}》"
    "|(?:联合)?(?:下发|印发|发布)了?《[^《》]{4,60}(?:通知|决定|通报|公告|名单)》"
    "|(?:印发|作出|发布|下发)了?(?:表彰|嘉奖|命名|授予)(?:的?(?:决定|通报|命令|通知))"
    "|(?:公布|发布|揭晓|通报)了?[^，。；《》]{2,60}?(?:名单|榜单|评选结果|获奖结果|入选结果|评价结果|成果))[，：]"
    "(?:[^，。；]{2,60}，){0,5}$"
)
_IN_TITLE = re.compile(
    "《(?P<who>[^《》]{4,40}?)关于[^《》]{2,60}》[^。；]{0,4}，(?:授予[^。；\n]{4,240}，)?(?:决定)?$"
)
_LIST_OR_DECREE = re.compile("关于|[名榜]单|结果|通知|决定|通[报告]|公告")
_READ_OUT = re.compile("(?:另?据|宣读|传达|收到|根据|按照|接到|依据)了?")
_TERRITORY = re.compile("[^，。；的全]{1,6}[省市县区州]")
_HOUSE = re.compile("(?:中心|[院馆站社会网]|杂志|平台|机构|部门)$")
_LONGEST_HOUSE = 24
_LONGEST_NAME = 12
_OWN_HOUSE = re.compile("(?:我?校|学校|我?院|医院|公司|集团)$")


class Givers:
    """Finds who gives what stands behind a verb of conferring."""

    def __init__(self, issuers: Issuers) -> None:
        """Take what tells bodies from other words."""
        self._issuers = issuers

    def passive(self, text: str, low: int, start: int) -> re.Match[str] | None:
        """Return 被 with what stands behind it; group 1 is `县委` of `被县委评为`."""
        return _PASSIVE.search(text, low, start)

    def before(self, document: Document, start: int) -> list[Bounds]:
        """Return who gives in a sentence that goes on with 授予: `县局授予甲…，授予乙…`."""
        sentence = document.structure.sentence_at(start)
        for pattern in (_GAVE, _GAVE_MERIT, _DECREED, _IN_TITLE):
            match = pattern.search(document.text, sentence.start, start)
            bodies = self._bodies_or_house(document, match) if match else []
            if bodies:
                return bodies
        return []

    def announced(self, document: Document, low: int) -> list[Bounds]:
        """Return who has made known what was won: `市文明办公布了名单，我校荣获…`."""
        sentence = document.structure.sentence_at(low)
        if low <= sentence.start:
            return []
        if _LIST_OR_DECREE.search(document.text, sentence.start, low) is None:
            return []
        match = _ANNOUNCED.search(document.text, sentence.start, low)
        return self._bodies_or_house(document, match) if match else []

    def _bodies_or_house(self, document: Document, match: re.Match[str]) -> list[Bounds]:
        start, end = match.span("who")
        start = document.last_date_in(start, end) or start
        while document.text[start:end].startswith(("，", " ")):
            start += 1
        read = _READ_OUT.match(document.text, start, end)
        start = read.end() if read else start
        bodies = self._issuers.subject(document.text, start, end)
        house = _OWN_HOUSE.fullmatch(document.text, start, end) or (
            match.re is _DECREED and _TERRITORY.fullmatch(document.text, start, end)
        )
        return bodies or ([Bounds(start, end)] if house else [])

    def bodies(self, text: str, start: int, end: int) -> list[Bounds]:
        """Return the issuers between 被 and the verb, if what stands there names any."""
        bodies = self._issuers.split(text, start, end)
        return [body for body in bodies if self._issuers.gives(text[body.start : body.end])]

    @staticmethod
    def named(document: Document, start: int, end: int) -> list[Bounds]:
        """Return who stands behind 被 where nothing says what body it is: 被《财经》杂志评为."""
        words = document.words(Bounds(start, end))
        house = _HOUSE.search(document.text, start, end) is not None
        tags = "nxje《》l" if house else "nxje《》"
        nouns = all((word.tag or "x")[0] in tags or word.tag == "vn" for word in words)
        longest = _LONGEST_HOUSE if house else _LONGEST_NAME
        if not 2 <= end - start <= longest or not words or not nouns:
            return []
        return [Bounds(start, end)]
