"""The extractor of agreements: each mention of a signing, done or planned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...pipeline.rules import Document, Draft, Lexicons, Rule
from ...pipeline.rules.lexicon import alternation
from ...pipeline.rules.qualifiers import Qualifiers
from ...pipeline.text.structure import Bounds
from .bare import BareSigning
from .carrying import Carrier
from .matter import Matter
from .met import MetFinder
from .names import Party, names, respectively
from .pacts import CEREMONY, Pact, PactFinder
from .parties import PartyFinder
from .rules import RULES
from .titled import TitleReader
from .topics import TopicFinder
from .unnamed import UnnamedReader

_SINGLE_REACH = 16
_CEREMONY = "仪式"
# A glossary says what a signing would be, not that one took place.
_DEFINED = re.compile("是指")
# 把签协议当成任务; 先开工后签合同的现象; 原拟签订的协议被取消: none has been signed.
_AS_IF = re.compile("把$|传闻|谣传|据传")
_SPOKEN_OF = re.compile("[》”]?的(?:现象|问题|行为|做法)")
_FALLEN = re.compile(
    "[》”]?(?:最终|被迫|被|只得){0,2}(?:取消|告吹|作罢|搁置|流产)|[》”]?，?[^，。；]{0,20}(?:没能?|没有|未能?)签(?:成|下|上)"
)
# 签订工资集体合同12份，女职工专项集体合同9份: the list goes on behind a comma
_MORE = re.compile(
    "(?<=份)，[^，。；与同签、0-9]{2,24}(?:合同|协议书?|责任书|承诺书)[0-9\ue000]{1,6}余?份(?=[，。；]|$)"
)
# 王某与李某在合作协议上签字
# 签订共建研究院的合作协议
_TO_DO = re.compile(
    "(?P<what>(?:共建|合建|联合|合作|建设|设立|成立|开展|推进|共同)[^，。；的]{2,24})的$"
)
_SIGNING_ON = frozenset({"签字", "签下", "落笔"})
_ON = re.compile("[在于](?P<what>[^，。；在]{2,40})上(?:郑重|正式|分别|依次|共同)?$")
# 筹建协议，预计明年校庆时签署
_PENDING = re.compile("(?:预计|将|拟|计划|有望|争取|力争)(?:于|在)?[^，。；与同和跟]{0,14}")
_BY = re.compile(
    "(?<=[议书同状录约》”])(?:由|也?(?:已经?|均|都|将|拟|正式|成功|顺利){0,3}(?:[于在][^，。；与同跟在]{2,14})?"
    "[与同跟](?!时))(?P<who>[^，。；]{2,40})$"
)


class AgreementExtractor:
    """Finds agreements by their verbs of signing; several nouns after a verb are several."""

    kind = "agreement"
    after: Sequence[str] = ("date",)
    rules: Sequence[Rule] = RULES

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the words of `agreements.toml`."""
        group = "agreements."
        self._verb = re.compile(
            # 与国网签订: no 网签, as 签订 goes on.
            f"(?P<none>{lexicons.any_of(group + 'not_signing')})"
            "(?!(?<=[网云]签)[署订约]|(?<=签订工作)(?:目标|责任|任务|计划))"
            f"|(?P<verb>{lexicons.any_of(group + 'signing', group + 'bare_signing')})"
            # 会签 and 新签 only where the sign does not begin 签署 or 签订.
            "(?!(?<=签)[署订约定])"
        )
        # One sign is looked for all over the text, the verbs only in the clauses that have it.
        words = lexicons[group + "signing"] + lexicons[group + "bare_signing"]
        self._anchor = re.compile(alternation("签" if "签" in word else word for word in words))
        self._bare_verbs = frozenset(lexicons[group + "bare_signing"])
        self._pacts = PactFinder(lexicons)
        self._parties = PartyFinder(lexicons)
        self._met = MetFinder(lexicons, self._parties)
        self._matter = Matter(lexicons)
        self._topics = TopicFinder(lexicons)
        self._titled = TitleReader(lexicons)
        self._bare = BareSigning(lexicons)
        self._unnamed = UnnamedReader(self._bare, self._parties, self._met, self._topics)
        self._carrier = Carrier(self._met, self._topics)
        self._qualifiers = Qualifiers(lexicons)

    def extract(self, document: Document) -> Iterable[Draft]:
        """Yield a draft for each agreement of which a signing is told."""
        previous: Draft | None = None
        told: set[str] = set()
        over = 0
        for match in self._verbs(document):
            if match.start() < over:
                continue
            for draft in self._signing(document, match, over):
                self._carrier.complete(document, draft, previous, told)
                told.update(draft.slots["parties"])
                previous = draft
                over = max(over, draft.end)
                if not self._qualifiers.status(document, draft.start, draft.end).negated:
                    yield draft
                else:
                    reason = "文中否定 the text denies it"
                    document.refuse(draft.rule, draft.start, draft.end, reason)

    def _verbs(self, document: Document) -> Iterator[re.Match[str]]:
        over = 0
        for anchor in self._anchor.finditer(document.text):
            if anchor.start() < over:
                continue
            clause = document.structure.clause_at(anchor.start())
            over = max(clause.end, anchor.end())
            for match in self._verb.finditer(document.text, clause.start, over):
                if match.lastgroup == "verb" or match.group().endswith(_CEREMONY):
                    yield match

    def _signing(self, document: Document, verb: re.Match[str], over: int) -> Iterator[Draft]:
        text = document.text
        clause = document.structure.clause_at(verb.start())
        start = max(clause.start, over if over < verb.start() else clause.start)
        until = clause.end
        if _DEFINED.search(text, clause.start, verb.start()) or _AS_IF.search(
            text, clause.start, verb.start()
        ):
            return
        if verb.group().endswith(_CEREMONY):
            pact = self._pacts.before(document, start, verb.start(), verb.end() - len(_CEREMONY))
            if pact is not None:
                yield self._named_before(document, start, pact, verb.start())
            return
        while more := _MORE.match(text, until):
            until = more.end()
        if verb.group() == "签":
            until = min(until, verb.end() + _SINGLE_REACH)
        later = self._verb.search(text, verb.end(), until)
        if later is not None and later.lastgroup == "verb" and len(later.group()) > 1:
            until = later.start()
        pacts = self._pacts.after(document, verb.end(), until, verb.group())
        if pacts:
            yield from self._with_nouns(document, Bounds(start, verb.start()), verb.end(), pacts)
            return
        on = _ON.search(text, start, verb.start())
        if on is not None and verb.group() in _SIGNING_ON:
            pact = self._pacts.before(document, on.start("what"), on.end("what"), verb.end())
            if pact is not None:
                yield self._named_before(
                    document, start, pact, verb.start(), Bounds(start, on.start())
                )
            return
        if verb.group() == "落笔":
            return
        trimmed = self._parties.trim(document, start, verb.start())
        by = _BY.search(text, start, trimmed)
        if verb.group() == "签" and by is None:
            return
        until = by.start() if by else trimmed
        pact = self._pacts.before(document, start, until, verb.end(), told=by is not None)
        if pact is not None:
            who = by and Bounds(*by.span("who"))
            yield self._named_before(document, start, pact, verb.start(), who)
        elif (
            _PENDING.fullmatch(text, clause.start, verb.start())
            and clause.start > over
            and text[clause.start - 1] == "，"
            and (told := self._told(document, clause, verb.end())) is not None
        ):
            first = document.structure.clause_at(told.start).start
            draft = self._named_before(document, first, told, told.over)
            draft.slots["status"] = "planned"
            yield draft
        elif verb.group() in self._bare_verbs or (
            verb.group() == "签字" and self._met.signs_for_both(document, Bounds(*verb.span()))
        ):
            core = self._bare.core(document, verb.start(), verb.end(), clause)
            if core is not None:
                until = self._bare.opening(document, verb.start())
                parties, subject = self._unnamed.read(document, Bounds(start, until), core, clause)
                rule = "agreement.signing_verb"
                yield self._draft(document, core, rule, None, parties, subject)
        elif (project := self._bare.project(document, verb.end(), clause.end)) is not None:
            parties, _ = self._parties.find(document, start, verb.start())
            yield self._draft(
                document, Bounds(*verb.span()), "agreement.signing_verb", None, parties, project
            )

    def _told(self, document: Document, clause: Bounds, verb: int) -> Pact | None:
        """Return the agreement that ends the clause before: `筹建协议，预计明年签署`."""
        earlier = document.structure.clause_at(clause.start - 2)
        pact = self._pacts.before(document, earlier.start, earlier.end, verb)
        signed = self._verb.search(document.text, *earlier) is not None
        return None if signed else pact

    def _with_nouns(
        self, document: Document, before: Bounds, verb: int, pacts: Sequence[Pact]
    ) -> Iterator[Draft]:
        parties, topic = self._parties.find(document, before.start, before.end)
        if not parties and (met := self._met.before(document, before)):
            parties, topic = met, None
        shared = self._topics.subject(document, before, topic)
        if shared is None:
            shared = self._topics.told_after(document, pacts[-1].end)
        each = respectively(document, before, parties, len(pacts))
        for pact, signing in zip(pacts, each, strict=True):
            fallen = _FALLEN.match(document.text, pact.end)
            if fallen or _SPOKEN_OF.match(document.text, pact.end):
                reason = "没有签成 it was not signed"
                document.refuse("agreement.signed", pact.start, pact.end, reason)
                continue
            inner = self._parties.inside(document, verb, pact.start)
            done = _TO_DO.search(document.text, verb, pact.start) if shared is None else None
            yield self._draft(
                document,
                Bounds(pact.start, pact.end),
                "agreement.signed",
                pact,
                inner or signing,
                shared if done is None else Bounds(*done.span("what")),
            )

    def _named_before(
        self, document: Document, start: int, pact: Pact, verb: int, by: Bounds | None = None
    ) -> Draft:
        held = CEREMONY.search(document.text, start, pact.start)
        quoted = document.text[pact.start - 1] in "《“"
        until = pact.start - quoted if held is None else held.start()
        parties, topic = self._parties.find(document, start, until)
        if by is not None:  # 流转合同由镇政府同农户签订
            told = self._met.before(document, Bounds(start, start))
            parties = told or self._parties.find(document, *by)[0] or parties
        shared = self._topics.subject(document, Bounds(start, pact.start), topic)
        core = Bounds(pact.start, pact.end)
        draft = self._draft(document, core, "agreement.pact_noun", pact, parties, shared)
        between = document.dates_in(pact.over, verb)
        if between:  # 协议于6月正式签订
            draft.slots["date"] = between[-1].slots.get("value")
        if self._topics.retold(document, core.start):
            draft.slots["date"] = None  # its day was told with the signing itself
        return draft

    def _draft(
        self,
        document: Document,
        core: Bounds,
        rule: str,
        pact: Pact | None,
        parties: Sequence[Party],
        subject: Bounds | str | None,
    ) -> Draft:
        name = document.written(*core) if pact is not None else None
        named, rest = self._titled.read(document, core) if pact else ([], core.start)
        if len(parties) < 2 or self._met.signs_for_both(document, core):
            parties = named or parties
        matter = self._matter.of_name(document.text[rest : core.end]) if pact else None
        words = [Bounds(party.start, party.end) for party in parties]
        about: str | None
        works = isinstance(subject, Bounds) and document.text.endswith("项目", *subject)
        if matter is not None and not isinstance(subject, str) and not works:
            at = document.text.find(matter, core.start, core.end)
            about = document.written(at, at + len(matter)) if at >= 0 else matter
        elif isinstance(subject, Bounds):
            about = document.written(*subject)
            words.append(subject)
        else:
            about = subject
        if any(about == party.name for party in parties):
            about = None  # 党员签订党员承诺书: who signs, no matter
        status = self._qualifiers.status(document, core.start, core.end)
        planned = self._topics.planned(document, core, said=status.planned)
        return Draft(
            kind=self.kind,
            start=core.start,
            end=core.end,
            rule=rule,
            slots={
                "type": name,
                "parties": names(document, parties),
                "subject": about,
                "status": "planned" if planned else "signed",
            },
            words=words,
        )
