"""Honors of one hospital's own scheme: `内科病区摘得流动红旗`, `当月护理之星为急诊科护理组`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from huibao.pipeline.rules import Document, Draft, Lexicons, Rule
from huibao.pipeline.text.structure import Bounds

RULE = Rule(
    id="honor.ward_star",
    about="a star or red flag that the hospital hangs in its wards",
    cues=("流动红旗", "护理之星", "质控之星"),
    examples=(
        "3月，内科病区挂上⟦流动红旗|honor title=流动红旗 recipient=内科病区 level=unit⟧。",
        "当月⟦护理之星|honor title=护理之星 recipient=急诊科护理组 level=unit⟧为急诊科护理组。",
    ),
    rejects=("流动红旗评比办法已经修订。",),
)
_STARS = r"(?P<title>流动红旗|(?:护理|质控)之星)"
_GIVEN = re.compile(rf"(?P<recipient>[一-鿿]{{2,10}}?(?:病区|科|组))(?:挂上|插上|保持){_STARS}")
_NAMED = re.compile(
    rf"{_STARS}(?:是|为)(?P<recipient>[一-鿿]{{2,10}}?(?:病区|组|科))(?=[，。；]|$)"
)


class WardStarExtractor:
    """Finds the honors of the scheme; huibao makes one for each pipeline."""

    kind = "honor"
    after: Sequence[str] = ("date",)
    rules: Sequence[Rule] = (RULE,)

    def __init__(self, lexicons: Lexicons) -> None:
        """Take huibao's word lists; this scheme needs none of them."""

    def extract(self, document: Document) -> Iterable[Draft]:
        """Yield one draft a star; positions are of the reading copy."""
        for pattern in (_GIVEN, _NAMED):
            for match in pattern.finditer(document.text):
                recipient = Bounds(*match.span("recipient"))
                yield Draft(
                    kind="honor",
                    start=match.start("title"),
                    end=match.end("title"),
                    rule=RULE.id,
                    slots={
                        "title": document.written(*match.span("title")),
                        "recipient": document.written(*recipient),
                        "level": "unit",
                    },
                    words=[recipient],
                )
