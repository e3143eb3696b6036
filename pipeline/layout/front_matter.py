"""What YAML front matter says of a report: it is metadata, never text."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLOCK = re.compile(r"\A\s{0,20}---[ \t]*\n(?P<body>(?:[^\n]{0,400}\n){0,60}?)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"(?m)^(?P<name>title|date)[ ]*[:：][ ]*(?P<value>[^\n]{1,200})$")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)")


class FrontMatter(NamedTuple):
    """The title (source offsets) and the date (EDTF) that front matter gives, if any."""

    title: tuple[int, int] | None = None
    date: str | None = None


def front_matter(folded: str) -> FrontMatter:
    """Return what the block at the head of a text says: `date: 2024-06-28` is 2024-06-28."""
    block = _BLOCK.match(folded)
    if block is None:
        return FrontMatter()
    title: tuple[int, int] | None = None
    date: str | None = None
    for field in _FIELD.finditer(folded, *block.span("body")):
        if field["name"] == "title":
            start, end = field.span("value")
            while start < end and folded[start] == " ":
                start += 1
            while end > start and folded[end - 1] == " ":
                end -= 1
            if end - start > 2 and folded[start] in "\"'“" and folded[end - 1] in "\"'”":
                start, end = start + 1, end - 1
            title = (start, end) if start < end else None
        elif (found := _DATE.match(field["value"].strip(" \"'“”"))) is not None:
            date = found.group()
    return FrontMatter(title, date)
