"""The annotated reports that the benchmarks measure on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huibao.pipeline.evaluate import load_folder
from huibao.pipeline.readers import discover, read_sheet
from huibao.pipeline.text.decode import decode

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Texts and gold reports by id; `dates` are the reference dates of the index sheet."""

    name: str
    texts: Mapping[str, str]
    gold: Mapping[str, Mapping[str, Any]]
    dates: Mapping[str, str | None]

    @property
    def characters(self) -> int:
        """How many code points all texts have."""
        return sum(map(len, self.texts.values()))


def gold_sets() -> list[GoldSet]:
    """Return the project's own gold and, where it stands, ../shared/gold."""
    corpora, shared = ROOT / "corpora", ROOT.parent / "shared" / "gold"
    sets = [read_gold("corpora/gold", corpora / "reports", corpora / "gold")]
    if shared.is_dir():
        sets.append(read_gold("../shared/gold", shared / "texts", shared / "gold"))
    return sets


def read_gold(name: str, texts: Path, gold: Path) -> GoldSet:
    """Read a folder of texts with its gold and the `metadata.csv` beside them, if there is one.

    Raises HuibaoError if a file cannot be read or the gold folder holds no report.
    """
    reports = load_folder(gold)
    files = [file for file in discover([texts]).files if file.id in reports]
    sheet = texts.parent / "metadata.csv"
    rows = read_sheet(sheet).match(files) if sheet.is_file() else {}
    return GoldSet(
        name,
        {file.id: decode(file.read(), file.name).text for file in files},
        reports,
        {file.id: rows[file.id].reference_date if file.id in rows else None for file in files},
    )
