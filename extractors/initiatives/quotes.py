"""Quoted names: which are undertakings, which slogans, principles and qualities."""

from __future__ import annotations

import re

from ...pipeline.rules import Lexicons
from ...pipeline.text.reading import FIGURE
from .heads import Head, Heads
from .member import Member

_SLOGAN = re.compile(
    "以.{1,6}[促带强为]|^以.论|[，。！？；]|党[建员]?[+＋]|^(?:不|没|让|要(?![素案事])|把|做|当(?![家事班])|我|你|是|为|真|零)"
    "|[一二两三四五六七八九][横纵环核轴射]|[得着]$|(?<![基阵胜领产飞的工园湿])地$|更|从.{1,8}到|不.{1,3}不"
)
_SENTENCE = re.compile("[，。！？；]|党[建员]?[+＋]|^以.论")
_SHORTHAND = re.compile("^党建[+＋]|^十.五")
_COUNTED = re.compile("^[一二三四五六七八九十两双][个大件]")
_WORDS = re.compile("[\u4e00-\u9fff]{2}")
_VERBS = {
    "campaign": "verbs_of_campaigns",
    "program": "verbs_of_programs",
    "institution": "verbs_of_institutions",
    "body": "verbs_of_bodies",
    "place": "verbs_of_places",
}
_SHORT_NAME = re.compile("(?:(?![一二两三四五六七八九十])[\u4e00-\u9fff]){4}")
_EACH = re.compile("一.{1,2}一.{1,2}")
_LAID_OUT = re.compile("[一二两三四五六七八九].{1,2}[一二两三四五六七八九]")
_SHORT_SUM = re.compile("[一二两三四五六七八九十双][^区园港城极]")
_PAIR = re.compile("[、+＋]")
_LONGER_BODY = 3  # 打造“北斗科技班”
_LONG_COUNT = 6  # 打造“六大产业集群”
USED = frozenset({"学习强国"})  # somebody else's platform
_SHORTEST = 4
_LONGEST = 14
_LONGEST_TITLE = 24
_LONGEST_EVENT = 40
# 推进“双减”, 培育“隐形冠军”, 坚持“民生无小事”: after these a figure of speech is as likely.
_PUSHING = frozenset({"推进", "推动", "扎实推进", "深入推进", "深化"})
_ACTING = frozenset({"campaign", "program"})
_RUNNING = frozenset({"开展", "组织开展", "举办"})  # 开展“我为群众办实事”
_SETTING_UP = frozenset({"设立", "设置", "建立", "成立", "开设"})
_BUILDING = _PUSHING | {"启动"}
_TRIPLED = _PUSHING | {"实施", "大力实施", "打造"}  # “产业赋能、生态引领、全域融合”
# “书画百米长卷创作”: what is held under a name is an event, however long the name.
_HOLDING = frozenset({"举办", "举行", "承办", "主办", "召开", "进行"})
_ATTENDED = _HOLDING | {"参加"}
_ONLINE = frozenset({"上线", "开通"})
_FIGHTING = frozenset({"打好", "打赢", "打响"})
_FIGHTS = ("仗", "战", "战役")
_DRAWING_UP = frozenset({"制定", "制订", "编制", "出台"})
_PRACTISING = frozenset({"推行", "实行", "施行", "试行"})
_ARTICLES = re.compile(f"[0-9{FIGURE}一二三四五六七八九十]{{1,3}}条")
_NEW = re.compile("新(?:模式|机制|平台|体系|品牌|阵地|制度|路径|举措)")
_CARRYING_OUT = frozenset({"实施", "推进"})
_NAMES_ONLY = frozenset({"坚持", "培育", "评选", "选树"})


