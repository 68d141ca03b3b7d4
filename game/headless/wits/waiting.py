"""Waiting where it is wise, for as long as it may do some good."""

from __future__ import annotations

from game.headless.wits.skill import PLAIN, Skill

PATIENCE_TICKS = 60 * 6
"""For so long one waits before one goes on in spite of what one waits for, or tries another way."""
BOLD_TICKS = 60 * 4
"""For so long one then goes on."""
THOUGHT_TICKS = 6


class Waiting:
    """How long one has waited; who lacks skill waits less."""

    def __init__(self, skill: Skill = PLAIN) -> None:
        self.most = PATIENCE_TICKS * skill.patience
        self.waited = self.bold = 0
        """Ticks spent waiting; tick until which one waits no more."""

    def lets(self, tick: int, wise: bool) -> bool:
        """Count one thought; whether to wait: it is wise, and has not been in vain so far."""
        if tick < self.bold:
            return False
        self.waited = self.waited + THOUGHT_TICKS if wise else 0
        if self.waited > self.most:
            self.waited, self.bold = 0, tick + BOLD_TICKS
        return wise
