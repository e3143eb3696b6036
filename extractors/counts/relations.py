"""What the words before a number are set beside: a distance, an earlier figure, a place."""

from __future__ import annotations

import re

_AWAY = re.compile(
    r"(?:相?距(?!离)|距离|(?<![脱分撤偏隔远])离(?![职休退异岗任校婚]))[^，。；的]{1,12}(?<![率量额值数])$"
)
_THAN = re.compile(
    "(?<![占对环同类])[比较由从](?:上年|去年|前年|上届|上月|原来|[0-9]{4}年|“[^“”]{1,6}”)(?:同期|[初底末])?的?$"
)
ON_BASE = re.compile(
    "在(?P<base>(?:(?:19|20)[0-9]{2}年)?[^，。；在0-9\ue000-\uf8ff]{0,16}?)的?基础上(?:再|又|分别|均|继续|进一步|平均|整体){0,2}"
)
"""What a change starts from: 原承诺 in `时限在原承诺基础上压缩80%`."""
_JUDGED = re.compile(
    "在[^，。；在]{2,40}?(?:评选|考核|测评|点评|竞赛|比赛|检查|评比|抽查|排名|考评)中$"
)
FROM_LEVEL = re.compile("[由从](?:原来的?|原先的?|最初的?|过去的?|以前的?|当初的?|最高时的?)?$")
"""What stands before the level that a change starts from."""
MERGED = "(?:优化)?(?:整合|设定|合并|精简|归并|重组|核定|压减|压缩|缩减|调整)(?:优化)?"
"""What makes some out of many: `由71所优化整合为47所`."""
CLEARED = "改善(?<=浓度改善|指数改善|分别改善|同比改善)"
"""The verb of change of what is better the lower it is: 细颗粒物浓度改善."""
_TRIP = re.compile("(?:到|至|直达|抵达|往返)[^，。；的]{2,8}(?:仅|只)?需要?$")
_SHOWN = re.compile(
    "[^，。；、在]{2,10}(?=参加[^，。；]{2,20}(?:获奖|获得|荣获)了?$|(?:升入|考入|考取|考上|就读于?|加入|从事|走上)[^，。；、率的]{2,14}$|在[^，。；、]{2,14}(?:发表|刊发|刊登|刊载|播出|播发|展出|推广|转载)了?$)"
)


def without_relation(text: str, start: int, end: int) -> int:
    """Return where the words before a number end that may name what it counts.

    案件数 in `案件数比上年同期的9起增加8起`, 学校 in `学校距县城12公里`, 论文 in
    `论文在省级刊物发表6篇`, 学生 in `学生参加竞赛获奖12人次`.
    """
    than = _THAN.search(text, start, end)
    end = end if than is None else than.start()
    based = ON_BASE.search(text, start + 2, end)
    end = end if based is None or based.end() < end else based.start()
    judged = _JUDGED.search(text, start + 2, end)
    end = end if judged is None else judged.start()
    away = _AWAY.search(text, start, end)
    end = end if away is None else away.start()
    shown = _SHOWN.match(text, start, end)
    return end if shown is None else shown.end()


def is_trip(text: str, start: int, end: int) -> bool:
    """Tell whether a figure of hours says how long a way takes: `到省城仅需4小时`."""
    return _TRIP.match(text, start, end) is not None
