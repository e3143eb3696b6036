"""Tell the properties that say something from those that a program or a template put there."""

from __future__ import annotations

import re
from datetime import date, datetime

from .loaded import Properties

_HAN = re.compile(r"[\u4e00-\u9fff]")
_PRINTED = re.compile(
    r"\A(?:Microsoft (?:Word|PowerPoint) ?- ?|\(?Microsoft Word\)? ?)", re.IGNORECASE
)
_SUFFIX = re.compile(r"\.(?:docx?|wps|pdf|txt|html?|rtf)\Z", re.IGNORECASE)
# What word processors call a document that nobody named.
_NAMELESS = re.compile(
    r"(?:新建|无标题|未命名|空白)?(?:文档|文件|演示文稿|标题|页面|网页|DOC文档|Word文档)"
    r"|(?:新建|无标题|未命名|空白)[^，。]{0,20}|PowerPoint 演示文稿|首页",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:[局院校会委部办所处站科室队社厂店园馆组厅署]|支部|公司|集团|中心|政府|大学|中学|小学|学校|学院|医院|银行"
    r"|街道|委员会|[县市区镇乡省村])\Z"
)
# Who installed the program, not who wrote the report.
_NOBODY = re.compile(r"微软|中国|用户|雨林木风|番茄花园|深度技术|系统之家|电脑|管理员")
_DAY = re.compile(r"(\d{4})[-/年.]?(\d{1,2})[-/月.]?(\d{1,2})")
_FIRST_YEAR = 1990


def properties(
    *,
    title: str | None = None,
    units: tuple[str | None, ...] = (),
    dates: tuple[str | datetime | None, ...] = (),
) -> Properties:
    """Return what a document's properties say, the first usable of each.

    `properties(title="Microsoft Word - 年度总结.doc", units=("Lenovo", "河湾镇党委"),
    dates=("D:20221228090000Z",))` is `Properties("年度总结", "河湾镇党委", "2022-12-28")`.
    A person's name, a maker's name and `文档1` are not usable.
    """
    return Properties(
        title=_title(title),
        unit=next((unit for unit in map(_unit, units) if unit), None),
        date=next((day for day in map(_day, dates) if day), None),
    )


def _title(value: str | None) -> str | None:
    words = " ".join((value or "").split()).replace("\x00", "")
    words = _SUFFIX.sub("", _PRINTED.sub("", words)).strip()
    bare = re.sub(r"[\s\d（）()]+\Z", "", words)
    if len(_HAN.findall(words)) < 2 or len(words) > 120 or _NAMELESS.fullmatch(bare):
        return None
    return words


def _unit(value: str | None) -> str | None:
    words = " ".join((value or "").split()).replace("\x00", "")
    if not 3 <= len(words) <= 60 or _NOBODY.fullmatch(words[:4]) or not _UNIT.search(words):
        return None
    return words if len(_HAN.findall(words)) > 2 and not _NOBODY.match(words) else None


def _day(value: str | datetime | None) -> str | None:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.year >= _FIRST_YEAR else None
    match = _DAY.search(value or "")
    if match is None or int(match[1]) < _FIRST_YEAR:
        return None
    try:
        return date(*map(int, match.groups())).isoformat()
    except ValueError:
        return None
