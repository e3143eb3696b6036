"""Withheld values: every mask, with what is missing and what is still known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from huibao.schemas import Count, Date, Mask, Record

from ..audited import AuditedText
from ..check import Check, Found, say
from ..naming import name_around
from ..wording import date_zh, quoted, scale_of

_NAMES = {
    "place": ("地名", "place name"),
    "organization": ("单位名称", "name of an organisation"),
    "person": ("人名", "name of a person"),
    "event": ("赛事或活动名称", "name of an event"),
    "title": ("称号", "title"),
    "other": ("名称", "name"),
}


def masked_figures(audited: AuditedText) -> Iterator[Found]:
    """Yield the hidden figures; the runs of one figure (`9X.X%`) are one finding."""
    for record, masks in _by_record(audited, "figure"):
        if isinstance(record, Count) and record.start <= masks[0].start < record.end:
            yield _count(audited, record, masks)
        else:
            for mask in masks:
                yield _figure(audited, mask, record)


def _count(audited: AuditedText, count: Count, masks: list[Mask]) -> Found:
    unit = f"{scale_of(count.text)[0]}{count.unit or ''}"
    what = f"{date_zh(count.date)}{count.subject or ''}"
    if count.subject and count.change:
        what += "增加" if count.change == "increase" else "减少"
    if not count.subject:
        what = quoted(audited.around(count.start, count.end).text)
    if count.partial is not None:
        zh = f"{what}：数值部分隐去，可见{count.partial}（{unit}）"
        en = f"the figure is partly hidden, {count.partial} {unit} is left".replace("  ", " ")
    else:
        zh = f"{what}：缺数值（{unit}）"
        en = f"the figure is withheld ({unit})"
    return Found(
        "masked_figure",
        "warning",
        masks[0].start,
        masks[-1].end,
        say(zh, f"{count.subject or audited.text[count.start : count.end]}: {en}"),
        say(f"请补报{what}（单位：{unit or '无'}）。", "Ask for the figure."),
        subject=count.subject,
        unit=count.unit,
        date=count.date,
        known=count.partial,
        records=(count.id,),
        masks=tuple(mask.id for mask in masks),
    )


def _figure(audited: AuditedText, mask: Mask, record: Record | None) -> Found:
    """Return the finding of a figure that is no count: `第*届`, `第X批`."""
    words = name_around(audited.document, mask)
    before = audited.text[max(0, mask.start - 1) : mask.start]
    what = "届次、批次或名次" if before == "第" else "数值"
    whole = f"{before}{words}" if before == "第" and not words.startswith("第") else words
    return Found(
        "masked_figure",
        "warning",
        mask.start,
        mask.end,
        say(f"缺{what}：{quoted(whole)}", f"a number is withheld: {whole}"),
        say(f"请补报{quoted(whole)}中隐去的数字。", "Ask for the number."),
        subject=mask.subject,
        unit=mask.unit,
        records=(record.id,) if record else (),
        masks=(mask.id,),
    )


def masked_names(audited: AuditedText) -> Iterator[Found]:
    """Yield the hidden names."""
    for mask in audited.report.masks:
        if mask.hides != "name":
            continue
        words = name_around(audited.document, mask)
        zh, en = _NAMES.get(mask.type, _NAMES["other"])
        yield Found(
            "masked_name",
            "notice",
            mask.start,
            mask.end,
            say(f"缺{zh}：{quoted(words)}", f"{en} is withheld: {words}"),
            say(f"请补报{quoted(words)}中隐去的{zh}。", f"Ask for the {en}."),
            records=(mask.record,) if mask.record else (),
            masks=(mask.id,),
        )


def masked_dates(audited: AuditedText) -> Iterator[Found]:
    """Yield the hidden dates; the runs of one date (`2022年*月*日`) are one finding."""
    for record, masks in _by_record(audited, "date"):
        if isinstance(record, Date):
            words, known = record.text, record.value
            what = f"{words}（{record.event}）" if record.event else words
        else:
            words = audited.around(masks[0].start, masks[-1].end).text
            known, what = None, words
        seen = f"，可知{known}" if known and not known.startswith("XXXX") else ""
        yield Found(
            "masked_date",
            "warning",
            masks[0].start,
            masks[-1].end,
            say(f"缺日期：{quoted(words)}{seen}", f"the date is withheld: {words}"),
            say(f"请补报日期：{what}。", "Ask for the date."),
            date=known,
            known=known,
            records=(record.id,) if record else (),
            masks=tuple(mask.id for mask in masks),
        )


def _by_record(audited: AuditedText, hides: str) -> Iterator[tuple[Record | None, list[Mask]]]:
    """Yield the masks of a sort, those that stand in one record together."""
    masks = [mask for mask in audited.report.masks if mask.hides == hides]
    for id_, group in groupby(masks, key=lambda mask: mask.record):
        if id_ is None:
            yield from ((None, [mask]) for mask in group)
        else:
            yield audited.records[id_], list(group)


CHECKS = (
    Check(
        "masked_figure",
        "A figure is hidden by mask characters, whole or in part.",
        masked_figures,
        examples=(
            "2022年中考平均分为⟦***⟧分。",
            "共有党员⟦**⟧人，其中预备党员⟦*⟧人。",
            "满意度达9⟦X.X⟧%，比上年提高⟦**⟧个百分点。",
            "校队在第⟦*⟧届运动会中获第三名。",
        ),
        rejects=(
            "安装2*300MW机组，实行7*24小时值班。",
            "**县教育局召开会议。",
            "**一、基本情况**",
        ),
    ),
    Check(
        "masked_name",
        "The name of a place, a body, a person or an event is hidden by mask characters.",
        masked_names,
        examples=(
            "被中共⟦**⟧县委评为“先进党支部”。",
            "校队获“⟦**⟧杯”篮球赛第三名。",
            "与⟦××⟧公司签订合作协议。",
        ),
        rejects=("共有党员**人。", "X光机2台。", "某些学校、某种程度上"),
    ),
    Check(
        "masked_date",
        "A day, month or year is hidden by mask characters.",
        masked_dates,
        examples=("会议于2022年⟦*月*⟧日召开。", "20⟦**⟧年建校。"),
        rejects=("会议于二〇二二年四月召开。", "2022年4月13日召开会议。"),
    ),
)
