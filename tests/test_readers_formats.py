"""The same text gives the same records whatever the format; what cannot be read says why."""

from __future__ import annotations

import base64
import doctest
import io
import shutil
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from huibao import Pipeline
from huibao.pipeline.errors import SourceError
from huibao.pipeline.readers import SourceFile
from huibao.pipeline.readers.formats import load_bytes
from huibao.schemas import Report

MADE = Path(__file__).parent / "readers" / "made"
SAME = ("bureau", "court", "school_summary", "township")
_PLACES = ("id", "start", "end", "section", "clause", "masks", "rule", "part_of")


def _load(name: str) -> str:
    return SourceFile(name, MADE / name, name).load().text


def _facts(report: Report) -> Counter[str]:
    """Count the values and slots of the records, sections and masks, without their places."""
    texts = {record.id: record.text for record in report.records}
    facts: list[object] = [(report.report.title, report.report.reference_date)]
    facts += [
        (
            sorted(record.model_dump(exclude=set(_PLACES)).items()),
            len(record.masks),
            texts.get(getattr(record, "part_of", None) or ""),
        )
        for record in report.records
    ]
    facts += [(section.level, section.marker, section.title) for section in report.sections]
    facts += [(mask.hides, mask.type, mask.unit, mask.subject, mask.text) for mask in report.masks]
    # A line that is wrapped inside a value is the same value.
    return Counter("".join(str(fact).replace("\\n", "").split()) for fact in facts)


@pytest.mark.parametrize("suffix", ["docx", "doc", "html", "pdf"])
@pytest.mark.parametrize("stem", SAME)
def test_the_same_text_gives_the_same_records(
    root: Path, pipeline: Pipeline, stem: str, suffix: str
) -> None:
    if suffix == "doc" and not (shutil.which("antiword") or shutil.which("soffice")):
        pytest.skip("neither antiword nor LibreOffice is installed")
    text = (root / "corpora" / "reports" / f"{stem}.txt").read_text(encoding="utf-8")
    wanted = _facts(pipeline.extract(text))
    found = _facts(pipeline.extract(_load(f"{stem}.{suffix}")))
    if suffix == "pdf":
        assert (wanted & found).total() >= 0.98 * max(wanted.total(), found.total())
    else:
        assert found == wanted


def test_pages_with_a_head_a_foot_and_indents_give_the_same_records(
    root: Path, pipeline: Pipeline
) -> None:
    text = (root / "corpora" / "reports" / "court.txt").read_text(encoding="utf-8")
    wanted, found = _facts(pipeline.extract(text)), _facts(pipeline.extract(_load("paged.pdf")))
    assert (wanted & found).total() >= 0.98 * max(wanted.total(), found.total())


def _zip(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, b"<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "suffix", "message"),
    [
        (b"", ".docx", "a: named .docx, but the file is empty: save it anew"),
        (b"x", ".pdf", "a: named .pdf, but the file is damaged, or something else: save it anew"),
        (b"PK\x03\x04abc", ".docx", "a: a damaged file (File is not a zip file): save it anew"),
        (_zip("xl/workbook.xml"), ".docx", "a: a workbook (xlsx), no report: save its text as .docx or .txt"),
        (_zip("ppt/slide.xml"), ".docx", "a: slides (pptx), no report: save its text as .docx or .txt"),
        (_zip("b.txt"), ".docx", "a: a zip archive, no report: name it .zip to have it opened"),
        (_zip("b.txt"), ".zip", "a: an archive inside an archive inside an archive, or one from standard input: unpack it first"),
        (_zip("word/document.xml"), ".docx", "a: the file holds no text: there is nothing to extract"),
        (b"<html><body><script>x</script></body></html>", ".html", "a: the file holds no text: there is nothing to extract"),
        (b"<div>" * 9000 + b"x", ".html", "a: its parts are nested too deep: open it and save it as plain text (.txt)"),
        (b"MIME-Version: 1.0\n\nx", ".doc", "a: a saved page without its text: save it as .docx or .html"),
        (b"%PDF-1.4\nnothing", ".pdf", "a: a damaged PDF file (Failed to load document (PDFium: Data format error).): print it to PDF anew"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), ".docx", "a: protected by a password: save it without one"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), ".doc", "a: an old workbook (xls), no report: save its text as .docx or .txt"),
        (b"abc", ".xls", "a: format not supported: .xls; save it as .docx, .pdf or plain text (.txt)"),
    ],
)  # fmt: skip
def test_what_is_no_report_says_what_it_is(data: bytes, suffix: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        load_bytes(data, suffix, "a")
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("suffix", "module"), [(".docx", "lxml"), (".html", "lxml"), (".pdf", "pypdfium2")]
)
def test_a_library_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, suffix: str, module: str
) -> None:
    monkeypatch.setitem(__import__("sys").modules, module, None)
    data = (MADE / f"bureau{suffix}").read_bytes()
    with pytest.raises(SourceError) as caught:
        load_bytes(data, suffix, "a")
    assert str(caught.value) == (
        f"a: reading {suffix} needs {module}: pip install 'huibao[documents]'"
    )


def test_a_file_is_what_its_bytes_are() -> None:
    page = "<!DOCTYPE html><html><body><p>共有党员12名。</p></body></html>"
    assert load_bytes(page.encode("gb18030"), ".doc", "a").text == "共有党员12名。"
    assert load_bytes(page.encode(), ".txt", "a").text == page
    assert load_bytes("共有党员12名。".encode("gb18030"), ".doc", "a").text == "共有党员12名。"
    saved = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    part = b"Content-Type: text/html; charset=gb2312\nContent-Transfer-Encoding: base64\n\n"
    saved += part + base64.encodebytes(page.encode("gb18030")) + b"--b--\n"
    assert load_bytes(saved, ".doc", "a").text == "共有党员12名。"
    docx = (MADE / "bureau.docx").read_bytes()
    assert load_bytes(docx, ".doc", "a") == load_bytes(docx, ".docx", "a")


def test_the_page_gives_what_it_says(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    page = (root / "docs" / "readers.md").read_text(encoding="utf-8")
    example = page.split("```python\n")[1].split("```")[0]
    report: list[str] = []
    test = doctest.DocTestParser().get_doctest(example, {}, "readers.md", "readers.md", 0)
    doctest.DocTestRunner().run(test, out=report.append)
    assert "".join(report) == ""
