"""Count how many cases of other projects' test suites come out right, by kind.

    python benchmarks/peer_cases.py [CASES]

CASES (../shared/peer-cases/cases.jsonl beside the project if left out) has one case a line:
`text`, `reference_date`, `kind`, `start`, `end`, `expected_type`, `expected_value`. Rows whose
`note` is `convention` differ by design and are left out. Values are compared by what they mean:
dates as stretches of days, durations in months and days. Exits with 0 and a message if the
cases are not there, with 1 if a target is missed. docs/peer-cases.md says which are held wrong.
"""

from __future__ import annotations

import calendar
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from huibao import Pipeline
from huibao.pipeline.text.fold import fold
from huibao.pipeline.text.numerals import parse_numeral
from huibao.schemas import Count, Date

CASES = Path(__file__).resolve().parents[2] / "shared" / "peer-cases" / "cases.jsonl"
DATES = (
    "date-full", "date-partial", "date-relative", "date-range", "year", "year-month", "quarter",
    "half-year", "century-decade", "duration",
)  # fmt: skip
OTHER_DATES = ("date-negative", "date-invalid", "week", "set", "open-range", "part-of-period")
NUMBERS = ("number", "fraction", "percent")
TARGETS = (("dates", DATES, 0.85), ("numbers", NUMBERS, 0.90))
_DURATION = re.compile(r"P(?:([\d.]{1,8})Y)?(?:([\d.]{1,8})M)?(?:([\d.]{1,8})W)?(?:([\d.]{1,8})D)?")
_SPACE = re.compile(r"\s{1,8}")
_CLASSIFIER = re.compile("个$")
_TENTHS = ("成", "折")
_CLOSE = 1e-4


def stretch(value: str) -> tuple[str, str]:
    """Return the first and last day that an EDTF value names: `2022-04` is all of April."""
    first, slash, last = value.partition("/")
    return _first_day(first), _last_day(last if slash else first)


def _first_day(value: str) -> str:
    if value == "..":
        return value
    value = value.replace("X", "0")
    return value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value


def _last_day(value: str) -> str:
    if value == "..":
        return value
    value = value.replace("X", "9")
    if len(value) == 4:
        value += "-12"
    if len(value) == 7:
        year, month = int(value[:4]), int(value[5:7])
        value += f"-{calendar.monthrange(year, month)[1]:02d}"
    return value


def length(value: str) -> tuple[float, float] | None:
    """Return a duration in months and days: `P0.5Y` is (6, 0), as `P6M` is; None if it is none."""
    match = _DURATION.fullmatch(value)
    if not match or value == "P":
        return None
    years, months, weeks, days = (float(part or 0) for part in match.groups())
    return years * 12 + months, weeks * 7 + days


def same_date(found: str | None, expected: Any) -> bool:
    """Tell whether a found value means what one of the expected values means."""
    if isinstance(expected, list):
        return any(same_date(found, one) for one in expected)
    if expected is None:
        return True
    if found is None:
        return False
    if str(expected).startswith(("P", "R/P")):
        return length(found) == length(str(expected).removeprefix("R/"))
    return not found.startswith("P") and stretch(found) == stretch(str(expected))


def date_is_right(pipeline: Pipeline, case: Mapping[str, Any]) -> bool:
    """Tell whether the expected date, and for a negative case none, is found in a text."""
    report = pipeline.extract(case["text"], reference_date=case["reference_date"])
    dates = [
        record for record in report.records if isinstance(record, Date) and record.type != "vague"
    ]
    if case["expected_type"] == "none":
        return not dates
    start, end = case["start"], case["end"]
    loose = case.get("note") in ("span-loose", "spaced")
    for date in dates:
        shared = min(end, date.end) - max(start, date.start)
        joined = max(end, date.end) - min(start, date.start)
        if shared > 0 and (loose or shared / joined >= 0.5):
            return same_date(date.value, case["expected_value"])
    return False


def number_is_right(case: Mapping[str, Any]) -> bool:
    """Tell whether the numeral of a case is read as its value."""
    written = fold(case["text"][case["start"] : case["end"]]).strip()
    return _close(parse_numeral(_CLASSIFIER.sub("", written)), case["expected_value"])


def percent_is_right(pipeline: Pipeline, case: Mapping[str, Any]) -> bool:
    """Tell whether the count found for a percentage has its value; a 成 is ten per cent."""
    # Spaces are left out of a sentence by the reading copy, but not at the edge of a text.
    report = pipeline.extract(_SPACE.sub("", case["text"]))
    for count in report.records:
        if isinstance(count, Count) and count.value is not None:
            tenths = 10 if count.unit in _TENTHS else 1
            if _close(count.value * tenths, case["expected_value"]):
                return True
    return False


def _close(value: float | None, expected: Any) -> bool:
    if value is None or expected is None:
        return False
    wanted = float(expected)  # the cases write figures as texts
    return abs(value - wanted) <= _CLOSE * max(abs(wanted), _CLOSE)


def read(path: Path) -> list[dict[str, Any]]:
    """Return the cases of a file, without those that differ by convention."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return [row for row in rows if row.get("note") != "convention"]


def judge(cases: Iterable[Mapping[str, Any]]) -> tuple[Counter[str], Counter[str], list[str]]:
    """Return by kind how many cases there are and how many are right, and the wrong ones."""
    pipeline = Pipeline()
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong = []
    for case in cases:
        kind = case["kind"]
        if kind in DATES or kind in OTHER_DATES:
            good = date_is_right(pipeline, case)
        elif kind == "percent":
            good = percent_is_right(pipeline, case)
        elif kind in NUMBERS:
            good = number_is_right(case)
        else:
            continue
        total[kind] += 1
        right[kind] += good
        if not good:
            named = case["text"][case["start"] : case["end"]]
            wrong.append(f"{case['id']}\t{kind}\t{named}\t{case['expected_value']}")
    return total, right, wrong


def main() -> int:
    """Print the share of right cases by kind; return the exit status."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else CASES
    if not path.is_file():
        print(f"{path}: no peer cases there; nothing to compare")
        return 0
    total, right, wrong = judge(read(path))
    print("\n".join(wrong), file=sys.stderr)
    for kind in sorted(total):
        print(f"{kind:<16}{right[kind]:>5} of {total[kind]:<5}{right[kind] / total[kind]:.3f}")
    missed = 0
    for name, kinds, target in TARGETS:
        share = sum(right[kind] for kind in kinds) / sum(total[kind] for kind in kinds)
        print(f"{name:<16}{share:.3f}, target {target:.2f}")
        missed += share < target
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
