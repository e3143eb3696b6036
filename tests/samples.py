"""A report with something of everything, made by hand, as the tests of the writers share it."""

from __future__ import annotations

from typing import Any

from huibao.schemas import (
    Agreement,
    Count,
    Date,
    Honor,
    Initiative,
    Mask,
    Policy,
    Report,
    ReportInfo,
    Section,
    Span,
)

TEXT = (
    "一、党建工作\n"
    "2022年4月13日，支部与河湾社区、**公司签订《联学共建协议》，实施“青苗工程”，制定《积分管理办法》，"
    "被中共**县委评为“先进党支部”；现有党员120余名，其中女党员**名，零下气温-5℃。\n"
)
SENTENCE = TEXT[7:-1]
COLUMNS = ("区县", "unit")
CARRIED = {"区县": "河湾", "unit": "=第一小学"}


def _at(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    end = start + len(words)
    left = max(TEXT.rfind(mark, 0, start) for mark in "，；\n") + 1
    right = min(found for mark in "，；。" if (found := TEXT.find(mark, end)) >= 0)
    return {
        "start": start,
        "end": end,
        "text": words,
        "section": "s1",
        "clause": Span(start=left, end=right),
    }


def _mask(id_: str, before: str, **slots: Any) -> Mask:
    start = TEXT.index(before) + len(before)
    return Mask(id=id_, start=start, end=start + 2, text="**", section="s1", **slots)


def report(id_: str = "school/a", *, status: Any = "reported") -> Report:
    """Return the report; `status` is that of its initiative, for one that has changed."""
    return Report(
        report=ReportInfo(
            id=id_,
            source=f"{id_}.txt",
            sha256="0" * 64,
            encoding="utf-8",
            characters=len(TEXT),
            title="支部工作总结",
            reference_date="2022-12",
            reference_date_basis="given",
        ),
        sections=(
            Section(id="s1", level=1, marker="一、", title="党建工作", start=0, end=6, parent=None),
        ),
        records=(
            Date(
                id="r1", **_at("2022年4月13日"), rule="date.day", type="point", value="2022-04-13",
                event="签订",
            ),
            Agreement(
                id="r2", **_at("联学共建协议"), rule="agreement.signed", masks=("m1",),
                type="联学共建协议", parties=("河湾社区", "**公司"), date="2022-04-13",
            ),
            Initiative(
                id="r3", **_at("青苗工程"), rule="initiative.quoted", name="青苗工程",
                category="program", action="实施", status=status, date="2022-04",
            ),
            Policy(id="r4", **_at("积分管理办法"), name="积分管理办法", action="issued"),
            Honor(
                id="r5", **_at("先进党支部"), rule="honor.conferred", masks=("m2",),
                title="先进党支部", issuers=("中共**县委",), recipient="支部", level="county",
            ),
            Count(
                id="r6", **_at("120余名"), value=120.0, approx="over", unit="名", subject="党员",
                date="20XX",
            ),
            Count(
                id="r7", **_at("**名"), masks=("m3",), unit="名", subject="女党员", part_of="r6",
            ),
            Count(id="r8", **_at("-5℃"), value=-5.0, unit="℃", subject="气温"),
        ),
        masks=(
            _mask("m1", "河湾社区、", hides="name", type="organization", record="r2"),
            _mask("m2", "被中共", hides="name", type="place", record="r5"),
            _mask(
                "m3", "其中女党员", hides="figure", type="count", unit="名", subject="女党员",
                record="r7",
            ),
        ),
    )  # fmt: skip
