"""Where somebody set into a world can stand."""

from __future__ import annotations

from collections import deque

import numpy as np

from game.sim.kinds.doors import DoorState
from game.sim.level import OPEN, WALL, Raster
from game.sim.world import World


def nearest_open(world: World, x: float, y: float) -> tuple[float, float]:
    """The place itself where it is open ground, else the middle of the nearest open cell, rings outward."""
    wall = _closed(world)
    high, wide = wall.shape
    column, row = min(max(int(x), 0), wide - 1), min(max(int(y), 0), high - 1)
    if (column, row) == (int(x // 1), int(y // 1)) and wall[row, column] == OPEN:
        return x, y
    seen, queue = np.zeros(wall.shape, bool), deque([(column, row)])
    seen[row, column] = True
    while queue:
        column, row = queue.popleft()
        if wall[row, column] == OPEN:
            return column + 0.5, row + 0.5
        for cx, cy in ((column, row - 1), (column + 1, row), (column, row + 1), (column - 1, row)):
            if 0 <= cx < wide and 0 <= cy < high and not seen[cy, cx]:
                seen[cy, cx] = True
                queue.append((cx, cy))
    start = world.plan.start_of(world.person)
    return start.x, start.y


def _closed(world: World) -> Raster:
    """Cells nobody can stand in: walls, low things and closed doors. (h, w)"""
    found = world.plan.rasters.wall.copy()
    for d in np.flatnonzero(world.doors.state == DoorState.CLOSED):
        x0, y0, x1, y1 = cells_of_door(world, int(d))
        found[y0:y1, x0:x1] = WALL
    return found


def cells_of_door(world: World, k: int) -> tuple[int, int, int, int]:
    """x0, y0, x1, y1 of the cells a door covers."""
    doors = world.doors
    return int(doors.x0[k]), int(doors.y0[k]), int(doors.x1[k]), int(doors.y1[k])
