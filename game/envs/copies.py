"""A second world that stands as a first one does: what copying and pickling an environment comes to.

What compiled rules hold of a world are the addresses of its columns: a world copied as any other object would
play on in those of the first. So a copy is built from the same map, and every column is written over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from game.sim.world import World

Moment = dict[str, npt.NDArray[Any]]
"""All of a world's columns as `table.column`, those worked out of others too."""


def moment(world: World) -> Moment:
    """Copies of every column."""
    return {name: column.copy() for name, column in _columns(world)}


def put(world: World, moment: Moment) -> None:
    """Write them into a world built from the same map. Raises ValueError where it is another."""
    for name, column in _columns(world):
        kept = moment.get(name)
        if kept is None or kept.shape != column.shape or kept.dtype != column.dtype:
            raise ValueError(f"{name}: the map or the game is no longer the one this was copied on")
        column[...] = kept


def _columns(world: World) -> Iterator[tuple[str, npt.NDArray[Any]]]:
    for name, table in zip(world.tables._fields, world.tables, strict=True):
        for field in getattr(table, "_fields", ()):
            column = getattr(table, field)
            if isinstance(column, np.ndarray):
                yield f"{name}.{field}", column
