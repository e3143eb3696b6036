"""Which properties of a document say something."""

from __future__ import annotations

from datetime import datetime

import pytest

from huibao.pipeline.readers.loaded import Properties
from huibao.pipeline.readers.properties import properties


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Microsoft Word - 2022年工作总结.doc", "2022年工作总结"),
        ("  河湾镇\n工作总结 ", "河湾镇 工作总结"),
        ("文档1", None),
        ("新建 Microsoft Word 文档 (2)", None),
        ("PowerPoint 演示文稿", None),
        ("无标题", None),
        ("untitled", None),
        ("总", None),
        ("字" * 121, None),
        (None, None),
    ],
)
def test_titles(title: str | None, found: str | None) -> None:
    assert properties(title=title) == Properties(title=found)


@pytest.mark.parametrize(
    ("units", "found"),
    [
        (("Lenovo", "清河镇党政办公室"), "清河镇党政办公室"),
        (("微软中国", "雨林木风", "中国微软公司"), None),
        (("某某某", None), None),
        (("清河镇人民政府", "清河镇党政办公室"), "清河镇人民政府"),
        (("清河一中", "第一党支部"), "第一党支部"),
    ],
)
def test_units(units: tuple[str | None, ...], found: str | None) -> None:
    assert properties(units=units) == Properties(unit=found)


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        (("2022-12-28T09:00:00Z",), "2022-12-28"),
        (("D:20221228090000+08'00'",), "2022-12-28"),
        (("00:00:00", "2021-03-01"), "2021-03-01"),
        (("2022-13-01",), None),
        ((datetime(1601, 1, 1), datetime(2022, 12, 28, 9)), "2022-12-28"),  # noqa: DTZ001
    ],
)
def test_dates(dates: tuple[str | datetime | None, ...], found: str | None) -> None:
    assert properties(dates=dates) == Properties(date=found)
