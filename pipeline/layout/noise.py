"""What is no text: control characters, markup, literal entities, front matter.

Each function returns a copy of the same length in which whatever is not to be read is
overwritten with DROP, so that positions stay offsets into the source until the very end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..text.reading import SIGNS

DROP: Final = "\x00"
"""Overwrites a character that is left out of the reading copy."""
GAP: Final = "\x1f"
"""Overwrites a character that parts two items of one line; it is read as a space."""

# Private-use characters are glyphs of a lost symbol font; three of them are the signs of masks.
_INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ue000-\uf8ff\U000e0000-\U000e01ef\U000f0000-\U0010fffd]"
)
_FRONT_MATTER = re.compile(
    r"\A\s{0,20}---[ ]{0,9}\n{1,3} {0,9}[\w-]{1,40}[：:][\s\S]{0,4000}?\n {0,9}---[ ]{0,9}\n"
)
_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288)(?:；|\b)", re.IGNORECASE)
# No-break spaces that went through a wrong encoding. After 吗 and the like they are real.
_LOST_SPACES = re.compile(r"(?<![吗呢么谁哪？])(?:？？){1,40}(?!？)")
_IMAGE = re.compile(r"！\[[^\[\]\n]{0,400}\]（[^（）\n]{0,200000}）")
_LINK = re.compile(r"\[([^\[\]\n]{1,400})\]（(?:https?|ftp|www|mailto|/|#|\.)[^（）\n]{0,4000}）")
_BREAK_TAG = re.compile(r"</?(?:br|p|div|li|tr|h[1-6])\b[^<>\n]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9]{0,15}\b[^<>\n]{0,300}|！--[^<>\n]{0,400}--)>")
_ESCAPE = re.compile(r"\\(?=[-_*#.+`|\[\]（）>])")
_CALLOUT = re.compile(r"\[！[A-Za-z]{3,12}\]")
_RULE = re.compile(r"(?m)^[ >]{0,8}(?:[-=_*~#]{3,200}|—{4,200}|[|:：\- ]{3,200})[ ]{0,8}$")
_BAR = re.compile(r" {0,40}\| {0,40}")
_TABLE_ROW = re.compile(r"(?m)^[ ]{0,8}\|[^\n]{0,4000}\|[ ]{0,8}$")


def without_noise(
    folded: str, masks: Sequence[tuple[int, int, str]], emphasis: Sequence[tuple[int, int]]
) -> str:
    """Return the text with mask signs, all markup inside lines overwritten with DROP.

    `without_noise("&nbsp;**县", [(6, 8, "name")], [])` is a space, five DROP, two signs, `县`.
    A literal entity and a run of `??` that was a no-break space become spaces.
    """
    text = _INVISIBLE.sub(DROP, folded) if _INVISIBLE.search(folded) else folded
    text = _with_signs(text, masks, emphasis)
    if text.lstrip().startswith("---"):
        text = _FRONT_MATTER.sub(_keep_newline, text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: " " + DROP * (len(match.group()) - 1), text)
    if "？？" in text:
        text = _LOST_SPACES.sub(lambda match: " " * len(match.group()), text)
    if "](" in text or "]（" in text:
        text = _IMAGE.sub(_all, text)
        text = _LINK.sub(_link_text, text)
    if "<" in text:
        text = _BREAK_TAG.sub(_keep_newline, text)
        text = _TAG.sub(_all, text)
    if "\\" in text:
        text = _ESCAPE.sub(DROP, text)
    if "[！" in text:
        text = _CALLOUT.sub(_all, text)
    text = _RULE.sub(_all, text)
    if "|" in text:
        text = _TABLE_ROW.sub(_cells, text)
    return text


def _with_signs(
    text: str, masks: Sequence[tuple[int, int, str]], emphasis: Sequence[tuple[int, int]]
) -> str:
    changes = [(start, end, SIGNS[hides]) for start, end, hides in masks]
    changes += [(start, end, DROP) for start, end in emphasis]
    if not changes:
        return text
    parts = []
    done = 0
    for start, end, character in sorted(changes):
        start = max(start, done)
        if end > start:
            parts += [text[done:start], character * (end - start)]
            done = end
    parts.append(text[done:])
    return "".join(parts)


def _all(match: re.Match[str]) -> str:
    return DROP * len(match.group())


def _keep_newline(match: re.Match[str]) -> str:
    return DROP * (len(match.group()) - 1) + "\n"


def _cells(match: re.Match[str]) -> str:
    row = _BAR.sub(lambda bar: GAP + DROP * (len(bar.group()) - 1), match.group())
    return DROP + row[1:-1].rstrip(GAP + DROP).ljust(len(row) - 2, DROP) + DROP


def _link_text(match: re.Match[str]) -> str:
    words = match[1]
    return DROP + words + DROP * (len(match.group()) - len(words) - 1)
