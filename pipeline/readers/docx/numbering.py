"""Count the numbered paragraphs of a Word document: 一、 and （一） are often not in its text.

The rules are those of ECMA-376, 17.9: numbers belong to an abstract list, so two lists made
from the same one go on counting; an override with a start begins anew; a level begins anew
after any higher one unless it says otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .figures import list_number
from .tags import child, children, flag, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r"%([1-9])")
_CLOSED = "、。）】〕》:：,，"
# The glyphs of symbol fonts that stand for bullets, by their low byte.
_GLYPHS = {0x6C: "●", 0x6E: "■", 0x75: "◆", 0xD8: "➢", 0xFC: "✓", 0xB7: "●", 0xA7: "■", 0x76: "◆"}
_MOST_LEVELS = 9


@dataclass(slots=True)
class Level:
    """How one level of a list counts and is written."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    in_digits: bool = False


@dataclass(slots=True)
class _List:
    """A `w:num`: the abstract list it counts in, its own levels and starts."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: _Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._styled: dict[tuple[str, str], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def level_of_style(self, number: str, style: str) -> int:
        """Return the level of a list that a paragraph style is tied to, else 0."""
        return self._styled.get((number, style), 0)

    def marker(self, number: str, level: int) -> str:
        """Count one paragraph of a list and return what stands before it, `一、` or `（一）`.

        Empty if there is no such list. A space follows a marker that would run into the text.
        """
        held = self._lists.get(number)
        if held is None or not 0 <= level < _MOST_LEVELS:
            return ""
        counts = self._count(number, held, level)
        shape = held.levels.get(level, Level())
        if shape.style == "bullet":
            return _bullet(shape.text)

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = held.levels.get(at, Level())
            digits = shape.in_digits and other.style != "decimalZero"
            return list_number("decimal" if digits else other.style, counts.get(at, other.start))

        text = "" if shape.style == "none" else _PLACE.sub(shown, shape.text)
        if not text or shape.suffix == "nothing" or text[-1] in _CLOSED:
            return text
        return text.rstrip() + " "

    def _count(self, number: str, held: _List, level: int) -> dict[int, int]:
        counts = self._counts.setdefault(held.abstract, {})
        anew = level in held.starts and (number, level) not in self._begun
        self._begun.add((number, level))
        if anew:
            counts[level] = held.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = held.starts.get(level, held.levels.get(level, Level()).start)
        for above in range(level):
            counts.setdefault(above, held.levels.get(above, Level()).start)
        for below in [at for at in counts if at > level]:
            restart = held.levels.get(below, Level()).restart
            # w:lvlRestart names, counted from 1, the level after which this one begins anew.
            if restart is None or (restart > 0 and level < restart):
                del counts[below]
        return counts

    def _read(self, root: _Element) -> None:
        abstracts: dict[str, dict[int, Level]] = {}
        tied: dict[str, dict[str, int]] = {}
        linked: dict[str, str] = {}
        styles: dict[str, str] = {}
        for element in children(root, "abstractNum"):
            id = value(element, attribute="abstractNumId") or ""
            abstracts[id] = {}
            for part in children(element, "lvl"):
                at = whole(part, 0, "ilvl")
                abstracts[id][at] = _level(part)
                if style := value(child(part, "pStyle")):
                    tied.setdefault(id, {})[style] = at
            if link := value(child(element, "numStyleLink")):
                linked[id] = link
            if style := value(child(element, "styleLink")):
                styles[style] = id
        for element in children(root, "num"):
            number = value(element, attribute="numId") or ""
            id = value(child(element, "abstractNumId")) or ""
            id = styles.get(linked.get(id, ""), id)
            held = _List(id, dict(abstracts.get(id, {})))
            for override in children(element, "lvlOverride"):
                at = whole(override, 0, "ilvl")
                if (own := child(override, "lvl")) is not None:
                    held.levels[at] = _level(own)
                if (start := child(override, "startOverride")) is not None:
                    held.starts[at] = whole(start, 1)
            self._lists[number] = held
            for style, at in tied.get(id, {}).items():
                self._styled[number, style] = at


def _level(element: _Element) -> Level:
    level = Level()
    level.start = whole(child(element, "start"), 1)
    level.style = value(child(element, "numFmt")) or _custom_style(element) or "decimal"
    level.text = value(child(element, "lvlText")) or ""
    level.suffix = value(child(element, "suff")) or "tab"
    restart = child(element, "lvlRestart")
    level.restart = None if restart is None else whole(restart, 0)
    level.in_digits = flag(child(element, "isLgl"))
    return level


def _custom_style(element: _Element) -> str | None:
    """Look into mc:AlternateContent, where Word puts styles that older versions do not know."""
    for alternate in children(element, "AlternateContent"):
        for choice in children(alternate, "Choice", "Fallback"):
            style = value(child(choice, "numFmt"))
            if style and style != "custom":
                return style
    return None


def _bullet(text: str) -> str:
    if not text:
        return ""
    if "\ue000" <= text[0] <= "\uf8ff":
        return _GLYPHS.get(ord(text[0]) & 0xFF, "●") + " "
    return text[0] + " "
