"""The names of titles behind a verb: where each begins, and how lists divide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...pipeline.rules import Lexicons
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds
from .ends import NUMBER, STOP, UNIT, TitleEnds, masked_in
from .issuers import Issuers
from .kinds import TitleKinds
from .shared import SharedWords
from .title import MEDALS, Title, before_one_head, grades, left_open, medals, placed

_HOW_MANY = rf"{NUMBER}{UNIT}(?!庭|企业|农)的?|(?:第{NUMBER}|首)[枚块座]"
_LEAD = re.compile(
    rf"(?:荣立|荣获)?(?:了|过|的(?=[第首])|为|成为|成(?![人年长都果就])|得了|得|到|：|，)?(?:[一二两三0-9]次|[一二两三四五]轮)?(?:名列|位列|位居)?(?:一批)?(?:{_HOW_MANY}){{0,2}}了?"
    "(?:其(?=首批|第[一二三四五六]批))?"
    rf"(?:整[省市县区](?:域)?(?:推进|创建|建设))?(?:省内|市内)?(?:满分、(?:{_HOW_MANY}))?"
    "(?:全[国省市县区][^，。；、“”]{0,8}首[个家项](?=国家|全国|[\u4e00-\u9fff]{2,3}省))?"
    "(?:全[国省市县区州]第[0-9一二三四五六七八九十]{1,3}[个家座](?=“|国家|全国|[省市]级))?"
    "(?:(?:全[国省市县区]|[省市]内)唯一(?:的|一[个家]的?|(?=国家|[省市]级|全国)))?(?:(?:此次|本次|本届)(?:比赛|大赛|竞赛|活动|评选)的?)?"
)
_MEMBER_LEAD = re.compile(
    rf"(?:{_HOW_MANY}|[，和及与]){{0,2}}的?(?:其中)?(?:各类)?(?:获得?了?|[也又还]?是|记(?=[一二三]等功|集体|个人))?"
)
_GIVEN = re.compile(
    "(?:由|过)?([^，。；“”的]{1,30}?)(?:联合)?"
    "(?:颁发|授予|颁授|评选|评定|认定|命名|表彰|组织评选|评出|发布|公布|推选|授牌)的"
)
_HANDED = ("颁发的", "授予的", "颁授的", "评选的", "发布的", "公布的")
_PLACES = frozenset("省市县区州盟旗镇乡校院")
_CUT = re.compile("、|，|；|(?<=”)(?=“)|(?<=”)以?[和及与暨](?=“)")
"""Where a list may divide; a comma or semicolon stands in it only where `reach` went on."""
_COUNTED = re.compile(f"^{NUMBER}[个家所项处座](?=国家|全国|[省市县]级)")
_TOWNS = re.compile("（(?:市、区|县、市|市、县、区|社区|街道|名村|名镇|[市县区村镇乡])）")
_JOINT = re.compile("以及|[和及与]")
_BODY_AND_QUOTE = re.compile("[^，。；、“]{2,14}“")
_BATCH = re.compile("(?:首批|第[一二三四五六七八九十]{1,2}[批届]|首届)$")
_SUCH = re.compile("等(?:名校|高校|单位|部门|院校|大学)?的?$")
_GIVES = re.compile("(?:联合)?(?:授予|颁发|颁授|评为|命名为)(?:的)?$")
_NEXT_PASSIVE = re.compile(
    "[^，。；、“”]{0,16}为[^，。；、“”]{1,12}记[^，。；、]{0,4}功|(?:[0-9\ue000]{4}年)?被(?![动子褥])"
    "|[0-9\ue000]{4}年[^，。；、“”]{2,14}(?:授予|评为|命名)"
    # “床边办理”就医模式被评为: the quote is of who gets the next title
    "|“[^”\n]{2,30}”(?!荣誉|光荣|称号|殊荣)[^，。；、“”]{2,10}被[^，。；、“”]{0,12}[评认命确选]"
)
# 甲被评为先进个人、乙等四人被评为能手: from the comma on it is of others.
_NEXT_BEARER = re.compile(
    "(?!全[国省市县区]|国家|[省市县区]级)[^、，。；“”]{2,24}?(?:被[^、，。；“”]{0,12}?(?:评|授予|命名|认定|列入|确定)|荣?获(?!奖)|入选|荣立|(?:连续[^、，。；“”]{1,4})?保持)"
)
_OWN_CLAUSE = re.compile("..(?:(?:确定|认定|评定|遴选|列|选)为|入选|获评)$")
_TO_SOMEBODY = re.compile("[的将在为]$|人员|同志|老师")
_GETS_ANOTHER = re.compile(
    "(?:牌[\u4e00-\u9fff]{1,6}|工作)?(?:经验|做法|案例|事迹|成果)?[均又还也]?(?:再次|成功)?(?:被(?!誉)|荣?获(?!奖)|入选|评为|认定为|列入)"
)
_TOLD_PLACES = re.compile(
    "(?:排名|位列|位居|名列)第[^“”]{1,30}，|，[^“”]{0,20}(?:排名|位列|位居|名列)第"
)
# 创成全国双拥模范城“六连冠”: how often it has been given is no part of its name.
_STREAK = re.compile("“[二两三四五六七八九十]{1,2}连[冠优胜]”")
_SCOPE = re.compile(".*系统|(?:全[国省市县区州]|[\u4e00-\u9fff]{2})(?:法院|检察院|[^，]{2}机关)")
_BARE_LEVEL = re.compile("自治区级?|(?:国家|[省市])[特一二三]级")


class TitleReader:
    """Reads the titles that stand from a position to the end of their clause."""

    def __init__(self, lexicons: Lexicons, issuers: Issuers, kinds: TitleKinds) -> None:
        """Compile how titles begin."""
        self._issuers = issuers
        self._kinds = kinds
        self._ends = TitleEnds(lexicons, kinds)
        national = lexicons.any_of("honors.national", "honors.provinces")
        self._opens = re.compile(
            f"{national}|[省市县区镇校]级|全[省市县区州校]|[省市县区]|首[批届]|第|[12]\\d{{3}}|“|"
            rf"[\u4e00-\u9fff{NAME}]{{2,3}}[省市县]"
        )
        self._shared = SharedWords(kinds)

    def read(self, text: str, start: int, end: int) -> list[Title]:
        """Return the titles between two positions, in order; none if what stands there is none.

        `获全国文明单位、“平安校园”称号` behind 获 holds two.
        """
        chunk = text[start:end]
        # 评为“先进家庭。”: the stop stands inside the quote.
        unclosed = text[end : end + 2] == "。”" and chunk.rfind("“") > chunk.rfind("”")
        masked = masked_in(chunk + "”" if unclosed else chunk)
        lead = _LEAD.match(masked)
        position = lead.end() if lead else 0
        position += left_open(text, start + position)
        issuers: list[Bounds] = []
        given = _GIVEN.match(masked, position)
        handed = given is not None and given.group().endswith(_HANDED)
        if given and (handed or self._issuers.are_bodies(given.group(1))):
            issuers = self._issuers.split(text, start + given.start(1), start + given.end(1))
            position = given.end()
            if handed and given.group(1) in _PLACES:  # 获得镇颁发的先进村奖牌
                issuers = [Bounds(start + given.start(1), start + given.end(1))]
        if graded := grades(masked, position, text, start):
            return graded
        found, position = medals(masked, position, start)
        position += found != [] and masked.startswith(("、", "，"), position)
        for low, high, last in self._parts(masked, position):
            of_metal, _ = medals(masked, low, start)
            if of_metal:
                found += of_metal
                continue
            title = self._trim(text, start, masked, low, high)
            if title is None:
                break
            if not title.issuers:
                # 获县局“甲”“乙”: both from 县局; a title that names its level has its own giver.
                named = self._kinds.has_level(text[title.start : title.end])
                quoted = title.quoted or (bool(found) and found[0].quoted)
                shared = found and quoted and not named
                title.issuers = found[0].issuers if shared else issuers
            if found:
                self._shared.complete(text, found, title)
            found += self._shared.pair(text, title)
            if last:
                break
        return self._given_by_all(text, found)

    def _given_by_all(self, text: str, found: list[Title]) -> list[Title]:
        """Return the titles without the first bodies: 获市总工会、团市委优秀组织奖 names two."""
        bodies: list[Bounds] = []
        while len(found) > 1 and found[1].issuers and not (found[0].quoted or found[0].labelled):
            words = text[found[0].start : found[0].end]
            if not self._issuers.is_body(words) or self._kinds.has_kind(words):
                break
            bodies.append(Bounds(found[0].start, found[0].end))
            found = found[1:]
        if bodies:
            found[0].issuers = [*bodies, *found[0].issuers]
        return found

    def _parts(self, masked: str, position: int) -> Iterator[tuple[int, int, bool]]:
        """Divide a list; yield the bounds of each member and whether it closes the list."""
        cuts = [match.span() for match in _CUT.finditer(masked) if match.start() > position]
        cuts += self._joints(masked, position)
        cuts.sort()
        low = position
        for cut, after in [*cuts, (len(masked), len(masked))]:
            if cut <= low:
                continue
            piece = masked[low:cut]
            stop = STOP.search(piece, 1)
            is_end = cut == len(masked)
            opens = self._opens.match(masked, after)
            whole = self._ends.closes(piece) or (self._kinds.has_kind(piece) and opens)
            whole = whole or (placed(piece) != "" and placed(masked[after:]) == placed(piece))
            others = not is_end and _NEXT_BEARER.match(masked, after) is not None
            if others and self._kinds.has_head(piece) and not self._kinds.is_award(piece):
                yield low, cut, True
                return
            if not is_end and stop is None and (not whole or _BARE_LEVEL.fullmatch(piece)):
                continue
            of = stop is not None and "的" in piece[stop.end() : stop.end() + 3]
            yield low, cut, is_end or of or (stop is not None and stop.group() == "等")
            low = after

    def _joints(self, masked: str, position: int) -> list[tuple[int, int]]:
        """Return where 和 stands between two titles, not inside one: 科技和产业示范区."""
        found = []
        for match in _JOINT.finditer(masked, position + 1):
            left = masked[position : match.start()].rpartition("、")[2]
            right = _COUNTED.sub("", masked[match.end() :])
            counted = len(right) < len(masked) - match.end() and left.endswith("）")
            whole = self._ends.closes(left) and (
                self._kinds.has_kind(left)
                or self._kinds.has_level(left)
                or self._kinds.is_award(left)
                or left.startswith(("特色", "重点"))
                or counted
            )
            if not whole and not left.endswith("”"):
                continue
            if before_one_head(left, right) and not self._kinds.has_kind(left):
                continue
            if _BODY_AND_QUOTE.match(right) and self._issuers.is_body(left):
                continue  # 省总工会和市总工会“标兵岗”: both have given it
            first = re.split("[、，]", right)[0]
            if (
                _BODY_AND_QUOTE.match(right)
                or self._opens.match(right)
                or MEDALS.match(right)
                or self._kinds.has_kind(first)
                or self._kinds.is_known(first)
                or (first.startswith("重点") and self._kinds.has_head(first))
                or (self._kinds.is_award(left) and self._kinds.is_award(first))
                or self._ends_alike(left, first)
            ):
                found.append(match.span())
        return found

    def _ends_alike(self, left: str, right: str) -> bool:
        """Tell whether two names have the same head: 创新人才工程 and 青年人才工程3人."""
        if left[-2:] not in right:
            return False
        size, _ = self._ends.bare(right)
        return size > 3 and right[size - 2 : size] == left[-2:] and self._kinds.has_head(left)

    def _trim(self, text: str, base: int, masked: str, low: int, high: int) -> Title | None:
        """Return the title of one member of a list, without what stands around it."""
        lead = _MEMBER_LEAD.match(masked[low:high])
        low += lead.end() if lead else 0
        piece = masked[low:high]
        if _NEXT_PASSIVE.match(piece):
            return None  # 被省局授予先进集体、被市局记三等功: the next verb finds its own
        start = base + low
        opening = piece.find("“")
        titled = opening > 0 and (
            self._kinds.has_kind(piece[:opening]) or self._kinds.is_known(piece[:opening])
        )
        if titled and piece[opening - 1] not in "榜赛杯" and _STREAK.match(text, start + opening):
            piece, opening = piece[:opening], -1
        stop = STOP.search(piece, 1)
        handed = _GIVEN.match(piece) if opening < 0 else None
        if handed and handed.group().endswith(_HANDED) and self._issuers.is_body(handed[1]):
            # 省科技奖2项，市政府颁发的市长奖3项: a member that says who gave it
            inner = self._trim(text, base, masked, low + handed.end(), high)
            bodies = self._issuers.split(text, start, start + handed.end(1))
            return None if inner is None else replace(inner, issuers=bodies)
        if opening < 0 or (stop is not None and stop.start() < opening):
            size, labelled = self._ends.bare(piece)
            if piece[size : size + 1] == "）" and "（" in piece[:size]:
                size += 1
            if piece.endswith("”", 0, size) and "“" not in piece[:size]:
                size -= 1  # the opening quote has been forgotten
            if size < 2 and piece[:size] != "优":
                return None
            if towns := _TOWNS.match(text, start + size):
                size = towns.end() - start
            giver = self._issuers.giver(piece[:size])
            title = Title(start + giver, start + size, labelled=labelled)
            if giver := giver or self._issuers.plain(piece[:size]):
                title.issuers = self._issuers.split(text, start, start + giver)
            return title
        closing = piece.find("”", opening)
        if _TOLD_PLACES.search(text, start + opening, start + closing):
            return None  # “6月排名第一，上半年排名第三”: places that are told, no name
        if opening == 0 and _GETS_ANOTHER.match(piece, closing + 1):
            return None  # “甲产品”被评为驰名商标
        rest = self._ends.quoted(piece[closing + 1 :]) if closing >= 0 else None
        if rest is None:
            return None
        title = Title(start, start + closing + 1 + rest[0], labelled=rest[1])
        if rest[0] and (towns := _TOWNS.match(text, title.end)):
            title.end = towns.end()
        if _OWN_CLAUSE.search(piece, 0, opening):
            return None  # 甲车间获评数字化车间、乙水泵确定为“名品”: the next verb finds its own
        before = _SUCH.sub("", _GIVES.sub("", piece[:opening]))
        scope = _SCOPE.fullmatch(before)
        alone = len(before) == 1  # 获评局“优秀党务工作者”
        if before and scope is None and not alone and self._issuers.are_bodies(before):
            title.issuers = self._issuers.split(text, start, start + len(before))
            title.start = start + opening
        elif (batch := _BATCH.search(before, 2)) and self._issuers.are_bodies(
            before[: batch.start()]
        ):
            title.issuers = self._issuers.split(text, start, start + batch.start())
            title.start = start + batch.start()
        elif own := self._issuers.giver_before(before):
            title.issuers = self._issuers.split(text, start, start + own)
            title.start = start + own
        elif before.endswith("节"):
            title.start = start + opening
        elif _TO_SOMEBODY.search(before):
            title.between = Bounds(start, start + opening)
            title.start = start + opening
        if title.start == start + opening and not rest[0]:
            title.quoted = True
            title.start += 1
            title.end -= 1
        return title if title.end > title.start else None
