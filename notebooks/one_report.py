# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#       jupytext_version: 1.19.6
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 一份报告：从文字到时间线
# # One report: from its text to its timeline
#
# 一份支部材料，哪年哪月得了什么、签了什么、还打算做什么，都散在句子里。
# 这里把它读成记录、表格和一张图。
#
# In the report of a party branch what was won, signed or planned, and when, is scattered over the
# sentences. Here it becomes records, tables and one picture.
#
# 运行 / to run: `pip install -e '.[notebooks]'`.

# %%
from collections import Counter
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib import font_manager
from matplotlib.dates import DateFormatter, YearLocator
from matplotlib.patches import Patch

import huibao
from huibao.schemas import Agreement, Count, Date, Honor, Initiative, Mask, Policy

pd.options.display.max_colwidth = None

text = Path("../corpora/reports/school_branch.txt").read_text(encoding="utf-8")
report = huibao.extract(text, id="school_branch")
report.report.model_dump(exclude_none=True)

# %% [markdown]
# 报告没有落款，`reference_date` 便取文中最晚的已发生日期；“今年”“9月”之类由它推算。
#
# The report is not signed, so its `reference_date` is the latest reported date in the text; words
# such as 今年 (this year) are resolved from it.

# %%
Counter(record.kind for record in report.records)

# %% [markdown]
# ## 记录与出处 / Records beside their sentences
#
# 原文一字不改，每条记录都记着自己在原文中的位置：`text[record.start:record.end]` 就是它。
# 下面取第一份协议所在的小节，把其中的记录逐条放回句子里，用【】标出。
#
# The text is never changed and each record knows its place in it. Below, the records of the section
# with the first agreement are put back into their sentences, between 【 and 】.

# %%
assert all(text[record.start : record.end] == record.text for record in report.records)


def sentence(part) -> str:
    """Return the sentence around a record or a mask, with the part itself between 【 and 】."""
    first = max(text.rfind(mark, 0, part.start) for mark in "。！？\n") + 1
    last = min(text.find(mark, part.end) % (len(text) + 1) for mark in "。！？\n")
    return f"{text[first : part.start]}【{part.text}】{text[part.end : last]}"


section = next((r.section for r in report.records if r.kind == "agreement"), None)
inside = [record for record in report.records if record.section == section]
pd.DataFrame(
    [(record.kind, record.rule, sentence(record)) for record in inside],
    columns=["kind", "rule", "句子 sentence"],
)

# %% [markdown]
# ## 每类一张表 / A table for each kind
#
# 记录是 pydantic 模型，`model_dump()` 之后 pandas 直接收下。没有写明的栏留空。
#
# Records are pydantic models; pandas takes what `model_dump()` gives. What is not stated stays
# empty.


# %%
def frame(model, found) -> pd.DataFrame:
    """Return a table of what was found of a model: a row each, a column for each field."""
    rows = [item.model_dump() for item in found if isinstance(item, model)]
    return pd.DataFrame(rows, columns=list(model.model_fields)).set_index("id")


models = (Date, Count, Honor, Agreement, Initiative, Policy)
frames = {model.__name__.lower(): frame(model, report.records) for model in models}


def table(kind: str, *columns: str) -> pd.DataFrame:
    """Return some columns of a kind for reading: lists joined by 、 and nothing where none is."""
    cells = frames[kind][list(columns)].astype(object)
    cells = cells.map(lambda cell: "、".join(cell) if isinstance(cell, tuple) else cell)
    return cells.where(cells.notna(), "")


table("honor", "title", "issuers", "recipient", "level", "rank", "event", "date", "status")

# %%
table("agreement", "type", "parties", "date", "status")

# %%
table("initiative", "name", "category", "action", "status", "date")

# %%
table("policy", "name", "action", "status")

# %% [markdown]
# 日期写成 [EDTF](https://www.loc.gov/standards/datetime/)：`2022-10/..` 是“2022年10月以来”。
# `basis` 说年份从何而来。
#
# Dates are EDTF: `2022-10/..` is “since October 2022”. `basis` says where the year comes from.

