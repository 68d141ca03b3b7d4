"""The map changed under a night being played: the player is set into the new world as she was."""

from __future__ import annotations

from collections import deque
from typing import Any

import numpy as np

from game.session.play import Session
from game.sim.components import NOBODY, DoorState
from game.sim.level import OPEN, WALL, Raster
from game.sim.tale import value_names
from game.sim.world import World

SELF = ("vital", "pack", "ability")
"""Tables copied whole for the player's own row."""
NEAR = 0.5
"""Tiles a thing may have been moved and still be the same."""


def carry(old: Session, new: Session) -> None:
    """Set the player of a running session into a fresh one of the same map: place, flesh, pack and hour.

    Doors that stand where they stood keep their state, goals of the same text stay done, what was taken stays
    taken, values keep their worth, and triggers that have acted are spent. Everybody else begins anew. The
    recording of the new session is cut at once.
    """
    was, now = old.world, new.world
    if was.player == NOBODY or now.player == NOBODY:
        return
    for name in SELF:
        table: Any = getattr(now, name)
        for column, values in zip(table._fields, table, strict=True):
            values[now.player] = getattr(getattr(was, name), column)[was.player]
    now.vital.grabbers[now.player] = 0
    now.pack.keys[now.player] = _keys(was, now)
    now.state.hour[0] = was.state.hour[0]
    _carry_things(was, now)
    _carry_doors(was, now)
    _carry_body(was, now)
    _carry_goals(was, now)
    _carry_story(was, now)
    new.cut_recording()


def _carry_body(was: World, now: World) -> None:
    i, k = was.player, now.player
    x, y = nearest_open(now, float(was.body.x[i]), float(was.body.y[i]))
    now.body.x[k] = now.body.px[k] = x
    now.body.y[k] = now.body.py[k] = y
    now.body.fx[k], now.body.fy[k] = was.body.fx[i], was.body.fy[i]


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
        x0, y0, x1, y1 = _cells(world, int(d))
        found[y0:y1, x0:x1] = WALL
    return found


def _keys(was: World, now: World) -> int:
    """Keys held, by their words: their numbers may have changed."""
    held = int(was.pack.keys[was.player])
    names = {name for k, name in enumerate(was.plan.keys) if held >> k & 1}
    return sum(1 << k for k, name in enumerate(now.plan.keys) if name in names)


def _carry_things(was: World, now: World) -> None:
    """What was taken from the floor is not there again."""
    gone = np.flatnonzero(was.items.here == 0)
    for k in gone:
        near = np.abs(now.items.x - was.items.x[k]) + np.abs(now.items.y - was.items.y[k]) < NEAR
        now.items.here[near & (now.items.kind == was.items.kind[k])] = 0


def _carry_doors(was: World, now: World) -> None:
    here = {_cells(was, k): k for k in range(was.doors.x0.size)}
    for d in range(now.doors.x0.size):
        k = here.get(_cells(now, d))
        if k is None or was.doors.style[k] != now.doors.style[d]:
            continue
        now.doors.state[d], now.doors.locked[d] = was.doors.state[k], was.doors.locked[k]
        now.doors.health[d] = min(was.doors.health[k], now.doors.full[d])


def _cells(world: World, k: int) -> tuple[int, int, int, int]:
    doors = world.doors
    return int(doors.x0[k]), int(doors.y0[k]), int(doors.x1[k]), int(doors.y1[k])


def _carry_goals(was: World, now: World) -> None:
    done = {
        (goal.kind, goal.who, goal.text)
        for goal, is_done in zip(was.plan.goals, was.goals.done, strict=True)
        if is_done
    }
    for k, goal in enumerate(now.plan.goals):
        now.goals.done[k] = (goal.kind, goal.who, goal.text) in done


def _carry_story(was: World, now: World) -> None:
    """Values by name; a trigger that is still the same is as spent as it was."""
    told = dict(zip(value_names(was.plan), was.tables.story.value, strict=False))
    for k, name in enumerate(value_names(now.plan)[: now.tables.story.value.size]):
        now.tables.story.value[k] = told.get(name, now.tables.story.value[k])
    spent = {
        trigger
        for trigger, armed in zip(was.plan.triggers, was.tables.triggers.armed, strict=True)
        if not armed
    }
    for k, trigger in enumerate(now.plan.triggers):
        now.tables.triggers.armed[k] = trigger not in spent
