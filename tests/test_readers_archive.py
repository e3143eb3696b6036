"""Reports in zip archives: names, nesting, and what cannot be unpacked."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from huibao.pipeline.errors import SourceError
from huibao.pipeline.readers import discover, limits

TEXT = "共有党员12名。"


def _zip(members: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def test_members_are_reports_below_their_archive(tmp_path: Path) -> None:
    inner = _zip({"c.txt": TEXT})
    members: dict[str, bytes | str] = {
        "2022/乡镇/b.txt": TEXT, "a.txt": TEXT, "2021.zip": inner, "图.png": b"", ".x.txt": TEXT,
        "__MACOSX/._a.txt": TEXT, "../../up.txt": TEXT, "C:\\d\\e.txt": TEXT,
    }  # fmt: skip
    (tmp_path / "all.zip").write_bytes(_zip(members))
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    found = discover([tmp_path])
    names = ["2021.zip/c", "2022/乡镇/b", "a", "d/e", "up"]
    assert [file.id for file in found.files] == [*(f"all.zip/{name}" for name in names), "z"]
    assert found.skipped == 1
    assert {file.load().text for file in found.files} == {TEXT}
    assert [file.id for file in discover([tmp_path / "all.zip"]).files] == names
    assert found.files[0].name == f"{tmp_path}/all.zip/2021.zip/c.txt"
    assert found.files[0].relative == "all.zip/2021.zip/c.txt"


def test_names_in_gbk_and_in_utf8_without_its_mark(tmp_path: Path) -> None:
    # Python would mark the names: they are put in afterwards, with as many bytes.
    for archive, encoding in (("a.zip", "gb18030"), ("b.zip", "utf-8")):
        raw = "年度总结".encode(encoding)
        data = _zip({"A" * len(raw) + ".txt": TEXT}).replace(b"A" * len(raw), raw)
        (tmp_path / archive).write_bytes(data)
    found = discover([tmp_path])
    assert [file.id for file in found.files] == ["a.zip/年度总结", "b.zip/年度总结"]
    assert [file.load().text for file in found.files] == [TEXT, TEXT]


def test_two_members_of_one_name(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(_zip({"a.txt": TEXT, "/a.txt": "共有职工9人。"}))
    found = discover([tmp_path / "a.zip"])
    assert {file.id: file.load().text for file in found.files} == {
        "a": TEXT, "a (2)": "共有职工9人。",
    }  # fmt: skip


def _errors(path: Path) -> dict[str, str]:
    errors = {}
    for file in discover([path]).files:
        try:
            file.load()
        except SourceError as error:
            errors[file.id] = str(error).removeprefix(str(path))
    return errors


def test_what_cannot_be_unpacked_is_named(tmp_path: Path) -> None:
    bomb = b"0" * (limits._BOMB_BYTES + 1)
    third = _zip({"three.zip": _zip({"d.txt": TEXT})})
    data = _zip({"a.txt": TEXT, "bomb.txt": bomb, "broken.zip": b"PK\x03\x04?", "two.zip": third})
    (tmp_path / "all.zip").write_bytes(data)
    path = tmp_path / "all.zip"
    packed = zipfile.ZipFile(path).getinfo("bomb.txt").compress_size
    assert _errors(path) == {
        "bomb": f"/bomb.txt: {packed} bytes that unpack to {len(bomb)}: not unpacked, "
        "for no report is packed like this",
        "broken": "/broken.zip: a damaged zip archive (File is not a zip file): save it anew",
        "two.zip/three": "/two.zip/three.zip: an archive inside an archive inside an archive, or "
        "one from standard input: unpack it first",
    }


def test_an_encrypted_member_and_a_damaged_one(tmp_path: Path) -> None:
    data = bytearray(_zip({"a.txt": TEXT, "b.txt": TEXT * 9}))
    first = data.index(b"PK\x01\x02")
    data[first + 8] |= 1  # the mark of encryption in the list of members
    data[6] |= 1
    second = data.index(b"PK\x03\x04", 4)
    data[second + 40] ^= 0xFF  # inside the packed bytes
    path = tmp_path / "all.zip"
    path.write_bytes(data)
    errors = _errors(path)
    assert sorted(errors) == ["a", "b"]
    assert errors["a"] == "/a.txt: encrypted: unpack the archive with its password first"
    assert errors["b"].startswith("/b.txt: damaged inside the archive (")


def test_an_archive_that_cannot_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    path.write_bytes(b"PK\x03\x04 cut off")
    assert _errors(path) == {
        "all": ": a damaged zip archive (File is not a zip file): save it anew"
    }


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(limits, "LARGEST", 10)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(SourceError, match=r"a\.txt: 0 MB is no report \(at most 0 MB\): split it$"):
        discover([tmp_path / "a.txt"]).files[0].load()
