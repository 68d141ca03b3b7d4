"""From goal to goal past those who watch, hands busy only where they must be."""

from __future__ import annotations

from game.headless.roster import Bot
from game.headless.wits.skill import PLAIN, Skill
from game.headless.wits.tricks import lure, shut_behind
from game.headless.wits.wayfarer import PAPERS, Wayfarer, Whoever
from game.sim.percept import Percept

NAME = "scout"
SKILL = "slower to notice and to strike, forgets watchers sooner, reckons danger too low"
WANTS: dict[str, tuple[str, ...]] = {"onjo": ("bat", "bandage", "bottle", *PAPERS), "namra": ()}


class Scout(Wayfarer):
    """Goals first: hits who is in the way, runs from what is too much."""

    def __init__(self, person: str, skill: Skill = PLAIN) -> None:
        self.wants = WANTS[person]
        super().__init__(skill)
        self.trick = 0
        """Tick until which no further trick is tried."""

    def tricks(self, percept: Percept) -> None:
        """A door shut behind, a bottle thrown aside."""
        if percept.person != "onjo" or percept.tick < self.trick:
            return
        self.trick = percept.tick + (
            shut_behind(percept, self.hands) or lure(percept, self.hands, self.danger, self.ground)
        )


def make(seed: int, skill: Skill = PLAIN) -> Bot:
    """A scout who learns at the first look who she is."""
    return Whoever(lambda person: Scout(person, skill))
