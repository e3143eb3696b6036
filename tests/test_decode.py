"""Encodings: what is read, under which name, and what is refused with which words."""

from __future__ import annotations

import codecs
import contextlib
import hashlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huibao.pipeline.errors import SourceError
from huibao.pipeline.text.decode import Decoded, decode

SIMPLIFIED = (
    "2022年，我镇共有党员120余名，建成“党员先锋岗”6个。\r\n"
    "全年开展志愿服务活动30次，群众满意度达98.5％——比上年提高2个百分点。\n"
)
TRADITIONAL = "本年度，我校開展讀書活動十二次，參加的學生有三百餘人，家長滿意的佔九成以上。\n"


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (SIMPLIFIED.encode("utf-8"), "utf-8", SIMPLIFIED),
        (SIMPLIFIED.encode("utf-8-sig"), "utf-8-sig", SIMPLIFIED),
        (codecs.BOM_UTF16_LE + SIMPLIFIED.encode("utf-16-le"), "utf-16", SIMPLIFIED),
        (codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be"), "utf-16", SIMPLIFIED),
        (codecs.BOM_UTF32_LE + SIMPLIFIED.encode("utf-32-le"), "utf-32", SIMPLIFIED),
        (codecs.BOM_UTF32_BE + SIMPLIFIED.encode("utf-32-be"), "utf-32", SIMPLIFIED),
        (SIMPLIFIED.encode("utf-16-le"), "utf-16-le", SIMPLIFIED),
        (SIMPLIFIED.encode("utf-16-be"), "utf-16-be", SIMPLIFIED),
        (SIMPLIFIED.encode("gbk"), "gb18030", SIMPLIFIED),
        ("我县𠮷镇的党员".encode("gb18030"), "gb18030", "我县𠮷镇的党员"),
        ("共有**名".encode("gb18030"), "gb18030", "共有**名"),
        (TRADITIONAL.encode("gb18030"), "gb18030", TRADITIONAL),
        (TRADITIONAL.encode("big5"), "big5", TRADITIONAL),
        (b"2022: 12\n", "utf-8", "2022: 12\n"),
    ],
)
def test_encoding_is_found(data: bytes, encoding: str, text: str) -> None:
    sha256 = hashlib.sha256(data).hexdigest()
    assert decode(data, "a.txt") == Decoded(text, encoding, sha256)


def _zip(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "<xml/>")
    return buffer.getvalue()


SAVE = "; save it as plain text in UTF-8 and try again"
PLAIN = ", not plain text: save it as plain text in UTF-8 and try again"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: the file is empty: there is nothing to extract"),
        (codecs.BOM_UTF8, "a.txt: the file is empty: there is nothing to extract"),
        (b" \r\n\t\n", "a.txt: the file is empty: there is nothing to extract"),
        (_zip("word/document.xml"), "a.txt: a Word file (docx)" + PLAIN),
        (_zip("xl/workbook.xml"), "a.txt: a workbook (xlsx)" + PLAIN),
        (_zip("readme"), "a.txt: a zip archive" + PLAIN),
        (b"%PDF-1.7\n", "a.txt: a PDF file" + PLAIN),
        (b"{\\rtf1 }", "a.txt: an RTF file" + PLAIN),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64),
            "a.txt: an old Office file (doc, wps or xls)" + PLAIN,
        ),
        (
            "党员\x00名".encode(),
            "a.txt: not a text file: control character '\\x00' at byte 6" + SAVE,
        ),
        (
            b"ab\x01\x02\x03\x04",
            "a.txt: not a text file: control character '\\x01' at byte 2" + SAVE,
        ),
        (
            "共有党员十二名，".encode() + b"\xff" + "其中女党员五名。".encode(),
            "a.txt: the bytes are in no known encoding: read as utf-8, 0xff at byte 24 "
            "does not fit" + SAVE,
        ),
        (
            "共有党员十二名，".encode("gbk") + b"\xff" + "其中女党员五名。".encode("gbk"),
            "a.txt: the bytes are in no known encoding: read as gb18030, 0xff at byte 16 "
            "does not fit" + SAVE,
        ),
        (
            codecs.BOM_UTF8 + "党员".encode()[:-1],
            "a.txt: the bytes are in no known encoding: read as utf-8-sig, 0xe5 at byte 6 "
            "does not fit" + SAVE,
        ),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "a.txt")
    assert str(caught.value) == message


def test_broken_utf8_is_not_taken_for_gb18030() -> None:
    whole = SIMPLIFIED.encode()
    with pytest.raises(SourceError, match="read as utf-8"):
        decode(whole[:-2], "a.txt")


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    with contextlib.suppress(SourceError):
        decoded = decode(data, "a.txt")
        assert decoded.text.strip()
        assert "\x00" not in decoded.text


@given(st.text(alphabet=st.characters(exclude_categories=["C"]), min_size=1))
def test_utf8_comes_back_unchanged(text: str) -> None:
    data = text.encode()
    if text.strip() and not text.startswith(("%PDF", "{\\rtf", "\ufeff")):
        assert decode(data, "a.txt").text == text
