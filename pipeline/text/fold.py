"""Fold a text character by character, so that offsets never move.

Matching needs one form of each digit, bracket and space; evidence needs the text as it was
decoded. Folding maps each character to exactly one character, so both have the same offsets.
Blanket NFKC would not do: it changes the length of `…`, `㎡` or `㈠`.
"""

from __future__ import annotations

import re

_ASCII = {0xFF01 + i: 0x21 + i for i in range(94)}
_SPACES = {ord(c): " " for c in "\u00a0\u3000\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"}
_SPACES |= {ord(c): " " for c in "\u2008\u2009\u200a\u202f\u205f\u1680\x0b\x0c"}
_TABLE: dict[int, int | str] = {
    **_ASCII,
    **_SPACES,
    **str.maketrans("﹪﹢﹣﹡∗", "%+-**"),
    **str.maketrans("―–─━﹘", "—————"),
    **str.maketrans("〜∼∽", "~~~"),
    **str.maketrans("•・‧∙", "····"),
    **str.maketrans("「」『』﹁﹂", "“”‘’“”"),
    **str.maketrans("〝〞＂", "“””"),
    **str.maketrans("()!?;（）！？；", "（）！？；（）！？；"),
    **str.maketrans("﹝﹞", "〔〕"),
    ord("\r"): "\n",
    0x2028: "\n",
    0x2029: "\n",
    0x85: "\n",
}
# Punctuation that is folded by its neighbours: `,` in 1,234 and `:` in 1:9 stay as they are. No
# line begins with a comma, so one behind a wrap is that of a number, too.
_COMMA = re.compile(r",(?:(?!\d{3}(?!\d))|(?<!\d,)(?<!\d\n,)(?<!\d\n\n,))")
# '先进支部' is quoted; the apostrophe of a foreign name is none.
_SINGLE = re.compile("'([^'\n]{0,12}[\u4e00-\u9fff][^'\n]{0,12})'")
# In a text without `。` a `.` between Chinese characters ends a sentence; 一.基本情况 is a mark.
_FULL_STOP = re.compile(
    r"(?<=[\u4e00-\u9fff”）%》])(?<![一二三四五六七八九十])\.(?=[\u4e00-\u9fff“（《 \n]|\Z)"
)
_COLON = re.compile(r":(?:(?<!\d:)|(?!\d))")


def fold(text: str) -> str:
    """Return a copy of the same length with one form of each digit, bracket and space.

    `fold("３５％ (试行)")` is `"35% （试行）"`. Straight double quotes become “ and ” in turn
    within a paragraph.
    """
    folded = text.translate(_TABLE)
    if "," in folded:
        folded = _COMMA.sub("，", folded)
    if ":" in folded:
        folded = _COLON.sub("：", folded)
    if "'" in folded:
        folded = _SINGLE.sub(r"“\1”", folded)
    if '"' in folded:
        folded = _pair_quotes(folded)
    if "。" not in folded:
        folded = _FULL_STOP.sub("。", folded)
    return folded


def _pair_quotes(text: str) -> str:
    """Turn straight double quotes into “ and ”, beginning anew with each paragraph."""
    out: list[str] = []
    opened = False
    for line in text.split("\n"):
        parts = line.split('"')
        for part in parts[:-1]:
            # “甲校": a straight quote closes what a curly one has opened in the same line.
            curly = max(part.rfind("“"), part.rfind("”"))
            if curly >= 0:
                opened = part[curly] == "“"
            out += [part, "”" if opened else "“"]
            opened = not opened
        out += [parts[-1], "\n"]
        # A quotation runs on over a wrap, but not over the end of a sentence or a blank line.
        if opened and (not line.strip() or line.rstrip()[-1] in "。！？；：”"):
            opened = False
    return "".join(out[:-1])
