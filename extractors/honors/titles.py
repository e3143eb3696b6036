"""The names of titles behind a verb: where each begins and ends, and how lists divide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...pipeline.rules import Lexicons
from ...pipeline.text.reading import FIGURE, NAME
from ...pipeline.text.structure import Bounds
from .issuers import Issuers
from .levels import RANK, Levels

_HIDDEN = "\x00"
_BRACKETED = re.compile(r"“[^“”\n]{0,60}”|《[^《》\n]{0,60}》|（[^（）\n]{0,60}）")
_NUMBER = f"(?:[0-9.,]{{1,7}}|[一二三四五六七八九十百两多数几]{{1,4}}|{FIGURE}{{1,4}}|{NAME}{{1,3}})"
_UNIT = r"(?:余|多)?(?:个|项|家|名|人次|人|枚|块|条|篇|件|所|处|户|座|次|份|本|幅|组|支|种|场|部|类|村|镇|街道|乡镇|类|批次|位)"
_COUNT_AFTER = re.compile(rf"(?:各|共|计)?{_NUMBER}{_UNIT}?(?:以上|左右|[（].{{0,20}}[）])?$")
_COUNTED = re.compile(rf"[^第0-9]{_NUMBER}(?:个|项|家|名|人次|人|枚|块|件|处|户|座)$")
_LEAD = re.compile(
    rf"(?:了|过|为|成为|成|得了|得|到|：|，)?(?:{_NUMBER}{_UNIT}(?!庭|企业|农)(?:的)?|第{_NUMBER}枚){{0,2}}"
    rf"(?:了)?(?:省内|市内)?"
)
_STOP = re.compile(
    r"(?:荣誉|光荣)?称号|殊荣|桂冠|美誉|美称|头衔|荣誉证书|牌匾|奖牌(?=$)|之一|以上(?=荣誉|奖)"
    r"|并(?![购网联存行轨])|且(?=[获在被])|后(?=$|再|又|，)|从而|的(?=好|优异|佳|优良|成绩|荣誉|称号|殊荣|表彰|名次|$|有|最|突出|历史|可喜|骄人|辉煌|单位|唯一)"
    r"|(?<![特一二三四])等(?=$|[0-9一二三四五六七八九十多数若各]{1,3}[项个种类余多]|[荣多系奖称殊各国省市县]|一系列|级?荣誉|项|重)|为(?=动力|抓手|契机|目标|载体|主线|引领|方向|牵引|重点|统领|依托|导向|标准|标杆)|奖励|打下|奠定|提供(?=有力|坚)|作出|注入|实现|成为|位居|位列|排名|受到|代表[我参]|创历史|创造|填补|标志着|累计|数量|总数|占全|居全|名列|[，；：。]"
    r"|入选|荣获|获评|获得|荣膺|获(?![奖批])|通过(?=验收|复审|考核|评审|国家|省)|评审|考核验收|验收|现场会|(?<=[^标])创建(?=工作|活动|成果)|申报(?=工作)|(?<=单)名单公示|公示"
)
_AFTER_QUOTE = re.compile(rf"[\u4e00-\u9fff{NAME}{FIGURE}A-Za-z0-9（）“”{_HIDDEN}·\-]{{1,40}}")
_RANK = re.compile(RANK)
_GRADES = re.compile(
    r"(?P<of>[^，。；、]{0,30}?)(?P<first>[特一二三四])(?P<more>(?:、[一二三四]){0,2})(?:、|和|及)(?P<last>[一二三四]等奖)"
)
GOES_ON = (
    r"，(?=(?:[全省市县国级校际获]{1,3}|团体|个人)?[特一二三四]等奖(?:[0-9一二三四五六七八九十]|和|、|，|。))"
    r"|，(?=[^，。；、获“]{0,6}奖[0-9一二三四五六七八九十]{1,3}[项个人次枚])"
    r"|，(?=[全省市县国级际]{0,3}[金银铜](?:牌|奖)[0-9一二三四五六七八九十])"
)
"""A comma behind which a list of prizes goes on: 全国一等奖28人，全国二等奖147人."""
_CUTS = rf"、|(?<=”)(?=“)|(?<=”)以?[和及与暨](?=“)|，(?=“)|{GOES_ON}"


@dataclass(slots=True)
class Title:
    """A title as found: its core span, what completes it, and what stands around it."""

    start: int
    end: int
    quoted: bool = False
    labelled: bool = False
    lead: str = ""
    tail: str = ""
    issuers: list[Bounds] = field(default_factory=list)
    between: Bounds | None = None


class TitleReader:
    """Reads the titles that stand from a position to the end of their clause."""

    def __init__(self, lexicons: Lexicons, issuers: Issuers, levels: Levels) -> None:
        """Compile how titles end and what they are told from."""
        self._issuers = issuers
        self._levels = levels
        words = lexicons.any_of
        head = words("honors.title_heads", "honors.prizes")
        self._head = re.compile(rf"(?:{head}(?:）|”)?|{RANK})$")
        self._weak = re.compile(words("honors.weak_heads"))
        self._prize = re.compile(rf"(?:{words('honors.prizes')}|{RANK})$")
        self._tails = re.compile(words("honors.title_tails"))
        self._not = re.compile(f"{words('honors.not_titles')}$")
        national = words("honors.national", "honors.provinces")
        self._level = re.compile(
            f"{national}|[省市县区镇校]级|[省市县区]第|全[省市县区州]|首批|第{NAME}{{1,3}}批|第[一二三四五六七八九十0-9]{{1,3}}批"
        )
        self._opens = re.compile(
            f"(?:{national}|[省市县区镇校]级|全[省市县区州校]|[省市县区]|首[批届]|第|[12]\\d{{3}}|“|"
            rf"[\u4e00-\u9fff{NAME}]{{2,3}}[省市县])"
        )
        self._given = re.compile(
            r"(?:由|过)?([^，。；“”、的]{2,24}?)(?:联合)?(?:颁发|授予|颁授|评选|评定|认定|命名|表彰|组织评选|评出|发布|公布|推选|授牌)的"
        )

    def read(self, text: str, start: int, end: int) -> list[Title]:
        """Return the titles between two positions, in order; none if what stands there is none.

        `获全国文明单位、“平安校园”称号` behind 获 holds two.
        """
        masked = _masked(text[start:end])
        position = _LEAD.match(masked).end()  # type: ignore[union-attr]
        issuers: list[Bounds] = []
        given = self._given.match(masked, position)
        if given and self._issuers.is_body(given.group(1)):
            issuers = self._issuers.split(text, start + given.start(1), start + given.end(1))
            position = given.end()
        graded = _GRADES.match(masked, position)
        if graded:
            return _grades(graded, start)
        found: list[Title] = []
        for low, high, last in self._parts(masked, position):
            title = self._trim(text, start, masked, low, high)
            if title is None:
                break
            title.issuers = title.issuers or (found[0].issuers if found else issuers)
            if found:
                self._complete(text, found[0], title)
            found.append(title)
            if last:
                break
        return found

    def is_award(self, words: str) -> bool:
        """Tell whether the words are a prize or rank by themselves: `团体二等奖`."""
        return self._prize.search(words) is not None

    def is_named(self, title: Title, words: str) -> bool:
        """Tell whether the words sound like a title: `先进单位`, `省级重点企业`, a prize."""
        if self.is_award(words) or title.labelled:
            return True
        if "“" in words and self._head.search(words):
            return True
        if not self._head.search(words) and not title.quoted:
            return False
        return bool(self._weak.search(words)) or self.has_level(words)

    def is_official(self, words: str) -> bool:
        """Tell whether the words name both a level and a kind of title: `省级示范县`."""
        return bool(self._weak.search(words)) and self.has_level(words)

    def has_head(self, words: str) -> bool:
        """Tell whether the words end as titles do."""
        return self._head.search(words) is not None

    def has_level(self, words: str) -> bool:
        """Tell whether the words name a level: `国家级`, `全省`, `首批`."""
        return self._levels.level(words.strip("“")) is not None or bool(self._level.search(words))

    def is_none(self, words: str) -> bool:
        """Tell whether the words are praise, means or results, not a title."""
        bare = words.strip("“”")
        if "十大" in bare or "百强" in bare:
            return False
        return self._not.search(bare) is not None and not self.is_award(bare)

    def _parts(self, masked: str, position: int) -> Iterator[tuple[int, int, bool]]:
        """Divide a list; yield the bounds of each member and whether it closes the list."""
        cuts = [
            (match.start(), match.end())
            for match in re.finditer(_CUTS, masked)
            if match.start() > position
        ]
        cuts += self._joints(masked, position)
        cuts.sort()
        low = position
        for cut, after in [*cuts, (len(masked), len(masked))]:
            if cut <= low:
                continue
            piece = masked[low:cut]
            stop = _STOP.search(piece, 1)
            is_end = cut == len(masked)
            closes = is_end or (
                stop is not None
                and (stop.group().startswith("等") or "的" in piece[stop.end() : stop.end() + 3])
            )
            if not is_end and stop is None and not self._closes(piece):
                continue
            yield low, cut, closes
            low = after

    def _joints(self, masked: str, position: int) -> list[tuple[int, int]]:
        found = []
        for match in re.finditer("以及|[和及与暨]", masked):
            if match.start() <= position:
                continue
            left = re.split("、", masked[position : match.start()])[-1]
            right = masked[match.end() :]
            if not self._closes(left) or not (self._weak.search(left) or self.has_level(left)):
                if not left.endswith("”"):
                    continue
            if self._opens.match(right) or self._weak.search(re.split("[、，]", right)[0]):
                found.append(match.span())
        return found

    def _closes(self, piece: str) -> bool:
        """Tell whether a piece of a list is a whole member."""
        count = _COUNTED.search(piece)
        if piece.endswith(("”", "）")) or count:
            return True
        return self._head.search(_COUNT_AFTER.sub("", piece)) is not None

    def _trim(self, text: str, base: int, masked: str, low: int, high: int) -> Title | None:
        lead = re.match(rf"(?:{_NUMBER}{_UNIT}(?!庭|企业|农)|[，和及与]|第{_NUMBER}枚){{0,2}}(?:的)?(?:获得?了?)?", masked[low:high])
        low += lead.end() if lead else 0
        piece = masked[low:high]
        opening = piece.find("“")
        stop = _STOP.search(piece, 1)
        if opening < 0 or (stop is not None and stop.start() < opening):
            end, labelled = self._bare_end(piece)
            if end < 2:
                return None
            return Title(base + low, base + low + end, labelled=labelled)
        closing = piece.find("”", opening)
        if closing < 0:
            return None
        end = closing + 1
        rest = piece[end:]
        if re.match("奖励|资金|补助|支持|奖补|项目资金", rest):
            return None
        labelled = self._tails.match(rest) is not None
        tail = _AFTER_QUOTE.match(rest)
        if tail and not labelled:
            size, labelled = self._bare_end(tail.group())
            words = tail.group()[:size]
            if self._head.search(words) or words.endswith(("）", "计划", "工程", "行动")):
                end += size
        title = Title(base + low, base + end, labelled=labelled)
        before = piece[:opening]
        if before and self._issuers.is_body(before):
            title.issuers = self._issuers.split(text, base + low, base + low + opening)
            title.start = base + low + opening
            opening = 0
        elif re.search("[的将在为]$|人员|同志|老师", before):
            title.between = Bounds(title.start, base + low + opening)
            title.start = base + low + opening
            opening = 0
        else:
            title.end = base + low + end
        if title.start == base + low + piece.find("“") and title.end == base + low + closing + 1:
            title.quoted = True
            title.start += 1
            title.end -= 1
        else:
            title.end = base + low + end
        return title if title.end > title.start else None

    def _bare_end(self, piece: str) -> tuple[int, bool]:
        """Return how long the title at the head of a piece is, and whether 称号 follows."""
        stop = _STOP.search(piece, 1)
        labelled = stop is not None and "称号" in stop.group()
        words = piece[: stop.start()] if stop else piece
        of = words.find("的", 3)
        if of > 0 and self._head.search(words[:of]) and self.has_level(words[:of]):
            words = words[:of]
        words = re.sub("（[^（）]{0,60}）$", "", words)
        count = _COUNT_AFTER.search(words)
        if count and count.start() > 0 and not _RANK.search(words[count.start() - 1 :]):
            if not re.search(r"第$|[0-9一二三四五六七八九十两]$", words[: count.start()]) and not words.endswith(
                ("村", "镇", "乡镇", "街道", "户", "组", "家", "所", "部", "类")
            ) or re.search(rf"{_NUMBER}(?:余|多)?[户家所组部]$", words):
                words = words[: count.start()]
        prize = None
        for prize in re.finditer(rf"奖(?![金励状章项补品杯牌])|{RANK}", words):
            pass
        if prize is not None:
            rest = words[prize.end() :]
            bare = prize.group().startswith("第") and prize.group()[-1] not in "名位"
            if rest and not bare and not re.match("[得获提候项单培奖团者（”]|（", rest) and not self._head.search(rest):
                words = words[: prize.end()]
        words = re.sub("荣誉$|表彰$|命名$|通报表彰$|(?<=[市县区城村镇校位])(?:工作|标准|创建)$", "", words)
        return len(words), labelled

    def _complete(self, text: str, first: Title, title: Title) -> None:
        """Give a member of a list the level it shares with the first: 省级二、三等奖."""
        words = text[title.start : title.end]
        if title.quoted or not re.match(r"[特一二三四]等|[金银铜]|第|[优单]", words):
            return
        level = re.match(
            rf"(?:{self._level.pattern})", text[first.start : first.end]
        )
        if level and not re.match("首批|第", level.group()):
            title.lead = level.group()


def _grades(match: re.Match[str], base: int) -> list[Title]:
    """Return the titles of 省级二、三等奖: each grade is one, and the last ends the words."""
    lead = match.group("of")
    bounds = [match.span("first")]
    start = match.start("more")
    bounds += [(start + 2 * n + 1, start + 2 * n + 2) for n in range(len(match.group("more")) // 2)]
    titles = [
        Title(base + low, base + high, labelled=True, lead=lead, tail="等奖") for low, high in bounds
    ]
    low, high = match.span("last")
    return [*titles, Title(base + low, base + high, lead=lead)]


def _masked(chunk: str) -> str:
    """Hide what stands in brackets, so that commas and words in them divide nothing."""
    return _BRACKETED.sub(
        lambda match: match.group()[0] + _HIDDEN * (len(match.group()) - 2) + match.group()[-1],
        chunk,
    )
