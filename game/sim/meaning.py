"""What a column may hold, in words that a check and a person understand: a flag, a row of a table, a place.

A save is a stranger's file: compiled rules index with what stands in it, so each value is held against what
its column means before it becomes part of a world. See bounds.py for the columns themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from game.core.rows import ROW_MASK
from game.sim.kinds.who import NOBODY
from game.sim.world import World

Column = npt.NDArray[Any]
Mask = npt.NDArray[np.bool_]
Size = Callable[[World], float]
"""A bound that depends on the map or on the rules."""

MANY = 1 << 30
"""More ticks, heads or deeds than any night has; sums of two still fit their column."""
FAR = 1_000_000.0
"""Tiles: no place anybody thinks of, on the map or off it, is farther away."""
MUCH = 1e15
"""No amount is larger: its square is still a number."""


class Meaning(NamedTuple):
    """One kind of content."""

    wrong: Callable[[World, Column, Column], Mask]
    """Of the values read, and those of the fresh world: which cannot be."""
    right: Callable[[World, Any], str]
    """What would be right, given what the fresh world has there."""


class Wrong(NamedTuple):
    """The first thing found wrong: where, what stands there, and what would be right."""

    place: str
    value: str
    right: str


def _between(low: Size, high: Size, words: Callable[[World], str]) -> Meaning:
    # Written so that NaN, which is neither below nor above anything, is wrong.
    return Meaning(
        lambda world, found, now: ~((found >= low(world)) & (found <= high(world))),
        lambda world, now: words(world),
    )


def whole(low: int, high: int) -> Meaning:
    """A whole number of a range, both ends included."""
    return _between(lambda _: low, lambda _: high, lambda _: f"a whole number from {low} to {high}")


def real(low: float, high: float) -> Meaning:
    """A finite number of a range, both ends included."""
    return _between(lambda _: low, lambda _: high, lambda _: f"a number from {low:g} to {high:g}")


def one_of(kinds: type[IntEnum]) -> Meaning:
    """A member of an enumeration."""
    known = np.array(sorted(kinds))
    words = ", ".join(f"{kind.value} {kind.name.lower()}" for kind in kinds)
    return Meaning(lambda world, found, now: ~np.isin(found, known), lambda world, now: f"one of {words}")


def bits_of(kinds: type[IntEnum]) -> Meaning:
    """A set of bits of an enumeration."""
    every = sum(int(kind) for kind in kinds)
    return Meaning(
        lambda world, found, now: (found & ~found.dtype.type(every)) != 0,
        lambda world, now: f"bits of {kinds.__name__}, none beyond {every}",
    )


def row_of(table: str) -> Meaning:
    """A row of another table, -1 for none."""
    return _between(
        lambda _: -1,
        lambda world: rows_in(world, table) - 1,
        lambda world: row_words(world, table),
    )


def row_or_blank(table: str) -> Meaning:
    """The same for a column over the row space, where 0 stands in a row that nobody has been in yet."""
    return _between(
        lambda _: -1,
        lambda world: max(0, rows_in(world, table) - 1),
        lambda world: row_words(world, table),
    )


def row_words(world: World, table: str) -> str:
    """Which rows of a table there are, or that there are none."""
    rows = rows_in(world, table)
    return f"-1, or a row of {table}, 0 to {rows - 1}" if rows else f"-1, as this map has no {table}"


def up_to(table: str) -> Meaning:
    """How many rows of a table, from none to all."""
    return _between(
        lambda _: 0,
        lambda world: rows_in(world, table),
        lambda world: f"a number of rows of {table}, 0 to {rows_in(world, table)}",
    )


def within(name: str, count: Size, least: int = 0) -> Meaning:
    """A whole number from `least` that stays below a count of the world's."""
    return _between(
        lambda _: least,
        lambda world: count(world) - 1,
        lambda world: f"a {name} from {least} to {count(world) - 1:.0f}",
    )


def rows_in(world: World, table: str) -> int:
    """Rows of a table by its last column: the first may be its counter."""
    if table == "rows":
        return world.capacity
    found: Any = getattr(world.tables, table)
    return int(found[-1].shape[0])


def _inside(world: World, axis: int) -> float:
    return float(np.nextafter(float(world.level.solid.shape[axis]), 0.0))


def _along(axis: int) -> Meaning:
    return _between(
        lambda _: 0.0,
        lambda world: _inside(world, axis),
        lambda world: f"a place on the map, from 0 to below {world.level.solid.shape[axis]}",
    )


ACROSS, DOWN = _along(1), _along(0)
"""Where a body stands: on the map, its far edge not included."""
PLACE = real(-FAR, FAR)
"""A coordinate or an offset in tiles that no cell is looked up with unasked."""
FLAG = whole(0, 1)
COUNT = whole(0, MANY)
TICKS = whole(-MANY, MANY)
AMOUNT = real(-MUCH, MUCH)
UNIT = real(-1.001, 1.001)
"""Part of a unit vector, or a stick's position."""
SHARE = real(0.0, 1.0)


def _nobody(world: World, found: Column, now: Column) -> Mask:
    mask: Mask = (found != NOBODY) & ((found < 0) | (found & ROW_MASK >= world.capacity))
    return mask


SOMEBODY = Meaning(
    _nobody, lambda world, now: f"-1, or a generation times {ROW_MASK + 1} plus a row below {world.capacity}"
)
"""A handle: whether it is still good is asked when it is used."""
SAME = Meaning(lambda world, found, now: found != now, lambda world, now: f"{now}, as the map has it")
"""What the map alone says."""
