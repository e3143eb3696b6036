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

_GROWN = re.compile(
    "(?:种植|栽种|栽植|播种|养殖|发展(?!空间|用地|备用))(?![^，。；]{0,10}(?:基地|示范|园|区|面积|项目|大棚|户|带|产业|业|水面|水域|池塘|任务|规模))"
)
# 党员380人次到廉政教育基地, 128户无一返贫
_NO_NOUN = re.compile(
    "无一|[到赴][^，。；的、]{1,14}?(?:参观|交流|访学|研修|留学|学习|培训|考察|实习|调研|观摩|就业|务工|开展|接受|驻点|挂职)"
)


def before_coming(text: str, start: int, end: int) -> int:
    """Return where the noun ends before what they come for: 师范生 in `师范生来校实习`."""
    for pattern in (_COMING, _TO_WORK, _CARDS, _EACH):
        coming = pattern.search(text, start + 2, end)
        end = end if coming is None else coming.start()
    return end


def is_deed(text: str, start: int, end: int, *, area: bool) -> bool:
    """Tell whether behind a unit stands what is done: `380人次到基地参观`, `420亩种植优质稻`."""
    if _NO_NOUN.match(text, start, end):
        return True
    return area and _GROWN.match(text, start, end) is not None
