"""Nobody is left behind: fetches companions, waits for them, has them hide from danger, goes on with all."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.headless.roster import Bot
from game.headless.wits.danger import INFECTED, SOLDIERS, distance, hunters, kin
from game.headless.wits.errands import Errand, gap
from game.headless.wits.flock import CALL, Flock, followed
from game.headless.wits.ground import Step
from game.headless.wits.hands import RUN
from game.headless.wits.skill import PLAIN, Skill
from game.headless.wits.stealth import dashes
from game.headless.wits.temper import ARM
from game.headless.wits.tricks import lure, shut_behind
from game.headless.wits.wayfarer import PAPERS, Wayfarer, Whoever
from game.sim.percept import Other, Percept

NAME = "shepherd"
SKILL = "slower to notice and to strike, waits less for those who fall behind"
LAST_STEPS = 4.0
"""Tiles before stairs or a way out at which everybody has to be near."""
WANTS: dict[str, tuple[str, ...]] = {"onjo": ("bat", "bandage", "bottle", *PAPERS), "namra": ()}


class Shepherd(Wayfarer):
    """Goals, but never alone."""

    def __init__(self, person: str, skill: Skill = PLAIN) -> None:
        self.wants = WANTS[person]
        super().__init__(skill)
        self.flock = Flock(skill)
        self.trick = 0
        """Tick until which no further trick is tried."""

    def chooses(self, percept: Percept) -> Errand:
        """Whoever of hers needs her, else the next thing to do."""
        errand = super().chooses(percept)
        stray = self.flock.stray(percept)
        if stray is None:
            return errand
        last = errand.kind == "exit" or sum(not task.done for task in percept.tasks) < 2
        return Errand("friend", stray.x, stray.y, stray.id) if self.flock.led or last else errand

    def foe(self, percept: Percept) -> Other | None:
        """Hunters in arm's reach, also those who are after one of hers."""
        found = super().foe(percept)
        if found is not None:
            return found
        near = [o for o in percept.others if o.kind in INFECTED and o.seen and o.hunting]
        near = [o for o in near if distance(percept, o) < ARM and self.flock.hurts(percept, o)]
        return min(near, key=lambda o: (distance(percept, o), o.id), default=None)

    def gait(self, percept: Percept) -> int:
        """Past rifles Nam-ra runs: half the time in their sight. Those who are hunted she leads away."""
        if percept.person == "namra" and kin(percept):
            if dashes(percept, self.danger):
                return RUN
            if self.flock.pursued(percept) and percept.stamina > 20:
                return RUN
        return super().gait(percept)

    def fear(self, percept: Percept) -> npt.NDArray[np.int16]:
        """What they fear who are no kin of the infected is hers to fear as well."""
        own = super().fear(percept)
        return np.maximum(own, self.danger.cost(percept, kin=False)) if followed(percept) else own

    def leap_cost(self, percept: Percept) -> int:
        """No leap where others have to follow on foot."""
        return -1 if followed(percept) else super().leap_cost(percept)

    def halts(self, percept: Percept, errand: Errand, step: Step | None) -> bool:
        """Wait for who falls behind, where nobody hunts."""
        watched = any(o.kind in SOLDIERS and o.suspicion > 0.0 for o in percept.others)
        if (
            percept.asked
            or watched
            or (hunters(percept, 9.0) and not kin(percept))
            or errand.kind in ("friend", "flee")
        ):
            return False
        before = errand.kind in ("passage", "exit") and gap(percept, errand.x, errand.y) < LAST_STEPS
        if not self.flock.lags(percept, before):
            return False
        self.hands.walk(0, 0)
        return True

    def tricks(self, percept: Percept) -> None:
        """Orders first; then a door shut behind, a bottle thrown aside."""
        order = self.flock.order(percept)
        if order is not None:
            self.hands.do(order)
        if percept.person != "onjo" or percept.tick < self.trick:
            return
        self.trick = percept.tick + (
            (0 if self.flock.led else shut_behind(percept, self.hands))
            or lure(percept, self.hands, self.danger, self.ground)
        )

    def _arrived(self, percept: Percept, errand: Errand) -> bool:
        """At a friend: within call."""
        if errand.kind == "friend":
            return gap(percept, errand.x, errand.y) < CALL / 2
        return super()._arrived(percept, errand)


def make(seed: int, skill: Skill = PLAIN) -> Bot:
    """A shepherd who learns at the first look who she is."""
    return Whoever(lambda person: Shepherd(person, skill))
