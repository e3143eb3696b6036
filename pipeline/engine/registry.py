"""Find the extractors: those of huibao and those that other packages add.

A package adds one by an entry point of the group `huibao.extractors`; the built-in ones are
declared the same way in the project's own `pyproject.toml`.
"""

from __future__ import annotations

from collections.abc import Callable
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import EntryPoint, entry_points

from ..errors import HuibaoError
from ..rules import Extractor, Lexicons

GROUP = "huibao.extractors"


def load_extractors(lexicons: Lexicons) -> list[Extractor]:
    """Return all registered extractors in an order in which each comes after what it reads.

    Raise HuibaoError naming the entry point if one cannot be loaded or if two wait for each
    other.
    """
    made = [
        _load(point)(lexicons)
        for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    ]
    return in_order(made)


def in_order(extractors: list[Extractor]) -> list[Extractor]:
    """Return extractors so that each comes after those whose kinds it reads."""
    by_kind: dict[str, list[int]] = {}
    for index, extractor in enumerate(extractors):
        by_kind.setdefault(extractor.kind, []).append(index)
    sorter: TopologicalSorter[int] = TopologicalSorter()
    for index, extractor in enumerate(extractors):
        before = [other for kind in extractor.after for other in by_kind.get(kind, ())]
        sorter.add(index, *(other for other in before if other != index))
    try:
        return [extractors[index] for index in sorter.static_order()]
    except CycleError as error:
        kinds = " → ".join(extractors[index].kind for index in error.args[1])
        raise HuibaoError(f"extractors wait for each other: {kinds}") from error


def _load(point: EntryPoint) -> Callable[[Lexicons], Extractor]:
    try:
        made: Callable[[Lexicons], Extractor] = point.load()
    except (ImportError, AttributeError) as error:
        raise HuibaoError(f"extractor {point.name} = {point.value}: {error}") from error
    return made
