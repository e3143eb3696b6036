"""A clause with the place in it that a finding is about."""

from __future__ import annotations

from typing import NamedTuple

from huibao.schemas import Finding, Place


class Marked(NamedTuple):
    """The words before a place, of the place and after it."""

    before: str
    place: str
    after: str

    def shortened(self, most: int) -> Marked:
        """Return it with at most `most` characters, the place kept: `…共有⟦**名⟧教师…`."""
        place = self.place if len(self.place) <= most else self.place[: most - 1] + "…"
        left = most - len(place)
        before, after = self.before, self.after
        # What one side does not need, the other may have.
        room = max(left // 2, left - len(after))
        if len(before) > room:
            before = "…" + before[len(before) - max(room - 1, 0) :]
        room = max(left - len(before), 0)
        if len(after) > room:
            after = after[: max(room - 1, 0)] + "…"
        return Marked(before, place, after)


def marked(found: Finding | Place) -> Marked:
    """Return the words around a finding or a place; without a clause its own words alone.

    The place `**` in `学校有教师**名。` is `("学校有教师", "**", "名。")`.
    """
    clause = found.clause
    if clause is None:
        return Marked("", found.text, "")
    words = clause.text
    start = min(max(found.start - clause.start, 0), len(words))
    end = min(max(found.end - clause.start, start), len(words))
    return Marked(words[:start], words[start:end], words[end:])
