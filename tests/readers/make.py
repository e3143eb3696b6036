"""Make the test documents with LibreOffice from the sources that stand beside this script.

    python tests/readers/make.py

needs LibreOffice Writer and a font with Chinese. `sources/*.fodt` become what TARGETS says;
sample reports of `corpora/reports` are set as documents first, a line a paragraph.
"""

from __future__ import annotations

import base64
import struct
import subprocess
import tempfile
import zlib
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
MADE = HERE / "made"
REPORTS = HERE.parent.parent / "corpora" / "reports"
SAME = ("bureau", "court", "school_summary", "township")
"""The reports that are made in every format; they must give the same records in each."""
FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "pdf": "pdf:writer_pdf_Export",
    "html": "html:HTML (StarWriter)",
}
TARGETS = {
    "features": ("docx", "doc", "pdf", "html"),
    "numbering": ("docx",),
}
_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"'
)
# As official documents are set: large type, paragraphs indented by two characters, the unit at
# the head and the number at the foot of every page.
_PAGED = """
<office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties
 fo:text-indent="32pt" fo:line-height="28pt"/><style:text-properties fo:font-size="16pt"
 style:font-size-asian="16pt"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties
 fo:text-align="center"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin="2.5cm"/><style:header-style/><style:footer-style/>
</style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:header><text:p text:style-name="C">内部资料 注意保存</text:p></style:header>
<style:footer><text:p text:style-name="C">— <text:page-number/> —</text:p></style:footer>
</style:master-page></office:master-styles>
"""


def as_document(text: str, *, paged: bool = False) -> str:
    """Return a flat OpenDocument file in which each line of a text is a paragraph."""
    style = ' text:style-name="P"' if paged else ""
    paragraphs = "".join(f"<text:p{style}>{_spaced(line)}</text:p>" for line in text.split("\n"))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES}>'
        f"{_PAGED if paged else ''}"
        f"<office:body><office:text>{paragraphs}</office:text></office:body></office:document>"
    )


def as_scan() -> str:
    """Return a document of one page that is a picture and no text."""
    white = b"\x00" + b"\xff" * 64
    rows = zlib.compress(white * 64)
    header = struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    image = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES}><office:body>'
        '<office:text><text:p><draw:frame text:anchor-type="as-char" svg:width="15cm" '
        'svg:height="20cm"><draw:image><office:binary-data>'
        f"{base64.b64encode(image).decode()}</office:binary-data></draw:image></draw:frame>"
        "</text:p></office:text></office:body></office:document>"
    )


def _spaced(line: str) -> str:
    # In OpenDocument a run of spaces is one, unless it is written as an element.
    return escape(line).replace("  ", ' <text:s text:c="1"/>')


def main() -> None:
    """Make them all."""
    MADE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wanted: dict[str, list[Path]] = {}
        for stem, formats in TARGETS.items():
            for format in formats:
                wanted.setdefault(format, []).append(HERE / "sources" / f"{stem}.fodt")
        for stem in SAME:
            text = (REPORTS / f"{stem}.txt").read_text(encoding="utf-8").removesuffix("\n")
            source = folder / f"{stem}.fodt"
            source.write_text(as_document(text), encoding="utf-8")
            for format in ("docx", "doc", "pdf", "html"):
                wanted[format].append(source)
        text = (REPORTS / "court.txt").read_text(encoding="utf-8").removesuffix("\n")
        paged = folder / "paged.fodt"
        paged.write_text(as_document(text, paged=True), encoding="utf-8")
        wanted["pdf"].append(paged)
        scanned = folder / "scanned.fodt"
        scanned.write_text(as_scan(), encoding="utf-8")
        wanted["pdf"].append(scanned)
        wanted["rtf"] = [folder / "bureau.fodt"]
        for format, sources in wanted.items():
            command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
            command += ["--headless", "--convert-to", FILTERS[format], "--outdir", str(MADE)]
            subprocess.run([*command, *map(str, sources)], check=True, capture_output=True)
    for picture in MADE.glob("*_html_*"):
        picture.unlink()


if __name__ == "__main__":
    main()
