"""What name a run hides: a head noun behind it, a surname, a title or a preposition before it."""

from __future__ import annotations

import re

from .run import FAIR, NONE, STRONG, WEAK, Verdict
from .setting import MASK_CHARACTERS, Setting
from .words import Endings, WordGroups, alternation, any_of

_KINDS = {
    "place": "masks.place_heads",
    "organization": "masks.organization_heads",
    "person": "masks.person_heads",
    "event": "masks.event_heads",
    "title": "masks.title_heads",
    "other": "masks.other_heads",
}
_NO_NAME = r"，。；：、！？“”《》（）\n*×○□_"
_REACH = 10
# ○○二号填补空白: a product, a craft
_NUMBERED = re.compile(
    "[一二三四五六七八九十]号(?![楼线院矿井机桥坑村路公煤库泵炉]|隧道|车间|地块)"
)
_BOUNDARY = frozenset("，。；：、！？“”《》（）()…—·的了和与及由等；党团[]【】")
_CLOSING = ("", "，", "、", "）", "：", "等")
_LIST = re.compile(r"(?:、|和|与|及|以及)(?=[*xX×某○□_])")
_AWARDED = frozenset(("单位", "组织", "企业", "团队", "班组", "车间"))
_OTHERS = re.compile(r"等(?:地|市|县|省|乡镇|村)")
_NO_NAMES = ("健康", "小康", "安宁", "安康")  # words that end as surnames do: 健康**建设
_POSTS = frozenset("省市县区乡镇村州厅局处科所站队组校院部行社台馆园班")


class Names:
    """Tell which kind of name a run hides."""

    def __init__(self, groups: WordGroups) -> None:
        self._types = {word: kind for kind, name in _KINDS.items() for word in groups[name]}
        self._types |= dict.fromkeys(groups["masks.trades"], "organization")
        bodies = {word for word, kind in self._types.items() if kind in ("place", "organization")}
        trades = set(groups["masks.trades"])
        short = {word for word in self._types if len(word) == 1}
        # A trade must end the name: 医药公司 and 医药大学 differ. So must a head of one
        # character that stands behind others: 大力 is no 力.
        ends = r"(?=$|[^\u4e00-\u9fff]|[党的等和与及签])"
        stop = any_of(groups, "masks.stops")
        trade = alternation(trades) + ends
        things = {word for word in short if self._types[word] == "other"}  # 红 is no 红军
        self._head = re.compile(
            f"{alternation(set(self._types) - short - trades)}|{trade}"
            f"|{alternation(short - things)}|{alternation(things)}{ends}"
        )
        between = f"(?:(?!{stop})[^{_NO_NAME}]){{1,{_REACH}}}?"
        self._further = [
            re.compile(
                f"{between}({alternation(words - short - trades)}|{trade}"
                f"|{alternation(words & short)}{ends})"
            )
            for words in (bodies, set(self._types))
        ]
        self._stop = re.compile(stop)
        self._false = re.compile(any_of(groups, "masks.false_heads"))
        self._surnames = Endings(groups, "masks.surnames")
        self._doubtful = Endings(groups, "masks.doubtful_surnames")
        self._titles = Endings(groups, "masks.person_cues")
        self._does = re.compile(any_of(groups, "masks.person_verbs"))
        self._places = Endings(groups, "masks.place_cues")
        self._bodies = Endings(groups, "masks.organization_cues")

    def judge(self, setting: Setting) -> Verdict:
        """Return what kind of name a run hides, with how much speaks for it."""
        before, after = setting.before, setting.after
        if before.endswith("《") and after.startswith("》"):
            return Verdict("name", "title", FAIR)
        if before.endswith("“") and after.startswith("”"):
            return self._quoted(before[:-1], after[1:])
        head = self._at_head(after)
        if head is not None and head.strength == STRONG and head.type != "person":
            return head
        person = self._person(before, after, someone=setting.number == "某")
        if person is not None and (head is None or person.strength > head.strength):
            return person
        return head or self._by_further(before, after)

    def is_person(self, setting: Setting) -> bool:
        """Tell whether a surname at the beginning of a word stands before the run."""
        person = self._person(setting.before, "", someone=False)
        return person is not None and person.strength == STRONG

    def _quoted(self, before: str, after: str) -> Verdict:
        head = self._head.match(after)
        kind = self._types[head.group()] if head else "other"
        further = self._further[1].match(after)
        if head is None and further:
            kind = self._types[further.group(1)]
        if kind in ("place", "person", "organization"):
            kind = "title" if before.endswith(("评为", "授予", "获", "获评", "称")) else "other"
        return Verdict("name", kind, FAIR)

    def _at_head(self, after: str) -> Verdict | None:
        head = self._head.match(after)
        if head is None:
            return Verdict("name", "other", FAIR) if _NUMBERED.match(after) else None
        word = head.group()
        if len(word) == 1 and word in _POSTS and after[1:2] == "长":
            return Verdict("name", "person", STRONG)
        false = self._false.match(after)
        weak = false is not None and false.end() >= head.end()
        return Verdict("name", self._types[word], FAIR if weak else STRONG)

    def _person(self, before: str, after: str, *, someone: bool) -> Verdict | None:
        surname = self._surnames.match(before)
        title_before = self._titles.match(before)
        if surname and not before.endswith(_NO_NAMES):
            rest = before[: -len(surname)]
            sure = not rest or rest[-1] in _BOUNDARY or self._titles.match(rest)
            return Verdict("name", "person", STRONG if sure else FAIR)
        doubtful = self._doubtful.match(before)
        if doubtful:
            rest = before[: -len(doubtful)]
            if self._titles.match(rest):
                return Verdict("name", "person", STRONG)
            opens = not rest or rest[-1] in _BOUNDARY
            if opens and (someone or after[:1] in _CLOSING):
                return Verdict("name", "person", STRONG if someone else FAIR)  # 高某污染环境案
        if self._does.match(after):
            return Verdict("name", "person", FAIR)
        if title_before:
            return Verdict("name", "person", FAIR)
        return None

    def _by_further(self, before: str, after: str) -> Verdict:
        further = self._further[0].match(after) or self._further[1].match(after)
        if further:
            word = further.group(1)
            kind = self._types[word]
            if word in _AWARDED and before.endswith("“"):
                kind = "title"
            elif word == "局":  # a bureau that says its matter is known by its place
                kind = "place"
            return Verdict("name", kind, FAIR if kind in ("place", "organization") else WEAK)
        if before.endswith(("“", "《")):
            return Verdict("name", "other", WEAK)
        if _OTHERS.match(after):
            return Verdict("name", "place", FAIR)
        if after.startswith(("等单位", "等部门", "等企业", "等公司")):
            return Verdict("name", "organization", FAIR)
        if self._places.match(before):
            return Verdict("name", "place", FAIR)
        if self._bodies.match(before):
            return Verdict("name", "organization", FAIR if self._stop.match(after) else WEAK)
        return Verdict("name", "place", NONE)


def begins_list(after: str) -> bool:
    """Tell whether another mask follows in a list: `**、**等地`."""
    return bool(_LIST.match(after)) or (after[:1] in ("、",) and after[1:2] in MASK_CHARACTERS)
