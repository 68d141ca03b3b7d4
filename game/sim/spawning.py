"""Infected out of spawn zones: where there is room, out of sight if the zone says so, within its number."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.chance import draw, draw_int
from game.sim.build import spawn
from game.sim.deeds import Spawn
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.streams import Stream
from game.sim.kinds.who import Breed, Has
from game.sim.level import OPEN, Actor
from game.sim.tale import Window, window_of
from game.sim.world import World

SPARE = 8
"""Rows kept free for whoever must come."""
NOWHERE, ANYWHERE = -1, -2
"""No row of a spawn zone: where the director sends nobody, and a map that lets him send them all over."""


def send(world: World, row: int, wanted: int, why: Why) -> int:
    """Put up to `wanted` infected into a zone. -> how many came"""
    zone, left = world.plan.spawns[row], int(world.tables.spawns.left[row])
    if left == 0 or world.room() <= SPARE:
        return 0  # nobody could come: no need to look over the whole map
    cells = _free(world, zone, row)
    size = min(wanted, world.room() - SPARE, int(cells.size))
    size = size if left < 0 else min(size, left)
    for k in range(size):
        # Even strides from a drawn beginning: no two in one cell.
        first = draw_int(int(world.state.seed[0]), Stream.TRIGGER.value, world.tick, row, 0, int(cells.size))
        _put(world, zone, row, int(cells[(first + k * cells.size // size) % cells.size]), k, why)
    if size > 0:
        world.state.spawned[0] += size
        _count(world, row, size)
    return max(0, size)


def _count(world: World, row: int, size: int) -> None:
    if world.tables.spawns.left[row] >= 0:
        world.tables.spawns.left[row] = max(0, int(world.tables.spawns.left[row]) - size)


def _free(world: World, zone: Spawn, row: int) -> npt.NDArray[np.intp]:
    """Flat indices of the zone's open cells, unseen ones where it wants that."""
    level = world.level
    part, fit = _windows(world)[row]
    fit = fit & (level.solid[part] == OPEN) & (level.door[part] < 0)
    if zone.unseen:
        fit &= world.fields.visible[part] == 0
    ys, xs = np.nonzero(fit)
    cells: npt.NDArray[np.intp] = (ys + part[0].start) * world.plan.width + xs + part[1].start
    return cells


def _put(world: World, zone: Spawn, row: int, cell: int, k: int, why: Why) -> None:
    seed, tick, wide = int(world.state.seed[0]), world.tick, world.plan.width
    kind = zone.kinds[draw_int(seed, Stream.TRIGGER.value, tick, cell, 1, len(zone.kinds))]
    off = 0.3 * (draw(seed, Stream.TRIGGER.value, tick, cell, 2) - 0.5)
    x, y = cell % wide + 0.5 + off, cell // wide + 0.5 - off
    who = spawn(world, Actor(x, y, Has.INFECTED, kind, wandering=not zone.hunting))
    mind, player = world.mind, world.player
    mind.why[who], mind.why_x[who], mind.why_y[who], mind.why_tick[who] = why, x, y, tick
    if zone.hunting and player >= 0:
        mind.mood[who] = Mood.INVESTIGATE
        mind.goal_x[who], mind.goal_y[who] = world.body.x[player], world.body.y[player]
        mind.goal_loud[who], mind.best[who] = 1.0, 1e9


def grounds(world: World) -> npt.NDArray[np.int32]:
    """Where the director may send a mob to, as the spawn zone it then comes out of, the first drawn first.

    NOWHERE outside his zones and in those that are used up; ANYWHERE all over a map that has none. (h, w)
    """
    zones = [row for row, zone in enumerate(world.plan.spawns) if zone.directed]
    found = np.full(world.level.solid.shape, NOWHERE if zones else ANYWHERE, np.int32)
    for row in reversed(zones):
        if world.tables.spawns.left[row] != 0:
            part, cells = _windows(world)[row]
            found[part][cells] = row
    return found


def _windows(world: World) -> tuple[Window, ...]:
    """The cells of every spawn zone, looked for once."""
    if len(world.windows) != len(world.plan.spawns):
        world.windows = tuple(window_of(zone, world.level.solid.shape) for zone in world.plan.spawns)
    return world.windows


def still_left(world: World, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    """Which of those who would come, each out of its zone, still may: none gives more than is left. (k,)"""
    fit, left = np.ones(rows.size, bool), world.tables.spawns.left
    for row in np.unique(rows[rows >= 0]):
        if left[row] >= 0:
            fit[np.flatnonzero(rows == row)[left[row] :]] = False
    return fit


def breed_of(world: World, row: int, luck: float, otherwise: Breed) -> Breed:
    """What kind the director's next one is: one of its zone's, whose number it counts down."""
    if row < 0:
        return otherwise
    _count(world, row, 1)
    kinds = world.plan.spawns[row].kinds
    return kinds[int(luck * len(kinds))]
