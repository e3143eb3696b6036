"""Verbs whose subject is an undertaking: `引水工程8月通水`."""

from __future__ import annotations

import re

from ...pipeline.rules import Document, Lexicons
from ...pipeline.rules.lexicon import alternation

_END = r"(?=[，。；、：！？\n）]|等|并|和|后|$)"


class Predicates:
    """Finds the verb that follows a name."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Compile the verbs and adverbs of `initiatives.toml`."""
        adverb = alternation(lexicons["initiatives.predicate_adverb"])
        plain = alternation(lexicons["initiatives.predicate"])
        after = alternation(lexicons["initiatives.predicate_after_adverb"])
        self._verb = re.compile(
            f"(?:{adverb}){{0,4}}(?P<plain>{plain})|(?:{adverb}){{1,4}}(?P<after>{after}){_END}"
        )

    def after(self, document: Document, end: int) -> str | None:
        """Return the verb whose subject ends at `end`, or None; a date may stand between."""
        text = document.text
        stop = document.structure.clause_at(end - 1).end
        match = self._verb.match(text, end, stop)
        if match is None:
            dated = document.last_date_in(end, min(stop, end + 14))
            if dated is None:
                return None
            match = self._verb.match(text, dated, stop)
            if match is None:
                return None
        return match["plain"] or match["after"]
