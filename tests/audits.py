"""Audits made by hand: a realistic one of twenty reports, and one of hostile text."""

from __future__ import annotations

from typing import Any, get_args

from huibao.schemas.findings import (
    Audit,
    AuditedReport,
    Cell,
    CheckId,
    Coverage,
    CoverageRow,
    Excerpt,
    FailedFile,
    Finding,
    Place,
    Severity,
    Topic,
    Trend,
    TrendPoint,
    Wording,
)

CHECKS: tuple[CheckId, ...] = get_args(CheckId)
UNITS = ("河湾县教育局", "青石县教育局", "云岭县第一中学", "松台镇中心小学")
TOPICS = (
    ("教师", "名"), ("学生", "名"), ("教学班", "个"), ("党员", "名"), ("获奖", "项"), ("经费", "万元"),
    ("培训", "人次"), ("图书", "册"), ("校车", "辆"), ("升学率", None), ("食堂", "个"), ("安全演练", "次"),
)  # fmt: skip

# (check, severity, clause with the place in ⟦⟧, what is wrong, in English, other places)
_PATTERNS: tuple[tuple[CheckId, Severity, str, str, str], ...] = (
    ("masked_figure", "warning", "现有专任教师⟦**⟧名，其中高级教师21名", "教师人数隐去", "the number of teachers is masked"),
    ("masked_name", "notice", "被中共⟦**县⟧委、县人民政府评为“教育工作先进单位”", "授奖单位名称隐去", "the name of the issuer is masked"),
    ("masked_date", "notice", "于⟦2022年XX月⟧完成操场改造并交付使用", "日期只写到年份", "the date shows the year alone"),
    ("blank", "error", "全年投入资金⟦____⟧万元用于校舍维修", "应填的数字空着", "the figure was left blank"),
    ("sum", "error", "在编教职工⟦126名⟧，其中男教师47名、女教师82名", "分项之和为129名，比总数多3名", "the parts add up to 129, 3 more than the total"),
    ("change", "error", "在校学生由1 200名增至1 350名，⟦增加120名⟧", "增加数应为150名", "the increase should be 150"),
    ("conflict", "warning", "全校共有教学班⟦36个⟧，教研组12个", "另一处写教学班38个", "38 classes are stated elsewhere"),
    ("date", "warning", "⟦2月30日⟧召开全县教育工作会议，部署全年任务", "没有这一天", "there is no such day"),
    ("required", "error", "", "清单要求写明安全演练次数，文中没有", "the checklist asks for the number of drills"),
)  # fmt: skip


def finding(number: int, check: CheckId, report: str = "a", **changes: Any) -> Finding:
    """Return a finding of a check, with its clause at 100 times its number."""
    _, severity, words, zh, en = _PATTERNS[CHECKS.index(check)]
    before, _, rest = words.partition("⟦")
    place, _, after = rest.partition("⟧")
    begin = number * 100
    clause = before + place + after
    start, end = (begin + len(before), begin + len(before) + len(place)) if place else (0, 0)
    fields: dict[str, Any] = {
        "id": f"{report}-{check}-{number}",
        "report": report,
        "check": check,
        "severity": severity,
        "start": start,
        "end": end,
        "text": place,
        "clause": Excerpt(start=begin, end=begin + len(clause), text=clause) if place else None,
        "section": "二、主要工作完成情况" if place else None,
        "subject": "教师" if check == "masked_figure" else None,
        "unit": "名" if check in ("masked_figure", "sum") else None,
        "known": "2022-XX" if check == "masked_date" else None,
        "message": Wording(zh=zh, en=en),
        "question": Wording(zh=f"请说明：{zh}，应为多少？", en=f"Please tell: {en}."),
        "places": _places(check, report, begin),
    }
    return Finding(**fields | changes)


def _places(check: CheckId, report: str, begin: int) -> tuple[Place, ...]:
    if check == "sum":
        clause = "其中男教师47名、女教师82名"
        where = Excerpt(start=begin, end=begin + len(clause), text=clause)
        return (
            Place(report=report, role="part", start=begin + 5, end=begin + 8, text="47名", clause=where),
            Place(report=report, role="part", start=begin + 12, end=begin + 15, text="82名", clause=where),
        )  # fmt: skip
    if check == "conflict":
        return (Place(report="2021/青石中学", role="same", start=910, end=913, text="38个"),)
    return ()


