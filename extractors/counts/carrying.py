"""Words before a number that carry on what was counted: 其他, 在建, `其中填补空白`."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from ...pipeline.text.structure import Bounds
from .counted import OTHERS, RATES, Counted, carried, does, first_of
from .sizes import unsized
from .spot import PEOPLE, PERSONS, Spot

_BUILDING = frozenset({"在建", "拟建", "续建", "待建", "分配入住"})
_BEYOND = re.compile(
    "，?超(?:额完成|过|出)?(?:年度|全年|年初|上级|省|市|县)?(?:计划|目标|任务|预期|预算|进度)(?:任务|目标)?"
)
_PER_HEAD = re.compile("(?:人均|户均|亩均)(?:达到?|为|超过?|突破)")
_STOCKS = ("存栏", "出栏", "存出栏")
_TOTAL = re.compile(
    "(?:全[国省市县区旗镇乡校院]|目前|现有|累计|使){0,3}(?:总数|总量|数量|总规模|保有量)(?:已|累计)?"
    "(?:达到?|增至|为|突破|超过?|增加到|升至)?了?"
    "|全[国省市县区旗镇乡校院]累计(?:已)?(?:达到?|建成)?"
)
_TAKEN = re.compile(
    "(?:其中)?被?[^，。；、]{0,10}(?:采用|采纳|录用|转发|收录|批示)|上转|下转|转[入出]|(?:SCI|EI|CSSCI|核心)[^，。；、]{0,6}"
)
_ACCEPTED = re.compile(
    "(?:[^，。；的]{2,12}的)?(?P<what>[^，。；、的被]{2,10})被[^，。；]{0,16}(?:采用|采纳|录用|转发|收录|批示)"
)
_LEFT = re.compile("(?:剩余|剩下|余下)的")
_MEANS = re.compile("通过|经过|经由|凭借?|参加")
_MEDIA = re.compile(
    "(?:其中|在)?(?:(?:国家|中央|各|[省市县区校])级?(?:及?以上)?)?(?:主流|核心|官方|权威)?"
    "(?:媒体|刊物|报刊|期刊|报纸|平台)(?:刊播|刊发|刊登|播发|播出|发布|发表|采用|用稿)?"
)
_OF_LEVEL = re.compile("(?:其中)?(?:国家|[省市县区校厅部院镇乡])级(?:及?以上)?")
_AREAS = frozenset({"城镇", "农村", "城市", "乡村", "城区"})
_ALREADY = re.compile("(?:其中)?(?:已|现已|均已|尚有|还有|尚未|未)")
_SORTED = re.compile(
    "(?:其中(?:填补|达到|处于)|涉及(?=[我本]))[^，。；、]{2,12}$"
    "|(?:其中)?符合[^，。；、]{2,14}(?:条件|标准|要求)$"
)


def by_word(
    spot: Spot, named_before: Set[str], own_deeds: tuple[str, ...]
) -> tuple[bool, Bounds | None]:
    """Return whether a word before the number tells what it counts, and what.

    `named_before` are the units of what stands before its figure, `own_deeds` what people do.
    """
    item, done = spot.item, spot.done
    figure, text = item.figure, spot.document.text
    chunk = text[item.left : spot.stop]
    if _TOTAL.fullmatch(chunk) and done:
        last = done[-1] if done[-1].change else None  # 生产总值增长5%，总量突破3万亿元
        return True, carried(done, None if last else figure)  # 新建书房4座，总数达到15座
    if done and figure.unit == done[-1].figure.unit and _TAKEN.fullmatch(chunk):
        return True, carried(done, figure)  # 被省政协采用21篇、全国政协采用2篇
    accepted = None if done else _ACCEPTED.fullmatch(text, item.left, spot.stop)
    if accepted is not None:
        return True, Bounds(*accepted.span("what"))  # 信息稿件被省级以上媒体采用88篇
    if _LEFT.fullmatch(chunk):
        return True, carried([one for one in done if one.figure.unit == figure.unit], None)
    if chunk in OTHERS and figure.unit not in named_before:
        return True, first_of(done, figure)
    if _BEYOND.fullmatch(chunk) and (figure.unit in RATES or figure.unit == "元"):
        return True, carried(done, None)  # 完成投资29亿元、超年度计划28%
    if _PER_HEAD.fullmatch(chunk) and done:
        return True, carried(done, None)  # 生产总值达到110亿元、人均达到4.6万元
    if chunk in _BUILDING:
        return True, carried(done, figure)  # 建成农田1万亩、在建2万亩
    alike = carried(done, figure)
    if alike is not None and chunk in _STOCKS and text.endswith(_STOCKS, *alike):
        return True, Bounds(alike.start, alike.end - len(chunk))  # 生猪存栏4万头、出栏6万头
    if alike is not None and _goes_on(spot, chunk):
        return True, alike
    if alike is not None and _OF_LEVEL.fullmatch(chunk):
        return True, unsized(text, alike)  # 省级课题2项、市级6项
    if figure.unit in PEOPLE and does(text, item.left, spot.stop, own_deeds):
        return True, carried([one for one in done if one.figure.unit in PERSONS], None)
    # 通过竞赛1人获得保送资格
    return spot.won and _MEANS.match(text, item.left, spot.stop) is not None, None


def _goes_on(spot: Spot, chunk: str) -> bool:
    """Return whether the words say where, how or how far the last things of this unit are.

    `在国家级刊物发表论文3篇、省级刊物9篇`; `技术16项，其中填补空白7项`; `山塘21口，其中已修3口`.
    """
    if spot.item.figure.unit == spot.done[-1].figure.unit and _MEDIA.fullmatch(chunk):
        return True
    if _SORTED.match(chunk):
        return True
    said = _ALREADY.match(chunk)
    if said is None:
        return False
    words = spot.document.words(Bounds(spot.item.left + said.end(), spot.stop))
    return len(words) == 1 and words[0].tag == "v"


def of_other_area(text: str, own: Bounds, done: Sequence[Counted]) -> Bounds | None:
    """Return what has been measured in town, for the country: `城镇居民收入达3万元，农村达2万元`.

    Of the subject before, 城镇居民收入, it is 居民收入; None if the own words are no such area.
    """
    before = carried(done, None)
    if before is None or text[slice(*own)] not in _AREAS:
        return None
    area = text[before.start : before.start + 2]
    other = area in _AREAS and area != text[slice(*own)] and before.end - before.start > len(area)
    return Bounds(before.start + len(area), before.end) if other else None
