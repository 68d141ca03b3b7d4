"""Where it is unwise to go: watchers remembered for a while, their cones painted as path cost."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

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
                _paint(total, other, BRUSH if brushed else WEIGHTS[other.kind], fade * self.caution)
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
    found = [o for o in percept.others if o.kind in INFECTED and o.seen and o.hunting and o.suspicion > 0]
    found = [o for o in found if distance(percept, o) <= reach]
    return sorted(found, key=lambda o: (distance(percept, o), o.id))


def pressure(percept: Percept, reach: float) -> float:
    """How hard one is pressed: hunters within reach, the near ones counting more."""
    return sum(1.0 - distance(percept, o) / (reach + 1.0) for o in hunters(percept, reach))


def _paint(
    total: npt.NDArray[np.int16], other: Other, weights: tuple[float, float, float], fade: float
) -> None:
    """Add one watcher: dear to touch, dear in front of its eyes, cheap behind its back."""
    h, w = total.shape
    x0, x1 = max(0, int(other.x) - SPAN), min(w, int(other.x) + SPAN + 1)
    y0, y1 = max(0, int(other.y) - SPAN), min(h, int(other.y) + SPAN + 1)
    if x0 >= x1 or y0 >= y1:
        return
    dx = np.arange(x0, x1)[None, :] + 0.5 - other.x
    dy = np.arange(y0, y1)[:, None] + 0.5 - other.y
    far = np.sqrt(dx * dx + dy * dy)
    ahead = (dx * other.fx + dy * other.fy) / np.maximum(far, 0.1)
    touch, front, reach = weights
    cost = touch * np.maximum(0.0, 1.0 - far / 3.0)
    seen = np.ones_like(ahead) if other.hunting else ahead > 0.55
    cost += front * seen * np.maximum(0.0, 1.0 - far / reach)
    part = total[y0:y1, x0:x1]
    np.minimum(part + (cost * fade).astype(np.int16), 900, out=part)


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
