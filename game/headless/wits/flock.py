"""One's companions: who lags, who was left, what to tell them. They hear an order by sign or by voice."""

from __future__ import annotations

from game.headless.wits.danger import INFECTED, hunters, kin
from game.headless.wits.errands import gap
from game.headless.wits.skill import PLAIN, Skill
from game.sim.commands import Tell
from game.sim.percept import Friend, Other, Percept

FOLLOW, HOLD, HIDE = range(3)
"""What `Tell` says."""
CALL = 3.0
"""Tiles within which whoever was left is told to come."""
LAG, TOGETHER = 6.0, 3.0
"""Tiles at which one waits, and at which one goes on."""
LOST = 14.0
"""Farther than this somebody is gone back for."""
NEED = 9.0
"""Tiles within which one comes to the help of who is held."""
WAIT_TICKS = 60 * 12
"""One waits this long, then goes and looks."""
LOOK_TICKS = 30
"""Between two looks at how they fare: blood is lost slowly."""
CALM_TICKS = 60 * 2
"""Nobody has hunted for this long: come out."""
PERIL = 2
"""Hunters from which on companions hide."""
ASIDE = 5.0
"""Whoever has a hunter nearer than this is better off running along."""


def followed(percept: Percept) -> bool:
    """Whether somebody comes along."""
    return any(friend.order == "follow" for friend in percept.friends)


class Flock:
    """Who follows, and for how long one has waited."""

    def __init__(self, skill: Skill = PLAIN) -> None:
        self.led = False
        """Whether somebody has followed already: from then on nobody is left."""
        self.waiting, self.waited = False, 0
        self.told = -10_000
        """Tick of the latest order."""
        self.peril = -10_000
        """Tick at which somebody hunted last."""
        self.health: dict[int, float] = {}
        """What was left of each at the last look."""
        self.bleeding: set[int] = set()
        self.looked = 0
        self.patience = round(WAIT_TICKS * skill.patience)

    def notice(self, percept: Percept) -> None:
        """Keep in mind how they fare; who lost health with nobody at them bleeds."""
        if percept.tick < self.looked:
            return
        self.looked = percept.tick + LOOK_TICKS
        now = {friend.id: friend.health for friend in percept.friends}
        self.bleeding = {key for key, health in now.items() if health < self.health.get(key, health)}
        self.health = now

    def bleeds(self, percept: Percept) -> Friend | None:
        """The nearest who loses blood near by and comes along."""
        found = [
            (gap(percept, friend.x, friend.y), friend.id, friend)
            for friend in percept.friends
            if friend.id in self.bleeding and not friend.grabbed and gap(percept, friend.x, friend.y) < NEED
        ]
        return min(found, key=lambda one: one[:2])[2] if found else None

    def stray(self, percept: Percept) -> Friend | None:
        """The nearest who stays somewhere, is far away, or is held; None while all come along."""
        found = [
            (gap(percept, friend.x, friend.y), friend.id, friend)
            for friend in percept.friends
            if self._needs(percept, friend)
        ]
        return min(found, key=lambda one: one[:2])[2] if found else None

    def _needs(self, percept: Percept, friend: Friend) -> bool:
        far = gap(percept, friend.x, friend.y)
        if friend.grabbed and far < NEED:
            return True
        return far > LOST or friend.order != "follow" or (self.waited > self.patience and far > LAG)

    def lags(self, percept: Percept, closely: bool) -> bool:
        """Whether to stand and wait for those who follow; `closely` = before stairs and exits."""
        far = max(
            (gap(percept, f.x, f.y) for f in percept.friends if f.order == "follow"),
            default=0.0,
        )
        bound = TOGETHER if self.waiting or closely else LAG
        self.waiting = far > bound and self.waited <= self.patience
        self.waited = self.waited + 6 if self.waiting else (0 if far <= TOGETHER else self.waited)
        return self.waiting

    def pursued(self, percept: Percept) -> bool:
        """Whether somebody in sight is after one of hers."""
        hunting = [o for o in percept.others if o.kind in INFECTED and o.seen and o.hunting]
        return any(
            (f.x - o.x) ** 2 + (f.y - o.y) ** 2 < NEED * NEED for f in percept.friends for o in hunting
        )

    def hurts(self, percept: Percept, other: Other) -> bool:
        """Whether somebody is at one of hers."""
        return any((f.x - other.x) ** 2 + (f.y - other.y) ** 2 < 6.0 for f in percept.friends)

    def order(self, percept: Percept) -> Tell | None:
        """What to tell them now: hide while many hunt her and none is at them, else come along."""
        hunting = [] if kin(percept) else hunters(percept, 9.0)
        if hunting:
            self.peril = percept.tick
        self.led = self.led or any(friend.order == "follow" for friend in percept.friends)
        if percept.tick - self.told < 60 or not percept.friends:
            return None
        near = [f for f in percept.friends if gap(percept, f.x, f.y) < LAG]
        aside = all((f.x - o.x) ** 2 + (f.y - o.y) ** 2 > ASIDE * ASIDE for f in near for o in hunting)
        if len(hunting) >= PERIL and aside and any(f.order == "follow" for f in near):
            return self._tell(percept, HIDE)
        quiet = percept.tick - self.peril > CALM_TICKS or not aside
        left = [f for f in percept.friends if f.order != "follow" and gap(percept, f.x, f.y) < CALL]
        return self._tell(percept, FOLLOW) if left and quiet else None

    def _tell(self, percept: Percept, order: int) -> Tell:
        self.told = percept.tick
        return Tell(order)
