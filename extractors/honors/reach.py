"""How far a verb reaches: its clause, its bracket, and the list that goes on behind a comma."""

from __future__ import annotations

import re

from ...pipeline.rules import Document
from ...pipeline.text.reading import FIGURE
from ...pipeline.text.structure import Bounds

# A comma behind which a list of prizes goes on: 全国一等奖2人，全国二等奖5人.
_GOES_ON = re.compile(
    "，(?=(?:[全省市县国级校际获]{1,3}|团体|个人)?[特一二三四]等奖"
    f"(?:[0-9一二两三四五六七八九十{FIGURE}]|和|、|，|。))"
    f"|，(?![取夺斩摘捧])(?=[^，。；、获荣“]{{0,6}}(?:奖|等功)[0-9一二三四五六七八九十两{FIGURE}]{{1,3}}[项个人次枚])"
    "|，(?=(?:国家|全国|[省市县区校])级?[^，。；、获“的]{0,6}(?:先进|优秀|优质|文明|示范|骨干|名师|能手|标兵)"
    f"[^，。；、获“的]{{0,8}}[0-9{FIGURE}]{{1,3}}[项个人次枚名])"
    "|，(?=[全省市县国级际]{0,3}[金银铜](?:牌|奖)[0-9\ue000一二三四五六七八九十])"
    "|，(?![取夺斩摘捧])(?=[^，。；、获“的]{0,12}(?:奖|[金银铜]牌|[冠亚季]军)[0-9\ue000一二三四五六七八九十]{1,3}[项个人次枚])"
    "|，(?=(?:全国|国家级?|[省市县区]{1,2}级?)[^，。；、获被评的“”在为]{2,14}(?:单位|集体|学校|校园|名校"
    "|示范校|个人|工作者|文明村|文明镇|社区|基地)(?:[，。；、]|称号|等|$))"
    # 获评东山区文明单位、东山区二级学校，东山区花园式单位、东山区先进集体
    "|，(?=[\u4e00-\u9fff]{1,3}[省市县区][^，。；、获被评的“”在为是]{0,8}"
    "(?:先进|优秀|文明|示范|模范|标准化|花园式?|星级|十佳|平安|绿色|特色|卫生|优胜|达标|安全)"
    "[^，。；、获被评的“”在为是]{0,8}(?:单位|集体|学校|校园|示范校|个人|工作者|标兵|支部|岗|[村镇])(?:[。；、]|称号|等|$))"
    "|，(?=“[^“”\n]{2,30}”[^，。；“”]{0,6}[0-9\ue000]{1,3}[人名个项])"
    "|，(?=[^，。；、获荣被“”]{2,14}(?:颁发|授予|颁授)的[^，。；、“”]{2,16}奖[0-9\ue000一二三四五六七八九十]{1,3}[项个次])"
    "|，(?=20[0-9]{2}年度[^，。；“”]{0,20}“[^“”\n]{2,20}”[^，。；“”]{0,6}奖)"
    # 获评省级冠军企业3家，省级绿色车间、智能场景各2个
    "|(?<=[0-9\ue000][个家项名处门人])，(?=(?:国家|[省市县区])级[^，。；：获评被为在的“”达到共增总]{2,40}[0-9\ue000]{1,3}[个家项名处门人](?:[，。；]|$))"
    # 获一等奖1项，及各类省、市成果奖55项；省新技术奖80项
    "|，(?=以?及(?:各类)?[^，。；获荣“]{2,24}奖[0-9\ue000]{1,3}[项个次])"
    "|(?<=[0-9\ue000][项个次])；(?=[^，。；、获荣“]{2,16}奖[0-9\ue000]{1,3}[项个次])"
    # 获高中组团体总分第二名，初中组团体总分第三名
    "|，(?=(?:高中|初中|小学|男子|女子|青年|成[人年]|[甲乙丙]|团体|个人)[^，。；、获荣列居“]{0,10}第[一二三四五六七八九十]名(?:[，。；、]|$))"
    "|；(?=[全省市县国家级际]{0,4}[特一二三四]等奖[0-9\ue000]{1,3}[项个人次])"
)
_LISTED = re.compile(
    "，[^，。；“”获被评授在]{1,12}“[^“”\n]{2,30}”[^，。；“”]{0,8}"
    "(?:，[^，。；“”获被评授在]{1,12}“[^“”\n]{2,30}”[^，。；“”]{0,8}){0,5}等[^，。；]{0,6}(?:荣誉|称号|奖)"
)
_GRADED = re.compile("，(?:国家|全国|[省市县区校])级?“[^“”\n]{2,30}”(?=[，。；、]|等)")
_NAMED = re.compile(
    "，(?=[^。；“”获被评授在为]{2,90}等[^，。；、]{0,6}(?:荣誉称号|称号|荣誉|殊荣))(?!先后|多次|还|并|同时|其中)"
)
# 获得甲称号，2021年度全市先进单位，全县文明村
_PLAIN = re.compile(
    "，(?=(?:20[0-9]{2} ?年度?)?(?:全?[国省市县区州]|国家)级?[^，。；、“”获评授在为]{2,30}"
    "(?:单位|集体|个人|乡镇|团委|标兵|工作者|支部|村|示范[区县镇村校点]|奖)(?=[，。；]|$))"
)
# 获得2021年度省卫生乡镇，2021年度“四无”乡镇，2021年度县红旗团委
_EACH_YEAR = re.compile(
    "，(?=20[0-9]{2} ?年度(?:[^，。；、“”获评授在为]|“[^“”\n]{1,12}”){2,34}"
    "(?:单位|集体|个人|[乡村]?镇|团委|标兵|工作者|[党团]?支部|村|示范[区县镇村校点]|奖)(?=[，。；]|$))"
)
_QUOTE = 24
_NAME = 60
_FAR = 400


def reach(document: Document, position: int) -> Bounds:
    """Return the clause around a position, narrowed to the bracket it stands in.

    Behind 荣获 in `荣获“甲”，“乙”等称号` it goes on to the end of the list.
    """
    text = document.text
    low, high = document.structure.clause_at(position)
    low, high = max(low, position - _FAR), min(high, position + _FAR)
    opening = text.rfind("（", low, position)
    if opening >= 0 and text.find("）", opening, position) < 0:
        low = max(opening + 1, *(text.rfind(sign, low, position) + 1 for sign in "，；："))
        ends = (text.find(sign, position, high) for sign in "），；")
        return Bounds(low, min((end for end in ends if end >= 0), default=high))
    while (
        text[high - 1 : high + 2] == "”，“"
        or _GOES_ON.match(text, high)
        or (text[high - 1] == "”" and _LISTED.match(text, high))
        or _GRADED.match(text, high)
        or _NAMED.match(text, high)
        or _PLAIN.match(text, high)
        or _EACH_YEAR.match(text, high)
    ):
        following = document.structure.clause_at(high + 1)
        if following.end <= high:
            break
        high = following.end
    return Bounds(low, high)


def in_name(text: str, position: int) -> bool:
    """Tell whether a position stands inside 《》 or a short quote: a name, not a statement."""
    for opening, closing in ("《》", "“”"):
        left = text.rfind(opening, max(0, position - _NAME), position)
        if left < 0 or text.find(closing, left, position) >= 0:
            continue
        right = text.find(closing, position, position + _NAME)
        if right < 0 or "\n" in text[left:right]:
            continue
        if opening == "《" or right - left < _QUOTE:
            return True
    return False
