"""Nobody is left behind: fetches companions, waits for them, has them hide from danger, goes on with all."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.headless.roster import Bot
from game.headless.wits.brush import brushes, step_aside, too_close
from game.headless.wits.danger import INFECTED, SOLDIERS, distance, hunters, kin
from game.headless.wits.errands import Errand, gap
from game.headless.wits.flock import CALL, Flock, followed
from game.headless.wits.ground import Step
from game.headless.wits.hands import RUN, SNEAK, WALK
from game.headless.wits.passages import first_passage
from game.headless.wits.skill import PLAIN, Skill
from game.headless.wits.stealth import Walls, dashes, listeners, onlookers, walls_of
from game.headless.wits.temper import ARM
from game.headless.wits.tricks import lure, shut_behind
from game.headless.wits.waiting import Waiting
from game.headless.wits.wayfarer import PAPERS, Wayfarer, Whoever
from game.sim.percept import Other, Percept

NAME = "shepherd"
SKILL = "slower to notice and to strike, waits less for those who fall behind and for eyes to turn"
LAST_STEPS = 4.0
"""Tiles before stairs or a way out at which everybody has to be near."""
DOORSTEP = 2.5
"""Tiles before stairs at which one does not go on alone."""
BROUGHT = 5.0
"""Tiles within which they surely come along through stairs."""
CALLED, PARTED_TICKS, HURT = 25.0, 600, 35.0
"""Tiles beyond which nobody is waited for there, ticks one waits at most, health below which one goes on."""
WEIGH_TICKS = 120
"""Between two thoughts about who is nearer than the next thing to do."""
BREATH = 15.0
"""Stamina without which she defends nobody."""
WANTS: dict[str, tuple[str, ...]] = {"onjo": ("bat", "bandage", "bottle", *PAPERS), "namra": ()}


class Shepherd(Wayfarer):
    """Goals, but never alone."""

    def __init__(self, person: str, skill: Skill = PLAIN) -> None:
        self.wants = WANTS[person]
        super().__init__(skill)
        self.flock = Flock(skill)
        self.walls: Walls = np.zeros((1, 1), np.uint8)
        self.waiting = Waiting(skill)
        """For eyes to turn, or for kin to go out of the way."""
        self.fetching, self.weighed = -1, 0
        """Whom she is on her way to; tick from which she asks again who is near."""
        self.parted = 0
        """Ticks spent before stairs on who does not come."""
        self.trick = 0
        """Tick until which no further trick is tried."""

    def chooses(self, percept: Percept) -> Errand:
        """Who is after one of hers, whoever of hers needs her, else the next thing to do."""
        hunter = self._hunter(percept)
        if hunter is not None:
            return Errand("foe", hunter.x, hunter.y, hunter.id)
        errand = super().chooses(percept)
        stray = self.flock.stray(percept)
        if stray is None:
            return errand
        friend = Errand("friend", stray.x, stray.y, stray.id)
        last = errand.kind == "exit" or sum(not task.done for task in percept.tasks) < 2
        return friend if self.flock.led or last or self._nearer(percept, friend, errand) else errand

    def _nearer(self, percept: Percept, friend: Errand, errand: Errand) -> bool:
        """Whether whoever was left is nearer than the next thing to do, as one walks; stairs counted in.

        Once she goes for somebody she does not turn back halfway.
        """
        if errand.kind == "item":
            return False
        if self.fetching != friend.index and percept.tick >= self.weighed:
            self.weighed = percept.tick + WEIGH_TICKS
            if self._walk_to(percept, friend) < self._walk_to(percept, errand):
                self.fetching = friend.index
        return self.fetching == friend.index

    def _walk_to(self, percept: Percept, errand: Errand) -> int:
        """What the way there costs."""
        self.ground.aim(errand.x, errand.y)
        return first_passage(percept, self.ground)[0]

    def pressed(self, percept: Percept) -> bool:
        """Also whenever she is about to defend somebody."""
        return super().pressed(percept) or self._hunter(percept) is not None

    def _hunter(self, percept: Percept) -> Other | None:
        """Whom Nam-ra goes for as long as she has breath: to them she is nobody, her friends are prey."""
        fit = percept.person == "namra" and percept.stamina > BREATH
        return self.flock.hunter(percept) if fit else None

    def foe(self, percept: Percept) -> Other | None:
        """Hunters in arm's reach, also those who are after one of hers."""
        found = super().foe(percept)
        if found is not None:
            return found
        near = [o for o in percept.others if o.kind in INFECTED and o.seen and o.hunting]
        near = [o for o in near if distance(percept, o) < ARM and self.flock.hurts(percept, o)]
        return min(near, key=lambda o: (distance(percept, o), o.id), default=None)

    def gait(self, percept: Percept) -> int:
        """Nam-ra runs past rifles, alone past whom she brushes; with others she sneaks and stays."""
        if percept.person != "namra" or not kin(percept):
            return super().gait(percept)
        if dashes(percept, self.danger):
            return RUN
        if self.flock.pursued(percept):
            return WALK
        if followed(percept):
            return SNEAK if listeners(percept, self.danger, self.walls) else WALK
        return RUN if brushes(percept, self.ground) else WALK

    def fear(self, percept: Percept) -> npt.NDArray[np.int16]:
        """What they fear who are no kin of the infected is hers to fear as well."""
        self.walls = walls_of(percept)
        own = super().fear(percept)
        return np.maximum(own, self.danger.cost(percept, kin=False)) if followed(percept) else own

    def leap_cost(self, percept: Percept) -> int:
        """No leap where others have to follow on foot."""
        return -1 if followed(percept) else super().leap_cost(percept)

    def halts(self, percept: Percept, errand: Errand, step: Step | None) -> bool:
        """Wait for who falls behind, where nobody hunts."""
        if self._parting(percept, errand):
            self.hands.walk(0, 0)
            return True
        watched = any(o.kind in SOLDIERS and o.suspicion > 0.0 for o in percept.others)
        if (
            percept.asked
            or watched
            or (hunters(percept, 9.0) and not kin(percept))
            or errand.kind in ("friend", "flee")
        ):
            return False
        before = errand.kind in ("passage", "exit") and gap(percept, errand.x, errand.y) < LAST_STEPS
        if self.flock.lags(percept, before):
            self.hands.walk(0, 0)
            return True
        return kin(percept) and self._bides(percept, step)

    def _bides(self, percept: Percept, step: Step | None) -> bool:
        """Among kin: wait for eyes that would find who follows; alone, step aside for those in the way."""
        if not followed(percept):
            if not self.waiting.lets(percept.tick, too_close(percept, self.ground)):
                return False
            step_aside(percept, self.hands, step)
            return True
        way = [(int(percept.x), int(percept.y)), *self.ground.ahead(percept.x, percept.y, 5)]
        watched = bool(onlookers(percept, self.danger, self.walls, way))
        if not self.waiting.lets(percept.tick, watched):
            return False
        self.hands.walk(0, 0)
        return True

    def _parting(self, percept: Percept, errand: Errand) -> bool:
        """Whether one more step would take her through stairs without who follows her."""
        if errand.kind != "passage" or gap(percept, errand.x, errand.y) > DOORSTEP or percept.health < HURT:
            return False
        behind = [gap(percept, f.x, f.y) for f in percept.friends if f.order == "follow"]
        parting = any(BROUGHT < far < CALLED for far in behind)
        self.parted = self.parted + 6 if parting else 0
        return parting and self.parted < PARTED_TICKS

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
