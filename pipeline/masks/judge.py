"""Weigh figure against name: the verdict on one run."""

from __future__ import annotations

import re

from .figures import Figures
from .names import Names
from .run import STRONG, Verdict
from .setting import Setting
from .words import Endings, WordGroups

# Classifiers that are nouns of bodies, too: 与**队比赛 names one, 组建突击队*队 counts them.
_BODY_UNIT = re.compile(r"[站队部处科组台](?=$|[，。；：、“”《》（）]|开|举|进|参|签|共|的)")


class Judge:
    """Tell what a run of mask characters would hide."""

    def __init__(self, groups: WordGroups) -> None:
        self._figures = Figures(groups)
        self._names = Names(groups)
        self._cues = Endings(groups, "masks.place_cues", "masks.organization_cues")

    def judge(self, setting: Setting) -> Verdict:
        """Return what the run hides, a number, a name or a date, and how sure that is."""
        figure = self._figures.judge(setting)
        behind = setting.digits and setting.lead == setting.before
        sure = figure is not None and figure.strength == STRONG and not self._is_body(setting)
        # 韩××2位同学: a name, then a number; X00万元: a number
        if figure is not None and sure and not (behind and self._names.is_person(setting)):
            return figure
        name = self._names.judge(setting)
        if figure is None or self._is_body(setting) or name.strength > figure.strength:
            return name
        return name if behind and name.strength == STRONG else figure

    def _is_body(self, setting: Setting) -> bool:
        if setting.digits or not _BODY_UNIT.match(setting.trail):
            return False
        lead = setting.lead
        return not lead or lead[-1] in "“《" or self._cues.match(lead) is not None
