"""Marks: what is kept of the world each second, to name where a repetition first differs.

A mark has a byte a column, a byte a row of the row space and three sums for each of three groups of tables.
Bytes are relative to the world at its beginning: what never changes is zero and costs nothing in a file. How
many of their bits are kept is decided when the file is written (session/fine.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, NamedTuple

import numpy as np

from game.core.sketch import PRIME, as_words, fold, only_one
from game.session.heads import Bytes, Heads, heads_of, in_heads
from game.sim.components.tables import ACTOR_TABLES, UNSAVED, Tables
from game.sim.world import World

RESTLESS = ("level", "lamps", "checkpoints", "fields", "sounds", "missiles", "outbox", "state")
"""Tables besides the actors' that change all the time: kept apart from lists of things that lie still."""
MOST_ROWS = (1 << 16) - 1
"""Of a crowd larger than this the later rows have no byte of their own."""
GROUPS = 3
"""Actors 0, lists of what lies still 1, the restless 2."""
SUMS = 3


class Column(NamedTuple):
    """Where a column stands."""

    table: str
    name: str
    group: int


def _columns() -> tuple[Column, ...]:
    found = []
    for table in Tables._fields:
        if table in UNSAVED:
            continue
        group = 0 if table in ACTOR_TABLES else 2 if table in RESTLESS else 1
        found += [Column(table, name, group) for name in Tables.__annotations__[table]._fields]
    return tuple(found)


COLUMNS = _columns()
"""Every column of a world in table order; a mark has a byte for each."""
LAYOUT = blake2b(" ".join(f"{c.table}.{c.name}" for c in COLUMNS).encode(), digest_size=4).digest()
"""Tells builds apart whose tables differ: their marks cannot be compared."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The world at one tick."""

    sums: tuple[int, ...]
    """For each group the sum of its cells' hashes, the same by row and by column (core/sketch.py)."""
    columns: Bytes
    """(COLUMNS,)"""
    rows: Bytes
    """(rows in use,), over the actors' tables; none where a file kept heads instead."""
    heads: Heads = field(default_factory=dict)
    """Sums over the first so many rows' bytes (session/heads.py)."""


@dataclass(frozen=True, slots=True)
class Place:
    """The first difference that could be told."""

    table: str
    column: str
    row: int
    """The lowest row that differs (of a raster the row of tiles); -1 where it cannot be told."""


class Marker:
    """Takes the marks of one world, beginning with how it begins."""

    def __init__(self, world: World) -> None:
        self.first = _sketch(world)

    def mark(self, world: World) -> Mark:
        """The world now, relative to its beginning."""
        now, first = _sketch(world), self.first
        rows = now.rows.copy()
        shared = min(rows.size, first.rows.size)
        rows[:shared] ^= first.rows[:shared]
        return Mark(now.sums, now.columns ^ first.columns, rows)


def _sketch(world: World) -> Mark:
    top = int(world.tables.rows.top[0])
    actors, sums = np.zeros(top, np.uint64), np.zeros((GROUPS, SUMS), np.int64)
    columns = np.zeros(len(COLUMNS), np.uint8)
    for number, (name, column, group) in enumerate(COLUMNS):
        table: Any = getattr(world.tables, name)
        cells = getattr(table, column)[: top if group == 0 else None]
        if cells.size:
            owners = actors if group == 0 else np.zeros(len(cells), np.uint64)
            columns[number] = fold(as_words(cells), number, owners, sums[group])
    rows = (actors[:MOST_ROWS] >> np.uint64(40)).astype(np.uint8)
    return Mark(tuple(int(part) for part in sums.ravel()), columns, rows)


@dataclass(frozen=True, slots=True)
class Masks:
    """Which bits of a kept mark are known."""

    columns: Bytes
    rows: Bytes
    sums: tuple[int, ...]
    """Which of them were kept; where none was, the first holds one sum of all groups."""
    periods: Bytes
    """(COLUMNS,) What is not known whole was kept once in so many seconds, each in its turn."""
    row_period: int

    def at(self, second: int) -> Masks:
        """What is known of the mark of a second, counted from 0."""
        columns = _due(self.columns, second, self.periods)
        rows = _due(self.rows, second, np.full(self.rows.size, self.row_period, np.uint8))
        return Masks(columns, rows, self.sums, np.ones_like(self.periods), 1)


def _due(masks: Bytes, second: int, periods: Bytes) -> Bytes:
    turn = (np.arange(masks.size) + second) % periods == 0
    return np.where((masks == 255) | turn, masks, 0).astype(np.uint8)


ALL_SUMS = tuple(range(GROUPS * SUMS))
ALL = Masks(
    np.full(len(COLUMNS), 255, np.uint8),
    np.full(MOST_ROWS, 255, np.uint8),
    ALL_SUMS,
    np.ones(len(COLUMNS), np.uint8),
    1,
)
"""Of marks that were never packed."""


def differs(kept: Mark, here: Mark, masks: Masks = ALL) -> bool:
    """Whether two worlds are not the same, be it known where or not."""
    if masks.sums:
        return kept.sums[::SUMS] != here.sums[::SUMS]
    return kept.sums[0] != sum(here.sums[::SUMS]) % PRIME


def place(kept: Mark, here: Mark, masks: Masks, world: World) -> Place | None:
    """Where two worlds first differ in table, column and row order, as far as the known bits tell.

    None where they are the same, or where too few bits were kept to name even the column.
    """
    odd = [int(k) for k in np.flatnonzero((kept.columns ^ here.columns) & masks.columns)]
    seen = {COLUMNS[k].group for k in odd}
    odd += [_alone(kept, here, masks, group, 2, len(COLUMNS)) for group in range(GROUPS) if group not in seen]
    number = min((k for k in odd if k >= 0), default=-1)
    if number < 0:
        return None
    table, column, group = COLUMNS[number]
    cells = getattr(getattr(world.tables, table), column)
    return Place(table, column, _row(kept, here, masks, group, here.rows.size if group == 0 else len(cells)))


def _row(kept: Mark, here: Mark, masks: Masks, group: int, count: int) -> int:
    """One row explains the sums, or the lowest of those whose bits or heads differ, or unknown."""
    row = _alone(kept, here, masks, group, 1, count)
    if row >= 0 or group != 0:
        return row
    if kept.heads:
        return in_heads(kept.heads, heads_of(here.rows, kept.heads))
    shared = min(kept.rows.size, here.rows.size, masks.rows.size)
    odd = np.flatnonzero((kept.rows[:shared] ^ here.rows[:shared]) & masks.rows[:shared])
    return int(odd[0]) if odd.size else -1


def _alone(kept: Mark, here: Mark, masks: Masks, group: int, weight: int, count: int) -> int:
    """The one row (weight 1) or column (weight 2) in which a group differs; -1 where that cannot be told."""
    if not {group * SUMS, group * SUMS + weight} <= set(masks.sums):
        return -1
    plain, weighted = (here.sums[k] - kept.sums[k] for k in (group * SUMS, group * SUMS + weight))
    return only_one(plain, weighted, count)
