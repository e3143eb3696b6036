"""Withhold values at random, extract again, and count the records that survive.

    python benchmarks/masking.py [--seed N] [--rounds N] [--faults N] [FOLDER ...]

Without a folder the project's corpora are read, and ../shared/archive where it stands. In each
round and for each kind a form of mask is drawn for a text; records are drawn, at most one in two
sentences, and what a report would withhold of them is overwritten:

- count: the number, digits or Chinese numerals (`60余名` → `**余名`); 万 and 亿 stay, as they do
  in reports. `X last` hides the decimals, or all digits but the first (`21.X%`, `3XX名`).
- date: the last two figures of the year (`20**年`), or month and day, or all of them; the number
  of a duration. Only what is written in digits with its 年, 月, 日, 天: nobody masks 今年.
- honor: the place in an issuer (`青山县委` → `**县委`); a bare `县委` gets a masked place put
  before it, as the report would read that named it.

某 hides names and parts of dates alone (`20某某年`, `某年某月某日`): 某名 and 某项 are ordinary
indefinite words, and so is a lone 某年. Left out, too, are figures with a mask, a letter or a
figure beside them, and the guess of two numbers (三五名), whose mask would hide that there
were two.

A record survives if it comes out at its shifted place with its value gone (null, or X where the
figures were; the issuer with its mask) and its other slots as they were, if each run that was
written is one of its masks, and if no record around it was lost, added or changed. What follows
from a masked date may have X, too, or be null; `status`, `basis` and `baseline` are not compared
where a date was masked, nor `part_of` where figures add up to a total: no mask can show that.
"""

from __future__ import annotations

import argparse
import random
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from survival import Edit, Masking, trial

from huibao import Pipeline, Report

ROOT = Path(__file__).resolve().parent.parent
FORMS: Mapping[str, Sequence[str]] = {
    "count": ("*", "**", "***", "X", "XX", "××", "□", "□□", "○○", "__", "X last"),
    "date": ("*", "**", "X", "XX", "×", "××", "某", "□", "□□", "○○", "__"),
    "honor": ("*", "**", "***", "X", "XX", "××", "某", "某某", "□□", "○○", "__"),
}
TARGETS: Mapping[str, float] = {"count": 0.98, "date": 0.98, "honor": 0.95}
_NUMBER = re.compile(r"\d(?:[\d,.．]{0,18}\d)?")
_CHINESE = re.compile(
    r"[〇零一二两三四五六七八九十百千]{1,9}(?:[万亿][一二两三四五六七八九十百千]{1,7}){0,2}"
    r"(?:点[〇零一二三四五六七八九]{1,4})?(?!分[之点])"
)
_PAIR = re.compile("[一二两三四五六七八九]{2}")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-—~至]{1,2}(?:19|20)\d\d|学年)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?=[月日号]|[-—~至到、]{1,2}\d{1,2}[月日号])")
_LENGTH = re.compile(r"\d{1,3}(?=[余多个]{0,2}[年月天日周]|[-—~至到]{1,2}\d{1,3}[年个天])")
_BESIDE = re.compile(r"[A-Za-z*×○□_\d.·+/某-]")
_PLACE = re.compile(r"(?:中共)?(?P<name>[一-鿿]{0,3}?)[省市县区镇乡州](?![场长级容域村路])")
_NO_NAME = re.compile(r"[全我各该本中国团和直]|自治|[^一-鿿]")
_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]")


def edits_of(record: Any, text: str, form: str, dice: random.Random) -> list[Edit]:
    """Return what hides a record's value by a form of mask; none if it cannot be hidden so.

    `60余名` and `**` give one edit, which leaves `**余名`.
    """
    if record.masks or (record.kind == "date" and record.value is None):
        return []
    if record.kind == "honor":
        return _issuers(record, text, form)
    beside = text[max(0, record.start - 1) : record.start] + text[record.end : record.end + 1]
    if _BESIDE.search(beside):
        return []
    found = _number(record, form) if record.kind == "count" else _date(record, form, dice)
    return [Edit(record.start + start, record.start + end, hidden) for start, end, hidden in found]


def _number(record: Any, form: str) -> list[Edit]:
    digits = list(_NUMBER.finditer(record.text))
    found = digits or list(_CHINESE.finditer(record.text))[:1]
    ends = 1 if record.upper is None else 2
    if len(found) != ends or (not digits and _PAIR.search(found[0].group())):
        return []
    if form != "X last":
        return [Edit(*match.span(), form) for match in found]
    number = found[0].group()
    if ends == 2 or not digits or len(number) < 2 or "," in number:
        return []
    shown = number.find(".") + 1 or 1
    start, end = found[0].start() + shown, found[0].end()
    return [Edit(start, end, "X" * (end - start))]


