"""Whether arrays from a file may become a world: every column against its meaning, then columns together.

Nothing is written; the first thing that cannot be is told as one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from game.core.rows import ROW_BITS, ROW_MASK
from game.core.walls import mask_walls
from game.sim.bounds import BOUNDS
from game.sim.kinds.who import Has
from game.sim.meaning import Column, Mask, Wrong, row_words, rows_in
from game.sim.snapshot import columns
from game.sim.world import World

Arrays = Mapping[str, Column]


def first_wrong(world: World, arrays: Arrays) -> Wrong | None:
    """The first value that cannot stand in a world of this map, None where all can.

    `world` is fresh, `arrays` hold every column by `table.column` with its shape and dtype.
    """
    for key, now in columns(world):
        if wrong := column_wrong(world, key, arrays[key], now):
            return wrong
    return next((wrong for relation in RELATIONS for wrong in relation(world, arrays)), None)


def column_wrong(world: World, key: str, found: Column, now: Column) -> Wrong | None:
    """The first value of one column that is not what the column means."""
    table, _, column = key.partition(".")
    meaning = BOUNDS[table][column]
    mask = meaning.wrong(world, found, now)
    if not mask.any():
        return None
    at = np.unravel_index(int(mask.argmax()), mask.shape)
    return _at(key, at, found[at], meaning.right(world, now[at]))


def _at(key: str, at: Any, value: object, right: str) -> Wrong:
    """One value's place in words: a row, or a cell as y, x."""
    where = [int(k) for k in (at if isinstance(at, tuple) else (at,))]
    row = f"row {where[0]}" if len(where) == 1 else f"cell {', '.join(map(str, where))}"
    return Wrong(f"{key} {row}", str(value), right)


def _first(key: str, mask: Mask, found: Column, right: str) -> Iterator[Wrong]:
    """The first of those marked, with the value that stands there."""
    if mask.any():
        at = np.unravel_index(int(mask.argmax()), mask.shape)
        yield _at(key, at, found[at], right)


# ------------------------------------------------------------ columns together
def _free_list(world: World, arrays: Arrays) -> Iterator[Wrong]:
    """The stack holds every row that nobody lives in, once; nobody lives beyond `top`."""
    free, has = arrays["rows.free"], arrays["who.has"]
    left, top = int(arrays["rows.left"][0]), int(arrays["rows.top"][0])
    alive = has & Has.ALIVE != 0
    listed = np.bincount(free[:left], minlength=world.capacity)
    again = np.zeros(free.shape, bool)
    again[:left] = (listed[free[:left]] > 1) | alive[free[:left]]
    yield from _first("rows.free", again, free, "each free row once, and none that somebody is in")
    if left != world.capacity - int(alive.sum()):
        right = f"{world.capacity - int(alive.sum())}, the rows nobody is in"
        yield _at("rows.left", 0, left, right)
    beyond = alive & (np.arange(world.capacity) >= top)
    yield from _first("who.has", beyond, has, f"0, as rows from rows.top ({top}) on are free")


def _player(world: World, arrays: Arrays) -> Iterator[Wrong]:
    """Whoever is played lives, and is marked as played."""
    handle = int(arrays["state.player"][0])
    row, has = handle & ROW_MASK, arrays["who.has"]
    if handle < 0:
        return
    if int(arrays["who.gen"][row]) != handle >> ROW_BITS or not has[row] & Has.ALIVE:
        yield _at("state.player", 0, handle, "-1, or the handle of somebody alive")
    elif not has[row] & Has.PLAYER:
        yield _at("who.has", row, has[row], "marked as the one played, as state.player names this row")


def _posts(world: World, arrays: Arrays) -> Iterator[Wrong]:
    """Checkpoint, path and next point of everybody alive are there; in rows of nobody no rule looks."""
    alive = arrays["who.has"] & Has.ALIVE != 0
    for key, table in (("social.checkpoint", "checkpoints"), ("social.path", "paths")):
        beyond = alive & (arrays[key] >= rows_in(world, table))
        yield from _first(key, beyond, arrays[key], row_words(world, table))
    path, leg, first = arrays["social.path"], arrays["social.leg"], world.tables.paths.first
    walks = np.flatnonzero(alive & (path >= 0) & (path < first.size - 1))
    past = np.zeros(alive.shape, bool)
    past[walks] = leg[walks] >= first[path[walks] + 1] - first[path[walks]]
    yield from _first("social.leg", past, leg, "a point of the path that social.path names")


def _walls(world: World, arrays: Arrays) -> Iterator[Wrong]:
    """Bodies are stopped by walls and by doors, and the masks say the same."""
    solid, level = arrays["level.solid"], world.level
    odd = (solid != level.wall) & ((level.door < 0) | (solid != 1))
    yield from _first("level.solid", odd, solid, "what the map has there, or 1 where a door is")
    masks = np.zeros_like(level.walls)
    mask_walls(np.array(solid, order="C"), 0, 0, solid.shape[1], solid.shape[0], masks)
    walls = arrays["level.walls"]
    yield from _first("level.walls", walls != masks, walls, "the mask of its neighbours in level.solid")


def _lamps(world: World, arrays: Arrays) -> Iterator[Wrong]:
    """Only a searchlight moves."""
    stays = ~np.isin(np.arange(world.lamps.x.size), world.tables.beams.lamp)
    for key, now in (("lamps.x", world.lamps.x), ("lamps.y", world.lamps.y)):
        yield from _first(key, stays & (arrays[key] != now), arrays[key], "where the map has this lamp")


def _fields(world: World, arrays: Arrays) -> Iterator[Wrong]:
    """A field in the making has as much queued as its cells can be, and a limit its cost keeps to."""
    queued, cost, limit = (int(number) for number in arrays["fields.flow_job"])
    most = 2 * world.level.solid.size
    if queued > most:
        yield _at("fields.flow_job", 0, queued, f"at most {most}, twice the cells of the map")
    if queued and cost > limit:
        yield _at("fields.flow_job", 1, cost, f"at most the limit, {limit}")
    now = int(arrays["fields.flow_now"][0])
    if now >= 0 and arrays["fields.flow_asked"][now] == 0:
        yield _at("fields.flow_now", 0, now, "-1, or a slot that fields.flow_asked has a request for")


def _counted(world: World, arrays: Arrays) -> Iterator[Wrong]:
    """Who is counted in pockets is counted in their region, and in the whole."""
    heads, held = arrays["regions.heads"], arrays["regions.held"]
    region = world.tables.pockets.region
    summed = np.bincount(region, heads.sum(axis=1), held.size).astype(np.int64)
    yield from _first("regions.held", held != summed, held, "the heads of its pockets in regions.heads")
    total = int(arrays["regions.total"][0])
    if total != int(held.sum()):
        yield _at("regions.total", 0, total, f"{int(held.sum())}, the sum of regions.held")


RELATIONS: tuple[Callable[[World, Arrays], Iterator[Wrong]], ...] = (
    _free_list,
    _player,
    _posts,
    _walls,
    _lamps,
    _fields,
    _counted,
)
"""What columns must be together; asked once each of them is within its own bounds."""
