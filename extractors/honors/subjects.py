"""Who the clauses before a verb of winning speak of, where its own names nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...pipeline.rules import Document
from ...pipeline.text.reading import FIGURE, NAME
from ...pipeline.text.structure import Bounds
from .openers import Openers
from .phrases import Phrases, inside_quote
from .recipients import NOT_WHO, ON, SELF, STATES, Recipients

_IN_CONTEST = re.compile(
    "(?P<who>[^，。；“”》在]{2,40})在(?=[^，。；]{3,60}(?<!以)[中上里]"
    "(?:(?:成绩|表现|业绩)(?:优异|突出|出色|亮眼|抢眼|喜人)|脱颖而出|取得[^，。；]{1,6}成绩)?，$)"
)
_WORK_ALONE = re.compile(
    "(?:^|的)(?P<who>(?:《[^《》\n]{2,60}》|“[^“”\n]{2,40}”(?=[QC成课项案作论一节工微]))"
    "(?:一文|一课|(?:QC)?(?:小组|成果|课题|项目|案例|作品|论文|节目|工程|微课))?"
    "|(?<=的)[^，。；的《》“”]{2,30}(?:工程|项目|成果|课题|案例|作品|论文|节目|案件?)"
    "|(?<=的)(?:“[^“”\n]{2,40}案”[、和]?){1,4})，$"
)
_LISTED = re.compile(
    f"(?:认为|其中|包括|确定)?(?P<who>[^，。；：“”在的]{{2,80}}等[0-9{FIGURE}一二三四五六七八九十]{{1,4}}[所个家名位][^，。；：的]{{1,8}})，"
)
_EACH = ("分别", "分获", "双双", "均被", "均获", "先后")
_THINGS = re.compile(
    "[^，。；：“”、的在]{2,16}?(?:“[^“”]{2,16}”[^，。；：“”、的在]{0,10})?"
    "(?:、[^，。；：“”、的在]{0,14}(?:“[^“”]{2,16}”)?[^，。；：“”、的在]{0,14}){1,4}"
)
_SENT = re.compile(
    "(?:^|[，、])(?:组织|遴选|选派|选送|指导|辅导|推荐|带领)(?P<who>[^，。；、]{2,16}?)"
    "(?:逐级|积极|赴[^，。；]{1,8})?(?:参加|参与|参赛)"
)
_TAKING_PART = re.compile(
    "(?:(?P<led>[^，。；“”]{0,12}(?:组织|遴选|选派|选送|指导|辅导|推荐|带领)))?(?P<who>[^，。；“”》]{2,40}?)"
    "(?:分别|组队|积极|报名|踊跃|逐级|代表(?![团队])[^，。；]{1,10}?){0,3}(?:参加|参与|参赛|出战|出征)[^，。；]{0,40}，"
)
_STOOD_OUT = re.compile(
    "(?P<who>[^，。；“”]{2,50}?)(?:从[^，。；“”]{2,24}中)?(?:成功|最终|顺利|一举){0,2}(?:入选|入围|夺魁|夺冠|折桂|脱颖而出|榜上有名|冲进[^，。；]{2,8}|晋级[^，。；]{2,8})"
)
_NAMED_AS = re.compile("(?:^|[，是])作为[^，。；]{2,30}的(?P<who>[^，。；的]{2,14})，$")
_RUN_BY = re.compile(
    "(?:创办|领办|经营|负责|牵头|开办|带领|帮扶|扶持|培育|指导)的"
    "(?P<who>[^，。；的“”]{2,16}(?:合作社|公司|农场|企业|工作室|基地|工厂|车间|团队|品牌))，$"
)
_CARRIED_OUT = re.compile("(?:实施|推进|完成|启动|建设|新建|投资|谋划)")
_MENDING = ("健全", "完善", "规范", "强化", "深化")
_MADE = re.compile(
    "[^，。；的“”]{0,8}(?:打造|建设|培育|扶持|引进|推出|承办|承建|推荐|选送|报送|指导|新建|创建)的(?=[^，。；的]{3})"
    "|以?[^，。；的“”]{0,30}(?:领衔|牵头|主持)的(?=“)"
)
_SENDS = re.compile("(?:共)?(?:派出|选派|组织|派)(?=[0-9\ue000一二三四五六七八九十])")
_LONGEST = 32
_JUDGED_IN = re.compile("在[^，。；在]{4,40}[中里上]，?(?:再次|又|还|也)?(?:被[^，。；]{0,8})?")
_BEFORE_DATE = 2
_CLAUSES_BACK = 4
_AFTER_THAT = re.compile("(?P<who>[^，。；]{2,24}?)继[^，。；]{2,16}后$")
_DATED_AGAIN = re.compile("，?(?:又|再次|还|先后|被[^，。；]{0,24})?")
# 甲水线新建工程，被评为; “同享”工作机制，连续入选: a thing alone in its clause.
_THING = re.compile(
    "(?:“[^“”]{2,20}”)?[^，。；：、“”《》的在]{2,24}(?:工程|项目|案例|产品|作品|机制|做法|经验|模式|节目|课题|论文|品牌|线路|方案)，$"
)
# 张某，男，1978年生，中共党员，曾获: what follows is told of the person.
_PERSON = re.compile(f"(?P<who>[\u4e00-\u9fff{NAME}·]{{2,4}})(?=(?:同志)?，[男女](?:，|$))")
_WHEN = re.compile("(?:[中上里下后时]|以来|之际|期间)$")
_MEASURED = re.compile(
    "(?P<who>(?!全|城[乡镇市区]|农村|乡[村镇]|[^，。；]{0,8}[的和与及、])[^，。；0-9]{1,12}?(?:高新区|开发区|园区|度假区|景区|公司|集团|街道|[镇乡县]|(?<![农乡])村"
    "|[中小]学|学院|医院|幼儿园|[县区市]局|(?<=[车派看][管出守])所|(?<=卫生)所|法庭|[支大中]队|卫生院))"
    "(?:工业增加值|总产值|产值|营业收入|税收|实现利润|财政收入|人均收入|游客|接待游客|招商引资|[^，。；、的0-9]{0,6}率"
    # 甲中学办学质量稳步提升: of whose work a measure speaks.
    "|[^，。；、的]{0,4}(?:质量|水平|能力|面貌|结构|环境|建设|工作|经济|产业|治理)(?:稳步|不断|持续|全面|显著|明显|大幅|成效|焕然))"
)
# 成立委员会，同时力争晋升: two things that one does
_ALSO = re.compile("同时|并|还|力争|争取|努力|争创")
_COMPARED = re.compile("较|比[上去]|同比|环比")
_FIGURE = re.compile(f"[0-9{FIGURE}]")


class Subjects:
    """Finds who earlier clauses of a segment name."""

    def __init__(self, recipients: Recipients, phrases: Phrases, openers: Openers) -> None:
        """Take what tells names from other words."""
        self._recipients = recipients
        self._phrases = phrases
        self._openers = openers
        self._built = re.compile(
            r"(?:建成|打造|培育|创建|推出|组建|建设|创办|成立|推荐|选送|报送|新创|创排|创作|编排|排演|拍摄)(?:了|的)?"
        )

    def just_before(self, document: Document, position: int) -> Bounds | None:
        """Return who is named by the clause that ends here with a comma.

        Of `李某在全市比赛中，获` it is `李某`, of `甲公司承建的展馆工程，荣获` the 工程.
        """
        text = document.text
        if position < 2 or text[position - 1] != "，":
            return None
        clause = document.structure.clause_at(position - 2)
        if NOT_WHO.fullmatch(text, *clause):
            return None
        match = _IN_CONTEST.search(text, clause.start, position)
        if match is not None:
            return self._recipients.before(document, *match.span("who"))
        listed = _LISTED.fullmatch(text, clause.start, position)
        if listed is not None:
            return Bounds(*listed.span("who"))
        if text.startswith(_EACH, position):
            return self._named_all(document, clause) or self._things(document, clause)
        words = document.words(Bounds(clause.start, position - 1))
        if self.opens_with_verb(document, clause):
            words = []
        if (
            words
            and _THING.fullmatch(text, clause.start, position)
            and all(
                (word.tag or "x")[0] in "njxbmqsz"
                or word.tag == "vn"
                or inside_quote(text, clause.start, word.start)
                for word in words
            )
        ):
            return Bounds(clause.start, position - 1)
        segment = text[clause.start : position]
        if _CARRIED_OUT.match(segment):
            return None  # 实施总投资千万元的管网改造项目，争创
        match = _NAMED_AS.search(segment) or _RUN_BY.search(segment) or _WORK_ALONE.search(segment)
        if match is None:
            return None
        return Bounds(clause.start + match.start("who"), clause.start + match.end("who"))

    def taking_part(self, document: Document, position: int) -> Bounds | None:
        """Return who the clause that ends here says took part: `合唱队参加艺术节，获金奖`."""
        text = document.text
        if position < 2 or text[position - 1] != "，":
            return None
        clause = document.structure.clause_at(position - 2)
        match = _TAKING_PART.fullmatch(text, clause.start, position)
        if match is None:
            return None
        low, high = match.span("who")
        sent = _SENDS.search(text, low + 2, high)
        who = self._recipients.before(document, low, sent.start() if sent else high)
        known = who is not None and self._recipients.names.is_somebody(document, who, proper=True)
        return who if known else None

    def opens_with_verb(self, document: Document, clause: Bounds) -> bool:
        """Tell whether a clause begins with a verb and so names no subject of its own."""
        start = clause.start
        for date in document.dates_in(*clause):
            start = date.end if date.start == start else start
        words = document.words(Bounds(start, min(clause.end, start + 12)))
        tag = words[0].tag or "x" if words else "x"
        verbal = (tag[0] in "vdp" and tag != "vn") or _COMPARED.match(document.text, start)
        return bool(verbal) or self._openers.is_manner(document.text, start)

    def carried(
        self, document: Document, position: int, *, only_self: bool = False
    ) -> Bounds | None:
        """Return the somebody who opens the segment, or what the clause before has built.

        With `only_self` only the unit that speaks, 我镇 or 学校, is taken.
        """
        text = document.text
        segment = document.structure.segment_at(position)
        clauses = document.structure.clauses_in(segment)
        earlier = [clause for clause in clauses if clause.end <= position]
        if not earlier:
            return None
        last = earlier[-1]
        since = _AFTER_THAT.match(text[last.start : last.end])
        if since is not None:  # 公司继2004年后，再次荣获
            return self._recipients.before(document, last.start, last.start + since.end("who"))
        for clause in reversed(earlier[-2:]):
            stood = _STOOD_OUT.fullmatch(text, *clause)
            among = text[clause.start] in "从在"  # 从51家公司中脱颖而出: not who has won
            if stood and not only_self and not among:
                return self._recipients.before(document, *stood.span("who"))
        sent = _SENT.search(text[last.start : last.end])
        if sent and not only_self:
            begin = last.start + sent.start("who")
            return Bounds(begin + text.startswith("的", begin), last.start + sent.end("who"))
        built = self._built.match(text, last.start, last.end)
        alike = _ALSO.match(text, last.end + 1) is not None
        if (
            built
            and not alike
            and not only_self
            and not _FIGURE.search(text, built.end(), last.end)
        ):
            one = Bounds(built.end(), last.end)
            state = STATES.search(text, *one) is not None
            if 3 <= one.end - one.start <= 20 and not state:
                return one
        for clause in reversed(earlier[-3:]):
            begin = self._phrases.behind_opening(document, clause.start, clause.end)
            own = SELF.match(text, begin, clause.end)
            if own and (own.end() == clause.end or ON.match(text, own.end())):
                return Bounds(*own.span())
            if own:
                whole = self._openers.subject(document, begin, min(clause.end, begin + 40))
                return whole or self._named_all(document, clause) or Bounds(*own.span())
        return None if only_self else self._opening(document, earlier[:2])

    def opening(self, document: Document, position: int) -> Bounds | None:
        """Return who opens the clause of a position, or one before if the rest open with verbs.

        `甲景区，大力推进改造，争创` speaks of `甲景区`.
        """
        clause = document.structure.clause_at(position)
        segment = document.structure.segment_at(position)
        if not self.opens_with_verb(document, clause):
            own = self._opening(document, [clause])
            return own if own is not None and own.end <= position else None
        for _ in range(_CLAUSES_BACK):
            if clause.start <= segment.start:
                return None
            clause = document.structure.clause_at(clause.start - 2)
            if not self.opens_with_verb(document, clause):
                topic = self._is_topic(document, clause)
                return clause if topic else self._opening(document, [clause])
        return None

    def _is_topic(self, document: Document, clause: Bounds) -> bool:
        """Tell whether a clause is a name and nothing else: `甲景区，` of `甲景区，大力推进`."""
        words = document.words(clause)
        plain = all((word.tag or "x")[0] in "nsjbz" and word.text[0] >= "一" for word in words)
        return plain and self._recipients.names.is_somebody(document, clause)

    def _opening(self, document: Document, clauses: Sequence[Bounds]) -> Bounds | None:
        """Return the somebody who opens the first of some clauses that does not say where."""
        text = document.text
        person = _PERSON.match(text, clauses[0].start) if clauses else None
        if person is not None:
            return Bounds(*person.span("who"))
        for clause in clauses:
            if text[clause.start] in "在于" or text.startswith(_MENDING, clause.start):
                continue  # 在全国青少年科技节上，学校…: where, not who
            start = clause.start
            for date in document.dates_in(*clause):
                start = date.end if date.start <= start + _BEFORE_DATE else start
            start = self._phrases.behind_opening(document, start, clause.end)
            made = _MADE.match(text, start, clause.end)
            start = start if made is None else made.end()
            dates = document.dates_in(start + 2, clause.end)
            points = (date.start for date in dates if date.slots["type"] != "duration")
            dated = next(points, start)
            named = dated > start and self._recipients.names.ends_as_one(text[start:dated])
            if named and "与" not in text[start:dated]:
                return Bounds(start, dated)  # 甲公司2022年实现融资
            if start < clause.end:
                whole = self._openers.subject(document, start, min(clause.end, start + 40))
                if whole is None and _WHEN.search(text, start, clause.end):
                    continue  # 此次大赛中，二班表现突出
                measured = None if whole else _MEASURED.match(text, start, clause.end)
                return Bounds(*measured.span("who")) if measured else whole
        return None

    @staticmethod
    def _named_all(document: Document, clause: Bounds) -> Bounds | None:
        """Return a clause that names several and nothing else: `我校学生杨某、石某、陈某，`."""
        text = document.text
        if clause.end - clause.start > _LONGEST + 28 or text.find("、", *clause) < 0:
            return None
        tags = [word.tag or "n" for word in document.words(clause)]
        nouns = all(tag[0] in "nrjxzba" or tag == "vn" for tag in tags)
        return clause if nouns and tags[0] != "vn" else None

    @staticmethod
    def _things(document: Document, clause: Bounds) -> Bounds | None:
        """Return a clause that lists things, some of them quoted: `青山驿站、“双联”模式，`."""
        match = _THINGS.fullmatch(document.text, *clause)
        words = document.words(clause) if match else []
        return clause if words and (words[0].tag or "n")[0] not in "vpdcr" else None

    def of_sentence(self, document: Document, position: int) -> Bounds | None:
        """Return who opens the sentence, if a segment names nobody.

        `学校2021年被评为…；2022年被评为…`: the second, too, was given to the 学校. Before a bare
        verb (`甲公司缴税8万元；获评…`) it may be anybody, behind a day only the unit that speaks.
        """
        structure = document.structure
        sentence, segment = structure.sentence_at(position), structure.segment_at(position)
        date = document.last_date_in(segment.start, position)
        if segment.start <= sentence.start:
            return None
        if date is None:
            opening = Bounds(sentence.start, segment.start)
            bare = self._phrases.strip(document, segment.start, position) is None
            bare = bare or _JUDGED_IN.fullmatch(document.text, segment.start, position) is not None
            return self._opening(document, structure.clauses_in(opening)[:2]) if bare else None
        opened = min(draft.start for draft in document.dates_in(segment.start, position))
        alone = opened == segment.start and _DATED_AGAIN.fullmatch(document.text, date, position)
        if not alone:
            return None
        first = document.structure.clauses_in(Bounds(sentence.start, segment.start))[:2]
        if not first:
            return None  # ；全年荣获: the sentence begins with the sign
        begins = sentence.start
        for draft in document.dates_in(*first[0]):
            begins = draft.end if draft.start == sentence.start else begins
        if begins == first[0].end and len(first) > 1:
            begins = first[1].start  # 2019年，支部被评为…；2020年获评…
        for clause in first:
            at = self._phrases.behind_opening(document, max(begins, clause.start), clause.end)
            own = SELF.match(document.text, at, segment.start)
            if own is not None:
                limit = document.structure.clause_at(at).end
                return self._openers.subject(document, at, limit) or Bounds(*own.span())
        return self._opening(document, first)
