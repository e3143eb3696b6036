"""The figures of a comparison, as a table to read and as values to compute with."""

from __future__ import annotations

from typing import Any

from .scoring import Scores
from .tally import Tally

_HEADER = f"{'kind':<13}{'gold':>6}  {'detection P/R/F1':<19} {'slots P/R/F1':<19} {'strict F1'}"


def figures(scores: Scores, *, slots: bool = False) -> dict[str, Any]:
    """Return the figures by kind, rounded to four places; with `slots` those of each slot too."""
    kinds = {**scores.kinds, "all records": scores.all_records}
    result: dict[str, Any] = {
        "reports": scores.reports,
        "missing": scores.missing,
        "scores": {
            name: {
                "detection": _rounded(kind.detection),
                "slots": _rounded(kind.slots),
                "strict": _rounded(kind.strict),
            }
            for name, kind in kinds.items()
        },
    }
    if slots:
        result["slots"] = {
            f"{kind}.{slot}": _rounded(tally)
            for (kind, slot), tally in sorted(scores.slots.items())
        }
    return result


def render(scores: Scores, *, slots: bool = False) -> str:
    """Return the figures as a plain table, a row for each kind and, if asked, each slot."""
    lines = [f"{scores.reports} gold reports"]
    if scores.missing:
        named = ", ".join(scores.missing[:5]) + (", …" if len(scores.missing) > 5 else "")
        lines[0] += f", {len(scores.missing)} without a prediction: {named}"
    lines.append(_HEADER)
    for name, kind in {**scores.kinds, "all records": scores.all_records}.items():
        lines.append(
            f"{name:<13}{kind.gold:>6}  {_row(kind.detection)}   {_row(kind.slots)}   "
            f"{kind.strict.figures.f1:.3f}"
        )
    if slots:
        lines += [
            f"  {f'{kind}.{slot}':<24}{_row(tally)}"
            for (kind, slot), tally in sorted(scores.slots.items())
        ]
    return "\n".join(lines)


def _rounded(tally: Tally) -> dict[str, float]:
    precision, recall, f1 = tally.figures
    return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4)}


def _row(tally: Tally) -> str:
    return " ".join(f"{value:.3f}" for value in tally.figures)
