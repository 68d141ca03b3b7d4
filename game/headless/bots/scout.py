"""From goal to goal past those who watch, hands busy only where they must be."""

from __future__ import annotations

from game.headless.roster import Bot
from game.headless.wits.danger import INFECTED, distance, hunters, kin, outnumbered, pressure
from game.headless.wits.ground import Step
from game.headless.wits.hands import RUN, SNEAK, WALK
from game.headless.wits.skill import PLAIN, Skill
from game.headless.wits.tricks import lure, shut_behind
from game.headless.wits.wayfarer import ARM, PAPERS, Wayfarer, Whoever
from game.sim.percept import Other, Percept

NAME = "scout"
SKILL = "slower to notice and to strike, forgets watchers sooner, reckons danger too low"
WANTS: dict[str, tuple[str, ...]] = {"onjo": ("bat", "bandage", "bottle", *PAPERS), "namra": ()}


class Scout(Wayfarer):
    """Goals first: fights what is in the way, runs from what is too much."""

    def __init__(self, person: str, skill: Skill = PLAIN) -> None:
        self.wants = WANTS[person]
        super().__init__(skill)
        self.trick = 0
        """Tick until which no further trick is tried."""

    def foe(self, percept: Percept) -> Other | None:
        """The nearest hunter in arm's reach."""
        return None if kin(percept) else next(iter(hunters(percept, ARM)), None)

    def hits(self, percept: Percept, foe: Other, step: Step | None) -> bool:
        """In a fight always, in flight at who stands in the way."""
        if step is None or self.errand is None or self.errand.kind != "flee" or percept.stamina < 20:
            return True
        ahead = (foe.x - percept.x) * (step.x - percept.x) + (foe.y - percept.y) * (step.y - percept.y)
        return ahead > 0

    def pressed(self, percept: Percept) -> bool:
        """Hunters near, and she is what they hunt."""
        return not kin(percept) and pressure(percept, 7.0) > 0.45

    def flees(self, percept: Percept) -> bool:
        """Run rather than fight where more than one comes, or one and the hands are empty."""
        return outnumbered(percept)

    def gait(self, percept: Percept) -> int:
        """Run from those who hunt, sneak past those who do not know, else walk."""
        chased = hunters(percept, 9.0)
        if percept.person == "namra":
            return RUN if not kin(percept) and chased and percept.stamina > 10 else WALK
        if chased:
            near = distance(percept, chased[0])
            fast = any(o.kind == "runner" for o in chased)
            return RUN if percept.stamina > 15 and (near < 4.0 or fast) else WALK
        for far, other in self.danger.watchers(percept, INFECTED, 10.0):
            if far < (10.0 if other.kind == "listener" else 6.5):
                return SNEAK
        return WALK

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
