"""Characters a second of each segmenter, beside plain `jieba.cut`.

Run from the project's folder: `python -m benchmarks.segmenters [FOLDER ...]`. Reads the
`*.txt` reports of the folders, by default corpora/reports and ../shared/archive, and prints
the table of docs/segmenters.md. Needs jieba; any other segmenter that is not installed has a
row that says so.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import rjieba

from huibao.pipeline.errors import SegmenterError
from huibao.pipeline.segmenters import SEGMENTERS, get_segmenter
from huibao.pipeline.segmenters.jieba import load_tokenizer

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "corpora" / "reports", ROOT.parent / "shared" / "archive")
VARIANTS: tuple[tuple[str, dict[str, Any]], ...] = (
    *((name, {}) for name in SEGMENTERS),
    ("spacy", {"segmenter": "jieba"}),
    ("spacy", {"segmenter": "pkuseg"}),
)


def read_texts(folders: list[Path], characters: int) -> list[str]:
    """Read reports, every folder in turn, until there are `characters` of them."""
    texts: list[str] = []
    files = [file for folder in folders for file in sorted(folder.rglob("*.txt"))]
    for file in files:
        content = file.read_bytes()
        try:
            texts.append(content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            texts.append(content.decode("gb18030", errors="replace"))
        if sum(map(len, texts)) >= characters:
            break
    return texts


def speed(cut: Callable[[str], object], texts: list[str], rounds: int) -> float:
    """Return characters a second in the best of `rounds`, after one text to warm up."""
    cut(texts[0])
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        for text in texts:
            cut(text)
        times.append(time.perf_counter() - began)
    return sum(map(len, texts)) / min(times)


def rows(texts: list[str], rounds: int) -> Iterator[str]:
    """Yield the table, a row a segmenter, as Markdown."""
    yield "| segmenter | loads in | characters/s | beside `jieba.cut` |"
    yield "|---|---:|---:|---:|"
    base = speed(load_tokenizer([]).lcut, texts, rounds)
    yield f"| plain `jieba.cut`: no offsets, no tags | | {base:,.0f} | 1.00 |"
    plain = speed(rjieba.cut, texts, rounds)
    yield f"| plain `rjieba.cut`: no offsets, no tags | | {plain:,.0f} | {plain / base:.2f} |"
    for name, options in VARIANTS:
        label = " ".join([f"`{name}`", *(f"`{key}={value}`" for key, value in options.items())])
        began = time.perf_counter()
        try:
            segmenter = get_segmenter(name, **options)
        except SegmenterError as error:
            yield f"| {label} | | {error} | |"
            continue
        loaded = time.perf_counter() - began
        measured = speed(segmenter.segment, texts, rounds)
        yield f"| {label} | {loaded:.1f} s | {measured:,.0f} | {measured / base:.2f} |"


def main() -> None:
    """Parse the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="folders of reports in *.txt")
    parser.add_argument("--characters", type=int, default=200_000, help="how much to read")
    parser.add_argument("--rounds", type=int, default=3, help="the best of how many counts")
    arguments = parser.parse_args()
    texts = read_texts(arguments.folders or list(FOLDERS), arguments.characters)
    if not texts:
        parser.error("no *.txt report in the folders")
    print(f"{len(texts)} reports, {sum(map(len, texts)):,} characters\n")
    for row in rows(texts, arguments.rounds):
        print(row, flush=True)


if __name__ == "__main__":
    main()
