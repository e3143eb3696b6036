"""Old Office files (.doc, .wps) and RTF, through antiword or LibreOffice.

antiword takes 10 ms for a file, LibreOffice a second; but antiword leaves out the numbers that
Word computes (一、 and （一） among them), cuts tables into columns of a fixed width, and keeps
what is hidden or was deleted. So it reads the files that have none of these, and all of them
where there is no LibreOffice.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from ..errors import SourceError
from .cells import row_line
from .docx import read_docx
from .external import run
from .loaded import Extracted, Properties
from .properties import properties

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an old Office file begins."""
ANTIWORD_SECONDS = 20.0
OFFICE_SECONDS = 60.0
_OFFICES = ("soffice", "libreoffice")
# Property modifiers of the binary format ([MS-DOC] 2.6): in a list, in a table, hidden text,
# a deletion that is not accepted yet.
_RICH = re.compile(
    rb"\x0b\x46(?:[\x01-\xff]\x00|[\x00-\xff][\x01-\x07])|\x16\x24\x01|\x3c\x08\x01|\x00\x08\x01",
    re.DOTALL,
)
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SHEET = "Workbook".encode("utf-16-le")
_SLIDES = "PowerPoint Document".encode("utf-16-le")
_SEPARATOR = re.compile(r"(?m)^-{20,}\n")
_NOTE = re.compile(r"\A\[(\d{1,3})\]\t")
_REFERENCE = re.compile(r"\[\d{1,3}\]")
_INSTALL = (
    "install antiword or LibreOffice (on Debian: apt-get install antiword), or save it as .docx"
)


def read_doc(data: bytes, name: str) -> Extracted:
    """Return the text and the properties of a .doc, .wps or RTF file; `name` is for messages.

    Raises SourceError if the file is locked or damaged, if the program that reads it takes too
    long, or if neither antiword nor LibreOffice is installed.
    """
    old = data.startswith(OLE)
    if old:
        _refuse(data, name)
    antiword = shutil.which("antiword") if old else None
    office = next(filter(None, map(shutil.which, _OFFICES)), None)
    if antiword is None and office is None:
        needed = _INSTALL if old else "install LibreOffice, or save it as .docx"
        raise SourceError(f"{name}: nothing here reads this format: {needed}")
    held = _properties(data) if old else None
    with tempfile.TemporaryDirectory(prefix="huibao-") as folder:
        place = Path(folder)
        source = place / ("report.doc" if old else "report.rtf")
        source.write_bytes(data)
        text: str | None = None
        if antiword and not (office and _RICH.search(data)):
            text = _by_antiword(antiword, source, name, last=office is None)
        if text is None and office:
            converted = _by_office(office, source, name)
            text, held = converted.text, held or converted.properties
    return Extracted(text or "", held or Properties())


def _refuse(data: bytes, name: str) -> None:
    if _LOCKED in data:
        raise SourceError(f"{name}: protected by a password: save it without one")
    for mark, what in ((_SHEET, "an old workbook (xls)"), (_SLIDES, "old slides (ppt)")):
        if mark in data and b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0" not in data:
            raise SourceError(f"{name}: {what}, no report: save its text as .docx or .txt")


def _by_antiword(program: str, source: Path, name: str, *, last: bool) -> str | None:
    """Return the text, or None if antiword cannot read it and something else may."""
    command = [program, "-w", "0", "-m", "UTF-8.txt", str(source)]
    ended = run(
        command, seconds=ANTIWORD_SECONDS, folder=source.parent, environment={"LC_ALL": "C.UTF-8"}
    )
    text = ended.output.decode("utf-8", "replace")
    if ended.status == 0 and text.strip():
        return _tidied(text)
    if not last:
        return None
    why = f"took more than {ANTIWORD_SECONDS:.0f} s" if ended.late else ended.messages
    why = why.replace(str(source), "the file") or "found no text"
    raise SourceError(f"{name}: antiword {why}: install LibreOffice, or save it as .docx")


def _tidied(text: str) -> str:
    """Set antiword's text as the other readers do: rows, notes left out, text boxes kept."""
    body, *others = _SEPARATOR.split(text)
    for part in others:
        note = _NOTE.match(part)
        if note is not None:
            body = _REFERENCE.sub("", body)
            continue
        body = body.rstrip("\n") + "\n" + part
    lines = []
    for line in body.strip("\n").split("\n"):
        if line.startswith("|") and line.endswith("|") and len(line) > 2:
            line = row_line([cell.strip() for cell in line[1:-1].split("|")])
            if not line:
                continue
        lines.append(line.replace("[pic]", ""))
    return "\n".join(lines)


def _by_office(program: str, source: Path, name: str) -> Extracted:
    # A profile of its own: two LibreOffices with one profile wait for each other, or refuse.
    profile = (source.parent / "profile").as_uri()
    command = [
        program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to",
        "docx:MS Word 2007 XML", "--outdir", str(source.parent), str(source),
    ]  # fmt: skip
    ended = run(
        command,
        seconds=OFFICE_SECONDS,
        folder=source.parent,
        environment={"HOME": str(source.parent)},
    )
    made = source.with_suffix(".docx")
    if ended.late:
        raise SourceError(
            f"{name}: LibreOffice took more than {OFFICE_SECONDS:.0f} s: open it in a word "
            "processor and save it as .docx"
        )
    if not made.exists():
        why = ended.messages.split("\n")[-1].replace(str(source), "the file")
        raise SourceError(
            f"{name}: LibreOffice cannot read it ({why or f'status {ended.status}'}): "
            "is libreoffice-writer installed? Else save it as .docx"
        )
    return read_docx(made.read_bytes(), name)


def _properties(data: bytes) -> Properties:
    """Read the summary of an old Office file; nothing where it has none that can be read."""
    import olefile

    try:
        with olefile.OleFileIO(data) as file:
            held = file.get_metadata()
    except (OSError, ValueError, IndexError, TypeError):  # a file that antiword may still read
        return Properties()
    page = held.codepage if isinstance(held.codepage, int) else 936

    def words(value: object) -> str | None:
        if not isinstance(value, bytes):
            return value if isinstance(value, str) else None
        encoding = {65001: "utf-8", -535: "utf-8", 1200: "utf-16-le"}.get(page, "gb18030")
        return value.decode(encoding, "replace").rstrip("\x00")

    return properties(
        title=words(held.title),
        units=(words(held.company), words(held.author)),
        dates=(held.last_saved_time, held.create_time),
    )
