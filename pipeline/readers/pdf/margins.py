"""What runs along the pages of a document and is no part of its text."""

from __future__ import annotations

import re
from collections import Counter

from .lines import PageLine

_EDGE = 0.12
_NEAR = 4
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(
    r"[—–\-·~_ ]{0,6}\d{1,4}[—–\-·~_ ]{0,6}|第\s{0,3}\d{1,4}\s{0,3}页"
    r"(?:[\s，,/]{0,3}共\s{0,3}\d{1,4}\s{0,3}页)?"
    r"|\d{1,4}\s?[/／]\s?\d{1,4}|[Pp]age\s?\d{1,4}(?:\s?of\s?\d{1,4})?"
)


def without_running_lines(pages: list[list[PageLine]]) -> list[list[PageLine]]:
    """Leave out page numbers, and lines at the edge that stand on half of the pages alike."""
    places: Counter[tuple[str, int]] = Counter()
    for page in pages:
        for key in {_key(line) for line in page if _at_edge(line)}:
            places[key] += 1
    enough = max(2, len(pages) / 2)
    return [
        [
            line
            for line in page
            if not (
                _at_edge(line) and (_is_page_number(line, page) or places[_key(line)] >= enough)
            )
        ]
        for page in pages
    ]


def _at_edge(line: PageLine) -> bool:
    return line.place < _EDGE or line.place > 1 - _EDGE


def _key(line: PageLine) -> tuple[str, int]:
    return _DIGITS.sub("0", line.text.replace(" ", "")), round(line.y / _NEAR)


def _is_page_number(line: PageLine, page: list[PageLine]) -> bool:
    """Whether it looks like one and nothing stands further out."""
    if not _PAGE.fullmatch(line.text.strip()):
        return False
    outer = min if line.place < 0.5 else max
    return line.y == outer(other.y for other in page)
