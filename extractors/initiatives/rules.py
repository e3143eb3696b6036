from __future__ import annotations

from ...pipeline.rules import Rule

RULES: tuple[Rule, ...] = ()
