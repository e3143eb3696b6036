"""A table's rows as lines of text."""

from __future__ import annotations

from collections.abc import Sequence

BETWEEN = "  "
"""Parts two cells: a run of two spaces is an item's end for the layout, one space is none."""


def row_line(cells: Sequence[str]) -> str:
    r"""Return the line of a row, or lines where a cell has several.

    `row_line(["党员", "", "12名"])` is `"党员  12名"`; `row_line(["总结", "一。\n二。"])` is
    `"总结\n一。\n二。"`: the paragraphs of a cell that holds text stay paragraphs.
    """
    filled = [cell.strip("\n") for cell in cells if cell.strip()]
    parted = any("\n" in cell for cell in filled)
    return ("\n" if parted else BETWEEN).join(filled)
