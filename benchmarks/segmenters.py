"""Each segmenter: characters a second beside plain `jieba.cut`, and what records it makes for.

    python benchmarks/segmenters.py [FOLDER ...]     speed, the table of docs/segmenters.md
    python benchmarks/segmenters.py --accuracy       the tables of docs/accuracy.md

The first reads the `*.txt` reports of the folders, by default corpora/reports and
../shared/archive; the second the annotated reports of corpora/gold and, where it stands,
../shared/gold. Needs jieba; any other segmenter that is not installed has a row that says so.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import rjieba
from gold_sets import GoldSet, gold_sets

from huibao import Pipeline
from huibao.pipeline.errors import SegmenterError
from huibao.pipeline.evaluate import score_folders
from huibao.pipeline.segmenters import SEGMENTERS, get_segmenter
from huibao.pipeline.segmenters.jieba import load_tokenizer

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "corpora" / "reports", ROOT.parent / "shared" / "archive")
VARIANTS: tuple[tuple[str, dict[str, Any]], ...] = (
    *((name, {}) for name in SEGMENTERS),
    ("spacy", {"segmenter": "jieba"}),
    ("spacy", {"segmenter": "pkuseg"}),
)
# The kinds whose rules ask for words; the others are the same whatever the segmenter.
SEGMENTED = ("count", "honor", "initiative", "agreement")


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


def accuracy(gold_set: GoldSet, rounds: int) -> Iterator[str]:
    """Yield slots F1 by kind and the speed of the whole extraction, a row a segmenter."""
    yield f"| segmenter | {' | '.join(SEGMENTED)} | all records | extract, characters/s |"
    yield "|---|" + "---:|" * (len(SEGMENTED) + 2)
    for name in SEGMENTERS:
        try:
            pipeline = Pipeline(segmenter=name)
        except SegmenterError as error:
            yield f"| `{name}`: {error} |" + " |" * (len(SEGMENTED) + 2)
            continue
        found, seconds = {}, []
        for _ in range(rounds):
            # Processor time: other work on the machine does not count.
            began = time.process_time()
            for key, text in gold_set.texts.items():
                found[key] = pipeline.extract(text, metadata_date=gold_set.dates[key])
            seconds.append(time.process_time() - began)
        dumped = {key: report.model_dump(mode="json") for key, report in found.items()}
        scores = score_folders(gold_set.gold, dumped)
        tallies = [*(scores.kinds[kind] for kind in SEGMENTED), scores.all_records]
        cells = [f"{tally.slots.figures.f1:.4f}" for tally in tallies]
        pace = f"{gold_set.characters / min(seconds):,.0f}"
        yield f"| {' | '.join([f'`{name}`', *cells, pace])} |"


def main() -> None:
    """Parse the command line, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, help="folders of reports in *.txt")
    parser.add_argument("--characters", type=int, default=200_000, help="how much to read")
    parser.add_argument("--rounds", type=int, default=3, help="the best of how many counts")
    parser.add_argument("--accuracy", action="store_true", help="score the records instead")
    arguments = parser.parse_args()
    if arguments.accuracy:
        for gold_set in gold_sets():
            print(f"{gold_set.name}: {len(gold_set.gold)} reports\n")
            for row in accuracy(gold_set, arguments.rounds):
                print(row, flush=True)
            print()
        return
    texts = read_texts(arguments.folders or list(FOLDERS), arguments.characters)
    if not texts:
        parser.error("no *.txt report in the folders")
    print(f"{len(texts)} reports, {sum(map(len, texts)):,} characters\n")
    for row in rows(texts, arguments.rounds):
        print(row, flush=True)


if __name__ == "__main__":
    main()
