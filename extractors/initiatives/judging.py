"""Which of the names found are undertakings, and by which rule."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from .endings import LED
from .generic import Generic
from .heads import Head, Heads
from .member import Member
from .quotes import USED, Quotes
from .verdicts import Setting, Verdict, refused

_DONE = frozenset({"block", "govern", "study"})
_COMPOUNDS = frozenset({"用地", "领域", "工作"})
_WORKS = frozenset({"项目", "工程"})
_ACTING = frozenset({"campaign", "program"})
_GLOSS = re.compile("[：，]?(?:是指|指|即|主要是|是一)|：")
_WON = re.compile(
    "[，,]?[^，,。；]{0,12}?(?:获|夺|捧|摘|评为|授予|表彰|名列|位列|位居|脱颖|胜出|当选|入围)"
)
_AIM = re.compile("[作为]{1,2}[^，。；“]{0,8}目标")
_ACTING_AS = tuple("作为 当作 列为 视为 称为 誉为 称作 成为 变为 变成 转为".split())
_MADE = re.compile("[把将][^，。；“”]{1,24}[成为](?:[^，。；“”]{0,12}的)?$")
_MACHINES = re.compile("[0-9\ue000一二三四五六七八九十]{1,4}[余多]?台")  # 加工中心3台
_SIGNERS = re.compile("(?<![共大])[与同](?![心济仁方步])[^，。；]{2,}$")
_HELD = frozenset({"召开", "举行", "举办", "开好"})
_MEANS = re.compile("为(?:主要|重要)?(?:抓手|载体|契机|突破口|依托|牵引|平台|阵地|渠道)")
_STANDING = re.compile("的?(?:发展|功能|战略|总体|目标)?(?:定位|目标|要求|思路|愿景)")
_WORKS_CALL = re.compile("工作(?=要求|部署|安排|格局|目标|任务|思路|要点)")
_HOW_MANY = re.compile(
    "(?:[0-9\ue000一二两三四五六七八九十]个|(?<![第0-9一二三四五六七八九十])[0-9\ue000一二两三四五六七八九十]{1,2}届)$"
)
_THEME = re.compile("为(?:活动|教育)?(?:主题|口号|主要内容|内容|主线|宗旨)")
_DIRECTION = re.compile("为(?:主要|根本|重要)?(?:方向|目标|导向|原则|宗旨)")
_LAYOUT = re.compile("(?:[一二两三四五六七八九十多][^一二两三四五六七八九十多]{1,3}){2,6}")
_BASES = ("依托", "围绕", "立足")
_SUM = re.compile(f"[0-9.{FIGURE}]{{1,9}}余?[万亿]?余?元")
_PERIOD = re.compile("^第?十.?五$")
_KINDS = frozenset({"平台", "模式", "品牌"})
_STRATEGIC = frozenset({"实施", "推进"})
# “书香机关”“平安校园”建设
_BUILT = re.compile("(?:[、和与及]?“[^“”\\n]{2,8}”){0,5}建设")
_DEEDS = frozenset("挤抢拼闯干抓促赶比帮改找补扩")  # 从旧厂区中“挤”空间
_REVIEWING = frozenset({"总结", "回顾"})  # 总结“两学一做”学习教育: some dictionaries have nouns
_NEAR = 8
_MEETINGS = ("大会", "会议", "推进会", "座谈会", "仪式", "典礼")
_FOUNDING = frozenset({"组建", "成立", "设立", "建立", "组成"})  # 引进专家团队 sets up none
_RUN = frozenset({"开展", "组织开展", "举办"})


class Judge:
    """Tells undertakings from slogans, qualities and generic names."""

    def __init__(self, lexicons: Lexicons, heads: Heads, generic: Generic) -> None:
        """Take the words of `initiatives.toml`."""
        self._heads = heads
        self._persons = frozenset(lexicons["initiatives.persons"])
        self._organs = tuple(lexicons["initiatives.organs"])
        self._worked = frozenset(lexicons["initiatives.worked_on"])
        self._purposes = frozenset(lexicons["initiatives.purposes"])
        self._tail = frozenset(lexicons["initiatives.tail"])
        self._remedies = (*lexicons["initiatives.remedies"], "改造")
        self._remedied = (*lexicons["initiatives.fields"], *lexicons["initiatives.persons"])
        self._contests = frozenset(lexicons["initiatives.contests"])
        self._quotes = Quotes(lexicons, heads)
        self._generic = generic

    def verdict(self, document: Document, member: Member, setting: Setting) -> Verdict | None:
        """Return the undertaking that a member names, or None.

        `“双培”工程` is one anywhere, `课程改革` only where it is governed, `工作机制` never.
        """
        if member.quote is None:
            return self._phrase(document, member, setting)
        acting = document.text.endswith(_ACTING_AS, 0, member.quote.start)
        acting = acting and not document.text.startswith(LED, member.quote.end)
        clause = document.structure.clause_at(member.quote.start)
        made = _MADE.search(document.text, clause.start, member.quote.start)
        if (acting or (made and not setting.governed)) and not self.is_year(member):
            return refused(document, member, "比喻 what something is made out to be")
        ends = (member.end, member.quote.end)
        if not setting.governed and any(_GLOSS.match(document.text, end) for end in ends):
            return refused(document, member, "释义 a gloss")
        if member.loose:
            inner = member.quote.text[1:-1]
            told = self._quotes.loose(member, setting.verb or setting.subject)
            if told is not None:
                member.head = told
            elif member.quote_at < 0:
                return refused(document, member, "名后之词不是事项 what follows is no undertaking")
            else:
                member.shorten(self._heads.ends(inner, quoted=True))
        if member.is_quote:
            return self._bare(document, member, setting)
        return self._quoted(document, member, setting)

    def is_principle(self, member: Member) -> bool:
        """Tell whether a member's quote is the shorthand of a principle: “两高”项目."""
        return member.quote is not None and self._quotes.is_principle(member.quote.text[1:-1])

    def is_year(self, member: Member) -> bool:
        """Tell whether a member is a year named by what is done in it: “作风建设年”."""
        named = member.is_quote and member.quote is not None
        return named and self._quotes.is_year(member.quote.text[1:-1] if member.quote else "")

    def _bare(self, document: Document, member: Member, setting: Setting) -> Verdict | None:
        assert member.quote is not None
        if _THEME.match(document.text, member.end):
            return refused(document, member, "只是主题 only a theme")
        if member.plural:
            return refused(document, member, "泛指，未说明是哪一项 generic: it does not say which")
        if setting.verb == "执行" and _SUM.match(document.text, member.end):
            return refused(document, member, "执行的是钱款 money that a court collects")
        head = self._quotes.bare(member, setting.verb or setting.subject, setting.shared)
        quote = member.quote
        if head is None and setting.beside is not None:
            head = self._quotes.beside(quote.text[1:-1], setting.beside)
        built = None if setting.governed else _BUILT.match(document.text, quote.end)
        if head is None and built and not _DIRECTION.match(document.text, built.end()):
            head = self._quotes.built(quote.text[1:-1])
        if head is None:
            return refused(
                document, member, "引号内不是事项名称 the quoted words name no undertaking"
            )
        if head.text == member.quote.text[1:-1] and _AIM.match(document.text, member.end):
            return refused(document, member, "只是目标 only an aim")
        start = member.start
        if self._quotes.is_known(member.quote.text[1:-1]):
            start = member.quote.start
        elif not setting.governed:
            if document.text.startswith("为", member.end) and not _MEANS.match(
                document.text, member.end
            ):
                return refused(document, member, "只作说明 it only says what something is")
            laid_out = _LAYOUT.fullmatch(document.text, member.quote.start + 1, member.end - 1)
            based = laid_out and document.text.endswith(_BASES, 0, member.quote.start)
            if based or _STANDING.match(document.text, member.end):
                return refused(document, member, "只是定位 only what something is meant to be")
            if self._is_place(document, member, head):
                return refused(document, member, "只是地点 only a place")
            start = member.quote.start
        elif member.words[0].role == "block" or (
            member.words[0].role == "govern_weak" and member.words[0].end == member.quote.start
        ):
            start = member.quote.start  # 加快“三医一张网”二期建设, 上线运行“云溪通”
        elif any(
            token.text in self._persons and token.end == member.quote.start
            for token in member.words
        ):
            start = member.quote.start
        return Verdict(_uncounted(document, member, start), member.end, head, "initiative.quoted")

    def _quoted(self, document: Document, member: Member, setting: Setting) -> Verdict | None:
        assert member.quote is not None
        head, inner = member.head, member.quote.text[1:-1]
        if head is None or _PERIOD.search(inner):
            return refused(document, member, "无中心语或是整句 no head noun, or a whole sentence")
        principle = self._quotes.is_principle(inner) and not (
            head.text == "工作" and inner in self._worked
        )
        if not setting.governed and (principle or not self._heads.names_alone(head)):
            return refused(
                document, member, "口号，或无动词管辖 a slogan, or no verb of doing governs it"
            )
        held = setting.governed and head.text.endswith(_MEETINGS)  # “两优一先”表彰大会
        used = inner in USED and head.category == "place"
        if principle and (used or not (held or self._heads.ends(head.text))):
            return refused(document, member, "口号 a slogan")
        if inner in _DEEDS and not self._heads.ends(head.text):
            return refused(document, member, "引号内只是动词 only a verb stands in the quote")
        if head.text in self._remedies and inner.endswith(self._remedied):
            return refused(
                document, member, "引号内是整治对象 the quoted words name what is put in order"
            )
        direct = head.text == "战略" and member.tokens[0] == member.quote and _plain(inner)
        direct = direct and member.end - member.quote.end == len(head.text)
        if head.text == "战略" and not (direct and (setting.verb or "")[-2:] in _STRATEGIC):
            return refused(document, member, "只是战略 a strategy that is not carried out")
        if setting.verb in _RUN and not self._heads.ends(head.text):
            head = Head(head.text, "campaign")  # 开展“守初心”集中学习
        if document.text.startswith("捐", member.end):
            return refused(
                document, member, "受捐的是别人的事项 somebody else's, to which is given"
            )
        if _WORKS_CALL.match(document.text, member.end - 2):
            return refused(document, member, "只是要求 only a call for work")
        done = setting.verb is not None or setting.subject is not None
        if not done and self._is_place(document, member, head):
            return refused(document, member, "只是地点 only a place")
        start = member.start if setting.verb is not None else self._near(member)
        for token in member.words:
            if token.end != member.quote.start:
                continue
            before = self._heads.ends(token.text) if len(token.text) > 1 else None
            verbal = token.role == "block" and token.tag != "vn"
            if verbal or (before is not None and before.category == "institution"):
                # 教师素质提升“挂包帮”制度, 建设治理体系“三创”活动
                start = member.quote.start
        return Verdict(_uncounted(document, member, start), member.end, head, "initiative.quoted")

    def _phrase(self, document: Document, member: Member, setting: Setting) -> Verdict | None:
        head = member.head
        if head is None:
            return None
        if head.category == "body" and setting.verb in _HELD:
            return refused(document, member, "开的是会 a meeting is held, no body set up")
        if _DIRECTION.match(document.text, member.end):
            return refused(document, member, "只是方向 only what is aimed at")
        if head.category in ("place", "program") and setting.subject in _HELD:
            return refused(document, member, "只是地点 only a place")
        if head.text == "中心" and _MACHINES.match(document.text, member.end):
            return refused(document, member, "只是机器 machines, and no place")
        if setting.subject == "签约" and _SIGNERS.search(
            document.text, max(0, member.start - 1), member.end
        ):
            return refused(document, member, "只是签约双方 those who sign")
        if setting.verb == "下设":
            return refused(document, member, "只是组成 only what a body is made up of")
        if any(token.text == "占" for token in member.words):
            return refused(document, member, "占比 a share of something")
        team = document.text.endswith("团队", member.start, member.end)
        if not setting.governed or (team and (setting.verb or "")[-2:] not in _FOUNDING):
            return refused(document, member, "无行动动词管辖 no verb of doing governs it")
        doubled = member.first == 0 and member.words[0].role in ("block", "govern_weak")
        nominal = member.words[0].tag == "vn" or head.text == "改革"
        if member.words[0].role == "block" and nominal:
            doubled = False  # 服务补贴制度, 支付方式改革
        if setting.verb is not None and member.words[0].text in self._purposes:
            doubled = False  # 建立解决拖欠工资长效机制
        if doubled and len(member.words) > 2 and member.words[1].text in _COMPOUNDS:
            doubled = False  # 建设用地增存挂钩机制, 创建工作领导小组
        if doubled and head.category not in _ACTING and len(member.words) > 2:
            # 完善提升县域商业体系: the second verb is none of the name.
            member.first += 1
        if len(member.words) == 2 and member.words[0].role in _DONE and head.text in _WORKS:
            return refused(document, member, "动词加宾语 a verb and its object")  # 紧盯项目
        if (
            head.text in _KINDS
            and setting.verb == "推动"
            and (self._acts(member) or document.text.startswith("向", member.end))
        ):
            return refused(document, member, "推动其动作 it is pushed to do something")
        name = document.text[member.start : member.end]
        if self._generic.holds(
            name, member.words, head, listed=setting.listed, plural=member.plural
        ):
            return refused(document, member, "泛指，未说明是哪一项 generic: it does not say which")
        rule = "initiative.governed" if setting.subject is None else "initiative.subject"
        return Verdict(member.start, member.end, head, rule)

    def _acts(self, member: Member) -> bool:
        """Tell whether a verb of its own follows a name: `推动电商平台下沉`."""
        after = next(iter(member.tokens[member.last + 1 :]), None)
        return after is not None and after.tag == "v" and after.text not in self._tail

    def _is_place(self, document: Document, member: Member, head: Head) -> bool:
        """Tell of a meeting or contest that something happened or was won in it.

        `在“天使杯”大赛中获奖` tells of a prize, not of a contest that the unit runs.
        """
        following = document.text[member.end : member.end + 1]
        if following in ("中", "上"):
            met = head.text in self._contests or head.text.endswith(("会", "评选", "赛"))
            return met or _WON.match(document.text, member.end + 1) is not None
        return head.text in self._contests and following in ("获", "一", "二", "三")

    def _near(self, member: Member) -> int:
        """Return where the modifier right before an ungoverned quote begins."""
        assert member.quote is not None
        start = member.quote.start
        for token in reversed(member.words):
            if token.end > start:
                continue
            if token.text == "暨":
                return member.start  # 县委党校建校60周年暨“优秀学员”表彰大会
            if token.tag == "m" and token.end == start == member.quote.start - 1:
                return member.quote.start  # 3县5乡“微电网”工程
            if (
                token.end < start
                or token.role
                or token.text in _REVIEWING
                or token.tag[:1] not in ("n", "j", "b")
            ):
                break
            if member.quote.start - token.start > _NEAR:
                break
            if token.text.endswith(self._organs):
                return member.quote.start  # 县博物馆“馆藏里的党史”活动
            start = token.start
        return start


def _uncounted(document: Document, member: Member, start: int) -> int:
    """Return where a quoted name begins if only how many stands before: 县委三个“一号工程”."""
    assert member.quote is not None
    quote = member.quote.start
    return quote if _HOW_MANY.search(document.text, max(0, quote - 4), quote) else start


def _plain(inner: str) -> bool:
    """Tell whether quoted words are one word and no list of aims: `强园兴县`."""
    return "、" not in inner and "，" not in inner
