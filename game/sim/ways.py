"""Shared ways: flow fields by goal tile and movement class, and the direction they give a body."""

from math import sqrt

from game.core.compiled import compiled, inner
from game.core.flow import FAR, along, integrate, lead
from game.core.sight import clear
from game.sim.components import Tables

PEOPLE, INFECTED = 0, 1
"""Movement classes: those who open doors, those who break them."""


@compiled
def field_to(w: Tables, gx: float, gy: float, kind: int, limit: int) -> int:
    """The slot of the field that leads to a goal's tile, computed if none is fresh; -1 off the map.

    `limit` is the farthest path cost wanted, in tenths of a tile. The slot least lately used makes room.
    """
    h, wide = w.level.solid.shape
    cx, cy = int(gx), int(gy)
    if gx < 0 or gy < 0 or cx >= wide or cy >= h:
        return -1
    goals, used, made = w.fields.flow_goal, w.fields.flow_used, w.fields.flow_made
    tick, version = w.state.tick[0], w.fields.version[0]
    oldest = 0
    for s in range(goals.shape[0]):
        same = goals[s, 0] == cy and goals[s, 1] == cx and goals[s, 2] == kind
        if same and goals[s, 3] >= limit and made[s] == version:
            used[s] = tick
            return s
        if used[s] < used[oldest]:
            oldest = s
    enter = w.level.enter_people if kind == PEOPLE else w.level.enter_infected
    integrate(w.fields.flow_cost[oldest], enter, cy, cx, limit, w.scratch.bucket, w.scratch.link)
    w.scratch.lead_made[oldest] = 0
    goals[oldest, 0], goals[oldest, 1], goals[oldest, 2], goals[oldest, 3] = cy, cx, kind, limit
    used[oldest] = tick
    made[oldest] = version
    return oldest


@compiled
def cost_from(w: Tables, slot: int, x: float, y: float) -> int:
    """Path cost in tenths from a place to the slot's goal, FAR where unreached."""
    h, wide = w.level.solid.shape
    cx, cy = int(x), int(y)
    if slot < 0 or x < 0 or y < 0 or cx >= wide or cy >= h:
        return FAR
    return int(w.fields.flow_cost[slot, cy, cx])


@compiled
def toward(w: Tables, slot: int, kind: int, x: float, y: float, gx: float, gy: float) -> tuple[float, float]:
    """Unit direction to a goal: straight when near and in the clear, else down the field; (0, 0) there."""
    dx, dy = gx - x, gy - y
    d2 = dx * dx + dy * dy
    if d2 < 0.0025:
        return 0.0, 0.0
    d = sqrt(d2)
    if slot < 0 or (d2 < 4.0 and clear(w.level.solid, x, y, gx, gy)):
        return dx / d, dy / d
    # Prey moves between two thoughts: a field that leads to the tile beside it still leads there.
    off_y, off_x = w.fields.flow_goal[slot, 0] - int(gy), w.fields.flow_goal[slot, 1] - int(gx)
    if not (-1 <= off_x <= 1 and -1 <= off_y <= 1) or w.fields.flow_goal[slot, 2] != kind:
        return dx / d, dy / d
    ux, uy = _down(w, slot, kind, x, y)
    if ux == 0.0 and uy == 0.0:
        return dx / d, dy / d
    return ux, uy


@inner
def _down(w: Tables, slot: int, kind: int, x: float, y: float) -> tuple[float, float]:
    """Down a field, for a crowd: which way a cell leads is worked out once, not by all who stand there."""
    cx, cy = int(x), int(y)
    if not (x >= 0.0 and y >= 0.0 and cy < w.level.solid.shape[0] and cx < w.level.solid.shape[1]):
        return 0.0, 0.0
    if w.scratch.lead_made[slot] != w.fields.version[0]:
        w.scratch.lead[slot] = 0
        w.scratch.lead_made[slot] = w.fields.version[0]
    way = int(w.scratch.lead[slot, cy, cx])
    if way == 0:
        enter = w.level.enter_people if kind == PEOPLE else w.level.enter_infected
        way = lead(w.fields.flow_cost[slot], enter, cy, cx)
        w.scratch.lead[slot, cy, cx] = way
    return along(way, y, x)
