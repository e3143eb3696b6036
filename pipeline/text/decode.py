"""Bytes to text: byte order mark, strict UTF-8, GB 18030, then a guess that must look Chinese.

GB 18030 gives a meaning to nearly every pair of bytes, so a broken UTF-8 file or one in Big5
would decode "well" into rubbish. Every encoding but UTF-8 therefore has to yield text that
looks like Chinese before it is believed.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import SourceError

# UTF-32 stands before UTF-16: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_FORMATS = (
    (b"%PDF", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (doc, wps or xls)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
)
_ZIPPED = ((b"word/", "a Word file (docx)"), (b"xl/", "a workbook (xlsx)"))
_ASCII = re.compile(r"[\x00-\x7f]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# Characters that make up a third and more of any Chinese prose, alike in both scripts.
_COMMON = frozenset(
    "的一是在不了有和人中大上以地到年出分可生下也工作成行方部新全月日三二五，。、；："
)
# What else Chinese text has been met in. A free guess takes short files for EBCDIC or Cyrillic.
_RARE = ("big5", "big5hkscs", "cp950", "hz", "utf_16_le", "utf_16_be")
_SAMPLE = 4000
_ADVICE = "save it as plain text in UTF-8 and try again"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text without its byte order mark, its encoding, and the SHA-256 of its bytes."""

    text: str
    encoding: str
    sha256: str


def decode(data: bytes, name: str) -> Decoded:
    """Decode the bytes of a report; newlines stay as they are.

    `decode("一中共有党员30人".encode("gb18030"), "a.txt").encoding` is `"gb18030"`. `name` is
    the file's name for messages. Raises SourceError if the bytes are empty, no text, or in no
    encoding that makes sense of them; it names the first byte that is in the way.
    """
    _refuse_binary(data, name)
    text, encoding = _text(data, name)
    if not text.strip():
        raise SourceError(f"{name}: the file is empty: there is nothing to extract")
    controls = list(_CONTROLS.finditer(text))
    if "\x00" in text or len(controls) > max(2, len(text) // 100):
        first = controls[0]
        offset = len(text[: first.start()].encode("utf-8" if "utf-8" in encoding else encoding))
        raise SourceError(
            f"{name}: not a text file: control character {first[0]!r} at byte {offset}; {_ADVICE}"
        )
    return Decoded(text, encoding, hashlib.sha256(data).hexdigest())


def _refuse_binary(data: bytes, name: str) -> None:
    if data.startswith(b"PK\x03\x04"):
        inside = (what for part, what in _ZIPPED if part in data)
        what = next(inside, "a zip archive")
        raise SourceError(f"{name}: {what}, not plain text: {_ADVICE}")
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise SourceError(f"{name}: {what}, not plain text: {_ADVICE}")


def _text(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding, codec in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(codec), encoding
            except UnicodeDecodeError as error:
                raise _undecodable(name, encoding, error.start + len(mark), data) from error
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        offset, encoding = error.start, "utf-8"
    for guess in _guesses(data):
        try:
            text = data.decode(guess)
        except UnicodeDecodeError as error:
            if error.start > offset:
                offset, encoding = error.start, guess
            continue
        if _looks_chinese(text):
            return text, guess
    raise _undecodable(name, encoding, offset, data)


def _guesses(data: bytes) -> Iterator[str]:
    if b"\x00" in data:  # Chinese in UTF-16 has a zero byte in each newline, digit and space
        yield from ("utf-16-le", "utf-16-be")
        return
    yield "gb18030"
    # Imported here because it costs 30 ms and most files never come this far.
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_RARE)).best()
    if best is not None:
        yield best.encoding


def _looks_chinese(text: str) -> bool:
    """Tell prose from rubbish: rubbish has rare characters where prose has 的, 一 and commas."""
    wide = "".join(_ASCII.sub("", text).split())[:_SAMPLE]
    usual = sum(_in_gb2312(character) for character in wide)
    common = sum(character in _COMMON for character in wide)
    return usual >= 0.85 * len(wide) or common >= 0.15 * len(wide)


def _in_gb2312(character: str) -> bool:
    # Not by Python's gb2312 codec, which has another code point for the dash.
    code = character.encode("gb18030", "replace")
    row = code[0]
    private = 0xAA <= row <= 0xAF
    return len(code) == 2 and 0xA1 <= row <= 0xF7 and not private and code[1] >= 0xA1


def _undecodable(name: str, encoding: str, offset: int, data: bytes) -> SourceError:
    byte = f"0x{data[offset]:02x}" if offset < len(data) else "the end"
    return SourceError(
        f"{name}: the bytes are in no known encoding: read as {encoding}, {byte} at byte "
        f"{offset} does not fit; {_ADVICE}"
    )