class Quotes:
    """Judges quoted names that no head noun follows."""

    def __init__(self, lexicons: Lexicons, heads: Heads) -> None:
        """Take slogans, known names and the verbs of `initiatives.toml`."""
        self._heads = heads
        self._slogans = frozenset(lexicons["initiatives.slogans"])
        self._known = frozenset(lexicons["initiatives.known"])
        self._qualities = (
            *lexicons["initiatives.marks_quality"],
            *lexicons["initiatives.quality_endings"],
        )
        self._by_verb = {
            verb: category
            for category, group in _VERBS.items()
            for verb in lexicons[f"initiatives.{group}"]
        }
        self._verbs = frozenset(lexicons["initiatives.undertaking_quotes"])

    def is_slogan(self, inner: str) -> bool:
        """Tell whether quoted words are the shorthand of a principle: `两个维护`."""
        return inner in self._slogans or _SHORTHAND.search(inner) is not None

    def is_principle(self, inner: str) -> bool:
        """Tell whether quoted words are a principle whatever head noun follows: `两个维护`."""
        return inner in self._slogans

    def is_known(self, inner: str) -> bool:
        """Tell whether quoted words are a name that needs no head noun: `三会一课`."""
        return inner in self._known

    def is_year(self, inner: str) -> bool:
        """Tell whether quoted words name a year by what is done in it: `作风建设年`."""
        head = self._heads.ends(inner, quoted=True)
        return head is not None and 1 < len(head.text) < len(inner) and head.text[-1] == "年"

    def loose(self, member: Member, verb: str | None) -> Head | None:
        """Return the head of a quoted name whose noun no table holds, or None.

        `完成“一校一址”布局调整`: the verb tells what it is.
        """
        assert member.quote is not None
        assert member.head is not None
        inner = member.quote.text[1:-1]
        named = verb in self._verbs or verb in _DRAWING_UP
        if not named or verb in _NAMES_ONLY or verb == "组织" or self.is_slogan(inner):
            return None
        if _SLOGAN.search(inner.removeprefix("零")) or inner.endswith(self._qualities):
            return None
        if member.head.text == "文化":
            return Head(member.head.text, "campaign")  # 打造“一班一品”班级文化
        return Head(member.head.text, self._by_verb.get(verb or "", "program"))

    def built(self, inner: str) -> Head | None:
        """Return the head of a short quoted name that 建设 follows: `加强“诚信石桥”建设`."""
        short = _SHORT_NAME.fullmatch(inner) is not None and inner not in self._known
        if not short or self.is_slogan(inner) or _SLOGAN.search(inner):
            return None
        return None if inner.endswith(self._qualities) else Head(inner, "campaign")

    def _stands(self, inner: str, head: Head) -> bool:
        """Tell whether a quoted body or place is named where no verb governs it: `红色驿站`."""
        placed = head.category in ("place", "body") and len(head.text) > 1
        sized = len(head.text) + 1 < len(inner) <= _LONGEST and not _SLOGAN.search(inner)
        return placed and sized and self._heads.names_alone(head)

    def beside(self, inner: str, head: Head) -> Head | None:
        """Return the head of a quote next to an undertaking: `以“先锋岗”“青蓝结对”为载体`."""
        sized = _SHORTEST <= len(inner) <= _LONGEST and inner not in USED
        if not sized or self.is_slogan(inner) or _SLOGAN.search(inner):
            return None
        if inner.endswith(self._qualities) or _COUNTED.search(inner):
            return None
        return self._heads.ends(inner, quoted=True) or Head(inner, head.category)

    def bare(self, member: Member, verb: str | None, shared: Head | None) -> Head | None:
        """Return the head of a quoted name that stands alone, None if it is no undertaking.

        `shared` is the head noun of the list it stands in: `“三模”、“三电”等特色项目`.
        """
        assert member.quote is not None
        inner = member.quote.text[1:-1]
        acts = self._by_verb.get(verb or "") in ("program", "campaign") and verb not in _PUSHING
        closed = self._heads.ends(inner)
        told = closed is not None and (
            len(inner) > len(closed.text) + 2  # “十大民生工程”
            or (verb is not None and member.start < member.quote.start)  # 防返贫“五大平台”
        )
        shape = _COUNTED.search(inner) is not None and not acts and inner not in self._known
        named = self._by_verb.get(verb or "") == "place" or verb == "建设"
        # 推进“十大行动”, but not “两大基地”
        told = told or (closed is not None and verb in _PUSHING and closed.category in _ACTING)
        told = told or verb in _PRACTISING or (named and len(inner) >= _LONG_COUNT)
        shape = shape and not told
        if verb is not None and _ARTICLES.fullmatch(inner):
            return Head(inner, "institution")  # 出台“暖企26条”
        if shape or self.is_slogan(inner) or not _WORDS.search(inner):
            return None
        if self.is_year(inner):
            return self._heads.ends(inner, quoted=True)
        if inner.endswith("战略"):
            carried = (verb or "")[-2:] in _CARRYING_OUT and len(inner) > len("战略")
            carried = carried and _COUNTED.search(inner) is None  # “五大战略”
            return Head("战略", "program") if carried else None
        if verb == "坚持" and "、" in inner:
            return None  # 坚持“创新品种、创优品质、创响品牌”
        if _NEW.fullmatch(inner):
            return None  # 探索脱贫“新模式”
        if self._by_verb.get(verb or "") == "place" and _EACH.fullmatch(inner):
            return None  # 打造“一街一景”
        if inner in self._known:
            return Head(inner, "campaign" if inner.endswith("日") else "institution")
        longest = _LONGEST if verb is None else _LONGEST_TITLE
        longest = _LONGEST_EVENT if verb in _HOLDING else longest
        sized = closed is not None and len(closed.text) + 1 < len(inner) <= longest
        if sized and verb is None and "、" in inner:
            return None
        if sized and (verb is not None or not _SLOGAN.search(inner)):
            ruled = shared is not None and shared.category == "institution"
            acts = closed is not None and closed.category == "campaign"
            return shared if ruled and acts else closed  # “术前讨论”等制度
        if verb is None and inner.endswith("工作法") and len(inner) <= _LONGEST:
            return self._heads.ends(inner, quoted=True)
        wide = self._heads.ends(inner, quoted=True)
        short = (wide is None or len(wide.text) < 2) and verb not in _HOLDING
        longest = _LONGEST if short and verb not in _PRACTISING else _LONGEST_TITLE
        if wide is not None and len(wide.text) > 1 and verb in _ATTENDED:
            longest = _LONGEST_EVENT
        if verb is None and wide is not None and self._stands(inner, wide):
            return wide
        if verb is None or not 1 < len(inner) <= longest:
            return None
        if verb in _PRACTISING and wide is not None and len(wide.text) > 1:
            return wide  # 推行“不见面审批”
        if _SLOGAN.search(inner) and (verb not in _RUNNING or _SENTENCE.search(inner)):
            return None
        if shared is not None:
            return shared
        if verb == "建设" and wide is not None and wide.category == "place":
            # “口袋公园”, but not “魅力县城”, “一屏一通道”
            laid_out = _LAID_OUT.search(inner.removesuffix(wide.text)) is not None
            return wide if len(wide.text) > 1 and not laid_out else None
        if verb == "参与" and _built(member):
            return Head(inner, "place")  # 参与“平安之城”建设
        if verb in _FIGHTING and inner.endswith(_FIGHTS):
            return Head(inner, "campaign")  # 打好“七场硬仗”
        if verb not in self._verbs:
            named = wide is not None and wide.category == "campaign" and len(wide.text) > 1
            return wide if named and verb != "学习" else None  # 推动“阳光体育运动”
        if verb == "组织" and member.start < member.quote.start:
            return None  # 组织学习“最美护士”
        if inner.endswith(self._qualities) or (verb == "坚持" and _PAIR.search(inner)):
            return None
        if wide is not None and len(wide.text) > 1:
            return wide
        if "的" in inner and self._by_verb.get(verb) == "institution":
            return None  # “学科教师的团队建设”
        if self._by_verb.get(verb) == "place" and verb not in _ONLINE:
            if wide is not None:
                taught = wide.category == "body" and len(inner) > _LONGER_BODY
                return wide if taught or wide.category == "place" else None
            return Head(inner, "place") if len(inner) > 2 else None
        listed = inner.count("、") > 1 and (
            verb in _TRIPLED or self._by_verb.get(verb) != "institution"
        )
        if verb in _NAMES_ONLY or listed:
            return None
        if verb in _BUILDING and _built(member):
            # 推进“书香之城”建设, but “人人持证、技能某地”
            several = "、" in inner or _SHORT_SUM.fullmatch(inner)  # 推进“双基”建设
            return Head(inner, "campaign" if several else "place")
        set_up = verb in _SETTING_UP or (verb == "完成" and _built(member))
        if wide is not None and wide.category == "place" and set_up:
            return wide  # 设立“爱心助餐点”, 完成“国医堂”建设
        return Head(inner, self._by_verb.get(verb, "campaign"))


def _built(member: Member) -> bool:
    """Tell whether 建设 follows a quoted name."""
    return any(token.start == member.end and token.text == "建设" for token in member.tokens)
