"""What a record says of a title: recipient, contest, level and rank."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds
from .contests import PRIZE, Contests
from .creation import SO_MANY
from .events import Events
from .found import Filled, Found
from .levels import Levels
from .openers import Openers
from .phrases import Phrases
from .recipients import NOT_WHO, SCORED, SELF, Recipients
from .subjects import Subjects

_GRANTED = frozenset(("honor.sought", "honor.created"))
_JOINING = re.compile("并|还|同时|且|又|后(?=代表|再|又|被|获|参加)")
_COMPETING = re.compile("参加|代表(?!队)")
# “甲”“乙”等省级荣誉9个: what is said of the list holds for each.
_SUMMED = re.compile(
    "(?:”?[、和]?“[^“”\n]{2,30}){0,6}”?等(?P<level>国家级|[省市县区校]级)(?:荣誉|奖|称号)"
)
_PEER_KIND = re.compile("同类[省市县区]")
_GAMES = re.compile("[省市县区州镇](?:民|残)?运会")
_PEERS = re.compile("[^第前首榜]{0,12}(?:同类|[0-9\ue000]个|各)")
_SEVERAL = re.compile(f"”?[0-9二三四五六七八九十{FIGURE}]{{1,3}}[处个家所户座村]")
_TOWNS = re.compile("[县市区镇乡村]$")
_TOWN = re.compile("(?:城市|县城|(?:卫生|文明|双拥模范|森林|园林)[县市城])”?$")
_HOUSE = re.compile("(?:[校院局厅所站科]|[中小]学|幼儿园|公司|企业|支部|中心|社区)$")
_THINGS = re.compile(
    "(?:产品|单品|品种|项目|案例|成果|企业|工厂|作品|品牌|商标|专利|课题|课程|论文|基地|车间|合作社)$"
)
_WORKS = re.compile("(?:工程|项目|活动|行动|机制|模式|制度|品牌)”?$")
_OF_COUNTY = re.compile("(?:先进|示范|模范|优秀|试点|强|大|名|百佳|十佳)县[”市区（）]{0,4}$")
_BELOW_COUNTY = re.compile("(?:[镇乡村校]|街道|社区|医院|公司|合作社|支部|派出所)$")
_MISFITS = (
    (_OF_COUNTY, _BELOW_COUNTY),
    (
        re.compile("组织奖”?$"),
        re.compile("(?:党员|职工|教师|学生|干警|师生|选手|青年|队员)$"),
    ),
    (re.compile("(?:强[县市区镇乡村]|单位|集体|支部|党委|组织)”?$"), _WORKS),
    (
        re.compile("(?:指导教师|优秀教师|班主任|辅导员|教练员|园丁)”?$"),
        re.compile("(?:学[生员]|选手|队员|运动员|作品|节目)$"),
    ),
)
_POLICIES = ("美丽乡村", "和美乡村", "乡村振兴")
_SIGHT = re.compile("[2-5]A|(?:景区|度假区|风景区|旅游区)$")
_OF_HOUSES = re.compile("企[^，。；]{0,10}[0-9\ue000百千十]强|公司[^，。；]{0,6}榜")
_GRADED = re.compile("”?（(?P<rank>[特一二三]等奖|[金银铜]奖)）")
_RANKED = re.compile("[0-9\ue000百千十]强|方阵|行列")
_SHORT_NAME = 8
_GROUP = re.compile("(?:乡镇|镇街|街道|县[区市]|市直|县直|区直|[乡镇县区])组(?=第|前)")
_DISTRICT = re.compile("(?<![治政开])区(?:委(?!员)|政府|教育局|妇联|级|直)")
_PLACE = re.compile("第[一二三四五六七八九十0-9]{1,3}[名位]?|首位|榜首")
_GENERIC = re.compile("(?:企业|项目|学校|单位|工厂|群众|居民|村民|学生|产业)$")
_NEXT_CLAUSE = 8
_CLAUSES = 3


class SlotReader:
    """Reads the slots of a title from its clause and from the titles before it."""

    def __init__(self, lexicons: Lexicons, levels: Levels) -> None:
        """Compile the words of recipients and contests."""
        self._levels = levels
        phrases = Phrases(lexicons)
        self._recipients = Recipients(lexicons, phrases)
        self._subjects = Subjects(
            self._recipients, phrases, Openers(lexicons, self._recipients.names)
        )
        self._events = Events(lexicons)
        self._contests = Contests(levels, self._events)

    def fill(
        self, document: Document, item: Found, earlier: list[Filled], before: Filled | None
    ) -> Filled:
        """Return a title with its slots; `earlier` are those before it in its segment.

        `before` is the last one of the segment before in the same sentence.
        """
        recipient = self._recipient(document, item, earlier)
        if item.rule in _GRANTED and recipient is not None:
            # 东街小学争创全国文明城市: it takes part, the town will have the title.
            town = _TOWN.search(document.text, item.start, item.end)
            house = town and _HOUSE.search(document.text, *recipient)
            policy = document.text[slice(*recipient)] in _POLICIES
            recipient = None if house or policy else recipient
        if recipient is not None and not item.settled and _misfits(document, item, recipient):
            recipient = None
        if recipient is not None and NOT_WHO.fullmatch(document.text, *recipient):
            recipient = None  # 启动综合保税区申报工作，力争进入前十名
        event = self._contests.of(document, item, earlier)
        if event is None and before is not None and not earlier:
            event = self._contests.held_on(document, item, before)
        recipient = None if recipient == event else recipient  # 物理竞赛获1金
        if event is not None and _holds(document, item, event):
            event = None  # 在全市考核中位居前列，获全市考核优秀等次: one phrase
        level = self._level(document, item, event) or _shared_level(document, item, earlier)
        if level is None and item.standing and event is not None and earlier:
            # 在质量检测中，语文位列全县第三，数学位居第二: among the same peers
            same = earlier[-1].found.standing and earlier[-1].event == event
            level = earlier[-1].level if same and not item.among else None
        if level is None and item.standing and event is None and earlier and not item.among:
            # 总量居全县第三，增幅居第一: among the same peers
            last = earlier[-1].found
            next_to = 0 < item.left - last.end <= _NEXT_CLAUSE and not item.lead
            bare = (
                next_to and last.standing and _PLACE.fullmatch(document.text, item.start, item.end)
            )
            level = earlier[-1].level if bare else None
        return Filled(item, recipient, event, level)

    def rank(self, document: Document, item: Found) -> str | None:
        """Return the place or prize that a title names, as written."""
        text = document.text[item.start : item.end]
        nth = "第" if item.lead.endswith("第") else ""
        rank = self._levels.rank(nth + text + item.tail)
        if rank is None and (graded := _GRADED.match(document.text, item.end)):
            return graded["rank"]  # “文艺精品奖”（一等奖）
        at = text.rfind(rank) if rank is not None else -1
        if rank is None or at < 0:
            return rank
        return document.written(item.start + at, item.start + at + len(rank))

    def _recipient(self, document: Document, item: Found, earlier: list[Filled]) -> Bounds | None:
        if item.settled:
            return item.recipient
        if item.goes_on:
            return earlier[-1].recipient if earlier else None
        earlier = [one for one in earlier if one.found.rule != "honor.bare"]
        clause = document.structure.clause_at(item.left)
        same = earlier[-1] if earlier and earlier[-1].found.start >= clause.start else None
        if same is not None and same.found.left == item.left:
            return same.recipient
        low = clause.start if same is None else same.found.end
        prize = PRIZE.search(document.text, item.start, item.end) is not None
        before = self._before(document, low, item.left, prize=prize and not item.standing)
        narrow = item.standing or item.somebody
        found = before
        if before is not None and _RANKED.search(document.text, item.start, item.end):
            # 县域经济竞争力进入全省十强: the measure has not got it.
            words = document.text[before.start : item.left]
            measured = self._recipients.names.is_measure(words)
            found = None if measured else before
        if item.standing and before is not None and document.text.startswith("ESI", item.start):
            return before  # 材料科学进入ESI全球前1%
        if narrow:
            event = self._events.before(document, low, item.left, prize=False)
            if event is not None and event.start - low <= 1:
                low = min(event.end + 1, item.left)
                low += document.text[low] == "，"
            found = self._recipients.somebody(document, low, item.left, before)
            if found is None and before is not None and item.rule in _GRANTED:
                found = self._sight(document, item, before) or _alike(document, item, before)
            if (
                found is None
                and before is not None
                and _OF_HOUSES.search(document.text, item.start, item.end)
            ):
                found = before if before.end - before.start <= _SHORT_NAME else None
        if found is None and self._recipients.is_number(document, low, item.left):
            return None
        if found is None and same is None:
            found = self._subjects.taking_part(document, clause.start)
        if found is None and same is None and not item.standing:
            found = self._subjects.just_before(document, clause.start)
            if found is not None and earlier and found.start < earlier[-1].found.end:
                found = None
        if found is not None or same is not None:
            return found or (same.recipient if same is not None else None)
        if item.standing and before is not None:
            scored = earlier and SCORED.fullmatch(document.text, *before)
            return earlier[-1].recipient if scored else None  # 获金牌3枚，总分位列第三
        if not earlier:
            several = _SEVERAL.match(document.text, item.end) is not None
            several = several or SO_MANY.search(document.text, clause.start, item.start) is not None
            carried = self._subjects.carried(document, clause.start, only_self=narrow or several)
            if carried is None and item.rule in _GRANTED and not several:
                carried = self._seeking(document, item)
            if carried is None and before is None and (item.standing or not several):
                carried = self._leading(document, item, 0)
                quoted = carried is not None and "“" in document.text[slice(*carried)]
                told = carried is not None and self._told_of(document, clause, carried)
                carried = carried if item.standing or quoted or told else None
            if carried is not None or item.rule == "honor.sought":
                return carried
            return self._subjects.of_sentence(document, item.left)
        last = earlier[-1]
        joined = _JOINING.match(document.text, clause.start)
        near = last.found.end + _NEXT_CLAUSE >= clause.start
        # 公布了名单，甲公司成功入选，被认定为: who is on it stands behind it.
        near = near or (last.recipient is not None and last.recipient.start > last.found.end)
        if joined or near or self._same_subject(document, last.found.end, clause.start):
            if last.recipient is None and last.found.standing and not narrow:
                # 学校3项指标位居全市第一，获市局考核第一名: the measures have not got it
                unit = self._subjects.carried(document, clause.start, only_self=True)
                return unit or self._leading(document, item, 0)
            quoted = last.recipient is not None and document.text[last.recipient.start] == "“"
            if (quoted and not joined) or last.recipient is None:
                return None
            listed = last.found.rule == "honor.listed" or _RANKED.search(
                document.text, last.found.start, last.found.end
            )
            somebody = self._recipients.names.is_somebody(document, last.recipient)
            if narrow and not somebody and not (near and listed):
                return None  # 甲鞋业入围百强，列第78位
            own = SELF.fullmatch(document.text, *last.recipient) is not None
            if _TOWNS.search(document.text, item.start, item.end) and _THINGS.search(
                document.text, *last.recipient
            ):
                return None  # 2个产品认定为名优产品，获评示范县
            if _SEVERAL.match(document.text, item.end) and not own:
                return None  # 甲景区获评国家景区，获评省级美食村4处: of whom there are four
            return last.recipient
        return self._leading(document, item, last.found.end)

    def _leading(self, document: Document, item: Found, low: int) -> Bounds | None:
        """Return who opens the clauses since `low`: 李某 of `李某扎根山区，当选…`."""
        own = self._subjects.opening(document, item.left)
        if own is None or own.start < low:
            return None
        text = document.text
        if item.standing and _GENERIC.search(text, *own):
            return None  # 拟上市企业增至9家，居全省第三
        if text[own.end : own.end + 1] in "率量值额数":
            return None  # 标准化学校率在全市处于领先
        quoted = text[own.start] == "“"
        return own if quoted or self._recipients.names.is_somebody(document, own) else None

    @staticmethod
    def _told_of(document: Document, clause: Bounds, who: Bounds) -> bool:
        """Tell whether a passive clause goes on about who opens the one before it.

        Of `县图书馆接待读者9万人次，被评定为` it is `县图书馆`.
        """
        text = document.text
        near = clause.start > 1 and document.structure.clause_at(clause.start - 2).start
        passive = text.startswith(("被", "获评", "荣获"), clause.start)
        named = not NOT_WHO.fullmatch(text, *who) and not _GENERIC.search(text, *who)
        return passive and who.start >= near and named

    @staticmethod
    def _sight(document: Document, item: Found, who: Bounds) -> Bounds | None:
        """Return a sight whose name has no telling end, if nouns alone make it up: `云溪谷`."""
        plain = all((word.tag or "x")[0] in "nsjbzaq" for word in document.words(who))
        graded = _SIGHT.search(document.text, item.start, item.end) is not None
        return who if plain and graded and document.text[who.start] not in "我全各" else None

    def _seeking(self, document: Document, item: Found) -> Bounds | None:
        """Return the body that its clause or the one before opens with: `甲村正铆足劲争创`."""
        found = self._subjects.opening(document, item.left)
        if found is None or _THINGS.search(document.text, *found):
            return None
        if self._recipients.before(document, *found) != found:
            return None  # 全力支持甲学院通过评估，争创
        return found if self._recipients.names.is_somebody(document, found) else None

    def _same_subject(self, document: Document, start: int, end: int) -> bool:
        """Tell whether the clauses between two titles name nobody else: they begin with a verb."""
        between = document.structure.clauses_in(Bounds(start, end))
        whole = [clause for clause in between if clause.start >= start]
        return len(whole) <= _CLAUSES and all(
            self._subjects.opens_with_verb(document, clause) for clause in whole
        )

    def _before(self, document: Document, low: int, left: int, *, prize: bool) -> Bounds | None:
        """Return who stands before the verb, the contest in which it was won left out."""
        text = document.text
        event = self._events.before(document, low, left, prize=prize)
        if event is None:
            return self._recipients.before(document, low, left)
        opening = text.rfind("在", low, event.start)
        if opening < 0:
            opening = event.start
        if event.end < left - 2 and text[event.end] == "的" and text[opening] != "在":
            return self._recipients.before(document, event.end + 1, left)
        first = self._recipients.before(document, low, opening)
        if first is not None and not _COMPETING.match(text, first.start):
            return first
        after = event.end
        while after < left and text[after] in "的中上里，评活动比选工作":
            after += 1
        return self._recipients.before(document, after, left) if after < left else None

    def _level(self, document: Document, item: Found, event: Bounds | None) -> str | None:
        """Return the level of the title's own words, else the issuer's, else the contest's."""
        text = document.text
        words = _PEER_KIND.sub("", item.lead + text[item.start : item.end]).strip("“”")
        words = _GROUP.sub("", words)  # 乡镇组第二: among whom, not who gave it
        # 被镇政府评为“市运会先进单位”: the name of the games says nothing of who gave it.
        if not item.tail and self._levels.names_several(words):
            return None
        level = self._levels.level(_GAMES.sub("", words) if item.issuers else words)
        for body in item.issuers:
            level = level or self._levels.level(text[body.start : body.end], body=True)
        if level is None and (sum_up := _SUMMED.match(text, item.end)):
            level = self._levels.level(sum_up["level"])
        if level is None and item.among:
            level = self._levels.level(item.among, body=True)
        # 市政府网站评估位居同类城市第一: the peers are named, the event says who was assessed.
        among = item.standing and _PEERS.match(text, item.start) is not None
        if level is None and event is not None and not among:
            level = self._levels.level(text[event.start : event.end])
            holder = self._events.organizer(document, event) if level is None else None
            if holder is not None:
                level = self._levels.level(text[slice(*holder)], body=True)
        if level == "county" and "全区" in words + ("" if event is None else text[slice(*event)]):
            level = "province" if _in_region(document) else level
        return level


