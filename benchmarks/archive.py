"""A large archive of mixed files with planted errors, and what a run over it must hold to.

    python benchmarks/archive.py make FOLDER [--count 20000] [--seed 1]
    python benchmarks/archive.py run FOLDER [--format jsonl] [--kills 5]

`make` writes FOLDER/reports, variations of corpora/reports as .txt (UTF-8 and GB 18030), .html
and .docx, and FOLDER/planted.json, the files that cannot be read. `run` extracts them with one
worker and with two, then once more killed at random moments and resumed, and prints what it
saw: errors against the planted ones, time, memory of the parent, and whether the bytes agree.
It ends with status 1 if anything but the time is wrong.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import random
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from huibao.pipeline.readers import SUFFIXES

ROOT = Path(__file__).resolve().parent.parent
_DIGITS = re.compile(r"(?<=[1-9])\d(?=\d*[名人个项次所万%])")
_ERRORS = 200  # one planted error in so many files

_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType=
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml" Type=
"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
</Relationships>"""
_DOCUMENT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
{}</w:body></w:document>"""
_PAGE = """<!DOCTYPE html><html lang="zh"><head><meta charset="{}"><title>{}</title></head><body>
<nav><a href="/">首页</a> <a href="/news">动态</a></nav>
<article>{}</article><footer>版权所有</footer></body></html>"""


def vary(texts: list[str], chance: random.Random) -> str:
    """Return a text as one of them, with other figures and some of its paragraphs left out."""
    lines = chance.choice(texts).split("\n")
    kept = [line for i, line in enumerate(lines) if i < 2 or chance.random() < 0.9]
    return _DIGITS.sub(lambda _: str(chance.randrange(10)), "\n".join(kept))


def write_text(path: Path, text: str, _chance: random.Random) -> None:
    """Write UTF-8."""
    path.write_bytes(text.encode())


def write_gbk(path: Path, text: str, _chance: random.Random) -> None:
    """Write GB 18030, with the line ends of Windows."""
    path.write_bytes(text.replace("\n", "\r\n").encode("gb18030"))


def write_html(path: Path, text: str, chance: random.Random) -> None:
    """Write a page with navigation, in UTF-8 or GBK."""
    lines = [html.escape(line) for line in text.split("\n") if line.strip()]
    charset = chance.choice(("utf-8", "gbk"))
    page = _PAGE.format(charset, lines[0], "\n".join(f"<p>{line}</p>" for line in lines))
    path.write_bytes(page.encode(charset, "xmlcharrefreplace"))


def write_docx(path: Path, text: str, _chance: random.Random) -> None:
    """Write a Word file of plain paragraphs."""
    paragraphs = (
        f'<w:p><w:r><w:t xml:space="preserve">{html.escape(line)}</w:t></w:r></w:p>\n'
        for line in text.split("\n")
        if line.strip()
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/document.xml", _DOCUMENT.format("".join(paragraphs))),
        ):
            archive.writestr(zipfile.ZipInfo(name), data)


# Each has a suffix, the share of the archive, and what writes it.
FORMATS: tuple[tuple[str, int, Callable[[Path, str, random.Random], None]], ...] = (
    (".txt", 4, write_text),
    (".txt", 2, write_gbk),
    (".html", 2, write_html),
    (".docx", 2, write_docx),
)
BROKEN = (b"", b"  \n\n", b"%PDF-1.7\n\x00\x01", b"\x89PNG\r\n\x1a\n\x00", b"PK\x03\x04\x00\x00")


def make(folder: Path, count: int, seed: int) -> None:
    """Write an archive; the same count and seed give the same bytes."""
    chance = random.Random(seed)
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "corpora" / "reports").glob("*.txt"))
    ]
    formats = [entry for entry in FORMATS if entry[0] in SUFFIXES]
    weights = [weight for _, weight, _ in formats]
    planted = []
    for number in range(count):
        suffix, _, write = chance.choices(formats, weights)[0]
        place = folder / "reports" / f"{2010 + number % 14}" / f"{number // 1000:03}单位"
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{number:06}{suffix}"
        if number % _ERRORS == _ERRORS // 2:
            path.write_bytes(chance.choice(BROKEN))
            planted.append(str(path))
        else:
            write(path, vary(texts, chance), chance)
    (folder / "planted.json").write_text(json.dumps(planted, ensure_ascii=False), encoding="utf-8")


@dataclass
class Measured:
    """What one run showed."""

    seconds: float
    status: int
    memory: list[int]


def command(folder: Path, out: Path, form: str, workers: int) -> list[str]:
    """Return the command of a run."""
    return [
        *(sys.executable, "-m", "huibao", "extract", str(folder / "reports"), "-o", str(out)),
        *("--format", form, "--workers", str(workers), "--log-json", "--resume"),
    ]


def measure(folder: Path, out: Path, form: str, workers: int) -> Measured:
    """Run to the end and sample the parent's memory (kB) each second."""
    start = time.monotonic()
    memory = []
    with (out.parent / f"{out.name}.log").open("wb") as log:
        process = subprocess.Popen(command(folder, out, form, workers), stderr=log)
        while process.poll() is None:
            if (resident := resident_kb(process.pid)) is not None:
                memory.append(resident)
            time.sleep(0.5)
    return Measured(time.monotonic() - start, process.returncode, memory)


