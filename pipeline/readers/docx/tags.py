"""Names of elements without their namespace: strict and transitional documents differ in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = ("0", "false", "off", "none")


def local(element: _Element) -> str:
    """Return the name without namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: _Element, *names: str) -> Iterator[_Element]:
    """Yield the direct children of these names."""
    return (part for part in element if local(part) in names)


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the first element at a path of direct children, or None."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def value(element: _Element | None, attribute: str = "val") -> str | None:
    """Return an attribute whatever its namespace, `w:val` if no other is named."""
    if element is None:
        return None
    for name, held in element.attrib.items():
        if str(name).rpartition("}")[2] == attribute:
            return str(held)
    return None


def flag(element: _Element | None) -> bool:
    """Return whether a switch is on: `<w:vanish/>` is, `<w:vanish w:val="0"/>` is not."""
    return element is not None and (value(element) or "1").lower() not in _OFF


def whole(element: _Element | None, default: int, attribute: str = "val") -> int:
    """Return an attribute as a number; the default where it is absent or none."""
    try:
        return int(value(element, attribute) or default)
    except ValueError:
        return default
