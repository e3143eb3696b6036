"""What a date dates is looked for near it, however long the text before it is."""

from __future__ import annotations

import time

from huibao import Pipeline
from huibao.extractors.dates.events import EventFinder
from huibao.extractors.dates.moment import Expression
from huibao.pipeline.rules import Lexicons
from huibao.pipeline.text.source import Source


def test_event_takes_no_longer_in_a_long_text(pipeline: Pipeline) -> None:
    text = "公园建成。" * 100_000 + "成立于2021年3月，验收。"
    document = pipeline.read(Source(text))
    start = text.index("2021")
    finder = EventFinder(Lexicons())
    expression = Expression(start, start + len("2021年3月"), "date.point", "point")
    begun = time.process_time()
    found = {finder.event(document, expression) for _ in range(500)}
    assert found == {"成立"}
    assert time.process_time() - begun < 1
