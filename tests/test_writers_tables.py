"""The tables that all formats share: columns from the models, rows from a report."""

from __future__ import annotations

from datetime import date

import pytest
from samples import CARRIED, COLUMNS, SENTENCE, TEXT, report

from huibao.pipeline.writers.days import day_bounds, whole_day
from huibao.pipeline.writers.rows import clause_texts, report_rows
from huibao.pipeline.writers.tables import KINDS, tables
from huibao.schemas import Mask, Record, ReportInfo, Section
from huibao.schemas.records import Model


def test_every_kind_and_part_of_a_report_is_a_table() -> None:
    assert [table.name for table in tables()] == [
        "reports", "sections", "date", "count", "honor", "agreement", "initiative", "policy",
        "masks", "errors",
    ]  # fmt: skip


def test_every_slot_of_a_model_is_a_column_and_every_column_has_a_chinese_name() -> None:
    models: dict[str, type[Model]] = {
        "reports": ReportInfo,
        "sections": Section,
        "masks": Mask,
        **KINDS,
    }
    by_name = {table.name: table for table in tables()}
    missing = {
        name: set(model.model_fields) - {"kind"} - set(by_name[name].names)
        for name, model in models.items()
    }
    assert missing == {name: set() for name in models}
    unnamed = [
        f"{table.name}.{column.name}"
        for table in tables()
        for column in table.columns
        if column.label == column.name
    ]
    assert unnamed == []
    assert all(set(Record.model_fields) <= set(by_name[kind].names) for kind in KINDS)


def test_columns_of_a_kind_in_their_order_with_their_types() -> None:
    (count,) = [table for table in tables(("区县",)) if table.name == "count"]
    assert [(column.name, column.type) for column in count.columns] == [
        ("report", "text"), ("id", "text"), ("start", "integer"), ("end", "integer"),
        ("text", "text"), ("value", "number"), ("upper", "number"), ("partial", "text"),
        ("approx", "text"), ("unit", "text"), ("subject", "text"), ("change", "text"),
        ("baseline", "text"), ("date", "edtf"), ("part_of", "text"), ("first_day", "day"),
        ("last_day", "day"), ("section", "text"), ("section_title", "text"),
        ("clause_start", "integer"), ("clause_end", "integer"), ("clause", "text"),
        ("rule", "text"), ("masks", "list"), ("masked", "boolean"), ("区县", "text"),
    ]  # fmt: skip


def test_a_column_of_the_sheet_that_some_table_has_gets_a_name_of_its_own_in_all() -> None:
    carried = ("区县", "unit", "Title", "sheet_unit", "UNIT")
    for table in tables(carried)[:-1]:
        assert table.names[-5:] == (
            "区县", "sheet_unit", "sheet_Title", "sheet_sheet_unit", "sheet_UNIT_2",
        )  # fmt: skip


def test_rows_of_a_report() -> None:
    layout = tables(COLUMNS)
    sample = report()
    clauses = clause_texts(sample, TEXT)
    rows = list(report_rows(sample, layout, COLUMNS, CARRIED, clauses))
    assert [(row.table.name, sorted(row.masked)) for row in rows] == [
        ("reports", []),
        ("sections", []),
        ("date", []),
        ("count", []),
        ("count", ["text", "value"]),
        ("count", []),
        ("honor", ["issuers"]),
        ("agreement", ["parties"]),
        ("initiative", []),
        ("policy", []),
        ("masks", ["text"]),
        ("masks", ["text"]),
        ("masks", ["text"]),
    ]
    women = dict(zip(rows[4].table.names, rows[4].values, strict=True))
    start = TEXT.index("**名")
    assert women == {
        "report": "school/a", "id": "r7", "start": start, "end": start + 3, "text": "**名",
        "value": None, "upper": None, "partial": None, "approx": "exact", "unit": "名",
        "subject": "女党员", "change": None, "baseline": None, "date": None, "part_of": "r6",
        "first_day": None, "last_day": None, "section": "s1", "section_title": "党建工作",
        "clause_start": start - 5, "clause_end": start + 3, "clause": "其中女党员**名",
        "rule": None, "masks": ("m3",), "masked": True,
        "区县": "河湾", "sheet_unit": "=第一小学",
    }  # fmt: skip
    assert rows[0].values == (
        "school/a", "school/a.txt", "0" * 64, "utf-8", len(TEXT), "支部工作总结", "2022-12",
        "given", date(2022, 12, 1), date(2022, 12, 31), 1, 8, 3, "1.0", "河湾", "=第一小学",
    )  # fmt: skip


def test_clause_texts_are_cut_out_of_the_text() -> None:
    clauses = clause_texts(report(), TEXT)
    assert clauses["r2"] == "支部与河湾社区、**公司签订《联学共建协议》"
    assert clauses["r8"] == "零下气温-5℃"
    assert all(clause in SENTENCE for clause in clauses.values())


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-04-13", "2022-04-13", "2022-04-13"),
        ("2021/2023", "2021-01-01", "2023-12-31"),
        ("2022-01/2022-06", "2022-01-01", "2022-06-30"),
        ("2020-03/..", "2020-03-01", None),
        ("../2021", None, "2021-12-31"),
        ("198X", "1980-01-01", "1989-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2022-XX-XX", "2022-01-01", "2022-12-31"),
        ("2023-02-XX", "2023-02-01", "2023-02-28"),
        ("2022-1X", "2022-10-01", "2022-12-31"),
        ("2022-02-30", None, None),
        ("2022-13", None, None),
        ("2021/上年", None, None),
        ("P2Y", None, None),
        ("上年", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_the_days_of_a_value(value: str | None, first: str | None, last: str | None) -> None:
    found = day_bounds(value)
    assert tuple(day and day.isoformat() for day in found) == (first, last)


def test_a_whole_day() -> None:
    assert whole_day("2022-04-13") == date(2022, 4, 13)
    assert [whole_day(value) for value in ("2022-04", "2022-04-XX", "2022-02-30", "P2Y")] == [
        None
    ] * 4
