"""Unseen and unheard before all else: sneaks, waits for backs to turn, hides after a chase, strikes last."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.headless.roster import Bot
from game.headless.wits.brush import brushes, step_aside, too_close
from game.headless.wits.danger import hunters, kin
from game.headless.wits.errands import Errand
from game.headless.wits.ground import Step
from game.headless.wits.hands import RUN, SNEAK, WALK
from game.headless.wits.skill import PLAIN, Skill
from game.headless.wits.stealth import Walls, dashes, listeners, onlookers, shadow_cost, walls_of
from game.headless.wits.tricks import leave_shut, lure, shut_behind
from game.headless.wits.waiting import Waiting
from game.headless.wits.wayfarer import PAPERS, Wayfarer, Whoever
from game.sim.commands import Torch
from game.sim.percept import Percept

NAME = "careful"
SKILL = "slower to notice, forgets watchers sooner, reckons danger too low, waits and hides for less long"
WANTS: dict[str, tuple[str, ...]] = {"onjo": ("bat", "bottle", "bandage", *PAPERS), "namra": ()}
QUIET_TICKS = 60 * 4
"""Out of sight again, one keeps still until nobody has hunted for this long."""
WARY = 1.7
"""How much dearer eyes are to her than to others."""


class Careful(Wayfarer):
    """Would rather be late than seen."""

    def __init__(self, person: str, skill: Skill = PLAIN) -> None:
        self.wants = WANTS[person]
        super().__init__(skill)
        self.danger.caution *= WARY
        self.walls: Walls = np.zeros((1, 1), np.uint8)
        self.trick = 0
        """Tick until which no further trick is tried."""
        self.waiting = Waiting(skill)
        """For eyes on the way to turn, or for kin to go out of it."""
        self.hunted = -10_000
        """Tick at which somebody hunted last."""

    def sneaks(self, percept: Percept) -> bool:
        """Wherever a footfall would be heard."""
        return bool(listeners(percept, self.danger, self.walls))

    def gait(self, percept: Percept) -> int:
        """Nam-ra runs past rifles and past whom she brushes, half as long either way; else she sneaks."""
        if percept.person == "namra" and kin(percept):
            if dashes(percept, self.danger) or brushes(percept, self.ground):
                return RUN
            return SNEAK if self.sneaks(percept) else WALK
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
        if kin(percept):
            return self._keeps_off(percept, step)
        if hunters(percept, 12.0) or percept.asked:
            return False
        if not self._hides(percept) and not self._watched(percept):
            return False
        self.hands.walk(0, 0)
        return True

    def _watched(self, percept: Percept) -> bool:
        """Whether eyes rest on the way ahead and not yet on oneself."""
        here = [(int(percept.x), int(percept.y))]
        if onlookers(percept, self.danger, self.walls, here):
            return False
        way = self.ground.ahead(percept.x, percept.y, 4)
        return self.waiting.lets(percept.tick, bool(onlookers(percept, self.danger, self.walls, way)))

    def _keeps_off(self, percept: Percept, step: Step | None) -> bool:
        """Among kin: step aside for those one would have to push past."""
        if not self.waiting.lets(percept.tick, too_close(percept, self.ground)):
            return False
        step_aside(percept, self.hands, step)
        return True

    def _hides(self, percept: Percept) -> bool:
        """Whether to keep still after a chase until it is quiet."""
        return percept.tick - self.hunted < QUIET_TICKS * self.skill.patience

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
