"""The text of PDF files: lines put together, wraps mended, what runs along the pages left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from huibao.pipeline.errors import SourceError
from huibao.pipeline.readers.pdf import read_pdf
from huibao.pipeline.readers.pdf.lines import Glyph, PageLine, page_lines
from huibao.pipeline.readers.pdf.margins import without_running_lines
from huibao.pipeline.readers.pdf.paragraphs import paragraphs

MADE = Path(__file__).parent / "readers" / "made"


def _read(name: str) -> str:
    return read_pdf((MADE / name).read_bytes(), name).text


def test_a_document_of_libreoffice() -> None:
    # It prints deleted words too, and the text box before the page that it stands on.
    assert _read("features.pdf") == (
        "文本框里有3个支部。\n清河镇2022年工作总结\n一、党建工作\n（一）组织建设\n"
        "现有党员九十九120名，其中女党员**名。\n换行后制表。\n框在本段。\n（二）制度建设\n"
        "1. 学习制度\n2. 会议制度\n二、经济工作\n（一）工业经济\n指标  2021年  2022年\n"
        "工业总产值  3.5亿元  4.2亿元\n内嵌  甲  12人  合计30人\n清河镇人民政府\n2022年12月28日\n"
        "1 脚注：截至12月底。"
    )


def test_wraps_and_page_breaks_are_mended(root: Path) -> None:
    text = (root / "corpora" / "reports" / "court.txt").read_text(encoding="utf-8")
    wanted = [line.strip() for line in text.split("\n") if line.strip()]
    assert [line.replace("\u3000", "") for line in _read("paged.pdf").split("\n")] == wanted


def test_every_character_is_kept_in_its_order(root: Path) -> None:
    for stem in ("bureau", "court", "school_summary", "township"):
        text = (root / "corpora" / "reports" / f"{stem}.txt").read_text(encoding="utf-8")
        assert "".join(_read(f"{stem}.pdf").split()) == "".join(text.split())


def test_a_scanned_document_says_so() -> None:
    with pytest.raises(SourceError) as caught:
        _read("scanned.pdf")
    assert str(caught.value) == (
        "scanned.pdf: the PDF has no text, its pages are pictures (scanned): "
        "run OCR on it and try again"
    )


def _glyphs(text: str, x: float = 50, y: float = 700, size: float = 10) -> list[Glyph]:
    glyphs = []
    for character in text:
        width = size * (0.5 if character < "\x7f" else 1.0)
        glyphs.append(Glyph(ord(character), x, y, x + width, size))
        x += width
    return glyphs


def _texts(*glyphs: Glyph) -> list[str]:
    return [line.text for line in page_lines(glyphs, (595, 842))]


def test_quotes_that_are_drawn_later_go_where_they_stand() -> None:
    line = _glyphs("被评为“先进”单位")
    quotes = [glyph for glyph in line if chr(glyph.code) in "“”"]
    others = [glyph for glyph in line if glyph not in quotes]
    assert _texts(*others, *_glyphs("第二行", y=680), *quotes) == ["被评为“先进”单位", "第二行"]


def test_a_wide_gap_parts_cells_and_bold_is_drawn_once() -> None:
    row = [
        *_glyphs("产值"),
        *_glyphs("3.5亿元", x=200),
        *_glyphs("AB", x=300),
        *_glyphs("CD", x=313),
    ]
    assert _texts(*row) == ["产值  3.5亿元  AB CD"]
    assert _texts(*_glyphs("党"), *_glyphs("党", x=50.4), *_glyphs("员", x=60)) == ["党员"]


def test_the_raised_number_of_a_note_is_left_out() -> None:
    note = _glyphs("1", x=90, y=704, size=6)
    assert _texts(*_glyphs("女党员名"), *note, *_glyphs("。", x=93)) == ["女党员名。"]
    square = _glyphs("2", x=60, y=704, size=6)
    assert _texts(*_glyphs("5m"), *square) == ["5m2"]


def _page(*lines: tuple[str, float]) -> list[PageLine]:
    return [
        PageLine(text, 50, y, 50 + 10 * len(text), 10, y / 842, page_width=595) for text, y in lines
    ]


def test_what_runs_along_the_pages_is_left_out() -> None:
    pages = [
        _page(("内部资料", 800), ("党建工作", 400), (f"— {number} —", 40)) for number in (1, 2, 3)
    ]
    pages.append(_page(("12", 400), ("2022", 60), ("第 4 页 共 4 页", 40)))
    left = [[line.text for line in page] for page in without_running_lines(pages)]
    assert left == [["党建工作"], ["党建工作"], ["党建工作"], ["12", "2022"]]


def test_a_short_line_ends_a_paragraph() -> None:
    full = "全" * 49
    lines = _page(
        (full, 700), (full + "，", 680), ("完。", 660), (full, 640), ("一、标题", 620), ("文", 600)
    )
    assert paragraphs([lines[:2], lines[2:]]) == f"{full}{full}，完。\n{full}\n一、标题\n文"
