"""Where it is unwise to go: watchers remembered for a while, their cones painted as path cost."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from game.core.compiled import I2x2, compiled
from game.headless.wits.skill import PLAIN, Skill
from game.sim.percept import Other, Percept

INFECTED = ("walker", "runner", "listener")
SOLDIERS = ("soldier", "inspector")
KEEP_TICKS = 360
"""An unseen watcher is believed to be where it was for this long."""
NEAR = 22.0
"""Watchers farther than this cost nothing."""
SPAN = 9
"""Tiles around a watcher that are painted."""
HUNTED = 85.0
"""Not-kin from which on Nam-ra counts herself among the hunted."""


@dataclass(slots=True)
class Sighting:
    """Somebody and when."""

    other: Other
    tick: int


class Danger:
    """Memory of watchers; who lacks skill forgets them sooner and reckons them cheaper."""

    def __init__(self, skill: Skill = PLAIN) -> None:
        self.seen: dict[int, Sighting] = {}
        self.keep = round(KEEP_TICKS * skill.memory)
        self.caution = skill.caution

    def notice(self, percept: Percept) -> None:
        """Take in who is in sight and forget the old."""
        for other in percept.others:
            if other.kind in INFECTED or other.kind in SOLDIERS:
                self.seen[other.id] = Sighting(other, percept.tick)
        old = percept.tick - self.keep
        self.seen = {key: s for key, s in self.seen.items() if s.tick >= old}

    def watchers(self, percept: Percept, kinds: tuple[str, ...], reach: float) -> list[tuple[float, Other]]:
        """Those within reach that are in sight now, with their distance, nearest first."""
        found = [
            (distance(percept, s.other), s.other)
            for s in self.seen.values()
            if s.tick == percept.tick and s.other.kind in kinds
        ]
        return sorted((pair for pair in found if pair[0] <= reach), key=lambda pair: (pair[0], pair[1].id))

    def cost(self, percept: Percept, kin: bool) -> npt.NDArray[np.int16]:
        """Extra path cost in tenths of a tile; kin of the infected only keep an arm's length. -> (h, w)"""
        total = np.zeros(percept.known.shape, np.int16)
        for sighting in self.seen.values():
            other = sighting.other
            if distance(percept, other) < NEAR and (other.kind in INFECTED or kin):
                fade = 1.0 - (percept.tick - sighting.tick) / (self.keep + 1)
                brushed = kin and other.kind in INFECTED
                touch, front, reach = BRUSH if brushed else WEIGHTS[other.kind]
                share = fade * self.caution
                paint(total, other.x, other.y, other.fx, other.fy, touch, front, reach, other.hunting, share)
        return total


def distance(percept: Percept, other: Other) -> float:
    """Tiles between the body and somebody."""
    dx, dy = other.x - percept.x, other.y - percept.y
    return sqrt(dx * dx + dy * dy)


def kin(percept: Percept) -> bool:
    """Whether the infected take one for their own."""
    return percept.person == "namra" and percept.notkin < HUNTED


def outnumbered(percept: Percept) -> bool:
    """Whether more than one comes, or one while the hands are empty."""
    return len(hunters(percept, 6.0)) > 1 or not percept.items.get("bat", 0)


def hunters(percept: Percept, reach: float = 30.0) -> list[Other]:
    """Infected in sight that are after oneself, near ones first."""
    found = []
    for other in percept.others:
        if other.hunting and other.seen and other.suspicion > 0 and other.kind in INFECTED:
            far = distance(percept, other)
            if far <= reach:
                found.append((far, other.id, other))
    return [other for _, _, other in sorted(found, key=lambda each: each[:2])]


def pressure(percept: Percept, reach: float) -> float:
    """How hard one is pressed: hunters within reach, the near ones counting more."""
    return sum(1.0 - distance(percept, o) / (reach + 1.0) for o in hunters(percept, reach))


@compiled
def paint(
    total: I2x2,
    x: float,
    y: float,
    fx: float,
    fy: float,
    touch: float,
    front: float,
    reach: float,
    around: bool,
    fade: float,
) -> None:
    """Add one watcher: dear to touch, dear in front of its eyes (or all around), cheap behind its back."""
    h, w = total.shape
    for cy in range(max(0, int(y) - SPAN), min(h, int(y) + SPAN + 1)):
        for cx in range(max(0, int(x) - SPAN), min(w, int(x) + SPAN + 1)):
            dx, dy = cx + 0.5 - x, cy + 0.5 - y
            far = sqrt(dx * dx + dy * dy)
            cost = touch * max(0.0, 1.0 - far / 3.0)
            if around or (dx * fx + dy * fy) / max(far, 0.1) > 0.55:
                cost += front * max(0.0, 1.0 - far / reach)
            total[cy, cx] = min(total[cy, cx] + int(cost * fade), 900)


WEIGHTS = {
    "walker": (160.0, 40.0, 7.0),
    "runner": (240.0, 90.0, 9.0),
    "listener": (220.0, 0.0, 7.0),
    "soldier": (60.0, 120.0, 9.0),
    "inspector": (60.0, 120.0, 9.0),
}
"""Cost at touch, cost ahead of the eyes, how far those reach."""
BRUSH = (90.0, 0.0, 1.0)
"""What an infected costs whom it takes for kin: they sniff at what comes too close."""