# %%
table("date", "text", "type", "value", "times", "basis", "status", "event")

# %% [markdown]
# 数量：`1.8万元` 的值是 18000，`七成以上` 是 `at_least` 7 成。
#
# Counts: `1.8万元` has the value 18000, `七成以上` is `at_least` seven tenths.

# %%
table("count", "text", "value", "upper", "approx", "unit", "subject", "change", "date").tail(12)

# %% [markdown]
# ## 隐去了什么 / What is withheld
#
# 星号也是信息：隐去的是数字还是名称，是人数、分数还是地名，属于哪条记录。
#
# Asterisks say something too: whether a figure or a name is withheld, what kind of figure, and
# which record it belongs to.

# %%
frame(Mask, report.masks).groupby(["hides", "type"]).size().to_frame("处 places")

# %%
withheld = frames["count"]["value"].isna()
print(f"{withheld.sum()} / {len(withheld)} 个数量隐去了数值 counts have their value withheld")
pd.DataFrame(
    [(mask.hides, mask.type, mask.unit or "", sentence(mask)) for mask in report.masks[-12:]],
    columns=["hides", "type", "unit", "句子 sentence"],
)

# %% [markdown]
# ## 时间线 / The timeline
#
# 一行是一个日期，横条是它涵盖的时间：一个月、一年、一段，或者“以来”（箭头）。
# 左边是报告自己的写法，右边是这个日期下的记录；没有记录的，写它所说的事。
#
# One row is one date, its bar the time it covers: a month, a year, a range, or “since” (an arrow).
# At the left are the report's own words for it, at the right the records it governs (荣誉 honor,
# 协议 agreement, 举措 initiative, 数量 count) or, where there are none, the words it dates.
#
# matplotlib 不带中文字体，先找一个系统里有的（Debian：`fonts-wqy-microhei`）；
# 找不到也能画，只是标签改用 EDTF 和种类。
#
# matplotlib has no Chinese font: one of the system's is looked for. Without any the labels are EDTF
# and kinds.

# %%
FONTS = (
    "NotoSansCJK-Regular", "NotoSansSC-Regular", "SourceHanSansSC-Regular", "wqy-microhei",
    "wqy-zenhei", "DroidSansFallbackFull", "msyh", "simhei", "Hiragino Sans GB", "STHeiti Medium",
)  # fmt: skip


def use_chinese_font() -> str | None:
    """Let matplotlib write Chinese; return the font's name, or None if the system has none."""
    found = {Path(path).stem: path for path in font_manager.findSystemFonts()}
    path = next((found[name] for name in FONTS if name in found), None)
    if path is None:
        return None
    font_manager.fontManager.addfont(path)
    name = font_manager.FontProperties(fname=path).get_name()
    plt.rcParams["font.family"] = [name, "DejaVu Sans"]
    return name


chinese = use_chinese_font() is not None

# %%
KINDS = {"honor": "荣誉", "agreement": "协议", "initiative": "举措", "count": "数量"}


def bounds(value: str) -> tuple[pd.Timestamp, pd.Timestamp | None]:
    """Return the first and the last moment of an EDTF value; `2022-10/..` has no last one."""
    first, _, last = value.replace("-XX", "").partition("/")
    start = pd.Period(first.replace("X", "0")).start_time
    return start, None if last == ".." else pd.Period((last or first).replace("X", "9")).end_time


def named(record) -> str:
    """Return a record's own name: its title, type or name, or a figure with what it counts."""
    if record.kind == "count":
        return f"{record.subject or ''} {record.text}".strip()
    field = {"honor": "title", "agreement": "type", "initiative": "name"}[record.kind]
    return getattr(record, field) or record.text


def joined(words: str, size: int = 34) -> str:
    """Return words on one line, as many as fit into the picture's right column."""
    words = words.replace("\n", "")
    return words if len(words) <= size else words[: size - 1] + "…"


