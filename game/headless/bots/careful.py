"""Unseen and unheard before all else: sneaks, waits for backs to turn, keeps to the dark, strikes last."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.headless.roster import Bot
from game.headless.wits.danger import hunters, kin
from game.headless.wits.errands import Errand
from game.headless.wits.ground import Step
from game.headless.wits.hands import RUN
from game.headless.wits.skill import PLAIN, Skill
from game.headless.wits.stealth import Walls, dashes, listeners, onlookers, shadow_cost, walls_of
from game.headless.wits.tricks import leave_shut, lure, shut_behind
from game.headless.wits.wayfarer import PAPERS, Wayfarer, Whoever
from game.sim.commands import Torch
from game.sim.percept import Percept

NAME = "careful"
SKILL = "slower to notice, forgets watchers sooner, reckons danger too low, waits less for backs to turn"
WANTS: dict[str, tuple[str, ...]] = {"onjo": ("bat", "bottle", "bandage", *PAPERS), "namra": ()}
PATIENCE_TICKS = 60 * 6
"""For so long one waits for a back to turn before one tries a lure, or another way."""
QUIET_TICKS = 60 * 3
"""Hidden, one keeps still until nobody has hunted for this long."""
WARY = 1.7
"""How much dearer eyes are to her than to others."""


class Careful(Wayfarer):
    """Would rather be late than seen."""

    def __init__(self, person: str, skill: Skill = PLAIN) -> None:
        self.wants = WANTS[person]
        super().__init__(skill)
        self.danger.caution *= WARY if person == "onjo" else 1.0
        self.walls: Walls = np.zeros((1, 1), np.uint8)
        self.trick = 0
        """Tick until which no further trick is tried."""
        self.waited = 0
        """Ticks spent on waiting for the eyes on the way to turn."""
        self.bold = 0
        """Tick until which one goes on in spite of them."""
        self.hunted = -10_000
        """Tick at which somebody hunted last."""

    def sneaks(self, percept: Percept) -> bool:
        """Wherever a footfall would be heard."""
        return bool(listeners(percept, self.danger, self.walls))

    def gait(self, percept: Percept) -> int:
        """Past rifles Nam-ra runs: half the time in their sight."""
        if percept.person == "namra" and kin(percept) and dashes(percept, self.danger):
            return RUN
        return super().gait(percept)

    def fear(self, percept: Percept) -> npt.NDArray[np.int16]:
        """Eyes, and light where eyes are about."""
        self.walls = walls_of(percept)
        painted = super().fear(percept)
        return painted if kin(percept) else painted + shadow_cost(percept, self.danger)

    def halts(self, percept: Percept, errand: Errand, step: Step | None) -> bool:
        """Wait for eyes to turn from the way ahead, as long as one is not in them oneself."""
        if hunters(percept, 14.0):
            self.hunted = percept.tick
        if kin(percept) or percept.tick < self.bold or hunters(percept, 12.0) or percept.asked:
            return False
        here = [(int(percept.x), int(percept.y))]
        way = self.ground.ahead(percept.x, percept.y, 4)
        if onlookers(percept, self.danger, self.walls, here):
            return False
        if not onlookers(percept, self.danger, self.walls, way):
            self.waited = 0
            return False
        self.waited += 6
        if self.waited > PATIENCE_TICKS * self.skill.patience:
            self.waited, self.bold = 0, percept.tick + 240
        self.hands.walk(0, 0)
        return True

    def tricks(self, percept: Percept) -> None:
        """Torch out near eyes, doors shut behind, bottles thrown aside."""
        if percept.torch and self.danger.seen:
            self.hands.do(Torch())
        if percept.person != "onjo" or percept.tick < self.trick:
            return
        self.trick = percept.tick + (
            shut_behind(percept, self.hands)
            or leave_shut(percept, self.hands, self.ground)
            or lure(percept, self.hands, self.danger, self.ground)
        )


def make(seed: int, skill: Skill = PLAIN) -> Bot:
    """A careful player who learns at the first look who she is."""
    return Whoever(lambda person: Careful(person, skill))
