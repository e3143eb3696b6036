"""Reports as pandas data frames: a frame a table, with types that say what a column holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from huibao.schemas import Report

from .errors import OptionError
from .writers.rows import NOTHING, clause_texts, report_rows
from .writers.tables import Column, tables

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {
    "text": "string",
    "edtf": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "day": "datetime64[s]",
    "list": "object",
}


def to_frames(
    reports: Iterable[Report],
    *,
    texts: Mapping[str, str] | None = None,
    columns: Sequence[str] = (),
    carried: Mapping[str, Mapping[str, str]] | None = None,
) -> dict[str, pd.DataFrame]:
    """Return data frames of reports: `reports`, `sections`, one for each kind, and `masks`.

    `to_frames([extract("2022年共有党员12人。", id="a")])["count"]["value"].tolist()` is `[12.0]`.
    Every frame is there, if empty, with the same columns and types: strings, `Int64`,
    `Float64`, `boolean`, categories where the schema names the values, days as
    `datetime64[s]`, lists of words as objects. EDTF values stay strings; `first_day` and
    `last_day` bound them. `texts` are the texts of the reports by id, from which `clause` is
    filled; `carried` what an index sheet says of them by id and column, `columns` its columns.
    Raises OptionError if pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise OptionError("to_frames needs pandas: pip install 'huibao[pandas]'") from error
    layout = tables(tuple(columns))[:-1]  # no errors: whoever has reports has caught them
    found: dict[str, list[tuple[Any, ...]]] = {table.name: [] for table in layout}
    for report in reports:
        id_ = report.report.id
        text = (texts or {}).get(id_)
        clauses = clause_texts(report, text) if text is not None else NOTHING
        for row in report_rows(report, layout, columns, (carried or {}).get(id_, {}), clauses):
            found[row.table.name].append(row.values)
    frames = {}
    for table in layout:
        cells = list(zip(*found[table.name], strict=True)) or [()] * len(table.columns)
        frames[table.name] = pd.DataFrame(
            {
                column.name: _series(column, values)
                for column, values in zip(table.columns, cells, strict=True)
            }
        )
    return frames


def _series(column: Column, values: Sequence[Any]) -> pd.Series[Any]:
    import pandas as pd

    if column.type == "list":
        return pd.Series([list(value) for value in values], dtype="object")
    if column.choices:
        return pd.Series(pd.Categorical(values, categories=list(column.choices)))
    return pd.Series(list(values), dtype=_DTYPES[column.type])