def realistic(findings: int = 200, reports: int = 20) -> Audit:
    """Return an audit of reports of schools and counties, with all views filled."""
    ids = [f"{2019 + index % 4}/{'青石河湾云岭松台'[index % 4 * 2 :][:2]}{index // 4 + 1}校" for index in range(reports)]  # fmt: skip
    ids = [f"{name}-{index}" if ids.count(name) > 1 else name for index, name in enumerate(ids)]
    found = tuple(
        finding(index, CHECKS[(index * 7 + index // 9) % 9], ids[index * index % reports])
        for index in range(findings)
    )
    audited = tuple(
        AuditedReport(
            id=name,
            source=f"{name}.docx",
            title=f"{UNITS[index % 4]}{2019 + index % 4}年工作总结",
            submitter=UNITS[index % 4],
            reference_date=f"{2019 + index % 4}-12-31",
            characters=3200 + index * 137,
            records=60 + index,
            masks=index % 5,
            sheet={"区县": "河湾", "title": "总结"},
        )
        for index, name in enumerate(ids)
    )
    rows = tuple(
        CoverageRow(report=name, cells=tuple(_cell(index, topic) for topic in range(len(TOPICS))))
        for index, name in enumerate(ids)
    )
    topics = tuple(
        Topic(name=name, unit=unit, checklist="学校年报" if index < 8 else None)
        for index, (name, unit) in enumerate(TOPICS)
    )
    trends = tuple(
        Trend(
            submitter=unit,
            subject=subject,
            unit=measure,
            points=tuple(
                TrendPoint(
                    year=year,
                    value=(100 + 40 * at) * (1 + (year - 2019) * 0.07) // 1,
                    report=ids[0],
                    start=10,
                    end=14,
                    text=f"{100 + 40 * at}{measure}",
                )
                for year in range(2019, 2023)
                if (year + at) % 5
            ),
        )
        for subject, measure in (("教师", "名"), ("学生", "名"), ("党员", "名"))
        for at, unit in enumerate(UNITS)
    )
    return Audit(
        reports=audited,
        findings=found,
        hidden=7,
        coverage=Coverage(topics=topics, rows=rows),
        trends=trends,
        failures=(FailedFile(file="2020/扫描件.pdf", error="没有文字层 no text layer"),),
    )


def _cell(report: int, topic: int) -> Cell | None:
    sign = (report * 5 + topic * 3) % 11
    if sign == 10:
        return None
    if sign in (3, 7):
        return Cell(state="absent")
    unit = TOPICS[topic][1] or "%"
    text = f"**{unit}" if sign == 5 else f"{20 + report * 3 + topic}{unit}"
    return Cell(state="masked" if sign == 5 else "value", text=text, start=10, end=14)


HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "<img src=x onerror=alert(3)>&amp;&lt;",
    "<!--<script>",
    "=1+1",
    "＝HYPERLINK(1)",
    "@SUM(A1)",
    "[bold]粗[/bold] [/] :smile:",
    "\ud800半个",
    "𠮷野家𠮷",
    "\u202eעברית",
    "\x1b[2J\x07\x00",
    "internal:'覆盖 coverage'!A1",
    "http://example.invalid/a",
    "{{ 7 * 7 }}{% raw %}",
    "行一\r\n行二\u2028行三",
    "长" * 40_000,
)


def hostile() -> Audit:
    """Return an audit in which every text is one that a format could take for something else."""
    found, audited, failures = [], [], []
    for index, text in enumerate(HOSTILE):
        words = Wording(zh=text, en=text)
        clause = Excerpt(start=10, end=12 + len(text), text=f"前{text}后")
        place = Place(
            report=text, role="same", start=11, end=11 + len(text), text=text, clause=clause
        )
        found.append(
            finding(
                index, "conflict", text, id=text, start=11, end=11 + len(text), text=text,
                clause=clause, section=text, subject=text, unit=text, date=text, known=text,
                message=words, question=words, places=(place,), records=(text,), masks=(text,),
            )
        )  # fmt: skip
        audited.append(
            AuditedReport(
                id=text, source=text, title=text, submitter=text, reference_date=text,
                characters=3, records=0, masks=0, sheet={text: text},
            )
        )  # fmt: skip
        failures.append(FailedFile(file=text, error=text))
    point = TrendPoint(year=2020, value=1.5, report=HOSTILE[0], start=0, end=1, text=HOSTILE[0])
    return Audit(
        reports=tuple(audited),
        findings=tuple(found),
        coverage=Coverage(
            topics=tuple(Topic(name=text, unit=text, checklist=text) for text in HOSTILE),
            rows=tuple(
                CoverageRow(
                    report=text, cells=tuple(Cell(state="masked", text=one) for one in HOSTILE)
                )
                for text in HOSTILE
            ),
        ),
        trends=tuple(
            Trend(submitter=text, subject=text, unit=text, points=(point,)) for text in HOSTILE
        ),
        failures=tuple(failures),
    )
