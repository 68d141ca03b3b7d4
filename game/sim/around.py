"""What stands about, as a look finds it: doors, things, notes, checkpoints, ways out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.things import Item
from game.sim.kinds.who import Person
from game.sim.percept import Near
from game.sim.world import World

DOOR_WORDS = {int(DoorStyle.BARRICADE): "barricade", int(DoorStyle.BOOM): "gate"}
BROKEN = int(DoorState.BROKEN)
ITEM_WORDS = tuple(kind.name.lower() for kind in Item)
"""By number, as items count from 0."""
NEAR = 24.0
"""Doors and things farther than this are left to the map one remembers."""


def mask(world: World) -> int:
    """The bit of the protagonist played, as goals and exits have it."""
    return 2 if world.person == Person.NAMRA else 1


def _door_word(state: int, locked: int) -> str:
    if state == DoorState.OPEN:
        return "open"
    if state == DoorState.BROKEN:
        return "broken"
    return "locked" if locked else "closed"


DOOR_SAYS = tuple(tuple(_door_word(state, locked) for locked in (0, 1)) for state in DoorState)
"""By state and lock."""


@lru_cache(maxsize=4096)
def _found(kind: str, index: int, x: float, y: float, state: str) -> Near:
    """What stays where it is looks the same at every look: nothing in it can be changed."""
    return Near(kind, index, x, y, state)


def near(world: World, row: int) -> tuple[Near, ...]:
    """Known doors and things about, notes, checkpoints."""
    return (*_doors(world), *_things(world, row), *_notes(world, row), *_checkpoints(world))


def _doors(world: World) -> Iterator[Near]:
    """Those whose first cell is known and that are whole, however far."""
    doors = world.doors
    shown = ((doors.state != BROKEN) & (world.fields.known[doors.y0, doors.x0] != 0)).nonzero()[0]
    x, y = (doors.x0[shown] + doors.x1[shown]) / 2, (doors.y0[shown] + doors.y1[shown]) / 2
    columns = (shown, doors.style[shown], doors.state[shown], doors.locked[shown], x, y)
    for d, style, state, locked, cx, cy in zip(*(column.tolist() for column in columns), strict=True):
        yield _found(DOOR_WORDS.get(style, "door"), d, cx, cy, DOOR_SAYS[state][locked != 0])


def _things(world: World, row: int) -> Iterator[Near]:
    items = world.items
    here = items.here.nonzero()[0]
    for k in here[_close(world, row, items.x[here], items.y[here])].tolist():
        name = ITEM_WORDS[items.kind[k]]
        yield _found("item", k, float(items.x[k]), float(items.y[k]), name)


def _notes(world: World, row: int) -> Iterator[Near]:
    x, y = float(world.body.x[row]), float(world.body.y[row])
    for k, note in enumerate(world.plan.notes):
        dx, dy = note.x - x, note.y - y
        if dx * dx + dy * dy < NEAR * NEAR and world.fields.known[int(note.y), int(note.x)]:
            yield _found("note", k, note.x, note.y, note.text)


def _close(
    world: World, row: int, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]
) -> npt.NDArray[np.bool_]:
    """Of these places, those on known cells not too far off. x, y (k,) -> (k,)"""
    dx, dy = x - world.body.x[row], y - world.body.y[row]
    known = world.fields.known[y.astype(np.intp), x.astype(np.intp)] != 0
    found: npt.NDArray[np.bool_] = (dx * dx + dy * dy < NEAR * NEAR) & known
    return found


def _checkpoints(world: World) -> Iterator[Near]:
    p = world.checkpoints
    for c in range(p.x0.size):
        cx, cy = float(p.x0[c] + p.x1[c]) / 2, float(p.y0[c] + p.y1[c]) / 2
        yield _found("checkpoint", c, cx, cy, Spot(int(p.stage[c])).name.lower())


def exits(world: World) -> tuple[Near, ...]:
    """Ways out and stairs this protagonist can use."""
    ways, found = world.tables.exits, []
    xs, ys = ((ways.x0 + ways.x1) / 2).tolist(), ((ways.y0 + ways.y1) / 2).tolist()
    to = ways.to.tolist()
    for e in (ways.who & mask(world)).nonzero()[0].tolist():
        where = f"{xs[to[e]]},{ys[to[e]]}" if to[e] >= 0 else ""
        found.append(_found("stairs" if where else "exit", e, xs[e], ys[e], where))
    return tuple(found)
