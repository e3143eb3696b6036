"""What those who are counted come or go for, behind the noun that names them."""

from __future__ import annotations

import re

# 接收师范生来校实习45人, 代表旁听庭审46人次: what they come for
_COMING = re.compile(
    "(?<=[生师员工众民者干警人部长])(?:(?:来[校院厂村]|[入进下][企校村户乡]|[到赴][^，。；、]{1,10}?)"
    "(?:跟岗|顶岗)?(?:实习|跟岗|报到?|培训|学习|进修|锻炼|挂职|考察|参观|体验|见习|研学|访学|支教|驻点|讲座|讲学|授课|指导|坐诊|带教|查房|服务)"
    "|(?:来[校院厂村]|[入进下][企校村户乡])"
    "|(?:免费)?(?:体检|义诊)|(?:旁听|列席|见证|观摩)[^，。；]{0,16})$"
)
_CARDS = re.compile("(?<=卡)(?:累计|新增|共|已)?发卡$")  # 社保卡累计发卡12万张
_EACH = re.compile("(?<=[^，。；年月]{2})[人户村]均$")  # 听评课人均32节
_TO_WORK = re.compile("到[^，。；、]{2,10}(?:就业|务工)$")


def before_coming(text: str, start: int, end: int) -> int:
    """Return where the noun ends before what they come for: 师范生 in `师范生来校实习`."""
    for pattern in (_COMING, _TO_WORK, _CARDS, _EACH):
        coming = pattern.search(text, start + 2, end)
        end = end if coming is None else coming.start()
    return end
