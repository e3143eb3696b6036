"""Changes of a text that change nothing it says, and what must come out then.

Compared are records with all their slots, places shifted as the text was; ids, sections and the
evidence around a record are not. The reference date is given, since a text in front or behind may
bear another. In slots only the characters are compared, not how they were laid out.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huibao import Pipeline
from huibao.pipeline.text.fold import fold

ROOT = Path(__file__).resolve().parent.parent
TEXTS = {
    path.stem: path.read_bytes().decode("utf-8")
    for path in sorted((ROOT / "corpora" / "reports").glob("*.txt"))
}
NAMES = sorted(TEXTS)
PIPELINE = Pipeline()
DAY = "2030-12-31"
LOOSE = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))

_SUBJECTS = ["党员", "骨干教师", "常住人口", "规模以上企业", "帮扶对象", "签约项目"]
_NUMBERS = ["12", "3.5", "**", "1,280", "XX", "四百五十", "6X", "（ ）"]
_UNITS = ["名", "人", "个", "万元", "%", "所"]
_DATES = ["2022年4月13日", "今年上半年", "截至10月底", "2022年*月", "每月", "近三年"]
_CLAUSES = [
    "被中共**县委授予“先进基层党组织”称号",
    "与某科技公司签订合作协议",
    "实施“青松工程”",
    "印发《教师考核办法》",
    "位居全市第二",
]

Fact = tuple[int, int, str, dict[str, Any]]


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A paragraph of one to four sentences with dates, figures and facts."""
    sentences = []
    for _ in range(draw(st.integers(1, 4))):
        figure = draw(st.sampled_from(_NUMBERS)) + draw(st.sampled_from(_UNITS))
        parts = [
            f"{draw(st.sampled_from(_DATES))}，共有{draw(st.sampled_from(_SUBJECTS))}{figure}",
            draw(st.sampled_from(_CLAUSES)),
        ]
        sentences.append("，".join(parts) + "。")
    return "".join(sentences)


def facts(text: str, place: Callable[[int], int] = lambda offset: offset) -> list[Fact]:
    """Return the records of a text with their slots, each offset moved by `place`."""
    report = PIPELINE.extract(text, reference_date=DAY)
    starts = {record.id: place(record.start) for record in report.records}
    found: list[Fact] = []
    for record in report.records:
        slots = record.model_dump(
            exclude={"id", "start", "end", "text", "section", "clause", "kind", "masks", "rule"}
        )
        if slots.get("part_of"):
            slots["part_of"] = starts[slots["part_of"]]
        found.append(
            (
                place(record.start),
                place(record.end - 1) + 1,
                record.kind,
                {name: _plain(value) for name, value in slots.items()},
            )
        )
    return found


def _plain(value: Any) -> Any:
    """Return a slot without the layout of its words."""
    if isinstance(value, tuple):
        return tuple(_plain(part) for part in value)
    return re.sub(r"\s", "", fold(value)) if isinstance(value, str) else value


@cache
def before(text: str) -> list[Fact]:
    """Return the records of an unchanged text."""
    return facts(text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "opening",
    ["各位同志，大家好，感谢大家的支持。\n", "大家齐心协力，工作平稳有序。\n\n"],
    ids=["line", "blank"],
)
def test_a_paragraph_in_front_moves_all_and_changes_none(name: str, opening: str) -> None:
    """Front matter is one only at the very top, so what stands behind it is taken alone."""
    text = re.sub(r"\A---\n.*?\n---\n", "", TEXTS[name], flags=re.DOTALL)
    assert facts(opening + text, lambda offset: offset - len(opening)) == before(text)


WIDE = str.maketrans("0123456789%", "０１２３４５６７８９％")


@pytest.mark.parametrize("name", NAMES)
def test_full_width_figures_say_the_same(name: str) -> None:
    text = TEXTS[name]
    assert facts(text.translate(WIDE)) == before(text)


@LOOSE
@given(paragraphs())
def test_full_width_figures_say_the_same_in_any_sentence(text: str) -> None:
    assert facts(text.translate(WIDE)) == facts(text)


@pytest.mark.parametrize("name", NAMES)
def test_two_reports_joined_give_the_records_of_both(name: str) -> None:
    """What the first tells of time goes on into the second, up to its own headings and years.

    A last section of plans does, so `status` is not compared; and the year of the last date does
    for months without one, so the years of dates that are not written out are not, either.
    """
    first, second = TEXTS[name], TEXTS[NAMES[NAMES.index(name) - 1]]
    joined = first.rstrip() + "\n\n" + re.sub(r"\A---\n.*?\n---\n", "", second, flags=re.DOTALL)
    size = len(joined) - len(second)
    alone = before(first) + [_moved(fact, size) for fact in before(second)]
    assert _without_years(facts(joined)) == _without_years(alone)


