"""Heat maps: what happened over a map, summed in cells of two tiles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.sim.level import Plan

CELL = 2
"""Tiles to the side of a cell."""


def width_of(plan: Plan) -> int:
    """Cells in a row of a map's grid."""
    return -(-plan.width // CELL)


def cell_of(x: float, y: float, width: int) -> int:
    """The cell of a place in tiles; rows of cells follow one another."""
    return int(y) // CELL * width + int(x) // CELL


def fits(plan: Plan, cells: Iterable[tuple[int, float]], x: float, y: float) -> bool:
    """Whether cells, and a place, lie on a map."""
    width, height = width_of(plan), -(-plan.height // CELL)
    inside = 0 <= x < width * CELL and 0 <= y < height * CELL
    return inside and all(0 <= cell < width * height for cell, _ in cells)


@dataclass(frozen=True, slots=True)
class Heat:
    """How much fell on each cell of a map, (h, w) each."""

    deaths: npt.NDArray[np.float64]
    noise: npt.NDArray[np.float64]
    """Loudness of the character's own sounds, summed."""
    detections: npt.NDArray[np.float64]

    @staticmethod
    def blank(height: int, width: int) -> Heat:
        """Of a map of so many tiles, nothing on it yet."""
        shape = -(-height // CELL), -(-width // CELL)
        return Heat(np.zeros(shape), np.zeros(shape), np.zeros(shape))

    def add(
        self,
        noise: Iterable[tuple[int, float]],
        spotted: Iterable[tuple[int, float]],
        death: tuple[float, float] | None,
    ) -> None:
        """Count one run in."""
        for layer, cells in ((self.noise, noise), (self.detections, spotted)):
            for cell, amount in cells:
                layer.flat[cell] += amount
        if death is not None:
            self.deaths.flat[cell_of(*death, self.deaths.shape[1])] += 1.0
