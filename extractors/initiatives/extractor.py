"""Find the undertakings a report names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...pipeline.rules import Document, Draft, Lexicons
from ...pipeline.rules.cues import CALLS
from ...pipeline.rules.qualifiers import Qualifiers
from ...pipeline.text.structure import Bounds
from .closing import is_kind, merges, thing, works_well
from .generic import Generic
from .groups import groups
from .heads import Heads
from .judging import Judge
from .lists import whole
from .member import Member
from .members import Members
from .notes import explained, note_marker
from .predicates import Predicates
from .quoted import held, quoted
from .region import SPENT, Region
from .regions import Regions
from .rules import RULES
from .tokens import Tokens
from .trail import Trail
from .verdicts import Setting, Verdict

_SELECTED = frozenset({"入选", "入围"})
_BENEFITS = frozenset({"为", "给"})  # 为纪念室开馆
_BUILT = frozenset({"开工", "新开工", "竣工", "建成", "投产", "完工"})
_ACHIEVED = frozenset({"实现", "达到", "做到", "发挥", "集"})  # 实现“跨省通办”
_LED_BY = frozenset({"围绕", "按照", "根据", "对照", "聚焦", "依据"})
_PLANS = frozenset({"计划", "规划", "战略", "工作"})
_PROGRAMMES = frozenset({"计划", "工程"})
_MERGING = frozenset({"推进", "推动"})
_UNGOVERNED = Setting(None, None, governed=False, listed=False, shared=None)
_SILENT = frozenset({"study", "honor", "ending", "naming"})


_CALLED = re.compile(f"({CALLS}|目标是：?|打算是：?)[^。；\n]{{0,80}}$")
_PHASE = re.compile("[一二三四五六]期?")
_DONE = re.compile("已|了|先后|累计|以来|[0-9\ue000]次")


def _called(document: Document, start: int) -> bool:
    """Tell whether a sentence calls for an undertaking: `各支部要落实“三会一课”制度`."""
    segment = document.structure.segment_at(start)
    text = document.text
    call = _CALLED.search(text, segment.start, start)
    while call is not None and text.count("“", segment.start, call.start()) > text.count(
        "”", segment.start, call.start()
    ):
        call = _CALLED.search(text, call.end(1), start)  # 落实“三管三必须”，开展…
    return call is not None and _DONE.search(document.text, call.start(), start) is None


class InitiativeExtractor:
    """Quoted names and noun phrases of the closed table, governed by a verb of doing."""

    kind = "initiative"
    after: Sequence[str] = ("date",)
    rules = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of `initiatives.toml`."""
        self._heads = Heads(lexicons)
        self._tokens = Tokens(lexicons, self._heads)
        self._predicates = Predicates(lexicons)
        self._members = Members(lexicons, self._heads, self._predicates)
        self._regions = Regions(lexicons, self._heads, self._predicates)
        self._generic = Generic(lexicons)
        self._judge = Judge(lexicons, self._heads, self._generic)
        self._qualifiers = Qualifiers(lexicons)
        self._states = frozenset(lexicons["initiatives.states"])

    def extract(self, document: Document) -> Iterable[Draft]:
        """Yield the initiatives of a document; none inside headings and the title.

        `实施“青蓝工程”` gives one, its name 青蓝工程, its category program, its action 实施.
        """
        title = document.title or Bounds(0, 0)
        trail = Trail(self._heads)
        for clause in self._worth_reading(document):
            if title.start <= clause.start < title.end:
                continue
            marker = note_marker(document, clause.start)
            if marker is not None:
                verdict = self._explained(document, clause, marker)
                for draft in self._draft(document, verdict, None) if verdict else ():
                    draft.slots["status"] = "reported"  # what a note explains is there
                    yield draft
                continue
            regions = self._regions.of(document, self._tokens.of(document, clause))
            trail.leads_on(document, clause, regions)
            for region in regions:
                for verdict, action in self._found(document, region):
                    trail.note(region, verdict.head, verdict.end)
                    if document.heading_at(verdict.start) is None:
                        yield from self._draft(document, verdict, action)
                    else:
                        reason = "在标题之内 inside a heading"
                        document.refuse(verdict.rule, verdict.start, verdict.end, reason)

    def _explained(self, document: Document, clause: Bounds, marker: Bounds) -> Verdict | None:
        """Return the quoted name that a note explains, if it begins the note."""
        tokens = [item for item in self._tokens.of(document, clause) if item.start >= marker.end]
        if clause.start > marker.end or not tokens:
            return None
        member = self._members.of(document, tokens)[0]
        verdict = explained(document, member, self._heads)
        # 〔3〕“两高”项目：…, but “三个一”活动：…
        held = verdict is not None and verdict.head.category == "campaign"
        return verdict if held or not self._judge.is_principle(member) else None

    def _worth_reading(self, document: Document) -> Iterator[Bounds]:
        """Yield the clauses that may hold a name: what it needs stands in them.

        Who asks for the rules that were tried wants those read, too, where no verb is.
        """
        search = self._heads.anywhere.search
        doing = self._predicates.doing.search
        text = document.text
        found = search(text)
        last = 0
        for clause in document.structure.clauses:
            if found is not None and found.start() < clause.start:
                found = search(text, clause.start)
            if found is None:
                return
            named = found.end() <= clause.end or (
                found.start() < clause.end and search(text, clause.start, clause.end)
            )
            follows = clause.start == last + 1 and text[last] == "，"
            if named and (follows or document.trials is not None or doing(text, *clause)):
                yield clause
                last = clause.end

    def _found(self, document: Document, region: Region) -> Iterator[tuple[Verdict, str | None]]:
        """Yield the undertakings of a region, each with the verb of doing."""
        if region.kind in _SILENT or not region.tokens:
            yield from self._selected(document, region)
            return
        members = self._members.of(document, region.tokens)
        while len(members) > 1 and _PHASE.fullmatch(members[-1].tokens[0].text):
            members.pop()  # 机床及轴承项目一、二、三期
        if not members:
            return
        verb = region.verb
        if verb == "做好" and not works_well(document, members[-1]):
            verb = None
        subject = self._subject_verb(document, region, members)
        governed = verb is not None or subject is not None
        action = verb if subject in self._states else subject or verb
        last_head = members[-1].head
        alone = quoted(members) and last_head is not None and self._heads.names_alone(last_head)
        shared = whole(document, members, self._members) if governed or alone else None
        if shared is None and not governed and held(members):
            shared = whole(document, held(members), self._members)
        if shared is not None and action == "下设":
            return  # 下设低段、高段2个党小组
        if shared is not None and not self._generic.scopes(region.tokens, shared):
            yield Verdict(shared.start, shared.end, shared.head, "initiative.list"), action
            return
        last = members[-1]
        own = [member for member in members if member.named and not member.is_class]
        if governed:
            for group in groups(document, members):
                shared = whole(document, group, self._members)
                if shared is not None and shared.head.category != "place":
                    yield Verdict(shared.start, shared.end, shared.head, "initiative.list"), action
                    own = [member for member in own if member is not group[-1]]
        merged = region.verb in _MERGING and not last.named and merges(members)
        # 实施统一规划与各自提高相结合的方式
        merged = merged or any(token.text == "相结合" for token in last.tokens)
        if merged or (last.is_class and self._members.is_remedied(last)):
            own = [member for member in own if member.quote is not None]
        achieved = region.governor is not None and region.governor.text in _ACHIEVED
        pursued = last.head is not None and last.head.text == "战略"
        led = region.governor is not None and region.governor.text[-2:] in _LED_BY
        if led and last.head is not None and last.head.text in _PLANS:
            return  # 围绕“1281”工作计划
        if self._members.is_field(last) or achieved or pursued:
            own = [member for member in own if not member.is_quote or self._acts(member, region)]
        classed = last.is_class and len(members) > 1 and last.quote is None and not last.modified
        if not own and last.named and not classed and not (achieved and last.is_quote):
            own = [last]
        class_head = last.head if own and last.is_class and last is not own[0] else None
        setting = Setting(verb, subject, governed, len(own) > 1 or last.is_class, class_head)
        # Where a quoted name of a list is an undertaking, the other members are as well.
        refused: list[Member] = []
        for member in sorted(own, key=lambda member: member.quote is None):
            verdict = self._judge.verdict(document, member, setting)
            if verdict is None:
                refused.append(member)
                continue
            if member.quote is not None and member.head is not None:
                setting = setting._replace(governed=True)
                if member.is_quote and region.kind == "frame":
                    setting = setting._replace(beside=verdict.head)
            yield verdict, action
        if setting.beside is not None:
            for member in filter(lambda member: member.is_quote, refused):
                verdict = self._judge.verdict(document, member, setting)
                if verdict is not None:
                    yield verdict, action

    def _acts(self, member: Member, region: Region) -> bool:
        """Tell whether a quoted name is that of a body or place: `发挥“党员先锋岗”作用`."""
        performs = region.governor is not None and region.governor.text == "发挥"
        quote = member.quote
        return performs and quote is not None and self._heads.acts(quote.text[1:-1])

    def _selected(self, document: Document, region: Region) -> Iterator[tuple[Verdict, str | None]]:
        """Yield the quoted programme that somebody was selected into: 入选“英才”计划.

        So is a year that was declared: `把今年确定为“作风建设年”`.
        """
        if region.governor is None or not region.tokens:
            return
        selected = region.governor.text in _SELECTED
        for member in self._members.of(document, region.tokens):
            if region.kind == "honor" and self._judge.is_year(member):
                verdict = self._judge.verdict(document, member, _UNGOVERNED)
                if verdict is not None:
                    yield verdict, None
                continue
            if not selected:
                continue
            head = member.head
            if member.quote is None or head is None or member.is_quote:
                continue
            if head.text in _PROGRAMMES:
                yield Verdict(member.start, member.end, head, "initiative.quoted"), None

    def _subject_verb(
        self, document: Document, region: Region, members: Sequence[Member]
    ) -> str | None:
        """Return the verb whose subject the region's last name is, or None."""
        if region.governor is not None and region.governor.text in _BENEFITS:
            return None
        free = region.kind in ("open", "frame") or region.tentative
        if region.governor is not None and region.governor.text in SPENT:
            free = region.tokens[0].tag == "m"  # 投资6亿元“甲中学”建成投用
        for number, member in enumerate(reversed(members)):
            if member.named:
                # 确保投资三亿元的训练中心开工: the verb before governs the money alone.
                if not free and (region.kind != "block" or not member.modified):
                    return None
                verb = self._predicates.after(document, member.end)
                last_thing = (
                    thing(members[-1], self._predicates) if verb is None and number else None
                )
                if last_thing is not None:
                    # 甲实验室、乙大桥建成: the last of the list has no head noun.
                    verb = self._predicates.after(document, last_thing.end)
                spread = verb == "全覆盖" and (number > 0 or is_kind(member))
                spread = spread or (verb == "取得成效" and number > 0)
                # 博物馆之城建设成效显著, 今年计划新开工的道路
                stated = verb in self._states and is_kind(member)
                planned = member.tokens[member.last].text == "计划" and verb in _BUILT
                signed = verb == "签订" and (
                    member.head is None or member.head.category != "program"
                )
                return None if spread or stated or planned or signed else verb
        return None

    def _draft(self, document: Document, verdict: Verdict, action: str | None) -> Iterator[Draft]:
        text = document.text
        start, end = verdict.start, verdict.end
        if text[start] == "“" and text.find("”", start, end) == end - 1:
            start, end = start + 1, end - 1
        status = self._qualifiers.status(document, start, end)
        if status.negated:
            return
        acted = action is not None and verdict.rule != "initiative.subject"
        if acted and status.cue is not None and status.cue.start >= end:
            clause = document.structure.clause_at(start)
            if status.cue.start >= clause.end:  # 实施甲项目，预计增收三成
                status = self._qualifiers.status(document, start, start + 1)
        planned = status.planned or (status.cue is None and _called(document, start))
        slots = {
            "name": document.written(start, end),
            "category": verdict.head.category,
            "action": action,
            "status": "planned" if planned else "reported",
        }
        yield Draft(self.kind, start, end, verdict.rule, slots)
