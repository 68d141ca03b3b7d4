"""Doors written into the rasters: what a closed one blocks, and what it costs to go through."""

from math import sqrt

from game.core.compiled import compiled
from game.core.walls import mask_walls
from game.sim.components.tables import Tables
from game.sim.kinds.doors import DoorState, DoorStyle

SHUT = -1
OPENING = 10
"""Tenths of a tile that stopping to open a door is worth."""


@compiled
def write_door(w: Tables, d: int) -> None:
    """Bring every raster up to date with door d and make older flow fields stale."""
    doors, level = w.doors, w.level
    open_ = doors.state[d] != DoorState.CLOSED
    style = int(doors.style[d])
    blocks_sight = not open_ and w.numbers.doors.opaque[style] > 0.5
    muffle = 0 if open_ else int(w.numbers.noise.door_muffle)
    by_hand = SHUT if style >= DoorStyle.BOOM or doors.locked[d] != 0 else OPENING
    by_force = 60 + int(doors.health[d])
    for y in range(doors.y0[d], doors.y1[d]):
        for x in range(doors.x0[d], doors.x1[d]):
            level.solid[y, x] = level.wall[y, x] if open_ else 1
            level.opaque[y, x] = 1 if blocks_sight else 0
            level.muffle[y, x] = level.muffle_wall[y, x] + muffle
            base = int(level.cost[y, x])
            level.enter_people[y, x] = base if open_ else by_hand
            level.enter_infected[y, x] = base if open_ else base + by_force
    x0, y0, x1, y1 = int(doors.x0[d]), int(doors.y0[d]), int(doors.x1[d]), int(doors.y1[d])
    mask_walls(level.solid, x0, y0, x1, y1, level.walls)
    w.fields.version[0] += 1


@compiled
def batter(w: Tables, d: int, damage: float) -> None:
    """Take health from a door; never below nothing, for what forcing a closed one costs is made of it."""
    w.doors.health[d] = max(0.0, w.doors.health[d] - damage)


@compiled
def write_all(w: Tables) -> None:
    """Path costs of every cell, then every door: once, when a world begins."""
    level = w.level
    h, wide = level.wall.shape
    for y in range(h):
        for x in range(wide):
            cost = int(level.cost[y, x]) if level.wall[y, x] == 0 else SHUT
            level.enter_people[y, x] = cost
            level.enter_infected[y, x] = cost
    for d in range(w.doors.x0.shape[0]):
        write_door(w, d)


@compiled
def someone_in(w: Tables, d: int) -> bool:
    """Whether a body stands in the doorway, so that the door cannot close."""
    doors = w.doors
    for k in range(w.scratch.living[0]):
        i = w.scratch.rows[k]
        r = w.body.radius[i]
        if (
            doors.x0[d] - r < w.body.x[i] < doors.x1[d] + r
            and doors.y0[d] - r < w.body.y[i] < doors.y1[d] + r
        ):
            return True
    return False


@compiled
def door_near(w: Tables, x: float, y: float, fx: float, fy: float, reach: float) -> int:
    """The door one would put a hand on: nearest edge within reach, those ahead first; -1 none."""
    best, found = 1e9, -1
    doors = w.doors
    for d in range(doors.x0.shape[0]):
        if doors.state[d] == DoorState.BROKEN:
            continue
        nx = min(max(x, float(doors.x0[d])), float(doors.x1[d]))
        ny = min(max(y, float(doors.y0[d])), float(doors.y1[d]))
        dx, dy = nx - x, ny - y
        distance = sqrt(dx * dx + dy * dy)
        if distance > reach:
            continue
        mx = (doors.x0[d] + doors.x1[d]) * 0.5 - x
        my = (doors.y0[d] + doors.y1[d]) * 0.5 - y
        score = distance + (0.0 if mx * fx + my * fy >= 0.0 else reach)
        if score < best:
            best, found = score, d
    return found
