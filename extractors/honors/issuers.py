"""Who gave a title: bodies split, also where they run together without a comma."""

from __future__ import annotations

import re

from ...pipeline.rules import Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from ...pipeline.text.structure import Bounds

_LEAD = re.compile(
    r"(?:(?:[12]\d{3}|\d{1,2})年度?|\d{1,2}[月日]|先后|连续|多次|再次|首次|分别|[一二三两\d]+[年次]|上级|已|由){1,6}"
)
_JOINTLY = re.compile(
    "(?:隆重|集中|核定|联合|共同|正式|破格|光荣|分别|一致|统一|公开|评审|评估|考核|审核|审定|研究|推荐|批准|同意|综合|评选|表彰|为此|特此"
    "|再次|继续|重新|首次|同时|还|又|决定|认定并|评定并|联合发文|下文|发文|专门|连续[^，]{1,4}年|首批|依法|新|共|先后|日前|近日|将|拟"
    "|等?[二两三四五六七八九十0-9]{1,2}个?(?:部门|部委|厅局|委局|单位)|等(?:相关|有关)?(?:部门|部委|单位)"
    "|[0-9\ue000]{1,3}[个项]){1,6}$"
)
_GIVER = re.compile(
    "(?!全[省市县区])(?:[省市县区州]局|国务院|[省市县区州镇]委|[^，。；、：“”（）《》的]{1,24}?"
    "(?:厅|局|署|部|委员会|政府|[省市县区镇]委|工会|妇联|协会|学会|文明办|教研室|科协|文联|残联))"
    f"(?=优秀|先进|十佳|优质|最美|模范|标兵|真抓实干|督查激励|(?:教育)?教学成果|[特一二三四{FIGURE}{NAME}]等[奖功]|[金银铜]奖)"
)
# 县政府教学评估二等奖: the contest is held by the body that stands before it.
_HOLDER = re.compile(
    "(?!全[省市县区])[^，。；、：“”（）《》的]{0,14}?"
    "(?:厅|局|政府|[省市县区镇]委|总工会|妇联|文明办|教研室|卫健委|共青团|宣传部|教育部)"
    "(?=[^，。；、“”的]{2,28}(?:评估|评比|竞赛|大赛|比赛|检查|考核|考评|测评|展评|征文|比武|评选|活动|会演|汇演)"
    f"[^，。；、“”的]{{0,6}}?(?:[特一二三四{FIGURE}{NAME}]等奖|[金银铜]奖|组织奖|优秀奖|第.{{1,2}}名)$)"
)
_HOLDER_BEFORE = re.compile(
    "(?:国家)?(?:教育|科技|文化|民政|公安|司法|卫生|水利|农业|农业农村)部|[^，。；、：“”（）《》的]{1,14}?(?:厅|局|政府|[省市县区]委|总工会|妇联|教研室)"
    "(?=[^，。；、“”的]{4,20}$)"
)
# 某标准组织2011年度贡献奖: the year opens the title, the body before it gives it.
_OF_YEAR = re.compile(
    "(?P<who>[^，。；、“”的0-9]{2,24}?) ?(?=(?:19|20)[0-9]{2} ?年(?![来间内底初前后以]))"
)
# 国家卫健委2015-2017改善医疗服务“示范医院”: so does a span of years.
_OF_SPAN = re.compile("(?P<who>[^，。；、“”的0-9]{2,24}?)(?=20[0-9]{2}[-—－]20[0-9]{2})")
# 省农业厅第三批示范社: the batch opens the title, the ministry or office before it gives it.
_OF_BATCH = re.compile(
    "(?P<who>(?!全[国省市县区])[^，。；、“”的0-9]{2,16}(?:部|委|厅|局|署))"
    f"(?:(?=首批|第[一二三四五六七八九十0-9{FIGURE}{NAME}]{{1,3}}批)|[0-9\ue000]{{1,3}}[个项])"
)
# 农业农村部典型案例: without its giver it would be no title.
_PLAIN = re.compile(
    "(?P<who>(?!全[国省市县区])[^，。；、“”的0-9]{2,16}(?:部|委|厅|局|署))"
    "(?:典型|优秀|示范|精品|十大)(?:案例|项目|课程|作品|课例)$"
)
_ABOVE = "上级"
_UNDER = re.compile("[^，。；、的]{2,16}(?:主管|主办|指导|领导|管理)的(?=[^，。；、的]{3})")
_RANKS = frozenset(("国家", "省", "市", "县", "区", "州", "镇", "乡"))
"""Who gives a title where the level alone is told: 被省、市评为."""
_PLACE = re.compile(f"(?!全|各|[^州]*[所在为]|我)[\u4e00-\u9fff{NAME}]{{1,6}}[省市县区州镇乡]")
_AND = re.compile("[、和与]")
_JOINT = re.compile("、|及其|以及|和|与(?!信息)|及|或|，|；")