def said(value: str, status: str, mentions: list) -> str:
    """Return what a date is about: the records it governs, else the words that it dates."""
    governed = [
        record
        for record in report.records
        if record.kind in KINDS
        and record.date == value
        and (getattr(record, "status", status) == "planned") == (status == "planned")
    ]
    governed.sort(key=lambda record: list(KINDS).index(record.kind))
    if not chinese:
        kinds = Counter(record.kind for record in governed) or {"date": len(mentions)}
        return ", ".join(f"{kind} × {size}" for kind, size in kinds.items())
    if governed:
        first = governed[0].kind
        names = [named(record) for record in governed if record.kind == first]
        return joined(f"{KINDS[first]}  {'；'.join(names)}")
    clause = mentions[0].clause
    return joined(mentions[0].event or text[clause.start : clause.end])


rows: dict[tuple[str, str], list] = {}
for record in report.records:
    if record.kind == "date" and record.type in ("point", "range") and record.value:
        rows.setdefault((record.value, record.status), []).append(record)
timeline = pd.DataFrame(
    [
        (*bounds(value), value, status, joined(mentions[0].text), said(value, status, mentions))
        for (value, status), mentions in rows.items()
    ],
    columns=["start", "end", "value", "status", "words", "said"],
).sort_values(["start", "end"], ignore_index=True)
timeline[["words", "value", "status", "said"]]

# %%
COLOURS = {"reported": "#2a6f97", "planned": "#e07a1f"}
STATUS = {"reported": "已发生 reported", "planned": "计划 planned"}


def draw(timeline: pd.DataFrame, reference: str | None, years: int = 4) -> plt.Figure:
    """Draw the dates of one report; those before the last `years` years stand at the left edge."""
    today = bounds(reference)[1] if reference else timeline["end"].max()
    recent = timeline["start"][timeline["start"].dt.year > today.year - years]
    left = pd.Timestamp(recent.min().year if len(recent) else today.year, 1, 1)
    right = max(today, timeline["end"].max()) + pd.Timedelta(days=90)
    least = (right - left) / 150
    figure, axes = plt.subplots(figsize=(12, 0.42 * len(timeline) + 1.3), dpi=110)
    figure.subplots_adjust(left=0.13, right=0.56)
    for row, date in timeline.iterrows():
        colour = COLOURS[date["status"]]
        goes_on = pd.isna(date["end"])
        end = max(today, date["start"]) if goes_on else date["end"]
        if end < left:
            axes.plot(left, row, marker="<", markersize=9, color=colour, clip_on=False)
        else:
            start = max(date["start"], left)
            axes.barh(row, max(end - start, least), left=start, height=0.5, color=colour)
        if goes_on:
            axes.plot(end, row, marker=">", markersize=20, color=colour)
        axes.text(1.02, row, date["said"], va="center", transform=axes.get_yaxis_transform())
    if reference:
        axes.axvline(today, color="#888888", linestyle="--", linewidth=1, zorder=0)
        label = f"{'报告日期' if chinese else 'reference date'} {reference}"
        axes.annotate(label, (today, 1.01), xycoords=("data", "axes fraction"), ha="center")
    axes.set_xlim(left, right)
    axes.set_ylim(len(timeline) - 0.4, -0.6)
    axes.set_yticks(range(len(timeline)), timeline["words" if chinese else "value"])
    axes.xaxis.set_major_locator(YearLocator())
    axes.xaxis.set_major_formatter(DateFormatter("%Y"))
    axes.tick_params(length=0, pad=8)
    axes.grid(axis="x", color="#dddddd")
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    handles = [
        Patch(color=colour, label=STATUS[status] if chinese else status)
        for status, colour in COLOURS.items()
    ]
    axes.legend(handles=handles, loc="lower left", bbox_to_anchor=(1, 1), ncols=2, frameon=False)
    return figure


figure = draw(timeline, report.report.reference_date)

# %% [markdown]
# 换一份报告，改第一格里的文件名即可；成批处理用 `huibao extract corpora/reports -o out`。
#
# For another report change the file's name in the first cell; for a folder of them there is
# `huibao extract corpora/reports -o out`.
