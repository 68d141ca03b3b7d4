"""Infected out of spawn zones: where there is room, out of sight if the zone says so, within its number."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.chance import draw, draw_int
from game.sim.build import spawn
from game.sim.components import Breed, Has, Mood, Stream, Why
from game.sim.deeds import Spawn
from game.sim.level import OPEN, Actor
from game.sim.tale import cells_of, holds
from game.sim.world import World

SPARE = 8
"""Rows kept free for whoever must come."""


def send(world: World, row: int, wanted: int, why: Why) -> int:
    """Put up to `wanted` infected into a zone. -> how many came"""
    zone, left = world.plan.spawns[row], int(world.tables.spawns.left[row])
    if left == 0 or world.room() <= SPARE:
        return 0  # nobody could come: no need to look over the whole map
    cells = _free(world, zone)
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


def _free(world: World, zone: Spawn) -> npt.NDArray[np.intp]:
    """Flat indices of the zone's open cells, unseen ones where it wants that."""
    level = world.level
    fit = cells_of(zone, level.solid.shape) & (level.solid == OPEN) & (level.door < 0)
    if zone.unseen:
        fit &= world.fields.visible == 0
    return np.flatnonzero(fit)


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


def grounds(world: World) -> npt.NDArray[np.bool_]:
    """Where the director may send a mob to: anywhere, or in the zones that are his and not used up. (h, w)"""
    shape = world.level.solid.shape
    zones = [(row, zone) for row, zone in enumerate(world.plan.spawns) if zone.directed]
    if not zones:
        return np.ones(shape, bool)
    found = np.zeros(shape, bool)
    for row, zone in zones:
        if world.tables.spawns.left[row] != 0:
            found |= cells_of(zone, shape)
    return found


def zone_at(world: World, x: float, y: float) -> int:
    """Row of the spawn zone a mob of the director's comes out of, -1 none."""
    for row, zone in enumerate(world.plan.spawns):
        if zone.directed and holds(zone, int(x) + 0.5, int(y) + 0.5):
            return row
    return -1


def breed_at(world: World, x: float, y: float, luck: float, otherwise: Breed) -> Breed:
    """What kind the director's next one is: one of its zone's, whose number it counts down."""
    row = zone_at(world, x, y)
    if row < 0:
        return otherwise
    _count(world, row, 1)
    kinds = world.plan.spawns[row].kinds
    return kinds[int(luck * len(kinds))]
