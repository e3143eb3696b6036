"""Reports as data frames."""

from __future__ import annotations

import doctest
from pathlib import Path

import pandas as pd
import pytest
from samples import CARRIED, COLUMNS, TEXT, report

import huibao
from huibao.pipeline.writers.tables import KINDS


def test_a_frame_for_each_table_with_proper_types() -> None:
    frames = huibao.to_frames(
        [report("a"), report("b")],
        texts={"a": TEXT, "b": TEXT},
        columns=COLUMNS,
        carried={"a": CARRIED},
    )
    assert list(frames) == ["reports", "sections", *KINDS, "masks"]
    count = frames["count"]
    assert {name: str(dtype) for name, dtype in count.dtypes.items()} == {
        "report": "string", "id": "string", "start": "Int64", "end": "Int64", "text": "string",
        "value": "Float64", "upper": "Float64", "partial": "string", "approx": "category",
        "unit": "string", "subject": "string", "change": "category", "baseline": "string",
        "date": "string", "part_of": "string", "first_day": "datetime64[s]",
        "last_day": "datetime64[s]", "section": "string", "section_title": "string",
        "clause_start": "Int64", "clause_end": "Int64", "clause": "string", "rule": "string",
        "masks": "object", "masked": "boolean", "区县": "string", "sheet_unit": "string",
    }  # fmt: skip
    assert count["report"].tolist() == ["a"] * 3 + ["b"] * 3
    assert count["value"].sum() == 230.0
    assert count["value"].isna().tolist() == [False, True, False] * 2
    assert count["masks"].tolist() == [[], ["m3"], []] * 2
    assert count["clause"].tolist()[:2] == ["现有党员120余名", "其中女党员**名"]
    assert count["approx"].cat.categories.tolist()[:2] == ["exact", "over"]
    assert frames["date"]["first_day"].tolist() == [pd.Timestamp("2022-04-13")] * 2
    assert frames["reports"]["区县"].tolist()[0] == "河湾"
    assert frames["reports"]["区县"].isna().tolist() == [False, True]
    assert frames["honor"]["issuers"].tolist() == [["中共**县委"]] * 2


def test_without_reports_the_same_columns_and_types() -> None:
    full, empty = huibao.to_frames([report()]), huibao.to_frames(iter(()))
    assert {name: len(frame) for name, frame in empty.items()} == dict.fromkeys(full, 0)
    for name, frame in empty.items():
        pd.testing.assert_series_equal(frame.dtypes, full[name].dtypes)


def test_a_date_outside_what_nanoseconds_can_say() -> None:
    frames = huibao.to_frames([huibao.extract("始建于1066年10月14日。", id="old")])
    days = frames["date"]["first_day"]
    assert [day.isoformat() for day in days] == ["1066-10-14T00:00:00"]


def test_frames_of_an_extraction() -> None:
    text = "2022年，支部共有党员12名。"
    frames = huibao.to_frames([huibao.extract(text, id="a")], texts={"a": text})
    row = frames["count"][["report", "text", "value", "unit", "date", "clause"]]
    assert row.to_dict("records") == [
        {"report": "a", "text": "12名", "value": 12.0, "unit": "名", "date": "2022",
         "clause": "支部共有党员12名"},
    ]  # fmt: skip


def test_the_page_on_outputs_tells_the_truth(root: Path) -> None:
    result = doctest.testfile(str(root / "docs" / "outputs.md"), module_relative=False)
    assert (result.failed, result.attempted) == (0, 5)


def test_pandas_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(huibao.HuibaoError, match=r"to_frames needs pandas: pip install 'huibao"):
        huibao.to_frames([])
