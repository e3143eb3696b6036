"""What the rule ids of honors stand for."""

from __future__ import annotations

from ...pipeline.rules import Rule

RULES: tuple[Rule, ...] = ()
