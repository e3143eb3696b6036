"""What the styles of a Word document lay down: lists, hidden text, tables of contents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .tags import child, children, flag, local, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 12


@dataclass(slots=True)
class _Style:
    name: str
    based_on: str | None
    number: str | None
    level: int | None
    vanish: bool | None


class Styles:
    """The styles by id, each with what it takes from the one it is based on."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        for element in () if root is None else children(root, "style"):
            listed = child(element, "pPr", "numPr")
            hidden = child(element, "rPr", "vanish")
            self._styles[value(element, "styleId") or ""] = _Style(
                name=(value(child(element, "name")) or "").lower(),
                based_on=value(child(element, "basedOn")),
                number=value(child(listed, "numId")),
                level=whole(at, 0) if (at := child(listed, "ilvl")) is not None else None,
                vanish=None if hidden is None else flag(hidden),
            )

    def numbered(self, id: str | None) -> tuple[str, int | None, str] | None:
        """Return list, level (or None) and the style that says so, or None."""
        for name, style in self._chain(id):
            if style.number is not None:
                return style.number, style.level, name
        return None

    def hides(self, id: str | None) -> bool:
        """Return whether text of a style is hidden."""
        return next((s.vanish for _, s in self._chain(id) if s.vanish is not None), False)

    def is_contents(self, id: str | None) -> bool:
        """Return whether a paragraph of a style is a line of the table of contents."""
        style = self._styles.get(id or "")
        return style is not None and style.name.startswith("toc ")

    def _chain(self, id: str | None) -> list[tuple[str, _Style]]:
        chain: list[tuple[str, _Style]] = []
        while id in self._styles and len(chain) < _DEEPEST:
            chain.append((id, self._styles[id]))
            id = self._styles[id].based_on
        return chain


def paragraph_style(properties: _Element | None) -> str | None:
    """Return the id of the style that a `w:pPr` or `w:rPr` names."""
    if properties is None:
        return None
    for part in properties:
        if local(part) in ("pStyle", "rStyle"):
            return value(part)
    return None
