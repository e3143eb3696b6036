"""Characters per second of `extract` beside `jieba.cut` on the same texts, as a ratio.

    python benchmarks/speed.py [FOLDER ...]

Without a folder the project's corpora are read, and ../shared/archive where it stands. Each
is timed in turns in this one process and the best of three counts, since machines are noisy.
"""

from __future__ import annotations

import logging
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from huibao import Pipeline

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Print characters per second of both and their ratio."""
    warnings.simplefilter("ignore")
    import jieba

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    folders = [Path(name) for name in sys.argv[1:]] or [
        folder
        for folder in (ROOT / "corpora" / "reports", ROOT.parent / "shared" / "archive")
        if folder.is_dir()
    ]
    pipeline = Pipeline()
    for folder in folders:
        texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
        size = sum(map(len, texts))
        ours = beside = float("inf")
        for _ in range(3):
            beside = min(beside, timed(lambda text: list(jieba.cut(text)), texts))
            ours = min(ours, timed(pipeline.extract, texts))
        print(
            f"{folder}: {len(texts)} texts, {size} characters; extract {size / ours:,.0f}/s, "
            f"jieba.cut {size / beside:,.0f}/s, ratio {beside / ours:.2f}"
        )


def timed(work: Callable[[str], object], texts: list[str]) -> float:
    """Return the seconds that a function takes over all texts."""
    start = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
