"""What is to be drawn of a map, as plain data: layers of cells, and where the pixels of each tile are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

EMPTY = -1
"""A cell with no tile."""


@dataclass(frozen=True, slots=True)
class TileArt:
    """One tile as it is drawn: a rectangle of an image, turned, with its heights.

    Turning is done in this order: `flip_d` swaps rows and columns, `flip_h` mirrors left-right, `flip_v`
    up-down. Heights belong to the tile as drawn: the bottom `front` rows stand upright from `z0`, rows above
    them lie at z0 + front.
    """

    image: Path
    x: int
    y: int
    w: int
    h: int
    flip_h: bool = False
    flip_v: bool = False
    flip_d: bool = False
    front: int = 0
    z0: int = 0
    glow: float = 0.0
    name: str = ""
    pane: bool = False


@dataclass(frozen=True, slots=True)
class PictureLayer:
    name: str
    cells: npt.NDArray[np.int32]
    """(h, w) index into `Picture.tiles`, EMPTY where there is nothing."""
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Picture:
    """Tile layers from the bottom up. Sizes are tiles."""

    width: int
    height: int
    layers: tuple[PictureLayer, ...]
    tiles: tuple[TileArt, ...]
