"""Shares: lists that come to more than a whole, and shares that are not those of their figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from huibao.schemas import Count

from ..audited import AuditedText
from ..check import Found, say
from ..exactness import Interval, amount, exactness, is_plain
from ..parts import among, partition, same_unit
from ..wording import number

_SHARE = re.compile(r"[，、（]?(?:所占|占比|占|比例)(?:总数|比例)?[的为达]?$")
_RATE = re.compile(r"，(?P<name>[一-鿿]{1,8})率(?:为|达|达到|是)?$")
_DUE = re.compile(r"(?:应|计划|报名)[一-鿿]{0,8}$")
_RATIO = re.compile(
    r"(?:结构|比重|占比|比例|构成)[^，。；\d]{0,16}(?P<parts>\d{1,3}(?:\.\d{1,2})?(?:[:：∶]\d{1,3}(?:\.\d{1,2})?){1,5})"
)
_PORTION = re.compile(r"占|比重|比例|构成")
_NEAR = 0.1
"""Shares of one list that come to so little more than a whole were meant to be one."""
_ALMOST = 0.03
"""So near to a whole, a list of three shares and more was meant to be one."""


def shares(audited: AuditedText) -> Iterator[Found]:
    """Yield lists of shares over 100 %, and shares and rates that their figures do not give."""
    for counts in audited.sentences:
        yield from _of_all(audited, counts)
        yield from _rates(audited, counts)
    yield from _ratios(audited)
    yield from _of_total(audited)


def _of_all(audited: AuditedText, counts: Sequence[Count]) -> Iterator[Found]:
    """Yield lists of shares of one whole that come to more than 100 %, or miss it by little."""
    exact = exactness(audited.lexicons)
    judge = partition(audited.lexicons)
    for run in _runs(audited, counts):
        begin = max(audited.sentence(run[0].start).start, audited.position(run[0].start) - 24)
        lead = audited.reading[begin : audited.position(run[-1].start)]
        # `油、气产量分别占全省增量的42%和65%` are shares of two wholes.
        apart = len(run) > 2 if "分别" in lead else judge.is_disjoint(audited, run)
        if not apart or not _PORTION.search(lead):
            continue
        added = Interval(0.0, 0.0)
        for share in run:
            added = added.plus(exact.interval(share))
        value = sum(map(amount, run))
        whole = Interval(100.0, 100.0)
        near = len(run) >= 3 and abs(value - 100) <= 100 * _ALMOST
        if added.meets(whole) or not (near or 100 < value <= 100 * (1 + _NEAR)):
            continue
        over = value > 100
        listed = "＋".join(share.text for share in run)
        zh = f"各项占比{listed}＝{number(value)}%，{'超过' if over else '不足'}100%"
        if not over:
            zh += "（分项可能没有列全）"
        yield Found(
            "sum",
            "error" if over else "notice",
            run[0].start,
            run[-1].end,
            say(zh, f"the shares come to {number(value)} %"),
            say("请核对各项占比。", "Ask for the shares."),
            subject=run[0].subject,
            unit="%",
            date=run[0].date,
            records=tuple(share.id for share in run),
            places=[("part", share.id) for share in run],
        )


def _runs(audited: AuditedText, counts: Sequence[Count]) -> Iterator[list[Count]]:
    """Yield the lists of shares in which each stands in one run of `、` with the next."""
    run: list[Count] = []
    for count in counts:
        share = count.unit == "%" and is_plain(count) and count.change is None
        joined = run and not set(audited.between(run[-1], count)) & set("，。；：\n")
        if share and joined:
            run.append(count)
            continue
        if len(run) > 1:
            yield run
        run = [count] if share else []
    if len(run) > 1:
        yield run


def _ratios(audited: AuditedText) -> Iterator[Found]:
    """Yield structures (`三次产业结构 11:42:56`) that do not come to a hundred."""
    for match in _RATIO.finditer(audited.reading):
        parts = re.split("[:：∶]", match["parts"])
        value = sum(map(float, parts))
        # Each is rounded by half a unit of its last digit at most.
        slack = sum(0.5 * 10.0 ** -len(part.partition(".")[2]) for part in parts) + 1e-9
        if not slack < abs(value - 100) <= 100 * _NEAR:
            continue
        start, end = audited.span(*match.span("parts"))
        shown = number(round(value, 2))
        yield Found(
            "sum",
            "error",
            start,
            end,
            say(f"{match['parts']}之和为{shown}，不是100", f"the shares come to {shown}"),
            say("请核对各项占比。", "Ask for the shares."),
        )


def _of_total(audited: AuditedText) -> Iterator[Found]:
    """Yield shares right behind a part that are not the part's share of its total."""
    for part, share in pairwise(audited.counts):
        if part.part_of is None or share.unit != "%" or share.change is not None:
            continue
        total = audited.records[part.part_of]
        if not isinstance(total, Count) or not all(map(is_plain, (part, share, total))):
            continue
        if not same_unit(part, total) or not _SHARE.fullmatch(audited.between(part, share)):
            continue
        if audited.sentence(part.start) != audited.sentence(total.start):
            continue
        if found := _against(audited, total, part, share):
            yield found


def _against(audited: AuditedText, total: Count, part: Count, share: Count) -> Found | None:
    """Return what is wrong with a part's share of a total, None if it is right."""
    exact = exactness(audited.lexicons)
    a, b, said = (exact.interval(item) for item in (part, total, share))
    if b.low <= 0 or a.low > b.high:
        return None
    # The last digit is rounded, or what is behind it cut off.
    digit = said.high - said.low
    if Interval(100 * a.low / b.high - digit, 100 * a.high / b.low).meets(said):
        return None
    right = number(round(100 * amount(part) / amount(total), 2))
    return Found(
        "sum",
        "error",
        share.start,
        share.end,
        say(
            f"{part.subject or ''}{part.text}占{total.text}的{right}%，文中写{share.text}",
            f"{part.text} of {total.text} is {right} %, not {share.text}",
        ),
        say("请核对占比与数量。", "Ask for the share and the figures."),
        subject=part.subject,
        unit="%",
        date=share.date,
        records=(total.id, part.id, share.id),
        places=[("total", total.id), ("part", part.id)],
    )


def _rates(audited: AuditedText, counts: Sequence[Count]) -> Iterator[Found]:
    """Yield rates right behind the two figures of which they are made.

    `应检1260人，实检1235人，受检率98%`: the rate's name shares a character with the part's words.
    """
    inside = {(whole.id, part.id) for whole, part in among(audited, counts)}
    for whole, part, rate in zip(counts, counts[1:], counts[2:], strict=False):
        if rate.unit != "%" or rate.change or not all(map(is_plain, (whole, part, rate))):
            continue
        due = _DUE.search(audited.label(whole)) is not None
        if not same_unit(part, whole) or not (due or (whole.id, part.id) in inside):
            continue
        match = _RATE.search(audited.between(part, rate))
        said = audited.label(part) + audited.after(part, 8)
        if match is None or not set(match["name"]) & set(said.partition("，")[0]):
            continue
        if re.search(rf"[不未]{match['name'][-2:]}", said):
            continue  # `33种中有9种不合格，合格率71.4%`
        if found := _against(audited, whole, part, rate):
            yield found
