"""The tile and image layers of any Tiled map as a picture, pixel for pixel as Tiled draws them.

No rule of the game is asked and no window is opened: a map without a start, or of another game, is drawn as
well. It is drawn in bands, so that a map of any size costs no more memory than its tiles.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from game.content import gate
from game.content.gate import Where
from game.content.sheet import ImageLayer, Layer, Sheet, TileLayer
from game.view.blend import Pixels, over
from game.view.png import write_png
from game.view.sprites import Looks, Sprites

SIDE = 65_536
"""Pixels along one side of a picture."""
PIXELS = 2**29
"""Pixels of one picture: twice a map of 1024 x 1024 tiles of 16 px."""
BLOCK = 16
"""Cells along one side of a block of an infinite map, as Tiled keeps it."""
BAND = 2**20
"""Pixels held at once."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How large a picture is, and where in it the corner of cell [0, 0] lies; offsets of layers widen it."""

    width: int
    height: int
    x: int
    y: int


def draw(sheet: Sheet, out: Path, told: Callable[[float], None] = lambda share: None) -> None:
    """Write the picture as PNG; `told` hears the share done. Raises ContentError where it cannot be drawn."""
    frame = frame_of(sheet)
    write_png(out, frame.width, frame.height, bands(sheet, told))


def frame_of(sheet: Sheet) -> Frame:
    """The picture's size in pixels. Raises ContentError for a map that is no rectangle or is too large."""
    where = Where(gate.label(sheet.path))
    if sheet.orientation != "orthogonal":
        raise where.refuse(f"orientation = '{sheet.orientation}'", "only orthogonal maps can be drawn")
    offsets = [(each.dx, each.dy) for each in sheet.layers]
    left, right = (max([0, *(math.ceil(sign * dx) for dx, _ in offsets)]) for sign in (-1, 1))
    top, bottom = (max([0, *(math.ceil(sign * dy) for _, dy in offsets)]) for sign in (-1, 1))
    column, row, columns, rows = _extent(sheet)
    width = columns * sheet.tile_width + left + right
    height = rows * sheet.tile_height + top + bottom
    if max(width, height) > SIDE or width * height > PIXELS:
        most = f"at most {SIDE} a side and {PIXELS // 10**6} million in all"
        raise where.refuse(f"a picture of {width} x {height} pixels", most)
    return Frame(width, height, left - column * sheet.tile_width, top - row * sheet.tile_height)


def _extent(sheet: Sheet) -> tuple[int, int, int, int]:
    """First column and row of the sheet that are shown, and how many are.

    Of an infinite map Tiled keeps blocks of 16 cells a side that hold a tile, and shows the box around them.
    """
    if not sheet.infinite:
        return 0, 0, sheet.width, sheet.height
    used = np.logical_or.reduce([layer.gids > 0 for layer in sheet.tile_layers] or [np.zeros((1, 1), bool)])
    if not used.any():
        return 0, 0, 1, 1
    rows, columns = np.nonzero(used.any(axis=1))[0], np.nonzero(used.any(axis=0))[0]
    x0, x1 = _blocks(sheet.origin[0], int(columns[0]), int(columns[-1]))
    y0, y1 = _blocks(sheet.origin[1], int(rows[0]), int(rows[-1]))
    return x0, y0, x1 - x0, y1 - y0


def _blocks(origin: int, first: int, last: int) -> tuple[int, int]:
    """From the start of the first block to the end of the last, seen from the sheet's own corner."""
    return (origin + first) // BLOCK * BLOCK - origin, ((origin + last) // BLOCK + 1) * BLOCK - origin


