"""Nobody is left behind: fetches companions, waits for them, has them hide from danger, goes on with all."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.headless.roster import Bot
from game.headless.wits.brush import brushes, step_aside, too_close
from game.headless.wits.danger import INFECTED, SOLDIERS, distance, hunters, kin
from game.headless.wits.errands import Errand, gap
from game.headless.wits.flock import CALL, Flock, followed
from game.headless.wits.ground import BARRICADE, Step
from game.headless.wits.hands import RUN, WALK
from game.headless.wits.passages import first_passage
from game.headless.wits.skill import PLAIN, Skill
from game.headless.wits.stealth import dashes
from game.headless.wits.temper import ARM
from game.headless.wits.tricks import lure, shut_behind
from game.headless.wits.waiting import Waiting
from game.headless.wits.wayfarer import PAPERS, Wayfarer, Whoever
from game.sim.commands import Command, UseItem
from game.sim.percept import Other, Percept

NAME = "shepherd"
SKILL = "slower to notice and to strike, waits less for those who fall behind, forgets watchers sooner"
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
NURSING, HAND = 6.0, 1.1
"""Tiles within which nobody may hunt while wounds are dressed, and within which one is at hand."""
BREATH = 10.0
"""Stamina without which she does not run."""
KEEP_TICKS = 60 * 60
"""So long Nam-ra remembers whom she passed: on her way back somebody is with her who may not pass them."""
STRANGE_COST = 20
"""What unknown ground costs more while others come along: it may end where only she can leap."""
LOUD_COST = 2000
"""What beating a barricade down costs more for who has friends: it keeps somebody safe, and all hear it."""
WANTS: dict[str, tuple[str, ...]] = {"onjo": ("bat", "bandage", "bottle", *PAPERS), "namra": ("bandage",)}


class Shepherd(Wayfarer):
    """Goals, but never alone."""

    def __init__(self, person: str, skill: Skill = PLAIN) -> None:
        self.wants = WANTS[person]
        super().__init__(skill)
        self.flock = Flock(skill)
        if person == "namra":
            self.danger.keep = round(KEEP_TICKS * skill.memory)
        self.waiting = Waiting(skill)
        """For kin to go out of the way."""
        self.fetching, self.weighed = -1, 0
        """Whom she is on her way to; tick from which she asks again who is near."""
        self.parted = 0
        """Ticks spent before stairs on who does not come."""
        self.trick = 0
        """Tick until which no further trick is tried."""

    def act(self, percept: Percept) -> list[Command]:
        """One thought; how they fare is looked at first."""
        self.flock.notice(percept)
        return super().act(percept)

    def chooses(self, percept: Percept) -> Errand:
        """Whoever of hers bleeds or was left, else the next thing to do."""
        hurt = self.flock.bleeds(percept)
        if hurt is not None and percept.items.get("bandage", 0) and not hunters(percept, NURSING):
            return Errand("nurse", hurt.x, hurt.y, hurt.id)
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

    def foe(self, percept: Percept) -> Other | None:
        """Hunters in arm's reach, also those who are after one of hers."""
        found = super().foe(percept)
        if found is not None:
            return found
        near = [o for o in percept.others if o.kind in INFECTED and o.seen and o.hunting]
        near = [o for o in near if distance(percept, o) < ARM and self.flock.hurts(percept, o)]
        return min(near, key=lambda o: (distance(percept, o), o.id), default=None)

    def gait(self, percept: Percept) -> int:
        """Nam-ra runs past rifles, from who is after one of hers, and alone past whom she brushes."""
        if percept.person != "namra" or not kin(percept):
            return super().gait(percept)
        runs = dashes(percept, self.danger) or (self.flock.pursued(percept) and percept.stamina > BREATH)
        return RUN if runs or (not followed(percept) and brushes(percept, self.ground)) else WALK

    def fear(self, percept: Percept) -> npt.NDArray[np.int16]:
        """What they fear who are no kin is hers to fear too; with others she keeps to ground she knows."""
        own = super().fear(percept)
        if percept.friends:
            own += np.where(percept.blocked == BARRICADE, LOUD_COST, 0).astype(np.int16)
        if not followed(percept):
            return own
        strange = np.where(percept.known == 0, STRANGE_COST, 0).astype(np.int16)
        return np.maximum(own, self.danger.cost(percept, kin=False)) + strange

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
            or errand.kind in ("friend", "nurse", "flee")
        ):
            return False
        before = errand.kind in ("passage", "exit") and gap(percept, errand.x, errand.y) < LAST_STEPS
        if self.flock.lags(percept, before):
            self.hands.walk(0, 0)
            return True
        return kin(percept) and not followed(percept) and self._gives_way(percept, step)

    def _gives_way(self, percept: Percept, step: Step | None) -> bool:
        """Alone among kin: step aside for those in the way. With others she would only be found waiting."""
        if not self.waiting.lets(percept.tick, too_close(percept, self.ground)):
            return False
        step_aside(percept, self.hands, step)
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
        """At a friend: within call; at who bleeds: at hand."""
        if errand.kind == "friend":
            return gap(percept, errand.x, errand.y) < CALL / 2
        if errand.kind == "nurse":
            return gap(percept, errand.x, errand.y) < HAND
        return super()._arrived(percept, errand)

    def _arrives(self, percept: Percept, errand: Errand) -> None:
        """At somebody who bleeds: a bandage."""
        super()._arrives(percept, errand)
        if errand.kind == "nurse":
            self.hands.do(UseItem(0))
            self.surveyed = -1000


def make(seed: int, skill: Skill = PLAIN) -> Bot:
    """A shepherd who learns at the first look who she is."""
    return Whoever(lambda person: Shepherd(person, skill))
