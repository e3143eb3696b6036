"""What those who are counted come or go for, behind the noun that names them."""

from __future__ import annotations

import re

# 接收师范生来校实习45人, 代表旁听庭审46人次: what they come for
_COMING = re.compile(
    "(?<=[生师员工众民者干警人部长表])(?:(?:来[校院厂村]|[入进下][企校村户乡]|[到赴](?![^，。；、]{0,10}开展)[^，。；、]{1,10}?)"
    "(?:跟岗|顶岗)?(?:实习|跟岗|报到?|培训|学习|进修|锻炼|挂职|考察|参观|体验|见习|研学|访学|支教|驻点|采风|讲座|讲学|授课|指导|坐诊|带教|查房|服务)"
    "|(?:来[校院厂村]|[入进下][企校村户乡])"
    "|来访|驻点(?:帮扶|指导|服务|坐诊)?|因公出国（?境）?|(?:免费)?(?:体检|义诊)|(?:旁听|列席|见证|观摩)[^，。；]{0,16})$"
)
# 专家来院坐诊68次, 河长巡河1260次: times count the deed, not its doer
_WAY = (
    "(?:[带牵]头|轮流|定期|集中|现场|上门|[来进入下][校院厂村班乡园]|深入[^，。；、的]{2,6}?"
    "|走进[^，。；的]{2,16}?|进(?:校园|社区|企业|机关|乡村|课堂|村组?|军营)|[到赴][^，。；、的]{2,8}?)"
)
_DOER = re.compile(
    "[^，。；的]{0,24}?(?:[师员生家者长官民授警人户众]|干部|我|书记|主任|团队|队|宣讲团|宣讲团”)"
    f"(?:{_WAY}{{0,3}}(?=(?:坐诊|讲学|讲课|授课|开讲|主讲|领学|宣讲|听课|评课|巡河|巡林|巡山|巡逻|巡防|接访|下访"
    "|家访|义诊|驻点|值守|送[一-鿿]{1,2}上门)$)"
    f"|{_WAY}{{1,3}}(?=(?:讲座|调研|指导|检查|宣传|培训)$))"
)
_GOING = re.compile(
    "(?<=[生师员工众民者干警人部长家队])(?:来[校院厂村]|[入进下][企校村户乡厂])(?![队员组点])"
    "|(?<=[生师员工众民者干警人部长])[到赴](?=[^，。；的、]{2,14}?(?:祭扫|参观|考察|调研|观摩|实习|挂职|跟班|研学|接受|学习))"
)
# 社保卡累计发卡12万张, 流动图书车进校园、进军营38次
_CARDS = re.compile(
    "(?<=卡)(?:累计|新增|共|已)?发卡$|(?<=班)办班$"
    "|(?<=[车队团])进[校军工社企村机][^，。；、]{0,3}(?:、进[^，。；、]{1,4}){0,4}$"
)
_EACH = re.compile("(?<=[^，。；年月]{2})[人户村]均$")  # 听评课人均32节
_TO_WORK = re.compile("到[^，。；、]{2,10}(?:就业|务工)$")

_GROWN = re.compile(
    "(?:种(?![植业子苗养])|栽(?!培)|种植|栽种|栽植|播种|养殖|发展(?!空间|用地|备用))(?![^，。；]{0,10}(?:基地|示范|园|区|面积|项目|大棚|户|带|产业|业|水面|水域|池塘|任务|规模))"
)
# 党员380人次到廉政教育基地, 128户无一返贫
_NO_NOUN = re.compile(
    "无一|[到赴][^，。；的、]{1,14}?(?:参观|交流|访学|研修|留学|学习|培训|考察|实习|调研|观摩|就业|务工|开展|接受|驻点|挂职|祭扫|跟班|值守|献血)"
)


def before_coming(text: str, start: int, end: int) -> int:
    """Return where the noun ends before what they come for: 师范生 in `师范生来校实习`."""
    for pattern in (_COMING, _TO_WORK, _CARDS, _EACH):
        coming = pattern.search(text, start + 2, end)
        end = end if coming is None else coming.start()
    return end


def comes(text: str, start: int, end: int) -> bool:
    """Tell whether the words end in what people come or go for: `组织党员到基地参观`."""
    return _COMING.search(text, start, end) is not None and not text.endswith("来访", start, end)


def past_doer(text: str, start: int, end: int) -> int:
    """Return where the deed begins that times count, behind its doer: `专家来院坐诊68次`."""
    doer = _DOER.match(text, start, end)
    return start if doer is None else doer.end()


def before_going(text: str, start: int, end: int) -> int:
    """Return where people end before where they go: 学生 in `132名学生入企跟岗`."""
    going = _GOING.search(text, start + 2, end)
    return end if going is None else going.start()


def is_deed(text: str, start: int, end: int, *, area: bool) -> bool:
    """Tell whether behind a unit stands what is done: `380人次到基地参观`, `420亩种植优质稻`."""
    if _NO_NOUN.match(text, start, end):
        return True
    return area and _GROWN.match(text, start, end) is not None
