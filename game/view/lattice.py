"""Where the cells of a Tiled map lie, in pixels, for each orientation; and how much of it is shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.content.tmx.sheet import Sheet

BLOCK = 16
"""Cells along one side of a block of an infinite map, as Tiled keeps it."""
Steps = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in cells or in pixels."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Lattice:
    """Every cell's place, seen from where Tiled counts pixels from."""

    left: Steps
    """(h, w) left edge of the cell's box."""
    foot: Steps
    """(h, w) its lower edge: tiles stand on it."""
    box: Box
    """What is shown, layers' offsets left out."""


def lattice(sheet: Sheet) -> Lattice:
    """The places of all cells of a map."""
    columns = np.arange(sheet.width, dtype=np.int64)[None, :] + sheet.origin[0]
    rows = np.arange(sheet.height, dtype=np.int64)[:, None] + sheet.origin[1]
    cells = shown(sheet)
    if sheet.orientation == "isometric":
        return _diamonds(sheet, columns, rows, cells)
    if sheet.orientation in ("staggered", "hexagonal"):
        return _Hexagons(sheet).lattice(columns, rows, cells)
    wide, high = sheet.tile_width, sheet.tile_height
    left, foot = np.broadcast_arrays(columns * wide, (rows + 1) * high)
    return Lattice(left, foot, Box(cells.x * wide, cells.y * high, cells.width * wide, cells.height * high))


def shown(sheet: Sheet) -> Box:
    """The cells that are shown, as Tiled numbers them.

    Of an infinite map Tiled keeps blocks of 16 cells a side that hold a tile, and shows the box around them.
    """
    if not sheet.infinite:
        return Box(0, 0, sheet.width, sheet.height)
    used = np.zeros((sheet.height, sheet.width), bool)
    for layer in sheet.tile_layers:
        used |= layer.gids > 0
    if not used.any():
        return Box(0, 0, 1, 1)
    x, width = _blocks(np.flatnonzero(used.any(axis=0)) + sheet.origin[0])
    y, height = _blocks(np.flatnonzero(used.any(axis=1)) + sheet.origin[1])
    return Box(x, y, width, height)


def _blocks(used: Steps) -> tuple[int, int]:
    """The first cell of the first block, and how many cells up to the end of the last."""
    first, last = int(used[0]) // BLOCK, int(used[-1]) // BLOCK
    return first * BLOCK, (last - first + 1) * BLOCK


def _diamonds(sheet: Sheet, columns: Steps, rows: Steps, cells: Box) -> Lattice:
    """x runs down to the right, y down to the left; the top of cell 0, 0 is at 0, 0 here."""
    wide, high = sheet.tile_width // 2, sheet.tile_height // 2
    left, foot = (columns - rows - 1) * wide, (columns + rows) * high + sheet.tile_height
    x, y = (cells.x - cells.y - cells.height) * wide, (cells.x + cells.y) * high
    sides = cells.width + cells.height
    return Lattice(left, foot, Box(x, y, sides * wide, sides * high))


class _Hexagons:
    """Rows or columns of which every second is shifted; a staggered map is one of hexagons without a side."""

    def __init__(self, sheet: Sheet) -> None:
        side = sheet.hex_side if sheet.orientation == "hexagonal" else 0
        self.across = sheet.stagger_axis == "x"
        self.even = sheet.stagger_index == "even"
        self.wide, self.high = sheet.tile_width // 2 * 2, sheet.tile_height // 2 * 2
        self.side_x, self.side_y = (side, 0) if self.across else (0, side)
        self.edge_x, self.edge_y = (self.wide - self.side_x) // 2, (self.high - self.side_y) // 2
        self.column, self.row = self.edge_x + self.side_x, self.edge_y + self.side_y

    def lattice(self, columns: Steps, rows: Steps, cells: Box) -> Lattice:
        left, foot = np.broadcast_arrays(*self._places(columns, rows))
        return Lattice(left, foot, self._box(cells))

    def _shifted(self, steps: Steps) -> Steps:
        return (steps & 1) ^ self.even

    def _places(self, columns: Steps, rows: Steps) -> tuple[Steps, Steps]:
        if self.across:
            down = rows * (self.high + self.side_y) + self._shifted(columns) * self.row
            return columns * self.column, down + self.high
        along = columns * (self.wide + self.side_x) + self._shifted(rows) * self.column
        return along, rows * self.row + self.high

    def _box(self, cells: Box) -> Box:
        lefts, feet = self._places(np.array(cells.x), np.array(cells.y))
        x, y = int(lefts), int(feet) - self.high
        if self.across:
            width, height = cells.width * self.column + self.edge_x, cells.height * (self.high + self.side_y)
            if cells.width > 1:
                height += self.row
                y -= int(self._shifted(np.array(cells.x))) * self.row
        else:
            width, height = cells.width * (self.wide + self.side_x), cells.height * self.row + self.edge_y
            if cells.height > 1:
                width += self.column
                x -= int(self._shifted(np.array(cells.y))) * self.column
        return Box(x, y, width, height)
