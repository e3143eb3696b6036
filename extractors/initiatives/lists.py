"""Lists whose members share one head noun: `瑜伽、健身操等活动`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...pipeline.rules import Document
from ...pipeline.text.numerals import parse_numeral
from ...pipeline.text.reading import FIGURE, NAME
from .groups import is_act, nested, outnumbered, planted
from .heads import Head
from .listed import priced
from .member import Member
from .members import Members
from .quoted import modify, quoted, totalled
from .tokens import Token

_JOINED = frozenset({"institution", "program", "place"})
_LONGEST_PAIR = (22, 16)
_LONGEST_LIST = (24, 6)
_LONGEST_ACTS = (45, 24)
_LONGEST_STANDING = 18
_LONGEST_SIZED = 10
_ABSTRACT = frozenset({"institution", "program"})
_LONGEST_TWIN = 40
_LONGEST_PARALLEL = 45
_LONGEST_ALIKE = 3
_BUILT = frozenset({"基地", "平台"})
_SHARED = _BUILT | {"品牌", "阵地"}
_BUILDINGS = (*"院校园厂站店楼场库桥路所城台厅处点亭房", "大学", "中学", "小学")
_CALL = 3
_DEED = 4
_FIELDS = frozenset({"领域", "方面", "行业"})
_CALLING = frozenset("讲树做创争学比亮送献促抓防禁除查保")
_JOINTS = "和与及"
_SUM = re.compile("[二两三四五六七八九][大项]")
_SUM_QUOTE = re.compile("“(?!十.五)[二两三四五六七八九十][个大项]?[^一二两三四五六七八九十]{1,3}”")
_EVENTS = (*"会赛展周月节日课座营班队", "运动", "赛事", "演出", "节目")
_LONGEST_EVENTS = 30
_STOPS = frozenset({"站", "点"})
_HIDDEN = FIGURE + NAME
_LEVELS = frozenset("省市县区镇校") | {"国家", "国家级", "省级", "市级", "县级", "区级", "校级"}
_UNITS = frozenset({"大", "个", "间", "座", "处", "所", "家", "支", "条", "项", "件", "次", "场"})
_TAUGHT = frozenset({"培训", "讲座"})
_ROOMS = frozenset({"馆", "室", "长廊"})
_SUMS = frozenset({"行动", "工程", "计划", "项目", "活动", "体系", "机制", "制度", "平台"})
_RULES = frozenset({"制度", "机制", "制"})
_MEASURES = frozenset({"公里", "个", "座", "处", "条", "万平方米"})


class Whole(NamedTuple):
    """A list that is one name."""

    start: int
    end: int
    head: Head


def whole(document: Document, members: Sequence[Member], finder: Members) -> Whole | None:
    """Return the list as one name, None if its members are names of their own.

    `风险防范、处置、化解机制` is one; `演讲比赛、廉洁教育` are two.
    """
    last = members[-1]
    if len(members) < 2 or not last.named or last.loose:
        return None
    if last.quote is not None and document.text[last.quote.start - 1] == "的":
        return None  # 知识进村、进校的“四进”活动
    if last.head is None:
        return _of_quote(document, members, finder)
    sorts = last.is_class and last.head.text == "项目" and last.tokens[0].text in _FIELDS
    if last.head.text == "战略" or sorts:
        return None  # 参与城镇供水等领域项目
    places = last.head.category == "place" and not last.is_class
    if _numbered(members):
        return Whole(_opening(document, members, finder), last.end, last.head)
    earlier = _without_clause([token for member in members[:-1] for token in member.tokens])
    if not any(token.text.strip(_HIDDEN) for token in earlier):
        return None  # **等项目
    held = all(member.is_quote for member in members[:-1])
    own = [
        member
        for member in members[:-1]
        if finder.is_own(document, member, places=places, held=held) and not _hosts(member, last)
    ]
    if own and not outnumbered(own, members):
        return None
    if totalled(members):
        return Whole(_opening(document, members, finder), last.end, last.head)
    apart = not last.is_class and last.head.text != "活动"
    if apart and any(member.loose for member in members):
        return None  # “百名工匠”培养和职业农民培训
    start = _opening(document, members, finder)
    found = Whole(start, last.end, last.head)
    if last.is_class:
        formal = any(token.text == "形式" for token in last.tokens)
        sized = any(priced(last.tokens, number) for number in range(last.first))
        return found if formal or sized or not last.modified else None
    if all(token.text in _LEVELS for token in earlier) and last.words[0].text in _LEVELS:
        return found  # 参加省、市优质课竞赛
    summed = not last.is_quote or last.head.text in _SUMS
    if last.quote is not None and summed and _SUM_QUOTE.fullmatch(last.quote.text):
        twins = [token for token in earlier if token.role == "quote"]
        joined = document.text[last.start - 1] not in _JOINTS
        alike = (
            joined and quoted(members) and all(_SUM_QUOTE.fullmatch(token.text) for token in twins)
        )
        if alike or not twins:
            return found  # “六稳”“六保”工作
        if not joined or parse_numeral(last.quote.text[1]) == len(members) - 1:
            return None  # but “提前申报”“两步申报”模式
    if quoted(members) or modify(document, members):
        return found
    counted = last.first == 1 and last.tokens[0].tag == "m"  # 五条支路及一座泵站新建工程
    if last.modified or last.quote is not None or (last.first != 0 and not counted):
        return None
    opening = earlier[0].role == "quote" and any(
        token.tag[:1] in "nv" for token in members[0].tokens
    )
    if any(token.role in ("quote", "book", "of") for token in earlier[opening:]):
        return None
    if opening:
        return found  # “四送”大型义诊、健康教育活动
    if last.head.text == "仪式" and len(members) == 2:
        return found  # 甲公司与乙银行签约仪式
    size = last.end - last.start - len(last.head.text)
    if size == 0:
        return None
    if last.head.text in _TAUGHT and len(members) > 2 and all(map(_is_word, members[:-1])):
        return found  # 驾驶、电焊、家政培训
    if last.head.category not in _JOINED and last.head.text != "行动":
        if last.head.text == "创建" and not any(map(is_act, members[:-1])):
            return found if last.end - start <= _LONGEST_EVENTS else None  # 文明行业、文明单位创建
        # 创建文明机关、建设书香队伍活动: each member begins with a verb.
        if _calls(members) or _same_end(document, members):
            return found
        # 开展走访慰问和义诊活动; but 知识竞赛 and 晚会 are whole by themselves.
        plain = last.head.text == "活动" and not any(
            member.tokens[-1].text.endswith(_EVENTS) for member in members[:-1]
        )
        return found if plain and last.end - start <= _LONGEST_EVENTS else None
    built = last.head.category == "place" and last.head.text not in _SHARED
    if built and any(member.tokens[-1].text.endswith(_BUILDINGS) for member in members[:-1]):
        return None  # 中医院、保健院和疾控中心
    if last.head.text == "基地" and not last.modified and planted(document, members):
        return None  # 草莓采摘园、葡萄种植基地
    if last.head.text in _ROOMS and any(map(is_act, members[:-1])):
        return None  # 门厅改造和少儿馆
    if any(_is_sum(member) for member in members[:-1]):
        return None  # 教室2间、心理咨询室1间
    if nested(document, members):
        return None
    several = last.head.category == "institution" and len(members) > 2
    if any(token.text.startswith("最") for token in earlier):
        return None  # 社会最文明、投入机制最灵活的环境
    if last.end - start <= _LONGEST_PARALLEL and (several or _parallel(document, members)):
        return found
    paired = document.text[last.start - 1] in _JOINTS
    if paired and last.words[0].text.startswith("配套") and last.end - start <= _LONGEST_TWIN:
        return found  # 养殖及配套设施建设项目
    acts = all(map(is_act, members))
    if paired and len(members) == 2 and size <= 2 and acts:
        return found if last.end - start <= _LONGEST_TWIN else None
    longest, modifier = _LONGEST_PAIR if paired else _LONGEST_LIST
    # 南河直流、东山铁路改造工程 are two works, 零基预算、省以下财政体制改革 one reform.
    listed = len(members) > 2 or (last.head.category == "institution" and not paired)
    if any(map(_counts, members)) or any(map(finder.stands, members[:-1])):
        longest = _LONGEST_STANDING if paired else longest
    elif acts or (listed and last.head.category in _ABSTRACT):
        longest, modifier = _LONGEST_ACTS
    elif not paired and (last.head.category == "program" or last.head.text in _BUILT):
        modifier = _LONGEST_SIZED  # 五金件、电子料交易集散平台
    return found if last.end - start <= longest and size <= modifier else None


def _of_quote(document: Document, members: Sequence[Member], finder: Members) -> Whole | None:
    """Return a list whose last quote has no head noun: `治气、治水、治土“三治共进”`."""
    last = members[-1]
    inner = last.quote.text[1:-1] if last.quote is not None else ""
    names = any(member.named and not member.bare for member in members[:-1])
    if not inner or names or finder.is_quality(inner) or document.text.startswith("的", last.end):
        return None
    joined = document.text[last.start - 1] != "与"  # 书记与班子“双向进入”
    told = joined and len(inner) == _DEED and modify(document, members)
    if not _numbered(members) and not told and (len(inner) < _DEED or not totalled(members)):
        return None
    head = Head(inner, "campaign")
    return Whole(_opening(document, members, finder), last.end, head)


def _opening(document: Document, members: Sequence[Member], finder: Members) -> int:
    """Return where a list begins; of rules each may say how often: `每周一例会、每月一考评制度`."""
    first, head = members[0].tokens[0], members[-1].head
    if first.text[0] == "每" and head is not None and head.text in _RULES:
        return first.start
    return finder.opening(document, members[0])


def _without_clause(tokens: list[Token]) -> list[Token]:
    """Drop the clause in 的 with which a list begins: `国内重要的甲与乙基地`."""
    for number, token in enumerate(tokens[:-1]):
        if token.role == "of" and all(item.role != "and" for item in tokens[:number]):
            return tokens[number + 1 :]
    return tokens


def _hosts(member: Member, last: Member) -> bool:
    """Tell whether a place stands in a list of what is held: `“悦跑”河湾站等活动`."""
    if not last.is_class or last.head is None or last.head.category != "campaign":
        return False
    if member.is_quote and member.head is not None and member.head.category == "place":
        return len(member.head.text) == 1  # “文明科室”等创建活动
    quoted = member.quote is not None and not member.is_quote
    return quoted and member.head is not None and member.head.text in _STOPS


def _parallel(document: Document, members: Sequence[Member]) -> bool:
    """Tell whether the last member begins as the others are built, so that all share its head.

    Of `常态摸排、动态监管、应急处置机制` each has four characters, each of
    `县医院、中医院、保健院扩建项目` ends in 院; `融资担保、人才支持两大平台` says that
    it names two.
    """
    last = members[-1]
    if any(_SUM.fullmatch(token.text) for token in last.words):
        return True
    stop = last.end - len(last.head.text if last.head else "")
    cuts = [token.end for token in last.words if token.end <= stop]
    earlier = [(member.tokens[0].start, member.tokens[-1].end) for member in members[:-1]]
    if _same_end(document, members):
        return True
    if last.head is not None and last.head.category == "place" and last.head.text not in _BUILT:
        return False  # 食堂、宿舍、体育馆: each is a place
    sizes = {end - start for start, end in earlier[1:]}
    if sizes:
        return len(sizes) == 1 and any(cut - last.start in sizes for cut in cuts)
    size = earlier[0][1] - earlier[0][0]
    alone = len(members[0].tokens) == 1 and size <= _LONGEST_ALIKE
    return alone and cuts[:1] == [last.start + size]


def _same_end(document: Document, members: Sequence[Member]) -> bool:
    """Tell whether a word of the last member ends as the others do: `精品课、优质课评选`."""
    last = members[-1]
    stop = last.end - len(last.head.text if last.head else "")
    final = {document.text[member.tokens[-1].end - 1] for member in members[:-1]}
    cuts = [token.end for token in last.words if token.end <= stop]
    return len(final) == 1 and any(document.text[cut - 1] in final for cut in cuts)


def _calls(members: Sequence[Member]) -> bool:
    """Tell whether each member calls for a deed: `讲文明、树新风活动`."""
    if all(member.tokens[0].role for member in members):
        return True
    last = members[-1]
    sizes = {member.tokens[-1].end - member.tokens[0].start for member in members[:-1]}
    sizes.add(last.end - last.start - len(last.head.text if last.head else ""))
    return sizes == {_CALL} and all(member.tokens[0].text[0] in _CALLING for member in members)


def _counts(member: Member) -> bool:
    """Tell whether a member counts what it names: `县城5个公厕改建工程`."""
    words = member.words if member.named else member.tokens
    return any(token.tag[:1] == "m" and after.text in _MEASURES for token, after in pairwise(words))


def _numbered(members: Sequence[Member]) -> bool:
    """Tell whether the last member says how many they all are: `甲厂、乙基地、丙园3个项目`."""
    last = members[-1]
    if last.is_class:
        return False
    for token, after in pairwise(last.words[1:]):
        if after is last.quote:
            return False  # 甲村、乙村三个“一号工程”
        number = token.text if after.text in _UNITS else token.text[:-1]
        counted = after.text in _UNITS or token.text[-1] in _UNITS
        figure = token.tag[:1] == "m" or _SUM.fullmatch(token.text) is not None
        withheld = set(number) == {FIGURE}  # 建成甲园、乙园**座平台
        if figure and counted and (withheld or parse_numeral(number) == len(members)):
            return True
    return False


def _is_sum(member: Member) -> bool:
    """Tell whether a member ends in how many of it there are: `录播教室2间`."""
    if len(member.tokens) < 3:
        return False
    count, unit = member.tokens[-2:]
    return count.tag[:1] == "m" and unit.text in _UNITS


def _is_word(member: Member) -> bool:
    """Tell whether a member is one plain word: 电焊, but not 文艺演出 or 走访."""
    token = member.tokens[0]
    return len(member.tokens) == 1 and not token.role and token.tag[:1] in ("n", "v")
