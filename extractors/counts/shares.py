"""Percentages of a whole and of a goal: `占总数的46%`, `完成年度任务1200人的95%`."""

from __future__ import annotations

import re

_SHARE = re.compile(
    r"的?[约各仅也均已]?(?:分别)?(?:(?<![^，。；：、）])占比|占(?!有率|[^，。；、的]{2,16}比[重例]))(?!比)"
    r"(?:[到了总全]|比例|[^，。；]{0,14}的)?(?:[^，。；]{0,8}|[^，。；]{0,12}分别为)$"
    r"|(?:^|(?<=[，、]))占[^，。；]{2,24}(?:比重|比例)[^，。；]{0,8}$"
    r"|(?:一直|长期|均|都)?(?:稳定|保持|控制|维持)在[^，。；、]{2,14}的$"
    r"|(?:已|均|累计|分别|仅){0,2}完成了?(?:项目|计划)?(?:总?工程量|总?工作量|总投资额?|总量|总长度?|总面积)的约?$"
    r"|(?:已|均)?达到?[^，。；、]{2,12}(?:面积|总数|总量|人口|人数|总额)的$"
)
_GOAL = re.compile(
    r"(?:分别|已|仅|均|各|超额|提前|共|累计|实际|基本|预计){0,3}"
    r"(?:完成|实现|达到?|占|为)了?[^，。；：、]{0,12}?(?:目标|计划|任务|指标|预算|进度)"
    r"[^，。；：、率比]{0,8}$"
)
_BEYOND = re.compile(
    r"(?:均|已|分别|提前)?(?:超出|超过|超额|超|高于|高出|低于|好于|优于|快于)(?:了|完成)?[^，。；、率]{0,8}?"
    r"(?:目标|计划|任务|预期|进度|指标|要求|标准)值?$"
)
_TIMES = re.compile(
    r"[已约近均]?(?:是|为|相当于|达到?|不低于|不超过|高于|低于)[^，。；、]{2,16}?(?:时|水平)?的(?:近|约|将近|超过|不到)?$"
)


def goal_at(text: str, left: int, stop: int) -> int | None:
    """Return where the words begin that say what goal is passed: `超年度计划`, or None."""
    match = _BEYOND.search(text, left, stop)
    return None if match is None else match.start()


def times_at(text: str, left: int, stop: int) -> int | None:
    """Return where the words begin that say of what a figure is a multiple: `是2005年的`."""
    match = _TIMES.search(text, left, stop)
    return None if match is None else match.start()


def share_at(text: str, left: int, stop: int) -> int | None:
    """Return where the words begin that say of what a percentage is a share, or None.

    In `女党员占总数的` it is where `占` stands, in `税收完成年度预算的` where `完成` does.
    """
    goal = _GOAL.search(text, left, stop)
    match = goal or _SHARE.search(text, left, stop)
    return None if match is None else match.start()
