"""The map changed under a night being played: the player is set into the new world as she was."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.session.ground import cells_of_door, nearest_open
from game.session.play import Session
from game.sim.kinds.who import NOBODY
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
    here = {cells_of_door(was, k): k for k in range(was.doors.x0.size)}
    for d in range(now.doors.x0.size):
        k = here.get(cells_of_door(now, d))
        if k is None or was.doors.style[k] != now.doors.style[d]:
            continue
        now.doors.state[d], now.doors.locked[d] = was.doors.state[k], was.doors.locked[k]
        now.doors.health[d] = min(was.doors.health[k], now.doors.full[d])


def _carry_goals(was: World, now: World) -> None:
    done = {
        (goal.kind, goal.who, goal.text)
        for goal, is_done in zip(was.plan.goals, was.goals.done, strict=True)
        if is_done
    }
    for k, goal in enumerate(now.plan.goals):
        now.goals.done[k] = (goal.kind, goal.who, goal.text) in done


def _carry_story(was: World, now: World) -> None:
    """Values by name; a trigger that is still the same is as spent as it was, and what it waits to do comes
    when it would have come."""
    told = dict(zip(value_names(was.plan), was.tables.story.value, strict=False))
    for k, name in enumerate(value_names(now.plan)[: now.tables.story.value.size]):
        now.tables.story.value[k] = told.get(name, now.tables.story.value[k])
    old, new = was.tables.triggers, now.tables.triggers
    rows = {trigger: row for row, trigger in enumerate(was.plan.triggers)}
    for row, trigger in enumerate(now.plan.triggers):
        if trigger in rows:
            before = rows[trigger]
            due = int(old.due[before])
            new.armed[row] = old.armed[before]
            new.due[row] = now.tick + max(1, due - was.tick) if due >= 0 else -1
