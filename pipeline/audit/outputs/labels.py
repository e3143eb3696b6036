"""What checks, severities and states are called for people: Chinese, with English alongside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from huibao.schemas import Topic, Wording
from huibao.schemas.findings import CheckId, Role, Severity, State

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The severities, worst first."""

CHECKS: tuple[CheckId, ...] = get_args(CheckId)
"""The checks in the order in which they are listed."""

SEVERITY_LABELS: Mapping[Severity, Wording] = {
    "error": Wording(zh="错误", en="error"),
    "warning": Wording(zh="警告", en="warning"),
    "notice": Wording(zh="提示", en="notice"),
}

CHECK_LABELS: Mapping[CheckId, Wording] = {
    "masked_figure": Wording(zh="数值隐去", en="masked figure"),
    "masked_name": Wording(zh="名称隐去", en="masked name"),
    "masked_date": Wording(zh="日期隐去", en="masked date"),
    "blank": Wording(zh="空缺", en="blank"),
    "sum": Wording(zh="合计不符", en="sum"),
    "change": Wording(zh="增减不符", en="change"),
    "conflict": Wording(zh="前后矛盾", en="conflict"),
    "date": Wording(zh="日期有误", en="date"),
    "required": Wording(zh="应报未报", en="required"),
}

STATE_LABELS: Mapping[State, Wording] = {
    "value": Wording(zh="已写明", en="stated"),
    "masked": Wording(zh="隐去", en="masked"),
    "absent": Wording(zh="缺", en="absent"),
}

ROLE_LABELS: Mapping[Role, Wording] = {
    "total": Wording(zh="总数", en="total"),
    "part": Wording(zh="分项", en="part"),
    "from": Wording(zh="原数", en="from"),
    "to": Wording(zh="现数", en="to"),
    "change": Wording(zh="增减", en="change"),
    "same": Wording(zh="另一处", en="same"),
}

COLUMN_LABELS: Mapping[str, Wording] = {
    "id": Wording(zh="编号", en="id"),
    "report": Wording(zh="报告", en="report"),
    "reports": Wording(zh="报告数", en="reports"),
    "submitter": Wording(zh="提交单位", en="submitter"),
    "check": Wording(zh="检查", en="check"),
    "severity": Wording(zh="程度", en="severity"),
    "start": Wording(zh="起", en="start"),
    "end": Wording(zh="止", en="end"),
    "text": Wording(zh="原文", en="text"),
    "clause": Wording(zh="所在分句", en="clause"),
    "section": Wording(zh="所在标题", en="section"),
    "subject": Wording(zh="对象", en="subject"),
    "unit": Wording(zh="单位", en="unit"),
    "date": Wording(zh="日期", en="date"),
    "known": Wording(zh="可见部分", en="known"),
    "message": Wording(zh="说明", en="message"),
    "message_en": Wording(zh="英文说明", en="message_en"),
    "question": Wording(zh="询问", en="question"),
    "question_en": Wording(zh="英文询问", en="question_en"),
    "places": Wording(zh="其他位置", en="places"),
    "records": Wording(zh="记录", en="records"),
    "masks": Wording(zh="隐去", en="masks"),
    "title": Wording(zh="标题", en="title"),
    "reference_date": Wording(zh="报告日期", en="reference date"),
    "source": Wording(zh="来源文件", en="source"),
    "characters": Wording(zh="字数", en="characters"),
    "findings": Wording(zh="发现", en="findings"),
    "topic": Wording(zh="事项", en="topic"),
    "checklist": Wording(zh="清单", en="checklist"),
    "state": Wording(zh="状态", en="state"),
    "year": Wording(zh="年份", en="year"),
    "value": Wording(zh="值", en="value"),
    "file": Wording(zh="文件", en="file"),
    "error": Wording(zh="原因", en="error"),
    "severity.error": SEVERITY_LABELS["error"],
    "severity.warning": SEVERITY_LABELS["warning"],
    "severity.notice": SEVERITY_LABELS["notice"],
    **{f"check.{check}": label for check, label in CHECK_LABELS.items()},
}


def both(label: Wording) -> str:
    """Return a label in one line: `both(CHECK_LABELS["sum"])` is `合计不符 sum`."""
    return f"{label.zh} {label.en}"


def topic_words(topic: Topic) -> str:
    """Return what a topic is called with its unit: `教师（名）`."""
    return f"{topic.name}（{topic.unit}）" if topic.unit else topic.name
