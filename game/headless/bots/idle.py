"""Does nothing at all: what a night does to somebody who stands still."""

from __future__ import annotations

from game.headless.roster import Bot
from game.headless.wits.skill import PLAIN, Skill
from game.sim.commands import Command
from game.sim.percept import Percept

NAME = "idle"
SKILL = "nothing: there is no doing nothing better"


class Idle:
    """Stands where it was put."""

    def act(self, percept: Percept) -> list[Command]:
        """Nothing."""
        return []


def make(seed: int, skill: Skill = PLAIN) -> Bot:
    """One is like another."""
    return Idle()
