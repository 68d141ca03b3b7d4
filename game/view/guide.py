"""Guide: which way the goal's marker points when stairs lie between, so that it never leads astray."""

from __future__ import annotations

from collections import deque

import numpy as np
import numpy.typing as npt

from game.sim.kinds.who import Person
from game.sim.level import LOW, OPEN
from game.sim.world import World


class Guide:
    """The parts of a map one can walk about in, and the passages that join them."""

    def __init__(self, world: World) -> None:
        wall = world.plan.rasters.wall
        walkable = wall == OPEN
        if world.person is Person.NAMRA:
            walkable |= wall == LOW
        self.part = parts(walkable)
        """(h, w) number of the part each cell belongs to, -1 in walls. Doors count as open."""
        mask = 2 if world.person is Person.NAMRA else 1
        exits = world.tables.exits
        self.ways: list[tuple[int, int, float, float]] = []
        """Part left, part reached, and where the passage begins."""
        for k in range(exits.x0.size):
            to = int(exits.to[k])
            if to < 0 or not int(exits.who[k]) & mask:
                continue
            here, there = self._middle(world, k), self._middle(world, to)
            self.ways.append((self.of(*here), self.of(*there), *here))

    @staticmethod
    def _middle(world: World, k: int) -> tuple[float, float]:
        e = world.tables.exits
        return float(e.x0[k] + e.x1[k]) / 2, float(e.y0[k] + e.y1[k]) / 2

    def of(self, x: float, y: float) -> int:
        """The part a place belongs to; in a wall that of its nearest open cell within two."""
        high, wide = self.part.shape
        cx, cy = min(max(int(x), 0), wide - 1), min(max(int(y), 0), high - 1)
        for reach in range(3):
            block = self.part[max(0, cy - reach) : cy + reach + 1, max(0, cx - reach) : cx + reach + 1]
            if block.max() >= 0:
                return int(block[block >= 0][0])
        return -1

    def toward(self, x: float, y: float, goal_x: float, goal_y: float) -> tuple[float, float, bool]:
        """The goal, or the passage to take first; and whether it is a passage. Nearest first among equals."""
        start, end = self.of(x, y), self.of(goal_x, goal_y)
        if start == end or start < 0 or end < 0:
            return goal_x, goal_y, False
        left: deque[int] = deque([end])
        known = {end}
        while left:
            part = left.popleft()
            first = [way for way in self.ways if way[1] == part and way[0] == start]
            if first:
                best = min(first, key=lambda way: (way[2] - x) ** 2 + (way[3] - y) ** 2)
                return best[2], best[3], True
            for way in self.ways:
                if way[1] == part and way[0] not in known:
                    known.add(way[0])
                    left.append(way[0])
        return goal_x, goal_y, False


def parts(walkable: npt.NDArray[np.bool_]) -> npt.NDArray[np.int32]:
    """Number the connected open parts, four neighbours. (h, w) -> (h, w), -1 where it is not walkable"""
    high, wide = walkable.shape
    found = np.full((high, wide), -1, np.int32)
    number = 0
    for sy, sx in np.argwhere(walkable):
        if found[sy, sx] >= 0:
            continue
        found[sy, sx] = number
        left = [(int(sy), int(sx))]
        while left:
            y, x = left.pop()
            for ny, nx in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                if 0 <= ny < high and 0 <= nx < wide and walkable[ny, nx] and found[ny, nx] < 0:
                    found[ny, nx] = number
                    left.append((ny, nx))
        number += 1
    return found
