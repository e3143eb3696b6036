"""Of what level a title is, and what place or prize it names."""

from __future__ import annotations

import re

from ...pipeline.rules import Lexicons
from ...pipeline.text.reading import FIGURE, NAME

# What stands before 县, 市, 区 in the kind of a title, not in the name of a place: 示范县.
_KINDS = (
    "示范|试点|试验|实验|先进|先行|模范|文明|卫生|园林|森林|平安|法治|样板|样本|典型|标杆|百强|十强|重点|"
    "突出|节水|生态|宜居|美丽|特色|强|大|名|新|好|佳|老|城|社|小|景|园|街|开发|度假|保护|高新|校|农"
)
_DIGIT = f"[0-9一二三四五六七八九十百两几{FIGURE}{NAME}]"
RANK = (
    "第[一二三](?:[等档]次)|"
    f"第{_DIGIT}{{1,4}}(?!{_DIGIT})(?:名|位)?(?![届批期轮季次个家条座项]|附属|医[院科学]|人民|[中高小]学|高[级中]|实验|职业|幼儿|师[范大]|书记)"
    f"|(?:[特一二三四五]|[{FIGURE}{NAME}]{{1,3}})等(?:奖|功)|最高等[级次]|特金奖|(?<!资)[金银铜](?:奖(?!励)|牌(?![支班先党工]))"
    f"|(?:(?<=[强佳榜])|(?<=排名))[0-9{FIGURE}{NAME}]{{1,4}}[名位]|前{_DIGIT}{{1,4}}[名位强甲%‰]?|(?<!单项)(?<!隐形)[冠亚季殿]军|榜首|首位|之首"
)
BATCH = re.compile("(?:(?<=第.)|(?<=第..))、第?[0-9\ue000一二三四五六七八九十]{1,3}[批期届轮次]")
"""Behind a number that is no place: 全国第一、二批."""

_PLACE_IN = re.compile(f"(?:全[国省市县区州校])?([0-9{FIGURE}]{{1,4}}[名位])")
_WORKS = "政[工公设道建管广金示]"  # 市政工程 names no city
_KIND = re.compile("[村镇乡县市街店校园家]")
_KIND_LAST = re.compile("(?:乡镇|街道|[乡镇])$")
_NAMED = re.compile("[\u4e00-\u9fff]{2}")
# 全市唯一的省级文明村: how many have it, not who gave it.
_ONLY = re.compile("全[国省市县区](?:唯一|首[个批家座])(?:的|一[个家]的?)?(?=..)")
# 北京中医药大学教学基地: the place in the name of the house says nothing.
_OF_HOUSE = re.compile(
    "^[\u4e00-\u9fff]{2,12}(?:大学|学院)(?=(?:教学|实习|实践|附属|教育|科研|研究)[^，。]{0,6}(?:基地|医院))"
)
# 全国演讲大赛省级一等奖: the level of the prize, not of the contest.
_AT_PRIZE = re.compile(
    "(?:国家|自治区|(?<![省市地])[省市县区校])级(?:[特一二三四]等奖|[金银铜优秀]{1,2}奖|(?:先进|优秀|文明|示范|模范|标兵|劳动)[^，。；、级]{1,8})$"
)
# 国家、省、市科技成果奖: as many levels as are named, so none.
_SEVERAL = re.compile(
    "(?:国家级?|全国|省级?|市级?|县级?|区级?)(?:、|和|及|以及|与)(?:[省市县区]级?)(?:(?:、|和|及)[市县区]级?)?"
    "(?=[^省市县区级、])(?!先进行列|前列|领先)|省市(?=[^级、直区属级委])(?!先进行列|前列|领先)"
)
_TIER = re.compile("(?:方阵|梯队|阵营|平台)")
METALS = ("金", "银", "铜")
"""Medals told by their metal alone: 2金1银."""
_NATIONAL_KIND = re.compile("国家级?[\u4e00-\u9fff]{0,6}(?:公园|保护区|名胜区)$")
# 甲城亚残运会, 甲省全运会: the place where nations or provinces meet.
_HOST = re.compile(
    "^[^，。；]{0,8}?(?:(?:(?:冬季?|夏季?|青年?|残疾?人?|听障){0,2}奥(?:林匹克)?|亚洲?冬?残?|世界?大学生|东亚)"
    "(?:运动?)?会|(?=全运会|全国运动会))"
)
_ROUND_OF = re.compile(
    "(?:省|自治区|市|[\u4e00-\u9fff]{2}省)(?:级赛|赛区|赛|选拔赛|区赛)(?=[）)]?$)"
)
# “中国梦·劳动美”书画展, 生态环境部门: neither of the state nor of its ministry
_SLOGAN = re.compile("“?让党中央放心[^”]{0,12}”|“(?:中国梦|我和我的祖国|永远跟党走)[^”]{0,12}”")
_MINISTRY = re.compile("部(?:门|队)")
_STATED = re.compile(
    "(?:20\\d\\d年度?)?(?:国家|全国|中国|[省市县区]级|自治区|[\u4e00-\u9fff]{2,3}省)"
)


