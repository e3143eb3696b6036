"""The text of a PDF file, page after page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...errors import SourceError
from ..loaded import Extracted
from ..properties import properties
from .lines import Glyph, PageLine, page_lines
from .margins import without_running_lines
from .paragraphs import paragraphs

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_PASSWORD = 4
_SCANNED_SHARE = 0.5
_SAID = 12


def read_pdf(data: bytes, name: str) -> Extracted:
    """Return the text layer and the properties of a PDF file; `name` is for messages.

    Lines are joined where the page shows that one goes on in the next, over a page break too;
    page numbers and lines that run along the pages are left out. Characters stay in their
    order. A paragraph's indent of two characters is kept as two wide spaces. Raises
    SourceError if the file is damaged, locked, or scanned: half of its pages without text.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise SourceError(
                f"{name}: the PDF is protected by a password: save it without one"
            ) from error
        raise SourceError(f"{name}: a damaged PDF file ({error}): print it to PDF anew") from error
    try:
        pages = [page_lines(_glyphs(page), page.get_size()) for page in _pages(document, name)]
        _refuse_scanned(pages, name)
        held = _metadata(document)
    finally:
        document.close()
    pages = without_running_lines(pages)
    return Extracted(
        paragraphs(pages),
        properties(
            title=held.get("Title"),
            units=(held.get("Company"), held.get("Author")),
            dates=(held.get("ModDate"), held.get("CreationDate")),
        ),
    )


def _metadata(document: PdfDocument) -> dict[str, str]:
    try:
        return dict(document.get_metadata_dict())
    except UnicodeDecodeError:  # the text is none the worse for it
        return {}


def _pages(document: PdfDocument, name: str) -> Iterator[PdfPage]:
    import pypdfium2

    for number in range(len(document)):
        try:
            yield document[number]
        except pypdfium2.PdfiumError as error:
            raise SourceError(
                f"{name}: page {number + 1} is damaged ({error}): print it to PDF anew"
            ) from error


def _glyphs(page: PdfPage) -> Iterator[Glyph]:
    """Yield the characters of a page in the order in which it draws them, with their places.

    pdfium's own text is not used: at the end of a line it puts quotes in another place.
    """
    import ctypes

    from pypdfium2 import raw

    text = page.get_textpage()
    handle = text.raw
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    for index in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(handle, index) == 1:
            continue
        code = raw.FPDFText_GetUnicode(handle, index)
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        yield Glyph(code, x.value, y.value, box.right, abs(box.top - box.bottom))
    text.close()
    page.close()


def _refuse_scanned(pages: list[list[PageLine]], name: str) -> None:
    blank = [number for number, lines in enumerate(pages, 1) if not lines]
    if len(blank) == len(pages):
        raise SourceError(
            f"{name}: the PDF has no text, its pages are pictures (scanned): "
            "run OCR on it and try again"
        )
    if len(blank) > _SCANNED_SHARE * len(pages):
        shown = ", ".join(map(str, blank[:_SAID])) + (" …" if len(blank) > _SAID else "")
        raise SourceError(
            f"{name}: pages {shown} have no text, they are pictures (scanned): "
            "run OCR on it and try again"
        )
