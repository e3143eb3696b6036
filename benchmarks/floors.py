"""Hold the figures of an evaluation against their floors.

    huibao evaluate GOLD PRED --json | python benchmarks/floors.py [FLOORS]

reads figures as `huibao evaluate --json` prints them and exits with 1 if the slots F1 of a kind
is below its floor in FLOORS (benchmarks/floors.toml if left out), or a report has no prediction.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.toml")


def faults(figures: Mapping[str, Any], floors: Mapping[str, float]) -> Iterator[str]:
    """Yield what is wrong: `count: slots F1 0.8712 is below its floor 0.9`."""
    if figures["missing"]:
        yield f"no prediction for {', '.join(figures['missing'])}"
    for kind, floor in floors.items():
        f1 = figures["scores"][kind]["slots"]["f1"]
        if f1 < floor:
            yield f"{kind}: slots F1 {f1} is below its floor {floor}"


def main() -> None:
    """Read figures from standard input, print them by kind, and exit with 1 if one is too low."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else FLOORS
    floors = tomllib.loads(path.read_text(encoding="utf-8"))["slots"]
    figures = json.load(sys.stdin)
    for kind, scores in figures["scores"].items():
        f1 = scores["slots"]["f1"]
        print(f"{kind:<13} slots F1 {f1:.4f}   floor {floors.get(kind, 0.0):.4f}")
    found = list(faults(figures, floors))
    for fault in found:
        print(f"benchmarks/floors.py: {fault}", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
