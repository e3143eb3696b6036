"""jieba's parts of speech: runs of numerals (m), measures (q) and times (t) as dates and counts.

Tags have no values, so only what they find is scored.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator

warnings.simplefilter("ignore")

import jieba.posseg  # noqa: E402
from exchange import Record, answer, counted, dated  # noqa: E402

jieba.setLogLevel(logging.ERROR)

_SIGNS = frozenset("%％")
_TIME = re.compile("[年月日]")


def _runs(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield runs of numerals, measures and times, and whether jieba tags one of them as time."""
    start, offset, timed = -1, 0, False
    for word, tag in jieba.posseg.cut(text):
        if tag[0] in "mt" or (start >= 0 and (tag[0] == "q" or word in _SIGNS)):
            start = offset if start < 0 else start
            timed = timed or tag[0] == "t"
        elif start >= 0:
            yield start, offset, timed
            start, timed = -1, False
        offset += len(word)
    if start >= 0:
        yield start, offset, timed


def read(text: str, reference: str | None) -> list[Record]:
    """Return a date for each run with a time word or 年, 月, 日 in it, a count for the others."""
    records = []
    for start, end, timed in _runs(text):
        words = text[start:end]
        if timed or _TIME.search(words):
            records.append(dated(start, end, words, None))
        else:
            records.append(counted(start, end, words, None))
    return records


if __name__ == "__main__":
    jieba.initialize()
    answer("jieba", read)
