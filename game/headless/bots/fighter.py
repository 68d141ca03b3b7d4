"""Clears the way: fetches a bat, takes on few at a time, backs into corners and doorways, runs from many."""

from __future__ import annotations

from game.headless.roster import Bot
from game.headless.wits.danger import INFECTED, distance, hunters, kin
from game.headless.wits.errands import Errand, gap
from game.headless.wits.ground import Step
from game.headless.wits.skill import PLAIN, Skill
from game.headless.wits.stand import corner
from game.headless.wits.temper import ARM
from game.headless.wits.wayfarer import PAPERS, Wayfarer, Whoever
from game.sim.percept import Other, Percept

NAME = "fighter"
SKILL = "slower to notice, misses more blows, takes on more than it can handle"
HUNT = 9.0
"""Tiles within which it goes for whoever has not noticed anything yet."""
FEW = 3
"""So many at once it takes on."""
CROWD = 7.0
"""Tiles about a foe within which others count as its company."""
BREATH, SOUND = 45.0, 45.0
"""Stamina and health from which it looks for a fight."""
SPENT, WEAK = 12.0, 30.0
"""Stamina and health below which it runs from any fight."""


class Fighter(Wayfarer):
    """Would rather have nobody at its back."""

    wants = ("bat", "bandage", *PAPERS)

    def __init__(self, skill: Skill = PLAIN) -> None:
        super().__init__(skill)
        self.few = FEW + round(3 * skill.lack)

    def chooses(self, percept: Percept) -> Errand:
        """A foe worth going for, else the night's goals."""
        foe = self._quarry(percept)
        return Errand("foe", foe.x, foe.y, foe.id) if foe is not None else super().chooses(percept)

    def foe(self, percept: Percept) -> Other | None:
        """Whoever is in arm's reach: hunters first, then its quarry."""
        found = super().foe(percept)
        if found is not None or not self._armed(percept):
            return found
        quarry = self._quarry(percept)
        return quarry if quarry is not None and distance(percept, quarry) < ARM else None

    def pressed(self, percept: Percept) -> bool:
        """Whenever somebody comes: a fight is planned anew twice a second."""
        return not kin(percept) and bool(hunters(percept, 7.0))

    def flees(self, percept: Percept) -> bool:
        """From more than it can handle, and from any while spent, weak or empty-handed."""
        unfit = percept.stamina < SPENT or percept.health < WEAK or not self._armed(percept)
        return unfit or len(hunters(percept, 6.0)) > self.few

    def halts(self, percept: Percept, errand: Errand, step: Step | None) -> bool:
        """In a fight it backs into a corner and stays there until nobody comes any more."""
        if errand.kind == "flee" or percept.asked or not self._armed(percept):
            return False
        near = hunters(percept, 5.0)
        if not near or kin(percept):
            return False
        place = corner(percept, self.ground, near) if len(near) > 1 else None
        if place is not None and gap(percept, *place) > 0.4 and distance(percept, near[0]) > ARM:
            self.hands.walk(place[0] - percept.x, place[1] - percept.y)
        else:
            self.hands.face(near[0].x - percept.x, near[0].y - percept.y)
            self.hands.walk(0, 0)
        return True

    def _armed(self, percept: Percept) -> bool:
        """A bat, or claws."""
        return percept.person == "namra" or percept.items.get("bat", 0) > 0

    def _quarry(self, percept: Percept) -> Other | None:
        """The nearest infected in sight with little company, while it is fit for a fight."""
        if not self._armed(percept) or percept.stamina < BREATH or percept.health < SOUND:
            return None
        infected = [o for o in percept.others if o.kind in INFECTED and o.seen]
        found = [
            (distance(percept, o), o.id, o)
            for o in infected
            if distance(percept, o) < HUNT and self._company(o, infected) <= self.few
        ]
        return min(found, key=lambda one: one[:2])[2] if found else None

    def _company(self, foe: Other, infected: list[Other]) -> int:
        """How many stand about a foe, itself counted."""
        return sum((o.x - foe.x) ** 2 + (o.y - foe.y) ** 2 < CROWD * CROWD for o in infected)


def make(seed: int, skill: Skill = PLAIN) -> Bot:
    """A fighter; whoever she is, her hands know what to do."""
    return Whoever(lambda person: Fighter(skill))
