"""What one does about others, left to oneself: hit back, run from more than one, sneak past the unaware."""

from __future__ import annotations

from game.headless.wits.danger import INFECTED, Danger, distance, hunters, kin, outnumbered, pressure
from game.headless.wits.errands import Errand
from game.headless.wits.ground import Step
from game.headless.wits.hands import RUN, SNEAK, WALK
from game.sim.percept import Other, Percept

ARM = 1.75
"""Foes within this are struck."""


class Temper:
    """Fight, flight and gait; a bot is what it does otherwise."""

    danger: Danger
    errand: Errand | None

    def foe(self, percept: Percept) -> Other | None:
        """Whom to hit now: the nearest hunter in arm's reach."""
        return None if kin(percept) else next(iter(hunters(percept, ARM)), None)

    def hits(self, percept: Percept, foe: Other, step: Step | None) -> bool:
        """Whether a blow is worth being slow for: in a fight always, in flight at who stands in the way."""
        if step is None or self.errand is None or self.errand.kind != "flee" or percept.stamina < 20:
            return True
        ahead = (foe.x - percept.x) * (step.x - percept.x) + (foe.y - percept.y) * (step.y - percept.y)
        return ahead > 0

    def pressed(self, percept: Percept) -> bool:
        """Whether hunters are so near that plans are made twice as often."""
        return not kin(percept) and pressure(percept, 7.0) > 0.45

    def flees(self, percept: Percept) -> bool:
        """Whether, pressed, to run for a refuge rather than fight."""
        return outnumbered(percept)

    def gait(self, percept: Percept) -> int:
        """Run from those who hunt, else go as stealth asks."""
        chased = hunters(percept, 9.0)
        if percept.person == "namra":
            return RUN if not kin(percept) and chased and percept.stamina > 10 else WALK
        if chased:
            near = distance(percept, chased[0])
            fast = any(o.kind == "runner" for o in chased)
            return RUN if percept.stamina > 15 and (near < 4.0 or fast) else WALK
        return SNEAK if self.sneaks(percept) else WALK

    def sneaks(self, percept: Percept) -> bool:
        """Whether somebody who knows nothing yet is so near that one sneaks."""
        for far, other in self.danger.watchers(percept, INFECTED, 10.0):
            if far < (10.0 if other.kind == "listener" else 6.5):
                return True
        return False

    def leap_cost(self, percept: Percept) -> int:
        """What a leap over something low is worth, -1 where she cannot or will not."""
        return 90 if percept.person == "namra" and percept.hunger < 50 else -1