def bands(sheet: Sheet, told: Callable[[float], None] = lambda share: None) -> Iterator[Pixels]:
    """The picture from the top down: (rows, width, 4) straight RGBA each, at most about a million pixels."""
    frame = frame_of(sheet)
    painter = _Painter(sheet, frame)
    rows = max(BAND // frame.width, 1)
    for top in range(0, frame.height, rows):
        band = _Band(np.zeros((min(rows, frame.height - top), frame.width, 4), np.uint8), top)
        for layer in sheet.layers:
            if layer.visible:
                painter.paint(layer, band)
        yield band.pixels
        told(min(top + rows, frame.height) / frame.height)


@dataclass(slots=True)
class _Band:
    """Some rows of the picture."""

    pixels: Pixels
    top: int
    """The row of the picture it starts with."""
    hard: bool = True
    """Nothing translucent was drawn on it yet."""

    def stamp(self, sprite: Pixels, is_hard: bool, x: float, y: float, cover: int) -> None:
        """Blend a sprite at a place of the picture; what lies outside of the band is left out."""
        left, top = math.floor(x + 0.5), math.floor(y - self.top + 0.5)
        x0, y0 = max(left, 0), max(top, 0)
        x1 = min(left + sprite.shape[1], self.pixels.shape[1])
        y1 = min(top + sprite.shape[0], self.pixels.shape[0])
        if x0 >= x1 or y0 >= y1:
            return
        self.hard &= is_hard and cover == 255
        cut = sprite[y0 - top : y1 - top, x0 - left : x1 - left]
        over(self.pixels[y0:y1, x0:x1], cut, cover, self.hard)


class _Painter:
    """Layers onto a band of the picture."""

    def __init__(self, sheet: Sheet, frame: Frame) -> None:
        self.sheet, self.frame = sheet, frame
        self.sprites = Sprites(sheet)

    def paint(self, layer: Layer, band: _Band) -> None:
        """What of a layer lies in a band; objects are not drawn."""
        cover = 255 * int(layer.opacity * 256) >> 8
        x, y = self.frame.x + layer.dx, self.frame.y + layer.dy
        if isinstance(layer, TileLayer):
            self._tiles(layer, band, x, y, cover)
        elif isinstance(layer, ImageLayer):
            self._image(layer, band, x, y, cover)

    def _tiles(self, layer: TileLayer, band: _Band, x: float, y: float, cover: int) -> None:
        looks, wide, high = self.sprites.of(layer), self.sheet.tile_width, self.sheet.tile_height
        first, last = self._rows(looks, band, y)
        index = looks.index[first:last]
        if not looks.sprites or not index.size:
            return
        if looks.table is not None:
            block = _block(looks.table, index)
            band.stamp(block, looks.hard, x, y + first * high, cover)
            return
        for row, column in in_order(index.shape, self.sheet.render_order):
            if index[row, column] >= 0:
                sprite = looks.sprites[index[row, column]]
                left, foot = x + column * wide + sprite.dx, y + (first + row + 1) * high + sprite.dy
                band.stamp(sprite.pixels, sprite.hard, left, foot - sprite.height, cover)

    def _rows(self, looks: Looks, band: _Band, y: float) -> tuple[int, int]:
        """From which to which row of cells a tile may lie in the band."""
        high, tall = self.sheet.tile_height, looks.above + looks.below
        first = math.floor((band.top - y - tall) / high)
        last = math.ceil((band.top + band.pixels.shape[0] - y + tall) / high) + 1
        return max(first, 0), max(min(last, self.sheet.height), 0)

    def _image(self, layer: ImageLayer, band: _Band, x: float, y: float, cover: int) -> None:
        sprite = self.sprites.picture(layer)
        if sprite is None:
            return
        left, top = math.floor(x + 0.5), math.floor(y + 0.5)
        across = np.arange(self.frame.width) if layer.repeat_x else np.arange(left, left + sprite.width)
        end = band.top + band.pixels.shape[0]
        down = np.arange(max(top, band.top), min(top + sprite.height, end))
        if layer.repeat_y:
            down = np.arange(band.top, end)
        if not down.size:
            return
        block = sprite.pixels[(down - top) % sprite.height][:, (across - left) % sprite.width]
        band.stamp(block, sprite.hard, int(across[0]), int(down[0]), cover)


def _block(table: Pixels, index: npt.NDArray[np.int32]) -> Pixels:
    """All cells of some rows at once, where every tile fills its cell. Index -1 is the table's last."""
    rows, columns = index.shape
    return table[index].transpose(0, 2, 1, 3, 4).reshape(rows * table.shape[1], columns * table.shape[2], 4)


def in_order(shape: tuple[int, ...], order: str) -> Iterator[tuple[int, int]]:
    """Rows and columns in the order Tiled draws them: a later tile lies over an earlier one."""
    rows = range(shape[0])[:: -1 if order.endswith("up") else 1]
    columns = range(shape[1])[:: -1 if order.startswith("left") else 1]
    return ((row, column) for row in rows for column in columns)
