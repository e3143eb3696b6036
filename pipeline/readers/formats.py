"""Tell what a file is by how it begins, and hand it to the reader of that format."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable

from ..errors import SourceError
from ..text.decode import decode
from .doc import OLE, read_doc
from .docx import read_docx
from .html import read_html, read_mht
from .loaded import Extracted, Loaded
from .pdf import read_pdf

SUFFIXES = (".txt", ".docx", ".doc", ".wps", ".rtf", ".pdf", ".html", ".htm", ".zip")
"""What `discover` looks for in folders and archives."""
_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b", re.I
)
_SAVED = re.compile(rb"\AMIME-Version: 1\.0\b", re.IGNORECASE)
_ZIP = b"PK\x03\x04"
_OPEN_OFFICE = (("xl/", "a workbook (xlsx)"), ("ppt/", "slides (pptx)"))
_LIBRARIES = {"docx": "lxml", "html": "lxml", "mht": "lxml", "pdf": "pypdfium2", "doc": "olefile"}


def load_bytes(data: bytes, suffix: str, name: str) -> Loaded:
    """Return the report in the bytes of a file; `suffix` is its own, `name` is for messages.

    What a file is, its first bytes say: a .doc that is a web page is read as one. Only a .txt
    is never taken for a page. Raises SourceError if it is of another format or damaged, if it
    holds no text, or if a library or program that reads it is missing.
    """
    format = _format(data, suffix, name)
    try:
        extracted = _READERS[format](data, name)
    except ImportError as error:
        raise SourceError(
            f"{name}: reading {suffix or format} needs {error.name or _LIBRARIES.get(format)}: "
            "pip install 'huibao[documents]'"
        ) from error
    except RecursionError as error:
        raise SourceError(
            f"{name}: its parts are nested too deep: open it and save it as plain text (.txt)"
        ) from error
    text = extracted.text
    if not text.strip():
        raise SourceError(f"{name}: the file holds no text: there is nothing to extract")
    held = extracted.properties
    return Loaded(
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=extracted.encoding,
        title=held.title,
        unit=held.unit,
        date=held.date,
    )


def _format(data: bytes, suffix: str, name: str) -> str:
    if suffix and suffix not in SUFFIXES:
        raise SourceError(
            f"{name}: format not supported: {suffix}; save it as .docx, .pdf or plain text (.txt)"
        )
    if b"%PDF-" in data[:1024] and suffix != ".txt":
        return "pdf"
    if data.startswith((OLE, b"{\\rtf")):
        return "doc"
    if suffix != ".txt" and _SAVED.match(data):
        return "mht"
    if data.startswith(_ZIP):
        return _zipped(data, suffix, name)
    if suffix in (".html", ".htm") or (suffix != ".txt" and _PAGE.match(data)):
        return "html"
    if suffix in (".pdf", ".docx", ".zip"):
        state = "empty" if not data else "damaged, or something else"
        raise SourceError(f"{name}: named {suffix}, but the file is {state}: save it anew")
    return "text"


def _zipped(data: bytes, suffix: str, name: str) -> str:
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        what = "zip archive" if suffix == ".zip" else "file"
        raise SourceError(f"{name}: a damaged {what} ({error}): save it anew") from error
    if any(held.lower().startswith("word/") for held in names):
        return "docx"
    for folder, what in _OPEN_OFFICE:
        if any(held.startswith(folder) for held in names):
            raise SourceError(f"{name}: {what}, no report: save its text as .docx or .txt")
    if suffix == ".zip":
        raise SourceError(
            f"{name}: an archive inside an archive inside an archive, or one from standard input: "
            "unpack it first"
        )
    raise SourceError(f"{name}: a zip archive, no report: name it .zip to have it opened")


def _read_text(data: bytes, name: str) -> Extracted:
    decoded = decode(data, name)
    return Extracted(decoded.text, encoding=decoded.encoding)


_READERS: dict[str, Callable[[bytes, str], Extracted]] = {
    "doc": read_doc,
    "docx": read_docx,
    "html": read_html,
    "mht": read_mht,
    "pdf": read_pdf,
    "text": _read_text,
}
