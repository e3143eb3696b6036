"""From one level to another: whether the stated rise is the difference of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from huibao.schemas import Count

from ...rules import Lexicons
from ..audited import AuditedText
from ..check import Check, Found, say
from ..exactness import Interval, amount, exactness
from ..growth import ways
from ..moves import Move, moves
from .course import courses

_SLACK = 0.002
"""Two levels a year apart are told in different places: their last digits may be rounded anew."""


class _Words:
    def __init__(self, lexicons: Lexicons) -> None:
        self.rank = re.compile(lexicons.any_of("audit.ranking"))
        self.real = re.compile(lexicons.any_of("audit.real_terms"))
        self.exact = exactness(lexicons)


@lru_cache(maxsize=8)
def _words(lexicons: Lexicons) -> _Words:
    return _Words(lexicons)


def changes(audited: AuditedText) -> Iterator[Found]:
    """Yield rises and falls that are not the difference of the levels told beside them."""
    words = _words(audited.lexicons)
    seen: set[str] = set()
    for move in moves(audited.lexicons).find(audited):
        if move.change is not None and move.change.id in seen:
            continue
        found = _wrong_way(audited, words, move)
        if found is None and move.change is not None:
            found = _wrong_size(audited, words, move, move.change)
        if found is not None:
            seen.update(record for record in found.records[2:])
            yield found
    yield from courses(audited)


def _wrong_way(audited: AuditedText, words: _Words, move: Move) -> Found | None:
    """Return a rise that falls or a fall that rises: `由15万元增至12万元`."""
    first, last = move.first, move.last
    up = move.verb == "increase" and amount(last) < amount(first)
    down = move.verb == "decrease" and amount(last) > amount(first)
    if not up and not down:
        return None
    if words.rank.search(f"{last.subject or ''}{audited.before(first)}"):
        return None
    return Found(
        "change",
        "error",
        first.start,
        last.end,
        say(
            f"{last.subject or ''}由{first.text}到{last.text}，方向与“{'升' if up else '降'}”不符",
            f"from {first.text} to {last.text} is no {'rise' if up else 'fall'}",
        ),
        say("请核对前后两个数值。", "Ask for the two figures."),
        subject=last.subject,
        unit=last.unit,
        date=last.date,
        records=(first.id, last.id),
        places=[("from", first.id), ("to", last.id)],
    )


def _wrong_size(audited: AuditedText, words: _Words, move: Move, change: Count) -> Found | None:
    """Return what is wrong with a stated difference, None if it is right or none can tell."""
    first, last = move.first, move.last
    said = audited.reading[slice(*audited.clause(change.start))] + (last.subject or "")
    if change.unit != last.unit and (move.apart or move.years) and words.real.search(said):
        return None
    sign = 1.0 if move.way == "increase" else -1.0
    told = words.exact.share(change)
    stated = Interval(*sorted((sign * told.low, sign * told.high)))
    senses = list(ways(words.exact, first, last, change, move.years, of_level=move.of_level))
    slack = _SLACK if move.apart else 0.0
    wide = slack * (100 if change.unit in ("%", "成") else abs(amount(last)))
    fits = [Interval(s.right.low - wide, s.right.high + wide).meets(stated) for s in senses]
    # `由20吨增加到50吨，增长2.5倍`: some mean the level by it, and then it is right.
    doubtful = change.unit == "倍" and len(fits) > 1 and fits[1] and not fits[0]
    if not senses or (any(fits) and not doubtful):
        return None
    verb = "增加" if amount(last) >= amount(first) else "减少"
    wrong = "增加" if sign > 0 else "减少"
    shown = senses[0].shown
    zh = f"{last.subject or ''}由{first.text}到{last.text}，应{verb}{shown}，"
    zh += f"文中写{wrong}{change.text}"
    en = f"from {first.text} to {last.text} is {shown}, not {change.text}"
    if doubtful:
        zh, en = f"{zh}（可能指达到原来的倍数）", f"{en}, unless the level is meant"
    return Found(
        "change",
        "notice" if doubtful else "error",
        change.start,
        change.end,
        say(zh, en),
        say("请核对前后数值与增减幅度。", "Ask for both levels and the change."),
        subject=last.subject,
        unit=change.unit,
        date=last.date,
        records=(first.id, last.id, change.id),
        places=[("from", first.id), ("to", last.id), ("change", change.id)],
    )


CHECKS = (
    Check(
        "change",
        "A rise or fall that is not the difference of the two levels beside it, or of an earlier "
        "year's level and this year's; a yearly rate that does not lead from one to the other. "
        "Rounding is allowed for; growth at constant prices is left alone.",
        changes,
        examples=(
            "户均存栏由2020年的12.4头增至16.1头，增长⟦24.8%⟧。",
            "森林覆盖率由40.1%提高到42.3%，提高⟦3.2个百分点⟧。",
            "产量由200吨提高到800吨，增长⟦6倍⟧。",
            "存款由2016年的56.2亿元增长到2021年的121.9亿元，年均增长⟦23.1亿元⟧。",
            "产量由20吨增加到50吨，增长⟦2.5倍⟧。",
            "摊位费由42万元增至63万元，增长⟦八成⟧。",
            "合格率达到95.5%，较上年的88.2%提高⟦9.3个百分点⟧。",
            "覆盖率由2020年的43.2%提高到2025年的45.7%，年均提高⟦0.9个百分点⟧。",
            "摄像头由86个增加到140个，新增⟦64个⟧。",
            "存栏由1.90万头增加到3.80万头，翻了⟦两番⟧。",
            "处方由1.20万张增加到1.80万张，是上年的⟦2.5倍⟧。",
            "纠纷由75起减少到48起，降幅⟦46%⟧。",
            "受理申请412件，比上年的375件多⟦57件⟧。",
            "全年用水6.3万吨，上年为7.0万吨，下降⟦20%⟧。",
            "床位由⟦120张减少到150张⟧。",
            "2021年招收新生500人。2022年招收新生550人，比2021年增长⟦20%⟧。",
            "2020年中考平均分为500分、2021年为510分、2022年为530分，两年提升⟦40分⟧。",
            "制发时限由12个工作日压缩到5个工作日，缩短⟦9⟧个工作日。",
            "办理时限由⟦5天压缩至12⟧天。",
            "检查事项由上年的36项压减到24项，压减⟦三分之二⟧。",
            "考核由上年的全区第9名升到第5名，前移⟦6⟧个位次。",
            "排名由第⟦5位上升至第9⟧位。",
        ),
        rejects=(
            "户均存栏由2020年的12.4头增至16.1头，增长29.8%。",
            "森林覆盖率由40.1%提高到42.3%，提高2.2个百分点。",
            "产量由200吨提高到800吨，增长3倍。",
            "合格率达到95.5%，较上年的88.2%提高7.3个百分点。",
            "增加值46.4亿元，比2020年的42.9亿元增加3.5亿元，按可比价格增长7.2%。",
            "摊位费由42万元增至63万元，增长五成。",
            "摄像头由86个增加到140个，新增路灯64盏。",
            "存栏由1.90万头增加到3.9万头，翻了一番。",
            "处方由1.20万张增加到1.80万张，是上年的1.5倍。",
            "纠纷由75起减少到48起，降幅36%。",
            "五年来，预算收入由2.35亿元增长到5.34亿元，年均增长17.8%。",
            "五年来，生产总值由68亿元增长到91.8亿元，年均增长5.4%。",
            "2021年地区生产总值100亿元。2022年地区生产总值110亿元，比上年增长6%。",
            "床位由120张增加到150张，年均增长10%。",
            "床位由120张增加到150余张，增长20%。",
            "增长率从7·1%降到5%。2021年经费12万元。2022年经费12万元，比上年增长20%。",
            "全国排名由369位上升到235位。",
            "2020年中考平均分为500分、2021年为510分、2022年为530分，两年提升30分。",
            "制发时限由12个工作日压缩到5个工作日，缩短7个工作日。",
            "检查事项由上年的36项压减到12项，压减三分之二。证明由40项减少到21项，减少一半。",
            "考核由上年的全区第9名升到第5名，前移4个位次。",
            "时限由12个工作日压缩到5个工作日，缩短近七成。",
        ),
    ),
)