class Levels:
    """Reads level and rank off the words of a title, an issuer or a contest."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of `honors.toml` that name a level."""
        national = lexicons.any_of("honors.national")
        provinces = f"(?:{lexicons.any_of('honors.provinces')})(?!大学|师范)"
        unless = "".join(f"(?<!{word})" for word in lexicons["honors.no_places"])
        # A place stands at the head of a title, or before the words of an office.
        place = (
            rf"(?:^|(?<=[年度届批“中共])|(?<=首批))(?![度全]|(?:{_KINDS})[省市县区镇乡])"
            rf"[\u4e00-\u9fff{NAME}]{{0,4}}?{unless}"
        )
        office = (
            r"(?=[委直政党人教总公民财纪宣组统工妇农文卫市县局厅科共部社体住发司检法卫水商行]|级)"
        )
        province = (
            "省级|全省|省赛|省[、市]?(?:直|部|属|优)|自治区|全疆"
            f"|{provinces}|{place}省(?!会)|{NAME}省|(?<=”)省(?=[^，。；“”]{{2}})"
        )
        city = (
            "市级|(?<!安)全市|市赛|地级|全州|州级|全盟|市直|市属|地市"
            f"|{place}(?:市(?!场[化配主经监]|值|容|{_WORKS})|自治州|州(?![区市县镇])|盟)(?<!城市)(?<![上超夜股]市)(?<!(?<![成江昌宜])都市)(?<![民联]盟)|{NAME}市|^[\u4e00-\u9fff]城市(?=优秀|先进|十佳|劳动|模范|最美|五一|三八|示范|级)|地区级|地区行署"
            f"|{place}(?<![部海族疆困村陆进本])(?<![华西东][东南西北中])地区(?=..)"
        )
        county = (
            "县级|区级|县赛|区赛|(?<!安)全[县区]|县直|区直|旗级"
            f"|{place}(?:县|(?<![湾地社园小景片校住库军赛洲亚战矿林牧市])区(?<!园区)(?<!自治区)(?<!开发区)(?<!中心城区)|(?<![红党国团校军队锦])旗)(?![域城管帜志])|{NAME}县"
        )
        no_town = lexicons.any_of("honors.names_in_town")
        township = (
            "镇级|乡级|全镇|全乡|全街道|街道级"
            f"|{place}(?<![促村城建兴小强名])(?!{no_town})(?:镇|(?<![家故他异])乡(?![村土风情愁音亲])|街道)"
        )
        unit = (
            "校级|院级|厂级|全校|全院|全厂|全矿|集团(?!军)|总行|总公司|^公司|全公司|系统内|村级"
            "|^(?:学院|大学|公司)(?=[“《0-9]|年度|[^，。；]{0,12}(?:评比|考核|评选|竞赛))"
            "|^学校(?=第)|(?<=年度)校(?=“)|^[厂矿段](?=“|优秀|先进|十佳|模范|劳动|标兵|文明)|^校(?![本园内企区舍际长友])|^[局院](?=“)"
            "|^(?:医院|学校)(?=(?:[0-9\ue000]{4}年)?(?:年度)?(?:优秀|先进|十佳|模范|劳动|最美|标兵|文明|首席|技术))"
            f"|^[\u4e00-\u9fff{NAME}]{{1,8}}?(?:中学|小学|大学|学院|学校|公司|医院)(?<!中小学)"
            "(?=优秀|先进|十佳|模范|劳动|三好|最美|标兵|文明|首席|技术)"
        )
        self._title = re.compile(
            f"(?P<national>{national})|(?P<province>{province})|(?P<city>{city})"
            f"|(?P<county>{county})|(?P<township>{township})|(?P<unit>{unit})"
        )
        self._body = re.compile(
            f"(?P<national>{national})|(?P<province>{province}|省{office}|(?<!公)厅$)"
            f"|(?P<city>{city}|(?<!城)市(?!{_WORKS}){office})|(?P<county>{county}|(?<![社军园])[县区旗]{office})"
            f"|(?P<township>{township}|[镇乡](?=[委政党人妇团])|^街道)"
            f"|(?P<unit>{unit}|公司|(?:社区|[村校院厂站馆])党(?:总支|[委支]部?)|^(?:学校|我[校院]|医院)$)"
        )
        # 甲省|乙市|丙县: a place, and right behind it one inside it, not the kind of a title.
        name = rf"(?!{_KINDS})[\u4e00-\u9fff{NAME}]{{1,3}}{unless}"
        kind = "".join(f"(?<!{word})" for word in _KINDS.split("|"))
        self._wider = re.compile(
            rf"(?![全各])[\u4e00-\u9fff{NAME}]{{1,3}}(?:省|自治区|市|州|盟)"
            rf"(?={name}{kind}(?:市(?<!城市)(?<!都市)|自治州|(?<![地湾赛])(?<![省市州盟]山)区|县|(?<![乡村])镇)(?![域城级直属])..)"
        )
        self._rank = re.compile(RANK)

    def level(self, words: str, *, body: bool = False) -> str | None:
        """Return the level that the first telling word names, or None; `body` for an issuer.

        >>> Levels(Lexicons()).level("农民合作社省级试点县")
        'province'
        """
        if not body and (kind := _NATIONAL_KIND.search(words)):
            words = kind.group()  # 青海湖国家公园: of the state, wherever it lies
        if not body and (round_ := _ROUND_OF.search(words)):
            words = round_.group()  # 全国大赛省赛: the round of the province
        if not body:
            graded = _AT_PRIZE.search(words)
            words = graded.group() if graded else words
            rest = _ONLY.sub("", words)
            words = rest if _STATED.match(rest) else words
        words = _MINISTRY.sub("", _SLOGAN.sub("", words))
        words = words[self._whole(words) :]
        if not body:
            words = _HOST.sub("", words)
            words = _KIND_LAST.sub("", _OF_HOUSE.sub("", words))
        match = (self._body if body else self._title).search(words)
        if match is not None and "全国" in match.group():
            return "national"  # 首批全国市域社会治理试点: no 市 of that name
        return match.lastgroup if match else None

    @staticmethod
    def names_several(words: str) -> bool:
        """Tell whether the words open with more levels than one: `国家、省、市科技成果奖`."""
        return _SEVERAL.match(words) is not None

    def _whole(self, words: str) -> int:
        """Return where the last place of an address begins: 乙市 of `甲省乙市教育局`."""
        at = 0
        while match := self._wider.match(words, at):
            at = match.end()
        return at

    def rank(self, title: str) -> str | None:
        """Return the place or prize a title names: `普通高中组第三名` → `第三名`."""
        last = title if title in METALS else None
        for match in self._rank.finditer(title):
            # 金牌讲解员 is a title, not a medal; 第一村 no place.
            named = match.group().endswith("牌") and _NAMED.match(title, match.end())
            tier = _TIER.match(title, match.end()) is not None
            if (
                not named
                and not tier
                and not (match.group()[0] == "第" and _KIND.match(title, match.end()))
            ):
                last = match.group()
        bare = _PLACE_IN.fullmatch(title) if last is None else None
        return bare.group(1) if bare else last
