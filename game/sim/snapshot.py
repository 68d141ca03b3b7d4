"""World <-> plain arrays: what a save holds and a continued game starts from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from game.sim.components.tables import UNSAVED
from game.sim.world import World


class SnapshotError(ValueError):
    """Arrays that do not fit this world: says which and how."""


def columns(world: World) -> Iterator[tuple[str, np.ndarray]]:
    """Every column a save holds, as `table.column` and the live array."""
    for name in world.tables._fields:
        if name not in UNSAVED:
            table: Any = getattr(world.tables, name)
            for column in table._fields:
                yield f"{name}.{column}", getattr(table, column)


def capture(world: World) -> dict[str, np.ndarray]:
    """Copies of every column that matters, named `table.column`."""
    return {key: values.copy() for key, values in columns(world)}


def restore(world: World, arrays: dict[str, np.ndarray]) -> None:
    """Write captured arrays into a world built from the same map. Raises SnapshotError, changing nothing."""
    pairs = []
    for key, values in columns(world):
        saved = arrays.get(key)
        if saved is None:
            raise SnapshotError(f"{key} is missing")
        if saved.shape != values.shape or saved.dtype != values.dtype:
            raise SnapshotError(f"{key} is {saved.dtype}{saved.shape}, not {values.dtype}{values.shape}")
        pairs.append((values, saved))
    for values, saved in pairs:
        values[...] = saved
    world.tables.scratch.lead_made[:] = -1  # what fields of another moment lead to is worked out anew
    _know_light(world)


def _know_light(world: World) -> None:
    """Tell working memory by which doors the light that came in was cast: these ones, or nobody knows."""
    scratch, version = world.tables.scratch, world.fields.version[0]
    known = world.state.lit_version[0] == version
    scratch.lit[0] = version + 1 if known else 0
    if known:
        scratch.lit_opaque[:] = world.level.opaque
