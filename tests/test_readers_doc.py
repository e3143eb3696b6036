"""Old Office files, through antiword and through LibreOffice."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from huibao.pipeline.errors import SourceError
from huibao.pipeline.readers import doc
from huibao.pipeline.readers.doc import read_doc
from huibao.pipeline.readers.loaded import Properties

READERS = Path(__file__).parent / "readers"
MADE = READERS / "made"

needs_antiword = pytest.mark.skipif(
    not shutil.which("antiword"), reason="antiword is not installed"
)
needs_office = pytest.mark.skipif(
    not (shutil.which("soffice") or shutil.which("libreoffice")),
    reason="LibreOffice is not installed",
)


def _only(monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    """Let no other program be installed."""
    found = {program: shutil.which(program) for program in programs}
    monkeypatch.setattr(shutil, "which", lambda program: found.get(program))


@needs_antiword
def test_antiword_reads_a_plain_document(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    _only(monkeypatch, "antiword")
    read = read_doc((MADE / "court.doc").read_bytes(), "court.doc")
    text = (root / "corpora" / "reports" / "court.txt").read_text(encoding="utf-8")
    assert read.text == text.strip("\n")


@needs_antiword
def test_antiword_alone_loses_numbers_but_no_rows_and_boxes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _only(monkeypatch, "antiword")
    read = read_doc((MADE / "features.doc").read_bytes(), "features.doc")
    lines = [line for line in read.text.split("\n") if line]
    assert lines[:3] == ["清河镇2022年工作总结", "党建工作", "组织建设"]
    assert lines[3] == "现有党员九十九120名（内部掌握），其中女党员**名。"
    assert "工业总产值  3.5亿元  4.2亿元" in lines
    assert lines[-1] == "文本框里有3个支部。"
    assert read.properties == Properties(
        title="清河镇2022年工作总结", unit="清河镇党政办公室", date="2022-12-28"
    )


@needs_office
def test_libreoffice_reads_a_document_with_lists_and_tables() -> None:
    read = read_doc((MADE / "features.doc").read_bytes(), "features.doc")
    assert read.text + "\n" == (READERS / "features.txt").read_text(encoding="utf-8")


@needs_office
def test_libreoffice_reads_rtf(root: Path) -> None:
    read = read_doc((MADE / "bureau.rtf").read_bytes(), "bureau.rtf")
    text = (root / "corpora" / "reports" / "bureau.txt").read_text(encoding="utf-8")
    assert read.text == text.removesuffix("\n")


def test_nothing_to_read_it_with(monkeypatch: pytest.MonkeyPatch) -> None:
    _only(monkeypatch)
    with pytest.raises(SourceError) as caught:
        read_doc((MADE / "court.doc").read_bytes(), "a.doc")
    assert str(caught.value) == (
        "a.doc: nothing here reads this format: install antiword or LibreOffice "
        "(on Debian: apt-get install antiword), or save it as .docx"
    )
    with pytest.raises(SourceError, match=r"install LibreOffice, or save it as \.docx$"):
        read_doc(b"{\\rtf1}", "a.rtf")


def _program(folder: Path, script: str) -> str:
    program = folder / "program"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


def test_a_program_that_hangs_is_stopped_with_what_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hangs = _program(tmp_path, "sleep 60 & wait")
    monkeypatch.setattr(shutil, "which", {"soffice": hangs}.get)
    monkeypatch.setattr(doc, "OFFICE_SECONDS", 0.3)
    with pytest.raises(SourceError, match=r"^a\.doc: LibreOffice took more than 0 s: open it"):
        read_doc(doc.OLE, "a.doc")


def test_a_program_that_fails_is_quoted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fails = _program(tmp_path, 'echo "$5 is broken" >&2; exit 1')
    monkeypatch.setattr(shutil, "which", {"antiword": fails}.get)
    with pytest.raises(SourceError) as caught:
        read_doc(doc.OLE, "a.doc")
    assert str(caught.value) == (
        "a.doc: antiword the file is broken: install LibreOffice, or save it as .docx"
    )
    monkeypatch.setattr(shutil, "which", {"soffice": fails}.get)
    with pytest.raises(SourceError, match=r"^a\.doc: LibreOffice cannot read it \("):
        read_doc(doc.OLE, "a.doc")
