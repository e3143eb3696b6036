"""The contest or assessment in which a title was won, where it stands apart from it."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.text.structure import Bounds

_ORGANIZER = re.compile("([^，。；“”在加]{2,16})(?:组织|举办|主办|承办|开展)的$")
_ORGANIZED = re.compile(
    r"^[^，。；“”]{2,24}?(?:组织|举办|主办|承办|开展|进行|公布|发布|结束|落幕|闭幕|举行)的"
    "|^(?:为期|历时)[^，。；的“”]{1,8}的"
)
# 在征文大赛中，8人参加决赛: the round is no contest of its own where one is named.
_MADE_PUBLIC = re.compile("[^，。；“”]{2,24}?(?:公布|发布|揭晓|通报)了?")
_BARE = re.compile(
    "(?:[0-9\ue000一二三四五六七八九十]{1,3}个?[大小]?[^，。；]{0,2}的)?(?:(?:总?决|[初预复省])赛|比赛|竞赛|大赛|活动|评选|评比)[活动]{0,2}"
)
_IN_LIST = re.compile(
    "在《(?P<event>[^《》]{2,50}(?:榜|排名|名单|评价|指数|报告)[^《》]{0,20})》(?:[中上里]|$)"
)
# 在省教育厅公布的发展指标中: what somebody has made known, whatever its name ends in.
_MADE_KNOWN = re.compile(
    "在[^，。；“”在]{2,24}(?:公布|发布|通报|组织|开展)的(?P<event>[^，。；的在]{4,30}(?:指标|排名|排行|评价|指数|监测|调查))[中上里]"
)
# 公司在《财富》世界500强位列: the list in which somebody has a place.
_RANKED_IN = re.compile(
    "在?(?P<event>(?:《[^《》]{2,20}》|[A-Z]{2,6})?(?:“[^“”]{2,30}[强榜]”|[^，。；、的在“”《》A-Z]{2,16}(?:[0-9\ue000百千]强(?:县市?|市|区|镇|乡镇)?(?:排名)?|排行榜|榜单|(?<=..)排名)))"
    "(?:中|上)?(?:(?<!排名)(?:由|从)[^，。；]{1,10})?$"
)
_ABBREVIATED = re.compile("（[A-Za-z0-9 .-]{2,12}）")
# 组织12名教师参加技能大赛, 争取综合考核: what stands before the contest is no part of its name.
_ENTERED = re.compile("[^，。；“”会赛在]{1,24}?(?:参加|参与)了?(?=[^，。；]{4})")
_AIMED = re.compile("(?:争取|力争|确保|推动|努力)(?=..)")
_LATER = re.compile("(?:随后|之后|此后|后来|同年|当年|随即|接着)(?:举[行办])?的?")
# 全国残运会参加9个赛项: what is done in it is no part of the contest.
_THERE = re.compile("(?<=[会赛节])(?:参加|参与)|(?<=运动会)(?=[0-9\ue000])")
_OUTCOMES = ("揭晓", "公布", "出炉", "帷幕", "落幕", "闭幕", "传来", "名单", "历时")
_THIS_YEAR = re.compile(
    "(?:全年|今年|年内|本年度|本学[年期]|(?:20[0-9]{2}年[、和]?){0,4}已?连[续年]?[0-9\ue000一二两三四五六七八九十]{1,2}年)，?"
)
_IN_ALL = re.compile("(?:共|共计|累计|总计|一共|连年|连续[^，。；]{1,3}年)$")
# 获第十七届中国戏剧节“优秀剧目奖”: the festival stands right before the quote.
_FESTIVAL = re.compile("^(?:得|得了|了)?(?P<event>[^，。；：“”的\n]{3,30}节)“$")
_DISCIPLINES = ("跑", "竞走", "跨栏", "跳绳", "标枪", "铁饼", "跳远", "跳高", "铅球")
# 书画展、第六届气排球赛等活动: a cup is won in the last
_LAST_OF_LIST = re.compile("、(?P<last>[^、，。；]{3,24}(?:赛|比武|运动会))等(?:系列)?活动$")
_SHORT = 4
_QUOTE = 30


class Events:
    """Finds contests before a verb of winning and inside the titles of earlier ones."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile how the names of contests end."""
        next_clause = "[中上]|，(?:[喜荣勇]?[获夺]|斩获|摘|捧|$)"
        festival = "(?<![环细情季时关章春小音字品]节)(?<=[\u4e00-\u9fff]{3}节)"
        festival += f"(?=[”》]?(?:{next_clause}))"
        ends = f"(?:{lexicons.any_of('honors.contests')}|节{festival})"
        how = (
            "在(?:参加|参与)?了?|(?:举办|举行|承办)了?|参加了?|(?<![关对由属至高低位])于|组队参加|参与|出[征战](?!仪式)|征战|角逐"
            "|代表[^，。；在]{1,8}(?:参加|参与)"
            "|(?:组织开展|组织|开展)了?(?:参加|参与)?了?(?=(?:“[^“”\n]{2,30}”)?[^，。；\n]{2,40}(?:赛|比武|展演|[会汇]演|运动会)，)"
        )
        self._in = re.compile(
            f"(?:{how})(?P<event>(?!了)(?:(?!、在)[^。；，\n]|，(?=[^“”，。；\n]{{1,24}}”)){{1,60}}?{ends}[”》]?(?:活动|竞赛|大赛|赛|项目)?)"
            "(?:的评比|结果|工作(?=[中上])|（[A-Za-z0-9 .-]{2,12}）)?(?:[中上里]：?|等活动中|，"
            "|(?![^，。；\n]{0,14}[赛动选演评]中)的?[^，。；\n在]{0,12}$|$)"
        )
        self._of = re.compile(
            f"^(?:得|得了|了|过)?(?P<event>[^，。；：“”\n]{{0,30}}(?:“[^“”\n]{{1,20}}”)?[^，。；：“”\n]{{0,20}}?{ends}"
            "(?:活动|竞赛|大赛|赛)?)(?:中)?的“?$"
        )
        self._list = re.compile(
            f"^(?P<event>[^，。；\n在]{{2,40}}?(?:排行榜|榜单|{ends}))(?:中(?!心|学)|上(?![线级报升年市海课]))(?:，|[^，。；\n的在]{{0,10}}(?:获奖，(?:其中)?)?$)"
        )
        # 信息学竞赛斩获: the contest itself stands where a recipient would.
        self._alone = re.compile(
            "^(?P<event>[^，。；\n的]{2,24}(?:赛|运动会|评比|考评|考核|总评|统考|会考|联考))$"
        )
        # 法治建设评估进入全省前十: an assessment in which one stands, not one that is won.
        self._assessed = re.compile(
            "^(?:[^，。；\n的在得]{0,10}获得?)?"
            "(?P<event>[^，。；\n的在]{2,24}(?:考核|考评|评估|测评|评价|评比|评议|评查|[抽监]测|统考|会考|联考|赛项|(?:综合|考核|绩效)排名)"
            "(?:[A-Z甲乙丙丁]组)?)(?:在(?:[^，。；在]{2,16}中)?|我[省市县区镇乡村校院局])?$"
        )
        # 甲度假区考核: a short word of assessing behind the name of who is assessed.
        self._borne = re.compile(
            "(?:[^，。；]{2,14}?连续[一二三四五六七八九十0-9\ue000]{1,2}年"
            "|[^全][^，。；]{1,12}?(?:区|镇|乡|街道|公司|医院|学校|[中小]学|县|市)(?<!小区))"
            "(?=(?:年度|综合|绩效|目标)?(?:考核|考评|评估|测评|评议)$)"
        )
        self._told = re.compile(
            "(?:^|(?<=[，。；：了日]))(?P<event>[^，。；：\\n了]{4,50}?"
            f"{ends})(?:的)?(?:获奖|最终|评选)?(?:名单|结果)?(?:近日|日前|今日|圆满|正式|上|中)?"
            "(?:揭晓|公布|出炉|落下帷幕|落幕|闭幕|结束|传来|历时|，)"
        )
        self._longer = re.compile(f"[^，。；、\n的在]{{0,8}}?{ends}(?=[”》中上里的获]|$)")
        # 初中组个人赛第一名 is one title; what it was won in stands apart.
        self._contest = re.compile(
            f"^(?![^，届]{{1,5}}组)[^，。；\n]{{2,60}}?{ends}(?:(?:总?决|[初预复])赛)?(?![奖比选审])"
        )

    def before(
        self, document: Document, start: int, end: int, *, prize: bool = True
    ) -> Bounds | None:
        """Return the contest named last between two positions of one sentence.

        `在第三届“匠心杯”技能竞赛中夺得` holds `第三届“匠心杯”技能竞赛`. Before a
        `prize` a contest may stand without 在, `信息学竞赛斩获`; before a place only an
        assessment, `综合考核位列`.
        """
        text = document.text
        listed = _IN_LIST.search(text, start, end)
        if listed is not None:
            return Bounds(*listed.span("event"))
        told = _MADE_KNOWN.search(text, start, end)
        if told is not None:
            return Bounds(*told.span("event"))
        ranked = None if prize else _RANKED_IN.search(text, start, end)
        if ranked is not None:
            begin, stop = ranked.span("event")
            aimed = _AIMED.match(text, begin, stop)
            return Bounds(aimed.end() if aimed else begin, stop)
        found = None
        position = start
        while match := self._in.search(text, position, end):
            if found is None or not _BARE.fullmatch(text, *match.span("event")):
                found = Bounds(*match.span("event"))
            position = match.start() + 1
            if match.end() >= end:
                break
            position = max(position, match.end("event"))
        if found is not None and not prize and "，" in text[found.end : end]:
            # 在绩效考核中获优秀，质量考核位列第二: the nearer one is what the place is in.
            last = text.rfind("，", found.end, end) + 1
            found = self._unled(text, last, end, prize=False) or found
        if found is None:
            found = self._unled(text, start, end, prize=prize)
            if found is None:
                return None
        if text.endswith("参赛", 0, found.end):
            return None  # 在所有参赛单位中: those who compete, not in what
        if text.find("”", *found) >= 0 and text.find("“", *found) < 0:
            # “一课一赛，一师一课”讲课比赛: the comma stands inside the name.
            opening = text.rfind("“", max(0, found.start - _QUOTE), found.start)
            found = Bounds(opening, found.end) if opening >= 0 else found
        listed_last = _LAST_OF_LIST.search(text, *found) if prize else None
        if listed_last is not None:
            found = Bounds(*listed_last.span("last"))
        noted = _ABBREVIATED.match(text, found.end)
        if noted is not None and found.end < end:
            found = Bounds(found.start, noted.end())  # 联赛（NOIP2023）中
        longer = self._longer.match(text, max(start, found.end - 2), end)
        if longer and longer.end() > found.end and text[found.end] not in "中上里":
            found = Bounds(found.start, longer.end())
        organized = _ORGANIZED.match(text[found.start : found.end])
        if organized:
            found = Bounds(found.start + organized.end(), found.end)
        entered = (
            _LATER.match(text, *found) or _ENTERED.match(text, *found) or _AIMED.match(text, *found)
        )
        found = Bounds(entered.end(), found.end) if entered else found
        there = _THERE.search(text, *found)
        found = Bounds(found.start, there.start()) if there else found
        date = document.last_date_in(*found)
        if date is not None and date < found.end and text[date] not in "年度届“”":
            words = text[found.start : date]
            if "月" in words or "日" in words:
                found = Bounds(date, found.end)
        return found

    def told(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the contest whose outcome a clause before tells: `舞蹈大赛获奖名单揭晓，`."""
        text = document.text
        if not any(word in text[start:end] for word in _OUTCOMES):
            return None
        match = self._told.search(text, start, end)
        if match is None:
            return None
        begin, stop = match.span("event")
        organized = _ORGANIZED.match(text[begin:stop]) or _MADE_PUBLIC.match(text[begin:stop])
        begin += organized.end() if organized else 0
        return Bounds(begin, stop)

    def owning(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the contest between a verb and a title: `展评活动` in `获得展评活动的“组织奖”`."""
        between = document.text[start:end]
        match = self._of.match(between) or _FESTIVAL.match(between)
        if match is None or match.end("event") - match.start("event") < _SHORT:
            return None
        return Bounds(start + match.start("event"), start + match.end("event"))

    def organizer(self, document: Document, event: Bounds) -> Bounds | None:
        """Return who holds a contest: of `市教育局组织的基本功大赛` the words `市教育局`."""
        low = document.structure.clause_at(event.start).start
        match = _ORGANIZER.search(document.text, max(low, event.start - 24), event.start)
        return Bounds(*match.span(1)) if match else None

    def _unled(self, text: str, start: int, end: int, *, prize: bool) -> Bounds | None:
        """Return the contest that opens a clause without 在: `论文评比中8人`."""
        opening = _THIS_YEAR.match(text, start, end)
        start = opening.end() if opening else start
        summed = _IN_ALL.search(text, start, end)
        end = summed.start() if summed else end
        last = max(start, text.rfind("，", start, end - 1) + 1)
        for low in dict.fromkeys((start, last)):
            match = self._list.match(text[low:end])
            if match is None:
                alone = self._alone if prize else self._assessed
                match = alone.match(text[low:end])
            if match is not None:
                begin, stop = match.span("event")
                borne = None if prize else self._borne.match(match["event"])
                return Bounds(low + (borne.end() if borne else begin), low + stop)
        return None

    def within(self, document: Document, start: int, end: int) -> Bounds | None:
        """Return the contest that a title names before its rank, or None."""
        match = self._contest.match(document.text[start:end])
        if match is None or match.group().endswith(_DISCIPLINES):
            return None  # 男子跳远金牌: what it was won for, not in
        return Bounds(start, start + match.end())