def _moved(fact: Fact, size: int) -> Fact:
    start, end, kind, slots = fact
    if slots.get("part_of") is not None:
        slots = slots | {"part_of": slots["part_of"] + size}
    return start + size, end + size, kind, slots


def _without_years(found: list[Fact]) -> list[Fact]:
    out = []
    for start, end, kind, slots in found:
        taken = ["date"] if slots.get("basis") == "explicit" else ["date", "value"]
        yearless = {
            name: re.sub(r"(?:\d{4}|20XX)(?![\d.])", "Y", slots[name])
            for name in taken
            if isinstance(slots.get(name), str)
        }
        out.append((start, end, kind, slots | yearless | {"status": None, "basis": None}))
    return out


def rewritten(text: str, pattern: str, replacement: str) -> tuple[str, Callable[[int], int]]:
    """Return a text with a pattern replaced, and how its offsets lead back."""
    origin: list[int] = []
    parts: list[str] = []
    at = 0
    for match in re.finditer(pattern, text):
        origin.extend(range(at, match.start()))
        parts.append(text[at : match.start()])
        new = match.expand(replacement)
        origin.extend([match.start()] * len(new))
        parts.append(new)
        at = match.end()
    origin.extend(range(at, len(text)))
    return "".join([*parts, text[at:]]), lambda offset: origin[offset]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [("\n", "\r\n"), (" ", "\u00a0"), (r"(?<=[。；：]\n|\n\n)(?=[\u4e00-\u9fff])", "\u3000\u3000")],
    ids=["crlf", "nbsp", "indent"],
)
def test_layout_changes_offsets_alone(name: str, pattern: str, replacement: str) -> None:
    text = TEXTS[name]
    changed, back = rewritten(text, pattern, replacement)
    assert facts(changed, back) == before(text)


# A wrap is read as one if its line shows that it is prose: a sentence has ended in it, or two of
# its commas stand before. The first words of a paragraph may as well be a heading, and a line that
# ends in a colon, a bold phrase or a Latin word may really end there. In 1,⏎280 the comma is one.
_PROSE = re.compile(r"[。；！？]|，[^，]*，")
_ENDS_LINE = frozenset("。；！？：”》）*×,\r\n")
_RUN = re.compile(r"[*X×□○_]")


def may_wrap(text: str, at: int) -> bool:
    """Tell whether a line break at an offset is told from the end of a paragraph."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)].strip()
    left, right = text[at - 1], text[at]
    return (
        _PROSE.search(text, start, at) is not None
        and line.endswith(("。", "；", "！", "？"))
        and left not in _ENDS_LINE
        and right not in "*×\r\n"
        and not (left.isascii() and right.isascii() and (left + right).isalnum())
        and not (_RUN.match(left) and _RUN.match(right))
    )


def wrapped(text: str, at: int, wrap: str) -> list[Fact]:
    """Return the records of a text broken at an offset, in offsets of the unbroken text."""
    size = len(wrap)
    return facts(
        text[:at] + wrap + text[at:], lambda offset: offset if offset < at else offset - size
    )


@pytest.mark.parametrize("wrap", ["\n", "\r\n", "\n\n"], ids=["lf", "crlf", "blank"])
@pytest.mark.parametrize("name", NAMES)
def test_a_wrap_inside_a_sentence_changes_nothing(name: str, wrap: str) -> None:
    text = TEXTS[name]
    places = [at for at in range(1, len(text)) if may_wrap(text, at)]
    for at in random.Random(name + wrap).sample(places, min(12, len(places))):
        assert wrapped(text, at, wrap) == before(text), (
            text[at - 20 : at] + "⏎" + text[at : at + 20]
        )


@pytest.mark.parametrize("wrap", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_wrap_before_the_comma_of_a_number_changes_nothing(wrap: str) -> None:
    text = "本镇做好服务。2022年4月13日，共有常住人口1,280名，位居全市第二。"
    assert wrapped(text, text.index(",280"), wrap) == facts(text)


@LOOSE
@given(paragraphs(), st.data())
def test_a_wrap_inside_any_sentence_changes_nothing(text: str, data: st.DataObject) -> None:
    places = [at for at in range(1, len(text)) if may_wrap(text, at)]
    if places:
        at = data.draw(st.sampled_from(places))
        assert wrapped(text, at, "\n") == facts(text)
