"""huibao (汇报): structured facts from free-text Chinese work reports.

>>> from huibao import extract
>>> [record.text for record in extract("2022年共有党员12人。").records]
['2022年', '12人']
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .pipeline.errors import HuibaoError
from .schemas import Report

if TYPE_CHECKING:
    from .pipeline.engine import Pipeline
    from .pipeline.frames import to_frames

__all__ = ["HuibaoError", "Pipeline", "Report", "extract", "to_frames"]


def extract(
    text: str,
    *,
    id: str | None = None,
    title: str | None = None,
    reference_date: str | None = None,
    segmenter: str = "rjieba",
    dictionary: Path | None = None,
) -> Report:
    """Return the typed records of one report's text.

    `extract("被县委评为“县级名校”").records[0].title` is `县级名校`. `reference_date` is EDTF
    (`2022`, `2022-07`, `2022-07-01`); offsets in the result are code points into `text`.
    Raise HuibaoError if the segmenter is not installed or the dictionary is wrong. For many
    texts make a `Pipeline` once.
    """
    pipeline = _pipeline(segmenter, dictionary)
    return pipeline.extract(text, id=id, title=title, reference_date=reference_date)


@lru_cache(maxsize=8)
def _pipeline(segmenter: str, dictionary: Path | None) -> Pipeline:
    from .pipeline.engine import Pipeline

    return Pipeline(segmenter=segmenter, dictionary=dictionary)


def __getattr__(name: str) -> Any:
    """Load the engine when it is first asked for, so that importing huibao stays cheap."""
    if name == "Pipeline":
        from .pipeline.engine import Pipeline

        return Pipeline
    if name == "to_frames":
        from .pipeline.frames import to_frames

        return to_frames
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
