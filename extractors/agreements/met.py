"""Who signs where the clause before tells that they met: `甲村与乙公司结对，签订协议`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Draft, Lexicons
from ...pipeline.rules.lexicon import alternation
from ...pipeline.text.reading import NAME
from ...pipeline.text.structure import Bounds
from .names import Party
from .parties import PartyFinder

_LONGEST = 80
_POST = re.compile("分管|[前后]勤|德育|教务|年级|[各全副镇村班]|支部|处室|学校|部门|党|本|我")
_FOR_BOTH = re.compile("代表[^，。；]{0,4}(?:双方|各方)")
_BOTH = re.compile("双方|两院|两校|两地|三方|各方|校企|政企|校地")
_EACH = re.compile(
    "(?:[两三四五]家|[双三四各劳]资?方|两[校院地家])?(?:(?:成功|顺利|最终|初步)?达成(?:了)?(?:一致|共识|意向|合作)[^，。；]{0,4})?"
)
_AGREED = re.compile("(?:双方|各方)?(?:最终|初步|已|一致)?达成(?:了)?(?:一致|共识|意向)")
# 乙国甲校校长到访，双方续签协议
_VISITED = re.compile(
    "(?P<who>[^，。；：]{2,30}?(?=[校院所局镇县]长|书记|主任|经理|代表团|考察团))[^，。；在]{2,4}(?:一行)?[^，。；在]{0,6}(?:到访|来访|来校|来院|莅临)"
)
_HELD = re.compile(
    "(?P<who>[^，。；：]{2,60}?)(?:[于在][^，。；：在]{1,16}?)?(?:联合|共同)?(?:举行|举办|召开)了?"
    "[^，。；]{0,20}(?:(?P<held>(?:签约|签字|签署)仪式)|座谈会|联席会议?|会商会|推进会)$"
)
# 村集体把旧校舍租给甲食品厂，签订合同
_HANDED = re.compile(
    "(?P<who>[^，。；把将]{2,14})[把将][^，。；]{2,24}?(?:租|转让|流转|承包|出租|委托|发包|出让)给(?P<to>[^，。；]{2,20})$"
)
# 与甲工商联建立机制，7月签订: with whom, told once for both
_WITH_ONE = re.compile(
    "(?:[^，。；与同和跟]{0,12}?(?:[0-9]{1,2}[月日])?)(?:[与同](?![时期步样])|联合|携手)(?P<who>[^，。；、与同和跟]{2,24}?)(?:联合|共同|合作){0,2}"
    "(?:建立|成立|设立|组建|共建|开展|结成|结对|达成|搭建)"
)
_BROUGHT_IN = re.compile("(?:引进|引入|招引|引来)了?(?P<who>[^，。；、的0-9]{3,30})$")
_FAR = 700


class MetFinder:
    """Reads the clause before a signing that names nobody, or only the other party."""

    def __init__(self, lexicons: Lexicons, parties: PartyFinder) -> None:
        """Compile the verbs of meeting and what may stand before a verb of signing."""
        group = "agreements."
        self._parties = parties
        self._met = re.compile(
            r"(?P<who>[^，。；：]{0,40}?(?:[与同和跟](?!时)|一行[^，。；]{0,6}(?:莅临|到访|前往|来到|走进|赴))[^，。；：]{2,36}?)"
            r"(?:[双三四各]方)?(?:[0-9]{1,2}[月日][0-9日]{0,3})?(?:[于在][^，。；：在]{1,12}?)?"
            rf"{lexicons.any_of(group + 'meeting')}"
        )
        self._person = re.compile(
            f"[\u4e00-\u9fff{NAME}*]{{1,4}}?(?:常务)?副?{lexicons.any_of(group + 'titles')}"
            f"|[\u4e00-\u9fff{NAME}*]{{2,3}}"
        )
        self._ceremony = re.compile(
            "(?P<who>[^，。；：\n]{0,40}?(?P<with>[与同和跟])(?![时步样意期])[^，。；：\n与同和跟]{2,36}?)"
            "(?:(?:[于在][^，。；：\n在]{1,24}?)?(?:联合|共同|正式)?(?:举行|举办|召开|开展)"
            "[^。；\n]{0,24}(?:签约|签字|签署|签订|洽谈|合作|共建|结对)"
            "|(?:战略)?(?:合作|共建|结对)?(?:签约|签字|签署)仪式[^，。；\n]{0,24}(?:举行|举办|召开))"
        )
        members = alternation(word for word in lexicons[group + "members"] if len(word) > 1)
        self._house = re.compile(f"该.{{1,3}}|.{{0,2}}{members}")
        self._title = re.compile(f"{lexicons.any_of(group + 'titles')}$")
        self._adverbs = re.compile(f"{lexicons.any_of(group + 'adverbs')}{{0,4}}")

    def before(self, document: Document, words: Bounds) -> list[Party]:
        """Return those of the clause before; `words` stand before the verb and name nobody."""
        text = document.text
        if words.start < 2 or text[words.start - 1] != "，":
            return []
        start = document.last_date_in(*words) or words.start
        until = self._parties.trim(document, start, words.end)
        if not _EACH.fullmatch(text, start, max(start, until)):
            return []
        told = document.structure.clause_at(words.start - 2)
        if _AGREED.match(text, told.start, told.end) and text[told.start - 1] == "，":
            told = document.structure.clause_at(told.start - 2)  # 经磋商，达成一致，拟于三月签约
        if document.structure.sentence_at(words.start).start > told.start:
            return []
        brought = _BROUGHT_IN.search(text, *told)
        if brought is not None and self._parties.ends_as_party(text, *brought.span("who")):
            return self._parties.find(document, *brought.span("who"))[0]
        held = _HELD.match(text, told.start, told.end)
        if held is not None:
            who = self._parties.find(document, *held.span("who"))[0]
            return who if held["held"] or len(who) > 1 else []
        match = self._met.match(text, told.start, min(told.end, told.start + _LONGEST))
        match = match or _VISITED.match(text, told.start, told.end)
        handed = _HANDED.match(text, told.start, told.end) if match is None else None
        if handed is not None:
            both = [self._parties.find(document, *handed.span(one))[0] for one in ("who", "to")]
            return both[0] + both[1] if all(both) else []
        for one in (match, _WITH_ONE.match(text, told.start, told.end)):
            found = self._named(document, one)
            if found:
                return found  # 与县工商联建立机制: no 联建
        return []

    def _named(self, document: Document, match: re.Match[str] | None) -> list[Party]:
        """Return those whom the words name, if all of them end as parties do."""
        if match is None:
            return []
        found, _ = self._parties.find(document, *match.span("who"))
        text = document.text
        named = all(self._parties.ends_as_party(text, one.start, one.end) for one in found)
        return found if named else []

    def told_earlier(self, document: Document, draft: Draft, since: int = 0) -> list[Party]:
        """Return who the sentences before say met to sign or work together.

        `甲校与乙公司举行签约仪式。王某校长与李某经理签署协议。` names the two houses first.
        """
        text = document.text
        clause = document.structure.clause_at(draft.start)
        low = max(since, clause.start - _FAR)
        for match in reversed(list(self._ceremony.finditer(text, low, clause.start))):
            sentence = document.structure.sentence_at(match.start())
            start = max(sentence.start, match.start())
            clause = document.structure.clause_at(match.start("with"))
            start = max(start, clause.start)
            found, _ = self._parties.find(document, start, match.end("who"))
            named = all(self._parties.ends_as_party(text, one.start, one.end) for one in found)
            if len(found) > 1 and named:
                return found
        return []

    def stands_for_others(self, document: Document, draft: Draft) -> bool:
        """Tell whether a signing names only persons, or only 双方 and the like."""
        own = draft.slots["parties"]
        clause = document.structure.clause_at(draft.start)
        if own:
            said = document.text[clause.start : draft.start]
            return all(self._is_person(name, said) for name in own)
        sentence = document.structure.sentence_at(draft.start)
        return (
            _BOTH.search(document.text, max(sentence.start, clause.start - _LONGEST), draft.start)
            is not None
        )

    def _is_person(self, name: str, said: str) -> bool:
        """Tell a person from a post and from a house with a short name, but not from 双方医院."""
        if not self._person.fullmatch(name) or _POST.match(name):
            return False
        house = self._house.fullmatch(name) and not self._title.search(name)
        return not house or f"双方{name}" in said

    @staticmethod
    def signs_for_both(document: Document, core: Bounds) -> bool:
        """Tell whether the words before a signing say it is done for both: `代表双方`."""
        clause = document.structure.clause_at(core.start)
        return _FOR_BOTH.search(document.text, clause.start, core.start) is not None

    def for_both(self, document: Document, draft: Draft) -> bool:
        """Tell whether somebody signs for both sides told before: `李某代表双方签订协议`."""
        said = self.signs_for_both(document, Bounds(draft.start, draft.end))
        own = draft.slots["parties"]
        persons = bool(own) and all(self._person.fullmatch(name) for name in own)
        return said and (persons or len(own) == 1)  # of a 县委常委 only his 县委 is read

    @staticmethod
    def same_house(draft: Draft, previous: Draft) -> tuple[str, ...]:
        """Return the parties with 该行 and the like replaced by the bank told before."""
        own: tuple[str, ...] = draft.slots["parties"]
        known = {
            name: [told for told in previous.slots["parties"] if told.endswith(name[1:])]
            for name in own
            if name[0] == "该"
        }
        return tuple(known[name][0] if known.get(name) else name for name in own)
