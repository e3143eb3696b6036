"""The names of parties: a list split into its members, each without what is no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE, NAME, SIGNS
from ...pipeline.text.structure import Bounds

_LONGEST = 36
_OFFICE = 4
_KIN = re.compile("的(?:家属|家人|亲属|子女|后人|遗属)$")  # nobody without the person
_AND = re.compile(
    r"、|与(?!会)|以及|和(?![平谐田睦解信润盛昌泰]|顺(?!丰))|及(?!时)|(?<![共一不合协相])同(?![时意步济仁心学志方])"
    "|(?<=”)(?=“)|(?:联合|(?<![委协商学总分工])会同|携手|联手)(?![会国体社办总支党]|大学|学校|集团|医院|公司|[中小]学|培养|发展|实验)"
)
_NUMBER = rf"(?:[0-9{FIGURE}一二三四五六七八九十百千万两几多余]{{1,8}})"
_QUANTITY = re.compile(
    rf"(?!万家)(?:已有|其余|共有|还有|另有)?(?:近|约|首批)?{_NUMBER}余?[家个名位所户对支批](?=.)"
)
_AND_OTHERS = re.compile(
    rf"(?<![中高初同平])等(?:{_NUMBER}[余多]?[家个名位所户]|[^等]{{0,6}})[^等]{{0,14}}$"
)
_SUMMED = re.compile(rf"{_NUMBER}[余多]?[家个所](?:[村镇乡县区]|[^，。；、0-9]{{2,10}})$")
_BRANCH = re.compile("(?:学院|研究院|研究所|实验室|科|局|委员会|学会|协会)$")
_HALF = 10
# 甲镇、乙镇等5个乡镇的26个村集体: whose they are
_WHOSE = re.compile(
    f"[^，。；与]{{2,20}}[及和]所属[^，。；]{{0,12}}的(?={_NUMBER}[余多]?[家个名户])|[^，。；与]{{2,30}}[两三四五六七八九十]地的?(?={_NUMBER}[余多]?[家个所名])"
    f"|[^，。；与]{{2,40}}等{_NUMBER}?[余多]?[家个所]?[^的，。；等]{{1,6}}的(?={_NUMBER}[余多]?[家个所名户])"
    f"|[^，。；与]{{2,40}}等(?:国家?|地|省份?)(?={_NUMBER}[余多]?[家个所名])"
)
# 药品、耗材供应商 are those who supply both
_DEALERS = re.compile(
    "(?:供应商|供货商|经销商|厂商|厂家|经营户|经营者|大户|专业户|教研组长?|备课组长?|学科组长?|商户|企业|从业人员|用户)(?:负责人)?$"
)
_OWNER = re.compile(r"[^、，]{2,24}旗下的?(?=..)")
_BY_HEADS = re.compile(
    rf"(?:等(?:{_NUMBER}[余多]?[家个所对])?[^的等]{{0,8}})?的(?:企业|学校|主要)?"
    "(?:(?:法人|法定)?代表人?|校长|院长|园长|负责人|党组织书记)$"
    "|(?<=[业司团校院厂行局社])(?:法人)?代表$"
)
_EACH = re.compile("(?:[双三四各]方|两[校院地家]|上述)[^，。；]{0,4}(?:校长|院长|负责人|领导|代表)")
_HOUSEHOLDS = re.compile(rf"(?:村|镇|乡|社区|街道){_NUMBER}余?[户家人名]")  # 4个村1216户
_COUNT = re.compile(rf"(?:已有|其余|共有|还有|另有)?{_NUMBER}[余多]?[家个名位所户支批份]")
# 甲公司（下称“甲”）, 甲公司三方在管委会: what is no part of the name
_GLOSS = re.compile("（(?:以下简称|以下称|下称|简称)[^（）]*）$")
_TOGETHER = re.compile(
    "(?<=..)(?:[两三四五六七八九十]|[2-9][0-9]?个?)(?:[省市县区镇乡村校国](?:（[县市区]）)?|地)$"
)
_SIGNER = re.compile("(?<=[^，。；、 ]{3})(?:副?总经理|董事长|总裁|行长)$")
_WORKING_WITH = re.compile("(?<=[院司局校团府厂社会])合作的?$")
_ALL_THERE = re.compile("[双三四五]方(?:在[^，。；]{2,16})?$")
_CONDITION = re.compile("(?:.*、)?(?:留守|困境|困难|残疾|孤寡|空巢|低保|特困|失能|高龄|独居|重残)")
_INSIDE = re.compile(rf"(?:辖区|区|县|市|镇|辖|境|园区)内?(?={_NUMBER}余?[家个名户所])")
_PAIRS = {"师徒": ("师傅", "徒弟"), "师徒双方": ("师傅", "徒弟"), "家校": ("家庭", "学校")}


class Party(NamedTuple):
    """A party: its span and its name as written."""

    start: int
    end: int
    name: str


class NameSplitter:
    """Splits the words that name the parties of one side."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile how names end and the titles of those who sign for a party."""
        group = "agreements."
        heads = lexicons.any_of(group + "members", group + "titles")
        self._head = re.compile(
            f"(?:{heads}|[一二三四五六七八九十][小幼])(?:（[^（）]{{1,12}}）)?$"
        )
        titles = lexicons.any_of(group + "titles")
        members = lexicons.any_of(group + "members")
        self._member, self._titled = re.compile(f"{members}$"), re.compile(f"{titles}$")
        self._signer = re.compile(
            f"(.{{0,24}}{members}|[\\w{NAME}]{{2,16}}?)(?:党委|党组|董事会|人力资源|财务|运营|技术|市场|销售)?(?:常委|委员|成员)?(?:常务)?副?{titles}(?!团队|工作室)"
            f"[\\u4e00-\\u9fff{NAME}]{{2,4}}$"
        )
        self._person = re.compile(
            f"(?:(?:人民)?政府)?(?:常务)?副?{titles}(?!助理|办公|代表|团队|工作室|层)[\\u4e00-\\u9fff{NAME}]{{2,4}}$"
        )
        self._last_title = re.compile(f"(?:党委|党组|党工委|党总支)?(?:常务)?副?(?:成员|{titles})$")
        self._led = re.compile(f"{lexicons.any_of(group + 'party_bodies')}$")
        self._pronouns = frozenset(lexicons[group + "pronouns"])

    def ends_as_party(self, text: str, start: int, end: int) -> bool:
        """Tell whether a span ends as a name does: with its head, a mask or Latin letters."""
        last = text[end - 1]
        return (
            last == NAME
            or (last.isascii() and last.isalpha())
            or self._head.search(text, start, end) is not None
            or self._person.search(text, max(start, end - 12), end) is not None
        )

    def ends_as_house(self, text: str, start: int, end: int) -> bool:
        """Tell whether a span ends as the name of a house does, and not as a person's."""
        house = self._member.search(text, start, end) is not None
        return house and self._titled.search(text, start, end) is None

    def is_role(self, name: str) -> bool:
        """Tell whether a party is named by an office, not a house: `各科室负责人`."""
        return name.endswith("组长") or self._titled.search(name) is not None

    def officer(self, document: Document, start: int, end: int) -> list[Party]:
        """Return the officer who is named before `end`, whole: `局党组书记李某`."""
        start = max(start, document.last_date_in(start, end) or start)
        while start < end and document.text[start] in " ，、":
            start += 1
        named = self._person.search(document.text, start, end)
        office = end - start <= _OFFICE and self._titled.search(document.text, start, end)
        plain = bool(named or office) and "、" not in document.text[start:end]
        return [Party(start, end, document.written(start, end))] if plain else []

    def split(self, document: Document, start: int, end: int) -> list[Party]:
        """Return the parties named in `[start, end)`: `县妇联和12家卫生院` has two."""
        text = document.text
        whose = _WHOSE.match(text, start, end)
        start = whose.end() if whose is not None else start
        places = [start]
        closed = [item for item in document.structure.brackets if start <= item.start < end]
        for match in _AND.finditer(text, start, end):
            held = any(item.start < match.start() < item.end for item in closed)
            if not held and (
                match.group() in {"、", ""} or self._joins(text, places[-1], match, end)
            ):
                places += [match.start(), match.end()]
        places.append(end)
        spans = [Bounds(a, b) for a, b in zip(places[::2], places[1::2], strict=True) if b > a]
        spans = self._of_dealers(document, _of_conditions(text, spans))
        parties: list[Party] = []
        for number in range(len(spans)):
            parties += self._party(document, self._of_signer(text, spans, number), number > 0)
        return parties

    def _of_dealers(self, document: Document, spans: list[Bounds]) -> list[Bounds]:
        """Join members that are goods or trades with the dealers in them: `药品、耗材供应商`."""
        if len(spans) < 2 or not _DEALERS.search(document.text, *spans[-1]):
            return spans
        for whole in spans[:-1]:
            quantity = _QUANTITY.match(document.text, *whole)
            span = Bounds(quantity.end() if quantity else whole.start, whole.end)
            words = document.words(span)
            if (
                len(words) > 1
                or (words[0].tag or "") not in {"n", "v", "vn"}
                or span.end - span.start < 2
            ):
                return spans
            if self.ends_as_party(document.text, *span):
                return spans
        return [Bounds(spans[0].start, spans[-1].end)]

    def _of_signer(self, text: str, spans: Sequence[Bounds], number: int) -> Bounds:
        """Take a person's first title off where his second one follows: `集团主席、总裁李某`."""
        start, end = spans[number]
        if number + 1 < len(spans) and self._person.match(text, *spans[number + 1]):
            title = self._last_title.search(text, start, end)
            if title is not None and title.start() > start:
                return Bounds(start, title.start())
        return spans[number]

    def _joins(self, text: str, start: int, match: re.Match[str], end: int) -> bool:
        """Tell 和 between two parties from 和 within a name: `农业和水利局`."""
        if match.group() == "以及":
            return True
        if match.group() == "与":
            # 甲大环境与资源学院 is one: the first half names no party, the second a branch.
            short = match.start() - start <= _HALF
            branch = short and _BRANCH.search(text, match.end(), end) is not None
            return not branch or self.ends_as_party(text, start, match.start())
        return self.ends_as_party(text, start, match.start()) and end - match.end() >= 2

    def _party(self, document: Document, span: Bounds, in_list: bool) -> list[Party]:
        text = document.text
        start, end = span
        if (inside := _INSIDE.match(text, start, end)) is not None:
            start = inside.end()  # 辖区7家企业
        while (quantity := _QUANTITY.match(text, start, end)) is not None:
            start = quantity.end()
        owner = _OWNER.match(text, start, end)
        if owner is not None:
            start = owner.end()
        heads = _BY_HEADS.search(text, start + 2, end)
        if heads is not None:  # 甲公司等企业的法人代表 sign for 甲公司
            end = heads.start()
        others = _AND_OTHERS.search(text, start, end)
        if in_list and others is not None and others.start() > start:
            end = others.start()
        of = -1 if _KIN.search(text, start, end) else text.rfind("的", start, end - 2)
        start = of + 1 if of > start else start
        if (quantity := _QUANTITY.match(text, start, end)) is not None:
            start = quantity.end()  # 所属的21家卫生院
        if text[start : start + 1] == "在" and text[start + 1 : start + 2] not in "职校岗编籍册读":
            return []  # 三家在县里签了协议: where, not who
        for extra in (_ALL_THERE, _GLOSS, _SIGNER, _WORKING_WITH):
            tail = extra.search(text, start + 2, end)
            if tail is not None and not (extra is _SIGNER and text[start] == "各"):
                end = tail.start()
        summed = _SUMMED.search(text, start + 1, end) if in_list else None
        if summed is not None:  # 甲科技、乙软件4家企业: the number is that of the list
            end = summed.start()
        among = _TOGETHER.search(text, start + 1, end) if in_list else None
        if among is not None:  # 甲、乙、丙三县
            end = among.start()
        signer = self._signer.match(text, start, end)
        if self._person.match(text, start, end):
            return []
        if signer is not None and signer.end() == end:
            end = signer.end(1)
            led = self._led.search(text, start, end)
            if led is not None and self._head.search(text, start, led.start()):
                end = led.start()  # 甲公司党支部书记李某 signs for 甲公司
        while end > start and (
            text[start] == " "
            or (text[start] == "“" and text.find("”", start, end) in (-1, end - 1))
        ):
            start += 1
        while end > start and (
            text[end - 1] in " 的" or (text[end - 1] == "”" and text.find("“", start, end) < 0)
        ):
            end -= 1
        if not 0 < end - start <= _LONGEST:
            return []
        if _COUNT.fullmatch(text, start, end) or _HOUSEHOLDS.fullmatch(text, start, end):
            return []  # 其余45个年内完成签约
        name = document.written(start, end)
        if name in self._pronouns or _EACH.search(name):
            return []
        if name in _PAIRS:
            return [Party(start, end, one) for one in _PAIRS[name]]
        return [Party(start, end, name)]