class Issuers:
    """Splits the words between 被 and its verb into the bodies they name."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile how the names of bodies begin and end."""
        # 省减灾委, 国家林草委, 市健康办: a short name of a committee or office behind a level.
        short = "".join(
            f"|(?<=[省市县区家][\u4e00-\u9fff]{{{size}}})(?:委|(?<![主承举开创申协兴])办)"
            for size in (1, 2, 3)
        )
        # 省羽协, 中国作协; 中银协, 中证协
        trade = (
            "(?:^|(?<=[中和、]))(?:中国|[省市县区])[\u4e00-\u9fff]{1,2}协(?![议作同会调助商])"
            "|中[\u4e00-\u9fff]{1,2}协(?![议作同会调助])"
        )
        ends = f"(?:{lexicons.any_of('honors.issuer_ends')}{short}(?!员)|{trade})"
        starts = lexicons.any_of("honors.issuer_starts")
        self._end = re.compile(f"{ends}$")
        self._body = re.compile(f"^[^，。；、：“”（）《》]{{0,40}}{ends}$")
        place = r"[\u4e00-\u9fff]{1,4}[省市县区镇乡州]"
        # 县委|县人民政府, 总工会|共青团省委: a name that ends, and another that begins.
        self._seam = re.compile(
            f"{ends}(?=(?:{starts}|{NAME}|{place})[^、]{{0,20}}?{ends})"
            "(?![^、]{1,16}[支分]行$|[省市县区州]?直(?:机关|属)|教育工|组织部|宣传部|统战部|办公|直属|政法|市场|区域|市政(?!府)|县域|县级|国家级)"
        )

    def is_body(self, words: str) -> bool:
        """Tell whether the words name a body that can give titles: `县教育局`."""
        return words == _ABOVE or self._body.match(words) is not None

    def are_bodies(self, words: str) -> bool:
        """Tell whether each of the words between commas names a body: `县委、县政府`."""
        return self.is_body(words) or all(self.is_body(part) for part in _AND.split(words))

    def gives(self, words: str) -> bool:
        """Tell whether the words behind 被 say who gives: a body, a place, 省 and 市 alone."""
        return words in _RANKS or _PLACE.fullmatch(words) is not None or self.is_body(words)

    def plain(self, words: str) -> int:
        """Return how much of a title names its giver and yet stays in it: 农业农村部典型案例."""
        match = _PLAIN.match(words)
        return match.end("who") if match and self.is_body(match["who"]) else 0

    def giver(self, words: str) -> int:
        """Return how much of a bare title names who gives it: `县教育局` of `县教育局优秀教师`."""
        match = _GIVER.match(words) or _HOLDER.match(words)
        if match and self.is_body(match.group()):
            return match.end()
        batch = _OF_BATCH.match(words)
        if batch and self.is_body(batch["who"]):
            return batch.end()
        dated = _OF_YEAR.match(words)
        named = dated and (self.is_body(dated["who"]) or dated["who"].endswith(("杂志", "周刊")))
        return dated.end() if dated and named else 0

    def giver_before(self, words: str) -> int:
        """Return how much of what stands before a quote names the giver, what follows it more.

        Of `教育部课程教学研究` before `“实验学校”` it is 3.
        """
        span = _OF_SPAN.match(words)
        if span and self.is_body(span["who"]):
            return span.end()
        match = _HOLDER_BEFORE.match(words)
        whole = match is None or match.end() + 4 > len(words) or self.is_body(words)
        return 0 if match is None or whole or not self.is_body(match.group()) else match.end()

    def subject(self, text: str, start: int, end: int) -> list[Bounds]:
        """Return the bodies that are the subject of a verb of conferring, adverbs left out.

        `县教育局决定` before 授予 is `县教育局`; none if the words name no body.
        """
        bodies = self.split(text, start, end)
        whole = any(self.is_body(text[slice(*body)]) for body in bodies)
        whole = whole and all(self.gives(text[slice(*body)]) for body in bodies)
        return bodies if whole else []

    def split(self, text: str, start: int, end: int) -> list[Bounds]:
        """Return the bodies named in a span, in order.

        `中共甲县委甲县人民政府` is two: `中共甲县委` and `甲县人民政府`.
        """
        chunk = text[start:end]
        lead = _LEAD.match(chunk)
        if chunk == _ABOVE:
            return [Bounds(start, end)]  # 被上级授予: as much as the report says
        if lead:
            start = lead.end() + start
        under = _UNDER.match(text, start, end)
        start = under.end() if under else start
        tail = _JOINTLY.search(text, start, end)
        if tail:
            end = tail.start()
        bodies: list[Bounds] = []
        position = start
        for joint in _JOINT.finditer(text, start, end):
            # 住房和城乡建设局 is one body: only a whole name may stand before the joint.
            if joint.group() in "和与及或" and not self._end.search(text[position : joint.start()]):
                continue
            bodies += self._run(text, position, joint.start())
            position = joint.end()
        bodies += self._run(text, position, end)
        return bodies

    def _run(self, text: str, start: int, end: int) -> list[Bounds]:
        if end - start < 2:
            return [Bounds(start, end)] if text[start:end] in _RANKS else []
        found: list[Bounds] = []
        position = start
        for seam in self._seam.finditer(text, start, end):
            if seam.end() - position < 2 or seam.end() >= end:
                continue
            if not self._end.search(text[seam.end() : end]):
                continue
            found.append(Bounds(position, seam.end()))
            position = seam.end()
        found.append(Bounds(position, end))
        return found
