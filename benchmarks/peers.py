"""Dates and counts beside other libraries, each in an environment of its own.

    python benchmarks/peers.py --setup     build the environments in .venv-peers (once)
    python benchmarks/peers.py             measure and print the table of docs/accuracy.md

Each library reads the annotated reports (corpora/gold, and ../shared/gold where it stands) by its
script in benchmarks/peers/, and is told the true reference date of each. What it finds is written
as records and scored as `huibao evaluate` scores. One that cannot be installed has a row that
says why.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from gold_sets import GoldSet, gold_sets
from peer_scores import Reports, measure

from huibao import Pipeline

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(__file__).with_suffix("")
ENVIRONMENTS = ROOT / ".venv-peers"
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Peer:
    """A library: what to install, and what of a record it gives at all."""

    name: str
    script: str
    packages: tuple[str, ...]
    gives: frozenset[str]

    @property
    def python(self) -> Path:
        """The interpreter of its environment."""
        return ENVIRONMENTS / self.script / "bin" / "python"


PEERS = (
    Peer(
        "JioNLP",
        "jionlp_times",
        ("jionlp",),
        frozenset({"date", "date.value", "money"}),
    ),
    Peer(
        "Recognizers-Text",
        "recognizers_suite",
        ("recognizers-text-suite", "emoji<2"),  # it asks for any emoji, and breaks with emoji 2
        frozenset({"date", "date.value", "count", "count.value", "count.unit", "money"}),
    ),
    Peer("cn2an", "cn2an_numerals", ("cn2an",), frozenset({"count", "count.value"})),
    Peer("jieba's tags", "jieba_tags", ("jieba",), frozenset({"date", "count"})),
)
OURS = frozenset({"date", "date.value", "count", "count.value", "count.unit", "money"})


@dataclass(frozen=True, slots=True)
class Reply:
    """What a library found in a gold set, and the seconds of processor time that all texts took."""

    version: str
    seconds: float
    reports: Reports


def ask(peer: Peer, gold_set: GoldSet) -> Reply:
    """Let a library read the texts of a gold set; raise OSError or ValueError if it cannot."""
    texts = {
        key: {"text": text, "reference_date": gold_set.gold[key]["report"]["reference_date"]}
        for key, text in gold_set.texts.items()
    }
    answered = subprocess.run(
        [str(peer.python), str(SCRIPTS / f"{peer.script}.py")],
        input=json.dumps({"texts": texts}),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if answered.returncode:
        raise ValueError(answered.stderr.strip().splitlines()[-1])
    reply = json.loads(answered.stdout.splitlines()[-1])
    return Reply(reply["version"], reply["seconds"], reply["reports"])


def ask_ourselves(gold_set: GoldSet) -> Reply:
    """Let huibao read the texts; it finds records of all kinds, and is timed with all."""
    pipeline = Pipeline()
    dates = {key: report["report"]["reference_date"] for key, report in gold_set.gold.items()}
    times, reports = [], {}
    for _ in range(_ROUNDS):
        began = time.process_time()
        for key, text in gold_set.texts.items():
            reports[key] = pipeline.extract(text, reference_date=dates[key])
        times.append(time.process_time() - began)
    dumped = {key: report.model_dump(mode="json")["records"] for key, report in reports.items()}
    return Reply(version("huibao"), min(times), dumped)


def rows(gold_set: GoldSet) -> Iterator[str]:
    """Yield the table of a gold set as Markdown, a row a library."""
    yield (
        "| library | dates found | date values | any span | counts found | count values | any span "
        "| units | sums of money | characters/s |"
    )
    yield "|---|" + "---:|" * 9
    gold = {key: report["records"] for key, report in gold_set.gold.items()}
    ours = ask_ourselves(gold_set)
    yield _row(f"huibao {ours.version}", gold_set, gold, ours, OURS)
    for peer in PEERS:
        try:
            reply = ask(peer, gold_set)
        except (OSError, ValueError) as error:
            yield f"| {peer.name}: {error} |" + " |" * 9
            continue
        yield _row(f"{peer.name} {reply.version}", gold_set, gold, reply, peer.gives)


def _row(name: str, gold_set: GoldSet, gold: Reports, reply: Reply, gives: frozenset[str]) -> str:
    cells = measure(gold, reply.reports, gives)
    return f"| {' | '.join([name, *cells, f'{gold_set.characters / reply.seconds:,.0f}'])} |"


def set_up(peers: Sequence[Peer]) -> None:
    """Build the environment of each library; what cannot be installed is said and passed over."""
    for peer in peers:
        venv.create(ENVIRONMENTS / peer.script, with_pip=True)
        command = [str(peer.python), "-m", "pip", "install", "--quiet", *peer.packages]
        if subprocess.run(command, check=False).returncode:
            print(f"{peer.name} cannot be installed", file=sys.stderr)


def main() -> None:
    """Parse the command line; build the environments, or measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--setup", action="store_true", help="build the environments")
    if parser.parse_args().setup:
        set_up(PEERS)
        return
    for gold_set in gold_sets():
        print(
            f"{gold_set.name}: {len(gold_set.gold)} reports, {gold_set.characters:,} characters\n"
        )
        for row in rows(gold_set):
            print(row, flush=True)
        print()


if __name__ == "__main__":
    main()
