"""Plant faults into clean reports and count which the audit finds, and what else it finds.

    python benchmarks/planting.py [--seed N] [--rounds N] [--missed] [FOLDER]

`faults.toml` holds sentences with one fault each, and each without it. In a round every fault is
put, as a paragraph of its own, between two paragraphs of a report that it fits (two sentences
that contradict each other at two places), and so is its right form, into another copy. FOLDER
holds the reports, `corpora/reports` if none is named.

*Recall*: of the planted faults, those for which a finding of their check meets their place.
*Precision*: of what the audit finds in all copies and not in the clean reports, the share that
meets a planted fault. A finding on a right form is a false alarm, and so is one of another check.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from huibao import Pipeline
from huibao.pipeline.audit import Auditor
from huibao.schemas import Finding

HERE = Path(__file__).resolve().parent
TARGET = 0.95


class Fault(NamedTuple):
    """A sentence with a fault and without it; `place` are the words where the fault stands."""

    check: str
    right: str
    wrong: str
    place: str
    fits: Sequence[str] = ()
    reference_date: str | None = None


@dataclass
class Tally:
    """What was planted and what came out, by check; `notes` tell each miss and false alarm."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def recall(self, check: str | None = None) -> float:
        """Return the share of the planted faults that were found."""
        planted = self.planted[check] if check else self.planted.total()
        return (self.found[check] if check else self.found.total()) / planted if planted else 1.0

    def precision(self, check: str | None = None) -> float:
        """Return the share of the findings that are planted faults."""
        found = self.found[check] if check else self.found.total()
        false = self.false[check] if check else self.false.total()
        return found / (found + false) if found + false else 1.0


def read_faults(path: Path = HERE / "faults.toml") -> list[Fault]:
    """Return the faults of a file."""
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return [Fault(**entry) for entry in data["fault"]]


def plant(text: str, sentences: str, chance: random.Random) -> tuple[str, list[tuple[int, int]]]:
    """Return a text with sentences put between its paragraphs, and where they came to stand.

    Sentences are parted by newlines; each becomes a paragraph of its own, in their order.
    """
    lines = text.splitlines(keepends=True)
    # Behind a sentence, since lines may be wrapped; in the first two thirds: reports plan at
    # their end, and what is told as done would stand among what is hoped for.
    ended = [number for number, line in enumerate(lines, 1) if line.rstrip().endswith("。")]
    gaps = [number for number in ended if number <= 2 * len(lines) // 3]
    parts = sentences.split("\n")
    places = sorted(chance.choices(gaps or [len(lines)], k=len(parts)))
    pieces: list[str] = []
    spans = []
    for number, line in enumerate([*lines, ""]):
        for place, part in zip(places, parts, strict=True):
            if place == number:
                if pieces and not pieces[-1].endswith("\n"):
                    pieces.append("\n")
                start = sum(map(len, pieces))
                spans.append((start, start + len(part)))
                pieces += [part, "\n"]
        pieces.append(line)
    return "".join(pieces), spans


def run(
    pipeline: Pipeline, texts: Mapping[str, str], faults: Sequence[Fault], seed: int, rounds: int
) -> Tally:
    """Plant all faults, in each round into reports drawn anew, and count what is found."""
    chance = random.Random(seed)
    tally = Tally()
    clean: dict[tuple[str, str | None], Counter[tuple[str, str]]] = {}
    for _ in range(rounds):
        for fault in faults:
            id_ = chance.choice([name for name in fault.fits if name in texts] or sorted(texts))
            key = (id_, fault.reference_date)
            if key not in clean:
                clean[key] = Counter(map(_kind, _audit(pipeline, texts[id_], fault)))
            _wrong(pipeline, texts[id_], fault, clean[key], chance, tally)
            _right(pipeline, texts[id_], fault, clean[key], chance, tally)
    return tally


def _wrong(
    pipeline: Pipeline,
    text: str,
    fault: Fault,
    clean: Counter[tuple[str, str]],
    chance: random.Random,
    tally: Tally,
) -> None:
    planted, spans = plant(text, fault.wrong, chance)
    tally.planted[fault.check] += 1
    hit = False
    for finding in _new(_audit(pipeline, planted, fault), clean, spans):
        if finding.check == fault.check and _meets(finding, planted, spans, fault.place):
            hit = True
        elif finding.check != fault.check:
            tally.false[finding.check] += 1
            tally.notes.append(f"false  {finding.check}: {finding.message.zh} | {fault.wrong}")
    tally.found[fault.check] += hit
    if not hit:
        tally.notes.append(f"missed {fault.check}: {fault.wrong}")


def _right(
    pipeline: Pipeline,
    text: str,
    fault: Fault,
    clean: Counter[tuple[str, str]],
    chance: random.Random,
    tally: Tally,
) -> None:
    planted, spans = plant(text, fault.right, chance)
    for finding in _new(_audit(pipeline, planted, fault), clean, spans):
        tally.false[finding.check] += 1
        tally.notes.append(f"false  {finding.check}: {finding.message.zh} | {fault.right}")


def _audit(pipeline: Pipeline, text: str, fault: Fault) -> tuple[Finding, ...]:
    report = pipeline.extract(text, reference_date=fault.reference_date)
    return Auditor(pipeline).audit(report, text).findings


def _kind(finding: Finding) -> tuple[str, str]:
    return finding.check, finding.text


def _new(
    findings: Sequence[Finding],
    clean: Counter[tuple[str, str]],
    spans: Sequence[tuple[int, int]],
) -> Iterator[Finding]:
    """Yield what the clean report does not hold; what stands in a planted sentence is new."""
    known = Counter(clean)
    for finding in findings:
        inside = any(finding.start < end and start < finding.end for start, end in spans)
        if not inside and known[_kind(finding)] > 0:
            known[_kind(finding)] -= 1
        else:
            yield finding


def _meets(finding: Finding, text: str, spans: Sequence[tuple[int, int]], place: str) -> bool:
    """Tell whether a finding, or a place that it names, meets the faulty words."""
    wanted = []
    for start, end in spans:
        at = text.find(place, start, end)
        if at >= 0:
            wanted.append((at, at + len(place)))
    own = [(finding.start, finding.end), *((item.start, item.end) for item in finding.places)]
    return any(left < end and start < right for left, right in own for start, end in wanted)


def main() -> None:
    """Print recall and precision by check; exit with 1 below the target."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=21)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--missed", action="store_true", help="tell each miss and false alarm")
    parser.add_argument("folder", nargs="?", type=Path, default=HERE.parent / "corpora" / "reports")
    given = parser.parse_args()
    texts = {
        path.stem: path.read_bytes().decode("utf-8") for path in sorted(given.folder.glob("*.txt"))
    }
    tally = run(Pipeline(), texts, read_faults(), given.seed, given.rounds)
    if given.missed:
        print("\n".join(tally.notes))
    print(f"{'check':<16}{'planted':>8}{'found':>7}{'false':>7}{'recall':>8}{'precision':>11}")
    for check in sorted(tally.planted | tally.false):
        row = (tally.planted[check], tally.found[check], tally.false[check])
        print(f"{check:<16}{row[0]:>8}{row[1]:>7}{row[2]:>7}", end="")
        print(f"{tally.recall(check):>8.3f}{tally.precision(check):>11.3f}")
    print(f"{'all':<16}{tally.planted.total():>8}{tally.found.total():>7}", end="")
    print(f"{tally.false.total():>7}{tally.recall():>8.3f}{tally.precision():>11.3f}")
    if min(tally.recall(), tally.precision()) < TARGET:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
