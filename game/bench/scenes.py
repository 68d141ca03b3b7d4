"""The grounds that rows are measured on: towns of pillars, walls and costly floors, and crowds in them.

Everything is drawn from core.chance: the same on every machine and in every process.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from game.core.chance import draw
from game.core.compiled import F8, compiled
from game.core.walls import mask_walls

Floats = npt.NDArray[np.float64]
RADII = 0.28, 0.4
"""Tiles: bodies of people."""
STREET = 24
"""A long wall every so many tiles, with gates in it."""


@compiled
def _fill(seed: int, stream: int, out: F8) -> None:
    for i in range(out.shape[0]):
        out[i] = draw(seed, stream, 0, i, 0)


def luck(n: int, seed: int, stream: int, low: float = 0.0, high: float = 1.0) -> Floats:
    """n even numbers in [low, high), the same for the same seed and stream. -> (n,)"""
    out = np.empty(n)
    _fill(seed, stream, out)
    return low + out * (high - low)


class Town(NamedTuple):
    """A square map; all (side, side)."""

    solid: npt.NDArray[np.uint8]
    cost: npt.NDArray[np.uint8]
    """Extra path cost in tenths."""
    enter: npt.NDArray[np.int16]
    """`cost`, -1 where solid."""
    walls: npt.NDArray[np.uint8]
    """Masks of the solid neighbours, as core.walls keeps them."""

    @property
    def side(self) -> int:
        return int(self.solid.shape[0])


def town(side: int, seed: int = 1) -> Town:
    """Walls round it, long walls with gates, a pillar in every twentieth cell, a third of the floor dear."""
    cells = luck(side * side, seed, 1).reshape(side, side)
    solid = (cells < 0.05).astype(np.uint8)
    gates = luck(side * side, seed, 2).reshape(side, side) < 0.25
    for line in range(STREET, side - 1, STREET):
        solid[line, ~gates[line]] = 1
        solid[~gates[:, line], line] = 1
    solid[0] = solid[-1] = solid[:, 0] = solid[:, -1] = 1
    middle = slice(side // 2 - 2, side // 2 + 3)
    solid[middle, middle] = 0
    floor = luck(side * side, seed, 3).reshape(side, side)
    cost = np.where(floor < 1 / 3, (floor * 60).astype(np.uint8) + 1, 0).astype(np.uint8)
    walls = np.zeros_like(solid)
    mask_walls(solid, 0, 0, side, side, walls)
    return Town(solid, cost, np.where(solid > 0, -1, cost).astype(np.int16), walls)


@dataclass(frozen=True)
class People:
    """A crowd on open cells; columns (n,), tiles."""

    x: Floats
    y: Floats
    radius: Floats
    dx: Floats
    dy: Floats
    """What each wants to move this tick."""

    def __len__(self) -> int:
        return int(self.x.shape[0])


def people(ground: Town, n: int, seed: int, open_cells: npt.NDArray[np.bool_] | None = None) -> People:
    """n bodies on open cells (those of `open_cells` where given), each about to take a step of its own."""
    where = np.flatnonzero((ground.solid == 0) if open_cells is None else open_cells)
    cell = where[(luck(n, seed, 4) * where.size).astype(np.int64)]
    angle = luck(n, seed, 7, 0.0, 2 * np.pi)
    return People(
        cell % ground.side + luck(n, seed, 5),
        cell // ground.side + luck(n, seed, 6),
        luck(n, seed, 8, *RADII),
        np.cos(angle) * 0.04,
        np.sin(angle) * 0.04,
    )
