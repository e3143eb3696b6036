"""What is read of a Word document, and in which order."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from huibao.pipeline.errors import SourceError
from huibao.pipeline.readers.docx import read_docx
from huibao.pipeline.readers.docx.figures import list_number
from huibao.pipeline.readers.loaded import Properties

READERS = Path(__file__).parent / "readers"
MADE = READERS / "made"


def test_a_document_of_libreoffice() -> None:
    # With a deletion and an insertion under tracked changes, hidden words, a footnote, a text
    # box in two versions, a table inside a table, and no number of a heading in the text.
    read = read_docx((MADE / "features.docx").read_bytes(), "features.docx")
    assert read.text + "\n" == (READERS / "features.txt").read_text(encoding="utf-8")
    assert read.properties == Properties(
        title="清河镇2022年工作总结", unit="清河镇人民政府", date="2022-12-28"
    )


def test_numbers_are_computed() -> None:
    read = read_docx((MADE / "numbering.docx").read_bytes(), "numbering.docx")
    assert read.text + "\n" == (READERS / "numbering.txt").read_text(encoding="utf-8")


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _docx(body: str, **parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        )
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {_W}>{text}</w:{name}>")
    return buffer.getvalue()


def _p(text: str, shape: str = "") -> str:
    return f"<w:p><w:pPr>{shape}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _numbered(number: int, level: int, text: str) -> str:
    shape = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return _p(text, shape)


def _level(level: int, style: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _num(number: int, abstract: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def test_lists_of_one_make_go_on_and_an_override_begins_anew() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + _level(0, "japaneseCounting", "%1、")
        + _level(1, "chineseCountingThousand", "（%2）")
        + _level(2, "decimal", "%1.%3", "<w:isLgl/>")
        + "</w:abstractNum>"
        + _num(1, 0)
        + _num(2, 0)
        + _num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    )
    body = (
        _numbered(1, 0, "甲")
        + _numbered(1, 1, "乙")
        + _numbered(1, 2, "丙")
        + _numbered(2, 0, "丁")
        + _numbered(2, 1, "戊")
        + _numbered(3, 0, "己")
        + _numbered(3, 0, "庚")
        + _numbered(0, 0, "辛")
        + _numbered(9, 0, "壬")
    )
    assert read_docx(_docx(body, numbering=numbering), "a").text.split("\n") == [
        "一、甲", "（一）乙", "1.1 丙", "二、丁", "（一）戊", "一、己", "二、庚", "辛", "壬",
    ]  # fmt: skip


def test_a_style_numbers_its_paragraphs() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + _level(0, "chineseCounting", "%1、", '<w:pStyle w:val="a"/>')
        + _level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="b"/><w:lvlRestart w:val="0"/>')
        + "</w:abstractNum>"
        + _num(1, 0)
    )
    styles = "".join(
        f'<w:style w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'
        for id, name, more in (
            ("a", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
            ("b", "heading 2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
            ("c", "own", '<w:basedOn w:val="a"/>'),
            ("d", "toc 1", ""),
            ("e", "secret", "<w:rPr><w:vanish/></w:rPr>"),
        )
    )
    body = "".join(
        _p(text, f'<w:pStyle w:val="{id}"/>')
        for id, text in (
            ("d", "概况 1"),
            ("a", "概况"),
            ("b", "人口"),
            ("c", "党建"),
            ("b", "队伍"),
        )
    ) + _p('</w:t></w:r><w:r><w:rPr><w:rStyle w:val="e"/></w:rPr><w:t>密')
    assert read_docx(_docx(body, styles=styles, numbering=numbering), "a").text == (
        "一、概况\n（一）人口\n二、党建\n（二）队伍\n"
    )


def test_tables_row_by_row() -> None:
    def cell(*paragraphs: str, shape: str = "") -> str:
        return f"<w:tc><w:tcPr>{shape}</w:tcPr>{''.join(map(_p, paragraphs))}</w:tc>"

    rows = (
        cell("单位") + cell("党员"),
        cell("一支部", shape='<w:vMerge w:val="restart"/>') + cell("12名"),
        cell("", shape="<w:vMerge/>") + cell("**名"),
        cell("说明") + cell("第一条。", "第二条。"),
        cell("") + cell(""),
    )
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    gone = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("删去") + "</w:tr></w:tbl>"
    assert read_docx(_docx(_p("表") + table + gone), "a").text == (
        "表\n单位  党员\n一支部  12名\n**名\n说明\n第一条。\n第二条。"
    )


def test_changes_that_were_tracked_are_taken_as_accepted() -> None:
    body = (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>两段</w:t></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:r><w:t>成一段</w:t></w:r>"
        "<w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>"
        "<w:ins>" + _p("新增") + "</w:ins><w:del>" + _p("删除") + "</w:del>"
    )
    assert read_docx(_docx(body), "a").text == "两段成一段新处\n新增"


def test_signs_and_fields() -> None:
    body = (
        '<w:p><w:r><w:t>见</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0A8"/>'
        "<w:instrText>PAGE</w:instrText><w:t>第3页</w:t></w:r></w:p>"
        "<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:ruby><w:rt><w:r><w:t>pīn</w:t>"
        "</w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:p>"
    )
    assert read_docx(_docx(body), "a").text == "见-□第3页\n链接拼"


def test_a_damaged_document_is_named() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w:document>")
    with pytest.raises(SourceError, match=r"^a\.docx: a damaged Word file \(word/document\.xml: "):
        read_docx(buffer.getvalue(), "a.docx")


@pytest.mark.parametrize(
    ("style", "numbers"),
    [
        ("chineseCounting", {1: "一", 10: "十", 19: "十九", 20: "二十", 21: "二十一", 101: "一百零一", 110: "一百一十", 10000: "10000"}),
        ("ideographDigital", {10: "一〇", 21: "二一"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {12: "亥"}),
        ("chineseLegalSimplified", {11: "壹拾壹", 25: "贰拾伍"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 51: "51"}),
        ("decimalEnclosedParen", {3: "⑶"}),
        ("decimalEnclosedFullstop", {3: "⒊"}),
        ("ideographEnclosedCircle", {10: "㊉"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalZero", {7: "07", 12: "12"}),
        ("upperRoman", {4: "IV", 19: "XIX"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 28: "bb"}),
        ("hebrew1", {3: "3"}),
        ("decimal", {0: "0"}),
    ],
)  # fmt: skip
def test_list_numbers(style: str, numbers: dict[int, str]) -> None:
    assert {number: list_number(style, number) for number in numbers} == numbers
