"""Where to make a stand: a corner or a doorway near, with few open sides, reached before those who hunt."""

from __future__ import annotations

from collections.abc import Sequence

from game.headless.wits.ground import OPEN, Ground
from game.sim.percept import Other, Percept

REACH = 4
"""Cells looked at to each side."""
OPEN_SIDES = 5
"""More open cells about than these are no corner."""


def corner(percept: Percept, ground: Ground, against: Sequence[Other]) -> tuple[float, float] | None:
    """The middle of the best cell to stand in, None where all about is open ground.

    Fewest open neighbours first, then the nearest; ties go to the north-west.
    """
    cx, cy = int(percept.x), int(percept.y)
    h, w = ground.blocked.shape
    found = []
    for y in range(max(1, cy - REACH), min(h - 1, cy + REACH + 1)):
        for x in range(max(1, cx - REACH), min(w - 1, cx + REACH + 1)):
            sides = _open_sides(ground, x, y)
            if ground.blocked[y, x] != OPEN or not 1 <= sides <= OPEN_SIDES:
                continue
            if ground.walkable(percept.x, percept.y, x + 0.5, y + 0.5) and _first(percept, against, x, y):
                far = (x + 0.5 - percept.x) ** 2 + (y + 0.5 - percept.y) ** 2
                found.append((sides + far / 8.0, y, x))
    return (min(found)[2] + 0.5, min(found)[1] + 0.5) if found else None


def _open_sides(ground: Ground, x: int, y: int) -> int:
    """How many of the eight cells about one are open."""
    return int((ground.blocked[y - 1 : y + 2, x - 1 : x + 2] == OPEN).sum()) - 1


def _first(percept: Percept, against: Sequence[Other], x: int, y: int) -> bool:
    """Whether one is there before any of them."""
    mine = (x + 0.5 - percept.x) ** 2 + (y + 0.5 - percept.y) ** 2
    return all(mine < (x + 0.5 - o.x) ** 2 + (y + 0.5 - o.y) ** 2 for o in against)