def _of_conditions(text: str, spans: Sequence[Bounds]) -> list[Bounds]:
    """Join members that only say how those of the last are: `留守、困境儿童`."""
    found: list[Bounds] = []
    for span in spans:
        open_ = found and _CONDITION.fullmatch(text, *found[-1]) is not None
        if open_:
            found[-1] = Bounds(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def names(document: Document, parties: Sequence[Party]) -> tuple[str, ...]:
    """Return the names of parties, each once, in order; hidden ones may be alike: `与**、**`."""
    known: dict[tuple[str, int], str] = {}
    for party in parties:
        words = document.text[party.start : party.end]
        hidden = any(sign in words for sign in SIGNS.values())
        known[party.name, party.start if hidden else -1] = party.name
    return tuple(known.values())


def respectively(
    document: Document, before: Bounds, parties: Sequence[Party], number: int
) -> list[Sequence[Party]]:
    """Return who signs each of some agreements: `与甲、乙分别签订用工协议和租赁合同`."""
    text = document.text
    if (paired := _paired(text, parties)) and len(paired) == number:
        return paired
    first = len(parties) - number
    apart = number > 1 and first >= 0 and text.endswith("分别", *before)
    if not apart or text[parties[first].start - 1] not in "与同跟":
        return [parties] * number
    return [[*parties[:first], one] for one in parties[first:]]


def _paired(text: str, parties: Sequence[Party]) -> list[Sequence[Party]]:
    """Return the pairs of `甲校与乙公司、丙校与丁公司`; none if the list is no such row."""
    if len(parties) < 4 or len(parties) % 2:
        return []
    gaps = [text[one.end : two.start] for one, two in pairwise(parties)]
    inside, between = set(gaps[::2]), set(gaps[1::2])
    if not (inside <= {"与", "同", "和"} and between == {"、"}):
        return []
    return [parties[at : at + 2] for at in range(0, len(parties), 2)]
