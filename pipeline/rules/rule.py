"""Rules and extractors: what fires, on what cues, with examples of both kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from .draft import Draft

if TYPE_CHECKING:
    from .document import Document


@dataclass(frozen=True)
class Rule:
    """What a rule id stands for, with sentences it fires on and sentences it must not.

    `examples` are marked sentences, `"被县委评为“⟦县级名校|honor level=county⟧”"`: each mark
    is a record with its kind and the slots to compare. In `rejects`, plain sentences, the
    rule must not fire. `cues` are the word groups (`honors.award_verbs`) or signs it waits for.
    """

    id: str
    about: str
    cues: Sequence[str] = ()
    examples: Sequence[str] = ()
    rejects: Sequence[str] = ()


class Extractor(Protocol):
    """Finds the drafts of one kind in a document.

    An extractor is made once for a pipeline (`__init__(self, lexicons: Lexicons)`), holds its
    compiled patterns and no state of a document. `after` names the kinds whose drafts it reads.
    """

    kind: str
    after: Sequence[str]
    rules: Sequence[Rule]

    def extract(self, document: Document) -> Iterable[Draft]:
        """Yield the drafts found in a document."""
        ...