def _holds(document: Document, item: Found, event: Bounds) -> bool:
    """Tell whether a title names the contest in which it was won: 全市考核优秀等次."""
    words = item.lead + document.text[item.start : item.end]
    return document.text[slice(*event)] in words


def _misfits(document: Document, item: Found, who: Bounds) -> bool:
    """Tell whether one such cannot have a title: a project is no 百强县, a pupil no 指导教师."""
    title = document.text[item.start : item.end]
    return any(
        kind.search(title) is not None and other.search(document.text, *who) is not None
        for kind, other in _MISFITS
    )


def _alike(document: Document, item: Found, who: Bounds) -> Bounds | None:
    """Return who ends as the title does: `甲水库创成省级标准化管理水库`."""
    head = document.text[item.end - 2 : item.end]
    return who if document.text.endswith(head, *who) else None


def _in_region(document: Document) -> bool:
    """Tell whether 全区 is an autonomous region: it is named, and no 区 has organs of its own."""
    text = document.text
    return "自治区" in text and _DISTRICT.search(text) is None


def _shared_level(document: Document, item: Found, earlier: list[Filled]) -> str | None:
    """Return the level that the first of a list names for all: 创建省级园林县城、森林城市."""
    if not earlier or earlier[-1].found.left != item.left:
        return None
    if item.standing:
        return earlier[-1].level
    last = earlier[-1]
    batch = "批" in document.text[last.found.start : last.found.end]
    return last.level if batch or item.rule in _GRANTED else None