def resident_kb(pid: int) -> int | None:
    """Return the resident memory of a process, None if it has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) if found else None


def disturbed(folder: Path, out: Path, form: str, kills: int, usual: float, seed: int) -> int:
    """Run, kill with SIGKILL at random moments and resume; return the last run's status."""
    chance = random.Random(seed)
    for _ in range(kills):
        process = subprocess.Popen(command(folder, out, form, 2), stderr=subprocess.DEVNULL)
        wait = chance.uniform(1.0, max(1.5, 1.6 * usual / kills))
        try:
            process.wait(wait)
            print(f"  ended by itself within {wait:.1f} s")
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            print(f"  killed after {wait:.1f} s")
    return measure(folder, out, form, 2).status


def digest(out: Path) -> str:
    """Return the digest of all that a run published: names and bytes."""
    whole = hashlib.sha256()
    for path in sorted(out.rglob("*")):
        relative = path.relative_to(out)
        if path.is_file() and relative.parts[0] != ".huibao":
            whole.update(f"{relative.as_posix()}\0".encode())
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def run(folder: Path, form: str, kills: int, seed: int) -> bool:
    """Measure the runs and print what they showed; return whether all is as it must be."""
    planted = set(json.loads((folder / "planted.json").read_text(encoding="utf-8")))
    results = {}
    for workers in (1, 2):
        out = folder / f"out{workers}"
        results[workers] = measured = measure(folder, out, form, workers)
        memory = measured.memory
        quarters = [max(memory[i * len(memory) // 4 :][: len(memory) // 4 + 1]) for i in range(4)]
        print(
            f"{workers} workers: {measured.seconds:.1f} s, status {measured.status}, parent "
            f"{' '.join(f'{kb / 1024:.0f}' for kb in quarters)} MB by quarter of the time"
        )
    print(f"2 workers are {results[1].seconds / results[2].seconds:.2f} times 1 worker")
    print(f"disturbed, killed {kills} times:")
    status = disturbed(folder, folder / "out3", form, kills, results[2].seconds, seed)
    log = [json.loads(line) for line in (folder / "out2.log").read_text("utf-8").splitlines()]
    failed = {entry["file"] for entry in log if entry["event"] == "failure"}
    end = log[-1]
    print(f"{end['done']} reports, {end['failed']} failed, {len(planted)} planted")
    digests = [digest(folder / f"out{number}") for number in (1, 2, 3)]
    print("digests", *(value[:16] for value in digests))
    checks = {
        "errors are the planted ones": failed == planted,
        "two workers give the bytes of one": digests[0] == digests[1],
        "killed and resumed gives the same bytes": digests[0] == digests[2],
        "statuses are 1": {status, results[1].status, results[2].status} == {1},
    }
    for name, holds in checks.items():
        print(f"{name}: {'yes' if holds else 'NO'}")
    return all(checks.values())


def main() -> None:
    """Make an archive or run over one."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("action", choices=("make", "run"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", default="jsonl")
    parser.add_argument("--kills", type=int, default=5)
    given = parser.parse_args()
    if given.action == "make":
        make(given.folder, given.count, given.seed)
    elif not run(given.folder, given.format, given.kills, given.seed):
        sys.exit(1)


if __name__ == "__main__":
    main()
