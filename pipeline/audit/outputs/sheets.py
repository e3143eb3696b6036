"""Sheets of a workbook that go on in a next one where they are full, with links between them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ...writers.xlsx import ROW_LIMIT, cell_text

LINK_LIMIT = 65_530
"""The links of a sheet; what is more is text alone."""

# What no XML may hold: in cells xlsxwriter escapes it, in the words of a link it does not.
_CONTROL = re.compile("[\x00-\x1f]")
_NO_FORMATS: Mapping[int, Any] = {}


class Column(NamedTuple):
    """A column's heading, and how wide it is, in characters."""

    heading: str
    width: int
    wrapped: bool = False


class Place(NamedTuple):
    """A row of a workbook: the name of its sheet and its number there, counted from one."""

    page: str
    row: int


_NO_LINKS: Mapping[int, Place] = {}


class Sheet:
    """Rows under a frozen header with filters; text is text, whatever it begins with."""

    def __init__(self, book: Any, name: str, columns: Sequence[Column], frozen: int = 0) -> None:
        self.book = book
        self.name = name
        self.columns = columns
        self.frozen = frozen
        self.number = 0
        self._header = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        self._plain = book.add_format({"valign": "top"})
        self._wrapped = book.add_format({"valign": "top", "text_wrap": True})
        self._link = book.add_format({"valign": "top", "font_color": "#0B5394", "underline": 1})
        self._linked: dict[int, Any] = {}
        self._begin()

    def place(self, index: int) -> Place:
        """Return where the row with this index, counted from zero, stands or will stand."""
        page, row = divmod(index, ROW_LIMIT - 1)
        return Place(self._page_name(page + 1), row + 2)

    def add(
        self,
        values: Sequence[Any],
        formats: Mapping[int, Any] = _NO_FORMATS,
        links: Mapping[int, Place] = _NO_LINKS,
    ) -> None:
        """Write one row; `formats` and `links` are by column."""
        if self.row == ROW_LIMIT:
            self.end()
            self._begin()
        for index, value in enumerate(values):
            if value is None or value == "":
                continue
            link = links.get(index) if self.links < LINK_LIMIT else None
            shape = formats.get(index) or self._shape(index, link)
            if link is not None:
                self.links += 1
                address = f"internal:'{link.page}'!A{link.row}"
                self.page.write_url(self.row, index, address, shape, _link_text(str(value)))
            # After the link, which would make a text of a number and knows no escapes.
            if isinstance(value, int | float):
                self.page.write_number(self.row, index, value, shape)
            else:
                self.page.write_string(self.row, index, cell_text(str(value)), shape)
        self.row += 1

    def end(self) -> None:
        """Set the filters of the sheet that is being written."""
        self.page.autofilter(0, 0, max(self.row - 1, 1), len(self.columns) - 1)

    def _begin(self) -> None:
        self.number += 1
        self.page = self.book.add_worksheet(self._page_name(self.number))
        self.page.freeze_panes(1, self.frozen)
        for index, column in enumerate(self.columns):
            self.page.set_column(index, index, column.width)
            self.page.write_string(0, index, cell_text(column.heading), self._header)
        self.row = 1
        self.links = 0

    def _page_name(self, number: int) -> str:
        return f"{self.name} {number}" if number > 1 else self.name

    def _shape(self, index: int, link: Place | None) -> Any:
        if link is not None:
            return self._link
        return self._wrapped if self.columns[index].wrapped else self._plain


def _link_text(text: str) -> str:
    return cell_text(_CONTROL.sub("\ufffd", text[:255]))
