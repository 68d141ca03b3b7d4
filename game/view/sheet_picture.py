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
from game.content.tmx.sheet import ImageLayer, Layer, Sheet, TileLayer
from game.view.blend import Pixels, over
from game.view.lattice import Box, Steps, lattice
from game.view.png import write_png
from game.view.sprites import Looks, Sprites

SIDE = 65_536
"""Pixels along one side of a picture."""
PIXELS = 2**29
"""Pixels of one picture: twice a map of 1024 x 1024 tiles of 16 px."""
BAND = 2**20
"""Pixels held at once."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How large a picture is, and where in it Tiled counts pixels from; offsets of layers widen it."""

    width: int
    height: int
    x: int
    y: int


def draw(sheet: Sheet, out: Path, told: Callable[[float], None] = lambda share: None) -> None:
    """Write the picture as PNG; `told` hears the share done. Raises ContentError where it cannot be drawn."""
    frame = frame_of(sheet)
    write_png(out, frame.width, frame.height, bands(sheet, told))


def frame_of(sheet: Sheet) -> Frame:
    """The picture's size in pixels. Raises ContentError for one that is too large."""
    return _frame(sheet, lattice(sheet).box)


def _frame(sheet: Sheet, box: Box) -> Frame:
    offsets = [(each.dx, each.dy) for each in sheet.layers]
    left, right = (max([0, *(math.ceil(sign * dx) for dx, _ in offsets)]) for sign in (-1, 1))
    top, bottom = (max([0, *(math.ceil(sign * dy) for _, dy in offsets)]) for sign in (-1, 1))
    width, height = box.width + left + right, box.height + top + bottom
    if max(width, height) > SIDE or width * height > PIXELS or min(width, height) < 1:
        most = f"at most {SIDE} a side and {PIXELS // 10**6} million in all"
        raise Where(gate.label(sheet.path)).refuse(f"a picture of {width} x {height} pixels", most)
    return Frame(width, height, left - box.x, top - box.y)


def bands(sheet: Sheet, told: Callable[[float], None] = lambda share: None) -> Iterator[Pixels]:
    """The picture from the top down: (rows, width, 4) straight RGBA each, at most about a million pixels."""
    painter = _Painter(sheet)
    frame = painter.frame
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

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.lattice = sheet, lattice(sheet)
        self.frame = _frame(sheet, self.lattice.box)
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
        looks = self.sprites.of(layer)
        if looks.table is not None and self.sheet.orientation == "orthogonal":
            first, last = self._rows(looks, band, y)
            if first < last:
                left, foot = int(self.lattice.left[0, 0]), int(self.lattice.foot[first, 0])
                block = _block(looks.table, looks.index[first:last])
                band.stamp(block, looks.hard, x + left, y + foot - self.sheet.tile_height, cover)
            return
        for row, column in self._cells(looks, band, y):
            sprite = looks.sprites[looks.index[row, column]]
            left, foot = int(self.lattice.left[row, column]), int(self.lattice.foot[row, column])
            top = y + foot + sprite.dy - sprite.height
            band.stamp(sprite.pixels, sprite.hard, x + left + sprite.dx, top, cover)

    def _rows(self, looks: Looks, band: _Band, y: float) -> tuple[int, int]:
        """From which to which row of cells a tile may lie in the band."""
        inside = np.flatnonzero(_near(self.lattice.foot[:, 0], looks, band, y))
        return (int(inside[0]), int(inside[-1]) + 1) if inside.size else (0, 0)

    def _cells(self, looks: Looks, band: _Band, y: float) -> Iterator[tuple[int, int]]:
        """Rows and columns in the order Tiled draws them: a later tile lies over an earlier one."""
        rows, columns = np.nonzero(_near(self.lattice.foot, looks, band, y) & (looks.index >= 0))
        order = self.sheet.render_order
        if self.sheet.orientation != "orthogonal":
            down, across = self.lattice.foot[rows, columns], self.lattice.left[rows, columns]
        else:
            down = rows * (-1 if order.endswith("up") else 1)
            across = columns * (-1 if order.startswith("left") else 1)
        turn = np.lexsort((across, down))
        return zip(rows[turn].tolist(), columns[turn].tolist(), strict=True)

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


def _near(foot: Steps, looks: Looks, band: _Band, y: float) -> npt.NDArray[np.bool_]:
    """Which cells' tiles may lie in the band, by where they stand."""
    foot = foot + math.floor(y) - band.top
    mask: npt.NDArray[np.bool_] = (foot >= -looks.below) & (foot <= band.pixels.shape[0] + looks.above)
    return mask


def _block(table: Pixels, index: npt.NDArray[np.int32]) -> Pixels:
    """All cells of some rows at once, where every tile fills its cell. Index -1 is the table's last."""
    rows, columns = index.shape
    return table[index].transpose(0, 2, 1, 3, 4).reshape(rows * table.shape[1], columns * table.shape[2], 4)