def _date(record: Any, form: str, dice: random.Random) -> list[Edit]:
    if record.type == "duration":
        lengths = list(_LENGTH.finditer(record.text))
        return [] if form == "某" else [Edit(*match.span(), form) for match in lengths]
    if record.type not in (("point",) if form == "某" else ("point", "range")):
        return []
    days = [Edit(*match.span(), form) for match in _DAY.finditer(record.text)]
    years = [Edit(m.start() + 2, m.end(), form[0] * 2) for m in _YEAR.finditer(record.text)]
    whole = years + days
    if form == "某" and len(years) == 1 and days:
        whole = [Edit(years[0].start - 2, years[0].end, form), *days]
    return sorted(dice.choice([part for part in (days, years, whole) if part] or [[]]))


def _issuers(record: Any, text: str, form: str) -> list[Edit]:
    edits = []
    line = text.rfind("\n", 0, record.start) + 1
    for issuer in record.issuers:
        at = text.rfind(issuer, line, record.start)
        place = _PLACE.match(issuer)
        if at < 0 or place is None or _NO_NAME.search(place["name"]):
            continue
        edits.append(Edit(at + place.start("name"), at + place.end("name"), form))
    return sorted(set(edits))


def choose(report: Report, text: str, kind: str, form: str, dice: random.Random) -> list[Masking]:
    """Return records chosen at random with their edits, at most one in two sentences."""
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    chosen: list[Masking] = []
    taken: set[int] = set()
    records = [record for record in report.records if record.kind == kind]
    for record in dice.sample(records, len(records)):
        edits = edits_of(record, text, form, dice)
        at = bisect_right(ends, record.start)
        one = bool(edits) and bisect_right(ends, edits[0].start) == at
        if one and taken.isdisjoint((at - 1, at, at + 1)):
            taken.add(at)
            chosen.append(Masking(record, edits))
    return sorted(chosen, key=lambda masking: masking.edits[0].start)


def main() -> None:
    """Print the share that survives by kind and form; exit with 1 if a kind is below target."""
    parser = argparse.ArgumentParser(description="Count the masked records that survive.")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--kinds", nargs="*", default=list(FORMS))
    parser.add_argument("--faults", type=int, default=0, help="print so many of what is lost")
    options = parser.parse_args()
    folders = options.folders or [
        folder
        for folder in (ROOT / "corpora" / "reports", ROOT.parent / "shared" / "archive")
        if folder.is_dir()
    ]
    pipeline, dice = Pipeline(), random.Random(options.seed)
    tried: Counter[tuple[str, str]] = Counter()
    survived: Counter[tuple[str, str]] = Counter()
    for path in sorted(path for folder in folders for path in folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        before = pipeline.extract(text)
        for _ in range(options.rounds):
            for kind in options.kinds:
                form = dice.choice(FORMS[kind])
                maskings = choose(before, text, kind, form, dice)
                if not maskings:
                    continue
                done = trial(pipeline, before, text, maskings)
                for masking, faults in zip(done.maskings, done.faults, strict=True):
                    tried[kind, form] += 1
                    survived[kind, form] += not faults
                    if faults and options.faults > 0:
                        options.faults -= 1
                        start = max(0, masking.edits[0].start - 30)
                        near = text[start : masking.record.end + 20].replace("\n", "⏎")
                        print(f"{path.stem} {kind} {form}: {near}\n    {'; '.join(faults)}")
    raise SystemExit(_table(options.kinds, tried, survived))


def _table(
    kinds: Sequence[str], tried: Counter[tuple[str, str]], survived: Counter[tuple[str, str]]
) -> int:
    failed = 0
    for kind in kinds:
        whole = 0
        for form in FORMS[kind]:
            if tried[kind, form]:
                whole += tried[kind, form]
                share = survived[kind, form] / tried[kind, form]
                print(f"{kind:<6} {form:<7}{tried[kind, form]:>6}   {share:.4f}")
        share = sum(survived[kind, form] for form in FORMS[kind]) / max(1, whole)
        print(f"{kind:<6} all    {whole:>6}   {share:.4f}   target {TARGETS[kind]}")
        failed |= share < TARGETS[kind]
    return int(failed)


if __name__ == "__main__":
    main()
