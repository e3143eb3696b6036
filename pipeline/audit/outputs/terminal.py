"""The summary of an audit for a terminal: Chinese first, English alongside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from huibao.schemas import Audit, Finding, Wording

from .labels import CHECK_LABELS, SEVERITIES, SEVERITY_LABELS
from .marked import marked
from .tally import SubmitterTally, Tally, by_check, by_report, by_severity, by_submitter

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

REPORTS = 15
"""The reports, and the submitters, that are listed."""

FINDINGS = 20
"""The findings that are shown with their clause."""

CLAUSE = 160
"""The characters of a clause that are shown, the place among them."""

NAME = 300
"""The characters of a name or a message that are shown."""

PLAIN_WIDTH = 100
"""The columns of what is not written to a terminal."""

# What stands around the place, also where nothing is bold: the first that can be written.
_SIGNS = (("⟦", "⟧"), ("【", "】"), ("[", "]"))
_STYLES = {"error": "bold red", "warning": "yellow", "notice": "blue"}
# What moves the cursor, changes the direction of writing, or is no character.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)


def print_summary(audit: Audit, stream: TextIO, width: int | None = None) -> None:
    """Print totals, findings by check, by report and by submitter, then the worst findings.

    A finding is three lines: `错误 error  合计不符 sum  county/2022[120:123]`, its clause with
    the place in `⟦⟧`, and what is wrong. `width` is in columns, of which a Chinese character
    takes two; without it the terminal says how many there are.
    """
    from rich.console import Console

    if width is None and not stream.isatty():
        width = PLAIN_WIDTH
    console = Console(
        file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False
    )
    _Summary(console, stream.encoding or "utf-8").show(audit)


class _Summary:
    """Prints the parts of a summary, each under its heading."""

    def __init__(self, console: Console, encoding: str) -> None:
        self.console = console
        self.encoding = encoding
        self.signs = next(signs for signs in _SIGNS if _says(encoding, signs[0]))

    def show(self, audit: Audit) -> None:
        total = by_severity(audit)
        self._totals(audit, total)
        if total.total:
            self._checks(audit)
            self._reports(audit)
        if audit.findings:
            self._findings(audit.findings)
        for failure in audit.failures[:REPORTS]:
            self._line(("失败 failed  ", "bold red"), f"{failure.file}: {failure.error}")
        self._more(len(audit.failures) - REPORTS)

    def _totals(self, audit: Audit, total: Tally) -> None:
        counts = "  ".join(
            f"{SEVERITY_LABELS[severity].zh} {SEVERITY_LABELS[severity].en} "
            f"{total.severities[severity]}"
            for severity in SEVERITIES
        )
        self._line(
            ("审核 audit  ", "bold"),
            f"报告 reports {len(audit.reports)}  发现 findings {total.total}  ({counts})",
        )
        if audit.hidden:
            self._line(f"基线已知而略去 hidden by the baseline {audit.hidden}")
        if audit.failures:
            self._line(f"未能读取 could not be read {len(audit.failures)}")
        if not total.total:
            self._line("没有发现 no findings")

    def _checks(self, audit: Audit) -> None:
        rows = [(self._label(CHECK_LABELS[check]), tally) for check, tally in by_check(audit)]
        self._table("按检查 by check", "检查 check", rows)

    def _reports(self, audit: Audit) -> None:
        reports = by_report(audit)
        worst = [tally for tally in reports if tally.total]
        rows = [(self._text(tally.report.id), tally) for tally in worst[:REPORTS]]
        self._table("按报告 by report", "报告 report", rows, len(worst) - REPORTS)
        submitters: list[SubmitterTally] = [one for one in by_submitter(reports) if one.total]
        if submitters:
            named = [(self._text(one.submitter), one) for one in submitters[:REPORTS]]
            self._table(
                "按提交单位 by submitter", "提交单位 submitter", named, len(submitters) - REPORTS
            )

    def _table(
        self, title: str, heading: str, rows: Sequence[tuple[Text, Tally]], more: int = 0
    ) -> None:
        self._heading(title)
        table = _ruled()
        table.add_column(self._text(heading), overflow="fold")
        for severity in SEVERITIES:
            label = self._label(SEVERITY_LABELS[severity])
            table.add_column(label, justify="right", no_wrap=True)
        table.add_column(self._text("共 all"), justify="right", no_wrap=True)
        for name, tally in rows:
            counts: list[RenderableType] = [
                self._text(str(count), _STYLES[severity] if count else "dim")
                for severity in SEVERITIES
                for count in (tally.severities[severity],)
            ]
            table.add_row(name, *counts, self._text(str(tally.total), "bold"))
        self.console.print(table)
        self._more(more)

    def _findings(self, findings: Sequence[Finding]) -> None:
        self._heading("发现 findings")
        worst = sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
        for finding in worst[:FINDINGS]:
            self._finding(finding)
        self._more(len(worst) - FINDINGS)

    def _finding(self, finding: Finding) -> None:
        severity, check = SEVERITY_LABELS[finding.severity], CHECK_LABELS[finding.check]
        self._line(
            (f"{severity.zh} {severity.en}", _STYLES[finding.severity]),
            f"  {check.zh} {check.en}  ",
            (finding.report, "cyan"),
            (f"[{finding.start}:{finding.end}]" if finding.end else "", "cyan"),
        )
        around = marked(finding)
        if any(around):
            before, place, after = around.shortened(CLAUSE)
            left, right = self.signs
            self._line("  ", before, (left + place + right, "bold underline"), after)
        self._line("  → ", finding.message.zh, ("  " + finding.message.en, "dim"))

    def _heading(self, title: str) -> None:
        self.console.print()
        self._line((title, "bold"))

    def _more(self, number: int) -> None:
        if number > 0:
            self._line(f"… 另有 {number} 项 {number} more")

    def _line(self, *parts: str | tuple[str, str]) -> None:
        from rich.text import Text

        line = Text(overflow="fold")
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            line.append_text(self._text(words, style))
        self.console.print(line)

    def _label(self, label: Wording) -> Text:
        return self._text(f"{label.zh} {label.en}")

    def _text(self, words: str, style: str = "") -> Text:
        """Return words as they can be shown, in one line; what the stream cannot say is `?`."""
        from rich.text import Text

        shown = words if len(words) <= NAME else words[: NAME - 1] + "…"
        shown = _UNSHOWN.sub("\ufffd", re.sub(r"[\r\n\t\u2028\u2029]+", " ", shown))
        return Text(shown.encode(self.encoding, "replace").decode(self.encoding), style=style)


def _says(encoding: str, sign: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _ruled() -> Table:
    from rich.box import SIMPLE
    from rich.table import Table

    return Table(box=SIMPLE, show_edge=False, pad_edge=False)
