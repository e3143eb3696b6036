"""The summary of an audit in the terminal."""

from __future__ import annotations

from io import BytesIO, StringIO, TextIOWrapper

import pytest
from audits import finding, hostile, realistic
from rich.cells import cell_len

from huibao.pipeline.audit.outputs import print_summary
from huibao.schemas.findings import Audit, AuditedReport, Excerpt, FailedFile, Finding, Wording

SMALL = Audit(
    reports=(
        AuditedReport(id="a", submitter="河湾县", characters=9, records=1, masks=1),
        AuditedReport(id="青石[b]", characters=9, records=1, masks=1),
    ),
    findings=(finding(1, "masked_figure", "a"), finding(2, "sum", "青石[b]"), finding(3, "required", "a")),
    hidden=2,
    failures=(FailedFile(file="c.pdf", error="[red]locked[/red]"),),
)  # fmt: skip


def _shown(audit: Audit, width: int | None = 90) -> str:
    stream = StringIO()
    print_summary(audit, stream, width)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines())


def test_the_whole_summary() -> None:
    assert (
        _shown(SMALL)
        == """\
审核 audit  报告 reports 2  发现 findings 3  (错误 error 2  警告 warning 1  提示 notice 0)
基线已知而略去 hidden by the baseline 2
未能读取 could not be read 1

按检查 by check
检查 check               错误 error   警告 warning   提示 notice   共 all
─────────────────────────────────────────────────────────────────────────
数值隐去 masked figure            0              1             0        1
合计不符 sum                      1              0             0        1
应报未报 required                 1              0             0        1

按报告 by report
报告 report   错误 error   警告 warning   提示 notice   共 all
──────────────────────────────────────────────────────────────
a                      1              1             0        2
青石[b]                1              0             0        1

按提交单位 by submitter
提交单位 submitter   错误 error   警告 warning   提示 notice   共 all
─────────────────────────────────────────────────────────────────────
河湾县                        1              1             0        2

发现 findings
错误 error  合计不符 sum  青石[b][205:209]
  在编教职工⟦126名⟧，其中男教师47名、女教师82名
  → 分项之和为129名，比总数多3名  the parts add up to 129, 3 more than the total
错误 error  应报未报 required  a
  → 清单要求写明安全演练次数，文中没有  the checklist asks for the number of drills
警告 warning  数值隐去 masked figure  a[106:108]
  现有专任教师⟦**⟧名，其中高级教师21名
  → 教师人数隐去  the number of teachers is masked
失败 failed  c.pdf: [red]locked[/red]"""
    )


def test_an_empty_audit_says_so() -> None:
    assert _shown(Audit()).splitlines() == [
        "审核 audit  报告 reports 0  发现 findings 0  (错误 error 0  警告 warning 0  提示 notice 0)",
        "没有发现 no findings",
    ]


def test_long_lists_are_cut_and_counted() -> None:
    shown = _shown(realistic(20_000, 1_000))
    assert "… 另有 19980 项 19980 more" in shown
    assert len(shown.splitlines()) < 140


@pytest.mark.parametrize("width", [20, 40, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for audit in (realistic(), hostile()):
        assert max(cell_len(line) for line in _shown(audit, width).splitlines()) <= width


def test_text_moves_no_cursor_and_turns_no_line() -> None:
    shown = _shown(hostile())
    assert not set("\x00\x07\x1b\r\u2028\u202e\ud800") & set(shown)
    for words in ("[bold]粗[/bold] [/] :smile:", "<script>alert(1)</script>", "�[2J��"):
        assert words in shown


def test_a_long_clause_is_shown_around_the_place() -> None:
    text = "甲" * 500 + "**" + "乙" * 500
    found: Finding = finding(
        0, "masked_figure", start=500, end=502, text="**",
        clause=Excerpt(start=0, end=len(text), text=text),
        message=Wording(zh="隐去", en="masked"),
    )  # fmt: skip
    shown = _shown(Audit(findings=(found,))).replace("\n", "")
    assert f"…{'甲' * 78}⟦**⟧{'乙' * 78}…" in shown


@pytest.mark.parametrize(("encoding", "words"), [("gbk", "教师【**】名"), ("ascii", "[**]?")])
def test_a_stream_of_another_encoding_takes_it(encoding: str, words: str) -> None:
    written = BytesIO()
    stream = TextIOWrapper(written, encoding=encoding)
    print_summary(SMALL, stream)
    stream.flush()
    assert words in written.getvalue().decode(encoding)


def test_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    stream = Terminal()
    print_summary(SMALL, stream, 90)
    assert "\x1b[1;4m⟦126名⟧\x1b[0m" in stream.getvalue()
